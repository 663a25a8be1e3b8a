internal import Classroom
internal import Terminal

extension Walk {
  /// What its instructor is told of the time: of the stop and of the lesson.
  ///
  /// - Parameter isShort: whether there is room for the stop's alone.
  func times(now: Int, isShort: Bool = false) -> (text: String, style: Style) {
    let spent = elapsed(now: now) / 1000
    let planned = stop.minutes * 60
    let total = total(now: now) / 1000
    let whole = lesson.walkthrough.plannedMinutes * 60
    var text = "\(told(spent)) of \(told(planned))"
    if !isShort { text += " · \(told(total)) of \(told(whole))" }
    if spent >= planned {
      text = "over by \(told(spent - planned)) · " + text
    } else if planned - spent <= 60, clock.isRunning {
      text = "\(told(planned - spent)) left · " + text
    }
    let isLate = clock.isRunning && planned - spent <= 60
    return (text, isLate ? Style(.warning, .bold) : Style(.faint))
  }

  /// "3:05"
  private func told(_ seconds: Int) -> String {
    "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}

/// What letters are taken for.
enum WalkTyping: Hashable {
  /// The next letter says what is uncovered.
  case menu
  /// Hands for one of the poll's words.
  case hands(Int, EditedLine)
  case statement(EditedLine)

  /// What the key row says as long as it is so.
  var keys: String {
    switch self {
    case .menu: "a letter uncovers   Esc leaves"
    case .hands: "0 to 9 the number   Enter next   Esc keeps it and ends"
    case .statement: "Enter or Esc keeps it   ^U empties it"
    }
  }
}

extension Cover {
  /// What is seen of the articles now, beyond the stop's own passages.
  var told: String? {
    switch self {
    case .left, .right, .marks: nil
    case .recommendations, .claims, .evidence, .concessions, .links:
      "Uncovered: all other \(rawValue) of both articles."
    case .labels: "Uncovered: the relations of all links."
    case .reasons: "Uncovered: the reasons of all links."
    }
  }
}
