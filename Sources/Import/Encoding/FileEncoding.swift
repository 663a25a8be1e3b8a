internal import Document
internal import Text

/// How a file writes its letters. Only what is certain is taken: a byte order mark, every second byte a zero, a
/// page's own word, or bytes of which every one makes sense in one encoding and not in the others.
enum FileEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16, little endian"
  case utf16BigEndian = "UTF-16, big endian"
  case windows1252 = "Windows-1252"
  case windows1250 = "Windows-1250"
  /// Only where a page says so.
  case latin2 = "ISO-8859-2"
  case latin9 = "ISO-8859-15"
  /// UTF-8 that somebody took for Windows-1252 and wrote in UTF-8 again: "isnâ€™t".
  case twice = "UTF-8 that was encoded twice"

  init(of file: [UInt8]) {
    if let wide = Self.wide(file) {
      self = wide
    } else if let narrow = Self.narrow(file) {
      self = narrow
    } else {
      self = DoubleEncoding.isTwice(file) ? .twice : .utf8
    }
  }

  /// Two bytes a letter.
  private static func wide(_ file: [UInt8]) -> FileEncoding? {
    if file.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if file.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let start = file.prefix(1024)
    let zeros = start.indices.filter { start[$0] == 0 }
    let odd = zeros.count { !$0.isMultiple(of: 2) }
    guard start.count >= 16, zeros.count * 5 >= start.count * 2 else { return nil }
    if odd == zeros.count { return .utf16LittleEndian }
    return odd == 0 ? .utf16BigEndian : nil
  }

  /// One byte a letter: what is no UTF-8, and makes sense.
  private static func narrow(_ file: [UInt8]) -> FileEncoding? {
    guard hasInvalid(file) else { return nil }
    var votes = NarrowVotes(file)
    votes.count()
    return votes.winner(declared: PageCharset(file).encoding)
  }

  private static func hasInvalid(_ file: [UInt8]) -> Bool {
    var index = 0
    while index < file.count {
      guard file[index] >= 0x80 else {
        index += 1
        continue
      }
      guard case .scalar(_, let count) = readScalar(file, at: index) else { return true }
      index += count
    }
    return false
  }

  /// The file in UTF-8.
  func decoded(_ file: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: file
    case .utf16LittleEndian: Self.decoded(file, low: 0)
    case .utf16BigEndian: Self.decoded(file, low: 1)
    case .windows1252: Self.decoded(file) { NarrowTable.western($0) }
    case .windows1250: Self.decoded(file) { NarrowTable.central($0) }
    case .latin2: Self.decoded(file) { NarrowTable.latin2($0) }
    case .latin9: Self.decoded(file) { NarrowTable.latin9($0) }
    case .twice: DoubleEncoding.decoded(file)
    }
  }

  private static func decoded(_ file: [UInt8], low: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    for index in stride(from: 0, to: file.count - 1, by: 2) {
      units.append(UInt16(file[index + low]) | UInt16(file[index + 1 - low]) << 8)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(units.count + units.count / 8)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { decoded.append($0) }
    return decoded
  }

  private static func decoded(
    _ file: [UInt8], scalar: (UInt8) -> Unicode.Scalar
  ) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(file.count + file.count / 16)
    for byte in file {
      if byte < 0x80 { decoded.append(byte) } else { decoded.append(scalar: scalar(byte)) }
    }
    return decoded
  }
}

/// What a page says of its own letters: `<meta charset="windows-1250">`.
struct PageCharset {
  let encoding: FileEncoding?

  /// Pages say it within their first kilobyte.
  private static let farthest = 2048

  init(_ file: [UInt8]) {
    let start = file.prefix(Self.farthest)
    var found: FileEncoding?
    var index = 0
    while let place = start[index...].firstIndex(where: { $0.lowered == UInt8(ascii: "c") }) {
      index = place + 1
      guard Self.stands("charset=", at: place, in: start) else { continue }
      let name = start[(place + 8)...].drop { $0 == Ascii.quote || $0 == Ascii.apostrophe }
        .prefix { $0.isLetter || $0.isDigit || $0 == Ascii.hyphen || $0 == Ascii.underscore }
      found = Self.encoding(named: String(decoding: name, as: UTF8.self).lowercased())
      break
    }
    encoding = found
  }

  private static func stands(_ word: String, at place: Int, in file: ArraySlice<UInt8>) -> Bool {
    file[place...].prefix(word.utf8.count).map(\.lowered).elementsEqual(word.utf8)
  }

  static func encoding(named name: String) -> FileEncoding? {
    switch name {
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "iso_8859-1", "us-ascii": .windows1252
    case "windows-1250", "cp1250": .windows1250
    case "iso-8859-2", "latin2", "iso_8859-2": .latin2
    case "iso-8859-15", "latin9", "iso_8859-15": .latin9
    case "utf-8", "utf8": .utf8
    default: nil
    }
  }
}
