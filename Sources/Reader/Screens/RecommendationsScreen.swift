internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What both authors recommend, grouped by who should act; silence is shown as silence.
struct RecommendationsScreen: ListScreen {
  static let place = Keymap.Place("recommendations")
  static let opening: Command? = .recommendations

  var list = ListState()
  private var shown: [RecommendationEntry] = []
  private var excerpts = Excerpts()
  /// For windows of so many rows.
  private var lines: [Int: [ListLine]] = [:]
  private var laid: Basis?
  /// Of a book nobody reads them in whole clauses.
  private static let mostShortened = 300

  static func opened(in session: inout Session) -> RecommendationsScreen? {
    prepare(in: &session)
    var screen = prepared(in: session) ?? RecommendationsScreen()
    screen.list.selected = session.focusedRecommendation
    return screen
  }

  static func prepare(in session: inout Session) {
    layAhead(RecommendationsScreen(), in: &session)
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard shown.indices.contains(list.selected) else { return .stay }
    let entry = shown[list.selected]
    session.go(toSentence: entry.sentence, on: entry.side)
    return .leave
  }

  func matter(of session: Session) -> Writing.Matter {
    let table = RecommendationTable(session: session, entries: shown, excerpts: excerpts)
    var parts: [Writing.Part] = []
    var who: String??
    var last: RecommendationEntry?
    var passages: [Writing.Passage] = []
    func end() {
      if !passages.isEmpty { parts.append(.passages(passages)) }
      passages = []
    }
    for entry in shown {
      // One sentence may want two things; it is written once.
      defer { last = entry }
      if last?.who == entry.who, last?.side == entry.side, last?.sentence == entry.sentence {
        continue
      }
      if who != .some(entry.who) {
        end()
        parts.append(.heading(RecommendationTable.name(of: entry.who)))
      }
      who = .some(entry.who)
      let told = table.toldAnswers(to: entry)
      passages.append(session.written(entry.sentence, on: entry.side, told))
    }
    end()
    return .view(title: "Recommendations", parts)
  }

  mutating func lay(out session: Session) {
    let basis = Basis(session, list.filter)
    if basis != laid {
      laid = basis
      find(in: session)
    }
    let table = RecommendationTable(session: session, entries: shown, excerpts: excerpts)
    var known = lines
    list.lay(out: session.layout.listRows) { height in
      let lines = known[height] ?? table.lines(height: height)
      known[height] = lines
      return lines
    }
    lines = known
  }

  private mutating func find(in session: Session) {
    lines = [:]
    shown = session.recommendationEntries.filter {
      session.passes(list.filter, session.quotation(of: $0.sentence, on: $0.side), $0.who ?? "")
    }
    guard shown.count <= Self.mostShortened else { return }
    excerpts.find(
      in: shown.flatMap { session.textsOfDeed(of: $0.sentence, on: $0.side) }, session)
  }

  var listHints: [Hint] {
    [(.followLink, "go"), (.links, "links"), (.filter, "filter"), (.cancel, "back")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    _ = buffer.drawHead(session, title: "Recommendations")
    TwoColumns(session: session).drawNames(row: 0, "Recommendations", in: &buffer)
    buffer.draw(list, of: session)
    drawGroupGoneBy(session, in: &buffer)
    buffer.drawFoot(
      session, statuses: statuses(session).map { $0 + list.filterNote }, hints: hints)
  }

  private func statuses(_ session: Session) -> [String] {
    guard !shown.isEmpty || !list.filter.isEmpty else {
      return ["neither article recommends anything that was found", "no recommendation", ""]
    }
    let glyphs = session.glyphs
    // Of a sheet's question the other author may say yes or no in no sentence that is linked.
    let answers = session.analysis.answers.isEmpty ? "" : " · yes, no: its answer"
    let place = "\(min(list.selected + 1, shown.count)) of \(shown.count)"
    let marks = "\(glyphs.opposes) opposes \(glyphs.agrees) agrees \(glyphs.qualifies) qualifies"
    return [
      "\(place) · \(marks)\(answers) · \(RecommendationTable.unanswered) none found",
      "\(place) · \(marks)\(answers)", "\(place) · \(marks)", place,
    ]
  }

  /// Whoever should act is named over the window if the name has gone by.
  private func drawGroupGoneBy(_ session: Session, in buffer: inout Buffer) {
    let page = list.page
    guard let top = page.window.first, page.rows.lowerBound > 0,
      let entry = page.lines[top].runs.compactMap(\.entry).first
    else { return }
    let name = " \(RecommendationTable.name(of: shown[entry].who)) "
    let width = max(0, buffer.size.columns / 2 - 4)
    buffer.put(
      fitted(name, width: width, in: buffer.alphabet), column: buffer.size.columns / 2,
      row: page.rows.lowerBound - 1, style: Style(.heading, .bold))
  }
}

/// Recommendations as lines: whoever should act as a heading, and below it what each author wants of
/// them, side by side where there is room.
private struct RecommendationTable {
  let session: Session
  let entries: [RecommendationEntry]
  let excerpts: Excerpts

