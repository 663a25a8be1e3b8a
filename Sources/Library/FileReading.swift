internal import Glibc
internal import Text

/// How long a file that is none is waited for: a FIFO, a device. Shells pass articles through FIFOs,
/// but one without a writer would be waited for forever.
package struct Patience: Sendable {
  /// Milliseconds without a byte.
  package var silence: Int
  /// Milliseconds from the first look to the end of the file.
  package var whole: Int

  package init(silence: Int, whole: Int) {
    self.silence = silence
    self.whole = whole
  }

  package static let usual = Patience(silence: 5_000, whole: 60_000)
}

/// Reads a whole file or standard input ("-"), but never more than `limit` bytes. Standard input is
/// waited for as long as whoever writes it likes: ^C is at hand.
func bytes(
  ofFile path: String, limit: Int, patience: Patience = .usual
) throws(ShelfError) -> [UInt8] {
  guard path != "-" else {
    return try bytes(of: STDIN_FILENO, path: path, expected: 0, limit: limit, wait: nil)
  }
  // Without O_NONBLOCK a FIFO that nobody writes to would hang the program in open().
  let file = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
  guard file >= 0 else {
    throw errno == ENOENT || errno == ENOTDIR
      ? .missing(path: path) : .unreadable(path: path, errno: errno)
  }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
  let kind = status.st_mode & S_IFMT
  guard kind != S_IFDIR else { throw .folder(path: path) }
  return try bytes(
    of: file, path: path, expected: Int(status.st_size), limit: limit,
    wait: kind == S_IFREG ? nil : Wait(file: file, path: path, patience: patience))
}

/// Reads what another program sends, but not for ever.
func bytes(
  ofStream file: Int32, path: String, limit: Int, patience: Patience
) throws(ShelfError) -> [UInt8] {
  try bytes(
    of: file, path: path, expected: 0, limit: limit,
    wait: Wait(file: file, path: path, patience: patience))
}

/// Reads to the end; `wait` is for what need not have one.
func bytes(
  of file: Int32, path: String, expected: Int, limit: Int, wait: Wait?
) throws(ShelfError) -> [UInt8] {
  guard expected <= limit else { throw .tooLarge(path: path, limit: limit) }
  // What is expected is read to where it stays; one byte more would tell that there is more.
  var first = -1
  var all = [UInt8](unsafeUninitializedCapacity: expected + 1) { all, count in
    if wait == nil { first = read(file, all.baseAddress, expected + 1) }
    count = max(0, first)
  }
  if 0...expected ~= first { return all }
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    try wait?.untilReadable()
    let count = read(file, &chunk, chunk.count)
    if count == 0 { return all }
    if count < 0 {
      if errno == EINTR || errno == EAGAIN && wait != nil { continue }
      throw errno == EISDIR ? .folder(path: path) : .unreadable(path: path, errno: errno)
    }
    guard all.count + count <= limit else { throw .tooLarge(path: path, limit: limit) }
    all += chunk[..<count]
  }
}

/// Waits for the next bytes of a file, but not for ever.
struct Wait {
  let file: Int32
  let path: String
  let patience: Patience
  private let start = Wait.now()

  init(file: Int32, path: String, patience: Patience) {
    self.file = file
    self.path = path
    self.patience = patience
  }

  func untilReadable() throws(ShelfError) {
    var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while true {
      let rest = start + patience.whole - Self.now()
      guard rest > 0 else { throw .unfinished(path: path) }
      let ready = poll(&request, 1, Int32(clamping: min(rest, patience.silence)))
      if ready > 0 { return }
      if ready == 0, rest > patience.silence { throw .silent(path: path) }
      guard ready == 0 || errno == EINTR else { throw .unreadable(path: path, errno: errno) }
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// What a path names.
enum Place: Equatable {
  case folder, file
  /// A FIFO, a device: what need not have an end.
  case stream
  case nothing
  /// The system does not say, for this reason (`errno`).
  case unknown(Int32)

  init(_ path: String) {
    var status = stat()
    guard withCPath(path, { stat($0, &status) }) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .nothing : .unknown(errno)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    default: self = .stream
    }
  }
}

/// A path for the system, with the bytes of its names that are no UTF-8.
func withCPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  let bytes = (FileName.bytes(of: path) + [0]).map { CChar(bitPattern: $0) }
  return bytes.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("a path ends with a zero") }
    return body(start)
  }
}
