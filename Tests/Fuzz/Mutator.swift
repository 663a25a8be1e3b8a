/// Makes hostile files out of good ones, always the same from the same seed.
package struct Mutator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// One to four changes: bytes set, taken out, put in, told again, or mixed with another file's.
  package mutating func mutated(_ seeds: [[UInt8]], pieces: [[UInt8]]) -> [UInt8] {
    var bytes = seeds.randomElement(using: &self) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &self) { change(&bytes, seeds, pieces) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]], _ pieces: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &self)
    let stretch = place..<min(bytes.count, place + Int.random(in: 1...60, using: &self))
    switch Int.random(in: 0..<7, using: &self) {
    case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &self) }
    case 1: bytes.removeSubrange(stretch)
    case 2: bytes.removeSubrange(place...)
    case 3, 4: bytes.insert(contentsOf: pieces.randomElement(using: &self) ?? [], at: place)
    case 5:
      let copies = Int.random(in: 1...20, using: &self)
      bytes.insert(contentsOf: Array(repeating: bytes[stretch], count: copies).joined(), at: place)
    default:
      let other = seeds.randomElement(using: &self) ?? []
      bytes.replaceSubrange(
        place..., with: other.dropFirst(Int.random(in: 0...other.count, using: &self)))
    }
  }
}
