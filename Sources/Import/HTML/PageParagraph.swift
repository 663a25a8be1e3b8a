internal import Text

/// One paragraph, heading, item or cell of a page.
struct PageParagraph {
  enum Kind: Equatable {
    case plain, item, quote, cell
    case heading(Int)
  }

  var kind: Kind
  /// The element whose paragraph it is: the one around `<p>` and `<ul>`.
  var home: Int
  /// The innermost block around it.
  var block: Int
  /// Of its first text.
  var node: Int
  /// In the text of all paragraphs.
  var range: Range<Int>
  var words = 0
  var linkWords = 0
  /// Ends like a sentence.
  var isClosed = false
  /// Set in italics from end to end.
  var isSlanted = false
  /// Belongs to the furniture of the page.
  var isFurniture = false

  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// What it counts for as the author's own text: its words, if it reads like prose.
  var prose: Int {
    guard !isHeading, linkWords * 2 < words else { return 0 }
    return isClosed && words >= 6 || words >= 25 ? words : 0
  }
}

/// Takes a page apart to its paragraphs: references decoded, blanks folded, and without what is hidden, struck out or
/// points to a note.
struct PageParagraphs {
  private let tree: PageTree
  private let parts: PageParts
  private(set) var text: [UInt8] = []
  var all: [PageParagraph] = []
  /// The ids of what the marks of notes lead to, with the first mark's node.
  private(set) var notes: [[UInt8]: Int] = [:]

  /// The open blocks and quotations.
  private var open: [(node: Int, end: Int)] = []
  private var start = 0
  private var firstNode = 0
  private var linkWords = 0
  private var isUpright = false
  private var lineBreaks = 0
  /// Whether its line breaks are the page's own.
  private var isPreformatted = false
  private var wantsBlank = false

  init(_ tree: PageTree, _ parts: PageParts) {
    self.tree = tree
    self.parts = parts
    open.append((0, tree.nodes.count))
    var index = 1
    while index < tree.nodes.count {
      leave(before: index)
      index = visit(index)
    }
    leave(before: tree.nodes.count)
    flush()
    joinInitials()
  }

  private mutating func leave(before index: Int) {
    while open.count > 1, let last = open.last, index >= last.end {
      if tree.nodes[last.node].element == .q { put("”") } else { flush() }
      open.removeLast()
    }
  }

  /// Reads one node, and says which is next.
  private mutating func visit(_ index: Int) -> Int {
    let node = tree.nodes[index]
    guard !parts.skipped[index] else {
      if !node.element.isInline { flush() }
      return node.end
    }
    switch node.element {
    case .text: if !node.traits.contains(.deleted) { add(node, index) }
    case .br: lineBreaks += 1
    case .time: wantsBlank = true
    case .img: addInitial(node, index)
    case .button where isAlone(index): return node.end
    case .hr: flush()
    case .q:
      put("“")
      open.append((index, node.end))
    case .sup, .a:
      if isNoteMark(index) {
        for note in noteTargets(of: index) where notes[note] == nil { notes[note] = index }
        return node.end
      }
    default:
      guard !node.element.isInline, !node.element.isVoid else { break }
      flush()
      open.append((index, node.end))
    }
    return index + 1
  }

  private mutating func put(_ mark: String) {
    breakLine()
    if wantsBlank, mark == "“" { text.append(Ascii.space) }
    if mark == "“" { wantsBlank = false }
    text.append(contentsOf: mark.utf8)
  }

  /// Two line breaks part paragraphs, one parts lines.
  private mutating func breakLine() {
    guard lineBreaks > 0, text.count > start else {
      lineBreaks = 0
      return
    }
    if lineBreaks > 1 { flush() } else { text.append(Ascii.newline) }
    lineBreaks = 0
    wantsBlank = false
  }

  private mutating func flush() {
    lineBreaks = 0
    wantsBlank = false
    let range = text.trimmed(start..<text.count)
    if !isPreformatted { joinBrokenLines(range) }
    isPreformatted = false
    if !range.isEmpty { all.append(paragraph(range)) }
    text.removeLast(text.count - (range.isEmpty ? start : range.upperBound))
    start = text.count
    linkWords = 0
    isUpright = false
  }
}

// MARK: - Text

