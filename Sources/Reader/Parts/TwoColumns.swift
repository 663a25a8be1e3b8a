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
    /// What stands below the label.
    var below = ""
    /// The text as it is wrapped already, if it is.
    var lines: [String]?
  }

  var isSideBySide: Bool { session.layout.size.columns >= Layout.narrowestSideBySide }

  func start(of side: Side) -> Int {
    side == .left || !isSideBySide ? 1 : session.layout.size.columns / 2 + 1
  }

  var width: Int {
    let columns = session.layout.size.columns
    return max(8, (isSideBySide ? columns / 2 : columns) - 3)
  }

  /// Of a label and the space behind it.
  var labelWidth = 7

  /// "par.10" takes more than "¶10".
  private var labels: Int { labelWidth + (session.alphabet == .ascii ? 3 : 0) }

  /// - Parameters:
  ///   - first: the number of the first entry.
  ///   - most: how many lines an entry may have.
  ///   - isNamed: whether the articles' names stand over their entries where these are not side by side.
  func lines(
    _ entries: Both<[Entry]>, from first: Int = 0, most: Int = .max, isNamed: Bool = true
  ) -> [ListLine] {
    let left = column(entries.left, on: .left, from: first, most: most)
    let right = column(entries.right, on: .right, from: first + entries.left.count, most: most)
    if isSideBySide { return beside(left, right).map { ListLine(runs: $0) } }
    let lines = [left, right].map { $0.map { ListLine(runs: $0) } }
    guard isNamed else { return lines[0] + lines[1] }
    return [heading(.left)] + lines[0] + [ListLine(), heading(.right)] + lines[1]
  }

  /// The same without headings, for an entry that holds them all.
  func parts(_ entries: Both<Entry>) -> [[ListLine.Run]] {
    let left = column([entries.left], on: .left, from: nil, most: .max)
    let right = column([entries.right], on: .right, from: nil, most: .max)
    return isSideBySide ? beside(left, right) : left + right
  }

  private func beside(
    _ left: [[ListLine.Run]], _ right: [[ListLine.Run]]
  ) -> [[ListLine.Run]] {
    (0..<max(left.count, right.count)).map { row in
      (row < left.count ? left[row] : []) + (row < right.count ? right[row] : [])
    }
  }

  /// The names of the articles over their columns, for a head; nothing where they stand in the list.
  ///
  /// - Parameters:
  ///   - title: of the view; the left name stands behind it.
  ///   - verb: what stands behind each name.
  func drawNames(row: Int, _ title: String, in buffer: inout Buffer, verb: String = "") {
    guard isSideBySide else { return }
    for side in Side.allCases {
      let column = side == .left ? start(of: side) + title.cellWidth + 2 : start(of: side)
      buffer.put(
        fitted(
          session.pair[side].shortName(on: side) + verb, width: width / 2, in: buffer.alphabet),
        column: column, row: row, style: Style(side == .left ? .left : .right, .bold))
    }
  }

  /// A text as an entry wraps it.
  func lines(of text: String, most: Int = .max) -> [String] {
    wrapped(text, width: max(4, width - labels), most: most, in: session.alphabet)
  }

  private func heading(_ side: Side) -> ListLine {
    ListLine(runs: [
      .init(
        text: session.pair[side].shortName(on: side), column: 1,
        style: Style(side == .left ? .left : .right, .bold))
    ])
  }

  private func column(
    _ entries: [Entry], on side: Side, from first: Int?, most: Int
  ) -> [[ListLine.Run]] {
    let start = start(of: side)
    return entries.enumerated().flatMap { index, entry in
      let lines = entry.lines ?? self.lines(of: entry.text, most: most)
      let number = first.map { $0 + index }
      let below =
        entry.below.isEmpty
        ? [] : wrapped(entry.below, width: labels - 1, in: session.alphabet)
      return (0..<max(lines.count, below.count + 1)).map { row in
        let label = row == 0 ? entry.label : row <= below.count ? below[row - 1] : ""
        let style = row == 0 ? Style(entry.ink, .bold) : Style(entry.ink)
        return [
          ListLine.Run(
            text: label.isEmpty
              ? " " : fitted(label, width: labels - 1, in: session.alphabet),
            column: start, style: style, entry: number),
          ListLine.Run(
            text: row < lines.count ? lines[row] : "", column: start + labels,
            style: Style(.text), chosen: Style(.text, .reverse), entry: number),
        ]
      }
    }
  }
}
