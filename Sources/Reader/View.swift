package import Terminal

/// Draws a session. The same session always gives the same screen.
package func view(_ session: Session) -> Terminal.Buffer {
  var buffer = Buffer(size: session.layout.size, alphabet: session.alphabet)
  guard session.layout.size.columns > 0, session.layout.size.rows > 0 else { return buffer }
  session.screen.draw(session, in: &buffer)
  if let cursor = buffer.cursor {
    buffer.cursor = Spot(
      column: min(cursor.column, buffer.size.columns - 1),
      row: min(cursor.row, buffer.size.rows - 1))
  }
  return buffer
}
