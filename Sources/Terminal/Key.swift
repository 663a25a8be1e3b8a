/// One key press, with its modifier where it has one.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case enter, tab, backTab, escape, backspace, insert, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

extension Key: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .character(Character(value)) }

  /// As the help writes it: "j", "^D", "PgDn".
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .insert: "Ins"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
