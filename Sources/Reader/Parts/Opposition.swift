internal import Argument
internal import Document

/// Two sentences that are quoted against each other.
struct Opposition: Hashable, Sendable {
  /// The link on show that stands for them, as an index into `Session.links`.
  var link: Int
  var ends: Both<Int>
  var issue: Int?
  var isReviewed: Bool
  var tier: Tier
  /// The words that speak for it, those that give the answer first.
  var cues: Both<[Cue]>
  /// Whether both are demands: what the whole debate is about.
  var isOfDemands = false
  /// How little each quotation tells by itself.
  var emptiness = Both(left: 0, right: 0)

  init(_ link: Link, standingAt place: Int) {
    self.link = place
    ends = link.ends
    issue = link.issue
    isReviewed = link.isReviewed
    tier = link.tier
    cues = link.cues
  }

  /// What a person stands by is stronger than all else; demands are stronger than they are, and what tells little is
  /// weaker.
  var strength: Int {
    let tiers: [Tier] = [.possible, .likely, .strong]
    let tier = tiers.firstIndex(of: tier) ?? 0
    return isReviewed
      ? 10 + tier + (isOfDemands ? 2 : 0) : tier + (isOfDemands ? 1 : 0) - (isEmpty ? 1 : 0)
  }

  var wholeEmptiness: Int { emptiness.left + emptiness.right }

  /// Whether one of its quotations tells next to nothing.
  var isEmpty: Bool { max(emptiness.left, emptiness.right) > 1 }
}
