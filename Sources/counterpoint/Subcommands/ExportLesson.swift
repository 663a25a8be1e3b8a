internal import Argument
internal import ArgumentParser
internal import Formats
internal import Library
internal import Text

struct ExportLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract:
      "Print a draft of a lesson, made of the pair's questions and of the links of its key.",
    discussion: "For example: counterpoint export lesson my-debate > my-debate/walkthrough-new.md")

  @OptionGroup var options: PairOptions

  func run() throws {
    let shelved = try options.source.shelved()
    let analysis = try LessonSession(source: options.source, lesson: "").analysis(of: shelved)
    let sheet = try options.source.sheet(of: shelved)
    let questions = sheet?.issues.map { Issue(id: $0.id, question: $0.question) } ?? []
    write(SafeText(lines: LessonTemplate(analysis, of: shelved.pair, questions: questions).text))
  }
}
