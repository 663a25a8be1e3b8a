internal import Argument
internal import Document
internal import Text

// Questions after what an author claims, tells or asks: "Is it true that a bridge would be cheaper?"
extension QuestionWriter {
  /// "Is it true that four-day weeks hurt reading?" of "The best study found that four-day weeks hurt reading, and that …".
  /// To what an author only says that others say, the other author says yes.
  func asReport(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    for that in sentence.indices.dropFirst(2)
    where text[sentence[that].range].lowercased() == "that" {
      let isObjection =
        that - 2 >= sentence.startIndex && copulas.contains(sentence[that - 1].form)
        && objections.contains(sentence[that - 2].form)
      // "My argument is that …" is nobody else's.
      let isOwn = sentence[..<that].suffix(5).contains {
        ["my", "our"].contains(self.text(of: $0, in: place))
      }
      // "Those who say that fares pay for little are …": nobody knows where it ends.
      let isHung = that - 2 >= sentence.startIndex && relatives.contains(sentence[that - 2].form)
      guard
        isObjection || isFrame(before: that, of: sentence, in: place)
          || stating.contains(sentence[that - 1].form)
          || hearing.contains(sentence[that - 1].form), !isHung,
        // "We shall be promised that …": nobody says so yet.
        !(self.text(of: sentence[that - 1], in: place) == "promised"
          && copulas.contains(sentence[that - 2].form))
      else { continue }
      let clause = sentence[(that + 1)...].prefix { !text.isMark($0) }
      // "that conscripts are useless | and that modern weapons want specialists"
      let second = clause.indices.dropLast().first {
        coordinators.contains(sentence[$0].form)
          && (self.text(of: sentence[$0 + 1], in: place) == "that"
            || auxiliaries.contains(sentence[$0 + 1].form)
            || text.bytes[sentence[$0 - 1].range.lowerBound.utf8] == Ascii.comma
              && opensClause(sentence[$0 + 1]))
      }
      let whole = [clause.endIndex, second].compactMap { $0 }.lazy
        .compactMap { self.reported(clause[..<$0], in: place) }.first
      guard let range = whole else { continue }
      let isOthers =
        isObjection && !isOwn || hearing.contains(sentence[that - 1].form)
        || read.units[place.side][place.sentence].disowned.contains { $0.range.overlaps(range) }
      // "I know that …" grants what both hold.
      let isGranted =
        isOthers && that > sentence.startIndex + 1
        && !hearing.contains(sentence[that - 1].form)
        && ["i", "we"].contains(self.text(of: sentence[that - 2], in: place))
      guard !isGranted, isOthers || !isTold(clause, in: place) else { continue }
      return Question(
        text: "Is it true that \(oneLine(text[range]))?",
        side: isOthers ? place.side.other : place.side, source: place, range: range,
        isReported: isOthers)
    }
    return nil
  }

  /// "The reason is | that …": what is said stands behind it.
  private func isFrame(before that: Int, of sentence: ArraySlice<Token>, in place: Place) -> Bool {
    that == sentence.startIndex + 3 && definite.contains(sentence[that - 3].form)
      && copulas.contains(sentence[that - 1].form) && text(of: sentence[that], in: place) == "that"
  }

  /// What others say, if it can be asked whether it is right.
  private func reported(_ words: ArraySlice<Token>, in place: Place) -> TextRange? {
    guard let first = words.first, let last = words.last,
      !dependentSubjects.contains(first.form)
    else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    guard (3...16).contains(pair[place.side].text[range].split(separator: " ").count),
      isWhole(words, in: place),
      // "The contract says that the firm shall …" quotes it.
      !words.contains(where: { text(of: $0, in: place) == "shall" }),
      !isDangling(range, in: place), !hasDenial(place, before: first.range.lowerBound)
    else { return nil }
    return range
  }

