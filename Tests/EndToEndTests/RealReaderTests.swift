import Foundation
import Glibc
import PseudoTerminal
import Specimens
import Terminal
import Testing

/// The real program on the pair that it ships with.
@Suite(.serialized) struct RealReaderTests {
  private func reading(
    _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:],
    ignoresHangup: Bool = false
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      "counterpoint", arguments, size: size, environment: environment,
      ignoresHangup: ignoresHangup)
    // The row of keys is drawn last; marks and links come after the text.
    try session.wait(for: "the reader") { session in
      session.screen.lines[size.rows - 1].contains { $0.isLetter }
        && !session.screen.text.contains("finding links")
    }
    return session
  }

  @Test(arguments: [
    (1, 1), (8, 3), (20, 5), (40, 12), (64, 20), (160, 50),
  ])
  func `the reader opens, obeys and leaves at every size`(columns: Int, rows: Int) throws {
    let session = try TerminalSession("counterpoint", size: Size(columns: columns, rows: rows))
    try session.wait(for: "the reader") { $0.screen.modes.contains(1049) }
    session.type("jj  b]rGgq")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT,
  ])
  func `a deadly signal gives the terminal back`(signal: Int32) throws {
    let session = try reading()
    session.send(signal)
    #expect(pt_ending_signal(try session.waitForEnd()) == signal)
    #expect(session.leftovers == [])
  }

  @Test func `a note, the place and the theme are there again after a restart`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let variables = ["XDG_DATA_HOME": home.path(), "USER": "kim"]
    let first = try reading(environment: variables)
    first.type("]]iMine alone.\u{1B}")
    try first.wait(for: "noted")
    first.type(":theme mono\r")
    try first.wait(for: "theme: mono")
    first.type("q")
    #expect(pt_exit_code(try first.waitForEnd()) == 0)

    let second = try reading(environment: variables)
    try second.wait(for: "# Mine alone.")
    #expect(!second.screen.hasColors)
    second.type("q")
    #expect(pt_exit_code(try second.waitForEnd()) == 0)
  }

  @Test func `a note that is being written is there again after a kill`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    // What is written beside the notebook is not stored before it takes its place.
    func stored() -> String {
      let files = FileManager.default.enumerator(at: home, includingPropertiesForKeys: nil)
      return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "json" }
        .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined()
    }
    let variables = ["XDG_DATA_HOME": home.path(), "USER": "kim"]
    let first = try reading(environment: variables)
    first.type("]]iHalf a thought")
    try first.wait(for: "what is written on the disk") { _ in stored().contains("Half a thought") }
    first.send(SIGKILL)
    #expect(pt_ending_signal(try first.waitForEnd()) == SIGKILL)

    let second = try reading(environment: variables)
    try second.wait(for: "goes on with it")
    second.type("\u{12}, and all of it.\u{1B}")
    try second.wait(for: "# Half a thought, and all of it.")
    second.type("q")
    #expect(pt_exit_code(try second.waitForEnd()) == 0)
  }

  @Test func `w gives the lesson, and q comes back to the text where it was`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let session = try reading(environment: ["XDG_DATA_HOME": home.path()])
    session.type("]]]")
    try session.wait(for: "claim ¶")
    let before = session.screen.lines[23]
    session.type("w")
    try session.wait(for: "Space uncover")
    session.type("q")
    try session.wait(for: "the reader") { $0.screen.lines[23] == before }
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `w says how to get a lesson where there is none`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pair-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("left", "Rents fall.\n"), ("right", "Rents do not fall.\n")] {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).txt"))
    }
    let session = try reading([folder.path()])
    session.type("w")
    try session.wait(for: "no lesson here")
    #expect(session.screen.text.contains("walkthrough.md"))
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test func `a key that cannot be read is told on the screen`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pair-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = [
      ("left.txt", "Rents fall.\n"), ("right.txt", "Rents do not fall.\n"), ("key.json", "{ cut"),
    ]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let session = try reading([folder.path()])
    // The row's path may be broken at the terminal's edge, wherever the folder for tests lies.
    try session.wait(for: "what is wrong with the key") {
      $0.screen.text.filter { !$0.isWhitespace }.contains("key.json:1:")
    }
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test func `both articles are on the first screen`() throws {
    let session = try reading()
    try session.wait(for: "ECFR")
    try session.wait(for: "Why U.S. Action")
    try session.wait(for: "strongest link")
    #expect(session.screen.hasColors)
    #expect(session.screen.modes.contains(25))
  }

  @Test func `the background is asked for behind the first screen, and its answer changes colours`()
    throws
  {
    let session = try reading()
    try session.wait(for: "strongest link")
    let question = Array("\u{1B}]11;?\u{7}".utf8)
    let sent = session.received
    let place = try #require(
      sent.indices.first { sent[$0...].starts(with: question) })
    #expect(String(decoding: sent[..<place], as: UTF8.self).contains("ECFR"))
    let before = session.screen.text
    session.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
    // The opposition's magenta for a light background.
    try session.wait(
      for: "38;5;25",
      until: { _ in
        String(decoding: session.received[place...], as: UTF8.self).contains("38;5;25")
      })
    try session.wait(for: "the same text", until: { $0.screen.text == before })
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test(arguments: ["linux", "vt100", "screen", "tmux", "xterm-256color"])
  func `a terminal that may not know is not asked, and none is sent what it cannot show`(
    name: String
  ) throws {
    let session = try reading(environment: ["TERM": name])
    try session.wait(for: "strongest link")
    session.type("jlq")
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    let sent = String(decoding: session.received, as: UTF8.self)
    if ["linux", "vt100"].contains(name) { #expect(!sent.contains("]11;")) }
    if name == "linux" { #expect(!sent.contains("◆") && sent.contains("─")) }
    #expect(session.modes == session.modesBefore)
  }

  @Test func `^C leaves a list, and in the text it ends the program as it ends others`() throws {
    let session = try reading()
    try session.wait(for: "strongest link")
    session.type("l")
    try session.wait(for: "strongest first")
    session.type("\u{3}")
    try session.wait(for: "? help")
    session.type("\u{3}")
    #expect(pt_ending_signal(try session.waitForEnd()) == SIGINT)
    #expect(session.leftovers == [])
  }

  @Test func `a report that is longer than the window is wrapped and goes through the pager`()
    throws
  {
    let session = try TerminalSession(
      "counterpoint", ["links"], size: Size(columns: 40, rows: 12),
      environment: ["PAGER": "sed -n -e 1,3p"])
    _ = try session.waitForEnd()
    let lines = session.screen.text.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("Reviewed: all ") == true)
    #expect((2...3).contains(lines.count) && lines.allSatisfy { $0.count <= 40 })
  }

  @Test func `NO_COLOR sends no colour`() throws {
    let session = try reading(environment: ["NO_COLOR": "1"])
    session.type("]o")
    session.type("q")
    session.type("q")
    _ = try session.waitForEnd()
    #expect(!session.screen.hasColors)
  }

  @Test(arguments: [
    (["--ascii"], [:]), ([], ["LANG": "de_DE.ISO-8859-1"]), ([], ["LC_ALL": "ru_RU.KOI8-R"]),
  ])
  func `where only ASCII is understood nothing else is sent`(
    arguments: [String], environment: [String: String]
  ) throws {
    let session = try reading(arguments, environment: environment)
    session.type("?")
    try session.wait(for: "/ filter")
    session.type("\u{1B}")
    session.type("lo")
    try session.wait(for: "Because")
    session.type("qqa")
    try session.wait(for: "Recommendations")
    session.type("qG q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.received.allSatisfy { $0 < 0x80 })
  }

  @Test func `a suspended reader comes back with the same screen`() throws {
    let session = try reading()
    let before = session.screen.text
    session.type("\u{1A}")
    try session.waitForStop()
    #expect(session.leftovers == [])
    session.foreground()
    try session.wait(for: "the same screen") { $0.screen.text == before }
  }

  @Test func `a storm of window sizes keeps the place`() throws {
    let session = try reading()
    let before = session.screen.text
    for step in 0..<200 {
      session.resize(to: Size(columns: 1 + step * 37 % 170, rows: 1 + step * 23 % 60))
    }
    session.resize(to: Size(columns: 80, rows: 24))
    try session.wait(for: "the same screen") { $0.screen.text == before }
    session.type("q")
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(session.leftovers == [])
  }

  @Test func `a reader whose terminal went away ends`() throws {
    let session = try reading(ignoresHangup: true)
    session.hangUp()
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `who is hung up on finds the place and the note again`(signal: Int32) throws {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "counterpoint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let environment = ["HOME": home.path, "XDG_DATA_HOME": home.appending(path: "data").path]
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let session = try reading(environment: environment)
    session.type("5gi")
    try session.wait(for: "note")
    session.type("unfinished thought")
    try session.wait(for: "unfinished thought")
    session.send(signal)
    #expect(pt_ending_signal(try session.waitForEnd()) == signal)
    #expect(session.leftovers == [])
    let again = try reading(environment: environment)
    #expect(again.screen.text.contains("ECFR ¶5"))
    again.type("\u{12}")
    try again.wait(for: "unfinished thought")
    again.type("\u{1B}q")
    _ = try again.waitForEnd()
  }

  @Test func `a notebook that cannot be read is told on the screen`() throws {
    let home = FileManager.default.temporaryDirectory
      .appending(path: "counterpoint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let environment = ["HOME": home.path, "XDG_DATA_HOME": home.appending(path: "data").path]
    let session = try reading(environment: environment)
    session.type("*")
    try session.wait(for: "highlight")
    session.type("q")
    _ = try session.waitForEnd()
    let files = FileManager.default.enumerator(at: home, includingPropertiesForKeys: nil)
    let notebook = try #require(
      (files?.allObjects ?? []).compactMap { $0 as? URL }.first { $0.pathExtension == "json" })
    try Data("{ broken".utf8).write(to: notebook)
    let again = try reading(environment: environment)
    // The row's path may be broken at the terminal's edge, wherever the folder for tests lies.
    let shown = again.screen.text.filter { !$0.isWhitespace }
    #expect(shown.contains("cannotbereadasnotes"), "\(again.screen.text)")
    again.type("q")
    _ = try again.waitForEnd()
  }

  @Test func `on a dumb terminal the reading comes as plain text`() throws {
    let session = try TerminalSession("counterpoint", environment: ["TERM": "dumb"])
    #expect(pt_exit_code(try session.waitForEnd()) == 0)
    #expect(!session.received.contains(0x1B))
    #expect(session.received.count > 1000)
    let lines = String(decoding: session.received, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `an unknown terminal is refused in one line`() throws {
    let session = try TerminalSession("counterpoint", environment: ["TERM": "no-such-terminal"])
    #expect(pt_exit_code(try session.waitForEnd()) == 1)
    let said = String(decoding: session.received, as: UTF8.self)
    #expect(said.hasPrefix("counterpoint: ") && said.split(separator: "\r\n").count == 1)
  }

  @Test func `whoever leaves an exercise is told the file that is handed in`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "exercise-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "a.json").path()
    for (keys, told) in [("q", "No answer is given yet"), ("xq", "(1 of ")] {
      let session = try TerminalSession(
        "counterpoint", ["exercise", "relations", "--hand-in", file],
        environment: ["HOME": folder.path()])
      try session.wait(for: "Exercise: relations")
      session.type(keys)
      #expect(pt_exit_code(try session.waitForEnd()) == 0)
      // The terminal breaks a long path anywhere.
      let said = session.screen.text.split(separator: "\n").joined()
      #expect(said.contains(told), "\(said)")
      #expect(said.contains("a.json"))
    }
  }
}
