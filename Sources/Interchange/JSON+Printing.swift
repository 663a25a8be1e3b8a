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
  package var text: String {
    var text = ""
    print(into: &text)
    return text
  }

  /// As the standard encoder lays out what is pretty: two blanks a level, one entry a line.
  package var indentedText: String {
    var text = ""
    print(into: &text, indent: "\n")
    return text
  }

  /// - `indent`: the line break with the blanks of this level; nothing for all on one line.
  private func print(into text: inout String, indent: String? = nil) {
    let inner = indent.map { $0 + "  " }
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number):
      text += number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .string(let string): Self.print(string, into: &text)
    case .array(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += "," }
        if let inner { text += inner }
        item.print(into: &text, indent: inner)
      }
      Self.close(items.isEmpty, "]", into: &text, indent)
    case .object(let entries):
      text += "{"
      for (place, entry) in entries.enumerated() {
        if place > 0 { text += "," }
        if let inner { text += inner }
        Self.print(entry.key, into: &text)
        text += inner == nil ? ":" : " : "
        entry.value.print(into: &text, indent: inner)
      }
      Self.close(entries.isEmpty, "}", into: &text, indent)
    }
  }

  private static func close(
    _ isEmpty: Bool, _ bracket: String, into text: inout String, _ indent: String?
  ) {
    if isEmpty, indent != nil { text += "\n" }
    if let indent { text += indent }
    text += bracket
  }

  private static func print(_ string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case ..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