  /// "Will the ban end the attacks?", as an author asks to say no.
  func asAsked(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    guard let first = sentence.first, let last = sentence.last,
      text.bytes[last.range.lowerBound.utf8] == UInt8(ascii: "?"), auxiliaries.contains(first.form),
      let subject = sentence.dropFirst().first, !dependentSubjects.contains(subject.form)
    else { return nil }
    let range = first.range.lowerBound..<last.range.lowerBound
    guard (4...16).contains(text[range].split(separator: " ").count), !isDangling(range, in: place),
      !isAside(sentence), !hasDenial(place, before: range.upperBound),
      !sentence.dropLast().contains(where: { text.isMark($0) })
    else { return nil }
    return Question(
      text: "\(oneLine(text[range]))?", side: place.side.other, source: place, range: range)
  }

  /// Whether words are a clause: not "of the people let go last year", of which more is to come, nor "money among the backpackers".
  private func isWhole(_ words: ArraySlice<Token>, in place: Place) -> Bool {
    guard let first = words.first, !phraseOpeners.contains(first.form) else { return false }
    // "that statute a convenient hedge to stand behind" has none.
    let hasVerb = words.indices.dropFirst().contains {
      isVerb(words[$0]) && !words[$0].isCapitalised && text(of: words[$0 - 1], in: place) != "to"
    }
    // "lynx kill sheep", "drones cost too much"
    let hasPlural = words.indices.dropFirst().dropLast().contains {
      (plainVerbs.contains(words[$0].form) || nounVerbs.contains(words[$0].form))
        && !lexicon.of(words[$0 - 1].form).contains(.grammar) && words[$0 - 1].isWord
    }
    return hasVerb || hasPlural
      || read.clauses.isComplete(words.indices, of: read.tokens[place.side][place.sentence])
  }

  /// Whether a claim only counts or measures: "A message costs less than a cent."
  func isFigure(_ question: Question) -> Bool {
    read.tokens[question.source.side][question.source.sentence].contains {
      question.range.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= question.range.upperBound
        && figures.contains($0.form)
    }
  }

  /// "Is it true that a bridge would be cheaper?" A clause that leaves out what it speaks of makes no question.
  func asClaim(_ place: Place, about name: String?) -> Question? {
    guard let (clause, words) = clause(of: place, about: name), let first = clause.words.first
    else { return nil }
    let sentence = read.tokens[place.side][place.sentence]
    // "The fashionable reply is that …" says what others say.
    let isObjection = sentence.indices.dropLast(2).contains {
      objections.contains(sentence[$0].form) && copulas.contains(sentence[$0 + 1].form)
        && self.text(of: sentence[$0 + 2], in: place) == "that"
    }
    let isFramed =
      sentence.count > 3 && isFrame(before: sentence.startIndex + 3, of: sentence, in: place)
    guard !isObjection, !isFramed else { return nil }
    let isOpening = first == sentence.startIndex && isCommon(sentence[first], on: place.side)
    // A capital elsewhere opened a quotation or a clause behind a colon.
    guard isOpening || !sentence[first].isCapitalised || isName(sentence[first], on: place.side)
    else { return nil }
    let range = range(of: clause, in: place)
    guard !isTold(sentence[clause.words], in: place) else { return nil }
    // "The hearing is at six o'clock."
    guard !words.contains("o'clock"), !words.contains("o’clock") else { return nil }
    // "A war costs more": than what?
    let end = sentence[clause.words.upperBound - 1].form
    guard !isDangling(range, in: place), !comparisonEnds.contains(end) else { return nil }
    let text = isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words
    return Question(
      text: "Is it true that \(text)?", side: place.side, source: place, range: range)
  }

  /// What was once is told, and not argued: "The guard was carrying a gun"; and "not just a tax" says that it is one, too.
  private func isTold(_ words: ArraySlice<Token>, in place: Place) -> Bool {
    let verb = words.first { auxiliaries.contains($0.form) && !$0.isCapitalised }
    return verb.map { tellsPast($0, in: place) } ?? false
      || words.indices.dropFirst().contains {
        limiting.contains(words[$0].form)
          && text(of: words[$0 - 1], in: place) == "not"
      }
  }

  private func range(of clause: MainClause, in place: Place) -> TextRange {
    let sentence = read.tokens[place.side][place.sentence]
    return sentence[clause.words.lowerBound].range
      .lowerBound..<sentence[clause.words.upperBound - 1]
      .range.upperBound
  }

