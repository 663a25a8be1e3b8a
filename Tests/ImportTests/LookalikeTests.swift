import Document
import Import
import Testing
import Text

/// The author's own sentences that read like a page's furniture, and furniture that reads like a sentence; who wrote it and
/// what it is called, where lines are easily taken for each other.
struct LookalikeTests {
  private static let body = FurnitureTests.body

  private static func article(_ lines: [String], _ path: String = "x.txt") throws -> Article {
    try Article(parsing: Array(lines.joined(separator: "\n\n").utf8), path: path)
  }

  @Test(arguments: [
    "Sign up for the draft, they told us. The boys of the island signed, and two of them came home to a quay without a boat.",
    "Follow us on that road and you will see where it ends.", "Copyright law is no help.",
    "The treasurer would not lend us a boat of our own.", "We owe it to you.",
    "Read the report.", "Every dollar counts in a town like this.",
    "Nora Blandford is my sister, and I love her.",
    "Nora Blandford, they wrote to me, should be ashamed of her figures.",
  ]) func `a sentence of the author's is read wherever it stands`(sentence: String) throws {
    for place in [3, 6] {
      var body = Self.body
      body.insert(sentence, at: place)
      let article = try Self.article(["Buy the ferry", "By Nora Blandford"] + body)
      #expect(article.paragraphs.map { article.text[$0.range] } == body)
    }
  }

  @Test(arguments: [
    "Sign up for the draft, they told us.",
    "The writer of the plan is a clerk.", "The writer is wrong.",
  ]) func `what somebody is said to say asks the reader for nothing`(sentence: String) throws {
    let article = try Self.article(
      ["Buy the ferry", "By Nora Blandford"] + Self.body[..<3] + [sentence] + Self.body[3...])
    #expect(article.paragraphs.map { article.text[$0.range] }.contains(sentence))
  }

  @Test(arguments: [
    "Nora Blandford is a writer in Marl. Write to me about the boat.",
    "Nora Blandford is a nurse in Marl. Her book is How I Sank.",
  ]) func `a note on the author may speak to the reader`(sentence: String) throws {
    let article = try Self.article(["Buy the ferry", "By Nora Blandford"] + Self.body + [sentence])
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: ["The writer is a surgeon in Marl.", "The author was a clerk of the town."])
  func `a note on the writer closes no text`(sentence: String) throws {
    let article = try Self.article(["Buy the ferry"] + Self.body + [sentence])
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: [
    "Do you have a view on this? Write to letters@islandpost.example.",
    "This is an opinion piece. The views are the author’s own.",
    "Reprinted with permission from the Marl Review.",
    "Copyright 2025 The Island Post. All rights reserved.",
    "This column was produced with the help of the Marl Writers’ Fund.",
    "Nora Blandford is a writer in Marl. Follow her on X @blandford.",
    "Now you can get Island Post newsletters on your phone. Here’s how.",
    "Can you chip in $5? Every dollar pays for reporting.",
  ]) func `a publisher's sentence is read nowhere`(sentence: String) throws {
    let appeal = sentence.contains("chip") ? [sentence, "CHIP IN"] : [sentence]
    let article = try Self.article(
      ["Buy the ferry", "By Nora Blandford"] + Self.body[..<3] + appeal + Self.body[3...])
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `what stands below a letter's end is none of the text`() throws {
    let article = try Self.article(
      ["Buy the ferry", "By Nora Blandford"] + Self.body + [
        "See you next week,\nNora", "P.S. Our spring meetup is on May 2. Bring a friend.",
      ])
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test(arguments: [
    (["Buy the\nisland a ferry", "By Nora Blandford"], "Buy the island a ferry"),
    (
      [
        "The ferry is old. It should be kept all the same, and paid for. Here is how.",
        "By Nora Blandford",
      ],
      "The ferry is old. It should be kept all the same, and paid for. Here is how."
    ),
    (["1. Buy the ferry", "By Nora Blandford"], "1. Buy the ferry"),
    (
      [
        "This piece expresses the views of its author, separate from those of this publication.",
        "Buy the ferry", "By Nora Blandford",
      ], "Buy the ferry"
    ),
    (["Buy the ferry", "2 hours ago", "Getty Images", "The ferry at the quay"], "Buy the ferry"),
    (
      [
        "The High Tide", "Buy the ferry now", "A town without a boat is no town at all.",
        "By Nora Blandford",
      ], "Buy the ferry now"
    ),
    (["Title: Buy the ferry", "Author: Blandford, Nora", "Length: 285 words"], "Buy the ferry"),
  ]) func `the headline is found`(top: [String], title: String) throws {
    let article = try Self.article(top + Self.body)
    #expect(article.title == title)
    #expect(article.paragraphs.suffix(6).map { article.text[$0.range] } == Self.body)
    #expect(article.author == (top.last?.contains("ferry") == true ? nil : "Nora Blandford"))
  }

  @Test(arguments: [
    ("By: Nora Blandford", "Nora Blandford"), ("Author: Nora Blandford", "Nora Blandford"),
    ("Opinion by Nora Blandford", "Nora Blandford"),
    ("Guest column by Nora Blandford", "Nora Blandford"),
    ("Written by Nora Blandford", "Nora Blandford"),
    ("By Nora Blandford, opinion contributor", "Nora Blandford"),
    ("By Nora BlandfordContributing writer", "Nora Blandford"),
    ("By Nora Blandford, Tom Reed and Jo Bell", "Nora Blandford, Tom Reed and Jo Bell"),
  ]) func `a line says who wrote it`(line: String, author: String) throws {
    let article = try Self.article(["Buy the ferry", line, "March 2, 2025 7:00 AM ET"] + Self.body)
    #expect(article.author == author)
    #expect(article.date == "March 2, 2025")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `a time is nobody's name, and a day may have a short year`() throws {
    let timed = try Self.article(["Buy the ferry", "Updated March 2, 2025 7:00 AM ET"] + Self.body)
    #expect(timed.author == nil && timed.date == "March 2, 2025")
    let short = try Self.article(["Buy the ferry", "03/02/25 7:00 AM ET"] + Self.body)
    #expect(short.author == nil && short.date == "03/02/25")
  }

  @Test func `the name of a file is no headline`() throws {
    let paragraphs = Self.body.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>Microsoft Word - blandford_draft2.docx</title></head><body><p class=MsoTitle>Buy the ferry</p>\(paragraphs)</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.title == "Buy the ferry")
  }

  @Test(arguments: ["1   ", "[1] "]) func `a note below a ruled line parts no sentence`(
    label: String
  ) throws {
    let mark = label.hasPrefix("[") ? "[1]" : "1"
    let text = """
      Buy the ferry

          For eleven winters the ferry has carried the island's nurses to work.\(mark) The
          county calls it a luxury, and the same firms that built the pier would

          ____________________
          \(label)Island Board, “Crossings,” March 2025, table 4.

                                             1
      \u{0C}    like to build the bridge as well. It is nothing of the kind, and the town
          should keep its boat for as long as it floats.

                                             2
      \u{0C}
      """
    let article = try Article(parsing: Array(text.utf8), path: "x.txt")
    let read = article.sentences.map {
      article.text[$0.range].split { $0.isWhitespace }.joined(separator: " ")
    }
    #expect(read.contains { $0.contains("the pier would like to build the bridge as well.") })
    #expect(!read.contains { $0.contains("table 4") })
  }

  @Test(arguments: [
    [
      "<div><div><h1>Buy the ferry</h1>", "</div></div><div><div><h1>The bridge</h1>",
      "</div></div><div><div><h1>The toll</h1>", "</div></div>",
    ],
    ["<h1>Buy the ferry</h1>", "", "<footer>", "</footer>"],
  ]) func `every part of an article is read`(around: [String]) throws {
    let parts = [Self.body[..<2], Self.body[2..<5], Self.body[5...]]
    let text = zip(around, parts).map { $0 + $1.map { "<p>\($0)</p>" }.joined() }.joined()
    let page =
      "<html><head><title>Buy the ferry</title></head><body><article>\(text)\(around[3])</article></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
  }

  @Test func `a page tells what of it is not read`() throws {
    let paragraphs = Self.body.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>Buy the ferry</title></head><body><ul><li><a>Towns</a></li><li><a>Hills</a></li><li><a>Sport</a></li></ul><h1>Buy the ferry</h1>\(paragraphs)</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.unreadOfPage == ["Towns", "Hills", "Sport"])
  }
}

