internal import Text

/// Whether a text stands in two columns, so that its lines would be read across both.
struct PrintedColumns {
  /// The number of the first line with two columns, from 1; nil if the text has one.
  private(set) var firstLine: Int?

  /// Fewer lines may be a table.
  private static let fewest = 8

  init(_ text: [UInt8], _ lines: [PrintedLine]) {
    var starts: [Int] = []
    var first: Int?
    for (number, line) in lines.enumerated() {
      guard let gap = text.gap(in: line.content), Self.isProse(text, line.content, gap) else {
        continue
      }
      first = first ?? number + 1
      starts.append(gap.upperBound - line.range.lowerBound)
    }
    let filled = lines.count { !$0.isBlank }
    guard starts.count >= Self.fewest, starts.count * 5 >= filled * 2 else { return }
    // A page's columns start at one place, give or take a letter.
    starts.sort()
    let most = starts.map { start in
      starts.indices.partitionPoint { starts[$0] > start + 2 }
        - starts.indices.partitionPoint { starts[$0] >= start - 2 }
    }
    guard (most.max() ?? 0) * 2 >= starts.count else { return }
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
