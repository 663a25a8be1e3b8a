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
  /// Text that was pasted; never commands.
  case paste(String)
  case resize(Size)
  /// Back after ^Z, or the screen was overwritten: draw everything again.
  case redraw
  /// The time until which the loop wanted to wait has come.
  case tick
  /// A descriptor that the loop watches can be read.
  case ready(Int32)
  /// The terminal went away.
  case gone
}

/// A point of a clock that never goes back, in milliseconds.
package struct Instant: Hashable, Comparable, Sendable {
  package var milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package static func + (start: Instant, milliseconds: Int) -> Instant {
    Instant(milliseconds: start.milliseconds + milliseconds)
  }
}

/// The one narrow door to the screen.
package protocol Display: AnyObject {
  var size: Size { get }
  /// Waits for the next event: `.tick` when `deadline` has come, if there is one; `.ready` when one of
  /// the watched descriptors can be read. Keys come before either.
  func nextEvent(until deadline: Instant?, watching descriptors: [Int32]) -> Event
  /// Whether something is there to be read already.
  var hasInput: Bool { get }
  /// The clock by which deadlines are meant.
  var now: Instant { get }
  /// Shows a frame; sends only what differs from the last one.
  func show(_ buffer: Buffer)
  /// Forgets what the terminal shows, so that the next frame is sent whole.
  func forget()
}

extension Display {
  /// Waits for the next event, however long it takes.
  package func nextEvent() -> Event { nextEvent(until: nil, watching: []) }
}
