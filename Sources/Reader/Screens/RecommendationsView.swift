internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// What both authors recommend, grouped by who should act; silence is shown as silence.
struct RecommendationsView {
  let state: State
  let selected: Int
  let top: Int

  func draw(in buffer: inout Buffer) {
    let widths = self.widths
    let body = buffer.drawHead(state, title: "Who")
    for side in Side.allCases {
      buffer.put(
        fitted(
          "\(state.pair[side].shortName(on: side)) recommends", width: widths.text,
          in: buffer.alphabet),
        column: start(of: side), row: 0, style: Style(side == .left ? .left : .right, .bold))
    }
    let lines = lines(height: body.count)
    let excerpt = excerpt(of: lines, in: body)
    for (index, row) in zip(excerpt.lines, excerpt.rows) {
      let line = lines[index]
      // Whoever should act is named at the top of the window, too, if the name has gone by.
      let isTop = index == excerpt.lines.lowerBound
      buffer.put(
        fitted(
          isTop && line.who.isEmpty ? line.group : line.who, width: widths.who,
          in: buffer.alphabet), column: 1, row: row, style: Style(.heading, .bold))
      for side in Side.allCases {
        guard let cell = line[side] else { continue }
        let isSelected = cell.entry == selected
        if isSelected, buffer.cursor == nil {
          buffer.cursor = Spot(column: start(of: side), row: row)
        }
        let ink: Ink = cell.entry == nil ? .faint : isSelected ? .recommendation : .text
        buffer.put(
          cell.text, column: start(of: side) + 2, row: row,
          style: Style(ink, isSelected ? .reverse : []))
        if cell.isFirst {
          buffer.put(
            state.glyphs.recommendation, column: start(of: side), row: row,
            style: Style(.recommendation, .bold))
        }
      }
    }
    buffer.drawMore(
      state, above: Self.entryCount(in: lines[..<excerpt.lines.lowerBound]),
      below: Self.entryCount(in: lines[excerpt.lines.upperBound...]), body: body)
    let entries = state.recommendationEntries
    let status =
      entries.isEmpty
      ? "neither article recommends anything that the engine found"
      : "recommendation \(min(selected + 1, entries.count)) of \(entries.count), by who should act"
    buffer.drawFoot(
      state, status: status, keys: [(.followLink, "go"), (.links, "links"), (.cancel, "back")])
  }

  private var widths: (who: Int, text: Int) {
    let columns = state.layout.size.columns
    let who = columns < 48 ? max(3, columns / 5) : columns < 100 ? 15 : 22
    return (who, max(4, (columns - who - 6) / 2))
  }

  private func start(of side: Side) -> Int {
    let widths = self.widths
    return widths.who + 2 + (side == .left ? 0 : widths.text + 2)
  }

  private struct Line {
    struct Cell {
      var text: String
      var entry: Int?
      /// Whether the entry begins here.
      var isFirst = false
    }

    var who = ""
    /// The whole name, of which `who` is a line.
    var group = ""
    var cells: (left: Cell?, right: Cell?)

    subscript(side: Side) -> Cell? { side == .left ? cells.left : cells.right }
    var entries: [Int] { [cells.left?.entry, cells.right?.entry].compactMap { $0 } }
  }

  private func excerpt(of lines: [Line], in body: Range<Int>) -> Excerpt {
    let own = lines.indices.filter { lines[$0].entries.contains(selected) }
    return Excerpt(
      of: lines.count, chosen: (own.first ?? 0)..<(own.last ?? 0) + 1, top: top, in: body)
  }

  /// The part of the list on show.
  var excerpt: Excerpt {
    let body = state.layout.listRows
    return excerpt(of: lines(height: body.count), in: body)
  }

  func scrolled(by rows: Int) -> (selected: Int, top: Int) {
    let lines = lines(height: state.layout.listRows.count)
    var entries = Array(repeating: 0..<0, count: state.recommendationEntries.count)
    for (row, line) in lines.enumerated() {
      for entry in line.entries {
        let start = entries[entry].isEmpty ? row : entries[entry].lowerBound
        entries[entry] = start..<row + 1
      }
    }
    return excerpt.scrolled(by: rows, over: entries, selected: selected)
  }

  /// The entry that a place on the screen shows.
  func entry(at spot: Spot) -> Int? {
    let lines = lines(height: state.layout.listRows.count)
    let excerpt = excerpt
    guard let line = zip(excerpt.lines, excerpt.rows).first(where: { $0.1 == spot.row })?.0,
      spot.column >= start(of: .left)
    else { return nil }
    return lines[line][spot.column < start(of: .right) ? .left : .right]?.entry
  }

  /// How many recommendations are on show.
  var entryCount: Int {
    let body = state.layout.listRows
    let lines = lines(height: body.count)
    return Self.entryCount(in: lines[excerpt(of: lines, in: body).lines])
  }

  /// Of entries that stand in these lines, if only in part.
  private static func entryCount(in lines: ArraySlice<Line>) -> Int {
    Set(lines.flatMap(\.entries)).count
  }

  /// All lines of the list. No entry is longer than the window's `height`; Enter shows the rest.
  private func lines(height: Int) -> [Line] {
    let entries = state.recommendationEntries
    var lines: [Line] = []
    var index = 0
    while index < entries.count {
      let who = entries[index].who
      var columns: Both<[Line.Cell]> = Both(left: [], right: [])
      while index < entries.count, entries[index].who == who {
        let entry = entries[index]
        columns[entry.side] += cell(entry, number: index, most: max(1, height - 1))
        index += 1
      }
      for side in Side.allCases where columns[side].isEmpty {
        columns[side] = [Line.Cell(text: "– silent –", entry: nil)]
      }
      let group = who ?? "(not said who)"
      let names = wrapped(group, width: widths.who, in: state.alphabet)
      for row in 0..<max(columns.left.count, columns.right.count, names.count) {
        lines.append(
          Line(
            who: row < names.count ? names[row] : "", group: group,
            cells: (
              row < columns.left.count ? columns.left[row] : nil,
              row < columns.right.count ? columns.right[row] : nil
            )))
      }
      lines.append(Line(cells: (nil, nil)))
    }
    return lines
  }

  private func cell(_ entry: RecommendationEntry, number: Int, most: Int) -> [Line.Cell] {
    var text = state.quotation(of: entry.sentence, on: entry.side)
    let marks = answers(to: entry)
    if !marks.isEmpty { text += "  " + marks }
    let lines = wrapped(
      text, width: widths.text - 2, most: most, in: state.alphabet)
    return lines.enumerated().map { index, line in
      Line.Cell(text: line, entry: number, isFirst: index == 0)
    }
  }

  /// "✗2 =1": how the other side answers it.
  private func answers(to entry: RecommendationEntry) -> String {
    let found = state.linksOfSentence[entry.side][entry.sentence] ?? []
    return Relation.allCases.compactMap { relation in
      let count = found.filter { state.links[$0].relation == relation }.count
      return count > 0 ? "\(state.glyphs.mark(of: relation))\(count)" : nil
    }.joined(separator: " ")
  }
}

extension State {
  var recommendationEntries: [RecommendationEntry] { analysis.recommendationEntries }

  /// Where the recommendations view opens: at the focus, if it is one.
  var focusedRecommendation: Int {
    recommendationEntries.firstIndex { $0.side == side && $0.sentence == focus } ?? 0
  }
}
