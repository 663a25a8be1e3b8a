import Foundation
import Testing

/// Notes of a pair by the real program.
struct NotesCommandTests {
  private let pair: FloorsPair
  private let home: Scratch

  init() throws {
    pair = try FloorsPair()
    home = try Scratch()
  }

  private func run(_ arguments: String...) throws -> Program {
    try pair.run(arguments, environment: ["XDG_DATA_HOME": home.url.path()])
  }

  private static let others = """
    {"@context":["http://www.w3.org/ns/anno.jsonld"],"type":"AnnotationCollection","total":1,
     "first":{"type":"AnnotationPage","items":[
     {"id":"urn:x:1","type":"Annotation","motivation":"commenting","created":"2026-03-01T08:30:00Z",
      "creator":{"type":"Person","name":"Lee"},
      "body":{"type":"TextualBody","purpose":"commenting","value":"Who pays?"},
      "target":{"type":"SpecificResource","source":"left.txt","selector":[
       {"type":"TextQuoteSelector","exact":"Rents fall where cities build.",
        "suffix":" The council should allow four floors"}]}}]}}
    """

  @Test func `notes come in from a file once, and go out as text and as annotations`() throws {
    #expect(try run("notes", ".").output.hasPrefix("# "))
    try pair.file("lee.json", Self.others)
    let first = try run("notes", ".", "--import", "lee.json")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output == "1 of 1 annotations are new here, and kept.\n")
    #expect(try run("notes", ".", "--import", "lee.json").output.hasPrefix("0 of 1"))
    let text = try run("notes", ".").output
    #expect(text.contains("### Note by Lee, 2026-03-01"))
    #expect(text.contains("> “Rents fall where cities build.”"))
    #expect(text.contains("Who pays?"))
    let json = try run("notes", ".", "--format", "json").output
    #expect(json.contains("\"value\":\"Who pays?\""))
    try pair.file("again.json", json)
    #expect(try run("notes", ".", "--import", "again.json").output.hasPrefix("0 of 1"))
  }

  /// A link of the engine's two sentences as somebody sees it, and one that the engine does not show.
  private static let links = """
    {"labels": {
      "a.p00.s1": {"text": "Rents fall where cities build.", "type": "claim"},
      "a.p00.s2": {"text": "The council should allow four floors on every street.", "type": "recommendation"},
      "a.p01.s1": {"text": "Waiting helps nobody but those who own.", "type": "claim"},
      "b.p00.s2": {"text": "The council should not allow four floors anywhere.", "type": "recommendation"},
      "b.p01.s1": {"text": "Noise is worse than any rent.", "type": "claim"}},
     "links": [
      {"a": "a.p01.s1", "b": "b.p01.s1", "relation": "qualifies", "why": "Both name a harm."},
      {"a": "a.p00.s2", "b": "b.p00.s2", "relation": "qualifies", "why": "Both want floors."}]}

    """

  /// Of every link in a list, by what it quotes.
  private func numbers(_ list: String) -> [[String]: Int] {
    var found: [[String]: Int] = [:]
    for entry in list.components(separatedBy: "\n\n") {
      guard let number = entry.split(separator: ".").first.flatMap({ Int($0) }) else { continue }
      let quoted = entry.split(separator: "“").dropFirst().prefix(2)
      found[quoted.map { String($0.prefix { $0 != "”" }) }] = number
    }
    return found
  }

  @Test func `reports tell what is set right in the notebook, and no number changes by it`() throws
  {
    let before = try run("links", ".").output
    #expect(before.hasPrefix("Unreviewed: "))
    try pair.file("old.json", Self.links)
    try pair.file("lee.json", try run("import", "key", "old.json", ".", "--by", "Lee").output)
    let taken = try run("notes", ".", "--import", "lee.json")
    #expect(taken.code == 0, "\(taken.errors)")
    let after = try run("links", ".").output
    #expect(after.hasPrefix("Partly reviewed: of "), "\(after)")
    #expect(after.contains("Both name a harm."))
    #expect(try run("links", ".", "--no-reviewed").output == before)
    let old = numbers(before)
    let new = numbers(after)
    #expect(old.count > 1)
    for (passages, number) in old { #expect(new[passages] == number, "\(after)") }
    #expect(Set(new.values).count == new.count)
    #expect(new.values.contains { $0 > old.count })
  }

  @Test func `notes of other articles are refused, and such without a passage are counted`() throws
  {
    let foreign = Self.others.replacing(
      "Rents fall where cities build.", with: "Cats sleep all day.")
    try pair.file("cats.json", foreign)
    let refused = try run("notes", ".", "--import", "cats.json")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("Nothing was taken"), "\(refused.errors)")
    #expect(!(try run("notes", ".").output.contains("Who pays?")))
    let start = "{\"id\":\"urn:x:1\""
    let item = try #require(foreign.components(separatedBy: start).last)
    let other = "{\"id\":\"urn:x:2\"" + item.prefix { $0 != "]" } + "]}}"
    let both = Self.others.replacing("\"total\":1", with: "\"total\":2")
    try pair.file("both.json", both.replacing(start, with: "\(other),\n\(start)"))
    let taken = try run("notes", ".", "--import", "both.json")
    #expect(
      taken.output
        == "2 of 2 annotations are new here, and kept; 1 without a passage in these articles.\n",
      "\(taken.errors)")
  }

  @Test func `a file that is none is refused, and the notebook stays`() throws {
    try pair.file("bad.json", "{")
    let run = try run("notes", ".", "--import", "bad.json")
    #expect(run.code == 1)
    #expect(run.errors.contains("bad.json:1:"))
  }
}
