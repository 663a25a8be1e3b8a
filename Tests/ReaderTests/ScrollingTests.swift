import Argument
import Commands
import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing

/// Views over the text in windows that are too small for them.
struct ScrollingTests {
  /// Fifteen recommendations on each side, each for an actor of its own.
  private static var recommendations: (pair: Pair, analysis: Analysis) {
    let sentences = { (name: String) in
      (1...15).map { ["R: \(name) council \($0) should do what it says at some length."] }
    }
    var specimen = InventedPair.pair(left: sentences("Left"), right: sentences("Right"))
    for index in 0..<15 {
      for side in Side.allCases {
        specimen.analysis.units[side][index].proposition.actor = "Council \(index + 1)"
      }
    }
    return specimen
  }

  /// "12" of "▼ 12 more below".
  private func count(_ direction: String, in session: Session) -> Int? {
    count(direction, in: session.screen)
  }

  private func count(_ direction: String, in screen: String) -> Int? {
    let words = screen.split(whereSeparator: \.isWhitespace)
    return words.indices.dropFirst(2).first {
      words[$0] == direction && words[$0 - 1] == "more"
    }.flatMap { Int(words[$0 - 2]) }
  }

  // MARK: Why

  @Test func `Why goes on below, line by line and to its end`() throws {
    var session = Session(columns: 40, rows: 12)
    session.press("g", "o")
    let start = session.screen
    let hidden = try #require(count("below", in: session))
    #expect(count("above", in: session) == nil)
    #expect(!start.contains("what matters?"))
    session.press("j")
    #expect(count("below", in: session) == hidden - 1)
    #expect(count("above", in: session) == 1)
    session.press("G")
    #expect(session.screen.contains("what matters?"))
    #expect(count("below", in: session) == nil)
    #expect(count("above", in: session) == hidden)
    session.press("j", .pageDown)
    #expect(count("above", in: session) == hidden)
    session.press("g", "k")
    #expect(session.screen == start)
  }

  @Test(arguments: [(40, 12), (60, 20), (72, 18), (80, 16)])
  func `Paging through Why skips no line`(
    columns: Int, rows: Int
  ) {
    var small = Session(columns: columns, rows: rows)
    var seen = ""
    small.press("g", "o")
    for _ in 0..<20 {
      seen += small.screen
      small.press(.pageDown)
    }
    for text in ["CPD ¶1", "GR ¶1", "One says so", "Cues", "Parts", "matters?"] {
      #expect(seen.contains(text), "\(text)")
    }
  }

  @Test func `Why leaves some rows to the passages`() {
    var session = Session(columns: 60, rows: 14)
    session.press("g", "o")
    #expect(session.screen.contains("◆ Rents fall where cities build."))
    #expect(session.status.contains("made by the engine"))
  }

  @Test func `The next link is explained from its start`() {
    var session = Session(columns: 60, rows: 14)
    session.press("g", "]", "o", "G", "n")
    #expect(count("above", in: session) == nil)
    #expect(session.screen.contains("Should the neighbours decide?"))
  }

  @Test func `Why that fits says nothing of more, and its keys do not move it`() {
    var session = Session(columns: 100, rows: 36)
    session.press("g", "o")
    let start = session.buffer
    #expect(!session.saysMore)
    session.press("j", .pageDown, "G")
    #expect(session.buffer == start)
  }

  // MARK: Lists

  @Test(arguments: [(60, 20), (80, 24), (40, 12), (120, 15)])
  func `The chosen link is seen whole, with the number of those before and after`(
    columns: Int, rows: Int
  ) throws {
    var session = Session(Specimen.long, columns: columns, rows: rows)
    session.press("l", "g")
    for number in 1...12 {
      let buffer = session.buffer
      let row = try #require(buffer.cursor?.row)
      let lines = (row..<rows - 2).map { buffer.text(ofRow: $0) }
      #expect(lines[0].hasPrefix(" ✗ \(number) ○ "))
      let end = lines.dropFirst().firstIndex { $0.hasPrefix(" ✗ ") } ?? lines.endIndex
      let own = lines[..<end].joined(separator: "\n")
      #expect(own.contains("“Left paragraph \(number)") && own.contains("“Right"), "\(number)")
      session.press("j")
    }
    session.press("G")
    #expect(count("below", in: session) == nil)
    #expect(try #require(count("above", in: session)) > 30)
  }

  @Test func `Paging through the links shows all of them`() {
    var session = Session(Specimen.long, columns: 60, rows: 20)
    session.press("l", "g")
    var seen: Set<Int> = []
    var screen = ""
    while screen != session.screen {
      screen = session.screen
      for number in 1...40 where screen.contains(" ✗ \(number) ○ ") { seen.insert(number) }
      session.press(.pageDown)
    }
    #expect(seen.count == 40)
    session.press("g")
    #expect(count("above", in: session) == nil)
  }

  @Test(arguments: ["j", .pageDown] as [Key])
  func `A link that is longer than the window is read to its end before the next`(key: Key) {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    var session = Session(
      InventedPair.pair(
        left: [["C: \(words)."], ["C: Next."]], right: [["C: No."]],
        links: [InventedPair.link(0, .opposes, 0), InventedPair.link(1, .opposes, 0)]),
      columns: 60, rows: 14)
    session.press("l")
    var seen: Set<String> = []
    for _ in 0..<40 where !session.status.contains("link 2 of 2") {
      seen.formUnion(
        session.screen.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      session.press(key)
    }
    #expect(session.status.contains("link 2 of 2"))
    #expect((1...200).allSatisfy { seen.contains("word\($0)") })
    session.press("k")
    #expect(session.screen.contains("word200"), "back at its end")
  }

  @Test(arguments: [(60, 20), (80, 24), (40, 12)])
  func `The chosen recommendation stays on the screen`(columns: Int, rows: Int) throws {
    var session = Session(Self.recommendations, columns: columns, rows: rows)
    session.press("a", "g")
    var last = -1
    for step in 0..<24 {
      let buffer = session.buffer
      let cursor = try #require(buffer.cursor, "\(step)")
      #expect((2..<rows - 2).contains(cursor.row))
      let above = count("above", in: buffer.text) ?? 0
      #expect(above >= last)
      last = above
      session.press("j")
    }
    session.press("G")
    #expect(count("below", in: session) == nil)
    session.press("g")
    #expect(count("above", in: session) == nil)
    #expect(try #require(count("below", in: session)) > 15)
  }

  @Test func `Whoever should act is named even where the list has scrolled past the name`() {
    var specimen = Self.recommendations
    for side in Side.allCases {
      for index in 0..<15 { specimen.analysis.units[side][index].proposition.actor = "Cities" }
    }
    var session = Session(specimen, columns: 60, rows: 20)
    session.press("a", "G")
    #expect(session.buffer.text(ofRow: 1).contains(" Cities "))
  }

  @Test func `The help says how many commands stand above and below`() throws {
    var session = Session(columns: 80, rows: 20)
    session.press("?")
    let all = Set(Session().state.keymap.bindings.map(\.command)).count
    #expect(try #require(count("below", in: session)) + 15 == all)
    session.press(.end)
    #expect(try #require(count("above", in: session)) + 15 == all)
    session.press("/")
    session.type("sync-state")
    #expect(!session.saysMore)
  }

  @Test(arguments: ["l", "a"] as [Key]) func `A list that fits says nothing of more`(key: Key) {
    var session = Session(columns: 100, rows: 50)
    session.press(key)
    #expect(!session.saysMore)
  }
}

extension Session {
  fileprivate var saysMore: Bool {
    screen.contains(" more above") || screen.contains(" more below")
  }
}
