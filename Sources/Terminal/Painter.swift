internal import Text

/// Makes of a frame the bytes that turn what a terminal shows into it: as few as it can.
package struct Painter {
  let controls: TerminalControls
  /// How styles look, by their numbers.
  private let looks: [Look]
  var bytes: [UInt8] = []
  /// How the terminal writes now.
  private var look = Look()
  /// Where its cursor is; nil where nobody can be sure. Behind the last column (`edge`) only a return is sure.
  var place: Spot?
  private var isCursorShown: Bool?

  package init(controls: TerminalControls, palette: Palette) {
    self.controls = controls
    looks = Ink.allCases.flatMap { ink in
      let own = Look(palette.look(of: ink))
      return (0..<16 as Range<UInt8>).map { number in
        var look = own
        look.attributes.formUnion(Style.Attributes(rawValue: number))
        if look.color >= 0 { look.attributes.subtract(controls.notWithColor) }
        return look
      }
    }
  }

  /// - Parameter shown: what the terminal shows; nil if that is not known.
  package mutating func frame(_ new: Buffer, after shown: Buffer?) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    var old = Buffer(size: new.size)
    let isKnown = shown?.size == new.size
    if let shown, isKnown {
      old = shown
    } else {
      bytes += controls.plain
      bytes += controls.clear
      look = Look()
      place = Spot(column: 0, row: 0)
      isCursorShown = nil
    }
    var rows = (0..<max(0, new.size.rows)).filter { !new.hasSameGlyphs(in: $0, as: old) }
    if isKnown, rows.count > 2, scroll(&old, toward: new) {
      rows = (0..<new.size.rows).filter { !new.hasSameGlyphs(in: $0, as: old) }
    }
    let columns = isKnown ? takeColumns(&old, toward: new, in: rows) : []
    let rest = columns.isEmpty ? rows : rows.filter { !new.hasSameGlyphs(in: $0, as: old) }
    draw(rest, of: new, over: old, inHalves: isKnown && rest.count > 4)
    for spot in columns {
      draw(spot.column..<spot.column + 1, row: spot.row, of: new)
    }
    showCursor(new.cursor, in: new.size)
    return bytes
  }

  private mutating func showCursor(_ cursor: Spot?, in size: Size) {
    guard let cursor, (0..<size.columns).contains(cursor.column),
      (0..<size.rows).contains(cursor.row)
    else {
      if isCursorShown != false { bytes += controls.hideCursor }
      isCursorShown = false
      return
    }
    move(to: cursor.row, cursor.column)
    if isCursorShown != true { bytes += controls.showCursor }
    isCursorShown = true
  }

  // MARK: Rows

  /// Row by row, or first the left half of all and then the right one, whichever is shorter: two texts
  /// beside each other need a change of look twice a row, and below each other hardly any.
  private mutating func draw(
    _ rows: [Int], of new: Buffer, over old: Buffer, inHalves: Bool
  ) {
    let columns = new.size.columns
    var halves = self
    for row in rows { draw(row, 0..<columns, of: new, over: old) }
    guard inHalves else { return }
    for half in [0..<columns / 2, columns / 2..<columns] {
      for row in rows { halves.draw(row, half, of: new, over: old) }
    }
    if halves.bytes.count < bytes.count { self = halves }
  }

  private mutating func draw(_ row: Int, _ range: Range<Int>, of new: Buffer, over old: Buffer) {
    let columns = new.size.columns
    let start = row * columns
    func isSame(_ column: Int) -> Bool {
      isSameOnScreen(new, start + column, old, start + column)
    }
    func isHalf(_ column: Int) -> Bool {
      new.glyphs[start + column].isSecondHalf || old.glyphs[start + column].isSecondHalf
    }
    // Where a character in the last cell would scroll the screen, it stays blank.
    let limit = controls.wrapsAtOnce && row == new.size.rows - 1 ? columns - 1 : columns
    var end = min(range.upperBound, limit)
    var blankFrom = end
    while blankFrom > range.lowerBound, isBlank(new.glyphs[start + blankFrom - 1]) {
      blankFrom -= 1
    }
    let erases =
      end == limit && !controls.eraseToEndOfLine.isEmpty
      && (blankFrom..<end).count(where: { !isSame($0) }) > controls.eraseToEndOfLine.count
    if erases { end = blankFrom }

    var column = range.lowerBound
    while column < end {
      guard !isSame(column) else {
        column += 1
        continue
      }
      var first = column
      while first > 0, isHalf(first) { first -= 1 }
      if isNearBy(first, row: row, of: new) { first = 0 }
      var past = column + 1
      while past < end {
        if !isSame(past) || isHalf(past) {
          past += 1
        } else if let next = bridge(from: past, before: end, isSame: isSame, row: start, of: new) {
          past = next
        } else {
          break
        }
      }
      draw(first..<past, row: row, of: new)
      column = past
    }
    if erases {
      move(to: row, blankFrom)
      leaveLines()
      bytes += controls.eraseToEndOfLine
    }
  }

  /// Whether a new line and some blanks lead there, which is the shortest way to an indented text.
  private func isNearBy(_ column: Int, row: Int, of new: Buffer) -> Bool {
    guard let place, place.row == row - 1, column > 0, column <= 4 else { return false }
    let start = row * new.size.columns
    return new.glyphs[start..<start + column].allSatisfy(isBlank)
  }

  /// Behind a few cells that need not be drawn, and are cheaper to draw than to pass over.
  private func bridge(
    from first: Int, before end: Int, isSame: (Int) -> Bool, row start: Int, of new: Buffer
  ) -> Int? {
    let style = new.glyphs[start + first - 1].style
    for column in first..<min(end, first + 4) {
      guard isSame(column) else { return column }
      let glyph = new.glyphs[start + column]
      guard glyph.style == style, glyph.code >= 0x20, glyph.code < 0x7F else { return nil }
    }
    return nil
  }

  private mutating func draw(_ range: Range<Int>, row: Int, of new: Buffer) {
    let start = row * new.size.columns
    var columns = range
    var column = columns.lowerBound
    while column < columns.upperBound {
      let glyph = new.glyphs[start + column]
      if glyph.isSecondHalf {
        column += 1
      } else if isBlank(glyph) {
        var past = column + 1
        while past < columns.upperBound, isBlank(new.glyphs[start + past]) { past += 1 }
        drawBlanks(column..<past, row: row, isLast: past == columns.upperBound, new.size)
        column = past
      } else if isASCII(glyph) {
        column = drawASCII(column..<columns.upperBound, row: row, of: new)
      } else {
        move(to: row, column)
        write(in: look(of: glyph.style))
        if let scalar = glyph.scalar, hasSureWidth(scalar) {
          append(scalar)
          advance(by: scalar.value < 0x1100 ? 1 : scalar.cellWidth, new.size)
        } else {
          let grapheme = Character(new.grapheme(of: glyph)).safeOnScreen
          let taken = drawAlone(grapheme, row: row, column: column, new.size)
          columns = columns.lowerBound..<max(columns.upperBound, column + taken)
        }
        column += 1
      }
    }
  }

  private func isASCII(_ glyph: Glyph) -> Bool { glyph.code >= 0x20 && glyph.code < 0x7F }

  /// Most of a text: letters of one style, with single blanks between them. Returns where they end.
  private mutating func drawASCII(_ columns: Range<Int>, row: Int, of new: Buffer) -> Int {
    let start = row * new.size.columns
    let style = new.glyphs[start + columns.lowerBound].style
    move(to: row, columns.lowerBound)
    write(in: look(of: style))
    var column = columns.lowerBound
    var wasBlank = false
    while column < columns.upperBound {
      let glyph = new.glyphs[start + column]
      let isBlank = glyph.code == 0x20
      guard isASCII(glyph), glyph.style == style, !isBlank || !wasBlank else { break }
      wasBlank = isBlank
      bytes.append(UInt8(truncatingIfNeeded: glyph.code))
      column += 1
    }
    advance(by: column - columns.lowerBound, new.size)
    return column
  }

  private mutating func drawBlanks(_ columns: Range<Int>, row: Int, isLast: Bool, _ size: Size) {
    move(to: row, columns.lowerBound)
    leaveLines()
    if controls.erasesCharacters, columns.count > (isLast ? 5 : 10) {
      appendControl(columns.count, "X")
    } else {
      for _ in columns { bytes.append(0x20) }
      advance(by: columns.count, size)
    }
  }

  /// Before blanks, which look alike in all inks.
  private mutating func leaveLines() {
    if !look.attributes.isDisjoint(with: [.underline, .reverse]) { write(in: Look()) }
  }

  /// A grapheme that terminals measure differently. The cells that we count for it are blanked before,
  /// and what follows is placed anew. Returns the columns that it takes where a terminal draws each of its parts: what
  /// stands in them is to be drawn behind it. Where they have no room in the row, it is cut.
  private mutating func drawAlone(
    _ grapheme: Character, row: Int, column: Int, _ size: Size
  ) -> Int {
    let width = grapheme.cellWidth
    for _ in 0..<max(1, width) { bytes.append(0x20) }
    place = nil
    guard width > 0 else { return 0 }
    move(to: row, column)
    let scalars = grapheme.unicodeScalars
    let apart = scalars.reduce(0) { $0 + $1.cellWidth }
    let isWhole = column + apart < size.columns && scalars.allSatisfy(controls.knows)
    let most = isWhole ? apart : width
    var taken = 0
    var shown: [Unicode.Scalar] = []
    for scalar in scalars {
      taken += scalar.cellWidth
      if taken > most { break }
      shown.append(controls.knows(scalar) ? scalar : "\u{FFFD}")
    }
    // The joiner of what was cut off must not join the next grapheme.
    if taken > most, shown.last == "\u{200D}" { shown.removeLast() }
    // What has no width of its own would join what stands before it.
    if let first = shown.first, first.cellWidth == 0 { bytes += "\u{FFFD}".utf8 }
    for scalar in shown { append(scalar) }
    place = nil
    return most
  }

  /// All terminals agree on letters, box drawing and the scripts of East Asia.
  func hasSureWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x250, 0x2010..<0x2028: true
    case 0x2190..<0x2600: scalar.cellWidth == 1
    case 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0xA000, 0xAC00..<0xD7A4: true
    default: !scalar.isUnsafeOnScreen && scalar.cellWidth == 1 && controls.knows(scalar)
    }
  }

  private func isBlank(_ glyph: Glyph) -> Bool {
    let look = look(of: glyph.style)
    return glyph.code == 0x20 && look.ground < 0
      && look.attributes.isDisjoint(with: [.underline, .reverse])
  }

  func isSameOnScreen(_ one: Buffer, _ index: Int, _ other: Buffer, _ otherIndex: Int)
    -> Bool
  {
    let (glyph, otherGlyph) = (one.glyphs[index], other.glyphs[otherIndex])
    if glyph == otherGlyph, !glyph.isCluster { return true }
    if glyph.isCluster { return one.holdsSame(at: index, as: other, at: otherIndex) }
    return glyph.code == 0x20 && isBlank(glyph) && isBlank(otherGlyph)
  }

  // MARK: Bytes

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func appendControl(_ number: Int, _ final: Unicode.Scalar) {
    bytes += [0x1B, UInt8(ascii: "[")]
    if number != 1 { bytes.append(decimal: number) }
    bytes.append(UInt8(ascii: final))
  }

  /// The cursor after so many columns; behind the last one terminals do as they like, but return within the row unless
  /// they go to the next one at once.
  private mutating func advance(by columns: Int, _ size: Size) {
    guard let before = place else { return }
    let column = before.column + columns
    if column < size.columns {
      place = Spot(column: column, row: before.row)
    } else {
      place = controls.wrapsAtOnce ? nil : Spot(column: Self.edge, row: before.row)
    }
  }

  /// The column of a cursor behind the last one.
  private static let edge = Int.max

  mutating func move(to row: Int, _ column: Int) {
    guard place?.row != row || place?.column != column else { return }
    if !controls.movesInAnyStyle { write(in: Look()) }
    defer { place = Spot(column: column, row: row) }
    guard controls.isANSI else {
      bytes += controls.move(row, column)
      return
    }
    let absolute = 4 + digits(row + 1) + (column > 0 ? digits(column + 1) : -1)
    guard let place else { return moveAbsolutely(to: row, column) }
    let step = row - place.row
    let along = cost(step, small: 4)
    let straight =
      place.column == Self.edge ? Int.max : along + cost(column - place.column, small: -3)
    let returning = along + 1 + cost(column, small: 0)
    if absolute <= min(straight, returning) { return moveAbsolutely(to: row, column) }
    // A return is one byte, and a line feed keeps the column.
    if returning < straight { bytes.append(0x0D) }
    move(by: step, small: 4, 0x0A, "B", "A")
    move(by: returning < straight ? column : column - place.column, small: -3, 0x08, "C", "D")
  }

  private mutating func moveAbsolutely(to row: Int, _ column: Int) {
    bytes += [0x1B, UInt8(ascii: "[")]
    bytes.append(decimal: row + 1)
    if column > 0 {
      bytes.append(UInt8(ascii: ";"))
      bytes.append(decimal: column + 1)
    }
    bytes.append(UInt8(ascii: "H"))
  }

  /// The bytes of a relative move, which are `step` single ones up to `small`.
  private func cost(_ step: Int, small: Int) -> Int {
    if step == 0 { return 0 }
    if step.signum() == small.signum(), abs(step) <= abs(small) { return abs(step) }
    return 3 + (abs(step) > 1 ? digits(abs(step)) : 0)
  }

  private mutating func move(
    by step: Int, small: Int, _ single: UInt8, _ forward: Unicode.Scalar, _ back: Unicode.Scalar
  ) {
    if step == 0 { return }
    if step.signum() == small.signum(), abs(step) <= abs(small) {
      for _ in 0..<abs(step) { bytes.append(single) }
    } else {
      appendControl(abs(step), step > 0 ? forward : back)
    }
  }

  private func digits(_ number: Int) -> Int { number < 10 ? 1 : number < 100 ? 2 : 3 }
}

