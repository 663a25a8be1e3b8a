internal import Terminal

extension String {
  /// As much of what is typed or pasted into a line as is taken: what follows each key would cost
  /// more with every letter.
  var asTyped: String { String(prefix(Self.mostTyped)) }

  static let mostTyped = 500
}

/// A line that is typed, with a cursor in it.
struct EditedLine: Hashable, Sendable {
  private(set) var beforeCursor: String
  private var behindCursor = ""

  /// As many characters as are taken before the cursor.
  private let most: Int

  init(_ text: String = "", most: Int = String.mostTyped) {
    beforeCursor = text
    self.most = most
  }

  var text: String { beforeCursor + behindCursor }

  /// The characters around the cursor.
  var last: Character? { beforeCursor.last }
  var next: Character? { behindCursor.first }

  mutating func insert(_ text: String) {
    beforeCursor = String((beforeCursor + text).prefix(max(most, beforeCursor.count)))
  }

  /// False where the key is none that edits.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: if !beforeCursor.isEmpty { beforeCursor.removeLast() }
    case .delete: if !behindCursor.isEmpty { behindCursor.removeFirst() }
    case .left, .control("b"):
      if let last = beforeCursor.popLast() { behindCursor = "\(last)" + behindCursor }
    case .right, .control("f"):
      if !behindCursor.isEmpty { beforeCursor.append(behindCursor.removeFirst()) }
    case .home, .control("a"): (beforeCursor, behindCursor) = ("", text)
    case .end, .control("e"): (beforeCursor, behindCursor) = (text, "")
    case .control("u"): beforeCursor = ""
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private mutating func removeWord() {
    while beforeCursor.last == " " { beforeCursor.removeLast() }
    while let last = beforeCursor.last, last != " " { beforeCursor.removeLast() }
  }
}
