internal import ArgumentParser
internal import Terminal

/// The reader; as text where there is no terminal to read on.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader (the default command).")

  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions

  @Flag(help: "Print the whole reading as plain text, for screen readers and pipes.")
  var linear = false

  @Option(
    help: "Colours: auto, dark, light, high-contrast, mono, or a theme of your own.",
    completion: .list(Theme.choices))
  var theme: String?

  @Flag(help: "Draw in ASCII only, marks and text.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  func run() throws {
    var reading = ReadingSession(source: options.source)
    reading.overlay = review.overlay(own: .ownIfAny)
    reading.isLinear = linear
    reading.theme = theme
    reading.usesASCII = ascii
    reading.usesMouse = !noMouse
    try reading.run()
  }
}
