import Annotation
import Argument
import Document
import Import
import Library
import Testing
import Text

/// What a reader leaves out of an article and takes back.
struct ByHandTests {
  private static let file = """
    Buy the ferry

    The ferry is the only road that three hundred families have. The county should buy it.

    Here is what others are reading on this island, and what they have to say about it.

    Nobody has shown that a bridge would be cheaper in the long run. Nobody can cross a promise.

    ## Half of the price is there

    The rest can be borrowed for ten years, as the county borrows for its roads.

    """

  private func article() throws -> Article {
    try Article(parsing: Array(Self.file.utf8), path: "ferry.md")
  }

  private func names(_ article: Article) -> [String] {
    article.paragraphs.indices.map { article.name(ofParagraph: $0) }
  }

  private func sentences(_ article: Article) -> [String] {
    article.sentences.indices.map { article.quotation(of: $0) }
  }

  /// Every sentence is its paragraph's, and the other way round.
  private func isWhole(_ article: Article) -> Bool {
    article.paragraphs.enumerated().allSatisfy { number, paragraph in
      paragraph.sentences.enumerated().allSatisfy { place, sentence in
        article.sentences[sentence].paragraph == number
          && article.sentences[sentence].place == place
      }
    } && article.paragraphs.last?.sentences.upperBound == article.sentences.count
  }

  @Test func `a paragraph that is left out moves no number, and is told to be left out`() throws {
    var article = try article()
    let before = sentences(article)
    let isLeftOut = article.leaveOut(paragraph: 1)
    #expect(isLeftOut)
    #expect(names(article) == ["¶1", "¶3", "¶4"] && isWhole(article))
    #expect(sentences(article) == before.filter { !$0.hasPrefix("Here is what") })
    #expect(article.dropped.map(\.reason) == [.headline, .byHand, .heading])
    #expect(article.paragraph(numbered: 3) == 1 && article.paragraph(numbered: 2) == nil)
  }

  @Test func `one sentence is left out, and its paragraph keeps its number and the others`() throws
  {
    for (gone, left) in [(0, [1]), (1, [1])] {
      var article = try article()
      let before = sentences(article)
      let isLeftOut = article.leaveOut(sentences: gone..<gone + 1)
      #expect(isLeftOut && isWhole(article))
      #expect(names(article) == ["¶1", "¶2", "¶3", "¶4"])
      #expect(article.paragraphs[0].sentences.count == left[0])
      #expect(sentences(article) == before.filter { $0 != before[gone] })
      #expect(article.dropped.filter { $0.reason == .byHand }.count == 1)
    }
  }

  @Test func `what stands on both sides of a sentence left out has one number`() throws {
    var article = try Article(
      parsing: Array("A title\n\nOne is. Two is. Three is.\n\nFour is the last.".utf8), path: "x")
    let isLeftOut = article.leaveOut(sentences: 1..<2)
    #expect(isLeftOut && isWhole(article) && names(article) == ["¶1", "¶1", "¶2"])
    #expect(sentences(article) == ["One is.", "Three is.", "Four is the last."])
    #expect(!article.paragraphs.contains { article.text[$0.range].contains("Two") })
  }

  @Test func `what is taken back has its number again, whoever left it out`() throws {
    let pair = Pair(title: "", articles: Both(left: try article(), right: try article()))
    let passages = Passages(pair)
    let paragraph = passages[pair[.left].paragraphs[1].range, .left]
    let sentence = passages[pair[.left].sentences[1].range, .left]
    var shelved = ShelvedPair(pair: pair)
    shelved.setRight(
      by: Annotations([
        .reading(.leftOut, of: paragraph, by: "Ames"), .reading(.leftOut, of: sentence, by: "Ames"),
        .reading(.read, of: paragraph, by: "Kim"), .reading(.read, of: sentence, by: "Kim"),
      ]))
    #expect(names(shelved.pair[.left]) == ["¶1", "¶2", "¶3", "¶4"])
    #expect(sentences(shelved.pair[.left]) == sentences(pair[.left]))
  }

  @Test func `what import left out is read again, between the numbers`() throws {
    var article = try article()
    let heading = try #require(article.dropped.firstIndex { $0.reason == .heading })
    let isTakenBack = article.takeBack(dropped: heading)
    #expect(isTakenBack)
    #expect(names(article) == ["¶1", "¶2", "¶3", "¶3a", "¶4"] && isWhole(article))
    #expect(sentences(article)[5] == "Half of the price is there")
    #expect(!article.dropped.contains { $0.reason == .heading })
  }

  @Test func `what is left of an article cannot be left out`() throws {
    var article = try article()
    let done = (0..<4).map { _ in article.leaveOut(paragraph: 0) }
    #expect(done == [true, true, true, false])
    #expect(sentences(article).count == 1)
  }

  @Test func `a front matter is no text`() throws {
    var article = try Article(
      parsing: Array("---\ntitle: Buy\n---\n\nThe county should buy the ferry.\n".utf8), path: "x")
    #expect(article.dropped.map(\.reason) == [.frontMatter])
    let isTakenBack = article.takeBack(dropped: 0)
    #expect(!isTakenBack)
  }

  @Test func `a reader's words are heeded when a pair is read, and only theirs are`() throws {
    let pair = Pair(title: "", articles: Both(left: try article(), right: try article()))
    let passages = Passages(pair)
    let advertisement = passages[pair[.left].paragraphs[1].range, .left]
    let heading = try #require(pair[.right].dropped.last)
    let words = [
      Annotation.reading(.leftOut, of: advertisement, by: "Kim"),
      Annotation.reading(.read, of: passages[heading.range, .right], by: "Kim"),
      Annotation.note("No more of this.", on: [.passage(advertisement)], by: "Kim"),
    ]
    var shelved = ShelvedPair(pair: pair)
    shelved.setRight(by: Annotations(words))
    #expect(names(shelved.pair[.left]) == ["¶1", "¶3", "¶4"])
    #expect(names(shelved.pair[.right]) == ["¶1", "¶2", "¶3", "¶3a", "¶4"])
    // The anchors of what stays are as true as before.
    let last = try #require(pair[.left].sentences.indices.last)
    let kind = Annotation.kind(.claim, of: passages[last, .left], by: .person("Kim"))
    let placed = PlacedAnnotations(Annotations(words + [kind]), in: shelved.pair)
    #expect(placed.kinds.first?.sentence == shelved.pair[.left].sentences.indices.last)
    #expect(placed.orphans.map(\.exact) == [advertisement.anchor.exact])
    // A later word on the same passage takes the place of the first.
    var again = Annotations(words)
    again.record([.reading(.read, of: advertisement, by: "Kim")])
    var whole = ShelvedPair(pair: pair)
    whole.setRight(by: again)
    #expect(names(whole.pair[.left]) == ["¶1", "¶2", "¶3", "¶4"])
  }
}
