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
  package private(set) var size: Size
  private var shown: Buffer?
  private var pen: Pen
  /// Read too early, while looking for the end of an escape sequence.
  private var coming: [cn_event] = []
  /// Shown, but not drawn yet: there was input to read first.
  private var late: Buffer?
  private var skipped = 0
  private var isOpen = true

  /// - Parameters:
  ///   - theme: what the reader asked for; `environment` decides the rest.
  ///   - environment: looks up a variable; NO_COLOR and COLORFGBG are asked for.
  package init(
    theme: Theme = .auto, mouse: Bool = true, environment: (String) -> String? = { _ in nil }
  ) throws(DisplayProblem) {
    switch cn_open() {
    case CN_NO_TERMINAL: throw .noTerminal
    case CN_UNKNOWN_TERMINAL: throw .unknownTerminal
    case CN_DUMB_TERMINAL: throw .dumbTerminal
    default: break
    }
    size = Size(columns: Int(cn_width()), rows: Int(cn_height()))
    pen = Pen(palette: Palette(colors: Int(cn_colors()), theme: theme, environment: environment))
    cn_set_mouse(mouse ? 1 : 0)
  }

  deinit { close() }

  /// From now on a crash ends the program at once, without a crash reporter that would wait for
  /// keys. Opening the display does it too.
  package static func guardAgainstCrashes() { cn_guard() }

  /// Gives the terminal back. What was written to standard error meanwhile appears then.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
  }

  /// With the mouse off, the terminal's own selection works.
  package func setMouse(isOn: Bool) { cn_set_mouse(isOn ? 1 : 0) }

  /// Changes all colours from the next frame on.
  package func setTheme(_ theme: Theme, environment: (String) -> String?) {
    let palette = Palette(colors: Int(cn_colors()), theme: theme, environment: environment)
    pen = Pen(palette: palette)
    forget()
  }

  // MARK: Showing

  package func show(_ buffer: Buffer) {
    // A held key comes faster than some connections can draw: only what it leads to is drawn, and
    // now and then a frame on the way, so that the reader sees the text move.
    if skipped < 8, !coming.isEmpty || cn_has_input() != 0 {
      skipped += 1
      late = buffer
      return
    }
    draw(buffer)
  }

  private func draw(_ buffer: Buffer) {
    late = nil
    skipped = 0
    if shown == nil { cn_forget() }
    for run in buffer.changes(since: shown) { pen.draw(buffer, run) }
    if let cursor = buffer.cursor, buffer.size.contains(cursor) {
      cn_show(Int32(cursor.column), Int32(cursor.row))
    } else {
      cn_show(-1, 0)
    }
    shown = buffer
  }

  package func forget() { shown = nil }

  // MARK: Events

  package func nextEvent() -> Event {
    while true {
      if let event = event(waiting: false) { return event }
      if let late { draw(late) }
      if let event = event(waiting: true) { return event }
    }
  }

  /// nil if nothing is there, or nothing that the reader has a use for.
  private func event(waiting: Bool) -> Event? {
    let input = nextInput(waiting: waiting)
    switch input.kind {
    case CN_SCALAR where input.value == 0x1B: return afterEscape().map(Event.key)
    case CN_SCALAR: return Key(scalar: input.value).map(Event.key)
    case CN_KEY: return Key(code: input.value).map(Event.key)
    case CN_MOUSE: return Mouse(input).map(Event.mouse)
    case CN_RESIZED:
      size = Size(columns: Int(cn_width()), rows: Int(cn_height()))
      shown = nil
      return .resize(size)
    case CN_RESUMED:
      shown = nil
      return .redraw
    case CN_GONE: return .gone
    default: return nil
    }
  }

  private func nextInput(waiting: Bool) -> cn_event {
    coming.isEmpty ? cn_next(waiting ? 1 : 0) : coming.removeFirst()
  }

  private func afterEscape() -> Key? {
    var sequence = EscapeSequence()
    var read: [cn_event] = []
    while sequence.wantsMore {
      let input = nextInput(waiting: false)
      if input.kind == CN_NOTHING { break }
      read.append(input)
      guard input.kind == CN_SCALAR else { break }
      sequence.append(input.value)
    }
    if sequence.isComplete { return sequence.key }
    coming.insert(contentsOf: read, at: 0)
    return .escape
  }
}

extension Size {
  fileprivate func contains(_ spot: Spot) -> Bool {
    spot.column >= 0 && spot.column < columns && spot.row >= 0 && spot.row < rows
  }
}
