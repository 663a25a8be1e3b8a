package import Document

/// What somebody answers to an issue's question.
package enum Answer: String, CaseIterable, Sendable { case yes, no, mixed, silent }

/// Where an author stands on an issue of a sheet.
package struct AuthorAnswer: Hashable, Sendable {
  /// Index into `Analysis.issues`.
  package var issue: Int
  package var side: Side
  package var answer: Answer
  /// 0...1: how sure that is; 1 where the sheet says it.
  package var confidence: Double
  /// The sentences it rests on, the most outspoken first; indices into `Article.sentences`.
  package var sentences: [Int]
  /// An instructor wrote it into the sheet.
  package var isGiven: Bool

  package init(
    issue: Int, side: Side, answer: Answer, confidence: Double, sentences: [Int],
    isGiven: Bool = false
  ) {
    self.issue = issue
    self.side = side
    self.answer = answer
    self.confidence = confidence
    self.sentences = sentences
    self.isGiven = isGiven
  }
}

/// What is told of an author's answer.
package enum ToldAnswer: String, CaseIterable, Sendable {
  case yes, no, mixed, silent
  /// The engine found too little.
  case unclear
  /// The sheet has no words for yes and no.
  case notAsked = "not asked"
  /// The engine found nothing, and a person has linked or marked what the author says on the question.
  case linked = "see the link"

  /// Whether it says what was found: that the author says yes, no, or both.
  package var isFound: Bool { self == .yes || self == .no || self == .mixed }

  init(_ answer: Answer) {
    self =
      switch answer {
      case .yes: .yes
      case .no: .no
      case .mixed: .mixed
      case .silent: .silent
      }
  }
}

extension Analysis {
  /// Below, an answer of the engine's is none: of those of real op-eds between a tenth and a quarter all were right.
  private static let leastSure = 0.1

  package func told(_ answer: AuthorAnswer) -> ToldAnswer {
    if answer.isGiven { return ToldAnswer(answer.answer) }
    let isWeak = answer.answer == .silent || answer.confidence < Self.leastSure
    guard isWeak else { return ToldAnswer(answer.answer) }
    if !reviewedSentences(on: answer.issue, of: answer.side).isEmpty { return .linked }
    guard issues[answer.issue].tellsAnswers else { return .notAsked }
    return answer.answer == .silent ? .silent : .unclear
  }

  /// The sentences that an answer rests on, as it is told.
  package func toldSentences(of answer: AuthorAnswer) -> [Int] {
    told(answer) == .linked
      ? reviewedSentences(on: answer.issue, of: answer.side) : answer.sentences
  }

  /// Whether no question of the sheet has words by which anybody would answer.
  package var asksNothing: Bool {
    !answers.isEmpty && answers.allSatisfy { told($0) == .notAsked }
  }

  /// Whether anything is told of where the authors stand.
  package var tellsAnswers: Bool {
    answers.contains { ![.silent, .notAsked, .unclear].contains(told($0)) }
  }

  /// What an author says on a question by a person's word: ends of links that people stand by, and sentences whose
  /// kind a person has set.
  private func reviewedSentences(on issue: Int, of side: Side) -> [Int] {
    let ends = links.filter { $0.issue == issue && $0.isReviewed }.map { $0.ends[side] }
    let marked = units[side].indices.filter { index in
      let unit = units[side][index]
      return unit.engineKind != nil && unit.kind != .background
        && unit.positions.contains { $0.issue == issue && $0.aboutness >= Self.leastAboutness }
    }
    return Set(ends + marked).sorted()
  }

  /// One author's answer to a question; nil without a sheet.
  package func answer(to issue: Int, on side: Side) -> AuthorAnswer? {
    answers.first { $0.issue == issue && $0.side == side }
  }

  /// What the other author answers to the question that a sentence speaks to; nil where the sheet has no such
  /// question or the other is silent on it.
  package func otherAnswer(to sentence: Int, on side: Side) -> AuthorAnswer? {
    let position = units[side][sentence].positions.max { $0.aboutness < $1.aboutness }
    guard let position, position.aboutness >= Self.leastAboutness,
      let answer = answer(to: position.issue, on: side.other),
      told(answer).isFound, !answer.sentences.isEmpty
    else { return nil }
    return answer
  }

  /// Below, a sentence only touches a question.
  private static let leastAboutness = 0.3

  /// Who is named where an author answers, by the author's stance to them, the most often named first:
  /// "blames Serbia", "names Kosovo, the EU".
  package func actors(of answer: AuthorAnswer) -> [String] {
    var named: [(name: String, count: Int, stance: Stance?)] = []
    for sentence in toldSentences(of: answer) {
      let unit = units[answer.side][sentence]
      for name in unit.actors {
        let stance = unit.stances.first { $0.actor == name }?.stance
        if let place = named.firstIndex(where: { $0.name == name }) {
          named[place].count += 1
          named[place].stance = named[place].stance ?? stance
        } else {
          named.append((name, 1, stance))
        }
      }
    }
    let ranked = named.enumerated().sorted {
      ($0.element.count, $1.offset) > ($1.element.count, $0.offset)
    }.map(\.element)
    let stances: [Stance?] = Stance.allCases + [nil]
    return stances.compactMap { stance in
      let names = ranked.filter { $0.stance == stance }.map(\.name)
      return names.isEmpty
        ? nil : "\(stance?.rawValue ?? "names") \(names.joined(separator: ", "))"
    }
  }
}

extension AuthorAnswer {
  /// Whose word it is.
  package var maker: String { isGiven ? "the sheet" : "the engine" }
}
