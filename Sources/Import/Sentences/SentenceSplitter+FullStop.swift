internal import Text

// MARK: - What a full stop means behind a number, a letter, an abbreviation

extension SentenceSplitter {
  func endsAtFullStop(_ stop: Stop, start: Int, word: NextWord) -> Bool {
    if isNumberSign(before: stop.start) { return !word.isDigit }
    let before = text.wordStart(before: stop.start, notBefore: start)
    let token = before..<stop.start
    guard !token.isEmpty else { return true }
    // "Bahnhofstr. 12"
    if word.isDigit, text[token].suffix(3).elementsEqual("str".utf8) { return false }
    // "Shot in 3-D. Children screamed": no initial.
    if token.count == 1, before > start + 1, text[before - 1] == Ascii.hyphen,
      text[before - 2].isDigit
    {
      return word.isCapitalised
    }
    if text[token].allSatisfy({ $0.isDigit }) { return !isFirstLabel(token, start) }
    let isLetter = token.count == 1 && text[before].isUpper
    let isDotted = isDotted(token)
    let kind =
      token.count <= Abbreviation.longest || isDotted ? Abbreviation.table[text, token] : nil
    guard isLetter || isDotted || kind != nil || hasNoVowel(token) else { return true }
    if stop.hasBareNote { return false }
    if word.startsWithBracket { return isSentenceInBrackets(at: stop.end) }
    if isLetter { return endsAfterInitial(before, start, word) }
    switch kind {
    case .never: return false
    case .time, .era: return endsAfterTime(token, start, word)
    // "Fr. 12"
    case .title where text[before].isUpper && word.isDigit: return false
    // "rev. Hale" of "trans. Moss, rev. Hale"
    // "5 ft. 6 in."
    case .title where !text[before].isUpper:
      return !(word.isCapitalised || isMeasured(word)) || word.isStarter
    case .title:
      return !text[before].isUpper || !word.isCapitalised || isOffice(before, start, word)
    case .saint: return !text[before].isUpper || !word.isCapitalised || word.isStarter
    case .ending: return word.isCapitalised || startsClause(word)
    case .degree: return word.isCapitalised && !isPart(word)
    case .body, .company:
      guard startsClause(word) || isEcho(start..<before) else { return false }
      return !(isPart(word) || isNational(word)) || kind == .body && endsPhrase(before, start, word)
    case .place: return startsClause(word) && !isPart(word)
    // "and Sr. Mary"
    case .name where word.isCapitalised && !word.isStarter && !isBehindName(token, start):
      return false
    case .name: return !text[before].isUpper || startsClause(word) && isNameWhole(token, start)
    case .open:
      // "It weighs 4 lbs. Babies weigh more."
      let isMeasure = ["lb", "lbs", "oz", "pct"].contains { text.isWord(token, $0) }
      if isMeasured(word) { return false }
      return word.isDigit || isMeasure ? startsClause(word) : !word.isCapitalised || word.isStarter
    case .secretary where text[before].isUpper && word.isCapitalised: return word.isStarter
    case .secretary, .numbered:
      // "We said no. 5 of us left."
      if text.isWord(token, "no"), !text[before].isUpper, isVote(before, start) { return true }
      // "p. A12"
      if word.isCapitalised, word.start + 1 < range.upperBound, text[word.start + 1].isDigit {
        return false
      }
      return
        !(word.isDigit || word.isRoman && (text[before].isUpper || word.range.count > 1)
        || isLetterOf(token, word))
    case nil where isDotted && before > start && (isOwned(token, start) || isOfMany(token)):
      return startsClause(word)
    // "The house passed H.B. 77."
    case nil where isDotted && word.isDigit: return false
    case nil where isDotted && word.isCapitalised && isEcho(start..<before): return !isPart(word)
    case nil: return word.isCapitalised ? word.isStarter : startsClause(word)
    }
  }

  /// "So did the A.F.L.", "Nor has the U.N.": behind who does so, too, nothing is wanting.
  private func isEcho(_ opening: Range<Int>) -> Bool {
    let words = text[opening].split { $0.isBlank }.map(\.indices)
    return (2...3).contains(words.count) && SentenceWords.echoing.holds(text, words[0])
      && SentenceWords.auxiliaries.holds(text, words[1])
  }

