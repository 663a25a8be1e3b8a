internal import Argument
internal import Document
internal import Terminal
internal import Typesetting

extension Session {
  /// "¶7" where a few cells must do; a standfirst has no number.
  func shortParagraphName(of sentence: Int, on side: Side) -> String {
    let name = paragraphName(of: sentence, on: side)
    return name.hasPrefix("¶") ? name : "–"
  }
}

/// Entries of both articles as lines of a list: side by side, or in a narrow window one article below
/// the other. Entries count down the left article first.
struct TwoColumns {
  let session: Session

  struct Entry {
    /// At most a few cells: a paragraph's name, a mark.
    var label: String
    var ink: Ink
    var text: String
  }

  private var isSideBySide: Bool { session.layout.size.columns >= Layout.narrowestSideBySide }

  func start(of side: Side) -> Int {
    side == .left || !isSideBySide ? 1 : session.layout.size.columns / 2 + 1
  }

  var width: Int {
    let columns = session.layout.size.columns
    return max(8, (isSideBySide ? columns / 2 : columns) - 3)
  }

  private static let labelWidth = 8

  /// - Parameter most: how many lines an entry may have.
  func lines(_ entries: Both<[Entry]>, most: Int) -> [ListLine] {
    let left = column(entries.left, on: .left, from: 0, most: most)
    let right = column(entries.right, on: .right, from: entries.left.count, most: most)
    guard isSideBySide else {
      return [heading(.left)] + left.map { ListLine(runs: $0) } + [ListLine(), heading(.right)]
        + right.map { ListLine(runs: $0) }
    }
    return (0..<max(left.count, right.count)).map { row in
      ListLine(
        runs: (row < left.count ? left[row] : []) + (row < right.count ? right[row] : []))
    }
  }

  /// The names of the articles over their columns, for a head; nothing where they stand in the list.
  func drawNames(row: Int, _ what: String, in buffer: inout Buffer) {
    guard isSideBySide else { return }
    for side in Side.allCases {
      let column = side == .left ? start(of: side) + what.cellWidth + 2 : start(of: side)
      buffer.put(
        fitted(session.pair[side].shortName(on: side), width: width / 2, in: buffer.alphabet),
        column: column, row: row, style: Style(side == .left ? .left : .right, .bold))
    }
  }

  private func heading(_ side: Side) -> ListLine {
    ListLine(runs: [
      .init(
        text: session.pair[side].shortName(on: side), column: 1,
        style: Style(side == .left ? .left : .right, .bold))
    ])
  }

  private func column(
    _ entries: [Entry], on side: Side, from first: Int, most: Int
  ) -> [[ListLine.Run]] {
    let start = start(of: side)
    return entries.enumerated().flatMap { index, entry in
      let lines = wrapped(
        entry.text, width: max(4, width - Self.labelWidth), most: most, in: session.alphabet)
      return lines.enumerated().map { row, line in
        let label = ListLine.Run(
          text: row == 0 ? fitted(entry.label, width: 7, in: session.alphabet) : " ", column: start,
          style: Style(entry.ink, .bold), entry: first + index)
        let words = ListLine.Run(
          text: line, column: start + Self.labelWidth, style: Style(.text),
          chosen: Style(.text, .reverse), entry: first + index)
        return [label, words]
      }
    }
  }
}