extension PageParagraphs {
  /// "the roof<br>of the hall": a line that was broken inside a sentence.
  private mutating func joinBrokenLines(_ range: Range<Int>) {
    for index in range.dropFirst().dropLast()
    where text[index] == Ascii.newline && text[index + 1].isLower
      && (text[index - 1].isLower || text[index - 1] == Ascii.comma)
      && !text[(index + 1)...].starts(with: "by ".utf8)
    {
      text[index] = Ascii.space
    }
  }

  private mutating func add(_ node: PageNode, _ index: Int) {
    let page = tree.page
    let before = text.count
    var place = node.range.lowerBound
    while place < node.range.upperBound {
      let byte = page[place]
      if byte.isBlank {
        if byte == Ascii.newline, node.traits.contains(.preformatted) {
          lineBreaks += 1
          isPreformatted = true
        } else {
          wantsBlank = true
        }
        place += 1
        continue
      }
      startWord(index)
      if byte == Ascii.ampersand, let entity = entity(at: place, end: node.range.upperBound) {
        for scalar in entity.scalars where scalar != "\u{AD}" { text.append(scalar: scalar) }
        place = entity.end
      } else {
        append(byte, isRaised: node.traits.contains(.raised))
        place += 1
      }
    }
    // A stop may stand behind the italics.
    if !node.traits.contains(.slanted), text[before...].contains(where: { $0.isWordByte }) {
      isUpright = true
    }
    if node.traits.contains(.link), text.count > before {
      linkWords += text.wordCount(in: before..<text.count)
    }
  }

  /// Many pages escape twice: "&amp;rsquo;" is meant to be a "’".
  private func entity(at place: Int, end: Int) -> Entity? {
    guard let first = Entity(tree.page, at: place, end: end) else { return nil }
    guard first.scalars == ["&"], tree.page[first.end - 1] == Ascii.semicolon,
      let second = Entity(tree.page, at: first.end - 1, end: end),
      tree.page[second.end - 1] == Ascii.semicolon
    else { return first }
    return second
  }

  /// A button that begins no line of text, and is followed by none.
  private func isAlone(_ index: Int) -> Bool {
    let next = tree.nodes[index].end
    guard text.count == start, next < tree.nodes.count else { return text.count == start }
    let node = tree.nodes[next]
    return node.element != .text || tree.page.trimmed(node.range).isEmpty
  }

  /// A picture of one large letter is the first of its paragraph.
  private mutating func addInitial(_ node: PageNode, _ index: Int) {
    guard text.count == start else { return }
    var attributes = PageAttributes(tree.page, of: node.range)
    while let (name, value) = attributes.next() {
      guard tree.page.isWord(name, "alt"), value.count == 1, tree.page[value.lowerBound].isUpper
      else { continue }
      startWord(index)
      text.append(tree.page[value.lowerBound])
    }
  }

  private mutating func startWord(_ index: Int) {
    breakLine()
    if text.count == start {
      firstNode = index
    } else if wantsBlank, text.last != Ascii.newline {
      text.append(Ascii.space)
    }
    wantsBlank = false
  }

  /// "10<sup>6</sup>" is no 106.
  private mutating func append(_ byte: UInt8, isRaised: Bool) {
    guard isRaised, byte.isDigit, let last = text.last, text.count > start, last.isWordByte else {
      text.append(byte)
      return
    }
    let digits: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    text.append(scalar: digits[Int(byte - 0x30)])
  }

  /// Whether an element is the mark of a note: "[3]", "*", or "12" behind a stop or with a link in it.
  private func isNoteMark(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let isRaised = node.element == .sup
    let isLink = parts.signs[index].contains(.noteLink)
    guard isRaised || isLink, node.end - index <= 8 else { return false }
    var mark: [UInt8] = []
    var hasLink = isLink
    for inner in index..<node.end {
      if parts.signs[inner].contains(.noteLink) { hasLink = true }
      if tree.nodes[inner].element == .text { mark += plain(tree.nodes[inner].range) }
      guard mark.count <= 40 else { return false }
    }
    mark = Array(mark[mark.trimmed(0..<mark.count)])
    guard !mark.isEmpty, mark.count <= 8 else { return false }
    if mark.isBracketedMark || hasLink && mark.first == 0xE2 { return true }
    if mark.allSatisfy({
      $0.isDigit || [Ascii.comma, Ascii.space, Ascii.hyphen].contains($0)
    }) {
      // "3, 4" is no exponent.
      return hasLink || isRaised && (!lastIsWord || mark.contains(Ascii.comma))
    }
    return !mark.contains { $0.isLetter || $0.isDigit } && mark.count <= 3
  }

