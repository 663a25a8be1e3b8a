package import Canvas
internal import Claims
internal import Prose
internal import Typesetting

/// Draws a state. The same state always gives the same frame.
package func view(_ state: State) -> Canvas.Frame {
  var frame = Frame(size: state.layout.size)
  guard state.layout.size.columns > 0, state.layout.size.rows > 0 else { return frame }
  switch state.panels.last {
  case .links(let list): LinksView(state: state, list: list).draw(in: &frame)
  case .recommendations(let selected):
    RecommendationsView(state: state, selected: selected).draw(in: &frame)
  case .help(let filter, let selected):
    HelpView(state: state, filter: filter, selected: selected).draw(in: &frame)
  case .why(let link): WhyView(state: state, link: link).draw(in: &frame)
  case nil: ReadingView(state: state, body: state.layout.body).draw(in: &frame)
  }
  if let cursor = frame.cursor {
    frame.cursor = Spot(
      column: min(cursor.column, frame.size.columns - 1), row: min(cursor.row, frame.size.rows - 1))
  }
  return frame
}

extension Frame {
  /// The bottom rows that every view has: what is going on, and the keys that matter here.
  mutating func drawFoot(_ state: State, status: String, keys: [(Command, String)]) {
    let layout = state.layout
    if let row = layout.statusRow {
      let style = Style(.status, .reverse)
      fill(columns: 0..<size.columns, row: row, style: style)
      // The sync state stands at the end of every status row that has room for it.
      let sync = state.sync.rawValue + " "
      let room = size.columns >= 24 ? size.columns - sync.cellWidth - 1 : size.columns
      put(fitted(" " + (state.message ?? status), width: room), column: 0, row: row, style: style)
      if room < size.columns { put(sync, column: room + 1, row: row, style: style) }
    }
    if let row = layout.keyRow {
      var column = 1
      for (command, label) in keys {
        guard let key = state.keymap.keyName(of: command, in: state.place) else { continue }
        let width = key.cellWidth + 1 + label.cellWidth
        guard column + width <= size.columns - 1 else { break }
        column += put(key, column: column, row: row, style: Style(.key, .bold))
        column += 1
        column += put(label, column: column, row: row, style: Style(.faint)) + 3
      }
    }
  }
}
