internal import Document
internal import Text

extension TermVectors {
  /// The commonest spelling of a term in both articles, a name with its capital.
  func spelling(of term: Int32, in pair: Pair, _ tokens: Both<Tokens>) -> String {
    var counts: [String: Int] = [:]
    for side in Side.allCases {
      for token in tokens[side].all where isOf(term, token.form) {
        counts[pair[side].text[token.range], default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}
