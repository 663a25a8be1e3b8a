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
package struct Buffer: Sendable {
  package let size: Size
  /// What is drawn in other characters is drawn in these.
  package let alphabet: Alphabet
  private(set) var glyphs: [Glyph]
  /// Graphemes of several scalars.
  private(set) var clusters: [String] = []
  /// Where the real cursor goes: the focus, for braille and speech.
  package var cursor: Spot?

  package init(size: Size, alphabet: Alphabet = .unicode) {
    self.size = size
    self.alphabet = alphabet
    glyphs = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(column: Int, row: Int) -> Cell {
    get {
      guard holds(column, row) else { return Cell() }
      let glyph = glyphs[row * size.columns + column]
      return Cell(grapheme(of: glyph), glyph.style)
    }
    set {
      guard holds(column, row) else { return }
      glyphs[row * size.columns + column] = Glyph(
        code: code(of: newValue.grapheme), style: newValue.style)
    }
  }

  /// Writes a scalar that is a grapheme of its own.
  mutating func put(_ scalar: UInt32, column: Int, row: Int, style: Style) {
    guard holds(column, row) else { return }
    glyphs[row * size.columns + column] = Glyph(code: scalar, style: style)
  }

  /// Writes letters of ASCII, each of which is a grapheme of its own.
  mutating func put(
    _ letters: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, column: Int, row: Int, style: Style
  ) {
    guard row >= 0, row < size.rows, size.columns > 0 else { return }
    let first = range.lowerBound - column
    let start = row * size.columns - first
    let shown = range.clamped(to: first..<first + size.columns)
    var cells = glyphs.mutableSpan
    for place in shown {
      cells[start + place] = Glyph(code: UInt32(letters[place]), style: style)
    }
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  private mutating func code(of grapheme: String) -> UInt32 {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return Glyph.secondHalf }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex, first.value > 0 {
      return first.value
    }
    clusters.append(grapheme)
    return Glyph.firstCluster + UInt32(clusters.count - 1)
  }

  /// Empty for the second half of a double-width one.
  func grapheme(of glyph: Glyph) -> String {
    if let scalar = glyph.scalar { return String(Character(scalar)) }
    return glyph.isSecondHalf ? "" : clusters[Int(glyph.code - Glyph.firstCluster)]
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

/// A cell as a buffer holds it, in eight bytes.
struct Glyph: Equatable, Sendable {
  /// A scalar; 0 in the second half of a double-width grapheme; from `firstCluster` on, the place of a
  /// grapheme of several scalars in its buffer.
  var code: UInt32
  var style: Style

  static let blank = Glyph(code: 0x20, style: Style())
  static let secondHalf: UInt32 = 0
  static let firstCluster: UInt32 = 0x11_0000

  var isSecondHalf: Bool { code == Self.secondHalf }
  var isCluster: Bool { code >= Self.firstCluster }
  var scalar: Unicode.Scalar? { code == 0 ? nil : Unicode.Scalar(code) }
}

extension Buffer: Hashable {
  package static func == (one: Buffer, other: Buffer) -> Bool {
    guard one.size == other.size, one.alphabet == other.alphabet, one.cursor == other.cursor else {
      return false
    }
    return one.glyphs == other.glyphs && one.clusters == other.clusters
      || one.glyphs.indices.allSatisfy { one.holdsSame(at: $0, as: other, at: $0) }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
    for glyph in glyphs where !glyph.isCluster { hasher.combine(glyph.code) }
  }

  /// Whether a row is the same in two buffers of one size, which is told of single scalars alone.
  func hasSameGlyphs(in row: Int, as other: Buffer) -> Bool {
    let (one, two) = (glyphs.span, other.glyphs.span)
    for index in row * size.columns..<(row + 1) * size.columns {
      guard one[index] == two[index], !one[index].isCluster else { return false }
    }
    return true
  }

  /// Whether two cells of two buffers are the same.
  func holdsSame(at index: Int, as other: Buffer, at otherIndex: Int) -> Bool {
    let (one, two) = (glyphs[index], other.glyphs[otherIndex])
    guard one.isCluster, two.isCluster else { return one == two }
    return one.style == two.style && grapheme(of: one) == other.grapheme(of: two)
  }
}

extension Buffer {
  /// Moves rows up by `step`, or down if it is below 0, within themselves; blank ones follow.
  mutating func shift(_ rows: Range<Int>, by step: Int) {
    let columns = size.columns
    let before = glyphs
    for row in rows {
      let source = row + step
      for column in 0..<columns {
        glyphs[row * columns + column] =
          rows.contains(source) ? before[source * columns + column] : .blank
      }
    }
  }

  /// Copies a cell that holds a single scalar.
  mutating func copy(_ spot: Spot, from other: Buffer) {
    let index = spot.row * size.columns + spot.column
    glyphs[index] = other.glyphs[index]
  }

  /// Row by row.
  package var cells: [Cell] { glyphs.map { Cell(grapheme(of: $0), $0.style) } }
}
