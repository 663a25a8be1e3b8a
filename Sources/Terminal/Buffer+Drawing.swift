extension Buffer {
  /// Writes text from a spot to the right and cuts it at `limit` columns. Returns the columns used.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = Style(),
    limit: Int = Int.max
  ) -> Int {
    var used = 0
    // Most of an article is printable ASCII, where a byte is a grapheme; finding the bounds of
    // graphemes would be most of the work of drawing a screen.
    var rest = Substring(text)
    while let run = rest.plainPrefix {
      for byte in run.utf8 {
        guard used < limit else { return used }
        self[column + used, row] = Cell(String(UnicodeScalar(byte)), style)
        used += 1
      }
      rest = rest[run.endIndex...]
      guard let character = rest.popFirst() else { return used }
      if alphabet == .ascii {
        used += putInASCII(
          character, column: column + used, row: row, style: style, limit: limit - used)
        continue
      }
      let cells = character.cellWidth
      guard cells > 0 else { continue }
      guard used + cells <= limit else { return used }
      self[column + used, row] = Cell(String(character), style)
      if cells == 2 { self[column + used + 1, row] = Cell("", style) }
      used += cells
    }
    return used
  }

  private mutating func putInASCII(
    _ character: Character, column: Int, row: Int, style: Style, limit: Int
  ) -> Int {
    let letters = character.inASCII.utf8.prefix(max(0, limit))
    for (offset, byte) in letters.enumerated() {
      self[column + offset, row] = Cell(String(UnicodeScalar(byte)), style)
    }
    return letters.count
  }

  /// Fills a stretch of a row.
  package mutating func fill(
    _ grapheme: String = " ", columns: Range<Int>, row: Int, style: Style = Style()
  ) {
    for column in columns { self[column, row] = Cell(grapheme, style) }
  }
}

extension Substring {
  /// The graphemes at the start that are one printable ASCII byte each; nil at the end of the text.
  /// The last byte before something else is left to it: a combining mark would belong to it.
  fileprivate var plainPrefix: Substring? {
    guard !isEmpty else { return nil }
    var end = utf8.startIndex
    var last = end
    while end < utf8.endIndex, utf8[end] >= 0x20, utf8[end] < 0x7F {
      last = end
      end = utf8.index(after: end)
    }
    return self[startIndex..<(end == utf8.endIndex ? end : last)]
  }
}
