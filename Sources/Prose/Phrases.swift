/// Phrases that give clutter away, found in one pass over a folded text.
///
/// The table is on the path to the first screen: it stays one array of bytes with an index by first byte,
/// so that building it takes microseconds.
struct Phrases: Sendable {
  private struct Entry: Sendable {
    var start: Int32
    var end: Int32
    var weight: Int32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Where the entries of each first byte start, and the end of the last.
  private var buckets = [Int32](repeating: 0, count: 257)

  /// `lists` pairs a weight with phrases between bars, in folded form.
  init(_ lists: [(weight: Int, phrases: String)]) {
    var all: [Entry] = []
    for list in lists {
      let start = bytes.count
      bytes.append(contentsOf: list.phrases.utf8)
      bytes.append(Ascii.newline)
      collect(from: start, weight: Int32(list.weight), into: &all)
    }
    for entry in all { buckets[Int(bytes[Int(entry.start)]) + 1] += 1 }
    for byte in 1...256 { buckets[byte] += buckets[byte - 1] }
    entries = all
    var next = buckets
    for entry in all {
      let byte = Int(bytes[Int(entry.start)])
      entries[Int(next[byte])] = entry
      next[byte] += 1
    }
  }

  private func collect(from start: Int, weight: Int32, into all: inout [Entry]) {
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
  func score(_ folded: Folded) -> Int {
    var sum = 0
    for start in folded.starts { sum += weight(in: folded, at: start) }
    return sum
  }

  /// The weight of the phrases that start at a word.
  func weight(in folded: Folded, at start: Int) -> Int {
    let byte = Int(folded.bytes[start])
    var sum = 0
    for index in Int(buckets[byte])..<Int(buckets[byte + 1]) {
      if end(of: entries[index], in: folded, at: start) != nil { sum += Int(entries[index].weight) }
    }
    return sum
  }

  /// Whether the whole text is one of the phrases.
  func isWhole(_ folded: Folded) -> Bool {
    guard let start = folded.starts.first else { return false }
    let byte = Int(folded.bytes[start])
    for index in Int(buckets[byte])..<Int(buckets[byte + 1]) {
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
    for step in 1..<max(count, 1) where folded.bytes[start + step] != bytes[Int(entry.start) + step]
    {
      return nil
    }
    return start + count
  }
}
