package import Annotation
internal import Document
internal import Import
internal import Text

extension ShelvedPair {
  /// Reads the articles as the pair's key and then a reader want them: without what is no text of the author, and
  /// with what was left out by mistake. What is not found any more changes nothing.
  package mutating func setRight(by notebook: Annotations) {
    let items = readingsOfKey + notebook.items
    let words = items.compactMap { item -> (Annotation.Reading, Annotation.Passage)? in
      guard case .reading(let reading) = item.body, let passage = item.passages.first else {
        return nil
      }
      return (reading, passage)
    }
    guard !words.isEmpty else { return }
    var finders = pair.articles.map { AnchorFinder($0.text) }
    // The last word on a passage holds: what was left out and taken back is as it was.
    var wanted: [(reading: Annotation.Reading, side: Side, range: TextRange)] = []
    for (reading, passage) in words {
      guard let range = finders[passage.side].range(of: passage.anchor) else { continue }
      wanted.removeAll { $0.side == passage.side && $0.range == range }
      wanted.append((reading, passage.side, range))
    }
    for (reading, side, range) in wanted {
      switch reading {
      case .leftOut: pair.articles[side].leaveOut(at: range)
      case .read: pair.articles[side].takeBack(at: range)
      }
    }
  }
}

extension ShelvedPair {
  /// Whoever made the key may have left a line out for all. Most keys have none of it, and are not read for it.
  private var readingsOfKey: [Annotation] {
    guard !isShipped, let (bytes, path) = try? keyPlace.bytes(),
      bytes.firstRange(of: Array("\"editing\"".utf8)) != nil
    else { return [] }
    return (try? Shelf.annotations(parsing: bytes, path: path, for: pair))?.items ?? []
  }
}

extension Article {
  fileprivate mutating func leaveOut(at range: TextRange) {
    // From the last paragraph on, so that those before it stay where they are.
    for paragraph in paragraphs.reversed() {
      let gone = paragraph.sentences.filter { sentences[$0].range.isMostly(within: range) }
      guard let first = gone.first, let last = gone.last else { continue }
      _ = leaveOut(sentences: first..<last + 1)
    }
  }

  fileprivate mutating func takeBack(at range: TextRange) {
    let index = dropped.indices.first { dropped[$0].range.sharesMost(with: range) }
    if let index { _ = takeBack(dropped: index) }
  }
}

extension TextRange {
  fileprivate func isMostly(within other: TextRange) -> Bool {
    utf8.clamped(to: other.utf8).count * 2 > utf8.count
  }

  /// Whether more than half of either is the other's.
  fileprivate func sharesMost(with other: TextRange) -> Bool {
    let shared = utf8.clamped(to: other.utf8).count
    return shared * 2 > utf8.count && shared * 2 > other.utf8.count
  }
}
