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
