internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// Draws the lines of one article with the marks of their units.
struct TextPen {
  private let session: Session
  private let side: Side
  private let article: Article
  private let focus: Int?
  /// The unit at the other end of the lit link.
  private let litTarget: Int?
  private let litInk: Ink

  init(session: Session, side: Side) {
    self.session = session
    self.side = side
    article = session.pair[side]
    focus = side == session.side ? session.focus : nil
    if side != session.side, let lit = session.shownLink {
      litTarget = session.links[lit].ends[side]
      litInk = session.links[lit].relation.ink
    } else {
      // The answer to the paragraph where the focus itself has none.
      litTarget = session.landed == side ? session.focus(on: side) : nil
      litInk = .text
    }
  }

  func draw(_ line: Galley.Line, at spot: Spot, in buffer: inout Buffer) {
    var column = spot.column
    var place = line.range.lowerBound
    var index = sentence(at: place)
    let marked = marked(in: line)
    let signs = session.signs(in: line, on: side)
    while place < line.range.upperBound, article.sentences.indices.contains(index) {
      let next =
        index + 1 < article.sentences.count
        ? min(article.sentences[index + 1].range.lowerBound, line.range.upperBound)
        : line.range.upperBound
      let sentenceEnd = min(max(article.sentences[index].range.upperBound, place), next)
      let words = session.shown(
        article.text[place..<sentenceEnd].onOneLine, of: index, on: side)
      if index == focus || index == litTarget {
        let begins = article.sentences[index].range.lowerBound >= line.range.lowerBound
        column += drawOutstanding(
          words, of: index, begins: begins, isAlone: marked.map { $0.unit == index } ?? true,
          at: Spot(column: column, row: spot.row), in: &buffer)
      } else {
        let style = style(of: index, isUnderlined: false)
        // Where the line has no room for its sign, its first words tell that another unit begins; and that the mark in
        // the margin is theirs, where the row begins with the end of another.
        let sign = signs.first { $0.unit == index && !$0.hasRoom }?.kind
        let isOfMargin =
          marked?.kind == .claim && marked?.unit == index
          && article.sentences[index].range.lowerBound > line.range.lowerBound
        let used = buffer.put(words, column: column, row: spot.row, style: style)
        if let kind = sign ?? (isOfMargin ? .claim : nil), !session.covered[side].contains(index) {
          buffer.put(
            lead(of: words), column: column, row: spot.row,
            style: isQuiet(index) ? Style(.faint) : Style(kind.ink, .bold))
        }
        column += used
      }
      // The space between two sentences belongs to neither.
      if next > sentenceEnd {
        column += buffer.put(
          article.text[sentenceEnd..<next].onOneLine, column: column, row: spot.row)
      }
      if next > sentenceEnd, next < line.range.upperBound {
        column += drawSign(of: index + 1, of: signs, column: column, row: spot.row, in: &buffer)
      }
      place = next
      index += 1
    }
    drawMatches(in: line, at: spot, buffer: &buffer)
  }

  /// A row of a unit that is underlined: by its first words, and by its last where another's mark stands beside them.
  private func drawOutstanding(
    _ words: String, of unit: Int, begins: Bool, isAlone: Bool, at spot: Spot,
    in buffer: inout Buffer
  ) -> Int {
    let lead = begins ? lead(of: words) : words[..<words.startIndex]
    let rest = words[lead.endIndex...]
    let tail = isAlone ? rest[rest.endIndex...] : tail(of: rest)
    var used = 0
    for (part, isUnderlined) in [
      (lead, true), (rest[..<tail.startIndex], false), (tail, true),
    ] where !part.isEmpty {
      used += buffer.put(
        part, column: spot.column + used, row: spot.row,
        style: style(of: unit, isUnderlined: isUnderlined))
    }
    return used
  }

  /// The sign of a unit that begins behind another, where the margin has another's: before its own words. Returns the
  /// columns that it moves them by.
  private func drawSign(
    of unit: Int, of signs: [LineSign], column: Int, row: Int, in buffer: inout Buffer
  ) -> Int {
    guard let sign = signs.first(where: { $0.unit == unit }), sign.hasRoom else { return 0 }
    let isLetter = session.alphabet == .ascii
    buffer.put(
      session.glyphs.mark(of: sign.kind), column: column, row: row,
      style: isQuiet(unit)
        ? Style(.faint)
        : Style(
          sign.kind.ink, isLetter ? .reverse : sign.kind == .recommendation ? .bold : []))
    return LineSign.width
  }

