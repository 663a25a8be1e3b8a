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
  private let marking: Marking
  /// What has to be said of the key.
  private let note: String?
  private var shown: [Mark] = []

  init(_ marking: Marking, note: String?) {
    self.marking = marking
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
    shown = marking.marks.filter {
      session.passes(
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
    let given = mark.given.isEmpty ? "–" : mark.given
    let head = "\(sign(of: mark, session)) \(mark.verdict.rawValue)"
    let beside = columns / 3
    var first = ListLine()
    first.runs = [
      .init(
        text: fitted(head, width: beside - 2, in: session.alphabet), column: 1,
        style: Style(mark.points == 1 ? .agrees : mark.points > 0 ? .qualifies : .opposes, .bold),
        chosen: Style(.status, [.bold, .reverse]), entry: number),
      .init(
        text: fitted("yours: \(given)", width: beside - 1, in: session.alphabet), column: beside,
        style: Style(.text), entry: number),
      .init(
        text: fitted(
          "\(mark.keyName): \(mark.key)", width: columns - 2 * beside - 1, in: session.alphabet),
        column: 2 * beside, style: Style(.text), entry: number),
    ]
    let reason = mark.reason.isEmpty ? [] : ["Because: \(mark.reason)"]
    let rest = (words(of: mark, session) + reason).flatMap {
      wrapped($0, width: max(8, columns - 5), most: 2, in: session.alphabet)
    }
    let more = rest.map { text in
      ListLine(runs: [.init(text: text, column: 3, style: Style(.faint), entry: number)])
    }
    return Array(([first] + more).prefix(max(1, height - 1))) + [ListLine()]
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
    let percent = Int((marking.score * 100).rounded())
    let points = twoDigits(marking.points)
    let score = "\(points) points of \(marking.most), \(percent) %"
    _ = buffer.drawHead(
      session, title: "Yours beside the key",
      facts: [[score, note].compactMap { $0 }.joined(separator: " · "), score])
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
