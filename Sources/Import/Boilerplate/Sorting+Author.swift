internal import Document
internal import Text

/// Notes on who wrote an op-ed, below it or above.
///
/// Two things make one: whom it begins with, and that it introduces them. Nobody calls himself by name in his own
/// article; and what nobody has spoken of so far is hardly what the last paragraph is about.
extension Sorting {
  /// A note on the author wherever one may stand: "The writer teaches …", "Jane Doe is a fellow at …".
  func isBiography(_ index: Int, _ folded: Folded) -> Bool {
    let block = blocks[index]
    guard (4...130).contains(folded.words) else { return false }
    let score = ClutterPhrases.biography.score(folded)
    if startsWithWriter(folded) { return score >= 2 }
    if let name = authorsName(block.range), !name.isShort {
      return !block.isOpening && !isInOwnVoice(folded)
        && (!name.isTitled || tellsOf(name.end..<block.range.upperBound))
    }
    guard score >= 3, let name = strangersName(block.range) else { return false }
    return !isNamedAbove(name, index)
  }

  /// "Ann Lee is a writer in Marl. Follow her on X", inside the text, too.
  func isCard(_ index: Int, _ folded: Folded) -> Bool {
    guard (4...40).contains(folded.words), let name = authorsName(blocks[index].range),
      !name.isShort
    else { return false }
    return ClutterPhrases.followOn.score(folded) > 0
  }

  /// The same below the body, where shorter notes are told: "Doe teaches in Leeds.", "Her latest book is …".
  func isAuthorNote(_ index: Int, _ folded: Folded) -> Bool {
    guard (4...130).contains(folded.words) else { return false }
    if startsWithPronoun(folded) { return isNoteOnHer(index, folded) }
    return isNoteByName(index, folded)
  }

  private func isNoteByName(_ index: Int, _ folded: Folded) -> Bool {
    if isWritersLine(folded) || isBiography(index, folded) && !isArguing(folded) { return true }
    let range = blocks[index].range
    if let name = authorsName(range) {
      guard !isInOwnVoice(folded) else { return false }
      if name.isTitled, tellsOf(name.end..<range.upperBound) { return true }
      return !name.isShort && !name.isTitled
        || introduces(name.end..<range.upperBound, isKnown: true)
          && !isNamedAbove(name.start..<name.end, index)
    }
    guard !isSigned || isSetOff(index), folded.words <= 60, !isArguing(folded),
      let name = strangersName(range), !isNamedAbove(name, index)
    else { return false }
    return introduces(name.upperBound..<range.upperBound, isKnown: isSetOff(index))
  }

  /// Whether somebody signs the article; then a note introduces nobody else.
  private var isSigned: Bool { names.contains { $0.isName(0..<$0.count) } }

  /// By its form alone: "The writer practises in Leeds.", "The author’s name has been changed." Inside the body the
  /// author of a book may be spoken of.
  private func isWritersLine(_ folded: Folded) -> Bool {
    guard folded.words <= 40, !ClutterPhrases.writersOf.begin(folded) else { return false }
    if ClutterPhrases.writers.begin(folded) { return true }
    guard ClutterPhrases.writer.begin(folded) else { return false }
    let verb = folded.bytes[folded.starts[2]..<folded.bytes.count - 1].prefix { $0 != Ascii.space }
    // "The writer is a surgeon.", but not "The writer is wrong."
    if ClutterPhrases.introducing.begin(folded) { return folded.words <= 25 }
    if ClutterPhrases.being.weight(in: folded, at: folded.starts[2]) > 0 { return false }
    return verb.last == UInt8(ascii: "s") || verb.suffix(2).elementsEqual("ed".utf8)
      || ClutterPhrases.pastVerb.weight(in: folded, at: folded.starts[2]) > 0
  }

  /// "Her latest book is …", "He served in …" under a note, and alone if it says enough.
  private func isNoteOnHer(_ index: Int, _ folded: Folded) -> Bool {
    guard folded.words <= 60 else { return false }
    if ClutterPhrases.herBook.begin(folded) { return true }
    for above in blocks.indices[..<index].reversed().prefix(3) {
      if blocks[above].verdict == .authorNote { return true }
      guard let folded = self.folded(above), folded.words >= 4 else { break }
      if startsWithPronoun(folded) { continue }
      if isNoteByName(above, folded) { return true }
      break
    }
    guard !isArguing(folded) else { return false }
    let score = ClutterPhrases.biography.score(folded)
    return score >= (isSetOff(index) ? 2 : 4) && ClutterPhrases.roles.score(folded) > 0
  }
}

// MARK: - Whom a block begins with

