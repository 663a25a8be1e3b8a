internal import Argument
import Text

/// Cuts sentences into tokens, byte by byte.
struct TokenScanner {
  let bytes: [UInt8]
  var vocabulary: Vocabulary
  var tokens: [Token] = []
  private var scratch: [UInt8] = []
  private var place = 0
  private var end = 0
  private var doubleQuoted = false
  private var singleQuoted = false

  init(bytes: [UInt8], vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  /// Quotations end with their paragraph, whether or not somebody closed them.
  mutating func closeQuotations() {
    doubleQuoted = false
    singleQuoted = false
  }

  mutating func scan(_ range: Range<Int>) {
    place = range.lowerBound
    end = range.upperBound
    var hyphen = false
    while place < end {
      let byte = bytes[place]
      if byte <= 0x20 {
        place += 1
        hyphen = false
      } else if isDigit(byte) {
        number(afterHyphen: hyphen)
        hyphen = false
      } else if letterLength(at: place) > 0 {
        word(afterHyphen: hyphen)
        hyphen = false
      } else if byte == 0x2D, hyphenJoins(at: place) {
        place += 1
        hyphen = true
      } else {
        punctuation()
        hyphen = false
      }
    }
  }
}

// MARK: Words

extension TokenScanner {
  private mutating func word(afterHyphen: Bool) {
    let start = place
    if let end = smallWordEnd() {
      place = end
      let form = vocabulary.form(of: bytes, in: start..<end)
      append(form, start..<end, afterHyphen ? .afterHyphen : [])
      return
    }
    if abbreviation(afterHyphen: afterHyphen) { return }
    var capitals = 0
    var letters = 0
    var isPlain = true
    scratch.removeAll(keepingCapacity: true)
    while place < end {
      let byte = bytes[place]
      if byte >= 0x61 && byte <= 0x7A {
        scratch.append(byte)
        place += 1
      } else if byte >= 0x41 && byte <= 0x5A {
        scratch.append(byte | 0x20)
        capitals += 1
        place += 1
      } else if let apostrophe = apostropheLength(at: place),
        letterLength(at: place + apostrophe) > 0
      {
        scratch.append(0x27)
        place += apostrophe
        continue
      } else if isDigit(byte), letters > 0 {
        scratch.append(byte)
        place += 1
      } else {
        let length = letterLength(at: place)
        guard length > 0 else { break }
        scratch.append(contentsOf: bytes[place..<place + length])
        isPlain = false
        place += length
      }
      letters += 1
    }
    var traits: Token.Traits = afterHyphen ? .afterHyphen : []
    if !isPlain { capitals += lowercaseScratch() }
    if capitals > 0, startsWithCapital(start) { traits.insert(.capitalised) }
    if capitals > 1, capitals == letters { traits.insert(.allCapitals) }
    emitWord(start..<place, traits)
  }

  /// Where a word ends that is nothing but small letters of ASCII, as most are, and need not be spelled otherwise.
  private func smallWordEnd() -> Int? {
    let bytes = bytes.span
    var cursor = place
    while cursor < end, bytes[cursor] >= 0x61, bytes[cursor] <= 0x7A { cursor += 1 }
    guard cursor > place, bytes[place] != 0x63 || cursor - place != Self.cannot.count else {
      return nil
    }
    if cursor == end { return cursor }
    let byte = bytes[cursor]
    let goesOn = isWordByte(byte) || byte == 0x27 || byte == 0x2E && cursor == place + 1
    return goesOn ? nil : cursor
  }

  /// Takes the contraction in `scratch` apart and appends its words.
  private mutating func emitWord(_ range: Range<Int>, _ traits: Token.Traits) {
    guard let apostrophe = scratch.lastIndex(of: 0x27) else {
      if scratch.count == 6, scratch == Self.cannot {
        append(Self.can, range.lowerBound..<range.lowerBound + 3, traits)
        append(Self.not, range.lowerBound + 3..<range.upperBound, [.attached])
        return
      }
      keepClearOfPronouns(traits)
      swallowTitlePeriod(traits)
      append(scratch, range.lowerBound..<place, traits)
      return
    }
    let ending = Array(scratch[(apostrophe + 1)...])
    if ending == [0x74], apostrophe > 1, scratch[apostrophe - 1] == 0x6E {
      let cut = clamp(range.upperBound - (range.count - scratch.count) - 3, to: range)
      let head = Array(scratch[..<(apostrophe - 1)])
      append(
        Self.fullHeads.first { $0.word == head }?.other ?? head, range.lowerBound..<cut, traits)
      append(Self.not, cut..<range.upperBound, [.attached])
    } else if let full = Self.fullEndings.first(where: { $0.word == ending })?.other {
      let cut = clamp(range.lowerBound + apostrophe, to: range)
      append(Array(scratch[..<apostrophe]), range.lowerBound..<cut, traits)
      append(full, cut..<range.upperBound, [.attached])
    } else {
      append(scratch, range, traits)
    }
  }

