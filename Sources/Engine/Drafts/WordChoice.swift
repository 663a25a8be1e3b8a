internal import Document
internal import Text

/// The words that tell how an author speaks of an issue and the other author does not.
struct WordChoice {
  let pair: Pair
  let tokens: Both<Tokens>
  let terms: TermVectors
  let signs: SignTable
  let lexicon: Lexicon

  private static let most = 10
  private static let mostPhrases = 3
  private static let mostOfSentence = 3
  /// What a word of praise, blame, furthering or hindering is worth beside others.
  private static let signed = 2.0

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
    for candidate in candidates where taken.count < most {
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

  private func candidates(
    in sentence: Int, of side: Side, without topic: Set<Int32>, weight: Double
  ) -> [Candidate] {
    let range = tokens[side].sentences[sentence]
    var found: [Candidate] = []
    var before: (place: Int, text: String, value: Double)?
    for place in range {
      let token = tokens[side].all[place]
      guard
        let value = value(of: token, on: side, without: topic, isFirst: place == range.lowerBound)
      else {
        before = nil
        continue
      }
      let text = pair[side].text[token.range].lowercased()
      found.append(
        Candidate(
          text: text, sentence: sentence, score: value * weight, isPair: false))
      if let before, before.place == place - 1 {
        found.append(
          Candidate(
            text: "\(before.text) \(text)", sentence: sentence,
            score: (before.value + value) * 0.6 * weight, isPair: true))
      }
      before = (place, text, value)
    }
    return found
  }

  /// Nothing for words of grammar, names, and the topic's own.
  private func value(
    of token: Token, on side: Side, without topic: Set<Int32>, isFirst: Bool
  ) -> Double? {
    guard token.isWord, token.isWholeWord, !lexicon.of(token.form).contains(.grammar),
      isFirst || !token.isCapitalised, let term = terms.term(of: token), !topic.contains(term)
    else { return nil }
    let own = terms.isShared[Int(term)] ? 0.4 : 1
    return terms.rarity[Int(term)] * own * (isSigned(token) ? Self.signed : 1)
  }

  private func isSigned(_ token: Token) -> Bool {
    [SignTable.Sense.plus, .minus, .goodQuality, .badQuality].contains { signs.has($0, token) }
  }
}
