import Annotation
import Argument
import Document
import Engine
import Formats
import Foundation
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
    #expect(proposals.links.map(\.tier) == [.likely])
    #expect(proposals.links.map(\.confidence) == [1])
  }

  @Test func `a file may name its program`() throws {
    let proposals = try read(#"{"program": "Model B", "articles": [], "links": []}"#)
    #expect(proposals.name == "Model B")
  }

  /// Links behind the articles of `articles`, and what is told of them.
  private static let odd: [(String, [Proposals.Refusal])] = [
    (#"{"left": "l1", "right": "l1", "relation": "opposes"}]}"#, [refusal(.wrongSide("l1"))]),
    (
      #"{"left": "l1", "right": "r1", "relation": "refutes"}]}"#,
      [refusal(.unknownValue(property: "relation", value: "refutes"))]
    ),
    (#"{"left": "l1", "right": "r1"}]}"#, [refusal(.missing("relation"))]),
    (#"{"left": "l1", "relation": "opposes"}]}"#, [refusal(.missing("right"))]),
    (#"]"#, [refusal(.json(.unfinished))]),
  ]

  private static func refusal(_ problem: Proposals.Refusal.Problem) -> Proposals.Refusal {
    Proposals.Refusal(line: 5, problem: problem)
  }

  @Test(arguments: odd) func `an odd item is left out and told with its line`(
    links: String, refused: [Proposals.Refusal]
  ) throws {
    let proposals = try read(Self.articles + "\n" + links)
    #expect(proposals.refused == refused)
    #expect(proposals.sentences.count == 2)
    #expect(proposals.links.isEmpty)
  }

  private static let link =
    #"{"left":"left.p00.s1","right":"right.p00.s1","relation":"opposes","reason":"Both say “no”."}"#

  /// One link, as language models write it.
  private static let manners = [
    "{\"links\":[\(link),],}",
    "Here you go {as asked}, [left.p00.s1] first:\n{\"links\":[\(link)]}\nIt {helps}!",
    "{“links”: [\(link.replacingOccurrences(of: ":\"", with: ":“").replacingOccurrences(of: "\",", with: "”,"))]}",
    "// my answer\n{\"links\": /* one */ [ // here\n\(link)]}",
    "[\(link)]",
    link,
    "{links: [\(link)]}",
    "{'links': [{'left': 'left.p00.s1', 'right': 'right.p00.s1', 'relation': 'opposes', 'reason': 'It isn't so'}]}",
    "{\"answer\": {\"links\": [\(link)]}}",
    "{\"links\": [\(link.replacingOccurrences(of: "“no”", with: "\"no\""))]}",
    "{\"links\": [\(link.replacingOccurrences(of: "opposes", with: " Opposes"))]}",
    "{\"links\": [\(link)]}\n```\nOr, shorter:\n```json\n{\"links\": [\(link)]}",
    #"{"links": [{"left": {"quote": "left.p00.s1"}, "right": {"id": "right.p00.s1"}, "relation": "opposes"}]}"#,
    #"{"links": [{"left": "right.p00.s1", "right": "left.p00.s1", "relation": "opposes"}]}"#,
  ]

  @Test(arguments: manners) func `a reply is read however a model writes JSON`(text: String) throws
  {
    let proposals = try read(text)
    #expect(proposals.links.map(\.relation) == [.opposes])
    #expect(proposals.sentences.map(\.id) == ["left.p00.s1", "right.p00.s1"])
    #expect(proposals.refused.isEmpty)
  }

  @Test(arguments: [
    #"{"links": [{"left": "p00.s1", "right": "p0.s1", "relation": "contradicts"}]}"#,
    #"{"links": [{"left": "Left.P00.S1", "right": "RIGHT.P00.S1", "relation": "disagree"}]}"#,
    #"{"links": [{"source": "left.p00.s1", "target": "right.p00.s1", "type": "opposes"}]}"#,
  ]) func `an end is told by its numbers where its side is known`(text: String) throws {
    let proposals = try read(text)
    #expect(proposals.refused.isEmpty)
    #expect(proposals.links.map(\.relation) == [.opposes])
    #expect(proposals.sentences.map(\.id) == ["left.p00.s1", "right.p00.s1"])
  }

  @Test func `an unknown word costs its own item alone`() throws {
    let proposals = try read(
      """
      {"articles": [{"side": "LEFT", "sentences": [
        {"id": "left.p00.s1", "kind": "Claim"},
        {"id": "left.p00.s2", "kind": "anecdote"}]}],
       "links": [
        {"left": "left.p00.s1", "right": "right.p00.s1", "relation": "undermines"},
        {"left": "left.p00.s1", "right": "right.p00.s1", "relation": "AGREES", "confidence": 90}]}
      """)
    #expect(proposals.sentences.first?.kind == .claim)
    #expect(proposals.links.map(\.relation) == [.agrees])
    #expect(proposals.links.map(\.confidence) == [0.9])
    #expect(
      proposals.refused == [
        .init(line: 3, problem: .unknownValue(property: "kind", value: "anecdote")),
        .init(line: 5, problem: .unknownValue(property: "relation", value: "undermines")),
      ])
  }

  @Test func `words that nobody wrote are told, and whoever is not said to be sure is not`() throws
  {
    let proposals = try read(
      """
      {"links": [
        {"left": "left.p00.s1", "left_text": "\(words(.left))", "right": "right.p00.s1", "relation": "opposes",
         "reason": "It says “\(words(.left))” in \"so many\" words."},
        {"left": "left.p00.s1", "left_text": "The moon is made of cheese.", "right": "right.p00.s1",
         "relation": "agrees", "reason": "Both say “pay the teachers nothing at all”."}]}
      """)
    #expect(proposals.links.count == 2)
    #expect(proposals.links.allSatisfy { $0.tier == .likely })
    #expect(
      proposals.refused.map(\.problem) == [
        .otherWords("The moon is made of cheese.", id: "left.p00.s1"),
        .nobodysWords("pay the teachers nothing at all"),
      ])
  }

  @Test func `two pieces are one answer, and one that is cut off says what it says`() throws {
    let proposals = try read(
      """
      {"program": "Model D", "links": [\(Self.link)]}

      {"links": [{"left": "left.p00.s1", "right": "right.p00.s1", "relation": "agrees"},
        {"left": "left.p00.s1", "rig
      """)
    #expect(proposals.name == "Model D")
    #expect(proposals.links.map(\.relation) == [.opposes, .agrees])
    #expect(proposals.refused == [.init(line: 4, problem: .json(.unfinished))])
  }

  @Test(
    arguments: [
      ("I cannot do that.", 1, .noAnalysis), ("Well {then}, [1] no.", 1, .noAnalysis),
      ("\n{\"links\": [{\"left\": }", 2, .json(.unexpected("}"))),
    ] as [(String, Int, ProposalsError.Problem)])
  func `a reply without an answer is an error with its line`(
    text: String, line: Int, problem: ProposalsError.Problem
  ) {
    let error = #expect(throws: ProposalsError.self) { try read(text) }
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

  @Test(arguments: [
    #""one says “open until two”, the other “shut at night”.""#,
    #""one says "open until two", the other "shut at night".""#,
    #"“one says “open until two”, the other “shut at night”.”"#,
  ])
  func `a reason may quote both in marks that nobody escaped`(reason: String) throws {
    let proposals = try read(
      """
      {"links": [{"left": "left.p00.s1", "right": "right.p00.s1", "relation": "oppose", "reason": \(reason)}]}
      """)
    #expect(proposals.refused.isEmpty)
    #expect(proposals.links.map(\.relation) == [.opposes])
    let words = proposals.links.first?.reason.split { !$0.isLetter } ?? []
    #expect(words == "one says open until two the other shut at night".split(separator: " "))
  }

  @Test func `what quotes no sentence is left out and told`() throws {
    let proposals = try read(
      """
      {"links": [
        {"left": "left.p00.s1", "right": "Nobody ever wrote these words here.", "relation": "opposes"},
        {"left": "left.p77.s1", "right": "right.p00.s1", "relation": "opposes"}]}
      """)
    #expect(proposals.links.isEmpty)
    #expect(
      proposals.refused.map(\.problem) == [
        .noSentence("Nobody ever wrote these words here."), .noSentence("left.p77.s1"),
      ])
  }

  @Test func `what is left out of a wrapped answer is told with the line of the file`() throws {
    let proposals = try read(
      "Here:\n\n{\"links\": [\n{\"left\": \"left.p00.s1\", \"right\": \"right.p00.s1\"}]}")
    #expect(proposals.refused == [.init(line: 4, problem: .missing("relation"))])
  }
}
