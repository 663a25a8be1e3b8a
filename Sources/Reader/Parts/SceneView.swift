internal import Argument
internal import Classroom
internal import Document
internal import Terminal
internal import Typesetting

/// A stop on the screen: its name above, the articles as far as they are shown, and the card below.
struct SceneView {
  let session: Session
  let scene: Scene
  let card: StopCard
  /// The card's first line on show.
  let offset: Int
  /// Beside the stop's name: times, for the presenter alone.
  var facts: (text: String, style: Style)?
  /// Nothing but what the class needs: no map along the rule, and the card down to the last row.
  var isBig = false
  /// Whether the rows of the foot are drawn, even so.
  var hasFoot = true

  private var layout: Layout { session.layout }
  private var showsText: Bool { scene.show.showsText }

  /// The rows that the card takes from the text.
  static func panelRows(
    _ card: StopCard, _ scene: Scene, size: Size, isBig: Bool = false
  ) -> Int {
    guard scene.show.showsText else { return 0 }
    let foot = isBig ? Layout.footRows(size) : 0
    return max(0, min(card.lines.count - foot, most(size)))
  }

  /// The text keeps two fifths of the window, and never less than three rows.
  private static func most(_ size: Size) -> Int {
    max(0, min((size.rows - 5) * 3 / 5, size.rows - 6))
  }

  func draw(in buffer: inout Buffer) {
    if showsText {
      ReadingView(session: session, body: layout.body).draw(in: &buffer)
      quieten(&buffer)
    }
    drawHead(in: &buffer)
    drawCard(in: &buffer)
  }

  /// What the reader's own head and foot say is not for a class.
  private func quieten(_ buffer: inout Buffer) {
    if let row = layout.titleRow { buffer.fill(columns: 0..<layout.size.columns, row: row) }
    if let row = layout.stripRow { buffer.fill(columns: 0..<layout.size.columns, row: row) }
    if isBig, let row = layout.ruleRow {
      buffer.fill(
        session.glyphs.rule, columns: 0..<layout.size.columns, row: row, style: Style(.faint))
    }
  }

  private func drawHead(in buffer: inout Buffer) {
    // The strip of another article is not for a class.
    guard let row = layout.titleRow ?? (showsText ? layout.stripRow : 0) else { return }
    let columns = layout.size.columns
    let used = facts.map { buffer.alphabet.cells(of: $0.text) + 1 } ?? 0
    let title = "\(scene.number)/\(scene.count)  \(scene.title)"
    buffer.put(
      fitted(title, width: max(0, columns - used - 3), in: buffer.alphabet), column: 1, row: row,
      style: Style(.heading, .bold))
    if let facts {
      buffer.put(facts.text, column: max(0, columns - used), row: row, style: facts.style)
    }
  }

  // MARK: The card

  private var rows: Range<Int> {
    let foot = layout.statusRow ?? layout.size.rows
    let bottom = isBig && !hasFoot ? layout.size.rows : foot
    guard showsText else { return min(2, bottom)..<bottom }
    let count = Self.panelRows(card, scene, size: layout.size, isBig: isBig)
    return max(0, foot - count)..<bottom
  }

  private func drawCard(in buffer: inout Buffer) {
    let rows = self.rows
    var lines = card.lines
    if !showsText, lines.first?.rule != nil { lines.removeFirst() }
    let positions = scene.show == .positions ? drawPositions(row: rows.lowerBound, in: &buffer) : 0
    let body = min(rows.lowerBound + positions, rows.upperBound)..<rows.upperBound
    guard !body.isEmpty, lines.count > body.count else {
      return drawAll(lines, body, in: &buffer)
    }
    // That there is more stands in a rule, or in a row of its own.
    let last = lines.count - body.count
    let first = min(offset, last)
    let isInRule = showsText && lines[first].rule != nil
    let room = isInRule || first == last ? body.count : max(1, body.count - 1)
    drawAll(Array(lines[first..<first + room]), body, in: &buffer)
    let row = isInRule ? body.lowerBound : body.upperBound - 1
    drawMore(lines.count - first - room, row: row, in: &buffer)
  }

  private func drawAll(_ lines: [StopCard.Line], _ body: Range<Int>, in buffer: inout Buffer) {
    for (row, line) in zip(body, lines) { draw(line, row: row, in: &buffer) }
    if buffer.cursor == nil, !body.isEmpty {
      buffer.cursor = Spot(column: margin, row: body.lowerBound)
    }
  }

