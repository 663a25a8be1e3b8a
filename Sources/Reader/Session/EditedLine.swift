internal import Terminal

extension String {
  /// As much of what is typed or pasted into a line as is taken: what follows each key would cost
  /// more with every letter.
  var asTyped: String { String(prefix(scalars: EditedLine.most)).onOneLine }

  /// As many characters as have so many scalars: one character can have any number of marks.
  func prefix(scalars most: Int) -> Substring {
    var left = most
    var end = startIndex
    while left > 0, end < endIndex {
      let next = index(after: end)
      left -= unicodeScalars.distance(from: end, to: next)
      if left >= 0 { end = next }
    }
    return self[..<end]
  }

  /// With blanks for line ends.
  var onOneLine: String {
    func breaks(_ bytes: some Sequence<UInt8>) -> Bool {
      bytes.contains { $0 >= 0x09 && $0 <= 0x0D }
    }
    // Every frame asks this of its text.
    guard utf8.withContiguousStorageIfAvailable(breaks) ?? breaks(utf8) else { return self }
    return String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// A line that is typed, with a cursor in it; of several lines where somebody inserts their ends.
struct EditedLine: Hashable, Sendable {
  private(set) var beforeCursor: String
  private var behindCursor = ""

  /// As many letters as are taken, each with its marks counted.
  private let most: Int

  static let most = 500
  /// What to say where no more letters are taken.
  static let limit = "no more than \(most) letters"

  init(_ text: String = "", most: Int = EditedLine.most) {
    beforeCursor = text
    self.most = most
  }

  var text: String { beforeCursor + behindCursor }
  var isFull: Bool { room <= 0 }
  private var room: Int {
    most - beforeCursor.unicodeScalars.count - behindCursor.unicodeScalars.count
  }

  mutating func insert(_ text: String) { insert(lines: text.onOneLine) }

  mutating func insert(lines: String) {
    beforeCursor += lines.prefix(scalars: room)
  }

  /// False where the key is none that edits.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: if !beforeCursor.isEmpty { beforeCursor.removeLast() }
    case .delete: if !behindCursor.isEmpty { behindCursor.removeFirst() }
    case .left, .control("b"):
      if let last = beforeCursor.popLast() { behindCursor = "\(last)" + behindCursor }
    case .right, .control("f"):
      if !behindCursor.isEmpty { beforeCursor.append(behindCursor.removeFirst()) }
    case .home, .control("a"): moveToLineStart()
    case .end, .control("e"): moveToLineEnd()
    case .control("u"):
      beforeCursor.removeSubrange(lineStart...)
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  /// To the same column of the line above or below, as far as it goes; nowhere if there is none.
  mutating func moveLine(_ step: Int) {
    let column = beforeCursor[lineStart...].count
    let whole = text
    let lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let number = beforeCursor.count(where: \.isNewline) + step
    guard lines.indices.contains(number) else { return }
    let place =
      whole.index(
        lines[number].startIndex, offsetBy: column, limitedBy: lines[number].endIndex)
      ?? lines[number].endIndex
    (beforeCursor, behindCursor) = (String(whole[..<place]), String(whole[place...]))
  }

  private var lineStart: String.Index {
    beforeCursor.lastIndex(where: \.isNewline).map(beforeCursor.index(after:))
      ?? beforeCursor.startIndex
  }

  private mutating func moveToLineStart() {
    behindCursor = beforeCursor[lineStart...] + behindCursor
    beforeCursor.removeSubrange(lineStart...)
  }

  private mutating func moveToLineEnd() {
    let end = behindCursor.firstIndex(where: \.isNewline) ?? behindCursor.endIndex
    beforeCursor += behindCursor[..<end]
    behindCursor.removeSubrange(..<end)
  }

  private mutating func removeWord() {
    while beforeCursor.last?.isWhitespace == true { beforeCursor.removeLast() }
    while let last = beforeCursor.last, !last.isWhitespace { beforeCursor.removeLast() }
  }
}
