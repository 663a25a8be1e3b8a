extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self.init(.string(value)) }
  package init(integerLiteral value: Int) { self.init(.number(Double(value))) }
  package init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(.object(elements.map { (key: $0.0, value: $0.1) }))
  }

  package init(_ string: String) { self.init(.string(string)) }
  package init(_ string: String?) { self.init(string.map { .string($0) } ?? .null) }
  package init(_ number: Int) { self.init(.number(Double(number))) }
  package init(_ items: [JSON]) { self.init(.array(items)) }

  /// On one line, without a blank.
  package var text: String { text(indent: nil) }

  /// As the standard encoder lays out what is pretty: two blanks a level, one entry a line.
  package var indentedText: String { text(indent: "\n") }

  // Bytes grow faster than strings do.
  private func text(indent: String?) -> String {
    var bytes: [UInt8] = []
    print(into: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - `indent`: the line break with the blanks of this level; nothing for all on one line.
  private func print(into bytes: inout [UInt8], indent: String?) {
    let inner = indent.map { $0 + "  " }
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number):
      let isWhole = number == number.rounded() && abs(number) < 1e15
      bytes += (isWhole ? "\(Int(number))" : "\(number)").utf8
    case .string(let string): Self.print(string, into: &bytes)
    case .array(let items):
      bytes += "[".utf8
      for (place, item) in items.enumerated() {
        if place > 0 { bytes += ",".utf8 }
        if let inner { bytes += inner.utf8 }
        item.print(into: &bytes, indent: inner)
      }
      Self.close(items.isEmpty, "]", into: &bytes, indent)
    case .object(let entries):
      bytes += "{".utf8
      for (place, entry) in entries.enumerated() {
        if place > 0 { bytes += ",".utf8 }
        if let inner { bytes += inner.utf8 }
        Self.print(entry.key, into: &bytes)
        bytes += (inner == nil ? ":" : " : ").utf8
        entry.value.print(into: &bytes, indent: inner)
      }
      Self.close(entries.isEmpty, "}", into: &bytes, indent)
    }
  }

  private static func close(
    _ isEmpty: Bool, _ bracket: String, into bytes: inout [UInt8], _ indent: String?
  ) {
    if isEmpty, indent != nil { bytes += "\n".utf8 }
    if let indent { bytes += indent.utf8 }
    bytes += bracket.utf8
  }

  private static func print(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case ..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
