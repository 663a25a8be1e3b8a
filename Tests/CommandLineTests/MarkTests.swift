import Foundation
import Testing

/// `counterpoint mark` over a class's files.
struct MarkTests {
  /// A hand-in as a student's program writes it.
  private func handIn(
    _ student: String, exercise: String = "relations", relation: String, score: Int? = nil
  ) -> String {
    let creator = "\"creator\":{\"type\":\"Person\",\"name\":\"\(student)\"}"
    let label = score.map { ", marked \($0) %" } ?? ""
    return """
      {"@context":["http://www.w3.org/ns/anno.jsonld",{"counterpoint":"urn:counterpoint:terms:"}],
      "id":"urn:counterpoint:exercise:\(exercise)","type":"AnnotationCollection",
      "label":"Exercise \(exercise) by \(student)\(label)","total":1,
      "first":{"id":"urn:counterpoint:page","type":"AnnotationPage","startIndex":0,"items":[
      {"id":"urn:counterpoint:link-\(student)","type":"Annotation","motivation":"linking",\(creator),
      "body":[{"type":"SpecificResource","purpose":"linking","source":"right.txt","selector":
      {"type":"TextQuoteSelector","exact":"The council should not allow four floors anywhere."}},
      {"type":"TextualBody","purpose":"classifying","value":"\(relation)"}],
      "target":{"type":"SpecificResource","source":"left.txt","selector":
      {"type":"TextQuoteSelector","exact":"The council should allow four floors on every street."}}}
      ]}}
      """
  }

  private func pair() throws -> FloorsPair {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.writeKeys()
    return pair
  }

