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

  static func opened(in session: inout Session) -> RecommendationsScreen? {
    var screen = RecommendationsScreen()
    screen.list.selected = session.focusedRecommendation
    return screen
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard shown.indices.contains(list.selected) else { return .stay }
    let entry = shown[list.selected]
    session.go(toSentence: entry.sentence, on: entry.side)
    return .leave
  }

  mutating func lay(out session: Session) {
    shown = session.recommendationEntries.filter {
      session.passes(list.filter, session.quotation(of: $0.sentence, on: $0.side), $0.who ?? "")
    }
    let table = RecommendationTable(session: session, entries: shown)
    list.lay(out: session.layout.listRows) { table.lines(height: $0) }
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let table = RecommendationTable(session: session, entries: shown)
    _ = buffer.drawHead(session, title: "Who")
    for side in Side.allCases {
      let name = "\(session.pair[side].shortName(on: side)) recommends"
      buffer.put(
        fitted(name, width: table.widths.text, in: buffer.alphabet), column: table.start(of: side),
        row: 0, style: Style(side == .left ? .left : .right, .bold))
    }
    buffer.draw(list, of: session)
    drawGroupGoneBy(table, in: &buffer)
    let status =
      shown.isEmpty && list.filter.isEmpty
      ? "neither article recommends anything that the engine found"
      : "recommendation \(min(list.selected + 1, shown.count)) of \(shown.count), by who should act"
    buffer.drawFoot(
      session, status: status + list.filterNote,
      keys: [(.followLink, "go"), (.links, "links"), (.filter, "filter"), (.cancel, "back")])
  }

  /// Whoever should act is named at the top of the window, too, if the name has gone by.
  private func drawGroupGoneBy(_ table: RecommendationTable, in buffer: inout Buffer) {
    let page = list.page
    guard let top = page.window.first, let row = page.rows.first, !page.lines[top].runs.isEmpty,
      !page.lines[top].runs.contains(where: { $0.column == 1 }),
      let entry = page.lines[top...].lazy.compactMap({ $0.runs.compactMap(\.entry).first }).first
    else { return }
    buffer.put(
      fitted(table.name(of: shown[entry].who), width: table.widths.who, in: buffer.alphabet),
      column: 1, row: row, style: Style(.heading, .bold))
  }
}

/// Recommendations as lines of two columns, one for each side, behind the names of who should act.
private struct RecommendationTable {
  let session: Session
  let entries: [RecommendationEntry]

  var widths: (who: Int, text: Int) {
    let columns = session.layout.size.columns
    let who = columns < 48 ? max(3, columns / 5) : columns < 100 ? 15 : 22
    return (who, max(4, (columns - who - 6) / 2))
  }

  func start(of side: Side) -> Int {
    let widths = self.widths
    return widths.who + 2 + (side == .left ? 0 : widths.text + 2)
  }

  func name(of who: String?) -> String { who ?? "(not said who)" }

  /// All lines of the list. No entry is longer than the window's `height`; Enter shows the rest.
  func lines(height: Int) -> [ListLine] {
    var lines: [ListLine] = []
    var index = 0
    while index < entries.count {
      let who = entries[index].who
      var columns: Both<[[ListLine.Run]]> = Both(left: [], right: [])
      while index < entries.count, entries[index].who == who {
        let side = entries[index].side
        columns[side] += cell(entries[index], number: index, most: max(1, height - 1))
        index += 1
      }
      for side in Side.allCases where columns[side].isEmpty { columns[side] = [silence(on: side)] }
      let names = wrapped(name(of: who), width: widths.who, in: session.alphabet)
      for row in 0..<max(columns.left.count, columns.right.count, names.count) {
        var line = ListLine()
        if row < names.count {
          line.runs.append(.init(text: names[row], column: 1, style: Style(.heading, .bold)))
        }
        for side in Side.allCases where row < columns[side].count {
          line.runs += columns[side][row]
        }
        lines.append(line)
      }
      lines.append(ListLine())
    }
    return lines
  }

  private func silence(on side: Side) -> [ListLine.Run] {
    [.init(text: "– silent –", column: start(of: side) + 2, style: Style(.faint))]
  }

  private func cell(
    _ entry: RecommendationEntry, number: Int, most: Int
  ) -> [[ListLine.Run]] {
    let action = session.analysis.action(of: entry.sentence, on: entry.side, in: session.pair)
    let name = session.paragraphName(of: entry.sentence, on: entry.side)
    let quotation = session.quotation(of: entry.sentence, on: entry.side)
    var text = "\(name) " + (action.flatMap { Self.saysEnough($0) ? $0.what : nil } ?? quotation)
    let marks = answers(to: entry)
    if !marks.isEmpty { text += "  " + marks }
    let start = start(of: entry.side)
    let lines = wrapped(text, width: widths.text - 2, most: most, in: session.alphabet)
    return lines.enumerated().map { index, line in
      let mark = ListLine.Run(
        text: index == 0 ? session.glyphs.recommendation : " ", column: start,
        style: Style(.recommendation, .bold), entry: number)
      let words = ListLine.Run(
        text: line, column: start + 2, style: Style(.text),
        chosen: Style(.recommendation, .reverse), entry: number)
      return [mark, words]
    }
  }

  /// A few words out of their sentence ("This policy") tell nobody what to do.
  private static func saysEnough(_ action: Action) -> Bool {
    action.what.split(separator: " ").count > 3
  }

  /// "✗2 =1": how the other side answers it.
  private func answers(to entry: RecommendationEntry) -> String {
    let found = session.linksOfSentence[entry.side][entry.sentence] ?? []
    return Relation.allCases.compactMap { relation in
      let count = found.filter { session.links[$0].relation == relation }.count
      return count > 0 ? "\(session.glyphs.mark(of: relation))\(count)" : nil
    }.joined(separator: " ")
  }
}

extension Session {
  var recommendationEntries: [RecommendationEntry] { analysis.recommendationEntries }

  /// Where the recommendations view opens: at the focus, if it is one.
  var focusedRecommendation: Int {
    recommendationEntries.firstIndex { $0.side == side && $0.sentence == focus } ?? 0
  }
}
