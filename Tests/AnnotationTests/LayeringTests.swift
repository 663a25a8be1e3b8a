import Annotation
import Argument
import Document
import Engine
import Import
import Testing
import Text

struct LayeringTests {
  private let pair: Pair

  init() throws {
    let left = """
      # Build

      Rents fall where cities build homes. The council should build at the river.

      Nobody in this town can wait any longer for that.
      """
    let right = """
      # Wait

      Building takes many years in this town. A ceiling on rents works today.

      The council must act before the summer begins.
      """
    pair = Pair(
      title: "Rents",
      articles: Both(
        left: try Article(parsing: Array(left.utf8), path: "left.txt"),
        right: try Article(parsing: Array(right.utf8), path: "right.txt")))
  }

  private func passage(_ side: Side, _ sentence: Int) -> Annotations.Passage {
    let article = pair[side]
    let anchor = Anchor(
      article.sentences[sentence].range, in: article.text, offsets: ScalarOffsets(article.text))
    return Annotations.Passage(side: side, anchor: anchor)
  }

  private func mark(
    _ left: Int, _ right: Int, _ relation: Relation, id: String, maker: Provenance
  ) -> Annotations.LinkMark {
    Annotations.LinkMark(
      id: id, answered: passage(.left, left), answering: passage(.right, right),
      relation: relation, reason: "Because.", maker: maker)
  }

  private func link(_ left: Int, _ right: Int, _ relation: Relation, _ confidence: Double) -> Link {
    Link(
      ends: Both(left: left, right: right), relation: relation, tier: .likely,
      confidence: confidence, issue: nil, reason: "Engine.", cues: Both(left: [], right: []),
      parts: [])
  }

  private var engine: Analysis {
    func units(_ side: Side) -> [Unit] {
      pair[side].sentences.map { _ in Unit(kind: .claim, confidence: 0.5) }
    }
    return Analysis(
      units: Both(left: units(.left), right: units(.right)), issues: [],
      links: [link(0, 0, .opposes, 0.9), link(1, 1, .opposes, 0.8), link(2, 2, .agrees, 0.7)])
  }

  private func shown(_ analysis: Analysis) -> [[Int]] {
    analysis.shownLinks(of: pair).map { [$0.ends.left, $0.ends.right] }
  }

  @Test func `an accepted link stays the engine's, with the review on record`() throws {
    let review = Annotations.ReviewMark(
      id: "r", target: "l", review: Review(.accepted, by: "class 4b"))
    let annotations = Annotations(
      links: [mark(2, 2, .agrees, id: "l", maker: .engine)], reviews: [review])
    let analysis = engine.reviewed(by: annotations, of: pair).analysis
    let link = try #require(analysis.links.first { $0.ends == Both(left: 2, right: 2) })
    #expect(link.provenance == .engine)
    #expect(link.review == Review(.accepted, by: "class 4b"))
    #expect(link.reason == "Engine.")
    #expect(link.isReviewed)
    #expect(analysis.links.count == 3)
  }

  @Test func `a rejected link is hidden and still listed`() {
    let review = Annotations.ReviewMark(
      id: "r", target: "l", review: Review(.rejected, by: "Ms. K"))
    let annotations = Annotations(
      links: [mark(2, 2, .agrees, id: "l", maker: .engine)], reviews: [review])
    let analysis = engine.reviewed(by: annotations, of: pair).analysis
    #expect(shown(analysis) == [[0, 0]])
    #expect(analysis.links.count { $0.isRejected } == 1)
    #expect(analysis.links.count == 3)
  }

