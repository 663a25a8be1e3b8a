internal import Canvas
internal import Claims
internal import Prose
internal import Typesetting

/// A whole article in one column: its recommendations, the ends of the lit links, and the window.
/// Drawn sparsely, since a full column would be the loudest thing on the screen.
struct MinimapView {
  let state: State
  let side: Side
  let body: Range<Int>

  func draw(column: Int, in frame: inout Frame) {
    let rows = max(1, state.galleys[side].rowCount)
    guard rows > body.count else { return }
    let scale = { (row: Int) in
      min(body.upperBound - 1, body.lowerBound + max(0, row) * body.count / rows)
    }
    let top = state.tops[side]
    let bottom = min(rows, top + body.count) - 1
    if bottom >= 0, top < rows {
      for row in scale(top)...max(scale(top), scale(bottom)) {
        frame.put(state.glyphs.window, column: column, row: row, style: Style(.faint))
      }
    }
    for (index, unit) in state.analysis.units[side].enumerated()
    where unit.kind == .recommendation {
      frame.put(
        state.glyphs.recommendation, column: column,
        row: scale(state.rows(of: index, on: side).lowerBound), style: Style(.recommendation))
    }
    if side != state.side {
      for link in state.focusedLinks.reversed() {
        let found = state.links[link]
        frame.put(
          state.glyphs.mark(of: found.relation), column: column,
          row: scale(state.rows(of: found.ends[side], on: side).lowerBound),
          style: Style(found.relation.ink, .bold))
      }
    }
  }
}
