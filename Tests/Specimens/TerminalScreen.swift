import Terminal

/// What a terminal of the xterm family shows of the bytes that it is sent: as much of it as ncurses
/// uses. Anything else is kept in `notUnderstood`, so that a test can tell.
package struct TerminalScreen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int
  private var cells: [[TerminalCell]]
  package private(set) var column = 0
  package private(set) var row = 0
  /// Private modes that are on, by number: 25 is the cursor, 1049 the other screen.
  package private(set) var modes: Set<Int> = [7, 25]
  package private(set) var isKeypadOn = false
  package private(set) var hasColors = false
  package private(set) var attributes: [Int] = []
  package private(set) var notUnderstood: [String] = []
  private var region: Range<Int>
  /// Whether it draws joined emoji as one, or each of their parts.
  package var joinsEmoji = true
  private static let secondHalf: Character = "\u{0}"
  private var rendition = TerminalCell.Rendition()
  private var other: [[TerminalCell]] = []
  private var pending: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    cells = Array(repeating: Array(repeating: TerminalCell(), count: columns), count: rows)
  }

  package var lines: [[Character]] { cells.map { $0.map(\.character) } }

  /// As a buffer would be drawn that is shown like this, cell by cell.
  package func isSame(as other: TerminalScreen) -> Bool { cells == other.cells }

  package var text: String {
    lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line.filter { $0 != Self.secondHalf })
    }.joined(separator: "\n")
  }

  package mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    cells = (0..<rows).map { row in
      (0..<columns).map {
        row < cells.count && $0 < cells[row].count ? cells[row][$0] : TerminalCell()
      }
    }
    column = min(column, columns - 1)
    row = min(row, rows - 1)
  }

  package mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let item = item(at: index) else { break }
      if item.isWhole { take(Array(pending[index..<item.end])) }
      index = item.end
    }
    pending.removeFirst(index)
  }

  // MARK: Reading the stream

  /// The control sequence or character at `index`; nil if its end has not come yet. One that CAN, an
  /// escape or a byte of another character cuts short is not whole, and shows nothing.
  private func item(at index: Int) -> (end: Int, isWhole: Bool)? {
    let first = pending[index]
    let rest = pending[(index + 1)...]
    func whole(_ length: Int, cutBy cuts: (UInt8) -> Bool) -> (end: Int, isWhole: Bool)? {
      if let cut = rest.prefix(length - 1).firstIndex(where: cuts) { return (cut, false) }
      return rest.count >= length - 1 ? (index + length, true) : nil
    }
    func cutsSequence(_ byte: UInt8) -> Bool { byte == 0x18 || byte == 0x1B }
    func whole(endingWhere isLast: (UInt8) -> Bool) -> (end: Int, isWhole: Bool)? {
      rest.dropFirst().firstIndex { isLast($0) || cutsSequence($0) }
        .map { cutsSequence(pending[$0]) ? ($0, false) : ($0 + 1, true) }
    }
    if first != 0x1B {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return whole(length) { $0 & 0xC0 != 0x80 }
    }
    return switch rest.first {
    case UInt8(ascii: "["): whole { (0x40..<0x7F).contains($0) }
    case UInt8(ascii: "]"): whole { $0 == 0x07 }
    case UInt8(ascii: "("): whole(3, cutBy: cutsSequence)
    default: whole(2, cutBy: cutsSequence)
    }
  }

  private mutating func take(_ item: [UInt8]) {
    switch item[0] {
    case 0x1B where item.count > 2 && item[1] == UInt8(ascii: "["): control(item)
    case 0x1B: escape(item)
    case 0x08: column = max(0, column - 1)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    case 0x00..<0x20: if item[0] != 0x18 { notUnderstood.append("\(item)") }
    default: put(Character(String(decoding: item, as: UTF8.self)))
    }
  }

  private mutating func escape(_ item: [UInt8]) {
    switch item[1] {
    case UInt8(ascii: "("), UInt8(ascii: "]"): break
    case UInt8(ascii: "="): isKeypadOn = true
    case UInt8(ascii: ">"): isKeypadOn = false
    case UInt8(ascii: "M"): if row == region.lowerBound { scroll(by: -1) } else { row -= 1 }
    default: notUnderstood.append(String(decoding: item, as: UTF8.self))
    }
  }

  private mutating func control(_ item: [UInt8]) {
    let body = String(decoding: item[2..<item.count - 1], as: UTF8.self)
    let isPrivate = body.hasPrefix("?")
    let numbers = (isPrivate ? body.dropFirst() : body[...])
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let final = Character(UnicodeScalar(item[item.count - 1]))
    if isPrivate, final == "h" || final == "l" {
      for number in numbers { setMode(number, isOn: final == "h") }
    } else if !obey(final, numbers) {
      notUnderstood.append(String(decoding: item, as: UTF8.self))
    }
  }

  private mutating func setMode(_ number: Int, isOn: Bool) {
    if isOn { modes.insert(number) } else { modes.remove(number) }
    guard number == 1049 else { return }
    let blank = Array(
      repeating: Array(repeating: TerminalCell(), count: columns), count: rows)
    if isOn { other = cells }
    cells = isOn || other.count != rows ? blank : other
  }

  // MARK: Acting

  private mutating func obey(_ final: Character, _ numbers: [Int]) -> Bool {
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J": erase(from: first == 2 ? 0 : row, wholeRows: first == 2)
    case "K": blank(row, first == 1 ? 0..<column + 1 : min(column, columns)..<columns)
    case "X": blank(row, column..<min(columns, column + count))
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "L": moveLines(from: row, by: count)
    case "M": moveLines(from: row, by: -count)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { put(column > 0 ? cells[row][column - 1].character : " ") }
    case "m": style(numbers)
    case "h", "l": if first != 4 || final == "h" { return false }
    case "r":
      region =
        max(0, first - 1)..<(numbers.count > 1 && numbers[1] > 0 ? min(rows, numbers[1]) : rows)
      (row, column) = (0, 0)
    case "t": break
    default: return false
    }
    return true
  }

  private mutating func style(_ numbers: [Int]) {
    attributes = numbers.isEmpty ? [0] : numbers
    rendition.take(attributes)
    hasColors = hasColors || numbers.contains { (30..<38).contains($0) || $0 == 38 || $0 == 48 }
  }

  /// The whole of a grapheme in the cells of its first parts; false where this is none.
  private mutating func join(_ character: Character) -> Bool {
    guard joinsEmoji, column > 0 else { return false }
    let isBehindHalf = cells[row][column - 1].character == Self.secondHalf
    let first = column - (isBehindHalf ? 2 : 1)
    guard first >= 0, cells[row][first].character != " " else { return false }
    let joined = String(cells[row][first].character) + String(character)
    guard joined.count == 1, let joined = joined.first else { return false }
    cells[row][first].character = joined
    if joined.cellWidth == 2, !isBehindHalf, column < columns {
      cells[row][column] = TerminalCell(Self.secondHalf, rendition)
      column += 1
    }
    return true
  }

  private mutating func put(_ character: Character) {
    if join(character) { return }
    let width = character.cellWidth
    if width == 0, column > 0 {
      let isBehindHalf = cells[row][column - 1].character == Self.secondHalf
      let first = max(0, column - (isBehindHalf ? 2 : 1))
      let joined = String(cells[row][first].character) + String(character)
      if joined.count == 1 { cells[row][first].character = Character(joined) }
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    // Half of a double-width grapheme does not stay.
    if cells[row][column].character == Self.secondHalf, column > 0 {
      cells[row][column - 1].character = " "
    }
    if column + width < columns, cells[row][column + width].character == Self.secondHalf {
      cells[row][column + width].character = " "
    }
    cells[row][column] = TerminalCell(character, rendition)
    if width == 2 { cells[row][column + 1] = TerminalCell(Self.secondHalf, rendition) }
    column += width
  }

  private mutating func lineFeed() {
    if row == region.upperBound - 1 { scroll(by: 1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func blank(_ row: Int, _ range: Range<Int>) {
    for column in range where column < columns { cells[row][column] = TerminalCell() }
  }

  private mutating func erase(from first: Int, wholeRows: Bool) {
    if !wholeRows { blank(row, column..<max(column, columns)) }
    for row in (wholeRows ? first : first + 1)..<max(rows, first + 1) where row < rows {
      blank(row, 0..<columns)
    }
  }

  private mutating func shift(by count: Int) {
    var line = cells[row]
    let blanks = Array(repeating: TerminalCell(), count: min(abs(count), columns - column))
    if count < 0 {
      line.removeSubrange(column..<column + blanks.count)
      line += blanks
    } else {
      line.insert(contentsOf: blanks, at: column)
      line.removeLast(blanks.count)
    }
    cells[row] = line
  }

  private mutating func scroll(by count: Int) { moveLines(from: region.lowerBound, by: -count) }

  /// Moves the region's lines from `first` on down, or up if `count` is below 0.
  private mutating func moveLines(from first: Int, by count: Int) {
    let blank = Array(repeating: TerminalCell(), count: columns)
    for _ in 0..<min(abs(count), region.upperBound - first) {
      if count > 0 {
        cells.remove(at: region.upperBound - 1)
        cells.insert(blank, at: first)
      } else {
        cells.insert(blank, at: region.upperBound)
        cells.remove(at: first)
      }
    }
  }
}

/// What one cell of a terminal shows.
private struct TerminalCell: Equatable, Sendable {
  struct Rendition: Equatable, Sendable {
    var flags: Set<Int> = []
    var color: [Int] = []

    mutating func take(_ numbers: [Int]) {
      var rest = numbers[...]
      while let number = rest.popFirst() {
        switch number {
        case 0: self = Rendition()
        case 38: (color, rest) = ([38] + rest, [])
        case 30..<38, 90..<98: color = [number]
        case 39: color = []
        default: flags.insert(number)
        }
      }
    }
  }

  var character: Character = " "
  var rendition = Rendition()

  init() {}

  init(_ character: Character, _ rendition: Rendition) {
    self.character = character
    // A blank shows neither its colour nor its weight.
    self.rendition = rendition
    if character == " " {
      self.rendition.flags.formIntersection([4, 7])
      if self.rendition.flags.isEmpty { self.rendition.color = [] }
    }
  }
}
