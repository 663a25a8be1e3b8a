internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What a link is made of, over the lower half; the two passages stay visible above.
struct WhyScreen: Screen {
  static let place = Keymap.Place.why
  static let opening: Command? = .why

  /// An index into `Session.links`.
  private var link: Int
  /// By which the link is known again when links have changed.
  private var ends: Both<Int>?
  private var list = ListState()
  /// How often a review had gone on by itself.
  private var turn: Int?

  init(link: Int) { self.link = link }

  static func opened(in session: inout Session) -> WhyScreen? {
    if let link = session.shownLink ?? session.rejectedLinksOfFocus.first {
      return WhyScreen(link: link)
    }
    session.message = "This sentence has no link. Press l for all links."
    return nil
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    if list.move(command) { return .stay }
    // The only link may have been taken away.
    guard session.links.indices.contains(link) else { return .pass }
    switch command {
    case .followLink:
      // Across, as in the text; from elsewhere first to the link.
      let isHere = session.screens.count == 2 && session.focusedLinks.contains(link)
      session.goToLink(link, end: isHere ? session.side.other : nil)
      return .leave
    case .cancel, .why:
      comeBack(in: &session)
      return .close
    case .nextLink:
      showNext(in: &session)
      return .stay
    case .nextUnreviewed:
      if let next = session.nextUnreviewed(after: link) { show(next) }
      return .stay
    case .note where command.arguments.isEmpty:
      return .open(NoteScreen.on(link, in: &session))
    case .write, .overwrite: return session.write(command, .links([link]), as: "link")
    default:
      return session.review(command, link: link) ?? session.annotate(command, link: link) ?? .pass
    }
  }

  /// What lies below shows the link that was looked at last, too.
  private func comeBack(in session: inout Session) {
    let below = session.screens.count - 2
    if below > 0, var links = session.screens[below] as? LinksScreen {
      links.choose(link)
      session.screens[below] = links
    } else if link != session.shownLink, !session.rejectedLinksOfFocus.contains(link) {
      session.goToLink(link)
    }
  }

  private mutating func show(_ number: Int) {
    link = number
    ends = nil
    list.restart()
  }

  private mutating func showNext(in session: inout Session) {
    let siblings = session.allLinks(
      of: session.links[link].ends[session.side], on: session.side)
    guard siblings.count > 1, let index = siblings.firstIndex(of: link) else {
      session.message = "This sentence has no other link."
      return
    }
    show(siblings[(index + 1) % siblings.count])
  }

  mutating func point(_ mouse: Mouse, in session: inout Session) -> Outcome {
    switch mouse.action {
    case .wheelUp: list.scroll(by: -3)
    case .wheelDown: list.scroll(by: 3)
    case .press: break
    }
    return .stay
  }

  mutating func lay(out session: Session) {
    if let turn, turn != session.turn.number {
      list.restart()
      ends = session.turn.ends
    }
    turn = session.turn.number
    if let ends { link = session.links.firstIndex { $0.ends == ends } ?? link }
    link = min(link, session.links.count - 1)
    guard session.links.indices.contains(link) else { return }
    ends = session.links[link].ends
    let view = WhyView(session: session, link: link)
    list.lay(outBox: view.inside, text: view.text)
  }

  var hints: [Hint] {
    // What is out of sight comes before what can be done about it.
    let more: [Hint] =
      list.page.window.count < list.page.lines.count
      ? [(.lineDown, "down"), (.lineUp, "up"), (.cancel, "back")] : []
    let rest: [Hint] = [
      (.accept, "accept"), (.reject, "deny"), (.relation, "relation"), (.reason, "reason"),
      (.cancel, "back"), (.nextUnreviewed, "next"), (.undo, "undo"), (.nextLink, "next link"),
    ]
    return [(.followLink, "go")] + more
      + rest.filter { hint in !more.contains { $0.command == hint.command } }
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    guard session.links.indices.contains(link) else {
      // The only link was one's own, and has been taken away.
      return ReadingScreen().draw(session, in: &buffer)
    }
    WhyView(session: session, link: link).draw(list, hints: hints, in: &buffer)
  }
}

/// The box that explains one link, and the passages above it.
private struct WhyView {
  private let session: Session
  private let link: Link
  private let number: Int

  init(session: Session, link number: Int) {
    var shown = session
    let link = session.links[number]
    for side in Side.allCases {
      shown.carets[side] = session.pair[side].sentences[link.ends[side]].range.lowerBound
    }
    shown.explained = number
    self.session = shown
    self.link = link
    self.number = number
  }

