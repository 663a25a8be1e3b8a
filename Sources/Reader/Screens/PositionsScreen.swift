internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// Where they stand: the questions of the sheet and each author's answer, clashes first. Below stands
/// what each says on the chosen question.
struct PositionsScreen: ListScreen {
  static let place = Keymap.Place("positions")
  static let opening: Command? = Command("positions")
  static let commands = [
    Specification(
      Command("positions"), "where they stand: each author's answer to every question", keys: ["p"]),
    Specification(
      .actors, "who is named where an author answers", keys: ["w"], places: [place]),
  ]

  var list = ListState()
  /// The questions on show, as indices into `Analysis.issues`.
  private var shown: [Int] = []
  private var showsActors = false
  /// How many rows all questions take.
  private var questionRows = 0
  private var excerpts = Excerpts()

  private var lines: [ListLine] = []
  private var laid: Basis?

  static func opened(in session: inout Session) -> PositionsScreen? {
    prepare(in: &session)
    return prepared(in: session)
  }

  static func prepare(in session: inout Session) {
    layAhead(PositionsScreen(), in: &session)
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    guard command == .actors else { return performInList(command, in: &session) }
    showsActors.toggle()
    if showsActors, rows(session).quotations.isEmpty, let issue {
      let named = Side.allCases.compactMap { side in
        session.analysis.answer(to: issue, on: side).map { answer in
          let actors = session.analysis.actors(of: answer)
          return "\(session.pair[side].shortName(on: side)): "
            + (actors.isEmpty ? "nobody" : actors.joined(separator: "; "))
        }
      }
      session.message = "Named by " + named.joined(separator: " · ")
    }
    return .stay
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard let issue else { return .stay }
    for side in [session.side, session.side.other] {
      if let answer = session.analysis.answer(to: issue, on: side),
        let sentence = session.analysis.toldSentences(of: answer).first
      {
        session.go(toSentence: sentence, on: side)
        return .leave
      }
    }
    session.message = "Neither author speaks to this question."
    return .stay
  }

  func matter(of session: Session) -> Writing.Matter {
    let parts = shown.flatMap { issue -> [Writing.Part] in
      let answers = Side.allCases.compactMap { side in
        session.analysis.answer(to: issue, on: side).map { (side, $0) }
      }
      let told = answers.map { side, answer in
        let name = session.pair[side].shortName(on: side)
        let told = session.analysis.told(answer)
        let isEngines = told.isFound || told == .unclear
        return "\(name): \(told.rawValue)" + (isEngines ? " (\(answer.maker))" : "")
      }
      let passages = answers.flatMap { side, answer in
        session.analysis.toldSentences(of: answer).map { session.written($0, on: side) }
      }
      return [
        .heading(session.analysis.issues[issue].question), .text(told.joined(separator: "; ")),
      ] + (passages.isEmpty ? [] : [.passages(passages)])
    }
    return .view(title: "Where they stand", parts)
  }

