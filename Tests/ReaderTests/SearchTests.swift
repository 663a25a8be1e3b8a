import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing

struct SearchTests {
  @Test func `Search finds on both sides and says how often`() {
    var session = Session()
    session.press("g", "/")
    #expect(!session.status.contains("left"))
    session.type("HOMES")
    #expect(session.status.contains("CPD 3, GR 1"))
    session.press(.enter)
    #expect(session.status.contains("“HOMES” 1 of 4 · CPD 3, GR 1"))
    session.press("n", "n", "n")
    #expect(session.status.contains("4 of 4"))
    #expect(session.state.side == .right)
    session.press("n")
    #expect(session.status.contains("1 of 4, from the start again"))
    #expect(session.state.side == .left)
    session.press(.escape)
    #expect(!session.screen.contains("HOMES"))
  }

  @Test func `Tab looks in recommendations alone, and everywhere again`() {
    var session = Session()
    session.press("g", "/")
    session.type("homes")
    session.press(.tab)
    #expect(session.status.contains("CPD 1, GR 1 in recommendations"))
    session.press(.enter)
    #expect(session.status.contains("“homes” 1 of 2"))
    #expect(session.textAtCursor.hasPrefix("homes now."))
    session.press("/", .tab, .tab)
    session.type("homes")
    #expect(session.status.contains("CPD 3, GR 1"))
  }

  @Test(arguments: [(80, 24), (64, 24), (40, 12), (80, 9)])
  func `A long word in the search stands whole, and what is said of it gives way`(
    columns: Int, rows: Int
  ) {
    let long = "homes for the many who have none"
    var session = Session(columns: columns, rows: rows)
    session.press("g", "/")
    session.type(long)
    #expect(session.screen.contains("/\(long)"), "\(session.screen)")
    if rows > 9 { #expect(session.screen.contains("CPD 0, GR 0")) }
    session.press(.control("u"))
    session.type(String(repeating: "w", count: columns - 4))
    #expect(
      session.screen.contains("/" + String(repeating: "w", count: columns - 4)),
      "\(session.screen)")
  }

  @Test func `Of what is typed without an end only so much is taken`() {
    var session = Session()
    session.press("/")
    session.type(String(repeating: "e", count: 2_000))
    session.press(.backspace, .enter)
    #expect(session.status.filter { $0 == "e" }.count < 520)
    session.press("l", "/")
    session.type(String(repeating: "e", count: 2_000))
    #expect(session.screen.filter { $0 == "e" }.count < 2_000)
  }

  @Test func `A search without a match says so`() {
    var session = Session()
    session.press("/")
    session.type("zebra")
    session.press(.enter)
    #expect(session.status.contains("“zebra” is in neither article."))
  }

  @Test func `A new search begins with nothing`() {
    var session = Session()
    session.press("g", "/")
    session.type("rents")
    session.press(.enter, "/")
    session.type("homes")
    #expect(session.status.contains("/homes "))
  }

  @Test func `A search is edited, and earlier ones come back`() {
    var session = Session()
    session.press("g", "/")
    session.type("repair")
    session.press(.enter, "/")
    session.type("old stuff")
    session.press(.control("w"))
    #expect(session.status.contains("/old "))
    session.press(.control("u"))
    session.type("rents")
    session.press(.enter, "/", .up)
    #expect(session.status.contains("/rents "))
    session.press(.up)
    #expect(session.status.contains("/repair "))
    session.press(.down, .down)
    #expect(session.status.hasPrefix(" /  "))
    session.press(.enter)
    #expect(session.status.contains("“rents” "))
    session.press("/", .control("c"))
    #expect(session.effects.isEmpty)
  }

  @Test func `Back from a match is where the search began, and no prompt`() {
    var session = Session()
    session.press("j", "/")
    session.type("river")
    session.press(.enter, .backspace, "j")
    #expect(!session.status.contains("river") && !session.status.hasPrefix(" /"), "\(session)")
  }

  @Test func `A search typed with straight quotation marks finds curved ones`() {
    var session = Session(
      InventedPair.pair(
        left: [["The city’s “plan” failed.", "It's over—or not."]], right: [["Nothing."]]))
    for wanted in ["city's", "\"plan\"", "It’s", "’s “PLAN”"] {
      session.press("/")
      session.type(wanted)
      #expect(session.status.contains("CPD 1"), "\(wanted)")
      session.press(.escape)
    }
  }

  @Test func `A search finds the headline and goes there`() throws {
    var session = Session(Specimen.long)
    session.press("G", "/")
    session.type("more homes")
    #expect(session.status.contains("CPD 1, GR 0"))
    session.press(.enter)
    #expect(session.status.contains("“more homes” 1 of 1, from the start again"))
    #expect(session.textAtCursor.hasPrefix("more homes"))
    session.press("j")
    #expect(!session.textAtCursor.hasPrefix("more homes"))
  }

  @Test func `A match in the headline is lit on every line that shows it`() throws {
    var session = Session(columns: 24, rows: 20)
    session.press("g", "/")
    session.type("LEAVE the streets")
    session.press(.enter, .tab)
    session.press("n")
    let cursor = try #require(session.buffer.cursor)
    #expect(session.buffer[cursor.column, cursor.row].style == Style(.warning, .reverse))
    let lit = session.buffer.cells.filter { $0.style == Style(.warning, .reverse) }
    #expect(lit.map(\.grapheme).joined() == "Leave the streets")
  }

  @Test func `The next match goes from the headline to the text and round again`() {
    var session = Session()
    session.press("g", "/")
    session.type("homes")
    session.press(.enter)
    var places: [String] = []
    for _ in 0..<5 {
      places.append(String(session.textAtCursor.prefix(9)))
      session.press("n")
    }
    #expect(places == ["homes    ", "homes.   ", "homes now", "homes    ", "homes    "])
    session.press("N")
    #expect(session.status.contains("1 of 4"))
    session.press("N")
    #expect(session.status.contains("4 of 4, from the end again"))
  }

  @Test(arguments: [
    ("pristina", true), ("PRIŠTINA", true), ("straße", true), ("strasse", true),
    ("it--so", true), ("it—so", true), ("cooperation", true), ("белград", true), ("so we", true),
    ("euro", false), ("pristine", false), ("\u{AD}", false), ("?", false),
  ])
  func `A search finds what is read, however it is typed`(typed: String, isFound: Bool) {
    var session = Session(
      InventedPair.pair(
        left: [
          ["In Priština’s Straße co\u{AD}opera\u{AD}tion paid it—so\u{A0}we Белград heard—5 €."]
        ], right: [["Nothing."]]))
    session.press("/")
    session.type(typed)
    #expect(session.status.contains(isFound ? "CPD 1" : "CPD 0"))
  }
}
