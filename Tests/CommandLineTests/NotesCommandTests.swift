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
       {"type":"TextQuoteSelector","exact":"Rents fall where cities build."}]}}]}}
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

  @Test func `a file that is none is refused, and the notebook stays`() throws {
    try pair.file("bad.json", "{")
    let run = try run("notes", ".", "--import", "bad.json")
    #expect(run.code == 1)
    #expect(run.errors.contains("bad.json:1:"))
  }
}
