internal import Glibc

/// Reads a whole file or standard input ("-"), but never more than `limit` bytes.
func bytes(ofFile path: String, limit: Int) throws(ShelfError) -> [UInt8] {
  guard path != "-" else {
    return try bytes(of: STDIN_FILENO, path: path, expected: 0, limit: limit)
  }
  // Without O_NONBLOCK a FIFO that nobody writes to would hang the program in open().
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
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
    patience: kind == S_IFREG ? nil : 5_000)
}

/// Reads to the end. With a patience (in milliseconds), a source that stays silent for so long is given up: shells
/// pass articles through FIFOs, but a FIFO without a writer would be waited for forever.
private func bytes(
  of file: Int32, path: String, expected: Int, limit: Int, patience: Int32? = nil
) throws(ShelfError) -> [UInt8] {
  guard expected <= limit else { throw .tooLarge(path: path, limit: limit) }
  var all: [UInt8] = []
  all.reserveCapacity(expected)
  var chunk = [UInt8](repeating: 0, count: min(max(expected + 1, 65_536), 1 << 22))
  while true {
    if let patience { try wait(for: file, path: path, patience) }
    let count = read(file, &chunk, chunk.count)
    if count == 0 { return all }
    if count < 0 {
      if errno == EINTR || errno == EAGAIN && patience != nil { continue }
      throw errno == EISDIR ? .folder(path: path) : .unreadable(path: path, errno: errno)
    }
    guard all.count + count <= limit else { throw .tooLarge(path: path, limit: limit) }
    all += chunk[..<count]
  }
}

private func wait(for file: Int32, path: String, _ patience: Int32) throws(ShelfError) {
  var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
  while true {
    let ready = poll(&request, 1, patience)
    if ready > 0 { return }
    guard ready < 0, errno == EINTR else {
      throw .unreadable(path: path, errno: ready == 0 ? ETIMEDOUT : errno)
    }
  }
}

/// Whether a path names a folder or a regular file.
enum Place {
  case folder, file, nothing

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}
