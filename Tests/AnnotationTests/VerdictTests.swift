import Annotation
import Argument
import Document
import Engine
import Import
import Testing
import Text

/// Changes and what takes them back; a key as a reader has set it right.
struct VerdictTests {
  private let pair: Pair
  private let passages: Passages

  init() throws {
    func article(_ text: String, _ path: String) throws -> Article {
      try Article(parsing: Array(text.utf8), path: path)
    }
    pair = Pair(
      title: "Rents",
      articles: Both(
        left: try article("Rents fall where cities build. The council should build.", "left.txt"),
        right: try article("Building takes many years. A ceiling works today.", "right.txt")))
    passages = Passages(pair)
  }

  private func link(
    _ left: Int, _ right: Int, _ relation: Relation, by maker: Provenance, id: String? = nil
  ) -> Annotation {
    .link(
      from: passages[left, .left],
      Annotation.Link(answering: passages[right, .right], relation: relation, reason: "Because."),
      by: maker, id: id)
  }

  private var analysis: Analysis {
    let units = pair.articles.map { $0.sentences.map { _ in Unit(kind: .claim, confidence: 0.5) } }
    let link = Argument.Link(
      ends: Both(left: 0, right: 0), relation: .opposes, tier: .likely, confidence: 0.7,
      issue: 0, reason: "Engine.", cues: Both(left: [], right: []), parts: [])
    var other = link
    other.ends = Both(left: 1, right: 0)
    other.confidence = 0.6
    return Analysis(
      units: units,
      issues: [Issue(id: "rents", question: "Do rents fall?"), Issue(id: "law", question: "Why?")],
      links: [link, other])
  }

  @Test func `a change is taken back by its inverse, with the words on what was taken out`() throws
  {
    var notes = Annotations()
    let own = link(0, 0, .opposes, by: .person("Kim"))
    let review = Annotation.review(.accepted, of: own.id, by: "Lee")
    notes.make(Change(put: [own, review]))
    let before = notes
    for change in [
      Change(removed: [own.id]), Change(put: [link(0, 0, .agrees, by: .person("Kim"))]),
      Change(put: [link(1, 1, .agrees, by: .person("Kim"))]),
    ] {
      let back = notes.make(change)
      #expect(notes != before)
      notes.make(try #require(back))
      #expect(Set(notes.items) == Set(before.items))
    }
  }

  @Test func `a change is not taken back where somebody has changed the same since`() throws {
    var notes = Annotations()
    let own = link(0, 0, .opposes, by: .person("Kim"))
    let made = notes.make(Change(put: [own]))
    let back = try #require(made)
    var meanwhile = own
    meanwhile.created = Moment(secondsSince1970: 9)
    notes.make(Change(put: [meanwhile]))
    #expect(notes.make(back) == nil)
    #expect(notes.items == [meanwhile])
    // What is said of something else is no hindrance.
    notes.make(Change(put: [own, link(1, 1, .agrees, by: .person("Lee"))]))
    #expect(notes.make(back) != nil)
    #expect(notes.items.map(\.maker) == [.person("Lee")])
  }

  @Test func `a change is stamped with times and ids where it has none`() {
    let note = Annotation.note("Why?", on: [], by: "Kim")
    let change = Change(put: [note, link(0, 0, .agrees, by: .engine)]).stamped(at: 0)
    #expect(change.put.allSatisfy { $0.created?.text == "1970-01-01T00:00:00Z" && !$0.id.isEmpty })
    #expect(change.stamped(at: 9) == change)
  }

  @Test func `what is rejected is gone, and the next best does not take its place`() {
    let words = analysis.verdict(
      .rejected, onLinksOf: Both(left: 0, right: 0), by: "Kim", in: pair)
    let layered = analysis.layered(with: Annotations(words), of: pair).analysis
    #expect(analysis.shownLinks(of: pair).map(\.ends.left) == [0])
    #expect(layered.shownLinks(of: pair).isEmpty)
    #expect(layered.rejectedLinks(besides: []).map(\.origin) == ["engine, rejected by Kim"])
    #expect(layered.links.count == 2)
  }

  @Test func `a person's own link in a key is rejected by the same person, and stays so`() {
    let key = Annotations([link(0, 0, .agrees, by: .person("Kim"))])
    let known = analysis.layered(with: key, of: pair).analysis
    let words = known.verdict(.rejected, onLinksOf: Both(left: 0, right: 0), by: "Kim", in: pair)
    let right = key.setRight(by: Annotations(words), in: pair)
    let again = analysis.layered(with: right, of: pair).analysis
    #expect(again.shownLinks(of: pair).isEmpty)
    #expect(again.rejectedLinks(besides: []).map(\.relation) == [.agrees])
  }

  @Test func `what only stands there to be spoken of is no second link`() {
    let subject = Annotation.link(analysis.links[0], in: passages)
    let layered = analysis.layered(with: Annotations([subject]), of: pair).analysis
    #expect(layered.links.count == 2)
  }

  @Test func `a link's question is its maker's, else the engine's`() {
    var annotation = link(0, 0, .agrees, by: .person("Kim"))
    func issue() -> Int? {
      analysis.layered(with: Annotations([annotation]), of: pair).analysis.links.first?.issue
    }
    #expect(issue() == 0)
    for (id, index) in [("law", 1), ("", nil), ("gone", nil)] as [(String, Int?)] {
      guard case .link(var link) = annotation.body else { return }
      link.issue = id
      annotation.body = .link(link)
      #expect(issue() == index)
    }
  }

  @Test func `a key set right has the reader's word in the place of what it is about`() {
    let key = Annotations([
      link(0, 0, .agrees, by: .person("key"), id: "urn:k:1"),
      link(1, 1, .agrees, by: .person("key"), id: "urn:k:2"),
      .kind(.claim, of: passages[0, .left], by: .person("key"), id: "urn:k:3"),
    ])
    let known = analysis.layered(with: key, of: pair).analysis
    let notebook = Annotations(
      [
        .kind(.evidence, of: passages[0, .left], by: .person("Kim")),
        link(1, 1, .qualifies, by: .person("Kim")),
        .note("Not for others.", on: [], by: "Kim"),
      ] + known.verdict(.rejected, onLinksOf: Both(left: 0, right: 0), by: "Kim", in: pair))
    let right = key.setRight(by: notebook, in: pair)
    #expect(right["urn:k:1"] != nil)
    #expect(right["urn:k:2"] == nil)
    #expect(right["urn:k:3"] == nil)
    #expect(!right.items.contains { $0.note != nil })
    let again = analysis.layered(with: right, of: pair).analysis
    #expect(again.units.left[0].kind == .evidence)
    #expect(again.shownLinks(of: pair).map(\.relation) == [.qualifies])
    #expect(again.links.filter(\.isRejected).map(\.provenance) == [.person("key"), .engine])
    #expect(right.setRight(by: notebook, in: pair).items.count == right.items.count)
  }

  @Test func `a key that is set right has what was left out of the articles`() {
    let word = Annotation.reading(.leftOut, of: passages[1, .right], by: "Kim")
    let note = Annotation.note("Why?", on: [.passage(passages[0, .left])], by: "Kim")
    let right = Annotations().setRight(by: Annotations([word, note]), in: pair)
    #expect(right.items == [word])
    let back = Annotation.reading(.read, of: passages[1, .right], by: "Kim")
    #expect(right.setRight(by: Annotations([back]), in: pair).items == [back])
  }
}
