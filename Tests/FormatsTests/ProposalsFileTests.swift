import Annotation
import Argument
import Document
import Engine
import Formats
import Specimens
import Testing
import Text

struct ProposalsFileTests {
  private static let pair = InventedPair.homes.pair

  private func read(_ text: String) throws(ProposalsError) -> Proposals {
    try ProposalsFile.proposals(parsing: Array(text.utf8), path: "x/model-b.json", for: Self.pair)
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

  /// A sentence of the pair, as a reply may name it.
  private func words(_ side: Side) -> String {
    Self.pair[side].quotation(of: 0)
  }

  @Test func `prose and code fences around an answer are passed over`() throws {
    let reply = """
      Sure! Here is what I found in both texts:

      ```json
      {"program": "Model C", "links": [
        {"left": "left.p00.s1", "right": "[right.p00.s1]", "relation": "opposes", "reason": "They differ."}
      ]}
      ```

      Let me know if you need more.
      """
    let proposals = try read(reply)
    #expect(proposals.name == "Model C")
    #expect(proposals.links.count == 1)
    #expect(proposals.sentences.map(\.text) == [words(.left), words(.right)])
  }

  @Test func `a link may quote its sentences, whole or in part`() throws {
    let part = words(.right).split(separator: " ").prefix(4).joined(separator: " ")
    let proposals = try read(
      """
      {"links": [{"left": "“\(words(.left))”", "right": "\(part)", "relation": "agrees"}]}
      """)
    #expect(proposals.links.count == 1)
    #expect(proposals.sentences.map(\.id) == ["left.p00.s1", "right.p00.s1"])
    #expect(proposals.refused.isEmpty)
  }

  @Test func `what quotes no sentence is left out and told`() throws {
    let proposals = try read(
      """
      {"links": [
        {"left": "left.p00.s1", "right": "Nobody ever wrote these words here.", "relation": "opposes"},
        {"left": "left.p77.s1", "right": "right.p00.s1", "relation": "opposes"}]}
      """)
    #expect(proposals.links.isEmpty)
    #expect(proposals.refused == ["Nobody ever wrote these words here.", "left.p77.s1"])
  }

  @Test func `an error in a wrapped answer names the line of the file`() {
    let error = #expect(throws: ProposalsError.self) {
      try read("Here:\n\n{\"links\": [\n{\"left\": \"left.p00.s1\", \"right\": \"right.p00.s1\"}]}")
    }
    #expect(error?.line == 4)
    #expect(error?.problem == .missing("relation"))
  }
}
