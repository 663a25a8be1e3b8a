package import Argument
package import Document
internal import Text

/// Annotations with the sentences that they are about.
package struct PlacedAnnotations: Sendable {
  package struct PlacedKind: Sendable {
    package var annotation: Annotation
    package var kind: Kind
    package var alternative: Kind?
    package var side: Side
    /// Index into `Article.sentences`.
    package var sentence: Int
  }

  package struct PlacedLink: Sendable {
    package var annotation: Annotation
    package var link: Annotation.Link
    package var ends: Both<Int>
    /// By a review of the same file.
    package var review: Review?

    /// Whether nobody has said how the two answer each other.
    package var isOpen: Bool {
      link.relation == .related
        && (link.isOpen || !annotation.maker.isPerson && review?.verdict != .edited)
    }
  }

  /// A note, a mark or the place where the reader left off.
  package struct PlacedRemark: Sendable {
    package var annotation: Annotation
    /// Of a passage, its sentence; of a link or another annotation, the sentences of that one.
    package var sentences: [(side: Side, sentence: Int)]
  }

  package struct LostRemark: Sendable {
    package var annotation: Annotation
    /// The words that are missed; empty if what it was on is no longer here.
    package var exact: String
  }

  package private(set) var kinds: [PlacedKind] = []
  package private(set) var links: [PlacedLink] = []
  package private(set) var remarks: [PlacedRemark] = []
  /// Remarks that stand nowhere any more.
  package private(set) var lost: [LostRemark] = []
  /// Passages that stand nowhere for sure any more; never guessed.
  package private(set) var orphans: [Orphan] = []

  /// Looks every passage up. Where nothing has changed this costs one comparison each.
  package init(_ annotations: Annotations, in pair: Pair) {
    var finder = PassageFinder(pair)
    self.init(annotations, by: &finder)
  }

  /// - Parameter finder: what it has looked for before is not looked for again.
  package init(_ annotations: Annotations, by finder: inout PassageFinder) {
    var reviews: [String: Review] = [:]
    for item in annotations.items {
      guard case .review(let verdict) = item.body, case .person(let name) = item.maker,
        let subject = item.subject
      else { continue }
      reviews[subject] = Review(verdict, by: name)
    }
    for item in annotations.items {
      if case .unknown = item.body { continue }
      // It has been heeded before there were sentences.
      if item.reading != nil { continue }
      let sentences = finder.sentences(of: item)
      orphans += sentences.missed.map { Orphan($0, id: item.id, line: item.line) }
      add(item, at: sentences.found, review: reviews[item.id])
    }
    placeRemarksOnOthers()
  }

  private mutating func add(
    _ item: Annotation, at sentences: [(side: Side, sentence: Int)], review: Review?
  ) {
    switch item.body {
    case .kind(let kind, let alternative):
      guard let (side, sentence) = sentences.first else { return }
      kinds.append(
        PlacedKind(
          annotation: item, kind: kind, alternative: alternative, side: side, sentence: sentence))
    case .link(let link):
      guard let ends = Self.ends(among: sentences) else { return }
      links.append(PlacedLink(annotation: item, link: link, ends: ends, review: review))
    case .note, .mark, .place:
      guard !sentences.isEmpty || item.passages.isEmpty else { return lose(item) }
      remarks.append(PlacedRemark(annotation: item, sentences: sentences))
    case .review, .reading, .unknown: break
    }
  }

  /// The first sentence of either side; nil if one has none.
  static func ends(among sentences: [(side: Side, sentence: Int)]) -> Both<Int>? {
    guard let left = sentences.first(where: { $0.side == .left })?.sentence,
      let right = sentences.first(where: { $0.side == .right })?.sentence
    else { return nil }
    return Both(left: left, right: right)
  }

  /// A note on a link stands where the link does.
  private mutating func placeRemarksOnOthers() {
    var ends: [String: [(side: Side, sentence: Int)]] = [:]
    for link in links {
      ends[link.annotation.id] = [(.left, link.ends.left), (.right, link.ends.right)]
    }
    for kind in kinds { ends[kind.annotation.id] = [(kind.side, kind.sentence)] }
    for index in remarks.indices where remarks[index].sentences.isEmpty {
      remarks[index].sentences = remarks[index].annotation.subject.flatMap { ends[$0] } ?? []
      if remarks[index].sentences.isEmpty { lose(remarks[index].annotation) }
    }
    remarks.removeAll { $0.sentences.isEmpty }
  }

  private mutating func lose(_ item: Annotation) {
    guard item.isRemark else { return }
    lost.append(LostRemark(annotation: item, exact: item.passages.first?.anchor.exact ?? ""))
  }
}

extension Orphan {
  fileprivate init(_ passage: Annotation.Passage, id: String, line: Int) {
    self.init(id: id, line: line, side: passage.side, exact: passage.anchor.exact)
  }
}

/// Sentences by anchor. Links and kinds often share a sentence, so that what was found is kept.
package struct PassageFinder: Sendable {
  private let pair: Pair
  private var finders: Both<AnchorFinder>
  private var known: [Annotation.Passage: Int?] = [:]

  package init(_ pair: Pair) {
    self.pair = pair
    finders = pair.articles.map { AnchorFinder($0.text) }
  }

  mutating func sentences(
    of item: Annotation
  ) -> (found: [(side: Side, sentence: Int)], missed: [Annotation.Passage]) {
    var found: [(side: Side, sentence: Int)] = []
    var missed: [Annotation.Passage] = []
    for passage in item.passages + [item.link?.answering].compactMap({ $0 }) {
      if let sentence = sentence(of: passage) {
        found.append((passage.side, sentence))
      } else {
        missed.append(passage)
      }
    }
    return (found, missed)
  }

  private mutating func sentence(of passage: Annotation.Passage) -> Int? {
    // That is found sooner than it is looked up.
    if let range = finders[passage.side].unchangedPlace(of: passage.anchor) {
      return pair[passage.side].sentence(under: range)
    }
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
    let low = sentences.indices.partitionPoint {
      sentences[$0].range.upperBound > passage.lowerBound
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
