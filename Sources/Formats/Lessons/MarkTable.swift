internal import Argument
package import Classroom
package import Document
internal import Text

/// A class's answers beside the key: per student, per item, what was missed most, and how far the
/// students agree.
package struct MarkTable {
  private let markings: [Marking]
  /// With what each changed when the key had been shown; it counts for nothing.
  private let seconds: [Marking?]
  private let pair: Pair
  private let agreement: Agreement
  /// What has to be said of the key.
  private let note: String?

  /// - Parameter answers: of one exercise, one at least.
  package init(_ answers: [Answers], against key: AnswerKey, in pair: Pair) {
    self.pair = pair
    note = answers.first.flatMap { key.asking($0.mostAsked).note(on: $0.exercise) }
    seconds = answers.map { $0.afterSecondLook.map { Marking($0, against: key, in: pair) } }
    let markings = answers.map { Marking($0, against: key, in: pair) }
    self.markings = markings
    // What the key asks for, and what anybody gave beyond it.
    var items: [Mark.Item] = []
    for marking in markings {
      for mark in marking.marks where !items.contains(mark.item) { items.append(mark.item) }
    }
    agreement = Agreement(answers.map { own in items.map { own.word(for: $0) } })
  }

  package var text: String {
    var lines = ["\(markings[0].exercise.rawValue), \(counted(markings.count, "hand-in"))"]
    if let note { lines.append("\(note.capitalizedFirst).") }
    lines += ["", "Score  Points     Student"]
    let sorted = zip(markings, seconds).sorted {
      ($0.0.score, $1.0.student) > ($1.0.score, $0.0.student)
    }
    for (marking, second) in sorted {
      let percent = Self.percent(marking)
      let points = "\(Self.decimal(marking.points)) of \(marking.most)"
      lines.append(
        "\(Self.padded(percent, 6)) \(Self.padded(points, 10)) \(marking.student)"
          + (second.map { " (\(Self.percent($0)) after a second look at the key)" } ?? ""))
    }
    lines += ["", "Agreement beyond chance (1 is full, 0 is none)"]
    lines.append("  Cohen's kappa, mean of all pairs: \(Self.decimal(agreement.cohen))")
    lines.append("  Fleiss' kappa: \(Self.decimal(agreement.fleiss))")
    lines += ["", "Most missed"] + mostMissed.prefix(5).map(line)
    lines += ["", "All items"] + items.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rows `student,item,verdict,points,given,key,whose,second`: whether a person says what the key has, or the
  /// engine, and what was given after a second look, where that is something else.
  package var csv: String {
    var lines = ["student,item,verdict,points,given,key,whose,second"]
    for (marking, second) in zip(markings, seconds) {
      for mark in marking.marks {
        let then = second?.marks.first { $0.item == mark.item }?.given ?? mark.given
        let fields = [
          marking.student, name(of: mark.item), mark.verdict.rawValue, Self.decimal(mark.points),
          mark.given, mark.key, mark.isReviewed.map { $0 ? "person" : "engine" } ?? "",
          then == mark.given ? "" : then,
        ]
        lines.append(fields.map(quoted).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Items

  private struct ItemMarks {
    var item: Mark.Item
    var key: String
    var isReviewed: Bool?
    var points: [Double] = []
    var verdicts: [Mark.Verdict: Int] = [:]

    var mean: Double { points.isEmpty ? 0 : points.reduce(0, +) / Double(points.count) }
  }

  /// What the key has, in its order.
  private var items: [ItemMarks] {
    var places: [Mark.Item: Int] = [:]
    var items: [ItemMarks] = []
    for mark in markings.flatMap(\.marks) where mark.verdict != .beyond {
      let place = places[mark.item] ?? items.count
      if place == items.count {
        places[mark.item] = place
        items.append(ItemMarks(item: mark.item, key: mark.key, isReviewed: mark.isReviewed))
      }
      items[place].points.append(mark.points)
      items[place].verdicts[mark.verdict, default: 0] += 1
    }
    return items
  }

  private var mostMissed: [ItemMarks] {
    items.enumerated().filter { $0.element.mean < 1 }
      .sorted { ($0.element.mean, $0.offset) < ($1.element.mean, $1.offset) }.map(\.element)
  }

  private func line(_ item: ItemMarks) -> String {
    let verdicts = Mark.Verdict.allCases.compactMap { verdict in
      item.verdicts[verdict].map { "\($0) \(verdict.rawValue)" }
    }.joined(separator: ", ")
    let key = item.key + (item.isReviewed == false ? " (the engine's)" : "")
    return "  \(Self.decimal(item.mean))  \(name(of: item.item)): \(key) · \(verdicts)"
  }

  private func name(of item: Mark.Item) -> String {
    switch item {
    case .sentence(let place): name(of: place)
    case .pair(let ends):
      name(of: SentencePlace(.left, ends.left)) + " – "
        + name(of: SentencePlace(.right, ends.right))
    }
  }

  /// "ECFR ¶7.2", the second sentence of the paragraph.
  private func name(of place: SentencePlace) -> String {
    let article = pair[place.side]
    let number = article.sentences[place.sentence].place + 1
    return "\(article.shortName(on: place.side)) "
      + "\(pair.paragraphName(of: place.sentence, on: place.side)).\(number)"
  }

  private static func percent(_ marking: Marking) -> String {
    "\(Int((marking.score * 100).rounded())) %"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// "0.50"; "none" where there is no number.
  private static func decimal(_ value: Double?) -> String { value.map(twoDigits) ?? "none" }
}

extension Answers {
  /// What the student said of an item, in a word.
  fileprivate func word(for item: Mark.Item) -> String {
    switch item {
    case .sentence(let place): kinds[place]?.rawValue ?? ""
    case .pair(let ends): relations[ends]?.words ?? ""
    }
  }
}
