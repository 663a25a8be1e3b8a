internal import Document
internal import Text

/// A folder in the layout of the shipped pair, or with exactly two articles.
struct PairFolder {
  /// The two articles' names, in the order in which they are looked for.
  static let names = [("left", "right"), ("a", "b")]
  /// Of several files with one name the first of these is read; any other ending will do, too.
  static let extensions = [
    "txt", "md", "html", "htm", "markdown", "text", "xhtml", "mhtml", "mht", "eml",
  ]

  var left: String
  var right: String
  var issues: String?
  var pair: String?
  var key: String?
  /// All walkthroughs, by their file names.
  var lessons: [String] = []

  init(_ folder: String) throws(ShelfError) {
    try Self.checkFolder(folder)
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let names = Shelf.names(in: base)
    let named = Self.names.map { (Self.file(base, $0.0, names), Self.file(base, $0.1, names)) }
    guard let (left, right) = Self.whole(named) ?? Self.onlyTwo(base, names) else {
      throw .noPair(folder: folder, found: named.flatMap { [$0.0, $0.1] }.compactMap { $0 })
    }
    self.left = left
    self.right = right
    issues = Self.existing("\(base)/issues.txt")
    pair = Self.existing("\(base)/pair.txt")
    key = Self.existing("\(base)/key.json")
    lessons = names.filter { LessonPlace.isLesson($0) && Place("\(base)/\($0)") == .file }
      .map { "\(base)/\($0)" }
  }

  private static func whole(_ named: [(String?, String?)]) -> (String, String)? {
    for case (let left?, let right?) in named { return (left, right) }
    return nil
  }

  /// Two articles under any names, in the order of these.
  private static func onlyTwo(_ base: String, _ names: [String]) -> (String, String)? {
    let articles = names.filter { name in
      extensions.contains { name.lowercased().hasSuffix(".\($0)") } && !isBeside(name)
        && Place("\(base)/\(name)") == .file
    }
    return articles.count == 2 ? ("\(base)/\(articles[0])", "\(base)/\(articles[1])") : nil
  }

  /// What may lie beside the articles of a pair.
  private static func isBeside(_ name: String) -> Bool {
    ["issues.txt", "pair.txt"].contains(name) || LessonPlace.isLesson(name)
      || name.lowercased().hasPrefix("readme")
  }

  static func checkFolder(_ path: String) throws(ShelfError) {
    switch Place(path) {
    case .nothing: throw .missing(path: path)
    case .unknown(let reason): throw .unreadable(path: path, errno: reason)
    case .file, .stream: throw .oneArticle(path: path)
    case .folder: break
    }
  }

  private static func file(_ folder: String, _ name: String, _ names: [String]) -> String? {
    for ending in extensions {
      if let path = existing("\(folder)/\(name).\(ending)") { return path }
    }
    // "left.txt~" is what an editor keeps.
    let other = names.first { $0.hasPrefix("\(name).") && !$0.hasSuffix("~") }
    return other.flatMap { existing("\(folder)/\($0)") }
  }

  /// One that cannot be looked at is there all the same, and its reading says why it fails.
  private static func existing(_ path: String) -> String? {
    switch Place(path) {
    case .file, .unknown: path
    case .folder, .stream, .nothing: nil
    }
  }
}

/// The value of `title:` in a pair file.
func title(inPairFile bytes: [UInt8]) -> String? {
  // Some editors begin a file with a byte order mark.
  let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  let text = String(decoding: bytes, as: UTF8.self).withoutEndlessMarks
  for line in text.split(whereSeparator: \.isNewline) {
    guard let colon = line.firstIndex(of: ":") else { continue }
    guard trimmed(line[..<colon]).lowercased() == "title" else { continue }
    let value = trimmed(line[line.index(after: colon)...])
    return value.isEmpty ? nil : visible(value)
  }
  return nil
}

/// A name for two articles that have no common one: both headlines. Whoever has no room for them makes it shorter.
func pairTitle(of articles: Both<Article>) -> String {
  "\(articles.left.title) / \(articles.right.title)"
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
