/// Opposition as it shows without knowing the topic: by what the two sentences do in their
/// arguments. Two claims, or a claim and a proposal, tend to clash; two proposals, two reports and
/// anything with a concession tend to agree. A verdict of failure, exactly one negated sentence and
/// an opening "But" speak for a clash; a shared number or much shared wording against it, since it
/// is facts and phrases of the common debate that two authors repeat.
struct RhetoricalClash {
  /// Above 0 for a clash.
  var sum: Double

  init(_ left: SentenceRole, _ right: SentenceRole, overlap: Double) {
    let a = left.kinds
    let b = right.kinds
    let claims = a.claim * b.claim
    let mixed = a.claim * b.recommendation + a.recommendation * b.claim
    let proposals = a.recommendation * b.recommendation
    let arguing = (a.recommendation + a.claim) * (b.recommendation + b.claim)
    let numbers = left.signs.hasNumber && right.signs.hasNumber ? 0.5 : 0
    sum = 1.2 * claims + mixed - 0.4 * proposals
    sum -= 1.2 * max(a.concession, b.concession)
    if left.isConcession || right.isConcession { sum -= 0.5 }
    sum -= 3 * overlap * (a.evidence * b.evidence + numbers + 1 - arguing)
    if right.signs.hasVerdict { sum += 0.8 * a.recommendation * (1 - b.recommendation) }
    if left.signs.hasVerdict { sum += 0.8 * b.recommendation * (1 - a.recommendation) }
    if left.signs.hasVerdict || right.signs.hasVerdict { sum += 0.4 }
    if left.signs.isNegated != right.signs.isNegated { sum += 0.5 }
    if left.signs.startsWithBut || right.signs.startsWithBut { sum += 0.5 }
  }
}
