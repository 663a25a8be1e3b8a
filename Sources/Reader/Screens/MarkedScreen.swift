internal import Classroom
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// A student's answers beside the key.
struct MarkedScreen: ListScreen {
  static let place = Keymap.Place("marked")

  var list = ListState()
  /// Of the first answers, which count.
  private let marking: Marking
  /// With what was changed when the key had been shown.
  private let second: Marking?
  /// What has to be said of the key.
  private let note: String?
  private var shown: [Mark] = []

  init(_ marking: Marking, second: Marking? = nil, note: String?) {
    self.marking = marking
    self.second = second
    self.note = note
  }

  static func opened(in session: inout Session) -> MarkedScreen? { nil }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard shown.indices.contains(list.selected) else { return .stay }
    switch shown[list.selected].item {
    case .sentence(let place): session.go(toSentence: place.sentence, on: place.side)
    case .pair(let ends): session.go(toSentence: ends.left, on: .left)
    }
    return .leave
  }

  mutating func lay(out session: Session) {
    // What is not answered yet can be: the key is not told of it.
    shown = marking.marks.filter {
      $0.verdict != .unanswered
        && session.passes(
          list.filter, $0.verdict.rawValue, $0.given, $0.key,
          words(of: $0, session).joined())
    }
    let laidOut = self
    list.lay(out: session.layout.listRows, byEntry: true) { height in
      laidOut.shown.enumerated().flatMap {
        laidOut.lines(of: $0.element, number: $0.offset, session, height)
      }
    }
  }

  /// The passages, one a text.
  private func words(of mark: Mark, _ session: Session) -> [String] {
    let places =
      switch mark.item {
      case .sentence(let place): [place]
      case .pair(let ends): Side.allCases.map { SentencePlace($0, ends[$0]) }
      }
    return places.map {
      "\(name(of: $0, session)) “\(session.quotation(of: $0.sentence, on: $0.side))”"
    }
  }

  private func name(of place: SentencePlace, _ session: Session) -> String {
    "\(session.pair[place.side].shortName(on: place.side)) "
      + session.paragraphName(of: place.sentence, on: place.side)
  }

  private func lines(
    of mark: Mark, number: Int, _ session: Session, _ height: Int
  ) -> [ListLine] {
    let columns = session.layout.size.columns
    let given = given(of: mark)
    let head = "\(sign(of: mark, session)) \(mark.verdict.rawValue)"
    // What was given may be two answers.
    let (second, third) = (columns * 11 / 40, columns * 51 / 80)
    let key = "\(mark.keyName): \(mark.key)"
    let isNarrow = columns < Layout.narrowestSideBySide
    var first = ListLine()
    first.runs = [
      .init(
        text: fitted(head, width: isNarrow ? columns - 2 : second - 2, in: session.alphabet),
        column: 1,
        style: Style(mark.points == 1 ? .agrees : mark.points > 0 ? .qualifies : .opposes, .bold),
        chosen: Style(.status, [.bold, .reverse]), entry: number)
    ]
    if !isNarrow {
      first.runs += [
        .init(
          text: fitted("yours: \(given)", width: third - second - 1, in: session.alphabet),
          column: second, style: Style(.text), entry: number),
        .init(
          text: fitted(key, width: columns - third - 1, in: session.alphabet),
          column: third, style: Style(.text), entry: number),
      ]
    }
    let reason = mark.reason.isEmpty ? [] : ["Because: \(mark.reason)"]
    let answers = isNarrow ? ["yours: \(given)", key] : []
    let rest = (answers + words(of: mark, session) + reason).flatMap {
      wrapped($0, width: max(8, columns - 5), most: 2, in: session.alphabet)
    }
    let more = rest.map { text in
      ListLine(runs: [.init(text: text, column: 3, style: Style(.faint), entry: number)])
    }
    return Array(([first] + more).prefix(max(1, height - 1))) + [ListLine()]
  }

  /// "agrees, then opposes"
  private func given(of mark: Mark) -> String {
    func word(_ mark: Mark) -> String { mark.given.isEmpty ? "–" : mark.given }
    guard let then = second?.marks.first(where: { $0.item == mark.item }), then.given != mark.given
    else { return word(mark) }
    return "\(word(mark)), then \(word(then))"
  }

  /// "3.00 points of 52, 6 %"; where not all is answered yet, of what is.
  private var scores: [String] {
    let open = marking.marks.count { $0.verdict == .unanswered }
    let points = "\(twoDigits(marking.points)) points of "
    let then = second.map { ", after a second look \($0.percent)" } ?? ""
    guard open > 0 else {
      return [
        points + "\(marking.most), \(marking.percent)\(then)", "\(marking.percent)\(then)",
        marking.percent,
      ]
    }
    let answered = marking.most - open
    return [
      points + "\(answered) answered, \(marking.most) asked",
      "\(twoDigits(marking.points)) of \(answered)",
    ]
  }

  private func sign(of mark: Mark, _ session: Session) -> String {
    switch mark.verdict {
    case .exact: session.glyphs.agrees
    case .overlapping, .wrongRelation: session.glyphs.qualifies
    case .wrong, .missed: session.glyphs.opposes
    case .unanswered: "-"
    case .beyond: "+"
    }
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let scores = scores
    let noted = note.map { note in ["\(scores[0]) · \(note)"] } ?? []
    _ = buffer.drawHead(session, title: "Yours beside the key", facts: noted + scores)
    buffer.draw(list, of: session)
    let counts = Mark.Verdict.allCases.compactMap { verdict -> String? in
      let count = marking.marks.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }.joined(separator: " · ")
    buffer.drawFoot(
      session,
      statuses: [
        [counts + list.filterNote, note].compactMap { $0 }.joined(separator: " · "),
        counts + list.filterNote,
      ],
      hints: [(.followLink, "go"), (.filter, "filter"), (.cancel, "back")])
  }
}

extension Marking {
  /// "62 %"
  var percent: String { "\(Int((score * 100).rounded())) %" }
}
