internal import Text

/// The article in the data of a page's scripts, where the page shows none or only its beginning: pages that are built in
/// the browser, and those that hide what follows the first paragraphs but tell it to machines.
///
/// Nobody agrees on what the text is called there. So the strings that the same keys lead to are put together, and those with the
/// most words in whole sentences are the text.
struct PageData {
  private(set) var authors: [String] = []
  private(set) var date: String?
  private var paragraphs: [UInt8] = []

  /// Whoever shows more has no need to be helped.
  private static let mostShown = 400
  /// Below this the page itself says nothing.
  private static let fewestShown = 40
  /// In words.
  private static let shortest = 100

  init?(_ tree: PageTree, behind body: PageBody) {
    let prose = body.kept.filter { body.page.all[$0].prose > 0 }
    let shown = prose.isEmpty ? body.said : prose
    let words = shown.reduce(0) { $0 + body.page.all[$1].words }
    guard words < Self.mostShown else { return nil }
    var places = Places()
    for (index, node) in tree.nodes.enumerated() where node.element == .script {
      guard node.end > index + 1 else { continue }
      read(tree.page, tree.nodes[index + 1].range, into: &places, isInner: false)
    }
    let opening = shown.first.map { Folded(body.page.text, body.page.all[$0].range).prefix(8) }
    let isTeaser = words >= Self.fewestShown
    guard let text = places.best(opening: isTeaser ? opening : nil),
      text.words >= max(Self.shortest, words * 3 / 2)
    else { return nil }
    paragraphs = text.paragraphs
  }

  /// The text as a page of its own.
  func page(title: String?) -> [UInt8] {
    let headline = (title ?? "").isEmpty ? "" : "<h1>\(title ?? "")</h1>"
    return Array("\(headline)<article>".utf8) + paragraphs + Array("</article>".utf8)
  }

  private mutating func read(
    _ page: [UInt8], _ range: Range<Int>, into places: inout Places, isInner: Bool
  ) {
    var strings = DataStrings(page, range)
    while let text = strings.next() {
      // JSON that a script keeps as a string.
      if !isInner, text.first == Ascii.openBrace || text.first == Ascii.openBracket,
        text.count > 500
      {
        read(text, 0..<text.count, into: &places, isInner: true)
        continue
      }
      take(text, strings.key, strings.path.last { !$0.isEmpty } ?? "")
      places.add(text, path: strings.path + [strings.key], list: strings.list)
    }
  }

  private mutating func take(_ text: [UInt8], _ key: String, _ parent: String) {
    guard text.count <= 120 else { return }
    if date == nil, Self.dates.contains(key), text.first?.isDigit ?? false {
      date = String(decoding: text, as: UTF8.self)
    }
    let isName =
      Self.people.contains(key) || Self.people.contains(parent) && ["name", "title"].contains(key)
    if isName, authors.count < 3, text.isNames(0..<text.count) {
      authors.append(String(decoding: text, as: UTF8.self))
    }
  }

  private static let dates: Set<String> = [
    "datePublished", "publishedAt", "published", "published_at", "publishDate", "publish_date",
    "pubDate", "publicationDate", "publication_date", "firstPublished", "date_published",
    "post_date", "postDate", "displayDate", "publishedDate", "date",
  ]
  private static let people: Set<String> = ["author", "authors", "byline", "bylines", "creator"]
}

/// The strings of scripts by the keys that lead to them.
private struct Places {
  private struct Place {
    var strings: [(text: [UInt8], words: Int, list: Int)] = []
    /// In strings that may be sentences.
    var words = 0
  }

  private var order: [String: Int] = [:]
  private var all: [Place] = []

  /// A string of more words is a whole article.
  private static let whole = 120

  mutating func add(_ text: [UInt8], path: [String], list: Int) {
    guard !text.isEmpty else { return }
    let place = path.joined(separator: "\u{1}")
    let index = order[place] ?? all.count
    if index == all.count {
      order[place] = index
      all.append(Place())
    }
    let words = text.isMarkup ? text.wordsOutsideTags : text.wordCount(in: 0..<text.count)
    all[index].strings.append((text, words, list))
    if words >= 8, text.contains(Ascii.space) { all[index].words += words }
  }

  /// The text with the most words; if the page shows its opening, the one that has it.
  func best(opening: Folded?) -> (paragraphs: [UInt8], words: Int)? {
    var best: (paragraphs: [UInt8], words: Int)?
    for place in all where place.words > best?.words ?? 0 {
      let strings = chosen(place, opening)
      let words = strings.reduce(0) { $0 + $1.words }
      guard words > best?.words ?? 0 else { continue }
      let text = paragraphs(strings)
      guard opening.map({ text.folds($0) }) ?? true else { continue }
      best = (text, words)
    }
    return best
  }

  /// Of several whole articles the one of the page: with its opening, or else the longest.
  private func chosen(_ place: Place, _ opening: Folded?) -> [(
    text: [UInt8], words: Int, list: Int
  )] {
    let wholes = place.strings.filter { $0.words >= Self.whole }
    guard !wholes.isEmpty else { return place.strings }
    if let opening, let own = wholes.first(where: { $0.text.folds(opening) }) { return [own] }
    return wholes.max { $0.words < $1.words }.map { [$0] } ?? []
  }

  private func paragraphs(_ strings: [(text: [UInt8], words: Int, list: Int)]) -> [UInt8] {
    let open = strings.count { !$0.text.endsSentence }
    let lists = Set(strings.map(\.list)).count
    // Runs of letters of one paragraph stand in a list of their own.
    let isInRuns = lists >= 3 && lists < strings.count && open * 4 > strings.count
    var text: [UInt8] = []
    for (index, string) in strings.enumerated() {
      let goesOn = isInRuns && index > 0 && strings[index - 1].list == string.list
      if !goesOn { text += Array("\n<p>".utf8) }
      for byte in string.text {
        if byte == Ascii.newline {
          text += Array("\n<p>".utf8)
        } else if byte == Ascii.less, !string.text.isMarkup {
          text += Array("&lt;".utf8)
        } else {
          text.append(byte)
        }
      }
    }
    return text
  }
}

extension [UInt8] {
  /// Whether there is an end tag in it.
  fileprivate var isMarkup: Bool {
    indices.dropLast(2).contains {
      self[$0] == Ascii.less && self[$0 + 1] == Ascii.slash && self[$0 + 2].isLetter
    }
  }

  fileprivate var wordsOutsideTags: Int {
    var text: [UInt8] = []
    var isInside = false
    for byte in self {
      if byte == Ascii.less { isInside = true }
      if !isInside { text.append(byte) }
      if byte == Ascii.greater {
        isInside = false
        text.append(Ascii.space)
      }
    }
    return text.wordCount(in: text.indices)
  }

  fileprivate var endsSentence: Bool {
    var block = Block(range: trimmed(indices), whole: indices, hasGap: true)
    block.measure(self)
    return block.isClosed
  }

  /// Whether it says some words, whatever the signs between them.
  fileprivate func folds(_ words: Folded) -> Bool {
    let folded = Folded(self, indices)
    return folded.bytes.contains(words.bytes, in: folded.bytes.indices)
  }
}
