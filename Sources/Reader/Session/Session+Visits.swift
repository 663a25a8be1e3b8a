internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// A whole screen to come back to: both panes, which link was lit, and the views over the text.
struct Visit: Sendable {
  var side: Side
  var carets: Both<TextOffset>
  var tops: Both<Int>
  var picked: Int
  var screens: [any Screen]
  /// The rows above are those of this layout.
  var layout: Layout
}

// Back and forward.
extension Session {
  /// Nobody goes back further than this, and a session may last for days.
  private static let mostVisits = 200

  private var visit: Visit {
    Visit(
      side: side, carets: carets, tops: tops, picked: picked,
      screens: screens.filter { !$0.isPassing }, layout: layout)
  }

  /// Before going somewhere else.
  mutating func remember() {
    pushBack()
    forwardStack = []
  }

  private mutating func pushBack() {
    backStack.append(visit)
    if backStack.count > Self.mostVisits { backStack.removeFirst() }
  }

  mutating func goBack() -> Outcome {
    guard let last = backStack.popLast() else {
      message = "There is nothing to go back to."
      return .stay
    }
    forwardStack.append(visit)
    return go(to: last)
  }

  mutating func goForward() -> Outcome {
    guard let next = forwardStack.popLast() else {
      message = "There is nothing to go forward to."
      return .stay
    }
    pushBack()
    return go(to: next)
  }

  private mutating func go(to visit: Visit) -> Outcome {
    side = visit.side
    carets = visit.carets
    picked = visit.picked
    if visit.layout == layout {
      tops = visit.tops
    } else {
      keepCaretVisible(wholeUnit: true)
      if sync == .linked { alignOther() }
    }
    return .show(visit.screens)
  }

  /// Views know links by their numbers; when these are counted anew, only the places are left.
  mutating func forgetViews() {
    func bare(_ visit: Visit) -> Visit {
      var visit = visit
      visit.screens = Array(visit.screens.prefix(1))
      return visit
    }
    backStack = backStack.map(bare)
    forwardStack = forwardStack.map(bare)
  }
}