  private var margin: Int { showsText ? 1 : SceneView.margin(layout.size) }

  /// A card alone is set in a column that is easily read.
  static func margin(_ size: Size) -> Int { max(1, (size.columns - 66) / 2) }

  /// The columns of a card's text.
  static func width(_ scene: Scene, size: Size) -> Int {
    size.columns - 2 * (scene.show.showsText ? 1 : margin(size))
  }

  private func draw(_ line: StopCard.Line, row: Int, in buffer: inout Buffer) {
    let columns =
      showsText
      ? 0..<layout.size.columns : margin..<max(margin, layout.size.columns - margin)
    buffer.draw(line, of: session, columns: columns, row: row)
  }

  private func drawMore(_ count: Int, row: Int, in buffer: inout Buffer) {
    guard count > 0 else { return }
    let note =
      isBig
      ? " \(session.glyphs.below) " : " \(session.glyphs.below) \(counted(count, "line")) more: > "
    buffer.put(
      note, column: max(0, layout.size.columns - note.cellWidth - 1), row: row, style: Style(.key))
  }

  // MARK: Where they stand

  /// - Returns: the rows that they take, and one below.
  private func drawPositions(row start: Int, in buffer: inout Buffer) -> Int {
    let columns = layout.size.columns
    let width = max(6, min(12, columns / 6))
    let starts = Both(left: columns - 2 * width - 1, right: columns - width - 1)
    for side in Side.allCases {
      buffer.put(
        fitted(session.pair[side].shortName(on: side), width: width - 1, in: buffer.alphabet),
        column: starts[side], row: start, style: Style(side == .left ? .left : .right, .bold))
    }
    // It stands beside the names, so that it takes no row from the card.
    let isOfEngine = scene.positions.contains { position in
      Side.allCases.contains { position.answers[$0].isFound && !position.isGiven[$0] }
    }
    if isOfEngine {
      let told = "\(end(isGiven: false)) by the engine; nobody has reviewed it"
      buffer.put(
        fitted(told, width: max(0, starts.left - 3), in: buffer.alphabet), column: 1, row: start,
        style: Style(.faint))
    }
    let questions = questions(width: max(1, starts.left - 3), room: rows.upperBound - start - 1)
    var row = start + 1
    for (position, lines) in zip(scene.positions, questions) {
      guard row < rows.upperBound else { break }
      for (place, line) in lines.enumerated() where row + place < rows.upperBound {
        buffer.put(line, column: 1, row: row + place)
      }
      defer { row += lines.count }
      for side in Side.allCases {
        let answer = position.answers[side]
        let sign = answer.isFound ? " \(end(isGiven: position.isGiven[side]))" : ""
        buffer.put(
          fitted(answer.word + sign, width: width - 1, in: buffer.alphabet), column: starts[side],
          row: row,
          style: answer.isFound
            ? Style(side == .left ? .left : .right, .bold) : Style(.faint))
      }
    }
    return row - start + 1
  }

  private func end(isGiven: Bool) -> String {
    isGiven ? session.glyphs.solidEnd : session.glyphs.hollowEnd
  }

  /// Whole where there is room for it, else one row each.
  private func questions(width: Int, room: Int) -> [[String]] {
    let whole = scene.positions.map {
      wrapped($0.question, width: width, most: 3, in: session.alphabet)
    }
    let card = card.lines.count + 1
    guard whole.reduce(0, { $0 + $1.count }) + card > room else { return whole }
    return scene.positions.map { [fitted($0.question, width: width, in: session.alphabet)] }
  }
}

extension ToldAnswer {
  /// In a narrow column.
  fileprivate var word: String { self == .linked ? "link" : rawValue }
}

extension Showing {
  var showsText: Bool { self == .left || self == .right || self == .both }
}

extension Buffer {
  /// A line of a card; a section's name stands in its rule.
  mutating func draw(_ line: StopCard.Line, of session: Session, columns: Range<Int>, row: Int) {
    let start = columns.lowerBound
    guard let name = line.rule else {
      let margin = start == 0 ? 1 : start
      put(
        line.text, column: margin, row: row, style: line.style, limit: max(0, size.columns - margin)
      )
      return
    }
    fill(session.glyphs.rule, columns: columns, row: row, style: Style(.faint))
    put(" \(name) ", column: start + 1, row: row, style: Style(.heading, .bold))
  }
}
