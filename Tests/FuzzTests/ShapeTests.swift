import Fuzz
import Glibc
import Testing

/// Shapes that once took the square of their length; `benchmarks shapes` measures all.
@Suite(.serialized) struct ShapeTests {
  private static let once: Set<String> = [
    "rules", "page numbers in a sentence", "marks over a word", "a page's attributes",
    "annotations × look-alikes",
  ]

  @Test func `the shapes have these names`() {
    #expect(Self.once.isSubset(of: Shape.all.map(\.name)))
  }

  @Test(arguments: Shape.all.filter { once.contains($0.name) }.map(\.name))
  func `four times the text takes less than nine times the time`(name: String) throws {
    let shape = try #require(Shape.all.first { $0.name == name })
    shape.reading(bytes: 1_000)()
    // A busy machine may disturb one comparison, and not each of several.
    let ratios = (0..<4).lazy.map { _ in
      Self.time(shape.reading(bytes: 80_000)) / max(0.002, Self.time(shape.reading(bytes: 20_000)))
    }
    #expect(ratios.contains { $0 < 9 })
  }

  /// Seconds of this thread's processor time.
  private static func time(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
    let start = now()
    work()
    return now() - start
  }
}
