import Annotation
import Argument
import Document
import Engine
import Formats
import Import
import Testing
import Text

struct AnnotationFileTests {
  private let pair: Pair

  init() throws {
    pair = Pair(
      title: "Rents",
      articles: Both(
        left: try Article(parsing: Array("Rents fall. “Büild” now.".utf8), path: "x/left one.txt"),
        right: try Article(parsing: Array("Rents rise. Wait now.".utf8), path: "right.txt")))
  }

  private var annotations: Annotations {
    let passages = Passages(pair)
    let opposing = Annotation.Link(
      answering: passages[0, .left], relation: .opposes, alternative: .qualifies,
      reason: "One \"says\" so.\n", strength: 2.5)
    let agreeing = Annotation.Link(
      answering: passages[1, .right], relation: .related, isOpen: true)
    var note = Annotation.note("Why?\nHow?", on: [.annotation("urn:x:3")], by: "Ms. K")
    note.id = "urn:x:5"
    note.created = Moment(text: "2026-03-01T08:30:00Z")
    return Annotations(
      [
        .kind(
          .recommendation, alternative: .claim, of: passages[1, .left], by: .person("4b"),
          id: "urn:x:1"),
        .link(from: passages[0, .right], opposing, by: .engine, id: "urn:x:2"),
        .link(from: passages[1, .left], agreeing, by: .program("model"), id: "urn:x:3"),
        .review(.accepted, of: "urn:x:2", by: "Ms. K", id: "urn:x:4"),
        note,
        .mark(passages[0, .left], name: "a", by: "Ms. K"),
        .mark(passages[1, .right], by: "Ms. K"),
        .place(
          [passages[0, .left], passages[1, .right]],
          settings: [Annotation.Setting(name: "theme", value: "dark")]),
      ], id: "urn:x", label: "Rents")
  }

  private var text: String { AnnotationFile.text(of: annotations, for: pair) }

  private func read(_ text: String) throws(AnnotationError) -> Annotations {
    try AnnotationFile.annotations(parsing: Array(text.utf8), path: "key.json", for: pair)
  }

  @Test func `what is written is what is read`() throws {
    let read = try read(text)
    #expect(read.items.map(\.line) == Array(8..<16))
    var plain = read
    for index in plain.items.indices {
      plain.items[index].line = 0
      plain.items[index].stored = nil
    }
    #expect(plain.items == annotations.items)
    #expect(AnnotationFile.text(of: read, for: pair) == text)
  }

  @Test(arguments: [nil, true, false])
  func `a key in the making says so, and one that says nothing is read as it is`(
    isWhole: Bool?
  ) throws {
    var key = annotations
    key.isWhole = isWhole
    let text = AnnotationFile.text(of: key, for: pair)
    #expect(text.contains("counterpoint:whole") == (isWhole != nil))
    let read = try AnnotationFile.annotations(
      parsing: Array(text.utf8), path: "key.json", for: pair)
    #expect(read.isWhole == isWhole)
  }

