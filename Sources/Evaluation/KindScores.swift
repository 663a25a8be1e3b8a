internal import Argument
internal import Document
internal import Engine
internal import Formats

/// Kinds against the key. Where the annotators left two kinds standing, either is right. A key that says only here and
/// there what kind a sentence is, as where a reader corrected the engine, is no sample of them: there are no figures.
func score(kindsOf proposal: AlignedProposal, in figures: inout Figures) {
  var answers: [(said: Kind, right: Kind)] = []
  for (index, sentence) in proposal.key.sentences.enumerated() {
    guard let said = proposal.found[index]?.kind, let first = sentence.kinds.first else { continue }
    answers.append((said, sentence.kinds.contains(said) ? said : first))
  }
  let all = proposal.actors.left.count + proposal.actors.right.count
  guard !answers.isEmpty, answers.count * 2 >= all else { return }
  var scores: [Double] = []
  for kind in Kind.allCases {
    let kindScore = PrecisionRecall(answers.map { ($0.said == kind, $0.right == kind) })
    let (precision, recall, f1) = Figure.figures(of: kind)
    figures[precision] = kindScore.precision
    figures[recall] = kindScore.recall
    figures[f1] = kindScore.f1
    if let score = kindScore.f1 { scores.append(score) }
  }
  if !scores.isEmpty { figures[.macroF1] = scores.reduce(0, +) / Double(scores.count) }
  figures[.argumentF1] =
    PrecisionRecall(answers.map { ($0.said.isArgument, $0.right.isArgument) }).f1
}

/// Precision and recall of one yes-or-no question.
struct PrecisionRecall {
  private var hits = 0
  private var said = 0
  private var right = 0

  init(_ answers: [(said: Bool, right: Bool)]) {
    for answer in answers {
      if answer.said { said += 1 }
      if answer.right { right += 1 }
      if answer.said && answer.right { hits += 1 }
    }
  }

  var precision: Double? { said > 0 ? Double(hits) / Double(said) : nil }
  var recall: Double? { right > 0 ? Double(hits) / Double(right) : nil }
  /// Missing only where there is nothing to find and nothing was said.
  var f1: Double? { said + right > 0 ? 2 * Double(hits) / Double(said + right) : nil }
}

extension Kind {
  /// Claims and recommendations are what links are about.
  fileprivate var isArgument: Bool { self == .claim || self == .recommendation }
}

extension Figure {
  fileprivate static func figures(of kind: Kind) -> (Figure, Figure, Figure) {
    switch kind {
    case .recommendation: (.recommendationPrecision, .recommendationRecall, .recommendationF1)
    case .claim: (.claimPrecision, .claimRecall, .claimF1)
    case .evidence: (.evidencePrecision, .evidenceRecall, .evidenceF1)
    case .concession: (.concessionPrecision, .concessionRecall, .concessionF1)
    case .background: (.backgroundPrecision, .backgroundRecall, .backgroundF1)
    }
  }
}
