package import Argument
package import Classroom
package import Document

/// What a class is given on paper: for students the two articles with numbered paragraphs, room for
/// links and the lesson's questions; for the instructor the same with all answers.
package struct Handout {
  package enum Reader: String, CaseIterable, Sendable { case student, instructor }

  private let pair: Pair
  private let analysis: Analysis
  /// Nil where the pair has none; the handout then has no questions of its own.
  private let lesson: Lesson?
  private let reader: Reader

  package init(_ pair: Pair, _ analysis: Analysis, lesson: Lesson?, for reader: Reader) {
    self.pair = pair
    self.analysis = analysis
    self.lesson = lesson
    self.reader = reader
  }

  package var printout: Printout { Printout(title: pair.title, blocks: blocks) }

  private var isKey: Bool { reader == .instructor }

  private var blocks: [Printout.Block] {
    var blocks: [Printout.Block] = [
      .paragraph(
        isKey ? "For the instructor: with answers and reasons." : "Name:                    Date:")
    ]
    blocks.append(.columns(Both(left: column(.left), right: column(.right))))
    blocks += recommendations + links + questions
    if !isKey { blocks += [.heading("What both authors would accept", level: 2), .lines(3)] }
    return blocks
  }

  private func name(_ side: Side) -> String { pair[side].shortName(on: side) }

  private func column(_ side: Side) -> Printout.Column {
    let article = pair[side]
    let paragraphs = article.paragraphs.map { paragraph in
      let words = paragraph.sentences.map { article.quotation(of: $0) }.joined(separator: " ")
      return (name: pair.paragraphName(of: paragraph.sentences.lowerBound, on: side), text: words)
    }
    return Printout.Column(name: name(side), title: article.title, paragraphs: paragraphs)
  }

  // MARK: What should be done

  private var recommendations: [Printout.Block] {
    let heading = Printout.Block.heading("What does each author want to be done?", level: 2)
    guard isKey else {
      return [heading]
        + Side.allCases.flatMap { [.paragraph("\(name($0)), with the paragraph:"), .lines(3)] }
    }
    let found = Side.allCases.map { side -> Printout.Block in
      .list(
        analysis.units[side].indices.filter { analysis.units[side][$0].kind == .recommendation }
          .map { "\(pair.placeName(of: $0, on: side)): \(pair[side].quotation(of: $0))" })
    }
    return [heading] + found
  }

  // MARK: How they answer each other

  private static let blankRows = 8

  private var links: [Printout.Block] {
    let heading = Printout.Block.heading("How do they answer each other?", level: 2)
    let task = Printout.Block.paragraph(
      "Opposes, agrees, qualifies, or past each other: one pair of passages a row.")
    guard isKey else {
      let rows = Array(repeating: ["", "", "", ""], count: Self.blankRows)
      return [
        heading, task,
        .table(head: ["\(name(.left)) ¶", "\(name(.right)) ¶", "relation", "reason"], rows: rows),
      ]
    }
    let rows = analysis.shownLinks(of: pair).map { link in
      [
        pair.placeName(of: link.ends.left, on: .left),
        pair.placeName(of: link.ends.right, on: .right), link.relation.rawValue,
        link.reason, maker(of: link),
      ]
    }
    return [
      heading,
      .table(head: [name(.left), name(.right), "relation", "reason", "who"], rows: rows),
    ]
  }

  /// Who made a link and who stands by it, in every print.
  private func maker(of link: Link) -> String {
    let maker = "\(link.provenance.isPerson ? "●" : "○") \(link.provenance.name)"
    guard let review = link.review, review.verdict != .added else { return maker }
    return "\(maker), \(review.told)"
  }

  // MARK: The lesson's questions

  private var questions: [Printout.Block] {
    guard let lesson else { return [] }
    var blocks: [Printout.Block] = [.heading("Questions", level: 2)]
    for (number, stop) in lesson.walkthrough.stops.enumerated() {
      blocks.append(.heading("\(number + 1). \(stop.title) (\(stop.minutes) min)", level: 3))
      blocks += paragraphs(stop.prompt)
      if isKey {
        blocks += labelled("Notes", stop.notes) + labelled("Answer", stop.answer)
      } else if !stop.answer.isEmpty {
        blocks.append(.lines(2))
      }
    }
    return blocks
  }

  private func paragraphs(_ texts: [String]) -> [Printout.Block] {
    var blocks: [Printout.Block] = []
    var items: [String] = []
    for text in texts {
      if text.hasPrefix("- ") || text.hasPrefix("* ") {
        items.append(String(text.dropFirst(2)))
      } else {
        if !items.isEmpty { blocks.append(.list(items)) }
        items = []
        blocks.append(.paragraph(text))
      }
    }
    return items.isEmpty ? blocks : blocks + [.list(items)]
  }

  private func labelled(_ label: String, _ texts: [String]) -> [Printout.Block] {
    guard let first = texts.first else { return [] }
    return paragraphs(["\(label): \(first)"] + texts.dropFirst())
  }
}
