import Annotation
import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Leaving out and taking back while one reads.
struct ReadingByHandTests {
  private func session() -> Session {
    var session = Session(columns: 110, rows: 30)
    session.state.open(Annotations(), by: "Kim")
    return session
  }

  private func rereads(_ session: Session) -> Int { session.effects.count { $0 == .reread } }

  @Test func `a paragraph is left out by one key, kept, and taken back`() throws {
    var session = session()
    session.press("}", "!")
    #expect(session.status.contains("¶2 is left out; Z takes it back"), "\(session)")
    #expect(session.notebook.items.map(\.body) == [.reading(.leftOut)])
    #expect(session.notebook.items.map(\.motivation) == ["editing"])
    #expect(rereads(session) == 1)
    session.press("Z")
    #expect(session.notebook.items.isEmpty && rereads(session) == 2)
    session.press("Y")
    #expect(rereads(session) == 2)
  }

  @Test func `a link that was begun does not outlive the sentences it begins at`() throws {
    var session = session()
    session.press("G", "+")
    var changed = InventedPair.homes.pair
    _ = changed.articles.left.leaveOut(paragraph: changed[.left].paragraphs.count - 1)
    session.state.take(changed, .unread(changed))
    #expect(!session.screen.isEmpty)
    session.press("g", .tab, "+")
  }

  @Test func `a sentence alone is left out, so many, or by its word the paragraph`() {
    func told(_ keys: (inout Session) -> Void) -> (status: String, words: String?) {
      var session = Session(
        (InventedPair.homes.pair, .unread(InventedPair.homes.pair)), columns: 110)
      session.state.open(Annotations(), by: "Kim")
      keys(&session)
      return (session.status, session.notebook.items.first?.passages.first?.anchor.exact)
    }
    let one = told { $0.press("!") }
    #expect(one.words == "Rents fall where cities build.")
    #expect(one.status.contains("1 of 2 sentences of ¶1 left out; Z takes it back"))
    #expect(told { $0.press("2", "!") }.words?.hasSuffix("built 900 homes.") == true)
    #expect(told { $0.command("drop paragraph") }.words?.hasSuffix("built 900 homes.") == true)
  }

  @Test func `what people have made of a sentence is told before it goes with it`() {
    var session = session()
    session.press("Y", .backspace, "!")
    #expect(session.status.contains("1 reviewed link here would go with it; ! again"), "\(session)")
    #expect(rereads(session) == 0)
    session.press("!")
    #expect(rereads(session) == 1)
  }

  @Test func `the text that stays keeps its place on the screen`() throws {
    var session = session()
    session.press("}")
    let (pair, analysis) = InventedPair.homes
    var changed = pair
    let words = pair[.left].quotation(of: pair[.left].paragraphs[1].sentences.lowerBound)
    #expect(session.screen.contains(words.prefix(20)))
    _ = changed.articles.left.leaveOut(paragraph: 1)
    session.state.take(changed, .unread(changed))
    #expect(!session.screen.contains(words.prefix(20)))
    session.state.take(pair, analysis)
    #expect(session.screen.contains(words.prefix(20)))
    session.press("G", "g", "n", "p", .escape)
  }

  @Test func `what was left out stands whole where there is room, and is written whole`() {
    var (pair, analysis) = InventedPair.homes
    pair.articles.left =
      InventedPair.article(
        "Long", [["One."], [Array(repeating: "words", count: 80).joined(separator: " ") + " end."]]
      ).article
    _ = pair.articles.left.leaveOut(paragraph: 1)
    analysis = .unread(pair)
    var session = Session((pair, analysis), columns: 80, rows: 30)
    session.press("&")
    #expect(session.screen.contains("words end."), "\(session)")
    session.command("write out.md")
    #expect(session.effects.contains { "\($0)".contains("words end.") })
  }

  @Test func `what was left out is listed with its reason, and taken back by Enter`() throws {
    var (pair, analysis) = InventedPair.homes
    _ = pair.articles.left.leaveOut(paragraph: 1)
    analysis = .unread(pair)
    var session = Session((pair, analysis), columns: 110, rows: 30)
    session.state.open(Annotations(), by: "Kim")
    session.press("&")
    #expect(session.screen.contains("by hand: ") && session.status.contains("1 of 1 left out"))
    session.press(.enter)
    #expect(session.notebook.items.map(\.body) == [.reading(.read)])
    #expect(rereads(session) == 1)
    session.state.take(InventedPair.homes.pair, InventedPair.homes.analysis)
    #expect(session.status.contains("is read again") && !session.screen.contains("by hand: "))
  }
}
