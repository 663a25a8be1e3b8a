internal import Document
internal import Terminal
internal import Typesetting

// What the window does.
extension Session {
  /// Sets the articles for a window. The caret stays on its screen row where the window has it, so
  /// that a window that shrinks and grows again shows the same text.
  mutating func resize(to size: Size, choice: LayoutChoice) {
    lay(out: size, choice: choice)
    for one in Side.allCases {
      let home = homes[one]
      let row = min(max(home.row, 0), max(0, layout.body.count - 1))
      // Blank rows above the text stay only where they were needed before.
      tops[one] = max(galleys[one].row(of: carets[one]) - row, min(0, home.top))
    }
  }

  mutating func changeLayout() {
    let choices = LayoutChoice.allCases
    let index = choices.firstIndex(of: layoutChoice) ?? 0
    resize(to: layout.size, choice: choices[(index + 1) % choices.count])
    message = "layout: \(layoutChoice.rawValue)"
  }

  /// Remembers where the carets stand on the screen; a resize alone never changes it.
  mutating func rememberHomes() {
    for one in Side.allCases {
      homes[one] = Home(row: galleys[one].row(of: carets[one]) - tops[one], top: tops[one])
    }
  }
}
