internal import Argument
internal import Formats
internal import Glibc
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// One reading of a pair: in the reader, or as text where there is no terminal to read on.
struct ReadingSession {
  var source: PairSource
  var overlay = Overlay(key: .ownIfAny)
  /// All of it as text, whatever the terminal can do.
  var isLinear = false
  var theme = Theme.auto
  var usesASCII = false
  var usesMouse = true

  init(source: PairSource) { self.source = source }

  func run() throws {
    guard !isLinear, isatty(STDOUT_FILENO) == 1, environment("TERM") != "dumb" else {
      return try printText()
    }
    let shelved = try source.shelved()
    let analysis = try source.analysis(of: shelved, overlay).analysis

    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: theme, mouse: usesMouse, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    defer { display.close() }
    let alphabet = usesASCII ? .ascii : Alphabet(environment: environment)
    var state = State(
      pair: shelved.pair, analysis: analysis, size: display.size,
      glyphs: alphabet == .ascii ? .ascii : .unicode)
    display.show(view(state))
    var loop = ReadingLoop(theme: theme)
    loop.run(&state, on: display)
  }

  private func asShown(_ text: SafeText) -> SafeText {
    guard usesASCII else { return text }
    return SafeText(
      lines: text.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Alphabet.ascii.shown(String($0)) }.joined(separator: "\n"))
  }

  private func printText() throws {
    let (pair, overlaid) = try source.load(overlay)
    let text = LinearText(overlaid.analysis, of: pair)
    let isComparison = !isLinear && isatty(STDOUT_FILENO) == 0
    write(asShown(SafeText(lines: isComparison ? text.comparison : text.reading())))
  }
}

/// Key after key, until the reader quits or the terminal goes away.
struct ReadingLoop {
  var theme: Theme

  mutating func run(_ state: inout State, on display: NcursesDisplay) {
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
