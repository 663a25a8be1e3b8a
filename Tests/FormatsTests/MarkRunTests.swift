import Testing
import Text

struct MarkRunTests {
  @Test(arguments: [
    "\u{301}", "\u{5B0}", "\u{1DC0}", "\u{20D0}", "\u{2CEF}", "\u{2DE0}", "\u{302A}", "\u{FE20}",
    "\u{1D165}",
  ])
  func `a hundred marks over a letter are too many in every script`(mark: String) {
    let text = "a" + String(repeating: mark, count: 100)
    #expect(!text.withoutEndlessMarks.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: ["“It’s – well … €5”", "e\u{301}te\u{301}", "漢字 ✗ 👩‍👧"])
  func `what a language writes stays as it is`(text: String) {
    #expect(text.withoutEndlessMarks.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
