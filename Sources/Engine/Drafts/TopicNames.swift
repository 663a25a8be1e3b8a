internal import Document
internal import Text

/// What articles call a topic: a noun, or the two words that they use together ("economic pressure"), since nobody asks
/// about "economic" or "increase".
struct TopicNames {
  private var nouns: [Int32: String] = [:]
  private var others: [Int32: String] = [:]

  /// How a term stands in the articles.
  private struct Uses {
    var all = 0
    /// Behind an article, a preposition or the like, or first of all, and before no further content word.
    var asNoun = 0
    /// With a neighbour, by both words in small letters; and as they were written.
    var pairs: [String: [String: Int]] = [:]
  }

  init(
    _ pair: Pair, tokens: Both<Tokens>, terms: TermVectors, spellings: TermSpellings,
    vocabulary: inout Vocabulary
  ) {
    let openers = FormSet(.nounOpener, vocabulary: &vocabulary)
    var uses: [Int32: Uses] = [:]
    for side in Side.allCases {
      for sentence in tokens[side].sentences {
        let words = tokens[side].all[sentence]
        func isContent(_ place: Int) -> Bool {
          words.indices.contains(place) && words[place].isWord
            && terms.term(of: words[place]) != nil
        }
        for place in words.indices where words[place].isWord && words[place].isWholeWord {
          guard let term = terms.term(of: words[place]) else { continue }
          uses[term, default: Uses()].all += 1
          let opener = words.indices[..<place].last { !isContent($0) }
          guard place - (opener ?? words.startIndex) <= 3,
            opener.map({ openers.contains(words[$0].form) }) ?? true
          else { continue }
          let isLast = !isContent(place + 1)
          if isLast { uses[term, default: Uses()].asNoun += 1 }
          let neighbours = [isLast && isContent(place - 1) ? place - 1 : nil, isLast ? nil : place]
          for first in neighbours.compactMap({ $0 }) {
            let whole = words[first].range.lowerBound..<words[first + 1].range.upperBound
            let text = pair[side].text[whole]
            guard !text.contains("\n") else { continue }
            uses[term, default: Uses()].pairs[text.lowercased(), default: [:]][text, default: 0] +=
              1
          }
        }
      }
    }
    for (term, uses) in uses {
      guard let spelling = spellings.of(term) else { continue }
      let pair = Self.commonestPair(uses)
      if let pair, pair.count > 1, pair.count * 2 >= uses.all {
        nouns[term] = pair.text
      } else if uses.asNoun * 3 >= uses.all {
        nouns[term] = spelling
      } else {
        others[term] = pair?.text ?? spelling
      }
    }
  }

  private static func commonestPair(_ uses: Uses) -> (text: String, count: Int)? {
    let counted = uses.pairs.map { ($0.key, $0.value.values.reduce(0, +)) }
    guard let (key, count) = counted.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }),
      let text = uses.pairs[key].flatMap(TermSpellings.most)
    else { return nil }
    return (text, count)
  }

  /// Nothing for a word that is seldom used as a noun, nor in one phrase.
  func noun(for term: Int32) -> String? { nouns[term] }

  func anyName(for term: Int32) -> String? { nouns[term] ?? others[term] }
}