/// What databases and sites of their own set around a text.
struct SurroundingsTests {
  @Test func `a database's citation and abstract are none of the text`() throws {
    let head = """
      Buy the ferry

      Blandford, Nora. The Island Post; Marl [Marl]. 06 May 2025: A9.

      Abstract (summary)

      The county should buy the ferry.

      Full Text

      """
    let text = head + "\n" + FurnitureTests.body.joined(separator: "\n\n")
    let article = try Article(parsing: Array(text.utf8), path: "x.txt")
    #expect(article.title == "Buy the ferry" && article.author == "Nora Blandford")
    #expect(article.date == "06 May 2025")
    #expect(article.paragraphs.map { article.text[$0.range] } == FurnitureTests.body)
  }

  @Test(arguments: [
    "<meta name=author content=\"Nora Blandford, guest columnist\">",
    "<meta name=author content=\"By Nora Blandford\">",
  ]) func `a name in a page's head is read without what she is`(meta: String) throws {
    #expect(try Self.page(head: meta, above: "").author == "Nora Blandford")
  }

  @Test(arguments: [
    "<div class=authors><div class=label>Author(s)</div><a>Nora Blandford</a></div>",
    "<p><i>by Nora Blandford '26</i></p>",
  ]) func `a name is read without its label and its year`(above: String) throws {
    #expect(try Self.page(head: "", above: above).author == "Nora Blandford")
  }

  @Test func `a log's name in large letters is no headline where the title has one behind it`()
    throws
  {
    let page =
      "<html><head><title>Marl Notes: Buy the ferry</title></head><body><h1>Marl Notes</h1><h3>Buy the ferry</h3>"
      + FurnitureTests.body.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    #expect(try Article(parsing: Array(page.utf8), path: "x.html").title == "Buy the ferry")
  }

  private static func page(head: String, above: String) throws -> Article {
    let page =
      "<html><head><title>Buy the ferry</title>\(head)</head><body><article><h1>Buy the ferry</h1>\(above)"
      + FurnitureTests.body.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
    return try Article(parsing: Array(page.utf8), path: "x.html")
  }
}
