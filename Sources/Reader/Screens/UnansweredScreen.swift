internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// The claims and recommendations of each author that the other never speaks to.
struct UnansweredScreen: ListScreen {
  static let place = Keymap.Place("unanswered")
  static let opening: Command? = Command("unanswered")
  static let commands = [
    Specification(
      Command("unanswered"), "unanswered: what the other side never speaks to", keys: ["U"])
  ]

  var list = ListState()
  private var shown: Both<[Int]> = Both(left: [], right: [])

  static func opened(in session: inout Session) -> UnansweredScreen? { UnansweredScreen() }

  mutating func chosen(in session: inout Session) -> Outcome {
    let left = shown.left.count
    let side: Side = list.selected < left ? .left : .right
    let index = side == .left ? list.selected : list.selected - left
    guard shown[side].indices.contains(index) else { return .stay }
    session.go(toSentence: shown[side][index], on: side)
    return .leave
  }

  mutating func lay(out session: Session) {
    let all = session.analysis.unanswered(in: session.pair)
    func passing(_ side: Side) -> [Int] {
      all[side].filter { session.passes(list.filter, session.quotation(of: $0, on: side)) }
    }
    shown = Both(left: passing(.left), right: passing(.right))
    let columns = TwoColumns(session: session)
    let entries = Both(left: entries(.left, session), right: entries(.right, session))
    list.lay(out: session.layout.listRows) { _ in columns.lines(entries) }
  }

  func matter(of session: Session) -> Writing.Matter {
    let parts = Side.allCases.flatMap { side -> [Writing.Part] in
      let passages = shown[side].map {
        session.written($0, on: side, session.analysis.units[side][$0].kind.rawValue)
      }
      let name = session.pair[side].shortName(on: side)
      return passages.isEmpty ? [] : [.heading(name), .passages(passages)]
    }
    return .view(title: "Unanswered", parts)
  }

  private func entries(_ side: Side, _ session: Session) -> [TwoColumns.Entry] {
    shown[side].map { sentence in
      let kind = session.analysis.units[side][sentence].kind
      let name = session.shortParagraphName(of: sentence, on: side)
      return TwoColumns.Entry(
        label: "\(session.glyphs.mark(of: kind)) \(name)", ink: kind.ink,
        text: session.quotation(of: sentence, on: side))
    }
  }

  var listHints: [Hint] {
    [(.followLink, "go"), (.filter, "filter"), (.cancel, "back")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let body = buffer.drawHead(session, title: "Unanswered")
    TwoColumns(session: session).drawNames(row: 0, "Unanswered", in: &buffer)
    let count = shown.left.count + shown.right.count
    if session.links.isEmpty, !body.isEmpty {
      buffer.putWrapped(
        "No links were found, so that nobody can say what is answered.", in: body)
    } else {
      buffer.draw(list, of: session)
    }
    let place = "\(min(list.selected + 1, count)) of \(count)"
    let isWhole = session.analysis.isWholeKey
    let what = isWhole ? "that no link of the key answers" : "to which the engine found no answer"
    let forms =
      session.links.isEmpty
      ? ["no links"]
      : count == 0
        ? ["nothing is left unanswered"] : ["\(place) \(what)", "\(place) unanswered"]
    buffer.drawFoot(session, statuses: forms.map { $0 + list.filterNote }, hints: hints)
  }
}
