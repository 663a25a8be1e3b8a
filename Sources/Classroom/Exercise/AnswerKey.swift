package import Annotation
package import Argument
package import Document

/// What answers are marked against: kinds and links as people found them, or, without a key, as the
/// engine proposes them.
package struct AnswerKey: Sendable {
  package struct KeyedKind: Hashable, Sendable {
    package var kind: Kind
    /// Counts as right, too.
    package var alternative: Kind?
  }

  package struct KeyedLink: Hashable, Sendable {
    package var ends: LinkEnds
    package var relation: Relation
    package var alternative: Relation?
    package var reason: String
  }

  package private(set) var kinds: [SentencePlace: KeyedKind] = [:]
  /// The surest first.
  package private(set) var links: [KeyedLink] = []
  /// Whether people made it.
  package let isReviewed: Bool

  /// A key's own words.
  package init(_ annotations: Annotations, of pair: Pair) {
    isReviewed = true
    let placed = PlacedAnnotations(annotations, in: pair)
    for item in placed.kinds {
      kinds[SentencePlace(item.side, item.sentence)] = KeyedKind(
        kind: item.kind, alternative: item.alternative)
    }
    let counted = placed.links.filter {
      $0.link.strength ?? 3 >= 1.5 && $0.review?.verdict != .rejected
    }
    for item in counted.sorted(by: { ($0.link.strength ?? 3) > ($1.link.strength ?? 3) }) {
      links.append(
        KeyedLink(
          ends: item.ends, relation: item.link.relation,
          alternative: item.link.alternative, reason: item.link.reason))
    }
  }

  /// The engine's proposals, where nobody has made a key.
  package init(_ analysis: Analysis, of pair: Pair) {
    isReviewed = false
    for side in Side.allCases {
      for (sentence, unit) in analysis.units[side].enumerated() where unit.kind != .background {
        kinds[SentencePlace(side, sentence)] = KeyedKind(kind: unit.kind)
      }
    }
    links = analysis.shownLinks(of: pair).map {
      KeyedLink(ends: $0.ends, relation: $0.relation, reason: $0.reason)
    }
  }
}

extension AnswerKey {
  /// Whether there is nothing to mark against.
  package var isEmpty: Bool { kinds.isEmpty && links.isEmpty }

  package var recommendations: [SentencePlace] {
    kinds.keys.filter { kinds[$0]?.kind == .recommendation }.sorted()
  }

  package subscript(ends: LinkEnds) -> KeyedLink? { links.first { $0.ends == ends } }

  /// Of the sentences that the key knows, those that are asked for: all that argue, in order.
  package var askedKinds: [SentencePlace] {
    kinds.keys.filter { kinds[$0]?.kind != .background }.sorted()
  }

  /// The pairs of passages that are asked for: the key's links, and for every three of them one pair
  /// that the key does not link, so that "none" can be right. Always the same for the same key.
  package var askedRelations: [LinkEnds] {
    var asked: [LinkEnds] = []
    for (number, link) in links.enumerated() {
      asked.append(link.ends)
      if number % 3 == 1, let unlinked = unlinked(after: number) { asked.append(unlinked) }
    }
    return asked
  }

  /// The left passage of a link with the right one of a later link, if nothing joins those two.
  private func unlinked(after number: Int) -> LinkEnds? {
    for step in 1..<max(1, links.count) {
      let other = links[(number + step * 7) % links.count].ends.right
      let ends = LinkEnds(left: links[number].ends.left, right: other)
      if self[ends] == nil { return ends }
    }
    return nil
  }
}
