internal import Argument
internal import Commands
internal import Terminal
internal import Typesetting

// What the views have in common.
extension Buffer {
  /// The top of a view over the text: what it is, what of it is on show, and a rule. Returns the rows
  /// from there to the foot.
  ///
  /// - Parameter facts: forms of what is on show, the fullest first; the first that fits, else as much as
  ///   there is room for of the last.
  mutating func drawHead(
    _ session: Session, title: String, facts: [String] = [], style: Style = Style(.faint),
    hasRule: Bool = true
  ) -> Range<Int> {
    let start = 1 + alphabet.cells(of: title) + 2
    let room = max(0, size.columns - start - 1)
    let told = firstFitting(facts, width: room, in: alphabet) ?? facts.last ?? ""
    put(title, column: 1, row: 0, style: Style(.heading, .bold))
    put(fitted(told, width: room, in: alphabet), column: start, row: 0, style: style)
    if size.rows > 2, hasRule {
      fill(session.glyphs.rule, columns: 0..<size.columns, row: 1, style: Style(.faint))
    }
    return session.layout.listRows
  }

  /// A few words in the place of a list.
  mutating func putWrapped(_ text: String, in rows: Range<Int>) {
    for (line, row) in zip(wrapped(text, width: max(1, size.columns - 2), in: alphabet), rows) {
      put(line, column: 1, row: row)
    }
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
    drawFoot(session, statuses: [status], hints: hints, hasNote: hasNote)
  }

  /// - Parameter statuses: forms of what is going on, the fullest first; the first that fits, if what stands behind
  ///   it gives way.
  mutating func drawFoot(
    _ session: Session, statuses: [String], hints: [Hint], hasNote: Bool = true
  ) {
    let layout = session.layout
    if let message = session.message, drawLong(message, session) { return }
    if let row = layout.statusRow {
      let style = Style(.status, .reverse)
      fill(columns: 0..<size.columns, row: row, style: style)
      let notes = hasNote ? session.footNotes : [""]
      let forms = session.message.map { [$0] } ?? statuses
      // A shorter form says enough where there is room for two columns; in a narrow window what is reviewed gives way.
      let pairs =
        session.isNarrow
        ? forms.flatMap { form in notes.map { (form, $0) } }
        : notes.flatMap { note in forms.map { ($0, note) } }
      let fitting = pairs.first { form, note in
        alphabet.cells(of: alphabet.shown(form)) <= session.room(beside: note)
      }
      let (told, note) = fitting ?? pairs.last ?? ("", "")
      put(
        fitted(told, width: session.room(beside: note), in: alphabet), column: 1,
        row: row, style: style)
      put(note, column: size.columns - note.cellWidth, row: row, style: style)
    }
    if let row = layout.keyRow {
      fill(columns: 0..<size.columns, row: row)
      for hint in session.placed(hints) {
        put(hint.key, column: hint.columns.lowerBound, row: row, style: Style(.key, .bold))
        let start = hint.columns.lowerBound + alphabet.cells(of: hint.key) + 1
        put(hint.label, column: start, row: row, style: Style(.faint))
      }
    }
  }
}

extension Buffer {
  /// A message that the status row has no room for, over the key row and as many rows above as it takes; false
  /// if the row has room.
  private mutating func drawLong(_ message: String, _ session: Session) -> Bool {
    guard let row = session.layout.statusRow, session.hasLongMessage else { return false }
    put(message, upTo: session.layout.keyRow ?? row, style: Style(.status, .reverse))
    return true
  }

  /// Wrapped, with its last line in a row.
  private mutating func put(_ text: String, upTo last: Int, style: Style) {
    let lines = wrapped(text, width: max(1, size.columns - 2), most: last + 1, in: alphabet)
    for (place, line) in lines.enumerated() {
      let row = last - lines.count + 1 + place
      fill(columns: 0..<size.columns, row: row, style: style)
      put(line, column: 1, row: row, style: style)
    }
  }

