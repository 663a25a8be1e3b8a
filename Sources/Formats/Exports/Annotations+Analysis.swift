internal import Annotation
internal import Argument
internal import Document

extension Annotations {
  /// Kinds and links of an analysis, each with its maker, and the reviews on them.
  init(_ analysis: Analysis, _ links: [Link], of pair: Pair) {
    let passages = Passages(pair)
    var items: [Annotation] = []
    for side in Side.allCases {
      for (sentence, unit) in analysis.units[side].enumerated() where unit.kind != .background {
        items.append(.kind(unit.kind, of: passages[sentence, side], by: unit.provenance))
      }
    }
    for link in links {
      let annotation = Annotation.link(link, in: passages)
      items.append(annotation)
      if let review = link.review, review.verdict != .added {
        items.append(.review(review.verdict, of: annotation.id, by: review.reviewer))
      }
    }
    self.init(items, id: "urn:counterpoint:export", label: pair.title)
  }
}
