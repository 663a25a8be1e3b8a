internal import ArgumentParser
internal import Canvas
internal import Claims
internal import Glibc
internal import Interchange
internal import NcursesDisplay
internal import Prose
internal import Reader

/// The reader; as text where there is no terminal to read on.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the reader (the default command).")

  @OptionGroup var options: PairOptions

  @Flag(help: "Print the whole reading as plain text, for screen readers and pipes.")
  var linear = false

  @Option(help: "Colours: auto, dark, light or mono.")
  var theme: Theme = .auto

  @Flag(help: "Draw with ASCII marks only.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  func run() throws {
    let (pair, analysis) = try options.load()
    let text = LinearText(analysis, of: pair)
    if linear { return write(text.reading) }
    guard isatty(STDOUT_FILENO) == 1 else { return write(text.comparison) }
    if environment("TERM") == "dumb" { return write(text.reading) }

    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: theme, mouse: !noMouse, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    defer { display.close() }
    var state = State(
      pair: pair, analysis: analysis, size: display.size,
      glyphs: ascii ? .ascii : .unicode)
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

extension Theme: ExpressibleByArgument {}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
