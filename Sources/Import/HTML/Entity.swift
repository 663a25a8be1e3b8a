internal import Text

/// A character reference of HTML: "&rsquo;", "&#8217;", "&#x2019;", and of old also "&eacute" without an end.
struct Entity {
  var scalars: [Unicode.Scalar]
  var end: Int

  private static let longest = 34

  init?(_ page: [UInt8], at start: Int, end limit: Int) {
    let isNumber = start + 1 < limit && page[start + 1] == Ascii.hash
    guard
      let found = isNumber
        ? Self.number(page, start + 2..<limit) : Self.named(page, start + 1..<max(start + 1, limit))
    else { return nil }
    self = found
  }

  private init(_ scalars: [Unicode.Scalar], end: Int) {
    self.scalars = scalars
    self.end = end
  }

  /// The text of a part of a page, with its references read once.
  static func text(of page: [UInt8], in range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if page[index] == Ascii.ampersand, let entity = Entity(page, at: index, end: range.upperBound)
      {
        for scalar in entity.scalars { text.append(scalar: scalar) }
        index = entity.end
      } else {
        text.append(page[index])
        index += 1
      }
    }
    return text
  }

  private static func named(_ page: [UInt8], _ rest: Range<Int>) -> Entity? {
    let name = page[rest].prefix(longest).prefix { $0.isLetter || $0.isDigit }
    let end = name.endIndex
    if end < rest.upperBound, page[end] == Ascii.semicolon, let scalars = scalars(name) {
      return Entity(scalars, end: end + 1)
    }
    // As in browsers, inside a word as well: "caf&eacutes".
    for length in stride(from: name.count, through: 2, by: -1) {
      if let scalars = scalars(name.prefix(length), isOld: true) {
        return Entity(scalars, end: rest.lowerBound + length)
      }
    }
    return nil
  }

  private static func number(_ page: [UInt8], _ rest: Range<Int>) -> Entity? {
    let isHexadecimal = page[rest].first?.lowered == UInt8(ascii: "x")
    let first = isHexadecimal ? rest.lowerBound + 1 : rest.lowerBound
    var index = first
    var value: UInt32 = 0
    while index < rest.upperBound, let digit = page[index].hexadecimal, isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    let hasEnd = index < rest.upperBound && page[index] == Ascii.semicolon
    return Entity([scalar(value)], end: hasEnd ? index + 1 : index)
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if let windows = windows1252(value) { return windows }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Looks a name up in the table by halving it: it is read in place, and costs nothing before.
  private static func scalars(_ name: ArraySlice<UInt8>, isOld: Bool = false) -> [Unicode.Scalar]? {
    let table = PackageResources.entities_txt
    var low = 0
    var high = table.count
    while low < high {
      let line = lineStart(table, (low + high) / 2, low)
      var end = line
      while end < table.count, table[end] != Ascii.newline { end += 1 }
      let found = table[line..<end].prefix { $0 != Ascii.space && $0 != Ascii.star }
      if found.elementsEqual(name) {
        if isOld, table[found.endIndex] != Ascii.star { return nil }
        return scalars(in: table[found.endIndex..<end])
      }
      if found.lexicographicallyPrecedes(name) { low = end + 1 } else { high = line }
    }
    return nil
  }

  private static func lineStart(_ table: [UInt8], _ index: Int, _ low: Int) -> Int {
    var start = index
    while start > low, table[start - 1] != Ascii.newline { start -= 1 }
    return start
  }

  private static func scalars(in numbers: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    numbers.split { $0 == Ascii.space || $0 == Ascii.star }.map { digits in
      Unicode.Scalar(digits.reduce(0) { $0 * 16 + ($1.hexadecimal ?? 0) }) ?? "\u{FFFD}"
    }
  }
}

/// Pages and files of old say Latin-1 and mean Windows-1252, which has letters and marks where Latin-1
/// has the controls from 0x80 to 0x9F.
func windows1252(_ value: UInt32) -> Unicode.Scalar? {
  guard 0x80..<0xA0 ~= value else { return nil }
  let scalar = windows1252Marks[Int(value) - 0x80]
  return scalar == "\u{FFFD}" ? nil : scalar
}

private let windows1252Marks: [Unicode.Scalar] = Array(
  "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

extension UInt8 {
  fileprivate var hexadecimal: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}
