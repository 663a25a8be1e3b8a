internal import CNcurses
package import Terminal

/// Why there can be no screen. Nothing has been sent to the terminal.
package enum DisplayProblem: Error, Hashable {
  /// Neither standard input and output nor /dev/tty is a terminal.
  case noTerminal
  /// TERM is not set, or there is no description of it.
  case unknownTerminal
  /// The terminal cannot move its cursor.
  case dumbTerminal
}

/// The terminal, by ncurses. One at a time; it is given back by `close()`, and by any signal that
/// ends the process.
package final class NcursesDisplay: Display {
  package internal(set) var size: Size
  var shown: Buffer?
  private var painter: Painter
  /// Read too early, while looking for the end of an escape sequence.
  var coming: [cn_event] = []
  private var isOpen = true
  /// Nil where the terminal's background decides.
  private var theme: Theme?
  /// As the terminal told it.
  private var ground: Palette.Ground?
  private let environment: (String) -> String?

  /// - Parameters:
  ///   - theme: what the reader asked for; `environment` decides the rest.
  ///   - environment: looks up a variable; NO_COLOR and COLORFGBG are asked for.
  package init(
    theme: Theme? = nil, mouse: Bool = true,
    environment: @escaping (String) -> String? = { _ in nil }
  ) throws(DisplayProblem) {
    switch cn_open() {
    case CN_NO_TERMINAL: throw .noTerminal
    case CN_UNKNOWN_TERMINAL: throw .unknownTerminal
    case CN_DUMB_TERMINAL: throw .dumbTerminal
    default: break
    }
    size = Size(columns: Int(cn_width()), rows: Int(cn_height()))
    self.theme = theme
    self.environment = environment
    painter = Painter(
      controls: .ofTerminal,
      palette: Palette(colors: Int(cn_colors()), theme: theme, environment: environment))
    cn_set_mouse(mouse ? 1 : 0)
  }

  deinit { close() }

  /// The terminal that is described in place of one whose description this machine does not have.
  package var standIn: String? { cn_stand_in().map { String(cString: $0) } }

  /// To be called first of all, where every millisecond counts.
  package static func warmUp() { cn_set_heap() }

  /// From now on a crash ends the program at once, without a crash reporter that would wait for
  /// keys. Opening the display does it too.
  package static func guardAgainstCrashes() { cn_guard() }

  /// Gives the terminal back. What was written to standard error meanwhile appears then.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
  }

  /// Leaves the terminal to another program as long as some work takes.
  package func stepAside<Result>(_ work: () -> Result) -> Result {
    cn_step_aside()
    defer {
      cn_step_back()
      forget()
    }
    return work()
  }

  /// With the mouse off, the terminal's own selection works.
  package func setMouse(isOn: Bool) { cn_set_mouse(isOn ? 1 : 0) }

  /// From now on ^C is a key, no signal.
  package func takeInterrupts() { cn_take_interrupts() }

  /// Changes all colours from the next frame on.
  package func setTheme(_ theme: Theme?) {
    self.theme = theme
    choosePainter()
    forget()
  }

  /// Asks for the terminal's background, where nothing else says it. Nobody waits for the answer.
  package func askBackground() {
    let isTold = environment("COLORFGBG") != nil || environment("NO_COLOR") != nil
    // A Linux console is dark, and would show the question.
    let isConsole = environment("TERM")?.hasPrefix("linux") == true
    if theme == nil, !isTold, !isConsole { cn_ask_background() }
  }

  /// What a terminal answers; only its background is of use here.
  func adopt(answer: String) {
    guard let told = Palette.Ground(answer: answer), told != ground else { return }
    ground = told
    guard theme == nil else { return }
    choosePainter()
    guard let latest = shown else { return }
    forget()
    show(latest)
  }

  private func choosePainter() {
    painter = Painter(
      controls: .ofTerminal,
      palette: Palette(
        colors: Int(cn_colors()), theme: theme ?? ground?.theme, environment: environment))
  }

  // MARK: Showing

  package func show(_ buffer: Buffer) {
    let bytes = painter.frame(buffer, after: shown)
    if !bytes.isEmpty { cn_send(bytes, Int32(bytes.count)) }
    shown = buffer
  }

  /// Makes of a frame what would be sent, and sends nothing.
  package func rehearse(_ buffer: Buffer) {
    var painter = painter
    _ = painter.frame(buffer, after: nil)
  }

  package var hasInput: Bool { !coming.isEmpty || cn_has_input() != 0 }

  package func forget() { shown = nil }
}
