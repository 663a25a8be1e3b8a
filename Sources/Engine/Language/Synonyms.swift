/// Which terms of a pair stand for each other, or one for a kind of the other.
///
/// Only words that stand in the pair are kept, so a table is small however long the file is.
struct Synonyms: Sendable {
  /// By term: the others, each once.
  private(set) var others: [[Int32]]

  /// - `forms`: the stem of each term.
  init(_ language: Language, forms: [Form], vocabulary: Vocabulary) {
    others = Array(repeating: [], count: forms.count)
    var termOfForm = [Int32](repeating: -1, count: vocabulary.count)
    for (term, form) in forms.enumerated() { termOfForm[Int(form.number)] = Int32(term) }
    let openings = Openings(forms, vocabulary)
    let file = language.synonyms
    func term(of word: Range<Int>) -> Int32? {
      guard openings.mayOpen(file, word) else { return nil }
      let stem = Stemmer.stem(of: file[word])
      let form = vocabulary.knownNumber(of: stem, in: 0..<stem.count)
      return form < 0 || termOfForm[Int(form)] < 0 ? nil : termOfForm[Int(form)]
    }
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      guard file[line.lowerBound] != 0x23 else { return }
      var head: Int32?
      var isHead = true
      file.forEachField(in: line, separatedBy: 0x20) { word in
        if isHead {
          head = term(of: word)
          isHead = false
        } else if let head, let other = term(of: word) {
          join(head, other)
        }
      }
    }
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    guard one != other, !others[Int(one)].contains(other) else { return }
    others[Int(one)].append(other)
    others[Int(other)].append(one)
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