  func draw(_ list: ListState, hints: [Hint], in buffer: inout Buffer) {
    let layout = session.layout
    let box = self.box
    var above = session
    let body = layout.body.lowerBound..<max(layout.body.lowerBound, box.lowerBound)
    let rows = Side.allCases.map { session.rows(of: link.ends[$0], on: $0) }
    let lead = max(0, min(2, body.count - (rows.map(\.count).max() ?? 0)))
    for (side, own) in zip(Side.allCases, rows) { above.tops[side] = own.lowerBound - lead }
    ReadingView(session: above, body: body).draw(in: &buffer)

    drawBox(box, in: &buffer)
    let page = list.page
    for (index, row) in zip(page.window, page.rows) {
      for run in page.lines[index].runs {
        buffer.put(
          run.text, column: run.column, row: row, style: run.style, limit: width + 2 - run.column)
      }
    }
    drawMore(above: page.hidden.above, below: page.hidden.below, box: box, in: &buffer)
    buffer.drawFoot(
      session, status: status, hints: hints)
    buffer.cursor = Spot(
      column: min(2, layout.size.columns - 1), row: min(box.lowerBound + 1, floor - 1))
  }

  /// The text in the box.
  var text: [ListLine] {
    lines.map { line in
      let start = line.indent
      let label = ListLine.Run(text: line.label, column: 2, style: Style(line.ink, .bold))
      return ListLine(runs: [
        label, ListLine.Run(text: line.text, column: 2 + start, style: Style(.text)),
      ])
    }
  }

  private var floor: Int { session.layout.statusRow ?? session.layout.size.rows }
  private var width: Int { max(1, session.layout.size.columns - 4) }

  /// The rows of the box. Some rows of the passages stay above it, if the window has any to spare.
  private var box: Range<Int> {
    let spare = floor - session.layout.body.lowerBound - Self.leastPassage
    let most = spare >= Self.leastBox ? spare : floor
    return max(0, floor - min(lines.count + 2, most))..<floor
  }

  private static let leastPassage = 3
  private static let leastBox = 6

  /// The rows inside the frame.
  var inside: Range<Int> {
    let box = self.box
    return box.lowerBound + 1..<max(box.lowerBound + 1, box.upperBound - 1)
  }

  private var provenance: String {
    let maker =
      switch link.provenance {
      case .engine: "made by the engine"
      case .person(let name): "made by \(name.isEmpty ? "a person" : name)"
      case .program(let name):
        link.engines.map { "proposed by \(name), \(link.comparison(with: $0))" }
          ?? "proposed by \(name)"
      }
    guard let review = link.review else {
      return link.isReviewed ? maker : "\(maker), not reviewed"
    }
    // Whoever made it need not stand by it, too.
    if link.provenance == .person(review.reviewer) { return maker }
    return "\(maker), \(review.told)"
  }

  /// What the title has no room for stands here.
  private var status: String {
    let told = [link.word, provenance]
    let missing = title.tail.isEmpty ? tails[0] : []
    return firstFitting(
      [told + missing, told].map { $0.joined(separator: " · ") }, width: session.statusRoom,
      in: session.alphabet) ?? provenance
  }

  private var question: String? { link.issue.map { session.analysis.issues[$0].question } }

  private func joined(_ parts: [String]) -> String {
    parts.joined(separator: " \(session.glyphs.thin.across) ")
  }

  private func fits(_ title: String) -> Bool {
    session.alphabet.cells(of: title) <= session.layout.size.columns - 6
  }

  private var relation: String {
    let verdict = link.isRejected ? "rejected: " : ""
    return verdict + session.glyphs.name(of: link, markFirst: false)
  }

  /// Whole where it fits; the question matters more than the figures.
  private var title: (text: String, tail: [String]) {
    let head = [relation] + (isQuestionBelow ? [] : [question].compactMap { $0 })
    let titles = tails.map { (joined(head + $0), $0) }
    return titles.first { fits($0.0) } ?? titles[titles.count - 1]
  }

  /// How sure a link is, and which of them it is, the fullest first.
  private var tails: [[String]] {
    let place = session.place(ofLink: number)
    guard link.isUnreviewed else { return [[place], []] }
    let sure =
      link.confidence < 0.005 ? [] : ["\(link.tier.rawValue) \(twoDigits(link.confidence))"]
    return [sure + [place], [link.tier.rawValue, place], [place], []]
  }

  /// A question that is too long for the frame stands in the box.
  private var isQuestionBelow: Bool { question.map { !fits(joined([relation, $0])) } ?? false }

  private var ink: Ink { link.isRejected ? .faint : link.relation.ink }