  /// "4 oz." behind "12 lb.": the smaller measure.
  private func isMeasured(_ word: NextWord) -> Bool {
    guard word.isDigit else { return false }
    let end = text[word.start..<range.upperBound].prefix { $0.isDigit }.endIndex
    guard end < range.upperBound, text[end].isBlank else { return false }
    let unit = text.word(at: end + 1, in: range)
    return ["in", "ins", "oz", "ft"].contains { text.isWord(unit, $0) }
  }

  /// Whether what stands before "no" says that it is an answer.
  private func isVote(_ word: Int, _ start: Int) -> Bool {
    let before = text.wordBefore(word, notBefore: start)
    return SentenceWords.attributions.holds(text, before)
      || ["vote", "votes", "voted"].contains { text.isWord(before, $0) }
  }

  /// Behind "and" stands no surname.
  private func isBehindName(_ token: Range<Int>, _ start: Int) -> Bool {
    let before = text.wordBefore(token.lowerBound, notBefore: start)
    guard let first = text[before].first else { return true }
    return !first.isLower
  }

  /// "U.C.L.A.": nobody has so many initials.
  private func isOfMany(_ token: Range<Int>) -> Bool {
    text[token].count { $0 == Ascii.stop } >= 3
  }

  /// "took her M.A. Employers yawned": a degree, and nobody's initials.
  private func isOwned(_ token: Range<Int>, _ start: Int) -> Bool {
    let before = text.wordBefore(token.lowerBound, notBefore: start)
    let owners: [StaticString] = ["her", "his", "their", "my", "an", "a"]
    // "Jane Ruiz, M.D."
    if text[start..<token.lowerBound].suffix(2).elementsEqual(", ".utf8) { return true }
    return owners.contains { text.isWord(before, $0) }
  }

  /// "He moved to the U.S. Congress shrugged": behind a preposition, what has a verb of its own begins anew if the sentence has one; so it
  /// does behind what one does to a country: "She left the U.K. Parliament did not notice."
  private func endsPhrase(_ token: Int, _ start: Int, _ word: NextWord) -> Bool {
    guard hasVerb(word) else { return false }
    var last = text.wordBefore(token, notBefore: start)
    if text.isWord(last, "the") { last = text.wordBefore(last.lowerBound, notBefore: start) }
    let above = text[start..<last.lowerBound].split(whereSeparator: { $0.isBlank }).map(\.indices)
    if SentenceWords.transitives.holds(text, last) {
      return !above.contains { SentenceWords.linking.holds(text, $0) }
    }
    return SentenceWords.prepositions.holds(text, last)
      && above.indices.contains { isVerb(above[$0]) && ($0 == 0 || !isArticle(above[$0 - 1])) }
  }

  /// "the talks" has no verb.
  private func isArticle(_ word: Range<Int>) -> Bool {
    let articles: [StaticString] = ["the", "a", "an", "these", "those", "their", "his", "her"]
    return articles.contains { text.isWord(word, $0) }
  }

  /// "app. B", "fig. C of"
  private func isLetterOf(_ token: Range<Int>, _ word: NextWord) -> Bool {
    guard word.isCapitalised, word.range.count == 1, !word.isPronounI, !word.isStarter else {
      return false
    }
    let parts: [StaticString] = [
      "apt", "rm", "app", "fig", "ex", "tab", "pl", "sec", "ch", "cl", "art",
    ]
    return parts.contains { text.isWord(token, $0) }
  }

  /// "There are two ways out: 1. Pay. 2. Leave."
  private func isFirstLabel(_ token: Range<Int>, _ start: Int) -> Bool {
    guard text[token].elementsEqual("1".utf8) else { return false }
    return text[text.wordBefore(token.lowerBound, notBefore: start)].last == Ascii.colon
  }

  /// "Ask the Gov. He knows": a title that names who bears it.
  private func isOffice(_ title: Int, _ start: Int, _ word: NextWord) -> Bool {
    let before = text.wordBefore(title, notBefore: start)
    return text.isWord(before, "the") && SentenceWords.pronouns.holds(text, word.range)
  }

