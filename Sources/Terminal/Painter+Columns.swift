extension Painter {
  /// Cells that change alone in their rows, one below the other, as lines between the panes do, or in a look of their
  /// own, as marks beside a text do: drawn downward they need hardly more than a line feed each. In `old` they then are
  /// as in `new`.
  ///
  /// - Parameter rows: those that change.
  func takeColumns(_ old: inout Buffer, toward new: Buffer, in rows: [Int]) -> [Spot] {
    let columns = new.size.columns
    // A character in the last column leaves the cursor nobody knows where.
    guard controls.isANSI, columns > 2, new.size.rows > 2 else { return [] }
    var changes = Array(repeating: false, count: new.glyphs.count)
    for row in rows {
      for index in row * columns..<(row + 1) * columns {
        changes[index] = !isSameOnScreen(new, index, old, index)
      }
    }
    func isAlone(_ index: Int) -> Bool {
      changes[index] && (index % columns == 0 || !changes[index - 1]) && !changes[index + 1]
        && isOneCell(new.glyphs[index]) && isOneCell(old.glyphs[index])
    }
    /// Of a look that its neighbours do not have, which would be taken and left again for one cell.
    func standsOut(_ index: Int) -> Bool {
      let own = look(of: new.glyphs[index].style)
      return own != Look() && own != look(of: new.glyphs[index + 1].style)
        && (index % columns == 0 || own != look(of: new.glyphs[index - 1].style))
    }
    var found: [Spot] = []
    for column in 0..<columns - 1 {
      let alone = rows.filter { isAlone($0 * columns + column) }
      let outstanding = alone.filter { standsOut($0 * columns + column) }
      for row in alone {
        let isInLine = alone.contains(row - 1) || alone.contains(row + 1)
        if isInLine || outstanding.count > 1 && outstanding.contains(row) {
          found.append(Spot(column: column, row: row))
        }
      }
    }
    for spot in found { old.copy(spot, from: new) }
    return found
  }

  private func isOneCell(_ glyph: Glyph) -> Bool {
    guard let scalar = glyph.scalar else { return false }
    return hasSureWidth(scalar) && scalar.cellWidth == 1
  }
}
