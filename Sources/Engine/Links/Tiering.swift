internal import Argument
internal import Document
internal import Text

/// What a strength promises. The thresholds are where, over distinct paragraph pairs of annotated
/// op-eds, the precision stays above .90 (strong) and .65 (likely); docs/claims-engine.md has the
/// figures. A strong link also needs a rare term or an issue that both sentences share, and two
/// articles that are about the same thing at all.
struct Tiering {
  let strong: Double
  let likely: Double
  /// Below, nothing but the topic is shared.
  let related: Double
  let isAkin: Bool
  /// Sure enough of one debate for a strong link; a sheet that fits is proof of it.
  let isOneDebate: Bool

  init(hasSheet: Bool, kinship: Double) {
    strong = hasSheet ? 4.4 : -2
    likely = hasSheet ? 3.6 : -2.7
    related = hasSheet ? 0.8 : -5
    isAkin = hasSheet || kinship >= Self.leastKinship
    isOneDebate = hasSheet || kinship >= Self.kinshipOfOneDebate
  }

  /// Of 13 pairs of opposing op-eds the least akin has 0.237; of 156 crossed ones, two reach 0.25.
  static let leastKinship = 0.22
  static let kinshipOfOneDebate = 0.25

  func tier(of item: LinkRanking.Ranked, in ranking: LinkRanking) -> Tier {
    guard isAkin, item.strength >= likely else { return .possible }
    guard item.strength >= strong else { return .likely }
    let isAnchored = item.score.issueProduct > 0.15 || ranking.sharesRareTerm(item.ends)
    return isAnchored && isOneDebate ? .strong : .likely
  }

  /// 0.8 where strong begins, 0.5 where likely begins.
  func confidence(of strength: Double) -> Double {
    logistic(1.386 * (strength - likely) / (strong - likely))
  }

  func relation(of item: LinkRanking.Ranked, roles: [SentenceRole], leftCount: Int) -> Relation {
    if let polarity = item.score.polarity {
      return polarity.polarity == .contrary ? .opposes : .agrees
    }
    guard item.strength >= related, isAkin else { return .related }
    if item.score.opposes > 0.5 { return .opposes }
    let left = roles[item.ends.left]
    let right = roles[leftCount + item.ends.right]
    // Two proposals of one mind, one of them on a condition.
    let bothPropose = left.kinds.recommendation > 0.5 && right.kinds.recommendation > 0.5
    if bothPropose, left.signs.isConditional != right.signs.isConditional { return .qualifies }
    return .agrees
  }
}
