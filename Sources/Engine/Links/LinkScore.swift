internal import Document
internal import Text

/// What one candidate pair scores, and on what.
struct LinkScore: Sendable {
  /// Summands of `sum`, each the logarithm of a factor: what the words, the kinds of sentence,
  /// the issue and the stances say for a link.
  var words: Double
  var argument: Double
  var issueMatch = 0.0
  var stances = 0.0
  /// What the paragraphs around say; added when all pairs of the two are known.
  var surroundings = 0.0
  /// Beside a sheet a link is worth more where its relation is plain: 0 where it is, else below.
  var plainness = 0.0
  /// How likely the two oppose each other if they are linked, 0...1.
  var opposes: Double
  /// The issue that both speak to most; nothing without one.
  var issue: Int?
  var issueProduct = 0.0
  /// What the two answer to a sheet's questions: above 0 where they answer apart, below where alike.
  var positions = 0.0
  /// What one affirms and the other denies, or both say; nothing where that cannot be told.
  var polarity: PolarityFinding?

  /// Greater is likelier a link, before the surroundings are known.
  var own: Double { words + argument + issueMatch + stances }

  var sum: Double { own + surroundings + plainness }
}

extension LinkScore {
  /// What is said of one thing in so many words outweighs everything else that is known.
  fileprivate mutating func takeInPolarity() {
    guard let polarity else { return }
    let certainty = polarity.closeness * (1 - exponential(-polarity.shared))
    let isContrary = polarity.polarity == .contrary
    opposes =
      isContrary ? max(opposes, 0.6 + 0.38 * certainty) : min(opposes, 0.4 - 0.38 * certainty)
    stances += (isContrary ? 2 : 1) * certainty
    // What the other author denies in so many words is argued, whatever its kind.
    if isContrary { argument = max(argument, 1.8 * naturalLogarithm(0.5 * certainty + 0.001)) }
  }
}

/// Scores candidates from overlap, kinds and, with a sheet, issues and stances.
///
/// The weights are round numbers near those of a logistic regression to the links of 21 annotated pairs, each pair scored
/// with what the twenty others gave: docs/claims-engine/links.md.
struct LinkScorer {
  let leftCount: Int
  let roles: [SentenceRole]
  /// Nothing without a sheet that fits.
  let stances: Stances?
  /// Whether the sheet weighs.
  let isGuided: Bool
  let polarity: PolarityReading

  func score(_ candidate: Candidate) -> LinkScore {
    let left = Int(candidate.left)
    let right = leftCount + Int(candidate.right)
    // Parts of roles, since the whole of one would be taken hold of.
    let (kinds, others) = (roles[left].kinds, roles[right].kinds)
    let gate = kinds.linkability(with: others)
    let bothUrge = min(kinds.recommendation, others.recommendation)
    let clash = RhetoricalClash(kinds, roles[left].signs, others, roles[right].signs).sum
    let meeting = stances?.meeting(
      left, right, own: (!roles[left].reportsOthers, !roles[right].reportsOthers))
    // Words count in full where the sheet is silent.
    let cover = isGuided ? meeting?.cover ?? 0 : 0
    var words = (1 - cover) * Self.words(of: candidate)
    if cover > 0 { words += cover * Self.wordsBesideSheet(of: candidate) }
    var score = LinkScore(
      words: words, argument: 1.8 * naturalLogarithm(gate + 0.001) + 0.5 * bothUrge,
      opposes: logistic(clash))
    if let meeting {
      score.name(meeting)
      if isGuided { score.takeIn(meeting, clash: clash) }
    }
    if !isGuided { score.argument += 0.3 * clash }
    score.polarity = polarity.finding(
      Both(left: Int(candidate.left), right: Int(candidate.right)))
    score.takeInPolarity()
    if isGuided {
      score.plainness = 1.5 * naturalLogarithm(max(score.opposes, 1 - score.opposes))
    }
    return score
  }

  /// 0 for nothing in common.
  private static func words(of candidate: Candidate) -> Double {
    0.4 * naturalLogarithm(1 + 100 * candidate.sentences)
      + 0.3 * naturalLogarithm(1 + 100 * candidate.paragraphs) + 1.2 * candidate.mutualRank
  }

  /// A sheet knows better than shared words what two sentences are about.
  private static func wordsBesideSheet(of candidate: Candidate) -> Double {
    0.1 * naturalLogarithm(1 + 100 * candidate.sentences) + 1.5 * candidate.mutualRank
  }
}

extension LinkScore {
  fileprivate mutating func name(_ meeting: Meeting) {
    if meeting.product > 0.05 { issue = meeting.issue }
  }

  fileprivate mutating func takeIn(_ meeting: Meeting, clash: Double) {
    issueMatch = 2.7 * meeting.paragraphProduct + 8 * meeting.closeness
    stances = 3 * meeting.bothLean
    issueProduct = meeting.product
    positions = 2.5 * meeting.ownClash + 1.6 * meeting.crossClash
    opposes = logistic(positions + 0.7 * clash + 6 * meeting.wordClash)
  }
}