  private func drawBox(_ box: Range<Int>, in buffer: inout Buffer) {
    let columns = session.layout.size.columns
    let thin = session.glyphs.thin
    let style = Style(ink)
    for row in box { buffer.fill(columns: 0..<columns, row: row) }
    for row in inside {
      buffer.put(thin.down, column: 0, row: row, style: style)
      buffer.put(thin.down, column: columns - 1, row: row, style: style)
    }
    let edges = [
      (box.lowerBound, thin.rightDown, thin.leftDown),
      (box.upperBound - 1, thin.rightUp, thin.leftUp),
    ]
    for (row, left, right) in edges {
      buffer.fill(thin.across, columns: 0..<columns, row: row, style: style)
      buffer.put(left, column: 0, row: row, style: style)
      buffer.put(right, column: columns - 1, row: row, style: style)
    }
    buffer.put(
      " " + fitted(title.text, width: columns - 6, in: buffer.alphabet) + " ", column: 2,
      row: box.lowerBound,
      style: Style(ink, .bold))
  }

  private func drawMore(above: Int, below: Int, box: Range<Int>, in buffer: inout Buffer) {
    let notes = [(above, session.glyphs.above, "above"), (below, session.glyphs.below, "below")]
      .filter { $0.0 > 0 }.map { "\($0.1) \($0.0) more \($0.2)" }
    guard !notes.isEmpty, box.count > 2 else { return }
    buffer.put(
      fitted(
        " " + notes.joined(separator: "  ") + " ", width: width - 2, in: buffer.alphabet),
      column: 2, row: box.upperBound - 1, style: Style(.faint))
  }

  private struct Line {
    var label = ""
    var text: String
    var indent = 0
    var ink: Ink = .faint
  }

  /// The parts in the order of a reader's questions; what has no room is scrolled to.
  private var lines: [Line] {
    quotations
      + (link.reason.isEmpty ? [] : paragraph("Because", session.analysis.toldReason(of: link)))
      + paragraph("Cues", cues)
      + paragraph("Parts", parts)
      + questions.enumerated().flatMap { place, question in
        paragraph(place == 0 ? "Ask" : "", question, indent: 3)
      }
      + (session.alphabet.cells(of: provenance) > session.statusRoom
        ? paragraph("Maker", provenance) : [])
  }

  private var quotations: [Line] {
    let names = Side.both { session.pair.placeName(of: link.ends[$0], on: $0) }
    // Both hang at one column.
    let indent = Side.allCases.map { session.alphabet.cells(of: names[$0]) }.max() ?? 0
    return (isQuestionBelow ? paragraph("On", question ?? "") : [])
      + Side.allCases.flatMap { side in
        paragraph(
          names[side], "“\(session.quotation(of: link.ends[side], on: side))”", indent: indent,
          ink: side == .left ? .left : .right)
      }
  }

  /// - Parameter indent: the columns of the label, if others beside it are longer.
  private func paragraph(
    _ label: String, _ text: String, indent: Int = 0, ink: Ink = .faint
  ) -> [Line] {
    guard !text.isEmpty else { return [] }
    let label = session.alphabet.shown(label)
    let indent = max(indent, label.cellWidth) + 1
    let lines = wrapped(text, width: max(8, width - indent), in: session.alphabet)
    return lines.enumerated().map { index, line in
      index == 0
        ? Line(label: label, text: line, indent: indent, ink: ink)
        : Line(text: line, indent: indent, ink: ink)
    }
  }

  private var cues: String {
    Side.allCases.compactMap { side in
      let words = link.cues[side].map(\.words)
      guard !words.isEmpty else { return nil }
      return "\(session.pair[side].shortName(on: side)): \(words.joined(separator: " · "))"
    }.joined(separator: "   ")
  }

  private var parts: String {
    link.parts.map { "\($0.name) \(twoDigits($0.share))" }.joined(separator: "  ")
  }

  private var questions: [String] { link.relation.criticalQuestions }
}

extension Relation {
  /// Two questions that a class can put to any link of this relation.
  package var criticalQuestions: [String] {
    switch self {
    case .opposes:
      [
        "What would each author count as evidence that the other is right?",
        "Do they differ about facts, about what will follow, or about what matters?",
      ]
    case .agrees:
      [
        "Do they agree for the same reason?",
        "Does each draw the same consequence from what they share?",
      ]
    case .qualifies:
      [
        "When does the condition hold, and who decides that?",
        "What is left of the point once it is narrowed?",
      ]
    case .related:
      [
        "Are they answering the same question?",
        "What would each say to the other's sentence?",
      ]
    }
  }
}
