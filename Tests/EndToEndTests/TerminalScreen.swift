import Terminal

/// What a terminal of the xterm family shows of the bytes that it is sent: as much of it as ncurses
/// uses. Anything else is kept in `notUnderstood`, so that a test can tell.
struct TerminalScreen {
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var lines: [[Character]]
  private(set) var column = 0
  private(set) var row = 0
  /// Private modes that are on, by number: 25 is the cursor, 1049 the other screen.
  private(set) var modes: Set<Int> = [7, 25]
  private(set) var isKeypadOn = false
  private(set) var hasColors = false
  private(set) var attributes: [Int] = []
  private(set) var notUnderstood: [String] = []
  private var region: Range<Int>
  private static let secondHalf: Character = "\u{0}"
  private var other: [[Character]] = []
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    lines = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  var text: String {
    lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line.filter { $0 != Self.secondHalf })
    }.joined(separator: "\n")
  }

  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    lines = (0..<rows).map { row in
      (0..<columns).map { row < lines.count && $0 < lines[row].count ? lines[row][$0] : " " }
    }
    column = min(column, columns - 1)
    row = min(row, rows - 1)
  }

  mutating func feed(_ bytes: [UInt8]) {
    pending += bytes
    var index = 0
    while index < pending.count {
      guard let length = lengthOfItem(at: index) else { break }
      take(Array(pending[index..<index + length]))
      index += length
    }
    pending.removeFirst(index)
  }

  // MARK: Reading the stream

  /// Bytes of the control sequence or character at `index`; nil if its end has not come yet.
  private func lengthOfItem(at index: Int) -> Int? {
    let rest = pending[index...]
    let first = pending[index]
    if first != 0x1B {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return rest.count >= length ? length : nil
    }
    guard rest.count > 1 else { return nil }
    switch pending[index + 1] {
    case UInt8(ascii: "["):
      guard let end = rest.dropFirst(2).firstIndex(where: { (0x40..<0x7F).contains($0) })
      else { return nil }
      return end - index + 1
    case UInt8(ascii: "]"): return rest.firstIndex(of: 0x07).map { $0 - index + 1 }
    case UInt8(ascii: "("): return rest.count > 2 ? 3 : nil
    default: return 2
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
    let blank = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
    if isOn { other = lines }
    lines = isOn || other.count != rows ? blank : other
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
    case "b": for _ in 0..<count { put(column > 0 ? lines[row][column - 1] : " ") }
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
    hasColors = hasColors || numbers.contains { (30..<38).contains($0) || $0 == 38 || $0 == 48 }
  }

  private mutating func put(_ character: Character) {
    let width = character.cellWidth
    if width == 0, column > 0 {
      lines[row][column - 1] = Character(String(lines[row][column - 1]) + String(character))
      return
    }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    lines[row][column] = character
    if width == 2 { lines[row][column + 1] = Self.secondHalf }
    column += width
  }

  private mutating func lineFeed() {
    if row == region.upperBound - 1 { scroll(by: 1) } else { row = min(rows - 1, row + 1) }
  }

  private mutating func blank(_ row: Int, _ range: Range<Int>) {
    for column in range where column < columns { lines[row][column] = " " }
  }

  private mutating func erase(from first: Int, wholeRows: Bool) {
    if !wholeRows { blank(row, column..<max(column, columns)) }
    for row in (wholeRows ? first : first + 1)..<max(rows, first + 1) where row < rows {
      blank(row, 0..<columns)
    }
  }

  private mutating func shift(by count: Int) {
    var line = lines[row]
    let blanks = Array(repeating: Character(" "), count: min(abs(count), columns - column))
    if count < 0 {
      line.removeSubrange(column..<column + blanks.count)
      line += blanks
    } else {
      line.insert(contentsOf: blanks, at: column)
      line.removeLast(blanks.count)
    }
    lines[row] = line
  }

  private mutating func scroll(by count: Int) { moveLines(from: region.lowerBound, by: -count) }

  /// Moves the region's lines from `first` on down, or up if `count` is below 0.
  private mutating func moveLines(from first: Int, by count: Int) {
    let blank = Array(repeating: Character(" "), count: columns)
    for _ in 0..<min(abs(count), region.upperBound - first) {
      if count > 0 {
        lines.remove(at: region.upperBound - 1)
        lines.insert(blank, at: first)
      } else {
        lines.insert(blank, at: region.upperBound)
        lines.remove(at: first)
      }
    }
  }
}
