import Document
import Import
import Testing
import Text

/// What readers and logs of the web leave behind an op-ed without a word that announces it.
struct EntriesTests {
  private static let body = FurnitureTests.body

  private func read(_ lines: [String], _ path: String = "x") throws -> [String] {
    let all = ["Buy the ferry", "By Ann Lee"] + Self.body + lines
    let article = try Article(parsing: Array(all.joined(separator: "\n\n").utf8), path: path)
    return article.paragraphs.map { article.text[$0.range] }
  }

  @Test(arguments: [
    [
      "Tom Reed", "3 May 2024 at 10:12", "The boat was late again.", "saltyjoe",
      "3 May 2024 at 11:40", "Who pays?",
    ],
    [
      "Tom Reed · 2 days ago", "The boat was late again.", "Mary K. · 5 hours ago",
      "My aunt lives there.",
    ],
    [
      "Tom Reed", "2 days ago", "The boat was late again.", "saltyjoe", "1 day ago",
      "Who pays? Not me.",
    ],
    [
      "Tom Reed on 3 May 2024", "The boat was late again.", "Jo Pell on 4 May 2024",
      "It never sails.",
    ],
  ]) func `readers' names and times with a short text each are none of the author's`(
    lines: [String]
  ) throws {
    #expect(try read(lines) == Self.body)
  }

  @Test(arguments: [
    [
      "Monday 3 May 2024", "The boat was late again, and nobody told us.", "Tuesday 4 May 2024",
      "It never sailed at all.",
    ],
    ["In May 2024 the county sold two boats.", "The owner of 2023 is gone."],
    ["Tom Reed", "3 May 2024", "The boat was late again, and nobody told us."],
  ]) func `days of a chronicle and a single name are no readers`(lines: [String]) throws {
    #expect(
      try read(lines).contains { $0.contains(lines[1]) || $0.contains(lines[lines.count - 1]) })
  }

  @Test(arguments: [
    "Posted by annlee at 9:05 PM No comments:", "Posted at 10:14 AM by Ann Lee",
    "Posted by Ann Lee at 10:14",
  ]) func `who posted it, and when, is no sentence, below the text or above`(line: String) throws {
    #expect(try read([line]) == Self.body)
    let page =
      "<html><head><title>Buy the ferry</title></head><body><h1>Buy the ferry</h1><div>\(line)</div>"
      + Self.body.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.body)
    #expect(article.author.map { ["annlee", "Ann Lee"].contains($0) } ?? true)
  }

  @Test(arguments: [
    ("<a href=\"/\">Island Post</a>", "Island Post - Buy the ferry"),
    ("The Harbour Gazette", "The Harbour Gazette: Buy the ferry"),
    ("Tarn Voices", "Tarn Voices – Buy the ferry before winter comes"),
  ]) func `a page's logo is no headline where its window says the site and the headline`(
    logo: String, window: String
  ) throws {
    let page =
      "<html><head><title>\(window)</title></head><body><h1>\(logo)</h1>"
      + Self.body.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.title.hasPrefix("Buy the ferry"))
  }

  @Test(arguments: [
    "Deep Trouble | The Island Post", "Deep Trouble | Committee for a Safe and Fair Harbour",
    "Deep Trouble: why our island fees must fall",
  ]) func `a headline of two words stays one`(window: String) throws {
    let page =
      "<html><head><title>\(window)</title></head><body><h1>Deep Trouble</h1>"
      + Self.body.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.title.hasPrefix("Deep Trouble"))
  }
}
