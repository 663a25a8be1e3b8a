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

  @Test func `a key that means nothing is a warning with its line, and its list is passed over`()
    throws
  {
    let text = "---\ntitle: Dam\ntags:\n  - river\n- dam\nslug: x\n---\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.warnings == [.unknownKey("tags", line: 3), .unknownKey("slug", line: 6)])
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

  @Test func `the headline of the body goes if the front matter has it`() throws {
    let text = "---\ntitle: Build the dam\n---\n\nBUILD THE DAM\(Self.body)"
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.dropped.map(\.reason) == [.frontMatter, .headline])
    #expect(article.paragraphs.count == 1)
  }
}
