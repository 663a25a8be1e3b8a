import Document
import Foundation
import Testing
import Text

/// The parser against the reviewed keys of all pairs.
struct KeyTests {
  static let slugs = [
    "us-serbia-kosovo", "bosnia-envoy", "carbon-border", "decriminalise", "frozen-assets",
    "georgia-sanctions", "jadar-lithium", "kosovo-visa", "phones", "ransom-ban", "reactors",
    "rent-caps", "taiwan",
  ]

  @Test(arguments: slugs)
  func `paragraphs and sentences are those of the key`(slug: String) throws {
    let key = try Specimen.key(slug)
    var found: [String: String] = [:]
    for (name, article) in try Specimen.articles(slug) {
      for sentence in article.sentences {
        let paragraph = sentence.paragraph < 10 ? "0\(sentence.paragraph)" : "\(sentence.paragraph)"
        found["\(name).p\(paragraph).s\(sentence.place + 1)"] = article.text[sentence.range]
      }
    }
    let wrong = key.keys.union(found).filter { key[$0] != found[$0] }.sorted()
    for id in wrong { print(slug, id, "\n  key  ", key[id] ?? "-", "\n  found", found[id] ?? "-") }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: slugs.dropFirst())
  func `every line of clutter is dropped`(slug: String) throws {
    var left = try Specimen.clutter(slug)
    for (_, article) in try Specimen.articles(slug) {
      for dropped in article.dropped { left.remove(article.text[dropped.range]) }
    }
    #expect(left.isEmpty)
  }
}

extension Dictionary<String, String>.Keys {
  fileprivate func union(_ other: [String: String]) -> Set<String> { Set(self).union(other.keys) }
}
