import Terminal
import Testing

struct BufferDiffTests {
  private func buffer(_ rows: [String], columns: Int) -> Buffer {
    var buffer = Buffer(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() {
      var column = 0
      for grapheme in text {
        buffer[column, row] = Cell(String(grapheme))
        if grapheme.cellWidth == 2 { buffer[column + 1, row] = Cell("") }
        column += grapheme.cellWidth
      }
    }
    return buffer
  }

  private func runs(from old: String, to new: String) -> [Range<Int>] {
    buffer([new], columns: 8).changes(since: buffer([old], columns: 8)).map(\.columns)
  }

  @Test func `equal buffers differ nowhere`() {
    #expect(runs(from: "same", to: "same").isEmpty)
  }

  @Test func `a shorter row sends the blanks over the old tail`() {
    #expect(runs(from: "longer", to: "lo") == [2..<6])
  }

  @Test func `changes apart are runs apart`() {
    #expect(runs(from: "abcdefgh", to: "Abcdefgx") == [0..<1, 7..<8])
  }

  @Test func `a run never cuts a double-width grapheme`() {
    #expect(runs(from: "a界b", to: "a世b") == [1..<3])
    #expect(runs(from: "a界b", to: "axyb") == [1..<3])
    #expect(runs(from: "axyb", to: "a界b") == [1..<3])
    // The old grapheme's first half keeps its place but not its other half.
    #expect(runs(from: "界界", to: "x界y") == [0..<4])
  }

  @Test func `a change of style alone is a change`() {
    var new = buffer(["abc"], columns: 3)
    new[1, 0].style = Style(.claim, .bold)
    #expect(new.changes(since: buffer(["abc"], columns: 3)) == [CellRun(row: 0, columns: 1..<2)])
  }

  @Test func `without a buffer of the same size all rows are sent`() {
    let new = buffer(["ab", "cd"], columns: 2)
    let whole = [CellRun(row: 0, columns: 0..<2), CellRun(row: 1, columns: 0..<2)]
    #expect(new.changes(since: nil) == whole)
    #expect(new.changes(since: buffer(["ab"], columns: 2)) == whole)
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: 3, rows: 0),
  ])
  func `a screen of no cells has no changes`(size: Size) {
    #expect(Buffer(size: size).changes(since: nil).isEmpty)
    #expect(Buffer(size: size).changes(since: Buffer(size: size)).isEmpty)
  }
}
