internal import Argument
package import Terminal

/// Draws a state. The same state always gives the same frame.
package func view(_ state: State) -> Terminal.Frame {
  var frame = Frame(size: state.layout.size, alphabet: state.alphabet)
  guard state.layout.size.columns > 0, state.layout.size.rows > 0 else { return frame }
  switch state.panels.last {
  case .links(let list): LinksView(state: state, list: list).draw(in: &frame)
  case .recommendations(let selected, let top):
    RecommendationsView(state: state, selected: selected, top: top).draw(in: &frame)
  case .help(let filter, let selected, let top):
    HelpView(state: state, filter: filter, selected: selected, top: top).draw(in: &frame)
  case .why(let link, let top): WhyView(state: state, link: link, top: top).draw(in: &frame)
  case nil: ReadingView(state: state, body: state.layout.body).draw(in: &frame)
  }
  if let cursor = frame.cursor {
    frame.cursor = Spot(
      column: min(cursor.column, frame.size.columns - 1), row: min(cursor.row, frame.size.rows - 1))
  }
  return frame
}
