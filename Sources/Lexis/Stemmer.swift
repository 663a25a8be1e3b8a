/// A light suffix stripper of our own: it need not find a real root, only the same stem for the
/// words that an op-ed uses for the same thing ("recognise", "recognition", "recognised").
///
/// Two rounds, longest suffix first, never leaving fewer letters than the suffix's floor. Agent
/// endings ("-er", "-or") are kept on short stems: "counter" must not meet "count" or "country".
package struct Stemmer: Sendable {
  /// The suffixes on letter `n` of the alphabet are `suffixes[starts[n]..<starts[n + 1]]`.
  private var suffixes: [Suffix] = []
  private var starts = [0]

  /// A suffix as numbers, which are compared at once and belong to nobody.
  private struct Suffix: Sendable {
    var bytes: UInt64
    var mask: UInt64
    var count: Int
    /// What takes its place, from the highest byte on.
    var instead: UInt64
    var floor: Int
    var isPlural: Bool
  }

  /// Reads lines of a suffix, perhaps what takes its place, and its floor: "ies=y 3".
  package init(suffixes file: [UInt8]) {
    var groups: [[Suffix]] = Array(repeating: [], count: 26)
    for entry in file.split(separator: 0x0A) where entry.first != 0x23 {
      let halves = entry.split(separator: 0x20)
      let sides = halves[0].split(separator: 0x3D)
      let bytes = Array(sides[0])
      let instead =
        sides.count > 1 ? Self.packed(Array(sides[1])) << UInt64(64 - 8 * sides[1].count) : 0
      groups[Int(bytes[bytes.count - 1]) - 0x61].append(
        Suffix(
          bytes: Self.packed(bytes), mask: ~0 >> UInt64(64 - 8 * bytes.count), count: bytes.count,
          instead: instead, floor: Int(halves[1].first ?? 0x30) - 0x30, isPlural: bytes == [0x73]))
    }
    for group in groups {
      suffixes += group.sorted { $0.count > $1.count }
      starts.append(suffixes.count)
    }
  }

  package func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    var stem = Array(word)
    guard stem.count > 3, stem.allSatisfy({ $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) }) else {
      return stem
    }
    for _ in 0..<2 where !strip(&stem) { break }
    Self.undouble(&stem)
    return stem
  }

  private func strip(_ stem: inout [UInt8]) -> Bool {
    guard let last = stem.last, last >= 0x61, last <= 0x7A else { return false }
    let tail = Self.packed(stem)
    for place in starts[Int(last) - 0x61]..<starts[Int(last) - 0x60] {
      let suffix = suffixes[place]
      guard tail & suffix.mask == suffix.bytes, stem.count >= suffix.floor + suffix.count else {
        continue
      }
      // "class", "crisis", "status": not plurals.
      if suffix.isPlural, "sui".utf8.contains(stem[stem.count - 2]) { return false }
      stem.removeLast(suffix.count)
      var instead = suffix.instead
      while instead != 0 {
        stem.append(UInt8(truncatingIfNeeded: instead >> 56))
        instead <<= 8
      }
      return true
    }
    return false
  }

  /// The last eight bytes as one number, the last byte lowest.
  private static func packed(_ bytes: [UInt8]) -> UInt64 {
    var number: UInt64 = 0
    for place in max(0, bytes.count - 8)..<bytes.count {
      number = number << 8 | UInt64(bytes[place])
    }
    return number
  }

  /// "stopp" (from "stopped") meets "stop"; "tell" and "class" stay.
  private static func undouble(_ stem: inout [UInt8]) {
    guard stem.count > 3, let last = stem.last, stem[stem.count - 2] == last else { return }
    if "bdgmnprt".utf8.contains(last) { stem.removeLast() }
  }
}
