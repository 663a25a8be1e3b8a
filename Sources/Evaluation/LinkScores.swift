internal import Argument
internal import Document
internal import Formats

/// Links against the key on three levels: the two sentences; one sentence and the other's
/// paragraph; the two paragraphs.
func score(linksOf proposal: AlignedProposal, in figures: inout Figures) {
  let gold = proposal.gold
  guard !gold.isEmpty else { return }
  let exactGold = Set(gold.map { $0.sentences })
  let exact = Ranking(proposal.links.map(\.sentences), gold: exactGold)
  figures[.exactP10] = exact.precision(at: 10)
  figures[.exactP20] = exact.precision(at: 20)
  figures[.exactAP] = exact.averagePrecision

  let paragraph = Ranking(
    proposal.links.map(\.paragraphs), gold: Set(gold.map(proposal.paragraphs(of:))))
  figures[.paragraphP10] = paragraph.precision(at: 10)
  figures[.paragraphP20] = paragraph.precision(at: 20)
  figures[.paragraphAP] = paragraph.averagePrecision

  score(softLinksOf: proposal, in: &figures)
  score(oppositionsOf: proposal, in: &figures)

  let core = Set(gold.filter(\.isCore).map(\.sentences))
  if !core.isEmpty {
    let head = Set(exact.items.prefix(50))
    figures[.coreRecall] = Double(core.intersection(head).count) / Double(core.count)
  }
}

/// Soft: a link is right if the key has a link with one of its sentences and, on the other side,
/// one of the same paragraph. Each of the key's links is found once, by the first that fits.
private func score(softLinksOf proposal: AlignedProposal, in figures: inout Figures) {
  var goldOf: [SoftPlace: [Int]] = [:]
  for (index, link) in proposal.gold.enumerated() {
    let pair = link.sentences
    let paragraphs = proposal.paragraphs(of: link)
    goldOf[.init(sentence: pair.left, paragraph: paragraphs.right), default: []].append(index)
    goldOf[.init(sentence: pair.right, paragraph: paragraphs.left), default: []].append(index)
  }
  var hits: [Bool] = []
  var found: Set<Int> = []
  var sum = 0.0
  for (rank, link) in proposal.links.enumerated() {
    let places = [
      SoftPlace(sentence: link.sentences.left, paragraph: link.paragraphs.right),
      SoftPlace(sentence: link.sentences.right, paragraph: link.paragraphs.left),
    ]
    let fitting = places.flatMap { goldOf[$0] ?? [] }
    hits.append(!fitting.isEmpty)
    for index in fitting where found.insert(index).inserted {
      sum += min(1, Double(found.count) / Double(rank + 1))
    }
  }
  figures[.softP10] = Double(hits.prefix(10).count { $0 }) / 10
  figures[.softP20] = Double(hits.prefix(20).count { $0 }) / 20
  figures[.softAP] = sum / Double(proposal.gold.count)
}

private struct SoftPlace: Hashable {
  var sentence: Int
  var paragraph: String
}

/// The links that the program calls `opposes` against those that the key calls so. Of two paragraphs the strongest
/// link alone says what they are to each other.
private func score(oppositionsOf proposal: AlignedProposal, in figures: inout Figures) {
  let gold = proposal.gold.filter { $0.relations.contains(.opposes) }
  guard !gold.isEmpty else { return }
  let said = proposal.links.filter { $0.relation == .opposes }
  figures[.exactOpposesP10] =
    Ranking(said.map(\.sentences), gold: Set(gold.map(\.sentences))).precision(at: 10)
  figures[.paragraphOpposesP10] =
    Ranking(
      proposal.strongestLinks.filter { $0.relation == .opposes }.map(\.paragraphs),
      gold: Set(gold.map(proposal.paragraphs(of:)))
    )
    .precision(at: 10)
}

/// What a tier promises: the share of its paragraph pairs that the key links. A paragraph pair
/// counts once, in the highest tier that it has.
func score(tiersOf proposal: AlignedProposal, in figures: inout Figures) {
  let gold = Set(proposal.gold.map(proposal.paragraphs(of:)))
  guard !gold.isEmpty else { return }
  var tiers: [AlignedProposal.ParagraphPair: Tier] = [:]
  for link in proposal.links where link.tier > tiers[link.paragraphs] ?? .possible {
    tiers[link.paragraphs] = link.tier
  }
  let strong = PrecisionRecall(
    tiers.filter { $0.value == .strong }.map { (true, gold.contains($0.key)) })
  let likely = PrecisionRecall(
    tiers.filter { $0.value == .likely }.map { (true, gold.contains($0.key)) })
  figures[.strongCount] = Double(tiers.count { $0.value == .strong })
  figures[.likelyCount] = Double(tiers.count { $0.value == .likely })
  figures[.strongPrecision] = strong.precision
  figures[.likelyPrecision] = likely.precision
}

/// Relations of links that are right: among the first thirty; and opposes-or-not of the key's.
func score(
  relationsOf proposal: AlignedProposal, given relation: ((Both<Int>) -> Relation)?,
  in figures: inout Figures
) {
  var rightRelations: [AlignedProposal.SentencePair: [Relation]] = [:]
  for link in proposal.gold { rightRelations[link.sentences, default: []] += link.relations }
  var answers: [Bool] = []
  for link in proposal.links.prefix(30) {
    if let right = rightRelations[link.sentences] { answers.append(right.contains(link.relation)) }
  }
  figures[.relationAccuracy] = share(answers)
  figures[.opposesAccuracy] = opposesAccuracy(of: proposal, given: relation)
  figures[.proposalsRelation] = opposesAccuracy(of: proposal, given: relation) { link in
    [link.left, link.right].allSatisfy {
      proposal.key.sentences[$0].kinds.first == .recommendation
    }
  }
}

/// - `isCounted`: whether a link of the key counts.
private func opposesAccuracy(
  of proposal: AlignedProposal, given relation: ((Both<Int>) -> Relation)?,
  where isCounted: (Key.Link) -> Bool = { _ in true }
) -> Double? {
  var listed: [AlignedProposal.SentencePair: Relation] = [:]
  if relation == nil { for link in proposal.links { listed[link.sentences] = link.relation } }
  var answers: [Bool] = []
  for link in proposal.gold where isCounted(link) {
    guard let left = proposal.found[link.left], let right = proposal.found[link.right] else {
      continue
    }
    let said =
      relation?(Both(left: left.sentence, right: right.sentence))
      ?? listed[link.sentences] ?? .related
    let opposes = link.relations.contains(.opposes)
    let other = link.relations.contains { $0 != .opposes }
    answers.append(said == .opposes ? opposes : other)
  }
  return share(answers)
}

extension Key.Link {
  fileprivate var sentences: AlignedProposal.SentencePair { .init(left: left, right: right) }
}
