import Terminal
import Testing

struct VisibleMarkTests {
  @Test(
    arguments: [
      ("\u{1B}", "␛"), ("\u{7}", "␇"), ("\n", "␊"), ("\u{7F}", "␡"), ("\u{9B}", "\u{2426}"),
      ("\u{202E}", "\u{2426}"), ("\u{2066}", "\u{2426}"), ("\r\n", "␍"), ("é", "é"), ("👩‍👧", "👩‍👧"),
    ] as [(Character, Character)])
  func `a grapheme that would act on the terminal is shown as a mark`(
    grapheme: Character, shown: Character
  ) {
    #expect(grapheme.safeOnScreen == shown)
    #expect(shown.cellWidth > 0)
  }

  @Test func `no mark is itself unsafe`() {
    // Beyond these planes there are letters, unassigned scalars and private ones.
    for value in Array(UInt32(0)..<0x1_0000) + Array(0xE_0000..<0xE_1000) {
      guard let scalar = Unicode.Scalar(value), scalar.isUnsafeOnScreen else { continue }
      let shown = Character(scalar).safeOnScreen
      #expect(!shown.unicodeScalars.contains { $0.isUnsafeOnScreen })
      #expect(shown.cellWidth == 1)
    }
  }
}
