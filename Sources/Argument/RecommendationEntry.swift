package import Document

/// One recommendation and who should act on it.
package struct RecommendationEntry: Hashable, Sendable {
  /// An actor's display name; nil where the author does not say.
  package var who: String?
  package var side: Side
  /// An index into `Article.sentences`.
  package var sentence: Int
  /// Of several things that the sentence urges, which: 0 for `Unit.proposition`, from 1 on those of `Unit.further`.
  package var part = 0
}

extension Analysis {
  /// All recommendations of both sides, grouped by who should act: the most addressed first, those
  /// that address nobody last. A recommendation that addresses several is listed under each. Within a group left comes before right, each in reading order.
  package var recommendationEntries: [RecommendationEntry] {
    var groups: [String?: [RecommendationEntry]] = [:]
    // "The council" of a sheet and "the council" of a text are one; the first name stands for both.
    var names: [String: String] = [:]
    func known(_ name: String) -> String {
      let folded = name.lowercased()
      let key = folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
      defer { names[key] = names[key] ?? name }
      return names[key] ?? name
    }
    for side in Side.allCases {
      for (index, unit) in units[side].enumerated() where unit.kind == .recommendation {
        for (part, proposition) in ([unit.proposition] + unit.further).enumerated() {
          let actors: [String?] = proposition.actors.isEmpty ? [nil] : proposition.actors
          for who in actors.map({ $0.map(known) }) {
            let entry = RecommendationEntry(who: who, side: side, sentence: index, part: part)
            if groups[who]?.last != entry { groups[who, default: []].append(entry) }
          }
        }
      }
    }
    let order = groups.sorted { first, second in
      guard let one = first.key else { return false }
      guard let other = second.key else { return true }
      return first.value.count != second.value.count
        ? first.value.count > second.value.count : one < other
    }
    return order.flatMap(\.value)
  }
}
