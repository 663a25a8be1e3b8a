package import Terminal

/// A display that plays a list of events and keeps what it was shown: every buffer, or those that are
/// noted by name. After the last event the terminal is gone, so that no loop can wait for ever.
package final class MemoryDisplay: Display {
  package enum Step {
    case event(Event)
    case pause(milliseconds: Int)
    /// Keeps the buffer on show under a name.
    case note(String)

    package static func key(_ key: Key) -> Step { .event(.key(key)) }
    package static func resize(_ size: Size) -> Step { .event(.resize(size)) }
  }

  package private(set) var size: Size
  package private(set) var buffers: [Buffer] = []
  package private(set) var noted: [String: Buffer] = [:]
  /// How often the program asked for the next frame to be sent whole.
  package private(set) var forgotten = 0
  private var coming: ArraySlice<Step>
  private let keepsAll: Bool
  /// Whether all that is still to come waits already; else each key comes when the last one is drawn.
  package var comesAtOnce = false
  /// A clock that goes on in pauses only.
  package private(set) var now = Instant(milliseconds: 0)

  package init(size: Size, events: [Event] = []) {
    self.size = size
    coming = events.map(Step.event)[...]
    keepsAll = true
  }

  /// Of an hour's frames only the last and those that are noted are kept.
  package init(size: Size, playing steps: [Step]) {
    self.size = size
    coming = steps[...]
    keepsAll = false
  }

  /// Adds events behind those still to come.
  package func send(_ events: [Event]) {
    coming.append(contentsOf: events.map(Step.event))
  }

  /// Lets time pass behind what is still to come.
  package func pause(milliseconds: Int) { coming.append(.pause(milliseconds: milliseconds)) }

  package func nextEvent(until deadline: Instant?, watching descriptors: [Int32]) -> Event {
    while let step = coming.popFirst() {
      switch step {
      case .note(let name): noted[name] = buffers.last
      case .event(let event):
        if case .resize(let size) = event { self.size = size }
        return event
      case .pause(let milliseconds):
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

  package var hasInput: Bool {
    if comesAtOnce, case .event = coming.first { true } else { false }
  }

  package func show(_ buffer: Buffer) {
    if !keepsAll { buffers.removeAll() }
    buffers.append(buffer)
  }

  package func forget() { forgotten += 1 }
}
