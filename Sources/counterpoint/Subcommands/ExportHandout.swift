internal import Argument
internal import ArgumentParser
internal import Classroom
internal import Formats
internal import Library
internal import Text

/// What a class is given on paper.
struct ExportHandout: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Print a worksheet for students, or the instructor's copy with all answers.",
    discussion: "For example: counterpoint export handout --for student --format html > sheet.html")

  @OptionGroup var options: PairOptions
  @Option(name: .customLong("for"), help: "student or instructor.")
  var reader: Handout.Reader = .student
  @Option(help: "md, html (one file that prints on A4 and Letter) or txt.")
  var format: Printout.Form = .md
  @Option(
    help: ArgumentHelp(
      "Whose questions are asked: NAME of walkthrough-NAME.md, or a file.", valueName: "name"))
  var lesson: String?

  func run() throws {
    let shelved = try options.source.shelved()
    let session = LessonSession(source: options.source, lesson: lesson ?? "")
    let hasLesson = lesson != nil || shelved.lessonNames.contains("")
    let read = hasLesson ? try session.read(of: shelved) : nil
    (read?.leftOut ?? []).map(Wording.text).forEach(warn)
    let handout = Handout(
      shelved.pair, try session.analysis(of: shelved), lesson: read?.lesson, for: reader)
    write(handout.printout.text(format))
  }
}

extension Handout.Reader: ExpressibleByArgument {}
extension Printout.Form: ExpressibleByArgument {}
