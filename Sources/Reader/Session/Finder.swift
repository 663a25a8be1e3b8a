internal import Terminal
internal import Text

/// Finds a text as a reader types it: without regard to case, to accents, and to whether quotation
/// marks and dashes are typographic or typed.
struct Finder {
  private let alphabet: Alphabet
  private var wanted: [UInt8] = []
  /// Few letters beyond ASCII make up most of those in a text, and folding one takes a while.
  private var known: [UInt32: [UInt8]] = [:]

  init(_ text: String, in alphabet: Alphabet) {
    self.alphabet = alphabet
    let typed = Array(text.utf8)
    var place = 0
    while place < typed.count {
      let scalar = typed.scalar(at: place)
      wanted += folded(scalar)
      place += Unicode.UTF8.width(scalar)
    }
  }

  /// Where it occurs in a stretch of UTF-8, in order.
  mutating func places(in bytes: [UInt8], _ range: Range<Int>) -> [TextRange] {
    guard let first = wanted.first else { return [] }
    var found: [TextRange] = []
    var place = range.lowerBound
    while place < range.upperBound {
      // Nearly every letter of an article is ASCII, and no beginning.
      if bytes[place] < 0x80, Self.lowered(bytes[place]) != first {
        place += 1
      } else if let end = end(in: bytes, from: place, before: range.upperBound) {
        found.append(TextRange(utf8: place..<end))
        place = end
      } else {
        place += Unicode.UTF8.width(bytes.scalar(at: place))
      }
    }
    return found
  }

  /// Where the text that begins at a place ends, if it is the wanted one.
  private mutating func end(in bytes: [UInt8], from start: Int, before limit: Int) -> Int? {
    var place = start
    var rest = wanted[...]
    while !rest.isEmpty {
      guard place < limit else { return nil }
      if bytes[place] < 0x80 {
        guard Self.lowered(bytes[place]) == rest.removeFirst() else { return nil }
        place += 1
      } else {
        let scalar = bytes.scalar(at: place)
        let letters = folded(scalar)
        // What shows nothing may stand inside the text, but does not begin it.
        guard rest.starts(with: letters), place > start || !letters.isEmpty else {
          return nil
        }
        rest = rest.dropFirst(letters.count)
        place += Unicode.UTF8.width(scalar)
      }
    }
    return place
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }

  /// A scalar as a search compares it.
  private mutating func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [Self.lowered(UInt8(scalar.value))] }
    if let letters = known[scalar.value] { return letters }
    let letters = letters(of: scalar)
    known[scalar.value] = letters
    return letters
  }

  private func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    let category = scalar.properties.generalCategory
    // Soft hyphens and joiners; accents that stand for themselves.
    if category == .format || (0x300..<0x370).contains(scalar.value) { return [] }
    if let shown = scalar.asciiLookAlike, !shown.isEmpty, alphabet == .ascii || !category.isSymbol {
      return shown.utf8.map(Self.lowered)
    }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }
}

extension Unicode.GeneralCategory {
  /// A search for “euro” should not find “€”, unless that is how it is drawn.
  fileprivate var isSymbol: Bool {
    switch self {
    case .currencySymbol, .mathSymbol, .otherSymbol, .otherNumber: true
    default: false
    }
  }
}
