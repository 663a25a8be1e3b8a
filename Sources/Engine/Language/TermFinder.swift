/// Finds the terms of a pair that the words of a file count as.
struct TermFinder {
  private let vocabulary: Vocabulary
  private var termOfForm: [Int32]
  private let openings: Openings
  let count: Int

  /// - `forms`: the stem of each term.
  init(forms: [Form], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    count = forms.count
    termOfForm = Array(repeating: -1, count: vocabulary.count)
    for (term, form) in forms.enumerated() { termOfForm[Int(form.number)] = Int32(term) }
    openings = Openings(forms, vocabulary)
  }

  func term(of file: [UInt8], _ word: Range<Int>) -> Int32? {
    guard openings.mayOpen(file, word) else { return nil }
    let stem = Stemmer.stem(of: file[word])
    let form = vocabulary.knownNumber(of: stem, in: 0..<stem.count)
    return form < 0 || termOfForm[Int(form)] < 0 ? nil : termOfForm[Int(form)]
  }
}

/// The first letters of the pair's terms, roughly: most words of the file need no stem.
private struct Openings {
  /// Stems of three letters, or with an "i" in the place of a "y".
  private var short = [Bool](repeating: false, count: 1 << 12)
  /// Longer ones, which share four letters with all their words.
  private var long = [Bool](repeating: false, count: 1 << 14)

  init(_ forms: [Form], _ vocabulary: Vocabulary) {
    for form in forms {
      let bytes = Array(vocabulary.bytes(of: form))
      guard bytes.count > 2 else { continue }
      if bytes.count == 3 || bytes.count == 4 && bytes[3] == UInt8(ascii: "i") {
        short[Self.three(bytes, 0)] = true
      } else {
        long[Self.four(bytes, 0)] = true
      }
    }
  }

  func mayOpen(_ file: [UInt8], _ word: Range<Int>) -> Bool {
    guard word.count > 2 else { return false }
    return short[Self.three(file, word.lowerBound)]
      || word.count > 3 && long[Self.four(file, word.lowerBound)]
  }

  private static func three(_ bytes: [UInt8], _ start: Int) -> Int {
    (Int(bytes[start]) &* 961 &+ Int(bytes[start + 1]) &* 31 &+ Int(bytes[start + 2])) & 0xFFF
  }

  private static func four(_ bytes: [UInt8], _ start: Int) -> Int {
    let opening =
      Int(bytes[start]) &* 29_791 &+ Int(bytes[start + 1]) &* 961 &+ Int(bytes[start + 2]) &* 31
      &+ Int(bytes[start + 3])
    return opening & 0x3FFF
  }
}
