internal import Text

/// How a text writes its words, so that a hyphen of a word's own can be told from one that only a line's end made.
struct HyphenatedWords {
  private let text: [UInt8]
  /// Hashes of the words with a hyphen inside a line, in small letters.
  private var words = NumberTable()
  /// The same of all words that no line's end has in two.
  private var whole = NumberTable()

  init(_ text: [UInt8], _ lines: [PrintedLine]) {
    self.text = text
    // Nearly all texts have no hyphen at a line's end.
    let ends = lines.contains { !$0.isBlank && hyphenWidth(before: $0.content.upperBound) > 0 }
    guard ends else { return }
    var isBroken = false
    for line in lines where !line.isBlank {
      collect(line.content)
      let end = line.content.upperBound - hyphenWidth(before: line.content.upperBound)
      collectWhole(line.content.lowerBound..<end, from: isBroken, to: end < line.content.upperBound)
      isBroken = end < line.content.upperBound
    }
  }

  /// - Parameters:
  ///   - isRest: whether the first word began in the line above.
  ///   - isBroken: whether the last word goes on in the line below.
  private mutating func collectWhole(_ range: Range<Int>, from isRest: Bool, to isBroken: Bool) {
    var index = range.lowerBound
    var isFirst = isRest
    while index < range.upperBound {
      guard text[index].isWordByte else {
        index += 1
        continue
      }
      var hash = WordHash()
      while index < range.upperBound, text[index].isWordByte {
        hash.add(text[index].lowered)
        index += 1
      }
      if !isFirst, !(isBroken && index == range.upperBound) { whole.set(1, for: hash.value) }
      isFirst = false
    }
  }

  private mutating func collect(_ range: Range<Int>) {
    for index in range.dropFirst().dropLast() where text[index] == Ascii.hyphen {
      let word = wordStart(index, range)..<wordEnd(index + 1, range)
      if word.lowerBound < index, word.upperBound > index + 1 {
        words.set(1, for: hash(word.lowerBound..<index, Ascii.hyphen, index + 1..<word.upperBound))
      }
    }
  }

  /// The hyphen at the end of a line if its word goes on in the next one.
  func hyphen(between last: Range<Int>, _ next: Range<Int>) -> Range<Int>? {
    let width = hyphenWidth(before: last.upperBound)
    let start = last.upperBound - width
    guard width > 0, start > last.lowerBound else { return nil }
    // "1990-" and "95"
    if text[start - 1].isDigit, text[next.lowerBound].isDigit { return start..<last.upperBound }
    guard text[start - 1].isLetter || text[start - 1] >= 0x80 else { return nil }
    let first = next.lowerBound..<wordEnd(next.lowerBound, next)
    // "pre- and post-war"
    guard !first.isEmpty, !text[first.lowerBound].isDigit,
      WrappedWords.suspended[text, first] != true
    else { return nil }
    return start..<last.upperBound
  }

  /// Whether the word has a hyphen of its own: elsewhere, before a capital, or because its parts are of the kind that is
  /// written with one.
  func keepsHyphen(_ last: Range<Int>, _ next: Range<Int>) -> Bool {
    guard text[next.lowerBound].isLower || text[next.lowerBound] >= 0x80 else { return true }
    let end = last.upperBound - hyphenWidth(before: last.upperBound)
    let first = wordStart(end, last)..<end
    let second = next.lowerBound..<wordEnd(next.lowerBound, next)
    if words[hash(first, Ascii.hyphen, second)] != nil { return true }
    if whole[hash(first, nil, second)] != nil { return false }
    switch WrappedWords.firstParts[text, first] {
    case .joined: return false
    case .compound: return WrappedWords.solid[text, second] != true
    case .short: return WrappedWords.certain[text, second] == true
    case nil:
      return first.count > 2 && second.count > 2 && whole[hash(first)] != nil
        && whole[hash(second)] != nil
    }
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

  private func hash(_ first: Range<Int>, _ sign: UInt8? = nil, _ second: Range<Int> = 0..<0)
    -> UInt64
  {
    var hash = WordHash()
    for byte in text[first] { hash.add(byte.lowered) }
    if let sign { hash.add(sign) }
    for byte in text[second] { hash.add(byte.lowered) }
    return hash.value
  }
}
