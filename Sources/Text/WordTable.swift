/// A set of words in small letters, kept as hashes so that a look-up makes no array.
package struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline let lists: WordLists
  @usableFromInline let values: [Value]

  /// - Parameter lists: words with blanks or line ends between them. A word of several belongs to the last.
  @inlinable
  package init(_ lists: [(Value, ArraySlice<UInt8>)]) {
    self.lists = WordLists(lists.map { $0.1 })
    values = lists.map { $0.0 }
  }

  @inlinable
  package init(_ lists: [(Value, String)]) {
    self.init(lists.map { ($0.0, Array($0.1.utf8)[...]) })
  }

  /// What the table says of the word at a range, whatever its case.
  @inlinable
  package subscript(text: [UInt8], range: Range<Int>) -> Value? {
    lists.list(of: text, range).map { values[$0] }
  }
}

/// Words with the numbers of their lists.
package struct WordLists: Sendable {
  private var numbers = NumberTable(room: 128)

  package init(_ lists: [ArraySlice<UInt8>]) {
    for (number, words) in lists.enumerated() {
      var hash = WordHash()
      for byte in words {
        if byte.isBlank {
          if !hash.isEmpty { numbers.set(number, for: hash.value) }
          hash = WordHash()
        } else {
          hash.add(byte)
        }
      }
      if !hash.isEmpty { numbers.set(number, for: hash.value) }
    }
  }

  /// The number of the list that has the word at a range, whatever its case.
  package func list(of text: [UInt8], _ range: Range<Int>) -> Int? {
    var hash = WordHash()
    for index in range { hash.add(text[index].lowered) }
    return numbers[hash.value]
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
