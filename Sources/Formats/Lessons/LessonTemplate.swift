internal import Annotation
package import Argument
internal import Classroom
package import Document
internal import Text

/// A lesson of fifty minutes to begin with, for a new pair: the plan of the one that ships, with the pair's own
/// questions and passages. It resolves as it stands, and is there to be changed.
package struct LessonTemplate {
  private let analysis: Analysis
  private let pair: Pair
  private let questions: [Issue]
  private let finders: Both<QuotationFinder>

  /// - Parameter questions: of the pair's sheet; none if it has none.
  package init(_ analysis: Analysis, of pair: Pair, questions: [Issue]) {
    self.analysis = analysis
    self.pair = pair
    self.questions = questions
    finders = pair.articles.map { QuotationFinder($0) }
  }

  package var text: String {
    ([head, hook, background] + Side.allCases.map(reading) + [prediction]
      + Side.allCases.map(presentation) + [links, swap, positions, statement, exit])
      .joined(separator: "\n\n") + "\n"
  }

  private func name(_ side: Side) -> String { visible(pair[side].shortName(on: side)) }

  private var question: String {
    questions.first.map { visible($0.question) } ?? "Who of the two will be right?"
  }

  /// By which `check` knows that the sheet does not have the question any more.
  private var issue: String { questions.first.map { "\n- issue: \(visible($0.id))" } ?? "" }

  // MARK: Stops

  private var head: String {
    """
    ---
    title: \(visible(pair.title))
    minutes: 50
    sides: Group A, Group B
    ---

    A draft that nobody has read yet: put the prompts into your own words, write what you want to hear below
    Answer, and take other passages where these say little. counterpoint check tells what does not fit.
    """
  }

  private var hook: String {
    """
    ## A show of hands (4 min)

    - show: question\(issue)
    - poll: yes, no, not sure

    \(question)

    \(Lesson.handsUp)

    ### Notes

    Type the counts (c). Nobody argues yet.
    """
  }

  private var background: String {
    let sources = Side.allCases.map { side in
      "- \(name(side)): \(visible(Lesson.source(of: pair[side])))"
    }
    return """
      ## Dates and names (3 min)

      - show: question

      Two texts, each of its time and place:

      \(sources.joined(separator: "\n"))

      ### Notes

      Write the dates and names here that one has to know, each from one of the two articles.
      """
  }

  private func reading(_ side: Side) -> String {
    """
    ## \(Lesson.ownSide)\(name(side)) (4 min)

    - show: \(side.rawValue)
    - cover: marks, links, reasons

    Read your own article. Underline one claim, and the sentence that says what ought to be done.
    """
  }

  private var prediction: String {
    let passages = Side.allCases.map { side in
      quotations(mainDemands(on: side, most: 4), on: side)
    }
    return """
      ## Predict: what does each author want? (5 min)

      - show: both
      - cover: recommendations, links, reasons

      Write down one thing that each author wants. Two minutes, then we uncover.
      \(blocks(passages))
      ### Notes

      Ask for three guesses before each uncovering (Space uncovers one).
      """
  }

  private func presentation(_ side: Side) -> String {
    """
    ## Present: the case of \(name(side)) (4 min)

    - show: both
    - side: \(side.rawValue)
    - cover: claims, links, reasons

    Present three claims in your own words, each with one reason. The others only listen, and write down
    the strongest.
    \(blocks([quotations(plainest(.claim, on: side, most: 3), on: side)]))
    ### Notes

    Uncover each claim after it has been said. No rebuttals yet; both sides get the same minutes.
    """
  }

  private var links: String {
    // Where nobody says how two passages answer each other, there is nothing to uncover.
    let all = analysis.shownLinks(of: pair)
    let told = all.filter { link in
      !link.isOpen && Side.allCases.allSatisfy { isQuotable(link.ends[$0], on: $0) }
    }
    // Those that people stand by and the strongest, of these one of each question before a second of any.
    let good = told.filter { $0.isReviewed || $0.tier == .strong }
    var asked: Set<Int> = []
    let isFirst = good.map { link in link.issue.map { asked.insert($0).inserted } ?? false }
    let shown =
      (good.indices.filter { isFirst[$0] }.map { good[$0] }
      + good.indices.filter { !isFirst[$0] }.map { good[$0] }
      + told.filter { !$0.isReviewed && $0.tier != .strong }).prefix(Self.mostLinks)
    let blocks = shown.map { link in
      Side.allCases.map { quotation(link.ends[$0], on: $0) }.joined(separator: "\n")
    }
    return """
      ## Link: how do they answer each other? (8 min)

      - show: both
      - cover: links, labels, reasons

      What is the second passage to the first: does it oppose, agree, or narrow it down? Or do they talk
      past each other? For each one ask: what would each author have to see to change their mind?
      \(self.blocks(blocks))
      ### Notes

      \(shown.count) of \(all.count) links stand here. \(reviewed(shown.filter(\.isReviewed).count, of: shown.count)) More are had while you read:
      T writes the link that you are at as a stop behind walkthrough-draft.md.
      """
  }

  /// As many as eight minutes have room for.
  private static let mostLinks = 6

  private func reviewed(_ count: Int, of all: Int) -> String {
    if count == all, all > 0 { return "People stand by all of them." }
    let told = count > 0 ? "People stand by \(count) of them; read the others" : "Read them"
    return "\(told) before the lesson and set them right: the program makes mistakes."
  }

  private let swap = """
    ## Swap: argue the other side (6 min)

    - show: both
    - swap: yes

    Change sides. Make the case that you have just heard as strongly as you can, and add one reason for it
    that its author has missed.
    """

  /// Where nobody says what an author answers there is nothing to show.
  private var tellsAnswers: Bool { analysis.tellsAnswers }

  /// Where both answer all questions nobody is asked who is silent.
  private var positions: String {
    let isSilent = tellsAnswers && analysis.answers.contains { analysis.told($0) == .silent }
    let closing =
      isSilent ? "where does one of them say nothing at all" : "where do they answer alike"
    return """
      ## Where they stand (2 min)

      - show: \(tellsAnswers ? "positions" : "question")

      On what questions do the two authors differ, and \(closing)?\(tellsAnswers ? "" : Self.noPositions)
      """
  }

  private static let noPositions =
    "\n\n### Notes\n\nWith lists of yes and no in the issue sheet, show: positions shows it here."

  private let statement = """
    ## A joint statement (4 min)

    - show: question
    - statement: yes

    Drop your roles. First each half names the best point of the other article. Then finish one sentence
    that the whole class can sign: “Both authors would accept that …”
    """

  private var exit: String {
    """
    ## Exit ticket (2 min)

    - show: question\(issue)
    - poll: yes, no, not sure

    Write down the best point of the other side, and one question that you would ask its author. Then once
    more: \(question)
    """
  }

  // MARK: Passages

  /// The surest units of a kind that can be quoted, in reading order.
  private func plainest(_ kind: Kind, on side: Side, most: Int) -> [Int] {
    plainest(kind, on: side).prefix(most).sorted()
  }

  private func plainest(_ kind: Kind, on side: Side) -> [Int] {
    let units = analysis.units[side]
    let found = units.indices.filter { units[$0].kind == kind && isQuotable($0, on: side) }
    return found.sorted { (units[$0].confidence, $1) > (units[$1].confidence, $0) }
  }

  /// What the other author opposes by a demand of their own comes first: it is what the debate is about.
  private func mainDemands(on side: Side, most: Int) -> [Int] {
    let clashing = Set(
      analysis.shownLinks(of: pair).filter {
        $0.relation == .opposes && !$0.isRejected && analysis.areDemands($0.ends)
      }.map { $0.ends[side] })
    let all = plainest(.recommendation, on: side)
    let sorted = all.filter(clashing.contains) + all.filter { !clashing.contains($0) }
    return sorted.prefix(most).sorted()
  }

  /// Whether its words lead to this sentence and to no other.
  private func isQuotable(_ sentence: Int, on side: Side) -> Bool {
    finders[side].passage(pair[side].quotation(of: sentence)) == .found(sentence..<sentence + 1)
  }

  private func quotations(_ sentences: [Int], on side: Side) -> String {
    sentences.map { quotation($0, on: side) }.joined(separator: "\n")
  }

  private func quotation(_ sentence: Int, on side: Side) -> String {
    "> \(side.rawValue): “\(visible(pair[side].quotation(of: sentence)))”"
  }

  private func blocks(_ blocks: [String]) -> String {
    let some = blocks.filter { !$0.isEmpty }
    return some.isEmpty ? "" : "\n" + some.joined(separator: "\n\n") + "\n"
  }
}
