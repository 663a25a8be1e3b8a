/// What the spelling of a form says: endings and marks, one byte for each form of a vocabulary.
struct WordShapes: Sendable {
  private struct Traits: OptionSet {
    var rawValue: UInt8
    /// The low four bits are those of `Shapes`.
    static let comma = Traits(rawValue: 16)
    static let clauseBreak = Traits(rawValue: 32)
    static let quotationMark = Traits(rawValue: 64)
    static let questionMark = Traits(rawValue: 128)
  }

  private var traits: [Traits]
  private let colon: Form

  init(vocabulary: Vocabulary) {
    traits = []
    colon = Form(number: vocabulary.knownNumber(of: [0x3A], in: 0..<1))
    traits.reserveCapacity(vocabulary.count)
    for number in 0..<vocabulary.count {
      traits.append(Self.traits(of: vocabulary.bytes(of: Form(number: Int32(number)))))
    }
  }

  /// True where the token has at least one of the shapes.
  @inline(__always)
  func has(_ wanted: Shapes, _ token: Token) -> Bool {
    if wanted.contains(.any), token.kind != .punctuation { return true }
    if wanted.contains(.capitalised), token.isCapitalised { return true }
    if wanted.contains(.number), token.kind == .number { return true }
    let number = Int(token.form.number)
    return number < traits.count && traits[number].rawValue & wanted.rawValue & 15 != 0
  }

  func isComma(_ form: Form) -> Bool { contains(.comma, form) }
  func isColon(_ form: Form) -> Bool { form == colon }
  /// A comma, semicolon, colon, dash or bracket.
  func isClauseBreak(_ form: Form) -> Bool { contains(.clauseBreak, form) }
  func isQuotationMark(_ form: Form) -> Bool { contains(.quotationMark, form) }
  func isQuestionMark(_ form: Form) -> Bool { contains(.questionMark, form) }

  private func contains(_ wanted: Traits, _ form: Form) -> Bool {
    let number = Int(form.number)
    return number < traits.count && traits[number].contains(wanted)
  }

  private static func traits(of word: ArraySlice<UInt8>) -> Traits {
    guard let last = word.last else { return [] }
    if word.count == 1 { return mark(last) }
    guard word.count > 4 else { return [] }
    let before = word[word.endIndex - 2]
    switch last {
    case 0x67 where before == 0x6E && word[word.endIndex - 3] == 0x69:
      return Traits(rawValue: Shapes.ing.rawValue)
    case 0x64 where before == 0x65 && !endsInNoun(word):
      return Traits(rawValue: Shapes.ed.rawValue)
    case 0x79 where before == 0x6C && !isNoAdverb(word): return Traits(rawValue: Shapes.ly.rawValue)
    case 0x72 where before == 0x65: return Traits(rawValue: Shapes.er.rawValue)
    default: return []
    }
  }

  /// "family", "comply"
  private static func isNoAdverb(_ word: ArraySlice<UInt8>) -> Bool {
    noAdverbs.contains { word.elementsEqual($0.utf8) }
  }

  private static let noAdverbs: [String] = [
    "assembly", "family", "monopoly", "anomaly", "italy", "july", "bully", "rally", "reply",
    "supply", "apply",
    "comply", "imply", "multiply", "butterfly", "belly", "homily",
  ]

  /// "speed", "indeed", "hundred"; "agreed" and "guaranteed" are past tenses.
  private static func endsInNoun(_ word: ArraySlice<UInt8>) -> Bool {
    if word.elementsEqual("hundred".utf8) { return true }
    guard word[word.endIndex - 3] == 0x65 else { return false }
    return word.count < 6 || ![0x72, 0x74].contains(word[word.endIndex - 4])
  }

  private static func mark(_ byte: UInt8) -> Traits {
    switch byte {
    case 0x2C: [.comma, .clauseBreak]
    case 0x3B, 0x3A, 0x2D, 0x28, 0x29: .clauseBreak
    case 0x22, 0x27: .quotationMark
    case 0x3F: .questionMark
    default: []
    }
  }
}
