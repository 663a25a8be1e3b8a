internal import Prose

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

  init(hasSheet: Bool, kinship: Double) {
    strong = hasSheet ? 2.3 : -2.5
    likely = hasSheet ? 1.3 : -3.4
    related = hasSheet ? -1.5 : -5
    isAkin = kinship >= Self.leastKinship
  }

  static let leastKinship = 0.19

  func tier(of item: LinkRanking.Ranked, in ranking: LinkRanking) -> Tier {
    guard isAkin, item.strength >= likely else { return .possible }
    guard item.strength >= strong else { return .likely }
    let isAnchored = item.score.issueProduct > 0.15 || ranking.sharesRareTerm(item.ends)
    return isAnchored ? .strong : .likely
  }

  /// 0.8 where strong begins, 0.5 where likely begins.
  func confidence(of strength: Double) -> Double {
    logistic(1.386 * (strength - likely) / (strong - likely))
  }

  func relation(of item: LinkRanking.Ranked, roles: [SentenceRole], leftCount: Int) -> Relation {
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
