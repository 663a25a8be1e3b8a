/// "-1.25" and the like as a number; no exponent, and what is no digit is passed over.
package func decimal(_ text: ArraySlice<UInt8>) -> Double {
  var digits = 0.0
  var scale = 1.0
  var isFraction = false
  for byte in text {
    if byte == Ascii.stop { isFraction = true }
    guard byte.isDigit else { continue }
    digits = digits * 10 + Double(byte - 0x30)
    if isFraction { scale *= 10 }
  }
  return (text.first == Ascii.hyphen ? -digits : digits) / scale
}

/// "0.83", "-12.50"; without a locale. What has no hundredths that count is "none".
package func twoDigits(_ value: Double) -> String {
  guard value.magnitude < 1e12 else { return "none" }
  let hundredths = Int((value * 100).rounded())
  let digits = abs(hundredths) % 100
  return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
}
