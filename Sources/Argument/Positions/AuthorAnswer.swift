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

extension Analysis {
  /// One author's answer to a question; nil without a sheet.
  package func answer(to issue: Int, on side: Side) -> AuthorAnswer? {
    answers.first { $0.issue == issue && $0.side == side }
  }
}
