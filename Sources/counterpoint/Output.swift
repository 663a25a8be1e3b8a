internal import Glibc

/// All of a text to standard output.
func write(_ text: String) { send(text, to: STDOUT_FILENO) }

/// One line to standard error, under the program's name.
func warn(_ message: String) { send("counterpoint: \(message)\n", to: STDERR_FILENO) }

private func send(_ text: String, to file: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
      // Where standard error fails, there is nowhere left to say so.
      if file != STDERR_FILENO { warn("the output cannot be written (\(reason)).") }
      exit(1)
    }
    rest = rest.dropFirst(count)
  }
}
