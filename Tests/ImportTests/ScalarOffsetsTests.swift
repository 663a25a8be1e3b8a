import Testing
import Text

struct ScalarOffsetsTests {
  @Test(arguments: ["", "a", "aé…😀", String(repeating: "né 😀 … ", count: 330)])
  func `offsets go to scalars and back`(text: String) {
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(ArticleText(bytes: bytes))
    #expect(offsets.count == text.unicodeScalars.count)
    var utf8 = 0
    var wrong: [Int] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let place = TextOffset(utf8: utf8)
      if offsets.scalar(at: place) != index || offsets.offset(ofScalar: index) != place {
        wrong.append(index)
      }
      utf8 += UTF8.width(scalar)
    }
    #expect(wrong.isEmpty)
    #expect(offsets.scalar(at: TextOffset(utf8: utf8)) == offsets.count)
    #expect(offsets.offset(ofScalar: offsets.count) == TextOffset(utf8: bytes.count))
    #expect(offsets.offset(ofScalar: offsets.count + 9) == TextOffset(utf8: bytes.count))
  }
}