  @Test func `what is not known here is written back`() throws {
    let later =
      text
      .replacingFirst("\"total\":8", with: "\"total\":9,\n\"generator\":\"urn:tool\"")
      .replacingFirst(
        "\"items\":[",
        with: "\"next\":null,\"items\":[\n{\"id\":\"urn:y\",\"type\":\"Annotation\","
          + "\"motivation\":\"assessing\",\"body\":{\"grade\":1.50},\"target\":\"left.txt\"},"
      )
      .replacingFirst(
        "\"value\":\"recommendation\"", with: "\"language\":\"en\",\"value\":\"recommendation\""
      )
      .replacingFirst("\"name\":\"4b\"", with: "\"name\":\"4b\",\"nickname\":\"bees\"")
      .replacingFirst("\"Why?\\nHow?\"", with: "\"Why?\",\"format\":\"text/plain\"")
    var annotations = try read(later)
    // All is as it was but a number's spelling.
    let again = AnnotationFile.text(of: annotations, for: pair)
    #expect(again == later.replacingFirst("1.50", with: "1.5"))
    #expect(annotations.items[0].body == .unknown(motivation: "assessing"))

    // And what was changed has its unknown members still.
    annotations.items[1].body = .kind(.evidence)
    annotations.items[5].body = .note("Because.")
    let changed = AnnotationFile.text(of: annotations, for: pair)
    #expect(
      changed.contains(
        #""body":{"type":"TextualBody","purpose":"classifying","language":"en","value":"evidence"}"#
      ))
    #expect(changed.contains(#""value":"Because.","format":"text/plain""#))
    #expect(changed.contains(#""nickname":"bees""#))
    #expect(!changed.contains("counterpoint:alternative\":\"claim"))
  }

  @Test func `a note in a shape of another program's is kept as it is`() throws {
    let stranger = text.replacingFirst(
      "\"target\":\"urn:x:3\"", with: "\"target\":{\"source\":\"http://example.org/\"}")
    let read = try read(stranger)
    #expect(read.items[4].body == .unknown(motivation: "commenting"))
    #expect(AnnotationFile.text(of: read, for: pair) == stranger)
  }

  @Test func `a file has what the W3C asks for`() throws {
    let json = try JSON(parsing: Array(text.utf8))
    #expect(json["@context"]?.items.first?.string == "http://www.w3.org/ns/anno.jsonld")
    #expect(json["type"]?.string == "AnnotationCollection")
    #expect(json["total"]?.number == 8)
    #expect(json["first"]?["startIndex"]?.number == 0)
    let link = try #require(json["first"]?["items"]?.items[1])
    #expect(link["target"]?["source"]?.string == "right.txt")
    #expect(link["target"]?["selector"]?.items[0]["exact"]?.string == "Rents rise.")
    #expect(link["body"]?.items[0]["source"]?.string == "left%20one.txt")
    #expect(
      link["body"]?.items.map { $0["purpose"]?.string } == ["linking", "classifying", "describing"])
  }

  @Test func `positions are Unicode scalars`() {
    #expect(annotations.items[0].passages.first?.anchor.position == 12..<24)
  }

  @Test func `a key of more labels than any pair has is refused`() {
    let labels = (0...30_000).map { "\"a.p\($0).s1\": {}" }.joined(separator: ",")
    let key = Array("{\"labels\": {\(labels)}, \"links\": []}".utf8)
    let error = #expect(throws: AnnotationError.self) { try Key(json: key, path: "x") }
    #expect(error?.problem == .tooMany(30_000))
  }

  @Test(
    arguments: [
      ("\"type\":\"AnnotationCollection\"", "\"type\":\"Collection\"", 1, .noCollection),
      ("http://www.w3.org/ns/anno.jsonld", "http://example.org", 1, .noCollection),
      ("\"total\":8", "\"total\":5", 6, .wrongTotal(said: 5, found: 8)),
      ("\"recommendation\"", "\"advice\"", 8, .unknownValue(property: "value", value: "advice")),
      ("\"source\":\"right.txt\"", "\"source\":\"up.txt\"", 9, .unknownSource("up.txt")),
      ("\"source\":\"right.txt\"", "\"source\":\"left.txt\"", 9, .sameSide),
      ("urn:x:3", "urn:x:2", 10, .repeatedID("urn:x:2")),
      ("\"target\":\"urn:x:2\"", "\"target\":\"urn:x:9\"", 11, .unknownTarget("urn:x:9")),
      ("\"exact\":\"Rents rise.\"", "\"exact\":\"\"", 9, .missing("exact")),
      (
        "\"purpose\":\"linking\"", "\"purpose\":\"describing\"", 9,
        .unfitBody(motivation: "linking")
      ),
      (
        "\"Person\",\"name\":\"Ms. K\"", "\"Software\",\"name\":\"Ms. K\"", 11,
        .unknownValue(property: "creator", value: "Software")
      ),
      ("]}\n}", "", 17, .json(.unfinished)),
    ] as [(String, String, Int, AnnotationError.Problem)])
  func `what is wrong is told with its line`(
    old: String, new: String, line: Int, problem: AnnotationError.Problem
  ) throws {
    let broken = text.replacingFirst(old, with: new)
    #expect(broken != text)
    let error = #expect(throws: AnnotationError.self) { try read(broken) }
    #expect(error?.problem == problem)
    #expect(error?.line == line)
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    let wanted = Array(old)
    let all = Array(self)
    for start in all.indices where all[start...].starts(with: wanted) {
      return String(all[..<start]) + new + String(all[(start + wanted.count)...])
    }
    return self
  }
}
