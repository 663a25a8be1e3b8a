internal import Terminal

/// A line of a list: runs of text, each of which may belong to an entry.
struct ListLine: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    var text: String
    var column: Int
    var style = Style()
    /// Its style while its entry is the chosen one.
    var chosen: Style?
    var entry: Int?
  }

  var runs: [Run] = []
  /// The entry that the whole line belongs to, if it is one alone.
  var entry: Int?
  /// Fills the row while its entry is the chosen one.
  var bar: Style?

  var entries: Set<Int> { Set(runs.compactMap(\.entry) + (entry.map { [$0] } ?? [])) }

  /// As it is shown, without what a screen adds.
  var text: String {
    var text = ""
    for run in runs {
      text += String(repeating: " ", count: max(0, run.column - text.cellWidth)) + run.text
    }
    return text
  }

  /// The entry that a column shows; a run without one hides what stands to its left.
  func entry(atColumn column: Int) -> Int? {
    entry ?? runs.last { $0.column <= column }?.entry
  }
}

/// The lines of a list and which of them a window shows. A list that is too long leaves the window's
/// last row to the note that there is more.
struct ListPage: Sendable {
  let lines: [ListLine]
  /// The lines of each entry; entries side by side share some.
  let entries: [Range<Int>]
  /// The lines on show.
  private(set) var window: Range<Int>
  /// The screen rows for them.
  let rows: Range<Int>
  /// Whether the window always begins with an entry.
  private let movesByEntry: Bool

  init(
    _ lines: [ListLine] = [], in body: Range<Int> = 0..<0, movesByEntry: Bool = false,
    leavesRow: Bool = true
  ) {
    // The blank lines after the last entry are none of it.
    self.lines = Array(lines.trimmed)
    self.movesByEntry = movesByEntry
    var entries: [Range<Int>] = []
    for (index, line) in self.lines.enumerated() {
      for entry in line.entries {
        while entries.count <= entry { entries.append(index..<index) }
        let start = entries[entry].isEmpty ? index : entries[entry].lowerBound
        entries[entry] = start..<index + 1
      }
    }
    self.entries = entries
    // A window of a few rows has none to spare for a note.
    let isCut = leavesRow && self.lines.count > body.count && body.count >= 4
    rows = isCut ? body.lowerBound..<body.upperBound - 1 : body
    window = 0..<min(self.lines.count, rows.count)
  }

  /// Moves the window to an offset, as far as the chosen entry stays in it and no row stays empty.
  mutating func show(_ selected: Int, offset: Int) {
    let end = snapped(lines.count - rows.count)
    var top = min(offset, end)
    if entries.indices.contains(selected) {
      let chosen = entries[selected]
      if chosen.count > rows.count {
        return set(top: min(max(offset, chosen.lowerBound), chosen.upperBound - rows.count))
      }
      let least = snapped(chosen.upperBound - rows.count)
      top = min(max(snapped(offset), least), chosen.lowerBound, max(least, end))
    }
    set(top: top)
  }

  private mutating func set(top: Int) {
    let top = max(0, top)
    window = top..<max(top, min(lines.count, top + rows.count))
  }

  /// How many lines of an entry that is longer than the window follow below it, or precede it.
  func rest(of entry: Int, below: Bool) -> Int {
    guard entries.indices.contains(entry), entries[entry].count > rows.count else { return 0 }
    let lines = entries[entry]
    return max(
      0, below ? lines.upperBound - window.upperBound : window.lowerBound - lines.lowerBound)
  }

  /// The first line at or after one where a window may begin.
  private func snapped(_ line: Int) -> Int {
    guard movesByEntry, line > 0 else { return max(0, line) }
    return entries.first { $0.lowerBound >= line }?.lowerBound
      ?? entries.last?.lowerBound ?? 0
  }

  /// Whether no entry stands beside another.
  var isInOneColumn: Bool {
    zip(entries, entries.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }

  /// How many entries are seen whole; of a text without entries, how many lines.
  var wholeCount: Int {
    entries.isEmpty ? window.count : entries.count { isWhole($0, from: window.lowerBound) }
  }

  /// The first entry that is seen whole.
  var firstWhole: Int? { entries.firstIndex { isWhole($0, from: window.lowerBound) } }

  private func isWhole(_ entry: Range<Int>, from top: Int) -> Bool {
    entry.lowerBound >= top && entry.upperBound <= top + rows.count
  }

  /// How many entries, or lines of a text without entries, begin above and end below the window.
  var hidden: (above: Int, below: Int) {
    guard !entries.isEmpty else { return (window.lowerBound, lines.count - window.upperBound) }
    return (
      entries.count { $0.lowerBound < window.lowerBound },
      entries.count { $0.upperBound > window.upperBound }
    )
  }

  /// The window moved over the list, with the choice inside it.
  func scrolled(by step: Int, selected: Int) -> (selected: Int, offset: Int) {
    let top = movesByEntry ? neighbour(step.signum()) : window.lowerBound + step
    let offset = max(0, min(top, snapped(lines.count - rows.count)))
    if rest(of: selected, below: step > 0) > 0 { return (selected, window.lowerBound + step) }
    let whole = entries.indices.filter { isWhole(entries[$0], from: offset) }
    if entries.isEmpty || whole.contains(selected) { return (selected, offset) }
    let nearest =
      step > 0
      ? whole.min { entries[$0].lowerBound < entries[$1].lowerBound }
      : whole.max { entries[$0].upperBound < entries[$1].upperBound }
    return (nearest ?? max(0, min(selected + step.signum(), entries.count - 1)), offset)
  }

  /// Where the entry before or after the first one on show begins.
  private func neighbour(_ step: Int) -> Int {
    let top = window.lowerBound
    return step > 0
      ? entries.first { $0.lowerBound > top }?.lowerBound ?? top
      : entries.last { $0.lowerBound < top }?.lowerBound ?? 0
  }

  /// The entry that a place on the screen shows.
  func entry(at spot: Spot) -> Int? {
    let line = window.lowerBound + spot.row - rows.lowerBound
    guard window.contains(line), rows.contains(spot.row) else { return nil }
    return lines[line].entry(atColumn: spot.column)
  }
}

extension [ListLine] {
  /// Without the blank lines at the end.
  var trimmed: ArraySlice<ListLine> {
    self[..<((lastIndex { !$0.runs.isEmpty } ?? -1) + 1)]
  }
}
