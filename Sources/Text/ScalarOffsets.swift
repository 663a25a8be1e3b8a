/// Translates between a text's own offsets and Unicode scalars, which files count in.
///
/// Building costs one pass over the text; a translation looks at no more than one short stretch.
package struct ScalarOffsets: Sendable {
  private let bytes: [UInt8]
  /// How many scalars start before each stretch.
  private let counts: [Int32]
  /// All scalars of the text.
  package let count: Int

  private static let stretch = 128

  package init(_ text: ArticleText) {
    bytes = text.bytes
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / Self.stretch + 1)
    var total = 0
    for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
      counts.append(Int32(total))
      for byte in bytes[start..<min(start + Self.stretch, bytes.count)] where byte & 0xC0 != 0x80 {
        total += 1
      }
    }
    if counts.isEmpty { counts.append(0) }
    self.counts = counts
    count = total
  }

  /// How many scalars start before an offset of the text; offsets beyond its ends count as its ends.
  package func scalar(at offset: TextOffset) -> Int {
    let end = min(max(offset.utf8, 0), bytes.count)
    let stretch = min(end / Self.stretch, counts.count - 1)
    return Int(counts[stretch]) + starts(in: stretch * Self.stretch..<end)
  }

  package func scalars(of range: TextRange) -> Range<Int> {
    scalar(at: range.lowerBound)..<scalar(at: range.upperBound)
  }

  /// Where a scalar starts, counted from 0; the end of the text if there are not so many.
  package func offset(ofScalar scalar: Int) -> TextOffset {
    guard scalar < count else { return TextOffset(utf8: bytes.count) }
    let wanted = max(scalar, 0)
    let stretch = lastStretch(startingAtOrBefore: wanted)
    var left = wanted - Int(counts[stretch])
    var index = stretch * Self.stretch
    while index < bytes.count {
      if bytes[index] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      index += 1
    }
    return TextOffset(utf8: index)
  }

  package func range(ofScalars scalars: Range<Int>) -> TextRange {
    offset(ofScalar: scalars.lowerBound)..<offset(ofScalar: scalars.upperBound)
  }

  private func lastStretch(startingAtOrBefore scalar: Int) -> Int {
    max(0, counts.indices.partitionPoint { Int(counts[$0]) > scalar } - 1)
  }

  private func starts(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
