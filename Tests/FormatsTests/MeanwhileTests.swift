import Testing
import Text

struct MeanwhileTests {
  @Test func `what is done meanwhile is there when it is asked for`() {
    let sum = Meanwhile { (1...1000).reduce(0, +) }
    #expect(sum.value == 500_500)
    #expect(sum.value == 500_500)
  }

  @Test func `many things are done meanwhile`() {
    let squares = (0..<50).map { number in Meanwhile { number * number } }
    #expect(squares.map(\.value) == (0..<50).map { $0 * $0 })
  }

  @Test func `what nobody asks for is let go`() {
    let text = String(repeating: "x", count: 1000)
    for _ in 0..<50 { _ = Meanwhile { text.utf8.count } }
  }

  @Test func `an error is told to who asks`() {
    struct Refusal: Error {}
    let work = Meanwhile { Result<Int, any Error> { throw Refusal() } }
    #expect(throws: Refusal.self) { try work.value.get() }
  }
}
