import Argument
import Commands
import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing
import Text

struct PanelTests {
  @Test func `Why shows both quotations, the reason, the cues and two questions`() {
    var session = Session(columns: 100, rows: 36)
    session.press("g", "o")
    for text in [
      "opposes", "Does building lower rents?", "“Rents fall where cities build.”",
      "“Building does not make rents fall.”", "One says so, the other says not.", "strong 0.90",
      "made by the engine, not reviewed",
    ] { #expect(session.screen.contains(text)) }
    for question in Relation.opposes.criticalQuestions {
      #expect(session.screen.contains(question.prefix(40)), "\(session)")
    }
  }

  @Test func `The two passages stay visible above Why`() throws {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("g", "]", "]", "o")
    let row = try #require(session.row(of: "Left paragraph 3 says"))
    #expect(session.buffer.text(ofRow: row).contains("Right paragraph 38"))
  }

  @Test(arguments: [(40, 12), (20, 8), (80, 24), (64, 16)])
  func `All of Why can be read in a small window, and the keys for it are told`(
    columns: Int, rows: Int
  ) {
    let left =
      "the wages of all \(Array(repeating: "those who live there", count: 20).joined(separator: " and ")) fell."
    var specimen = InventedPair.pair(
      left: [["C: It is so that \(left)"]], right: [["C: It is not so that \(left)"]],
      links: [InventedPair.link(0, .opposes, 0, issue: 0)])
    specimen.analysis.issues = [
      Issue(id: "wages", question: "Did the wages of those who live in the valley fall at all?")
    ]
    var session = Session(specimen, columns: columns, rows: rows)
    session.press("g", "o")
    if columns > 20 {
      #expect(session.screen.contains("j down"), "\(session.screen)")
      #expect(session.screen.contains("Esc back"))
    }
    var words: [String] = []
    for _ in 0..<200 {
      words += session.screen.split { $0.isWhitespace || $0 == "│" }.map(String.init)
      session.press("j")
    }
    for word in ["fell.”", "“It", "valley", "all?", "so,", "not.", "right?", "matters?"] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(words.count { $0 == "fell.”" } >= 2)
  }

  @Test(arguments: ["o", "l", "a", "?"] as [Key]) func `A view is left by its own key and by Esc`(
    key: Key
  ) {
    var session = Session()
    session.press("g")
    let before = session.screen
    session.press(key)
    #expect(session.screen != before)
    session.press(key == "?" ? .function(1) : key)
    #expect(session.screen == before)
    session.press(key, .escape)
    #expect(session.screen == before)
  }

  @Test func `The links view lists links by strength and Enter goes to one`() throws {
    var session = Session(columns: 100, rows: 40)
    session.press("l")
    let first = try #require(session.row(of: "opposes, strong"))
    let second = try #require(session.row(of: "qualifies, likely"))
    #expect(first < second)
    session.press("g", "j", .enter)
    #expect(session.textAtCursor.hasPrefix("Cities should build"))
  }

  @Test func `The links view filters by relation, tier and issue`() {
    var session = Session(columns: 100, rows: 40)
    session.press("l", "x")
    #expect(session.screen.contains("2 of 4 · opposes"))
    session.press("x", "x", "x")
    #expect(session.screen.contains(" 4 of 4\n"))
    session.press("t", "f")
    #expect(session.screen.contains("1 of 4 · strong · Does building lower rents?"))
    session.press("f")
    #expect(session.screen.contains("No link passes the filters."))
    session.press(.enter, "o")
    #expect(session.screen.contains("No link passes the filters."))
  }

  @Test func `one key takes all filters of the links away`() {
    var session = Session(columns: 100, rows: 40)
    session.press("l", "x", "t", "m", "s", "/")
    session.type("rents")
    session.press(.enter)
    #expect(!session.screen.contains(" 4 of 4\n"))
    session.press("X")
    #expect(session.screen.contains(" 4 of 4\n"))
  }

  @Test func `a number before why explains that link of several`() {
    var session = Session(columns: 100, rows: 30)
    session.press("g", "]", "2", "o")
    #expect(session.screen.contains("Should the neighbours decide?"))
    session.press(.escape, "3", "o")
    #expect(session.status.contains("This sentence has 2 links."))
    #expect(!session.screen.contains("Link 4 of 4"))
  }

  @Test(arguments: [[":"], []] as [[Key]])
  func `a paragraph that there is none of is told with the last one`(colon: [Key]) {
    var session = Session(columns: 100, rows: 30)
    session.press("g")
    if colon.isEmpty { session.type("99G") } else { session.command("goto 99") }
    #expect(session.status.contains("There is no ¶99 in CPD; the last is ¶4."))
    #expect(session.textAtCursor.hasPrefix("Aston lies on a river."))
    session.command("goto 2")
    #expect(!session.status.contains("There is no"))
  }

  @Test func `filters of the links are kept, the maker's and the side's, too`() {
    var session = Session(columns: 100, rows: 40)
    session.press("l", "m", "s", "/")
    session.type("neighbours")
    #expect(session.screen.contains("0 of 4 · engine · text on the left"))
    session.press(.escape, "s", "/")
    session.type("neighbours")
    #expect(session.screen.contains("1 of 4 · engine · text on the right"))
    session.press(.enter, .escape, .escape, "l")
    #expect(session.screen.contains("4 of 4 · engine · text on the right"))
  }

  @Test func `Recommendations stand under who should act and say where a side is silent`() throws {
    var specimen = InventedPair.homes
    specimen.analysis.units.left[3].proposition.actor = "Cities"
    specimen.analysis.units.right[2].proposition.actor = "Cities"
    specimen.analysis.units.right[5].proposition.actor = "Councils"
    var session = Session(specimen)
    session.press("a")
    let cities = try #require(session.row(of: "Cities "))
    let row = session.buffer.text(ofRow: cities)
    #expect(row.contains("Cities should build more"))
    #expect(row.contains("Cities should repair old"))
    let councils = try #require(session.row(of: "Councils "))
    #expect(session.buffer.text(ofRow: councils).contains("– silent –"))
    session.press("G", .enter)
    #expect(session.textAtCursor.hasPrefix("Councils must"))
  }

  @Test func `Help filters while typing and runs the command on Enter`() {
    var session = Session()
    session.press("g", "?", "j", "k", "/")
    session.type("next claim")
    #expect(session.status.contains("1 command"))
    session.press(.enter)
    #expect(session.textAtCursor.hasPrefix("Cities should build"))
  }

  @Test func `Help has every command of the key table`() {
    for binding in Session().state.keymap.bindings {
      var session = Session()
      session.press("?", "/")
      session.type(binding.command.name)
      #expect(session.screen.contains(binding.summary))
    }
  }

  @Test func `No key has two meanings in one place`() {
    var seen: Set<String> = []
    for binding in Session().state.keymap.bindings {
      for place in binding.places {
        for key in binding.keys {
          #expect(seen.insert("\(place) \(key.name)").inserted, "\(key.name) in \(place)")
        }
      }
    }
  }

  @Test func `A links view without a link blames no filter`() {
    var session = Session(InventedPair.pair(left: [["One."]], right: [["Two."]]))
    session.press("l")
    #expect(session.screen.contains("No link was found that is strong enough to show."))
  }

  @Test func `A command from the help leaves the views in which it does nothing`() {
    var session = Session()
    session.press("l", "?", "/")
    session.type("search both")
    session.press(.enter)
    session.type("homes")
    #expect(session.status.contains("CPD 3, GR 1"))
    session.press(.escape, "?", "/")
    session.type("filter-tier")
    session.press(.enter)
    #expect(session.status.contains("open all links first (l)"))
  }

  @Test func `The help turns pages and jumps to its ends`() {
    var session = Session()
    session.press("?")
    let start = session.buffer
    session.press(.pageDown)
    #expect(session.buffer != start)
    session.press(.pageUp)
    #expect(session.buffer == start)
    session.press(.end)
    #expect(session.buffer != start)
    session.press(.home)
    #expect(session.buffer == start)
  }
}
