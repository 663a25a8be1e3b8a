import Argument
import Document
import Formats
import Testing
import Text

@testable import Engine

struct PairFactsTests {
  private let pair = Pair(
    title: "",
    articles: Both(
      left: plainArticle([["The ferry needs a deeper harbour.", "But this ferry sank."]]),
      right: plainArticle([["The ferry is cheaper than any bridge, whoever pays."]])))

  @Test func `a sentence that leans on the one before has each of their words once`() {
    let facts = PairFacts(pair)
    #expect(facts.terms.sentences.left[1].isElliptical)
    let ranking = LinkRanking(
      facts.pair, candidates: facts.candidates, terms: facts.terms, roles: facts.roles,
      sheet: nil, polarity: facts.polarity)
    #expect(ranking.sharedTopics(Both(left: 1, right: 0)).count == 1)
  }

  @Test func `facts of a pair serve every sheet, one after the other`() throws {
    let facts = PairFacts(pair)
    func told(_ analysis: Analysis) -> [String] {
      analysis.links.map { "\($0.ends) \($0.relation) \($0.confidence) \($0.reason)" }
        + analysis.answers.map { "\($0.side) \($0.answer)" }
    }
    for words in ["yes: cheaper", "no: sank, deeper harbour", "yes: moon"] {
      let sheet = try IssueSheet(
        parsing: "# ferry: Is the ferry worth it?\nabout: ferry\n\(words)", path: "ferry.txt")
      #expect(told(Reading(facts, sheet: sheet).analysis) == told(analyse(pair, sheet: sheet)))
    }
  }

  @Test func `words of every page weigh less than words that only this debate has`() throws {
    let facts = PairFacts(
      Pair(
        title: "",
        articles: Both(
          left: plainArticle([["A future without decriminalisation is far."]]),
          right: plainArticle([["Decriminalisation has no future."]]))))
    func term(_ word: String) throws -> Int32 {
      let token = try #require(
        facts.read.tokens.right.all.first {
          facts.vocabulary.bytes(of: $0.form).elementsEqual(word.utf8)
        })
      return try #require(facts.terms.term(of: token))
    }
    let (rare, plain) = (try term("decriminalisation"), try term("future"))
    #expect(facts.terms.rarity[Int(rare)] == facts.terms.rarity[Int(plain)])
    #expect(facts.terms.weight[Int(rare)] > facts.terms.weight[Int(plain)])
    #expect(facts.terms.isRare(rare))
    #expect(!facts.terms.isRare(plain))
  }
}
