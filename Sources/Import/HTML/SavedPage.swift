internal import Text

/// The reading text of a saved HTML page, as Markdown: what stands in its article, without menus, scripts, asides and
/// figures. All offsets of such an article are into this text, not into the page.
struct SavedPage {
  private let page: [UInt8]
  private var tags: [PageTag] = []
  /// For each tag that opens a skipped element: the index of the tag that closes it.
  private var closers: [Int: Int] = [:]
  private(set) var text: [UInt8] = []
  /// Where `text` had a paragraph's start that is not filled yet.
  private var pending = ""
  private var holders: [(element: PageElement, start: Int)] = []
  private var found: [(element: PageElement, range: Range<Int>)] = []
  private var headline: Range<Int>?

  /// Whether a text is a page and no plain text.
  static func isPage(_ text: [UInt8]) -> Bool {
    let start = text.trimmed(0..<min(text.count, 1024)).lowerBound
    guard start + 2 < text.count, text[start] == Ascii.less else { return false }
    if text[start + 1] == Ascii.exclamation || text[start + 1] == Ascii.question { return true }
    var end = start + 1
    while end < text.count, end < start + 12, text[end].isLetter || text[end].isDigit { end += 1 }
    guard end < text.count, text[end] == Ascii.greater || text[end].isBlank else { return false }
    return PageElement.byName[text, start + 1..<end] != nil
  }

  init(_ page: [UInt8]) {
    self.page = page
    var reader = PageTags(page)
    while let tag = reader.next() { tags.append(tag) }
    pairSkipped()
    extract()
    keepArticle()
  }

  /// A skipped element that is never closed is not skipped: it would take the article with it.
  private mutating func pairSkipped() {
    var open: [PageElement: [Int]] = [:]
    for (index, tag) in tags.enumerated() where tag.name.isSkipped {
      if tag.isClosing {
        if let opener = open[tag.name]?.popLast() { closers[opener] = index }
      } else {
        open[tag.name, default: []].append(index)
      }
    }
  }

  private mutating func extract() {
    var place = 0
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      addText(place..<tag.range.lowerBound)
      place = tag.range.upperBound
      if tag.name.isSkipped, !tag.isClosing, let closer = closers[index] {
        startParagraph("")
        place = tags[closer].range.upperBound
        index = closer
      } else {
        pass(tag)
      }
      index += 1
    }
    addText(place..<page.count)
    text.append(Ascii.newline)
  }

  private mutating func pass(_ tag: PageTag) {
    switch tag.name {
    case .other: return
    case .br: startLine()
    case .article, .main:
      startParagraph("")
      if !tag.isClosing {
        holders.append((tag.name, text.count))
      } else if let last = holders.popLast() {
        found.append((last.element, last.start..<text.count))
      }
    default:
      if tag.name == .h1, tag.isClosing, headline == nil { headline = lastLine() }
      // A paragraph inside a list item or a quotation keeps its marker.
      let keeps = tag.name == .p && !tag.isClosing && (pending == "- " || pending == "> ")
      if !keeps { startParagraph(tag.isClosing ? "" : tag.name.marker) }
    }
  }

  private func lastLine() -> Range<Int>? {
    guard let start = text.lastIndex(of: Ascii.newline).map({ $0 + 1 }) ?? text.indices.first
    else { return nil }
    return start < text.count ? start..<text.count : nil
  }

  private mutating func startParagraph(_ marker: String) {
    if !text.isEmpty, text.last != Ascii.newline {
      text.append(Ascii.newline)
      text.append(Ascii.newline)
    }
    pending = marker
  }

  private mutating func startLine() {
    if let last = text.last, last != Ascii.newline { text.append(Ascii.newline) }
  }

  /// Adds text with its entities decoded and its white space folded.
  private mutating func addText(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = page[index]
      if byte.isBlank {
        if let last = text.last, !last.isBlank, pending.isEmpty { text.append(Ascii.space) }
        index += 1
        continue
      }
      if !pending.isEmpty {
        text.append(contentsOf: pending.utf8)
        pending = ""
      }
      if byte == Ascii.ampersand, let entity = Entity(page, at: index, end: range.upperBound) {
        text.append(scalar: entity.scalar)
        index = entity.end
      } else {
        text.append(byte)
        index += 1
      }
    }
  }

  /// Leaves only the longest article, or else the main part, under the page's headline.
  private mutating func keepArticle() {
    let articles = found.filter { $0.element == .article }
    let best = (articles.isEmpty ? found : articles).max { $0.range.count < $1.range.count }
    guard let best, best.range.count > 200 else { return }
    var kept: [UInt8] = []
    if let headline, !best.range.contains(headline.lowerBound) {
      kept = text[headline] + [Ascii.newline, Ascii.newline]
    }
    text = kept + text[best.range]
  }
}
