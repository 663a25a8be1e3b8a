internal import Text

/// One or more full stops, question or exclamation marks, with the closing quotes and brackets after them.
struct Stop {
  enum Kind { case full, ellipsis, mark }

  var kind: Kind
  /// Of the first stop.
  var start: Int
  /// After the last closing quote or bracket.
  var end: Int
  var closers = 0
  var closesQuote = false
  /// In scripts that write no space between sentences.
  var needsNoSpace = false

  init?(_ text: [UInt8], at index: Int, in range: Range<Int>) {
    let width = text.stopWidth(at: index)
    guard width > 0 else { return nil }
    start = index
    var end = index
    var stops = 0
    var isMark = false
    while end < range.upperBound {
      let width = text.stopWidth(at: end)
      if width == 0 {
        // ". . ." is an ellipsis as well.
        guard text[end] == Ascii.space, text[end - 1] == Ascii.stop, end + 1 < range.upperBound,
          text[end + 1] == Ascii.stop
        else { break }
        end += 1
        continue
      }
      if text[end] == 0xE2 {
        stops += 3
      } else if text[end] == Ascii.stop {
        stops += 1
      } else {
        isMark = true
      }
      end += width
    }
    kind = isMark ? .mark : stops > 1 ? .ellipsis : .full
    needsNoSpace = text[index] == 0xE3 || text[index] == 0xEF
    while end < range.upperBound, text.isCloser(at: end) {
      if text[end] != Ascii.close, text[end] != Ascii.closeBracket { closesQuote = true }
      closers += 1
      end += text[end] < 0x80 ? 1 : text[end] == 0xC2 ? 2 : 3
    }
    self.end = end
  }
}

/// What stands at the possible start of a sentence, after opening quotes, brackets and dashes.
struct NextWord {
  var start: Int
  var isLower = false
  var isCapitalised = false
  var isDigit = false
  var startsWithDash = false
  var isLowerAfterDash = false
  private(set) var isStarter = false
  private(set) var isPronounI = false
  private(set) var isRoman = false

  init(_ text: [UInt8], at next: Int, in range: Range<Int>) {
    var index = next
    while index < range.upperBound, index < next + 24 {
      if text.isDash(at: index) {
        startsWithDash = true
      } else if !text.isOpener(at: index), text.blankWidth(at: index) == 0 {
        break
      }
      index += text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : 3
    }
    start = index
    guard index < range.upperBound else { return }
    let byte = text[index]
    if byte < 0x80 {
      isLower = byte.isLower
      isCapitalised = byte.isUpper
      isDigit = byte.isDigit
    } else {
      let properties = text.scalar(at: index).properties
      isLower = properties.isLowercase
      isCapitalised = properties.isUppercase
    }
    isLowerAfterDash = isLower
    if startsWithDash { isLower = false }
    guard isCapitalised else { return }
    let word = text.word(at: index, in: range)
    isStarter = Abbreviation.starters[text, word] == true
    isPronounI = word.count == 1 && byte == UInt8(ascii: "I")
    isRoman = !isPronounI && text[word].allSatisfy { "IVXL".utf8.contains($0) }
  }
}

/// Pairs of brackets inside a paragraph.
struct Brackets {
  private var ends: [Int: Int] = [:]

  init(in text: [UInt8], _ range: Range<Int>) {
    var open: [Int] = []
    for index in range {
      let byte = text[index]
      if byte.isLetter || byte == Ascii.space { continue }
      switch byte {
      case Ascii.open, Ascii.openBracket: open.append(index)
      case Ascii.close, Ascii.closeBracket:
        guard let start = open.popLast() else { continue }
        if index - start <= SentenceSplitter.longestBracket { ends[start] = index + 1 }
      default: continue
      }
    }
  }

  /// The index after the bracket that closes the one at `index`.
  func end(ofBracketAt index: Int) -> Int? { ends[index] }
}

extension [UInt8] {
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
