package import Terminal

/// Keys as a file names them: "reading,links:j,↓", where the places may be left out.
package struct KeyNames: Sendable {
  package let places: [Keymap.Place]
  package let keys: [Key]

  /// Nil where a key has no such name.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Every start reads a hundred of these.
  init?(_ bytes: ArraySlice<UInt8>) {
    var names = bytes
    var places: [Keymap.Place] = []
    // A colon at the start is the key itself.
    if let colon = bytes.dropFirst().firstIndex(of: UInt8(ascii: ":")),
      bytes[..<colon].allSatisfy(Self.canBeInPlaces)
    {
      var before = bytes[..<colon]
      while let place = Self.takeName(from: &before) {
        places.append(Keymap.Place(String(decoding: place, as: UTF8.self)))
      }
      names = bytes[(colon + 1)...]
    }
    var keys: [Key] = []
    while let name = Self.takeName(from: &names) {
      guard let key = Key(name: name) else { return nil }
      keys.append(key)
    }
    guard !keys.isEmpty else { return nil }
    self.places = places
    self.keys = keys
  }

  /// The first of names with commas between them.
  private static func takeName(from names: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    while let first = names.first, first == UInt8(ascii: ",") { names.removeFirst() }
    guard !names.isEmpty else { return nil }
    let name = names.prefix { $0 != UInt8(ascii: ",") }
    names = names[name.endIndex...]
    return name
  }

  private static func canBeInPlaces(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
      || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
