import Terminal
import Testing

struct PictureTests {
  /// U+0600 before a sign, or an accent behind it, makes one grapheme of both.
  @Test(arguments: ["\u{600}<a/>", "<\u{301}a/>", "&\u{301}", "\u{600}&"])
  func `no text of an article becomes a part of the drawing`(text: String) {
    let drawn = signs(in: text)
    let plain = signs(in: "x")
    #expect(drawn["<"] == plain["<"])
    #expect(drawn["&"] ?? 0 == text.unicodeScalars.count { "<>&".unicodeScalars.contains($0) })
  }

  private func signs(in text: String) -> [Unicode.Scalar: Int] {
    var buffer = Buffer(size: Size(columns: 20, rows: 1))
    buffer.put(text, column: 0, row: 0)
    return Dictionary(Picture(buffer).svg.unicodeScalars.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
