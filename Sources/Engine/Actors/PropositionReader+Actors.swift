internal import Text

/// What is needed to show an actor in the author's own words.
struct ActingPhrases {
  var text: ArticleText
  /// What a pronoun may stand for.
  var antecedents: [String]
  /// Whether they are told something by the same sentence.
  var isSameSentence = false
}

// MARK: Who is told

extension PropositionReader {
  /// Whom a recommendation addresses, in the author's own words or by an actor's name.
  func told(
    by urge: CueMatch, to action: Range<Int>, _ mentions: [Mention], _ sentence: Range<Int>,
    _ tokens: [Token], _ phrases: ActingPhrases
  ) -> [String] {
    guard !suffering.contains(urge.cue) else { return [] }
    let isLet = table.contains(tokens[urge.pivot].form, set: letting)
    let isInverted = names.isInverted(urge.pivot, in: sentence, tokens)
    if appeals.contains(urge.cue) || isLet || isInverted {
      return addressed(behind: urge.pivot, to: action, mentions, sentence, tokens, phrases)
    }
    let called = names.called(before: urge.pivot, mentions, sentence, tokens)
    if !called.isEmpty { return shown(called) }
    if let caller = strangerCalled(before: urge.pivot, sentence, tokens, phrases) {
      return [caller]
    }
    let obliged = names.obliged(behind: urge.pivot, mentions, sentence, tokens)
    if !obliged.isEmpty { return shown(obliged) }
    guard let subject = names.subject(of: urge.pivot, in: sentence, tokens) else { return [] }
    let isDeed =
      table.contains(tokens[urge.pivot].form, set: urging)
      && action.first.map { startsDeed($0, sentence, tokens) } ?? false
    return subjects(subject, urge.pivot, isDeed: isDeed, mentions, sentence, tokens, phrases)
  }

  /// What only people and bodies do: "publish", but not "rise".
  private func startsDeed(_ place: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    // "at the same time publish"
    let isPhrase = names.has(tokens[place], names.prepositions)
    let near = place..<min(place + (isPhrase ? 6 : 3), sentence.upperBound)
    let verb = near.first {
      isPhrase ? table.contains(tokens[$0].form, set: deeds) : !names.has(tokens[$0], names.denying)
    }
    return verb.map {
      table.contains(tokens[$0].form, set: deeds) && !table.contains(tokens[$0].form, set: changes)
    } ?? false
  }

