internal import Text

/// Hands out the attributes of a start tag one by one.
struct PageAttributes {
  let page: [UInt8]
  private var index: Int
  private let end: Int

  init(_ page: [UInt8], of tag: Range<Int>) {
    self.page = page
    index = tag.lowerBound
    // Of the last tag of a page that was cut off no sign is its end.
    let isEnded = !tag.isEmpty && page[tag.upperBound - 1] == Ascii.greater
    end = max(index, isEnded ? tag.upperBound - 1 : tag.upperBound)
    while index < end, !page[index].isBlank, page[index] != Ascii.slash { index += 1 }
  }

  /// The value's range is without quotation marks; empty if the attribute has none.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while index < end, page[index].isBlank || page[index] == Ascii.slash { index += 1 }
    guard index < end else { return nil }
    let start = index
    index += 1
    while index < end, !page[index].isBlank, page[index] != UInt8(ascii: "="),
      page[index] != Ascii.slash
    {
      index += 1
    }
    let name = start..<index
    while index < end, page[index].isBlank { index += 1 }
    guard index < end, page[index] == UInt8(ascii: "=") else { return (name, index..<index) }
    index += 1
    while index < end, page[index].isBlank { index += 1 }
    return (name, value())
  }

  private mutating func value() -> Range<Int> {
    guard index < end else { return end..<end }
    let quote = page[index]
    let isQuoted = quote == Ascii.quote || quote == Ascii.apostrophe
    if isQuoted { index += 1 }
    let start = index
    while index < end, isQuoted ? page[index] != quote : !page[index].isBlank { index += 1 }
    let value = start..<index
    if isQuoted, index < end { index += 1 }
    return value
  }
}

extension [UInt8] {
  /// Whether a stretch is a word in small letters, whatever its own case.
  func isWord(_ range: Range<Int>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { wanted in
      wanted.count == range.count
        && range.indices.allSatisfy { self[$0].lowered == wanted[$0 - range.lowerBound] }
    }
  }
}
