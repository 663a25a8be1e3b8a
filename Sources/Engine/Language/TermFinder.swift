/// Finds the terms of a pair that the stems of a language's tables count as.
struct TermFinder {
  /// By number of a word of the tables: its term, or -1.
  private var terms: [Int32]
  let count: Int

  /// - `forms`: the stem of each term.
  init(forms: [Form], vocabulary: Vocabulary) {
    count = forms.count
    var termOfForm = [Int32](repeating: -1, count: vocabulary.count)
    for (term, form) in forms.enumerated() { termOfForm[Int(form.number)] = Int32(term) }
    terms = vocabulary.listedForms
    for (word, form) in terms.enumerated() where form >= 0 { terms[word] = termOfForm[Int(form)] }
  }

  func term(of stem: Int16) -> Int32? {
    let term = terms[Int(stem)]
    return term < 0 ? nil : term
  }
}
