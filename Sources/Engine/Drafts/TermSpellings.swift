internal import Document
internal import Text

/// The whole word that articles write most often for a term, since nobody reads stems.
struct TermSpellings {
  private var spellings: [Int32: String] = [:]

  init(_ pair: Pair, tokens: Both<Tokens>, terms: TermVectors) {
    var counts: [Int32: [String: Int]] = [:]
    for side in Side.allCases {
      for token in tokens[side].all where token.isWord && token.isWholeWord {
        guard let term = terms.term(of: token) else { continue }
        counts[term, default: [:]][pair[side].text[token.range], default: 0] += 1
      }
    }
    for (term, words) in counts { spellings[term] = Self.most(words) }
  }

  /// In small letters, unless it never is.
  static func most(_ words: [String: Int]) -> String? {
    var folded: [String: Int] = [:]
    for (word, count) in words {
      let small = word.lowercased()
      folded[words[small] == nil ? word : small, default: 0] += count
    }
    return folded.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func of(_ term: Int32) -> String? { spellings[term] }
}
