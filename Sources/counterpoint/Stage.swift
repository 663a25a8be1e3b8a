internal import Commands
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// Opens the terminal for the reader, a lesson or an exercise.
struct Stage {
  /// Nil leaves it to the configuration.
  var theme: String?
  var usesASCII = false
  var usesMouse = false

  /// A terminal that is taken; whoever has it closes the display.
  struct Opened {
    var display: NcursesDisplay
    var loop: Loop
    var glyphs: Glyphs
    var configuration: Configuration
    /// That a reader can name.
    var themes: [String]
    /// What is wrong in the reader's own files, to be told on the screen, too; all else in them holds.
    var problem: SafeText?

    /// The same with a world that does more.
    func with(_ change: (inout World) -> Void) -> Opened {
      var world = loop.world
      change(&world)
      var opened = self
      opened.loop = Loop(display: display, world: world)
      return opened
    }
  }

  /// Refuses a theme that does not exist, also where nothing is shown in it.
  func checkTheme() throws {
    if let theme { _ = try Settings(environment: environment).theme(named: theme) }
  }

  /// - Parameter change: gives the world what it does besides themes and mouse.
  func open(_ change: (inout World) -> Void = { _ in }) throws -> Opened {
    let settings = Settings(environment: environment)
    let (chosen, problems) = try settings.themeWithProblems(named: theme ?? "auto")
    let wrong = settings.problems + problems.filter { !settings.problems.contains($0) }
    wrong.forEach(warn)
    let display: NcursesDisplay
    do {
      display = try NcursesDisplay(theme: chosen, mouse: usesMouse, environment: environment)
    } catch {
      throw Problem(message: Wording.text(of: error))
    }
    if let standIn = display.standIn {
      warn(Wording.standIn(standIn, for: environment("TERM") ?? ""))
    }
    var world = settings.world(of: display, theme: theme ?? "auto")
    change(&world)
    return Opened(
      display: display, loop: Loop(display: display, world: world), glyphs: glyphs,
      configuration: settings.configuration, themes: settings.themeNames,
      problem: wrong.first)
  }

  /// The marks that the terminal can draw: the fonts of a console have few.
  private var glyphs: Glyphs {
    if usesASCII || Alphabet(environment: environment) == .ascii { return .ascii }
    return environment("TERM") == "linux" ? .console : .unicode
  }
}
