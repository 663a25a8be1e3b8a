internal import Document
internal import Text

/// Finds in a sentence what its author says in a few words: a noun with what is said of it ("a cruel tax"), a verb with its
/// object ("abolish the fares").
///
/// Which word is a verb shows in what stands around it: "to", "should" or "they" before it, an article behind it.
struct PhraseFinder {
  struct Phrase {
    /// Indices into the tokens of the article.
    var tokens: Range<Int>
    var isAction: Bool
  }

  private let openers: FormSet
  private let definite: FormSet
  private let indefinite: FormSet
  private let coordinators: FormSet
  private let auxiliaries: FormSet
  private let copulas: FormSet
  private let relatives: FormSet
  private let subjects: FormSet
  private let leads: FormSet
  private let plainVerbs: FormSet
  private let bareVerbs: FormSet
  private let particles: FormSet
  private let negators: FormSet
  private let statements: FormSet

  private static let mostWords = 3

  init(vocabulary: inout Vocabulary) {
    openers = FormSet(.nounOpener, vocabulary: &vocabulary)
    definite = FormSet(.definite, vocabulary: &vocabulary)
    indefinite = FormSet(.indefinite, vocabulary: &vocabulary)
    coordinators = FormSet(.coordinator, vocabulary: &vocabulary)
    auxiliaries = FormSet(.auxiliary, vocabulary: &vocabulary)
    copulas = FormSet(.copula, vocabulary: &vocabulary)
    relatives = FormSet(.relative, vocabulary: &vocabulary)
    subjects = FormSet(.clauseSubject, vocabulary: &vocabulary)
    leads = FormSet(.actionLead, vocabulary: &vocabulary)
    plainVerbs = FormSet(.plainVerb, vocabulary: &vocabulary)
    bareVerbs = FormSet(.bareVerb, vocabulary: &vocabulary)
    statements = FormSet(.stating, vocabulary: &vocabulary)
    negators = FormSet(.turner, vocabulary: &vocabulary)
    particles = FormSet(.particle, vocabulary: &vocabulary)
  }

  /// Whether the word is hardly ever but a verb, which says nothing without its object.
  func isBareVerb(_ token: Token) -> Bool { bareVerbs.contains(token.form) }

  /// Whether the word may be a verb alone.
  func isVerb(_ token: Token) -> Bool { isBareVerb(token) || plainVerbs.contains(token.form) }

