internal import Argument
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// A whole article along the rule over its pane, from its start on the left to its end: the window
/// as a heavier line, the recommendations, and where the lit links end.
///
/// It lies across, not beside the text, so that the text keeps its columns and that scrolling moves
/// whole rows, which a terminal does by itself.
struct MinimapView {
  let session: Session
  let side: Side
  let body: Range<Int>

  func draw(columns: Range<Int>, row: Int, in buffer: inout Buffer) {
    let rows = session.galleys[side].rowCount
    guard rows > body.count, columns.count > 2 else { return }
    let column = { (galleyRow: Int) in
      min(columns.upperBound - 1, columns.lowerBound + max(0, galleyRow) * columns.count / rows)
    }
    let window = max(0, session.tops[side])..<max(0, min(rows, session.tops[side] + body.count))
    if !window.isEmpty {
      buffer.fill(
        session.glyphs.window,
        columns: column(window.lowerBound)..<column(window.upperBound - 1) + 1,
        row: row, style: Style(side == .left ? .left : .right))
    }
    for (index, unit) in session.analysis.units[side].enumerated()
    where unit.kind == .recommendation {
      buffer.put(
        session.glyphs.recommendation, column: column(session.rows(of: index, on: side).lowerBound),
        row: row, style: Style(.recommendation))
    }
    let marked =
      session.announced.map { [$0] } ?? (side == session.side ? [] : session.focusedLinks)
    for link in marked.reversed() {
      let found = session.links[link]
      buffer.put(
        session.mark(of: found),
        column: column(session.rows(of: found.ends[side], on: side).lowerBound), row: row,
        style: Style(found.relation.ink, .bold))
    }
  }
}
