package import Terminal

/// A display that plays a list of events and keeps every buffer that it was shown. After the last
/// event the terminal is gone, so that no loop can wait for ever.
package final class MemoryDisplay: Display {
  package private(set) var size: Size
  package private(set) var buffers: [Buffer] = []
  /// How often the program asked for the next frame to be sent whole.
  package private(set) var forgotten = 0
  private var coming: ArraySlice<Step>
  /// A clock that goes on in pauses only.
  package private(set) var now = Instant(milliseconds: 0)

  private enum Step {
    case event(Event)
    case pause(milliseconds: Int)
  }

  package init(size: Size, events: [Event] = []) {
    self.size = size
    coming = events.map(Step.event)[...]
  }

  /// Adds events behind those still to come.
  package func send(_ events: [Event]) {
    coming.append(contentsOf: events.map(Step.event))
  }

  /// Lets time pass behind what is still to come.
  package func pause(milliseconds: Int) { coming.append(.pause(milliseconds: milliseconds)) }

  package func nextEvent(until deadline: Instant?, watching descriptors: [Int32]) -> Event {
    while let step = coming.first {
      switch step {
      case .event(let event):
        coming.removeFirst()
        if case .resize(let size) = event { self.size = size }
        return event
      case .pause(let milliseconds):
        coming.removeFirst()
        let end = now + milliseconds
        guard let deadline, deadline <= end else {
          now = end
          continue
        }
        now = max(now, deadline)
        let rest = end.milliseconds - now.milliseconds
        if rest > 0 { coming = [.pause(milliseconds: rest)] + coming }
        return .tick
      }
    }
    return .gone
  }

  package func show(_ buffer: Buffer) { buffers.append(buffer) }

  package func forget() { forgotten += 1 }
}
