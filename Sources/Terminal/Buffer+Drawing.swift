extension Buffer {
  /// Writes text from a spot to the right and cuts it at `limit` columns. Returns the columns used.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = Style(),
    limit: Int = Int.max
  ) -> Int {
    var text = Substring(text)
    return text.withUTF8 { bytes in
      var used = 0
      var place = 0
      while place < bytes.count {
        guard used < limit else { return used }
        let letters = min(lettersAlone(bytes, from: place), limit - used)
        if letters > 0 {
          put(
            bytes, place..<place + letters, column: column + used, row: row, style: style)
          place += letters
          used += letters
          continue
        }
        guard let (scalar, length) = narrowScalar(bytes, at: place),
          place + length == bytes.count || narrowScalar(bytes, at: place + length) != nil
        else {
          // Finding the bounds of graphemes would be most of the work of drawing a screen.
          let rest = Substring(String(decoding: bytes[place...], as: UTF8.self))
          return used
            + putGraphemes(
              rest, column: column + used, row: row, style: style, limit: limit - used)
        }
        put(scalar, column: column + used, row: row, style: style)
        place += length
        used += 1
      }
      return used
    }
  }

  /// How many letters of ASCII stand at a place that nothing behind them can join.
  private func lettersAlone(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    var end = place
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x7F { end += 1 }
    return end == bytes.count || end == place ? end - place : end - place - 1
  }

  /// The scalar at a place and its bytes, if it surely has one column and joins nothing before it, as nearly
  /// all of an article: printable ASCII, Latin letters with accents, and marks of prose and of the
  /// program's own rows. With another such behind it, or nothing, it is a grapheme of its own.
  private func narrowScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = bytes[place]
    if first >= 0x20, first < 0x7F { return (UInt32(first), 1) }
    guard alphabet == .unicode, place + 1 < bytes.count else { return nil }
    let second = UInt32(bytes[place + 1] & 0x3F)
    if first >= 0xC3, first <= 0xC9 { return (UInt32(first & 0x1F) << 6 | second, 2) }
    // A paragraph's sign and the dot between two words of a row.
    if first == 0xC2, second == 0x36 || second == 0x37 { return (0x80 + second, 2) }
    guard first == 0xE2, place + 2 < bytes.count else { return nil }
    let scalar = 0x2000 + second << 6 + UInt32(bytes[place + 2] & 0x3F)
    // Marks of prose, and lines of boxes.
    return 0x2010..<0x2028 ~= scalar || 0x2500..<0x2580 ~= scalar ? (scalar, 3) : nil
  }

  private mutating func putGraphemes(
    _ text: Substring, column: Int, row: Int, style: Style, limit: Int
  ) -> Int {
    var used = 0
    var rest = text
    while let run = rest.plainPrefix {
      for byte in run.utf8 {
        guard used < limit else { return used }
        put(UInt32(byte), column: column + used, row: row, style: style)
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
      for next in 1..<max(1, cells) { self[column + used + next, row] = Cell("", style) }
      used += cells
    }
    return used
  }

  private mutating func putInASCII(
    _ character: Character, column: Int, row: Int, style: Style, limit: Int
  ) -> Int {
    let letters = character.inASCII.utf8.prefix(max(0, limit))
    for (offset, byte) in letters.enumerated() {
      put(UInt32(byte), column: column + offset, row: row, style: style)
    }
    return letters.count
  }

  /// Fills a stretch of a row.
  package mutating func fill(
    _ grapheme: String = " ", columns: Range<Int>, row: Int, style: Style = Style()
  ) {
    let scalars = grapheme.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, scalar.value > 0 else {
      for column in columns { self[column, row] = Cell(grapheme, style) }
      return
    }
    for column in columns { put(scalar.value, column: column, row: row, style: style) }
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
