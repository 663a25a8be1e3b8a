internal import Glibc

extension Shelf {
  /// Writes a file where a user wants one: whole or not at all, and on the disk when it returns.
  ///
  /// - Parameter replacing: whether a file that is there gives way; else it is an error, `EEXIST`.
  package static func write(
    _ text: String, to path: String, replacing: Bool = true, isPrivate: Bool = false
  ) throws(KeepingError) {
    if !replacing { try claim(path) }
    do throws(KeepingError) { try replace(path, with: text, isPrivate) } catch {
      if !replacing { _ = withCPath(path) { unlink($0) } }
      throw error
    }
  }

  /// Takes a name that is free: an empty file is there then.
  private static func claim(_ path: String) throws(KeepingError) {
    let file = withCPath(path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    close(file)
  }

  private static func replace(
    _ path: String, with text: String, _ isPrivate: Bool
  ) throws(KeepingError) {
    let draft = "\(path).draft-\(getpid())"
    // One that a killed program of this number has left behind.
    _ = withCPath(draft) { unlink($0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = withCPath(draft) { open($0, flags, isPrivate ? 0o600 : 0o644) }
    guard file >= 0 else { throw .failed(path: path, errno: errno) }
    var isWritten = writeAll(Array(text.utf8), to: file) && fsync(file) == 0
    var reason = errno
    // Some file systems tell only now that the disk is full.
    if close(file) != 0, isWritten { (isWritten, reason) = (false, errno) }
    if isWritten {
      isWritten = withCPath(draft) { from in withCPath(path) { rename(from, $0) } } == 0
      reason = errno
    }
    guard isWritten else {
      _ = withCPath(draft) { unlink($0) }
      throw .failed(path: path, errno: reason)
    }
  }
}

/// Writes all bytes to an open file; false if that cannot be done, and `errno` says why.
package func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