  /// "Islanders, you have until Monday to object": called upon by a noun that no list has.
  private func strangerCalled(
    before pivot: Int, _ sentence: Range<Int>, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> String? {
    let comma = sentence.lowerBound + 1
    guard comma < pivot, pivot <= comma + 2, shapes.isComma(tokens[comma].form),
      isPerson(sentence.lowerBound, sentence, tokens, phrases)
    else { return nil }
    return phrases.text[tokens[sentence.lowerBound].range].lowercased()
  }

  /// A name behind the pivot, else the noun phrase there if people are called so.
  private func addressed(
    behind pivot: Int, to action: Range<Int>, _ mentions: [Mention], _ sentence: Range<Int>,
    _ tokens: [Token],
    _ phrases: ActingPhrases
  ) -> [String] {
    let isParted = action.lowerBound > pivot
    if table.contains(tokens[pivot].form, set: letting) {
      // "If the mayor wants trees, let him plant them": neither is whom "plant" is said of.
      let next = pivot + 1
      if next < sentence.upperBound, table.contains(tokens[next].form, set: others) { return [] }
      // "Let the toasters through": they are told nothing.
      let verb = names.verb(behindSubjectAt: next, mentions, sentence, tokens)
      if !isParted, verb == nil { return [] }
    }
    // "Why hand the state our money?": whom a question names in its action is not told.
    let isWithin = isParted && table.contains(tokens[pivot].form, set: modalsAndWhy)
    let named = names.addressed(
      behind: pivot,
      isWithin ? mentions.filter { $0.tokens.lowerBound < action.lowerBound } : mentions,
      sentence, tokens)
    guard named.isEmpty else {
      // "time the police were disbanded": whom it is done to is not told.
      let end = named.last?.tokens.upperBound ?? pivot
      return names.isPassive(behind: end - 1, in: sentence, tokens) ? [] : shown(named)
    }
    let near = pivot + 1..<min(pivot + 6, isParted ? action.lowerBound : sentence.upperBound)
    let head = near.first {
      !tokens[$0].isCapitalised && isPerson($0, sentence, tokens, phrases)
    }
    if let head { return [phrases.text[tokens[head].range]] }
    // "should the guards open it", "asking the guards to open it"
    let hasTo = near.last.map { names.has(tokens[$0], names.infinitive) } ?? false
    let noun = SubjectPhrase(words: hasTo ? near.dropLast() : near, end: near.upperBound)
    guard isParted, noun.words.count > 1, near.upperBound == action.lowerBound,
      startsDeed(action.lowerBound, sentence, tokens), mayAct(noun, sentence, tokens)
    else { return [] }
    return [phrase(of: noun, sentence, tokens, phrases)]
  }

  /// The display names of mentions, each once.
  func shown(_ mentions: [Mention]) -> [String] {
    var shown: [String] = []
    for mention in mentions where !shown.contains(book.names[mention.actor]) {
      shown.append(book.names[mention.actor])
    }
    return shown
  }

  private func subjects(
    _ subject: SubjectPhrase, _ pivot: Int, isDeed: Bool, _ mentions: [Mention],
    _ sentence: Range<Int>, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> [String] {
    // "They should stop being told": whom it is done to does nothing.
    guard !names.isPassive(behind: pivot, in: sentence, tokens) else { return [] }
    let form = tokens[subject.head].form
    if table.contains(form, set: personal) {
      guard table.contains(form, set: pronouns), !isImpersonal(subject.head, pivot, tokens)
      else { return [] }
      // "If somebody wants my trust, he should …"
      let isAnybody = tokens[sentence.lowerBound..<subject.head].contains {
        table.contains($0.form, set: anybody)
      }
      if isAnybody { return [] }
      // "The mills should go to court, and they should go together."
      if phrases.isSameSentence, names.isPlural(form),
        phrases.antecedents.count > 1 || phrases.antecedents.contains(where: isManyNoun)
      {
        return phrases.antecedents
      }
      let before = mentions.filter {
        $0.tokens.upperBound <= subject.words.lowerBound
          && mayActLater($0, in: sentence, tokens, phrases.text)
      }
      if !before.isEmpty {
        return antecedents(before, areMany: names.isPlural(form), tokens, phrases)
      }
      // "If the bill should pass, it must …": the noun of its own sentence is nearer.
      let isNear = (sentence.lowerBound..<subject.words.lowerBound).contains {
        names.isArticle(tokens[$0])
      }
      let rest = tokens[sentence.lowerBound..<subject.head]
      if isNear, rest.contains(where: names.isFinite) { return [] }
      guard !names.isPlural(form) else { return phrases.antecedents }
      return phrases.antecedents.first.map { isManyNoun($0) ? [] : [$0] } ?? []
    }
    // "The Department of Energy": a name may go on behind the head.
    let last = mentions.lastIndex {
      $0.tokens.upperBound == subject.words.upperBound
        || $0.tokens.contains(subject.head) && $0.tokens.upperBound <= pivot && !book.isCommon($0)
    }
    if let last {
      let before = mentions.filter {
        $0.tokens.upperBound <= pivot
          && ($0 == mentions[last] || !isBehindPreposition($0, sentence, tokens))
      }
      let list = names.list(
        with: before.firstIndex(of: mentions[last]) ?? 0, of: before, tokens)
      guard list.count == 1, book.isCommon(mentions[last]) else { return shown(list) }
      return [phrase(of: subject, sentence, tokens, phrases)]
    }
    guard
      isPerson(subject.head, sentence, tokens, phrases)
        || isDeed && mayAct(subject, sentence, tokens)
    else { return [] }
    return [phrase(of: subject, sentence, tokens, phrases)]
  }

  /// "a coach for each club, and schools should …": the club is told nothing.
  private func isBehindPreposition(
    _ mention: Mention, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    let before = max(sentence.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound
    let near = before.reversed().prefix {
      tokens[$0].isWord && !names.has(tokens[$0], names.finite)
    }
    return near.contains { names.has(tokens[$0], names.prepositions) }
  }

  /// Whether a pronoun may stand for it. "The last British garrison left, and they …", "Norway's payments failed, and they …",
  /// "Under the Harbour Act they …": for none of these.
  func mayActLater(
    _ mention: Mention, in sentence: Range<Int>, _ tokens: [Token], _ text: ArticleText
  ) -> Bool {
    let next = mention.tokens.upperBound
    let isOwner =
      next + 1 < sentence.upperBound && tokens[next].traits.contains(.attached)
      && tokens[next + 1].isWord && !names.has(tokens[next + 1], names.finite)
    return !isOwner && !table.contains(tokens[next - 1].form, set: laws)
      && !isAttribute(mention, in: sentence, tokens, text)
  }

  func isAttribute(
    _ mention: Mention, in sentence: Range<Int>, _ tokens: [Token], _ text: ArticleText
  ) -> Bool {
    let next = mention.tokens.upperBound
    guard !book.isCommon(mention), mention.tokens.count == 1, next < sentence.upperBound,
      text[tokens[mention.tokens.lowerBound].range] != book.names[mention.actor],
      tokens[next].isWord, !tokens[next].isCapitalised, !tokens[next].traits.contains(.attached)
    else { return false }
    let word = tokens[next]
    return !names.has(word, names.finite) && !names.has(word, names.auxiliaries)
      && !names.has(word, names.prepositions) && !names.has(word, names.conjunctions)
      && !names.has(word, names.relatives) && !names.has(word, names.adverbs)
      && !names.has(word, names.plainVerbs) && !shapes.has([.ed, .ly], word)
  }

  /// What a pronoun of the same sentence stands for: a people under its own name, all others as ever.
  private func antecedents(
    _ mentions: [Mention], areMany: Bool, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> [String] {
    let list = names.list(with: 0, of: mentions, tokens)
    guard areMany, list.count == 1, let only = list.first, !book.isCommon(only),
      only.tokens.count == 1
    else { return shown(list) }
    let word = phrases.text[tokens[only.tokens.lowerBound].range]
    return word.hasSuffix("s") ? [word] : shown(list)
  }

  /// A noun that no list has acts where it is told to do what only people do: "The synod must
  /// publish …", "Varde should copy …". Rents, laws and boats do not.
  private func mayAct(_ subject: SubjectPhrase, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let head = tokens[subject.head]
    guard head.isWord, !table.contains(head.form, set: actless),
      !shapes.has([.ing, .ed, .ly], head)
    else { return false }
    let first = subject.words.lowerBound
    if names.isArticle(tokens[first]) { return true }
    if first > sentence.lowerBound, names.has(tokens[first - 1], names.denying) {
      return true
    }
    guard subject.words.count == 1, !table.contains(head.form, set: deeds) else { return false }
    // A name, if nothing else has put the capital there.
    return head.isCapitalised && !tokens.contains { $0.form == head.form && !$0.isCapitalised }
  }

  /// "It would be better": nobody is meant by "it".
  private func isImpersonal(_ head: Int, _ pivot: Int, _ tokens: [Token]) -> Bool {
    !table.contains(tokens[pivot].form, set: obligation)
      && !names.isPlural(tokens[head].form)
  }

  /// A noun by whose ending people are named, an acronym, or a name that no table has.
  private func isPerson(
    _ head: Int, _ sentence: Range<Int>, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> Bool {
    let token = tokens[head]
    guard token.isWord, !table.contains(token.form, set: things) else { return false }
    if token.isAllCapitals { return true }
    if token.isCapitalised, head > sentence.lowerBound { return true }
    let word = phrases.text[token.range].lowercased()
    return word.utf8.count > 5 && book.personEndings.contains { word.hasSuffix($0) }
  }

  /// "states", which no "it" stands for; a name may well end so.
  private func isManyNoun(_ name: String) -> Bool {
    name.hasSuffix("s") && !name.hasSuffix("ss") && name.allSatisfy { !$0.isUppercase }
  }

  /// "Varde should …", but not "Islanders should …".
  private func isName(
    _ subject: SubjectPhrase, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> Bool {
    let word = phrases.text[tokens[subject.head].range]
    return subject.words.count == 1 && book.mentions(in: subject.words, of: tokens).isEmpty
      && !book.personEndings.contains { word.hasSuffix($0) }
  }

  /// The phrase as the author has it, from its article on; of a long one only the noun.
  private func phrase(
    of subject: SubjectPhrase, _ sentence: Range<Int>, _ tokens: [Token], _ phrases: ActingPhrases
  ) -> String {
    var first = subject.words.lowerBound
    if subject.words.count > 4 {
      let near = max(first, subject.head - 3)..<subject.head
      first = near.last { names.isArticle(tokens[$0]) } ?? subject.head
    }
    // "The owners" are called "owners" elsewhere; "the governor" keeps the article.
    let noun = phrases.text[tokens[subject.head].range]
    let isPlural = noun.hasSuffix("s") && !noun.hasSuffix("ss")
    if isPlural, first < subject.head, names.isArticle(tokens[first]) { first += 1 }
    let range = tokens[first].range.lowerBound..<tokens[subject.head].range.upperBound
    let words = phrases.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isName = book.mentions(in: first..<subject.words.upperBound, of: tokens).contains {
      $0.tokens.lowerBound == first && !book.isCommon($0)
    }
    let startsSentence = first == sentence.lowerBound || !tokens[first - 1].isWord
    // "MPs", "McDonald": a capital that the sentence did not put there.
    let isSpelled = words.prefix { $0 != " " }.dropFirst().contains { $0.isUppercase }
    guard startsSentence, !isName, !isSpelled, !book.namesNobody(tokens[first].form),
      !self.isName(subject, tokens, phrases)
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
