/// A step in a collection that can be taken back.
package struct Change: Hashable, Sendable {
  /// Put in; one that has the id of another takes its place.
  package var put: [Annotation]
  /// Taken out, by their ids, and with them every word on them.
  package var removed: Set<String>
  /// How annotations must stand for the change to be made, by their ids; nil is that there is none.
  package var expected: [String: Annotation?] = [:]

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
  /// Makes a change.
  ///
  /// - Returns: what takes it back as long as nobody has changed the same annotations since; nil if
  ///   the change was not made, because they do not stand as it expects.
  @discardableResult
  package mutating func make(_ change: Change) -> Change? {
    guard stand(as: change.expected) else { return nil }
    let before = self
    if !change.removed.isEmpty { remove(change.removed) }
    record(change.put)
    return way(backTo: before)
  }

  private func stand(as expected: [String: Annotation?]) -> Bool {
    guard !expected.isEmpty else { return true }
    let here = byID
    return expected.allSatisfy { id, wanted in
      guard let found = here[id], let wanted else { return here[id] == nil && wanted == nil }
      return found.saysTheSame(as: wanted)
    }
  }

  private func way(backTo before: Annotations) -> Change {
    let (known, here) = (before.byID, byID)
    let lost = before.items.filter { here[$0.id] != $0 }
    let added = Set(here.keys).subtracting(known.keys)
    var back = Change(put: lost, removed: added)
    for id in added.union(lost.map(\.id)) {
      var made = here[id]
      // What its file had is still the earlier one's; it is written with the change.
      if made?.stored == known[id]?.stored { made?.stored = nil }
      back.expected[id] = .some(made)
    }
    return back
  }

  private var byID: [String: Annotation] {
    Dictionary(items.map { ($0.id, $0) }) { $1 }
  }
}
