/// Weighted terms of many sentences or paragraphs, one row for each, in one store.
///
/// A long text has as many rows as sentences; as arrays of their own they would cost more in
/// bookkeeping than in terms.
struct TermRows {
  /// Row `n` is `starts[n]..<starts[n + 1]` of the other two.
  private(set) var starts: [Int32] = [0]
  private(set) var terms: [Int32] = []
  private(set) var weights: [Double] = []

  var count: Int { starts.count - 1 }

  func places(ofRow row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}

extension TermRows {
  /// How far from a row's own sentence each of its terms was found: 1 for its own, less for those
  /// of its neighbours. Weights are given to them later, and more than once.
  struct Layout {
    private var starts: [Int32] = [0]
    private var terms: [Int32] = []
    private var nearness: [Double] = []
    /// By term: the greatest nearness in the row that is being made; 0 for terms that it has not.
    private var nearest: [Double]
    private var row: [Int32] = []

    /// - `entries`: about how many terms all rows have; what is not needed costs nothing.
    init(terms count: Int, entries: Int) {
      nearest = Array(repeating: 0, count: count)
      terms.reserveCapacity(entries)
      nearness.reserveCapacity(entries)
    }

    /// Adds terms to the row; each counts as near as where it is nearest.
    mutating func add(_ terms: [Int32], nearness: Double) {
      for term in terms {
        if nearest[Int(term)] == 0 { row.append(term) }
        nearest[Int(term)] = max(nearest[Int(term)], nearness)
      }
    }

    /// Terms of a row are in the order of their numbers, whatever order they came in.
    mutating func endRow() {
      row.sort()
      for term in row {
        terms.append(term)
        nearness.append(nearest[Int(term)])
        nearest[Int(term)] = 0
      }
      row.removeAll(keepingCapacity: true)
      starts.append(Int32(terms.count))
    }

    /// - `weights`: by term.
    mutating func rows(weights: [Double]) -> TermRows {
      for place in terms.indices { nearness[place] *= weights[Int(terms[place])] }
      return TermRows(starts: starts, terms: terms, weights: nearness)
    }
  }
}
