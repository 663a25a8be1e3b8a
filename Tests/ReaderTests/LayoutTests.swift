import Annotation
import Argument
import Commands
import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing

struct LayoutTests {
  static let sizes = [
    (1, 1), (2, 2), (3, 40), (8, 3), (15, 4), (16, 5), (17, 6), (20, 5), (40, 12), (60, 20),
    (63, 24), (64, 24), (79, 24), (80, 24), (95, 30), (96, 30), (119, 36), (120, 36), (140, 40),
    (160, 50), (300, 90), (0, 0),
  ]
  static let keys: [Key] = [
    "j", "k", " ", "b", "d", "u", "]", "[", "r", "R", "}", "{", ")", "(", .tab, .enter, "2",
    .backspace, "o", "n", .escape, "l", "j", "x", "t", "i", .enter, "a", "j", .enter, "?", "s",
    "=", "v", "|", "|", "|", "G", "g", "c", ":", "q", .escape, "/", "e", .enter, "n", "N",
  ]

  @Test func `a title that does not fit ends before its colon, or the number of links gives way`() {
    var specimen = InventedPair.homes
    specimen.pair.title = "Homes for all: what the city owes to whoever comes next"
    #expect(
      Session(specimen, columns: 80, rows: 24).screen.hasPrefix("Homes for all: what the city owes")
    )
    #expect(Session(specimen, columns: 66, rows: 24).screen.hasPrefix("Homes for all   "))
    specimen.pair.title = "Build more homes in every street / Leave the streets alone, for good"
    let narrow = Session(specimen, columns: 80, rows: 24).screen.split(separator: "\n")[0]
    #expect(narrow.hasPrefix("Build more homes in every street / Leave the streets alone  "))
    #expect(narrow.hasSuffix("? help") && !narrow.contains("…"))
  }

  @Test func `what is reviewed gives way to what is going on`() {
    var session = Session(columns: 40, rows: 12)
    session.open(Annotations())
    session.press("g", "Y", "g", "j", "k")
    #expect(session.status.contains("opposes GR ¶1 ●"))
    session.press("U")
    #expect(session.status.contains("unanswered"))
  }

  @Test func `in a narrow window help tells all that a key does, and the map all of its question`()
  {
    var specimen = InventedPair.homes
    specimen.analysis.issues[0].question = "Does building ever lower what people pay?"
    var session = Session(specimen, columns: 40, rows: 14)
    session.press("?")
    session.type("/scroll-down")
    #expect(session.screen.contains("scroll a line down; the focus stays"))
    #expect(session.screen.contains("in view"))
    session.press(.escape, .escape, "g", "V")
    #expect(session.screen.contains(" Map  Does building ever lower what"))
    #expect(session.screen.contains("      people pay?"))
  }

  @Test(arguments: sizes) func `Every key can be pressed at every size`(columns: Int, rows: Int) {
    // A wide window has no state of its own: the longer walks are for those that people have.
    let isWide = columns * rows > 80 * 24
    let others = isWide ? [] : [Specimen.long, InventedPair.pair(left: [], right: [])]
    for specimen in [InventedPair.homes] + others {
      var session = Session(specimen, columns: columns, rows: rows)
      for key in Self.keys {
        session.press(key)
        let buffer = session.buffer
        #expect(buffer.size == Size(columns: columns, rows: rows))
        #expect(buffer.cells.count == columns * rows)
        if let cursor = buffer.cursor {
          #expect(cursor.column >= 0 && cursor.column < max(1, columns))
          #expect(cursor.row >= 0 && cursor.row < max(1, rows))
        }
      }
    }
  }

  @Test func `The place survives every resize`() {
    var session = Session(Specimen.long)
    session.press("g", " ", " ", "]")
    let before = session.screen
    let place = session.state.carets
    let side = session.state.side
    for (columns, rows) in Self.sizes {
      session.send(.resize(Size(columns: columns, rows: rows)))
      #expect(session.state.carets[side] == place[side])
    }
    session.send(.resize(Size(columns: 80, rows: 24)))
    #expect(session.screen == before)
  }

  @Test func `Below 64 columns one pane stands over a line of its counterpart`() {
    var session = Session(columns: 60, rows: 20)
    session.press("g")
    #expect(session.screen.contains("Rents fall where cities build."))
    #expect(!session.screen.contains("The river floods."))
    #expect(session.screen.contains("✗ GR ¶1: Building does not make rents fall."))
    session.press(.tab)
    #expect(session.screen.contains("The river floods."))
  }

  @Test func `Of a headline that does not fit as many words are shown as do`() {
    var specimen = InventedPair.homes
    specimen.pair.articles.left.title = "A night in the old town: Build it"
    specimen.pair.articles.right.title =
      "Not a home more: Why nobody in all of the valley should build another thing"
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("g")
    let header = session.buffer.text(ofRow: 1)
    #expect(header.contains("A night in the old town…"), "\(header)")
    #expect(header.contains("Not a home more: Why nobody…"), "\(header)")
  }

  @Test func `Widening the window brings the second pane back`() {
    var session = Session(columns: 60, rows: 20)
    session.send(.resize(Size(columns: 80, rows: 24)))
    #expect(session.screen.contains("Rents fall") && session.screen.contains("The river floods."))
  }

  @Test func `A key forces either layout`() {
    var session = Session()
    session.press("|")
    #expect(session.status.contains("one pane"))
    #expect(!session.screen.contains("The river floods."))
    session.press("|")
    #expect(session.screen.contains("The river floods."))
  }

  @Test func `A wide window keeps text columns at most 72 wide`() {
    let words = Array(repeating: "word", count: 200).joined(separator: " ")
    let session = Session(
      InventedPair.pair(left: [[words]], right: [["Short."]]), columns: 300, rows: 30)
    let longest = session.screen.split(separator: "\n").map { line in
      line.split(separator: " ").filter { $0 == "word" }.count * 5 - 1
    }.max()
    #expect(longest.map { $0 > 60 && $0 <= 72 } == true)
  }

  @Test func `ASCII marks keep every kind and relation apart`() {
    var state = Reader.Session(
      pair: InventedPair.homes.pair, analysis: InventedPair.homes.analysis,
      size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let drawn = view(state).text
    #expect(drawn.contains("R "))
    #expect(drawn.contains("C Rents"))
    let marks = "▶◆◇┃○●✗─│▐".unicodeScalars
    #expect(drawn.unicodeScalars.filter { marks.contains($0) }.isEmpty)
    _ = update(&state, .key("o"))
    #expect(view(state).text.contains("opposes x - Does building lower rents? - strong"))
  }

  @Test func `A small window opens on the focus, with the real cursor on it`() {
    let session = Session(
      InventedPair.pair(left: [["Rents fall."]], right: [["Rents rise."]]), columns: 20, rows: 3)
    #expect(session.textAtCursor.hasPrefix("Rents fall."))
  }

  @Test func `A status that has no room for all keeps what matters whole`() {
    var session = Session(columns: 40, rows: 20)
    session.press("g")
    #expect(session.status == " ◆ claim ¶1 · ✗ opposes GR ¶1 ○  linked")
    session.press("]")
    #expect(session.status == " ▶ recommendation ¶3 · 1 ~ ¶2 · 2 ✗ ¶3")
    session = Session(columns: 20, rows: 20)
    session.press("g")
    #expect(session.status.hasPrefix(" ◆ ¶1 · ✗ GR ¶1 ○"))
  }
}
