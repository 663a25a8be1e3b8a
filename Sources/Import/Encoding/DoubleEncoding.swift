internal import Text

/// UTF-8 that was taken for Windows-1252 and encoded again: "isnâ€™t", "cafÃ©".
///
/// Nobody writes such runs of signs: what they were before is certain, run by run.
enum DoubleEncoding {
  private static let fewest = 2

  /// Whether nearly every run of signs beyond ASCII is another run of UTF-8.
  static func isTwice(_ file: [UInt8]) -> Bool {
    guard file.contains(where: { $0 == 0xC3 || $0 == 0xC5 }) else { return false }
    var (right, wrong) = (0, 0)
    forEachRun(file) { _, decoded in
      if decoded == nil { wrong += 1 } else { right += 1 }
    }
    return right >= fewest && wrong * 10 <= right
  }

  static func decoded(_ file: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(file.count)
    var end = 0
    forEachRun(file) { run, decoded in
      text += file[end..<run.lowerBound]
      text += decoded ?? Array(file[run])
      end = run.upperBound
    }
    return text + file[end...]
  }

  private static func forEachRun(_ file: [UInt8], _ body: (Range<Int>, [UInt8]?) -> Void) {
    var index = 0
    while let start = file[index...].firstIndex(where: { $0 >= 0x80 }) {
      let end = file[start...].firstIndex { $0 < 0x80 } ?? file.count
      body(start..<end, undone(file, start..<end))
      index = end
    }
  }

  /// The bytes that the letters of a run stood for, if these are letters in UTF-8.
  private static func undone(_ file: [UInt8], _ run: Range<Int>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = run.lowerBound
    while index < run.upperBound {
      guard case .scalar(let scalar, let count) = readScalar(file, at: index),
        let byte = westernBytes[scalar]
      else { return nil }
      bytes.append(byte)
      index += count
    }
    index = 0
    while index < bytes.count {
      guard bytes[index] >= 0xC2, case .scalar(_, let count) = readScalar(bytes, at: index),
        index + count <= bytes.count
      else { return nil }
      index += count
    }
    return bytes
  }

  private static let westernBytes: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    // What Windows-1252 leaves free stands for itself.
    for byte in UInt8(0x80)...0xFF { table[UInt32(byte)] = byte }
    for byte in UInt8(0x80)...0x9F { table[NarrowTable.western(byte).value] = byte }
    return table
  }()
}
