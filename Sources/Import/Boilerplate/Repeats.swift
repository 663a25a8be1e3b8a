internal import Document
internal import Text

/// Finds lines that say again what another paragraph says: pull-quotes and doubled lines.
///
/// Words are compared by hash, without case and punctuation. Candidates are found by their first words, so
/// that the time grows with the text and not with its square.
extension Sorting {
  /// Fewer words can be a refrain of the body.
  private static let fewest = 6
  /// No pull-quote is longer.
  private static let most = 90
  private static let anchor = 4

  mutating func dropRepeats(exempt standfirst: Int?) {
    dropSecondHeadline()
    let candidates = blocks.indices.filter { isCandidate($0, standfirst) }
    guard !candidates.isEmpty else { return }
    var hashes = WordHashes(text, blocks)
    hashes.find(candidates, anchor: Self.anchor)
    // A long pull-quote may hold a short paragraph: it must go first, and then holds no more.
    for index in candidates.sorted(by: { hashes.count($0) > hashes.count($1) }) {
      if let reason = repeats(index, hashes) { blocks[index].verdict = reason }
    }
  }

  /// "Don't sell!" once more right below: as a headline, however short, nobody repeats it.
  private mutating func dropSecondHeadline() {
    guard let first = blocks.indices.first(where: { blocks[$0].verdict == .headline }),
      blocks[first].words >= 3
    else { return }
    let headline = Folded(text, blocks[first].range)
    for index in blocks.indices.dropFirst(first + 1).prefix(6)
    where isFree(index) && blocks[index].marker == nil && blocks[index].words == blocks[first].words
    {
      if Folded(text, blocks[index].range) == headline { blocks[index].verdict = .repeated }
    }
  }

  private func isCandidate(_ index: Int, _ standfirst: Int?) -> Bool {
    let block = blocks[index]
    guard block.verdict == nil, index != standfirst, block.words <= Self.most, block.marker != .item
    else { return false }
    // "Take the first half of it:" and the half once more.
    if block.isQuoted || block.marker == .quote, index > 0, blocks[index - 1].isOpening {
      return false
    }
    let isMarked = block.isQuoted || !block.isClosed || block.marker == .quote
    return block.words >= (isMarked ? Self.anchor : Self.fewest)
  }

  private func repeats(_ index: Int, _ hashes: WordHashes) -> Dropped.Reason? {
    let count = hashes.count(index)
    for place in hashes.places(of: index) {
      let host = hashes.block(at: place)
      guard host != index, hashes.matches(index, at: place) else { continue }
      let verdict = blocks[host].verdict
      if verdict == .headline { return .repeated }
      guard verdict == nil else { continue }
      if hashes.count(host) == count, hashes.starts[host] == place {
        if host < index { return .repeated }
      } else if hashes.count(host) >= count + 4 || !hashes.fits(index, at: place) {
        return .pullQuote
      }
    }
    return nil
  }
}

/// Every word of the blocks as a number.
struct WordHashes {
  private var words: [UInt32] = []
  /// Where each block's words start.
  private(set) var starts: [Int] = []
  /// By block: the places where its first words stand.
  private var hits: [[Int]] = []

  /// Enough to find the paragraph, few enough that a text of one repeated word stays cheap.
  private static let mostPlaces = 6

  init(_ text: [UInt8], _ blocks: [Block]) {
    starts.reserveCapacity(blocks.count + 1)
    words.reserveCapacity(blocks.reduce(0) { $0 + $1.words } * 9 / 8)
    for block in blocks {
      starts.append(words.count)
      add(text, block.range)
    }
    starts.append(words.count)
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    var hash: UInt32 = 0
    for byte in text[range] {
      if byte.isLetter || byte.isDigit {
        hash = (hash ^ UInt32(byte | 0x20)) &* 16_777_619 &+ 1
      } else if byte == Ascii.apostrophe || byte >= 0x80 && (byte < 0xC3 || byte == 0xE2) {
        // An apostrophe parts no word, straight or curly; of other scalars the first byte must do.
      } else if byte >= 0x80 {
        hash = (hash ^ UInt32(byte)) &* 16_777_619 &+ 1
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
  }

  func count(_ block: Int) -> Int { starts[block + 1] - starts[block] }

  func places(of block: Int) -> [Int] { hits[block] }

  /// The block that a word belongs to.
  func block(at place: Int) -> Int {
    max(0, (0..<starts.count - 1).partitionPoint { starts[$0] > place } - 1)
  }

  /// Whether a block's words stand at a place.
  func matches(_ block: Int, at place: Int) -> Bool {
    let count = count(block)
    guard place + count <= words.count else { return false }
    return words[starts[block]..<starts[block + 1]].elementsEqual(words[place..<place + count])
  }

  /// Whether a block's words end in the block in which the place is.
  func fits(_ block: Int, at place: Int) -> Bool {
    place + count(block) <= starts[self.block(at: place) + 1]
  }

  /// Notes for each candidate the places where its first words stand.
  mutating func find(_ candidates: [Int], anchor: Int) {
    hits = Array(repeating: [], count: starts.count - 1)
    guard words.count >= anchor else { return }
    var anchors = NumberTable(room: candidates.count)
    var byAnchor: [[Int]] = []
    // Most places are no candidate's: one bit tells, without a look into the table.
    let bits = max(1 << 12, (candidates.count * 32).nextPowerOfTwo)
    var filter = [UInt64](repeating: 0, count: bits / 64)
    for block in candidates where count(block) >= anchor {
      let key = key(starts[block], anchor)
      // Blocks that start alike find each other through the first few.
      if let number = anchors[key] {
        if byAnchor[number].count < Self.mostPlaces { byAnchor[number].append(block) }
      } else {
        anchors.set(byAnchor.count, for: key)
        byAnchor.append([block])
      }
      let bit = Int(truncatingIfNeeded: key >> 20) & (bits - 1)
      filter[bit / 64] |= 1 << UInt64(bit % 64)
    }
    for place in 0...(words.count - anchor) {
      let key = key(place, anchor)
      let bit = Int(truncatingIfNeeded: key >> 20) & (bits - 1)
      guard filter[bit / 64] & 1 << UInt64(bit % 64) != 0, let number = anchors[key],
        !byAnchor[number].isEmpty
      else { continue }
      let blocks = byAnchor[number]
      note(place, for: blocks)
      if blocks.allSatisfy({ hits[$0].count >= Self.mostPlaces }) { byAnchor[number] = [] }
    }
  }

  private mutating func note(_ place: Int, for blocks: [Int]) {
    for block in blocks where starts[block] != place && hits[block].count < Self.mostPlaces {
      hits[block].append(place)
    }
  }

  private func key(_ place: Int, _ anchor: Int) -> UInt64 {
    var key: UInt64 = 0
    for step in 0..<anchor { key = (key &+ UInt64(words[place + step])) &* 0x9E37_79B9_7F4A_7C15 }
    return key
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
