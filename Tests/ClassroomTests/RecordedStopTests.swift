import Argument
import Classroom
import Document
import Specimens
import Testing

struct RecordedStopTests {
  private let pair = InventedPair.homes.pair

  @Test func `what is recorded is a lesson without a fault, its answer covered`() {
    let link = InventedPair.homes.analysis.links[0]
    let text =
      RecordedStop.lines(of: link, in: pair) + "\n"
      + RecordedStop.lines(of: 4, on: .left, kind: .background, in: pair)
    let (walkthrough, problems) = Walkthrough.read(Array(text.utf8), path: "w.md")
    let placed = Lesson.placed(walkthrough, in: pair)
    #expect(problems.isEmpty && placed.problems.isEmpty)
    #expect(walkthrough.stops.map(\.minutes) == [5, 3])
    #expect(placed.lesson.joined(at: 0) == [Both(left: 0..<1, right: 0..<1)])
    #expect(walkthrough.stops[0].answer == ["Opposes: One says so, the other says not."])
    #expect(walkthrough.stops[1].turn == .left && walkthrough.stops[1].covers == [.marks, .links])
  }
}
