internal import Argument
internal import ArgumentParser
internal import Document
internal import Engine
internal import Formats
internal import Library
internal import Text

/// Makes a pair's folder out of two articles as they were found.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder for a new pair.",
    discussion: """
      The folder gets both articles without clutter, with what is known of them on top and what is missing marked; a \
      draft of an issue sheet and of a lesson; and a page for the class. Nothing is asked, and nothing that is there is touched.

      For example: counterpoint new tolls saved-page.html pasted.txt
      """)

  @Argument(help: "The folder to make.", completion: .directory) var folder: String
  @Argument(help: "The left article, as saved or copied.", completion: .file()) var left: String
  @Argument(help: "The right article.", completion: .file()) var right: String

  func run() throws {
    let pair = try PairSource(paths: [left, right]).shelved().pair
    if let remark = remarkOnSameArticle(on: pair) { throw Problem(message: SafeText(remark)) }
    let draft = draftSheet(for: pair)
    var files = Side.allCases.map { side in
      ("\(side.rawValue).txt", ArticleFile.text(of: pair[side]))
    }
    // As the file will be read: what the draft only offers decides no link.
    var sheet: IssueSheet?
    if !draft.issues.isEmpty {
      let text = draft.text(for: pair)
      files.append(("issues.txt", text))
      sheet = try? IssueSheet(parsing: text, path: "issues.txt")
    }
    let analysis = analyse(pair, sheet: sheet)
    let lesson = LessonTemplate(
      analysis, of: pair,
      questions: draft.issues.map { Issue(id: $0.entry.id, question: $0.entry.question) })
    files.append(("walkthrough.md", lesson.text))
    files.append(("README.md", Wording.readme(of: pair, in: folder, questions: draft.issues.count)))
    try Wording.explaining { () throws(ShelfError) in
      try Shelf.create(folder: folder, files: files)
    }
    for (name, _) in files { write("\(folder)/\(name)\n") }
    let remarks = remarks(on: pair)
    for line in remarks { warn(SafeText(line)) }
    for line in Wording.leftOut(of: pair) { warn(line) }
    warn(Wording.listed(left, right))
    for line in Wording.missing(in: pair) { warn(line) }
    if draft.issues.isEmpty, remarks.isEmpty { warn(Wording.nothingToDraft) }
  }
}
