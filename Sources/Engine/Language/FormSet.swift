/// A list of words that tells of any form at once whether it is on it: no hashing, since this is
/// asked of every token.
struct FormSet: Sendable {
  /// By form number.
  private var isMember: [Bool] = []

  init(_ name: WordLists.Name, vocabulary: inout Vocabulary) {
    vocabulary.forEachForm(of: name) { form in
      while isMember.count <= Int(form.number) { isMember.append(false) }
      isMember[Int(form.number)] = true
    }
  }

  func contains(_ form: Form) -> Bool {
    let number = Int(form.number)
    return number < isMember.count && isMember[number]
  }
}
