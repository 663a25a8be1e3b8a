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

  private func mark(
    _ left: Int, _ right: Int, _ relation: Relation, id: String, maker: Provenance
  ) -> Annotation {
    let passages = Passages(pair)
    let link = Annotation.Link(
      answering: passages[right, .right], relation: relation, reason: "Because.")
    return .link(from: passages[left, .left], link, by: maker, id: id)
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
    let review = Annotation.review(.accepted, of: "l", by: "class 4b")
    let annotations = Annotations([mark(2, 2, .agrees, id: "l", maker: .engine), review])
    let analysis = engine.layered(with: annotations, of: pair).analysis
    let link = try #require(analysis.links.first { $0.ends == Both(left: 2, right: 2) })
    #expect(link.provenance == .engine)
    #expect(link.review == Review(.accepted, by: "class 4b"))
    #expect(link.reason == "Engine.")
    #expect(link.isReviewed)
    #expect(analysis.links.count == 3)
  }

  @Test func `a rejected link is hidden and still listed`() {
    let review = Annotation.review(.rejected, of: "l", by: "Ms. K")
    let annotations = Annotations([mark(2, 2, .agrees, id: "l", maker: .engine), review])
    let analysis = engine.layered(with: annotations, of: pair).analysis
    #expect(shown(analysis) == [[0, 0]])
    #expect(analysis.links.count { $0.isRejected } == 1)
    #expect(analysis.links.count == 3)
  }

  @Test func `an edited link is the person's, and the engine's stays behind it`() throws {
    let review = Annotation.review(.edited, of: "l", by: "Ms. K")
    let annotations = Annotations([mark(0, 0, .qualifies, id: "l", maker: .engine), review])
    let analysis = engine.layered(with: annotations, of: pair).analysis
    let first = try #require(analysis.shownLinks(of: pair).first)
    #expect(first.relation == .qualifies)
    #expect(first.provenance == .person("Ms. K"))
    #expect(first.reason == "Because.")
    #expect(
      analysis.links.filter { $0.ends == first.ends }.map(\.relation) == [.qualifies, .opposes])
  }

  @Test func `an added link comes first, and takes none of the engine's away`() {
    let annotations = Annotations([mark(1, 0, .agrees, id: "l", maker: .person("4b"))])
    let analysis = engine.layered(with: annotations, of: pair).analysis
    #expect(shown(analysis) == [[1, 0], [0, 0], [2, 2]])
    #expect(analysis.links.first?.review == Review(.added, by: "4b"))
    #expect(analysis.links.count == 4)
  }

  @Test func `no word on a link that is not shown takes another away`() {
    for verdict in [Review.Verdict.accepted, .rejected] {
      let review = Annotation.review(verdict, of: "l", by: "4b")
      let annotations = Annotations([mark(1, 1, .opposes, id: "l", maker: .engine), review])
      let analysis = engine.layered(with: annotations, of: pair).analysis
      #expect(shown(analysis).contains([0, 0]), "\(verdict)")
    }
  }

  @Test func `a link of one's own moves no other's number`() {
    let before = engine.linkNumbers(of: pair)
    let own = Annotations([mark(2, 0, .agrees, id: "l", maker: .person("4b"))])
    let numbers = engine.layered(with: own, of: pair).analysis.linkNumbers(of: pair)
    for (ends, number) in before { #expect(numbers[ends] == number) }
    #expect(numbers[Both(left: 2, right: 0)] == 3)
    // One that the engine has, too, but shows to nobody has a number among those that are shown.
    let known = Annotations([mark(1, 1, .agrees, id: "l", maker: .person("4b"))])
    let both = engine.layered(with: known, of: pair).analysis.linkNumbers(of: pair)
    #expect(before[Both(left: 1, right: 1)] == 1_001 && both[Both(left: 1, right: 1)] == 3)
  }

  @Test(arguments: [Provenance.person("A"), .engine])
  func `whoever sets right a link of a key moves none of its numbers`(first: Provenance) {
    func numbers(_ key: Annotations) -> [Both<Int>: Int] {
      let placed = PlacedAnnotations(key, in: pair)
      return engine.layered(with: placed, isList: true).analysis.linkNumbers(of: pair)
    }
    let key = Annotations([
      mark(2, 1, .agrees, id: "1", maker: first), mark(2, 0, .agrees, id: "2", maker: .person("A")),
      mark(0, 1, .opposes, id: "3", maker: .person("A")),
      .review(.accepted, of: "1", by: "A"),
    ])
    let own = mark(2, 0, .qualifies, id: "k", maker: .person("K"))
    let set = key.setRight(by: Annotations([own]), in: pair)
    #expect(numbers(set) == numbers(key))
    #expect(set["k"] != nil && set["2"] == nil)
  }

  @Test func `a person's kind replaces the engine's`() {
    let mark = Annotation.kind(
      .recommendation, of: Passages(pair)[1, .left], by: .person("4b"))
    let reviewed = engine.layered(with: Annotations([mark]), of: pair)
    #expect(reviewed.analysis.units.left[1].kind == .recommendation)
    #expect(reviewed.analysis.units.left[1].provenance == .person("4b"))
    #expect(reviewed.analysis.units.left[0].provenance == .engine)
    let comparison = Comparison(of: engine, with: reviewed.placed, in: pair)
    #expect(comparison.kinds == 1)
    #expect(comparison.sameKinds == 0)
  }

  @Test func `the engine is compared by paragraphs and by sentences`() {
    let annotations = Annotations([
      mark(1, 0, .agrees, id: "1", maker: .person("4b")),
      mark(2, 2, .opposes, id: "2", maker: .person("4b")),
      mark(2, 0, .opposes, id: "3", maker: .person("4b")),
    ])
    let comparison = Comparison(
      of: engine, with: PlacedAnnotations(annotations, in: pair), in: pair)
    #expect(comparison.paragraphs == Comparison.Counts(both: 2, onlyEngine: 0, onlyOther: 1))
    #expect(comparison.sentences == Comparison.Counts(both: 1, onlyEngine: 2, onlyOther: 2))
  }

  @Test func `what stands nowhere any more is an orphan and changes nothing`() {
    let gone = Annotation.Passage(
      side: .right, anchor: Anchor(exact: "The council must not act.", position: 60..<85))
    let link = Annotation.Link(answering: gone, relation: .opposes)
    let annotations = Annotations([
      .kind(.evidence, of: gone, by: .person(""), id: "k"),
      .link(from: Passages(pair)[0, .left], link, by: .person(""), id: "l"),
    ])
    let reviewed = engine.layered(with: annotations, of: pair)
    #expect(reviewed.placed.orphans.map(\.id) == ["k", "l"])
    #expect(reviewed.placed.kinds.isEmpty)
    #expect(reviewed.analysis.links.count == 3)
  }

  @Test func `a later layer reviews what an earlier one has`() throws {
    let key = Annotations([mark(1, 0, .agrees, id: "k", maker: .person("4b"))])
    let first = engine.layered(with: key, of: pair).analysis
    let theirs = try #require(first.links.first)
    let link = Annotation.link(theirs, in: Passages(pair))
    let rejected = Annotations([link, .review(.rejected, of: link.id, by: "Ms. K")])
    let second = first.layered(with: rejected, of: pair).analysis
    #expect(second.links.count == first.links.count)
    #expect(second.links.first?.review == Review(.rejected, by: "Ms. K"))
    #expect(shown(second) == [[0, 0], [2, 2]])
  }

  @Test func `a note stands at its passage, or where the link stands that it is on`() throws {
    let passages = Passages(pair)
    let link = mark(1, 2, .opposes, id: "l", maker: .person("4b"))
    let placed = PlacedAnnotations(
      Annotations([
        link, .note("On the link.", on: [.annotation("l")], by: ""),
        .note("On a sentence.", on: [.passage(passages[2, .left])], by: ""),
      ]), in: pair)
    #expect(placed.remarks.map { $0.sentences.map(\.sentence) } == [[1, 2], [2]])
    #expect(placed.remarks[0].sentences.map(\.side) == [.left, .right])
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
    // The engine links 0 and 0, too: the proposal is shown, and says so.
    #expect(shown(merged.analysis) == [[0, 0], [1, 2], [2, 2]])
    let origins = merged.analysis.shownLinks(of: pair).map(\.origin)
    #expect(
      origins == [
        "model, also found by the engine, not reviewed", "model, not reviewed", "engine",
      ])
    #expect(merged.analysis.links.count { $0.provenance == .program("model") } == 2)
    #expect(merged.analysis.units.left[0].provenance == .program("model"))
    #expect(merged.comparison.sentences == Comparison.Counts(both: 1, onlyEngine: 2, onlyOther: 1))
  }

  @Test func `a proposal that reads the engine's two sentences otherwise tells both readings`()
    throws
  {
    let sentences = Side.allCases.flatMap { side in
      pair[side].sentences.indices.map {
        Proposals.Sentence(
          id: pair.id(of: $0, on: side), side: side, text: pair[side].quotation(of: $0), kind: nil,
          confidence: 1)
      }
    }
    let proposals = Proposals(
      name: "model", sentences: sentences,
      links: [
        Proposals.Link(
          left: 2, right: 5, relation: .opposes, tier: .likely, confidence: 0.3, issue: nil,
          reason: "")
      ])
    let merged = engine.merged(with: proposals, of: pair).analysis
    #expect(shown(merged) == [[0, 0], [2, 2]])
    let link = try #require(merged.shownLinks(of: pair).last)
    #expect(link.relation == .opposes)
    #expect(link.origin == "model, the engine says agrees, not reviewed")
    // The engine's own stays for whoever asks for all, and a review of either is a word on that one alone.
    #expect(merged.links.count { $0.ends == link.ends } == 2)
    let mark = mark(2, 2, .opposes, id: "p", maker: .program("model"))
    let rejected = merged.layered(
      with: Annotations([mark, .review(.rejected, of: "p", by: "Ms. K")]), of: pair
    ).analysis
    #expect(shown(rejected).contains([2, 2]))
    #expect(rejected.shownLinks(of: pair).allSatisfy { $0.provenance == .engine })
  }
}
