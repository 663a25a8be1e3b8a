internal import Argument
package import Document

/// One answer beside the key.
package struct Mark: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case sentence(SentencePlace)
    case pair(LinkEnds)
  }

  package enum Verdict: String, CaseIterable, Sendable {
    case exact
    /// Beside the key's passage: the sentence next to it, or other sentences of the two paragraphs.
    case overlapping
    /// The right two passages, and another relation.
    case wrongRelation = "wrong relation"
    case wrong
    /// It was asked, and nothing was said.
    case unanswered = "not answered"
    /// The key has it, and it was not given.
    case missed
    /// It was given, and the key does not have it.
    case beyond = "beyond the key"
  }

  package var item: Item
  package var verdict: Verdict
  /// 0...1.
  package var points: Double
  /// In words: what was given, and what the key has.
  package var given: String
  package var key: String
  /// The key's reason, if it gives one.
  package var reason: String
  /// Whether what the key has is a person's word; nil where it has nothing.
  package var isReviewed: Bool?
}

/// A student's answers, marked.
package struct Marking: Hashable, Sendable {
  package let exercise: Exercise
  package let student: String
  /// In the order of the articles, or in that of the key's links.
  package let marks: [Mark]

  package var points: Double { marks.reduce(0) { $0 + $1.points } }

  /// How many points there were to be had: the items that were asked for.
  package var most: Int { marks.count { $0.verdict != .beyond } }

  /// 0...1. Where a student chooses what to mark, what is beyond the key counts against it: a point
  /// is weighed against all that the key has and all that was given. Else it is the share of the
  /// items that were asked for.
  package var score: Double {
    guard exercise == .recommendations || exercise == .links else {
      return most == 0 ? 0 : points / Double(most)
    }
    let given = marks.count { $0.verdict != .missed }
    return most + given == 0 ? 0 : 2 * points / Double(most + given)
  }

  package init(_ answers: Answers, against key: AnswerKey, in pair: Pair) {
    let key = key.asking(answers.mostAsked)
    exercise = answers.exercise
    student = answers.student
    switch answers.exercise {
    case .recommendations: marks = Self.recommendations(answers, key, pair)
    case .kinds: marks = Self.kinds(answers, key)
    case .links: marks = Self.links(answers, key, pair)
    case .relations: marks = Self.relations(answers, key)
    }
  }
}

// MARK: Sentences

extension Marking {
  private static func recommendations(
    _ answers: Answers, _ key: AnswerKey, _ pair: Pair
  ) -> [Mark] {
    var left = Set(answers.kinds.filter { $0.value == .recommendation }.keys)
    let wanted = key.recommendations
    var marks: [SentencePlace: Mark] = [:]
    for place in wanted where left.remove(place) != nil {
      marks[place] = mark(place, .exact, 1, given: "marked", key.kinds[place])
    }
    for place in wanted where marks[place] == nil {
      let beside = [place.sentence - 1, place.sentence + 1].map { SentencePlace(place.side, $0) }
        .first { left.contains($0) && pair.haveOneParagraph($0, place) }
      if let beside {
        left.remove(beside)
        marks[place] = mark(
          place, .overlapping, 0.5, given: "the sentence beside it", key.kinds[place])
      } else {
        marks[place] = mark(place, .missed, 0, given: "", key.kinds[place])
      }
    }
    for place in left {
      let isRightToo = key.kinds[place]?.alternative == .recommendation
      marks[place] = mark(
        place, isRightToo ? .exact : .beyond, isRightToo ? 1 : 0, given: "marked",
        key.kinds[place])
    }
    return marks.keys.sorted().compactMap { marks[$0] }
  }

  private static func kinds(_ answers: Answers, _ key: AnswerKey) -> [Mark] {
    key.askedKinds.compactMap { place in
      guard let keyed = key.kinds[place] else { return nil }
      guard let given = answers.kinds[place] else {
        return mark(place, .unanswered, 0, given: "", keyed)
      }
      let isRight = given == keyed.kind || given == keyed.alternative
      return mark(
        place, isRight ? .exact : .wrong, isRight ? 1 : 0, given: given.rawValue, keyed)
    }
  }

