internal import Glibc
internal import Text

extension Shelf {
  /// Makes a folder with these files in it. Nothing that is there already is touched.
  package static func create(
    folder: String, files: [(name: String, text: String)]
  ) throws(ShelfError) {
    switch Place(folder) {
    case .nothing: try makeFolder(folder)
    case .folder: break
    case .file, .stream: throw .occupied(path: folder)
    case .unknown(let reason): throw .unreadable(path: folder, errno: reason)
    }
    for file in files where Place("\(folder)/\(file.name)") != .nothing {
      throw .occupied(path: "\(folder)/\(file.name)")
    }
    for file in files {
      guard try writeNew(file.text, to: "\(folder)/\(file.name)", mode: 0o644) else {
        throw .occupied(path: "\(folder)/\(file.name)")
      }
    }
  }

  private static func makeFolder(_ path: String) throws(ShelfError) {
    guard withCPath(path, { mkdir($0, 0o755) }) == 0 else {
      throw .unwritable(path: path, errno: errno)
    }
  }
}

/// Writes a file that is not there yet.
///
/// - Returns: false if it is, and stays as it is.
func writeNew(_ text: String, to path: String, mode: mode_t) throws(ShelfError) -> Bool {
  let file = withCPath(path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
  guard file >= 0 else {
    if errno == EEXIST { return false }
    throw .unwritable(path: path, errno: errno)
  }
  defer { close(file) }
  guard writeAll(Array(text.utf8), to: file) else {
    throw .unwritable(path: path, errno: errno)
  }
  return true
}
