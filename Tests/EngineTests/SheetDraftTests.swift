import Argument
import Document
import Engine
import Formats
import Foundation
import Import
import Testing
import Text

/// A draft is a sheet that can be edited: valid, in whole words, with its sources.
struct SheetDraftTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let slugs = ["carbon-border", "kosovo-visa", "phones", "rent-caps", "taiwan"]

  static func pair(_ slug: String) throws -> Pair {
    func article(_ name: String) throws -> Article {
      let file = root.appending(path: "Tests/Specimens/Pairs/\(slug)/\(name).txt")
      return try Article(parsing: Array(Data(contentsOf: file)), path: "\(name).txt")
    }
    return Pair(title: slug, articles: Both(left: try article("a"), right: try article("b")))
  }

  @Test(arguments: slugs) func `a draft is a sheet that nothing is wrong with`(slug: String) throws
  {
    let pair = try Self.pair(slug)
    let draft = draftSheet(for: pair)
    let text = draft.text(for: pair)
    #expect((2...8).contains(draft.issues.count))
    #expect(text.contains("// Fewer than four") == (draft.issues.count < 4))
    let sheet = try IssueSheet(parsing: text, path: "draft.txt")
    #expect(sheet.issues.map(\.question) == draft.issues.map(\.entry.question))
    // Nobody has read it: it answers nothing until somebody takes the signs away.
    #expect(sheet.issues.allSatisfy { !$0.tellsAnswers })
    // As somebody does who has read what each author answers.
    let answered = text.replacing("left says:", with: "yes:").replacing("right says:", with: "no:")
    let offered = answered.replacing(/\n\/\/ ((?:or |broader )?(?:yes|no):)/) { "\n" + $0.output.1 }
    let filled = try IssueSheet(parsing: offered, path: "x")
    #expect(filled.issues.allSatisfy { $0.tellsAnswers })
    for (issue, drafted) in zip(filled.issues, draft.issues) {
      let phrases = Side.both {
        drafted.phrases[$0] + drafted.words[$0] + drafted.more[$0] + drafted.broader[$0]
      }
      #expect(issue.yes.count + issue.no.count == phrases.left.count + phrases.right.count)
    }
    let quotations = lint(filled, for: pair).filter {
      if case .quotation = $0.matter { true } else { false }
    }
    #expect(quotations.isEmpty, "\(quotations)")
    #expect(lint(sheet, for: pair).filter { $0.severity == .fault }.isEmpty)
    let analysis = analyse(pair, sheet: sheet)
    #expect(analysis.answers.count == 2 * sheet.issues.count)
    let bare = analyse(pair)
    #expect(analysis.links.map(\.ends) == bare.links.map(\.ends))
    #expect(analysis.links.map(\.tier) == bare.links.map(\.tier))
  }

  @Test(arguments: slugs) func `phrases are whole words of their side, ten at most`(slug: String)
    throws
  {
    let pair = try Self.pair(slug)
    let issues = draftSheet(for: pair).issues
    for issue in issues {
      for side in Side.allCases {
        let all =
          issue.phrases[side] + issue.words[side] + issue.more[side] + issue.broader[side]
        #expect(all.count <= 10, "\(issue.entry.question) \(all)")
        #expect(Set(all).count == all.count)
        #expect(issue.phrases[side].allSatisfy { $0.contains(" ") })
        #expect(all.allSatisfy { !Self.bareVerbs.contains($0) })
        let words = Self.words(issue.sources[side].map { pair[side].quotation(of: $0) })
        for phrase in all {
          #expect(Self.words([phrase]).isSubset(of: words))
        }
      }
    }
  }

  @Test(arguments: slugs)
  func `the next best stand so in a sentence of their author, and only there`(
    slug: String
  ) throws {
    let pair = try Self.pair(slug)
    func text(_ sentences: [Int], of side: Side) -> String {
      sentences.map { pair[side].quotation(of: $0) }.joined(separator: " ").lowercased()
    }
    let issues = draftSheet(for: pair).issues
    for issue in issues {
      for side in Side.allCases {
        for phrase in (issue.more[side] + issue.broader[side]).map({ $0.lowercased() }) {
          #expect(text(issue.sources[side], of: side).contains(phrase))
          #expect(!text(Array(pair[side.other].sentences.indices), of: side.other).contains(phrase))
        }
      }
    }
    #expect(issues.contains { !$0.more.left.isEmpty } && issues.contains { !$0.more.right.isEmpty })
  }

  @Test func `the next best say what is said of the matter, and nothing that is denied`() throws {
    let draft = try Self.draft(
      "The council should abolish ferry fees and set a ceiling for boats. Ferry fees cut the number of trips. The ferry has never lost its charm.",
      Self.harbour)
    let more = draft.issues.flatMap { offered($0, of: .left) + $0.more.left }
    #expect(more.contains("ceiling for boats"))
    #expect(more.contains { $0 == "cut the number" })
    #expect(!more.contains { $0.contains("charm") })
  }

  @Test func `what fills a list up says something of a thing, and whole`() throws {
    let draft = try Self.draft(
      """
      The council should abolish ferry fees. Gulls follow the trawlers of the old company. Young the clerk may be, but a wet summer was \
      building.
      """, Self.harbour)
    let broader = draft.issues.flatMap { $0.more.left + $0.broader.left }
    #expect(!broader.contains("old company"))
    #expect(broader.contains("wet summer"))
    #expect(!broader.contains { $0.contains("young the") || $0.hasSuffix("building") })
  }

  static let bareVerbs = [
    "began", "built", "buys", "hold", "keep", "lose", "matter", "pay", "require", "sends", "stop",
  ]

  @Test
  func `a phrase is a verb with its object, a noun with what is said of it, or a word that judges`()
    throws
  {
    let draft = try Self.draft(
      "The council should abolish ferry fees. The ferry sends a cruel bill to every islander, and it began in May. They scrap the old boats.",
      "The council should keep ferry fees. The ferry pays for a reckless town. Fair fees matter, and the ferry built them."
    )
    let left = draft.issues.flatMap { offered($0, of: .left) + $0.more.left }
    #expect(left.contains { $0.contains("cruel bill") })
    #expect(left.allSatisfy { !["sends", "began", "scrap", "bill"].contains($0) })
    let right = draft.issues.flatMap { offered($0, of: .right) + $0.more.right + $0.broader.right }
    #expect(right.contains { $0.contains("reckless") })
    #expect(right.allSatisfy { !["matter", "built", "pays", "keep"].contains($0) })
    // What both say tells of neither.
    #expect(!(left + right).contains("abolish ferry fees"))
  }

  private func offered(_ issue: SheetDraft.Issue, of side: Side) -> [String] {
    issue.phrases[side] + issue.words[side]
  }

  @Test(arguments: slugs) func `the other author has a sentence on every question`(slug: String)
    throws
  {
    let pair = try Self.pair(slug)
    for issue in draftSheet(for: pair).issues {
      let asked = Self.words([issue.entry.question]).filter { $0.count > 3 }
      for side in Side.allCases {
        let spoken = Self.words(issue.sources[side].map { pair[side].quotation(of: $0) })
        #expect(
          asked.contains { word in
            spoken.contains { $0.hasPrefix(word.prefix(max(3, min(5, word.count - 1)))) }
          },
          "\(issue.entry.question)")
      }
    }
  }

  @Test func `a likeness, and what only one author speaks of, is no question`() throws {
    let questions = try Self.questions(
      """
      The council should abolish ferry fees. Everybody who comes to the harbour brings its hat along like a prize calf. The harbour \
      master has a terrible temper and three unpleasant cats.
      """,
      "Ferry fees pay for the harbour. The council should keep ferry fees. The harbour is deep.")
    #expect(questions.contains { $0.hasPrefix("Should the council") })
    #expect(!questions.contains { $0.contains("calf") || $0.contains("cats") })
  }

  @Test func `an objection is asked after itself, and the other says yes`() throws {
    let draft = try Self.draft(
      "The commonest objection is that ferry fees pay for the harbour. The council should abolish ferry fees.",
      "Ferry fees pay for the harbour. The council should keep ferry fees.")
    let issue = draft.issues.first {
      $0.entry.question == "Is it true that ferry fees pay for the harbour?"
    }
    #expect(issue == nil || issue?.answers.left == false)
    #expect(!draft.issues.contains { $0.entry.question.contains("objection") })
  }

  @Test(arguments: [
    ("The council should keep ferry fees.", false),
    ("The council should abolish ferry fees.", true),
    ("The ferry has a clerk, and the clerk takes fees.", nil),
  ]) func `what the other author answers is told only where it is known`(
    sentence: String, isSame: Bool?
  ) throws {
    let pair = try Self.written(
      "The fees hurt. The council should abolish ferry fees.",
      "\(sentence) The council sleeps. The harbour is deep.")
    let draft = draftSheet(for: pair)
    let issue = try #require(draft.issues.first { $0.entry.question.hasSuffix("ferry fees?") })
    #expect(issue.answers.left != nil)
    #expect(issue.answers.right.map { $0 == issue.answers.left } == isSame)
    #expect(draft.text(for: pair).contains("right says:") == (isSame == nil))
  }

  @Test(arguments: slugs) func `no question is asked twice, and none is two`(slug: String) throws {
    let questions = draftSheet(for: try Self.pair(slug)).issues.map(\.entry.question)
    #expect(Set(questions).count == questions.count)
    for coordinator in [", and ", ", but ", ", or "] {
      #expect(!questions.contains { $0.hasPrefix("Should") && $0.contains(coordinator) })
    }
  }

  @Test func `topics are nouns, or two words that stand together`() throws {
    let left = """
      Economic pressure will never move this council. It needs economic pressure of another kind, and increasing fees
      will not do. The harbour should stay open all night. Increasing fees would ruin the harbour.
      """
    let right = """
      Economic pressure will move any council. The harbour should close at ten, whatever the ferry men say about economic
      pressure. Fees must go on increasing. The harbour is for the town, and increasing fees pay for it.
      """
    let ids = try Self.draft(left, right).issues.map(\.entry.id)
    #expect(ids.contains("harbour"))
    #expect(ids.allSatisfy { !["economic", "increasing", "pressure"].contains($0) })
  }

  static func written(
    _ left: String, _ right: String, headline: String = "Title"
  ) throws -> Pair {
    func article(_ text: String) throws -> Article {
      try Article(parsing: Array("\(headline)\n\n\(text)".utf8), path: "x")
    }
    return Pair(title: "", articles: Both(left: try article(left), right: try article(right)))
  }

  static func draft(_ left: String, _ right: String) throws -> SheetDraft {
    draftSheet(for: try written(left, right))
  }

  static func questions(_ left: String, _ right: String) throws -> [String] {
    try draft(left, right).issues.map(\.entry.question)
  }

  static let harbour =
    "The harbour is full, the ferry is late, and fees for the ferry hurt every family on the quay."

  @Test func `phrases praise or blame, and words recur or are rare`() throws {
    let draft = try Self.draft(
      "The council should abolish ferry fees. Ferry fees are a cruel tax, and a little town on a green hill pays them again.",
      Self.harbour)
    let phrases = draft.issues.flatMap { offered($0, of: .left) }
    #expect(phrases.contains { $0.contains("cruel") })
    #expect(!phrases.contains { $0 == "green hill" || $0 == "little town" })
  }

  @Test func `a question can be read alone`() throws {
    let questions = try Self.questions(
      """
      It is a cornerstone of the harbour. We certainly know that this harbour pays for our ferry. These fees should carefully be weighed, and the ferry fees are such a burden.
      For families the council should fund vouchers. The United States should pay for the vouchers, as the United States pays for roads.
      """,
      """
      They forget the harbour and its fees. I wish the harbour had no ferry, and those fees would go. Remember what we said of vouchers here.
      The vouchers help nobody. They are a burden that the council and the United States will regret.
      """)
    #expect(!questions.isEmpty)
    for question in questions {
      let words = question.lowercased().split { !$0.isLetter && $0 != "’" }
      let leaning: Set<Substring> = ["we", "our", "i", "these", "those", "such", "it’s"]
      #expect(
        leaning.isDisjoint(with: words.dropFirst(question.hasPrefix("Is this") ? 3 : 0)),
        "\(question)")
      #expect(["Should", "Is"].contains { question.hasPrefix($0 + " ") }, "\(question)")
      #expect(
        !question.contains("…") && !question.hasPrefix("Should for")
          && !question.hasPrefix("Should United"))
    }
  }

  @Test func `where the articles meet on fewer than four questions the draft says so`() throws {
    let pair = try Self.written(
      "The council should abolish ferry fees. Wolves sing in the hills.",
      "Ferry fees pay for the harbour. The council should keep ferry fees.")
    let draft = draftSheet(for: pair)
    #expect((1...3).contains(draft.issues.count))
    #expect(draft.text(for: pair).contains("// Fewer than four"))
  }

  @Test func `every question tells its sentences`() throws {
    let pair = try Self.pair("phones")
    let draft = draftSheet(for: pair)
    let lines = Set(draft.text(for: pair).split(separator: "\n"))
    for issue in draft.issues {
      for side in Side.allCases {
        #expect(!issue.sources[side].isEmpty)
        for sentence in issue.sources[side] {
          let place = "// \(side.rawValue) \(pair.paragraphName(of: sentence, on: side))"
          let words = ": \(pair[side].quotation(of: sentence))"
          #expect(lines.contains { $0.hasPrefix(place) && $0.hasSuffix(words) })
        }
      }
    }
  }

  @Test func `articles without a common term get no draft`() throws {
    let pair = try Self.written(
      "Ferries should sail at night, whatever the harbour master may say.",
      "Wolves must be left alone in every valley of the northern mountains.")
    #expect(draftSheet(for: pair).issues.isEmpty)
  }

  private static func words(_ texts: [String]) -> Set<String> {
    Set(
      texts.joined(separator: " ").lowercased()
        .split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
