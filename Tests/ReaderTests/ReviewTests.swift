import Annotation
import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Setting links and kinds right, by key and by command.
struct ReviewTests {
  @Test func `a link is accepted by one key, kept at once, and counted`() {
    var session = reviewedSession()
    #expect(!session.status.contains("reviewed"))
    session.press("Y")
    #expect(session.firstReview == Review(.accepted, by: "Kim"))
    #expect(session.notebook.items.map(\.motivation) == ["linking", "moderating"])
    #expect(session.notebook.items.allSatisfy { $0.created != nil })
    #expect(session.status.contains("accepted, and on to CPD ¶3 – GR ¶2; Z takes it back"))
    #expect(session.status.contains("1 of 4 reviewed"))
    session.press(.backspace)
    #expect(session.screen.contains("●"))
  }

  @Test func `a rejected link leaves the text, keeps its place in the list, and comes back`() {
    var session = reviewedSession()
    session.press("D")
    #expect(session.firstReview?.verdict == .rejected)
    session.press("j", "k")
    #expect(session.status.contains("◆ claim ¶1 · link rejected; o shows it"))
    session.press("l", "g")
    #expect(session.status.contains("link 1 of 4"))
    #expect(session.screen.contains("rejected by Kim"))
    session.press("Y")
    #expect(session.firstReview?.verdict == .accepted)
    session.press("Z", "Z")
    #expect(session.firstReview == nil)
    #expect(session.notebook.items.isEmpty)
    session.press("Z")
    #expect(session.status.contains("nothing to take back"))
  }

  @Test func `a link of one's own that stands in the key can be taken away, and comes back`() {
    var specimen = InventedPair.homes
    specimen.analysis.links[0].provenance = .person("Kim")
    specimen.analysis.isKeyed = true
    for key in ["-", "D"] as [Key] {
      var session = Session(specimen, columns: 110, rows: 30)
      session.open(Annotations())
      session.press("g", key)
      #expect(session.firstReview?.verdict == .rejected)
      #expect(session.status.contains("rejected"))
      session.press("l", "Y")
      #expect(session.state.analysis.links.first?.isRejected == false)
    }
  }

  @Test func `what another program has changed since is not taken back`() throws {
    var session = reviewedSession()
    session.command("note Mine.")
    var note = try #require(session.notebook.items.first)
    note.body = .note("Changed elsewhere.")
    session.meanwhile(Change(put: [note]))
    session.press("Z")
    #expect(session.status.contains("another program has changed it since"))
    #expect(session.notebook.items.map(\.note) == ["Changed elsewhere."])
    #expect(session.screen.contains("# Changed elsewhere."))
    session.press("Z")
    #expect(session.status.contains("nothing to take back"))
  }

  @Test func `what another program wrote meanwhile comes back with the step before`() throws {
    var session = reviewedSession()
    session.command("note Mine.")
    var note = try #require(session.notebook.items.first)
    note.body = .note("Changed elsewhere.")
    session.meanwhile(Change(put: [note]))
    session.press("i", .control("u"))
    session.type("Over it.")
    session.press(.escape, "Z")
    #expect(session.notebook.items.map(\.note) == ["Changed elsewhere."])
  }

  @Test func `whoever changes a link makes it theirs, and a foreign reason goes`() throws {
    var session = reviewedSession()
    session.press("~", "=")
    var link = try #require(session.state.analysis.links.first)
    #expect(link.relation == .agrees)
    #expect(link.provenance == .person("Kim"))
    #expect(link.reason.isEmpty)
    #expect(link.issue == 0)
    session.command("reason Both speak of rents.")
    session.command("relation qualifies")
    link = try #require(session.state.analysis.links.first)
    #expect(link.relation == .qualifies)
    #expect(link.reason == "Both speak of rents.")
    #expect(session.notebook.items.count == 1)
    session.press("Z", "Z", "Z")
    link = try #require(session.state.analysis.links.first)
    #expect(link.relation == .opposes)
    #expect(link.provenance == .engine)
    #expect(link.reason == "One says so, the other says not.")
  }

  @Test func `all four relations around, a link says again what it said`() throws {
    var session = reviewedSession()
    session.type("~=~~~.~x")
    let link = try #require(session.state.analysis.links.first)
    #expect(link.relation == .opposes)
    #expect(link.reason == "One says so, the other says not.")
  }

