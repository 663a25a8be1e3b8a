internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// Opens the terminal for a lesson or an exercise.
struct Stage {
  var theme: String?
  var usesASCII = false

  /// - Parameter change: gives the world what it does besides themes and mouse.
  func open(_ change: (inout World) -> Void) throws -> (NcursesDisplay, Loop, Glyphs) {
    let settings = Settings(environment: environment)
    settings.problems.forEach(warn)
    let chosen = try settings.theme(named: theme ?? "auto")
    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: chosen, mouse: false, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    var world = settings.world(of: display, theme: theme ?? "auto")
    change(&world)
    let alphabet = usesASCII ? .ascii : Alphabet(environment: environment)
    return (display, Loop(display: display, world: world), alphabet == .ascii ? .ascii : .unicode)
  }
}
