internal import Text

/// Finds where the sentences of one paragraph end.
///
/// A stop ends a sentence when white space follows it (after closing quotes, brackets and note marks) and what
/// comes next can start one. The doubtful cases are decided by the word before the stop and what comes after:
/// "the U.S. Congress" goes on, "the U.S. Europe shrugged" does not; "is ... no comment" goes on, and so does
/// everything inside brackets, so that "(He left. She stayed.)" is one sentence.
/// Every byte is looked at a bounded number of times.
struct SentenceSplitter {
  let text: [UInt8]
  /// What is split, without white space at its ends.
  let range: Range<Int>

  /// Brackets that stay open longer than this are a slip of the pen.
  static let longestBracket = 1200

  init(_ text: [UInt8], in range: Range<Int>) {
    self.text = text
    self.range = range
  }

  func sentences() -> [Range<Int>] {
    ListItems.ranges(text, in: range).flatMap { item in
      SentenceSplitter(text, in: item).sentencesOfItem()
    }
  }

  private func sentencesOfItem() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var brackets: Brackets?
    // The sign that ends an article is none of its sentences.
    let end = text.endBeforeOrnament(in: range)
    while index < range.upperBound {
      let byte = text[index]
      // Nearly all bytes are these, and no sentence ends with them.
      if byte.isLetter || byte == Ascii.space {
        index += 1
        continue
      }
      if byte == Ascii.open || byte == Ascii.openBracket {
        let known = brackets ?? Brackets(in: text, index..<range.upperBound)
        brackets = known
        let open = index
        index = known.end(ofBracketAt: index) ?? index + 1
        // A bracket that ends with a stop of its own can end the sentence around it.
        if index > start + 2, let stop = stop(before: index - 1, openedAt: open) {
          index = stop
        } else {
          continue
        }
      }
      guard let stop = Stop(text, at: index, in: range) else {
        index += 1
        continue
      }
      let next = text.trimmed(stop.end..<range.upperBound).lowerBound
      if next < end, ends(stop, start: start, next: next) {
        found.append(start..<stop.end)
        start = next
      }
      index = max(stop.end, index + 1)
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  /// Where the stop stands that is the last thing before a closing bracket; "[...]" has none.
  private func stop(before bracket: Int, openedAt open: Int) -> Int? {
    guard text[bracket] == Ascii.close || text[bracket] == Ascii.closeBracket else { return nil }
    var index = text.scalarStart(before: bracket)
    if text.isCloser(at: index) { index = text.scalarStart(before: index) }
    guard text.stopWidth(at: index) > 0 else { return nil }
    let hasWords = text[open..<bracket].contains { $0.isLetter || $0.isDigit || $0 >= 0xE3 }
    return hasWords ? index : nil
  }

  private func ends(_ stop: Stop, start: Int, next: Int) -> Bool {
    if stop.needsNoSpace { return true }
    guard next > stop.end || startsWithoutBlank(stop), hasWord(start..<stop.start) else {
      return false
    }
    let word = NextWord(text, at: next, in: range)
    if isBrand(at: next), !isShort(before: stop.start, start) { return true }
    if word.isLower { return isLabelBeforeSentence(at: next) && !isVersus(at: next) }
    if text[next] == Ascii.ampersand || text[next] == Ascii.slash { return false }
    if ListLabel.fills(start..<stop.start, of: text, isFirst: start == range.lowerBound) {
      return false
    }
    if word.startsWithDash { return !word.isLowerAfterDash }
    let quotation = QuotationReader(text: text, range: range)
    if quotation.isInsideCry(stop, start: start) { return false }
    switch stop.kind {
    case .full: return endsAtFullStop(stop, start: start, word: word)
    case .ellipsis: return endsAtEllipsis(stop, word: word)
    case .mark:
      if isPartOfName(stop, word) { return false }
      return
        !(stop.closesQuote
        && quotation.isAttribution(from: word.start, start: start, stop: stop))
    }
  }

  /// Three points may stand before the first word; a long row of signs is looked into no further.
  private func hasWord(_ stretch: Range<Int>) -> Bool {
    text[stretch.prefix(60)].contains { $0.isWordByte }
  }

  /// "iPhones", "eBay": a name that has its capital second.
  private func isBrand(at next: Int) -> Bool {
    next + 2 < range.upperBound && text[next].isLower && text[next + 1].isUpper
      && text[next + 2].isLower && text[next] != UInt8(ascii: "d")
      && text[next] != UInt8(ascii: "l")
  }

  /// Whether what stands before a stop may be short for something.
  private func isShort(before stop: Int, _ start: Int) -> Bool {
    let token = text.wordStart(before: stop, notBefore: start)..<stop
    return token.count < 3 || !text[token].contains(where: \.isLower)
      || Abbreviation.table[text, token] != nil
  }

  /// "R. v. Moss", "Moss & Co. v. Hale"
  private func isVersus(at next: Int) -> Bool {
    text[next...].starts(with: "v. ".utf8)
      && !text.contains(Array("iv. ".utf8), in: max(range.lowerBound, next - 400)..<next)
  }

  /// "ii. Then we need the plan." behind a sentence.
  private func isLabelBeforeSentence(at next: Int) -> Bool {
    guard let label = ListLabel(text, at: next, in: range) else { return false }
    return NextWord(text, at: label.end, in: range).isCapitalised
  }

  /// "knows.Nobody": a blank was lost. Addresses and names of files are not meant.
  private func startsWithoutBlank(_ stop: Stop) -> Bool {
    guard stop.kind != .ellipsis || stop.points == 3, stop.start > range.lowerBound + 1 else {
      return false
    }
    let before = text[stop.start - 1]
    guard
      before.isLower || before.isDigit || text.isCloser(at: text.scalarStart(before: stop.start))
    else { return false }
    var next = stop.end
    if text.isOpener(at: next) { next += text.scalarWidth(at: next) }
    guard next + 2 < range.upperBound else { return false }
    let isLetterAlone = [UInt8(ascii: "I"), UInt8(ascii: "A")].contains(text[next])
    guard
      text[next].isUpper && (text[next + 1].isLower || isLetterAlone && text[next + 1].isBlank)
        || text[next] >= 0x80 && text[next + 2].isLower
          && text.scalar(at: next).properties.isUppercase
    else { return false }
    let word = text.word(at: next, in: range)
    return !SentenceWords.domains.holds(text, word) && !isInAddress(stop)
  }

  /// Whether the stretch without a blank around a stop has a sign that no prose has.
  private func isInAddress(_ stop: Stop) -> Bool {
    let reach = 60
    let before = text[max(range.lowerBound, stop.start - reach)..<stop.start]
    let after = text[stop.end..<min(range.upperBound, stop.end + reach)]
    let start = before.lastIndex { $0.isBlank } ?? before.startIndex
    let end = after.firstIndex { $0.isBlank } ?? after.endIndex
    return text[start..<end].contains {
      $0 == Ascii.at || $0 == Ascii.slash || $0 == Ascii.underscore || $0 == UInt8(ascii: "=")
    }
  }

  /// "Yahoo! Research".
  private func isPartOfName(_ stop: Stop, _ word: NextWord) -> Bool {
    let before = text.wordStart(before: stop.start, notBefore: range.lowerBound)
    // "saw Panic! At the Disco", "Oh! Calcutta! is back"
    if stop.end == stop.start + 1, SentenceWords.cries.holds(text, before..<stop.start),
      SentenceWords.behindCries.holds(text, word.range)
    {
      return true
    }
    guard stop.end == stop.start + 1, !word.isStarter else { return false }
    // "Guess? Inc."
    if Abbreviation.table[text, word.range] == .company { return true }
    if SentenceWords.exclaimed.holds(text, before..<stop.start) { return true }
    // "They sell Help! Magazine at the quay": a capital inside the sentence.
    let above = text.wordBefore(before, notBefore: range.lowerBound)
    let second = secondWord(word)
    guard SentenceWords.prepositions.holds(text, second) || text.isWord(second, "and") else {
      return false
    }
    return text[stop.start] == Ascii.exclamation && before < stop.start && text[before].isUpper
      && word.isCapitalised && text[above].first?.isLower ?? false
      && text[above].last?.isLower ?? false
  }

  private func endsAtEllipsis(_ stop: Stop, word: NextWord) -> Bool {
    // An ellipsis and a stop.
    if stop.points == 4 { return true }
    // "learned ... by", "then ... Serbia": a pause, unless a plain start follows.
    let isPause = stop.start > range.lowerBound && text[stop.start - 1].isBlank
    // "It was... Paul who did it", "I... I cannot explain it"
    let before = text.wordStart(before: stop.start, notBefore: range.lowerBound)
    if word.isPronounI || !word.isStarter, word.isCapitalised,
      SentenceWords.unended.holds(text, before..<stop.start)
    {
      return false
    }
    guard isPause, word.isCapitalised else { return true }
    return word.isStarter && !word.isPronounI
  }
}