  /// Lower case may be longer than the capitals it came from, outside ASCII.
  private func clamp(_ place: Int, to range: Range<Int>) -> Int {
    min(max(place, range.lowerBound), range.upperBound)
  }

  private static let can = Array("can".utf8)
  private static let not = Array("not".utf8)
  private static let cannot = Array("cannot".utf8)
  private static let fullHeads = Language.english.lists.pairs(of: .beforeNot)
  private static let fullEndings = Language.english.lists.pairs(of: .contraction)

  /// "US", "IT" and "WHO" are no pronouns: they keep their periods, and the others lose them.
  private mutating func keepClearOfPronouns(_ traits: Token.Traits) {
    guard traits.contains(.allCapitals), scratch.count <= 3 else { return }
    guard Self.pronouns.contains(scratch) else { return }
    scratch = scratch.flatMap { [$0, 0x2E] }
  }

  private static let pronouns = Language.english.lists.spellings(of: .capitalPronoun)

  private mutating func swallowTitlePeriod(_ traits: Token.Traits) {
    guard traits.contains(.capitalised), scratch.count <= 4, place < end - 1,
      bytes[place] == 0x2E, Self.titles.contains(scratch)
    else { return }
    place += 1
  }

  private static let titles = Language.english.lists.spellings(of: .title)

  /// "U.S.", "e.g.", and the "J." of "J. Smith" as one token.
  private mutating func abbreviation(afterHyphen: Bool) -> Bool {
    var cursor = place
    var letters: [UInt8] = []
    var hasCapital = false
    while cursor + 1 < end, isASCIILetter(bytes[cursor]), bytes[cursor + 1] == 0x2E {
      letters.append(bytes[cursor] | 0x20)
      hasCapital = hasCapital || bytes[cursor] & 0x20 == 0
      cursor += 2
    }
    guard !letters.isEmpty else { return false }
    // "U.S" without its last period.
    if letters.count == 1 || hasCapital, cursor < end, cursor > place, isASCIILetter(bytes[cursor]),
      cursor + 1 >= end || !isWordByte(bytes[cursor + 1])
    {
      letters.append(bytes[cursor] | 0x20)
      cursor += 1
    }
    if letters.count == 1 {
      let isInitial = hasCapital && letters[0] != 0x69 && cursor < end && bytes[cursor] == 0x20
      guard isInitial else { return false }
    }
    guard cursor >= end || !isWordByte(bytes[cursor]) else { return false }
    let keepsPeriods = !hasCapital || Self.pronouns.contains(letters)
    let spelled = keepsPeriods ? letters.flatMap { [$0, 0x2E] } : letters
    var traits: Token.Traits = hasCapital ? .capitalised : []
    if hasCapital, letters.count > 1 { traits.insert(.allCapitals) }
    if afterHyphen { traits.insert(.afterHyphen) }
    let start = place
    place = cursor
    append(spelled, start..<cursor, traits)
    return true
  }

  /// Lower-cases letters outside ASCII; returns how many were capitals.
  private mutating func lowercaseScratch() -> Int {
    let word = String(decoding: scratch, as: UTF8.self)
    scratch = Array(word.lowercased().utf8)
    return word.unicodeScalars.reduce(0) { count, scalar in
      count + (!scalar.isASCII && scalar.properties.isUppercase ? 1 : 0)
    }
  }

