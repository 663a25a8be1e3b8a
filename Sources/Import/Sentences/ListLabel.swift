internal import Text

/// What numbers the items of a list: "1.", "a)", "(ii)", "1.2.", "• 9.". It belongs to the text behind it.
struct ListLabel {
  /// Where the number or letter stands.
  private var mark: Range<Int>
  /// After the stop or bracket.
  private(set) var end: Int
  private var closing: ArraySlice<UInt8>
  private var number: Int?
  private var letter: Int?
  private var roman: Int?

  private static let mostDigits = 3
  private static let longestRoman = 5

  /// Reads a label that is followed by a blank.
  init?(_ text: [UInt8], at start: Int, in range: Range<Int>) {
    var index = text.bulletEnd(at: start, in: range) ?? start
    while index < range.upperBound, text[index].isBlank || text[index] == Ascii.open { index += 1 }
    guard let mark = Self.mark(text, index, range) else { return nil }
    var end = mark.upperBound
    while end < range.upperBound, end < mark.upperBound + 2,
      text[end] == Ascii.stop || text[end] == Ascii.close
    { end += 1 }
    guard end > mark.upperBound, end < range.upperBound, text[end].isBlank else { return nil }
    self.mark = mark
    self.end = end
    closing = text[mark.upperBound..<end]
    if text[mark.lowerBound].isDigit {
      number = text[mark].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    } else {
      if mark.count == 1 { letter = Int(text[mark.lowerBound].lowered) }
      roman = romanValue(text[mark])
    }
  }

  /// Digits, one letter, or a small roman number.
  private static func mark(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Range<Int>? {
    var end = start
    while end < range.upperBound, text[end].isDigit { end += 1 }
    if end > start { return end - start <= mostDigits ? start..<end : nil }
    while end < range.upperBound, text[end].isLetter { end += 1 }
    let mark = start..<end
    guard end > start, mark.count == 1 || romanValue(text[mark]) != nil else { return nil }
    return mark
  }

  /// Whether this label comes right after another of its form.
  func follows(_ other: ListLabel) -> Bool {
    guard closing.elementsEqual(other.closing) else { return false }
    return [(number, other.number), (letter, other.letter), (roman, other.roman)].contains {
      (mine, theirs) in mine != nil && mine == theirs.map { $0 + 1 }
    }
  }

  func isUpper(in text: [UInt8]) -> Bool { text[mark.lowerBound].isUpper }

  /// Whether a stretch before a stop is nothing but a label: "IV", "1.2", "Recommendation 1".
  static func fills(_ stretch: Range<Int>, of text: [UInt8], isFirst: Bool) -> Bool {
    var start = text.bulletEnd(at: stretch.lowerBound, in: stretch) ?? stretch.lowerBound
    while start < stretch.upperBound, text[start].isBlank || text[start] == Ascii.open {
      start += 1
    }
    guard start < stretch.upperBound, stretch.upperBound - start <= 40 else { return false }
    // "§ 3."
    if text[start...].starts(with: "§ ".utf8) {
      return isFirst && isMark(start + 3..<stretch.upperBound, of: text)
    }
    // "#4."
    if text[start] == Ascii.hash, start + 1 < stretch.upperBound {
      return isFirst && isMark(start + 1..<stretch.upperBound, of: text)
    }
    let word = text.word(at: start, in: stretch)
    // "Art. 7. All ships pay."
    if isFirst, word.upperBound + 2 < stretch.upperBound, text[word.upperBound] == Ascii.stop,
      text[word.upperBound + 1] == Ascii.space, SentenceWords.labelled.holds(text, word)
    {
      return isMark(word.upperBound + 2..<stretch.upperBound, of: text)
    }
    if SentenceWords.labelled.holds(text, word), word.upperBound < stretch.upperBound,
      text[word.upperBound] == Ascii.space
    {
      let rest = word.upperBound + 1..<stretch.upperBound
      // "Rule #1.", "Demand No. 4."
      let sign = ["#", "No. ", "no. "].first { text[rest].starts(with: $0.utf8) } ?? ""
      return isMark(rest.dropFirst(sign.utf8.count), of: text)
    }
    // In the middle of a paragraph "I." may be an answer.
    return isMark(start..<stretch.upperBound, of: text) && (isFirst || !text[start].isUpper)
  }

  private static func isMark(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard let first = text[range].first else { return false }
    if first.isDigit {
      return text[range].allSatisfy { $0.isDigit || $0 == Ascii.stop }
        && text[range].split(separator: Ascii.stop).allSatisfy { $0.count <= mostDigits }
    }
    return mark(text, range.lowerBound, range) == range
  }
}

/// The value of a roman number below fifty in one case, nil for any other word.
private func romanValue(_ word: ArraySlice<UInt8>) -> Int? {
  guard word.count <= 7, let first = word.first else { return nil }
  var total = 0
  var before = 0
  for byte in word.reversed() {
    let value: Int
    switch byte.lowered {
    case 0x69: value = 1
    case 0x76: value = 5
    case 0x78: value = 10
    default: return nil
    }
    guard byte.isUpper == first.isUpper else { return nil }
    total += value < before ? -value : value
    before = max(before, value)
  }
  return total
}

/// The items of a list that was written into one paragraph: "1. Longer trams 2. Shorter queues".
struct ListItems {
  /// Cuts a paragraph before every label that goes on with the one it begins with; one range if it begins with none.
  static func ranges(_ text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    guard var last = ListLabel(text, at: range.lowerBound, in: range) else { return [range] }
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in last.end..<range.upperBound
    where text[index].isBlank && index + 1 < range.upperBound {
      // "J. K. Rowling" begins with no list.
      guard index > last.end, let label = ListLabel(text, at: index + 1, in: range),
        label.follows(last),
        canStart(label, behind: index, text, range)
      else { continue }
      found.append(text.trimmed(start..<index))
      start = index + 1
      last = label
    }
    return found + [start..<range.upperBound]
  }

  /// Behind the end of a sentence, or behind a word that no number belongs to.
  private static func canStart(
    _ label: ListLabel, behind index: Int, _ text: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard NextWord(text, at: label.end, in: range).isCapitalised else { return false }
    let before = text.wordBefore(index, notBefore: range.lowerBound)
    guard let last = text[before].last else { return false }
    if text.stopWidth(at: text.scalarStart(before: before.upperBound)) > 0 { return true }
    return last.isLetter && text[before.lowerBound].isLower && !label.isUpper(in: text)
      && !SentenceWords.starters.holds(text, before)
  }
}

extension [UInt8] {
  /// After • ‣ ⁃ ◦ ▪, nil if there is none.
  fileprivate func bulletEnd(at index: Int, in range: Range<Int>) -> Int? {
    guard index + 2 < range.upperBound, self[index] == 0xE2 else { return nil }
    let bullets: [Unicode.Scalar] = ["•", "‣", "⁃", "◦", "▪"]
    return bullets.contains(scalar(at: index)) ? index + 3 : nil
  }
}
