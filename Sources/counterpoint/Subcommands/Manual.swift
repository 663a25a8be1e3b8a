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
    write(SafeText(lines: Counterpoint.completionScript(for: shell) + "\n"))
  }
}
