internal import Commands
internal import Terminal

/// What every list and panel remembers, and how it moves: the same keys, filter and mouse in all.
struct ListState: Sendable {
  /// Of the entries that pass the filter.
  var selected = 0
  /// The first line on show, as far as the choice allows.
  var offset = 0
  var filter = ""
  /// Whether letters go into the filter.
  var isFiltering = false
  /// What is on show, found by `lay`.
  private(set) var page = ListPage()
  /// How the window stood before it was resized, as long as nobody moves in it.
  private var home: Home?
  private var shownSelection = 0

  private struct Home: Sendable {
    var rows: Int
    var lines: Int
    var offset: Int
  }

  /// Lays a list of entries out.
  ///
  /// - Parameters:
  ///   - byEntry: whether the window always begins with an entry.
  ///   - make: the lines for a number of rows, with the entries that they belong to.
  mutating func lay(out rows: Range<Int>, byEntry: Bool = false, make: (Int) -> [ListLine]) {
    var lines = make(rows.count)
    // What is cut to the window's height must leave a row to the note that there is more.
    if lines.trimmed.count > rows.count, rows.count >= 4 { lines = make(rows.count - 1) }
    show(ListPage(lines, in: rows, movesByEntry: byEntry))
  }

  /// Lays a text out in a box, whose frame has room for the note that there is more.
  mutating func lay(outBox rows: Range<Int>, text: [ListLine]) {
    show(ListPage(text, in: rows, leavesRow: false))
  }

  private mutating func show(_ laidOut: ListPage) {
    let isMoved = offset != page.window.lowerBound || selected != shownSelection
    if isMoved { home = nil }
    defer { shownSelection = selected }
    if !isMoved, laidOut.rows.count != page.rows.count || laidOut.lines.count != page.lines.count {
      let before = Home(rows: page.rows.count, lines: page.lines.count, offset: offset)
      if let home, home.rows == laidOut.rows.count, home.lines == laidOut.lines.count {
        offset = home.offset
      }
      home = home ?? before
    }
    page = laidOut
    selected = max(0, min(selected, page.entries.count - 1))
    page.show(selected, offset: offset)
    offset = page.window.lowerBound
  }

  /// Whether the command was one that moves.
  mutating func move(_ command: Command) -> Bool {
    let length = max(1, page.wholeCount - 1)
    let times = command.count ?? 1
    if readOn(command) { return true }
    switch command {
    case .lineDown: step(times)
    case .lineUp: step(-times)
    case .halfPageDown: step(times * max(1, length / 2))
    case .halfPageUp: step(-times * max(1, length / 2))
    case .pageDown: turn(times)
    case .pageUp: turn(-times)
    // "3G" is the third entry.
    case .end where command.count != nil, .start: go(to: (command.count ?? 1) - 1)
    case .end: step(1_000_000)
    default: return false
    }
    return true
  }

  /// An entry that is longer than the window is read to its end before the next one is chosen.
  private mutating func readOn(_ command: Command) -> Bool {
    let most: Int
    switch command {
    case .lineDown, .lineUp: most = 1
    case .pageDown, .pageUp, .halfPageDown, .halfPageUp: most = max(1, page.rows.count - 1)
    default: return false
    }
    let isDown = command == .lineDown || command == .pageDown || command == .halfPageDown
    let rest = page.rest(of: selected, below: isDown)
    guard rest > 0, command.count == nil else { return false }
    offset += (isDown ? 1 : -1) * min(most, rest)
    return true
  }

  /// Turns pages: what comes next stands at the top, and is chosen.
  private mutating func turn(_ pages: Int) {
    if !page.isInOneColumn { return turn(rows: pages * page.rows.count) }
    guard let first = page.firstWhole else { return step(pages * max(1, page.wholeCount - 1)) }
    selected = max(0, min(first + pages * max(1, page.wholeCount), page.entries.count - 1))
    offset = page.entries[selected].lowerBound
  }

  /// Where entries stand side by side, with the first that was not seen whole at the top.
  private mutating func turn(rows: Int) {
    let top = page.window.lowerBound
    let entries = page.entries
    let next = entries.indices.filter {
      rows > 0
        ? entries[$0].upperBound > page.window.upperBound && entries[$0].lowerBound > top
        : entries[$0].lowerBound >= top + rows
    }
    guard let first = next.min(by: { entries[$0].lowerBound < entries[$1].lowerBound }) else {
      return step(1_000_000)
    }
    selected = first
    offset = entries[first].lowerBound
  }

  private mutating func go(to entry: Int) {
    step(-1_000_000)
    step(entry)
  }

  private mutating func step(_ entries: Int) {
    if page.entries.isEmpty {
      offset = max(0, offset + entries)
    } else {
      selected = max(0, min(selected + entries, page.entries.count - 1))
    }
  }

  /// Moves the window, and the choice only as far as it must stay inside.
  mutating func scroll(by rows: Int) {
    let moved = page.scrolled(by: rows, selected: selected)
    selected = moved.selected
    offset = moved.offset
  }

  mutating func type(_ text: String) {
    filter = (filter + text).asTyped
    restart()
  }

  mutating func erase() {
    filter = String(filter.dropLast())
    restart()
  }

  mutating func restart() {
    selected = 0
    offset = 0
    home = nil
  }
}
