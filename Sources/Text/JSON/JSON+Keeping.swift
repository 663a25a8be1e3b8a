extension JSON {
  /// This value as it is to be written where a file had another one, so that members which nobody
  /// here knows outlive a change.
  ///
  /// For example: a file has `{"value": "claim", "format": "text/plain"}`; of that `{"value":
  /// "claim"}` was understood, and it is now `{"value": "evidence"}`. Written is
  /// `{"value": "evidence", "format": "text/plain"}`.
  ///
  /// - `stored`: as the file has it.
  /// - `known`: what was understood of it, in this program's own spelling.
  package func keeping(unknownOf stored: JSON, known: JSON) -> JSON {
    if self == known { return stored }
    switch (value, stored.value, known.value) {
    case (.object(let new), .object(let old), .object): return Self.merged(new, old, known: known)
    case (.array(let new), .array(let old), .array(let seen)):
      return Self.merged(new, old, known: seen)
    default: return self
    }
  }

  private typealias Members = [(key: String, value: JSON)]

  private static func merged(_ new: Members, _ old: Members, known: JSON) -> JSON {
    var members: Members = []
    let changed = JSON(.object(new))
    let stored = JSON(.object(old))
    for (key, value) in old {
      if let now = changed[key] {
        members.append((key, now.keeping(unknownOf: value, known: known[key] ?? JSON(.null))))
      } else if known[key] == nil {
        members.append((key, value))
      }
    }
    for (key, value) in new where stored[key] == nil { members.append((key, value)) }
    return JSON(.object(members))
  }

  /// Items belong together that say of themselves the same, such as bodies of one purpose, in the
  /// order in which they stand.
  private static func merged(_ new: [JSON], _ old: [JSON], known: [JSON]) -> JSON {
    var rest = old
    var seen = known
    var items: [JSON] = []
    for item in new {
      guard let place = rest.firstIndex(where: { $0.title == item.title }) else {
        items.append(item)
        continue
      }
      let before = seen.firstIndex { $0.title == item.title }.map { seen.remove(at: $0) }
      items.append(
        item.keeping(unknownOf: rest.remove(at: place), known: before ?? JSON(.null)))
    }
    return JSON(items + rest.filter { item in !seen.contains { $0.title == item.title } })
  }

  /// What tells one item of a list from the next.
  private var title: String? { self["purpose"]?.string ?? self["type"]?.string ?? string }
}