  /// The clause that speaks of a topic, and its words.
  private func clause(
    of place: Place, about name: String?
  ) -> (MainClause, words: String)? {
    let sentence = read.tokens[place.side][place.sentence]
    let words = name?.lowercased().split(separator: " ")
    func names(_ text: String) -> Bool {
      let text = text.lowercased()
      return words?.contains { text.contains($0) } ?? true
    }
    guard let topic = sentence.first(where: { names(pair[place.side].text[$0.range]) }) else {
      return nil
    }
    let clauses =
      name == nil
      ? read.clauses.clauses(of: sentence).flatMap { [$0] + pieces(of: $0, in: place) }.filter {
        sentence[$0.words].wordCount <= Self.mostOfClaim + 8
      }
      : Array(
        read.clauses.quotations(
          around: topic.range.lowerBound, in: sentence, most: Self.mostOfClaim
        ).prefix(1))
    for clause in clauses {
      if let text = askable(clause, in: place), names(text),
        text.split(separator: " ").count <= Self.mostOfClaim
      {
        return (clause, text)
      }
    }
    return nil
  }

  /// What stands before ", and that money drives buses".
  private func pieces(of clause: MainClause, in place: Place) -> [MainClause] {
    let sentence = read.tokens[place.side][place.sentence]
    let bytes = pair[place.side].text.bytes
    return clause.words.dropFirst(4).dropLast().filter {
      coordinators.contains(sentence[$0].form)
        && bytes[sentence[$0 - 1].range.lowerBound.utf8] == Ascii.comma
        && opensClause(sentence[$0 + 1])
    }.map { joint in
      var piece = clause
      piece.words = clause.words.lowerBound..<joint - 1
      return piece
    }
    .filter { hasVerb(sentence[$0.words.dropFirst()]) }
  }

  private func opensClause(_ token: Token) -> Bool {
    definite.contains(token.form) || indefinite.contains(token.form)
      || dependentSubjects.contains(token.form)
  }

  private func hasVerb(_ words: ArraySlice<Token>) -> Bool {
    words.contains { isVerb($0) && !$0.isCapitalised }
  }

  /// The words of a clause, if it can be asked whether they are right.
  private func askable(_ clause: MainClause, in place: Place) -> String? {
    let sentence = read.tokens[place.side][place.sentence]
    // "the hostage-prisoner exchange", "endorsed by five (Egypt, Jordan …) states"
    let isTorn =
      clause.words.first.map { sentence[$0].traits.contains(.afterHyphen) } ?? true
      || clause.words.upperBound < sentence.endIndex
        && text(of: sentence[clause.words.upperBound], in: place) == "("
    guard !clause.isQuestion, !clause.isCutAfter, !isTorn,
      !read.clauses.isImperative(clause, of: sentence),
      let first = clause.words.first, let last = clause.words.last,
      !dependentSubjects.contains(sentence[first].form),
      !phraseOpeners.contains(sentence[first].form), !bareVerbs.contains(sentence[first].form),
      hasVerb(sentence[clause.words.dropFirst()])
        || read.clauses.isComplete(clause.words, of: sentence), !isAside(sentence[clause.words]),
      !isDangling(range(of: clause, in: place), in: place)
    else { return nil }
    let text = withoutAside(
      oneLine(
        pair[place.side].text[sentence[first].range.lowerBound..<sentence[last].range.upperBound]))
    // What stands behind an opening mark is somebody else's.
    let isQuoted =
      pair[place.side].text.bytes[..<sentence[first].range.lowerBound.utf8].last
      .map { $0 == Ascii.quote || $0 == 0x9C || $0 == 0x98 } ?? false
    let hasQuotation = isQuoted || text.contains { "\"“”‘".contains($0) } || text.contains("’ ")
    return hasQuotation ? nil : text
  }

  /// "Boarding by every door needs no free fare", without ", which is a benefit," behind its subject.
  private func withoutAside(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, [" which ", " who "].contains(where: { parts[1].hasPrefix($0) }) else {
      return text
    }
    return String(parts[0] + parts[2])
  }

  /// Whether a clause is no matter of yes or no: a likeness, or what one does "who" is not named.
  private func isAside(_ words: ArraySlice<Token>) -> Bool {
    words.contains { similes.contains($0.form) }
      || words.prefix(3).contains { vagueSubjects.contains($0.form) }
  }
}