  private func startsWithCapital(_ start: Int) -> Bool {
    let byte = bytes[start]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return scalar(at: start)?.scalar.properties.isUppercase ?? false
  }
}

// MARK: Numbers and punctuation

extension TokenScanner {
  /// Digits with their inner points and commas, and letters that cling to them ("1990s", "5th").
  private mutating func number(afterHyphen: Bool) {
    let start = place
    while place < end {
      let byte = bytes[place]
      let joins =
        (byte == 0x2E || byte == 0x2C) && place + 1 < end && isDigit(bytes[place + 1])
      guard isDigit(byte) || isASCIILetter(byte) || joins else { break }
      place += 1
    }
    scratch.removeAll(keepingCapacity: true)
    for byte in bytes[start..<place] {
      scratch.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    append(scratch, start..<place, afterHyphen ? .afterHyphen : [], kind: .number)
  }

  private mutating func punctuation() {
    let start = place
    let mark = readMark()
    switch mark {
    case 0x22: quoteToken(start, opens: bytes[start] == 0x22 ? !doubleQuoted : isOpening(start))
    case 0x27: singleQuoteToken(start)
    default:
      scratch.removeAll(keepingCapacity: true)
      if mark > 0 { scratch.append(mark) } else { scratch.append(contentsOf: bytes[start..<place]) }
      append(scratch, start..<place, [], kind: .punctuation)
    }
  }

  /// Moves over one mark and folds its spellings: '"', "'", "-" for every dash, "~" for an
  /// ellipsis; 0 where the bytes stand for themselves.
  private mutating func readMark() -> UInt8 {
    let byte = bytes[place]
    guard byte >= 0x80 else {
      place += 1
      if byte == 0x2E, place + 1 < end, bytes[place] == 0x2E {
        while place < end, bytes[place] == 0x2E { place += 1 }
        return 0x7E
      }
      while byte == 0x2D, place < end, bytes[place] == 0x2D { place += 1 }
      return byte
    }
    guard let found = scalar(at: place) else {
      place += 1
      return 0
    }
    place += found.length
    switch found.scalar.value {
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return 0x22
    case 0x2018, 0x2019, 0x201A: return 0x27
    case 0x2013, 0x2014, 0x2012, 0x2015, 0x2212: return 0x2D
    case 0x2026: return 0x7E
    default: return 0
    }
  }

  private func isOpening(_ start: Int) -> Bool {
    let value = scalar(at: start)?.scalar.value
    return value == 0x201C || value == 0x201E || value == 0xAB
  }

  private mutating func quoteToken(_ start: Int, opens: Bool) {
    doubleQuoted = opens
    append([0x22], start..<place, [], kind: .punctuation)
  }

  private mutating func singleQuoteToken(_ start: Int) {
    let value = scalar(at: start)?.scalar.value
    singleQuoted = value == 0x2018
    append([0x27], start..<place, [], kind: .punctuation)
  }

  private mutating func append(
    _ spelling: [UInt8], _ range: Range<Int>, _ traits: Token.Traits, kind: Token.Kind = .word
  ) {
    append(vocabulary.form(of: spelling), range, traits, kind: kind)
  }

  private mutating func append(
    _ form: Form, _ range: Range<Int>, _ traits: Token.Traits, kind: Token.Kind = .word
  ) {
    var traits = traits
    if doubleQuoted || singleQuoted { traits.insert(.quoted) }
    tokens.append(Token(range: TextRange(utf8: range), form: form, kind: kind, traits: traits))
  }
}

// MARK: Bytes

extension TokenScanner {
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isASCIILetter(byte) || isDigit(byte)
  }

  /// The bytes of the letter at `place`, 0 where there is none.
  private func letterLength(at place: Int) -> Int {
    guard place < end else { return 0 }
    let byte = bytes[place]
    if byte < 0x80 { return isASCIILetter(byte) ? 1 : 0 }
    guard let found = scalar(at: place) else { return 0 }
    let properties = found.scalar.properties
    let isLetter = properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
    return isLetter ? found.length : 0
  }

  private func apostropheLength(at place: Int) -> Int? {
    if bytes[place] == 0x27 { return 1 }
    let isCurly =
      place + 2 < end && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
      && bytes[place + 2] == 0x99
    return isCurly ? 3 : nil
  }

  private func hyphenJoins(at place: Int) -> Bool {
    guard place + 1 < end, let previous = tokens.last, previous.kind != .punctuation else {
      return false
    }
    return previous.range.upperBound.utf8 == place && isWordByte(bytes[place + 1])
  }

  private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[place]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard place + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for byte in bytes[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
