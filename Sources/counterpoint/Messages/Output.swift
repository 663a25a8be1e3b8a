internal import Glibc
internal import Text

/// All of a text to standard output.
func write(_ text: SafeText) { send(text, to: STDOUT_FILENO) }

/// One line to standard output.
func tell(_ message: SafeText) { send("\(message)\n", to: STDOUT_FILENO) }

/// One line to standard error, under the program's name.
func warn(_ message: SafeText) { send("counterpoint: \(message)\n", to: STDERR_FILENO) }

/// With which the program ends if nobody can be told why: as it would have, had they been.
nonisolated(unsafe) var deafExitCode: Int32 = 1

private func send(_ text: SafeText, to file: Int32) {
  text.withBytes { send($0, to: file) }
}

private func send(_ bytes: UnsafeRawBufferPointer, to file: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    if count < 0, errno == EAGAIN {
      var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
      continue
    }
    guard count > 0 else {
      let reason =
        strerror(errno).map { SafeText(String(cString: $0)) }
        ?? "error \(errno)"
      // Where standard error fails, there is nowhere left to say so.
      if file != STDERR_FILENO { warn("the output cannot be written (\(reason)).") }
      exit(file == STDERR_FILENO ? deafExitCode : 1)
    }
    rest = rest.dropFirst(count)
  }
}
