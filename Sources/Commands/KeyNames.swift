package import Terminal

/// Keys as a file names them: "reading,links:j,↓", where the places may be left out.
package struct KeyNames: Sendable {
  package let places: [Keymap.Place]
  package let keys: [Key]

  /// Nil where a key has no such name.
  package init?(_ text: String) {
    var names = Substring(text)
    var places: [Keymap.Place] = []
    // A colon at the start is the key itself.
    if let colon = text.dropFirst().firstIndex(of: ":"),
      text[..<colon].allSatisfy({ $0.isLetter || $0 == "," || $0 == "-" })
    {
      places = text[..<colon].split(separator: ",").map { Keymap.Place(String($0)) }
      names = text[text.index(after: colon)...]
    }
    let keys = names.split(separator: ",").map { Key(name: String($0)) }
    guard !keys.isEmpty, keys.allSatisfy({ $0 != nil }) else { return nil }
    self.places = places
    self.keys = keys.compactMap { $0 }
  }
}
