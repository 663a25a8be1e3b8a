internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// The two articles with their marks, and the gutter between them. `body` may be shorter than the
/// layout's, where a panel stands below.
struct ReadingView {
  let session: Session
  let body: Range<Int>

  private var layout: Layout { session.layout }

  func draw(in buffer: inout Buffer) {
    drawTop(in: &buffer)
    for side in shownSides { drawPane(side, in: &buffer) }
    if layout.isSideBySide {
      GutterView(session: session, body: body).draw(in: &buffer)
    }
    if let row = layout.stripRow, body == layout.body { drawStrip(row: row, in: &buffer) }
  }

  private var shownSides: [Side] { layout.isSideBySide ? [.left, .right] : [session.side] }

  // MARK: Title and headers

  private func drawTop(in buffer: inout Buffer) {
    if let row = layout.titleRow {
      let (title, facts) = titleAndFacts(in: buffer.alphabet)
      let column = max(0, layout.size.columns - buffer.alphabet.cells(of: facts) - 1)
      buffer.put(
        fitted(title, width: max(0, column - 2), in: buffer.alphabet), column: 0, row: row,
        style: Style(.heading, .bold))
      buffer.put(facts, column: column, row: row, style: Style(.faint))
    }
    if let row = layout.headerRow {
      let headings = headings
      for side in shownSides {
        drawHeader(side, headings[side] ?? "", row: row, in: &buffer)
      }
    }
    if let row = layout.ruleRow {
      buffer.fill(
        session.glyphs.rule, columns: 0..<layout.size.columns, row: row, style: Style(.faint))
      for side in shownSides {
        MinimapView(session: session, side: side, body: body).draw(
          columns: layout.pane(on: side).text, row: row, in: &buffer)
      }
    }
  }

  /// What fits the title row whole: the title as full as may be; where even its shorter forms do not fit, the number of
  /// links gives way before the headlines do.
  private func titleAndFacts(in alphabet: Alphabet) -> (title: String, facts: String) {
    let help = session.helpNote?.text
    let links = session.isRead ? session.linksTold : "…"
    let facts = [[links, help], [help]].map { $0.compactMap(\.self).joined(separator: " · ") }
    let forms = session.titleForms
    let wanted =
      forms.dropLast().map { ($0, facts[0]) } + forms.dropLast().map { ($0, facts[1]) }
      + facts.map { (forms[forms.count - 1], $0) }
    return wanted.first { title, facts in
      alphabet.cells(of: alphabet.shown(title)) + alphabet.cells(of: facts) + 3
        <= layout.size.columns
    } ?? (forms[0], facts[0])
  }

  private func drawHeader(
    _ side: Side, _ heading: String, row: Int, in buffer: inout Buffer
  ) {
    let pane = layout.pane(on: side)
    let article = session.pair[side]
    let name = article.shortName(on: side)
    let isFocused = side == session.side
    let ink: Ink = side == .left ? .left : .right
    let start = pane.glyph ?? pane.text.lowerBound
    var used = buffer.put(
      fitted(name, width: pane.text.upperBound - start, in: buffer.alphabet), column: start,
      row: row, style: Style(ink, isFocused ? [.bold, .reverse] : .bold))
    if let place = placeWidth(on: side), start + used + place <= pane.text.upperBound {
      drawParagraphName(side, column: start + used, row: row, in: &buffer)
      used += place
    }
    buffer.put(
      heading, column: start + used + 2, row: row, style: Style(isFocused ? .text : .faint))
  }

  /// Which articles they are: their headlines, with who wrote them or where they were published if both have room for
  /// that, or as many of their words as there is room for. One rule for both: a headline beside the other's author would
  /// look like a mistake.
  private var headings: [Side: String] {
    let widths = shownSides.map { ($0, headingWidth(of: $0)) }
    func all(_ heading: (Side, Int) -> String?) -> [Side: String]? {
      let found = widths.compactMap { side, width in heading(side, width).map { (side, $0) } }
      return found.count == widths.count ? Dictionary(uniqueKeysWithValues: found) : nil
    }
    func fitting(_ forms: [String], _ width: Int) -> String? {
      firstFitting(forms, width: width, in: session.alphabet)
    }
    return all { side, width in
      let title = session.pair[side].title
      return fitting(origins(side).map { "\(title) · \($0)" }, width)
    }
      ?? all { side, width in
        let title = session.pair[side].title
        return fitting([title], width) ?? fitting(session.cuts(of: title, fewest: 2), width)
      }
      ?? all { side, width in fitting(origins(side), width) ?? "" } ?? [:]
  }

  /// Behind the name and the paragraph's.
  private func headingWidth(of side: Side) -> Int {
    let pane = layout.pane(on: side)
    let name = session.alphabet.cells(of: session.pair[side].shortName(on: side))
    return pane.text.upperBound - (pane.glyph ?? pane.text.lowerBound) - name
      - (placeWidth(on: side) ?? 0) - 2
  }

  /// The columns of the longest paragraph's name, so that the title keeps its place whatever the number.
  private func placeWidth(on side: Side) -> Int? {
    let article = session.pair[side]
    return article.paragraphs.indices.reversed().lazy.map(article.name(ofParagraph:))
      .first { $0.hasPrefix("¶") }.map { session.alphabet.cells(of: $0) + 1 }
  }

