internal import Argument
internal import Document
internal import Text

// What one author says to what the other does.
extension SheetDrafting {
  /// From how close a denial on an author is taken to answer.
  private static let plain = 0.5

  /// What the other author says outright of a sentence, each 0...1.
  struct Contest {
    var denied = 0.0
    var affirmed = 0.0
  }

  /// What each author says to a question: the one it is drawn from, and the other where the engine sees it denied or affirmed.
  func answers(to question: QuestionWriter.Question) -> Both<Bool?> {
    guard !question.isProposed else { return Both(left: nil, right: nil) }
    let (side, sentence) = question.source
    let own = question.side == side
    var answers = Both<Bool?>(left: nil, right: nil)
    answers[side] = own
    // What others are only said to say, nobody need say.
    guard !question.isReported, let contest = contests[side][sentence],
      max(contest.denied, contest.affirmed) > Self.plain, contest.denied != contest.affirmed
    else { return answers }
    answers[side.other] = contest.denied > contest.affirmed ? !own : own
    return answers
  }

  static func contestsBySentence(_ ranking: LinkRanking) -> Both<[Int: Contest]> {
    var contests: Both<[Int: Contest]> = Both(left: [:], right: [:])
    for item in ranking.ranked.prefix(mostLinks) {
      guard let finding = item.score.polarity else { continue }
      for side in Side.allCases {
        var contest = contests[side][item.ends[side]] ?? Contest()
        switch finding.polarity {
        case .contrary: contest.denied = max(contest.denied, finding.closeness)
        case .same: contest.affirmed = max(contest.affirmed, finding.closeness)
        }
        contests[side][item.ends[side]] = contest
      }
    }
    return contests
  }

  /// For each sentence of a side: those of the other that the engine would link with it, and how surely.
  static func answersBySentence(_ ranking: LinkRanking) -> Both<[Int: [Int: Double]]> {
    var answers: Both<[Int: [Int: Double]]> = Both(left: [:], right: [:])
    for (place, item) in ranking.ranked.prefix(mostLinks).enumerated() {
      let worth = 2 * item.score.opposes * 40 / Double(40 + place)
      answers.left[item.ends.left, default: [:]][item.ends.right] = worth
      answers.right[item.ends.right, default: [:]][item.ends.left] = worth
    }
    return answers
  }
}
