internal import Argument
internal import Engine
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
    let sheet = try source.sheet(of: shelved)
    let words = try overlay.read(for: shelved)

    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: theme, mouse: usesMouse, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    defer { display.close() }
    let alphabet = usesASCII ? .ascii : Alphabet(environment: environment)
    var session = Session(
      pair: shelved.pair, size: display.size, glyphs: alphabet == .ascii ? .ascii : .unicode)
    let loop = Loop(display: display, world: world(of: display))
    try loop.run(&session) {
      try words.laid(over: analyse(shelved.pair, sheet: sheet), of: shelved.pair).analysis
    }
  }

  private func world(of display: NcursesDisplay) -> World {
    var theme = theme
    return World(changeTheme: {
      let themes = Theme.allCases
      let index = themes.firstIndex(of: theme) ?? 0
      theme = themes[(index + 1) % themes.count]
      display.setTheme(theme, environment: environment)
      return theme.rawValue
    })
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
