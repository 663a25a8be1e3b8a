@_spi(_Unicode) internal import Swift

extension String {
  /// The text in NFC, the form that article texts are stored in.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
