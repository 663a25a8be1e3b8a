internal import Annotation
internal import Commands
internal import Glibc
internal import Library
internal import NcursesDisplay
internal import Reader
internal import Terminal
internal import Text

/// A reader's configuration and themes, as files have them.
struct Settings {
  let folder: ConfigurationFolder
  private(set) var configuration = Session.configuration("")
  /// What is wrong, ready to print; the rest holds all the same.
  private(set) var problems: [SafeText] = []

  init(environment: (String) -> String?) {
    folder = ConfigurationFolder(environment: environment)
    guard let path = folder.file else { return }
    do {
      guard let text = try folder.text(at: path) else { return }
      configuration = Session.configuration(text)
      problems = configuration.problems.map { "\(path):\($0.line): \($0.message)" }
      checkThemes(path)
    } catch {
      problems = [Wording.text(of: error)]
    }
  }

  private mutating func checkThemes(_ path: String) {
    for entry in configuration.entries {
      guard case .theme = entry.command, let name = entry.command.arguments.first else { continue }
      do { problems += try themeWithProblems(named: name).problems } catch {
        problems.append("\(path):\(entry.line): \(error.message)")
      }
    }
  }

  /// - Returns: nil for `auto`, which leaves it to the environment.
  func theme(named name: String) throws(Problem) -> Theme? {
    try themeWithProblems(named: name).theme
  }

  /// The same with what is wrong in its file, line by line; all other lines hold.
  func themeWithProblems(named name: String) throws(Problem) -> (
    theme: Theme?, problems: [SafeText]
  ) {
    if name == "auto" { return (nil, []) }
    if Theme.embeddedNames.contains(name) { return (Theme.embedded(name), []) }
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isName, let path = folder.themeFile(name) else { throw unknownTheme(name) }
    let text: String?
    do { text = try folder.text(at: path) } catch {
      throw Problem(message: Wording.text(of: error))
    }
    guard let text else { throw unknownTheme(name) }
    var problems: [Theme.Problem] = []
    let theme = Theme(name: name, text, problems: &problems)
    return (theme, problems.map { Wording.text(of: $0, in: path) })
  }

  /// All that can be named: the embedded ones, and those of the reader's own.
  var themeNames: [String] {
    let usual = Theme.choices
    return usual + folder.themeNames.filter { !usual.contains($0) }
  }

  private func unknownTheme(_ name: String) -> Problem {
    let known = Theme.choices.joined(separator: ", ")
    return Problem(
      message: "there is no theme “\(name)”. Known are \(known), and files in the folder themes "
        + "beside the configuration.", code: 2)
  }
}

extension Settings {
  /// The world of a display: its themes by name or in turn, and its mouse.
  func world(of display: NcursesDisplay, theme: String) -> World {
    var shown = theme
    let names = Theme.choices
    return World(
      changeTheme: { name in
        let next = (names.firstIndex(of: shown) ?? 0) + 1
        let wanted = name ?? names[next % names.count]
        do throws(Problem) {
          let (theme, problems) = try self.themeWithProblems(named: wanted)
          display.setTheme(theme)
          shown = wanted
          let first = problems.first.map { "; wrong in it: \($0)" } ?? ""
          return "theme: \(wanted)\(first)"
            + (problems.count > 1 ? " (and \(problems.count - 1) more)" : "")
        } catch {
          // In one row, where the command line has all of it.
          return error.code == 2
            ? "no theme “\(wanted)”: \(names.joined(separator: ", "))" : error.message.text
        }
      }, setMouse: { display.setMouse(isOn: $0) }, theme: { shown })
  }
}
