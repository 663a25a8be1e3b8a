internal import Text

/// How mail writes what is beyond ASCII.
enum MailWord {
  /// "=3D" is "=", and "=" at a line's end joins it with the next.
  static func unquoted(_ text: ArraySlice<UInt8>, underscore: UInt8 = Ascii.underscore) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == Ascii.equals else {
        plain.append(byte == Ascii.underscore ? underscore : byte)
        continue
      }
      let rest = text[index...].prefix(2)
      if let value = UInt8(String(decoding: rest, as: UTF8.self), radix: 16), rest.count == 2 {
        plain.append(value)
        index += 2
      } else if rest.first == Ascii.newline {
        index += 1
      } else if rest.elementsEqual([0x0D, Ascii.newline]) {
        index += 2
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  static func fromBase64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = digit(byte) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case UInt8(ascii: "+"): 62
    case Ascii.slash: 63
    default: nil
    }
  }

  /// What a subject says, without "Re:" and "Fwd:" before it.
  static func subject(_ value: String) -> String {
    var bytes = Array(decoded(value).utf8)[...]
    while let colon = bytes.prefix(6).firstIndex(of: Ascii.colon),
      WrappedWords.replies[Array(bytes), 0..<colon - bytes.startIndex] != nil
    {
      bytes = bytes[(colon + 1)...].drop { $0.isBlank }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "=?utf-8?Q?The_caf=C3=A9?=" as it is read.
  static func decoded(_ header: String) -> String {
    var text = ""
    var isEncoded = false
    for part in header.split(separator: " ") {
      let word = decoded(word: part)
      // Blanks between two encoded words are none.
      if !text.isEmpty, word == nil || !isEncoded { text += " " }
      text += word ?? String(part)
      isEncoded = word != nil
    }
    return text
  }

  private static func decoded(word: Substring) -> String? {
    let parts = word.split(separator: "?", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "=", parts[4] == "=" else { return nil }
    let text = Array(parts[3].utf8)[...]
    let bytes: [UInt8]
    switch parts[2].lowercased() {
    case "q": bytes = unquoted(text, underscore: Ascii.space)
    case "b": bytes = fromBase64(text)
    default: return nil
    }
    let encoding = PageCharset.encoding(named: parts[1].lowercased()) ?? FileEncoding(of: bytes)
    return String(decoding: encoding.decoded(bytes), as: UTF8.self)
  }

  /// "Ann Lee" of `"Ann Lee" <ann@example.org>` and of "Ann Lee [mailto:ann@example.org]".
  static func name(in sender: String) -> String {
    let name = sender.prefix { $0 != "<" && $0 != "[" }.filter { $0 != "\"" }
    let start = name.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
    return end.isEmpty ? sender : String(end)
  }
}
