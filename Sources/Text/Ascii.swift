// What the parser asks of every byte is open to inlining: elsewhere a constant would be a call.

/// Names for the bytes that the parser looks for.
@usableFromInline
package enum Ascii {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var newline: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var quote: UInt8 { UInt8(ascii: "\"") }
  @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
  @inlinable package static var apostrophe: UInt8 { UInt8(ascii: "'") }
  @inlinable package static var open: UInt8 { UInt8(ascii: "(") }
  @inlinable package static var close: UInt8 { UInt8(ascii: ")") }
  @inlinable package static var star: UInt8 { UInt8(ascii: "*") }
  @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
  @inlinable package static var hyphen: UInt8 { UInt8(ascii: "-") }
  @inlinable package static var stop: UInt8 { UInt8(ascii: ".") }
  @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
  @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable package static var semicolon: UInt8 { UInt8(ascii: ";") }
  @inlinable package static var less: UInt8 { UInt8(ascii: "<") }
  @inlinable package static var greater: UInt8 { UInt8(ascii: ">") }
  @inlinable package static var question: UInt8 { UInt8(ascii: "?") }
  @inlinable package static var exclamation: UInt8 { UInt8(ascii: "!") }
  @inlinable package static var at: UInt8 { UInt8(ascii: "@") }
  @inlinable package static var openBracket: UInt8 { UInt8(ascii: "[") }
  @inlinable package static var closeBracket: UInt8 { UInt8(ascii: "]") }
  @inlinable package static var underscore: UInt8 { UInt8(ascii: "_") }
  @inlinable package static var bar: UInt8 { UInt8(ascii: "|") }
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var caret: UInt8 { UInt8(ascii: "^") }
  @inlinable package static var equals: UInt8 { UInt8(ascii: "=") }
  @inlinable package static var grave: UInt8 { UInt8(ascii: "`") }
  @inlinable package static var tilde: UInt8 { UInt8(ascii: "~") }
  @inlinable package static var openBrace: UInt8 { UInt8(ascii: "{") }
  @inlinable package static var closeBrace: UInt8 { UInt8(ascii: "}") }
}

extension UInt8 {
  @inlinable package var isBlank: Bool {
    self == Ascii.space || self == Ascii.tab || self == Ascii.newline
  }
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable package var isLetter: Bool { (self | 0x20).isLower }
  /// A letter, a digit, or a part of a scalar beyond ASCII.
  @inlinable package var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  @inlinable package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// The range without white space at its ends; no-break and other wide spaces count.
  @inlinable
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
  @inlinable
  package func blankWidth(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte.isBlank ? 1 : 0 }
    // A stretch that was cut off in the middle of a scalar has none.
    if byte == 0xC2 { return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < count else { return 0 }
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
