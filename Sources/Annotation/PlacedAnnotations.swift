package import Argument
package import Document
internal import Text

/// Annotations with the sentences that they are about.
package struct PlacedAnnotations: Sendable {
  package struct PlacedKind: Sendable {
    package var mark: Annotations.KindMark
    package var side: Side
    /// Index into `Article.sentences`.
    package var sentence: Int
  }

  package struct PlacedLink: Sendable {
    package var mark: Annotations.LinkMark
    package var ends: Both<Int>
    /// By a review of the same file.
    package var review: Review?
  }

  package private(set) var kinds: [PlacedKind] = []
  package private(set) var links: [PlacedLink] = []
  /// Those that stand nowhere for sure any more; never guessed.
  package private(set) var orphans: [Orphan] = []

  /// Looks every passage up. Where nothing has changed this costs one comparison each.
  package init(_ annotations: Annotations, in pair: Pair) {
    var places = Places(pair)
    for mark in annotations.kinds {
      if let sentence = places.sentence(of: mark.passage) {
        kinds.append(PlacedKind(mark: mark, side: mark.passage.side, sentence: sentence))
      } else {
        orphans.append(Orphan(mark.passage, id: mark.id, line: mark.line))
      }
    }
    var reviews: [String: Review] = [:]
    for mark in annotations.reviews { reviews[mark.target] = mark.review }
    for mark in annotations.links {
      let missed = [mark.answered, mark.answering].filter { places.sentence(of: $0) == nil }
      orphans += missed.map { Orphan($0, id: mark.id, line: mark.line) }
      guard let ends = places.ends(of: mark) else { continue }
      links.append(PlacedLink(mark: mark, ends: ends, review: reviews[mark.id]))
    }
  }
}

extension Orphan {
  fileprivate init(_ passage: Annotations.Passage, id: String, line: Int) {
    self.init(id: id, line: line, side: passage.side, exact: passage.anchor.exact)
  }
}

/// Sentences by anchor. Links and kinds often share a sentence, so that what was found is kept.
private struct Places {
  private let pair: Pair
  private var finders: Both<AnchorFinder>
  private var known: [Annotations.Passage: Int?] = [:]

  init(_ pair: Pair) {
    self.pair = pair
    finders = pair.articles.map { AnchorFinder($0.text) }
  }

  mutating func ends(of mark: Annotations.LinkMark) -> Both<Int>? {
    guard mark.answered.side != mark.answering.side, let one = sentence(of: mark.answered),
      let other = sentence(of: mark.answering)
    else { return nil }
    return mark.answered.side == .left
      ? Both(left: one, right: other) : Both(left: other, right: one)
  }

  mutating func sentence(of passage: Annotations.Passage) -> Int? {
    if let found = known[passage] { return found }
    let range = finders[passage.side].range(of: passage.anchor)
    let found = range.flatMap { pair[passage.side].sentence(under: $0) }
    known[passage] = .some(found)
    return found
  }
}

extension Article {
  /// The sentence that has most of a passage: half of the passage, or the whole sentence, at least.
  func sentence(under passage: TextRange) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= passage.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var best: (sentence: Int, shared: Int)?
    for index in low..<sentences.count {
      let range = sentences[index].range
      guard range.lowerBound < passage.upperBound else { break }
      let shared = range.utf8.clamped(to: passage.utf8).count
      guard shared > best?.shared ?? 0 else { continue }
      if shared * 2 >= passage.utf8.count || shared == range.utf8.count { best = (index, shared) }
    }
    return best?.sentence
  }
}
