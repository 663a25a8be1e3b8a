/// A short stretch of text made easy to compare: lower case, one blank between words, no quotation marks
/// or stops, hyphens and apostrophes left out inside words ("e-mail" and "email" are one), every
/// number a "0". Signs that mean something in clutter stay as words of their own.
package struct Folded {
  /// With a blank at both ends, so that a phrase with blanks around it is one of whole words.
  package private(set) var bytes: [UInt8] = [Ascii.space]
  /// Where each word starts in `bytes`.
  package private(set) var starts: [Int] = []
  /// Where each word starts in the text it was made from.
  package private(set) var origins: [Int] = []
  private var index: Int

  package init(_ text: [UInt8], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count + 2)
    starts.reserveCapacity(range.count / 5 + 1)
    origins.reserveCapacity(range.count / 5 + 1)
    index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte.isDigit {
        index = foldNumber(text, index, range.upperBound)
      } else if byte.isLetter {
        put(byte.lowered)
        index += 1
      } else if byte < 0x80 {
        fold(byte, isInside: index + 1 < range.upperBound && text[index + 1].isLetter)
        index += 1
      } else {
        index = foldWide(text, index)
      }
    }
    endWord()
  }

  package var words: Int { starts.count }

  package var hash: UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  private mutating func put(_ byte: UInt8) {
    if bytes[bytes.count - 1] == Ascii.space {
      starts.append(bytes.count)
      origins.append(index)
    }
    bytes.append(byte)
  }

  private mutating func endWord() {
    if bytes[bytes.count - 1] != Ascii.space { bytes.append(Ascii.space) }
  }

  private mutating func fold(_ byte: UInt8, isInside: Bool) {
    switch byte {
    case Ascii.hyphen, Ascii.apostrophe, Ascii.stop: if !isInside { endWord() }
    case Ascii.colon, Ascii.bar, Ascii.slash, Ascii.question, Ascii.at:
      endWord()
      put(byte)
      if byte != Ascii.at { endWord() }
    case Ascii.ampersand: put(byte)
    default: endWord()
    }
  }

  private mutating func foldNumber(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end,
      text[index].isDigit || text[index] == Ascii.comma || text[index] == Ascii.stop
    {
      index += 1
    }
    put(0x30)
    if index == end || !text[index].isLetter { endWord() }
    return index
  }

  private mutating func foldWide(_ text: [UInt8], _ index: Int) -> Int {
    let byte = text[index]
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    // General punctuation: the curly apostrophe joins, the rest parts.
    if byte == 0xE2, text[index + 1] == 0x80 || text[index + 1] == 0x81 {
      if text[index + 2] != 0x99 { endWord() }
      return index + width
    }
    if byte == 0xC2, text[index + 1] < 0xC0, text[index + 1] != 0xAA, text[index + 1] != 0xBA {
      endWord()
      // © stays.
      if text[index + 1] == 0xA9 {
        put(0xC2)
        bytes.append(0xA9)
        endWord()
      }
      return index + width
    }
    for step in 0..<width { put(text[index + step]) }
    return index + width
  }
}

extension Folded: Equatable {
  package static func == (left: Folded, right: Folded) -> Bool { left.bytes == right.bytes }
}

extension Folded {
  /// The first words alone.
  /// Some of its words, with a blank at both ends.
  package func words(_ range: Range<Int>) -> Folded {
    var part = self
    let first = starts[range.lowerBound]
    let end = range.upperBound < starts.count ? starts[range.upperBound] : bytes.count
    part.bytes = [Ascii.space] + bytes[first..<end]
    part.starts = starts[range].map { $0 - first + 1 }
    part.origins = Array(origins[range])
    return part
  }

  package func prefix(_ words: Int) -> Folded {
    var short = self
    guard words < starts.count else { return short }
    short.bytes = Array(bytes[..<starts[words]])
    short.starts = Array(starts[..<words])
    short.origins = Array(origins[..<words])
    return short
  }
}
