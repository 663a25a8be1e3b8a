internal import Terminal

/// A line that is typed, among the lines that were given before it.
struct Prompt: Sendable {
  private(set) var line: EditedLine
  /// What stands before what is typed, and stays.
  let lead: String
  /// How far back in the lines given before, and what was typed before that.
  private var past: (steps: Int, typed: String)?

  init(_ text: String = "", lead: String = "") {
    line = EditedLine(text)
    self.lead = lead
  }

  var text: String { lead + line.text }

  /// What to say where no more letters are taken; nil where they are.
  var limit: String? { line.isFull ? EditedLine.limit : nil }
  private var beforeCursor: String { lead + line.beforeCursor }

  /// The line behind a sign, cut at its start where the cursor would not be seen, and the cell of
  /// the cursor.
  private func shown(behind sign: String, width: Int, in alphabet: Alphabet) -> (
    text: String, cursor: Int
  ) {
    let room = max(1, width - alphabet.cells(of: sign) - 1)
    var before = beforeCursor[...]
    var used = alphabet.cells(of: beforeCursor)
    let isCut = used > room
    // The sign for what is cut takes a cell.
    while isCut, used + 1 > room, let first = before.popFirst() {
      used -= alphabet.cells(of: first)
    }
    let start = sign + (isCut ? alphabet.ellipsis : "") + before
    return (start + text.dropFirst(beforeCursor.count), alphabet.cells(of: start))
  }

  /// The line behind a sign in as many rows as it takes, and where the cursor stands in them; of more than there is
  /// room for, those up to the cursor.
  func rows(
    behind sign: String, width: Int, most: Int, in alphabet: Alphabet
  ) -> (rows: [String], cursor: Spot) {
    guard most > 1 else {
      let shown = shown(behind: sign, width: width, in: alphabet)
      return ([shown.text], Spot(column: shown.cursor, row: 0))
    }
    // The cursor may stand behind the last letter.
    let (all, cursor) = line.rows(behind: sign + lead, width: max(1, width - 1), in: alphabet)
    let first = max(0, cursor.row - most + 1)
    return (
      Array(all.dropFirst(first).prefix(most)), Spot(column: cursor.column, row: cursor.row - first)
    )
  }

  mutating func insert(_ text: String) {
    line.insert(text)
    past = nil
  }

  /// False where the key is none that edits or recalls.
  mutating func take(_ key: Key, given: GivenLines) -> Bool {
    switch key {
    case .up, .control("p"): recall(1, given)
    case .down, .control("n"): recall(-1, given)
    default:
      guard line.take(key) else { return false }
      past = nil
    }
    return true
  }

  private mutating func recall(_ step: Int, _ given: GivenLines) {
    let typed = past?.typed ?? line.text
    let steps = min(max((past?.steps ?? 0) + step, 0), given.lines.count)
    past = (steps, typed)
    line = EditedLine(steps == 0 ? typed : given.lines[given.lines.count - steps])
  }
}

/// Lines that were given to a prompt, the latest last.
struct GivenLines: Sendable {
  private(set) var lines: [String] = []

  /// Nobody looks further back, and a session may last for days.
  private static let most = 200

  mutating func remember(_ line: String) {
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.most { lines.removeFirst() }
  }
}
