package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen, from 0 at the top left.
package struct Spot: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A whole screen, drawn before any of it is shown. Writing outside it does nothing; what is read
/// there is blank.
package struct Buffer: Hashable, Sendable {
  package let size: Size
  /// What is drawn in other characters is drawn in these.
  package let alphabet: Alphabet
  package private(set) var cells: [Cell]
  /// Where the real cursor goes: the focus, for braille and speech.
  package var cursor: Spot?

  package init(size: Size, alphabet: Alphabet = .unicode) {
    self.size = size
    self.alphabet = alphabet
    cells = Array(repeating: Cell(), count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { holds(column, row) ? cells[row * size.columns + column] : Cell() }
    set {
      guard holds(column, row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// The text of one row, without trailing spaces.
  package func text(ofRow row: Int) -> String {
    var line = ""
    for column in 0..<size.columns { line += self[column, row].grapheme }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The whole screen as text, for tests and for linear output.
  package var text: String {
    (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
  }
}
