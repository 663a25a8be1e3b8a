internal import Document

/// Proposes the sentence pairs worth scoring.
///
/// Paragraphs are compared first, through an index of their terms; sentence pairs are taken from
/// paragraph pairs that share something. In op-eds that is every pair; in long texts each
/// paragraph keeps only its best few, so that the work grows with the text and not with its square.
struct CandidateFinder {
  let overlap: Overlap
  private let sentences: TermIndex
  private let neighbours: TermIndex
  private let neighboursByParagraphs: TermIndex
  private let paragraphs: TermIndex
  private let paragraphsByParagraphs: TermIndex
  private let rightParagraphs: [Range<Int>]

  /// Up to so many pairs, all are compared; beyond, each paragraph keeps its best few.
  private static let allParagraphPairs = 2500
  private static let allSentencePairs = 250_000
  private static let bestParagraphs = 6

  init(_ overlap: Overlap) {
    self.overlap = overlap
    let right = overlap.levels.right
    let terms = overlap.terms.forms.count
    sentences = TermIndex(right.sentence.rows, terms: terms)
    neighbours = TermIndex(right.neighbours.rows, terms: terms)
    neighboursByParagraphs = TermIndex(right.neighboursByParagraphs.rows, terms: terms)
    paragraphs = TermIndex(right.paragraph.rows, terms: terms)
    paragraphsByParagraphs = TermIndex(right.paragraphByParagraphs.rows, terms: terms)
    rightParagraphs = overlap.terms.paragraphs.right
  }

  func candidates() -> [Candidate] {
    var found: [Candidate] = []
    let leftParagraphs = overlap.terms.paragraphs.left
    let sentencePairs = overlap.terms.sentences.left.count * overlap.terms.sentences.right.count
    let isSmall =
      leftParagraphs.count * rightParagraphs.count <= Self.allParagraphPairs
      && sentencePairs <= Self.allSentencePairs
    if isSmall { found.reserveCapacity(sentencePairs) }
    var rows = Rows(self)
    for (index, paragraph) in leftParagraphs.enumerated() where !paragraph.isEmpty {
      rows.fill(paragraph: index, of: self)
      let partners = isSmall ? Array(rightParagraphs.indices) : bestPartners(rows)
      let start = found.count
      for sentence in paragraph {
        rows.fill(sentence: sentence, of: self)
        for partner in partners {
          append(sentence, in: index, with: partner, rows: rows, to: &found)
        }
        rows.clearSentence()
      }
      addParagraphPeaks(to: &found[start...], partners: partners)
      rows.clearParagraph()
    }
    rank(&found)
    return found
  }

  private func bestPartners(_ rows: Rows) -> [Int] {
    var best: [(partner: Int, score: Double)] = []
    for (partner, product) in rows.paragraph.enumerated() where product > 0 {
      let score = product / overlap.levels.right.paragraph.lengths[partner]
      guard best.count < Self.bestParagraphs || score > best[best.count - 1].score else { continue }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((partner, score), at: place)
      if best.count > Self.bestParagraphs { best.removeLast() }
    }
    return best.map(\.partner).sorted()
  }

  /// All measures of one sentence against the sentences of one paragraph.
  private func append(
    _ sentence: Int, in paragraph: Int, with partner: Int, rows: Rows, to found: inout [Candidate]
  ) {
    let left = overlap.levels.left
    let right = overlap.levels.right
    func cosine(_ product: Double, _ a: Double, _ b: Double) -> Double { product / (a * b) }
    let paragraphs =
      2
      * cosine(
        rows.paragraph[partner], left.paragraph.lengths[paragraph], right.paragraph.lengths[partner]
      )
      + 2
      * cosine(
        rows.paragraph[partner], left.paragraph.sharedLengths[paragraph],
        right.paragraph.sharedLengths[partner])
      + 2
      * cosine(
        rows.paragraphByParagraphs[partner], left.paragraphByParagraphs.lengths[paragraph],
        right.paragraphByParagraphs.lengths[partner])
      + 0.5
      * cosine(
        rows.sentenceToParagraph[partner], left.sentence.lengths[sentence],
        right.paragraph.lengths[partner])
    for other in rightParagraphs[partner] {
      let own = cosine(
        rows.sentence[other], left.sentence.lengths[sentence], right.sentence.lengths[other])
      let near =
        cosine(
          rows.neighbours[other], left.neighbours.lengths[sentence], right.neighbours.lengths[other]
        )
        + cosine(
          rows.neighbours[other], left.neighbours.sharedLengths[sentence],
          right.neighbours.sharedLengths[other])
        + cosine(
          rows.neighboursByParagraphs[other], left.neighboursByParagraphs.lengths[sentence],
          right.neighboursByParagraphs.lengths[other])
        + 0.5
        * cosine(
          rows.paragraphToSentence[other], left.paragraph.lengths[paragraph],
          right.sentence.lengths[other])
      found.append(
        Candidate(
          left: Int32(sentence), right: Int32(other), overlap: 0.1 * (own + near + paragraphs),
          ownOverlap: own, sharesTerm: own > 0))
    }
  }

