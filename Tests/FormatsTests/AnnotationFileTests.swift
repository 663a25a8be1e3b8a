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

  private func passage(_ side: Side, _ sentence: Int) -> Annotations.Passage {
    let article = pair[side]
    let anchor = Anchor(
      article.sentences[sentence].range, in: article.text, offsets: ScalarOffsets(article.text))
    return Annotations.Passage(side: side, anchor: anchor)
  }

  private var annotations: Annotations {
    Annotations(
      kinds: [
        .init(
          id: "urn:x:1", passage: passage(.left, 1), kind: .recommendation, alternative: .claim,
          maker: .person("4b"))
      ],
      links: [
        .init(
          id: "urn:x:2", answered: passage(.right, 0), answering: passage(.left, 0),
          relation: .opposes, alternative: .qualifies, reason: "One \"says\" so.\n", strength: 2.5,
          maker: .engine),
        .init(
          id: "urn:x:3", answered: passage(.left, 1), answering: passage(.right, 1),
          relation: .agrees, maker: .program("model")),
      ],
      reviews: [.init(id: "urn:x:4", target: "urn:x:2", review: Review(.accepted, by: "Ms. K"))])
  }

  private var text: String {
    AnnotationFile.text(of: annotations, for: pair, id: "urn:x", label: "Rents")
  }

  private func read(_ text: String) throws(AnnotationError) -> Annotations {
    try AnnotationFile.annotations(parsing: Array(text.utf8), path: "key.json", for: pair)
  }

  @Test func `what is written is what is read`() throws {
    var read = try read(text)
    #expect(read.kinds.first?.line == 8)
    for index in read.kinds.indices { read.kinds[index].line = 0 }
    for index in read.links.indices { read.links[index].line = 0 }
    for index in read.reviews.indices { read.reviews[index].line = 0 }
    #expect(read.kinds == annotations.kinds)
    #expect(read.links == annotations.links)
    #expect(read.reviews == annotations.reviews)
    #expect(AnnotationFile.text(of: read, for: pair, id: "urn:x", label: "Rents") == text)
  }

  @Test func `a file has what the W3C asks for`() throws {
    let json = try JSON(parsing: Array(text.utf8))
    #expect(json["@context"]?.items.first?.string == "http://www.w3.org/ns/anno.jsonld")
    #expect(json["type"]?.string == "AnnotationCollection")
    #expect(json["total"]?.number == 4)
    #expect(json["first"]?["startIndex"]?.number == 0)
    let link = try #require(json["first"]?["items"]?.items[1])
    #expect(link["target"]?["source"]?.string == "right.txt")
    #expect(link["target"]?["selector"]?.items[0]["exact"]?.string == "Rents rise.")
    #expect(link["body"]?.items[0]["source"]?.string == "left%20one.txt")
    #expect(
      link["body"]?.items.map { $0["purpose"]?.string } == ["linking", "classifying", "describing"])
  }

  @Test func `positions are Unicode scalars`() {
    #expect(annotations.kinds.first?.passage.anchor.position == 12..<24)
  }

  @Test(
    arguments: [
      ("\"type\":\"AnnotationCollection\"", "\"type\":\"Collection\"", 1, .noCollection),
      ("http://www.w3.org/ns/anno.jsonld", "http://example.org", 1, .noCollection),
      ("\"total\":4", "\"total\":5", 6, .wrongTotal(said: 5, found: 4)),
      (
        "\"classifying\",\"creator\"", "\"tagging\",\"creator\"", 8,
        .unknownValue(property: "motivation", value: "tagging")
      ),
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
      ("]}\n}", "", 13, .json(.unfinished)),
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

  @Test func `an older key is no collection`() {
    #expect(!AnnotationFile.isCollection(Array(#"{"labels":{},"links":[]}"#.utf8)))
    #expect(AnnotationFile.isCollection(Array(text.utf8)))
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