  static let unanswered = "–"

  static func name(of who: String?) -> String { who ?? "(not said who)" }

  /// All lines of the list. No entry is longer than the window's `height`; Enter shows the rest.
  func lines(height: Int) -> [ListLine] {
    // "yes ¶10" stands in one row.
    let columns = TwoColumns(session: session, labelWidth: 8)
    var lines: [ListLine] = []
    var index = 0
    while index < entries.count {
      let first = index
      let who = entries[first].who
      while index < entries.count, entries[index].who == who { index += 1 }
      let group = Both(left: cells(first..<index, .left), right: cells(first..<index, .right))
      lines.append(heading(who))
      var below = columns.lines(group, from: first, most: max(1, height - 2), isNamed: false)
      for side in Side.allCases where columns.isSideBySide && group[side].isEmpty {
        below[0].runs.append(
          .init(text: "– silent –", column: columns.start(of: side), style: Style(.faint)))
      }
      lines += below
    }
    return lines
  }

  private func heading(_ who: String?) -> ListLine {
    let name = fitted(
      Self.name(of: who), width: session.layout.size.columns - 2, in: session.alphabet)
    return ListLine(runs: [.init(text: name, column: 1, style: Style(.heading, .bold))])
  }

  private func cells(_ group: Range<Int>, _ side: Side) -> [TwoColumns.Entry] {
    entries[group].filter { $0.side == side }.map { entry in
      let name = session.shortParagraphName(of: entry.sentence, on: side)
      let deed = session.deed(of: entry.sentence, on: side, part: entry.part, excerpts)
      let isNamed = !TwoColumns(session: session).isSideBySide
      return TwoColumns.Entry(
        label: "\(session.glyphs.recommendation) \(name)", ink: .recommendation,
        text: isNamed ? "\(session.pair[side].shortName(on: side)): \(deed)" : deed,
        // "ECFR", and in the next row "no ¶7".
        below: answers(to: entry).replacing(" ¶", with: "\u{A0}¶"))
    }
  }

  /// How many links that say the same answer it, each with one of them.
  private func counts(of entry: RecommendationEntry) -> [(link: Link, count: Int)] {
    let found = session.analysis.links(
      answering: entry.sentence, on: entry.side, of: session.links)
    let words = Relation.allCases.map(\.word) + [Relation.pastEachOther]
    return words.compactMap { word in
      let same = found.filter { $0.word == word }
      return same.first.map { ($0, same.count) }
    }
  }

  /// "links: opposes 2, agrees 1": the same in words, for a file.
  func toldAnswers(to entry: RecommendationEntry) -> String {
    let told = counts(of: entry).map { "\($0.word) \($1)" }
    guard told.isEmpty else { return "links: " + told.joined(separator: ", ") }
    let other = entry.side.other
    guard let answer = session.analysis.otherAnswer(to: entry.sentence, on: entry.side) else {
      return "no answer found"
    }
    let said = answer.answer == .mixed ? "yes and no" : answer.answer.rawValue
    let place = session.paragraphName(of: answer.sentences[0], on: other)
    return
      "no link, but \(session.pair[other].shortName(on: other)) answers \(said) in \(place) to: "
      + session.analysis.issues[answer.issue].question
  }

  /// "✗2 =1": how the other side answers it.
  func answers(to entry: RecommendationEntry) -> String {
    let marks = counts(of: entry).map { "\(session.glyphs.mark(of: $0))\($1)" }
    guard marks.isEmpty else { return marks.joined(separator: " ") }
    // The author may answer the question in no sentence that is linked.
    guard let answer = session.analysis.otherAnswer(to: entry.sentence, on: entry.side) else {
      return Self.unanswered
    }
    let name = session.pair[entry.side.other].shortName(on: entry.side.other)
    guard answer.answer != .mixed else { return "\(name) \(answer.answer.rawValue)" }
    let place = session.shortParagraphName(of: answer.sentences[0], on: entry.side.other)
    return "\(name) \(answer.answer.rawValue) \(place)"
  }
}

extension Session {
  var recommendationEntries: [RecommendationEntry] { analysis.recommendationEntries }

  /// Where the recommendations view opens: at the focus, if it is one.
  var focusedRecommendation: Int {
    recommendationEntries.firstIndex { $0.side == side && $0.sentence == focus } ?? 0
  }
}
