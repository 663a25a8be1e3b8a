import Document
import Foundation
import Import
import Testing
import Text

struct PageTests {
  static let folder = Specimen.root.appending(path: "Tests/Specimens/Pages")

  @Test(arguments: ["daily.txt", "blog.md", "weekly.txt"])
  func `of a copied page the body is left and nothing else`(name: String) throws {
    let list = try String(contentsOf: Self.folder.appending(path: "body.txt"), encoding: .utf8)
    let wanted = list.split(separator: "\n").filter { $0.hasPrefix(name) }
      .map { String($0.dropFirst(name.count + 2)) }
    let bytes = try Array(Data(contentsOf: Self.folder.appending(path: name)))
    let article = try Article(parsing: bytes, path: name)
    let found = article.paragraphs.map { article.text[$0.range] }
    #expect(found.count == wanted.count)
    for (found, wanted) in zip(found, wanted) { #expect(found.hasPrefix(wanted)) }
  }
}

/// The examples of docs/formats/article.md.
struct ArticleFormatTests {
  @Test func `the format's examples give what the page says`() throws {
    let page = try String(
      contentsOf: Specimen.root.appending(path: "docs/formats/article.md"), encoding: .utf8)
    let examples = Self.blocks(of: page)
    #expect(examples.count >= 4 && examples.count.isMultiple(of: 2))
    for index in stride(from: 0, to: examples.count - 1, by: 2) {
      let found = try Self.outline(of: examples[index])
      #expect(found == examples[index + 1])
    }
  }

  /// The text between "```" lines.
  private static func blocks(of page: String) -> [String] {
    page.components(separatedBy: "\n```").dropFirst().enumerated()
      .filter { $0.offset.isMultiple(of: 2) }
      .map { String($0.element.dropFirst()) }
  }

  private static func outline(of text: String) throws -> String {
    let article = try Article(parsing: Array(text.utf8), path: "example.txt")
    var lines = ["title: \(article.title)"]
    if let author = article.author { lines.append("author: \(author)") }
    for paragraph in article.paragraphs {
      let sentences = article.sentences[paragraph.sentences].map { article.text[$0.range] }
      lines.append((["read:"] + [sentences.joined(separator: " | ")]).joined(separator: " "))
    }
    for dropped in article.dropped where dropped.reason != .frontMatter {
      lines.append("dropped, \(dropped.reason.rawValue): \(article.text[dropped.range])")
    }
    return lines.joined(separator: "\n")
  }
}
