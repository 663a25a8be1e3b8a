/// Opposition as it shows without knowing the topic: two op-eds were set side by side because their
/// authors differ, and three in four of their links are oppositions. By what the two sentences do in their
/// arguments, two claims, or a claim and a proposal, tend to clash; anything with a concession tends to agree. A verdict of
/// failure, exactly one negated sentence and an opening "But" speak for a clash; that they share many words
/// speaks neither for nor against it.
struct RhetoricalClash {
  /// Above 0 for a clash.
  var sum: Double

  /// What is known before anything is read.
  private static let prior = 1.0

  init(_ a: KindShares, _ left: SentenceSigns, _ b: KindShares, _ right: SentenceSigns) {
    let claims = a.claim * b.claim
    let mixed = a.claim * b.recommendation + a.recommendation * b.claim
    sum = Self.prior + 1.2 * claims + mixed
    sum -= 1.2 * max(a.concession, b.concession)
    if a.isConcession || b.isConcession { sum -= 0.5 }
    if right.hasVerdict { sum += 0.8 * a.recommendation * (1 - b.recommendation) }
    if left.hasVerdict { sum += 0.8 * b.recommendation * (1 - a.recommendation) }
    if left.hasVerdict || right.hasVerdict { sum += 0.4 }
    if left.isNegated != right.isNegated { sum += 0.5 }
    if left.startsWithBut || right.startsWithBut { sum += 0.5 }
  }
}
