package import Document
internal import Text

/// What a quotation that somebody typed stands for in an article.
package enum QuotedPassage: Hashable, Sendable {
  /// The sentences that have it, as indices into `Article.sentences`.
  case found(Range<Int>)
  /// Several passages have these words; the first sentence of each.
  case shared([Int])
  /// None has them. The sentence that is most like it, to be suggested and never to be taken.
  case missing(nearest: Int?)
}

/// Finds passages by quotations that people write by hand: word for word, but for white space and the
/// shapes of quotation marks and dashes, with “…” for what is left out. A look-alike is never
/// taken: whoever quotes by hand gives no neighbours that could tell it from the passage itself.
package struct QuotationFinder {
  private let article: Article
  private let folded: FoldedText
  private let index: PassageIndex

  /// No passage of a lesson is longer; what comes behind is not compared.
  private static let longestPart = 600
  /// Nobody wants to be told of more.
  private static let mostFound = 100

  package init(_ article: Article) {
    self.article = article
    folded = FoldedText(article.text.bytes)
    index = PassageIndex(folded.units)
  }

  package func passage(_ quotation: String) -> QuotedPassage {
    let parts = Self.parts(of: quotation)
    guard let first = parts.first else { return .missing(nearest: nil) }
    var found: [Range<Int>] = []
    var start = 0
    for place in index.starts(of: first) where place >= start {
      start = place + first.count
      let match = sentences(from: place..<start, parts: parts.dropFirst(), barrenUntil: &start)
      if let match, found.last != match { found.append(match) }
      if found.count == Self.mostFound { break }
    }
    switch found.count {
    case 0: return .missing(nearest: nearest(to: first))
    case 1: return .found(found[0])
    default: return .shared(found.map(\.lowerBound))
    }
  }

  /// Whether a reader has left out where a quotation begins or ends.
  package func isLeftOut(_ quotation: String) -> Bool {
    guard let first = Self.parts(of: quotation).first else { return false }
    let gone = article.dropped.filter { $0.reason == .byHand }.map(\.range)
    guard !gone.isEmpty else { return false }
    return index.starts(of: first).contains { start in
      let words = folded.bytes(of: start..<start + first.count)
      let ends = [words.lowerBound, words.upperBound - 1].map { TextOffset(utf8: $0) }
      return gone.contains { range in ends.contains { range.contains($0) } }
    }
  }

  /// The sentences of a passage, if what follows its first part stands behind it in the same
  /// paragraph, and the passage in the reading text.
  ///
  /// - Parameter next: moved to the paragraph's end if something that must follow does not.
  private func sentences(
    from first: Range<Int>, parts: ArraySlice<[UInt32]>, barrenUntil next: inout Int
  ) -> Range<Int>? {
    let start = TextOffset(utf8: folded.bytes(of: first).lowerBound)
    guard let sentence = article.sentence(holding: start) else { return nil }
    let paragraph = article.paragraphs[article.sentences[sentence].paragraph].range.utf8
    var end = first.upperBound
    for part in parts {
      let last = folded.unit(atByte: paragraph.upperBound - 1) + 1
      guard end < last,
        let match = exactMatch(of: part, in: folded.units, range: end..<last)
      else {
        next = max(next, last)
        return nil
      }
      end = match.range.upperBound
    }
    let last = TextOffset(utf8: folded.bytes(of: first.lowerBound..<end).upperBound - 1)
    return article.sentence(holding: last).map { sentence..<max($0, sentence) + 1 }
  }

  /// Of the sentences where the rarest of the quotation's letters stand, the one that has most of them.
  private func nearest(to part: [UInt32]) -> Int? {
    let wanted = Self.triples(part)
    var best: (sentence: Int, shared: Int)?
    for sentence in likelySentences(for: part).sorted() {
      let there = Self.triples(
        FoldedText.trimmed(String(article.text[article.sentences[sentence].range])))
      let shared = wanted.intersection(there).count
      if shared > best?.shared ?? 0 { best = (sentence, shared) }
    }
    return best?.sentence
  }

  private func likelySentences(for part: [UInt32]) -> Set<Int> {
    var sentences: Set<Int> = []
    for start in index.likelyStarts(of: part, most: 8) {
      let middle = min(max(0, start + part.count / 2), folded.units.count - 1)
      guard middle >= 0 else { continue }
      let place = TextOffset(utf8: folded.bytes(of: middle..<middle).lowerBound)
      guard let sentence = article.sentence(around: place) else { continue }
      // The place is a guess.
      let near = sentence - 1...sentence + 1
      sentences.formUnion(near.filter(article.sentences.indices.contains))
    }
    return sentences
  }

  /// Runs of three letters.
  private static func triples(_ units: [UInt32]) -> Set<[UInt32]> {
    Set(units.indices.dropLast(2).map { Array(units[$0..<$0 + 3]) })
  }

  /// What stands between the marks of omission, as it is compared.
  private static func parts(of quotation: String) -> [[UInt32]] {
    let marks: Set<UInt32> = [0x22, 0x20]
    var parts: [[UInt32]] = [[]]
    for unit in FoldedText.trimmed(quotation.replacing("...", with: "…")) {
      if unit == 0x2026 { parts.append([]) } else { parts[parts.count - 1].append(unit) }
    }
    if let first = parts.first { parts[0] = Array(first.drop { marks.contains($0) }) }
    if let last = parts.last {
      parts[parts.count - 1] = Array(last.reversed().drop { marks.contains($0) }.reversed())
    }
    return parts.map { part in
      let start = part.drop { $0 == 0x20 }.prefix(longestPart)
      return Array(start.reversed().drop { $0 == 0x20 }.reversed())
    }.filter { !$0.isEmpty }
  }
}

extension Article {
  /// The sentence of the reading text that a place is in.
  fileprivate func sentence(holding place: TextOffset) -> Int? {
    guard let index = sentence(around: place), sentences[index].range.contains(place) else {
      return nil
    }
    return index
  }
}
