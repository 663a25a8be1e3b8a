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

/// A student's answers to an exercise. What is said before the key is shown counts; what is changed after it is
/// kept apart, as a second look.
package struct Answers: Hashable, Sendable {
  package struct Round: Hashable, Sendable {
    package fileprivate(set) var kinds: [SentencePlace: Kind] = [:]
    package fileprivate(set) var relations: [LinkEnds: RelationAnswer] = [:]

    package var count: Int { kinds.count + relations.count }
  }

  package let exercise: Exercise
  package var student: String
  /// How many questions are asked, if not all.
  package var mostAsked: Int?
  /// What counts.
  package private(set) var first = Round()
  /// As all stands now, with what was said when the key had been shown.
  package private(set) var latest = Round()
  /// Whether the key has been shown.
  package private(set) var isKeyShown = false
  /// What was answered when it was.
  private var closed: Set<Mark.Item> = []

  package init(_ exercise: Exercise, by student: String) {
    self.exercise = exercise
    self.student = student
  }

  package var kinds: [SentencePlace: Kind] { first.kinds }
  package var relations: [LinkEnds: RelationAnswer] { first.relations }
  package var count: Int { first.count }

  /// What counts if the second look did; nil where there was none.
  package var afterSecondLook: Answers? {
    guard latest != first else { return nil }
    var second = self
    second.first = latest
    return second
  }

  /// Takes the answer back if there is none.
  package mutating func answer(_ kind: Kind?, at place: SentencePlace) {
    if isOpen(.sentence(place)) { first.kinds[place] = kind }
    latest.kinds[place] = kind
  }

  package mutating func answer(_ answer: RelationAnswer?, at ends: LinkEnds) {
    if isOpen(.pair(ends)) { first.relations[ends] = answer }
    latest.relations[ends] = answer
  }

  /// Whether what is said of an item now counts. Where a student chooses what to mark, the key shows all there is; else
  /// it shows nothing of what has not been answered yet.
  package func isOpen(_ item: Mark.Item) -> Bool {
    guard isKeyShown else { return true }
    return exercise.asksOneByOne && !closed.contains(item)
  }

  /// The key is shown beside all that is answered.
  package mutating func showKey() {
    isKeyShown = true
    closed.formUnion(latest.kinds.keys.map(Mark.Item.sentence))
    closed.formUnion(latest.relations.keys.map(Mark.Item.pair))
  }
}

extension Exercise {
  /// Whether the program asks, and not the student chooses what to mark.
  package var asksOneByOne: Bool { self == .kinds || self == .relations }
}
