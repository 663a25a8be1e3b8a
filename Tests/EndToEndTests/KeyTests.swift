import Glibc
import PseudoTerminal
import Specimens
import Terminal
import Testing

@Suite(.serialized) struct KeyTests {
  @Test(arguments: [
    ("\t", Key.tab), ("\r", .enter), ("\u{7F}", .backspace), ("é", .character("é")),
    ("”", .character("”")), ("\u{1B}", .escape), ("\u{4}", .control("d")), ("\u{F}", .control("o")),
    ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[Z", .backTab),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}OH", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[2~", .insert), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[24~", .function(12)),
  ])
  func `a key is known by its bytes`(bytes: String, key: Key) throws {
    let session = try TerminalSession("DisplayProbe", size: Size(columns: 100, rows: 5))
    try session.wait(for: "ready")
    session.type(bytes)
    try session.wait(for: "\(Event.key(key)) #1.")
  }

  @Test func `an unknown sequence is no key at all`() throws {
    let session = try TerminalSession("DisplayProbe", size: Size(columns: 100, rows: 5))
    try session.wait(for: "ready")
    session.type("\u{1B}[?1;2c\u{1B}[200;9xj")
    try session.wait(for: "\(Event.key(.character("j"))) #1.")
  }

  @Test(arguments: [
    ("\u{1B}j", [Key.escape, .character("j")]), ("\u{1B}N", [.escape, .character("N")]),
    ("\u{1B}o", [.escape, .character("o")]), ("\u{1B}]", [.escape, .character("]")]),
    ("\u{1B}[", [.escape, .character("[")]), ("\u{1B}\r", [.escape, .enter]),
    ("\u{1B}é", [.escape, .character("é")]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\u{1B}OA", [.escape, .up]),
    ("\u{1B}\u{7F}", [.escape, .backspace]),
    ("\u{1B}\t", [.escape, .tab]), ("\u{1B} ", [.escape, .character(" ")]),
    ("\u{1B}\u{4}", [.escape, .control("d")]),
    ("\u{1B}jk", [.escape, .character("j"), .character("k")]),
    ("\u{1B}[j", [.escape, .character("["), .character("j")]),
    ("\u{1B}[\u{1B}[B", [.escape, .character("["), .down]),
  ])
  func `Esc and what is typed right after it are keys of their own`(
    bytes: String, keys: [Key]
  ) throws {
    let session = try TerminalSession("DisplayProbe", ["--log"], size: Size(columns: 200, rows: 5))
    try session.wait(for: "ready")
    session.type(bytes)
    try session.wait(for: "\(keys.map(Event.key)) #\(keys.count).")
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
    "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^q\u{1B}\\",
    "\u{1B}Xq\u{1B}\\", "\u{9D}11;rgb:1/1/1\u{9C}", "\u{90}1$r0m\u{9C}", "\u{9B}?62;22c",
  ])
  func `a terminal's late answer is no key`(bytes: String) throws {
    let session = try TerminalSession("DisplayProbe", ["--log"], size: Size(columns: 100, rows: 5))
    try session.wait(for: "ready")
    session.type(bytes + "m")
    try session.wait(for: "\([Event.key(.character("m"))]) #1.")
  }

  @Test func `an answer that comes in pieces is no key either`() throws {
    let session = try TerminalSession("DisplayProbe", ["--log"], size: Size(columns: 100, rows: 5))
    try session.wait(for: "ready")
    for piece in ["\u{1B}]1", "1;rgb:ffff", "/0000/0000", "\u{1B}", "\\m"] {
      session.type(piece)
      usleep(20_000)
    }
    try session.wait(for: "\([Event.key(.character("m"))]) #1.")
  }

  @Test(arguments: [
    ["\u{1B}[?", "64;1;2;6c"], ["\u{1B}[?", "1u"], ["\u{1B}", "[?2026;", "2$y"],
    ["\u{1B}[12;4", "0R"], ["\u{1B}[?6"],
  ])
  func `an answer with numbers may come in pieces, too`(pieces: [String]) throws {
    let session = try TerminalSession(
      "DisplayProbe", ["--log"], size: Size(columns: 100, rows: 5),
      environment: ["ESCDELAY": "200"])
    try session.wait(for: "ready")
    for piece in pieces {
      session.type(piece)
      usleep(20_000)
    }
    usleep(700_000)
    session.type("m")
    try session.wait(for: "\([Event.key(.character("m"))]) #1.")
  }

  @Test func `what is pasted is text, whatever it holds`() throws {
    let session = try TerminalSession("DisplayProbe", ["--log"], size: Size(columns: 100, rows: 5))
    try session.wait(for: "ready")
    session.type("\u{1B}[200~must\rq \u{1B}[A“so”\u{1B}[201~m")
    let pasted = Event.paste("must\nq  [A“so”")
    try session.wait(for: "\([pasted, Event.key(.character("m"))]) #2.")
  }

  @Test func `a byte of no UTF-8 takes no other key with it`() throws {
    let session = try TerminalSession("DisplayProbe", ["--log"], size: Size(columns: 400, rows: 5))
    try session.wait(for: "ready")
    session.type(
      Array("\u{1B}[200~caf".utf8) + [0xE9] + Array(" no\u{1B}[201~m".utf8) + [0xFF]
        + Array("\u{1B}[A".utf8) + [0xE2, 0x80] + Array("é".utf8))
    let replacement = Event.key(.character("\u{FFFD}"))
    let events: [Event] = [
      .paste("caf\u{FFFD} no"), .key(.character("m")), replacement, .key(.up), replacement,
      .key(.character("é")),
    ]
    try session.wait(for: "\(events) #6.")
  }

  @Test func `a key may come in pieces where ESCDELAY allows it`() throws {
    let session = try TerminalSession(
      "DisplayProbe", ["--log"], size: Size(columns: 100, rows: 5),
      environment: ["ESCDELAY": "500"])
    try session.wait(for: "ready")
    for piece in ["\u{1B}", "[B"] {
      session.type(piece)
      usleep(100_000)
    }
    try session.wait(for: "\([Event.key(.down)]) #1.")
  }

  @Test func `a size that a parent exported is not the window's`() throws {
    let session = try TerminalSession(
      "DisplayProbe", size: Size(columns: 90, rows: 9),
      environment: ["LINES": "40", "COLUMNS": "30"])
    try session.wait(for: "Probe 90x9")
  }

  @Test func `the loop wakes at a time, and for a descriptor`() throws {
    let session = try TerminalSession(
      "DisplayProbe", ["--log", "--wake"], size: Size(columns: 100, rows: 5))
    try session.wait(for: "\(Event.tick), ")
    try session.wait(for: "Event.ready(")
    session.type("m")
    try session.wait(for: "\(Event.key(.character("m")))")
  }

  @Test func `a click and the wheel tell their place`() throws {
    let session = try TerminalSession("DisplayProbe", size: Size(columns: 120, rows: 8))
    try session.wait(for: "ready")
    session.type("\u{1B}[<0;11;3M\u{1B}[<0;11;3m")
    let spot = Spot(column: 10, row: 2)
    try session.wait(for: "\(Event.mouse(Mouse(action: .press, spot: spot)))")
    session.type("\u{1B}[<65;11;3M")
    try session.wait(for: "\(Event.mouse(Mouse(action: .wheelDown, spot: spot)))")
    session.type("\u{1B}[<64;11;3M")
    try session.wait(for: "\(Event.mouse(Mouse(action: .wheelUp, spot: spot)))")
  }

  @Test func `with the mouse off no terminal is asked for it`() throws {
    let session = try TerminalSession("DisplayProbe", ["--no-mouse"])
    try session.wait(for: "ready")
    #expect(session.screen.modes.isDisjoint(with: [1000, 1006]))
  }
}