  @Test func `a reason is edited where it stands, and none takes it away`() throws {
    var session = reviewedSession()
    session.press("W")
    #expect(session.status.contains(":reason One says so, the other says not."))
    session.press(.control("w"))
    session.type("otherwise.")
    session.press(.enter)
    #expect(session.state.analysis.links[0].reason == "One says so, the other says otherwise.")
    session.command("reason none")
    #expect(session.state.analysis.links[0].reason.isEmpty)
  }

  @Test func `a question is chosen by its id, with completion, or none`() {
    var session = reviewedSession()
    session.press("I")
    #expect(session.screen.contains("Should the neighbours decide?"))
    session.press("n", .tab, .enter)
    #expect(session.state.analysis.links[0].issue == 1)
    session.command("issue none")
    #expect(session.state.analysis.links[0].issue == nil)
    session.command("issue taxes")
    #expect(session.status.contains("There is no “taxes”, but rents, neighbours, none."))
  }

  @Test func `a wrong recommendation is unmarked at once`() {
    var session = reviewedSession()
    session.press("r")
    #expect(session.status.contains("recommendation ¶3"))
    session.press("K")
    #expect(session.state.analysis.units.left[3].kind == .claim)
    #expect(session.status.contains("claim, was recommendation"))
    session.command("kind background")
    #expect(session.state.analysis.units.left[3].kind == .background)
    session.press("Z", "Z")
    #expect(session.state.analysis.units.left[3].kind == .recommendation)
  }

  @Test func `a link is made here and there, and taken away again`() throws {
    var session = reviewedSession()
    session.press(")", "+")
    #expect(session.screen.contains("link from CPD ¶1"))
    session.press("+")
    #expect(session.screen.contains("+ link from CPD ¶1, to be given its other end"))
    session.press(.tab, "g", "+")
    let link = try #require(session.state.analysis.links.first)
    #expect(link.ends == Both(left: 1, right: 0))
    #expect(link.provenance == .person("Kim"))
    #expect(link.relation == .opposes)
    session.press("~", "=")
    #expect(session.state.analysis.links[0].relation == .agrees)
    session.press("-")
    #expect(!session.state.analysis.links.contains { $0.ends == Both(left: 1, right: 0) })
    #expect(session.notebook.items.isEmpty)
  }

  @Test func `a link that is begun stays told until it has its other end or is dropped`() {
    var session = reviewedSession()
    session.press("+", "/")
    session.type("river")
    session.press(.enter, "j")
    #expect(session.screen.contains("+ link from CPD ¶1, to be given its other end on GR"))
    session.press(.escape)
    #expect(!session.screen.contains("link from"))
  }

  @Test func `behind a command that asks, its name may be typed again or taken away`() {
    var session = reviewedSession()
    session.press("I")
    session.type("issue neighbours")
    session.press(.enter)
    #expect(session.state.analysis.links[0].issue == 1)
    session.press("I", .control("u"))
    session.type("kind evidence")
    session.press(.enter)
    #expect(session.state.analysis.units.left[0].kind == .evidence)
  }

  @Test func `Esc drops a link that is begun`() {
    var session = reviewedSession()
    session.press("+", .escape, .tab, "+")
    #expect(session.screen.contains("link from GR"))
  }

  @Test func `next unreviewed goes on in the list, in why and in the text alike`() {
    var session = reviewedSession()
    session.press("o", "Y", ".")
    #expect(session.screen.contains("link 2"))
    session.press("Y", ".", "Y", ".", "Y", ".")
    #expect(session.status.contains("No link is left to review."))
    let open = session.state.analysis.shownLinks(of: session.state.pair).filter { !$0.isReviewed }
    #expect(open.isEmpty)
    var other = reviewedSession()
    other.press("Y", ".")
    #expect(other.textAtCursor.hasPrefix("Cities should build more homes now."))
  }

  @Test func `in why a link stays on show while it changes, and may vanish`() {
    var session = reviewedSession()
    session.press("o", "D")
    #expect(session.screen.contains("link 1"))
    session.press(.escape, ")", "+", .tab, "g", "+", "o")
    #expect(session.screen.contains("made by Kim"))
    session.press("-")
    #expect(session.screen.contains("Ask"))
  }

