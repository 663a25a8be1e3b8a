package import Argument
package import Document

extension Analysis {
  /// A person's word on all that others have linked of two sentences; a rejection, or what takes one back, holds for a
  /// link of the person's own, too, such as one in a key.
  package func verdict(
    _ verdict: Review.Verdict, onLinksOf ends: Both<Int>, by person: String, in pair: Pair
  ) -> [Annotation] {
    let passages = Passages(pair)
    let others = links.filter { link in
      let isOwn = link.provenance == .person(person)
      return link.ends == ends && (!isOwn || verdict == .rejected || link.isRejected)
    }
    return others.flatMap { link in
      let subject = Annotation.link(link, in: passages)
      return [subject, .review(verdict, of: subject.id, by: person)]
    }
  }
}

extension Annotations {
  /// A key as a reader has set it right: with the reader's kinds, links and verdicts, each in the
  /// place of what it is about, and with what the reader has left out of the articles or taken back. Notes, marks and
  /// places stay out.
  package func setRight(by notebook: Annotations, in pair: Pair) -> Annotations {
    var key = self
    key.record(notebook.items.filter { $0.reading != nil })
    let words = notebook.items.filter(\.isOfKey)
    guard !words.isEmpty else { return key }
    let known = PlacedAnnotations(self, in: pair)
    let placed = PlacedAnnotations(Annotations(words), in: pair)
    for kind in placed.kinds {
      let old = known.kinds.filter { $0.side == kind.side && $0.sentence == kind.sentence }
      key.make(
        Change(
          put: [kind.annotation], removed: ids(of: old.map(\.annotation), but: kind.annotation)))
    }
    var names: [String: String] = [:]
    for link in placed.links {
      let same = known.links.filter { $0.ends == link.ends }
      if let old = same.first(where: { $0.annotation.maker == link.annotation.maker }) {
        names[link.annotation.id] = old.annotation.id
        if link.review != nil { continue }
      }
      let isOwn = link.review == nil && link.annotation.maker.isPerson
      // Nobody's link of the same sentences holds beside a person's later one.
      let gone = isOwn ? same.map(\.annotation) : []
      guard isOwn || link.review != nil else { continue }
      key.put(link.annotation, inPlaceOf: gone)
    }
    key.record(words.compactMap { $0.review(namedBy: names) }.filter { key.holds($0.subject) })
    return key
  }

  /// What is in the key already keeps its place, so that the same words make the same key.
  private func ids(of gone: [Annotation], but kept: Annotation) -> Set<String> {
    Set(gone.map(\.id)).subtracting([kept.id])
  }

  /// Where the first of them stands, and as sure, so that the others keep their places, and with these their numbers.
  private mutating func put(_ annotation: Annotation, inPlaceOf gone: [Annotation]) {
    let place = gone.first.flatMap { first in items.firstIndex { $0.id == first.id } }
    let isKnown = self[annotation.id] != nil
    make(Change(put: [annotation], removed: ids(of: gone, but: annotation)))
    guard !isKnown, let place, let old = gone.first, old.maker.isPerson, place < items.count,
      items.last?.id == annotation.id
    else { return }
    var moved = items.removeLast()
    if case .link(var link) = moved.body, let strength = old.link?.strength {
      link.strength = strength
      moved.body = .link(link)
    }
    items.insert(moved, at: min(place, items.count))
  }

  private func holds(_ id: String?) -> Bool { id.map { self[$0] != nil } ?? false }
}

extension Annotation {
  fileprivate var isOfKey: Bool {
    switch body {
    case .kind, .link, .review: true
    case .note, .mark, .place, .reading, .unknown: false
    }
  }

  /// A review, of what the key knows by another id.
  fileprivate func review(namedBy names: [String: String]) -> Annotation? {
    guard case .review(let verdict) = body, let subject, case .person(let reviewer) = maker else {
      return nil
    }
    guard let name = names[subject], name != subject else { return self }
    var review = Annotation.review(verdict, of: name, by: reviewer)
    review.created = created
    return review
  }
}
