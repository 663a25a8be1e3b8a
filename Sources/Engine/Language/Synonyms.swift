internal import Lexis

/// Which terms of a pair stand for each other, or one for a kind of the other.
///
/// Only words that stand in the pair are kept, so a table is small however long the file is.
struct Synonyms: Sendable {
  /// By term: the others, each once.
  private(set) var others: [[Int32]]

  init(_ language: Language, _ terms: TermFinder) {
    others = Array(repeating: [], count: terms.count)
    let rows = language.tables.synonyms
    var place = 0
    while place < rows.count {
      let head = terms.term(of: rows[place])
      let end = place + 2 + Int(rows[place + 1])
      if let head {
        for stem in rows[place + 2..<end] {
          if let other = terms.term(of: stem) { join(head, other) }
        }
      }
      place = end
    }
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    guard one != other, !others[Int(one)].contains(other) else { return }
    others[Int(one)].append(other)
    others[Int(other)].append(one)
  }
}
