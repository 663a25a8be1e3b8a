/// A set of words in small letters, kept as hashes so that a look-up makes no array.
package struct WordTable<Value: Sendable>: Sendable {
  private var values: [UInt64: Value] = [:]

  /// - Parameter lists: words with blanks or line ends between them.
  package init(_ lists: [(Value, ArraySlice<UInt8>)]) {
    values.reserveCapacity(256)
    for (value, words) in lists {
      var hash = WordHash()
      for byte in words {
        if byte.isBlank {
          if !hash.isEmpty { values[hash.value] = value }
          hash = WordHash()
        } else {
          hash.add(byte)
        }
      }
      if !hash.isEmpty { values[hash.value] = value }
    }
  }

  package init(_ lists: [(Value, String)]) {
    self.init(lists.map { ($0.0, Array($0.1.utf8)[...]) })
  }

  /// What the table says of the word at a range, whatever its case.
  package subscript(text: [UInt8], range: Range<Int>) -> Value? {
    var hash = WordHash()
    for index in range { hash.add(text[index].lowered) }
    return values[hash.value]
  }
}

/// FNV-1a over 64 bits: two words of a table or a text hardly ever share one.
package struct WordHash {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  package private(set) var isEmpty = true

  package init() {}

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    isEmpty = false
  }
}
