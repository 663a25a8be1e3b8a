internal import Glibc

extension Shelf {
  /// Writes a file where a user wants one: whole or not at all, and on the disk when it returns.
  ///
  /// - Parameter replacing: whether one that is there already gives way.
  package static func write(
    _ text: String, to path: String, replacing: Bool
  ) throws(KeepingError) {
    let draft = "\(path).draft-\(getpid())"
    let file = withCPath(draft) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    var isWritten = OwnFolder.write(Array(text.utf8), to: file) && fsync(file) == 0
    var reason = errno
    // Some file systems tell only now that the disk is full.
    if close(file) != 0, isWritten { (isWritten, reason) = (false, errno) }
    if isWritten {
      let isPut = withCPath(draft) { draft in
        withCPath(path) { replacing ? rename(draft, $0) : link(draft, $0) }
      }
      (isWritten, reason) = (isPut == 0, errno)
    }
    if !isWritten || !replacing { _ = withCPath(draft) { unlink($0) } }
    guard isWritten else { throw .failed(path: path, errno: reason) }
  }
}
