/// How each ink looks, as a file says it: a line an ink, with its colours on terminals of 256, 16 and 8
/// colours, the attributes that it always has, and those that it has where there is no colour. A `-`
/// leaves it to the terminal; `16/229` is a colour on another; `#` begins a remark; an ink without a line
/// is plain text.
package struct Theme: Hashable, Sendable {
  struct Recipe: Hashable, Sendable {
    var many: Int?
    /// What it stands on where there are many colours.
    var ground: Int?
    var sixteen: Int?
    var eight: Int?
    var always: Style.Attributes = []
    var plain: Style.Attributes = []
  }

  package let name: String
  /// By the ink's number.
  private var recipes: [Recipe?] = Array(repeating: nil, count: Ink.allCases.count)

  package enum Problem: Error, Hashable, Sendable {
    case unknownInk(String, line: Int)
    case badColor(String, line: Int)
    case badAttribute(String, line: Int)
    case twice(String, line: Int)

    package var line: Int {
      switch self {
      case .unknownInk(_, let line), .badColor(_, let line), .badAttribute(_, let line),
        .twice(_, let line):
        line
      }
    }
  }

  /// - Parameter problems: the lines that do not hold; all others do.
  package init(name: String, _ text: String, problems: inout [Problem]) {
    self.init(name: name, bytes: Array(text.utf8), problems: &problems)
  }

  private init(name: String, bytes: [UInt8], problems: inout [Problem]) {
    self.name = name
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    var index = -1
    while let line = lines.popFirst() {
      index += 1
      let parts = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let start = parts.first?.first, start != UInt8(ascii: "#") else { continue }
      let words = parts.map { String(decoding: $0, as: UTF8.self) }
      guard let first = words.first else { continue }
      do throws(Problem) { try take(words, of: first, line: index + 1) } catch {
        problems.append(error)
      }
    }
  }

  private mutating func take(_ words: [String], of name: String, line: Int) throws(Problem) {
    guard let ink = Ink(name: name) else { throw .unknownInk(name, line: line) }
    guard recipes[Int(ink.rawValue)] == nil else { throw .twice(name, line: line) }
    recipes[Int(ink.rawValue)] = try Self.recipe(words, line: line)
  }

  private static func recipe(_ words: [String], line: Int) throws(Problem) -> Recipe {
    func color(_ word: String, below limit: Int) throws(Problem) -> Int? {
      guard word != "-" else { return nil }
      guard let number = Int(word), (0..<limit).contains(number) else {
        throw .badColor(word, line: line)
      }
      return number
    }
    func color(_ place: Int, below limit: Int) throws(Problem) -> Int? {
      words.indices.contains(place) ? try color(words[place], below: limit) : nil
    }
    let pair = words.indices.contains(1) ? words[1].split(separator: "/", maxSplits: 1) : []
    func attributes(_ place: Int) throws(Problem) -> Style.Attributes {
      guard words.indices.contains(place), words[place] != "-" else { return [] }
      var attributes: Style.Attributes = []
      for name in words[place].split(separator: ",") {
        guard let known = Self.attributes.first(where: { $0.name == name }) else {
          throw .badAttribute(String(name), line: line)
        }
        attributes.formUnion(known.attribute)
      }
      return attributes
    }
    return Recipe(
      many: try pair.first.flatMap { word throws(Problem) in try color(String(word), below: 256) },
      ground: pair.count > 1 ? try color(String(pair[1]), below: 256) : nil,
      sixteen: try color(2, below: 16),
      eight: try color(3, below: 8),
      always: try attributes(4), plain: try attributes(5))
  }

  private static let attributes: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]

  func recipe(of ink: Ink) -> Recipe { recipes[Int(ink.rawValue)] ?? Recipe() }
}

extension Theme {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("dark", PackageResources.dark_theme), ("light", PackageResources.light_theme),
    ("high-contrast", PackageResources.high_contrast_theme), ("mono", PackageResources.mono_theme),
    ("any", PackageResources.any_theme),
  ]

  /// The names by which a reader can have the embedded themes; `any` is that of a background that is not told.
  package static var embeddedNames: [String] { files.map(\.name).filter { $0 != "any" } }

  /// What can be named without a file of one's own: these, and `auto`, which goes by the terminal's background.
  package static var choices: [String] { ["auto"] + embeddedNames }

  package static func embedded(_ name: String) -> Theme? {
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    var problems: [Problem] = []
    let theme = Theme(name: name, bytes: file.bytes, problems: &problems)
    precondition(problems.isEmpty, "an embedded theme is wrong: \(name)")
    return theme
  }

  static func named(_ name: String) -> Theme {
    guard let theme = embedded(name) else { preconditionFailure("no theme \(name)") }
    return theme
  }
}
