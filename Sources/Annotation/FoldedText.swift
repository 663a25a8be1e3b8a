internal import Text

/// A text with the differences taken out that no reader sees: runs of white space are one blank,
/// and quotation marks and dashes are the plain ones. Pages and word processors change these.
struct FoldedText {
  /// Unicode scalars.
  var units: [UInt32] = []
  /// Where each unit starts in the text's bytes, and where the last one ends.
  private var starts: [Int32] = []

  init(_ bytes: [UInt8]) {
    units.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count + 1)
    var index = 0
    while index < bytes.count {
      let (scalar, count) = Self.scalar(bytes, at: index)
      let unit = Self.folded(scalar)
      if unit != 0x20 || units.last != 0x20 {
        units.append(unit)
        starts.append(Int32(index))
      }
      index += count
    }
    starts.append(Int32(bytes.count))
  }

  /// A quotation; white space at its ends is no part of it.
  static func trimmed(_ text: String) -> [UInt32] {
    var units = FoldedText(Array(text.utf8)).units
    if units.last == 0x20 { units.removeLast() }
    if units.first == 0x20 { units.removeFirst() }
    return units
  }

  /// The bytes under some units. A blank at the end counts as one byte, however long its run is.
  func bytes(of range: Range<Int>) -> Range<Int> {
    let start = Int(starts[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    let last = range.upperBound - 1
    let end = units[last] == 0x20 ? Int(starts[last]) + 1 : Int(starts[last + 1])
    return start..<end
  }

  /// The unit that holds a byte.
  func unit(atByte byte: Int) -> Int {
    units.indices.partitionPoint { Int(starts[$0 + 1]) > byte }
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F:
      0x20
    case 0x2018, 0x2019, 0x201A, 0x2032: 0x27
    case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    default: scalar
    }
  }

  /// The text is valid UTF-8; anything else would be taken byte by byte.
  private static func scalar(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let (count, mask): (Int, UInt8) =
      switch lead {
      case 0xF0...: (4, 0x07)
      case 0xE0...: (3, 0x0F)
      case 0xC0...: (2, 0x1F)
      default: (1, 0xFF)
      }
    guard index + count <= bytes.count else { return (UInt32(lead), 1) }
    var scalar = UInt32(lead & mask)
    for next in bytes[index + 1..<index + count] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    return (scalar, count)
  }
}