  /// Phrases of the content words of a sentence, which `isContent` knows.
  func phrases(
    in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText, isContent: (Int) -> Bool
  ) -> [Phrase] {
    func run(from start: Int) -> Range<Int> {
      var end = start
      while end < sentence.upperBound, !particles.contains(tokens[end].form), isContent(end) {
        end += 1
      }
      return start..<end
    }
    var found: [Phrase] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      let words = run(from: place)
      guard !words.isEmpty else {
        place += 1
        continue
      }
      place = words.upperBound
      let before = words.lowerBound > sentence.lowerBound ? tokens[words.lowerBound - 1] : nil
      let last = words.upperBound - 1
      if let object = object(behind: last, in: sentence, of: tokens, text, run),
        words.count > 1 || !isNounOpening(before)
      {
        found.append(Phrase(tokens: last..<object, isAction: true))
      }
      guard let before, let end = nounEnd(of: words, in: sentence, of: tokens, text) else {
        continue
      }
      let nouns = words.lowerBound..<end
      let isGerund = text[tokens[nouns.lowerBound].range].hasSuffix("ing")
      if isVerbOpening(before) || isGerund, (2...Self.mostWords + 1).contains(nouns.count) {
        found.append(Phrase(tokens: nouns, isAction: true))
      } else if openers.contains(before.form), nouns.count > 1 {
        found.append(Phrase(tokens: nouns.suffix(Self.mostWords), isAction: false))
      }
    }
    return found
  }

  /// Two content words that end what they say: a noun with what is said of it, a verb with its object, two nouns with "of" or the
  /// like between, or a noun with its verb ("cut the number", "skin in the game", "rents rise"). Of what is denied there is none.
  func pairs(
    in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText, isContent: (Int) -> Bool
  ) -> [Range<Int>] {
    sentence.compactMap { first in
      guard isContent(first), !statements.contains(tokens[first].form) else { return nil }
      let reach = first + 1..<min(first + 4, sentence.upperBound)
      guard let last = reach.first(where: isContent),
        last + 1 == sentence.upperBound || !isContent(last + 1) && isFree(tokens[last + 1]),
        !bareVerbs.contains(tokens[last].form), !particles.contains(tokens[last].form),
        !isNegated(last, in: sentence, of: tokens, text)
      else { return nil }
      let between = tokens[first + 1..<last]
      let isInfinitive = between.count == 1 && between.allSatisfy { leads.contains($0.form) }
      // "The ban will cost | us nothing."
      let isOpen =
        between.contains { auxiliaries.contains($0.form) || leads.contains($0.form) }
        && !between.contains { copulas.contains($0.form) }
      guard between.allSatisfy(isSmall), !isInfinitive, !isOpen,
        !(between.isEmpty && isHalf(first..<last + 1, of: tokens, text))
      else { return nil }
      // "After a ban the gangs …": of two clauses.
      let before = first > sentence.lowerBound ? tokens[first - 1] : nil
      let isObject = between.allSatisfy { isNounOpening($0) }
      if isObject, !between.isEmpty {
        // "young | the sons"
        let verb = text[tokens[first].range]
        let isAction =
          isVerb(tokens[first]) || ["ed", "ing", "es"].contains { verb.hasSuffix($0) }
        return isAction && !isNounOpening(before) ? first..<last + 1 : nil
      }
      // "my age was | building turbines"
      guard between.isEmpty || !text[tokens[last].range].hasSuffix("ing") else { return nil }
      return isObject || !bareVerbs.contains(tokens[first].form) ? first..<last + 1 : nil
    }
  }

  /// "Dams produce | little", "every bus beginning | in July".
  private func isHalf(_ pair: Range<Int>, of tokens: [Token], _ text: ArticleText) -> Bool {
    let (first, last) = (tokens[pair.lowerBound], tokens[pair.upperBound - 1])
    return text[last.range].hasSuffix("ing")
      || text[first.range].hasSuffix("s") && plainVerbs.contains(last.form)
  }

  /// Whether a word does not hang on to the one before: the "'s" of "state's".
  private func isFree(_ token: Token) -> Bool { !token.traits.contains(.attached) }

  /// "of", "the", "is", "out": what may stand inside a phrase.
  private func isSmall(_ token: Token) -> Bool {
    token.kind == .word && !relatives.contains(token.form) && !coordinators.contains(token.form)
      && !subjects.contains(token.form) && !negators.contains(token.form)
      && (openers.contains(token.form) || particles.contains(token.form)
        || auxiliaries.contains(token.form) || leads.contains(token.form))
  }

  /// Whether what is said of a word is denied: it tells the other author's view.
  func isNegated(
    _ place: Int, in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText
  ) -> Bool {
    for earlier in (sentence.lowerBound..<place).reversed() {
      if text.isMark(tokens[earlier]) { return false }
      if negators.contains(tokens[earlier].form) { return true }
    }
    return false
  }

  /// Whether a word stands where a noun does: "the ban is", "of a removal."
  func isNoun(at place: Int, in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText)
    -> Bool
  {
    place > sentence.lowerBound && openers.contains(tokens[place - 1].form)
      && nounEnd(of: place..<place + 1, in: sentence, of: tokens, text) != nil
  }

  /// The end of an object with an article: "tear | out the lower dams".
  private func object(
    behind verb: Int, in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText,
    _ run: (Int) -> Range<Int>
  ) -> Int? {
    var place = verb + 1
    if place < sentence.upperBound, particles.contains(tokens[place].form) { place += 1 }
    guard place < sentence.upperBound, isArticle(tokens[place], text) else { return nil }
    let words = run(place + 1)
    guard (1...Self.mostWords).contains(words.count) else { return nil }
    return nounEnd(of: words, in: sentence, of: tokens, text)
  }

  /// "the", "a", "its", but not "that", which may open a clause.
  func isArticle(_ token: Token, _ text: ArticleText) -> Bool {
    (definite.contains(token.form) || indefinite.contains(token.form))
      && text[token.range].lowercased() != "that"
  }

  private func isNounOpening(_ token: Token?) -> Bool {
    token.map { definite.contains($0.form) || indefinite.contains($0.form) } ?? false
  }

  private func isVerbOpening(_ token: Token) -> Bool {
    leads.contains(token.form) || subjects.contains(token.form)
      || auxiliaries.contains(token.form) && !copulas.contains(token.form)
  }

  /// The end of a run of words without the verb or the adverb that may close it.
  private func nounEnd(
    of words: Range<Int>, in sentence: Range<Int>, of tokens: [Token], _ text: ArticleText
  ) -> Int? {
    // "a bill to every islander"
    let isArticled =
      words.lowerBound > sentence.lowerBound && isNounOpening(tokens[words.lowerBound - 1])
    func isNoNoun(_ place: Int) -> Bool {
      bareVerbs.contains(tokens[place].form) || text[tokens[place].range].hasSuffix("ly")
    }
    func closes(_ end: Int) -> Bool {
      guard end < sentence.upperBound else { return true }
      let next = tokens[end]
      if next.kind == .punctuation { return text.isMark(next) }
      return coordinators.contains(next.form) || auxiliaries.contains(next.form)
        || relatives.contains(next.form)
        || openers.contains(next.form) && !isNounOpening(next)
        || isArticled && text[next.range].lowercased() == "to"
    }
    let end = words.upperBound
    guard end > words.lowerBound else { return nil }
    if closes(end), !isNoNoun(end - 1) { return end }
    guard words.count > 2 || isNoNoun(end - 1) && words.count > 1 else { return nil }
    return isNoNoun(end - 2) ? nil : end - 1
  }
}
