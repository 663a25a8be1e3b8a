/// How long each stop has been on, by a clock that never goes back; in milliseconds. A clock that
/// goes back all the same takes nothing away.
package struct LessonClock: Hashable, Sendable {
  /// Of each stop, up to when it was left or paused.
  package private(set) var spent: [Int]
  /// Since when the stop on show is counted; nil while it is paused.
  private var since: Int?

  package init(spent: [Int]) { self.spent = spent }

  package var isRunning: Bool { since != nil }

  package mutating func start(at now: Int) { since = since ?? now }

  package mutating func pause(_ stop: Int, at now: Int) {
    spent[stop] = elapsed(at: stop, now: now, isOn: true)
    since = nil
  }

  /// Takes what has gone by into account, without a pause.
  package mutating func settle(_ stop: Int, at now: Int) {
    guard isRunning else { return }
    pause(stop, at: now)
    start(at: now)
  }

  package mutating func reset(_ stop: Int, at now: Int) {
    spent[stop] = 0
    if isRunning { since = now }
  }

  /// - Parameter isOn: whether the stop is the one on show.
  package func elapsed(at stop: Int, now: Int, isOn: Bool) -> Int {
    guard isOn, let since else { return spent[stop] }
    return spent[stop] + max(0, now - since)
  }

  package func total(on stop: Int, now: Int) -> Int {
    spent.indices.reduce(0) { $0 + elapsed(at: $1, now: now, isOn: $1 == stop) }
  }
}
