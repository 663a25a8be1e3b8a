internal import Document
internal import Text

/// The words that tell how an author speaks of an issue and the other author does not.
struct WordChoice {
  let pair: Pair
  let tokens: Both<Tokens>
  let terms: TermVectors
  let signs: SignTable
  let lexicon: Lexicon
  let numberWords: FormSet
  let dependent: FormSet
  let vague: FormSet
  let finder: PhraseFinder

  private static let most = 10
  private static let mostOfSentence = 3
  /// What a word of praise, blame, furthering or hindering is worth beside others.
  private static let signed = 2.0
  /// A verb and its object tell more than a noun.
  private static let acting = 1.2

  /// What recurs in an article is how its author speaks of the matter.
  private static let recurring = 0.25
  /// Of the best; the rest of ten would be words that anybody uses.
  private static let least = 0.15

  private struct Candidate {
    var text: String
    var terms: [Int32]
    var sentence: Int
    var score: Double
  }

  /// Phrases, and single words that judge, the best first; never more than a few of one sentence. Where an author has none,
  /// what else could tell, nouns before other words.
  func phrases(
    of side: Side, in sentences: [Int], without topic: Set<Int32>, argument: (Int) -> Double
  ) -> (phrases: [String], words: [String]) {
    let phrases = best(
      of: sentences.flatMap { self.phrases(in: $0, of: side, topic, weight: argument($0) + 0.2) },
      most: Self.most)
    let words = sentences.flatMap {
      self.words(in: $0, of: side, topic, weight: argument($0) + 0.2)
    }
    let judging = best(
      of: words.filter(\.isJudging).map(\.candidate), most: Self.most - phrases.count)
    guard phrases.isEmpty, judging.isEmpty else { return (phrases, judging) }
    return ([], best(of: words.map(\.candidate), most: Self.mostOfSentence))
  }

  private func best(of all: [Candidate], most: Int) -> [String] {
    let candidates = all.sorted { ($0.score, $1.text) > ($1.score, $0.text) }
    var taken: [String] = []
    var used: Set<Int32> = []
    var counts: [Int: Int] = [:]
    let least = (candidates.first?.score ?? 0) * Self.least
    for candidate in candidates where taken.count < most && candidate.score >= least {
      guard counts[candidate.sentence, default: 0] < Self.mostOfSentence,
        used.isDisjoint(with: candidate.terms)
      else { continue }
      taken.append(candidate.text)
      used.formUnion(candidate.terms)
      counts[candidate.sentence, default: 0] += 1
    }
    return taken
  }

  /// A word, and what it tells of its author's view.
  private struct Word {
    var term: Int32
    var value: Double
    var isSigned: Bool
    /// Of the question itself: it tells nothing but beside a word that does, "abolish fares".
    var isTopic: Bool
  }

  /// A noun tells a view if something is said of it that praises or blames, furthers or hinders, or if the question is about it.
  private func phrases(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, weight: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    let text = pair[side].text
    func word(_ place: Int) -> Word? {
      self.word(all[place], on: side, topic, isFirst: place == range.lowerBound)
    }
    return finder.phrases(in: range, of: all, text) { word($0) != nil }.compactMap { phrase in
      let kept = phrase.tokens.filter { !finder.isArticle(all[$0], text) }
      // Three words in a row of one article are a quotation, which finds nothing in another.
      let isQuotation = kept.count == phrase.tokens.count && kept.count > 2
      let places = isQuotation ? Array(kept.suffix(2)) : kept
      let isAction = phrase.isAction && !isQuotation
      let words = places.compactMap(word)
      let own = words.filter { !$0.isTopic }
      guard let first = places.first, let last = places.last, !own.isEmpty,
        !finder.isBareVerb(all[first]) || words.contains(where: \.isSigned),
        isAction || words.contains(where: \.isSigned) || own.count < words.count,
        !says(
          oneLine(text[all[first].range.lowerBound..<all[last].range.upperBound]), on: side.other)
      else { return nil }
      let parts = places.map {
        $0 == range.lowerBound ? text[all[$0].range].lowercased() : text[all[$0].range]
      }
      let spelt = parts.joined(separator: " ")
      let value = words.reduce(0) { $0 + $1.value } / Double(words.count)
      return Candidate(
        text: spelt, terms: own.map(\.term), sentence: sentence,
        score: value * weight * (isAction ? Self.acting : 1))
    }
  }

  private func words(
    in sentence: Int, of side: Side, _ topic: Set<Int32>, weight: Double
  ) -> [(candidate: Candidate, isJudging: Bool)] {
    let range = tokens[side].sentences[sentence]
    let all = tokens[side].all
    return range.compactMap { place in
      guard let word = word(all[place], on: side, topic, isFirst: place == range.lowerBound),
        !word.isTopic, !finder.isVerb(all[place]), !terms.isCommon[Int(word.term)]
      else { return nil }
      let isNoun = finder.isNoun(at: place, in: range, of: all, pair[side].text)
      let isQuality = [.goodQuality, .badQuality].contains { signs.has($0, all[place]) }
      let candidate = Candidate(
        text: pair[side].text[all[place].range].lowercased(), terms: [word.term],
        sentence: sentence, score: word.value * weight * (isNoun ? 2 : 1))
      return (
        candidate, word.isSigned && (isNoun || isQuality) && !candidate.text.hasSuffix("ly")
      )
    }
  }

  /// Whether an article has the same words.
  private func says(_ phrase: String, on side: Side) -> Bool {
    pair[side].sentences.contains {
      oneLine(pair[side].text[$0.range]).lowercased().contains(phrase.lowercased())
    }
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// Nothing for words of grammar, names, numbers, and what only tells how.
  private func word(
    _ token: Token, on side: Side, _ topic: Set<Int32>, isFirst: Bool
  ) -> Word? {
    guard token.isWord, token.isWholeWord, !lexicon.of(token.form).contains(.grammar),
      isFirst || !token.isCapitalised, !dependent.contains(token.form),
      !vague.contains(token.form),
      let term = terms.term(of: token),
      !terms.isNumber[Int(term)], !numberWords.contains(token.form)
    else { return nil }
    let text = pair[side].text[token.range].lowercased()
    let isSigned = isSigned(token)
    guard isSigned || !text.hasSuffix("ly") else { return nil }
    let isTopic = topic.contains(term)
    let uses = Double(min(terms.uses[side][Int(term)], 3))
    let own = terms.uses[side.other][Int(term)] == 0 ? 1 : 0.4
    let value =
      terms.rarity[Int(term)] * own * (1 + Self.recurring * (uses - 1))
      * (isSigned ? Self.signed : 1)
    return Word(
      term: term, value: isTopic ? 0 : value, isSigned: isSigned && !isTopic, isTopic: isTopic)
  }

  /// Praises or blames, furthers or hinders.
  func isSigned(_ token: Token) -> Bool {
    [SignTable.Sense.plus, .minus, .goodQuality, .badQuality].contains { signs.has($0, token) }
  }
}
