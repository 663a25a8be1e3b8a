internal import ArgumentParser
internal import Classroom
internal import Terminal
internal import Text

/// An exercise on a pair whose marks are hidden.
struct Exercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Practise: recommendations, kinds, links or relations, marked against the key.",
    discussion: """
      Answers are kept in the hand-in file as they are given, and taken up again from there. \
      'counterpoint mark' marks the files of a whole class.
      """)

  @Argument(help: "recommendations, kinds, links or relations.") var exercise: Classroom.Exercise
  @OptionGroup var options: PairOptions
  @Option(help: "Your name, as it stands in the hand-in file.") var name: String?
  @Option(
    help: ArgumentHelp("The file that is handed in.", valueName: "file"), completion: .file())
  var handIn: String?
  @Option(help: "A key to mark against in place of the pair's own.", completion: .file())
  var key: String?
  @Option(
    help: ArgumentHelp(
      "Ask so many questions, from all over the articles: of kinds and relations.",
      valueName: "number"))
  var count: Int?
  @Flag(help: "Mark each answer as soon as it is given.") var atOnce = false
  @Option(
    help: "Colours: auto, dark, light, high-contrast, mono, or a theme of your own.",
    completion: .list(Theme.choices))
  var theme: String?
  @Flag(help: "Draw in ASCII only, marks and text.") var ascii = false

  func validate() throws {
    guard let count else { return }
    guard exercise.asksOneByOne else {
      throw ValidationError(
        "--count is for kinds and relations; in the others you choose yourself.")
    }
    guard count > 0 else { throw ValidationError("--count is 1 at least.") }
  }

  func run() throws {
    let student = name.map(visible) ?? Keeper.person(environment, else: "student")
    var session = ExerciseSession(
      source: options.source, exercise: exercise, student: student,
      path: handIn ?? "\(exercise.rawValue)-\(Self.fileName(of: student)).json")
    session.key = key
    session.count = count
    session.marksAtOnce = atOnce
    session.stage = Stage(theme: theme, usesASCII: ascii)
    try session.run()
  }

  private static func fileName(of student: String) -> String {
    let letters = student.map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return String(String(letters).lowercased().prefix(40))
  }
}

extension Classroom.Exercise: ExpressibleByArgument {}