extension Sorting {
  /// "Jane Doe" of "Jane Doe is a fellow at …", where nobody signs.
  func noteworthy() -> String? {
    let notes = blocks.indices.filter {
      blocks[$0].verdict == .authorNote || blocks[$0].verdict == .disclaimer
    }
    guard notes.count == 1, let range = notes.first.map({ blocks[$0].range }),
      let name = strangersName(range), text.isName(name),
      ClutterPhrases.being.begin(Folded(text, name.upperBound..<range.upperBound))
    else { return nil }
    return line(name)
  }

  /// "The writer is", "The authors are", "The writer, a former officer,"; the word itself scores one.
  private func startsWithWriter(_ folded: Folded) -> Bool {
    guard !ClutterPhrases.writersOf.begin(folded) else { return false }
    return ClutterPhrases.writer.begin(folded) || ClutterPhrases.writers.begin(folded)
      || ClutterPhrases.writerNote.begin(folded)
  }

  private func startsWithPronoun(_ folded: Folded) -> Bool {
    ClutterPhrases.pronoun.begin(folded)
  }

  private struct AuthorsName {
    var start: Int
    var end: Int
    /// The first name or the surname alone, which others may have as well.
    var isShort: Bool
    /// "Ms. Doe", which others may be called, too.
    var isTitled = false
  }

  /// The author's name at the start of a range: "Jane Doe", "Jane B. Doe", "Ms. Doe", "Doe", "Jane".
  private func authorsName(_ range: Range<Int>) -> AuthorsName? {
    var start = range.lowerBound
    while start < range.upperBound, text.isOpener(at: start) {
      start += text.scalarWidth(at: start)
    }
    var isTitled = false
    while let title = titleEnd(start, range) {
      isTitled = true
      start = title
    }
    let words = capitalised(from: start, in: range)
    guard let first = words.first, let last = words.last else { return nil }
    for name in names.flatMap({ text.people(in: $0) }) {
      guard let given = name.first, let family = name.last, name.count > 1 else { continue }
      let isFirst = text[first].elementsEqual(given)
      let full = isFirst ? words.dropFirst().first { text[$0].elementsEqual(family) } : nil
      if let full { return AuthorsName(start: start, end: full.upperBound, isShort: false) }
      if text[first].elementsEqual(family), family.count > 2, words.count == 1 || isTitled {
        return AuthorsName(
          start: start, end: first.upperBound, isShort: !isTitled, isTitled: isTitled)
      }
      if isFirst, first == last, given.count > 2 {
        return AuthorsName(start: start, end: first.upperBound, isShort: true)
      }
    }
    return nil
  }

  /// Behind "Ms. ", "Professor ", if that stands here.
  private func titleEnd(_ start: Int, _ range: Range<Int>) -> Int? {
    let word = text.word(at: start, in: range)
    guard !word.isEmpty, word.upperBound < range.upperBound else { return nil }
    var end = word.upperBound
    if text[end] == Ascii.stop {
      guard Abbreviation.table[text, word] == .title else { return nil }
      end += 1
    } else if ClutterPhrases.honorific.isWhole(Folded(text, word)) == false {
      return nil
    }
    return end < range.upperBound && text[end].isBlank ? end + 1 : nil
  }

  /// A name of two to four words before a verb, a comma or a bracket, and those beside it; nothing for what is called like
  /// a place or a body: "South Korea", "Tarn College".
  private func strangersName(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, text[start] < 0x80, text.isOpener(at: start) { start += 1 }
    let words = capitalised(from: start, in: range)
    guard (2...4).contains(words.count), let last = words.last,
      ClutterPhrases.nobody.score(Folded(text, start..<last.upperBound)) == 0
    else { return nil }
    return start..<last.upperBound
  }

  /// The words with a capital from a place on, parted by one blank each; five at most.
  private func capitalised(from start: Int, in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while index < range.upperBound, words.count < 5,
      text[index].isUpper || text[index] >= 0xC3 && text[index] < 0xE0
    {
      let first = index
      while index < range.upperBound, !text[index].isBlank, text[index] != Ascii.comma,
        !text.isApostrophe(at: index, in: range)
      {
        index += 1
      }
      // Names have stops, behind initials and titles, but no other signs at their ends.
      let last = text[index - 1]
      guard last.isWordByte || last == Ascii.stop && index - first <= 5 else { break }
      words.append(first..<index)
      guard index < range.upperBound, text[index] == Ascii.space else { break }
      index += 1
    }
    return words
  }

