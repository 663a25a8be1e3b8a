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

  /// As help and configuration write it: "j", "^D", "PgDn".
  package var name: String {
    switch self {
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .character(let character) where character != " " && character != ",": String(character)
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// Nil where no key has the name. Besides the first name, others are understood: "Down".
  package init?(name: String) { self.init(name: Array(name.utf8)[...]) }

  /// - Parameter bytes: the name in UTF-8.
  package init?(name bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else { return nil }
    // Most keys are a letter or a sign.
    if bytes.count == 1, first > 0x20, first < 0x7F {
      self = .character(Character(Unicode.Scalar(first)))
      return
    }
    let name = String(decoding: bytes, as: UTF8.self)
    if let named = Self.names.first(where: { $0.name == name || $0.other == name }) {
      self = named.key
    } else if name.count == 2, name.first == "^", let letter = name.last, letter.isLetter {
      self = .control(Character(letter.lowercased()))
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
    } else {
      return nil
    }
  }

  /// The one table of keys that have names.
  private static let names: [(key: Key, name: String, other: String)] = [
    (.character(" "), "Space", ""), (.character(","), "Comma", ""), (.enter, "Enter", "Return"),
    (.tab, "Tab", ""), (.backTab, "S-Tab", "BackTab"), (.escape, "Esc", "Escape"),
    (.backspace, "Backspace", "BS"), (.insert, "Ins", "Insert"), (.delete, "Del", "Delete"),
    (.up, "↑", "Up"), (.down, "↓", "Down"), (.left, "←", "Left"), (.right, "→", "Right"),
    (.home, "Home", ""), (.end, "End", ""), (.pageUp, "PgUp", "PageUp"),
    (.pageDown, "PgDn", "PageDown"),
  ]
}