  /// "N°." and "nº."
  private func isNumberSign(before index: Int) -> Bool {
    guard index >= range.lowerBound + 3, text[index - 2] == 0xC2 else { return false }
    return [0xB0, 0xBA].contains(text[index - 1]) && text[index - 3].lowered == UInt8(ascii: "n")
  }

  /// Letters that each have a stop: "U.S", "p.m", "Ph.D".
  private func isDotted(_ token: Range<Int>) -> Bool {
    guard text[token].contains(Ascii.stop) else { return false }
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

  /// "Bldg", "Lts": nobody can say it, so it is short for something.
  private func hasNoVowel(_ token: Range<Int>) -> Bool {
    (2...5).contains(token.count) && text[token.lowerBound].isUpper
      && text[token].dropFirst().allSatisfy { $0.isLower }
      && !text[token].contains { "aeiouy".utf8.contains($0.lowered) }
  }

  /// "Inc. (It makes shoes.)" ends before the bracket, "Inc. (2020 sales: 3 million) and" does not.
  private func isSentenceInBrackets(at index: Int) -> Bool {
    let limit = min(range.upperBound, index + 200)
    guard
      let open = text[index..<limit].firstIndex(where: {
        $0 == Ascii.open || $0 == Ascii.openBracket
      }),
      let close = text[open..<limit].firstIndex(where: {
        $0 == Ascii.close || $0 == Ascii.closeBracket
      }), close > open + 1
    else { return false }
    let next = text.trimmed(close + 1..<max(close + 1, limit)).lowerBound
    // "Acme Inc. (It makes shoes.) is gone."
    if next < limit, text[next].isLower { return false }
    return text[open + 1].isUpper && text.stopWidth(at: text.scalarStart(before: close)) > 0
  }

  private func endsAfterInitial(_ letter: Int, _ start: Int, _ word: NextWord) -> Bool {
    guard letter > start else { return false }
    let previous = text.wordBefore(letter, notBefore: start)
    guard let first = text[previous].first else { return text[letter] == UInt8(ascii: "I") }
    if SentenceWords.lettered.holds(text, previous) || word.isStarter { return true }
    if first.isUpper, word.isCapitalised,
      isWholeName(previous.lowerBound..<letter + 1) || isOfSeveral(word)
    {
      return true
    }
    switch text[letter] {
    case UInt8(ascii: "I"):
      return !first.isUpper || SentenceWords.regnal.holds(text, previous) && hasVerb(word)
    // Only the network is called so, and hardly anybody but popes.
    case UInt8(ascii: "X"):
      return !first.isUpper || text.isWord(previous, "pius") && hasVerb(word)
    default: return previous.count <= 2 && first == UInt8(ascii: "a") && hasVerb(word)
    }
  }

  /// "Cardi B" where the article has it without a stop as well: no surname is wanting.
  private func isWholeName(_ name: Range<Int>) -> Bool {
    let near = max(0, name.lowerBound - 4_000)..<min(text.count, name.upperBound + 4_000)
    let sought = text[name]
    var place = near.lowerBound
    while place + sought.count < near.upperBound {
      if text[place] == sought.first, text[place...].starts(with: sought),
        place == 0 || !text[place - 1].isWordByte,
        text[place + sought.count].isBlank || text[place + sought.count] == Ascii.comma
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// "Critics were unkind": nobody's surname has a verb of several.
  private func isOfSeveral(_ word: NextWord) -> Bool {
    text[word.range].last == UInt8(ascii: "s")
      && ["are", "were", "have"].contains { text.isWord(secondWord(word), $0) }
  }

  /// "At 7 a.m. Mr. Duff", "9 a.m. Monday", "8 p.m. EST" go on.
  private func endsAfterTime(_ token: Range<Int>, _ start: Int, _ word: NextWord) -> Bool {
    guard word.isCapitalised else { return startsClause(word) }
    if SentenceWords.regions.holds(text, word.range), !hasVerb(word) { return false }
    if SentenceWords.zones.holds(text, word.range)
      || SentenceWords.clocks.holds(text, secondWord(word))
    {
      return false
    }
    if SentenceWords.calendar.holds(text, word.range) { return hasVerb(word) }
    // "11 a.m. New York time"
    let second = self.secondWord(word)
    if second.upperBound + 1 < range.upperBound, text[second].first?.isUpper ?? false {
      let third = text.word(at: second.upperBound + 1, in: range)
      if text.isWord(third, "time") { return false }
    }
    // "12 a.m. New Year’s Day"
    if text.isWord(word.range, "new"), text[second].starts(with: "Year".utf8) { return false }
    return !isOpening(start..<token.lowerBound)
  }

  /// Whether a stretch only says when: "Shortly before 7".
  private func isOpening(_ stretch: Range<Int>) -> Bool {
    let first = text.word(at: stretch.lowerBound, in: stretch)
    let isTime =
      SentenceWords.fronting.holds(text, first) || text.isWord(first, "in")
      || text.isWord(first, "by")
    guard stretch.count <= 60, isTime else { return false }
    return text[stretch].split(whereSeparator: { $0.isBlank }).dropFirst().allSatisfy {
      !isVerb($0.startIndex..<$0.endIndex)
    }
  }

  // MARK: What comes next

  /// "Europe shrugged", "40 ships followed", "But …": what begins anew rather than goes on with a name.
  private func startsClause(_ word: NextWord) -> Bool {
    if word.isDigit { return isCount(at: word.start) }
    return !word.isCapitalised || word.isStarter || hasVerb(word) || isCommand(word)
  }

  /// "Guess who paid", "Thank the voters", "Patients trust her": a command, or what somebody does to somebody.
  private func isCommand(_ word: NextWord) -> Bool {
    let second = secondWord(word)
    guard text[second].first?.isLower ?? false else { return false }
    if SentenceWords.imperatives.holds(text, word.range),
      SentenceWords.asking.holds(text, second) || isArticle(second)
    {
      return true
    }
    guard second.upperBound + 1 < range.upperBound, text[second.upperBound].isBlank else {
      return false
    }
    return SentenceWords.objects.holds(text, text.word(at: second.upperBound + 1, in: range))
  }

  /// "40 ships", but not "7th Fleet", "2011", "40 was closed".
  private func isCount(at start: Int) -> Bool {
    var end = start
    while end < range.upperBound, text[end].isDigit || text[end] == Ascii.comma { end += 1 }
    let isYear =
      end == start + 4 && [0x31, 0x32].contains(text[start])
      && !text[start..<end].contains(Ascii.comma)
    guard !isYear, end < range.upperBound, text[end] == Ascii.space else { return false }
    let word = text.word(at: end + 1, in: range)
    return text[word].first?.isLower == true && !SentenceWords.verbs.holds(text, word)
  }

  func secondWord(_ word: NextWord) -> Range<Int> {
    let end = word.range.upperBound
    guard end < range.upperBound, text[end].isBlank else { return end..<end }
    return text.word(at: end + 1, in: range)
  }

  private func hasVerb(_ word: NextWord) -> Bool { isVerb(secondWord(word)) }

  /// By its ending, or known as one.
  private func isVerb(_ word: Range<Int>) -> Bool {
    guard let first = text[word].first, first.isLower else { return false }
    if SentenceWords.verbs.holds(text, word) { return true }
    let bytes = text[word]
    guard bytes.count > 3 else { return false }
    if bytes.suffix(2).elementsEqual("ed".utf8) { return true }
    return bytes.last == UInt8(ascii: "s")
      && !["ss", "us", "is"].contains { bytes.suffix(2).elementsEqual($0.utf8) }
  }

  /// "U.S. Navy": what has a country's, a city's or a company's name before it.
  private func isPart(_ word: NextWord) -> Bool {
    SentenceWords.parts.holds(text, word.range) || Abbreviation.table[text, word.range] == .title
  }

  private func isNational(_ word: NextWord) -> Bool {
    SentenceWords.national.holds(text, word.range)
  }

  /// "Robert Hale Jr." is whole, "Mr. Ray Jr." wants a surname.
  private func isNameWhole(_ token: Range<Int>, _ start: Int) -> Bool {
    let last = text.wordBefore(token.lowerBound, notBefore: start)
    let first = text.wordBefore(last.lowerBound, notBefore: start)
    // "St. Mary's Ave."
    if text.isWord(first, "st.") || text.isWord(first, "st") { return true }
    guard let initial = text[first].first else { return true }
    return initial.isUpper ? text[first].last != Ascii.stop : true
  }
}
