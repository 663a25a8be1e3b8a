import Argument
import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing

struct AsciiTests {
  /// Typographic marks wherever a text comes from.
  private var typographic: (pair: Pair, analysis: Analysis) {
    var specimen = InventedPair.pair(
      left: [
        ["C: Rents “fall”—or so it’s said…", "E: Aston’s mayor, Zoë Đilas, paid €900."],
        ["R: Cities should build – now. 界\u{AD}"],
      ],
      right: [["C: They don’t fall—they rise…"], ["R: Ask the neighbours’ council first."]],
      links: [
        InventedPair.link(0, .opposes, 0, issue: 0), InventedPair.link(2, .qualifies, 1),
      ],
      issues: [Issue(id: "rents", question: "Does building — now — lower “rents”?")])
    specimen.pair.title = "Homes – “a debate”"
    specimen.pair.articles.left.title = "Build more “homes”—now"
    specimen.pair.articles.left.publication = "Ästhetik"
    specimen.analysis.units.left[2].proposition.actor = "Cities’ councils"
    return specimen
  }

  @Test(arguments: [(1, 1), (8, 3), (20, 5), (40, 12), (64, 20), (80, 24), (140, 40)])
  func `In ASCII nothing else is drawn, whatever is pressed`(columns: Int, rows: Int) {
    var session = Session(typographic, columns: columns, rows: rows, glyphs: .ascii)
    for key in LayoutTests.keys + ["/", "“", "é", .enter, "?", "z", .escape] {
      session.press(key)
      let strange = session.screen.unicodeScalars.filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(strange) after \(key.name)")
    }
  }

  @Test func `Lines break for the width that ASCII takes`() {
    var session = Session(typographic, columns: 64, rows: 16, glyphs: .ascii)
    session.press("g")
    #expect(
      session.screen == """
        Homes - "a debate"                             2 links - ? help
        Asthetik par.1                    GR par.1  Garden Review
        ----------------------------------------------------------------
          Build more "homes"--now           Leave the streets alone

        C Rents "fall"--or so it's     o-xC They don't fall--they
        e said... Aston's mayor, Zoe      | rise...
          Dilas, paid EUR900.
                                         -R Ask the neighbours' council
        R Cities should build - now. ? -    first.




         C claim par.1 - x opposes GR par.1 o                    linked
         Enter go   o why   l links   ] claim   r recommendation
        """)
  }

  @Test(arguments: [64, 80, 95, 100, 119, 120, 160])
  func `A link's end never touches a word`(columns: Int) throws {
    let words = Array(repeating: "word", count: 60).joined(separator: " ") + "."
    let specimen = InventedPair.pair(
      left: [[words], [words]], right: [[words], [words]],
      links: [InventedPair.link(0, .opposes, 0), InventedPair.link(1, .opposes, 1)])
    var session = Session(specimen, columns: columns, rows: 24, glyphs: .ascii)
    session.press("g")
    let row = try #require(session.row(of: "word word"))
    #expect(session.screen.contains("o") && !session.screen.contains("wordo"))
    #expect(!session.buffer.text(ofRow: row).contains("dx"))
  }

  @Test func `Places are the same in ASCII as in Unicode`() {
    for keys: [Key] in [[")"], ["}"], ["]", .enter], ["G"]] {
      var drawn = [Session(typographic), Session(typographic, glyphs: .ascii)]
      for index in drawn.indices {
        drawn[index].press("g")
        for key in keys { drawn[index].press(key) }
      }
      #expect(drawn[0].state.carets == drawn[1].state.carets)
    }
  }

  @Test func `A click meets the unit under it behind a dash of two columns`() throws {
    var session = Session(typographic, columns: 160, rows: 20, glyphs: .ascii)
    session.press("g")
    let row = try #require(session.row(of: "Aston's"))
    let line = session.buffer.text(ofRow: row)
    let column = try #require(line.firstIndex(of: "Z")).utf16Offset(in: line)
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: column, row: row))))
    #expect(session.textAtCursor.hasPrefix("Zoe"))
  }
}
