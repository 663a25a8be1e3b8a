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

/// The first three letters of the pair's terms, roughly: most words of the file need no stem.
private struct Openings {
  private var bits = [Bool](repeating: false, count: 1 << 12)

  init(_ forms: [Form], _ vocabulary: Vocabulary) {
    for form in forms {
      let bytes = vocabulary.bytes(of: form)
      if bytes.count > 2 { bits[Self.place(bytes, bytes.startIndex)] = true }
    }
  }

  func mayOpen(_ file: [UInt8], _ word: Range<Int>) -> Bool {
    word.count > 2 && bits[Self.place(file[word], word.lowerBound)]
  }

  private static func place(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    (Int(bytes[start]) &* 961 &+ Int(bytes[start + 1]) &* 31 &+ Int(bytes[start + 2])) & 0xFFF
  }
}
