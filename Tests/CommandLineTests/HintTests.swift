import Testing

@testable import counterpoint

struct HintTests {
  @Test func `a sheet that would link less is not praised by its number`() {
    #expect(Wording.draftHint(now: 0, drafted: 5).contains("give 5"))
    #expect(!Wording.draftHint(now: 4, drafted: 3).contains("3"))
    for drafted in [3, 12] { #expect(Wording.draftHint(now: 9, drafted: drafted).count < 80) }
  }
}
