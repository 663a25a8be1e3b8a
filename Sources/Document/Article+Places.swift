package import Text

extension Article {
  /// The first sentence that begins at a place or after it; the number of sentences if none does.
  package func firstSentence(startingAtOrAfter place: TextOffset) -> Int {
    sentences.indices.partitionPoint { sentences[$0].range.lowerBound >= place }
  }

  /// The last sentence that begins at a place or before it, else the first; nil if there is none.
  package func sentence(around place: TextOffset) -> Int? {
    guard !sentences.isEmpty else { return nil }
    return max(0, firstSentence(startingAtOrAfter: TextOffset(utf8: place.utf8 + 1)) - 1)
  }
}
