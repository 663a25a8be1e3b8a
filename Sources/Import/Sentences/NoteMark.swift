internal import Text

/// The mark of a footnote behind a stop: "[4]", "[^1]", "[2, 3]", "(3)", "11", "³", "†". It belongs to the sentence
/// that it stands behind.
struct NoteMark {
  var end: Int
  /// Nothing but digits.
  var isBare = false

  /// A text has no more notes than fit into this many digits.
  private static let mostDigits = 3
  private static let longestBracket = 24

  /// Reads one mark or several at a place, nil if there is none.
  init?(_ text: [UInt8], at start: Int, behind stop: Stop, in range: Range<Int>) {
    end = start
    while let next = Self.bracketEnd(text, end, range) ?? Self.signEnd(text, end, range)
      ?? (end > start ? Self.joinedEnd(text, end, range) : nil)
    {
      end = next
    }
    if end == start { end = Self.apartEnd(text, start, range) ?? start }
    if end == start, let next = Self.digitsEnd(text, start, behind: stop, range) {
      end = next
      isBare = true
    }
    if end == start { return nil }
  }

  /// The next mark of "¹,²" and "[1]–[3]".
  private static func joinedEnd(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
    guard start + 1 < range.upperBound else { return nil }
    let isJoint =
      text[start] == Ascii.comma || text[start] == Ascii.hyphen || text.isDash(at: start)
    guard isJoint else { return nil }
    let next = start + text.scalarWidth(at: start)
    return bracketEnd(text, next, range) ?? signEnd(text, next, range)
  }

  /// "[4]", "[note 2]", "(3)".
  private static func bracketEnd(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
    guard start + 2 < range.upperBound else { return nil }
    let isRound = text[start] == Ascii.open
    guard isRound || text[start] == Ascii.openBracket else { return nil }
    let limit = min(range.upperBound, start + longestBracket)
    let wanted = isRound ? Ascii.close : Ascii.closeBracket
    guard let close = text[start + 1..<limit].firstIndex(of: wanted), close > start + 1 else {
      return nil
    }
    let inside = text[start + 1..<close]
    let isNumber = inside.allSatisfy { $0.isDigit }
    let isMark =
      isNumber && inside.count <= mostDigits
      || !isRound && !isNumber && isLabel(inside)
    return isMark ? close + 1 : nil
  }

  /// "^1", "a", "note 2", "2, 3", "4–6".
  private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.first == UInt8(ascii: "^") || bytes.suffix(7).elementsEqual(" needed".utf8) {
      return true
    }
    if bytes.allSatisfy({ $0 == Ascii.star || $0 >= 0x80 }) { return true }
    // "7, p. 12"
    let pages = bytes.split { $0.isBlank || $0 == Ascii.comma || $0 == Ascii.stop }
    if bytes.first?.isDigit ?? false, bytes.contains(Ascii.comma),
      pages.allSatisfy({
        $0.allSatisfy(\.isDigit) || ["p", "pp"].contains(String(decoding: $0, as: UTF8.self))
      })
    {
      return true
    }
    let letters = bytes.filter { $0.isLetter }.count
    let hasDigit = bytes.contains { $0.isDigit }
    let isPlain = bytes.allSatisfy {
      $0.isLetter || $0.isDigit || $0 == Ascii.comma || $0 == Ascii.hyphen || $0.isBlank
        || $0 >= 0x80
    }
    return isPlain && (letters <= 1 || hasDigit && letters <= 4 && bytes.first?.isLetter == true)
  }

  /// Superscript digits, daggers.
  private static func signEnd(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
    guard start < range.upperBound else { return nil }
    switch text[start] {
    case 0xC2: return [0xB9, 0xB2, 0xB3].contains(text[start + 1]) ? start + 2 : nil
    case 0xE2 where text[start + 1] == 0x81:
      return [0xB0, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB].contains(text[start + 2])
        ? start + 3 : nil
    case 0xE2 where text[start + 1] == 0x80:
      return [0xA0, 0xA1].contains(text[start + 2]) ? start + 3 : nil
    default: return nil
    }
  }

  /// " [4]" before a new sentence or the end.
  private static func apartEnd(_ text: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
    guard start + 3 < range.upperBound, text[start] == Ascii.space,
      text[start + 1] == Ascii.openBracket,
      text[start + 2].isDigit || text[start + 2] == UInt8(ascii: "^"),
      let end = bracketEnd(text, start + 1, range)
    else { return nil }
    guard end < range.upperBound else { return end }
    let next = NextWord(text, at: text.trimmed(end..<range.upperBound).lowerBound, in: range)
    return text[end].isBlank && next.isCapitalised ? end : nil
  }

  /// "11" or "^4" right behind the stop of a word or a bracket, or a closing quote.
  private static func digitsEnd(
    _ text: [UInt8], _ start: Int, behind stop: Stop, _ range: Range<Int>
  ) -> Int? {
    let last = stop.start > range.lowerBound ? text[stop.start - 1] : Ascii.space
    let isBehindWord = last.isLetter || last == Ascii.close || stop.closesQuote
    guard isBehindWord, stop.kind != .ellipsis, start < range.upperBound else { return nil }
    let first = text[start] == UInt8(ascii: "^") ? start + 1 : start
    var end = first
    while end < range.upperBound, text[end].isDigit { end += 1 }
    // "1,2" and "4-6".
    while end + 1 < range.upperBound, text[end] == Ascii.comma || text[end] == Ascii.hyphen,
      text[end + 1].isDigit
    {
      end += 1
      while end < range.upperBound, text[end].isDigit { end += 1 }
    }
    guard end > first, end - first <= mostDigits * 2 + 1, text[first] != UInt8(ascii: "0"),
      end == range.upperBound || text[end].isBlank || text.isCloser(at: end)
    else { return nil }
    return text[first..<end].prefix { $0.isDigit }.count <= mostDigits ? end : nil
  }
}
