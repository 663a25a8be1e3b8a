internal import ArgumentParser
internal import Commands
internal import Library
internal import Reader
internal import Terminal
internal import Text

/// The configuration: what holds, whether it is right, and a first one to change.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the configuration, check it, or write a first one.",
    discussion: """
      A configuration is a file of commands, one a line: bind, set and theme, as they can be typed \
      behind ':' in the reader. Without an option this prints all keys as they hold.
      """)

  @Flag(name: .customLong("init"), help: "Write a commented configuration, unless there is one.")
  var initialise = false

  @Flag(help: "Say what is wrong with the configuration.")
  var check = false

  func run() throws {
    let settings = Settings(environment: environment)
    if initialise { return try writeFirst(settings) }
    if check {
      for problem in settings.problems { write(problem + "\n") }
      guard settings.problems.isEmpty else {
        throw Problem(message: "the configuration has problems.")
      }
      return write("The configuration is right.\n")
    }
    settings.problems.forEach(warn)
    write(SafeText(lines: Session.listing(of: settings.configuration)))
  }

  private func writeFirst(_ settings: Settings) throws {
    let isNew = try Wording.explaining { () throws(ShelfError) in
      try settings.folder.create(Session.firstConfiguration)
    }
    let path = settings.folder.file ?? ""
    guard isNew else {
      throw Problem(
        message: "\(path): is there already, and stays as it is. Edit it, or move it away.")
    }
    write("\(path)\n")
  }
}
