extension JSON {
  /// Reads a whole JSON text (RFC 8259) in UTF-8. Linear; some 100 KB a millisecond.
  ///
  /// The library's decoder tells no line, and takes longer than the rest of the program's start.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

struct JSONReader {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  /// Whether what people and language models write for JSON is read, too.
  var isLenient = false
  private var depth = 0
  /// Whether the text ended inside of this, and what was whole of it is read.
  private(set) var isCutOff = false
  /// How many keys and items were read.
  private(set) var parts = 0

  private static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func document() throws(JSONError) -> JSON {
    let value = try value()
    skipBlanks()
    guard index == bytes.count else { throw unexpected() }
    return value
  }

  mutating func value() throws(JSONError) -> JSON {
    skipBlanks()
    let line = line
    guard index < bytes.count else { throw JSONError(line: line, problem: .unfinished) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return JSON(.object(try object()), line: line)
    case UInt8(ascii: "["): return JSON(.array(try array()), line: line)
    case UInt8(ascii: "\""): return JSON(.string(try string()), line: line)
    case UInt8(ascii: "t"): return JSON(try word("true", .bool(true)), line: line)
    case UInt8(ascii: "f"): return JSON(try word("false", .bool(false)), line: line)
    case UInt8(ascii: "n"): return JSON(try word("null", .null), line: line)
    default:
      if isLenient, quotationMark(at: index) != nil {
        return JSON(.string(try lenientString()), line: line)
      }
      return JSON(.number(try number()), line: line)
    }
  }

  private mutating func object() throws(JSONError) -> [(key: String, value: JSON)] {
    var entries: [(key: String, value: JSON)] = []
    // Most objects of our files have as many.
    entries.reserveCapacity(4)
    try open()
    while try !closes(with: UInt8(ascii: "}"), isFirst: entries.isEmpty) {
      guard index < bytes.count else {
        if endsEarly(entries.isEmpty) { return entries }
        throw JSONError(line: line, problem: .unfinished)
      }
      let key = try key()
      skipBlanks()
      try expect(UInt8(ascii: ":"))
      parts += 1
      entries.append((key, try value()))
      if isCutOff { return entries }
    }
    return entries
  }

  private mutating func key() throws(JSONError) -> String {
    if bytes[index] == UInt8(ascii: "\"") { return try string() }
    guard isLenient else { throw unexpected() }
    return quotationMark(at: index) == nil ? try bareWord() : try lenientString()
  }

  private mutating func array() throws(JSONError) -> [JSON] {
    var items: [JSON] = []
    try open()
    while try !closes(with: UInt8(ascii: "]"), isFirst: items.isEmpty) {
      do { items.append(try value()) } catch {
        guard error.problem == .unfinished, endsEarly(items.isEmpty) else { throw error }
      }
      if isCutOff { return items }
      parts += 1
    }
    return items
  }

  /// A reply that is cut off still says what it says before.
  private mutating func endsEarly(_ isEmpty: Bool) -> Bool {
    isCutOff = isLenient && !isEmpty
    return isCutOff
  }

  private mutating func open() throws(JSONError) {
    depth += 1
    index += 1
    guard depth <= Self.deepest else { throw JSONError(line: line, problem: .tooDeep) }
  }

  /// Whether the bracket closes here; if not, what stands between two entries is passed.
  private mutating func closes(with bracket: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
    skipBlanks()
    var isSeparated = isFirst
    if isLenient {
      while index < bytes.count, bytes[index] == Ascii.comma {
        index += 1
        isSeparated = true
        skipBlanks()
      }
    }
    if index < bytes.count, bytes[index] == bracket {
      index += 1
      depth -= 1
      return true
    }
    if !isSeparated, !isLenient {
      try expect(UInt8(ascii: ","))
      skipBlanks()
    }
    return false
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard index < bytes.count else { throw JSONError(line: line, problem: .unfinished) }
    guard bytes[index] == byte else { throw unexpected() }
    index += 1
  }

  private mutating func word(
    _ word: String, _ value: JSON.Content
  ) throws(JSONError) -> JSON.Content {
    guard bytes[index...].starts(with: word.utf8) else { throw unexpected() }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = index
    while index < bytes.count, Self.isPartOfNumber(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let first = text.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "."),
      let number = Double(text), number.isFinite
    else {
      index = start
      throw unexpected()
    }
    return number
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default:
        guard isLenient, skipAside() else { return }
        continue
      }
      index += 1
    }
  }

  func unexpected() -> JSONError {
    let rest = bytes[index...].prefix(12).prefix { $0 >= 0x20 }
    return JSONError(
      line: line,
      problem: index < bytes.count
        ? .unexpected(String(decoding: rest, as: UTF8.self)) : .unfinished)
  }
}

// MARK: Strings

extension JSONReader {
  /// Most strings have no escape and are taken in one piece.
  private mutating func string() throws(JSONError) -> String {
    if isLenient { return try lenientString() }
    index += 1
    let start = index
    var bits: UInt8 = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != 0x5C,
      bytes[index] >= 0x20
    {
      bits |= bytes[index]
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      index += 1
      let inside = bytes[start..<index - 1]
      return bits < 0x80 ? String(decoding: inside, as: UTF8.self) : try text(inside)
    }
    return try escapedString(Array(bytes[start..<index]))
  }

  private mutating func escapedString(_ opening: [UInt8]) throws(JSONError) -> String {
    var output = opening
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x20 else { throw unexpected() }
      index += 1
      if byte == UInt8(ascii: "\"") { return try text(output[...]) }
      if byte == 0x5C { output += Array(String(try escape()).utf8) } else { output.append(byte) }
    }
    throw JSONError(line: line, problem: .unfinished)
  }

  mutating func escape() throws(JSONError) -> Character {
    guard index < bytes.count else { throw JSONError(line: line, problem: .unfinished) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), 0x5C, UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try unicodeEscape())
    default:
      if isLenient, byte < 0x80 { return Character(Unicode.Scalar(byte)) }
      index -= 2
      throw unexpected()
    }
  }

  /// Half a surrogate pair becomes the replacement mark.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = try hexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[index...].starts(with: [0x5C, UInt8(ascii: "u")]) else {
      return "\u{FFFD}"
    }
    let mark = index
    index += 2
    let second = try hexDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      index = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexDigits() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw JSONError(line: line, problem: .unfinished) }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
      let value = UInt32(digits, radix: 16)
    else { throw unexpected() }
    index += 4
    return value
  }

  func text(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw JSONError(line: line, problem: .encoding)
    }
    return text.withoutEndlessMarks
  }
}
