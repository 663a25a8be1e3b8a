internal import Glibc

extension Shelf {
  /// Writes a file where a user wants one: whole or not at all, and on the disk when it returns.
  ///
  /// - Parameter replacing: whether a file that is there gives way; else the error is `EEXIST`.
  package static func write(
    _ text: String, to path: String, replacing: Bool = true, isPrivate: Bool = false
  ) throws(KeepingError) {
    let draft = "\(path).draft-\(getpid())"
    // One that a killed program of this number has left behind.
    _ = withCPath(draft) { unlink($0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = withCPath(draft) { open($0, flags, isPrivate ? 0o600 : 0o644) }
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    var isWritten = OwnFolder.write(Array(text.utf8), to: file) && fsync(file) == 0
    var reason = errno
    // Some file systems tell only now that the disk is full.
    if close(file) != 0, isWritten { (isWritten, reason) = (false, errno) }
    if isWritten {
      isWritten =
        withCPath(draft) { from in
          withCPath(path) { replacing ? rename(from, $0) : link(from, $0) }
        } == 0
      reason = errno
    }
    if !isWritten || !replacing { _ = withCPath(draft) { unlink($0) } }
    guard isWritten else { throw .failed(path: path, errno: reason) }
  }
}
