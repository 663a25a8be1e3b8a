import Classroom
import Document
import Foundation
import Specimens
import Testing

struct WalkthroughTests {
  private func read(_ text: String) -> (walkthrough: Walkthrough, problems: [WalkthroughProblem]) {
    Walkthrough.read(Array(text.utf8), path: "walkthrough.md")
  }

  private func problems(_ text: String) -> [String] {
    read(text).problems.map { "\($0.line) \($0.matter)" }
  }

  @Test func `a file that an instructor writes by hand is read whole`() {
    let text = """
      ---
      title: Homes
      minutes: 7
      sides: A, B
      ---

      For whoever teaches this.

      ## Predict (5 min)

      - show: both
      - cover: recommendations, links
      - poll: yes, no

      What will they ask for?
      Two minutes.

      - A second thought

      > left: “Cities should build
      > more homes now.”

      > right: “Councils must ask …”

      ### Notes

      Say *nothing*.

      ### Answer

      Homes.

      Neighbours.

      ## Swap (2 minutes)

      - swap: yes
      - statement: yes
      - side: left

      Change sides.
      """
    let (lesson, problems) = read(text)
    #expect(problems.isEmpty)
    #expect(lesson.title == "Homes" && lesson.minutes == 7 && lesson.plannedMinutes == 7)
    #expect(lesson.groups == Both(left: "A", right: "B"))
    #expect(lesson.introduction == ["For whoever teaches this."])
    #expect(lesson.stops.map(\.title) == ["Predict", "Swap"])
    let first = lesson.stops[0]
    #expect(first.covers == [.recommendations, .links] && first.poll == ["yes", "no"])
    #expect(first.prompt == ["What will they ask for? Two minutes.", "- A second thought"])
    #expect(
      first.quotations.map(\.words) == [
        "“Cities should build more homes now.”", "“Councils must ask …”",
      ])
    #expect(first.quotations[0].block != first.quotations[1].block)
    #expect(first.notes == ["Say *nothing*."] && first.answer == ["Homes.", "Neighbours."])
    #expect(lesson.stops[1].swaps && lesson.stops[1].asksForStatement)
    #expect(lesson.stops[1].turn == .left && lesson.stops[1].line == 35)
  }

  @Test func `lines of Windows and tabs read the same`() {
    let (lesson, problems) = read("## One (5 min)\r\n\r\n-\tshow: left\r\n\r\nWhat?\r\n")
    #expect(problems.isEmpty)
    #expect(lesson.stops[0].show == .left && lesson.stops[0].prompt == ["What?"])
  }

  @Test func `what could steer a terminal is shown as a mark`() {
    let (lesson, _) = read("## A\u{1B}]0;x\u{7} (5 min)\n\nWhat\u{9B}2J?\n")
    #expect(lesson.stops[0].title == "A␛]0;x␇" && lesson.stops[0].prompt == ["What␦2J?"])
  }

  @Test(arguments: [
    ("", "0 empty"),
    ("---\ntitle: x\n\n## A (5 min)\n\nB\n", "1 unclosedFrontMatter"),
    ("---\ncolour: red\n---\n## A (5 min)\n\nB\n", "2 unknownSetting(\"colour\")"),
    ("---\nminutes: ten\n---\n## A (5 min)\n\nB\n", "2 badMinutes(\"ten\")"),
    ("---\nsides: A\n---\n## A (5 min)\n\nB\n", "2 badSides(\"A\")"),
    ("---\nminutes: 9\n---\n## A (5 min)\n\nB\n", "0 minutesDiffer(stops: 5, said: 9)"),
    ("## A\n\nB\n", "1 stopWithoutMinutes(\"A\")"),
    ("## A (soon)\n\nB\n", "1 stopWithoutMinutes(\"A (soon)\")"),
    ("## A (5 min)\n", "1 stopWithoutPrompt(\"A\")"),
    ("## A (5 min)\n\n- hide: all\n\nB\n", "3 unknownOption(\"hide\")"),
    ("## A (5 min)\n\nB\n\n### Note\n\nC\n", "5 unknownSection(\"Note\")"),
    ("## A (5 min)\n\nB\n\n> “words”\n", "5 quotationWithoutSide(\"“words”\")"),
  ]) func `what is wrong is told with its line`(text: String, problem: String) {
    #expect(problems(text).contains(problem), "\(problems(text))")
  }

  @Test func `a wrong value tells what is allowed`() {
    let problem = read("## A (5 min)\n\n- cover: links, answers\n\nB\n").problems[0]
    guard case .unknownValue("answers", "cover", let allowed) = problem.matter else {
      Issue.record("\(problem)")
      return
    }
    #expect(problem.line == 3 && allowed.contains("reasons"))
  }

  @Test func `a file of nothing but headings is read in a moment, and cut`() {
    let (lesson, problems) = read(String(repeating: "## A (1 min)\n\nB\n\n", count: 20_000))
    #expect(lesson.stops.count == 200)
    #expect(problems.contains { $0.matter == .tooManyStops(most: 200) })
  }
}

struct PlacingTests {
  private func placed(_ quotations: String) -> (lesson: Lesson, problems: [WalkthroughProblem]) {
    let text = "## A (5 min)\n\nWhat?\n\n\(quotations)\n"
    return Lesson.placed(
      Walkthrough.read(Array(text.utf8), path: "w.md").walkthrough, in: InventedPair.homes.pair)
  }

