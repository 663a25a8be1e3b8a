extension Range<Int> {
  /// The first number for which a condition holds that holds for all behind it; the upper bound if it
  /// holds for none. Asks a few times, however long the range is.
  @inlinable
  package func partitionPoint(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
