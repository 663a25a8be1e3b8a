/// Reads the numbers of a language's tables one by one.
struct TableRows {
  private let rows: ArraySlice<Int16>
  var place: Int

  init(_ rows: ArraySlice<Int16>) {
    self.rows = rows
    place = rows.startIndex
  }

  init(_ rows: [Int16]) { self.init(rows[...]) }

  var isAtEnd: Bool { place == rows.endIndex }

  mutating func next() -> Int {
    defer { place += 1 }
    return Int(rows[place])
  }

  /// The end of a stretch that says how long it is.
  mutating func nextEnd() -> Int {
    let count = next()
    return place + count
  }

  /// A stretch that says how long it is.
  mutating func nextStretch() -> ArraySlice<Int16> {
    rows[nextRange()]
  }

  /// Where the same stands; a slice of many would take hold of all rows each time.
  mutating func nextRange() -> Range<Int> {
    let end = nextEnd()
    defer { place = end }
    return place..<end
  }

  subscript(place: Int) -> Int16 { rows[place] }
}