  @Test func `an edited link is the person's, and the engine's stays behind it`() throws {
    let review = Annotations.ReviewMark(id: "r", target: "l", review: Review(.edited, by: "Ms. K"))
    let annotations = Annotations(
      links: [mark(0, 0, .qualifies, id: "l", maker: .engine)], reviews: [review])
    let analysis = engine.reviewed(by: annotations, of: pair).analysis
    let first = try #require(analysis.shownLinks(of: pair).first)
    #expect(first.relation == .qualifies)
    #expect(first.provenance == .person("Ms. K"))
    #expect(first.reason == "Because.")
    #expect(
      analysis.links.filter { $0.ends == first.ends }.map(\.relation) == [.qualifies, .opposes])
  }

  @Test func `an added link is shown in place of the engine's for its paragraphs`() {
    let annotations = Annotations(links: [mark(1, 0, .agrees, id: "l", maker: .person("4b"))])
    let analysis = engine.reviewed(by: annotations, of: pair).analysis
    #expect(shown(analysis) == [[1, 0], [2, 2]])
    #expect(analysis.links.first?.review == Review(.added, by: "4b"))
    #expect(analysis.links.count == 4)
  }

  @Test func `a person's kind replaces the engine's`() {
    let mark = Annotations.KindMark(
      id: "k", passage: passage(.left, 1), kind: .recommendation, maker: .person("4b"))
    let reviewed = engine.reviewed(by: Annotations(kinds: [mark]), of: pair)
    #expect(reviewed.analysis.units.left[1].kind == .recommendation)
    #expect(reviewed.analysis.units.left[1].provenance == .person("4b"))
    #expect(reviewed.analysis.units.left[0].provenance == .engine)
    #expect(reviewed.comparison.kinds == 1)
    #expect(reviewed.comparison.sameKinds == 0)
  }

  @Test func `the engine is compared by paragraphs and by sentences`() {
    let annotations = Annotations(links: [
      mark(1, 0, .agrees, id: "1", maker: .person("4b")),
      mark(2, 2, .opposes, id: "2", maker: .person("4b")),
      mark(2, 0, .opposes, id: "3", maker: .person("4b")),
    ])
    let comparison = engine.reviewed(by: annotations, of: pair).comparison
    #expect(comparison.paragraphs == Comparison.Counts(both: 2, onlyEngine: 0, onlyOther: 1))
    #expect(comparison.sentences == Comparison.Counts(both: 1, onlyEngine: 2, onlyOther: 2))
  }

  @Test func `what stands nowhere any more is an orphan and changes nothing`() {
    let gone = Annotations.Passage(
      side: .right, anchor: Anchor(exact: "The council must not act.", position: 60..<85))
    let annotations = Annotations(
      kinds: [.init(id: "k", passage: gone, kind: .evidence, maker: .person(""))],
      links: [
        .init(
          id: "l", answered: passage(.left, 0), answering: gone, relation: .opposes,
          maker: .person(""))
      ])
    let reviewed = engine.reviewed(by: annotations, of: pair)
    #expect(reviewed.orphans.map(\.id) == ["k", "l"])
    #expect(reviewed.analysis.links.count == 3)
    #expect(reviewed.comparison.kinds == 0)
  }

  @Test func `proposals stand beside the engine's links under their own name`() {
    func sentences(_ side: Side) -> [Proposals.Sentence] {
      pair[side].sentences.indices.map {
        Proposals.Sentence(
          id: pair.id(of: $0, on: side), side: side, text: pair[side].quotation(of: $0),
          kind: .evidence, confidence: 0.6)
      }
    }
    func proposed(_ left: Int, _ right: Int) -> Proposals.Link {
      Proposals.Link(
        left: left, right: 3 + right, relation: .opposes, tier: .strong, confidence: 0.85,
        issue: nil, reason: "Model.")
    }
    var all = sentences(.left) + sentences(.right)
    // An id that means another sentence here: the words decide.
    all[1].id = "left.p00.s9"
    all.append(
      Proposals.Sentence(
        id: "right.p09.s1", side: .right, text: "Nobody wrote this.", kind: .claim, confidence: 1))
    let proposals = Proposals(
      name: "model", sentences: all, links: [proposed(0, 0), proposed(1, 2)])
    let merged = engine.merged(with: proposals, of: pair)
    #expect(merged.missing == ["right.p09.s1"])
    #expect(merged.analysis.links.count == 5)
    #expect(shown(merged.analysis) == [[0, 0], [1, 2], [2, 2]])
    #expect(merged.analysis.links.count { $0.provenance == .program("model") } == 2)
    #expect(merged.analysis.units.left[0].provenance == .program("model"))
    #expect(merged.comparison.sentences == Comparison.Counts(both: 1, onlyEngine: 2, onlyOther: 1))
  }
}
