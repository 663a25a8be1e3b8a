import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// How a summary finds room for its clashes.
struct SummaryLayoutTests {
  @Test func `where the main clashes do not fit, shorter ones that are as strong stand for some`() {
    var specimen = InventedPair.dense
    // On the first question the same passage is answered by a few words as well.
    specimen.pair.articles.right = InventedPair.homes.pair.articles.right
    specimen.analysis.units.right = InventedPair.homes.analysis.units.right
    specimen.analysis.links = (0..<5).flatMap { number in
      [
        InventedPair.link(number, .opposes, number, issue: number),
        InventedPair.link(0, .opposes, number, issue: 0),
      ]
    }
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    #expect(session.screen.contains("4 main clashes on 3 questions"), "\(session)")
    #expect(!session.screen.contains("more below"), "\(session)")
  }

  @Test func `the row of the rule is taken where all fits but for it`() {
    var session = Session(InventedPair.dense, columns: 80, rows: 24)
    session.state.excerpts = {
      $0.map {
        [Excerpt($0), Excerpt("The town has built a lot of homes for those who live there …")]
      }
    }
    session.press("S")
    #expect(session.buffer.text(ofRow: 1).contains("──"))
    session.send(.resize(Size(columns: 80, rows: 18)))
    #expect(!session.buffer.text(ofRow: 1).contains("──"), "\(session)")
    #expect(!session.screen.contains("more below"), "\(session)")
  }

  @Test func `in a high window each question has a blank row above it`() {
    var session = Session(InventedPair.dense, columns: 140, rows: 40)
    session.press("S")
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let asked = lines.indices.filter { lines[$0].contains("Is it ") }
    #expect(asked.count == 5, "\(session)")
    #expect(asked.dropFirst().allSatisfy { lines[$0 - 1].allSatisfy { $0 == " " } }, "\(session)")
  }

  @Test func `no quotation stands without its subject`() {
    var session = Session(InventedPair.dense, columns: 80, rows: 24)
    session.state.excerpts = {
      $0.map { [Excerpt($0), Excerpt("… should lapse.", lacksSubject: true)] }
    }
    session.press("S")
    #expect(!session.screen.contains("should lapse"), "\(session)")
  }
}
