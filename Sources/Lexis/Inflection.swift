/// The regular forms of an English verb: base, -s, -ed, -ing.
enum Inflection {
  static func forms(of base: [UInt8]) -> [[UInt8]] {
    endings(of: base).map { base.dropLast($0.dropped) + Array($0.added.utf8) }
  }

  /// Letters to drop from the base, and letters to add.
  private typealias Ending = (dropped: Int, added: String)

  private static func endings(of base: [UInt8]) -> [Ending] {
    guard base.count > 1 else { return [(0, "")] }
    let last = base[base.count - 1]
    let before = base[base.count - 2]
    switch last {
    case UInt8(ascii: "e"):
      let keepsIt = before == last || before == UInt8(ascii: "y")
      return [(0, ""), (0, "s"), (0, "d"), (keepsIt ? 0 : 1, "ing")]
    case UInt8(ascii: "y") where !"aeiou".utf8.contains(before):
      return [(0, ""), (1, "ies"), (1, "ied"), (0, "ing")]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return afterHiss
    case UInt8(ascii: "h") where "cs".utf8.contains(before): return afterHiss
    default: return [(0, ""), (0, "s"), (0, "ed"), (0, "ing")]
    }
  }

  private static let afterHiss: [Ending] = [(0, ""), (0, "es"), (0, "ed"), (0, "ing")]
}
