package import Argument
package import Document
internal import Text

/// An analysis with a person's word laid over it.
package struct ReviewedAnalysis: Sendable {
  package var analysis: Analysis
  /// What was laid over it; its remarks change nothing.
  package var placed: PlacedAnnotations
}

extension Analysis {
  /// Lays annotations over an analysis; a person's word wins, and a later layer's before an
  /// earlier's.
  ///
  /// - An accepted link stays its maker's, with the review on record.
  /// - A rejected one stays in `links`, and is not shown.
  /// - An edited or added one is the person's. The one before it for the same two sentences stays
  ///   in `links` behind it.
  /// - A person's kind replaces the engine's.
  package func layered(with annotations: Annotations, of pair: Pair) -> ReviewedAnalysis {
    var finder = PassageFinder(pair)
    return layered(with: annotations, of: pair, by: &finder)
  }

  /// - Parameter finder: passages that were looked for before are not looked for again.
  package func layered(
    with annotations: Annotations, of pair: Pair, by finder: inout PassageFinder
  ) -> ReviewedAnalysis {
    layered(with: PlacedAnnotations(annotations, by: &finder))
  }

  /// - Parameter placed: annotations of the articles that were analysed.
  /// - Parameter isList: whether the links are all that there are: if a person made them by hand, they come before
  ///   what the engine proposes. What others have added comes behind all, as ever.
  package func layered(with placed: PlacedAnnotations, isList: Bool = false) -> ReviewedAnalysis {
    var layered = self
    for kind in placed.kinds { layered.units[kind.side][kind.sentence].be(kind) }
    let known = places(ofLinksBetween: Set(placed.links.map(\.ends)))
    let list = isList ? placed.listByHand : 0..<0
    var added: [Link] = []
    for (place, link) in placed.links.enumerated() {
      let maker = link.annotation.maker
      let proposal = known[MakersLink(ends: link.ends, maker: maker)]
      let engines = known[MakersLink(ends: link.ends, maker: .engine)]
      if let proposal, let review = link.review {
        layered.links[proposal].review = review
        if review.verdict != .edited { continue }
      } else if let proposal, link.repeats(links[proposal]) {
        continue
      }
      var laid = Link(link, proposal: (proposal ?? engines).map { links[$0] })
      if let id = link.link.issue { laid.issue = issues.firstIndex { $0.id == id } }
      added.append(laid)
      if !list.contains(place) || !maker.isPerson { layered.added.append(MakersLink(laid)) }
    }
    layered.links = byConfidence(layered.links, with: added)
    return ReviewedAnalysis(analysis: layered, placed: placed)
  }
}

extension Analysis {
  /// Where the links of some ends stand in `links`. There are thousands of links, and few of them
  /// are reviewed.
  private func places(ofLinksBetween wanted: Set<Both<Int>>) -> [MakersLink: Int] {
    let lefts = Set(wanted.map(\.left))
    var places: [MakersLink: Int] = [:]
    for index in links.indices where lefts.contains(links[index].ends.left) {
      guard wanted.contains(links[index].ends) else { continue }
      let link = MakersLink(links[index])
      if places[link] == nil { places[link] = index }
    }
    return places
  }
}

extension Unit {
  fileprivate mutating func be(_ placed: PlacedAnnotations.PlacedKind) {
    engineKind = engineKind ?? kind
    kind = placed.kind
    confidence = 1
    cues = []
    provenance = placed.annotation.maker
  }
}

extension PlacedAnnotations {
  /// Where the links stand that are a list made by hand: those of the person who made the first, as far as they go.
  /// Whatever another person has set right among them has its place. Whoever begins with a word on another's link
  /// makes no list.
  fileprivate var listByHand: Range<Int> {
    guard let maker = links.first?.annotation.maker, maker.isPerson,
      !links.contains(where: { link in
        link.annotation.maker != maker && link.review.map { .person($0.reviewer) == maker } == true
      }), let last = links.lastIndex(where: { $0.annotation.maker == maker })
    else { return 0..<0 }
    return 0..<last + 1
  }
}

extension PlacedAnnotations.PlacedLink {
  /// Whether it says nothing new, and stands there for what is said about it.
  fileprivate func repeats(_ known: Link) -> Bool {
    guard case .person = annotation.maker else { return true }
    return link.relation == known.relation && link.isOpen == known.isLeftOpen
      && link.reason == known.reason && link.issue == nil
  }
}

extension Link {
  /// A link that people wrote down. What the engine found out about it, its issue and cues, stays
  /// with it: it is of use to a reader and claims nothing.
  init(_ placed: PlacedAnnotations.PlacedLink, proposal: Link?) {
    let mark = placed.link
    var maker = placed.annotation.maker
    var review = placed.review
    if let given = placed.review, given.verdict == .edited { maker = .person(given.reviewer) }
    if review == nil, case .person(let name) = maker { review = Review(.added, by: name) }
    let strength = mark.strength ?? 3
    self.init(
      ends: placed.ends, relation: mark.relation, tier: Tier(strength: strength),
      confidence: min(max(strength / 3, 0), 1), issue: proposal?.issue, reason: mark.reason,
      cues: proposal?.cues ?? Both(left: [], right: []), parts: [], provenance: maker,
      review: review)
    isLeftOpen = mark.isOpen
  }
}

extension Tier {
  /// The limits of keys: from 1.5 on a link counts, from 2.5 on nobody doubts it.
  init(strength: Double) {
    self = strength >= 2.5 ? .strong : strength >= 1.5 ? .likely : .possible
  }
}

/// By falling confidence; where it is equal, a person's word comes first.
func byConfidence(_ links: [Link], with added: [Link]) -> [Link] {
  let ordered = added.enumerated().sorted {
    ($0.element.confidence, $1.offset) > ($1.element.confidence, $0.offset)
  }.map(\.element)
  guard !ordered.isEmpty else { return links }
  var all: [Link] = []
  all.reserveCapacity(links.count + ordered.count)
  var taken = 0
  for link in ordered {
    // Whole stretches at once: thousands of links stay as they are.
    var end = taken
    while end < links.count, links[end].confidence > link.confidence { end += 1 }
    all += links[taken..<end]
    all.append(link)
    taken = end
  }
  all += links[taken...]
  return all
}
