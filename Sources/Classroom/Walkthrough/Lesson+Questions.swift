extension Lesson {
  /// What drafts say below their question, by which they are known.
  package static let handsUp =
    "Raise your hand, and keep your choice on paper. We ask again at the end."

  /// The questions that a drafted lesson asks by their words alone, and that the sheet does not have any more. Whoever
  /// writes a question of her own is not told.
  ///
  /// - Parameter questions: the sheet's.
  package func strangeQuestions(besides questions: [String]) -> [WalkthroughProblem] {
    let known = Set(questions.map(\.asCompared))
    guard !known.isEmpty else { return [] }
    return walkthrough.stops.compactMap { stop in
      guard stop.show == .question, stop.issue == nil,
        stop.prompt.dropFirst().first == Self.handsUp,
        let question = stop.prompt.first, question.last == "?", !known.contains(question.asCompared)
      else { return nil }
      return WalkthroughProblem(
        path: walkthrough.path, line: stop.line, matter: .strangeQuestion(question))
    }
  }
}

extension String {
  /// Without case, and whatever blanks part the words.
  fileprivate var asCompared: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
