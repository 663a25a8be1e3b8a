internal import Argument
internal import Formats

/// What a reader meets unasked: of each two paragraphs the strongest link, where it is likely at least. It is right
/// where the key links the two paragraphs with that relation.
func score(shownOf proposal: AlignedProposal, in figures: inout Figures) {
  let gold = proposal.relationsOfParagraphs
  guard !gold.isEmpty else { return }
  let shown = proposal.strongestLinks.filter { $0.tier > .possible && $0.relation != .related }
  func isRight(_ link: AlignedProposal.Link) -> Bool {
    gold[link.paragraphs]?.contains(link.relation) ?? false
  }
  figures[.shownCount] = Double(shown.count)
  figures[.shownRight] = share(shown.map(isRight))
  figures[.strongRight] = share(shown.filter { $0.tier == .strong }.map(isRight))
  figures[.agreementsAmongOppositions] = share(
    shown.filter { $0.relation == .opposes }.map { link in
      let known = gold[link.paragraphs] ?? []
      return known.contains(.agrees) && !known.contains(.opposes)
    })
}

/// The share of what is true; nothing of nothing.
func share(_ answers: [Bool]) -> Double? {
  answers.isEmpty ? nil : Double(answers.count { $0 }) / Double(answers.count)
}

extension AlignedProposal {
  /// The first link of each two paragraphs.
  var strongestLinks: [Link] {
    var seen: Set<ParagraphPair> = []
    return links.filter { seen.insert($0.paragraphs).inserted }
  }

  /// The relations that count as right between two paragraphs that the key links.
  var relationsOfParagraphs: [ParagraphPair: Set<Relation>] {
    gold.reduce(into: [:]) { known, link in
      known[paragraphs(of: link), default: []].formUnion(link.relations)
    }
  }
}
