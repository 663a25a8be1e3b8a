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
    (isKey
      ? [
        .paragraph(
          "For the instructor: with answers and reasons. ▶ marks a recommendation, ● a link that a person "
            + "stands by, ○ one that nobody has reviewed."),
        .paragraph(analysis.reviewState(in: pair)),
      ]
      : [.fields(["Name", "Date"])])
      + [.columns(Both(left: column(.left), right: column(.right)))] + (isKey ? [] : [.newPage])
      + recommendations + links + questions + statement
  }

  private func name(_ side: Side) -> String { pair[side].shortName(on: side) }

  private func column(_ side: Side) -> Printout.Column {
    Printout.Column(of: side, in: pair) { sentence in
      let isMarked = isKey && isRecommended(sentence, side)
      return Printout.Sentence(
        mark: isMarked ? Printout.mark(of: .recommendation) : "",
        words: pair[side].quotation(of: sentence), isRecommended: isMarked)
    }
  }

  private func isRecommended(_ sentence: Int, _ side: Side) -> Bool {
    analysis.units[side][sentence].kind == .recommendation
  }

  // MARK: What should be done

  private var recommendations: [Printout.Block] {
    let heading = Printout.Block.heading("What does each author want to be done?", level: 2)
    return [heading]
      + Side.allCases.flatMap { side -> [Printout.Block] in
        guard isKey else {
          return [.together([.paragraph("\(name(side)), with the paragraph:"), .lines(3)])]
        }
        let found = analysis.units[side].indices.filter { isRecommended($0, side) }
        return [
          .list(
            found.map { "\(pair.placeName(of: $0, on: side)): \(beginning(of: $0, on: side))" })
        ]
      }
  }

  // MARK: How they answer each other

  private static let blankRows = 8

  private var links: [Printout.Block] {
    let heading = Printout.Block.heading("How do they answer each other?", level: 2)
    return [heading] + (isKey ? linkTable : blankTable)
  }

  private var blankTable: [Printout.Block] {
    let task = "Opposes, agrees, qualifies, or past each other: one pair of passages a row."
    let rows = Array(repeating: ["", "", "", ""], count: Self.blankRows)
    let head = [
      ("\(name(.left)) ¶", 12), ("\(name(.right)) ¶", 12), ("relation", 20), ("reason", 56),
    ]
    return [.paragraph(task), .table(head: head, rows: rows)]
  }

  /// Who stands behind each link is told once where it is the same for all.
  private var linkTable: [Printout.Block] {
    let links = analysis.shownLinks(of: pair)
    let makers = links.map(maker)
    let isOfOne = Set(makers).count == 1
    // Many links have no reason: it has no column of its own, but the room of all that is said of the link.
    let rows = zip(links, makers).map { link, maker in
      let told = "\(Printout.Tone(link).mark) \(link.word) · \(isOfOne ? sign(of: link) : maker)"
      let reason = link.reason.isEmpty ? "" : ": \(analysis.toldReason(of: link))"
      return Side.allCases.map { passage(link.ends[$0], on: $0) } + [told + reason]
    }
    let head = [(name(.left), 31), (name(.right), 31), ("relation and reason", 38)]
    let all = isOfOne ? makers.first.map { Printout.Block.paragraph("All links: \($0).") } : nil
    return [all, .table(head: head, rows: rows)].compactMap { $0 }
  }

  /// "ECFR ¶7: “…”"
  private func passage(_ sentence: Int, on side: Side) -> String {
    "\(pair.placeName(of: sentence, on: side)): “\(beginning(of: sentence, on: side))”"
  }

  /// Enough to find a sentence by: all of it stands in the articles above, in its paragraph.
  private func beginning(of sentence: Int, on side: Side) -> String {
    analysis.cut(pair[side].quotation(of: sentence))
  }

  private func sign(of link: Link) -> String { link.isReviewed ? "●" : "○" }

  /// Who made a link and who stands by it, in every print.
  private func maker(of link: Link) -> String {
    "\(sign(of: link)) \(link.origin)"
  }

  // MARK: The lesson's questions

  private var questions: [Printout.Block] {
    guard let stops = lesson?.walkthrough.stops else { return [] }
    return [.heading("Questions", level: 2)]
      + stops.enumerated().map { number, stop in
        let heading = "\(number + 1). \(stop.title) (\(stop.minutes) min)"
        return .together([.heading(heading, level: 3)] + paragraphs(stop.prompt) + room(of: stop))
      }
  }

  /// Notes and answer, or room for one.
  private func room(of stop: Stop) -> [Printout.Block] {
    guard isKey else { return isDraft || !stop.answer.isEmpty ? [.lines(2)] : [] }
    return [("Notes", stop.notes), ("Answer", stop.answer)].compactMap { label, texts in
      texts.isEmpty ? nil : .aside(label, paragraphs(texts))
    }
  }

  /// Whether nobody has said yet what is to be answered: then there is room for it everywhere.
  private var isDraft: Bool { lesson?.walkthrough.stops.allSatisfy(\.answer.isEmpty) ?? true }

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

  /// Room for what both authors would accept, unless the lesson asks for it.
  private var statement: [Printout.Block] {
    let isAsked = lesson?.walkthrough.stops.contains(where: \.asksForStatement) ?? false
    guard !isKey, !isAsked else { return [] }
    return [.together([.heading("What both authors would accept", level: 2), .lines(3)])]
  }
}
