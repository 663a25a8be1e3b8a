internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// The argument map of one question: the passages of the left article that speak to it, and below each
/// those of the right one that answer it.
struct MapScreen: ListScreen {
  static let place = Keymap.Place("map")
  static let opening: Command? = Command("map")
  static let commands = [
    Specification(Command("map"), "map: what answers what on one question", keys: ["V"]),
    Specification(.nextQuestion, "the next question of the map", keys: ["]"], places: [place]),
    Specification(
      .previousQuestion, "the question before, in the map", keys: ["["], places: [place]),
  ]

  var list = ListState()
  /// An index into `Analysis.issues`; nil for links that are about none.
  private var question: Int?
  private var entries: [Entry] = []
  private var excerpts = Excerpts()
  private var lines: [ListLine] = []
  private var laid: Basis?

  private enum Entry: Hashable {
    /// A passage of the left article.
    case passage(Int)
    /// A link from the passage above; whether it is the last one there.
    case link(Int, isLast: Bool)
  }

  static func opened(in session: inout Session) -> MapScreen? {
    let questions = session.questionsOfLinks
    guard let first = questions.first else {
      session.message = "No links were found, so that there is no map."
      return nil
    }
    var screen = MapScreen()
    screen.question = session.shownLink.map { session.links[$0].issue } ?? first
    return screen
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    switch command {
    case .nextQuestion: turn(by: command.count ?? 1, in: session)
    case .previousQuestion: turn(by: -(command.count ?? 1), in: session)
    default: return performInList(command, in: &session)
    }
    return .stay
  }

