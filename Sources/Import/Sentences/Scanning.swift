internal import Text

extension [UInt8] {
  /// How many bytes the scalar at an index takes.
  func scalarWidth(at index: Int) -> Int {
    switch self[index] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The width of a stop in bytes, 0 if there is none: . ! ? … 。 ！ ？ । ؟ ։
  func stopWidth(at index: Int) -> Int {
    let byte = self[index]
    switch byte {
    case Ascii.stop, Ascii.exclamation, Ascii.question: return 1
    case 0xE2: return self[index + 1] == 0x80 && self[index + 2] == 0xA6 ? 3 : 0
    case 0xE3: return self[index + 1] == 0x80 && self[index + 2] == 0x82 ? 3 : 0
    case 0xEF:
      return self[index + 1] == 0xBC && (self[index + 2] == 0x81 || self[index + 2] == 0x9F) ? 3 : 0
    case 0xE0: return self[index + 1] == 0xA5 && self[index + 2] == 0xA4 ? 3 : 0
    case 0xD8: return self[index + 1] == 0x9F ? 2 : 0
    case 0xD6: return self[index + 1] == 0x89 ? 2 : 0
    default: return 0
    }
  }

  /// " ' ) ] * _ ” ’ »
  func isCloser(at index: Int) -> Bool {
    switch self[index] {
    case Ascii.quote, Ascii.apostrophe, Ascii.close, Ascii.closeBracket, Ascii.star,
      Ascii.underscore:
      true
    case 0xE2: self[index + 1] == 0x80 && (self[index + 2] == 0x9D || self[index + 2] == 0x99)
    case 0xC2: self[index + 1] == 0xBB
    // 」 and 』
    case 0xE3: self[index + 1] == 0x80 && (self[index + 2] == 0x8D || self[index + 2] == 0x8F)
    default: false
    }
  }

  /// " ' ( [ * _ “ ‘ „ « ¿ ¡
  func isOpener(at index: Int) -> Bool {
    switch self[index] {
    case Ascii.quote, Ascii.apostrophe, Ascii.open, Ascii.openBracket, Ascii.star, Ascii.underscore:
      true
    case 0xE2: self[index + 1] == 0x80 && [0x9C, 0x98, 0x9E, 0x9A].contains(self[index + 2])
    case 0xC2: [0xAB, 0xBF, 0xA1].contains(self[index + 1])
    default: false
    }
  }

  /// The end of a stretch without the sign that magazines set below an article: ■ ◆ ○ ❦ ❧ ❖
  func endBeforeOrnament(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while end - 3 >= range.lowerBound, isOrnament(at: end - 3) {
      end = trimmed(range.lowerBound..<end - 3).upperBound
    }
    return end > range.lowerBound ? end : range.upperBound
  }

  private func isOrnament(at index: Int) -> Bool {
    guard self[index] == 0xE2 else { return false }
    switch self[index + 1] {
    case 0x96: return self[index + 2] >= 0xA0
    case 0x97: return true
    case 0x9D: return [0x96, 0xA6, 0xA7].contains(self[index + 2])
    default: return false
    }
  }

  /// - – —
  func isDash(at index: Int) -> Bool {
    self[index] == Ascii.hyphen
      || self[index] == 0xE2 && self[index + 1] == 0x80
        && (self[index + 2] == 0x93 || self[index + 2] == 0x94)
  }

  /// Where the word ends with stops inside it starts: the "U.S" before the last stop of "U.S.".
  func wordStart(before end: Int, notBefore limit: Int) -> Int {
    var start = end
    // Long enough for every abbreviation; a longer word is none.
    let limit = Swift.max(limit, end - 24)
    while start > limit {
      let byte = self[start - 1]
      let isInside = byte < 0x80 && (byte.isLetter || byte.isDigit || byte == Ascii.stop)
      guard isInside else { return byte >= 0x80 && self.isWordEnd(at: start - 1) ? end : start }
      start -= 1
    }
    return start
  }

  /// Whether the byte ends a letter beyond ASCII, so that what follows it is no whole word.
  private func isWordEnd(at index: Int) -> Bool {
    scalar(at: scalarStart(before: index + 1)).properties.isAlphabetic
  }

  /// The word before the white space before `index`.
  func wordBefore(_ index: Int, notBefore limit: Int) -> Range<Int> {
    var end = index
    while end > limit, self[end - 1].isBlank { end -= 1 }
    var start = end
    while start > limit, !self[start - 1].isBlank, end - start < 40 { start -= 1 }
    return start..<end
  }

  /// The letters from `index` on.
  func word(at index: Int, in range: Range<Int>) -> Range<Int> {
    var end = index
    let limit = Swift.min(range.upperBound, index + 40)
    while end < limit, self[end].isLetter || self[end] >= 0x80 { end += 1 }
    return index..<end
  }
}
