/// Writes a JSON text byte by byte: indented by two blanks, keys in the order in which they are put.
/// Whoever puts them sorted writes equal bytes for equal values. What could steer a terminal is written
/// as an escape.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private var isFirst = true
  /// A line's end, and the indent of the next one.
  private var lineStart: [UInt8] = [0x0A]

  /// What is not needed costs nothing, and what grows is copied.
  private init() { bytes.reserveCapacity(1 << 24) }

  /// An object as a whole text.
  package static func text(_ members: (inout JSONWriter) -> Void) -> SafeText {
    var writer = JSONWriter()
    writer.enclose(in: "{", "}", members)
    writer.bytes.append(0x0A)
    return SafeText(checked: writer.bytes)
  }

  package mutating func put(_ key: String, _ value: String?) {
    begin(key)
    if let value { print(value) } else { bytes += "null".utf8 }
  }

  package mutating func put(_ key: String, _ value: Int) {
    begin(key)
    print(value)
  }

  package mutating func put(_ key: String, _ value: Bool) {
    begin(key)
    bytes += (value ? "true" : "false").utf8
  }

  /// Rounded to so many places; zeros at the end are left out.
  package mutating func put(_ key: String, _ value: Double, places: Int) {
    begin(key)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    var scaled = Int((value * Double(scale)).rounded())
    if scaled < 0 {
      bytes.append(UInt8(ascii: "-"))
      scaled = -scaled
    }
    print(scaled / scale)
    var rest = scaled % scale
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while rest > 0 {
      scale /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
    }
  }

  package mutating func put(_ key: String, _ values: [String]) {
    begin(key)
    enclose(in: "[", "]") { writer in
      for value in values {
        writer.nextItem()
        writer.print(value)
      }
    }
  }

  package mutating func putObject(_ key: String, _ members: (inout JSONWriter) -> Void) {
    begin(key)
    enclose(in: "{", "}", members)
  }

  /// A list of objects, one for each item.
  package mutating func putObjects<Items: Sequence>(
    _ key: String, _ items: Items, _ members: (inout JSONWriter, Items.Element) -> Void
  ) {
    begin(key)
    enclose(in: "[", "]") { writer in
      for item in items {
        writer.nextItem()
        writer.enclose(in: "{", "}") { members(&$0, item) }
      }
    }
  }

  private mutating func begin(_ key: String) {
    nextItem()
    print(key)
    bytes.append(0x20)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(0x20)
  }

  private mutating func nextItem() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += lineStart
  }

  private mutating func enclose(
    in open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    lineStart += [0x20, 0x20]
    isFirst = true
    inside(&self)
    lineStart.removeLast(2)
    if isFirst { bytes.append(0x0A) }
    isFirst = false
    bytes += lineStart
    bytes.append(UInt8(ascii: close))
  }

  private mutating func print(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let number = number.magnitude
    var unit: UInt = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  private mutating func print(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { text in
      var place = 0
      while place < text.count {
        // Most bytes are plain, and are written together.
        let start = place
        while place < text.count, Self.isPlain(text[place]) { place += 1 }
        bytes += UnsafeBufferPointer(rebasing: text[start..<place])
        guard place < text.count else { break }
        let width = Self.width(ofScalarFrom: text[place])
        let scalars = String(decoding: text[place..<place + width], as: UTF8.self).unicodeScalars
        for scalar in scalars { print(scalar) }
        place += width
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  private static func width(ofScalarFrom byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": bytes += [0x5C, UInt8(ascii: scalar)]
    case "\n": bytes += "\\n".utf8
    case "\t": bytes += "\\t".utf8
    case "\r": bytes += "\\r".utf8
    case "\u{8}": bytes += "\\b".utf8
    case "\u{C}": bytes += "\\f".utf8
    case " "..."~": bytes.append(UInt8(scalar.value))
    case _ where mark(for: scalar) != nil: bytes += JSON.escape(scalar).utf8
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
