/// Neighbouring cells of one row that must be sent.
package struct CellRun: Hashable, Sendable {
  package var row: Int
  package var columns: Range<Int>

  package init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }
}

extension Buffer {
  /// The runs of cells in which this buffer differs from `shown`, from the top left on. A run never
  /// begins or ends inside a double-width grapheme of either buffer. Without a buffer of the same
  /// size to compare with, every row is a run.
  package func changes(since shown: Buffer?) -> [CellRun] {
    guard size.columns > 0 else { return [] }
    guard let shown, shown.size == size else {
      return (0..<max(0, size.rows)).map { CellRun(row: $0, columns: 0..<size.columns) }
    }
    return (0..<size.rows).flatMap { changes(inRow: $0, since: shown) }
  }

  private func changes(inRow row: Int, since shown: Buffer) -> [CellRun] {
    let start = row * size.columns
    let end = start + size.columns
    var runs: [CellRun] = []
    var index = start
    while index < end {
      guard cells[index] != shown.cells[index] else {
        index += 1
        continue
      }
      var first = index
      while first > start, isSecondHalf(first) || shown.isSecondHalf(first) { first -= 1 }
      index += 1
      while index < end,
        cells[index] != shown.cells[index] || isSecondHalf(index) || shown.isSecondHalf(index)
      {
        index += 1
      }
      runs.append(CellRun(row: row, columns: (first - start)..<(index - start)))
    }
    return runs
  }

  private func isSecondHalf(_ index: Int) -> Bool { cells[index].grapheme.isEmpty }
}
