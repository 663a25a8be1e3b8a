/// Names for the bytes that the parser looks for.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let apostrophe = UInt8(ascii: "'")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let star = UInt8(ascii: "*")
  static let comma = UInt8(ascii: ",")
  static let hyphen = UInt8(ascii: "-")
  static let stop = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")
  static let bar = UInt8(ascii: "|")
  static let ampersand = UInt8(ascii: "&")
}

extension UInt8 {
  var isBlank: Bool { self == Ascii.space || self == Ascii.tab || self == Ascii.newline }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  var isLower: Bool { self >= 0x61 && self <= 0x7A }
  var isLetter: Bool { (self | 0x20).isLower }
  /// A letter, a digit, or a part of a scalar beyond ASCII.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension [UInt8] {
  /// The range without white space at its ends; no-break and other wide spaces count.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
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
  func blankWidth(at index: Int) -> Int {
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
struct LineReader {
  let text: [UInt8]
  var index: Int
  /// The number of the line that was handed out last, from 1.
  var number = 0

  init(_ text: [UInt8], from index: Int = 0) {
    self.text = text
    self.index = index
  }

  mutating func next() -> Range<Int>? {
    guard index < text.count else { return nil }
    let start = index
    var end = index
    while end < text.count, text[end] != Ascii.newline { end += 1 }
    index = end + 1
    number += 1
    return start..<end
  }
}
