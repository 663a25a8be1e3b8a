internal import Text

/// The words that a text writes with a hyphen, so that one at a line's end can be told from the line's own.
struct HyphenatedWords {
  private let text: [UInt8]
  /// Hashes of the words with a hyphen inside a line, in small letters.
  private var words = NumberTable()

  init(_ text: [UInt8], _ lines: [PrintedLine]) {
    self.text = text
    // Nearly all texts have no hyphen at a line's end.
    let ends = lines.contains { !$0.isBlank && hyphenWidth(before: $0.content.upperBound) > 0 }
    guard ends else { return }
    for line in lines { collect(line.content) }
  }

  private mutating func collect(_ range: Range<Int>) {
    for index in range.dropFirst().dropLast() where text[index] == Ascii.hyphen {
      let word = wordStart(index, range)..<wordEnd(index + 1, range)
      if word.lowerBound < index, word.upperBound > index + 1 {
        words.set(1, for: hash(word.lowerBound..<index, index + 1..<word.upperBound))
      }
    }
  }

  /// The hyphen at the end of a line if its word goes on in the next one.
  func hyphen(between last: Range<Int>, _ next: Range<Int>) -> Range<Int>? {
    let width = hyphenWidth(before: last.upperBound)
    let start = last.upperBound - width
    guard width > 0, start > last.lowerBound, text[start - 1].isLetter || text[start - 1] >= 0x80
    else { return nil }
    let first = next.lowerBound..<wordEnd(next.lowerBound, next)
    // "pre- and post-war"
    guard !first.isEmpty, !text[first.lowerBound].isDigit,
      WrappedWords.suspended[text, first] != true
    else { return nil }
    return start..<last.upperBound
  }

  /// Whether the word has a hyphen of its own: elsewhere, or before a capital.
  func keepsHyphen(_ last: Range<Int>, _ next: Range<Int>) -> Bool {
    guard text[next.lowerBound].isLower || text[next.lowerBound] >= 0x80 else { return true }
    let end = last.upperBound - hyphenWidth(before: last.upperBound)
    let first = wordStart(end, last)..<end
    return words[hash(first, next.lowerBound..<wordEnd(next.lowerBound, next))] != nil
  }

  /// "-", or U+2010.
  private func hyphenWidth(before end: Int) -> Int {
    guard end > 0 else { return 0 }
    if text[end - 1] == Ascii.hyphen { return 1 }
    return end > 2 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && text[end - 1] == 0x90
      ? 3 : 0
  }

  private func wordStart(_ end: Int, _ range: Range<Int>) -> Int {
    var start = end
    while start > range.lowerBound, text[start - 1].isWordByte, end - start < 40 { start -= 1 }
    return start
  }

  private func wordEnd(_ start: Int, _ range: Range<Int>) -> Int {
    start + text[start..<range.upperBound].prefix(40).prefix { $0.isWordByte }.count
  }

  private func hash(_ first: Range<Int>, _ second: Range<Int>) -> UInt64 {
    var hash = WordHash()
    for byte in text[first] { hash.add(byte.lowered) }
    hash.add(Ascii.hyphen)
    for byte in text[second] { hash.add(byte.lowered) }
    return hash.value
  }
}
