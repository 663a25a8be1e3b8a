internal import Text

/// Whether a text stands in two columns, so that its lines would be read across both.
struct PrintedColumns {
  /// The number of the first line with two columns, from 1; nil if the text has one.
  private(set) var firstLine: Int?

  /// Fewer lines may be a table.
  private static let fewest = 8

  init(_ text: [UInt8], _ lines: [PrintedLine]) {
    var starts: [Int: Int] = [:]
    var count = 0
    var first: Int?
    for (number, line) in lines.enumerated() {
      guard let gap = text.gap(in: line.content), Self.isProse(text, line.content, gap) else {
        continue
      }
      first = first ?? number + 1
      count += 1
      starts[gap.upperBound - line.range.lowerBound, default: 0] += 1
    }
    let filled = lines.count { !$0.isBlank }
    // A page's columns start at one place, give or take a letter.
    let most =
      starts.keys.map { start in (-2...2).reduce(0) { $0 + starts[start + $1, default: 0] } }
      .max() ?? 0
    guard count >= Self.fewest, count * 5 >= filled * 2, most * 2 >= count else { return }
    firstLine = first
  }

  /// Words on both sides, in lines of some width.
  private static func isProse(_ text: [UInt8], _ content: Range<Int>, _ gap: Range<Int>) -> Bool {
    let right = gap.upperBound..<content.upperBound
    return text.gap(in: right) == nil && gap.lowerBound - content.lowerBound >= 15
      && text.wordCount(in: content.lowerBound..<gap.lowerBound) >= 3
      && text.wordCount(in: right) >= 2
  }
}