  @Test func `a class is marked per student and per item, with its agreement`() throws {
    let pair = try pair()
    try pair.file("ann.json", handIn("Ann", relation: "qualifies", score: 100))
    try pair.file("ben.json", handIn("Ben", relation: "opposes", score: 50))
    let run = try pair.run("mark", "ann.json", "ben.json", "--pair", ".")
    // The key has a label of no sentence of the pair.
    #expect(run.code == 0 && run.errors.hasPrefix("counterpoint: ./key.json: 1 of its passages"))
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.output.contains("100 %  1.00 of 1  Ann"), "\(run.output)")
    #expect(run.output.contains("50 %   0.50 of 1  Ben"), "\(run.output)")
    #expect(run.output.contains("Fleiss' kappa"))
    #expect(run.output.contains("1 exact, 1 wrong relation"))
    let csv = try pair.run("mark", "ann.json", "ben.json", "--pair", ".", "--format", "csv")
    #expect(csv.output.hasPrefix("student,item,verdict,points,given,key,whose,second\nAnn,"))
    #expect(csv.output.split(separator: "\n").count == 3)
  }

  @Test func `changed, foreign, cut and missing files are told, and the others marked`() throws {
    let pair = try pair()
    let whole = handIn("Ann", relation: "qualifies", score: 12)
    try pair.file("changed.json", whole)
    try pair.file("cut.json", String(whole.prefix(500)))
    try pair.file(
      "foreign.json", whole.replacingOccurrences(of: "four floors", with: "six cellars"))
    let run = try pair.run(
      "mark", "changed.json", "cut.json", "key.json", "foreign.json", "none.json", "--pair", ".")
    #expect(run.code == 1)
    #expect(run.errors.contains("changed.json: says 12 %, and its answers make 100 %."))
    #expect(run.errors.contains("cut.json:"))
    #expect(run.errors.contains("key.json: is no hand-in of an exercise."))
    #expect(
      run.errors.contains("foreign.json: 2 of its passages are no sentence of these articles"))
    #expect(run.errors.contains("none.json: there is no such file."))
    #expect(run.errors.contains("4 of 5 files could not be marked"))
    #expect(run.output.contains("100 %"))
  }

  @Test func `without a key the engine's proposals are marked against, and the table says so`()
    throws
  {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.file("ann.json", handIn("Ann", relation: "opposes"))
    let run = try pair.run("mark", "ann.json", "--pair", ".")
    #expect(run.code == 0 && run.output.contains("No key: marked against the engine's own"))
  }

  @Test func `a key without kinds marks recommendations by the engine's reading, and says so`()
    throws
  {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.file("links.json", "{\"labels\": {}, \"links\": []}")
    try pair.file(
      "ann.json",
      handIn("Ann", exercise: "recommendations", relation: "opposes"))
    let run = try pair.run("mark", "ann.json", "--pair", ".", "--key", "links.json")
    #expect(run.output.contains("The key has no kinds: marked against the engine's own"))
    #expect(run.output.contains(": recommendation (the engine's) · 1 missed"), "\(run.output)")
  }

  @Test func `nobody is marked against a key of other texts`() throws {
    let pair = try pair()
    try pair.file("ann.json", handIn("Ann", relation: "opposes"))
    let key = try pair.run("import", "key", "old.json", ".", "--by", "class 4b").output
    try pair.file("half.json", key.replacing("on every street", with: "on every roof of the town"))
    let half = try pair.run("mark", "ann.json", "--pair", ".", "--key", "half.json")
    #expect(half.code == 0 && half.errors.contains("half.json: "), "\(half.errors)")
    try pair.file("sail.txt", "Sail at night\n\nFerries should sail at night. They do elsewhere.\n")
    try pair.file("sleep.txt", "Sleep well\n\nFerries wake us. Let them lie in the harbour.\n")
    let other = try pair.run("exercise", "links", "sail.txt", "sleep.txt", "--key", "key.json")
    #expect(other.code == 1 && other.errors.contains("key.json: none of its passages is in these"))
    #expect(other.errors.split(separator: "\n").count == 1, "\(other.errors)")
  }

  @Test func `what the key's maker has left out is left out for all`() throws {
    let pair = try pair()
    let noise = "Noise is worse than any rent."
    #expect(try pair.run("analyze", ".").output.contains(noise))
    let reading = """
      {"id":"urn:x:reading","type":"Annotation","motivation":"editing",
      "creator":{"type":"Person","name":"T"},
      "body":{"type":"TextualBody","purpose":"tagging","value":"left out"},
      "target":{"type":"SpecificResource","source":"right.txt","selector":
      [{"type":"TextQuoteSelector","exact":"\(noise)",
      "prefix":"not allow four floors anywhere. "}]}}
      """
    try pair.file(
      "key.json",
      """
      {"@context":["http://www.w3.org/ns/anno.jsonld",{"counterpoint":"urn:counterpoint:terms:"}],
      "id":"urn:x","type":"AnnotationCollection","label":"Key","counterpoint:whole":false,"total":1,
      "first":{"id":"urn:x:page","type":"AnnotationPage","startIndex":0,"items":[
      \(reading)
      ]}}
      """)
    let readings = [
      ["analyze", "."], ["--linear", "."], ["export", "handout", ".", "--for", "student"],
    ]
    for arguments in readings {
      let run = try pair.run(arguments)
      #expect(run.code == 0 && !run.output.contains(noise), "\(run.output) \(run.errors)")
    }
    #expect(try pair.run("export", "key", ".").output.contains("\"left out\""))
  }

  @Test func `two exercises are not marked as one, and no hand-in at all is an error`() throws {
    let pair = try pair()
    try pair.file("ann.json", handIn("Ann", relation: "qualifies"))
    try pair.file("ben.json", handIn("Ben", exercise: "links", relation: "qualifies"))
    let mixed = try pair.run("mark", "ann.json", "ben.json", "--pair", ".")
    #expect(mixed.code == 2 && mixed.errors.contains("Mark one exercise at a time."))
    let none = try pair.run("mark", "key.json", "--pair", ".")
    #expect(none.code == 1 && none.errors.contains("none of the files could be marked."))
  }

  @Test func `a class's links are gathered in one file, each under its student's name`() throws {
    let pair = try pair()
    try pair.file("ann.json", handIn("Ann", relation: "qualifies"))
    try pair.file("ben.json", handIn("Ben", relation: "opposes"))
    _ = try pair.run("mark", "ann.json", "ben.json", "--pair", ".", "--merge", "class.json")
    let links = try pair.run("links", ".", "--key", "class.json")
    #expect(links.code == 0 && links.output.contains("qualifies"))
  }
}
