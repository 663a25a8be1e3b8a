internal import Argument
internal import Commands
internal import Terminal
internal import Typesetting

// What the views have in common.
extension Buffer {
  /// The top of a view over the text: what it is, what of it is on show, and a rule. Returns the rows
  /// from there to the foot.
  mutating func drawHead(
    _ session: Session, title: String, facts: String = "", style: Style = Style(.faint)
  ) -> Range<Int> {
    let start = 1 + alphabet.cells(of: title) + 2
    put(title, column: 1, row: 0, style: Style(.heading, .bold))
    put(
      fitted(facts, width: max(0, size.columns - start - 1), in: alphabet), column: start, row: 0,
      style: style)
    if size.rows > 2 {
      fill(session.glyphs.rule, columns: 0..<size.columns, row: 1, style: Style(.faint))
    }
    return session.layout.listRows
  }

  /// That a list goes on beyond its window: in the rule above, and in the row that it leaves free.
  mutating func drawMore(_ session: Session, above: Int, below: Int, body: Range<Int>) {
    guard body.count >= 4 else { return }
    let style = Style(.faint)
    if above > 0 {
      put(
        " \(session.glyphs.above) \(above) more above ", column: 2, row: body.lowerBound - 1,
        style: style)
    }
    if below > 0 {
      put(
        "\(session.glyphs.below) \(below) more below", column: 3, row: body.upperBound - 1,
        style: style)
    }
  }

  /// The bottom rows that every view has: what is going on, and the keys that matter here.
  ///
  /// - Parameter hasNote: whether the sync state stands behind the status.
  mutating func drawFoot(
    _ session: Session, status: String, hints: [Hint], hasNote: Bool = true
  ) {
    let layout = session.layout
    if let row = layout.statusRow {
      let style = Style(.status, .reverse)
      fill(columns: 0..<size.columns, row: row, style: style)
      let note = hasNote ? session.syncNote(size) : ""
      let room = hasNote ? session.statusRoom : max(0, size.columns - 2)
      put(
        fitted(session.message ?? status, width: room, in: alphabet), column: 1, row: row,
        style: style)
      put(note, column: size.columns - note.cellWidth, row: row, style: style)
    }
    if let row = layout.keyRow {
      for hint in session.placed(hints) {
        put(hint.key, column: hint.columns.lowerBound, row: row, style: Style(.key, .bold))
        let start = hint.columns.lowerBound + alphabet.cells(of: hint.key) + 1
        put(hint.label, column: start, row: row, style: Style(.faint))
      }
    }
  }
}

extension Buffer {
  /// A line that is typed, in the status row, and what is said of it: behind it where there is room, else
  /// in the key row before what the keys do. What is typed is the last to give way.
  mutating func drawPrompt(
    _ prompt: Prompt, behind sign: String, _ session: Session, facts: String = "", keys: String,
    problem: String? = nil
  ) {
    let whole = session.alphabet.cells(of: sign + prompt.text) + 1
    let hasNote = whole <= session.statusRoom
    let room = hasNote ? session.statusRoom : max(0, size.columns - 2)
    let line = prompt.shown(behind: sign, width: room, in: alphabet)
    let isBehind =
      !facts.isEmpty && alphabet.cells(of: line.text) + 3 + alphabet.cells(of: facts) <= room
    var quiet = session
    quiet.message = nil
    drawFoot(
      quiet, status: line.text + (isBehind ? "   " + facts : ""), hints: [], hasNote: hasNote)
    if let row = session.layout.keyRow {
      fill(columns: 0..<size.columns, row: row)
      let told = (isBehind || facts.isEmpty ? [keys] : [facts, keys]).joined(separator: " · ")
      put(
        fitted(problem ?? prompt.limit ?? told, width: size.columns - 2, in: alphabet), column: 1,
        row: row,
        style: problem == nil && prompt.limit == nil ? Style(.faint) : Style(.warning, .bold))
    }
    cursor = Spot(
      column: min(1 + line.cursor, size.columns - 1),
      row: min(session.layout.statusRow ?? size.rows, size.rows - 1))
  }
}

extension Session {
  /// The columns that the status row has for its words.
  var statusRoom: Int {
    max(0, layout.size.columns - syncNote(layout.size).cellWidth - 2)
  }

  /// What stands at the end of every status row that has room for it: a number that is being typed, and
  /// the sync state.
  fileprivate func syncNote(_ size: Size) -> String {
    guard size.columns >= 24 else { return "" }
    let reviewed = reviewCount.map { "\($0) · " } ?? ""
    return (count.map { "\($0)  " } ?? "") + reviewed + sync.rawValue + " "
  }
}
