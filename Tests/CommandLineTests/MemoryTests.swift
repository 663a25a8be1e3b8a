import Foundation
import Testing

/// That whole runs of the real program do with so much memory.
struct MemoryTests {
  /// 5,000 paragraphs of one short sentence each, as a log or a list of verses has them.
  private func lines(_ verbs: [String], _ things: [String]) -> String {
    let lines = (0..<5000).map { number in
      "The \(things[number % things.count]) \(verbs[number % verbs.count]) town \(number % 97)."
    }
    return (["Headline"] + lines).joined(separator: "\n\n")
  }

  @Test func `many short paragraphs take memory by their number and not by its square`() throws {
    let scratch = try Scratch()
    let left = try scratch.file(
      "left.txt", lines(["helps", "feeds", "needs"], ["mill", "ferry", "mayor", "market", "ice"]))
    let right = try scratch.file(
      "right.txt", lines(["harms", "starves", "leaves"], ["mill", "ferry", "mayor", "market"]))
    // A list for every two paragraphs there could be took some two hundred megabytes more.
    let run = try Program(["analyze", left, right, "--format", "json"], mostMegabytes: 120)
    #expect(run.code == 0)
    #expect(run.output.contains("\"links\""))
  }
}
