package import Argument
package import Document

/// What a student is asked to do with a pair whose marks are hidden.
package enum Exercise: String, CaseIterable, Sendable {
  /// Mark the sentences that say what should be done.
  case recommendations
  /// Say of what kind the marked sentences are.
  case kinds
  /// Draw the links, and name their relations.
  case links
  /// Name the relation of two passages; "none" and "past each other" are answers.
  case relations

  package var task: String {
    switch self {
    case .recommendations: "Mark every sentence that says what somebody should do."
    case .kinds: "Say of what kind each sentence is."
    case .links: "Draw the links: which passage of one article answers which of the other?"
    case .relations: "Say how the second passage answers the first, if it does."
    }
  }
}

/// A sentence of one of the articles.
package struct SentencePlace: Hashable, Comparable, Sendable {
  package var side: Side
  /// Index into `Article.sentences`.
  package var sentence: Int

  package init(_ side: Side, _ sentence: Int) {
    self.side = side
    self.sentence = sentence
  }

  package static func < (one: SentencePlace, other: SentencePlace) -> Bool {
    (one.side == .left ? 0 : 1, one.sentence) < (other.side == .left ? 0 : 1, other.sentence)
  }
}

/// What a student says of two passages.
package enum RelationAnswer: Hashable, Sendable {
  /// They are linked; `related` is that they talk past each other.
  case linked(Relation)
  case none
}

/// A student's answers to an exercise.
package struct Answers: Hashable, Sendable {
  package let exercise: Exercise
  package var student: String
  package private(set) var kinds: [SentencePlace: Kind] = [:]
  package private(set) var relations: [LinkEnds: RelationAnswer] = [:]

  package init(_ exercise: Exercise, by student: String) {
    self.exercise = exercise
    self.student = student
  }

  package var count: Int { kinds.count + relations.count }

  /// Takes the answer back if there is none.
  package mutating func answer(_ kind: Kind?, at place: SentencePlace) { kinds[place] = kind }
  package mutating func answer(_ answer: RelationAnswer?, at ends: LinkEnds) {
    relations[ends] = answer
  }
}
