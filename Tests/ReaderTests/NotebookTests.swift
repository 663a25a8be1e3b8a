import Annotation
import Argument
import Commands
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Notes, marks, highlights, and where the reader left off.
struct NotebookTests {
  private func session(columns: Int = 110) -> Session {
    var session = Session(columns: columns, rows: 30)
    session.open(Annotations())
    session.press("g")
    return session
  }

  @Test func `a note is written in the program, stands by its sentence, and is changed there`() {
    var session = session()
    session.press("i")
    #expect(session.screen.contains("Note on CPD ¶1"))
    session.type("Where is")
    session.press(.enter)
    session.type("the data?")
    session.press(.escape)
    #expect(session.notebook.items.map(\.note) == ["Where is\nthe data?"])
    #expect(session.screen.contains("# Where is the data?"))
    #expect(session.screen.contains("#Rents fall where cities build."))
    session.press("i", .control("w"))
    session.type("proof?")
    session.press(.escape)
    #expect(session.notebook.items.map(\.note) == ["Where is\nthe proof?"])
    session.press("Z", "Z")
    #expect(session.notebook.items.isEmpty)
  }

  @Test func `a sentence that is written on stays in sight above its note`() {
    var session = Session(columns: 40, rows: 12)
    session.open(Annotations())
    for _ in 0..<3 { session.press(")") }
    let words = String(session.textAtCursor.prefix(12))
    session.press("i")
    #expect(session.screen.contains("Note on") && session.screen.contains(words), "\(session)")
  }

  @Test func `a highlight has the sign of its key beside its sentence`() {
    var session = session()
    session.press("*", ")")
    #expect(session.screen.contains("*Rents fall where cities build."), "\(session)")
  }

  @Test func `e asks for the file that what is on show is written into`() {
    var session = session()
    session.press("e")
    #expect(session.status.contains(":write comparison.md"))
    #expect(session.screen.contains("Enter writes comparison.md; other names end with .md"))
    session.type("links.md")
    session.press(.enter)
    #expect(session.effects.contains(.write(Writing(.comparison, path: "links.md"))))
    session.press("e", .enter)
    #expect(session.effects.contains(.write(Writing(.comparison, path: "comparison.md"))))
    session.command("write")
    #expect(session.status.contains(":write comparison.md"))
    session.type(":write own.md")
    session.press(.enter)
    #expect(session.effects.contains(.write(Writing(.comparison, path: "own.md"))))
  }

  @Test(
    arguments: [
      ("S", "summary"), ("p", "positions"), ("a", "recommendations"), ("U", "unanswered"),
      ("t", "outline"), ("V", "map"), ("A", "about"), ("B", "notes"), ("l", "links"), ("o", "link"),
    ] as [(Key, String)])
  func `in every view e offers its file, and i is a note or nothing`(key: Key, name: String) {
    var session = session()
    session.press("g", key, "e")
    #expect(session.status.contains(":write \(name).md"), "\(session)")
  }

  @Test func `a note that is being written is there again when the program was killed`() throws {
    var session = session()
    session.press("r", "i")
    session.type("Where is the")
    let draft = try #require(session.state.draft)
    #expect(draft.draft?.text == "Where is the")
    var kept = Annotations()
    kept.make(Change(put: [draft, session.state.place(theme: nil)]))

    var again = Session()
    again.open(kept)
    _ = again.state.resume()
    again.state.adopt(InventedPair.homes.analysis)
    #expect(again.status.contains("Unfinished note on CPD ¶3: ^R goes on with it."))
    again.press("g", "i")
    #expect(again.screen.contains("Note on CPD ¶1"), "a note is on what is focused")
    again.type("Another.")
    #expect(again.state.drafts.count == 2, "neither is lost")
    again.press(.escape)
    #expect(again.status.contains("noted; Unfinished note on CPD ¶3"))
    again.press(.control("r"))
    #expect(again.screen.contains("Note on CPD ¶3"))
    again.type(" proof?")
    again.press(.escape)
    #expect(again.notebook.items.compactMap(\.note) == ["Another.", "Where is the proof?"])
    #expect(again.state.draft == nil)
    #expect(again.effects.contains(.keepPlace))
    again.press(.control("r"))
    #expect(again.status.contains("No note is unfinished."))
    again.press("i")
    again.type("x")
    again.press(.control("c"))
    #expect(again.state.draft == nil)
  }