  private mutating func turn(by step: Int, in session: Session) {
    let all = session.questionsOfLinks
    guard !all.isEmpty else { return }
    let here = all.firstIndex(of: question) ?? 0
    question = all[((here + step) % all.count + all.count) % all.count]
    list.restart()
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard entries.indices.contains(list.selected) else { return .stay }
    switch entries[list.selected] {
    case .passage(let sentence): session.go(toSentence: sentence, on: .left)
    case .link(let link, _): session.goToLink(link)
    }
    return .leave
  }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    let basis = Basis(session, list.filter, of: question ?? -1)
    if basis != laid {
      laid = basis
      lines = lines(in: session)
    }
    let lines = self.lines
    list.lay(out: rows(in: session)) { _ in lines }
  }

  /// "Map" and two blanks stand before the question; a long one goes on below.
  private static let lead = 6

  private func question(in session: Session) -> [String] {
    let asked = question.map { session.analysis.issues[$0].question } ?? "about no question"
    let width = max(4, session.layout.size.columns - Self.lead - 1)
    // In a window of a few rows it may take but one.
    let most = session.layout.size.rows >= 12 ? 3 : 1
    return wrapped(asked, width: width, most: most, in: session.alphabet)
  }

  /// Those below the question and the rule.
  private func rows(in session: Session) -> Range<Int> {
    let all = session.layout.listRows
    return min(all.upperBound, all.lowerBound + question(in: session).count - 1)..<all.upperBound
  }

  private mutating func lines(in session: Session) -> [ListLine] {
    entries = entries(in: session)
    let passages = entries.map { Passage(of: $0, in: session) }
    excerpts.find(in: passages.map { $0.quotation(session) }, session)
    let forms = passages.map { passage in
      excerpts.whole(of: passage.quotation(session), toEnd: true) {
        passage.broken($0, session)
      }
    }
    let chosen = SetForm.sharing(rows(in: session).count, forms)
    return zip(passages, chosen).enumerated().flatMap { number, passage in
      passage.0.lines(passage.1, entry: number, session)
    }
  }

  func matter(of session: Session) -> Writing.Matter {
    var parts: [Writing.Part] = [
      .heading(question.map { session.analysis.issues[$0].question } ?? "About no question")
    ]
    for entry in entries {
      switch entry {
      case .passage(let sentence): parts.append(.passages([session.written(sentence, on: .left)]))
      case .link(let number, _):
        let link = session.links[number]
        parts.append(.link("\(link.word) (\(link.origin))", link.ends))
        parts.append(.passages([session.written(link.ends.right, on: .right)]))
      }
    }
    return .view(title: "Map", parts)
  }

  private func entries(in session: Session) -> [Entry] {
    let links = session.links.indices.filter { number in
      let link = session.links[number]
      return link.issue == question && !link.isRejected
        && session.passes(
          list.filter, session.quotation(of: link.ends.left, on: .left),
          session.quotation(of: link.ends.right, on: .right))
    }
    return Set(links.map { session.links[$0].ends.left }).sorted().flatMap { sentence in
      let here = links.filter { session.links[$0].ends.left == sentence }
      return [Entry.passage(sentence)] + here.map { .link($0, isLast: $0 == here.last) }
    }
  }

  /// "◆ ECFR ¶7  “…”", behind a branch of the map, which may go on below.
  private struct Passage {
    var lead = ""
    var below = ""
    var ink = Ink.text
    let sentence: Int
    let side: Side

    init(of entry: Entry, in session: Session) {
      switch entry {
      case .passage(let sentence): (self.sentence, side) = (sentence, .left)
      case .link(let index, let isLast):
        let link = session.links[index]
        let lines = link.isReviewed ? session.glyphs.thick : session.glyphs.thin
        (sentence, side, ink) = (link.ends.right, .right, link.relation.ink)
        lead =
          "  \(isLast ? lines.rightUp : lines.rightTee)\(lines.across)"
          + "\(session.glyphs.mark(of: link))\(lines.across)\(session.end(of: link)) "
        below = isLast ? "" : "  \(lines.down)"
      }
    }

    func quotation(_ session: Session) -> String { session.quotation(of: sentence, on: side) }

    private func name(_ session: Session) -> String {
      let kind = session.unit(sentence, on: side)?.kind ?? .background
      return "\(session.glyphs.mark(of: kind)) \(session.pair.placeName(of: sentence, on: side))"
    }

    private func start(_ session: Session) -> Int { 1 + session.alphabet.cells(of: lead) }

    private func text(_ session: Session) -> Int {
      start(session) + session.alphabet.cells(of: name(session)) + 1
    }

    /// In a narrow window the rows below run under the name.
    private func indent(_ session: Session) -> Int {
      session.layout.size.columns < Layout.narrowestSideBySide
        ? start(session) + 2 : text(session)
    }

    func broken(_ words: String, _ session: Session) -> [String] {
      let lead = text(session) - indent(session)
      let rows = wrapped(
        String(repeating: "x", count: lead) + "“\(words)”",
        width: max(1, session.layout.size.columns - indent(session) - 1), in: session.alphabet)
      return rows.enumerated().map { $0 == 0 ? String($1.dropFirst(lead)) : $1 }
    }

    func lines(_ rows: [String], entry: Int, _ session: Session) -> [ListLine] {
      rows.enumerated().map { row, words in
        let runs = [
          ListLine.Run(text: row == 0 ? lead : below, column: 1, style: Style(ink, .bold)),
          ListLine.Run(
            text: row == 0 ? name(session) : "", column: start(session),
            style: Style(side == .left ? .left : .right, .bold)),
          ListLine.Run(
            text: words, column: row == 0 ? text(session) : indent(session),
            chosen: Style(.text, .reverse)),
        ]
        return ListLine(runs: runs.filter { !$0.text.isEmpty }, entry: entry)
      }
    }
  }

  // MARK: Drawing

  var listHints: [Hint] {
    [
      (.nextQuestion, "next question"), (.previousQuestion, "back"), (.followLink, "go"),
      (.filter, "filter"), (.cancel, "leave"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let asked = question(in: session)
    let style = Style(.text, .bold)
    _ = buffer.drawHead(session, title: "Map", facts: Array(asked.prefix(1)), style: style)
    if asked.count > 1 {
      let columns = 0..<session.layout.size.columns
      buffer.fill(columns: columns, row: 1)
      for (row, line) in asked.enumerated().dropFirst() {
        buffer.put(line, column: Self.lead, row: row, style: style)
      }
      buffer.fill(session.glyphs.rule, columns: columns, row: asked.count, style: Style(.faint))
    }
    buffer.draw(list, of: session, in: rows(in: session))
    let all = session.questionsOfLinks
    let place = all.firstIndex(of: question).map { "question \($0 + 1) of \(all.count) · " } ?? ""
    let links = entries.count { if case .link = $0 { true } else { false } }
    buffer.drawFoot(
      session, status: place + counted(links, "link") + list.filterNote, hints: hints)
  }
}

extension Session {
  /// The questions that links are about, those with the most links first; nil among them is for links about
  /// none.
  fileprivate var questionsOfLinks: [Int?] {
    var counts: [Int?: Int] = [:]
    for link in links where !link.isRejected { counts[link.issue, default: 0] += 1 }
    return counts.sorted { ($0.value, $1.key ?? .max) > ($1.value, $0.key ?? .max) }.map(\.key)
  }
}

extension Command {
  fileprivate static let nextQuestion = Command("next-question")
  fileprivate static let previousQuestion = Command("previous-question")
}
