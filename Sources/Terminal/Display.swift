package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  package var action: Action
  package var spot: Spot

  package init(action: Action, spot: Spot) {
    self.action = action
    self.spot = spot
  }
}

package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case resize(Size)
  /// Back after ^Z, or the screen was overwritten: draw everything again.
  case redraw
  /// The terminal went away.
  case gone
}

/// The one narrow door to the screen.
package protocol Display: AnyObject {
  var size: Size { get }
  /// Waits for the next event.
  func nextEvent() -> Event
  /// Shows a frame; sends only what differs from the last one.
  func show(_ buffer: Buffer)
  /// Forgets what the terminal shows, so that the next frame is sent whole.
  func forget()
}
