internal import Canvas
internal import Claims
internal import Glibc
internal import Interchange
internal import NcursesDisplay
internal import Prose
internal import Reader

/// One reading of a pair: in the reader, or as text where there is no terminal to read on.
struct Reading {
  var source: PairSource
  var overlay = Overlay()
  /// All of it as text, whatever the terminal can do.
  var isLinear = false
  var theme = Theme.auto
  var usesASCII = false
  var usesMouse = true

  init(source: PairSource) { self.source = source }

  func run() throws {
    let (pair, overlaid) = try source.load(overlay)
    let analysis = overlaid.analysis
    guard !isLinear, environment("TERM") != "dumb" || isatty(STDOUT_FILENO) == 0 else {
      return write(LinearText(analysis, of: pair).reading)
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      return write(LinearText(analysis, of: pair).comparison)
    }

    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: theme, mouse: usesMouse, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    defer { display.close() }
    var state = State(
      pair: pair, analysis: analysis, size: display.size, glyphs: usesASCII ? .ascii : .unicode)
    var loop = ReadingLoop(theme: theme)
    loop.run(&state, on: display)
  }
}

/// Key after key, until the reader quits or the terminal goes away.
struct ReadingLoop {
  var theme: Theme

  mutating func run(_ state: inout State, on display: NcursesDisplay) {
    display.show(view(state))
    while true {
      let event = display.nextEvent()
      if event == .gone { return }
      guard let intent = state.intent(for: event) else { continue }
      for effect in update(&state, intent) {
        switch effect {
        case .quit: return
        case .redraw: display.forget()
        case .changeTheme: changeTheme(&state, of: display)
        }
      }
      display.show(view(state))
    }
  }

  private mutating func changeTheme(_ state: inout State, of display: NcursesDisplay) {
    let themes = Theme.allCases
    let index = themes.firstIndex(of: theme) ?? 0
    theme = themes[(index + 1) % themes.count]
    display.setTheme(theme, environment: environment)
    state.message = "theme: \(theme.rawValue)"
  }
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
