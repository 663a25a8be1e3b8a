import Annotation
import Argument
import Document
import Formats
import Foundation
import Import
import Library
import Testing
import Text

struct ArticleFileTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(arguments: [
    "carbon-border", "frozen-assets", "phones", "ransom-ban", "rent-caps", "taiwan",
  ])
  func `an article written as a file of its own is read as it was`(slug: String) throws {
    let pair = try Shelf.pair(
      folder: Self.root.appending(path: "Tests/Specimens/Pairs/\(slug)").path
    )
    .pair
    for side in Side.allCases {
      let article = pair[side]
      let again = try Article(parsing: Array(ArticleFile.text(of: article).utf8), path: "again.txt")
      #expect(
        again.sentences.indices.map { again.quotation(of: $0) }
          == article.sentences.indices.map { article.quotation(of: $0) })
      #expect(again.paragraphs.count == article.paragraphs.count)
      #expect(again.title == article.title)
      #expect(again.author == article.author)
      #expect(again.warnings.isEmpty)
    }
  }

  @Test func `what is not known is marked, and odd values come back as they were`() throws {
    let text =
      "---\ntitle: \"#1: it's 'ours'\"\npublication: The Tide\n---\n\nThe boat is old. Buy it.\n"
    let article = try Article(parsing: Array(text.utf8), path: "x.txt")
    let written = ArticleFile.text(of: article)
    #expect(written.contains("\n# author: "))
    #expect(written.contains("\npublication: The Tide\n"))
    let again = try Article(parsing: Array(written.utf8), path: "y.txt")
    #expect(again.title == "#1: it's 'ours'")
    #expect(again.author == nil)
  }
}

struct FirstParagraphTests {
  static let body =
    "The council has put it off for nine years, and each of them has cost the town another boat and the quay another stone."

  @Test
  func `a short first paragraph below who wrote it is read as one, and again from its own file`()
    throws
  {
    let text = "Buy the ferry\n\nBy Nora Blandford\n\nA town lives by its water.\n\n\(Self.body)\n"
    var article = try Article(parsing: Array(text.utf8), path: "x.txt")
    for _ in 0..<2 {
      #expect(article.author == "Nora Blandford" && article.title == "Buy the ferry")
      #expect(article.paragraphs.map(\.role) == [.body, .body])
      article = try Article(parsing: Array(ArticleFile.text(of: article).utf8), path: "y.txt")
    }
  }

  @Test(arguments: [
    "A town lives by its water.\n\nBy Nora Blandford",
    "By Nora Blandford\n\n*A town lives by its water.*",
    "By Nora Blandford\n\nA town that lives by its water",
  ]) func `what stands apart from the text is a standfirst`(head: String) throws {
    let text = "Buy the ferry\n\n\(head)\n\n\(Self.body)\n"
    let article = try Article(parsing: Array(text.utf8), path: "x.txt")
    #expect(article.paragraphs.map(\.role) == [.standfirst, .body])
  }
}

struct PromptTests {
  @Test func `the question names every sentence, and its example fits the schema`() throws {
    let pair = try Shelf.shippedPair().pair
    let text = Prompt.text(for: pair)
    for side in Side.allCases {
      for sentence in pair[side].sentences.indices {
        #expect(
          text.contains(
            "[\(pair.id(of: sentence, on: side))] \(pair[side].quotation(of: sentence))"))
      }
    }
    let example = try #require(text.range(of: "{\"program\""))
    let end = try #require(text.range(of: "]}\n\n", range: example.lowerBound..<text.endIndex))
    let json = String(text[example.lowerBound..<end.upperBound])
    #expect(try Schema("proposals").faults(in: json) == [])
    let read = try ProposalsFile.proposals(parsing: Array(json.utf8), path: "reply.txt", for: pair)
    #expect(read.links.count == 1)
    #expect(read.refused.isEmpty)
  }
}
