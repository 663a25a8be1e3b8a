package import Document

package enum Relation: String, CaseIterable, Sendable {
  case opposes, agrees, qualifies
  /// They answer each other, and how is for the reader to judge.
  case related

  /// As a reader is told where nobody has said more.
  package var word: String { self == .related ? "answers?" : rawValue }

  /// What a person says of two passages that are only `related`.
  package static let pastEachOther = "past each other"
}

package enum Tier: String, CaseIterable, Comparable, Sendable {
  case possible, likely, strong

  package static func < (left: Tier, right: Tier) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .possible: 0
    case .likely: 1
    case .strong: 2
    }
  }
}

package enum Provenance: Hashable, Sendable {
  case engine
  case person(String)
  /// Another program's proposal, by its name.
  case program(String)
}

/// What a person decided about a link. Whoever approves a link as it is leaves it to its maker;
/// whoever changes anything in it becomes its maker.
package struct Review: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable { case accepted, rejected, edited, added }

  package var verdict: Verdict
  package var reviewer: String

  package init(_ verdict: Verdict, by reviewer: String) {
    self.verdict = verdict
    self.reviewer = reviewer
  }
}

/// A proposed or reviewed relation between a unit on the left and one on the right.
package struct Link: Sendable {
  /// Indices into `Article.sentences` of each side.
  package var ends: Both<Int>
  package var relation: Relation
  /// Of a person's link that is only `related`: whether the person left that as it was proposed.
  package var isLeftOpen = false
  /// Of a link that is only `related`: the likelier relation, for programs and figures. No reader is told it.
  package var guess: Relation?
  /// What link and relation are worth together.
  package var tier: Tier
  /// 0...1; links are sorted by it.
  package var confidence: Double
  /// Index into `Analysis.issues`.
  package var issue: Int?
  /// One sentence that a teacher would read out, built from what scored.
  package var reason: String
  /// The words that fired on each side.
  package var cues: Both<[Cue]>
  /// What the confidence is made of: ("issue", 0.41) …
  package var parts: [(name: String, share: Double)]
  package var provenance: Provenance
  /// A person's word on it, if any.
  package var review: Review?
  /// Of another program's link: what the engine says of the same two sentences, where it links them.
  package var engines: Relation?

  package init(
    ends: Both<Int>, relation: Relation, tier: Tier, confidence: Double, issue: Int?,
    reason: String, cues: Both<[Cue]>, parts: [(name: String, share: Double)],
    provenance: Provenance = .engine, review: Review? = nil
  ) {
    self.ends = ends
    self.relation = relation
    self.tier = tier
    self.confidence = confidence
    self.issue = issue
    self.reason = reason
    self.cues = cues
    self.parts = parts
    self.provenance = provenance
    self.review = review
  }
}

extension Review {
  /// "accepted by Ms. K"; whoever gave no name is a person.
  package var told: String {
    "\(verdict.rawValue) by \(reviewer.isEmpty ? "a person" : reviewer)"
  }
}

extension Provenance {
  /// "engine", or a name; whoever gave none is a person.
  package var name: String {
    switch self {
    case .engine: "engine"
    case .person(let name): name.isEmpty ? "a person" : name
    case .program(let name): name
    }
  }

  package var isPerson: Bool { if case .person = self { true } else { false } }
}

extension Link {
  /// Who made it, and who has looked at it: "engine, accepted by Ms. K", "Model C, also found by the engine, not reviewed".
  package var origin: String {
    var told = [provenance.name]
    if let engines { told.append(comparison(with: engines)) }
    if let review, provenance != .person(review.reviewer) {
      told.append(review.told)
    } else if case .program = provenance, review == nil {
      told.append("not reviewed")
    }
    return told.joined(separator: ", ")
  }

  /// What the engine says of two sentences that another program has linked.
  package func comparison(with engines: Relation) -> String {
    engines == relation ? "also found by the engine" : "the engine says \(engines.word)"
  }

  /// "opposes, likely"; whoever stands by a link has no tiers, so that "opposes" is all that is told of it.
  package var verdict: String { isReviewed ? word : "\(word), \(tier.rawValue)" }

  /// How the two answer each other, as a reader is told: "opposes", "answers?", "past each other".
  package var word: String { isPastEachOther ? Relation.pastEachOther : relation.word }

  /// Whether a person has said that the two talk past each other.
  package var isPastEachOther: Bool { relation == .related && !isOpen }

  /// Whether how the two answer each other is for the reader to judge: whoever accepts such a link, or gives it a
  /// reason, has not said that they talk past each other.
  package var isOpen: Bool { relation == .related && (isLeftOpen || !provenance.isPerson) }

  package var isRejected: Bool { review?.verdict == .rejected }

  /// Whether a person made it or stands by it.
  package var isReviewed: Bool {
    if case .person = provenance { return !isRejected }
    return review != nil && !isRejected
  }

  /// Whether nobody has looked at it yet.
  package var isUnreviewed: Bool { !isReviewed && !isRejected }
}
