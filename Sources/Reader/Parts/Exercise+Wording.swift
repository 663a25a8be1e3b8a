internal import Argument
internal import Classroom
internal import Commands

extension Exercise {
  /// What an answer is given by.
  var keys: String {
    switch self {
    case .recommendations: "Space marks the sentence, or takes the mark back"
    case .kinds: "r recommendation  c claim  e evidence  g concession  b background"
    case .links:
      "Space, Space, then: x opposes  = agrees  ~ qualifies  . past each other"
    case .relations: "x opposes  = agrees  ~ qualifies  . past each other  0 no link"
    }
  }

  /// In one row of a narrow window.
  var shortKeys: String {
    switch self {
    case .recommendations: "Space: mark, or take it back"
    case .kinds: "r rec  c claim  e evid  g conc  b back"
    case .links: "Space ×2  x opp  = agr  ~ qual  . past"
    case .relations: "x opp  = agr  ~ qual  . past  0 none"
    }
  }
}

extension Mark {
  /// Whose word an answer is marked against.
  var keyName: String { isReviewed == false ? "engine" : "key" }

  /// "exact", "wrong relation: the key has qualifies: …"
  var comment: String {
    switch verdict {
    case .exact: "exact" + (reason.isEmpty ? "" : ": \(reason)")
    case .beyond: "beyond the key"
    case .unanswered: verdict.rawValue
    case .overlapping, .wrongRelation, .wrong, .missed:
      "\(verdict.rawValue): the \(keyName) has \(key)" + (reason.isEmpty ? "" : ": \(reason)")
    }
  }
}

extension RelationAnswer {
  /// As commands name it.
  init?(named word: String) {
    if word == "none" {
      self = .none
    } else if let relation = Relation(rawValue: word) {
      self = .linked(relation)
    } else {
      return nil
    }
  }
}

extension Session {
  private static let byMarks: [Command] = [
    .nextClaim, .previousClaim, .nextRecommendation, .previousRecommendation, .nextOpposition,
    .previousOpposition,
  ]

  /// As in the reader; but what goes by marks finds none that the student has not made, which is told.
  mutating func moveInExercise(_ command: Command) -> Bool {
    let place = carets
    guard moveInText(command) else { return false }
    if carets == place, Self.byMarks.contains(where: { $0.name == command.name }) {
      let key = keyName(of: .nextSentence) ?? ":next-sentence"
      message = "Nothing is marked there but what you mark; \(key) goes to the next sentence."
    }
    return true
  }
}
