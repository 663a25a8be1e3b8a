/// Finds where in a text a quotation may stand, by runs of five units that both have.
///
/// Building is two passes over the text; a question looks at the quotation's rarest runs only, so
/// that no quotation is compared with a whole long text.
struct PassageIndex {
  private static let run = 5
  /// A bucket of places that begin a candidate together.
  private static let width = 32
  private static let mostRuns = 64
  private static let mostPlaces = 512

  private let text: [UInt32]
  private let mask: Int
  /// `places[firsts[h]..<firsts[h + 1]]` are where runs of hash `h` begin.
  private var firsts: [Int32]
  private var places: [Int32]

  init(_ text: [UInt32]) {
    self.text = text
    var size = 256
    while size < text.count, size < 1 << 18 { size *= 2 }
    mask = size - 1
    firsts = [Int32](repeating: 0, count: size + 1)
    let count = max(0, text.count - Self.run + 1)
    places = [Int32](repeating: 0, count: count)
    guard count > 0 else { return }
    for place in 0..<count { firsts[hash(text, at: place) + 1] += 1 }
    for index in 1...size { firsts[index] += firsts[index - 1] }
    var next = firsts
    for place in 0..<count {
      let hash = hash(text, at: place)
      places[Int(next[hash])] = Int32(place)
      next[hash] += 1
    }
  }

  private func hash(_ units: [UInt32], at start: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for unit in units[start..<start + Self.run] { hash = (hash ^ unit) &* 16_777_619 }
    return Int((hash ^ hash >> 15) & UInt32(mask))
  }

  /// About where the quotation may start, the likeliest first.
  func likelyStarts(of quotation: [UInt32], most: Int) -> [Int] {
    guard quotation.count >= 2 * Self.run else { return verbatimStarts(of: quotation, most: most) }
    var votes: [Int: Int] = [:]
    for (offset, range) in rarestRuns(of: quotation) {
      for place in places[range] {
        // A place before the text's start is possible where the quotation's start is missing.
        votes[(Int(place) - offset + quotation.count) / Self.width, default: 0] += 1
      }
    }
    func weight(_ bucket: Int) -> Int { (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0) }
    let ranked = votes.keys.map { (bucket: $0, weight: weight($0)) }
      .sorted { ($0.weight, $1.bucket) > ($1.weight, $0.bucket) }
    return ranked.prefix(most).map { $0.bucket * Self.width - quotation.count + Self.width / 2 }
  }

  /// The runs of a quotation that stand in the text at all, the rarest first.
  private func rarestRuns(of quotation: [UInt32]) -> [(offset: Int, places: Range<Int>)] {
    var runs: [(offset: Int, places: Range<Int>)] = []
    for offset in 0...quotation.count - Self.run {
      let hash = hash(quotation, at: offset)
      let range = Int(firsts[hash])..<Int(firsts[hash + 1])
      if !range.isEmpty { runs.append((offset, range)) }
    }
    runs.sort { ($0.places.count, $0.offset) < ($1.places.count, $1.offset) }
    var total = 0
    let kept = runs.prefix(Self.mostRuns).prefix { run in
      total += run.places.count
      return total <= Self.mostPlaces
    }
    guard kept.isEmpty, let rarest = runs.first else { return Array(kept) }
    // Where even the rarest stands everywhere, some places are as good as all.
    return [(rarest.offset, rarest.places.prefix(Self.mostPlaces))]
  }

  /// Where the quotation stands word for word, in order. Where its rarest letters stand everywhere,
  /// only so many places are looked at.
  func starts(of quotation: [UInt32]) -> [Int] {
    guard quotation.count >= Self.run else {
      return verbatimStarts(of: quotation, most: Self.mostPlaces)
    }
    guard let rarest = rarestRun(of: quotation) else { return [] }
    return places[rarest.places].prefix(8 * Self.mostPlaces).map { Int($0) - rarest.offset }
      .filter { start in
        start >= 0 && start + quotation.count <= text.count
          && text[start..<start + quotation.count].elementsEqual(quotation)
      }
  }

  /// Nil where one of the runs stands nowhere.
  private func rarestRun(of quotation: [UInt32]) -> (offset: Int, places: Range<Int>)? {
    var rarest: (offset: Int, places: Range<Int>)?
    for offset in 0...quotation.count - Self.run {
      let hash = hash(quotation, at: offset)
      let range = Int(firsts[hash])..<Int(firsts[hash + 1])
      guard !range.isEmpty else { return nil }
      if range.count < rarest?.places.count ?? .max { rarest = (offset, range) }
    }
    return rarest
  }

  /// Too short to be recognised by its parts: only where it stands word for word.
  private func verbatimStarts(of quotation: [UInt32], most: Int) -> [Int] {
    guard let first = quotation.first, quotation.count <= text.count else { return [] }
    var starts: [Int] = []
    for place in 0...text.count - quotation.count where text[place] == first {
      guard text[place..<place + quotation.count].elementsEqual(quotation) else { continue }
      starts.append(place)
      if starts.count == most { break }
    }
    return starts
  }
}
