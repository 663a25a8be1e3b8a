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

  private static let most = 10
  private static let mostPhrases = 3
  private static let mostOfSentence = 3
  /// What a word of praise, blame, furthering or hindering is worth beside others.
  private static let signed = 2.0

  /// What recurs in an article is how its author speaks of the matter.
  private static let recurring = 0.25
  /// Of the best; the rest of ten would be words that anybody uses.
  private static let least = 0.3

  private struct Candidate {
    var text: String
    var sentence: Int
    var score: Double
    var isPair: Bool
  }

  /// Pairs of neighbours as phrases, and single words to choose from, the best first; never more than a few of one
  /// sentence. A single word stands in sentences of any view: it makes links that nobody meant.
  func phrases(
    of side: Side, in sentences: [Int], without topic: Set<Int32>, argument: (Int) -> Double
  ) -> (phrases: [String], words: [String]) {
    let all = sentences.flatMap { sentence in
      candidates(in: sentence, of: side, without: topic, weight: argument(sentence) + 0.2)
    }
    let phrases = best(of: all.filter(\.isPair), most: Self.mostPhrases)
    return (phrases, best(of: all.filter { !$0.isPair }, most: Self.most - phrases.count))
  }

  private func best(of all: [Candidate], most: Int) -> [String] {
    var candidates = all
    candidates.sort { ($0.score, $1.text) > ($1.score, $0.text) }
    var taken: [String] = []
    var words: Set<Substring> = []
    var counts: [Int: Int] = [:]
    let least = (candidates.first?.score ?? 0) * Self.least
    for candidate in candidates where taken.count < most && candidate.score >= least {
      let parts = candidate.text.lowercased().split(separator: " ")
      guard counts[candidate.sentence, default: 0] < Self.mostOfSentence,
        words.isDisjoint(with: parts.map { Substring($0) })
      else { continue }
      taken.append(candidate.text)
      words.formUnion(parts)
      counts[candidate.sentence, default: 0] += 1
    }
    return taken
  }

  /// A word, and what it tells of its author's view.
  private struct Word {
    var text: String
    var value: Double
    var isSigned: Bool
    /// Of the question itself: it tells nothing but beside a word that does, "abolish fares".
    var isTopic: Bool
    /// It recurs, or hardly anybody uses it.
    var isTelling: Bool

    var standsAlone: Bool { !isTopic && (isSigned || isTelling) }
  }

  private func candidates(
    in sentence: Int, of side: Side, without topic: Set<Int32>, weight: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    var found: [Candidate] = []
    var before: (place: Int, word: Word)?
    for place in range {
      let token = tokens[side].all[place]
      guard let word = word(token, on: side, topic, isFirst: place == range.lowerBound) else {
        before = nil
        continue
      }
      if word.standsAlone {
        found.append(
          Candidate(text: word.text, sentence: sentence, score: word.value * weight, isPair: false))
      }
      if let before, before.place == place - 1, let value = value(of: before.word, word) {
        found.append(
          Candidate(
            text: "\(before.word.text) \(word.text)", sentence: sentence, score: value * weight,
            isPair: true))
      }
      before = (place, word)
    }
    return found
  }

  /// Two words tell a view if one of them praises or blames, furthers or hinders.
  private func value(of first: Word, _ second: Word) -> Double? {
    let isSigned = first.isSigned || second.isSigned
    return isSigned ? (first.value + second.value) * 0.75 : nil
  }

  /// Nothing for words of grammar, names, numbers, and what only tells how.
  private func word(
    _ token: Token, on side: Side, _ topic: Set<Int32>, isFirst: Bool
  ) -> Word? {
    guard token.isWord, token.isWholeWord, !lexicon.of(token.form).contains(.grammar),
      isFirst || !token.isCapitalised, !dependent.contains(token.form),
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
      text: text, value: isTopic ? 0 : value, isSigned: isSigned && !isTopic, isTopic: isTopic,
      isTelling: !terms.isCommon[Int(term)] && (uses > 1 || terms.isRare(term)))
  }

  /// Praises or blames, furthers or hinders.
  func isSigned(_ token: Token) -> Bool {
    [SignTable.Sense.plus, .minus, .goodQuality, .badQuality].contains { signs.has($0, token) }
  }
}
