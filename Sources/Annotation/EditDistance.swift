/// Where a pattern is found, and how many units were inserted, removed or changed.
struct ApproximateMatch: Equatable {
  var range: Range<Int>
  var edits: Int
}

/// The first place in a part of the text where a pattern stands unchanged.
func exactMatch(of pattern: [UInt32], in text: [UInt32], range: Range<Int>) -> ApproximateMatch? {
  guard let first = pattern.first, pattern.count <= range.count else { return nil }
  let last = range.upperBound - pattern.count
  for place in range.lowerBound...last where text[place] == first {
    let end = place + pattern.count
    guard text[place..<end].elementsEqual(pattern) else { continue }
    return ApproximateMatch(range: place..<end, edits: 0)
  }
  return nil
}

/// The stretch of a text that is nearest to a pattern, by Sellers' method: a row of edit distances
/// is carried through the text, and with every distance the place where its alignment began. By
/// Ukkonen's cut-off a row ends where no distance can stay within the limit, so that a text which
/// has little of the pattern costs little.
///
/// `range` is the part of the text to look at. Nothing if it takes more than `limit` edits.
func nearestMatch(
  of pattern: [UInt32], in text: [UInt32], range: Range<Int>, limit: Int
) -> ApproximateMatch? {
  let length = pattern.count
  guard length > 0, limit >= 0 else { return nil }
  var allDistances = Array(0...length)
  var allStarts = [Int](repeating: range.lowerBound, count: length + 1)
  // A million looks: an array would ask each time whether it is shared.
  var distances = allDistances.mutableSpan
  var starts = allStarts.mutableSpan
  let units = text.span
  let pattern = pattern.span
  var last = min(limit, length)
  var best: ApproximateMatch?
  for place in range {
    let unit = units[place]
    var diagonal = 0
    var diagonalStart = place
    starts[0] = place + 1
    let end = min(last + 1, length)
    for row in 1...end {
      let above = distances[row - 1]
      // Beyond the cut-off the row before holds nothing of use.
      let before = row > last ? limit + 1 : distances[row]
      let beforeStart = starts[row]
      let changed = diagonal + (pattern[row - 1] == unit ? 0 : 1)
      var distance = changed
      var start = diagonalStart
      if above + 1 < distance {
        distance = above + 1
        start = starts[row - 1]
      }
      if before + 1 < distance {
        distance = before + 1
        start = beforeStart
      }
      diagonal = before
      diagonalStart = beforeStart
      distances[row] = distance
      starts[row] = start
    }
    last = end
    while last > 0, distances[last] > limit { last -= 1 }
    guard last == length, distances[length] < best?.edits ?? (limit + 1) else { continue }
    best = ApproximateMatch(range: starts[length]..<place + 1, edits: distances[length])
    if distances[length] == 0 { break }
  }
  return best
}

/// How well a text begins with a pattern: 1 if word for word, 0 if half of it or more is different,
/// which is what any two sentences of a language have in common.
func likeness(of pattern: [UInt32], toStartOf text: [UInt32]) -> Double {
  guard !pattern.isEmpty else { return 1 }
  if text.starts(with: pattern) { return 1 }
  var row = Array(0...pattern.count)
  var least = pattern.count
  for (place, unit) in text.prefix(pattern.count + pattern.count / 2).enumerated() {
    var diagonal = row[0]
    row[0] = place + 1
    for index in 1...pattern.count {
      let before = row[index]
      row[index] = min(
        diagonal + (pattern[index - 1] == unit ? 0 : 1), min(before, row[index - 1]) + 1)
      diagonal = before
    }
    least = min(least, row[pattern.count])
  }
  let share = 1 - Double(least) / Double(pattern.count)
  return share > 0.5 ? share : 0
}
