internal import Argument
internal import Document

/// What of very long articles is analysed.
///
/// Op-eds have some hundred sentences. A book is cut off after its first few hundred pages, so that
/// the first screen comes soon and the units fit into memory; all of it can still be read.
extension Pair {
  /// Of each article; the default of `analyse`.
  package static let analysedSentences = 6_000

  /// The pair without the sentences that go beyond the limit.
  func cut(to limit: Int) -> Pair {
    guard Side.allCases.contains(where: { self[$0].sentences.count > limit }) else { return self }
    return Pair(title: title, articles: articles.map { $0.cut(to: limit) })
  }
}

extension Article {
  fileprivate func cut(to limit: Int) -> Article {
    guard sentences.count > limit else { return self }
    var cut = self
    cut.sentences = Array(sentences.prefix(limit))
    cut.paragraphs = paragraphs.filter { $0.sentences.lowerBound < limit }
    if let last = cut.paragraphs.indices.last {
      let kept = cut.paragraphs[last].sentences
      cut.paragraphs[last].sentences = kept.lowerBound..<min(kept.upperBound, limit)
    }
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
