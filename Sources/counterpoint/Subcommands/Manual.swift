internal import ArgumentParser
internal import Text

/// The manual page and the shells' completions, made from the tables of commands and keys.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, or completions for a shell.",
    discussion: """
      For example: counterpoint manual > ~/.local/share/man/man1/counterpoint.1, or: \
      counterpoint manual --completions zsh > ~/.zfunc/_counterpoint
      """)

  @Option(help: "Print completions for bash, zsh or fish instead.") var completions: Shell?

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  func run() throws {
    guard let completions, let shell = CompletionShell(rawValue: completions.rawValue) else {
      return write(SafeText(lines: try ManualPage.text()))
    }
    let script = Counterpoint.completionScript(for: shell)
    write(SafeText(lines: (completions == .bash ? Self.readingByDefault(script) : script) + "\n"))
  }

  /// Without a command the options are those of `read`.
  private static func readingByDefault(_ script: String) -> String {
    let start = "    __counterpoint_offer_flags_options 0\n"
    let isOption = """
          case "${COMP_WORDS[1]}" in
          -*)
              _counterpoint_read
              return
              ;;
          esac

      """
    guard let place = script.firstPlace(of: start) else { return script }
    return script[..<place] + isOption + script[place...]
  }
}
