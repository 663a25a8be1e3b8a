extension Frame {
  /// Writes text from a spot to the right and cuts it at `limit` columns. Returns the columns used.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = Style(),
    limit: Int = Int.max
  ) -> Int {
    var used = 0
    for character in text {
      let cells = character.cellWidth
      guard cells > 0 else { continue }
      guard used + cells <= limit else { break }
      self[column + used, row] = Cell(String(character), style)
      if cells == 2 { self[column + used + 1, row] = Cell("", style) }
      used += cells
    }
    return used
  }

  /// Fills a stretch of a row.
  package mutating func fill(
    _ grapheme: String = " ", columns: Range<Int>, row: Int, style: Style = Style()
  ) {
    for column in columns { self[column, row] = Cell(grapheme, style) }
  }
}
