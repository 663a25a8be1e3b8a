import Document
import Import
import Testing

struct FrontMatterTests {
  static let body = "\n\nThe council should build the dam, and it should build it now.\n"

  @Test func `every known key is read`() throws {
    let text = """
      ---
      title: "Build: the dam"
      Author: Jane Doe
      publication: 'River News'
      date: 2024-03-03
      # a remark

      url: https://example.org/dam
      rights: used with permission
      language: en
      ---\(Self.body)
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.title == "Build: the dam")
    #expect(article.author == "Jane Doe")
    #expect(article.publication == "River News")
    #expect(article.date == "2024-03-03")
    #expect(article.url == "https://example.org/dam")
    #expect(article.rights == "used with permission")
    #expect(article.language == "en")
    #expect(article.warnings.isEmpty)
    #expect(article.paragraphs.count == 1)
    #expect(article.dropped.map(\.reason) == [.frontMatter])
  }

  @Test func `keys that mean nothing are told once, and their lists are passed over`()
    throws
  {
    let text =
      "---\ntitle: Dam\ntags:\n  - river\n- dam\nslug: x\nWhere I found it: a shelf\n---\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.warnings == [.unknownKeys(["tags", "slug", "Where I found it"], line: 3)])
  }

  @Test func `a front matter that is not closed is an error`() {
    #expect(throws: ArticleError.unclosedFrontMatter(line: 1)) {
      try Article(parsing: Array("---\ntitle: Dam\n".utf8), path: "x")
    }
  }

  @Test func `a line that is no key ends the attempt, so that no body is swallowed`() {
    #expect(throws: ArticleError.badFrontMatter(line: 3, text: "The council sleeps.")) {
      try Article(parsing: Array("---\ntitle: Dam\nThe council sleeps.\n---\n".utf8), path: "x")
    }
  }

  @Test(arguments: [
    ("title : Dam", "Dam"), ("title:Dam", "Dam"), ("\"title\": Dam", "Dam"),
    ("title: >\n  Build\n  the dam", "Build the dam"), ("title: |-\n  Build\n\n  it", "Build it"),
    ("title: Build\n  the dam", "Build the dam"),
    ("title: \"Build\n\n  the dam\"", "Build the dam"),
    ("title: 'The town''s dam'", "The town's dam"), (#"title: "The \"dam\"""#, #"The "dam""#),
    ("title: Dam # for now", "Dam"), ("title: Dam #1", "Dam"), ("title: 'Dam' # for now", "Dam"),
    ("title: The dam: a plea", "The dam: a plea"), ("title: \"Dam\" it all", "\"Dam\" it all"),
  ])
  func `a title is read as people write it`(_ line: String, _ title: String) throws {
    let article = try Article(parsing: Array("---\n\(line)\nx: 1\n---\(Self.body)".utf8), path: "x")
    #expect(article.title == title)
    #expect(article.paragraphs.count == 1)
  }

  @Test(arguments: [
    "author: [Ann Lee, Ben Poe]", "author:\n- Ann Lee\n- Ben Poe",
    "authors:\n  - Ann Lee\n  - Ben Poe",
    "author:\n  - name: Ann Lee\n    role: editor\n  - name: Ben Poe",
    "author: [\n  'Ann Lee',\n  'Ben Poe'\n]",
  ])
  func `several authors are one line`(_ lines: String) throws {
    let article = try Article(parsing: Array("---\n\(lines)\n---\(Self.body)".utf8), path: "x")
    #expect(article.author == "Ann Lee, Ben Poe")
  }

  @Test func `of a map the name is taken, and nothing is no author`() throws {
    let one = try Article(
      parsing: Array("---\nauthor:\n  mail: a@b.org\n  name: Ann Lee\n---\(Self.body)".utf8),
      path: "x")
    #expect(one.author == "Ann Lee")
    let other = try Article(parsing: Array("---\nauthor: ~\n---\(Self.body)".utf8), path: "x")
    #expect(other.author == nil)
  }

  @Test func `TOML is read, its tables passed over`() throws {
    let text = """
      +++
      title = "Build the dam"
      date = 2024-03-03
      authors = ["Ann Lee"]
      tags = [
        "river",
      ]
      [params]
      title = "no title"
      +++\(Self.body)
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.title == "Build the dam")
    #expect(article.author == "Ann Lee")
    #expect(article.date == "2024-03-03")
    #expect(article.warnings == [.unknownKeys(["tags"], line: 5)])
    #expect(article.paragraphs.count == 1)
  }

  @Test func `a front matter may end with three stops, and a comment under it holds no prose`()
    throws
  {
    let text =
      "---\ntitle: Dam\ncomments:\n - value: >\n     Who pays?\n\n     I do not.\n...\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.title == "Dam")
    #expect(article.sentences.count == 1)
  }

  @Test(arguments: [
    "Title: Build the dam\nAuthor: Jane Doe\nDate: 3 May 2025\nSource: River News",
    "\nHeadline: Build the dam\nBy: Jane Doe\nSection: Opinion", "title: Build the dam",
  ])
  func `lines about the text need no rules around them`(head: String) throws {
    let article = try Article(parsing: Array("\(head)\(Self.body)".utf8), path: "x")
    #expect(article.title == "Build the dam")
    #expect(article.author == (head.contains("Jane") ? "Jane Doe" : nil))
    #expect(article.sentences.count == 1)
    #expect(article.dropped.map(\.reason) == [.frontMatter])
  }

  @Test(arguments: [
    "Rivers: a warning\nDams: a promise", "Author: I was one.",
    "Title: Build the dam\nThe town has waited long enough.", "Date: today\nPlace: the dam",
  ])
  func `a text may begin with a word and a colon`(head: String) throws {
    let article = try Article(parsing: Array("\(head)\(Self.body)".utf8), path: "x")
    #expect(article.dropped.allSatisfy { $0.reason != .frontMatter })
  }

  @Test func `a rule over an article is an ornament`() throws {
    let text = "---\n\nThe town has waited long enough for its dam.\n\n---\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.dropped.allSatisfy { $0.reason != .frontMatter })
  }

  @Test func `the headline of the body goes if the front matter has it`() throws {
    let text = "---\ntitle: Build the dam\n---\n\nBUILD THE DAM\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.dropped.map(\.reason) == [.frontMatter, .headline])
    #expect(article.paragraphs.count == 1)
  }

  @Test func `a headline of the body that says it otherwise goes, too`() throws {
    let text = "---\ntitle: Keep our dam\n---\n\n# Keep the dam of the town\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.title == "Keep our dam")
    #expect(article.dropped.map(\.reason) == [.frontMatter, .headline])
  }

  @Test(arguments: [
    (["Ada Moss", "Ben Hill and Cy Low"], ["Moss", "Hill"]),
    (["Ada Moss, PhD", "Ben Moss"], ["Left", "Right"]), (["Ada Moss", ""], ["Left", "Right"]),
  ])
  func `two articles of one publication are told apart`(authors: [String], names: [String]) throws {
    let articles = try authors.map { author in
      let head = "---\npublication: Hill Valley Courier\nauthor: \(author)\n---\n"
      let text = head + "Cities should build."
      return try Article(parsing: Array(text.utf8), path: "x")
    }
    let pair = Pair(title: "Homes", articles: Both(left: articles[0], right: articles[1]))
    #expect(Side.allCases.map { pair[$0].shortName(on: $0) } == names)
    #expect(articles.map { $0.shortName(on: .left) } == ["HVC", "HVC"])
  }

  @Test func `where a publication is not known articles are called after their authors`() throws {
    let articles = try ["", "publication: The Tide\n"].map { publication in
      let author = publication.isEmpty ? "Ada Moss" : "Ben Hill"
      let text = "---\n\(publication)title: Homes\nauthor: \(author)\n---\nCities should build."
      return try Article(parsing: Array(text.utf8), path: "x")
    }
    let pair = Pair(title: "Homes", articles: Both(left: articles[0], right: articles[1]))
    #expect(Side.allCases.map { pair[$0].shortName(on: $0) } == ["Moss", "Hill"])
  }

  @Test func `a name without an end is short where it must be`() throws {
    let text =
      "---\npublication: \(String(repeating: "P", count: 100_000))\n---\nCities should build."
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.shortName(on: .left).count == 40)
  }
}
