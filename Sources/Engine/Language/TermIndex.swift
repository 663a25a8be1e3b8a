/// Where each term of some rows stands: adding up products along it gives the dot products of one
/// row of another text with all of them, and touches only those that share a term.
struct TermIndex {
  private struct Posting {
    var item: Int32 = 0
    var weight = 0.0
  }

  private var starts: [Int32]
  private var postings: [Posting]

  /// Terms in more than this many rows are left out: they tell texts apart no longer, and the
  /// work stays in proportion to the text.
  static let widestTerm = 240

  init(_ rows: TermRows, terms: Int) {
    var counts = [Int32](repeating: 0, count: terms + 1)
    for term in rows.terms { counts[Int(term)] += 1 }
    starts = [Int32](repeating: 0, count: terms + 1)
    var total: Int32 = 0
    for term in 0..<terms {
      starts[term] = total
      if counts[term] <= Self.widestTerm { total += counts[term] }
    }
    starts[terms] = total
    postings = Array(repeating: Posting(), count: Int(total))
    var next = starts
    for row in 0..<rows.count {
      for place in rows.places(ofRow: row) {
        let term = Int(rows.terms[place])
        guard counts[term] <= Self.widestTerm else { continue }
        postings[Int(next[term])] = Posting(item: Int32(row), weight: rows.weights[place])
        next[term] += 1
      }
    }
  }

  /// Adds `row · item` to `sums[item]` for all items that share a term with the row.
  func addProducts(ofRow row: Int, of rows: TermRows, to sums: inout [Double]) {
    let postings = postings.span
    var sums = sums.mutableSpan
    for entry in rows.places(ofRow: row) {
      let term = Int(rows.terms[entry])
      let weight = rows.weights[entry]
      for place in Int(starts[term])..<Int(starts[term + 1]) {
        sums[Int(postings[place].item)] += weight * postings[place].weight
      }
    }
  }

  /// Sets back to 0 what `addProducts` has changed.
  func clearProducts(ofRow row: Int, of rows: TermRows, in sums: inout [Double]) {
    let postings = postings.span
    var sums = sums.mutableSpan
    for entry in rows.places(ofRow: row) {
      let term = Int(rows.terms[entry])
      for place in Int(starts[term])..<Int(starts[term + 1]) {
        sums[Int(postings[place].item)] = 0
      }
    }
  }
}
