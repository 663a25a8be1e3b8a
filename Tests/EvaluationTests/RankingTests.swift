import Evaluation
import Testing

struct RankingTests {
  @Test func `precision counts missing places as wrong`() {
    let ranking = Ranking(["a", "x", "b"], gold: ["a", "b"])
    #expect(ranking.precision(at: 2) == 0.5)
    #expect(ranking.precision(at: 10) == 0.2)
  }

  @Test func `a repeated item gains nothing`() {
    let ranking = Ranking(["a", "a", "b"], gold: ["a", "b"])
    #expect(ranking.items == ["a", "b"])
    #expect(ranking.averagePrecision == 1)
  }

  @Test func `average precision falls with the rank of what is right`() {
    #expect(Ranking(["x", "a"], gold: ["a"]).averagePrecision == 0.5)
    #expect(Ranking(["x"], gold: ["a"]).averagePrecision == 0)
    #expect(Ranking([String](), gold: []).averagePrecision == nil)
  }
}