  /// Whether the body speaks of the same name, or of the surname: then the block does so too. Looks at a bounded stretch,
  /// and takes a page with very many such notes for a text about people.
  private func isNamedAbove(_ name: Range<Int>, _ index: Int) -> Bool {
    guard index < 20 || index + 20 >= blocks.count else { return true }
    let surname = text[name].split { $0.isBlank }.last ?? text[name]
    let words = Array(surname.count > 2 ? surname : text[name])
    for block in blocks[..<index].suffix(1_000) where block.verdict == nil {
      if text.contains(words, in: block.range) { return true }
    }
    return false
  }
}

// MARK: - What a block says of them

extension Sorting {
  /// "is professor of …", ", a former diplomat, …", "teaches at …", "’s new book …".
  private func introduces(_ rest: Range<Int>, isKnown: Bool) -> Bool {
    let start = restBehindNames(rest)
    guard start < rest.upperBound else { return false }
    let folded = Folded(text, start..<rest.upperBound)
    let isParted =
      [Ascii.comma, Ascii.open, Ascii.bar].contains(text[start])
      || text.isApostrophe(at: start, in: rest)
    guard
      isParted || ClutterPhrases.being.begin(folded) || ClutterPhrases.pastVerb.begin(folded)
        || ClutterPhrases.vita.begin(folded)
    else { return false }
    let score = ClutterPhrases.biography.score(folded) + (isKnown ? 1 : 0)
    return ClutterPhrases.roles.score(folded.prefix(14)) > 0 || score >= 2
  }

  /// Whether what stands behind "Ms. Doe" is of a note: "is a librarian", but not "said nothing".
  private func tellsOf(_ rest: Range<Int>) -> Bool {
    if introduces(rest, isKnown: true) { return true }
    let words = text.trimmed(rest)
    return ["is a ", "is an ", "is the "].contains { text[words].starts(with: $0.utf8) }
  }

  /// Behind " and Tom Reed", as notes on several authors go on.
  private func restBehindNames(_ rest: Range<Int>) -> Int {
    var start = text.trimmed(rest).lowerBound
    while start + 5 < rest.upperBound {
      let isAnd = text[start...].starts(with: "and ".utf8)
      let isComma = text[start] == Ascii.comma && text[start + 1] == Ascii.space
      guard isAnd || isComma else { return start }
      let words = capitalised(from: start + (isAnd ? 4 : 2), in: rest)
      guard words.count > 1, let end = words.last?.upperBound else { return start }
      start = text.trimmed(end..<rest.upperBound).lowerBound
    }
    return start
  }

  /// Says what should be, as no note does; a title of a book may: "What We Must Do".
  func isArguing(_ folded: Folded) -> Bool {
    folded.starts.indices.contains { (word: Int) in
      text[folded.origins[word]].isLower
        && ClutterPhrases.arguing.weight(in: folded, at: folded.starts[word]) > 0
    }
  }

  /// "Ann Lee is my sister, and I love her", which tells no reader who wrote it. Titles have capitals: "How I Sank".
  private func isInOwnVoice(_ folded: Folded) -> Bool {
    guard ClutterPhrases.biography.score(folded) < 2 else { return false }
    return folded.starts.indices.contains { word in
      guard ClutterPhrases.ownVoice.weight(in: folded, at: folded.starts[word]) > 0 else {
        return false
      }
      let isCapital = text[folded.origins[word]].isUpper
      return !isCapital
        || word + 1 < folded.starts.count && text[folded.origins[word + 1]].isLower
    }
  }

  /// Wholly slanted, or behind a rule.
  private func isSetOff(_ index: Int) -> Bool {
    if blocks[index].isSlanted { return true }
    return blocks.indices[..<index].suffix(3).contains {
      blocks[$0].verdict != nil && !hasWord(blocks[$0].range)
    }
  }
}

extension [UInt8] {
  /// Each of some people as their words: "Jane Doe and Tom Reed".
  fileprivate func people(in names: [UInt8]) -> [[ArraySlice<UInt8>]] {
    var people: [[ArraySlice<UInt8>]] = [[]]
    for word in names.split(whereSeparator: { $0.isBlank }) {
      if word.elementsEqual("and".utf8) || word.elementsEqual("&".utf8) {
        people.append([])
      } else {
        let isLast = word.last == Ascii.comma
        people[people.count - 1].append(isLast ? word.dropLast() : word)
        if isLast { people.append([]) }
      }
    }
    return people
  }

  /// A straight or a curly one.
  fileprivate func isApostrophe(at index: Int, in range: Range<Int>) -> Bool {
    if self[index] == Ascii.apostrophe { return true }
    return index + 2 < range.upperBound && self[index] == 0xE2 && self[index + 1] == 0x80
      && self[index + 2] == 0x99
  }
}