// MARK: Looks

extension Painter {
  /// A colour of the terminal's palette, -1 for its own, with attributes.
  struct Look: Equatable {
    var color: Int16 = -1
    var ground: Int16 = -1
    var attributes: Style.Attributes = []

    init() {}

    init(_ look: Palette.Look) {
      color = Int16(look.color ?? -1)
      ground = Int16(look.ground ?? -1)
      attributes = look.attributes
    }
  }

  func look(of style: Style) -> Look {
    looks[Int(style.ink.rawValue) * 16 + Int(style.attributes.rawValue & 15)]
  }

  /// Sets the look of what is written next.
  mutating func write(in wanted: Look) {
    guard wanted != look else { return }
    let keeps =
      wanted.attributes.isSuperset(of: look.attributes)
      && (wanted.color == look.color || look.color < 0 || wanted.color >= 0)
      && (wanted.ground == look.ground || look.ground < 0 || wanted.ground >= 0)
    var parts: [[UInt8]] = []
    if !keeps { parts.append(controls.plain) }
    let old = keeps ? look : Look()
    let added = wanted.attributes.subtracting(old.attributes)
    if added.contains(.bold) { parts.append(controls.bold) }
    if added.contains(.dim) { parts.append(controls.dim) }
    if added.contains(.underline) { parts.append(controls.underline) }
    if added.contains(.reverse) { parts.append(controls.reverse) }
    if wanted.color != old.color { parts.append(controls.color(Int(wanted.color))) }
    if wanted.ground != old.ground { parts.append(controls.ground(Int(wanted.ground))) }
    look = wanted
    append(renditions: parts, startsPlain: !keeps)
  }

  /// In one sequence where the terminal takes numbers.
  private mutating func append(renditions parts: [[UInt8]], startsPlain: Bool) {
    let numbers = parts.dropFirst(startsPlain ? 1 : 0).map(\.graphicRendition)
    guard controls.isANSI, numbers.allSatisfy({ $0 != nil }) else {
      for part in parts { bytes += part }
      return
    }
    bytes += [0x1B, UInt8(ascii: "[")]
    // No number is 0.
    var isFirst = !startsPlain
    for case let part? in numbers {
      if !isFirst { bytes.append(UInt8(ascii: ";")) }
      isFirst = false
      bytes += part
    }
    bytes.append(UInt8(ascii: "m"))
  }
}