  @Test func `passages are found by their words, with an ellipsis for what is left out`() {
    let (lesson, problems) = placed(
      "> left: \"Rents fall where cities build.\"\n> right: “Cities should … old homes first.”")
    #expect(problems.isEmpty)
    #expect(lesson.passages[0].map(\.sentences) == [0..<1, 2..<3])
    #expect(lesson.joined(at: 0) == [Both(left: 0..<1, right: 2..<3)])
  }

  @Test func `a passage of two sentences is both of them`() {
    let (lesson, _) = placed("> left: “Aston lies on a river. Waiting only …”")
    #expect(lesson.passages[0].map(\.sentences) == [4..<6])
  }

  @Test func `what a passage leaves out does not reach into the next paragraph`() {
    #expect(placed("> left: “Rents fall … loud for a while.”").problems.count == 1)
  }

  @Test func `a look-alike is suggested and never taken`() {
    let (lesson, problems) = placed("> left: “Rents rise where cities build.”")
    #expect(lesson.passages[0].isEmpty)
    guard case .missing(.left, _, let nearest?, false) = problems.first?.matter else {
      Issue.record("\(problems)")
      return
    }
    #expect(problems[0].line == 5)
    #expect(nearest.paragraph == "¶1" && nearest.words == "Rents fall where cities build.")
  }

  @Test func `what is suggested is what has most of the words, wherever it stands`() {
    let pair = InventedPair.pair(
      left: [["C: Cities should build more homes now.", "C: Rents fall where cities build."]],
      right: [["C: No."]], links: []
    ).pair
    let text = "## A (5 min)\n\nWhat?\n\n> left: “Rents rise where cities build.”\n"
    let problem = Lesson.placed(
      Walkthrough.read(Array(text.utf8), path: "w.md").walkthrough, in: pair
    ).problems.first?.matter
    guard case .missing(.left, _, let nearest?, _)? = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(nearest.words == "Rents fall where cities build.")
  }

  @Test func `words of the other side are told to be those`() {
    let problem = placed("> left: “Noise drives families away.”").problems.first?.matter
    guard case .missing(.left, _, _, isOnOtherSide: true)? = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test func `a quotation that two passages share is told with both`() {
    let problem = placed("> left: “Cit”\n> right: “s”").problems.map(\.matter)
    guard case .shared(.right, "s", let paragraphs) = problem.last else {
      Issue.record("\(problem)")
      return
    }
    #expect(paragraphs.count > 1)
  }

  @Test func `a quotation of nothing is missing`() {
    #expect(placed("> left: “…”").problems.count == 1)
    #expect(placed("> left:").problems.count == 1)
  }

  @Test func `balance counts words, passages and minutes of each side`() {
    let text = """
      ## A (4 min)

      - show: left

      > left: “Rents fall where cities build.”

      ## B (2 min)

      > right: “The river floods.”
      """
    let lesson = Lesson.placed(
      Walkthrough.read(Array(text.utf8), path: "w.md").walkthrough, in: InventedPair.homes.pair
    ).lesson
    let pair = InventedPair.homes.pair
    let balance = Balance(of: lesson, in: pair)
    #expect(balance.words == Both(left: 5, right: 3))
    #expect(balance.passages == Both(left: 1, right: 1))
    #expect(balance.minutes == Both(left: 5, right: 1))
    #expect(!balance.isEven)
    #expect(Balance(of: lesson, in: pair, through: 0).minutes == Both(left: 4, right: 0))
  }
}

/// The examples of docs/formats/walkthrough.md.
struct WalkthroughPageTests {
  private func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "docs/formats/walkthrough.md"), encoding: .utf8)
  }

  @Test func `the example has nothing wrong, and its passages stand in its pair`() throws {
    let example = try #require(try page().split(separator: "```walkthrough\n").last)
    let text = try #require(String(example).components(separatedBy: "```").first)
    let (walkthrough, problems) = Walkthrough.read(Array(text.utf8), path: "walkthrough.md")
    #expect(problems.isEmpty)
    let placed = Lesson.placed(walkthrough, in: InventedPair.homes.pair)
    #expect(placed.problems.isEmpty && placed.lesson.passages.map(\.count) == [2, 2, 0])
  }

  @Test func `every option is on the page`() throws {
    let page = try page()
    for option in ["show", "cover", "open", "side", "issue", "poll", "swap", "statement"] {
      #expect(page.contains("| `\(option):` |"), "\(option)")
      let text = "## A (5 min)\n\n- \(option): yes\n\nB\n"
      let problems = Walkthrough.read(Array(text.utf8), path: "w.md").problems
      #expect(!problems.contains { $0.matter == .unknownOption(option) })
    }
  }

  @Test func `every value that may be written is on the page`() throws {
    let page = try page()
    for value in Cover.allCases.map(\.rawValue) + Showing.allCases.map(\.rawValue) {
      #expect(page.contains("`\(value)`"), "\(value)")
    }
  }

  @Test func `every example of an error is one`() throws {
    let rows = try page().components(separatedBy: "## What is an error")[1].split(separator: "\n")
    let examples = rows.compactMap { row -> String? in
      let parts = row.components(separatedBy: "| `")
      return parts.count == 2 ? parts[1].components(separatedBy: "` |").first : nil
    }
    #expect(examples.count == 5)
    for example in examples {
      let prompt = example.contains("min)") ? "" : "\n\nB\n"
      let text = example.hasPrefix("##") ? example + prompt : "## A (5 min)\n\n\(example)\n\nB\n"
      let (walkthrough, problems) = Walkthrough.read(Array(text.utf8), path: "w.md")
      let missing = Lesson.placed(walkthrough, in: InventedPair.homes.pair).problems
      #expect(problems.count + missing.count == 1, "\(example)")
    }
  }
}
