package import Terminal

/// Keys as a file names them: "reading,links:j,↓", where the places may be left out.
package struct KeyNames: Sendable {
  package let places: [Keymap.Place]
  package let keys: [Key]

  /// Nil where a key has no such name.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    var names = bytes[...]
    var places: [Keymap.Place] = []
    // A colon at the start is the key itself.
    if let colon = bytes.dropFirst().firstIndex(of: UInt8(ascii: ":")),
      bytes[..<colon].allSatisfy(Self.canBeInPlaces)
    {
      places = bytes[..<colon].split(separator: UInt8(ascii: ",")).map {
        Keymap.Place(String(decoding: $0, as: UTF8.self))
      }
      names = bytes[(colon + 1)...]
    }
    var keys: [Key] = []
    for name in names.split(separator: UInt8(ascii: ",")) {
      guard let key = Key(name: String(decoding: name, as: UTF8.self)) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    self.places = places
    self.keys = keys
  }

  private static func canBeInPlaces(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
      || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
