internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What of the two files is not read, and why; what was left out by mistake is taken back.
struct LeftOutScreen: ListScreen {
  static let place = Keymap.Place("left-out")
  static let opening: Command? = Command("keep")
  static let commands = [
    Specification(
      Command("keep"), "what was left out of the articles, to be taken back", keys: ["&"])
  ]

  var list = ListState()
  private var shown: Both<[Dropped]> = Both(left: [], right: [])

  static func opened(in session: inout Session) -> LeftOutScreen? { LeftOutScreen() }

  mutating func chosen(in session: inout Session) -> Outcome {
    let left = shown.left.count
    let side: Side = list.selected < left ? .left : .right
    let index = side == .left ? list.selected : list.selected - left
    guard shown[side].indices.contains(index) else { return .stay }
    return session.takeBack(shown[side][index], on: side)
  }

  mutating func lay(out session: Session) {
    shown = session.pair.articles.map { article in
      article.dropped.filter {
        $0.reason != .frontMatter
          && session.passes(list.filter, $0.reason.rawValue, article.text[$0.range])
      }
    }
    let columns = TwoColumns(session: session)
    let entries = Both(left: entries(.left, session), right: entries(.right, session))
    list.lay(out: session.layout.listRows) { height in
      // Whole where they fit, else ever less of the longest.
      let forms = Self.mostRows.lazy.map {
        columns.lines(entries, most: max(1, min($0, height - 1)))
      }
      return forms.first { $0.count <= height } ?? forms[Self.mostRows.count - 1]
    }
  }

  private static let mostRows = [100, 20, 12, 8, 6, 5, 4, 3]

  func matter(of session: Session) -> Writing.Matter {
    let parts = Side.allCases.flatMap { side -> [Writing.Part] in
      let words = entries(side, session).map { Writing.Part.text($0.text) }
      return words.isEmpty ? [] : [.heading(session.pair[side].shortName(on: side))] + words
    }
    return .view(title: "Left out", parts)
  }

  private func entries(_ side: Side, _ session: Session) -> [TwoColumns.Entry] {
    shown[side].map { dropped in
      // Without Markdown's signs before it.
      let words = session.pair[side].text[dropped.range].drop { "#>*_- \n".contains($0) }
        .split { $0.isWhitespace }
      return TwoColumns.Entry(
        label: dropped.reason == .byHand ? "you" : "", ink: .key,
        text: "\(dropped.reason.rawValue): \(words.joined(separator: " "))")
    }
  }

  var listHints: [Hint] { [(.followLink, "take back"), (.filter, "filter"), (.cancel, "back")] }

  func draw(_ session: Session, in buffer: inout Buffer) {
    _ = buffer.drawHead(session, title: "Left out")
    TwoColumns(session: session).drawNames(row: 0, "Left out", in: &buffer)
    buffer.draw(list, of: session)
    let count = shown.left.count + shown.right.count
    let status =
      count == 0
      ? "nothing is left out" : "\(min(list.selected + 1, count)) of \(count) left out"
    buffer.drawFoot(session, status: status + list.filterNote, hints: hints)
  }
}
