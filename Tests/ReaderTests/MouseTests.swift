import Argument
import Document
import Engine
import Reader
import Specimens
import Terminal
import Testing

struct MouseTests {
  private func wheel(_ action: Mouse.Action) -> Event {
    .mouse(Mouse(action: action, spot: Spot(column: 10, row: 8)))
  }

  /// Fifteen recommendations on each side.
  private static var recommendations: (pair: Pair, analysis: Analysis) {
    let sentences = { (name: String) in
      (1...15).map { ["R: \(name) council \($0) should do what it says at some length."] }
    }
    return InventedPair.pair(left: sentences("Left"), right: sentences("Right"))
  }

  @Test func `A click moves the focus and the wheel scrolls the pane under it`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("s", "s", "g")
    session.send(.mouse(Mouse(action: .wheelDown, spot: Spot(column: 60, row: 10))))
    #expect(session.state.tops.right == 3)
    #expect(session.state.tops.left == 0)
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: 60, row: 10))))
    #expect(session.state.side == .right)
  }

  @Test(arguments: zip(["o", "l", "a", "?"] as [Key], [(80, 14), (80, 18), (40, 12), (40, 12)]))
  func `The wheel scrolls every view to its end and back`(key: Key, size: (Int, Int)) {
    let specimen = key == "a" ? Self.recommendations : Specimen.long
    var session = Session(specimen, columns: size.0, rows: size.1)
    session.press("g", key)
    if key != "o" { session.press(.home) }
    let start = session.screen
    var screens = [start]
    for _ in 0..<200 where session.screen.contains("more below") {
      session.send(wheel(.wheelDown))
    }
    #expect(!session.screen.contains("more below") && session.screen.contains("more above"))
    while session.screen != screens.last, screens.count < 300 {
      screens.append(session.screen)
      session.send(wheel(.wheelUp))
    }
    #expect(!session.screen.contains("more above") && session.screen.contains("more below"))
    #expect(screens.count > 2)
  }

  @Test func `The wheel scrolls at once, not only at the window's edge`() {
    var session = Session(Specimen.long, columns: 100, rows: 24)
    session.press("l", "g")
    let before = session.row(of: "CPD ¶2 ")
    session.send(wheel(.wheelDown))
    #expect(before != nil && session.row(of: "CPD ¶2 ") != before)
    session.press("k")
    #expect(session.screen.contains("link 1 of 40"))
  }

  @Test func `A click chooses a link and a second one goes there`() throws {
    var session = Session(Specimen.long, columns: 100, rows: 24)
    session.press("l", "G", "k")
    let row = try #require(session.row(of: "CPD ¶38 "))
    let click = Event.mouse(Mouse(action: .press, spot: Spot(column: 20, row: row + 1)))
    session.send(click)
    #expect(session.row(of: "CPD ¶38 ") == row)
    #expect(session.screen.contains("link 38 of 40"))
    session.send(click)
    #expect(session.textAtCursor.hasPrefix("Left paragraph 38"))
  }

  @Test func `A click chooses a recommendation of its side and a second one goes there`() throws {
    var session = Session(Self.recommendations, columns: 80, rows: 24)
    session.press("a")
    let row = try #require(session.row(of: "Right council 3 "))
    let click = Event.mouse(Mouse(action: .press, spot: Spot(column: 60, row: row)))
    session.send(click)
    #expect(session.screen.contains(" 18 of 30 "))
    session.send(click)
    #expect(session.textAtCursor.hasPrefix("Right council 3"))
  }

  @Test func `A click in the help chooses a command and a second one runs it`() throws {
    var session = Session(columns: 80, rows: 24)
    session.press("g", "?")
    let row = try #require(session.row(of: "to the right side"))
    let click = Event.mouse(Mouse(action: .press, spot: Spot(column: 30, row: row)))
    session.send(click)
    #expect(session.buffer[22, row].style.attributes.contains(.reverse))
    session.send(click)
    #expect(session.state.side == .right)
  }

  @Test func `A click beside every entry does nothing`() {
    for key: Key in ["l", "a", "?", "o"] {
      var session = Session(columns: 80, rows: 24)
      session.press("g", key)
      let before = session.screen
      for row in [0, 1, 22, 23, 99] {
        session.send(.mouse(Mouse(action: .press, spot: Spot(column: 0, row: row))))
      }
      #expect(session.screen == before)
    }
  }

  @Test func `A click on a hint does what its key does`() throws {
    var session = Session(columns: 80, rows: 24)
    session.press("g")
    let line = session.buffer.text(ofRow: 23)
    let label = try #require(line.firstRange(of: "links"))
    let column = line.distance(from: line.startIndex, to: label.lowerBound)
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: column, row: 23))))
    #expect(session.screen.contains(" Links  4 of 4"))
  }

  @Test func `A click on the help that the title row names opens it`() throws {
    var session = Session(columns: 80, rows: 24)
    let line = session.buffer.text(ofRow: 0)
    let label = try #require(line.firstRange(of: "? help"))
    let column = line.distance(from: line.startIndex, to: label.lowerBound)
    for place in [column, column + 5] {
      session.send(.mouse(Mouse(action: .press, spot: Spot(column: place, row: 0))))
      #expect(session.screen.contains(" Help"))
      session.press(.escape)
    }
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: column - 2, row: 0))))
    #expect(!session.screen.contains(" Help"))
  }

  @Test func `A click on a title turns to its side, one on the map goes there`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("s", "s", "g")
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: 45, row: 1))))
    #expect(session.state.side == .right)
    session.send(.mouse(Mouse(action: .press, spot: Spot(column: 20, row: 2))))
    #expect(session.state.side == .left)
    #expect(session.state.tops.left > 0 && !session.textAtCursor.hasPrefix("Left paragraph 1"))
    session.press(.backspace)
    #expect(session.state.side == .right)
  }

  @Test func `Moving the choice up leaves the window where it is`() {
    var session = Session(columns: 80, rows: 12)
    session.press("?", .end)
    let rows = (2..<9).map { session.buffer.text(ofRow: $0) }
    session.press(.up, .up)
    #expect((2..<9).map { session.buffer.text(ofRow: $0) } == rows)
  }
}
