import Annotation
import Argument
import Engine
import Formats
import Testing
import Text

struct ProposalsFileTests {
  private func read(_ text: String) throws(ProposalsError) -> Proposals {
    try ProposalsFile.proposals(parsing: Array(text.utf8), path: "x/model-b.json")
  }

  private static let articles = """
    {"articles": [
      {"side": "left", "sentences": [{"id": "l1", "text": "Build.", "kind": "recommendation"}]},
      {"side": "right", "sentences": [{"id": "r1", "text": "Wait."}]}],
    "links": [
    """

  @Test func `only what is used has to be there`() throws {
    let proposals = try read(
      Self.articles + #"{"left": "l1", "right": "r1", "relation": "opposes"}]}"#)
    #expect(proposals.name == "model-b")
    #expect(proposals.sentences.map(\.kind) == [.recommendation, nil])
    #expect(proposals.links.map(\.tier) == [.strong])
    #expect(proposals.links.map(\.confidence) == [1])
  }

  @Test func `a file may name its program`() throws {
    let proposals = try read(#"{"program": "Model B", "articles": [], "links": []}"#)
    #expect(proposals.name == "Model B")
  }

  @Test(
    arguments: [
      (#"{"left": "l1", "right": "r9", "relation": "opposes"}]}"#, 5, .unknownSentence("r9")),
      (#"{"left": "r1", "right": "l1", "relation": "opposes"}]}"#, 5, .wrongSide("r1")),
      (
        #"{"left": "l1", "right": "r1", "relation": "refutes"}]}"#, 5,
        .unknownValue(property: "relation", value: "refutes")
      ),
      (#"{"left": "l1", "right": "r1"}]}"#, 5, .missing("relation")),
      (#"]"#, 5, .json(.unfinished)),
    ] as [(String, Int, ProposalsError.Problem)])
  func `what is wrong is told with its line`(
    links: String, line: Int, problem: ProposalsError.Problem
  ) {
    let error = #expect(throws: ProposalsError.self) { try read(Self.articles + "\n" + links) }
    #expect(error?.problem == problem)
    #expect(error?.line == line)
  }

  @Test func `another kind of file is refused`() {
    let error = #expect(throws: ProposalsError.self) { try read(#"{"labels": {}}"#) }
    #expect(error?.problem == .noAnalysis)
  }
}
