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
    let labels = texts.enumerated().map { index, text in
      #""a.p\#(1000 + index).s1": {"text": "\#(text)", "type": "claim"}"#
    }
    let json = "{\"labels\": {\(labels.joined(separator: ", "))}, \"links\": []}"
    let key = try Key(json: Array(json.utf8), path: "key.json")
    let proposal = Proposal(
      sentences: Both(left: texts.map { .init(text: $0, kind: .claim) }, right: []), links: [])
    #expect(evaluate(proposal, against: key, name: "dams")[.claimF1] == 1)
  }
}
