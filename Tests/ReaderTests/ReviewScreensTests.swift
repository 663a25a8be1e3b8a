import Annotation
import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// On the first claim of the left side, whose link opposes.
func reviewedSession(columns: Int = 110) -> Session {
  var session = Session(columns: columns, rows: 30)
  session.open(Annotations())
  session.press("g")
  return session
}

extension Session {
  /// What a person says of the link of the two first claims.
  var firstReview: Review? {
    state.analysis.links.first { $0.ends == Both(left: 0, right: 0) }?.review
  }
}

/// What screens show of links while they are set right.
struct ReviewScreensTests {
  @Test func `a rejected link is reached from its sentence, and stood by again there`() {
    var session = reviewedSession()
    session.press("D", "o")
    #expect(session.screen.contains("rejected by Kim"), "\(session)")
    session.press(.escape)
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
    session.press("Y")
    #expect(session.firstReview?.verdict == .accepted)
  }

  @Test func `a review goes on by itself, and comes back when a verdict is taken back`() {
    var session = reviewedSession()
    session.press("Y")
    #expect(session.textAtCursor.hasPrefix("Cities should build more homes now."))
    session.press(".")
    #expect(session.textAtCursor.hasPrefix("Cities should build more homes now."))
    session.press("Z")
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
    #expect(session.firstReview == nil)
    session.press("l", "Y")
    #expect(session.status.contains("link 2 of 4") || session.chosenLine?.contains(" 2 ") == true)
    session.press("Y", "Y", "Y")
    #expect(session.state.analysis.links.allSatisfy { $0.isReviewed }, "\(session)")
    session.press("Z")
    #expect(session.chosenLine?.contains("✗ 4 ○") == true, "\(session)")
  }

  @Test func `the next link of a sentence may be one that is rejected`() {
    var specimen = InventedPair.homes
    specimen.analysis.links.append(InventedPair.link(0, .qualifies, 4, tier: .likely))
    specimen.analysis.links[4].review = Review(.rejected, by: "Form 4b")
    var session = Session(specimen, columns: 110, rows: 30)
    session.press("g", "o", "n")
    #expect(session.screen.contains("rejected by Form 4b"), "\(session)")
    session.press("n")
    #expect(!session.screen.contains("rejected by Form 4b"))
  }

  @Test(arguments: ["o", "l", "g"]) func `a relation is asked for by the keys that exercises have`(
    view: String
  ) throws {
    var session = reviewedSession()
    session.type(view)
    session.press("~")
    let keys = session.buffer.text(ofRow: session.buffer.size.rows - 1)
    for answer in ["x opposes", "= agrees", "~ qualifies", ". past each other"] {
      #expect(keys.contains(answer), "\(session)")
    }
    session.press("q")
    #expect(session.notebook.items.isEmpty && session.status.contains("The relation stays"))
    session.press("~", "~")
    #expect(session.state.analysis.links.first?.relation == .qualifies)
  }

  @Test func `the next unreviewed link behind a filter is told, and which key shows it`() {
    var session = reviewedSession()
    session.press("l", "x", ".")
    #expect(session.state.message?.contains("behind the filter") != true)
    for _ in 0..<4 { session.press("Y", ".") }
    #expect(session.status.contains("more behind the filter: X shows all"), "\(session)")
    session.press("X", ".")
    #expect(!session.status.contains("filter:"), "\(session)")
  }

  @Test func `the second end of a link on the same side is told to be none`() {
    var session = reviewedSession()
    session.press("+", ")", "+")
    #expect(session.status.contains("A link needs both sides"), "\(session)")
  }

  @Test func `who leaves Why stands at the link that was looked at last`() {
    var session = reviewedSession()
    session.press("o", ".")
    #expect(session.screen.contains("qualifies ~"), "\(session)")
    session.press(.escape)
    let forms = ["GR: [1 ~ qualifies ¶2", "GR: 1 ~ qualifies ¶2"]
    #expect(forms.contains { session.status.contains($0) }, "\(session)")
    session.press("~", ".")
    #expect(session.notebook.items.allSatisfy { $0.link?.relation == .related }, "\(session)")
    session.press("l", "g", "o", "n", ".", .escape)
    #expect(session.chosenLine?.contains("– GR ¶2") == true, "\(session)")
  }

  @Test func `Enter in Why goes across, as in the text`() {
    var session = reviewedSession()
    session.press("o", .enter)
    #expect(session.state.side == .right)
    #expect(session.textAtCursor.hasPrefix("Building does not"), "\(session)")
  }

