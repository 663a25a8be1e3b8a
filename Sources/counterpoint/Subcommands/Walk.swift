internal import ArgumentParser
internal import Terminal

/// A lesson, given in class.
struct Walk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Give a lesson about a pair, stop by stop.",
    discussion: """
      The lesson is walkthrough.md in the pair's folder (docs/formats/walkthrough.md), or another \
      one by --lesson. It goes on where it was left; --restart begins anew. With --present it is \
      followed by any number of terminals that run 'counterpoint walk --follow' and see what is \
      uncovered and nothing else.
      """)

  @OptionGroup var options: PairOptions
  @Option(
    help: ArgumentHelp(
      "Another lesson: NAME of walkthrough-NAME.md, or a file.", valueName: "name"))
  var lesson: String?
  @Flag(help: "Begin anew, whatever was kept.") var restart = false
  @Flag(help: "Print the lesson for the instructor as text.") var linear = false
  @Flag(help: "With --linear: what the class sees, and nothing else.") var audience = false
  @Flag(help: "Show notes here, and let others follow.") var present = false
  @Flag(help: "Follow who presents.") var follow = false
  @Option(
    help: ArgumentHelp(
      "The folder by which a presenter is followed; whoever may read it may follow.",
      valueName: "folder"),
    completion: .directory)
  var state: String?
  @Option(
    help: "Colours: auto, dark, light, high-contrast, mono, or a theme of your own.",
    completion: .list(Theme.choices))
  var theme: String?
  @Flag(help: "Draw in ASCII only, marks and text.") var ascii = false

  func validate() throws {
    guard !(present && follow) else {
      throw ValidationError("Give --present or --follow, not both.")
    }
    guard !audience || linear else { throw ValidationError("--audience goes with --linear.") }
    guard state == nil || present || follow else {
      throw ValidationError("--state goes with --present or --follow.")
    }
  }

  func run() throws {
    let lesson = LessonSession(
      source: options.source, lesson: lesson ?? "",
      stage: Stage(theme: theme, usesASCII: ascii))
    if linear { return try lesson.printText(forAudience: audience) }
    if follow { return try lesson.follow(state: state) }
    try lesson.give(isPresenting: present, state: state, restarts: restart)
  }
}
