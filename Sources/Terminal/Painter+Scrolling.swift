extension Painter {
  /// Where most of a stretch of rows has moved up or down, lets the terminal move it; whether it does.
  mutating func scroll(_ old: inout Buffer, toward new: Buffer) -> Bool {
    guard !controls.index.isEmpty, !controls.reverseIndex.isEmpty else { return false }
    let before = old.rowMarks
    let after = new.rowMarks
    guard let (step, rows) = shift(from: before, to: after) else { return false }
    var moved = old
    moved.shift(rows, by: step)
    let costs = [old, moved].map { one in
      rows.reduce(0) { $0 + different(one, new, row: $1) }
    }
    guard costs[1] + 24 < costs[0] else { return false }
    let region = controls.region(rows.lowerBound, rows.upperBound - 1)
    guard !region.isEmpty else { return false }
    write(in: Look())
    bytes += region
    place = nil
    move(to: step > 0 ? rows.upperBound - 1 : rows.lowerBound, 0)
    for _ in 0..<abs(step) { bytes += step > 0 ? controls.index : controls.reverseIndex }
    bytes += controls.region(0, new.size.rows - 1)
    place = nil
    old = moved
    return true
  }

  /// By how many rows most rows have moved up, below 0 down; and the rows from the first of them to the
  /// last, with where they came from.
  private func shift(from old: [UInt64], to new: [UInt64]) -> (step: Int, rows: Range<Int>)? {
    let count = new.count
    var best = (step: 0, matches: 0)
    for step in -(count / 2)...(count / 2) where step != 0 {
      var matches = 0
      for row in max(0, -step)..<min(count, count - step)
      where new[row] == old[row + step] && new[row] != old[row] { matches += 1 }
      if matches > best.matches { best = (step, matches) }
    }
    guard best.matches > 2 else { return nil }
    let step = best.step
    let matched = (max(0, -step)..<min(count, count - step)).filter {
      new[$0] == old[$0 + step] && new[$0] != old[$0]
    }
    guard let first = matched.first, let last = matched.last else { return nil }
    return (step, min(first, first + step)..<max(last, last + step) + 1)
  }

  private func different(_ one: Buffer, _ other: Buffer, row: Int) -> Int {
    let start = row * one.size.columns
    return (start..<start + one.size.columns)
      .count { !isSameOnScreen(one, $0, other, $0) }
  }
}

extension Buffer {
  /// A number for each row that rows with the same characters share, and hardly any others.
  fileprivate var rowMarks: [UInt64] {
    (0..<max(0, size.rows)).map { row in
      var mark: UInt64 = 0xCBF2_9CE4_8422_2325
      for column in 0..<max(0, size.columns) {
        mark = (mark ^ UInt64(glyphs[row * size.columns + column].code)) &* 0x100_0000_01B3
      }
      return mark
    }
  }
}
