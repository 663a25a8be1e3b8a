/// Phrases that give clutter away, found in one pass over a folded text.
///
/// The table is on the path to the first screen: it stays one array of bytes with an index by the first two bytes,
/// so that building it takes microseconds.
package struct Phrases: Sendable {
  private struct Entry: Sendable {
    var start: Int32
    var end: Int32
    var weight: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Where the entries of each pair of first bytes start, and the end of the last.
  private var buckets: [Int32] = []
  /// A power of two, less one.
  private var mask = 15

  private static let mostBuckets = 1024

  /// `lists` pairs a weight with phrases between bars, in folded form.
  package init(_ lists: [(weight: Int, phrases: ArraySlice<UInt8>)]) {
    var all: [Entry] = []
    bytes.reserveCapacity(lists.reduce(0) { $0 + $1.phrases.count + 1 })
    for list in lists {
      let start = bytes.count
      bytes.append(contentsOf: list.phrases)
      bytes.append(Ascii.newline)
      collect(from: start, weight: Int32(list.weight), into: &all)
    }
    while mask < 2 * all.count, mask + 1 < Self.mostBuckets { mask = 2 * mask + 1 }
    buckets = Array(repeating: 0, count: mask + 2)
    for entry in all { buckets[bucket(of: entry)] += 1 }
    for bucket in 1...(mask + 1) { buckets[bucket] += buckets[bucket - 1] }
    // From the last to the first: then each bucket's end has come down to its start.
    entries = all
    for entry in all.reversed() {
      let bucket = bucket(of: entry)
      buckets[bucket] -= 1
      entries[Int(buckets[bucket])] = entry
    }
  }

  /// A word of one byte is followed by a blank, in the table as in a text.
  private func bucket(of entry: Entry) -> Int {
    let second = entry.end - entry.start > 1 ? bytes[Int(entry.start) + 1] : Ascii.space
    return bucket(bytes[Int(entry.start)], second)
  }

  private func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) * 37 + Int(second)) & mask
  }

  private func candidates(in folded: Folded, at start: Int) -> Range<Int> {
    let bucket = bucket(folded.bytes[start], folded.bytes[start + 1])
    return Int(buckets[bucket])..<Int(buckets[bucket + 1])
  }

  private func collect(from start: Int, weight: Int32, into all: inout [Entry]) {
    let bytes = bytes.span
    var first = start
    for index in start..<bytes.count
    where bytes[index] == Ascii.bar || bytes[index] == Ascii.newline {
      var end = index
      while first < end, bytes[first] == Ascii.space { first += 1 }
      while end > first, bytes[end - 1] == Ascii.space { end -= 1 }
      if end > first { all.append(Entry(start: Int32(first), end: Int32(end), weight: weight)) }
      first = index + 1
    }
  }

  /// The sum of the weights of the phrases in a text.
  package func score(_ folded: Folded) -> Int {
    var sum = 0
    for start in folded.starts { sum += weight(in: folded, at: start) }
    return sum
  }

  /// The weight of the phrases that start at a word.
  package func weight(in folded: Folded, at start: Int) -> Int {
    var sum = 0
    for index in candidates(in: folded, at: start) {
      if end(of: entries[index], in: folded, at: start) != nil { sum += Int(entries[index].weight) }
    }
    return sum
  }

  /// Whether the whole text is one of the phrases.
  package func isWhole(_ folded: Folded) -> Bool {
    guard let start = folded.starts.first else { return false }
    for index in candidates(in: folded, at: start) {
      if end(of: entries[index], in: folded, at: start) == folded.bytes.count - 1 { return true }
    }
    return false
  }

  /// The blank after a phrase that stands at a word.
  private func end(of entry: Entry, in folded: Folded, at start: Int) -> Int? {
    let count = Int(entry.end - entry.start)
    guard start + count < folded.bytes.count, folded.bytes[start + count] == Ascii.space else {
      return nil
    }
    for step in 0..<count where folded.bytes[start + step] != bytes[Int(entry.start) + step] {
      return nil
    }
    return start + count
  }
}
