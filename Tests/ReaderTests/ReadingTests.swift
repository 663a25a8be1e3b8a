import Argument
import Document
import Engine
import Import
import Reader
import Specimens
import Terminal
import Testing
import Text

struct ReadingTests {
  @Test func `a sentence that begins behind another has the sign of its kind before its words`() {
    let specimen = InventedPair.pair(
      left: [["C: It rains.", "R: Close the dam.", "E: It did."]], right: [["C: It is dry."]])
    var session = Session(specimen, columns: 80, rows: 24)
    #expect(session.screen.contains("◆ It rains. ▶ Close the dam. · It did."), "\(session)")
    session.press(")")
    #expect(session.textAtCursor.hasPrefix("Close"), "\(session)")
    session.command("kind background")
    #expect(session.screen.contains("◆ It rains. Close the dam. · It did."), "\(session)")
  }

  @Test func `a sign that has no room in its row glues no words together`() throws {
    let specimen = InventedPair.pair(
      left: [["C: It rained and rained in our town.", "C: So."]], right: [["C: It is dry."]])
    let session = Session(specimen, columns: 80, rows: 24)
    #expect(session.screen.contains("◆ It rained and rained in our town."), "\(session)")
    #expect(!session.screen.contains(".◆") && !session.screen.contains("◆So"), "\(session)")
  }

  @Test func `a click behind a sign is one on the words that it moves`() throws {
    let specimen = InventedPair.pair(
      left: [["C: It rains.", "R: Close the dam.", "E: It did."]], right: [["C: It is dry."]])
    var session = Session(specimen, columns: 80, rows: 24)
    let row = try #require(session.row(of: "Close the dam."))
    let before = session.buffer.text(ofRow: row).split(separator: "Close")[0]
    let spot = Spot(column: String(before).cellWidth, row: row)
    session.send(.mouse(Mouse(action: .press, spot: spot)))
    #expect(session.textAtCursor.hasPrefix("Close"), "\(session)")
  }

  @Test func `the right text leaves the last column free where there are two`() {
    for columns in [64, 80, 81, 100, 140] {
      let session = Session(columns: columns, rows: 24)
      let rows = (3..<22).map { session.buffer.text(ofRow: $0) }
      #expect(rows.allSatisfy { $0.cellWidth < columns }, "\(session)")
    }
  }

