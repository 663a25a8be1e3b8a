internal import Argument

/// What the paragraphs of two sentences say for a link between them.
///
/// Two paragraphs that argue about the same thing offer several good sentence pairs, and each is
/// the other's best partner; a chance meeting of words offers one. So every pair gains from how high its two
/// paragraphs rank for each other by the mean of their best three.
struct Surroundings {
  /// The paragraph pair of each candidate.
  private var entryOf: [Int32] = []
  private var support: [Double] = []

  /// - `candidates`: left and right paragraph and score of each, grouped by left paragraphs.
  /// - `weight`: what it counts that two paragraphs are each other's best.
  init(
    _ candidates: some Collection<(left: Int, right: Int, score: Double)>,
    paragraphs: (left: Int, right: Int), weight: Double
  ) {
    var entries: [Entry] = []
    var current = [Int32](repeating: -1, count: paragraphs.right)
    var groupStart = 0
    entryOf.reserveCapacity(candidates.count)
    for candidate in candidates {
      if let last = entries.last, last.left != candidate.left {
        for entry in entries[groupStart...] { current[entry.right] = -1 }
        groupStart = entries.count
      }
      if current[candidate.right] < 0 {
        current[candidate.right] = Int32(entries.count)
        entries.append(Entry(left: candidate.left, right: candidate.right))
      }
      entries[Int(current[candidate.right])].best.insert(candidate.score)
      entryOf.append(current[candidate.right])
    }
    support = Self.support(of: entries, paragraphs: paragraphs, weight: weight)
  }

  func support(ofCandidate index: Int) -> Double { support[Int(entryOf[index])] }

  private struct Entry {
    var left: Int
    var right: Int
    var best = TopThree()
  }

  private static func support(
    of entries: [Entry], paragraphs: (left: Int, right: Int), weight: Double
  ) -> [Double] {
    var rows = [Tops](repeating: Tops(limit: 10), count: paragraphs.left)
    var columns = [Tops](repeating: Tops(limit: 10), count: paragraphs.right)
    for entry in entries {
      rows[entry.left].insert(entry.best.meanOfThree)
      columns[entry.right].insert(entry.best.meanOfThree)
    }
    return entries.map { entry in
      let score = entry.best.meanOfThree
      let row = rows[entry.left].inverseRank(of: score)
      let column = columns[entry.right].inverseRank(of: score)
      return weight * (row * column).squareRoot()
    }
  }
}

/// The greatest few values that were inserted.
struct Tops {
  let limit: Int
  private var values: [Double] = []

  init(limit: Int) { self.limit = limit }

  mutating func insert(_ value: Double) {
    guard values.count < limit || value > values[values.count - 1] else { return }
    if values.isEmpty { values.reserveCapacity(limit) }
    if values.count == limit { values[limit - 1] = value } else { values.append(value) }
    var place = values.count - 1
    while place > 0, values[place - 1] < value {
      values.swapAt(place - 1, place)
      place -= 1
    }
  }

  /// 1 for the greatest, 1/2 for the next … and the same small value beyond the limit.
  func inverseRank(of value: Double) -> Double {
    let rank = values.firstIndex { $0 <= value } ?? limit + 2
    return 1 / Double(rank + 1)
  }
}

/// The greatest three positive values, without an array: there is one for each paragraph pair.
struct TopThree {
  private var values: SIMD4<Double> = .zero
  private var count = 0

  mutating func insert(_ value: Double) {
    var place = min(count, 3)
    guard place < 3 || value > values[2] else { return }
    if place == 3 { place = 2 }
    while place > 0, values[place - 1] < value {
      values[place] = values[place - 1]
      place -= 1
    }
    values[place] = value
    count += 1
  }

  /// Of those that there are.
  var meanOfThree: Double { count == 0 ? 0 : values.sum() / Double(min(count, 3)) }
}
