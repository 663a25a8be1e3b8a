internal import Text

/// A title in its parts, "Opinion | Buy the ferry - The Island Post", to find the headline among them.
///
/// Cut is only what is no headline for certain: a section of opinion; the author or the site, where they are named elsewhere; an address;
/// what has the form of a paper's name. A dash alone parts headlines, too.
struct TitleParts {
  private let text: [UInt8]
  /// Names that stand elsewhere, of people and sites.
  private let isElsewhere: (Folded) -> Bool
  /// What a page calls its window ends with the site's name behind a dash, too.
  private let isWindow: Bool
  private var parts: [Part] = []
  /// "Ann Lee" of "Buy the ferry - by Ann Lee - Harbour Letter".
  private(set) var author: Range<Int>?
  /// What was cut behind the headline: "The Island Post" of "Buy the ferry - The Island Post".
  private(set) var tails: [Range<Int>] = []
  private(set) var isCut = false
  /// Whether nothing was cut for its bar alone.
  private(set) var isCertain = true

  private struct Part {
    var range: Range<Int>
    /// The sign before it.
    var sign: Sign?
  }

  private enum Sign { case bar, dash, colon }

  init(
    _ text: [UInt8], _ range: Range<Int>, isWindow: Bool = false,
    isElsewhere: @escaping (Folded) -> Bool
  ) {
    self.text = text
    self.isElsewhere = isElsewhere
    self.isWindow = isWindow
    let whole = text.trimmed(range)
    part(whole)
    cut()
    isCut = self.range != whole
  }

  /// "The Island Post" of "Buy the ferry - The Island Post".
  var paper: Range<Int>? { tails.first(where: text.isPaper) }

  /// The headline, with its own bars and dashes.
  var range: Range<Int> {
    guard let first = parts.first, let last = parts.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}

// MARK: - Parts

extension TitleParts {
  private mutating func part(_ range: Range<Int>) {
    var start = range.lowerBound
    var sign: Sign?
    var index = start
    while index < range.upperBound {
      guard index > start, let (next, end) = self.sign(at: index, in: range, isFirst: parts.isEmpty)
      else {
        index += 1
        continue
      }
      add(start..<index, sign)
      sign = next
      start = end
      index = end
    }
    add(start..<range.upperBound, sign)
  }

  private mutating func add(_ range: Range<Int>, _ sign: Sign?) {
    let range = text.trimmed(range)
    if !range.isEmpty { parts.append(Part(range: range, sign: parts.isEmpty ? nil : sign)) }
  }

  /// A sign that parts a title, and where it ends. A colon does so once, before anything else.
  private func sign(at index: Int, in range: Range<Int>, isFirst: Bool) -> (Sign, end: Int)? {
    let byte = text[index]
    if byte == Ascii.bar { return (.bar, index + 1) }
    guard index + 1 < range.upperBound else { return nil }
    let isBehindBlank = text[index - 1].isBlank
    // "Island Post :: Buy the ferry"
    if byte == Ascii.colon, text[index + 1] == Ascii.colon { return (.bar, index + 2) }
    if byte == Ascii.colon, text[index + 1].isBlank, isFirst { return (.colon, index + 1) }
    if byte == Ascii.hyphen, isBehindBlank, text[index + 1].isBlank { return (.dash, index + 1) }
    guard byte >= 0x80, isBehindBlank else { return nil }
    if text.isDash(at: index) { return (.dash, index + 3) }
    switch text.scalar(at: index) {
    case "·", "»", "«": return (.bar, index + 2)
    case "•", "›", "‹", "∣", "│": return (.bar, index + 3)
    default: return nil
    }
  }
}

// MARK: - What is no headline

extension TitleParts {
  private mutating func cut() {
    while parts.count > 1, let first = parts.first, isHead(first, before: parts[1]) {
      parts.removeFirst()
      parts[0].sign = nil
    }
    // "Buy the ferry - by Ann Lee - Harbour Letter"
    if let place = parts.indices.dropFirst().first(where: { name(inByline: parts[$0]) != nil }) {
      author = name(inByline: parts[place])
      parts.removeSubrange(place...)
    }
    cutWriter()
    var isLast = true
    while parts.count > 1, let last = parts.last, isTail(last) || isLastOfShape(last) {
      if !isTail(last) { isCertain = false }
      // "Buy the ferry | Ann Lee | The Island Post"
      if text.isName(last.range), !isLast, last.sign == .bar || !isWindow {
        author = author ?? last.range
      }
      tails.append(last.range)
      parts.removeLast()
      isLast = false
    }
    cutSigner()
    joinColons()
  }

