/// One scalar read from UTF-8 bytes, or the number of bytes that are none.
package enum ReadScalar {
  case scalar(UInt32, bytes: Int)
  case invalid(bytes: Int)
}

/// Reads the scalar at `index`; after Unicode's advice, an invalid stretch is as long as
/// the longest start of a well-formed sequence.
package func readScalar(_ bytes: [UInt8], at index: Int) -> ReadScalar {
  let first = bytes[index]
  switch first {
  case 0x00...0x7F: return .scalar(UInt32(first), bytes: 1)
  case 0xC2...0xDF:
    return read(bytes, at: index, count: 2, start: UInt32(first & 0x1F), 0x80...0xBF)
  case 0xE0: return read(bytes, at: index, count: 3, start: 0, 0xA0...0xBF)
  case 0xED: return read(bytes, at: index, count: 3, start: 0xD, 0x80...0x9F)
  case 0xE1...0xEF: return read(bytes, at: index, count: 3, start: UInt32(first & 0xF), 0x80...0xBF)
  case 0xF0: return read(bytes, at: index, count: 4, start: 0, 0x90...0xBF)
  case 0xF1...0xF3: return read(bytes, at: index, count: 4, start: UInt32(first & 7), 0x80...0xBF)
  case 0xF4: return read(bytes, at: index, count: 4, start: 4, 0x80...0x8F)
  default: return .invalid(bytes: 1)
  }
}

private func read(
  _ bytes: [UInt8], at index: Int, count: Int, start: UInt32, _ second: ClosedRange<UInt8>
) -> ReadScalar {
  var value = start
  for step in 1..<count {
    guard index + step < bytes.count else { return .invalid(bytes: step) }
    let byte = bytes[index + step]
    let fits = step == 1 ? second.contains(byte) : byte & 0xC0 == 0x80
    guard fits else { return .invalid(bytes: step) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return .scalar(value, bytes: count)
}

extension [UInt8] {
  /// The scalar at an index of text that is known to be valid.
  package func scalar(at index: Int) -> Unicode.Scalar {
    guard case .scalar(let value, _) = readScalar(self, at: index) else { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Where the scalar that ends before `index` starts.
  @inlinable
  package func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  package mutating func append(scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
