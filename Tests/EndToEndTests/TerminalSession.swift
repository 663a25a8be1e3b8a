import Glibc
import PseudoTerminal
import Specimens
import Terminal

/// A program in a pseudo-terminal, and what is on its screen. Waits for what must come; a wait
/// that is in vain ends with an error that shows the screen.
final class TerminalSession {
  struct InVain: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var screen: TerminalScreen
  private(set) var received: [UInt8] = []
  private(set) var states: [Int32] = []
  let modesBefore: [UInt8]
  private var session = pt_session()
  private var isGone = false

  /// - Parameter environment: over a small, fixed one.
  init(
    _ program: String, _ arguments: [String] = [],
    size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:], ignoresHangup: Bool = false
  ) throws {
    let path = Self.folder + "/" + program
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    var words = ([program] + arguments).map { strdup($0) }
    var pairs = variables.map { strdup("\($0.key)=\($0.value)") }
    defer { for copy in words + pairs { free(copy) } }
    words.append(nil)
    pairs.append(nil)
    screen = TerminalScreen(columns: size.columns, rows: size.rows)
    let result = pt_start(
      &session, path, words, pairs, Int32(size.columns), Int32(size.rows), ignoresHangup ? 1 : 0)
    guard result == 0 else { throw InVain(description: "\(path) cannot be started") }
    modesBefore = Self.bytes(of: session.before)
  }

  deinit { pt_end(&session) }

  /// Programs are built into the folder of the test program.
  private static var folder: String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = buffer.prefix(max(0, length))
    return String(decoding: path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)], as: UTF8.self)
  }

  // MARK: Acting

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { write(session.master, bytes, bytes.count) }

  func send(_ signal: Int32) { kill(session.program, signal) }

  func resize(to size: Size) {
    read(forMilliseconds: 0)
    screen.resize(columns: size.columns, rows: size.rows)
    pt_resize(&session, Int32(size.columns), Int32(size.rows))
  }

  /// Tells the program a size that nobody draws.
  func claim(_ size: Size) { pt_resize(&session, Int32(size.columns), Int32(size.rows)) }

  func foreground() { pt_foreground(&session) }

  func hangUp() {
    pt_hang_up(&session)
    isGone = true
  }

  // MARK: Waiting

  /// Reads until the condition holds. Ten seconds are for machines that do much else meanwhile.
  func wait(
    for what: String, until condition: (TerminalSession) -> Bool, patience: Int = 1000
  ) throws {
    var patience = patience
    while true {
      read(forMilliseconds: 0)
      if condition(self) { return }
      guard patience > 0 else { break }
      patience -= 1
      read(forMilliseconds: 10)
    }
    throw InVain(description: "\(what) did not come. On the screen:\n\(screen.text)")
  }

  func wait(for text: String) throws {
    try wait(for: "“\(text)”") { $0.screen.text.contains(text) }
  }

  /// The state that ends the program.
  func waitForEnd() throws -> Int32 {
    try wait(for: "the end") { session in
      session.states.contains { pt_is_stopped($0) == 0 }
    }
    while read(forMilliseconds: 20) {}
    return states[states.count - 1]
  }

  func waitForStop() throws {
    let known = states.count
    try wait(for: "a stop") { session in
      session.states.dropFirst(max(0, known - 1)).contains { pt_is_stopped($0) != 0 }
    }
  }

  var ticks: Int { pt_ticks(&session) }

  var modes: [UInt8] { Self.modes(of: session.slave) }

  /// What is not as the program found it; empty after a program that tidies up.
  var leftovers: [String] {
    var left: [String] = []
    if modes != modesBefore { left.append("modes of the line: \(modes) instead of \(modesBefore)") }
    if screen.modes != [7, 25] { left.append("modes \(screen.modes.sorted())") }
    if screen.isKeypadOn { left.append("keypad") }
    if !screen.attributes.allSatisfy({ $0 == 0 || $0 == 39 || $0 == 49 }) {
      left.append("attributes \(screen.attributes)")
    }
    if !screen.notUnderstood.isEmpty { left.append("\(screen.notUnderstood)") }
    return left
  }

  /// Whether there was something.
  @discardableResult
  private func read(forMilliseconds wait: Int32) -> Bool {
    var sources = [
      pollfd(fd: session.states, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isGone ? -1 : session.master, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, wait) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    if sources[1].revents & Int16(POLLIN) != 0 {
      let got = Glibc.read(session.master, &buffer, buffer.count)
      if got > 0 {
        received += buffer[..<got]
        screen.feed(Array(buffer[..<got]))
      }
    }
    if sources[0].revents & Int16(POLLIN) != 0 {
      var state: Int32 = 0
      if Glibc.read(session.states, &state, MemoryLayout<Int32>.size) > 0 { states.append(state) }
    }
    return true
  }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return bytes(of: modes)
  }

  private static func bytes(of modes: termios) -> [UInt8] {
    withUnsafeBytes(of: modes) { Array($0) }
  }
}
