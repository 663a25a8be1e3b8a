package import Document
internal import Glibc
internal import Import
internal import ShippedPair

/// A pair with what lies beside it.
package struct ShelvedPair: Sendable {
  package var pair: Pair
  /// The text of the issue sheet as it is stored, and where it came from.
  package var issueSheet: (bytes: [UInt8], path: String)?
  /// Where the pair's own key is to be had.
  var keyPlace = KeyPlace.nowhere

  package init(pair: Pair, issueSheet: (bytes: [UInt8], path: String)? = nil) {
    self.pair = pair
    self.issueSheet = issueSheet
  }

  enum KeyPlace: Hashable, Sendable {
    case nowhere, shipped
    case file(String)
  }

  package var hasKey: Bool { keyPlace != .nowhere }

  /// Whether the key is a part of the program, not a file.
  package var isKeyShipped: Bool { keyPlace == .shipped }

  /// Whether it is the pair inside the program.
  var isShipped = false

  /// The pair's own key as it is stored, if it has one. Read when it is asked for, since not every
  /// start needs it.
  package func key() throws(ShelfError) -> (bytes: [UInt8], path: String)? {
    switch keyPlace {
    case .nowhere: nil
    case .shipped: (ShippedPair.key, "\(ShippedPair.folder)/key.json")
    case .file(let path): (try Shelf.file(at: path), path)
    }
  }
}

/// Where articles and pairs are taken from: files, folders, standard input, and the pair that ships with the
/// program.
package enum Shelf {
  /// An op-ed has some 10 KB; this is room for a book, and an end to what has none.
  package static let largestFile = 64 << 20

  /// `-` is standard input.
  package static func article(
    at path: String, patience: Patience = .usual
  ) throws(ShelfError) -> Article {
    let bytes = try bytes(ofFile: path, limit: largestFile, patience: patience)
    return try article(parsing: bytes, path: path)
  }

  package static func pair(
    left: String, right: String, issues: String? = nil
  ) throws(ShelfError) -> ShelvedPair {
    guard left != "-" || right != "-" else { throw .inputTwice }
    let articles = Both(left: try article(at: left), right: try article(at: right))
    let pair = Pair(title: pairTitle(of: articles), articles: articles)
    return ShelvedPair(pair: pair, issueSheet: try issues.map(sheet))
  }

  /// A folder with two articles under one of the name pairs of `PairFolder.names`, and perhaps `issues.txt` and
  /// `pair.txt`.
  package static func pair(folder: String, issues: String? = nil) throws(ShelfError) -> ShelvedPair
  {
    let folder = try PairFolder(folder)
    var shelved = try pair(left: folder.left, right: folder.right, issues: issues ?? folder.issues)
    if let path = folder.pair {
      let file = try bytes(ofFile: path, limit: largestFile)
      shelved.pair.title = title(inPairFile: file) ?? shelved.pair.title
    }
    if let key = folder.key { shelved.keyPlace = .file(key) }
    return shelved
  }

  /// The pair inside the program; no file is read.
  package static func shippedPair(issues: String? = nil) throws(ShelfError) -> ShelvedPair {
    let folder = ShippedPair.folder
    let articles = Both(
      left: try article(parsing: ShippedPair.left, path: "\(folder)/left.txt"),
      right: try article(parsing: ShippedPair.right, path: "\(folder)/right.txt"))
    let title = title(inPairFile: ShippedPair.pair) ?? pairTitle(of: articles)
    var shelved = ShelvedPair(
      pair: Pair(title: title, articles: articles),
      issueSheet: try issues.map(sheet) ?? (ShippedPair.issues, "\(folder)/issues.txt"))
    shelved.keyPlace = .shipped
    shelved.isShipped = true
    return shelved
  }

  /// A file's bytes as they are.
  package static func file(at path: String) throws(ShelfError) -> [UInt8] {
    try bytes(ofFile: path, limit: largestFile)
  }

  /// The names of the folders in a folder, in order.
  package static func folders(in folder: String) throws(ShelfError) -> [String] {
    switch Place(folder) {
    case .nothing: throw .missing(path: folder)
    case .file: throw .oneArticle(path: folder)
    case .folder: break
    }
    return names(in: folder).filter { name in
      if case .folder = Place("\(folder)/\(name)") { true } else { false }
    }
  }

  /// What a folder holds, in order.
  static func names(in folder: String, hidden: Bool = false) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if hidden != !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  package static func holds(_ name: String, in folder: String) -> Bool {
    if case .file = Place("\(folder)/\(name)") { true } else { false }
  }

  package static func holdsPair(_ folder: String) -> Bool { (try? PairFolder(folder)) != nil }

  private static func article(parsing bytes: [UInt8], path: String) throws(ShelfError) -> Article {
    do {
      return try Article(parsing: bytes, path: path)
    } catch {
      throw .article(path: path, error)
    }
  }

  private static func sheet(at path: String) throws(ShelfError) -> (bytes: [UInt8], path: String) {
    (try bytes(ofFile: path, limit: largestFile), path)
  }
}
