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
    let file = language.frequencies
    var band = 0.0
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      switch file[line.lowerBound] {
      case 0x23: break
      case 0x5B: band = Self.number(in: file[line.lowerBound + 1..<line.upperBound - 1])
      default:
        file.forEachField(in: line, separatedBy: 0x20) { word in
          if let term = terms.term(of: file, word) { counts[Int(term)] += band }
        }
      }
    }
  }

  private static func number(in digits: ArraySlice<UInt8>) -> Double {
    digits.reduce(0) { 10 * $0 + Double($1 & 0xF) }
  }

  /// About 1 for words of every page, 7.6 for those that are counted nowhere.
  func rarity(of term: Int) -> Double {
    max(Self.least, naturalLogarithm(Self.mostCounted / (counts[term] + 2)))
  }

  private static let mostCounted = 4000.0
  private static let least = 0.7
}
