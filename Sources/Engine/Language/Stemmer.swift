/// A light suffix stripper of our own: it need not find a real root, only the same stem for the
/// words that an op-ed uses for the same thing ("recognise", "recognition", "recognised").
///
/// Two rounds, longest suffix first, never leaving fewer letters than the suffix's floor. Agent
/// endings ("-er", "-or") are kept on short stems: "counter" must not meet "count" or "country".
enum Stemmer {
  static func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    var stem = Array(word)
    guard stem.count > 3, stem.allSatisfy({ $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) }) else {
      return stem
    }
    for _ in 0..<2 where !strip(&stem) { break }
    undouble(&stem)
    return stem
  }

  private static func strip(_ stem: inout [UInt8]) -> Bool {
    guard let last = stem.last, last >= 0x61, last <= 0x7A else { return false }
    let tail = packed(stem)
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
    guard stem.count > 3, let last = stem.last, "bdgmnprt".utf8.contains(last) else { return }
    if stem[stem.count - 2] == last { stem.removeLast() }
  }

  /// A suffix as numbers, which are compared at once and belong to nobody.
  private struct Suffix {
    var bytes: UInt64
    var mask: UInt64
    var count: Int
    /// What takes its place, from the highest byte on.
    var instead: UInt64
    var floor: Int
    var isPlural: Bool
  }

  /// The suffixes on letter `n` of the alphabet are `suffixes[starts[n]..<starts[n + 1]]`.
  private static let (suffixes, starts): ([Suffix], [Int]) = {
    var suffixes: [Suffix] = []
    var starts = [0]
    for group in groups {
      suffixes += group.sorted { $0.count > $1.count }
      starts.append(suffixes.count)
    }
    return (suffixes, starts)
  }()

  /// "ending=instead floor"; by last letter.
  private static let groups: [[Suffix]] = {
    let table = """
      ational=ation 3|ization 4|isation 4|fulness 4|ousness 4|iveness 4|ements 4|ations 4|ingly 4|\
      ition 4|ation 4|ities 4|ement 4|ments 4|ances 4|ences 4|izing 4|ising 4|ative 4|ously 4|\
      ically 4|ally 4|ility 4|able 4|ible 4|ance 4|ence 4|ment 4|ness 4|ions 4|ists 4|ings 3|\
      ized 4|ised 4|izes 4|ises 4|ives 4|ants 4|ents 4|ship 4|less 4|ical 4|ion 4|ing 3|ist 4|\
      ity 4|ive 4|ize 4|ise 4|ous 4|ful 4|ant 4|ent 4|ies=i 3|ied=i 3|ers 5|ors 5|est 5|ian 4|\
      ic 4|al 4|ly 4|ated 4|ates 4|ating 4|ate 4|ed 3|es 4|er 6|or 5|y=i 3|s 3|e 3|ia 4
      """
    var groups: [[Suffix]] = Array(repeating: [], count: 26)
    for entry in table.utf8.split(separator: 0x7C) {
      let halves = entry.split(separator: 0x20)
      let sides = halves[0].split(separator: 0x3D)
      let bytes = Array(sides[0])
      let instead = sides.count > 1 ? packed(Array(sides[1])) << UInt64(64 - 8 * sides[1].count) : 0
      groups[Int(bytes[bytes.count - 1]) - 0x61].append(
        Suffix(
          bytes: packed(bytes), mask: ~0 >> UInt64(64 - 8 * bytes.count), count: bytes.count,
          instead: instead, floor: Int(halves[1].first ?? 0x30) - 0x30, isPlural: bytes == [0x73]))
    }
    return groups
  }()
}
