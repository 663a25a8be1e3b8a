import Commands
import Document
import Reader
import Specimens
import Terminal
import Testing

/// The command line, counts and settings.
struct CommandScreenTests {
  @Test func `a command that is typed is performed, with its arguments`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press(":")
    session.type("goto right 12")
    #expect(session.status.contains(":goto right 12"))
    session.press(.enter)
    #expect(session.state.side == .right)
    #expect(session.textAtCursor.hasPrefix("Right paragraph 12"))
  }

  @Test func `what is wrong is told, and the line stays to be mended`() {
    var session = Session()
    session.press(":")
    session.type("set width 5")
    session.press(.enter)
    #expect(session.screen.contains("“5” is no value; allowed: 20 to 200."))
    #expect(session.status.contains(":set width 5"))
    session.press("0", .enter)
    #expect(session.status.contains("width: 50"))
  }

  @Test func `a line that is longer than the window goes on in rows of its own`() {
    var session = Session(Specimen.long, columns: 60, rows: 24)
    session.press(":")
    session.type(
      "reason " + String(repeating: "because of all that was said ", count: 5) + "in the end")
    #expect(
      session.screen.split(separator: "\n").contains { $0.hasPrefix(" :reason because of all") })
    #expect(session.status.contains("in the end"))
    session.press(.home)
    session.type("Only ")
    #expect(
      session.screen.split(separator: "\n").contains { $0.hasPrefix(" :Only reason because") })
  }

  @Test func `Tab completes in turn, and what one goes on with is listed with what it does`() {
    var session = Session()
    session.press(":")
    session.type("set sync l")
    #expect(session.screen.contains("linked") && session.screen.contains("locked"))
    session.press(.tab)
    #expect(session.status.contains(":set sync linked"))
    session.press(.tab)
    #expect(session.status.contains(":set sync locked"))
    session.press(.backTab, .enter)
    #expect(session.state.sync == .linked)
    #expect(session.status.contains("sync: linked"))
  }

  @Test func `words of what a command does run it, too`() {
    var session = Session()
    session.press("g", ":")
    session.type("who should do")
    session.press(.enter)
    #expect(session.screen.contains("Recommendations"))
  }

  @Test func `a command that wants more is put into the line`() {
    var session = Session()
    session.press(":")
    session.type("to a paragraph")
    session.press(.enter)
    #expect(session.status.contains(":goto "))
    session.type("1")
    session.press(.enter)
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
  }

  @Test func `the line is edited, and earlier lines come back`() {
    var session = Session()
    session.press(":")
    session.type("set  sync fre")
    session.press(.control("a"), .delete, .control("e"), .character("x"), .control("w"))
    #expect(session.status.contains(":et  sync "))
    session.press(.home, "s", .end)
    session.type("free")
    session.press(.enter)
    #expect(session.state.sync == .free)
    session.press(":", .up)
    #expect(session.status.contains(":set  sync free"))
    session.press(.down)
    #expect(!session.status.contains("sync free"))
    session.press(.control("u"), .backspace)
    #expect(!session.status.hasPrefix(" :"))
  }

  @Test(arguments: [Key.escape, .control("c"), .backspace])
  func `an empty line is left by Esc, ^C and Backspace`(key: Key) {
    var session = Session()
    session.press("g")
    let before = session.screen
    session.press(":", key)
    #expect(session.screen == before)
  }

  @Test func `what is pasted into the line is no command`() {
    var session = Session()
    session.press(":")
    session.send(.paste("quit quit"))
    #expect(session.effects.isEmpty)
    #expect(session.status.contains(":quit quit"))
  }

  @Test(arguments: ["/", ":"] as [Key])
  func `a line takes no more than five hundred letters, and says so`(key: Key) {
    var session = Session()
    session.press(key)
    session.send(.paste(String(repeating: "e", count: 499)))
    #expect(!session.screen.contains("no more than 500 letters"))
    session.send(.paste(String(repeating: "e", count: 16_000)))
    #expect(session.screen.contains("no more than 500 letters"))
    session.press(.backspace)
    #expect(!session.screen.contains("no more than 500 letters"))
  }

  @Test func `a filter takes no more than five hundred letters, and says so`() {
    var session = Session(Specimen.long, columns: 100, rows: 24)
    session.press("l", "/")
    session.send(.paste(String(repeating: "e", count: 16_000)))
    #expect(session.screen.contains("no more than 500 letters"))
  }

  @Test func `digits before a motion are a count, alone they do nothing`() {
    var session = Session(Specimen.long, columns: 80, rows: 24)
    session.press("s", "s", "g")
    let before = session.textAtCursor
    session.press("1", "2")
    #expect(session.textAtCursor == before)
    #expect(session.status.contains("12  free"))
    session.press("G")
    #expect(session.textAtCursor.hasPrefix("Left paragraph 12"))
    session.press("3", "}")
    #expect(session.textAtCursor.hasPrefix("Left paragraph 15"))
    session.press("2", "{", "9", .escape, "j", "0")
    #expect(!session.status.contains("9  free"))
  }

  @Test func `in a list a count goes as far down, and to an entry`() {
    var session = Session(Specimen.long, columns: 100, rows: 24)
    session.press("l", "g", "4", "j")
    #expect(session.status.contains("link 5 of 40"))
    session.press("2", "0", "G")
    #expect(session.status.contains("link 20 of 40"))
  }

  @Test func `the settings change what is drawn, and tell what they are`() {
    var session = Session(columns: 200, rows: 24)
    session.press(":")
    session.type("set width 30")
    session.press(.enter)
    let longest =
      session.screen.split(separator: "\n").dropFirst(3).dropLast(2)
      .map { $0.drop { $0 == " " }.prefix { $0 != "○" }.count }.max() ?? 0
    #expect(longest < 120)
    session.press(":")
    session.type("set width ?")
    session.press(.enter)
    #expect(session.status.contains("width: 30"))
    session.press(":")
    session.type("set ascii on")
    session.press(.enter)
    let marks = session.screen.unicodeScalars.filter { !$0.isASCII }
    #expect(marks.isEmpty)
    session.press(":")
    session.type("set mouse off")
    session.press(.enter)
    session.press(":")
    session.type("theme light")
    session.press(.enter)
    #expect(session.effects.suffix(2) == [.mouse(false), .theme("light")])
  }

  @Test func `every view opens by its name`() {
    for view in ["links", "recommendations", "positions", "unanswered", "outline", "help"] {
      var session = Session(columns: 100, rows: 30)
      session.press("g")
      let before = session.screen
      session.press(":")
      session.type("view \(view)")
      session.press(.enter)
      #expect(session.screen != before, "\(view)")
    }
  }

  @Test func `a configuration sets and binds before the first key`() {
    var session = Session()
    let configuration = Reader.Session.configuration("set sync free\nbind reading:z goto right 1\n")
    #expect(configuration.problems.isEmpty)
    _ = session.state.take(configuration)
    #expect(session.state.sync == .free)
    session.press("z")
    #expect(session.state.side == .right)
  }

  @Test func `the first configuration says what holds already, line for line`() {
    let first = Reader.Session.firstConfiguration
    #expect(Reader.Session.configuration(first).entries.isEmpty)
    let bound = first.split(separator: "\n").filter { $0.hasPrefix("#bind ") }
      .map { $0.dropFirst() }.joined(separator: "\n")
    let configuration = Reader.Session.configuration(bound)
    #expect(configuration.problems.isEmpty, "\(configuration.problems)")
    #expect(configuration.entries.count > 40)
  }

  /// The screen's words, whatever line they stand on.
  private func words(_ session: Session) -> String {
    session.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `what a narrow status row has no room for goes on in the rows beside it`() {
    var session = Session(columns: 40, rows: 12)
    session.command("goto 99")
    #expect(words(session).contains("There is no ¶99 in CPD; the last is ¶"), "\(session)")
    session.press("j")
    #expect(!words(session).contains("There is no"))
    session.command("set layout round")
    #expect(words(session).contains("“round” is no value; allowed: "), "\(session)")
    #expect(words(session).contains(":set layout round") && words(session).contains("Enter runs"))
  }

  @Test(arguments: ["write", "write!"])
  func `a file to be written into is asked for where none is named`(command: String) {
    var session = Session()
    session.command(command)
    #expect(session.status.contains(":\(command) comparison.md"))
    #expect(words(session).contains("other names end with .md, .txt or .html."), "\(session)")
  }
}