  /// The first word or two of a row, which are enough to see where a unit begins.
  private func lead(of words: String) -> Substring {
    let least = words.index(words.startIndex, offsetBy: Self.leastLead, limitedBy: words.endIndex)
    guard let least else { return words[...] }
    return words[..<(words[least...].firstIndex(of: " ") ?? words.endIndex)]
  }

  private static let leastLead = 3

  /// The last word or two of a row, which are enough to see where a unit ends.
  private func tail(of words: Substring) -> Substring {
    let least = words.index(words.endIndex, offsetBy: -Self.leastTail, limitedBy: words.startIndex)
    guard let least, let blank = words[..<least].lastIndex(of: " ") else { return words }
    return words[words.index(after: blank)...]
  }

  private static let leastTail = 6

  /// The kind's glyph where a unit begins, a bar along the focused one.
  func drawMark(of line: Galley.Line, at spot: Spot, in buffer: inout Buffer) {
    if let (unit, kind) = marked(in: line) {
      buffer.put(
        session.glyphs.mark(of: kind), column: spot.column, row: spot.row,
        style: isQuiet(unit)
          ? Style(.faint)
          : Style(
            kind.ink, unit == focus ? .reverse : kind == .recommendation ? .bold : []))
    } else if stands(focus, in: line) {
      buffer.put(
        session.glyphs.bar, column: spot.column, row: spot.row,
        style: Style(side == .left ? .left : .right))
    } else if stands(litTarget, in: line) {
      buffer.put(
        session.glyphs.thin.down, column: spot.column, row: spot.row, style: Style(litInk))
    }
  }

  private func stands(_ sentence: Int?, in line: Galley.Line) -> Bool {
    sentence.map { article.sentences[$0].range.overlaps(line.range) } ?? false
  }

  private func marked(in line: Galley.Line) -> (unit: Int, kind: Kind)? {
    session.marked(in: line, on: side)
  }

  /// The real cursor: where the focus begins, or its first visible line.
  func cursor(body: Range<Int>, pane: Layout.Pane) -> Spot? {
    let galley = session.galleys[side]
    let caret = session.carets[side]
    let row = galley.row(of: caret)
    let screenRow = row - session.tops[side] + body.lowerBound
    guard body.contains(screenRow), let line = galley.line(atRow: row) else { return nil }
    let cells = session.columns(before: min(caret, line.range.upperBound), in: line, on: side)
    return Spot(
      column: min(pane.text.lowerBound + cells, pane.text.upperBound - 1), row: screenRow)
  }

  private func drawMatches(in line: Galley.Line, at spot: Spot, buffer: inout Buffer) {
    for case .text(let match) in session.search.matches[side] where match.overlaps(line.range) {
      let shown = match.clamped(to: line.range)
      let before = session.columns(before: shown.lowerBound, in: line, on: side)
      buffer.put(
        article.text[shown].onOneLine, column: spot.column + before, row: spot.row,
        style: Style(.warning, [.reverse]))
    }
  }

  /// The focus and what answers it are underlined where they begin, by a word or two, and at their end where the mark of
  /// another stands beside it; in all other rows the bar tells that they go on. What were underlined as a whole would be sent
  /// anew whenever the focus moves.
  ///
  /// - Parameter isUnderlined: whether this row of them is.
  private func style(of sentence: Int, isUnderlined: Bool) -> Style {
    if session.covered[side].contains(sentence) { return Style(.faint) }
    let kind = session.unit(sentence, on: side)?.kind ?? .background
    let isHighlit = session.remarks.signs(of: sentence, on: side).contains(.highlight)
    let ink: Ink = isHighlit ? .highlight : kind == .recommendation ? .recommendation : .text
    guard sentence == focus || sentence == litTarget else { return Style(isLoud ? .faint : ink) }
    let own = sentence == focus || isHighlit ? ink : litInk
    if isLoud { return Style(own, [.underline, .bold]) }
    let isMarked = isUnderlined || session.layout.pane(on: side).glyph == nil
    return isMarked ? Style(own, .underline) : Style(ink)
  }

  /// Whether nothing but the lit link stands out.
  private var isLoud: Bool { session.isCalm && session.litLink != nil }

  /// Whether a sentence and its mark are greyed, so that the lit link stands out.
  private func isQuiet(_ sentence: Int) -> Bool {
    isLoud && sentence != focus && sentence != litTarget
  }

  private func sentence(at place: TextOffset) -> Int { article.sentence(around: place) ?? 0 }
}

extension Kind {
  var ink: Ink {
    switch self {
    case .recommendation: .recommendation
    case .claim: .claim
    case .evidence: .evidence
    case .concession: .concession
    case .background: .text
    }
  }
}
