package import Commands
package import Terminal

/// What happened, in the reader's terms.
package enum Intent: Hashable, Sendable {
  case command(Command)
  /// Follow the focused unit's link with this number, from 1.
  case followLink(Int)
  /// A key that has no meaning here.
  case unknown(Key)
  /// A character typed into the filter or the search.
  case type(Character)
  /// Text that was pasted, on one line.
  case paste(String)
  case erase
  case resize(Size)
  case click(Spot)
  /// Rows down (or up, if negative) at a place on the screen.
  case wheel(Spot, rows: Int)
}

/// What the loop must do; `update` never does it itself.
package enum Effect: Hashable, Sendable {
  case quit
  /// Send the next frame whole.
  case redraw
  /// Show the next theme of the display.
  case changeTheme
}
