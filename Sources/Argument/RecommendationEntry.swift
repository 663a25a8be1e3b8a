package import Document

/// One recommendation and who should act on it.
package struct RecommendationEntry: Hashable, Sendable {
  /// An actor's display name; nil where the author does not say.
  package var who: String?
  package var side: Side
  /// An index into `Article.sentences`.
  package var sentence: Int
}

extension Analysis {
  /// All recommendations of both sides, grouped by who should act: the most addressed first, those
  /// that address nobody last. A recommendation that addresses several is listed under each. Within a group left comes before right, each in reading order.
  package var recommendationEntries: [RecommendationEntry] {
    var groups: [String?: [RecommendationEntry]] = [:]
    for side in Side.allCases {
      for (index, unit) in units[side].enumerated() where unit.kind == .recommendation {
        let actors: [String?] = unit.proposition.actors.isEmpty ? [nil] : unit.proposition.actors
        for who in actors {
          groups[who, default: []].append(
            RecommendationEntry(who: who, side: side, sentence: index))
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
