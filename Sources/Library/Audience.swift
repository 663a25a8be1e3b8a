package import Classroom
package import Document
internal import Glibc
internal import Text

/// The folder by which a presenter is followed, on this machine or a shared one. It holds one file,
/// the scene, and nothing that is covered can be in it.
package struct Audience: Sendable {
  package let path: String
  private static let name = "scene.json"
  /// No scene is larger; what is, is none.
  private static let largest = 1 << 20

  /// - Parameter folder: as the presenter names it; nil for the usual one, which is this user's.
  package init(
    folder: String?, environment: (String) -> String?
  ) throws(KeepingError) {
    if let folder {
      path = folder
    } else if let run = environment("XDG_RUNTIME_DIR"), run.hasPrefix("/") {
      path = run + "/counterpoint/audience"
    } else if let state = userFolder("XDG_STATE_HOME", else: ".local/state", environment) {
      path = state + "/audience"
    } else {
      throw .noHome
    }
  }

  // MARK: The presenter's part

  /// Shows a scene. Whoever reads meanwhile reads the one before, whole.
  package func show(_ scene: Scene) throws(KeepingError) {
    let folder = try OwnFolder(path)
    defer { folder.close() }
    // Nobody needs a scene after the machine stopped, and a key must not wait for the disk.
    try folder.replace(
      Self.name, with: Array(scene.json.text.utf8), isLasting: false, isForReaders: true)
  }

  /// Says that nobody presents any more.
  package func end() throws(KeepingError) {
    guard Place(path) == .folder else { return }
    let folder = try OwnFolder(path)
    defer { folder.close() }
    folder.remove(Self.name)
  }

  // MARK: A follower's part

  /// What is known of the file that was read last.
  package struct Version: Hashable, Sendable {
    fileprivate var number: UInt64 = 0
    fileprivate var seconds = 0
    fileprivate var nanoseconds = 0

    package init() {}
  }

  package enum Look: Hashable, Sendable {
    case unchanged
    case scene(Scene)
    /// There is no scene: nobody presents.
    case nothing
    /// What is there is none of a presenter's: a link, another user's, garbage, too large.
    case foreign
  }

  /// Looks whether there is another scene. Nothing that is there can do more than be refused.
  package func look(after version: inout Version, for pair: Pair) -> Look {
    let folder = withCPath(path) { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard folder >= 0 else { return errno == ENOENT ? .nothing : .foreign }
    defer { close(folder) }
    let file = openat(folder, Self.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT ? .nothing : .foreign }
    defer { close(file) }
    var (outer, inner) = (stat(), stat())
    guard fstat(folder, &outer) == 0, fstat(file, &inner) == 0 else { return .foreign }
    var seen = Version()
    seen.number = UInt64(inner.st_ino)
    seen.seconds = inner.st_mtim.tv_sec
    seen.nanoseconds = inner.st_mtim.tv_nsec
    guard seen != version else { return .unchanged }
    version = seen
    let others = mode_t(S_IWGRP | S_IWOTH)
    guard inner.st_mode & S_IFMT == S_IFREG, inner.st_uid == outer.st_uid,
      inner.st_mode & others == 0, outer.st_mode & others == 0,
      let all = try? bytes(
        of: file, path: path, expected: Int(inner.st_size), limit: Self.largest, wait: nil),
      let scene = (try? JSON(parsing: all)).flatMap({ Scene($0, of: pair) })
    else { return .foreign }
    return .scene(scene)
  }
}
