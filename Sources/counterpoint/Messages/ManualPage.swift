internal import ArgumentParser
internal import Reader
internal import Text

/// The manual page, in the language of man: what the parser knows of commands and options, and the
/// table of keys.
enum ManualPage {
  static func text() throws -> String {
    let tool = try JSON(parsing: Array(Counterpoint._dumpHelp().utf8))
    guard let root = tool["command"] else { return "" }
    let commands = (root["subcommands"]?.items ?? []).filter { $0["commandName"]?.string != "help" }
    let parts =
      [title, name(root), synopsis, described(root)]
      + [section("COMMANDS")] + commands.map { command($0, under: []) }
      + [section("KEYS"), keys, closing]
    return parts.joined(separator: "\n") + "\n"
  }

  /// What `counterpoint` may be followed by.
  static var commandNames: [String] {
    Counterpoint.configuration.subcommands.map {
      $0.configuration.commandName ?? "\($0)".lowercased()
    }
  }

  private static let title = ".TH COUNTERPOINT 1"

  private static func name(_ root: JSON) -> String {
    section("NAME") + "\ncounterpoint \\- " + plain(root["abstract"]?.string ?? "")
  }

  private static var synopsis: String {
    section("SYNOPSIS") + "\n.B counterpoint\n" + plain("[left right | folder]") + "\n.br\n"
      + ".B counterpoint\n" + plain("command ...") + "\n\n"
      + plain("where a command is one of \(commandNames.joined(separator: ", ")).")
  }

  private static func described(_ root: JSON) -> String {
    section("DESCRIPTION") + "\n" + paragraphs(root["discussion"]?.string ?? "")
  }

  /// A command, what it takes, and the commands below it.
  private static func command(_ command: JSON, under parents: [String]) -> String {
    let names = parents + [command["commandName"]?.string ?? ""]
    let arguments = (command["arguments"]?.items ?? []).filter { argument in
      !argument.names.contains("--help") && !argument.names.contains("--version")
    }
    let below = (command["subcommands"]?.items ?? []).filter { $0["commandName"]?.string != "help" }
    let text = [command["abstract"]?.string, command["discussion"]?.string].compactMap { $0 }
    return
      ([".SS " + plain(names.joined(separator: " ")), paragraphs(text.joined(separator: "\n\n"))]
      + arguments.map(self.argument) + below.map { self.command($0, under: names) })
      .joined(separator: "\n")
  }

  private static func argument(_ argument: JSON) -> String {
    var head = argument.names.joined(separator: ", ")
    let value = argument["valueName"]?.string ?? ""
    switch argument["kind"]?.string {
    case "positional": head = value
    case "option": head += " " + value
    default: break
    }
    return entry(head, argument["abstract"]?.string ?? "")
  }

  private static var keys: String {
    let intro = "In the reader, everywhere or in the views that are named:"
    return paragraphs(intro) + "\n"
      + Session.keyLines.map { entry($0.keys, "\($0.summary) (\($0.places))") }
      .joined(separator: "\n")
  }

  private static let closing = [
    section("ENVIRONMENT"),
    entry("PAGER", "shows reports that are longer than the window; empty or cat for none"),
    entry("NO_COLOR", "if it is set, no colour is used"),
    entry("VISUAL, EDITOR", "the editor that a note is written in when ^X asks for it"),
    entry("COLORFGBG", "tells whether the background is dark or light"),
    entry("ESCDELAY", "milliseconds to wait whether Esc begins another key"),
    entry("COUNTERPOINT_NAME", "who writes notes and reviews, in place of the name on the machine"),
    entry("XDG_CONFIG_HOME", "where counterpoint/config and counterpoint/themes are looked for"),
    entry("XDG_DATA_HOME", "where notebooks are kept; ~/.local/share where it is not set"),
    section("EXIT STATUS"),
    paragraphs("0 done, 1 failed (the message says why), 2 wrong usage."),
  ].joined(separator: "\n")

  // MARK: The language of man

  private static func section(_ name: String) -> String { ".SH " + name }

  private static func entry(_ head: String, _ text: String) -> String {
    ".TP\n.B \(plain(head))\n\(plain(text))"
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { plain(String($0)) }.joined(separator: "\n.PP\n")
  }

  /// Text in which nothing is a request or an escape.
  private static func plain(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

extension JSON {
  /// An argument's names as they are typed.
  fileprivate var names: [String] {
    (self["names"]?.items ?? []).compactMap { name in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "short" ? "-" : "--") + text
    }
  }
}
