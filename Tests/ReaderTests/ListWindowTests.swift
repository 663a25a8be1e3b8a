import Annotation
import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Where lists stand, whatever the window does, and where the real cursor is in them.
struct ListWindowTests {
  @Test(arguments: ["a", "l", "p", "S", "t", "U", "?"] as [Key])
  func `a view is the same when the window has been small and is as before`(view: Key) {
    var session = Session(columns: 80, rows: 24)
    session.press("g", view)
    let before = session.buffer
    for (columns, rows) in [(40, 12), (2, 2), (9, 5), (200, 60), (20, 6)] {
      session.send(.resize(Size(columns: columns, rows: rows)))
    }
    session.send(.resize(Size(columns: 80, rows: 24)))
    #expect(session.buffer == before, "\(session)")
  }

  @Test(arguments: ["B", "A"] as [Key]) func `the cursor is on the first words of a view`(view: Key)
  {
    var session = Session(columns: 80, rows: 24)
    session.press(view)
    #expect(session.buffer.cursor == Spot(column: 1, row: 2))
  }

  @Test(arguments: ["S", "a"] as [Key], [(80, 24), (120, 36)])
  func `a view that was found ahead is the one that is found when it is asked for`(
    view: Key, size: (columns: Int, rows: Int)
  ) {
    var ahead = Session(columns: 80, rows: 24)
    ahead.state.prepareViews()
    var late = Session(columns: 80, rows: 24)
    ahead.send(.resize(Size(columns: size.columns, rows: size.rows)))
    late.send(.resize(Size(columns: size.columns, rows: size.rows)))
    ahead.open(Annotations())
    late.open(Annotations())
    ahead.press(view)
    late.press(view)
    #expect(ahead.buffer == late.buffer)
    ahead.press("q", "g", "D", view)
    late.press("q", "g", "D", view)
    #expect(ahead.buffer == late.buffer)
  }

  @Test func `'' goes back to where one was`() {
    var session = Session(columns: 80, rows: 24)
    session.press("g")
    let before = session.textAtCursor
    session.press("G", "'", "'")
    #expect(session.textAtCursor == before)
  }

  @Test func `a note that another program has changed since is not taken away unseen`() throws {
    var session = Session(columns: 110, rows: 30)
    session.open(Annotations())
    session.command("note Mine.")
    session.press("B")
    var note = try #require(session.notebook.items.first)
    note.body = .note("Changed elsewhere.")
    session.meanwhile(Change(put: [note]))
    session.press("-")
    #expect(session.status.contains("another program has changed it since"), "\(session)")
    #expect(session.notebook.items.map(\.note) == ["Changed elsewhere."])
    session.press("-")
    #expect(session.notebook.items.isEmpty)
  }

  @Test func `what a link is to say can be told while it is begun`() {
    var session = Session(columns: 110, rows: 30)
    session.open(Annotations())
    session.press("g", "+")
    session.command("link agrees")
    #expect(session.status.contains("agrees: + at its other end"), "\(session)")
    session.press(.tab, "G", "+")
    #expect(session.notebook.items.compactMap(\.link?.relation) == [.agrees])
  }

  @Test func `themes complete by their names`() {
    var session = Session(columns: 110, rows: 30)
    session.state.offer(themes: ["auto", "dark", "light", "mine"])
    session.type(":theme m")
    session.press(.tab)
    #expect(session.screen.contains(":theme mine"), "\(session)")
  }

  @Test func `a note leaves the keys where they are`() {
    var session = Session(columns: 80, rows: 24)
    session.open(Annotations())
    session.press("g")
    session.command("note Ask the mayor what it costs.")
    session.press("j", "k")
    #expect(session.status.contains("✗ opposes GR ¶1 ○ · # Ask the mayor"), "\(session)")
    #expect(session.buffer.text(ofRow: 23).contains("Enter go   o why"))
  }

  @Test func `without colour a claim's own words tell that the mark of the row is theirs`() {
    let specimen = InventedPair.pair(
      left: [
        ["E: Last year they built more homes than ever.", "C: Rents fall where cities build."]
      ],
      right: [["C: Rents rise."]])
    var session = Session(specimen, columns: 80, rows: 24)
    session.press(.tab)
    let buffer = session.buffer
    let words = (0..<24).flatMap { row in (0..<38).map { (row, $0) } }
      .filter { buffer[$0.1, $0.0].style.ink == .claim }
      .map { buffer[$0.1, $0.0].grapheme }.joined()
    #expect(words.contains("Rents"), "\(words)")
  }
}