  @Test func `Both articles stand side by side at 80 columns`() {
    let session = Session()
    #expect(session.row(of: "Rents fall where cities build.") != nil)
    #expect(
      session.row(of: "Rents fall where cities build.")
        == session.row(of: "Building does not make rents fall."))
    #expect(session.screen.contains("CPD"))
  }

  @Test func `no headline stands beside the other side's author`() {
    var specimen = InventedPair.homes
    specimen.pair.articles.left.author = "Ada Moss"
    specimen.pair.articles.right.author = "Ben Reed"
    specimen.pair.articles.right.title =
      "Leave the streets of this town alone for good, says everybody"
    let session = Session(specimen, columns: 80, rows: 24)
    let header = session.buffer.text(ofRow: 1)
    #expect(!header.contains("by Ben Reed") && !header.contains("by Ada Moss"), "\(session)")
    #expect(header.contains("Leave the streets of this town…"), "\(session)")
  }

  @Test func `both headlines are told with their authors where both have room for that`() {
    var specimen = InventedPair.homes
    specimen.pair.articles.left.author = "Ada Moss"
    specimen.pair.articles.right.author = "Ben Reed"
    let session = Session(specimen, columns: 120, rows: 24)
    let header = session.buffer.text(ofRow: 1)
    #expect(header.contains("· by Ben Reed") && header.contains("· by Ada Moss"), "\(session)")
  }

  @Test func `The first screen offers the strongest link and draws it where it shows it`() {
    let session = Session()
    let row = session.row(of: "Rents fall where cities build.") ?? 0
    #expect(session.buffer.text(ofRow: row).contains("○"))
    #expect(session.buffer.text(ofRow: row).contains("✗"))
    #expect(
      session.status.contains(
        "Enter: the strongest link, CPD ¶1 ✗ GR ¶1 · Does building lower rents?"))
  }

  @Test func `A soft hyphen is neither drawn nor given a column`() throws {
    var session = Session(
      InventedPair.pair(
        left: [["Co\u{AD}op\u{AD}er\u{AD}a\u{AD}tion failed.", "Trust is gone."]],
        right: [["Nothing."]]))
    let row = try #require(session.row(of: "Cooperation failed. Trust is"))
    session.press("g", ")")
    #expect(session.buffer.cursor == Spot(column: 22, row: row))
    #expect(session.textAtCursor.hasPrefix("Trust is"))
  }

  @Test func `Each kind has its own mark in the margin`() throws {
    let session = Session(
      InventedPair.pair(
        left: [
          ["R: Stop waiting."], ["C: It works."], ["G: It is loud."], ["E: It cost 9 crowns."],
        ],
        right: [["Aston lies on a river."]]))
    let marks = [("Stop", "▶"), ("It works", "◆"), ("It is loud", "◇"), ("It cost", "·")]
    for (text, mark) in marks {
      let row = try #require(session.row(of: text))
      #expect(session.buffer.text(ofRow: row).contains("\(mark) \(text)"))
    }
  }

  @Test func `The cursor sits on the focused unit`() {
    var session = Session()
    session.press("g")
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
    session.press(")")
    #expect(session.textAtCursor.hasPrefix("Last"))
    session.press(.tab)
    #expect(session.textAtCursor.hasPrefix("Building does not"))
  }

  @Test func `Claim keys move over claims and recommendations only`() {
    var session = Session()
    session.press("g", "]")
    #expect(session.textAtCursor.hasPrefix("Cities should build"))
    session.press("]")
    #expect(session.textAtCursor.hasPrefix("Waiting only"))
    session.press("]")
    #expect(session.status.contains("No further claim"))
    session.press("[", "[")
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
  }

  @Test func `r and R move over recommendations`() {
    var session = Session()
    session.press(.tab, "r")
    #expect(session.textAtCursor.hasPrefix("Cities should repair"))
    session.press("r")
    #expect(session.textAtCursor.hasPrefix("Councils must"))
    session.press("R")
    #expect(session.textAtCursor.hasPrefix("Cities should repair"))
  }

  @Test func `Braces move by paragraphs, back to a paragraph's own start first`() {
    var session = Session()
    session.press("g", "}")
    #expect(session.textAtCursor.hasPrefix("Some streets"))
    session.press(")", "{")
    #expect(session.textAtCursor.hasPrefix("Some streets"))
    session.press("{")
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
  }

  @Test func `Enter follows the link and Backspace comes back`() {
    var session = Session()
    session.press("g", .enter)
    #expect(session.textAtCursor.hasPrefix("Building does not"))
    session.press(.backspace)
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
    session.press(">")
    #expect(session.textAtCursor.hasPrefix("Building does not"))
  }

  @Test func `the status row asks the question to its end before it keeps its words`() {
    var session = Session()
    session.press("g", "]")
    #expect(session.status.contains("2 ✗ ¶3 · Does building lower rents?"))
  }

  @Test func `A digit and Enter follow that link of several`() {
    var session = Session()
    session.press("g", "]")
    #expect(session.status.contains("1 ~ qualifies ¶2 · 2 ✗ ¶3"))
    session.press("2", .enter)
    #expect(session.textAtCursor.hasPrefix("Councils must"))
    session.press(.backspace, "3", .enter)
    #expect(session.status.contains("This sentence has 2 links."))
  }

  @Test func `Linked brings the answering passage to the focused row`() throws {
    var session = Session(columns: 80, rows: 16)
    session.press("g", "]")
    let cursor = try #require(session.buffer.cursor)
    #expect(session.row(of: "Cities should repair old homes") == cursor.row)
  }

  @Test func `Free leaves the other side where it is`() throws {
    var session = Session(columns: 80, rows: 14)
    session.press("s", "s")
    #expect(session.status.contains("free"))
    session.press("g")
    let before = session.row(of: "Building does not")
    session.press("]", "]")
    #expect(session.row(of: "Building does not") == before)
  }

  @Test func `Locked keeps the offset between the sides`() throws {
    var session = Session(Specimen.long, columns: 80, rows: 12)
    session.press("s")
    session.press("g")
    let apart = { (session: Session) -> Int in
      session.state.tops.left - session.state.tops.right
    }
    let before = apart(session)
    session.press(.pageDown)
    #expect(session.state.tops.left > 0)
    #expect(apart(session) == before)
  }

  @Test func `Reading line by line scrolls one row at a time`() {
    let sentence = Array(repeating: "word", count: 40).joined(separator: " ") + "."
    let paragraphs = Array(repeating: [sentence, sentence], count: 6)
    var session = Session(
      InventedPair.pair(left: paragraphs, right: paragraphs), columns: 80, rows: 16)
    session.press("g")
    for _ in 0..<60 {
      let before = session.state.tops.left
      session.press("j")
      #expect((0...2).contains(session.state.tops.left - before))
    }
    #expect(session.state.tops.left > 30)
  }

  @Test func `Nothing to go to is said in the status row`() {
    var session = Session()
    session.press(.backspace)
    #expect(session.status.contains("nothing to go back to"))
  }

  @Test func `A strongest link beyond the first screen is drawn as arrows, until the first key`() {
    let paragraphs = (1...30).map { ["C: Paragraph \($0) says what it says."] }
    var session = Session(
      InventedPair.pair(
        left: paragraphs, right: paragraphs,
        links: [
          InventedPair.link(25, .opposes, 27, confidence: 0.9),
          InventedPair.link(0, .agrees, 0, confidence: 0.6, tier: .likely),
        ]))
    #expect(session.screen.contains("▼✗▼"))
    #expect(session.status.contains("Enter: the strongest link, CPD ¶26 ✗ GR ¶28"))
    for keys: [Key] in [["l", .enter], [.enter], ["o", .enter]] {
      var other = session
      for key in keys { other.press(key) }
      #expect(other.textAtCursor.hasPrefix("Paragraph 26"))
    }
    session.press("g")
    #expect(!session.screen.contains("▼✗▼"))
    #expect(session.status.contains("agrees GR ¶1"))
  }

  @Test func `Drawing again changes nothing, not even the message`() {
    var session = Session()
    session.press(.backspace)
    let before = session.screen
    session.press(.control("l"))
    #expect(session.screen == before)
    #expect(session.effects == [.redraw])
  }

  @Test(arguments: [nil, "o", "l", "a"] as [Key?])
  func `A key that does nothing here says so and changes nothing else`(view: Key?) {
    var session = Session()
    session.press(.backspace)
    if let view { session.press("g", view) }
    let before = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    session.press("Q")
    #expect(session.status.hasPrefix(" Q does nothing here; ? for help"))
    session.press(.function(9))
    #expect(session.status.hasPrefix(" F9 does nothing here; ? for help"))
    let after = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after.indices.filter { after[$0] != before[$0] } == [22])
    session.press("g")
    #expect(!session.status.contains("does nothing"))
  }

  @Test(arguments: ["/", "?"] as [Key])
  func `A key that does nothing while typing leaves what was typed`(key: Key) {
    var session = Session()
    session.press(key)
    if key == "?" { session.press("/") }
    session.type("hom")
    let before = session.screen
    session.press(.function(9), .insert)
    #expect(session.screen == before)
  }

  @Test func `Of the places to go back to the latest two hundred are kept`() {
    var session = Session(Specimen.long)
    session.press("g", ")", ")", ")")
    for _ in 0..<150 { session.press("G", "g") }
    for _ in 0..<199 { session.press(.backspace) }
    #expect(!session.status.contains("nothing to go back to"))
    session.press(.backspace, .backspace)
    #expect(session.status.contains("nothing to go back to"))
    session.press(">")
    #expect(!session.status.contains("nothing to go forward to"))
  }

  @Test func `q quits and Esc never does`() {
    var session = Session()
    session.press(.escape)
    #expect(session.effects.isEmpty)
    session.press("q")
    #expect(session.effects == [.quit])
  }
}

enum Specimen {
  /// Two articles of forty paragraphs, linked paragraph by paragraph.
  static var long: (pair: Pair, analysis: Analysis) {
    let paragraphs = { (name: String) in
      (1...40).map { ["C: \(name) paragraph \($0) says what it says at some length."] }
    }
    return InventedPair.pair(
      left: paragraphs("Left"), right: paragraphs("Right"),
      links: (0..<40).map { InventedPair.link($0, .opposes, 39 - $0, confidence: 0.9) })
  }
}
