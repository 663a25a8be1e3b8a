package import Text

extension Article {
  /// The first sentence that begins at a place or after it; the number of sentences if none does.
  package func firstSentence(startingAtOrAfter place: TextOffset) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last sentence that begins at a place or before it, else the first; nil if there is none.
  package func sentence(around place: TextOffset) -> Int? {
    guard !sentences.isEmpty else { return nil }
    return max(0, firstSentence(startingAtOrAfter: TextOffset(utf8: place.utf8 + 1)) - 1)
  }
}
