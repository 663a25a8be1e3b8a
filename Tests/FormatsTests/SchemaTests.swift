import Annotation
import Argument
import Engine
import Formats
import Foundation
import Library
import Specimens
import Testing
import Text

/// What is written and read agrees with the schemas of the documentation.
struct SchemaTests {
  /// The shipped pair and its analysis, which all of these tests look at.
  private static let shipped: (shelved: ShelvedPair, analysis: Analysis)? = {
    guard let shelved = try? Shelf.shippedPair(), let sheet = try? shelved.issueSheet()
    else { return nil }
    return (shelved, analyse(shelved.pair, sheet: sheet))
  }()

  private func shipped() throws -> (shelved: ShelvedPair, analysis: Analysis) {
    try #require(Self.shipped)
  }

  @Test func `the shipped pair's analysis fits its schema`() throws {
    let (shelved, analysis) = try shipped()
    let text = AnalysisDocument(analysis, of: shelved.pair).json().text
    #expect(try Schema("analysis").faults(in: text) == [])
  }

  @Test func `an analysis read as proposals and laid over itself fits, and finds all links`() throws
  {
    var (shelved, analysis) = try shipped()
    // The links beyond have nothing that these lack.
    analysis.links = Array(analysis.links.prefix(200))
    let text = AnalysisDocument(analysis, of: shelved.pair).json().text
    #expect(try Schema("proposals").faults(in: text) == [])
    let proposals = try ProposalsFile.proposals(
      parsing: Array(text.utf8), path: "model.json", for: shelved.pair)
    let merged = analysis.merged(with: proposals, of: shelved.pair)
    #expect(merged.missing.isEmpty)
    #expect(merged.comparison.sentences.onlyOther == 0)
    #expect(merged.comparison.sentences.onlyEngine == 0)
    #expect(merged.comparison.sameKinds == merged.comparison.kinds)
    let again = AnalysisDocument(merged.analysis, of: shelved.pair).json().text
    #expect(try Schema("analysis").faults(in: again) == [])
  }

  @Test func `an analysis with a person's and a program's links fits`() throws {
    var homes = InventedPair.homes
    homes.analysis.links[0].review = Review(.accepted, by: "class 4b")
    homes.analysis.links[1].provenance = .person("class 4b")
    homes.analysis.links[2].provenance = .program("Model B")
    let text = AnalysisDocument(homes.analysis, of: homes.pair).json().text
    #expect(try Schema("analysis").faults(in: text) == [])
  }

  @Test func `the shipped key fits the schema of annotations`() throws {
    let shelved = try shipped().shelved
    let key = try #require(try shelved.key()).annotations
    let text = AnnotationFile.text(of: key, for: shelved.pair)
    #expect(try Schema("annotations").faults(in: text) == [])
  }

  @Test func `the smallest proposals fit`() throws {
    let text = """
      {"articles": [{"side": "left", "sentences": [{"id": "x", "text": "Build."}]},
                    {"side": "right", "sentences": [{"id": "y", "text": "Wait."}]}],
       "links": [{"left": "x", "right": "y", "relation": "opposes"}]}
      """
    #expect(try Schema("proposals").faults(in: text) == [])
    let pair = InventedPair.homes.pair
    #expect(
      try ProposalsFile.proposals(parsing: Array(text.utf8), path: "x", for: pair).links.count == 1)
  }

  @Test(arguments: [
    ("\"version\" : 1", "\"version\" : 2"),
    ("\"format\"", "\"shape\""),
    ("\"side\" : \"left\"", "\"side\" : \"right\""),
    ("\"kind\" : \"claim\"", "\"kind\" : \"hope\""),
    ("\"confidence\" : 0.9", "\"confidence\" : 1.5"),
    ("\"id\" : \"left.p00.s1\"", "\"id\" : \"left.p0.s1\""),
    ("\"left\" : \"left.p00.s1\"", "\"left\" : \"right.p00.s1\""),
    ("\"start\" : 0", "\"start\" : -1"),
    ("\"start\" : 0", "\"start\" : 0.5"),
    ("\"provenance\" : \"engine\"", "\"provenance\" : \"the engine\""),
    ("\"publication\" : \"Garden Review\"", "\"publication\" : 7"),
    ("\"author\" : null", "\"author\" : [\"Ann Lee\"]"),
    ("\"date\" : null,", ""),
    ("\"relation\" : \"opposes\"", "\"relation\" : \"refutes\""),
    ("\"relation\" : \"opposes\",", ""),
  ]) func `what is no analysis does not fit`(old: String, new: String) throws {
    let homes = InventedPair.homes
    let text = AnalysisDocument(homes.analysis, of: homes.pair).json().text
    let place = try #require(text.range(of: old))
    let broken = text.replacingCharacters(in: place, with: new)
    #expect(try !Schema("analysis").faults(in: broken).isEmpty)
  }

  @Test(arguments: [
    #"{"articles": 1}"#, #"{"program": "Model B"}"#, #"{"links": [{"left": "x", "right": "y"}]}"#,
    #"{"articles": [{"side": "left", "sentences": [{"kind": "claim"}]}]}"#,
  ]) func `what is no proposals does not fit`(text: String) throws {
    #expect(try !Schema("proposals").faults(in: text).isEmpty)
  }

  @Test(arguments: [
    (#"{"oneOf": [{"minimum": 1}, {"maximum": 3}]}"#, "2", "4"),
    (#"{"contains": {"const": "a"}, "maxItems": 2}"#, #"["b"]"#, #"["b", "a"]"#),
    (#"{"items": {"minLength": 2}, "minItems": 1}"#, #"["é"]"#, #"["éa"]"#),
    (#"{"prefixItems": [{"type": "null"}]}"#, "[1]", "[null, 1]"),
    (#"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#, #"{"a": 1}"#, #"{"c": 1}"#),
    (#"{"additionalProperties": {"type": "string"}}"#, #"{"a": 1}"#, #"{"a": "1"}"#),
    (##"{"$ref": "#/$defs/a", "$defs": {"a": {"enum": [1, null]}}}"##, "2", "null"),
    (#"{"exclusiveMinimum": 1}"#, "2", ""),
  ]) func `each rule refuses what breaks it`(schema: String, wrong: String, right: String) throws {
    let schema = Schema(try JSON(parsing: Array(schema.utf8)))
    #expect(try !schema.faults(in: wrong).isEmpty)
    if !right.isEmpty { #expect(try schema.faults(in: right) == []) }
  }
}
