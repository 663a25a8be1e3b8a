/// Marks over one letter, counted as they come.
///
/// Whenever strings are compared or hashed, they are put into order, which takes the square of their
/// number. No language has more than a few; UAX 15 (stream-safe text) allows thirty, and so do we.
package struct MarkRun {
  private static let most = 30
  private var count = 0

  package init() {}

  /// What stands in the place of a scalar that is one mark too many; nil for any other.
  package mutating func excess(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered else {
      count = 0
      return nil
    }
    count += 1
    guard count > Self.most else { return nil }
    count = 0
    return substitute
  }
}

extension String {
  /// Without more marks over a letter than any language has.
  package var withoutEndlessMarks: String {
    guard mayHaveMarks else { return self }
    var run = MarkRun()
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(run.excess(scalar) ?? scalar) }
    return String(scalars)
  }

  /// There is none below U+0300, nor among quotation marks, dashes and signs (0xE2), but for those from U+20D0 on.
  private var mayHaveMarks: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte >= 0xCC, byte != 0xE2 { return true }
      if last == 0xE2, byte == 0x83 || byte == 0xB3 || byte == 0xB5 || byte == 0xB7 { return true }
      last = byte
    }
    return false
  }
}
