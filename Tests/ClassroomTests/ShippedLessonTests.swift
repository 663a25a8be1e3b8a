import Annotation
import Argument
import Classroom
import Document
import Library
import Testing

/// The lessons that ship: every passage is where it is said to be, and both sides get the same.
struct ShippedLessonTests {
  static let names = ["", "short", "controversy"]

  @Test func `there are three`() throws {
    #expect(try Shelf.shippedPair().lessonNames == Self.names)
  }

  @Test(arguments: names) func `a lesson has nothing wrong, and is even within a tenth`(
    name: String
  ) throws {
    let shelved = try Shelf.shippedPair()
    let (lesson, problems) = try #require(try shelved.lesson(named: name))
    #expect(problems.isEmpty)
    #expect(lesson.walkthrough.minutes == (name == "short" ? 15 : 50))
    let balance = Balance(of: lesson, in: shelved.pair)
    #expect(balance.isEven, "\(balance)")
  }

  @Test(arguments: names) func `every stop that names no card of its own has notes`(
    name: String
  ) throws {
    let (lesson, _) = try #require(try Shelf.shippedPair().lesson(named: name))
    for stop in lesson.walkthrough.stops {
      #expect(!stop.prompt.isEmpty && !stop.notes.isEmpty, "\(stop.title)")
    }
  }

  /// What is uncovered one by one must be in the key, or there is nothing to uncover.
  @Test(arguments: names) func `what a stop covers, the key has`(name: String) throws {
    let shelved = try Shelf.shippedPair()
    let (lesson, _) = try #require(try shelved.lesson(named: name))
    let key = try #require(try shelved.key())
    let placed = PlacedAnnotations(key.annotations, in: shelved.pair)
    for (number, stop) in lesson.walkthrough.stops.enumerated() {
      if stop.covers.contains(.labels) {
        for ends in lesson.joined(at: number) {
          let links = placed.links.filter {
            ends.left.contains($0.ends.left) && ends.right.contains($0.ends.right)
          }
          #expect(links.count == 1, "\(stop.title): \(ends)")
          let relation = links.first?.link.relation.rawValue ?? "-"
          #expect(stop.answer.joined().lowercased().contains(relation), "\(relation)")
        }
      }
      for (cover, kind) in [(Cover.recommendations, Kind.recommendation), (.claims, .claim)]
      where stop.covers.contains(cover) {
        for passage in lesson.passages[number] {
          let kinds = placed.kinds.filter {
            $0.side == passage.side && passage.sentences.contains($0.sentence)
          }
          #expect(kinds.map(\.kind) == [kind], "\(stop.title): \(passage)")
        }
      }
    }
  }
}
