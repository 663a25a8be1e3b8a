package import Terminal

/// A display that plays a list of events and keeps every buffer that it was shown. After the last
/// event the terminal is gone, so that no loop can wait for ever.
package final class MemoryDisplay: Display {
  package private(set) var size: Size
  package private(set) var buffers: [Buffer] = []
  /// How often the program asked for the next frame to be sent whole.
  package private(set) var forgotten = 0
  private var coming: ArraySlice<Event>

  package init(size: Size, events: [Event] = []) {
    self.size = size
    coming = events[...]
  }

  /// Adds events behind those still to come.
  package func send(_ events: [Event]) {
    coming.append(contentsOf: events)
  }

  package func nextEvent() -> Event {
    guard let event = coming.popFirst() else { return .gone }
    if case .resize(let size) = event { self.size = size }
    return event
  }

  package func show(_ buffer: Buffer) { buffers.append(buffer) }

  package func forget() { forgotten += 1 }
}
