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
    for (reading, passage) in words {
      guard let range = finders[passage.side].range(of: passage.anchor) else { continue }
      switch reading {
      case .leftOut: pair.articles[passage.side].leaveOut(at: range)
      case .read: pair.articles[passage.side].takeBack(at: range)
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
    let index = paragraphs.indices.first { paragraphs[$0].range.sharesMost(with: range) }
    if let index { _ = leaveOut(paragraph: index) }
  }

  fileprivate mutating func takeBack(at range: TextRange) {
    let index = dropped.indices.first { dropped[$0].range.sharesMost(with: range) }
    if let index { _ = takeBack(dropped: index) }
  }
}

extension TextRange {
  /// Whether more than half of either is the other's.
  fileprivate func sharesMost(with other: TextRange) -> Bool {
    let shared = utf8.clamped(to: other.utf8).count
    return shared * 2 > utf8.count && shared * 2 > other.utf8.count
  }
}
