internal import Glibc

/// The walkthrough that is recorded while a pair is read: `walkthrough-draft.md` in its folder, or where
/// the program runs if the pair has none. Stops are added at its end, and nothing in it is changed.
package struct LessonDraft: Sendable {
  package let path: String

  /// - Parameter folder: of the pair; nil if it has none.
  package init(folder: String?) {
    let place = folder.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    path = place.map { "\($0)/walkthrough-draft.md" } ?? "walkthrough-draft.md"
  }

  package func add(_ stop: String) throws(KeepingError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let file = withCPath(path) { open($0, flags, 0o644) }
    guard file >= 0 else {
      if errno == ELOOP { throw .notOwn(path: path, why: .link) }
      throw .failed(path: path, errno: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notOwn(path: path, why: .otherKind)
    }
    let lines = status.st_size == 0 ? stop : "\n" + stop
    guard writeAll(Array(lines.utf8), to: file), fsync(file) == 0 else {
      throw .failed(path: path, errno: errno)
    }
  }
}
