internal import Text

/// How much of a sheet's vocabulary sentences use. Where no phrase stands as a whole, its single words still tell
/// which sentences speak to a question, and whether they sound like its yes or its no.
///
/// Each figure is the cosine of a sentence with the words in question, by their rarity in the pair, and half that of
/// its paragraph: 0...1.5, by sentence (left first), then issue.
struct IssueCloseness: Sendable {
  let sentences: [[Closeness]]

  struct Closeness: Sendable {
    /// To all words of the question and its phrases.
    var all = 0.0
    /// To the words of its phrases of one answer.
    var yes = 0.0
    var no = 0.0
  }

  init(_ words: [IssueWords], index: WordIndex, paragraphOf: [Int], paragraphs: Int) {
    let stems = index.sentences.map { $0.map { index.words[$0].stem }.filter { $0 >= 0 } }
    var ofParagraphs = [[Int32]](repeating: [], count: paragraphs)
    for (sentence, stems) in stems.enumerated() { ofParagraphs[paragraphOf[sentence]] += stems }
    let table = IssueStems(words, index: index)
    let around = ofParagraphs.map { table.closeness(of: StemVector($0, index: index)) }
    sentences = stems.indices.map { sentence in
      var near = table.closeness(of: StemVector(stems[sentence], index: index))
      let paragraph = paragraphOf[sentence]
      for issue in near.indices {
        near[issue].all += around[paragraph][issue].all / 2
        near[issue].yes += around[paragraph][issue].yes / 2
        near[issue].no += around[paragraph][issue].no / 2
      }
      return near
    }
  }
}

/// The stems of an issue's question and phrases, as often as they use them.
struct IssueWords: Sendable {
  var all: [Int32]
  var yes: [Int32]
  var no: [Int32]
}

/// What the stems of the articles weigh for every issue; most have no row, since no issue uses them.
private struct IssueStems {
  private let issues: Int
  /// By stem: its row, or -1.
  private var rows: [Int32]
  /// By row, then issue.
  private var weights: [IssueCloseness.Closeness] = []

  /// A word that many phrases of one question have counts no more often.
  private static let mostUses = 3

  init(_ words: [IssueWords], index: WordIndex) {
    issues = words.count
    rows = Array(repeating: -1, count: index.stemCount)
    func sought(_ stems: [Int32]) -> [(stem: Int32, weight: Double)] {
      StemVector(stems, most: Self.mostUses, index: index).weights.filter {
        Int($0.stem) < index.stemCount
      }
    }
    for (issue, words) in words.enumerated() {
      for (stem, weight) in sought(words.all) { weights[place(of: stem, issue)].all = weight }
      for (stem, weight) in sought(words.yes) { weights[place(of: stem, issue)].yes = weight }
      for (stem, weight) in sought(words.no) { weights[place(of: stem, issue)].no = weight }
    }
  }

  private mutating func place(of stem: Int32, _ issue: Int) -> Int {
    if rows[Int(stem)] < 0 {
      rows[Int(stem)] = Int32(weights.count / issues)
      weights += repeatElement(IssueCloseness.Closeness(), count: issues)
    }
    return Int(rows[Int(stem)]) * issues + issue
  }

  /// The cosines with every issue.
  func closeness(of vector: StemVector) -> [IssueCloseness.Closeness] {
    var sums = [IssueCloseness.Closeness](repeating: IssueCloseness.Closeness(), count: issues)
    for (stem, weight) in vector.weights where rows[Int(stem)] >= 0 {
      let start = Int(rows[Int(stem)]) * issues
      for issue in sums.indices {
        sums[issue].all += weight * weights[start + issue].all
        sums[issue].yes += weight * weights[start + issue].yes
        sums[issue].no += weight * weights[start + issue].no
      }
    }
    return sums
  }
}

/// Stems with what they weigh, of length 1.
private struct StemVector {
  private(set) var weights: [(stem: Int32, weight: Double)] = []

  /// - `most`: how many uses of a stem count.
  init(_ stems: [Int32], most: Int = .max, index: WordIndex) {
    let sorted = stems.sorted()
    weights.reserveCapacity(sorted.count)
    var place = 0
    var squares = 0.0
    while place < sorted.count {
      let stem = sorted[place]
      var uses = 1
      while place + uses < sorted.count, sorted[place + uses] == stem { uses += 1 }
      let weight = naturalLogarithm(1 + Double(min(uses, most))) * index.rarity(of: stem)
      weights.append((stem, weight))
      squares += weight * weight
      place += uses
    }
    guard squares > 0 else { return }
    let length = squares.squareRoot()
    for place in weights.indices { weights[place].weight /= length }
  }
}