  @Test func `Why tells what has been rejected, and nothing is rejected twice`() {
    var session = reviewedSession()
    session.press("o", "D")
    #expect(session.screen.contains(" rejected: opposes ✗ "), "\(session)")
    session.press("D")
    #expect(session.screen.contains("rejected already; Y accepts it"))
    session.press("Z")
    #expect(!session.screen.contains(" rejected: ") && session.notebook.items.isEmpty)
  }

  @Test func `Why tells in the row below what its title has no room for`() {
    var specimen = InventedPair.homes
    specimen.analysis.issues[0].question =
      "Does building a great many more homes lower the rents of all?"
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("g", "o")
    #expect(session.status.contains("strong 0.90 · link 1"), "\(session)")
  }

  @Test func `while a filter is typed the keys that are named are no letters`() {
    var session = reviewedSession()
    session.press("l", "/")
    let keys = session.buffer.text(ofRow: 29)
    #expect(keys.contains("↓ next") && !keys.contains("j next"), "\(keys)")
  }

  @Test func `what no link of a key answers is told to be that`() {
    var specimen = InventedPair.homes
    specimen.analysis.links[0].review = Review(.accepted, by: "Kim")
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("U")
    #expect(session.status.contains(" to which the engine found no answer"))
    specimen.analysis.isKeyed = true
    specimen.analysis.isWholeKey = true
    session = Session(specimen, columns: 80, rows: 24)
    session.press("U")
    #expect(session.status.contains(" that no link of the key answers"), "\(session)")
  }

  @Test func `nobody is told of unreviewed links where there are none`() {
    var session = reviewedSession()
    session.type("Y")
    for _ in 0..<3 { session.type(".Y") }
    session.press("E", "E")
    #expect(!session.status.contains("unreviewed"), "\(session)")
  }

  @Test(arguments: [40, 80, 140])
  func `every view names the key that leaves it`(columns: Int) {
    for view in ["l", "o", "S", "p", "a", "U", "t", "V", "A", "B", "&"] as [Key] {
      var session = Session(columns: columns, rows: 24)
      session.open(Annotations())
      session.press("g", view)
      let keys = session.buffer.text(ofRow: 23)
      #expect(keys.contains("Esc "), "\(view) \(keys)")
    }
  }

  @Test func `how much is reviewed is told at 40 columns, too`() {
    var session = reviewedSession(columns: 40)
    session.press("Y", "j", "k")
    #expect(session.status.contains("1/4"), "\(session)")
  }

  @Test func `a status keeps its distance from what is reviewed`() {
    for columns in 64..<120 {
      var session = reviewedSession(columns: columns)
      session.press("Y", "l")
      #expect(!session.status.contains("first 1"), "\(session.status)")
      session.press(.escape, "p")
      #expect(!session.status.contains(try! Regex("[a-z] 1/4")), "\(session.status)")
    }
  }

  @Test func `a link that is begun tells in 40 columns how it is dropped`() {
    var session = reviewedSession(columns: 40)
    session.press("+")
    #expect(session.screen.contains("Esc drops it"), "\(session)")
    #expect(!session.status.contains("link from"))
    session.press("j")
    #expect(session.screen.contains("Esc drops it"), "\(session)")
  }

  @Test func `a related pair of passages is told by one word, and its mark is no separator`() {
    var specimen = InventedPair.homes
    specimen.analysis.links[0].relation = .related
    var session = Session(specimen, columns: 110, rows: 30)
    session.press("g")
    #expect(session.status.contains("◆ claim ¶1 · answers? GR ¶1 ○"), "\(session)")
    session.press("o")
    #expect(session.screen.contains("╮") && session.screen.contains(" answers? ─"), "\(session)")
  }

  @Test func `a typed letter replaces the reason that is there, and an arrow keeps it`() {
    var session = reviewedSession()
    session.press("W")
    session.type("Mine")
    session.press(.enter)
    #expect(session.state.analysis.links[0].reason == "Mine")
    session.press("W", .end)
    session.type(" too")
    session.press(.enter)
    #expect(session.state.analysis.links[0].reason == "Mine too")
  }

  @Test func `a reason leaves open how the two answer each other, and the word for it does not`() {
    var specimen = InventedPair.homes
    specimen.analysis.links[0].relation = .related
    var session = Session(specimen, columns: 110, rows: 30)
    session.open(Annotations())
    session.press("g")
    session.command("reason Both count.")
    #expect(session.notebook.items.first?.link?.isOpen == true)
    #expect(session.state.analysis.links[0].isOpen)
    session.command("relation related")
    #expect(session.notebook.items.first?.link?.isOpen == false)
    #expect(session.status.contains("past each other"))
    #expect(!session.state.analysis.links[0].isOpen)
  }
}
