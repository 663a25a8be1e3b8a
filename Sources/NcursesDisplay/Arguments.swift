internal import CNcurses

/// Which state of the source the program was built from; "source" where nobody said.
package func programBuild() -> String { String(cString: cn_build()) }

/// The program's arguments as bytes, its own name first.
package func programArguments() -> [[UInt8]] {
  (0..<cn_argument_count()).compactMap { place in
    cn_argument(place).map { start in
      var bytes: [UInt8] = []
      var index = 0
      while start[index] != 0 {
        bytes.append(UInt8(bitPattern: start[index]))
        index += 1
      }
      return bytes
    }
  }
}
