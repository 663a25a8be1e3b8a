internal import Argument
package import Terminal

/// Draws a state. The same state always gives the same frame.
package func view(_ state: State) -> Terminal.Buffer {
  var buffer = Buffer(size: state.layout.size, alphabet: state.alphabet)
  guard state.layout.size.columns > 0, state.layout.size.rows > 0 else { return buffer }
  switch state.panels.last {
  case .links(let list): LinksView(state: state, list: list).draw(in: &buffer)
  case .recommendations(let selected, let top):
    RecommendationsView(state: state, selected: selected, top: top).draw(in: &buffer)
  case .help(let filter, let selected, let top):
    HelpView(state: state, filter: filter, selected: selected, top: top).draw(in: &buffer)
  case .why(let link, let top): WhyView(state: state, link: link, top: top).draw(in: &buffer)
  case nil: ReadingView(state: state, body: state.layout.body).draw(in: &buffer)
  }
  if let cursor = buffer.cursor {
    buffer.cursor = Spot(
      column: min(cursor.column, buffer.size.columns - 1),
      row: min(cursor.row, buffer.size.rows - 1))
  }
  return buffer
}
