import PseudoTerminal
import Terminal
import Testing

struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("“what’s” – that… €5", 19), ("Hashim Thaçi, Kurti’s", 21), ("北京", 4),
    ("e\u{301}te\u{301}", 3), ("👩‍👩‍👧", 2), ("🇷🇸🇽🇰", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("a\u{200B}b", 2), ("\u{1B}[2J", 4), ("\u{202E}abc", 4), ("\r\n", 1), ("x\r\ny", 3),
    ("co\u{AD}operate\u{AD}", 9), ("क्षत्रिय हिन्दी", 12), ("🏳\u{FE0F}‍🌈", 2),
  ])
  func `a string is as wide as what is shown of it`(text: String, width: Int) {
    #expect(text.cellWidth == width)
  }

  @Test func `a grapheme takes at most two columns, but for letters that are joined`() {
    for grapheme: Character in ["a", "é", "界", "👨‍👩‍👧‍👦", "\u{301}", "\u{1B}"] {
      #expect((0...2).contains(grapheme.cellWidth))
    }
    let endless = String(repeating: "\u{915}\u{94D}", count: 100) + "\u{915}"
    #expect(endless.allSatisfy { $0.cellWidth <= 8 })
  }

  @Test func `a grapheme of three columns is drawn whole`() {
    var buffer = Buffer(size: Size(columns: 8, rows: 1))
    buffer.put("त्रिय|", column: 0, row: 0)
    #expect((0..<5).map { buffer[$0, 0].grapheme } == ["त्रि", "", "", "य", "|"])
  }

  @Test func `printable scalars are as wide as the C library says`() throws {
    try #require(pt_cell_width(0x41) == 1)
    var asked = 0
    var other: [UInt32] = []
    for value: UInt32 in 0x20..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), !scalar.isUnsafeOnScreen else { continue }
      let width = pt_cell_width(value)
      guard width >= 0 else { continue }
      asked += 1
      if scalar.cellWidth != Int(width) { other.append(value) }
    }
    // It is never drawn.
    #expect(other.removeFirst() == 0xAD)
    // Another release of the library knows a few more scripts.
    #expect(asked > 200_000)
    #expect(other.count < 500, "\(other.prefix(20).map { String($0, radix: 16) })")
    #expect(other.allSatisfy { $0 >= 0x300 })
  }
}
