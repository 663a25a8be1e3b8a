internal import Text

/// A character reference of HTML: "&rsquo;", "&#8217;", "&#x2019;".
struct Entity {
  var scalar: Unicode.Scalar
  var end: Int

  /// Longer names are rare; what is not known stays as it is written.
  private static let longest = 10

  init?(_ page: [UInt8], at start: Int, end limit: Int) {
    let limit = min(limit, start + Self.longest + 2)
    guard let semicolon = page[start..<max(start, limit)].firstIndex(of: Ascii.semicolon),
      semicolon > start + 1
    else { return nil }
    let name = String(decoding: page[start + 1..<semicolon], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? Self.numbered(name.dropFirst()) : Self.named[name]
    else { return nil }
    self.scalar = scalar
    end = semicolon + 1
  }

  private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0 else { return value == nil ? nil : "\u{FFFD}" }
    // Pages of old declare these as Latin-1 and mean Windows-1252.
    return windows[value] ?? Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–",
    0x97: "—", 0x99: "™",
  ]

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„",
    "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·",
    "bull": "•", "copy": "©", "reg": "®", "trade": "™", "euro": "€", "pound": "£", "yen": "¥",
    "cent": "¢", "sect": "§", "para": "¶", "deg": "°", "times": "×", "frac12": "½", "frac14": "¼",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "aacute": "á", "agrave": "à",
    "acirc": "â", "auml": "ä", "aring": "å", "atilde": "ã", "aelig": "æ", "ccedil": "ç",
    "iacute": "í", "igrave": "ì", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó",
    "ograve": "ò", "ocirc": "ô", "ouml": "ö", "otilde": "õ", "oslash": "ø", "uacute": "ú",
    "ugrave": "ù", "ucirc": "û", "uuml": "ü", "szlig": "ß", "scaron": "š", "Scaron": "Š",
    "Eacute": "É", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "Ccedil": "Ç", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "minus": "−", "prime": "′", "Prime": "″", "larr": "←", "rarr": "→",
  ]
}
