/// The regular forms of an English verb: base, -s, -ed, -ing.
enum Inflection {
  /// Calls `body` with each form; one buffer serves all, since the tables ask for hundreds.
  static func forEachForm(
    of file: [UInt8], _ base: Range<Int>, buffer: inout [UInt8], _ body: ([UInt8]) -> Void
  ) {
    for ending in endings(of: file, base) {
      buffer.removeAll(keepingCapacity: true)
      for place in base.lowerBound..<base.upperBound - ending.dropped { buffer.append(file[place]) }
      buffer.append(contentsOf: ending.added)
      body(buffer)
    }
  }

  /// Letters to drop from the base, and letters to add.
  private typealias Ending = (dropped: Int, added: [UInt8])

  private static func endings(of file: [UInt8], _ base: Range<Int>) -> [Ending] {
    guard base.count > 1 else { return none }
    let last = file[base.upperBound - 1]
    let before = file[base.upperBound - 2]
    switch last {
    case UInt8(ascii: "e"):
      return before == last || before == UInt8(ascii: "y") ? afterDoubleE : afterE
    case UInt8(ascii: "y") where !"aeiou".utf8.contains(before): return afterY
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return afterHiss
    case UInt8(ascii: "h") where "cs".utf8.contains(before): return afterHiss
    default: return regular
    }
  }

  private static let none: [Ending] = [(0, [])]
  private static let regular = endings((0, ""), (0, "s"), (0, "ed"), (0, "ing"))
  private static let afterHiss = endings((0, ""), (0, "es"), (0, "ed"), (0, "ing"))
  private static let afterE = endings((0, ""), (0, "s"), (0, "d"), (1, "ing"))
  private static let afterDoubleE = endings((0, ""), (0, "s"), (0, "d"), (0, "ing"))
  private static let afterY = endings((0, ""), (1, "ies"), (1, "ied"), (0, "ing"))

  private static func endings(_ endings: (Int, String)...) -> [Ending] {
    endings.map { ($0.0, Array($0.1.utf8)) }
  }
}