  private func origins(_ side: Side) -> [String] {
    let article = session.pair[side]
    let name = article.shortName(on: side)
    let author = article.author.flatMap { $0 == name ? nil : "by \($0)" }
    let origin = [author, article.publication].compactMap { $0 }.filter { $0 != name }
    return origin.isEmpty ? [] : [origin.joined(separator: ", ")] + origin
  }

  /// Where in its article the pane is; an arrow before it when it has just been moved there.
  private func drawParagraphName(_ side: Side, column: Int, row: Int, in buffer: inout Buffer) {
    guard let sentence = session.sentenceOnShow(on: side) else { return }
    let name = session.paragraphName(of: sentence, on: side)
    guard name.hasPrefix("¶") else { return }
    let hasLanded = session.landed == side
    buffer.put(
      (hasLanded ? session.glyphs.arrow : " ") + name, column: column, row: row,
      style: hasLanded ? Style(.text, .bold) : Style(.faint))
  }

  // MARK: Panes

  private func drawPane(_ side: Side, in buffer: inout Buffer) {
    let pane = layout.pane(on: side)
    let galley = session.galleys[side]
    let pen = TextPen(session: session, side: side)
    let signs = RemarkSigns(session: session, side: side)
    for row in body {
      let galleyRow = session.tops[side] + row - body.lowerBound
      if galley.headline.indices.contains(galleyRow) {
        let spot = Spot(column: pane.text.lowerBound, row: row)
        buffer.put(
          galley.headline[galleyRow], column: spot.column, row: row,
          style: Style(.heading, .bold), limit: pane.text.count)
        drawHeadlineMatches(
          side, line: galley.headlineLines[galleyRow].range, at: spot, in: &buffer)
      } else if let line = galley.line(atRow: galleyRow), !line.isBlank {
        pen.draw(line, at: Spot(column: pane.text.lowerBound, row: row), in: &buffer)
        signs.draw(line, at: Spot(column: pane.text.lowerBound, row: row), in: &buffer)
        if let glyph = pane.glyph {
          pen.drawMark(of: line, at: Spot(column: glyph, row: row), in: &buffer)
        }
      }
    }
    if side == session.side, buffer.cursor == nil {
      buffer.cursor = pen.cursor(body: body, pane: pane)
    }
  }

  private func drawHeadlineMatches(
    _ side: Side, line: TextRange, at spot: Spot, in buffer: inout Buffer
  ) {
    let title = ArticleText(bytes: Array(session.pair[side].title.utf8))
    for case .headline(let match) in session.search.matches[side] where match.overlaps(line) {
      let shown = match.clamped(to: line)
      let before = session.alphabet.cells(of: title[line.lowerBound..<shown.lowerBound])
      let column = spot.column + before
      buffer.put(title[shown], column: column, row: spot.row, style: Style(.warning, .reverse))
      if side == session.side, session.reachedMatch == .headline(match),
        line.contains(match.lowerBound)
      {
        buffer.cursor = Spot(column: column, row: spot.row)
      }
    }
  }

  /// One pane only: the counterpart of the lit link on one line.
  private func drawStrip(row: Int, in buffer: inout Buffer) {
    let other = session.side.other
    guard let index = session.shownLink else {
      let lack = session.tellsLinks ? "no link here; " : ""
      buffer.put(
        fitted(
          "\(session.pair[other].shortName(on: other)): \(lack)Tab turns the page",
          width: layout.size.columns, in: buffer.alphabet), column: 0, row: row,
        style: Style(.faint))
      return
    }
    let link = session.links[index]
    let name = session.pair[other].shortName(on: other)
    let paragraph = session.paragraphName(of: link.ends[other], on: other)
    let quotation = session.quotation(of: link.ends[other], on: other)
    buffer.put(
      fitted(
        "\(session.mark(of: link)) \(name) \(paragraph): \(quotation)",
        width: layout.size.columns, in: buffer.alphabet), column: 0, row: row,
      style: Style(link.relation.ink))
  }
}

extension Session {
  /// The mark of a link's end: hollow for the engine's, solid for a person's.
  /// The sign of its relation, as far as it is told.
  func mark(of link: Link) -> String {
    switch unnamed[link.ends] {
    case .asked?: glyphs.shade
    case .noLink?: glyphs.unlinked
    case nil: glyphs.mark(of: link)
    }
  }

  func end(of link: Link) -> String { link.isReviewed ? glyphs.solidEnd : glyphs.hollowEnd }

  func quotation(of sentence: Int, on side: Side) -> String {
    shown(pair[side].quotation(of: sentence), of: sentence, on: side)
  }

  /// Words of a sentence as they may be seen: a shade for each letter of what is covered.
  func shown(_ words: String, of sentence: Int, on side: Side) -> String {
    guard covered[side].contains(sentence) else { return words }
    return words.reduce(into: "") { shown, letter in
      shown +=
        letter.isWhitespace
        ? " " : String(repeating: glyphs.shade, count: alphabet.cells(of: letter))
    }
  }
}

extension Relation {
  var ink: Ink {
    switch self {
    case .opposes: .opposes
    case .agrees: .agrees
    case .qualifies: .qualifies
    case .related: .related
    }
  }
}

extension Session {
  /// "41 reviewed links": those that people stand by.
  fileprivate var linksTold: String {
    guard isShownReviewed else { return counted(links.count, "link") }
    return counted(links.count { !$0.isRejected }, "reviewed link")
  }

  /// "link 3": its number is its name, and none of so many.
  func place(ofLink link: Int) -> String { "link \(number(ofLink: link))" }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
