import Argument
import Document
import Evaluation
import Formats
import Import
import Testing
import Text

struct ShownScoresTests {
  private static let key = """
    {"labels": {
      "a.p00.s1": {"text": "Drivers should pay a toll.", "type": "recommendation", "actor": "drivers"},
      "a.p01.s1": {"text": "The bridge must open.", "type": "recommendation", "actor": "the city"},
      "b.p00.s1": {"text": "The council should scrap it.", "type": "recommendation"},
      "b.p01.s1": {"text": "Buses are full.", "type": "claim"}},
     "links": [
      {"a": "a.p00.s1", "b": "b.p00.s1", "relation": "opposes"},
      {"a": "a.p01.s1", "b": "b.p01.s1", "relation": "agrees"}],
     "answers": {"toll": {"left": "yes", "right": "no"}, "bridge": {"left": "mixed"}}}
    """

  private static func figures(
    _ links: [(Int, Int, Relation, Tier)], answers: [Key.Answer] = []
  ) throws -> Figures {
    var proposal = Proposal(
      sentences: Both(
        left: [
          .init(text: "Drivers should pay a toll.", kind: .recommendation, actors: ["Driver"]),
          .init(text: "The bridge must open.", kind: .recommendation, actors: ["the bridge"]),
        ],
        right: [
          .init(text: "The council should scrap it.", kind: .recommendation),
          .init(text: "Buses are full.", kind: .claim),
        ]),
      links: links.map { .init(ends: Both(left: $0, right: $1), relation: $2, tier: $3) })
    proposal.answers = answers
    let key = try Key(json: Array(key.utf8), path: "key.json")
    return evaluate(proposal, against: key, name: "toll")
  }

  @Test func `what is shown is right where link and relation are`() throws {
    let figures = try Self.figures([
      (0, 0, .opposes, .strong), (1, 1, .opposes, .likely), (0, 1, .opposes, .possible),
    ])
    #expect(figures[.shownCount] == 2)
    #expect(figures[.shownRight] == 0.5)
    #expect(figures[.strongRight] == 1)
    #expect(figures[.agreementsAmongOppositions] == 0.5)
  }

  @Test func `of two paragraphs the strongest link says whether they oppose`() throws {
    #expect(
      try Self.figures([(0, 0, .agrees, .strong), (1, 0, .opposes, .likely)])[
        .paragraphOpposesP10] == 0)
    #expect(try Self.figures([(0, 0, .opposes, .strong)])[.paragraphOpposesP10] == 0.1)
  }

  @Test func `relations of two proposals are a figure of their own`() throws {
    #expect(try Self.figures([(0, 0, .agrees, .likely)])[.proposalsRelation] == 0)
    #expect(try Self.figures([(0, 0, .opposes, .likely)])[.proposalsRelation] == 1)
  }

  @Test func `an actor is right by a word of the name`() throws {
    #expect(try Self.figures([])[.actorsRight] == 0.5)
  }

  @Test func `a name of the sheet stands for the names it lists`() throws {
    let article = """
      A toll

      Congress should lower the toll. The toll is dear, and the toll is unfair.
      """
    let pair = Pair(
      title: "",
      articles: Both(
        left: try Article(parsing: Array(article.utf8), path: "left.txt"),
        right: try Article(parsing: Array("A toll\n\nThe toll is fair.".utf8), path: "right.txt")))
    let sheet = try IssueSheet(
      parsing: """
        # toll: Is the toll fair?
        about: toll
        yes: is fair
        no: unfair, dear

        # actors
        United States = Congress, Washington
        """, path: "toll.txt")
    let key = try Key(
      json: Array(
        """
        {"labels": {"a.p00.s1": {"text": "Congress should lower the toll.", "type": "recommendation",
          "actor": "Congress"}}, "links": []}
        """.utf8), path: "key.json")
    #expect(evaluate(pair, sheet: sheet, against: key, name: "toll")[.actorsRight] == 1)
  }

  @Test func `answers count where the key says yes or no`() throws {
    let said = [
      Key.Answer(issue: "toll", side: .left, answer: .yes),
      Key.Answer(issue: "toll", side: .right, answer: .silent),
      Key.Answer(issue: "bridge", side: .left, answer: .yes),
    ]
    let figures = try Self.figures([], answers: said)
    #expect(figures[.answersRight] == 0.5)
    #expect(figures[.answeredRight] == 1)
  }

  @Test func `a mean of pairs has its error`() throws {
    var one = Figures(name: "one")
    var other = Figures(name: "other")
    (one[.exactAP], other[.exactAP]) = (0.2, 0.4)
    let error = try #require(Figures.error(of: [one, other])[.exactAP])
    #expect(abs(error - 0.1) < 1e-9)
    #expect(Figures.error(of: [one])[.exactAP] == nil)
  }
}
