import Testing
import Text

@testable import counterpoint

struct PagingTests {
  @Test func `a report is wrapped at the window's width, with what goes on set further in`() {
    let text: SafeText = "  CPD ¶1: Rents fall where cities build homes.\nShort.\n"
    #expect(
      wrapped(text, columns: 24).text == """
          CPD ¶1: Rents fall
            where cities build
            homes.
        Short.

        """)
    #expect(wrapped(text, columns: 80).text == text.text)
  }

  @Test(arguments: [("", false), (" ", false), ("cat", false), ("more -d", true)])
  func `PAGER says which pager, or none`(pager: String, isThere: Bool) {
    let found = Pager { $0 == "PAGER" ? pager : nil }
    #expect((found != nil) == isThere)
  }

  @Test func `without PAGER it is less, if there is one`() {
    #expect(Pager { $0 == "PATH" ? "/no-such-folder" : nil } == nil)
  }

  @Test func `a pager that is not there is told from one that was left`() throws {
    let missing = try #require(Pager { $0 == "PAGER" ? "no-such-pager 2>&-" : nil })
    #expect(!missing.show("text"))
    let left = try #require(Pager { $0 == "PAGER" ? "true" : nil })
    #expect(left.show("text"))
  }
}
