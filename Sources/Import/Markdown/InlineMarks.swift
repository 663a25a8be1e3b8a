internal import Document
internal import Text

/// Takes Markdown's signs out of the lines of a block: emphasis, links, pictures, notes, tags and references.
///
/// It only cuts. What merely looks like Markdown stays to the byte: "5 * 3", "snake_case", "[sic]", a lone
/// footnote star. Signs have to come in pairs within one paragraph, links to have an address, tags to be HTML's.
/// Every byte is looked at a bounded number of times.
struct InlineMarks {
  let text: [UInt8]
  let asides: [MarkupAside]
  /// What links may be called by, in small letters.
  let labels: LinkLabels
  var edits = Edits()

  var range = 0..<0
  var index = 0
  /// Brackets that wait for their ends.
  var brackets: [Bracket] = []
  /// Runs of each sign of emphasis that wait for their ends.
  var runs = OpenRuns()
  private var hasPicture = false
  private var link: Range<Int>?
  private var leadsBack = false

  struct Bracket {
    var start: Int
    var isPicture: Bool
  }

  init(_ text: [UInt8], asides: [MarkupAside] = [], labels: LinkLabels = LinkLabels()) {
    self.text = text
    self.asides = asides
    self.labels = labels
  }

  /// Reads one block. If nothing is left of it, it was no text but a picture, a note or a tag; it then
  /// stays as it is.
  mutating func read(_ block: inout Block) {
    let first = edits.count
    read(block.range)
    guard edits.count > first else { return }
    edits.arrange(from: first)
    block.isLink = link == block.range
    if leadsBack {
      edits.keep(first: first)
      block.marker = .aside(.footnote)
      return
    }
    guard edits.blank(block.range, of: text, from: first) else { return }
    edits.keep(first: first)
    block.marker = .aside(hasPicture ? .caption : .clutter)
  }

  private mutating func read(_ range: Range<Int>) {
    self.range = range
    index = range.lowerBound
    brackets = []
    runs = OpenRuns()
    hasPicture = false
    link = nil
    leadsBack = false
    for aside in asides(in: range) {
      readSigns(to: max(index, aside.lowerBound))
      cutWhole(aside)
      index = aside.upperBound
    }
    readSigns(to: range.upperBound)
  }

  private func asides(in range: Range<Int>) -> [Range<Int>] {
    let first = asides.indices.partitionPoint { asides[$0].range.upperBound > range.lowerBound }
    return asides[first...].prefix { $0.range.lowerBound < range.upperBound }
      .map { $0.range.clamped(to: range) }
  }

  private mutating func readSigns(to end: Int) {
    while index < end {
      switch text[index] {
      case Ascii.backslash: readEscape()
      case Ascii.grave: readCode()
      case Ascii.star, Ascii.underscore, Ascii.tilde, Ascii.equals: readRun()
      case Ascii.exclamation: readPictureStart()
      case Ascii.openBracket: readBracket()
      case Ascii.closeBracket: closeBracket()
      case Ascii.caret: readInlineNote()
      case Ascii.less: readTag()
      case Ascii.ampersand: readReference()
      case Ascii.colon: skipAddress()
      case Ascii.openBrace: readAttributeList()
      default: index += 1
      }
    }
  }

  mutating func notePicture() { hasPicture = true }

  /// The block is a note that leads back to its mark.
  mutating func noteWayBack() { leadsBack = true }

  mutating func noteLink(_ range: Range<Int>) { link = range }
}

// MARK: - Cutting

extension InlineMarks {
  /// Cuts what stands for something, and one of the blanks around it.
  mutating func cutWhole(_ cut: Range<Int>) {
    let hasBlankBefore = cut.lowerBound > range.lowerBound && text[cut.lowerBound - 1].isBlank
    let hasBlankBehind = cut.upperBound < range.upperBound && text[cut.upperBound].isBlank
    let endsLine = cut.upperBound >= range.upperBound || text.endsClause(at: cut.upperBound)
    if hasBlankBefore, hasBlankBehind || endsLine {
      edits.cut(cut.lowerBound - 1..<cut.upperBound)
    } else {
      edits.cut(cut)
    }
  }
}

extension [UInt8] {
  fileprivate func endsClause(at index: Int) -> Bool {
    stopWidth(at: index) > 0 || isCloser(at: index)
      || [Ascii.comma, Ascii.semicolon, Ascii.colon].contains(self[index])
  }
}

// MARK: - Signs that stand alone

extension InlineMarks {
  /// "\*" is a star; a backslash at a line's end breaks the line.
  private mutating func readEscape() {
    let next = index + 1
    if next == range.upperBound || text[next] == Ascii.newline {
      edits.cut(index..<next)
    } else if "\\`*_{}[]()#+-.!~|<>&$^'\"".utf8.contains(text[next]), !opensLine(text[next]) {
      edits.cut(index..<next)
      index += 1
    }
    index += 1
  }

  /// At the start of a block the sign would be taken for a marker.
  private func opensLine(_ sign: UInt8) -> Bool {
    index == range.lowerBound && [Ascii.hash, Ascii.greater, Ascii.hyphen].contains(sign)
  }

