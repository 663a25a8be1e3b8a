/// A ranked list against the set of what is right. Repeats are skipped, so that a list gains
/// nothing by naming one thing twice.
package struct Ranking<Item: Hashable> {
  package let items: [Item]
  let gold: Set<Item>

  package init(_ ranked: [Item], gold: Set<Item>) {
    var seen: Set<Item> = []
    items = ranked.filter { seen.insert($0).inserted }
    self.gold = gold
  }

  /// The share of the first `count` that is right; a shorter list is filled up with wrong ones.
  package func precision(at count: Int) -> Double {
    let hits = items.prefix(count).count { gold.contains($0) }
    return Double(hits) / Double(count)
  }

  /// The mean, over all right items, of the precision where each is found (0 where it is not).
  package var averagePrecision: Double? {
    guard !gold.isEmpty else { return nil }
    var hits = 0
    var sum = 0.0
    for (rank, item) in items.enumerated() where gold.contains(item) {
      hits += 1
      sum += Double(hits) / Double(rank + 1)
    }
    return sum / Double(gold.count)
  }
}
