internal import Argument
internal import Document

/// Reads where both authors stand on every issue of a sheet.
///
/// An author's sentences are added up by what they answer and by how much they argue. Two op-eds that are set side by side seldom answer alike, so an author
/// of whom little is known is taken to lean away from the other. What points both ways is "mixed".
struct AnswerReading {
  private let findings: SheetFindings
  private let sheet: IssueSheet
  private let roles: [SentenceRole]

  init(_ findings: SheetFindings, sheet: IssueSheet, roles: [SentenceRole]) {
    self.findings = findings
    self.sheet = sheet
    self.roles = roles
  }

  /// By issue, left before right.
  func answers() -> [AuthorAnswer] {
    sheet.issues.indices.flatMap { issue in
      let sums = Both(left: sum(of: issue, on: .left), right: sum(of: issue, on: .right))
      return Side.allCases.map { answer(to: issue, on: $0, sums) }
    }
  }

  private struct Sum {
    var lean = 0.0
    var mass = 0.0
    /// -1 (no) ... 1 (yes), the less outspoken the nearer to 0.
    var share: Double { lean / (mass + 0.3) }
    /// 0 where all points one way ... 1 where as much speaks for yes as for no.
    var balance: Double { (mass - abs(lean)) / (mass + 0.3) }
  }

  /// Below this mass nothing was said.
  private static let silence = 0.05
  /// Shares nearer to 0 point both ways.
  private static let mixture = 0.1
  private static let pull = 0.6

  private func answer(to issue: Int, on side: Side, _ sums: Both<Sum>) -> AuthorAnswer {
    if let given = sheet.issues[issue].given[side] {
      return AuthorAnswer(
        issue: issue, side: side, answer: given, confidence: 1,
        sentences: given == .silent ? [] : outspoken(on: issue, side, for: given), isGiven: true)
    }
    let silent = AuthorAnswer(
      issue: issue, side: side, answer: .silent, confidence: 0.5, sentences: [])
    guard sums[side].mass >= Self.silence else { return silent }
    let share = sums[side].share - Self.pull * sums[side.other].share
    let answer: Answer = share > Self.mixture ? .yes : share < -Self.mixture ? .no : .mixed
    let sentences = outspoken(on: issue, side, for: answer)
    // What the other answers is no answer of this one.
    guard !sentences.isEmpty else { return silent }
    let confidence = min(answer == .mixed ? sums[side].balance : abs(share), Self.surest)
    return AuthorAnswer(
      issue: issue, side: side, answer: answer, confidence: confidence, sentences: sentences)
  }

  /// Only a person is surer.
  private static let surest = 0.95

  private func sum(of issue: Int, on side: Side) -> Sum {
    var sum = Sum()
    for place in sentences(of: side) {
      let value = findings.stances.own[place][issue] * roles[place].argument
      sum.lean += value
      sum.mass += abs(value)
    }
    return sum
  }

  /// The sentences that give the answer, the most outspoken first.
  private func outspoken(on issue: Int, _ side: Side, for answer: Answer) -> [Int] {
    let places = sentences(of: side)
    let leans = places.map { findings.stances.own[$0][issue] }
    return leans.indices.filter { index in
      guard abs(leans[index]) > 0.1 else { return false }
      return answer == .mixed || (answer == .yes) == (leans[index] > 0)
    }
    .sorted { (abs(leans[$0]), $1) > (abs(leans[$1]), $0) }
  }

  private func sentences(of side: Side) -> Range<Int> {
    let leftCount = findings.reading.index.leftCount
    return side == .left ? 0..<leftCount : leftCount..<roles.count
  }
}