  /// `` `code` ``; a mark of quotation as typewriters have it (`so') is none.
  private mutating func readCode() {
    let opening = run(at: index)
    index = opening.upperBound
    guard opening.count <= 3, index < range.upperBound, !text[index].isBlank else { return }
    var place = index
    while let start = text[place..<range.upperBound].firstIndex(of: Ascii.grave) {
      let closing = run(at: start)
      place = closing.upperBound
      guard closing.count == opening.count else { continue }
      if neighbour(before: start) != .blank, neighbour(behind: place) != .word {
        edits.cut(opening)
        edits.cut(closing)
        index = place
      }
      return
    }
  }

  /// The stretch of one sign.
  func run(at start: Int) -> Range<Int> {
    var end = start
    while end < range.upperBound, text[end] == text[start] { end += 1 }
    return start..<end
  }

  private mutating func readTag() {
    guard let tag = InlineTag(text, at: index, end: range.upperBound) else {
      readAngle()
      return
    }
    if tag.element == .img { notePicture() }
    if let struck = struck(by: tag) {
      cutWhole(struck)
      index = struck.upperBound
      return
    }
    if let note = noteMark(raised: tag) {
      cutWhole(note)
      index = note.upperBound
      return
    }
    if tag.element == .br, !isFollowedByBlank(tag.range) {
      edits.replace(tag.range, by: [Ascii.newline])
    } else {
      edits.cut(tag.range)
    }
    index = tag.range.upperBound
  }

  /// "<https://example.org>", and "<o:p></o:p>" as word processors leave it.
  private mutating func readAngle() {
    let inside = text[(index + 1)..<range.upperBound].prefix(400)
      .prefix { $0 != Ascii.greater && $0 != Ascii.less && !$0.isBlank }
    let start = index
    index += 1
    guard inside.endIndex < range.upperBound, text[inside.endIndex] == Ascii.greater else { return }
    let isAddress = ["https://", "http://", "mailto:"].contains { inside.starts(with: $0.utf8) }
    let isOffice = ["o:", "/o:", "w:", "/w:"].contains { inside.starts(with: $0.utf8) }
    if isAddress {
      edits.cut(start..<start + 1)
      edits.cut(inside.endIndex..<inside.endIndex + 1)
      index = inside.endIndex + 1
    } else if isOffice {
      edits.cut(start..<inside.endIndex + 1)
      index = inside.endIndex + 1
    }
  }

  /// "<del>and nobody</del>"
  private func struck(by tag: InlineTag) -> Range<Int>? {
    guard [.del, .s, .strike].contains(tag.element), !tag.isClosing else { return nil }
    let rest = text[tag.range.upperBound..<range.upperBound].prefix(400)
    guard let open = rest.firstIndex(of: Ascii.less),
      let end = InlineTag(text, at: open, end: range.upperBound), end.isClosing,
      end.element == tag.element
    else { return nil }
    return tag.range.lowerBound..<end.range.upperBound
  }

  private func isFollowedByBlank(_ tag: Range<Int>) -> Bool {
    tag.upperBound >= range.upperBound || text[tag.upperBound].isBlank
  }

  /// "<sup>1</sup>" behind a word is a note's mark, behind a number or "m" a power.
  private func noteMark(raised tag: InlineTag) -> Range<Int>? {
    guard tag.element == .sup, !tag.isClosing, tag.range.lowerBound > range.lowerBound else {
      return nil
    }
    let mark = text[tag.range.upperBound..<range.upperBound].prefix(100).prefix { $0 != Ascii.less }
    guard isNoteMark(mark), mark.endIndex < range.upperBound,
      let end = InlineTag(text, at: mark.endIndex, end: range.upperBound), end.isClosing,
      end.element == .sup
    else { return nil }
    let word = text[range.lowerBound..<tag.range.lowerBound].reversed().prefix(4)
      .prefix { $0.isWordByte }
    let isPower = !word.isEmpty && (word.count < 4 || word.first?.isDigit ?? false)
    return isPower ? nil : tag.range.lowerBound..<end.range.upperBound
  }

  /// "1", "[2]", "*", "[3](#note3)"
  private func isNoteMark(_ mark: ArraySlice<UInt8>) -> Bool {
    let shown = mark.prefix { $0 != Ascii.open }
    return !shown.isEmpty && shown.allSatisfy { $0.isDigit || "\\[]*".utf8.contains($0) }
      && (shown.endIndex == mark.endIndex || mark[shown.endIndex...].starts(with: "(#".utf8))
  }

  /// "&mdash;". What could not stand in a clean text stays a reference.
  private mutating func readReference() {
    guard let entity = Entity(text, at: index, end: range.upperBound),
      text[entity.end - 1] == Ascii.semicolon
    else {
      index += 1
      return
    }
    if entity.scalars.allSatisfy({ $0.properties.isDefaultIgnorableCodePoint }) {
      edits.cut(index..<entity.end)
    } else if entity.scalars.allSatisfy(CleanText.admits) {
      edits.replace(index..<entity.end, by: entity.scalars.flatMap { Array(String($0).utf8) })
    }
    index = entity.end
  }

  /// In "https://example.org/a_b_" nothing is a sign.
  private mutating func skipAddress() {
    index += 1
    guard index + 1 < range.upperBound, text[index] == Ascii.slash, text[index + 1] == Ascii.slash
    else { return }
    while index < range.upperBound, !text[index].isBlank,
      !"()[]<>\"".utf8.contains(text[index])
    {
      guard text[index] == Ascii.star else {
        index += 1
        continue
      }
      // A row of stars is looked at once.
      let stars = run(at: index)
      if neighbour(behind: stars.upperBound) != .word { return }
      index = stars.upperBound
    }
  }
}