  private static func mark(
    _ place: SentencePlace, _ verdict: Mark.Verdict, _ points: Double, given: String,
    _ keyed: AnswerKey.KeyedKind?
  ) -> Mark {
    Mark(
      item: .sentence(place), verdict: verdict, points: points, given: given,
      key: keyed?.words ?? "", reason: "", isReviewed: keyed?.isReviewed)
  }
}

extension AnswerKey.KeyedKind {
  /// "claim or evidence"
  fileprivate var words: String {
    [kind, alternative].compactMap { $0?.rawValue }.joined(separator: " or ")
  }
}

// MARK: Links

extension Marking {
  private static func relations(_ answers: Answers, _ key: AnswerKey) -> [Mark] {
    key.askedRelations.map { ends in
      let keyed = key[ends]
      guard let given = answers.relations[ends] else {
        return mark(ends, .unanswered, 0, nil, keyed)
      }
      let points = points(for: given, keyed)
      let isLinked = given != .none && keyed != nil
      let verdict: Mark.Verdict = points == 1 ? .exact : isLinked ? .wrongRelation : .wrong
      return mark(ends, verdict, points, given, keyed)
    }
  }

  /// A whole point for the key's relation; half of one for seeing a link, and another one in it.
  /// Where the key has none, "they talk past each other" says the same. Where the key leaves the relation open,
  /// every one is right.
  private static func points(for given: RelationAnswer, _ keyed: AnswerKey.KeyedLink?) -> Double {
    switch (given, keyed) {
    case (.none, nil), (.linked(.related), nil): 1
    case (.none, let keyed?): keyed.relation == .related ? 0.5 : 0
    case (.linked, nil): 0
    case (.linked, let keyed?) where keyed.isOpen: 1
    case (.linked(let relation), let keyed?):
      relation == keyed.relation || relation == keyed.alternative ? 1 : 0.5
    }
  }

  private static func links(_ answers: Answers, _ key: AnswerKey, _ pair: Pair) -> [Mark] {
    var left = answers.relations.filter { $0.value != .none }
    var marks = key.links.map { link -> Mark? in
      left.removeValue(forKey: link.ends).map { given in
        let points = points(for: given, link)
        return mark(link.ends, points == 1 ? .exact : .wrongRelation, points, given, link)
      }
    }
    for (number, link) in key.links.enumerated() where marks[number] == nil {
      let beside = left.keys.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        .first { pair.haveTheSameParagraphs($0, link.ends) }
      if let beside, let given = left.removeValue(forKey: beside) {
        marks[number] = mark(link.ends, .overlapping, points(for: given, link) / 2, given, link)
      } else {
        marks[number] = mark(link.ends, .missed, 0, nil, link)
      }
    }
    let beyond = left.keys.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
      .map { mark($0, .beyond, 0, left[$0], nil) }
    return marks.compactMap { $0 } + beyond
  }

  private static func mark(
    _ ends: LinkEnds, _ verdict: Mark.Verdict, _ points: Double, _ given: RelationAnswer?,
    _ keyed: AnswerKey.KeyedLink?
  ) -> Mark {
    Mark(
      item: .pair(ends), verdict: verdict, points: points, given: given?.words ?? "",
      key: keyed?.words ?? "no link", reason: keyed?.reason ?? "",
      isReviewed: keyed?.isReviewed)
  }
}

extension AnswerKey.KeyedLink {
  fileprivate var words: String {
    isOpen ? "a link of any relation" : RelationAnswer.linked(relation).words
  }
}

extension RelationAnswer {
  package var words: String {
    switch self {
    case .none: "no link"
    case .linked(.related): Relation.pastEachOther
    case .linked(let relation): relation.rawValue
    }
  }
}

extension Pair {
  fileprivate func haveOneParagraph(_ one: SentencePlace, _ other: SentencePlace) -> Bool {
    let sentences = self[one.side].sentences
    return sentences.indices.contains(one.sentence)
      && sentences[one.sentence].paragraph == sentences[other.sentence].paragraph
  }

  fileprivate func haveTheSameParagraphs(_ one: LinkEnds, _ other: LinkEnds) -> Bool {
    Side.allCases.allSatisfy { side in
      haveOneParagraph(SentencePlace(side, one[side]), SentencePlace(side, other[side]))
    }
  }
}
