internal import Lexis
internal import Text

/// How rare the terms of a pair are in running English.
///
/// What is rare in the pair alone may be a word that anybody uses anywhere ("fully", "distant"); two sentences share it by
/// chance. What two op-eds say again and again is rare elsewhere, and it is what they are about.
struct Frequencies {
  /// By term: how often its words are counted.
  private var counts: [Double]

  init(_ language: Language, _ terms: TermFinder) {
    counts = Array(repeating: 0, count: terms.count)
    let rows = language.tables.frequencies
    var place = 0
    while place < rows.count {
      let band = Double(rows[place])
      let end = place + 2 + Int(rows[place + 1])
      for stem in rows[place + 2..<end] {
        if let term = terms.term(of: stem) { counts[Int(term)] += band }
      }
      place = end
    }
  }

  /// About 1 for words of every page, 7.6 for those that are counted nowhere.
  func rarity(of term: Int) -> Double {
    max(Self.least, naturalLogarithm(Self.mostCounted / (counts[term] + 2)))
  }

  private static let mostCounted = 4000.0
  private static let least = 0.7
}
