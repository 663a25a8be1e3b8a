@_spi(_Unicode) internal import Swift

extension String {
  /// The text in NFC, the form that article texts are stored in.
  package var composed: String {
    // Below U+0300 nothing composes, and neither do the quotation marks and dashes of U+2010 on.
    let isPlain = unicodeScalars.allSatisfy {
      $0.value < 0x300 || 0x2010...0x2027 ~= $0.value
    }
    if isPlain { return self }
    var scalars = UnicodeScalarView()
    var part = UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      part.append(scalar)
      guard marks == Self.mostMarks else { continue }
      scalars.append(contentsOf: String(part)._nfc)
      part.removeAll()
      marks = 0
    }
    scalars.append(contentsOf: String(part)._nfc)
    return String(scalars)
  }

  /// Marks over one letter are put into order only so many at a time, which no language exceeds:
  /// the work for one endless run would grow with its square (compare UAX 15, stream-safe text).
  private static let mostMarks = 30
}