  private var issue: Int? { shown.indices.contains(list.selected) ? shown[list.selected] : nil }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    let basis = Basis(session, list.filter)
    if basis != laid {
      laid = basis
      find(in: session)
    }
    let all = lines
    list.lay(out: rows(session).list) { _ in all }
  }

  private mutating func find(in session: Session) {
    let analysis = session.analysis
    shown =
      analysis.answers.isEmpty
      ? []
      : analysis.issuesByClash.filter {
        session.passes(list.filter, analysis.issues[$0].question)
      }
    lines = shown.enumerated().flatMap { lines(of: $0.element, entry: $0.offset, session) }
    questionRows = lines.count
    let quoted = shown.flatMap { issue in
      Side.allCases.flatMap { side in
        (analysis.answer(to: issue, on: side).map(analysis.toldSentences) ?? [])
          .prefix(2).map { session.quotation(of: $0, on: side) }
      }
    }
    excerpts.find(in: quoted, session)
  }

  /// The rows of the questions, and below them, where there is room, those of the quotations.
  private func rows(_ session: Session) -> (list: Range<Int>, quotations: Range<Int>) {
    let all = session.layout.listRows
    guard all.count >= 12 else { return (all, all.upperBound..<all.upperBound) }
    let most = all.upperBound - max(6, all.count * 2 / 5)
    // What the questions leave free.
    let cut = min(most, all.lowerBound + max(1, questionRows))
    return (all.lowerBound..<cut, cut..<all.upperBound)
  }

  /// The longest questions fit an 80 column window beside both answers.
  private static func answerWidth(_ columns: Int) -> Int { columns < 100 ? 12 : 18 }

  private func lines(of issue: Int, entry: Int, _ session: Session) -> [ListLine] {
    let columns = session.layout.size.columns
    let clash = Clash(issue, session.analysis)
    let question = session.analysis.issues[issue].question
    let answers = Side.allCases.map { side in answer(to: issue, on: side, session) }
    let bar = Style(.status, .reverse)
    let chosen = Style(.status, [.bold, .reverse])
    let mark = ListLine.Run(
      text: clash.mark(in: session.glyphs), column: 0, style: Style(clash.ink, .bold),
      chosen: chosen)
    if columns < Layout.narrowestSideBySide {
      let names = zip(Side.allCases, answers).map { "\(session.pair[$0].shortName(on: $0)): \($1)" }
      let asked = wrapped(question, width: max(1, columns - 4), in: session.alphabet)
      let answered = wrapped(
        names.joined(separator: "  "), width: max(1, columns - 6), in: session.alphabet)
      return asked.enumerated().map { row, text in
        let run = ListLine.Run(text: text, column: 3, chosen: chosen)
        return ListLine(runs: row == 0 ? [mark, run] : [run], entry: entry, bar: bar)
      }
        + answered.map {
          ListLine(runs: [.init(text: $0, column: 5, style: Style(.faint))], entry: entry)
        }
    }
    let answerWidth = Self.answerWidth(columns)
    let width = columns - 2 * answerWidth - 2
    let asked = wrapped(question, width: max(1, width), in: session.alphabet).map {
      ListLine.Run(text: $0, column: 2, chosen: chosen)
    }
    var runs = [mark] + asked.prefix(1)
    for (place, side) in Side.allCases.enumerated() {
      runs.append(
        ListLine.Run(
          text: fitted(answers[place], width: answerWidth - 1, in: session.alphabet),
          column: Self.start(of: side, columns),
          style: Style(side == .left ? .left : .right), chosen: chosen))
    }
    return [ListLine(runs: runs, entry: entry, bar: bar)]
      + asked.dropFirst().map { ListLine(runs: [$0], entry: entry, bar: bar) }
  }

  private static func start(of side: Side, _ columns: Int) -> Int {
    columns - (side == .left ? 2 : 1) * answerWidth(columns) + 1
  }

  /// "○ no ¶8 ¶3": whose word it is, the answer, and where it stands most plainly, as far as there is room.
  private func answer(to issue: Int, on side: Side, _ session: Session) -> String {
    guard let answer = session.analysis.answer(to: issue, on: side) else { return "–" }
    let told = session.analysis.told(answer)
    if told == .notAsked { return told.rawValue }
    let isPersons = answer.isGiven || told == .linked
    var words = [
      isPersons ? session.glyphs.solidEnd : session.glyphs.hollowEnd,
      told == .linked ? "see" : told.rawValue,
    ]
    let room = Self.answerWidth(session.layout.size.columns) - 1
    for sentence in session.analysis.toldSentences(of: answer) where words.count < 4 {
      let place = session.paragraphName(of: sentence, on: side)
      let longer = words + [place]
      if words.contains(place) { continue }
      guard session.alphabet.cells(of: longer.joined(separator: " ")) <= room else { break }
      words = longer
    }
    return words.joined(separator: " ")
  }

  /// "answers by the engine"
  private func makers(of issue: Int, _ session: Session) -> String {
    let makers = Side.allCases.compactMap { session.analysis.answer(to: issue, on: $0) }
      .filter { session.analysis.told($0) != .notAsked }
      .map { session.analysis.told($0) == .linked ? "a person's link" : $0.maker }
    guard makers.count == 2, makers[0] != makers[1] else {
      return makers.first.map { "answers by \($0)" } ?? "no answers"
    }
    return zip(Side.allCases, makers).map { "\(session.pair[$0].shortName(on: $0)) by \($1)" }
      .joined(separator: ", ")
  }

  // MARK: Drawing

  var listHints: [Hint] {
    [(.followLink, "go"), (.actors, "who is named"), (.filter, "filter"), (.cancel, "back")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let rows = rows(session)
    let columns = buffer.size.columns
    _ = buffer.drawHead(session, title: "Where they stand")
    if columns >= Layout.narrowestSideBySide {
      for side in Side.allCases {
        buffer.put(
          fitted(
            session.pair[side].shortName(on: side), width: Self.answerWidth(columns) - 1,
            in: buffer.alphabet), column: Self.start(of: side, columns), row: 0,
          style: Style(side == .left ? .left : .right, .bold))
      }
    }
    if session.analysis.answers.isEmpty {
      drawAdvice(session, in: session.layout.listRows, &buffer)
    } else {
      buffer.draw(list, of: session, in: rows.list)
      if session.analysis.asksNothing {
        drawAdvice(session, in: rows.quotations, &buffer)
      } else {
        drawQuotations(session, in: rows.quotations, &buffer)
      }
    }
    let place = "question \(list.selected + 1) of \(shown.count)"
    let forms =
      issue.map {
        ["\(place), clashes first · \(makers(of: $0, session))", "\(place), clashes first", place]
      } ?? ["no question"]
    buffer.drawFoot(session, statuses: forms.map { $0 + list.filterNote }, hints: hints)
  }

  private func drawAdvice(_ session: Session, in rows: Range<Int>, _ buffer: inout Buffer) {
    let advice =
      session.analysis.answers.isEmpty
      ? "There is no issue sheet, so that no question is asked. A file issues.txt beside the articles "
        + "asks some: two of them, with some words for yes and for no, make links and answers better."
      : "The sheet asks nothing yet: its questions have no words for yes and no. Take some of the phrases "
        + "that it offers, or write some, and this says where both authors stand."
    buffer.putWrapped(advice, in: rows)
  }

  /// The best words of both on the chosen question: side by side, in a narrow window one below the other.
  private func drawQuotations(_ session: Session, in rows: Range<Int>, _ buffer: inout Buffer) {
    guard let issue, let rule = rows.first else { return }
    let columns = buffer.size.columns
    buffer.fill(session.glyphs.rule, columns: 0..<columns, row: rule, style: Style(.faint))
    let room = rows.count - 1
    let isBeside = columns >= Layout.narrowestSideBySide
    let width = max(4, (isBeside ? columns / 2 : columns) - 3)
    var row = rule + 1
    for side in Side.allCases {
      // Of those below one another the first leaves half of the rows.
      let most = isBeside ? room : side == .left ? room / 2 : rows.upperBound - row
      let said = said(on: issue, by: side, width: width, rows: most, session)
      let start = isBeside && side == .right ? columns / 2 + 1 : 1
      if isBeside { row = rule + 1 }
      for line in said {
        buffer.put(line.text, column: start, row: row, style: line.style)
        row += 1
      }
    }
  }

  /// Who is named, if that is asked for, and the passages that answer most plainly.
  private func said(
    on issue: Int, by side: Side, width: Int, rows: Int, _ session: Session
  ) -> [(text: String, style: Style)] {
    guard let answer = session.analysis.answer(to: issue, on: side), rows > 0 else { return [] }
    let ink = Style(side == .left ? .left : .right)
    func lines(_ text: String) -> [String] { wrapped(text, width: width, in: session.alphabet) }
    let told = session.analysis.told(answer)
    let sentences = session.analysis.toldSentences(of: answer)
    if told == .notAsked {
      return lines("The sheet has no words for yes and no here.").map { ($0, Style(.faint)) }
    }
    guard !sentences.isEmpty else { return [("– silent –", Style(.faint))] }
    var said: [(text: String, style: Style)] = []
    if showsActors {
      // The quotation keeps most of the rows.
      let forms = session.analysis.actors(of: answer).countedForms.map(lines)
      let named = forms.first { $0.count <= max(1, rows / 3) } ?? forms.last ?? []
      said = named.map { ($0, ink) }
    }
    for (place, sentence) in sentences.prefix(2).enumerated() {
      let name = session.paragraphName(of: sentence, on: side)
      let room = rows - said.count
      let forms = excerpts.forms(of: session.quotation(of: sentence, on: side)).map {
        lines("\(name) “\($0.text)”")
      }
      let whole = forms.first { $0.count <= room }
      // The second stands there only where its point does; of the first as much as there is room for.
      if whole == nil, place > 0 { break }
      said += (whole ?? forms[forms.count - 1]).prefix(room).map { ($0, Style()) }
    }
    return said
  }
}

extension [String] {
  /// "blames NATO; names Ukraine, Kosovo", and ever fewer of them: "blames NATO; names Ukraine and 1 more".
  fileprivate var countedForms: [String] {
    let names = flatMap { group in
      group.split(separator: ", ").enumerated().map { ($0 == 0 ? "; " : ", ") + $1 }
    }
    return names.indices.reversed().map { last in
      let rest = names.count - 1 - last
      return names[...last].joined().dropFirst(2) + (rest > 0 ? " and \(rest) more" : "")
    }
  }
}

extension Command {
  fileprivate static let actors = Command("actors")
}
