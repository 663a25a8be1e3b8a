/// Which terms of a pair stand for each other, or one for a kind of the other.
///
/// Only words that stand in the pair are kept, so a table is small however long the file is.
struct Synonyms: Sendable {
  /// By term: the others, each once.
  private(set) var others: [[Int32]]

  init(_ language: Language, _ terms: TermFinder) {
    others = Array(repeating: [], count: terms.count)
    let file = language.synonyms
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      guard file[line.lowerBound] != 0x23 else { return }
      var head: Int32?
      var isHead = true
      file.forEachField(in: line, separatedBy: 0x20) { word in
        if isHead {
          head = terms.term(of: file, word)
          isHead = false
        } else if let head, let other = terms.term(of: file, word) {
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
