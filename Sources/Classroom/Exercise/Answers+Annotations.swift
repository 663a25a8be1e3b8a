package import Annotation
internal import Argument
package import Document
internal import Text

/// What keeps annotations from being a hand-in.
package enum HandInProblem: Error, Hashable, Sendable {
  /// The collection names no exercise: it is a key, a notebook, somebody else's.
  case noExercise
  /// Answers are signed by several students, or by none.
  case notOneStudent
}

// A hand-in: the student's own annotations, in a collection whose id names the exercise and whose
// label says the score as it was when the file was written.
extension Annotations {
  private static let start = "urn:counterpoint:exercise:"
  /// A note on both passages, for the answer that nothing links them.
  fileprivate static let noLink = "no link"

  package init(_ answers: Answers, marking: Marking?, of pair: Pair) {
    let passages = Passages(pair)
    let maker = Provenance.person(answers.student)
    let kinds = answers.kinds.sorted { $0.key < $1.key }.map { place, kind in
      Annotation.kind(kind, of: passages[place.sentence, place.side], by: maker)
    }
    let pairs = answers.relations.sorted {
      ($0.key.left, $0.key.right) < ($1.key.left, $1.key.right)
    }.map { ends, answer -> Annotation in
      let (left, right) = (passages[ends.left, .left], passages[ends.right, .right])
      switch answer {
      case .linked(let relation):
        return .link(from: left, Annotation.Link(answering: right, relation: relation), by: maker)
      case .none:
        return Annotation(
          id: "urn:counterpoint:none-\(ends.left)-\(ends.right)", maker: maker,
          targets: [.passage(left), .passage(right)], body: .note(Self.noLink))
      }
    }
    self.init(
      kinds + pairs, id: Self.start + answers.exercise.rawValue,
      label: Self.label(answers, marking))
  }

  private static func label(_ answers: Answers, _ marking: Marking?) -> String {
    let label = start(answers.exercise) + answers.student
    return marking.map { label + end(Int(($0.score * 100).rounded())) } ?? label
  }

  private static func start(_ exercise: Exercise) -> String { "Exercise \(exercise.rawValue) by " }
  private static func end(_ score: Int) -> String { ", marked \(score) %" }

  /// Who the label says has handed in; the only place for it where there is no answer.
  fileprivate var saidStudent: String {
    guard let exercise else { return "" }
    let start = Self.start(exercise)
    guard label.hasPrefix(start) else { return "" }
    let end = saidScore.map { Self.end($0).count } ?? 0
    return String(label.dropFirst(start.count).dropLast(end))
  }

  fileprivate var exercise: Exercise? {
    guard id.hasPrefix(Self.start) else { return nil }
    return Exercise(rawValue: String(id.dropFirst(Self.start.count)))
  }

  /// The score that the file says it was given, in percent.
  package var saidScore: Int? {
    let words = label.split(separator: " ")
    guard words.last == "%", words.count > 2, words[words.count - 3] == "marked" else { return nil }
    return Int(words[words.count - 2])
  }
}

extension Answers {
  /// Reads a hand-in.
  ///
  /// - Returns: the answers, and how many passages are not of this pair.
  package static func read(
    _ annotations: Annotations, of pair: Pair
  ) throws(HandInProblem) -> (answers: Answers, orphans: Int) {
    guard let exercise = annotations.exercise else { throw .noExercise }
    guard !annotations.items.isEmpty else {
      return (Answers(exercise, by: visible(annotations.saidStudent)), 0)
    }
    let students = Set(annotations.items.map(\.maker))
    guard students.count == 1, case .person(let name)? = students.first, !name.isEmpty else {
      throw .notOneStudent
    }
    var answers = Answers(exercise, by: visible(name))
    let placed = PlacedAnnotations(annotations, in: pair)
    for kind in placed.kinds {
      answers.answer(kind.kind, at: SentencePlace(kind.side, kind.sentence))
    }
    for link in placed.links {
      answers.answer(.linked(link.link.relation), at: link.ends)
    }
    for remark in placed.remarks where remark.annotation.note == Annotations.noLink {
      guard let left = remark.sentences.first(where: { $0.side == .left }),
        let right = remark.sentences.first(where: { $0.side == .right })
      else { continue }
      answers.answer(
        RelationAnswer.none, at: LinkEnds(left: left.sentence, right: right.sentence))
    }
    return (answers, placed.orphans.count)
  }
}
