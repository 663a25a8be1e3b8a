/// One number that `counterpoint evaluate` prints; the raw value is its name in JSON.
package enum Figure: String, CaseIterable, Sendable {
  case recommendationPrecision = "recommendation.precision"
  case recommendationRecall = "recommendation.recall"
  case recommendationF1 = "recommendation.f1"
  case claimPrecision = "claim.precision"
  case claimRecall = "claim.recall"
  case claimF1 = "claim.f1"
  case evidencePrecision = "evidence.precision"
  case evidenceRecall = "evidence.recall"
  case evidenceF1 = "evidence.f1"
  case concessionPrecision = "concession.precision"
  case concessionRecall = "concession.recall"
  case concessionF1 = "concession.f1"
  case backgroundPrecision = "background.precision"
  case backgroundRecall = "background.recall"
  case backgroundF1 = "background.f1"
  case argumentF1 = "claimOrRecommendation.f1"
  case macroF1 = "kinds.macroF1"

  case paragraphP10 = "paragraph.p10"
  case paragraphP20 = "paragraph.p20"
  case paragraphAP = "paragraph.ap"
  case softP10 = "soft.p10"
  case softP20 = "soft.p20"
  case softAP = "soft.ap"
  case exactP10 = "exact.p10"
  case exactP20 = "exact.p20"
  case exactAP = "exact.ap"
  case coreRecall = "core.recall"
  case paragraphOpposesP10 = "paragraph.opposes.p10"
  case exactOpposesP10 = "exact.opposes.p10"
  case relationAccuracy = "relation.top30"
  case opposesAccuracy = "opposesOrNot.given"

  case shownCount = "shown.pairs"
  case shownRight = "shown.right"
  case strongRight = "shown.strong.right"
  case agreementsAmongOppositions = "shown.oppositions.agreements"
  case proposalsRelation = "relation.proposals"
  case actorsRight = "recommendation.actors"
  case answersRight = "answers.right"
  case answeredRight = "answers.given.right"

  case strongCount = "tier.strong.pairs"
  case strongPrecision = "tier.strong.precision"
  case likelyCount = "tier.likely.pairs"
  case likelyPrecision = "tier.likely.precision"

  case clutterLeft = "clutter.left"
  case sentencesLost = "sentences.lost"

  /// Counts are printed whole, shares with two places.
  package var isCount: Bool {
    switch self {
    case .shownCount, .strongCount, .likelyCount, .clutterLeft, .sentencesLost: true
    default: false
    }
  }

  /// As the table shows it.
  package var title: String {
    switch self {
    case .argumentF1: "claim or recommendation F1"
    case .macroF1: "kinds, macro-F1"
    case .paragraphP10: "paragraph P@10"
    case .paragraphP20: "paragraph P@20"
    case .paragraphAP: "paragraph AP"
    case .softP10: "soft P@10"
    case .softP20: "soft P@20"
    case .softAP: "soft AP"
    case .exactP10: "exact P@10"
    case .exactP20: "exact P@20"
    case .exactAP: "exact AP"
    case .coreRecall: "core links in the first 50"
    case .paragraphOpposesP10: "paragraph opposes P@10"
    case .exactOpposesP10: "exact opposes P@10"
    case .relationAccuracy: "relation right, top 30"
    case .opposesAccuracy: "opposes or not, given"
    case .shownCount: "paragraph pairs shown"
    case .shownRight: "shown, link and relation right"
    case .strongRight: "strong, link and relation right"
    case .agreementsAmongOppositions: "shown oppositions that agree"
    case .proposalsRelation: "relation right, two proposals"
    case .actorsRight: "actors right, of those named"
    case .answersRight: "answers right, of all known"
    case .answeredRight: "answers right, of yes and no"
    case .strongCount: "strong paragraph pairs"
    case .strongPrecision: "strong, link right"
    case .likelyCount: "likely paragraph pairs"
    case .likelyPrecision: "likely, link right"
    case .clutterLeft: "clutter lines left in"
    case .sentencesLost: "sentences lost"
    default: kindTitle
    }
  }

  /// "claim precision" from `claim.precision`.
  private var kindTitle: String {
    let parts = rawValue.split(separator: ".")
    let last = parts.last == "f1" ? "F1" : parts.last ?? ""
    return "\(parts.first ?? "") \(last)"
  }
}

/// The figures of one pair, or their mean. A figure that cannot be taken (no strong link, no
/// clutter list) is missing, not zero.
package struct Figures: Sendable, Equatable {
  package var name: String
  private var values: [Figure: Double] = [:]

  package init(name: String) { self.name = name }

  package subscript(figure: Figure) -> Double? {
    get { values[figure] }
    set { values[figure] = newValue }
  }

  /// The mean of each figure over the pairs that have it.
  package static func mean(of all: [Figures], name: String = "mean") -> Figures {
    var mean = Figures(name: name)
    for figure in Figure.allCases {
      let known = all.compactMap { $0[figure] }
      guard !known.isEmpty else { continue }
      mean[figure] = known.reduce(0, +) / Double(known.count)
    }
    return mean
  }

  /// By how much each mean may be off: the standard error over the pairs that have the figure.
  package static func error(of all: [Figures], name: String = "±") -> Figures {
    var error = Figures(name: name)
    for figure in Figure.allCases {
      let known = all.compactMap { $0[figure] }
      guard known.count > 1 else { continue }
      let mean = known.reduce(0, +) / Double(known.count)
      let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      error[figure] = (squares / Double(known.count * (known.count - 1))).squareRoot()
    }
    return error
  }
}
