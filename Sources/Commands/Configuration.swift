internal import Terminal

/// A file of commands, one a line: `bind`, `set`, `theme`. Lines that begin with `#` are remarks. What
/// is wrong is told with its line; what is right holds.
package struct Configuration: Sendable {
  package struct Entry: Hashable, Sendable {
    package var command: Command
    /// From 1.
    package var line: Int
  }

  package struct Problem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case command(CommandProblem)
      /// The command moves or shows something; only settings belong into a file.
      case noSetting(String)
      case clash(key: String, otherLine: Int)
      case unknownPlace(String)
    }

    package var line: Int
    package var kind: Kind

    package var message: String {
      switch kind {
      case .command(let problem): problem.message
      case .noSetting(let name):
        "“\(name)” sets nothing; a configuration has bind, set and theme lines."
      case .clash(let key, let otherLine):
        "The key \(key) is bound on line \(otherLine) already. Take one of the two lines out."
      case .unknownPlace(let name): "There is no place “\(name)” for a key."
      }
    }
  }

  package private(set) var entries: [Entry] = []
  package private(set) var problems: [Problem] = []

  package static let settings = ["bind", "set", "theme"]

  package init(_ text: String, table: CommandTable, places: [Keymap.Place]) {
    var bound: [String: Int] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let problem = read(words.joined(separator: " "), index + 1, table, places, &bound)
      if let problem { problems.append(Problem(line: index + 1, kind: problem)) }
    }
  }

  private mutating func read(
    _ line: String, _ number: Int, _ table: CommandTable, _ places: [Keymap.Place],
    _ bound: inout [String: Int]
  ) -> Problem.Kind? {
    let command: Command
    do { command = try table.command(line) } catch { return .command(error) }
    guard Self.settings.contains(command.name), !command.arguments.isEmpty else {
      return .noSetting(command.name)
    }
    if case .bind = command, let names = KeyNames(command.arguments[0]) {
      if let unknown = names.places.first(where: { !places.contains($0) }) {
        return .unknownPlace(unknown.name)
      }
      for place in names.places.isEmpty ? [.anywhere] : names.places {
        for key in names.keys {
          let name = "\(place.name):\(key.name)"
          if let other = bound[name] { return .clash(key: key.name, otherLine: other) }
          bound[name] = number
        }
      }
    }
    entries.append(Entry(command: command, line: number))
    return nil
  }
}
