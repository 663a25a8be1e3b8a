import Testing

@testable import counterpoint

struct HintTests {
  @Test func `the word about sheets fits one line`() {
    #expect(Wording.sheetHint.count <= 70)
  }
}
