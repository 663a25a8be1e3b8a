internal import Text

/// Finds where the sentences of one paragraph end.
///
/// A stop ends a sentence when white space follows it (after closing quotes and brackets) and what comes
/// next can start one. The doubtful cases are decided by the word before the stop and the one
/// after: "the U.S. Congress" goes on, "the U.S. But" does not; "is ... no comment" goes on, and so does
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
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var brackets: Brackets?
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
        index = known.end(ofBracketAt: index) ?? index + 1
        // A bracket that ends with a stop of its own can end the sentence around it.
        if index > start + 2,
          text[index - 1] == Ascii.close || text[index - 1] == Ascii.closeBracket,
          let stop = stopBefore(index - 1)
        {
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
      if next < range.upperBound, ends(stop, start: start, next: next) {
        found.append(start..<stop.end)
        start = next
      }
      index = max(stop.end, index + 1)
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }

  /// Where the stop stands that is the last thing before a closing bracket.
  private func stopBefore(_ bracket: Int) -> Int? {
    var index = text.scalarStart(before: bracket)
    if text.isCloser(at: index) { index = text.scalarStart(before: index) }
    return text.stopWidth(at: index) > 0 ? index : nil
  }

  private func ends(_ stop: Stop, start: Int, next: Int) -> Bool {
    if stop.needsNoSpace { return true }
    guard next > stop.end else { return false }
    let word = NextWord(text, at: next, in: range)
    if word.isLower { return false }
    if word.startsWithDash { return !word.isLowerAfterDash }
    switch stop.kind {
    case .full: return endsAtFullStop(stop, start: start, word: word)
    case .ellipsis: return endsAtEllipsis(stop, word: word)
    case .mark: return !(stop.closesQuote && !word.isStarter && isAttribution(from: word.start))
    }
  }

  private func endsAtEllipsis(_ stop: Stop, word: NextWord) -> Bool {
    // "learned ... by", "then ... Serbia": a pause, unless a plain start follows.
    let isPause = stop.start > range.lowerBound && text[stop.start - 1].isBlank
    guard isPause, word.isCapitalised else { return true }
    return word.isStarter && !word.isPronounI
  }

  private func endsAtFullStop(_ stop: Stop, start: Int, word: NextWord) -> Bool {
    let before = text.wordStart(before: stop.start, notBefore: start)
    let token = before..<stop.start
    guard !token.isEmpty else { return true }
    if isNumber(token) { return !isItemNumber(token, start: start) }
    if token.count == 1, text[before].isUpper { return endsAfterInitial(before, start, word) }
    if text[token].contains(Ascii.stop), isDotted(token) { return endsAfterDotted(token, word) }
    return endsAfterAbbreviation(token, word)
  }

  /// "1." before the text of a list item is no sentence of its own.
  private func isItemNumber(_ token: Range<Int>, start: Int) -> Bool {
    token.lowerBound == start && token.count <= 3
  }

  private func isNumber(_ token: Range<Int>) -> Bool {
    text[token].allSatisfy { $0.isDigit }
  }

  /// Letters that each have a stop: "U.S", "p.m", "Ph.D".
  private func isDotted(_ token: Range<Int>) -> Bool {
    var run = 0
    for index in token {
      if text[index] == Ascii.stop {
        guard run >= 1 else { return false }
        run = 0
      } else {
        guard text[index].isLetter else { return false }
        run += 1
        guard run <= 2 else { return false }
      }
    }
    return true
  }

  private func endsAfterInitial(_ letter: Int, _ start: Int, _ word: NextWord) -> Bool {
    guard letter > start else { return false }
    let previous = text.wordBefore(letter, notBefore: start)
    if Abbreviation.lettered[text, previous] == true { return true }
    if text[letter] == UInt8(ascii: "I") {
      return word.isStarter || previous.isEmpty || !text[previous.lowerBound].isUpper
    }
    return word.isStarter && !previous.isEmpty
  }

  /// After "U.S." and its kind.
  private func endsAfterDotted(_ token: Range<Int>, _ word: NextWord) -> Bool {
    let kind = Abbreviation.table[text, token]
    if kind == .never { return false }
    if !word.isCapitalised { return !word.isDigit }
    return kind == .time || word.isStarter
  }

  private func endsAfterAbbreviation(_ token: Range<Int>, _ word: NextWord) -> Bool {
    guard token.count <= Abbreviation.longest, let kind = Abbreviation.table[text, token]
    else { return true }
    let isCapital = text[token.lowerBound].isUpper
    switch kind {
    case .never: return false
    case .title: return !isCapital || !word.isCapitalised
    case .saint, .name: return !isCapital || !word.isCapitalised || word.isStarter
    case .open: return !word.isCapitalised || word.isStarter
    case .secretary where isCapital && word.isCapitalised: return word.isStarter
    case .secretary, .numbered, .time: return !(word.isDigit || isCapital && word.isRoman)
    }
  }

  /// Whether "Blinken asked" or "the minister said" follows a quotation, which then is part of that sentence.
  private func isAttribution(from index: Int) -> Bool {
    var index = index
    for place in 0..<4 {
      let word = text.word(at: index, in: range)
      guard !word.isEmpty else { return false }
      if place > 0, Abbreviation.attributions[text, word] == true { return true }
      guard word.upperBound < range.upperBound, text[word.upperBound] == Ascii.space else {
        return false
      }
      guard text[word.lowerBound].isUpper || place > 0 else { return false }
      index = word.upperBound + 1
    }
    return false
  }
}
