internal import Text

/// What the marks inside a quotation mean for the sentence around it.
struct QuotationReader {
  let text: [UInt8]
  let range: Range<Int>

  /// Quotations are looked for in so many bytes to either side.
  private static let reach = 120
  /// A longer quotation is made of sentences of its own.
  private static let longestShout = 100
  /// "Shame! Shame!": cries of so few words are no sentences of a quotation.
  private static let fewWords = 3

  // MARK: Who says it

  /// Whether "Blinken asked" or "German Chancellor Ann Moss asked" follows a quotation, which then is part of
  /// that sentence.
  func isAttribution(from index: Int, start: Int, stop: Stop) -> Bool {
    guard !isIntroduced(start: start, stop: stop) else { return false }
    var index = index
    var small = 0
    for place in 0..<12 {
      let token = self.token(at: index)
      guard let first = text[token].first else { return false }
      let word = text.word(at: index, in: token)
      // "Dr. Rao wants to know"
      if place > 0, text.isWord(word, "wants") || text.isWord(word, "wanted"),
        text.isWord(text.word(at: token.upperBound + 1, in: range), "to")
      {
        return true
      }
      if place > 0, SentenceWords.attributions.holds(text, word) { return isSaid(word) }
      if place == 0, word.count == 1, first == UInt8(ascii: "I") {
        return SentenceWords.attributions.holds(
          text, text.word(at: token.upperBound + 1, in: range))
      }
      // "The Harbour Gazette asked"
      let isArticle = place == 0 && text.isWord(word, "the") && isCapital(behind: token)
      if place == 0, !first.isUpper || SentenceWords.starters.holds(text, word) && !isArticle {
        return false
      }
      if isArticle { small = 2 }
      if first.isLower, !SentenceWords.starters.holds(text, word) { small += 1 }
      guard small <= 2, !endsSentence(token), token.upperBound < range.upperBound else {
        return false
      }
      index = token.upperBound + 1
    }
    return false
  }

  private func isCapital(behind token: Range<Int>) -> Bool {
    token.upperBound + 1 < range.upperBound && text[token.upperBound + 1].isUpper
  }

  /// "He asked: “Who pays?” Ministers …": the quotation has its speaker already.
  private func isIntroduced(start: Int, stop: Stop) -> Bool {
    let from = max(start, stop.start - Self.reach)
    return (from..<stop.start).contains { $0 > start && isOpening(at: $0) && !isSingle(at: $0) }
  }

  /// "Ministers say nothing": not what was quoted.
  private func isSaid(_ verb: Range<Int>) -> Bool {
    let next = text.word(at: min(verb.upperBound + 1, range.upperBound), in: range)
    return !SentenceWords.unsaid.holds(text, next)
  }

  private func token(at index: Int) -> Range<Int> {
    var end = index
    while end < range.upperBound, end < index + 40, !text[end].isBlank { end += 1 }
    return min(index, end)..<end
  }

  private func endsSentence(_ token: Range<Int>) -> Bool {
    guard let last = text[token].last else { return true }
    if last == Ascii.question || last == Ascii.exclamation { return true }
    guard last == Ascii.stop else { return false }
    let word = token.lowerBound..<token.upperBound - 1
    return word.count > 1 && Abbreviation.table[text, word] == nil
      && !text[word].contains(Ascii.stop)
  }

  // MARK: Cries

  /// Whether a stop stands inside a short quotation that the sentence carries along: “Shame! Shame!” at the bench,
  /// “Who Pays? Who Gains?” sold well.
  func isInsideCry(_ stop: Stop, start: Int) -> Bool {
    guard !stop.closesQuote, let open = opening(before: stop.start, notBefore: start),
      let close = closing(after: stop.end, of: open), close - open <= Self.longestShout
    else { return false }
    let next = text.trimmed(close..<range.upperBound).lowerBound
    let isCarried =
      next < range.upperBound
      && (text[next] == Ascii.comma || NextWord(text, at: next, in: range).isLower)
    if isCarried, !isSpeaker(at: next) { return true }
    let above = text.trimmed(start..<open)
    let isWoven = !above.isEmpty && text[above.upperBound - 1].isLetter
    // "He cried: “Halt! Halt!”"
    let isShouted =
      !above.isEmpty && text[above.upperBound - 1] == Ascii.colon && stop.kind == .mark
    return (isCarried || isWoven || isShouted) && hasOnlyCries(open..<close)
  }

