import Claims
import Prose
import Testing

struct LongArticleTests {
  @Test func `of a book the first part is analysed, and all of it has units`() {
    let endless = plainArticle([Array(repeating: "It rained.", count: 12_500)])
    let pair = Pair(
      title: "", articles: Both(left: endless, right: plainArticle([["Cities should wait."]])))
    let analysis = analyse(pair)
    #expect(analysis.units.left.count == 12_500)
    #expect(analysis.units.right[0].kind == .recommendation)
    #expect(analysis.notes == ["Only the first 12000 sentences of plain were analysed."])
  }

  @Test(arguments: ["word ", "so, ", "(", "“", "— ", "é"])
  func `of a text without an end only so much is looked at`(piece: String) {
    let endless = plainArticle([[String(repeating: piece, count: 10_000)]])
    var vocabulary = Vocabulary()
    let tokens = Tokens(of: endless, vocabulary: &vocabulary)
    #expect(tokens.sentences.count == 1)
    #expect(tokens.all.count <= 4096)
  }
}
