import Foundation
import Testing

/// What others say about a pair, laid over the engine's word by the real program.
struct OverlayTests {
  @Test func `An older key becomes annotations of the pair, and lost sentences are named`() throws {
    let pair = try FloorsPair()
    try pair.file("old.json", FloorsPair.olderKey)
    let run = try pair.run("import", "key", "old.json", ".", "--by", "class 4b", "--id", "urn:x")
    #expect(run.code == 0)
    #expect(run.errors.contains("old.json: the right article no longer has “No such sentence"))
    #expect(run.errors.split(separator: "\n").count == 1)
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(file["type"] as? String == "AnnotationCollection")
    #expect(file["id"] as? String == "urn:x")
    #expect(file["total"] as? Int == 5)
    #expect(run.output.contains("\"name\":\"class 4b\""))
  }

  @Test(arguments: [
    ("{", "old.json:1: the file ends inside a value."),
    (#"{"labels": {"a.p00.s1": {"text": "X.", "type": "hope"}}, "links": []}"#, "“hope”"),
    (#"{"labels": {}, "links": [{"a": "a.p1", "b": "b.p1", "relation": "agrees"}]}"#, "a.p1"),
  ]) func `A key that cannot be imported is refused in words`(text: String, words: String) throws {
    let pair = try FloorsPair()
    try pair.file("old.json", text)
    let run = try pair.run("import", "key", "old.json", ".")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: ["key.json", "old.json"]) func `A key of either form is laid over`(
    name: String
  ) throws {
    let pair = try FloorsPair()
    try pair.writeKeys()
    let run = try pair.run("links", ".", "--key", name, "--format", "json")
    #expect(run.code == 0)
    let link = try #require(try links(run).first { $0["left"] as? String == "left.p00.s2" })
    #expect(link["relation"] as? String == "qualifies")
    #expect((link["provenance"] as? String)?.hasPrefix("person") == true)
  }

  @Test func `The pair's own key is laid over unless it is left out, and every report says which`()
    throws
  {
    let pair = try FloorsPair()
    try pair.writeKeys()
    let without = try pair.run("links", ".", "--no-reviewed")
    #expect(without.output.hasPrefix("Unreviewed: the engine alone proposes these links"))
    #expect(without.output.contains("1. opposes"))
    let plain = try pair.run("links", ".")
    #expect(plain.output.hasPrefix("Reviewed: the one link stands by the word of "))
    #expect(plain.output.contains("1. qualifies"))
    let reviewed = try pair.run("links", ".", "--reviewed")
    #expect(reviewed.code == 0)
    #expect(reviewed.output.contains("\nThe engine found 1 of the 1 pairs of paragraphs"))
    #expect(reviewed.output.contains("1. qualifies"))
    #expect(reviewed.output.contains("Because: Both speak of floors."))
  }

  @Test func `The reader lays the own key over unless told not to`() throws {
    let pair = try FloorsPair()
    try pair.writeKeys()
    #expect(try pair.run(".", "--linear").output.contains("evidence: Waiting helps"))
    let without = try pair.run(".", "--linear", "--no-reviewed")
    #expect(without.output.contains("claim: Waiting helps"))
  }

  @Test func `A pair without a key has none to lay over, and two keys are too many`() throws {
    let pair = try FloorsPair()
    let none = try pair.run("links", ".", "--reviewed")
    #expect(none.code == 2)
    #expect(none.errors.contains("this pair has no key of its own"))
    let two = try pair.run("links", ".", "--reviewed", "--key", "key.json")
    #expect(two.code == 2)
    #expect(two.errors.contains("Give --key FILE or --reviewed, not both."))
  }

  private static let proposals = """
    {"program": "Model B",
     "articles": [
      {"side": "left", "sentences": [
        {"id": "x1", "text": "Waiting helps nobody but those who own.", "kind": "evidence"}]},
      {"side": "right", "sentences": [
        {"id": "right.p01.s1", "text": "Noise is worse than any rent.", "kind": "claim"}]}],
     "links": [
      {"left": "x1", "right": "right.p01.s1", "relation": "qualifies", "confidence": 0.9,
       "reason": "Both weigh who is harmed."}]}
    """

  @Test func `Proposals stand beside the engine's links under their program's name`() throws {
    let pair = try FloorsPair()
    try pair.file("model.json", Self.proposals)
    let run = try pair.run("links", ".", "--proposals", "model.json", "--format", "json")
    #expect(run.code == 0)
    let links = try links(run)
    #expect(
      Set(links.compactMap { $0["provenance"] as? String }) == ["engine", "program: Model B"])
    let proposed = try #require(links.first { $0["provenance"] as? String == "program: Model B" })
    #expect(proposed["left"] as? String == "left.p01.s1")
    #expect(proposed["reason"] as? String == "Both weigh who is harmed.")
    let text = try pair.run("links", ".", "--proposals", "model.json").output
    #expect(!text.hasPrefix("Unreviewed: the engine alone proposes"))
    #expect(text.contains("\nLinks of two paragraphs: 0 by the engine and Model B, "))
  }

  @Test(arguments: [
    ("\"qualifies\"", "\"refutes\"", "model.json:8: “relation” is “refutes”; this is left out."),
    ("\"links\": [", "\"links\": [}", "model.json:7: this is no JSON from “}” on."),
    ("harmed.\"}]}", "harmed.", "model.json:9: the file ends inside a value."),
  ]) func `What is wrong with proposals is told with file and line, and the rest is read`(
    old: String, new: String, words: String
  ) throws {
    let pair = try FloorsPair()
    try pair.file(
      "model.json", Self.proposals.replacingOccurrences(of: old, with: new))
    let run = try pair.run("analyze", ".", "--proposals", "model.json")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `A reply without JSON is an error with file and line`() throws {
    let pair = try FloorsPair()
    try pair.file("model.json", "I cannot help with that.\n")
    let run = try pair.run("analyze", ".", "--proposals", "model.json")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("model.json:1: there are neither 'articles' nor 'links'."))
  }

  private func links(_ run: Program) throws -> [[String: Any]] {
    let file = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(file?["links"] as? [[String: Any]])
  }
}
