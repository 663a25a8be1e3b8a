internal import Terminal

/// A text of a few lines that is typed, with a cursor in it and a way back.
struct EditedText: Sendable {
  private(set) var line: EditedLine
  private var earlier: [EditedLine] = []

  /// Enough for some pages; what is written is then told to be too much, and never cut unsaid.
  private static let most = 20_000

  init(_ text: String = "") { line = EditedLine(text, most: Self.most) }

  var text: String { line.text }
  var isFull: Bool { line.isFull }

  /// Nobody takes back more than this.
  private static let mostSteps = 500

  /// False where the key is none that edits.
  mutating func take(_ key: Key) -> Bool {
    let before = line
    switch key {
    case .enter: line.insert(lines: "\n")
    case .control("_"):
      if let last = earlier.popLast() { line = last }
      return true
    case .up: line.moveLine(-1)
    case .down: line.moveLine(1)
    default: guard line.take(key) else { return false }
    }
    remember(before)
    return true
  }

  mutating func insert(_ text: String) {
    let before = line
    line.insert(lines: text)
    remember(before)
  }

  private mutating func remember(_ before: EditedLine) {
    guard before.text != line.text else { return }
    earlier.append(before)
    if earlier.count > Self.mostSteps { earlier.removeFirst() }
  }
}

extension EditedLine {
  /// The text in rows of a width, broken at words, and where the cursor stands in them.
  ///
  /// - Parameter sign: what stands before it.
  func rows(
    behind sign: String = "", width: Int, in alphabet: Alphabet
  ) -> (rows: [String], cursor: Spot) {
    let text = sign + text
    var rows: [String] = []
    var cursor = Spot(column: 0, row: 0)
    var left = (sign + beforeCursor).count
    for paragraph in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      let broken = Self.broken(paragraph, width: width, alphabet)
      for (index, row) in broken.enumerated() {
        // At a soft break the cursor stands in the next row; at a line's end in this one.
        let isLast = index == broken.count - 1
        if left >= 0, left < row.count || isLast && left == row.count {
          let before = String(row.prefix(left))
          cursor = Spot(column: alphabet.cells(of: before), row: rows.count)
          left = -1
        } else if left >= 0 {
          left -= row.count
        }
        rows.append(String(row))
      }
      if left >= 0 { left -= 1 }
    }
    return (rows, cursor)
  }

  private static func broken(
    _ paragraph: Substring, width: Int, _ alphabet: Alphabet
  ) -> [Substring] {
    var rows: [Substring] = []
    var start = paragraph.startIndex
    var blank: String.Index?
    var used = 0
    var index = start
    while index < paragraph.endIndex {
      used += alphabet.cells(of: paragraph[index])
      if used > width, index > start {
        let end = blank ?? index
        rows.append(paragraph[start..<end])
        start = end
        index = end
        (blank, used) = (nil, 0)
        continue
      }
      let next = paragraph.index(after: index)
      if paragraph[index] == " " { blank = next }
      index = next
    }
    rows.append(paragraph[start...])
    return rows
  }
}
