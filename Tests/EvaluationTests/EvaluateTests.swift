import Argument
import Document
import Engine
import Evaluation
import Formats
import Testing

struct EvaluateTests {
  private static let key = """
    {"labels": {
      "a.p00.s1": {"text": "Rents fall when cities build.", "type": "claim"},
      "a.p00.s2": {"text": "Zoning must go.", "type": "recommendation"},
      "a.p01.s1": {"text": "Vienna built for a century.", "type": "evidence", "alt": "background"},
      "b.p00.s1": {"text": "New towers raise rents nearby.", "type": "claim"},
      "b.p01.s1": {"text": "Zoning protects tenants.", "type": "claim"}},
     "links": [
      {"a": "a.p00.s1", "b": "b.p00.s1", "relation": "opposes", "strength": 3},
      {"a": "a.p00.s2", "b": "b.p01.s1", "relation": "opposes", "alt": "qualifies", "strength": 1.5},
      {"a": "a.p01.s1", "b": "b.p01.s1", "relation": "agrees", "strength": 1}]}
    """

  private static func proposal(_ links: [(Int, Int, Relation)]) -> Proposal {
    Proposal(
      sentences: Both(
        left: [
          .init(text: "Rents fall when cities build.", kind: .claim),
          .init(text: "Zoning must go!", kind: .claim),
          .init(text: "Vienna built for a century.", kind: .background),
        ],
        right: [
          .init(text: "New towers", kind: .claim),
          .init(text: "raise rents nearby.", kind: .claim),
          .init(text: "Zoning protects tenants.", kind: .claim),
        ]),
      links: links.map { .init(ends: Both(left: $0, right: $1), relation: $2, tier: .strong) })
  }

  private static func figures(_ links: [(Int, Int, Relation)]) throws -> Figures {
    let key = try Key(json: Array(key.utf8), path: "key.json")
    return evaluate(proposal(links), against: key, name: "rents")
  }

  @Test func `a sentence cut in two is found by the key`() throws {
    let figures = try Self.figures([(0, 1, .opposes)])
    #expect(figures[.sentencesLost] == 0)
    #expect(figures[.exactP10] == 0.1)
    #expect(figures[.exactAP] == 0.5)
  }

  @Test func `a short sentence whose words all stand in a longer one is not lost`() throws {
    let texts = ["There is now a line that nobody will cross.", "There is now."]
    let labels = texts.enumerated().map { place, text in
      #""a.p00.s\#(place + 1)": {"text": "\#(text)", "type": "claim"}"#
    }
    let key = try Key(
      json: Array("{\"labels\": {\(labels.joined(separator: ","))}, \"links\": []}".utf8),
      path: "key.json")
    let proposal = Proposal(
      sentences: Both(left: texts.map { .init(text: $0, kind: .claim) }, right: []), links: [])
    #expect(evaluate(proposal, against: key, name: "lines")[.sentencesLost] == 0)
  }

  @Test func `both halves of a cut sentence are one link`() throws {
    let figures = try Self.figures([(0, 0, .opposes), (0, 1, .opposes), (1, 2, .qualifies)])
    #expect(figures[.exactAP] == 1)
    #expect(figures[.relationAccuracy] == 1)
  }

  @Test func `weak links of the key are no gold`() throws {
    let figures = try Self.figures([(2, 2, .agrees)])
    #expect(figures[.exactP10] == 0)
    #expect(figures[.paragraphP10] == 0)
  }

  @Test func `another sentence of the same paragraph is right by paragraphs only`() throws {
    let figures = try Self.figures([(1, 0, .opposes)])
    #expect(figures[.exactP10] == 0)
    #expect(figures[.softP10] == 0.1)
    #expect(figures[.paragraphP10] == 0.1)
    #expect(figures[.paragraphOpposesP10] == 0.1)
    #expect(figures[.strongPrecision] == 1)
  }

  @Test func `a second choice of the annotators is right`() throws {
    let figures = try Self.figures([])
    #expect(figures[.backgroundF1] == 1)
    #expect(figures[.recommendationRecall] == 0)
    #expect(figures[.recommendationPrecision] == nil)
    #expect(figures[.claimPrecision] == 0.75)
    #expect(figures[.argumentF1] == 1)
  }

  @Test func `a relation is asked for every link of the key`() throws {
    let key = try Key(json: Array(Self.key.utf8), path: "key.json")
    let figures = evaluate(Self.proposal([]), against: key, name: "rents") { ends in
      ends.left == 0 ? .opposes : .agrees
    }
    #expect(figures[.opposesAccuracy] == 1)
  }

  @Test func `a key that says only here and there what kind a sentence is has no figures of kinds`()
    throws
  {
    let sparse = """
      {"labels": {"a.p00.s1": {"text": "Rents fall.", "type": "evidence"}}, "links": []}
      """
    let key = try Key(json: Array(sparse.utf8), path: "key.json")
    let figures = evaluate(Self.proposal([]), against: key, name: "rents")
    #expect(figures[.macroF1] == nil && figures[.evidenceRecall] == nil)
  }

  @Test func `clutter is left in only where a paragraph is little else`() throws {
    var proposal = Self.proposal([])
    proposal.paragraphs = Both(
      left: ["Sign up for our letter", "Rents fall. Zoning must go. Vienna built."], right: [])
    let key = try Key(json: Array(Self.key.utf8), path: "key.json")
    let figures = evaluate(
      proposal, against: key, name: "rents",
      clutter: ["Sign up for our letter.", "Zoning must go."])
    #expect(figures[.clutterLeft] == 1)
  }

  @Test func `an unknown relation is told with its line`() {
    let bad = Self.key.replacing("\"agrees\"", with: "\"hates\"")
    let error = #expect(throws: AnnotationError.self) {
      try Key(json: Array(bad.utf8), path: "key.json")
    }
    #expect(error?.problem == .unknownValue(property: "relation", value: "hates"))
    #expect(error.map { $0.line > 1 } == true)
  }

  @Test func `the table has a column for each pair, their mean and its error`() throws {
    let figures = try Self.figures([(0, 0, .opposes)])
    let lines = table(of: [figures, figures]).split(separator: "\n")
    #expect(lines[0].hasSuffix("rents   rents    mean       ±"))
    #expect(
      lines.contains { $0.hasPrefix("exact AP") && $0.hasSuffix("0.500   0.500   0.500   0.000") })
    #expect(json(of: [figures]).contains("\"exact.ap\" : 0.5"))
  }
  /// With a list of all the others for every word this would take minutes.
  @Test func `four thousand sentences that are alike are aligned in time`() throws {
    let texts = (0..<4_000).map { "The river flooded the town \($0) times, so build the dam." }
    let labels = texts.enumerated().map { index, text in
      #""a.p\#(1000 + index).s1": {"text": "\#(text)", "type": "claim"}"#
    }
    let json = "{\"labels\": {\(labels.joined(separator: ", "))}, \"links\": []}"
    let key = try Key(json: Array(json.utf8), path: "key.json")
    let proposal = Proposal(
      sentences: Both(left: texts.map { .init(text: $0, kind: .claim) }, right: []), links: [])
    // A word that all have tells none from the others.
    #expect(evaluate(proposal, against: key, name: "dams")[.sentencesLost] == 4_000)
  }
}
