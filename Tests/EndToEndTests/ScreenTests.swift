import Glibc
import PseudoTerminal
import Specimens
import Terminal
import Testing

@Suite(.serialized) struct ScreenTests {
  private func started(
    _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      "DisplayProbe", arguments, size: size, environment: environment)
    try session.wait(for: "ready")
    return session
  }

  @Test func `scrolling by terminal commands shows what drawing anew shows`() throws {
    let session = try started()
    for keys in ["j", "j", "j", "k", "     ", "b", "jjkj"] { session.type(keys) }
    try session.wait(for: "#14.")
    let scrolled = session.screen.text
    session.type("\u{C}")
    try session.wait(for: "#15.")
    func body(_ text: String) -> [Substring] { text.split(separator: "\n").dropLast() }
    #expect(body(session.screen.text) == body(scrolled))
    #expect(session.screen.notUnderstood.isEmpty)
  }

  @Test func `one line down costs few bytes`() throws {
    let session = try started()
    session.type("j")
    try session.wait(for: "top 1")
    let before = session.received.count
    session.type("j")
    try session.wait(for: "top 2")
    #expect(session.received.count - before < 250)
  }

  @Test func `a storm of window sizes ends in a right screen`() throws {
    let session = try started()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let columns = Int.random(in: 1...200, using: &random)
      session.resize(to: Size(columns: columns, rows: Int.random(in: 1...60, using: &random)))
    }
    for size in [Size(columns: 1, rows: 1), Size(columns: 8, rows: 3)] { session.resize(to: size) }
    session.resize(to: Size(columns: 100, rows: 30))
    try session.wait(for: "Probe 100x30")
    try session.wait(for: "columns: 100")
    session.type("j")
    try session.wait(for: "top 1")
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `a program that waits uses no processor time`() throws {
    let session = try started()
    let before = session.ticks
    // A program that spins would use all of this time: a hundred ticks are a second.
    try? session.wait(for: "nothing", until: { _ in session.ticks > before + 20 }, patience: 50)
    #expect(session.ticks - before <= 1)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
  func `without colours no colour is sent`(environment: [String: String]) throws {
    let session = try started(environment: environment)
    session.type("  ")
    try session.wait(for: "top 42")
    #expect(!session.screen.hasColors)
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux"])
  func `a terminal with colours gets them`(name: String) throws {
    let session = try started(environment: ["TERM": name])
    #expect(session.screen.hasColors)
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test(arguments: [
    ("dumb", "dumbTerminal"), ("no-such-terminal", "unknownTerminal"), ("", "unknownTerminal"),
  ])
  func `a terminal that cannot show a screen is refused in one line`(
    name: String, problem: String
  ) throws {
    let session = try TerminalSession("DisplayProbe", environment: ["TERM": name])
    #expect(pt_exit_code(try session.waitForEnd()) == 1)
    #expect(String(decoding: session.received, as: UTF8.self) == "probe: \(problem)\r\n")
    #expect(session.modes == session.modesBefore)
  }

  @Test(arguments: ["xterm-of-tomorrow", "foot", "tmux-of-tomorrow"])
  func `a terminal that is like one that is described is taken for it`(name: String) throws {
    let session = try started(environment: ["TERM": name, "TERMINFO_DIRS": "/lib/terminfo"])
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test func `in a plain C locale curly quotes are still drawn`() throws {
    let session = try started(environment: ["LANG": "C", "LC_ALL": "C"])
    #expect(session.screen.text.contains("“failed”"))
  }

  @Test func `nothing hostile in a text reaches the terminal`() throws {
    let session = try started()
    let before = session.received.count
    session.type("H")
    try session.wait(for: "a␛]0;title␇b␛[31mc\u{2426}5md\u{2426}e\u{2426}f␍g␡h␀i")
    let sent = String(decoding: session.received[before...], as: UTF8.self)
    #expect(!sent.contains("\u{1B}]") && !sent.contains("\u{1B}[31m"))
    for scalar in sent.unicodeScalars where scalar.isUnsafeOnScreen {
      #expect(["\u{1B}", "\r", "\n", "\u{8}"].contains(scalar), "\(scalar.value) was sent")
    }
  }

  @Test func `graphemes of no cell, of two and of several scalars keep what follows in its place`()
    throws
  {
    let session = try started()
    session.type("U")
    try session.wait(for: "#1.")
    let line = session.screen.lines[1]
    #expect(line.indices.filter { line[$0] == "|" } == [1, 4, 7, 10, 13, 16])
    #expect(session.screen.text.contains("e\u{301}|界|한|"))
  }
}
