internal import Argument
internal import ArgumentParser
internal import Document
internal import Engine
internal import Formats
internal import Library
internal import Text

/// Proposes an issue sheet for a pair.
struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Print a draft of an issue sheet for a pair.",
    discussion: """
      The draft holds up to eight questions on which the two texts seem to meet, with words of either side and the \
      sentences they come from. It is a guess, to be edited in ten minutes:

        counterpoint sheet --draft left.txt right.txt > issues.txt
        counterpoint left.txt right.txt --issues issues.txt
      """)

  @Flag(help: "Draft a new sheet from the two articles.") var draft = false
  @OptionGroup var options: PairOptions

  func validate() throws {
    guard draft else { throw ValidationError("Give --draft to have a sheet drafted.") }
  }

  func run() throws {
    let pair = try options.source.shelved().pair
    if let remark = remarks(on: pair).first { throw Problem(message: SafeText(remark)) }
    let draft = draftSheet(for: pair)
    guard !draft.issues.isEmpty else { throw Problem(message: Wording.nothingToDraft) }
    write(SafeText(lines: draft.text(for: pair)))
  }
}
