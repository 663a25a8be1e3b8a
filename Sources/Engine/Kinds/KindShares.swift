/// How likely each kind is for one sentence; the shares add up to 1.
struct KindShares: Sendable {
  var recommendation: Double
  var claim: Double
  var evidence: Double
  var concession: Double
  var background: Double

  /// From the probabilities of a model, in the order of `Kind.allCases`. Where a rule decided for a
  /// recommendation, the model only divides what is left.
  init(_ shares: [Double], urging: Urging) {
    switch urging {
    case .ruled: recommendation = Self.ruledShare
    case .hinted: recommendation = shares[0]
    case .none: recommendation = 0
    }
    let rest = (1 - recommendation) / max(1 - shares[0], 0.01)
    claim = shares[1] * rest
    evidence = shares[2] * rest
    concession = shares[3] * rest
    background = shares[4] * rest
  }

  private static let ruledShare = 0.9
}

extension KindShares {
  /// Whether the sentence tells rather than argues, more likely than not.
  var isReport: Bool { max(evidence, background) > max(recommendation, claim, concession) }

  var isConcession: Bool { concession > 0.5 }

  /// How apt two sentences of these kinds are to be linked, about 0...2: recommendations meet
  /// recommendations and claims, reports meet reports, and background meets nothing.
  func linkability(with other: KindShares) -> Double {
    let mine = [recommendation, claim, evidence, concession, background]
    let theirs = [
      other.recommendation, other.claim, other.evidence, other.concession, other.background,
    ]
    var sum = 0.0
    for row in 0..<5 {
      for column in 0..<5 { sum += mine[row] * Self.rates[row * 5 + column] * theirs[column] }
    }
    return sum / 3
  }

  /// Square roots of how many in a hundred pairs of such kinds are linked in annotated op-eds,
  /// rounded; rows and columns as in `Kind`.
  private static let rates: [Double] = [
    2.6, 1.4, 0.6, 1.0, 0.2,
    1.4, 1.8, 1.0, 1.1, 0.3,
    0.6, 1.0, 1.5, 1.3, 0.6,
    1.0, 1.1, 1.3, 0.4, 0.3,
    0.2, 0.3, 0.6, 0.3, 0.2,
  ]
}
