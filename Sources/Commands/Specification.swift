/// What a command is called, what it does and what may stand behind it: the one source for keys, the
/// command line, help, completion and configuration.
package struct Specification: Sendable {
  package let command: Command
  /// What it does, in a few words.
  package let doc: String
  package let parameters: [Parameter]
  /// Its keys where no file gives it any, and where they hold; by their names.
  package let keys: [String]
  package let places: [Keymap.Place]

  package init(
    _ command: Command, _ doc: String, _ parameters: [Parameter] = [], keys: [String] = [],
    places: [Keymap.Place] = [.anywhere]
  ) {
    self.command = command
    self.doc = doc
    self.parameters = parameters
    self.keys = keys
    self.places = places
  }

  /// Whether it can be run without anything behind it.
  package var isComplete: Bool { parameters.allSatisfy(\.isOptional) }

  /// "goto [side] paragraph"
  package var usage: String {
    ([command.name] + parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name })
      .joined(separator: " ")
  }
}

/// What may stand behind a command's name.
package struct Parameter: Sendable {
  package enum Kind: Sendable {
    case choice([String])
    case number(ClosedRange<Int>)
    /// All that is left of the line.
    case text
    /// A file's name: all that is left of the line, or what is written where no name is needed, with what it is.
    case file(word: String, doc: String)
    case setting
    /// Of the setting before it.
    case value
    case keys
    /// The id of a question of the pair's sheet, or "none"; which there are, the pair tells.
    case issue
    /// The name of a theme; which there are, the table is told.
    case theme
    /// A command with its arguments.
    case line
  }

  package let name: String
  package let kind: Kind
  package let isOptional: Bool

  init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
  }

  package static func choice(
    _ name: String, _ choices: [String], isOptional: Bool = false
  ) -> Parameter {
    Parameter(name, .choice(choices), isOptional: isOptional)
  }

  package static func number(_ name: String, _ range: ClosedRange<Int>) -> Parameter {
    Parameter(name, .number(range))
  }

  package static func text(_ name: String, isOptional: Bool = false) -> Parameter {
    Parameter(name, .text, isOptional: isOptional)
  }

  static func file(or word: String, _ doc: String) -> Parameter {
    Parameter("file", .file(word: word, doc: doc), isOptional: true)
  }

  package static let setting = Parameter("setting", .setting)
  package static let value = Parameter("value", .value)
  package static let keys = Parameter("keys", .keys)
  package static let line = Parameter("command", .line)
  package static let theme = Parameter("name", .theme, isOptional: true)
  package static let issue = Parameter("issue", .issue, isOptional: true)
}

/// What can be set by `set NAME VALUE`.
package struct Setting: Sendable {
  package enum Values: Sendable {
    case choice([String])
    case number(ClosedRange<Int>)
  }

  package let name: String
  /// What it is where nobody sets it.
  package let usual: String
  package let doc: String
  package let values: Values

  package static let all = [
    Setting(
      name: "width", usual: "72", doc: "columns of text a pane has at most",
      values: .number(20...200)),
    Setting(
      name: "sync", usual: "linked", doc: "how the other side follows",
      values: .choice(["linked", "locked", "free"])),
    Setting(
      name: "layout", usual: "auto", doc: "one pane or two",
      values: .choice(["auto", "one", "two"])),
    Setting(
      name: "engine", usual: "auto",
      doc: "the engine's own links: auto is on, but off beside a whole key",
      values: .choice(["auto", "on", "off"])),
    Setting(
      name: "mouse", usual: "on", doc: "whether the mouse is ours", values: .choice(["on", "off"])),
    Setting(
      name: "ascii", usual: "off", doc: "draw in ASCII only", values: .choice(["on", "off"])),
  ]

  /// What is allowed, in words.
  package var allowed: String {
    switch values {
    case .choice(let choices): choices.joined(separator: ", ")
    case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
    }
  }

  package func allows(_ value: String) -> Bool {
    switch values {
    case .choice(let choices): choices.contains(value)
    case .number(let range): Int(value).map(range.contains) ?? false
    }
  }
}
