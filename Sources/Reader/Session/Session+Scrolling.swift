internal import Commands
internal import Document
internal import Text
internal import Typesetting

// Moves by what the window shows.
extension Session {
  /// Scrolls this pane; the caret stays on its line as long as the window has it.
  mutating func scrollPane(_ rows: Int) {
    let before = tops[side]
    tops[side] = min(max(before + rows, min(0, before)), max(before, lastTop(of: side)))
    guard tops[side] != before else {
      message = rows > 0 ? "This is the end." : "This is the start."
      return
    }
    let row = galleys[side].row(of: carets[side])
    let margin = min(2, (layout.body.count - 1) / 2)
    let shown = min(max(row, tops[side] + margin), tops[side] + layout.body.count - 1 - margin)
    guard shown != row, let line = nearestLine(toRow: shown, step: rows > 0 ? 1 : -1) else {
      return follow(from: before, .line, isNew: false)
    }
    move(to: line.range.lowerBound, top: tops[side])
  }

  /// To the line at a fraction of the window: 0 its first, 1 its last.
  mutating func moveInWindow(_ fraction: Double) {
    let rows = layout.body.count - 1
    let row = tops[side] + Int((Double(max(0, rows)) * fraction).rounded())
    guard let line = nearestLine(toRow: row, step: fraction < 1 ? 1 : -1) else { return }
    move(to: line.range.lowerBound, top: tops[side])
  }

  /// Brings the caret's line to the middle of the window.
  mutating func centre() {
    let row = galleys[side].row(of: carets[side])
    scroll(to: max(min(0, tops[side]), row - layout.body.count / 2))
  }

  /// To so many percent of the article; without a number, tells where the caret is.
  mutating func go(toPercent percent: Int?) {
    let bytes = article.text.range
    guard let percent else {
      let read = carets[side].utf8 - bytes.lowerBound.utf8
      let all = max(1, bytes.upperBound.utf8 - bytes.lowerBound.utf8)
      message = "\(read * 100 / all) % of this article; 50% goes to its middle"
      return
    }
    let galley = galleys[side]
    let last = max(0, galley.rowCount - galley.firstTextRow - 1)
    let row = galley.firstTextRow + last * min(percent, 100) / 100
    guard let line = nearestLine(toRow: row, step: 1) else { return }
    remember()
    move(to: line.range.lowerBound)
  }
}
