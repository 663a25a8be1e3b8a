internal import Argument
package import Document
package import Text

/// What people and programs have said about the sentences and links of a pair, each with its maker:
/// a key, a class's reviews, a notebook. Passages are anchored by their words, so that all of it
/// outlives small changes of the articles.
package struct Annotations: Hashable, Sendable {
  package var items: [Annotation]
  /// Of the collection: an IRI and a title for people. Empty where it has none yet.
  package var id = ""
  package var label = ""
  /// Of a key: whether its links are meant to be all that there are, if it says so. One that says nothing is.
  package var isWhole: Bool?
  /// The collection as its file has it, without its items: what is not known here is written back.
  package var stored: JSON?

  package init(_ items: [Annotation] = [], id: String = "", label: String = "") {
    self.items = items
    self.id = id
    self.label = label
  }

  package subscript(id: String) -> Annotation? { items.first { $0.id == id } }
}

extension Annotations {
  /// Adds annotations; one that has the id of another takes its place.
  package mutating func record(_ added: [Annotation]) {
    var places: [String: Int] = [:]
    for (place, item) in items.enumerated() { places[item.id] = place }
    for var item in added {
      if !item.id.isEmpty, let place = places[item.id] {
        item.stored = item.stored ?? items[place].stored
        items[place] = item
      } else {
        places[item.id] = items.count
        items.append(item)
      }
    }
  }

  /// Takes annotations away, and with them every word on them.
  package mutating func remove(_ ids: Set<String>) {
    var gone = ids
    // A note on a review on a link: as deep as it goes.
    while true {
      let more = items.filter { item in
        !gone.contains(item.id) && item.subject.map(gone.contains) == true
      }
      guard !more.isEmpty else { break }
      gone.formUnion(more.map(\.id))
    }
    items.removeAll { gone.contains($0.id) }
  }

  /// What another collection has and this one does not; of two of one id the later one stays. Where
  /// another reader left off is nothing to this one.
  package mutating func merge(_ other: Annotations) -> Int {
    var known: [String: Annotation] = [:]
    for item in items { known[item.id] = item }
    let news = other.items.map(\.identified).filter { item in
      guard !item.isPlace else { return false }
      guard let mine = known[item.id] else { return true }
      return !mine.saysTheSame(as: item)
        && (mine.created?.text ?? "") <= (item.created?.text ?? "")
    }
    record(news)
    return news.count
  }
}

extension Annotation {
  /// Whether it is the same word, whatever else its file says of it.
  func saysTheSame(as other: Annotation) -> Bool {
    maker == other.maker && targets == other.targets && body == other.body
      && created == other.created
      && (stored == nil || other.stored == nil || stored == other.stored)
  }
}

/// An annotation whose passage is no longer to be found.
package struct Orphan: Hashable, Sendable {
  package var id: String
  /// Of its file, from 1; 0 if unknown.
  package var line: Int
  package var side: Side
  /// The words that are missed.
  package var exact: String
}
