internal import Document
internal import Text

extension TermVectors {
  /// The commonest spellings of some terms in both articles, names with their capitals.
  func spellings(of wanted: [Int32], in pair: Pair, _ tokens: Both<Tokens>) -> [String] {
    var places = [Int32](repeating: -1, count: forms.count)
    for (place, term) in wanted.enumerated() { places[Int(term)] = Int32(place) }
    var counts = [[String: Int]](repeating: [:], count: wanted.count)
    for side in Side.allCases {
      for token in tokens[side].all {
        guard let term = term(of: token), places[Int(term)] >= 0 else { continue }
        counts[Int(places[Int(term)])][pair[side].text[token.range], default: 0] += 1
      }
    }
    return counts.map { counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
  }
}
