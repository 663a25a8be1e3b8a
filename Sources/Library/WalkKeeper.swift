package import Classroom
internal import Text

/// A lesson under way, kept so that it goes on where it was after any end: in
/// `$XDG_STATE_HOME/counterpoint/lessons`, else `~/.local/state/…`. What `keep` has returned from is
/// on the disk.
package struct WalkKeeper: Sendable {
  private let folder: String
  private let name: String

  package init(
    of shelved: ShelvedPair, lesson: String, environment: (String) -> String?
  ) throws(KeepingError) {
    guard let state = userFolder("XDG_STATE_HOME", else: ".local/state", environment) else {
      throw .noHome
    }
    folder = state + "/lessons"
    let pair = Journal.name(of: shelved).dropLast(".json".count)
    // A lesson's name is part of its file's name already.
    name = lesson.isEmpty ? "\(pair).json" : "\(pair)-\(lesson.prefix(60)).json"
  }

  package var path: String { "\(folder)/\(name)" }

  /// Takes up what was kept; false if nothing was.
  package func resume(_ walk: inout Walk) throws(KeepingError) -> Bool {
    guard Place(folder) == .folder else { return false }
    let folder = try OwnFolder(folder)
    defer { folder.close() }
    guard let bytes = try folder.bytes(named: name) else { return false }
    guard let json = try? JSON(parsing: bytes), walk.resume(json) else {
      throw .unreadable(path: path, line: 1)
    }
    return true
  }

  package func keep(_ walk: Walk) throws(KeepingError) {
    let folder = try OwnFolder(folder)
    defer { folder.close() }
    try folder.locked(name) { () throws(KeepingError) in
      try folder.replace(name, with: Array(walk.json.text.utf8))
    }
  }
}
