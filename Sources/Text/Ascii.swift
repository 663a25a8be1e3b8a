/// Names for the bytes that the parser looks for.
package enum Ascii {
  package static let tab = UInt8(ascii: "\t")
  package static let newline = UInt8(ascii: "\n")
  package static let space = UInt8(ascii: " ")
  package static let quote = UInt8(ascii: "\"")
  package static let hash = UInt8(ascii: "#")
  package static let apostrophe = UInt8(ascii: "'")
  package static let open = UInt8(ascii: "(")
  package static let close = UInt8(ascii: ")")
  package static let star = UInt8(ascii: "*")
  package static let comma = UInt8(ascii: ",")
  package static let hyphen = UInt8(ascii: "-")
  package static let stop = UInt8(ascii: ".")
  package static let slash = UInt8(ascii: "/")
  package static let colon = UInt8(ascii: ":")
  package static let semicolon = UInt8(ascii: ";")
  package static let less = UInt8(ascii: "<")
  package static let greater = UInt8(ascii: ">")
  package static let question = UInt8(ascii: "?")
  package static let exclamation = UInt8(ascii: "!")
  package static let at = UInt8(ascii: "@")
  package static let openBracket = UInt8(ascii: "[")
  package static let closeBracket = UInt8(ascii: "]")
  package static let underscore = UInt8(ascii: "_")
  package static let bar = UInt8(ascii: "|")
  package static let ampersand = UInt8(ascii: "&")
  package static let backslash = UInt8(ascii: "\\")
  package static let caret = UInt8(ascii: "^")
  package static let equals = UInt8(ascii: "=")
  package static let grave = UInt8(ascii: "`")
  package static let tilde = UInt8(ascii: "~")
  package static let openBrace = UInt8(ascii: "{")
  package static let closeBrace = UInt8(ascii: "}")
}

extension UInt8 {
  package var isBlank: Bool { self == Ascii.space || self == Ascii.tab || self == Ascii.newline }
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  package var isLetter: Bool { (self | 0x20).isLower }
  /// A letter, a digit, or a part of a scalar beyond ASCII.
  package var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// The range without white space at its ends; no-break and other wide spaces count.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let width = blankWidth(at: start)
      guard width > 0 else { break }
      start += width
    }
    while end > start {
      let before = scalarStart(before: end)
      guard before >= start, blankWidth(at: before) > 0 else { break }
      end = before
    }
    return start..<Swift.max(start, end)
  }

  /// How many bytes of white space stand at an index: 0 if none does.
  package func blankWidth(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte.isBlank ? 1 : 0 }
    if byte == 0xC2 { return self[index + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xE3 else { return 0 }
    switch (byte, self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return 3
    case (0xE3, 0x80, 0x80): return 3
    default: return 0
    }
  }
}

/// Hands out the lines of a text one by one, without their ends.
package struct LineReader {
  package let text: [UInt8]
  package var index: Int
  /// The number of the line that was handed out last, from 1.
  package var number = 0

  package init(_ text: [UInt8], from index: Int = 0) {
    self.text = text
    self.index = index
  }

  package mutating func next() -> Range<Int>? {
    guard index < text.count else { return nil }
    let start = index
    var end = index
    while end < text.count, text[end] != Ascii.newline { end += 1 }
    index = end + 1
    number += 1
    return start..<end
  }
}
