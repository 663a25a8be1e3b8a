/// Where each term of one set of vectors stands: adding up products along it gives the dot
/// products of one vector with all of them, and touches only those that share a term.
struct TermIndex {
  private var starts: [Int32]
  private var items: [Int32]
  private var weights: [Double]

  /// Terms in more than this many vectors are left out: they tell texts apart no longer, and the
  /// work stays in proportion to the text.
  static let widestTerm = 240

  init(_ vectors: [[WeightedTerm]], terms: Int) {
    var counts = [Int32](repeating: 0, count: terms + 1)
    for vector in vectors { for entry in vector { counts[Int(entry.term)] += 1 } }
    starts = [Int32](repeating: 0, count: terms + 1)
    var total: Int32 = 0
    for term in 0..<terms {
      starts[term] = total
      if counts[term] <= Self.widestTerm { total += counts[term] }
    }
    starts[terms] = total
    items = [Int32](repeating: 0, count: Int(total))
    weights = [Double](repeating: 0, count: Int(total))
    var next = starts
    for (item, vector) in vectors.enumerated() {
      for entry in vector where counts[Int(entry.term)] <= Self.widestTerm {
        let place = Int(next[Int(entry.term)])
        next[Int(entry.term)] += 1
        items[place] = Int32(item)
        weights[place] = entry.weight
      }
    }
  }

  /// Adds `vector · item` to `sums[item]` for all items that share a term with the vector.
  func addProducts(of vector: [WeightedTerm], to sums: inout [Double]) {
    for entry in vector {
      let term = Int(entry.term)
      for place in Int(starts[term])..<Int(starts[term + 1]) {
        sums[Int(items[place])] += entry.weight * weights[place]
      }
    }
  }
}