  /// A line that is typed, in the status row and as many above it as it takes, and what is said of it: behind it where
  /// there is room, else in the key row before what the keys do. What is typed is the last to give way.
  ///
  /// - Parameter keys: what they do, the most needed first.
  mutating func drawPrompt(
    _ prompt: Prompt, behind sign: String, _ session: Session, facts: String = "", keys: [String],
    problem: String? = nil
  ) {
    let (lines, spot, hasNote) = rows(of: prompt, behind: sign, session)
    let room = hasNote ? session.statusRoom : max(0, size.columns - 2)
    let last = lines.last ?? ""
    let isBehind =
      !facts.isEmpty && lines.count == 1
      && alphabet.cells(of: last) + 3 + alphabet.cells(of: facts) <= room
    var quiet = session
    quiet.message = nil
    drawFoot(quiet, status: last + (isBehind ? "   " + facts : ""), hints: [], hasNote: hasNote)
    let top = top(ofRows: lines.count, session)
    for (row, line) in zip(top..., lines.dropLast()) {
      let style = Style(.status, .reverse)
      fill(columns: 0..<size.columns, row: row, style: style)
      put(line, column: 1, row: row, style: style)
    }
    if let row = session.layout.keyRow {
      fill(columns: 0..<size.columns, row: row)
      let told = (isBehind || facts.isEmpty ? keys : [facts] + keys)
      let forms = told.indices.reversed().map { told[...$0].joined(separator: " · ") }
      let room = max(0, size.columns - 2)
      let problem = problem ?? prompt.limit
      if let problem, alphabet.cells(of: alphabet.shown(problem)) <= room {
        put(problem, column: 1, row: row, style: Style(.warning, .bold))
      } else {
        let shown = firstFitting(forms, width: room, in: alphabet) ?? told[0]
        put(fitted(shown, width: room, in: alphabet), column: 1, row: row, style: Style(.faint))
        if let problem, top > 0 {
          put(problem, upTo: top - 1, style: Style(.warning, [.bold, .reverse]))
        }
      }
    }
    cursor = Spot(
      column: min(1 + spot.column, size.columns - 1), row: min(top + spot.row, size.rows - 1))
  }

  /// The first row that a line that is typed takes.
  func top(of prompt: Prompt, behind sign: String, _ session: Session) -> Int {
    top(ofRows: rows(of: prompt, behind: sign, session).lines.count, session)
  }

  private func top(ofRows count: Int, _ session: Session) -> Int {
    let bottom = min(session.layout.statusRow ?? size.rows, size.rows - 1)
    return max(0, bottom - count + 1)
  }

  /// - Returns: also whether what is reviewed has room behind it.
  private func rows(
    of prompt: Prompt, behind sign: String, _ session: Session
  ) -> (lines: [String], cursor: Spot, hasNote: Bool) {
    let whole = alphabet.cells(of: sign + prompt.text) + 1
    let hasNote = whole <= session.statusRoom
    let room = hasNote ? session.statusRoom : max(0, size.columns - 2)
    let most = whole <= room ? 1 : max(1, size.rows / 3)
    let (lines, cursor) = prompt.rows(behind: sign, width: room, most: most, in: alphabet)
    return (lines, cursor, hasNote)
  }
}

extension Session {
  /// Whether the message takes more than the status row.
  var hasLongMessage: Bool {
    message.map { alphabet.cells(of: alphabet.shown($0)) > max(1, layout.size.columns - 2) }
      ?? false
  }

  /// The columns that the status row has for its words; in a narrow window what is reviewed gives way to them.
  var statusRoom: Int {
    let note = isNarrow ? footNotes.dropFirst().first : footNotes.first
    return room(beside: note ?? "")
  }

  /// The columns before what stands at the end of the row, which keeps its distance.
  fileprivate func room(beside note: String) -> Int {
    max(0, layout.size.columns - note.cellWidth - (note.isEmpty ? 2 : 3))
  }

  var isNarrow: Bool { layout.size.columns < Layout.narrowestSideBySide }

  /// What stands at the end of every status row, and ever less of it: a number that is being typed, how much is
  /// reviewed, and the sync state.
  fileprivate var footNotes: [String] {
    guard layout.size.columns >= 24 else { return [""] }
    let typed = count.map { "\($0)  " } ?? ""
    let reviewed = reviewCount.map { "\($0) · " } ?? ""
    // Where nothing is linked there is nothing that moves with it.
    guard tellsLinks, screen.isOfText else { return [typed + reviewed, typed] }
    // How much is reviewed is worth more than a state that hardly changes.
    let short = isNarrow ? reviewCount.map { "\($0.prefix { $0 != " " }) " } : nil
    return ["\(typed)\(reviewed)\(sync.rawValue) ", typed + (short ?? "\(sync.rawValue) "), typed]
  }
}
