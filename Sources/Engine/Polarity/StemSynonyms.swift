/// Which stems stand for each other.
struct StemSynonyms: Sendable {
  private let synonyms: Synonyms
  /// By form number of a stem: its term, or -1.
  private var terms: [Int32]

  init(_ terms: TermVectors, vocabulary: Vocabulary) {
    synonyms = terms.synonyms
    self.terms = Array(repeating: -1, count: vocabulary.count)
    for (term, form) in terms.forms.enumerated() { self.terms[Int(form.number)] = Int32(term) }
  }

  func areSynonyms(_ one: Int32, _ other: Int32) -> Bool {
    guard let mine = term(one), let another = term(other) else { return false }
    return synonyms.others[Int(mine)].contains(another)
  }

  private func term(_ stem: Int32) -> Int32? {
    guard stem >= 0, Int(stem) < terms.count, terms[Int(stem)] >= 0 else { return nil }
    return terms[Int(stem)]
  }
}
