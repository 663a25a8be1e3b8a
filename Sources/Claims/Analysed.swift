internal import Prose

/// What of very long articles is analysed.
///
/// Op-eds have some hundred sentences. A book is cut off after its first few hundred pages, so that
/// the first screen comes soon and the units fit into memory; all of it can still be read.
extension Pair {
  static let analysedSentences = 12_000

  /// The pair without the paragraphs that go beyond the limit.
  var analysed: Pair {
    guard Side.allCases.contains(where: { self[$0].sentences.count > Self.analysedSentences })
    else { return self }
    return Pair(title: title, articles: articles.map(\.analysed))
  }
}

extension Article {
  fileprivate var analysed: Article {
    guard sentences.count > Pair.analysedSentences else { return self }
    var cut = self
    // At least one paragraph stays, whatever its length.
    let first = paragraphs.firstIndex { $0.sentences.upperBound > Pair.analysedSentences }
    cut.paragraphs = Array(paragraphs.prefix(max(first ?? paragraphs.count, 1)))
    cut.sentences = Array(sentences.prefix(cut.paragraphs.last?.sentences.upperBound ?? 0))
    return cut
  }
}

extension Analysis {
  /// Gives every sentence that was cut off an empty unit, and says so.
  mutating func complete(for whole: Pair) {
    for side in Side.allCases where units[side].count < whole[side].sentences.count {
      notes.append(
        "Only the first \(units[side].count) sentences of \(whole[side].path) were analysed.")
      let missing = whole[side].sentences.count - units[side].count
      units[side] += repeatElement(Unit(kind: .background, confidence: 0), count: missing)
    }
  }
}
