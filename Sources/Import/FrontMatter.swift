internal import Document
internal import Text

/// What a file says of itself at its top: YAML between two `---` lines or TOML between two `+++`
/// lines, as people write them, or such lines alone over a blank one ("Title: Build the dam").
///
/// A YAML library would say more than anybody asks here and refuse what site generators let pass.
/// A value may be plain or quoted, go on in indented lines, be folded (`title: >`) or a list
/// (`author: [Ann, Ben]`, or one `- Ann` a line); of a map only its `name` is taken:
///
///     author:
///       name: Ann Lee
struct FrontMatter {
  var values = Values()
  /// From the first rule to the end of the second; empty if there is none.
  var range: Range<Int> = 0..<0
  var warnings: [ArticleWarning] = []

  static let keys = ["title", "author", "publication", "date", "url", "rights", "language"]

  /// Other names under which site generators keep the same.
  private static let otherNames = [
    ("authors", "author"), ("by", "author"), ("byline", "author"), ("writer", "author"),
    ("lang", "language"), ("publisher", "publication"), ("outlet", "publication"),
    ("newspaper", "publication"), ("site", "publication"), ("headline", "title"),
    ("published", "date"), ("pubdate", "date"), ("permalink", "url"), ("link", "url"),
    ("copyright", "rights"), ("license", "rights"),
  ]

  init(_ text: [UInt8]) throws(ArticleError) {
    var lines = LineReader(text)
    guard let opening = lines.next() else { return }
    guard let style = Style(text, rule: opening) else {
      takeBareLines(of: text)
      return
    }
    guard let last = Self.end(of: style, in: text, after: lines) else {
      // A lone rule over an article is an ornament.
      if Self.startsWithEntry(lines, style) { throw .unclosedFrontMatter(line: 1) }
      return
    }
    guard Self.startsWithEntry(lines, style) else { return }
    var entries = Entries(style: style)
    while let line = lines.next(), line.lowerBound < last.lowerBound {
      guard entries.read(text, line, number: lines.number) else {
        let content = String(decoding: text[text.trimmed(line)], as: UTF8.self)
        throw .badFrontMatter(line: lines.number, text: content)
      }
    }
    entries.finish()
    range = opening.lowerBound..<last.upperBound
    take(entries.found)
  }

