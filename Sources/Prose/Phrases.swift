/// Phrases that give clutter away, found in one pass over a folded text.
struct Phrases: Sendable {
  struct Phrase: Sendable {
    var words: [UInt8]
    var weight: Int
  }

  /// By their first byte, so that most words cost one look.
  private let buckets: [[Phrase]]

  /// `lists` pairs a weight with phrases between bars, in folded form.
  init(_ lists: [(weight: Int, phrases: String)]) {
    var buckets = [[Phrase]](repeating: [], count: 256)
    for list in lists {
      for line in list.phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let words = [Ascii.space] + Array(line.utf8).trimmedAscii + [Ascii.space]
        guard words.count > 2 else { continue }
        buckets[Int(words[1])].append(Phrase(words: words, weight: list.weight))
      }
    }
    self.buckets = buckets
  }

  /// The sum of the weights of the phrases in a text.
  func score(_ folded: Folded) -> Int {
    folded.starts.reduce(0) { $0 + weight(in: folded, at: $1) }
  }

  /// The weight of the phrases that start at a word.
  func weight(in folded: Folded, at start: Int) -> Int {
    var sum = 0
    for phrase in buckets[Int(folded.bytes[start])] where matches(phrase, folded, start - 1) {
      sum += phrase.weight
    }
    return sum
  }

  func startsText(_ folded: Folded) -> Bool {
    guard let first = folded.starts.first else { return false }
    return weight(in: folded, at: first) > 0
  }

  /// Whether the whole text is one of the phrases.
  func isWhole(_ folded: Folded) -> Bool {
    guard let first = folded.starts.first else { return false }
    return buckets[Int(folded.bytes[first])].contains { $0.words == folded.bytes }
  }

  private func matches(_ phrase: Phrase, _ folded: Folded, _ start: Int) -> Bool {
    guard start + phrase.words.count <= folded.bytes.count else { return false }
    for step in phrase.words.indices where folded.bytes[start + step] != phrase.words[step] {
      return false
    }
    return true
  }
}

extension [UInt8] {
  fileprivate var trimmedAscii: [UInt8] { Array(self[trimmed(0..<count)]) }
}