  private func opening(before index: Int, notBefore start: Int) -> Int? {
    var place = index
    while place > max(start, index - Self.reach) {
      place = text.scalarStart(before: place)
      if isOpening(at: place) { return place }
      // 'Expires: 0' was closed before.
      if text[place] == Ascii.apostrophe, isClosing(place, of: place) { return nil }
      if text.isCloser(at: place), text[place] >= 0x80, !isApostrophe(place) { return nil }
    }
    return nil
  }

  /// After the closing mark.
  private func closing(after index: Int, of open: Int) -> Int? {
    let limit = min(range.upperBound, index + Self.reach)
    var place = index
    while place < limit {
      let width = text.scalarWidth(at: place)
      if isClosing(place, of: open) { return place + width }
      if text[open] >= 0x80, isOpening(at: place) { return nil }
      place += width
    }
    return nil
  }

  /// “ « „ or a mark at the start of a word that closes elsewhere: " ' ‘ »
  private func isOpening(at index: Int) -> Bool {
    switch text[index] {
    case Ascii.quote, Ascii.apostrophe: startsWord(at: index)
    case 0xE2:
      text[index + 1] == 0x80
        && ([0x9C, 0x9E].contains(text[index + 2])
          || text[index + 2] == 0x98 && startsWord(at: index))
    case 0xC2: text[index + 1] == 0xAB || text[index + 1] == 0xBB && startsWord(at: index)
    default: false
    }
  }

  private func isSingle(at index: Int) -> Bool {
    text[index] == Ascii.apostrophe || text.scalar(at: index) == "‘"
  }

  private func startsWord(at index: Int) -> Bool {
    let end = index + text.scalarWidth(at: index)
    return (index == range.lowerBound || text[index - 1].isBlank) && end < range.upperBound
      && !text[end].isBlank
  }

  /// Whether a mark closes what another opened: “…” „…“ ‘…’ «…» »…«.
  private func isClosing(_ index: Int, of open: Int) -> Bool {
    func isMark(_ place: Int, _ mark: Unicode.Scalar) -> Bool { text.scalar(at: place) == mark }
    // An apostrophe has a letter behind it.
    let end = index + text.scalarWidth(at: index)
    let isLast = end >= range.upperBound || !text[end].isLetter
    switch text.scalar(at: open) {
    case "\"": return text[index] == Ascii.quote
    case "'": return text[index] == Ascii.apostrophe && isLast
    case "‘": return isMark(index, "’") && isLast
    case "„": return isMark(index, "“") || isMark(index, "”")
    case "»": return isMark(index, "«")
    default: return isMark(index, "”") || isMark(index, "»")
    }
  }

  private func isApostrophe(_ index: Int) -> Bool {
    text[index] == 0xE2 && text[index + 2] == 0x99
  }

  /// "they shouted", "the clerk said" behind a quotation.
  private func isSpeaker(at index: Int) -> Bool {
    var index = index
    for _ in 0..<4 {
      let word = text.word(at: index, in: range)
      if SentenceWords.attributions.holds(text, word) { return true }
      guard !word.isEmpty, word.upperBound < range.upperBound, text[word.upperBound].isBlank else {
        return false
      }
      index = word.upperBound + 1
    }
    return false
  }

  private func hasOnlyCries(_ quotation: Range<Int>) -> Bool {
    var words = 0
    var isInside = false
    for index in quotation {
      if text.stopWidth(at: index) > 0 {
        words = 0
      } else if text[index].isWordByte, !isInside, text[index] < 0x80 {
        words += 1
        if words > Self.fewWords { return false }
      }
      isInside = text[index].isWordByte || text[index] == Ascii.apostrophe
    }
    return true
  }
}
