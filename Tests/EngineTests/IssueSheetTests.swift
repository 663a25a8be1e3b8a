import Argument
import Document
import Engine
import Formats
import Foundation
import Testing

struct IssueSheetTests {
  @Test func `headings, lists and actors are read`() throws {
    let sheet = try IssueSheet(
      parsing: """
        # toll: Should the city charge cars?
        about: toll, charge, congestion
        yes: clear the streets, fair
        no: burden, shops suffer

        # actors
        The city = City Hall, council
        """, path: "toll.txt")
    #expect(sheet.issues.map(\.id) == ["toll"])
    #expect(sheet.issues[0].question == "Should the city charge cars?")
    #expect(sheet.issues[0].about.map(\.text) == ["toll", "charge", "congestion"])
    #expect(sheet.issues[0].no.map(\.line) == [4, 4])
    #expect(sheet.actors == [.init(name: "The city", aliases: ["City Hall", "council"])])
  }

  @Test(arguments: [
    ("", 0, SheetError.Problem.noIssue),
    ("about: x", 1, .phrasesBeforeHeading("about: x")),
    ("# toll", 1, .headingWithoutQuestion("# toll")),
    ("# a b: Why?", 1, .wrongID("a b")),
    ("# a: Why?\nabout: x\n# a: How?", 3, .repeatedID("a", firstLine: 1)),
    ("# a: Why?\nabout: ,", 2, .emptyList("about: ,")),
    ("# a: Why?\nyes: x", 1, .issueWithoutAbout(id: "a")),
    ("# a: Why?\nabout: x\nleft: perhaps", 3, .unknownAnswer("perhaps")),
    ("# a: Why?\nabout: x\nright ¶: 3, two", 3, .wrongParagraph("two")),
    ("# a: Why?\nabout: x\nmaybe: y", 3, .unknownLine("maybe: y")),
    ("# a: Why?\nabout: x\n# actors\nCity =", 4, .incompleteActor("City =")),
  ])
  func `a wrong line is named`(text: String, line: Int, problem: SheetError.Problem) {
    #expect(throws: SheetError(path: "s.txt", line: line, problem: problem)) {
      try IssueSheet(parsing: text, path: "s.txt")
    }
  }

  @Test func `Windows line ends and blank lines change nothing`() throws {
    let plain = "# a: Why?\nabout: x, y\nyes: z\n"
    let windows = plain.replacing("\n", with: "\r\n")
    #expect(
      try IssueSheet(parsing: plain, path: "s") == IssueSheet(parsing: windows, path: "s"))
  }

  /// The page that specifies the format is right about it.
  @Test func `every example of the format's page is read as it says`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "docs/formats/issue-sheet.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```")
    let sheets = blocks.filter { $0.hasPrefix("sheet\n") }.map { String($0.dropFirst(6)) }
    let wrong = blocks.filter { $0.hasPrefix("wrong\n") }.map { String($0.dropFirst(6)) }
    #expect(!sheets.isEmpty && !wrong.isEmpty)
    for sheet in sheets { _ = try IssueSheet(parsing: sheet, path: "page") }
    for sheet in wrong {
      #expect(throws: SheetError.self) { try IssueSheet(parsing: sheet, path: "page") }
    }
  }

  @Test func `an instructor may give answers, and add or strike paragraphs`() throws {
    let sheet = try IssueSheet(
      parsing: "# a: Why?\nabout: x\nleft: no\nRight ¶: 3, -5", path: "a.txt")
    #expect(sheet.issues[0].given == Both(left: .no, right: nil))
    #expect(sheet.issues[0].added == Both(left: [], right: [3]))
    #expect(sheet.issues[0].struck == Both(left: [], right: [5]))
  }

  private func answers(_ lines: String) throws -> [AuthorAnswer] {
    let sheet = try IssueSheet(
      parsing: "# toll: Does the toll work?\nabout: toll, harbour\nyes: works\nno: fails\n" + lines,
      path: "toll.txt")
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([["The toll in the harbour works."], ["Nobody swims there now."]]),
        right: plainArticle([["The toll in the harbour fails."], ["Nobody sails there now."]])))
    return analyse(pair, sheet: sheet).answers
  }

  @Test func `each author's answer rests on sentences`() throws {
    let answers = try answers("")
    #expect(answers.map(\.answer) == [.yes, .no])
    #expect(answers.map(\.sentences) == [[0], [0]])
  }

  @Test func `a given answer stands`() throws {
    let answers = try answers("left: no\nright: mixed")
    #expect(answers.map(\.answer) == [.no, .mixed])
    #expect(answers.allSatisfy { $0.isGiven && $0.confidence == 1 })
  }

  @Test func `a struck paragraph answers nothing`() throws {
    #expect(try answers("left ¶: -1").map(\.answer) == [.silent, .no])
  }
}
