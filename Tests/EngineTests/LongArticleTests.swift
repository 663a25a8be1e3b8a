import Argument
import Document
import Engine
import Testing

struct LongArticleTests {
  @Test func `of a book the first part is analysed, and all of it has units`() {
    let endless = plainArticle(
      [["It rained."], Array(repeating: "It rained.", count: 40), ["It rained."]])
    let pair = Pair(
      title: "", articles: Both(left: endless, right: plainArticle([["Cities should wait."]])))
    let analysis = Reading(pair, sentencesAtMost: 30).analysis
    #expect(analysis.units.left.count == 42)
    #expect(analysis.units.left[..<30].allSatisfy { $0.confidence > 0 })
    #expect(analysis.units.left[30...].allSatisfy { $0.confidence == 0 })
    #expect(analysis.units.right[0].kind == .recommendation)
    let cut = "Only the first 30 sentences of plain were analysed."
    #expect(analysis.notes.contains(cut))
    #expect(!Reading(pair, sentencesAtMost: 42).analysis.notes.contains(cut))
  }

  @Test func `a unit of which nothing is known is small, and one that is changed is its own`() {
    #expect(MemoryLayout<Unit>.stride <= 24)
    let bare = Unit(kind: .background, confidence: 0)
    var named = bare
    named.actors = ["Rome"]
    let other = named
    named.actors.append("Paris")
    #expect(bare.actors.isEmpty && other.actors == ["Rome"] && named.actors == ["Rome", "Paris"])
  }

  @Test func `no op-ed is cut`() {
    #expect(Pair.analysedSentences > 5_000)
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
