import Document
import Reader
import Specimens
import Terminal
import Testing
import Text

/// Moves by what the window shows, and back and forward.
struct WindowMotionTests {
  private func reading() -> Session {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("s", "s", "g")
    return session
  }

  @Test func `^E and ^Y scroll, and the focus stays as long as it is in the window`() {
    var session = reading()
    session.press(" ", "j")
    let (place, top) = (session.state.carets.left, session.state.tops.left)
    session.press(.control("y"))
    #expect(session.state.tops.left == top - 1 && session.state.carets.left == place)
    session.press("9", .control("e"))
    #expect(session.state.tops.left == top + 8)
    session.press("9", "9", .control("e"))
    #expect(session.state.carets.left > place)
  }

  @Test(arguments: [("j", 1), ("k", -1)] as [(Key, Int)])
  func `Line by line the text stands still, and at the edge it goes on by half a window`(
    key: Key, direction: Int
  ) throws {
    var session = reading()
    if direction < 0 { session.press("5", "0", "%") }
    var tops = [session.state.tops.left]
    for _ in 0..<50 {
      session.press(key)
      tops.append(session.state.tops.left)
      #expect((3..<22).contains(try #require(session.buffer.cursor?.row)))
    }
    let steps = zip(tops.dropFirst(), tops).map { ($0 - $1) * direction }.filter { $0 != 0 }
    #expect((2...6).contains(steps.count) && steps.dropLast().allSatisfy { $0 > 8 }, "\(steps)")
  }

  @Test func `The sentence that is read stays whole when the window goes on`() throws {
    let paragraphs = (1...20).map { number in
      [
        "C: Number \(number) opens, \(Array(repeating: "and it goes on", count: 9).joined(separator: " "))."
      ]
    }
    var session = Session(
      InventedPair.pair(left: paragraphs, right: [["C: Not so."]]), columns: 80, rows: 24)
    session.press("g", "g")
    var turns = 0
    for _ in 0..<80 {
      let top = session.state.tops.left
      session.press("j")
      guard session.state.tops.left > top else { continue }
      turns += 1
      let name = try #require(session.status.firstMatch(of: #/¶(\d+)/#)?.1)
      #expect(session.screen.contains("Number \(name) opens"), "\(session.screen)")
    }
    #expect(turns >= 3)
  }

  @Test func `The focus is underlined where it begins, by a word or two`() throws {
    let long = Array(repeating: "and it goes on", count: 9).joined(separator: " ")
    var session = Session(
      InventedPair.pair(left: [["C: The first one opens \(long)."]], right: [["C: Not so."]]),
      columns: 80, rows: 24)
    session.press("g", "g")
    let buffer = session.buffer
    let lines = buffer.cells.filter { $0.style.attributes.contains(.underline) }
    #expect(lines.map(\.grapheme).joined() == "The")
  }

  @Test func `H, M and L go to the window's first, middle and last line`() throws {
    var session = reading()
    var rows: [Int] = []
    for key: Key in ["H", "M", "L"] {
      session.press(key)
      rows.append(try #require(session.buffer.cursor?.row))
    }
    #expect(rows[0] <= 6 && (11...14).contains(rows[1]) && rows[2] >= 19)
  }

  @Test func `z brings the line to the middle, gg goes to the start`() throws {
    var session = reading()
    session.press(" ", " ", "L", "z", "z")
    #expect((11...14).contains(try #require(session.buffer.cursor?.row)))
    session.press("g", "g")
    #expect(session.textAtCursor.hasPrefix("Left paragraph 1 "))
    session.press(.backspace)
    #expect(!session.textAtCursor.hasPrefix("Left paragraph 1 "))
  }

  @Test func `50% goes to the middle, and % tells where one is`() {
    var session = reading()
    session.press("5", "0", "%")
    #expect(session.textAtCursor.hasPrefix("Left paragraph 2"))
    session.press("g", "%")
    #expect(session.status.contains("0 % of this article"))
  }

  @Test func `x and X go to the next and the previous opposition`() {
    var session = Session()
    session.press("g", "x")
    #expect(session.textAtCursor.hasPrefix("Cities should build"))
    #expect(session.status.contains("1 ~ ¶2 · [2 ✗ opposes ¶3 ○]"))
    session.press(.enter)
    #expect(session.textAtCursor.hasPrefix("Councils must"))
    session.press(.backspace, "x")
    #expect(session.status.contains("No further opposition"))
    session.press("X")
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
  }

  @Test func `back restores both panes, and the list one came from with its filter`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("g", "l", "/")
    session.type("paragraph 12 ")
    session.press(.enter)
    let list = session.screen
    session.press(.enter)
    #expect(session.textAtCursor.hasPrefix("Left paragraph 12"))
    let (carets, tops) = (session.state.carets, session.state.tops)
    session.press(.backspace)
    #expect(session.screen == list)
    session.press(.escape, .escape, ">")
    #expect(session.state.carets == carets && session.state.tops == tops)
  }

  @Test func `back after a resize finds the place again`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("g", "}", "}")
    session.press("G")
    session.send(.resize(Size(columns: 50, rows: 12)))
    session.press(.backspace)
    #expect(session.textAtCursor.hasPrefix("Left paragraph 3"))
  }
}
