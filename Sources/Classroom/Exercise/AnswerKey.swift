package import Annotation
package import Argument
package import Document

/// What answers are marked against: kinds and links as people found them, and what they leave open as the
/// engine reads it. Which is which is known of each.
package struct AnswerKey: Sendable {
  package struct KeyedKind: Hashable, Sendable {
    package var kind: Kind
    /// Counts as right, too.
    package var alternative: Kind?
    /// Whether a person says so.
    package var isReviewed: Bool
  }

  package struct KeyedLink: Hashable, Sendable {
    package var ends: LinkEnds
    package var relation: Relation
    package var alternative: Relation?
    package var reason: String
    /// Whether a person made it or stands by it.
    package var isReviewed: Bool

    /// Whether how the two answer each other is for the reader to judge: nobody has said it.
    package var isOpen: Bool
  }

  package private(set) var kinds: [SentencePlace: KeyedKind] = [:]
  /// The surest first.
  package private(set) var links: [KeyedLink] = []
  /// Paragraphs that a link of the key or a likely one of the engine's joins: nobody can say that nothing does.
  private var joined: Set<LinkEnds> = []
  private let pair: Pair
  /// Whether people have made a key, whatever it says.
  private let hasKey: Bool
  /// How many questions are asked, if not all.
  package private(set) var mostAsked: Int?

  /// A key's own words. Of sentences of which it says nothing the engine's kind holds, and beside links that
  /// are not meant to be all, or of which there is none, the engine's links.
  package init(_ annotations: Annotations, besides analysis: Analysis, of pair: Pair) {
    hasKey = true
    self.pair = pair
    let placed = PlacedAnnotations(annotations, in: pair)
    for item in placed.kinds {
      kinds[SentencePlace(item.side, item.sentence)] = KeyedKind(
        kind: item.kind, alternative: item.alternative,
        isReviewed: item.annotation.maker.isPerson)
    }
    let counted = placed.links.filter {
      $0.link.strength ?? 3 >= 1.5 && $0.review?.verdict != .rejected
    }
    var known: Set<LinkEnds> = []
    for item in counted.sorted(by: { ($0.link.strength ?? 3) > ($1.link.strength ?? 3) })
    where known.insert(item.ends).inserted {
      links.append(
        KeyedLink(
          ends: item.ends, relation: item.link.relation,
          alternative: item.link.alternative, reason: item.link.reason,
          isReviewed: item.annotation.maker.isPerson || item.review != nil, isOpen: item.isOpen))
    }
    addKinds(of: analysis)
    if !(annotations.isWhole ?? !links.isEmpty) {
      addLinks(of: analysis.layered(with: placed).analysis)
    }
    join(by: analysis)
  }

  /// The engine's proposals, where nobody has made a key.
  package init(_ analysis: Analysis, of pair: Pair) {
    hasKey = false
    self.pair = pair
    addKinds(of: analysis)
    addLinks(of: analysis)
    join(by: analysis)
  }

  private mutating func join(by analysis: Analysis) {
    let likely = analysis.links.filter { $0.tier > .possible && !$0.isRejected }
    joined = Set((links.map(\.ends) + likely.map(\.ends)).map(pair.paragraphs(of:)))
  }

  private mutating func addKinds(of analysis: Analysis) {
    for side in Side.allCases {
      for (sentence, unit) in analysis.units[side].enumerated() where unit.kind != .background {
        let place = SentencePlace(side, sentence)
        if kinds[place] == nil { kinds[place] = KeyedKind(kind: unit.kind, isReviewed: false) }
      }
    }
  }

  private mutating func addLinks(of analysis: Analysis) {
    let known = Set(links.map(\.ends))
    for link in analysis.shownLinks(of: pair, leftovers: true)
    where !link.isReviewed && !known.contains(link.ends) {
      links.append(
        KeyedLink(
          ends: link.ends, relation: link.relation, reason: link.reason, isReviewed: false,
          isOpen: link.isOpen))
    }
  }
}

extension AnswerKey {
  /// What has to be said of a marking, if not all of the key is a person's word.
  package func note(on exercise: Exercise) -> String? {
    let words: [Bool] =
      switch exercise {
      case .recommendations: recommendations.map { kinds[$0]?.isReviewed ?? false }
      case .kinds: askedKinds.map { kinds[$0]?.isReviewed ?? false }
      case .links: links.map(\.isReviewed)
      case .relations: askedRelations.compactMap { self[$0]?.isReviewed }
      }
    let ofEngine = words.count { !$0 }
    let name = exercise == .recommendations || exercise == .kinds ? "kinds" : "links"
    guard hasKey else { return "no key: marked against the engine's own reading" }
    if ofEngine == 0 { return nil }
    return ofEngine == words.count
      ? "the key has no \(name): marked against the engine's own reading"
      : "\(ofEngine) of \(words.count) in the key are the engine's reading, no person's"
  }

  package var recommendations: [SentencePlace] {
    kinds.keys.filter { kinds[$0]?.kind == .recommendation }.sorted()
  }

  package subscript(ends: LinkEnds) -> KeyedLink? { links.first { $0.ends == ends } }

  /// The key with so many questions, taken evenly from all over the articles; nil asks them all.
  package func asking(_ most: Int?) -> AnswerKey {
    var key = self
    key.mostAsked = most
    return key
  }

  /// Of the sentences that the key knows, those that are asked for: all that argue, in order.
  package var askedKinds: [SentencePlace] {
    kinds.keys.filter { kinds[$0]?.kind != .background }.sorted().spread(mostAsked)
  }

  /// The pairs of passages that are asked for: the key's links, and for every three of them one pair
  /// that the key does not link, so that "none" can be right. Always the same for the same key. Where
  /// nobody knows the relation, there is none to ask for.
  package var askedRelations: [LinkEnds] {
    var asked: [LinkEnds] = []
    for (number, link) in links.enumerated() where !link.isOpen {
      asked.append(link.ends)
      if number % 3 == 1, let unlinked = unlinked(after: number, besides: asked) {
        asked.append(unlinked)
      }
    }
    guard let mostAsked, mostAsked < asked.count else { return asked }
    return asked.sorted { ($0.left, $0.right) < ($1.left, $1.right) }.spread(mostAsked)
  }

  /// The left passage of a link with the right one of a later link, if nothing joins their paragraphs and nobody has asked.
  private func unlinked(after number: Int, besides asked: [LinkEnds]) -> LinkEnds? {
    for step in 1..<max(1, links.count) {
      let other = links[(number + step * 7) % links.count].ends.right
      let ends = LinkEnds(left: links[number].ends.left, right: other)
      if !joined.contains(pair.paragraphs(of: ends)), !asked.contains(ends) { return ends }
    }
    return nil
  }
}

extension Array {
  /// So many of them at most, at even distances.
  fileprivate func spread(_ most: Int?) -> [Element] {
    guard let most, most < count else { return self }
    return (0..<most).map { self[($0 * 2 + 1) * count / (most * 2)] }
  }
}
