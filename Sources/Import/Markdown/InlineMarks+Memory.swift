internal import Text

/// What links may be called by, in small letters.
struct LinkLabels {
  private var hashes = NumberTable()
  private(set) var isEmpty = true

  mutating func insert(_ label: [UInt8]) {
    hashes.set(0, for: Self.hash(label))
    isEmpty = false
  }

  func contains(_ label: [UInt8]) -> Bool { !isEmpty && hashes[Self.hash(label)] != nil }

  private static func hash(_ label: [UInt8]) -> UInt64 {
    var hash = WordHash()
    for byte in label { hash.add(byte) }
    return hash.value
  }
}

/// Runs of signs of emphasis that wait for their ends, by their sign.
struct OpenRuns {
  private var stacks: [(sign: UInt8, runs: [Range<Int>])] = []

  subscript(sign: UInt8) -> [Range<Int>] {
    get { stacks.first { $0.sign == sign }?.runs ?? [] }
    _modify {
      // There are four signs.
      let place = stacks.firstIndex { $0.sign == sign } ?? stacks.count
      if place == stacks.count { stacks.append((sign, [])) }
      yield &stacks[place].runs
    }
  }

  /// Those that stand at a place or behind it.
  mutating func forget(from start: Int) {
    for place in stacks.indices {
      while let last = stacks[place].runs.last, last.lowerBound >= start {
        stacks[place].runs.removeLast()
      }
    }
  }
}