  /// Lines without rules around them are taken if they name the headline or the author, and nothing else stands
  /// among them: a text may begin "Kosovo: a country".
  private mutating func takeBareLines(of text: [UInt8]) {
    var lines = LineReader(text)
    var entries = Entries(style: .yaml)
    var whole: Range<Int>?
    while let line = lines.next() {
      let content = text.trimmed(line)
      if content.isEmpty, whole != nil { break }
      if content.isEmpty { continue }
      guard content.lowerBound == line.lowerBound, Style.yaml.entry(text, content) != nil,
        entries.read(text, line, number: lines.number)
      else { return }
      whole = (whole?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
    entries.finish()
    let keys = entries.found.map(Self.key)
    guard let whole, let first = keys.first, Self.keys.contains(first),
      keys.contains("title") || keys.contains("author") && keys.count > 1
    else { return }
    range = whole
    take(entries.found)
  }

  private mutating func take(_ entries: [Entries.Entry]) {
    var unknown: [Entries.Entry] = []
    for entry in entries {
      let key = Self.key(of: entry)
      if !Self.keys.contains(key) {
        unknown.append(entry)
      } else if !entry.value.isEmpty, values[key] == nil {
        values[key] = entry.value
      }
    }
    if let first = unknown.first {
      warnings.append(.unknownKeys(unknown.map(\.key), line: first.line))
    }
  }

  private static func key(of entry: Entries.Entry) -> String {
    let name = entry.key.lowercased()
    // Clippers of pages keep the address here, others the newspaper.
    if name == "source" { return entry.value.contains("://") ? "url" : "publication" }
    return otherNames.first { $0.0 == name }?.1 ?? name
  }

  /// The rule that closes the front matter.
  private static func end(
    of style: Style, in text: [UInt8], after start: LineReader
  ) -> Range<Int>? {
    var lines = start
    while let line = lines.next() {
      if style.closes(text, line) { return line }
    }
    return nil
  }

  private static func startsWithEntry(_ start: LineReader, _ style: Style) -> Bool {
    var lines = start
    while let line = lines.next() {
      let content = lines.text.trimmed(line)
      if content.isEmpty || lines.text[content.lowerBound] == Ascii.hash { continue }
      return style == .toml && lines.text[content.lowerBound] == Ascii.openBracket
        || style.entry(lines.text, content) != nil
    }
    return false
  }
}

extension FrontMatter {
  /// The few values that are asked for, by their keys.
  struct Values {
    private var all: [(key: String, value: String)] = []

    subscript(key: String) -> String? {
      get { all.first { $0.key == key }?.value }
      set {
        all.removeAll { $0.key == key }
        if let newValue { all.append((key, newValue)) }
      }
    }
  }

  /// The language of a front matter.
  enum Style {
    case yaml, toml

    /// By the line that opens it.
    init?(_ text: [UInt8], rule: Range<Int>) {
      if text.isRule(rule, of: Ascii.hyphen) {
        self = .yaml
      } else if text.isRule(rule, of: UInt8(ascii: "+")) {
        self = .toml
      } else {
        return nil
      }
    }

    func closes(_ text: [UInt8], _ line: Range<Int>) -> Bool {
      switch self {
      case .yaml: text.isRule(line, of: Ascii.hyphen) || text.isRule(line, of: Ascii.stop)
      case .toml: text.isRule(line, of: UInt8(ascii: "+"))
      }
    }

    /// The key and what stands behind its sign; nil where a line has none.
    /// - Parameter isLoose: whether a key may be of several words, as people make them up.
    func entry(
      _ text: [UInt8], _ line: Range<Int>, isLoose: Bool = false
    ) -> (key: String, value: String)? {
      let sign = self == .yaml ? Ascii.colon : UInt8(ascii: "=")
      guard let place = text[line].firstIndex(of: sign), place > line.lowerBound else { return nil }
      var name = text.trimmed(line.lowerBound..<place)
      if name.count > 2, text[name.lowerBound] == Ascii.quote,
        text[name.upperBound - 1] == Ascii.quote
      {
        name = name.lowerBound + 1..<name.upperBound - 1
      }
      // A sentence with a colon is none of them.
      let isPhrase = isLoose && name.count <= 40 && text.wordCount(in: name) <= 4
      let isName =
        isPhrase
        || text[name].allSatisfy {
          $0.isWordByte || $0 == Ascii.hyphen || $0 == Ascii.underscore || $0 == Ascii.stop
        }
      guard !name.isEmpty, isName else { return nil }
      let value = text.trimmed(place + 1..<line.upperBound)
      return (
        String(decoding: text[name], as: UTF8.self), String(decoding: text[value], as: UTF8.self)
      )
    }
  }

  /// Collects entries line by line.
  struct Entries {
    struct Entry {
      var key: String
      var line: Int
      var value = ""
    }

    let style: Style
    private(set) var found: [Entry] = []
    private var open: Entry?
    private var value = Value()
    /// The entries of a table are its own.
    private var isInTable = false

    init(style: Style) { self.style = style }

    /// False where the line is no part of a front matter.
    mutating func read(_ text: [UInt8], _ line: Range<Int>, number: Int) -> Bool {
      let content = text.trimmed(line)
      let words = String(decoding: text[content], as: UTF8.self)
      let isIndented = content.lowerBound > line.lowerBound
      if open != nil, value.isOpen {
        value.goOn(words)
      } else if words.isEmpty || words.hasPrefix("#") && !value.isBlock {
        return true
      } else if open != nil, isIndented || style == .yaml && words.hasPrefix("-") {
        goOn(words, text, content)
      } else if style == .toml, words.hasPrefix("[") {
        finish()
        isInTable = true
      } else if let (key, rest) = style.entry(text, content, isLoose: true) {
        finish()
        open = isInTable ? nil : Entry(key: key, line: number)
        value = Value(rest, style: style)
      } else {
        return false
      }
      return true
    }

    mutating func finish() {
      guard var entry = open else { return }
      entry.value = value.text
      found.append(entry)
      open = nil
    }

    private mutating func goOn(_ words: String, _ text: [UInt8], _ content: Range<Int>) {
      if value.isBlock {
        value.goOn(words)
      } else if words.hasPrefix("-") {
        value.add(item: words.dropFirst().trimmed)
      } else if let (key, rest) = style.entry(text, content), value.isMapOrEmpty {
        value.add(member: key, rest)
      } else {
        value.goOn(words)
      }
    }
  }

  /// A value as its lines give it.
  struct Value {
    private var parts: [String] = []
    private var items: [String] = []
    private var isMap = false
    private(set) var isBlock = false
    /// The sign that has to come before the value is whole.
    private var closing: String?

    init() {}

    init(_ first: String, style: Style) {
      let isHeader =
        first.first.map { "|>".contains($0) } ?? false
        && first.dropFirst().allSatisfy { "+-0123456789".contains($0) }
      if style == .yaml, isHeader {
        isBlock = true
      } else if first.hasPrefix("\"\"\"") {
        closing = "\"\"\""
        goOn(String(first.dropFirst(3)))
      } else {
        closing = Self.closing(of: first)
        goOn(first)
      }
    }

    var isOpen: Bool { closing != nil }
    var isMapOrEmpty: Bool { isMap || parts.allSatisfy(\.isEmpty) && items.isEmpty }

    mutating func goOn(_ words: String) {
      guard let sign = closing else {
        parts.append(words)
        return
      }
      // The opening sign itself does not close: `"` alone on its line goes on.
      let isFirst = parts.isEmpty && sign.count == 1
      if words.dropFirst(isFirst ? 1 : 0).hasSuffix(sign) { closing = nil }
      parts.append(sign.count == 3 && closing == nil ? String(words.dropLast(3)) : words)
    }

    mutating func add(item: String) {
      // "- name: Ann Lee": the item is a map.
      let name = item.hasPrefix("name:") ? item.dropFirst(5).trimmed : item
      items.append(Self.plain(name))
    }

    mutating func add(member key: String, _ value: String) {
      isMap = true
      if key == "name" { items.append(Self.plain(value)) }
    }

    /// The value on one line; the items of a list with commas between them.
    var text: String {
      if isMap || !items.isEmpty {
        return items.filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let whole =
        parts.count == 1 ? parts[0] : parts.filter { !$0.isEmpty }.joined(separator: " ")
      if isBlock { return whole }
      if whole.hasPrefix("["), whole.hasSuffix("]") {
        return whole.dropFirst().dropLast().split(separator: ",")
          .map { Self.plain($0.trimmed) }.filter { !$0.isEmpty }.joined(separator: ", ")
      }
      return Self.plain(whole)
    }

    private static func closing(of first: String) -> String? {
      let closing: Character
      switch first.first {
      case let sign? where sign == "\"" || sign == "'": closing = sign
      case "[": closing = "]"
      default: return nil
      }
      // What follows the closing sign is a remark, or the sign is a part of the text.
      return first.dropFirst().contains(closing) ? nil : String(closing)
    }

    /// Without quotation marks, or without the remark behind it; "~" and "null" are nothing.
    private static func plain(_ value: String) -> String {
      if value.count > 1, let sign = value.first, sign == "\"" || sign == "'",
        let last = value.lastIndex(of: sign), last > value.startIndex
      {
        let rest = value[value.index(after: last)...].trimmed
        if rest.isEmpty || rest.hasPrefix("#") {
          return withoutLink(unescaped(value[value.index(after: value.startIndex)..<last], sign))
        }
      }
      let bare = value.firstPlace(of: " #").map { value[..<$0].trimmed } ?? value
      return bare == "~" || bare == "null" ? "" : bare
    }

    /// "[[Ann Lee]]": some clippers make a page of each author.
    private static func withoutLink(_ value: String) -> String {
      guard value.hasPrefix("[["), value.hasSuffix("]]"), value.count > 4 else { return value }
      return String(value.dropFirst(2).dropLast(2))
    }

    private static func unescaped(_ quoted: Substring, _ sign: Character) -> String {
      var text = ""
      var isEscaped = false
      for character in quoted {
        if isEscaped || character != (sign == "'" ? "'" : "\\") {
          text.append(character)
          isEscaped = false
        } else {
          isEscaped = true
        }
      }
      return text
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...end])
  }
}

extension [UInt8] {
  /// Whether a line is three of one sign.
  fileprivate func isRule(_ line: Range<Int>, of sign: UInt8) -> Bool {
    let content = trimmed(line)
    return content.count == 3 && content.lowerBound == line.lowerBound
      && self[content].allSatisfy { $0 == sign }
  }
}