  @Test func `a note goes on with what was begun on the same sentence`() throws {
    var session = session()
    session.press("r", "i")
    session.type("Where is the")
    var kept = Annotations()
    kept.make(Change(put: [try #require(session.state.draft)]))
    var again = Session()
    again.open(kept)
    again.state.adopt(InventedPair.homes.analysis)
    again.press("r", "i")
    #expect(again.screen.contains("Where is the"), "\(again)")
  }

  @Test func `a note goes on in an editor of one's own, and comes back from it`() {
    var session = Session()
    session.press("g", "i")
    session.type("first")
    session.press(.control("x"))
    #expect(session.effects.last == .edit("first"))
    session.state.take(note: "first\nand more\n")
    #expect(session.screen.contains("and more"))
    session.press(.escape)
    #expect(session.notebook.items.first?.note == "first\nand more")
  }

  @Test func `a note that is dropped or empty is none, and letters in it are no commands`() {
    var session = session()
    session.press("i")
    session.type("quit? ]]")
    session.press(.control("c"))
    #expect(session.notebook.items.isEmpty)
    #expect(session.status.contains("dropped"))
    session.press("i", .escape)
    #expect(session.notebook.items.isEmpty)
    #expect(!session.effects.contains(.quit))
    session.press("i")
    session.type("a long thought")
    session.press(.control("c"))
    #expect(session.status.contains("dropped; ^R takes it up again"))
    session.press(.control("r"))
    #expect(session.screen.contains("a long thought"))
    session.press(.escape)
    #expect(session.notebook.items.first?.note == "a long thought")
  }

  @Test func `typing in a note is taken back step by step, and wide letters keep their place`() {
    var session = session(columns: 80)
    session.press("i")
    session.type("家ö")
    #expect(session.buffer.cursor?.column == 5)
    session.press(.left, .backspace)
    session.type("b")
    session.press(.control("_"), .control("_"))
    #expect(session.screen.contains("家ö"))
    session.press(.enter, .up, .end)
    #expect(session.buffer.cursor?.column == 4)
  }

  @Test func `a note on a link has both passages, and one by command is kept at once`() {
    var session = session()
    session.press("o", "i")
    #expect(session.screen.contains("Note on CPD ¶1 – GR ¶1"))
    session.type("Same numbers?")
    session.press(.escape)
    #expect(session.notebook.items.first?.passages.map(\.side) == [.left, .right])
    session.press(.escape)
    session.command("note Ask the mayor.")
    #expect(session.notebook.items.compactMap(\.note) == ["Same numbers?", "Ask the mayor."])
    #expect(session.screen.contains("# Ask the mayor. (+1)"))
  }

  @Test func `marks are set by a letter and gone to, highlights come and go`() {
    var session = session()
    session.press("m", "a", "G", "'", "a")
    #expect(session.textAtCursor.hasPrefix("Rents fall where cities build."))
    session.press("'", "z")
    #expect(session.status.contains("There is no mark “z”, but a."))
    session.press("*")
    #expect(session.status.contains("highlighted"))
    #expect(session.notebook.items.count == 2)
    session.press("*")
    #expect(session.notebook.items.count == 1)
    session.press("m", .escape)
    #expect(session.notebook.items.count == 1)
  }

  @Test func `the notebook lists, filters, jumps, edits, deletes and takes back`() {
    var session = session()
    session.press("B")
    #expect(session.screen.contains("Nothing yet: i writes a note"))
    session.press("q")
    session.command("note First.")
    session.press("G")
    session.command("note Last.")
    session.press(.tab, "m", "b", "g", "B")
    #expect(session.screen.contains("CPD ¶4 · note · 1970-01-01"))
    #expect(session.screen.contains("mark b"))
    session.press("/")
    session.type("last")
    session.press(.enter, .enter)
    #expect(session.textAtCursor.hasPrefix("Waiting only helps"))
    session.press("B", "g", "i")
    session.type(" and best")
    session.press(.escape)
    #expect(session.notebook.items.compactMap(\.note).contains("First. and best"))
    session.press("-")
    #expect(!session.notebook.items.compactMap(\.note).contains("First. and best"))
    session.press("Z")
    #expect(session.notebook.items.compactMap(\.note).contains("First. and best"))
  }

  @Test func `from a note on a link Enter goes to both its ends`() {
    let far = (0..<40).map { ["C: Right paragraph \($0) is here and says what it says at length."] }
    var session = Session(
      InventedPair.pair(
        left: [["C: Rents fall where cities build."]], right: far,
        links: [InventedPair.link(0, .opposes, 1), InventedPair.link(0, .opposes, 39)]),
      columns: 100, rows: 20)
    session.open(Annotations())
    session.press("g", "o", "n")
    session.press("i")
    session.type("Far away.")
    session.press(.escape, .escape)
    session.press("g")
    session.press("1", .enter, .tab)
    #expect(!session.screen.contains("Right paragraph 39"))
    session.press("B", .enter)
    #expect(session.screen.contains("Right paragraph 39"), "\(session.screen)")
  }

  @Test func `a note whose passage is gone is counted and listed, never lost`() {
    var session = Session(columns: 80, rows: 24)
    let gone = Annotation.Passage(
      side: .left, anchor: Anchor(exact: "A sentence that nobody has written here, ever."))
    var note = Annotation.note("Mine.", on: [.passage(gone)], by: "Kim")
    note.id = "urn:n"
    session.state.open(Annotations([note]), by: "Kim")
    session.press("B")
    #expect(session.screen.contains("1 · 1 no longer in the articles"))
    #expect(session.screen.contains("A sentence that nobody has written here, ever."))
    session.press(.enter)
    #expect(session.status.contains("no longer in the articles"))
  }

  @Test func `a citation says who wrote what where`() throws {
    var session = session()
    session.press("y")
    session.press("o", "y")
    let copies = session.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(
      copies.first == "“Rents fall where cities build.” (“Build more homes”, City Paper Daily, ¶1)")
    #expect(copies.last?.contains("opposes (engine)") == true)
    #expect(copies.last?.contains("“Building does not make rents fall.”") == true)
  }

  @Test func `what is written is what the view shows`() {
    var session = session()
    session.command("write all.md")
    session.press("l", "x", "x")
    session.command("write links.html")
    session.command("write key")
    session.command("write! old.txt")
    let writings = session.effects.compactMap {
      if case .write(let writing) = $0 { writing } else { nil }
    }
    #expect(writings.map(\.path) == ["all.md", "links.html", "key", "old.txt"])
    #expect(writings.map(\.replaces) == [false, false, false, true])
    #expect(writings[0].matter == .comparison)
    #expect(writings[1].matter == .links([2]))
    #expect(writings[2].matter == .key)
  }

  @Test func `the place, the side and what was set are there again, in another window too`() {
    var session = session()
    _ = session.state.resume()
    session.press("r", .tab, "]", "]", "s")
    session.command("set width 50")
    session.press("l", "x", "q")
    let place = session.state.place(theme: "light")
    let cursor = session.textAtCursor

    var again = Session(columns: 90, rows: 20)
    again.state.open(Annotations([place]), by: "Kim")
    let effects = again.state.resume()
    #expect(effects == [.theme("light")])
    #expect(again.state.side == .right)
    #expect(again.state.sync == .locked)
    again.state.adopt(InventedPair.homes.analysis)
    again.press("l")
    #expect(again.screen.contains("2 of 4 · opposes"))
    again.press("q")
    #expect(again.textAtCursor.prefix(17) == cursor.prefix(17))
    again.state.adopt(InventedPair.homes.analysis)
    #expect(again.textAtCursor.prefix(17) == cursor.prefix(17))
  }

  @Test func `what the configuration has is not remembered with the place`() {
    var session = Session(columns: 100, rows: 30)
    _ = session.state.take(Reader.Session.configuration("set sync free"))
    session.open(Annotations())
    _ = session.state.resume()
    guard case .place(let settings) = session.state.place(theme: nil).body else {
      Issue.record("no place is kept")
      return
    }
    #expect(settings.map(\.name) == ["side", "row-left", "row-right"])
  }

  @Test func `what another wrote is neither changed nor taken for one's own`() {
    var session = Session(columns: 110, rows: 30)
    let passage = Passages(InventedPair.homes.pair)[0, .left]
    var theirs = [
      Annotation.note("Theirs.", on: [.passage(passage)], by: "Lee"),
      .mark(passage, name: nil, by: "Lee"),
    ]
    theirs[0].id = "urn:theirs"
    session.open(Annotations(theirs))
    session.press("g", "B", "i")
    #expect(session.status.contains("Lee wrote this"))
    session.press("q", "*")
    #expect(session.notebook.items.count == 3)
    session.press("*")
    #expect(session.notebook.items.map(\.maker.name) == ["Lee", "Lee"])
    session.press("i")
    session.type("Mine.")
    session.press(.escape)
    #expect(session.notebook.items.compactMap(\.note) == ["Theirs.", "Mine."])
  }

  @Test func `one's own mark goes before another's of the same name`() {
    var session = Session(columns: 110, rows: 30)
    let passages = Passages(InventedPair.homes.pair)
    session.state.open(
      Annotations([
        .mark(passages[0, .left], name: "a", by: "Lee"),
        .mark(passages[3, .left], name: "a", by: "Kim"),
      ]), by: "Kim")
    session.press("'", "a")
    #expect(session.textAtCursor.hasPrefix("Cities should build"))
  }

  @Test func `a note with one of its two passages stands there once, and is not lost`() {
    var session = Session(columns: 80, rows: 24)
    let gone = Annotation.Passage(
      side: .right, anchor: Anchor(exact: "A sentence that nobody has written here, ever."))
    var note = Annotation.note(
      "Half.", on: [.passage(Passages(InventedPair.homes.pair)[0, .left]), .passage(gone)],
      by: "Kim")
    note.id = "urn:n"
    session.state.open(Annotations([note]), by: "Kim")
    session.press("B")
    #expect(session.screen.split(separator: "\n").count { $0.contains("Half.") } == 1)
    #expect(!session.screen.contains("no longer"))
    session.press("q", "i")
    #expect(!session.screen.contains("│  Half.") && session.screen.contains("Note on CPD ¶1"))
  }

  @Test func `lines that are pasted into a note stay lines, and a word ends at a line's start`() {
    var session = session()
    session.press("i")
    session.send(.paste("one\ntwo three"))
    session.press(.control("w"), .control("w"))
    session.press(.escape)
    #expect(session.notebook.items.map(\.note) == ["one"])
  }

  @Test func `a search's match is seen in a highlighted sentence`() {
    var session = session()
    session.press("*", "/")
    session.type("cities")
    session.press(.enter)
    let matches = session.buffer.cells.filter { $0.style == Style(.warning, .reverse) }
    #expect(matches.count >= "cities".count)
  }

  @Test func `any view is written with whole sentences`() throws {
    var session = session()
    session.press("O")
    session.command("write outline.txt")
    let writing = try #require(
      session.effects.compactMap { if case .write(let writing) = $0 { writing } else { nil } }.first
    )
    guard case .view(let title, let parts) = writing.matter else {
      Issue.record("no view is written")
      return
    }
    #expect(title == "Outline")
    let passages = parts.flatMap { part in
      if case .passages(let passages) = part { passages } else { [Writing.Passage]() }
    }
    #expect(
      passages.contains { $0.place == "CPD ¶1" && $0.words == "Rents fall where cities build." })
  }

  @Test func `a notebook that cannot be read is not told as an empty one`() {
    var session = Session()
    session.press("B")
    #expect(session.screen.contains("Nothing yet"))
    session = Session()
    session.state.warning = "notes.json:3: cannot be read as notes. Move the file away."
    session.press("B")
    #expect(session.screen.contains("notes.json:3: cannot be read as notes. Move the file away."))
    #expect(session.screen.contains("kept only while the program runs"), "\(session)")
    #expect(!session.screen.contains("Nothing yet"))
  }
}
