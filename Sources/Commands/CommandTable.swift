/// All commands by name. A line of words becomes a checked `Command`, whether it comes from the command
/// line, from a key or from a file.
package struct CommandTable: Sendable {
  package let specifications: [Specification]
  /// The questions of the pair that is read, by their ids.
  package var issues: [(id: String, question: String)] = []

  package var themes: [String] = []

  package init(_ specifications: [Specification]) { self.specifications = specifications }

  package func specification(of command: Command) -> Specification? {
    specifications.first { $0.command.name == command.name }
  }

  /// - Throws: what is wrong with the line, in terms of what is allowed.
  package func command(_ line: String) throws(CommandProblem) -> Command {
    var words = Words(line)
    guard let name = words.next() else { throw .empty }
    guard let found = specifications.first(where: { $0.command.name == name }) else {
      throw .unknown(name, nearest: nearest(to: name))
    }
    var arguments: [String] = []
    for parameter in found.parameters {
      if let argument = try argument(for: parameter, of: found, after: arguments, from: &words) {
        arguments.append(argument)
      } else if !parameter.isOptional {
        throw .missing(parameter.name, usage: found.usage)
      }
    }
    guard let extra = words.next() else { return Command(name, arguments) }
    if let open = found.parameters.last, arguments.count < found.parameters.count,
      case .choice(let choices) = open.kind
    {
      throw .bad(
        extra, parameter: open.name, command: name, allowed: choices.joined(separator: ", "))
    }
    throw .extra(extra, usage: found.usage)
  }

  /// The next argument, taken from the words; nil where an optional one is left out.
  private func argument(
    for parameter: Parameter, of found: Specification, after arguments: [String],
    from words: inout Words
  ) throws(CommandProblem) -> String? {
    guard !words.isAtEnd else { return nil }
    func bad(_ word: String, _ allowed: String) -> CommandProblem {
      .bad(word, parameter: parameter.name, command: found.command.name, allowed: allowed)
    }
    switch parameter.kind {
    case .text, .file, .theme: return words.rest()
    case .line:
      let line = words.rest()
      _ = try command(line)
      return line
    case .choice(let choices):
      guard let word = words.peek() else { return nil }
      if choices.contains(word) { return words.next() }
      // An optional word may be left out before another argument.
      if parameter.isOptional { return nil }
      throw bad(word, choices.joined(separator: ", "))
    case .number(let range):
      let word = words.next() ?? ""
      guard let number = Int(word), range.contains(number) else {
        throw bad(word, "\(range.lowerBound) to \(range.upperBound)")
      }
      return "\(number)"
    case .setting:
      let word = words.next() ?? ""
      guard Setting.all.contains(where: { $0.name == word }) else {
        throw bad(word, Setting.all.map(\.name).joined(separator: ", "))
      }
      return word
    case .value:
      let word = words.next() ?? ""
      guard let setting = Setting.all.first(where: { $0.name == arguments.last }) else {
        return word
      }
      guard word == "?" || setting.allows(word) else { throw bad(word, setting.allowed) }
      return word
    case .issue: return words.next()
    case .keys:
      let word = words.next() ?? ""
      guard KeyNames(word) != nil else {
        throw bad(word, "a letter, ^D, Space, Comma, Tab, Enter, PgDn, F2 and the like")
      }
      return word
    }
  }

  private func nearest(to name: String) -> String? {
    let names = specifications.map(\.command.name)
    return Misspelling.nearest(to: name, among: names) ?? names.first { $0.hasPrefix(name) }
  }
}

/// What is wrong with a line, and what would be right.
package enum CommandProblem: Error, Hashable, Sendable {
  case empty
  case unknown(String, nearest: String?)
  case missing(String, usage: String)
  case extra(String, usage: String)
  case bad(String, parameter: String, command: String, allowed: String)

  package var message: String {
    switch self {
    case .empty: "There is no command."
    case .unknown(let name, let nearest):
      "There is no command “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? "")
    case .missing(let parameter, let usage): "The \(parameter) is missing: \(usage)."
    case .extra(let word, let usage): "“\(word)” is a word too many: the command is “\(usage)”."
    case .bad(let word, let parameter, let command, let allowed):
      "\(command): “\(word)” is no \(parameter); allowed: \(allowed)."
    }
  }
}

/// The words of a line, one after the other.
struct Words {
  private var left: Substring

  init(_ line: String) { left = Substring(line) }

  var isAtEnd: Bool { left.allSatisfy(\.isWhitespace) }

  func peek() -> String? {
    var copy = self
    return copy.next()
  }

  mutating func next() -> String? {
    left = left.drop(while: \.isWhitespace)
    guard !left.isEmpty else { return nil }
    let word = left.prefix { !$0.isWhitespace }
    left = left.dropFirst(word.count)
    return String(word)
  }

  /// All that is left, without blanks at its ends.
  mutating func rest() -> String {
    let rest = left.drop(while: \.isWhitespace)
    left = ""
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

/// A name that was typed wrongly.
package enum Misspelling {
  /// The name that was meant, if one is near.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let ranked = names.map { ($0, distance(word, $0)) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.count / 2) else {
      return nil
    }
    return best.0
  }
}

/// How many letters must be put in, left out or changed.
private func distance(_ one: String, _ other: String) -> Int {
  let other = Array(other)
  var row = Array(0...other.count)
  for (place, letter) in one.enumerated() {
    var before = row[0]
    row[0] = place + 1
    for column in other.indices {
      let changed = before + (letter == other[column] ? 0 : 1)
      before = row[column + 1]
      row[column + 1] = min(changed, row[column] + 1, before + 1)
    }
  }
  return row[other.count]
}