  @Test func `what cannot be stored is told, kept in memory, and not left unsaid`() {
    var session = reviewedSession()
    session.problem = "the disk is full"
    session.press("Y")
    #expect(session.status.contains("not stored (the disk is full); kept until you quit"))
    #expect(session.firstReview?.verdict == .accepted)
    session.press("q")
    #expect(session.status.contains("1 change is not stored; quit again to lose"))
    #expect(!session.effects.contains(.quit))
    session.press("q")
    #expect(session.effects.contains(.quit))
  }

  @Test func `a word on a sentence without a link says so`() {
    var session = reviewedSession()
    session.press(")", "Y")
    #expect(session.status.contains("This sentence has no link."))
  }

  @Test func `the count is short where the row is`() {
    var session = reviewedSession(columns: 80)
    session.press("Y")
    #expect(session.status.contains("1/4 reviewed"))
  }

  /// As the four homes, one of them accepted by a key that is not whole.
  private var halfDone: (pair: Pair, analysis: Analysis) {
    var specimen = InventedPair.homes
    specimen.analysis.links[2].review = Review(.accepted, by: "Lee")
    return specimen
  }

  @Test func `a key that is half done leaves the engine's links on, and counts what is done`() {
    var session = Session(halfDone, columns: 110, rows: 30)
    session.open(Annotations())
    session.press("j", "k")
    #expect(session.screen.contains("4 links ·"))
    #expect(session.status.contains("1 of 4 reviewed"))
    session.press(".")
    #expect(session.textAtCursor.hasPrefix("Cities should build more homes now."))
    session.press("E")
    #expect(session.status.contains("1 link, as people reviewed them"))
    session.press(".")
    #expect(session.status.contains("No link is left to review; E shows 3 of the engine’s."))
  }

  @Test func `a key that is half done is counted for whoever opens it next`() {
    var specimen = halfDone
    specimen.analysis.isKeyed = true
    var session = Session(specimen, columns: 110, rows: 30)
    session.open(Annotations())
    session.press("E")
    #expect(session.screen.contains("4 links ·"), "\(session)")
    #expect(session.status.contains("1 of 4 reviewed"), "\(session)")
  }

  @Test func `the title counts the links that people stand by, the status all that have a verdict`()
  {
    var session = reviewedSession()
    session.press("Y", ".", "D", ".", "Y", ".", "Y")
    #expect(session.screen.contains("3 reviewed links"))
    #expect(session.status.contains("4 of 4 reviewed"))
    session.press("A")
    #expect(session.screen.contains("● 3 that people stand by (Kim), 1 rejected"))
  }

  @Test func `no verdict changes a link's number, and a new link has the next`() {
    var session = reviewedSession()
    session.press("l", "G", "Y", "G")
    #expect(session.chosenLine?.contains("✗ 4 ●") == true)
    session.press("g", "D")
    #expect(session.chosenLine?.contains("✗ 1 ○") == true)
    session.press("q", ")", "+", .tab, "g", "+", "o")
    #expect(session.screen.contains("link 5"))
  }

  @Test func `after a verdict elsewhere links have the numbers that they had without it`() {
    var session = Session(halfDone, columns: 110, rows: 30)
    session.press("l", "g")
    #expect(session.chosenLine?.contains("= 3 ●") == true)
    session.press("j")
    #expect(session.chosenLine?.contains("✗ 1 ○") == true)
  }

  @Test func `links of one's own have numbers behind the engine's when the reader is opened again`()
  {
    var session = reviewedSession()
    session.press("~", "=", ")", "+", .tab, "g", "+")
    let numbers = numbers(of: session)
    #expect(numbers.values.sorted() == [1, 2, 3, 4, 5])
    var again = reviewedSession()
    again.open(session.notebook)
    #expect(self.numbers(of: again) == numbers)
    #expect(numbers[session.state.links[0].ends] == 1)
  }

  private func numbers(of session: Session) -> [Both<Int>: Int] {
    let links = session.state.links
    return Dictionary(
      uniqueKeysWithValues: links.indices.map { (links[$0].ends, session.state.number(ofLink: $0)) }
    )
  }

  @Test func `no kind that a person gives moves a link or takes one away`() {
    var session = reviewedSession()
    let before = numbers(of: session)
    for kind in ["background", "recommendation"] {
      session.press("g")
      for _ in session.state.pair[.left].sentences {
        session.command("kind \(kind)")
        session.press(")")
      }
      var again = reviewedSession()
      again.open(session.notebook)
      #expect(numbers(of: again) == before)
    }
  }

