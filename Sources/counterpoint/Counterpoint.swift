internal import Argument
internal import ArgumentParser
internal import Commands
internal import Glibc
internal import NcursesDisplay
internal import Text

/// The command line. Every error is worded in `Wording` and printed on one line before any screen
/// is opened.
@main
struct Counterpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counterpoint",
    abstract: "Read two opposing op-eds side by side.",
    discussion: """
      Without arguments it opens the pair that it ships with. Give two article files, or a folder \
      that holds a left and a right article, to open your own. In a terminal it opens the reader \
      (? there lists the keys); otherwise it prints a comparison as plain text.

      Exit codes: 0 done, 1 failed (the message says why), 2 wrong usage.
      """,
    version: "counterpoint \(version) (\(programBuild()))",
    subcommands: [
      Read.self, Analyze.self, Recommendations.self, Links.self, Positions.self, Unanswered.self,
      ReviewLinks.self, Walk.self, Exercise.self, Mark.self, Export.self, Check.self, New.self,
      Sheet.self, Prompt.self, Notes.self, Config.self, Evaluate.self, Import.self, Picture.self,
      Manual.self,
    ],
    defaultSubcommand: Read.self)

  static let version = "0.1.0"

  static func main() {
    NcursesDisplay.warmUp()
    NcursesDisplay.guardAgainstCrashes()
    signal(SIGPIPE, SIG_DFL)
    let arguments = programArguments().dropFirst().map(FileName.text)
    do {
      if let command = misspelt(arguments[...]) {
        throw Problem(message: Wording.noCommand(arguments.first ?? "", nearest: command), code: 2)
      }
      if let paths = plainPaths(arguments[...]) {
        try ReadingSession(source: PairSource(paths: paths)).run()
      } else if let report = PlainReport(Array(arguments)) {
        try report.run()
      } else {
        var command = try command(Array(arguments))
        try command.run()
      }
    } catch let problem as Problem {
      fail(problem.message, code: problem.code)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        // Help and version are answers, not errors.
        write(SafeText(lines: fullMessage(for: error) + "\n"))
      } else {
        fail("\(oneLine(message(for: error))) Try 'counterpoint --help'.", code: 2)
      }
    }
  }

  /// The arguments if they are nothing but paths. Making the parser costs more than half of the
  /// start, and the plain call needs none of it.
  private static func plainPaths(_ arguments: ArraySlice<String>) -> [String]? {
    let hasOption = arguments.contains { $0.hasPrefix("-") && $0 != "-" }
    guard !hasOption, arguments.count <= 2, !arguments.prefix(1).contains(where: isCommand) else {
      return nil
    }
    return Array(arguments)
  }

  /// A command that is named and understood is parsed alone: as a part of all it takes the parser a third longer, which looks
  /// at the arguments of the default one first. What is not understood is left to the whole, which words the answer.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let named = configuration.subcommands.first(where: {
      $0.configuration.commandName == arguments.first
    }), let command = try? named.parse(Array(arguments.dropFirst())) {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// The command that the first word was meant to be, if it is nearly one's name and no file's.
  private static func misspelt(_ arguments: ArraySlice<String>) -> String? {
    guard let word = arguments.first, word.utf8.count > 2,
      word.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }),
      !isCommand(word), access(word, F_OK) != 0
    else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let near = Misspelling.nearest(to: word, among: names)
    return near.flatMap { abs($0.count - word.count) <= 1 && $0.first == word.first ? $0 : nil }
  }

  private static func isCommand(_ word: String) -> Bool {
    // Most paths have signs that no command's name has, and need not be looked up.
    guard word.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else {
      return false
    }
    return word == "help"
      || configuration.subcommands.contains { $0.configuration.commandName == word }
  }

  private static func oneLine(_ message: String) -> String {
    let first = message.split(separator: "\n").first.map(String.init) ?? message
    return first.hasSuffix(".") || first.hasSuffix("?") ? first : first + "."
  }

  private static func fail(_ message: SafeText, code: Int32) -> Never {
    deafExitCode = code
    warn(message)
    Glibc.exit(code)
  }
}
