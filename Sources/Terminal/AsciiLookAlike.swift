// Most of what prose has beyond ASCII is a handful of typographic marks, and Latin letters with
// something above, below or through them. The marks are a table; the letters need none, since
// Unicode names each by its base: "LATIN SMALL LETTER L WITH STROKE" is an l.

extension Character {
  /// This grapheme in printable ASCII: its look-alike, nothing if it shows nothing, else "?".
  var inASCII: String {
    var letters = ""
    for scalar in unicodeScalars {
      guard let part = scalar.asciiLookAlike else { return "?" }
      letters += part
    }
    return letters
  }
}

extension Unicode.Scalar {
  /// The printable ASCII that reads most like this scalar; empty for one that takes no column, nil
  /// where there is none.
  package var asciiLookAlike: String? {
    if value >= 0x20, value < 0x7F { return String(Character(self)) }
    if value >= 0x09, value <= 0x0D { return " " }
    if isUnsafeOnScreen { return nil }
    if cellWidth == 0 { return "" }
    return Self.marks[value] ?? fullWidthForm ?? baseLetters
  }

  private var fullWidthForm: String? {
    guard (0xFF01..<0xFF5F).contains(value) else { return nil }
    return Unicode.Scalar(value - 0xFEE0).map { String(Character($0)) }
  }

  /// "e" for é, "AE" for Æ, "fi" for the ligature.
  private var baseLetters: String? {
    guard let words = properties.name?.split(separator: " "), words.count > 3,
      words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words.count == 4 || words[4] == "WITH"
    else { return nil }
    // A longer word is the name of a letter of its own, as SCHWA is.
    let base = words[3]
    guard base.count <= (words[2] == "LIGATURE" ? 3 : 2) else { return nil }
    return words[1] == "SMALL" ? base.lowercased() : String(base)
  }

  private static let marks: [UInt32: String] = {
    let rows: [(String, String)] = [
      ("'", "‘’‚‛′‹›ʼʻ´"), ("\"", "“”„‟″«»"), ("-", "‐‑‒–−·⁃"), ("--", "—―"), ("...", "…"),
      (" ", "\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}"), ("*", "•‣∙●▪"), ("/", "⁄∕"), ("x", "×"),
      ("!", "¡"), ("|", "¦│┃"), ("=", "━"), ("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("~", "≈"),
      ("+/-", "±"), ("1/4", "¼"), ("1/2", "½"), ("3/4", "¾"), ("1", "¹"), ("2", "²"), ("3", "³"),
      ("a", "ª"), ("o", "º"), (" deg", "°"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥"), ("c", "¢"),
      ("(c)", "©"), ("(r)", "®"), ("(tm)", "™"), ("par.", "¶"), ("sec.", "§"), ("u", "µ"),
      ("+", "†‡"), ("ss", "ß"), ("SS", "ẞ"), ("i", "ı"), ("s", "ſ"), ("d", "ð"), ("D", "Ð"),
      ("th", "þ"), ("Th", "Þ"), ("n", "ŉ"), ("ng", "ŋ"), ("NG", "Ŋ"),
      // On this screen an arrow is the name of a key.
      ("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→"),
    ]
    var marks: [UInt32: String] = [:]
    for (letters, scalars) in rows {
      for scalar in scalars.unicodeScalars { marks[scalar.value] = letters }
    }
    for value: UInt32 in 0x2000..<0x200B { marks[value] = " " }
    return marks
  }()
}
