internal import Text

// Columns are counted as wcwidth(3) counts them, since that is what terminals and ncurses do:
// emoji sequences and scripts with joined letters are only as exact as that. The count belongs to
// what is shown, not to what was written: a control takes the one cell of its visible mark, and a
// soft hyphen none, though wcwidth gives it one: terminals would draw a hyphen inside the word.

extension Unicode.Scalar {
  /// Columns of this scalar on its own: 0, 1 or 2.
  package var cellWidth: Int {
    if value < 0x300 { return self == "\u{AD}" ? 0 : 1 }
    if isUnsafeOnScreen { return 1 }
    if CellWidthTable.zero.holds(value) { return 0 }
    return CellWidthTable.double.holds(value) ? 2 : 1
  }

  /// Always a grapheme of its own and one column wide: nearly all of an English article.
  fileprivate var isSurelyOneCell: Bool {
    // A carriage return may join the line feed after it.
    (value < 0x300 && value != 0x0D && value != 0xAD) || (0x2010..<0x2028).contains(value)
      || value == 0x20AC
  }
}

extension Character {
  /// No joined letters of any script take more columns.
  private static let widest = 8

  /// Columns of this grapheme on the screen.
  package var cellWidth: Int {
    var width = 0
    var isWide = false
    for scalar in unicodeScalars {
      if scalar.isUnsafeOnScreen { return 1 }
      let columns = scalar.cellWidth
      width += columns
      if columns == 2 { isWide = true }
    }
    // Terminals disagree about joined emoji; two columns is what the shown part takes. Joined letters,
    // as of Devanagari, take what each of them takes.
    return min(width, isWide ? 2 : Self.widest)
  }
}

extension String {
  /// Columns of the whole string on one row.
  package var cellWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      guard scalar.isSurelyOneCell else { return reduce(0) { $0 + $1.cellWidth } }
      width += 1
    }
    return width
  }
}

extension [UInt32] {
  /// Whether `value` lies in one of the half-open ranges whose sorted bounds this array lists.
  fileprivate func holds(_ value: UInt32) -> Bool {
    !indices.partitionPoint { self[$0] > value }.isMultiple(of: 2)
  }
}
