package import Document

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

// What a draft has from the front matter of its articles, which may be filled in later.
extension Lesson {
  /// What the title of the stop begins with at which one side is read.
  package static let ownSide = "Read your own side: "

  /// "“Buy the ferry”, Ann Lee, 3 May 2024" as a draft has it.
  package static func source(of article: Article) -> String {
    [article.author, article.publication, article.date].compactMap { $0 }
      .reduce("“\(article.title)”") { $0 + ", " + $1 }
  }

  /// Where a draft calls a side or its article otherwise than they are called now.
  package func oldFacts(of pair: Pair) -> [WalkthroughProblem] {
    walkthrough.stops.flatMap { stop in
      Side.allCases.filter { isOld(stop, on: $0, in: pair) }.map { side in
        WalkthroughProblem(
          path: walkthrough.path, line: stop.line,
          matter: .oldFacts(
            side, now: "\(pair[side].shortName(on: side)): \(Self.source(of: pair[side]))"))
      }
    }
  }

  private func isOld(_ stop: Stop, on side: Side, in pair: Pair) -> Bool {
    let isOwn = stop.show == (side == .left ? .left : .right) && stop.title.hasPrefix(Self.ownSide)
    if isOwn { return stop.title.dropFirst(Self.ownSide.count) != pair[side].shortName(on: side) }
    return stop.prompt.contains { paragraph in
      paragraph.contains("“\(pair[side].title)”") && stop.show == .question
        && !paragraph.contains(Self.source(of: pair[side]))
    }
  }
}

extension String {
  /// Without case, and whatever blanks part the words.
  fileprivate var asCompared: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
