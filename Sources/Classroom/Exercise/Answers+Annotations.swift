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
// label says the score as it was when the file was written. What was changed when the key had been shown has
// ids of its own.
extension Annotations {
  private static let start = "urn:counterpoint:exercise:"
  /// Behind the exercise's name in the id.
  private static let keyShown = "shown"
  /// A note on both passages, for the answer that nothing links them.
  fileprivate static let noLink = "no link"
  /// A note on what was answered first and is no more.
  fileprivate static let takenBack = "taken back"

  package init(_ answers: Answers, marking: Marking?, of pair: Pair) {
    let writer = AnswerWriter(maker: .person(answers.student), passages: Passages(pair))
    let changed = writer.items(of: answers.latest, besides: answers.first).map { item in
      var item = item
      item.id += Annotation.secondLook
      return item
    }
    let settings =
      [answers.exercise.rawValue] + (answers.mostAsked.map { ["\($0)"] } ?? [])
      + (answers.isKeyShown ? [Self.keyShown] : [])
    self.init(
      writer.items(of: answers.first) + changed,
      id: Self.start + settings.joined(separator: ":"), label: Self.label(answers, marking))
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

  fileprivate var exercise: Exercise? { settings.first.flatMap(Exercise.init) }
  fileprivate var mostAsked: Int? { settings.dropFirst().lazy.compactMap { Int($0) }.first }
  fileprivate var isKeyShown: Bool { settings.dropFirst().contains(Self.keyShown) }

  private var settings: [String] {
    guard id.hasPrefix(Self.start) else { return [] }
    return id.dropFirst(Self.start.count).split(separator: ":").map(String.init)
  }

  /// The score that the file says it was given, in percent.
  package var saidScore: Int? {
    let words = label.split(separator: " ")
    guard words.last == "%", words.count > 2, words[words.count - 3] == "marked" else { return nil }
    return Int(words[words.count - 2])
  }
}

extension Annotation {
  fileprivate static let secondLook = ":second"

  /// Whether it is what a student said when the key had been shown.
  package var isSecondLook: Bool { id.hasSuffix(Self.secondLook) }
}

/// Answers as annotations.
private struct AnswerWriter {
  var maker: Provenance
  var passages: Passages

  /// - Parameter other: what is alike there is left out, and what is there alone is told to be taken back.
  func items(
    of round: Answers.Round, besides other: Answers.Round = Answers.Round()
  ) -> [Annotation] {
    let places = Set(round.kinds.keys).union(other.kinds.keys).sorted()
    let ends = Set(round.relations.keys).union(other.relations.keys).sorted {
      ($0.left, $0.right) < ($1.left, $1.right)
    }
    return places.filter { round.kinds[$0] != other.kinds[$0] }.map {
      item($0, round.kinds[$0])
    }
      + ends.filter { round.relations[$0] != other.relations[$0] }.map {
        item($0, round.relations[$0])
      }
  }

  private func item(_ place: SentencePlace, _ kind: Kind?) -> Annotation {
    let passage = passages[place.sentence, place.side]
    guard let kind else {
      return Annotation(
        id: "urn:counterpoint:back-\(place.side.rawValue)-\(place.sentence)", maker: maker,
        targets: [.passage(passage)], body: .note(Annotations.takenBack))
    }
    return .kind(kind, of: passage, by: maker)
  }

  private func item(_ ends: LinkEnds, _ answer: RelationAnswer?) -> Annotation {
    let (left, right) = (passages[ends.left, .left], passages[ends.right, .right])
    if case .linked(let relation)? = answer {
      return .link(from: left, Annotation.Link(answering: right, relation: relation), by: maker)
    }
    let word = answer == nil ? "back" : "none"
    return Annotation(
      id: "urn:counterpoint:\(word)-\(ends.left)-\(ends.right)", maker: maker,
      targets: [.passage(left), .passage(right)],
      body: .note(answer == nil ? Annotations.takenBack : Annotations.noLink))
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
    var answers = Answers(exercise, by: visible(annotations.saidStudent))
    answers.mostAsked = annotations.mostAsked
    if !annotations.items.isEmpty {
      let students = Set(annotations.items.map(\.maker))
      guard students.count == 1, case .person(let name)? = students.first, !name.isEmpty else {
        throw .notOneStudent
      }
      answers.student = visible(name)
    }
    let placed = PlacedAnnotations(annotations, in: pair)
    answers.take(placed, ofSecondLook: false)
    if annotations.isKeyShown { answers.showKey() }
    answers.take(placed, ofSecondLook: true)
    return (answers, placed.orphans.count)
  }

  private mutating func take(_ placed: PlacedAnnotations, ofSecondLook isSecond: Bool) {
    for kind in placed.kinds where kind.annotation.isSecondLook == isSecond {
      answer(kind.kind, at: SentencePlace(kind.side, kind.sentence))
    }
    for link in placed.links where link.annotation.isSecondLook == isSecond {
      answer(.linked(link.link.relation), at: link.ends)
    }
    for remark in placed.remarks where remark.annotation.isSecondLook == isSecond {
      let isBack = remark.annotation.note == Annotations.takenBack
      guard isBack || remark.annotation.note == Annotations.noLink else { continue }
      if let ends = remark.ends {
        answer(isBack ? nil : RelationAnswer.none, at: ends)
      } else if isBack, let (side, sentence) = remark.sentences.first {
        answer(Kind?.none, at: SentencePlace(side, sentence))
      }
    }
  }
}
