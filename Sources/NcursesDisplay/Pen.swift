internal import CNcurses
internal import Terminal

/// Puts cells into ncurses' screen, in the palette's colours.
struct Pen {
  private let palette: Palette
  // ncurses has a pair of colours, not a colour, per cell; few are ever needed.
  private var pairs: [Int: Int32] = [:]
  private var inks: [Ink: (pair: Int32, attributes: Style.Attributes)] = [:]
  private var scalars: [UInt32] = []

  init(palette: Palette) {
    self.palette = palette
    if palette.depth != .none { cn_start_colors() }
  }

  mutating func draw(_ buffer: Buffer, _ run: CellRun) {
    let first = run.row * buffer.size.columns
    var start = run.columns.lowerBound
    var style = buffer.cells[first + start].style
    scalars.removeAll(keepingCapacity: true)
    for column in run.columns {
      let cell = buffer.cells[first + column]
      // The second half of a double-width grapheme.
      if cell.grapheme.isEmpty { continue }
      let scalar = cell.onlyScalar
      if scalar == nil || cell.style != style { put(style, row: run.row, column: start) }
      if scalars.isEmpty {
        start = column
        style = cell.style
      }
      if let scalar {
        scalars.append(scalar)
      } else {
        putAlone(cell, row: run.row, column: column)
      }
    }
    put(style, row: run.row, column: start)
  }

  /// A grapheme of several scalars, or of another width than one, gets a cursor move of its own:
  /// should ncurses count it otherwise than we do, the rest of the row still is in its place.
  private mutating func putAlone(_ cell: Cell, row: Int, column: Int) {
    let grapheme = Character(cell.grapheme).safeOnScreen
    let width = grapheme.cellWidth
    scalars.append(contentsOf: Array(repeating: 0x20, count: max(1, width)))
    put(cell.style, row: row, column: column)
    guard width > 0 else { return }
    var taken = 0
    for scalar in grapheme.unicodeScalars {
      taken += scalar.cellWidth
      if taken > width { break }
      scalars.append(scalar.value)
    }
    // The joiner of what was cut off must not join the next grapheme.
    if taken > width, scalars.last == 0x200D { scalars.removeLast() }
    put(cell.style, row: row, column: column)
  }

  private mutating func put(_ style: Style, row: Int, column: Int) {
    guard !scalars.isEmpty else { return }
    let look = look(of: style.ink)
    let attributes = look.attributes.union(style.attributes)
    cn_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(attributes.rawValue),
      look.pair)
    scalars.removeAll(keepingCapacity: true)
  }

  private mutating func look(of ink: Ink) -> (pair: Int32, attributes: Style.Attributes) {
    if let known = inks[ink] { return known }
    let look = palette.look(of: ink)
    let made = (pair: look.color.map { pair(for: $0) } ?? 0, attributes: look.attributes)
    inks[ink] = made
    return made
  }

  private mutating func pair(for color: Int) -> Int32 {
    if let known = pairs[color] { return known }
    let number = Int32(pairs.count + 1)
    cn_define_pair(number, Int32(color))
    pairs[color] = number
    return number
  }
}

extension Cell {
  /// The scalar of a grapheme that can be sent together with its neighbours.
  fileprivate var onlyScalar: UInt32? {
    let utf8 = grapheme.utf8
    if utf8.count == 1, let byte = utf8.first, byte >= 0x20, byte < 0x7F { return UInt32(byte) }
    let scalars = grapheme.unicodeScalars
    guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex,
      !scalar.isUnsafeOnScreen, scalar.cellWidth == 1
    else { return nil }
    return scalar.value
  }
}
