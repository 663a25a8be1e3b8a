/// What the loop must do; a session never does it itself.
package enum Effect: Hashable, Sendable {
  case quit
  /// Send the next frame whole.
  case redraw
  /// Show the next theme of the display.
  case changeTheme
}
