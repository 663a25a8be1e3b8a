/// What the paragraphs of two sentences say for a link between them.
///
/// Two paragraphs that argue about the same thing offer several good sentence pairs, and each is
/// the other's best partner; a chance meeting of words offers one. So every pair gains from the
/// mean of the best five of its paragraphs, and from how high the two rank for each other.
struct Surroundings {
  private var best: [Key: Tops] = [:]
  private var leftBest: [Int: Tops] = [:]
  private var rightBest: [Int: Tops] = [:]

  struct Key: Hashable {
    var left: Int
    var right: Int
  }

  /// - `pairs`: left paragraph, right paragraph, and the score of one of their sentence pairs.
  init(_ pairs: some Sequence<(left: Int, right: Int, score: Double)>) {
    for pair in pairs {
      best[Key(left: pair.left, right: pair.right), default: Tops(limit: 5)].insert(pair.score)
    }
    for (key, tops) in best {
      leftBest[key.left, default: Tops(limit: 10)].insert(tops.mean(of: 3))
      rightBest[key.right, default: Tops(limit: 10)].insert(tops.mean(of: 3))
    }
  }

  func support(left: Int, right: Int) -> Double {
    guard let tops = best[Key(left: left, right: right)] else { return 0 }
    let score = tops.mean(of: 3)
    let row = leftBest[left]?.inverseRank(of: score) ?? 0
    let column = rightBest[right]?.inverseRank(of: score) ?? 0
    return 0.4 * naturalLogarithm(tops.mean(of: 5) + 0.0001) + 0.7 * (row * column).squareRoot()
  }
}

/// The greatest few values that were inserted.
struct Tops {
  let limit: Int
  private var values: [Double] = []

  init(limit: Int) { self.limit = limit }

  mutating func insert(_ value: Double) {
    guard values.count < limit || value > values[values.count - 1] else { return }
    let place = values.firstIndex { $0 < value } ?? values.count
    values.insert(value, at: place)
    if values.count > limit { values.removeLast() }
  }

  /// 1 for the greatest, 1/2 for the next … and the same small value beyond the limit.
  func inverseRank(of value: Double) -> Double {
    let rank = values.firstIndex { $0 <= value } ?? limit + 2
    return 1 / Double(rank + 1)
  }

  func mean(of count: Int) -> Double {
    let head = values.prefix(count)
    return head.isEmpty ? 0 : head.reduce(0, +) / Double(head.count)
  }
}
