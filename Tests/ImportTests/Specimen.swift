import Document
import Foundation
import Import

/// The committed pairs that the tests read.
enum Specimen {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func folder(_ slug: String) -> URL {
    root.appending(path: "Tests/Specimens/Pairs/\(slug)")
  }

  static func bytes(_ slug: String, _ name: String) throws -> [UInt8] {
    guard slug == "us-serbia-kosovo" else {
      return Array(try Data(contentsOf: folder(slug).appending(path: "\(name).txt")))
    }
    let file = name == "a" ? "left.txt" : "right.txt"
    return Array(try Data(contentsOf: root.appending(path: "Articles/\(slug)/\(file)")))
  }

  static func articles(_ slug: String) throws -> [(name: String, article: Article)] {
    try ["a", "b"].map {
      ($0, try Article(parsing: bytes(slug, $0), path: "\(slug)/\($0).txt"))
    }
  }

  /// The text of every labelled sentence by its id.
  static func key(_ slug: String) throws -> [String: String] {
    struct Key: Decodable {
      struct Label: Decodable { var text: String }
      var labels: [String: Label]
    }
    let data = try Data(contentsOf: folder(slug).appending(path: "key.json"))
    return try JSONDecoder().decode(Key.self, from: data).labels.mapValues(\.text)
  }

  static func clutter(_ slug: String) throws -> Set<String> {
    let text = try String(contentsOf: folder(slug).appending(path: "clutter.txt"), encoding: .utf8)
    return Set(text.split(separator: "\n").map(String.init))
  }
}
