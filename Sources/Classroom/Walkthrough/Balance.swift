package import Document

/// How much of a lesson each side gets.
package struct Balance: Hashable, Sendable {
  /// Words of the passages that are shown.
  package var words = Both(left: 0, right: 0)
  package var passages = Both(left: 0, right: 0)
  /// Minutes in which a side is on the screen or has the word; both at once have half each.
  package var minutes = Both(left: 0.0, right: 0.0)

  /// Of the stops up to one, as they are planned; of the whole lesson without it.
  package init(of lesson: Lesson, in pair: Pair, through last: Int? = nil) {
    for (number, stop) in lesson.walkthrough.stops.enumerated().prefix((last ?? .max - 1) + 1) {
      for passage in lesson.passages[number] {
        passages[passage.side] += 1
        for sentence in passage.sentences {
          let words = pair[passage.side].quotation(of: sentence).split(separator: " ")
          self.words[passage.side] += words.count
        }
      }
      for side in Side.allCases { minutes[side] += Double(stop.minutes) * stop.share(of: side) }
    }
  }

  /// The smaller share of each measure in the larger one, 0...1, by its name.
  package var evenness: [(name: String, share: Double)] {
    [
      ("words", Self.evenness(words.map(Double.init))),
      ("passages", Self.evenness(passages.map(Double.init))), ("minutes", Self.evenness(minutes)),
    ]
  }

  /// Whether no measure is further apart than a tenth.
  package var isEven: Bool { evenness.allSatisfy { $0.share >= 0.9 } }

  private static func evenness(_ shares: Both<Double>) -> Double {
    let most = max(shares.left, shares.right)
    return most == 0 ? 1 : min(shares.left, shares.right) / most
  }
}

extension Stop {
  /// Of its minutes, those of one side.
  fileprivate func share(of side: Side) -> Double {
    if let turn { return turn == side ? 1 : 0 }
    switch show {
    case .left: return side == .left ? 1 : 0
    case .right: return side == .right ? 1 : 0
    case .both, .positions, .question: return 0.5
    }
  }
}
