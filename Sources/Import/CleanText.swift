internal import Document
internal import Text

/// The text of a file as the rest of the program may see it: valid UTF-8 in NFC, lines ended by
/// "\n", and nothing in it that a terminal would obey.
struct CleanText {
  var bytes: [UInt8]
  var warnings: [ArticleWarning] = []

  /// More than this share of zero or invalid bytes is no text.
  static let tolerated = 0.01

  init(_ file: [UInt8]) throws(ArticleError) {
    // Most files need no change at all, and then none is made.
    guard let odd = Self.firstOdd(in: file) else {
      bytes = file
      return
    }
    var washing = Washing(file, from: odd)
    washing.run()
    guard Double(washing.zeros + washing.invalid) <= Double(file.count) * Self.tolerated else {
      throw .binary(zeros: washing.zeros, invalid: washing.invalid, bytes: file.count)
    }
    if let byte = washing.firstInvalid {
      warnings.append(.invalidUTF8(byte: byte, count: washing.invalid))
    }
    if washing.windowsMarks > 0 {
      warnings.append(.decoded(from: FileEncoding.windows1252.rawValue))
    }
    if washing.marks > 0 { warnings.append(.controlCharacters(count: washing.marks)) }
    bytes = washing.needsComposing ? composed(washing.output) : washing.output
  }

  /// The first byte that may need a change. Everything before it is valid, harmless and in NFC.
  private static func firstOdd(in file: [UInt8]) -> Int? {
    var index = 0
    while index < file.count {
      let byte = file[index]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 else { return index }
        index += 1
        continue
      }
      guard case .scalar(let value, let count) = readScalar(file, at: index), isPlain(value)
      else { return index }
      index += count
    }
    return nil
  }
}

extension CleanText {
  /// Whether a scalar can stand anywhere in a clean text.
  static func admits(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value >= 0x20 && scalar.value < 0x7F : isPlain(scalar.value)
  }
}

/// Whether a scalar beyond ASCII is harmless, in NFC whatever stands beside it, and a starter. A short
/// list of what op-eds are made of; anything else takes the slower way.
private func isPlain(_ value: UInt32) -> Bool {
  switch value {
  case 0xA0...0xAC, 0xAE...0x2FF, 0x388...0x482, 0x48A...0x52F: true
  case 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D3, 0x904...0x939: true
  case 0x93E...0x94C, 0x960...0x97F, 0xE01...0xE37, 0xE40...0xE47: true
  case 0x2002...0x200A, 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20C0, 0x2100...0x2125: true
  case 0x2190...0x2328, 0x2400...0x2ADB, 0x3001...0x3029, 0x3041...0x3094, 0x30A0...0x30FF,
    0x4E00...0x9FFF:
    true
  case 0xAC00...0xD7A3, 0xFF01...0xFF5E, 0xFFFD, 0x1F300...0x1FAFF: true
  default: false
  }
}

/// Copies a file while it replaces what may not stay.
private struct Washing {
  let file: [UInt8]
  var index: Int
  var output: [UInt8]
  var zeros = 0
  var invalid = 0
  var firstInvalid: Int?
  var marks = 0
  var needsComposing = false
  var windowsMarks = 0
  /// Quotation marks of Windows-1252 that somebody took for Latin-1 and put into UTF-8 stand where nobody would
  /// write a control; then the other controls are its letters too.
  private let hasWindowsMarks: Bool
  /// More of them are not even counted.
  private let mostOdd: Int

  init(_ file: [UInt8], from odd: Int) {
    self.file = file
    hasWindowsMarks = file.indices.dropFirst(odd).dropLast().contains {
      file[$0] == 0xC2 && 0x91...0x97 ~= file[$0 + 1]
    }
    mostOdd = Int(Double(file.count) * CleanText.tolerated) + 1000
    index = odd
    output = Array(file[..<odd])
    output.reserveCapacity(file.count)
    if odd == 0, file.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func run() {
    while index < file.count, zeros + invalid <= mostOdd {
      let byte = file[index]
      if byte >= 0x20, byte < 0x7F {
        output.append(byte)
        index += 1
      } else if byte == 0x0D {
        endLine()
      } else {
        step()
      }
    }
  }

  private mutating func endLine() {
    index += 1
    if index < file.count, file[index] == 0x0A { index += 1 }
    output.append(0x0A)
  }

  private mutating func step() {
    switch readScalar(file, at: index) {
    case .invalid(let count):
      firstInvalid = firstInvalid ?? index
      invalid += count
      index += count
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
    case .scalar(let value, let count):
      if value == 0 { zeros += 1 }
      take(Unicode.Scalar(value) ?? "\u{FFFD}", count: count)
      index += count
    }
  }

  private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"

  private func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value | 1 == 0x200D }

  private var lastScalar: Unicode.Scalar? {
    output.isEmpty ? nil : output.scalar(at: output.scalarStart(before: output.count))
  }

  private mutating func take(_ scalar: Unicode.Scalar, count: Int) {
    if hasWindowsMarks, let letter = windows1252(scalar.value) {
      windowsMarks += 1
      output.append(scalar: letter)
    } else if scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}"
      || scalar == "\u{B}"
    {
      output.append(0x0A)
    } else if scalar == "\u{C}" {
      // A page's end: its mark is looked for later.
      output.append(scalar: "\u{240C}")
    } else if 0xE0020...0xE007F ~= scalar.value, lastScalar == Self.blackFlag {
      // The letters behind a flag say whose it is, and could hide anything: the flag alone stays.
    } else if let mark = mark(for: scalar, after: isJoiner(scalar) ? lastScalar : nil) {
      if mark != " ", mark != "-" { marks += 1 }
      output.append(scalar: mark)
    } else {
      if scalar.value >= 0x80, !isPlain(scalar.value) { needsComposing = true }
      output.append(contentsOf: file[index..<index + count])
    }
  }
}

/// Text in NFC. Only the stretches that can change go through the standard library's normaliser: from the
/// plain scalar before the first doubtful one to the next plain one.
private func composed(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var index = 0
  var base = 0
  var places = NumberTable()
  var known: [[UInt8]] = []
  while index < bytes.count {
    guard case .scalar(let value, let count) = readScalar(bytes, at: index) else { break }
    if value < 0x80 || isPlain(value) {
      output.append(contentsOf: bytes[base..<index])
      base = index
      index += count
      continue
    }
    var end = index + count
    while end < bytes.count, case .scalar(let next, let length) = readScalar(bytes, at: end),
      next >= 0x80, !isPlain(next)
    {
      end += length
    }
    // A letter and its accent come again and again.
    let key = end - base <= 8 ? bytes[base..<end].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } : 0
    if key != 0, let place = places[key] {
      output.append(contentsOf: known[place])
    } else {
      var pieces: [UInt8] = []
      let doubtful = String(decoding: bytes[base..<end], as: UTF8.self)
      pieces.append(contentsOf: doubtful.composed.utf8)
      output.append(contentsOf: pieces)
      if key != 0 {
        places.set(known.count, for: key)
        known.append(pieces)
      }
    }
    base = end
    index = end
  }
  output.append(contentsOf: bytes[base...])
  return output
}
