package import Document
internal import Glibc
internal import Import
internal import Text

// Of a very long article the opening is shown while the rest is read.
extension Shelf {
  private static let longFile = 512 << 10
  private static let longestOpening = 128 << 10

  /// What two articles, or those of a folder, begin with, if one of them is so long that the whole would be
  /// waited for. Nil otherwise, and where anything is amiss: reading all of it tells.
  package static func opening(of paths: [String]) -> Pair? {
    guard let first = paths.first, let last = paths.last else { return nil }
    var ends = (first, last)
    if paths.count == 1 {
      guard let folder = try? PairFolder(first) else { return nil }
      ends = (folder.left, folder.right)
    }
    guard isLong(ends.0) || isLong(ends.1), let left = start(of: ends.0),
      let right = start(of: ends.1)
    else { return nil }
    let articles = Both(left: left, right: right)
    return Pair(title: pairTitle(of: articles), articles: articles)
  }

  private static func isLong(_ path: String) -> Bool { size(of: path) ?? 0 > longFile }

  /// Whether a file is read sooner than another thread would be at it. What is no file may be long.
  static func isShort(_ path: String) -> Bool { size(of: path).map { $0 < shortFile } ?? false }

  private static let shortFile = 32 << 10

  /// In bytes; nil of what is no file.
  private static func size(of path: String) -> Int? {
    var status = stat()
    guard withCPath(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  private static func start(of path: String) -> Article? {
    guard isLong(path) else {
      // Standard input and the like can be read once.
      return Place(path) == .file ? try? article(at: path) : nil
    }
    let file = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: longestOpening) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, longestOpening))
    }
    // A page has its text anywhere; what is no text is refused where all of it is read.
    guard bytes.first(where: { !$0.isBlank }) != Ascii.less,
      let end = bytes.lastIndex(of: Ascii.newline)
    else { return nil }
    return try? Article(parsing: Array(bytes[...end]), path: path)
  }
}
