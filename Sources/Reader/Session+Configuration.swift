package import Commands
internal import Terminal

extension Session {
  /// All keys as they hold with a configuration, as lines of one.
  package static func listing(of configuration: Configuration) -> String {
    var keymap = Screens.keymap
    for entry in configuration.entries {
      if case .bind = entry.command { keymap.bind(entry.command) }
    }
    var lines = keymap.bindings.map { binding in
      let places = binding.places.map(\.name).joined(separator: ",")
      let keys = binding.keys.map(\.name).joined(separator: ",")
      return "bind \(places):\(keys) \(binding.command.line)"
    }
    for entry in configuration.entries where entry.command.name != Command.bind.name {
      lines.append(entry.command.line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A configuration to begin with: everything as it is, behind remarks.
  package static var firstConfiguration: String {
    let settings = Setting.all.map { "# \($0.doc): \($0.allowed)\n#set \($0.name) \($0.usual)" }
    let keys = listing(of: configuration("")).split(separator: "\n").map { "#\($0)" }
    return """
      # Counterpoint's configuration: commands, one a line, as they can be typed behind ":".
      # Take the "#" away from a line and change it. counterpoint config --check looks it over.

      # Colours: auto, dark, light, high-contrast, mono, or a file of your own, themes/NAME.theme
      #theme auto

      \(settings.joined(separator: "\n"))

      # Keys: bind [PLACES:]KEYS COMMAND [ARGUMENTS], with commas between places and between keys.
      # What is bound as long as nothing else is said:
      \(keys.joined(separator: "\n"))

      """
  }
}

extension Session {
  /// A line of the table of keys, in words.
  package struct KeyLine: Hashable, Sendable {
    package var keys: String
    package var places: String
    package var summary: String
  }

  /// All keys as they hold without a configuration.
  package static var keyLines: [KeyLine] {
    Screens.keymap.bindings.map { binding in
      KeyLine(
        keys: binding.keys.map(\.name).joined(separator: ", "),
        places: binding.places.map(\.name).joined(separator: ", "), summary: binding.summary)
    }
  }
}
