package import Document

/// A lesson while it is given: where it is, what of each stop is uncovered, counts, times, words.
/// Going on, back or elsewhere loses none of it.
package struct Walk: Hashable, Sendable {
  package let lesson: Lesson
  /// The stop on show, an index into the lesson's stops.
  package private(set) var place = 0
  /// Of each stop, in the order in which it was uncovered.
  private var uncovered: [[Element]]
  /// Of each stop, the hands for each of its poll's words.
  package private(set) var polls: [[Int]]
  /// What the class has said together.
  package var statement = ""
  /// Whether the sides are exchanged by hand, beyond what the stops say.
  package var isSwappedByHand = false
  package private(set) var clock: LessonClock

  /// - Parameter lesson: has a stop at least.
  package init(_ lesson: Lesson) {
    self.lesson = lesson
    let stops = lesson.walkthrough.stops
    uncovered = stops.map { _ in [] }
    polls = stops.map { $0.poll.map { _ in 0 } }
    clock = LessonClock(spent: stops.map { _ in 0 })
  }

  package var stops: [Stop] { lesson.walkthrough.stops }
  package var stop: Stop { stops[place] }

  // MARK: Moving

  /// To another stop, as far as there is one; the times go on there.
  package mutating func go(to wanted: Int, now: Int) {
    let isRunning = clock.isRunning
    clock.pause(place, at: now)
    place = min(max(0, wanted), stops.count - 1)
    if isRunning { clock.start(at: now) }
  }

  package mutating func toggleClock(now: Int) {
    if clock.isRunning { clock.pause(place, at: now) } else { clock.start(at: now) }
  }

  package mutating func resetClock(now: Int) { clock.reset(place, at: now) }
  package mutating func settleClock(now: Int) { clock.settle(place, at: now) }

  package func elapsed(now: Int) -> Int { clock.elapsed(at: place, now: now, isOn: true) }
  package func total(now: Int) -> Int { clock.total(on: place, now: now) }

  // MARK: Uncovering

  package mutating func uncover(_ element: Element) {
    if !uncovered[place].contains(element) { uncovered[place].append(element) }
  }

  /// Covers again what was uncovered last; nil if nothing is uncovered here.
  @discardableResult
  package mutating func coverLast() -> Element? { uncovered[place].popLast() }

  package func isUncovered(_ element: Element) -> Bool { uncovered[place].contains(element) }

  package func uncovered(at stop: Int) -> [Element] { uncovered[stop] }

  /// Whether the stop covers something of a sort, and that sort as a whole is not uncovered.
  package func isCovered(_ cover: Cover) -> Bool {
    stop.covers.contains(cover) && !isUncovered(.cover(cover))
  }

  // MARK: Words and counts

  package mutating func count(_ hands: Int, for option: Int) {
    guard polls[place].indices.contains(option) else { return }
    polls[place][option] = min(max(0, hands), 9999)
  }

  /// The last count of hands for the same words at a stop before this one; nil where nobody raised any.
  package var earlierPoll: [Int]? {
    let earlier = stops.indices.prefix(place).last {
      !stop.poll.isEmpty && stops[$0].poll == stop.poll && polls[$0].contains { $0 > 0 }
    }
    return earlier.map { polls[$0] }
  }

  /// Whether the groups argue the other side here.
  package var isSwapped: Bool {
    stops[...place].contains(where: \.swaps) != isSwappedByHand
  }

  /// Which group argues each side now; nil where the lesson names none.
  package var groups: Both<String>? {
    lesson.walkthrough.groups.map {
      isSwapped ? Both(left: $0.right, right: $0.left) : $0
    }
  }

  /// Takes up a stop as it was left.
  package mutating func restore(
    _ stop: Int, uncovered elements: [Element], poll: [Int], spent: Int
  ) {
    uncovered[stop] = elements
    if poll.count == polls[stop].count { polls[stop] = poll }
    var times = clock.spent
    times[stop] = max(0, spent)
    clock = LessonClock(spent: times)
  }
}