  /// "Buy the ferry by Ann Lee", where the name stands elsewhere, too.
  private mutating func cutSigner() {
    guard let last = parts.last?.range else { return }
    let words = Folded(text, last)
    guard
      let by = words.starts.indices.dropFirst(2).dropLast().last(where: {
        ClutterPhrases.by.weight(in: words, at: words.starts[$0]) > 0
      })
    else { return }
    let name = words.origins[by + 1]..<last.upperBound
    guard text.isName(name), isElsewhere(Folded(text, name)) else { return }
    author = name
    parts[parts.count - 1].range = text.trimmed(last.lowerBound..<words.origins[by])
  }

  /// "The town must act, writes Ann Lee"
  private mutating func cutWriter() {
    guard let last = parts.last?.range, let comma = text[last].lastIndex(of: Ascii.comma) else {
      return
    }
    let words = Folded(text, comma + 1..<last.upperBound)
    guard words.words > 2, ClutterPhrases.writes.begin(words) else { return }
    let name = words.origins[1]..<last.upperBound
    guard text.isName(name) else { return }
    author = name
    parts[parts.count - 1].range = last.lowerBound..<comma
  }

  /// A colon inside a headline is its own.
  private mutating func joinColons() {
    while let place = parts.indices.dropFirst().first(where: { parts[$0].sign == .colon }) {
      parts[place - 1].range = parts[place - 1].range.lowerBound..<parts[place].range.upperBound
      parts.remove(at: place)
    }
  }

  private func isHead(_ part: Part, before next: Part) -> Bool {
    let folded = Folded(text, part.range)
    // "Island Post: Buy the ferry", "Ann Lee: Buy the ferry"
    if folded.words > 1, text.isTitleLike(part.range), isElsewhere(folded) { return true }
    guard next.sign == .bar else { return ClutterPhrases.kicker.isWhole(folded) }
    return ClutterPhrases.section.isWhole(folded) || text.isPaper(part.range)
      || text.isSite(part.range)
  }

  private func isTail(_ part: Part) -> Bool {
    guard part.sign != .colon, text.isTitleLike(part.range) || text.isSite(part.range) else {
      return false
    }
    let folded = Folded(text, part.range)
    if ClutterPhrases.section.isWhole(folded) || text.isSite(part.range) { return true }
    guard folded.words <= 6 else { return false }
    return isElsewhere(folded) || text.isPaper(part.range)
  }

  /// A short name behind a bar, or "The Harbour" behind a dash, if the headline is longer.
  private func isLastOfShape(_ part: Part) -> Bool {
    let folded = Folded(text, part.range)
    let rest = parts.dropLast().reduce(0) { $0 + text.wordCount(in: $1.range) }
    guard part.sign != .colon, rest > folded.words, !isClosed(part.range) else { return false }
    if isWindow, folded.words <= 4, text.startsLikeHeading(part.range) { return true }
    guard text.isTitleLike(part.range) else { return false }
    return part.sign == .bar && folded.words <= 4
      || folded.bytes.starts(with: " the ".utf8) && folded.words <= 3
  }

  private func isClosed(_ range: Range<Int>) -> Bool {
    text.stopWidth(at: text.scalarStart(before: range.upperBound)) > 0
  }

  private func name(inByline part: Part) -> Range<Int>? {
    let folded = Folded(text, part.range)
    guard folded.words > 2, ClutterPhrases.by.begin(folded) else { return nil }
    let name = folded.origins[1]..<part.range.upperBound
    return text.isName(name) ? name : nil
  }
}

/// What an article's surroundings call its author and its site.
struct KnownNames {
  private let names: [Folded]
  /// Of the address: "islandpost" of "https://www.islandpost.example/ferry".
  private let labels: [ArraySlice<UInt8>]

  init(author: String?, publication: String?, url: String?) {
    var names = [publication ?? ""]
    for name in (author ?? "").split(separator: ",") {
      names += name.split(separator: " ").split(separator: "and").map { name in
        name.map { String($0) }.joined(separator: " ")
      }
    }
    self.names = names.map { Folded(Array($0.utf8), 0..<$0.utf8.count) }.filter { $0.words > 0 }
    labels = Self.labels(of: Array((url ?? "").utf8))
  }

  func contains(_ folded: Folded) -> Bool {
    if names.contains(folded) { return true }
    let isArticled = folded.bytes.starts(with: " the ".utf8)
    let name = folded.bytes.dropFirst(isArticled ? 4 : 0).filter { $0 != Ascii.space }
    return labels.contains { label in
      label.elementsEqual(name)
        || isArticled && label.starts(with: "the".utf8) && label.dropFirst(3).elementsEqual(name)
    }
  }

  private static func labels(of url: [UInt8]) -> [ArraySlice<UInt8>] {
    guard let start = url.firstIndex(of: Ascii.colon), url[start...].starts(with: "://".utf8)
    else { return [] }
    let host = url[(start + 3)...].prefix { $0 != Ascii.slash }
    return host.split(separator: Ascii.stop).filter { $0.count > 3 }
  }
}
