/// A step in a collection that can be taken back.
package struct Change: Hashable, Sendable {
  /// Put in; one that has the id of another takes its place.
  package var put: [Annotation]
  /// Taken out, by their ids, and with them every word on them.
  package var removed: Set<String>

  package init(put: [Annotation] = [], removed: Set<String> = []) {
    self.put = put
    self.removed = removed
  }
}

extension Change {
  /// With a time for each annotation that has none, and an id where there is none yet.
  ///
  /// - Parameter seconds: since 1970.
  package func stamped(at seconds: Int) -> Change {
    var stamped = self
    for index in put.indices {
      if put[index].created == nil {
        stamped.put[index].created = Moment(secondsSince1970: seconds)
      }
      if put[index].id.isEmpty {
        let number = UInt64.random(in: 0...UInt64.max)
        stamped.put[index].id = "urn:counterpoint:note-\(String(number, radix: 36))"
      }
    }
    return stamped
  }
}

extension Annotations {
  package mutating func make(_ change: Change) {
    if !change.removed.isEmpty { remove(change.removed) }
    record(change.put)
  }

  /// What takes a change back that is made now.
  package func inverse(of change: Change) -> Change {
    var after = self
    after.make(change)
    var left: [String: Annotation] = [:]
    for item in after.items { left[item.id] = item }
    let lost = items.filter { left[$0.id] != $0 }
    let known = Set(items.map(\.id))
    return Change(put: lost, removed: Set(after.items.map(\.id)).subtracting(known))
  }
}