  @Test
  func `whoever denies a link changed before denies it, and recommendations count it no more`() {
    var session = reviewedSession()
    session.press("~", "=", "D")
    #expect(session.status.contains("rejected"))
    #expect(session.firstReview?.verdict == .rejected)
    session.press("Z")
    #expect(session.state.analysis.links.contains { $0.provenance == .person("Kim") })
    session.press("Z", "x", "D", "a")
    #expect(!session.screen.contains("✗1"))
  }

  @Test func `behind a rejected link the next one comes, not the first`() {
    var session = reviewedSession()
    let texts = session.state.links.map { link in
      session.state.pair[.left].quotation(of: link.ends.left).prefix(20)
    }
    for place in 0..<2 {
      session.press("l", "g")
      for _ in 0..<place { session.press("j") }
      session.press(.enter)
      #expect(session.textAtCursor.hasPrefix(texts[place]))
      session.press("D", ".")
      #expect(session.textAtCursor.hasPrefix(texts[place + 1]))
    }
  }

  @Test func `what is taken back is told, and a link that is linked again`() {
    var session = reviewedSession()
    session.press("Y", "Z")
    #expect(session.status.contains("taken back: accepted"))
    session.press("g", "+", .tab, "g", "+")
    #expect(session.status.contains("linked already, now by you: opposes"))
  }

  @Test func `links that somebody has rejected are found by that word`() {
    var session = reviewedSession()
    session.press("D", "l", "/")
    session.type("rejected")
    session.press(.enter)
    #expect(session.chosenLine?.contains("✗ 1 ○") == true)
  }

  @Test func `whoever stands by a link has no tier and no figure`() {
    var session = reviewedSession()
    session.press(")", "+", .tab, "g", "+", "o")
    #expect(!session.screen.contains("strong"))
    #expect(!session.screen.contains("1.00"))
    session.press(.escape, "l", "G")
    #expect(session.chosenLine?.contains("strong") == false)
  }

  @Test func `another's reason goes with the question that it speaks of, and one's own stays`() {
    var session = reviewedSession()
    session.command("issue neighbours")
    #expect(session.state.analysis.links[0].issue == 1)
    #expect(session.state.analysis.links[0].reason.isEmpty)
    session.command("reason Mine.")
    session.command("issue rents")
    #expect(session.state.analysis.links[0].reason == "Mine.")
  }

  @Test func `the engine's reason in a link of one's own is told as the engine's`() {
    var session = reviewedSession()
    session.type("~=~x")
    session.press("o")
    #expect(session.screen.contains("(in the words of the engine)"))
  }

  @Test func `in the list the chosen link stays chosen, wherever a change puts it`() {
    var session = reviewedSession()
    session.press("l", "j", "j")
    session.press("~", "=")
    session.press("~", "~")
    #expect(session.notebook.items.count == 1)
  }

  @Test func `taking one's own link away leaves what others said`() {
    var session = reviewedSession()
    session.press("~", "=")
    #expect(session.notebook.items.count == 1)
    session.press("-")
    #expect(session.notebook.items.isEmpty)
    #expect(session.status.contains("taken away"))
    #expect(session.firstReview == nil)
  }

  @Test func `a relation that is named at the first end of a link holds`() {
    var session = reviewedSession()
    session.press("G")
    session.command("link agrees")
    session.press(.tab)
    session.command("link")
    #expect(session.notebook.items.first?.link?.relation == .agrees)
  }

  @Test func `a relation that is none is told with those that are`() {
    var session = reviewedSession()
    session.command("relation foo")
    #expect(session.screen.contains("“foo” is no relation; allowed: opposes, agrees"))
  }

  @Test func `what a reason is typed behind stays, and a long one is seen where it is typed`() {
    var session = reviewedSession(columns: 40)
    session.press("W", .control("u"), .control("u"))
    session.type("It is long, and longer than the row, and it ends here")
    #expect(session.status.contains("ends here"))
    #expect(session.buffer.cursor.map { $0.column < 40 } == true)
    session.press(.enter)
    #expect(
      session.notebook.items.first?.link?.reason
        == "It is long, and longer than the row, and it ends here")
  }
}
