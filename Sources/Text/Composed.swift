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
    scalars.append(contentsOf: withoutEndlessMarks._nfc)
    return String(scalars)
  }
}
