import Annotation
import Argument
import Document
import Evaluation
import Formats
import Foundation
import Library
import Testing

/// The shipped pair's key is made from the older one by a command; both have to say the same.
struct ShippedKeyTests {
  private let shelved: ShelvedPair
  private let older: Key
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    shelved = try Shelf.shippedPair()
    let file = root.appending(path: "Tests/Specimens/Pairs/us-serbia-kosovo/key.json")
    older = try Key(json: Array(try Data(contentsOf: file)), path: "key.json")
  }

  @Test func `the shipped key is what the command writes from the older one`() throws {
    let id = "urn:counterpoint:us-serbia-kosovo"
    let annotations = Annotations(older, of: shelved.pair, madeBy: "the shipped key", id: id)
    let text = AnnotationFile.text(of: annotations, for: shelved.pair)
    let key = try #require(try shelved.key())
    #expect(key.path == "Articles/us-serbia-kosovo/key.json")
    #expect(text == AnnotationFile.text(of: key.annotations, for: shelved.pair))
    let file = root.appending(path: key.path)
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test func `it has every kind and link, and no orphan`() throws {
    let annotations = try #require(try shelved.key()).annotations
    let placed = PlacedAnnotations(annotations, in: shelved.pair)
    #expect(placed.kinds.count == 93)
    #expect(placed.links.count == 39)
    #expect(placed.orphans.isEmpty)
    let issues = Set(try #require(try shelved.issueSheet()).issues.map(\.id) + [""])
    #expect(placed.links.allSatisfy { $0.link.issue.map(issues.contains) == true })
    let again = Key(annotations, of: shelved.pair)
    #expect(again.links.map(\.strength) == older.links.map(\.strength))
    #expect(again.links.map(\.relations) == older.links.map(\.relations))
    #expect(Set(again.sentences.map(\.kinds)) == Set(older.sentences.map(\.kinds)))
  }
}
