internal import ArgumentParser
internal import Document
internal import Formats
internal import Library
internal import Text

/// A question about a pair for a language model; nothing is sent anywhere.
struct Prompt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt",
    abstract: "Print a question about the pair for any language model at hand.",
    discussion: """
      Nothing is sent anywhere: paste the question where you like, save the answer as it comes, and lay it over the \
      pair with --proposals. It is shown as that model's proposal, which nobody has reviewed.

        counterpoint prompt left.txt right.txt > question.txt
        counterpoint left.txt right.txt --proposals answer.txt
      """)

  @OptionGroup var options: PairOptions

  func run() throws {
    write(SafeText(lines: Formats.Prompt.text(for: try options.source.shelved().pair)))
  }
}
