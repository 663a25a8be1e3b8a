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

/// The stretch of a text that is nearest to a pattern: the first that ends with the fewest edits. By bit-vectors where it
/// ends, which most parts of a text are no such place of, and by Sellers' method where it begins.
///
/// `range` is the part of the text to look at. Nothing if it takes more than `limit` edits.
func nearestMatch(
  of pattern: [UInt32], in text: [UInt32], range: Range<Int>, limit: Int
) -> ApproximateMatch? {
  guard !pattern.isEmpty, limit >= 0 else { return nil }
  var edits = limit + 1
  var end = range.lowerBound
  DistanceColumn(pattern).walk(text, range, isAnchored: false) { place, distance in
    if distance < edits { (edits, end) = (distance, place + 1) }
    return edits > 0
  }
  guard edits <= limit else { return nil }
  let first = max(range.lowerBound, end - pattern.count - edits)
  let start = alignmentStart(of: pattern, in: text, range: first..<end)
  return ApproximateMatch(range: start..<end, edits: edits)
}

/// Where the best alignment of a pattern with a text begins that ends where the text ends: a row of edit distances is carried
/// through the text, and with every distance the place where its alignment began.
private func alignmentStart(of pattern: [UInt32], in text: [UInt32], range: Range<Int>) -> Int {
  let length = pattern.count
  var allDistances = Array(0...length)
  var allStarts = [Int](repeating: range.lowerBound, count: length + 1)
  // An array would ask each time whether it is shared.
  var distances = allDistances.mutableSpan
  var starts = allStarts.mutableSpan
  let units = text.span
  let pattern = pattern.span
  for place in range {
    let unit = units[place]
    var diagonal = 0
    var diagonalStart = place
    starts[0] = place + 1
    for row in 1...length {
      let before = distances[row]
      let beforeStart = starts[row]
      var distance = diagonal + (pattern[row - 1] == unit ? 0 : 1)
      var start = diagonalStart
      if distances[row - 1] + 1 < distance {
        distance = distances[row - 1] + 1
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
  }
  return starts[length]
}

/// The edit distances of a pattern to the beginnings of a text, by Myers' method: the distances of 64 beginnings of the pattern
/// in the bits of a word, each by how it differs from the one before.
private struct DistanceColumn {
  private let length: Int
  private let words: Int
  /// Where each unit stands in the pattern: of ASCII by its number, of others behind them as they come.
  private var places: [UInt64]
  private var others: [UInt32] = []

  init(_ pattern: [UInt32]) {
    length = pattern.count
    words = (pattern.count + 63) / 64
    places = Array(repeating: 0, count: 129 * words)
    for (place, unit) in pattern.enumerated() {
      if unit >= 128, !others.contains(unit) {
        others.append(unit)
        places += repeatElement(0, count: words)
      }
      places[start(of: unit) + place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// Behind those of ASCII are those of a unit that the pattern does not have.
  private func start(of unit: UInt32) -> Int {
    if unit < 128 { return Int(unit) * words }
    return (129 + (others.firstIndex(of: unit) ?? -1)) * words
  }

  /// Tells the distance behind each unit of a part of a text until the answer is no.
  ///
  /// - Parameter isAnchored: whether the text's beginning counts; else an alignment may begin anywhere.
  @inline(__always)
  func walk(
    _ text: [UInt32], _ range: Range<Int>, isAnchored: Bool, _ goesOn: (Int, Int) -> Bool
  ) {
    var distance = length
    let last = UInt64(1) << UInt64((length - 1) % 64)
    // Which distances are one more than the one before, and which one less.
    var allMore = [UInt64](repeating: .max, count: words)
    var allLess = [UInt64](repeating: 0, count: words)
    var more = allMore.mutableSpan
    var less = allLess.mutableSpan
    let units = text.span
    let places = places.span
    for place in range {
      let start = start(of: units[place])
      // What the row above adds: of an alignment that may begin anywhere nothing.
      var isMore: UInt64 = isAnchored ? 1 : 0
      var isLess: UInt64 = 0
      for word in 0..<words {
        let equal = places[start + word]
        let (ups, downs) = (more[word], less[word])
        let vertical = equal | downs
        let matched = equal | isLess
        let horizontal = (((matched & ups) &+ ups) ^ ups) | matched
        let rises = downs | ~(horizontal | ups)
        let falls = ups & horizontal
        let shiftedRises = rises << 1 | isMore
        let shiftedFalls = falls << 1 | isLess
        let top = word == words - 1 ? last : 1 << 63
        isMore = rises & top == 0 ? 0 : 1
        isLess = falls & top == 0 ? 0 : 1
        more[word] = shiftedFalls | ~(vertical | shiftedRises)
        less[word] = shiftedRises & vertical
      }
      distance += Int(isMore) - Int(isLess)
      guard goesOn(place, distance) else { return }
    }
  }
}

/// How well a text begins with a pattern: 1 if word for word, 0 if half of it or more is different,
/// which is what any two sentences of a language have in common.
func likeness(of pattern: [UInt32], toStartOf text: [UInt32]) -> Double {
  guard !pattern.isEmpty else { return 1 }
  if text.starts(with: pattern) { return 1 }
  var least = pattern.count
  let reach = 0..<min(text.count, pattern.count + pattern.count / 2)
  DistanceColumn(pattern).walk(text, reach, isAnchored: true) { _, distance in
    least = min(least, distance)
    return true
  }
  let share = 1 - Double(least) / Double(pattern.count)
  return share > 0.5 ? share : 0
}