  /// The text of a mark, with plain blanks and hyphens: "2,&nbsp;3", "2–4".
  private func plain(_ range: Range<Int>) -> [UInt8] {
    let text = Entity.text(of: tree.page, in: range)
    let string = String(decoding: text, as: UTF8.self)
    return string.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "\u{A0}", "\u{2009}", "\u{202F}": [Ascii.space]
      case "–": [Ascii.hyphen]
      default: Array(String(scalar).utf8)
      }
    }
  }

  private func noteTargets(of index: Int) -> [[UInt8]] {
    (index..<tree.nodes[index].end).compactMap { inner in
      guard parts.signs[inner].contains(.noteLink) else { return nil }
      var attributes = PageAttributes(tree.page, of: tree.nodes[inner].range)
      while let (name, value) = attributes.next() {
        if tree.page.isWord(name, "href") { return Array(tree.page[value].dropFirst()) }
      }
      return nil
    }
  }

  /// What stands before it is a word or a number, so that a raised digit can be an exponent.
  private var lastIsWord: Bool {
    guard text.count > start, let last = text.last else { return true }
    return last.isLetter || last.isDigit
  }
}

extension [UInt8] {
  /// "[3]", "(a)", "[note 4]".
  fileprivate var isBracketedMark: Bool {
    guard count >= 3, first == Ascii.openBracket || first == Ascii.open,
      last == Ascii.closeBracket || last == Ascii.close
    else { return false }
    return self[1..<count - 1].allSatisfy { $0.isDigit || $0 == Ascii.space || $0.isLower }
  }
}

// MARK: - Paragraphs

extension PageParagraphs {
  private func paragraph(_ range: Range<Int>) -> PageParagraph {
    let block = open.last { tree.nodes[$0.node].element != .q }?.node ?? 0
    var paragraph = PageParagraph(
      kind: kind(in: block), home: home(of: block), block: block, node: firstNode, range: range)
    paragraph.words = words(in: range)
    paragraph.linkWords = linkWords
    paragraph.isSlanted = !isUpright
    var measured = Block(range: range, whole: range, hasGap: true)
    measured.measure(text)
    paragraph.isClosed = measured.isClosed
    return paragraph
  }

  /// Words between blanks; of scripts that write none, a word for two signs.
  private func words(in range: Range<Int>) -> Int {
    let wide = text[range].reduce(0) { $1 >= 0xE3 && $1 < 0xEE ? $0 + 1 : $0 }
    return max(text.wordCount(in: range), wide / 2)
  }

  private func kind(in block: Int) -> PageParagraph.Kind {
    var node = block
    for _ in 0..<6 {
      switch tree.nodes[node].element {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading(tree.nodes[node].element.headingLevel ?? 1)
      case .li: return .item
      case .blockquote: return .quote
      case .td, .th: return .cell
      case .p, .pre, .div, .section, .center: node = tree.nodes[node].parent
      default: return .plain
      }
    }
    return .plain
  }

  private func home(of block: Int) -> Int {
    var node = block
    while node > 0 {
      switch tree.nodes[node].element {
      case .p, .pre, .blockquote, .li, .ul, .ol, .dl, .dt, .dd, .h1, .h2, .h3, .h4, .h5, .h6,
        .summary, .details, .center, .hgroup:
        node = tree.nodes[node].parent
      default:
        guard tree.nodes[node].element.isInline else { return node }
        node = tree.nodes[node].parent
      }
    }
    return 0
  }

  /// A large initial in a block of its own belongs to the paragraph below it.
  private mutating func joinInitials() {
    var joined: [PageParagraph] = []
    for paragraph in all {
      if let last = joined.last, isInitial(last), !paragraph.isHeading,
        last.range.upperBound == paragraph.range.lowerBound,
        text[paragraph.range.lowerBound].isLetter, paragraph.words > 3
      {
        joined[joined.count - 1] = paragraph
        joined[joined.count - 1].range = last.range.lowerBound..<paragraph.range.upperBound
      } else {
        joined.append(paragraph)
      }
    }
    all = joined
  }

  private func isInitial(_ paragraph: PageParagraph) -> Bool {
    guard !paragraph.isHeading, let last = text[paragraph.range].last, last.isUpper else {
      return false
    }
    return paragraph.range.count == 1
      || paragraph.range.count <= 4 && text.isQuote(at: paragraph.range.lowerBound)
  }
}
