package import Annotation
package import Document
package import Formats
internal import Glibc
internal import Import
internal import ShippedPair
internal import Text

/// Where articles and pairs are taken from: files, folders, standard input, and the pair that ships with the
/// program.
package enum Shelf {
  /// An op-ed has some 10 KB; this is room for a book, and an end to what has none.
  package static let largestFile = 64 << 20
  /// Nor has a key, a hand-in or a proposal as many bytes as this: the analysis of two books has ten
  /// megabytes.
  package static let largestJSON = 16 << 20

  /// `-` is standard input. A document of another program is read through `converter`, if that can.
  package static func article(
    at path: String, with converter: Converter? = nil, patience: Patience = .usual
  ) throws(ShelfError) -> Article {
    let file = try bytes(ofFile: path, limit: largestFile, patience: patience)
    guard let converter, path != "-", let format = ForeignFormat(file), converter.reads(format)
    else { return try article(parsing: file, path: path) }
    return try article(parsing: converter.text(ofFile: path, limit: largestFile), path: path)
  }

  package static func pair(
    left: String, right: String, issues: String? = nil, with converter: Converter? = nil
  ) throws(ShelfError) -> ShelvedPair {
    guard left != "-" || right != "-" else { throw .inputTwice }
    let articles = try bothArticles(
      atOnce: !isShort(left) || !isShort(right),
      left: { () throws(ShelfError) in try article(at: left, with: converter) },
      right: { () throws(ShelfError) in try article(at: right, with: converter) })
    let pair = Pair(title: pairTitle(of: articles), articles: articles)
    var shelved = ShelvedPair(pair: pair)
    if let issues { shelved.sheetPlace = .file(issues) }
    return shelved
  }

  /// A folder with two articles under one of the name pairs of `PairFolder.names`, and perhaps `issues.txt` and
  /// `pair.txt`.
  package static func pair(
    folder: String, issues: String? = nil, with converter: Converter? = nil
  ) throws(ShelfError) -> ShelvedPair {
    let path = folder
    let folder = try PairFolder(path)
    var shelved = try pair(
      left: folder.left, right: folder.right, issues: issues ?? folder.issues, with: converter)
    shelved.folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    if let path = folder.pair {
      let file = try bytes(ofFile: path, limit: largestFile)
      shelved.pair.title = title(inPairFile: file) ?? shelved.pair.title
    }
    if let key = folder.key { shelved.keyPlace = .file(key) }
    shelved.lessonPlaces = folder.lessons.map { LessonPlace(.file($0), path: $0) }
    return shelved
  }

  /// The pair inside the program; no file is read.
  package static func shippedPair(issues: String? = nil) throws(ShelfError) -> ShelvedPair {
    let folder = ShippedPair.folder
    let articles = try bothArticles(
      atOnce: false,
      left: { () throws(ShelfError) in
        try article(parsing: ShippedPair.left, path: "\(folder)/left.txt")
      },
      right: { () throws(ShelfError) in
        try article(parsing: ShippedPair.right, path: "\(folder)/right.txt")
      })
    let title = title(inPairFile: ShippedPair.pair) ?? pairTitle(of: articles)
    var shelved = ShelvedPair(pair: Pair(title: title, articles: articles))
    shelved.sheetPlace =
      issues.map { .file($0) } ?? .shipped(ShippedPair.issues, path: "\(folder)/issues.txt")
    shelved.keyPlace = .shipped(ShippedPair.key, path: "\(folder)/key.json")
    shelved.lessonPlaces = ShippedPair.lessons.map { lesson in
      let path = "\(folder)/\(lesson.name)"
      return LessonPlace(.shipped(lesson.bytes, path: path), path: path)
    }
    shelved.isShipped = true
    return shelved
  }

  /// A key or other annotations of a pair, in either form.
  package static func annotations(
    at path: String, for pair: Pair
  ) throws(ShelfError) -> Annotations {
    try annotations(parsing: json(at: path), path: path, for: pair)
  }

  static func annotations(
    parsing bytes: [UInt8], path: String, for pair: Pair
  ) throws(ShelfError) -> Annotations {
    do {
      return try KeyFile.annotations(parsing: bytes, path: path, for: pair)
    } catch {
      throw .annotations(error)
    }
  }

  /// A key to score against, in either form.
  package static func key(at path: String, for pair: Pair) throws(ShelfError) -> Key {
    let bytes = try json(at: path)
    do { return try KeyFile.key(parsing: bytes, path: path, for: pair) } catch {
      throw .annotations(error)
    }
  }

  /// A key in the older form.
  package static func olderKey(at path: String) throws(ShelfError) -> Key {
    let bytes = try json(at: path)
    do { return try Key(json: bytes, path: path) } catch { throw .annotations(error) }
  }

  package static func proposals(at path: String, for pair: Pair) throws(ShelfError) -> Proposals {
    let bytes = try json(at: path)
    do { return try ProposalsFile.proposals(parsing: bytes, path: path, for: pair) } catch {
      throw .proposals(error)
    }
  }

  private static func json(at path: String) throws(ShelfError) -> [UInt8] {
    try bytes(ofFile: path, limit: largestJSON)
  }

  /// A file's bytes as they are.
  package static func file(at path: String) throws(ShelfError) -> [UInt8] {
    try bytes(ofFile: path, limit: largestFile)
  }

  /// The names of the folders in a folder, in order.
  package static func folders(in folder: String) throws(ShelfError) -> [String] {
    try PairFolder.checkFolder(folder)
    return names(in: folder).filter { Place("\(folder)/\($0)") == .folder }
  }

  /// What a folder holds, in order.
  static func names(in folder: String, hidden: Bool = false) -> [String] {
    guard let open = withCPath(folder, { opendir($0) }) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          FileName.text(of: Array(UnsafeBufferPointer(start: start, count: strnlen(pointer, 256))))
        }
      }
      if hidden != !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  package static func holds(_ name: String, in folder: String) -> Bool {
    Place("\(folder)/\(name)") == .file
  }

  package static func holdsPair(_ folder: String) -> Bool { (try? PairFolder(folder)) != nil }

  /// - Parameter atOnce: whether they are read at the same time; of two problems the left one is told.
  private static func bothArticles(
    atOnce: Bool, left: () throws(ShelfError) -> Article,
    right: @escaping @Sendable () throws(ShelfError) -> Article
  ) throws(ShelfError) -> Both<Article> {
    guard atOnce else { return Both(left: try left(), right: try right()) }
    let other = Meanwhile { ReadArticle(right) }
    let left = try left()
    return Both(left: left, right: try other.value.get())
  }

  /// An article, or why there is none. The library's own `Result` would have its type made at run time.
  private enum ReadArticle: Sendable {
    case article(Article)
    case problem(ShelfError)

    init(_ read: () throws(ShelfError) -> Article) {
      do { self = .article(try read()) } catch { self = .problem(error) }
    }

    func get() throws(ShelfError) -> Article {
      switch self {
      case .article(let article): return article
      case .problem(let problem): throw problem
      }
    }
  }

  private static func article(parsing bytes: [UInt8], path: String) throws(ShelfError) -> Article {
    do {
      return try Article(parsing: bytes, path: path)
    } catch {
      throw .article(path: path, error)
    }
  }
}
