/// A file's name as text. Systems let a name be any bytes; those that are no UTF-8 are kept as
/// scalars of a private range, so that the file is found again by the text.
package enum FileName {
  /// U+10FE80 stands for the byte 0x80, U+10FEFF for 0xFF.
  static let strayBytes: ClosedRange<UInt32> = 0x10_FE80...0x10_FEFF

  package static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      switch readScalar(bytes, at: index) {
      case .scalar(let value, let count):
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        index += count
      case .invalid(let count):
        for byte in bytes[index..<index + count] {
          text.append(Unicode.Scalar(strayBytes.lowerBound + UInt32(byte & 0x7F)) ?? "\u{FFFD}")
        }
        index += count
      }
    }
    return String(text)
  }

  package static func bytes(of text: String) -> [UInt8] {
    // They begin with F4 8F BA or F4 8F BB.
    guard text.utf8.contains(0xF4) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar -> [UInt8] in
      strayBytes.contains(scalar.value)
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }
}
