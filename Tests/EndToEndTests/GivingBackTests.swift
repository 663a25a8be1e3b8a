import Glibc
import PseudoTerminal
import Specimens
import Terminal
import Testing

/// Whatever ends the program, the terminal is as it was.
@Suite(.serialized) struct GivingBackTests {
  private func started(_ arguments: [String] = []) throws -> TerminalSession {
    let session = try TerminalSession("DisplayProbe", arguments)
    try session.wait(for: "ready")
    try #require(session.screen.modes.contains(1049))
    try #require(session.modes != session.modesBefore)
    return session
  }

  @Test func `quitting gives the terminal back`() throws {
    let session = try started()
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
    #expect(session.screen.text.contains("probe: end"))
  }

  @Test func `quitting gives the terminal back where standard error is closed`() throws {
    let session = try started(["--no-errors"])
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `where too few files may be open nothing is sent to the terminal`() throws {
    let session = try TerminalSession("DisplayProbe", ["--few-files"])
    #expect(pt_exit_code(try session.waitForEnd()) == 1)
    #expect(session.screen.text.contains("probe: noTerminal"))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT,
    SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, 34, 50, 64,
  ])
  func `a deadly signal gives the terminal back and is the cause of the end`(signal: Int32) throws {
    let session = try started()
    session.send(signal)
    #expect(pt_ending_signal(try session.waitForEnd()) == signal)
    #expect(session.leftovers == [])
  }

  @Test func `a file that may not grow ends nothing`() throws {
    let session = try started()
    session.send(SIGXFSZ)
    session.type("j")
    try session.wait(for: "top 1")
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `a terminal that nobody reads is given back`() throws {
    let session = try TerminalSession("counterpoint", size: Size(columns: 120, rows: 40))
    try session.wait(for: "Kosovo")
    for _ in 0..<100 {
      session.type("Gg")
      usleep(10_000)
    }
    session.send(SIGTERM)
    usleep(600_000)
    #expect(pt_ending_signal(try session.waitForEnd()) == SIGTERM)
    #expect(session.leftovers == [])
  }

  @Test func `a window of any size that can be claimed ends nothing`() throws {
    let session = try started()
    for most in [32_767, 32_768, 65_535] {
      session.claim(Size(columns: most, rows: 2))
      session.claim(Size(columns: 2, rows: most))
      session.claim(Size(columns: most, rows: most))
    }
    session.resize(to: Size(columns: 80, rows: 24))
    session.type("\u{C}")
    try session.wait(for: "Probe 80x24")
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test(arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func `a key that is a signal gives the terminal back`(key: String, signal: Int32) throws {
    let session = try started()
    session.type(key)
    #expect(pt_ending_signal(try session.waitForEnd()) == signal)
    #expect(session.leftovers == [])
  }

  @Test(arguments: ["T", "S", "O", "A", "P"])
  func `a crash gives the terminal back at once`(key: String) throws {
    let session = try started()
    session.type(key)
    #expect(pt_ending_signal(try session.waitForEnd()) != 0)
    #expect(session.leftovers == [])
    // The runtime's crash reporter would wait for a key.
    #expect(!session.screen.text.contains("Press"))
  }

  @Test func `the last words of a fatal error can be read`() throws {
    let session = try started()
    session.type("F")
    _ = try session.waitForEnd()
    #expect(session.leftovers == [])
    #expect(session.screen.text.contains("these last words must be read"))
  }

  @Test func `a suspended program gives the terminal back until it goes on`() throws {
    let session = try started()
    session.type("jj")
    try session.wait(for: "top 2")
    session.type("\u{1A}")
    try session.waitForStop()
    #expect(session.leftovers == [])
    #expect(!session.screen.text.contains("Probe"))
    session.foreground()
    try session.wait(for: "top 2 redraw")
    #expect(session.screen.modes.contains(1049))
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `a program stopped from outside draws again when it goes on`() throws {
    let session = try started()
    session.send(SIGSTOP)
    try session.waitForStop()
    session.foreground()
    try session.wait(for: "redraw")
    session.type("q")
    _ = try session.waitForEnd()
    #expect(session.leftovers == [])
  }

  @Test func `a program whose terminal went away ends`() throws {
    let session = try TerminalSession("DisplayProbe", ignoresHangup: true)
    try session.wait(for: "ready")
    session.hangUp()
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }
}
