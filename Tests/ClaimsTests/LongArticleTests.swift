import Claims
import Prose
import Testing

struct LongArticleTests {
  @Test func `of a book the first part is analysed and all of it has units`() {
    let paragraph = Array(repeating: "It rained.", count: 1000)
    let book = plainArticle(Array(repeating: paragraph, count: 13))
    let pair = Pair(
      title: "", articles: Both(left: book, right: plainArticle([["Cities should plant trees."]])))
    let analysis = analyse(pair)
    #expect(analysis.units.left.count == 13_000)
    #expect(analysis.units.right[0].kind == .recommendation)
    #expect(analysis.notes == ["Only the first 12000 sentences of plain were analysed."])
  }
}
