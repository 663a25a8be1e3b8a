internal import Text

/// How much of a sheet's vocabulary sentences use. Where no phrase stands as a whole, its single words still tell
/// which sentences speak to a question, and whether they sound like its yes or its no.
///
/// Each figure is the cosine of a sentence with the words in question, by their rarity in the pair, and half that of
/// its paragraph: 0...1.5, by sentence (left first), then issue.
struct IssueCloseness: Sendable {
  /// To all words of the question and its phrases.
  let issue: [[Double]]
  /// To the words of its phrases of one answer.
  let yes: [[Double]]
  let no: [[Double]]

  init(_ words: [IssueWords], index: WordIndex, paragraphOf: [Int], paragraphs: Int) {
    let stems = index.sentences.map { $0.map { index.words[$0].stem }.filter { $0 >= 0 } }
    var ofParagraphs = [[Int32]](repeating: [], count: paragraphs)
    for (sentence, stems) in stems.enumerated() { ofParagraphs[paragraphOf[sentence]] += stems }
    let sentenceRows = stems.map { StemVector($0, index: index) }
    let paragraphRows = ofParagraphs.map { StemVector($0, index: index) }
    func closeness(_ words: [[Int32]]) -> [[Double]] {
      let sought = words.map { StemVector($0, most: Self.mostUses, index: index).byStem(index) }
      let around = paragraphRows.map { row in sought.map(row.product) }
      return sentenceRows.enumerated().map { sentence, row in
        zip(sought, around[paragraphOf[sentence]]).map { row.product($0) + $1 / 2 }
      }
    }
    issue = closeness(words.map(\.all))
    yes = closeness(words.map(\.yes))
    no = closeness(words.map(\.no))
  }

  /// A word that many phrases of one question have counts no more often.
  private static let mostUses = 3
}

/// The stems of an issue's question and phrases, as often as they use them.
struct IssueWords: Sendable {
  var all: [Int32]
  var yes: [Int32]
  var no: [Int32]
}

/// Stems with what they weigh, of length 1.
private struct StemVector {
  private var weights: [(stem: Int32, weight: Double)] = []

  /// - `most`: how many uses of a stem count.
  init(_ stems: [Int32], most: Int = .max, index: WordIndex) {
    let sorted = stems.sorted()
    var place = 0
    var squares = 0.0
    while place < sorted.count {
      let stem = sorted[place]
      let end = sorted[place...].firstIndex { $0 != stem } ?? sorted.count
      let weight = naturalLogarithm(1 + Double(min(end - place, most))) * index.rarity(of: stem)
      weights.append((stem, weight))
      squares += weight * weight
      place = end
    }
    guard squares > 0 else { return }
    for place in weights.indices { weights[place].weight /= squares.squareRoot() }
  }

  /// By stem of the articles; those that neither uses are left out.
  func byStem(_ index: WordIndex) -> [Double] {
    var dense = [Double](repeating: 0, count: index.stemCount)
    for (stem, weight) in weights where Int(stem) < dense.count { dense[Int(stem)] = weight }
    return dense
  }

  func product(_ dense: [Double]) -> Double {
    weights.reduce(0) { $0 + $1.weight * dense[Int($1.stem)] }
  }
}