  /// Adds what the best three sentence pairs of two paragraphs share to all pairs of the two.
  private func addParagraphPeaks(to found: inout ArraySlice<Candidate>, partners: [Int]) {
    var best = [(Double, Double, Double)](repeating: (0, 0, 0), count: rightParagraphs.count)
    let paragraphOf = overlap.terms.sentences.right
    for candidate in found {
      let partner = paragraphOf[Int(candidate.right)].paragraph
      let (first, second, third) = best[partner]
      let own = candidate.ownOverlap
      if own > first {
        best[partner] = (own, first, second)
      } else if own > second {
        best[partner] = (first, own, second)
      } else if own > third {
        best[partner] = (first, second, own)
      }
    }
    for place in found.indices {
      let (first, second, third) = best[paragraphOf[Int(found[place].right)].paragraph]
      found[place].overlap += 0.2 * (first + second + third) / 3
    }
  }

  /// Sets `mutualRank`: the geometric mean of 1/rank from both ends, exact for the best ten.
  private func rank(_ found: inout [Candidate]) {
    var best = Both(
      left: [Tops](repeating: Tops(limit: 10), count: overlap.terms.sentences.left.count),
      right: [Tops](repeating: Tops(limit: 10), count: overlap.terms.sentences.right.count))
    for candidate in found {
      best.left[Int(candidate.left)].insert(candidate.overlap)
      best.right[Int(candidate.right)].insert(candidate.overlap)
    }
    for place in found.indices {
      let row = best.left[Int(found[place].left)].inverseRank(of: found[place].overlap)
      let column = best.right[Int(found[place].right)].inverseRank(of: found[place].overlap)
      found[place].mutualRank = (row * column).squareRoot()
    }
  }
}

/// The products of one left sentence and its paragraph with everything on the right.
private struct Rows {
  var sentence: [Double]
  var neighbours: [Double]
  var neighboursByParagraphs: [Double]
  var paragraphToSentence: [Double]
  var sentenceToParagraph: [Double]
  var paragraph: [Double]
  var paragraphByParagraphs: [Double]

  init(_ finder: CandidateFinder) {
    let right = finder.overlap.levels.right
    sentence = [Double](repeating: 0, count: right.sentence.rows.count)
    neighbours = sentence
    neighboursByParagraphs = sentence
    paragraphToSentence = sentence
    paragraph = [Double](repeating: 0, count: right.paragraph.rows.count)
    sentenceToParagraph = paragraph
    paragraphByParagraphs = paragraph
  }
}

extension Rows {
  mutating func fill(paragraph index: Int, of finder: CandidateFinder) {
    finder.addProducts(paragraph: index, to: &self)
  }

  mutating func fill(sentence index: Int, of finder: CandidateFinder) {
    finder.addProducts(sentence: index, to: &self)
  }

  mutating func clearSentence() {
    clear(&sentence)
    clear(&neighbours)
    clear(&neighboursByParagraphs)
    clear(&sentenceToParagraph)
  }

  mutating func clearParagraph() {
    clear(&paragraph)
    clear(&paragraphByParagraphs)
    clear(&paragraphToSentence)
  }

  private func clear(_ row: inout [Double]) {
    for index in row.indices { row[index] = 0 }
  }
}

extension CandidateFinder {
  fileprivate func addProducts(paragraph index: Int, to rows: inout Rows) {
    let left = overlap.levels.left
    paragraphs.addProducts(ofRow: index, of: left.paragraph.rows, to: &rows.paragraph)
    paragraphsByParagraphs.addProducts(
      ofRow: index, of: left.paragraphByParagraphs.rows, to: &rows.paragraphByParagraphs)
    sentences.addProducts(ofRow: index, of: left.paragraph.rows, to: &rows.paragraphToSentence)
  }

  fileprivate func addProducts(sentence index: Int, to rows: inout Rows) {
    let left = overlap.levels.left
    sentences.addProducts(ofRow: index, of: left.sentence.rows, to: &rows.sentence)
    neighbours.addProducts(ofRow: index, of: left.neighbours.rows, to: &rows.neighbours)
    neighboursByParagraphs.addProducts(
      ofRow: index, of: left.neighboursByParagraphs.rows, to: &rows.neighboursByParagraphs)
    paragraphs.addProducts(ofRow: index, of: left.sentence.rows, to: &rows.sentenceToParagraph)
  }
}
