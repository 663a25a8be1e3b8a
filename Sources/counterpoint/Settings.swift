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
      do { _ = try theme(named: name) } catch {
        problems.append("\(path):\(entry.line): \(error.message)")
      }
    }
  }

  /// - Returns: nil for `auto`, which leaves it to the environment.
  func theme(named name: String) throws(Problem) -> Theme? {
    if name == "auto" { return nil }
    if let theme = Theme.embedded(name) { return theme }
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isName, let path = folder.themeFile(name) else { throw unknownTheme(name) }
    let text: String?
    do { text = try folder.text(at: path) } catch {
      throw Problem(message: Wording.text(of: error))
    }
    guard let text else { throw unknownTheme(name) }
    do { return try Theme(name: name, text) } catch {
      throw Problem(message: Wording.text(of: error, in: path))
    }
  }

  private func unknownTheme(_ name: String) -> Problem {
    let known = (["auto"] + Theme.embeddedNames).joined(separator: ", ")
    return Problem(
      message: "there is no theme “\(name)”. Known are \(known), and files in the folder themes "
        + "beside the configuration.", code: 2)
  }
}

extension Settings {
  /// The world of a display: its themes by name or in turn, and its mouse.
  func world(of display: NcursesDisplay, theme: String) -> World {
    var shown = theme
    let names = ["auto"] + Theme.embeddedNames.filter { $0 != "any" }
    return World(
      changeTheme: { name in
        let next = (names.firstIndex(of: shown) ?? 0) + 1
        let wanted = name ?? names[next % names.count]
        do throws(Problem) {
          display.setTheme(try self.theme(named: wanted))
          shown = wanted
          return "theme: \(wanted)"
        } catch {
          // In one row, where the command line has all of it.
          return error.code == 2
            ? "no theme “\(wanted)”: \(names.joined(separator: ", "))" : error.message.text
        }
      }, setMouse: { display.setMouse(isOn: $0) }, theme: { shown })
  }
}
