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
  private let paragraphs: TermIndex
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
    paragraphs = TermIndex(right.paragraph.rows, terms: terms)
    rightParagraphs = overlap.terms.paragraphs.right
  }

  func candidates() -> [Candidate] {
    var found: [Candidate] = []
    let leftParagraphs = overlap.terms.paragraphs.left
    let sentencePairs = overlap.terms.sentences.left.count * overlap.terms.sentences.right.count
    let isSmall =
      leftParagraphs.count * rightParagraphs.count <= Self.allParagraphPairs
      && sentencePairs <= Self.allSentencePairs
    // Else each sentence meets those of its paragraph's partners, three or four in each.
    let most = 4 * Self.bestParagraphs * overlap.terms.sentences.left.count
    found.reserveCapacity(isSmall ? sentencePairs : min(sentencePairs, most))
    var rows = Rows(self)
    for (index, paragraph) in leftParagraphs.enumerated() where !paragraph.isEmpty {
      addProducts(paragraph: index, to: &rows)
      let partners = isSmall ? Array(rightParagraphs.indices) : bestPartners(rows)
      for sentence in paragraph {
        addProducts(sentence: sentence, to: &rows)
        for partner in partners {
          append(sentence, in: index, with: partner, rows: rows, to: &found)
        }
        clearProducts(sentence: sentence, in: &rows)
      }
      clearProducts(paragraph: index, in: &rows)
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
    let paragraphs =
      rows.paragraph[partner]
      / (left.paragraph.lengths[paragraph] * right.paragraph.lengths[partner])
    for other in rightParagraphs[partner] {
      found.append(
        Candidate(
          left: Int32(sentence), right: Int32(other),
          sentences: rows.sentence[other]
            / (left.sentence.lengths[sentence] * right.sentence.lengths[other]),
          neighbours: rows.neighbours[other]
            / (left.neighbours.lengths[sentence] * right.neighbours.lengths[other]),
          paragraphs: paragraphs))
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
  var paragraph: [Double]

  init(_ finder: CandidateFinder) {
    let right = finder.overlap.levels.right
    sentence = [Double](repeating: 0, count: right.sentence.rows.count)
    neighbours = sentence
    paragraph = [Double](repeating: 0, count: right.paragraph.rows.count)
  }
}

extension CandidateFinder {
  fileprivate func addProducts(paragraph index: Int, to rows: inout Rows) {
    paragraphs.addProducts(
      ofRow: index, of: overlap.levels.left.paragraph.rows, to: &rows.paragraph)
  }

  fileprivate func addProducts(sentence index: Int, to rows: inout Rows) {
    let left = overlap.levels.left
    sentences.addProducts(ofRow: index, of: left.sentence.rows, to: &rows.sentence)
    neighbours.addProducts(ofRow: index, of: left.neighbours.rows, to: &rows.neighbours)
  }

  fileprivate func clearProducts(paragraph index: Int, in rows: inout Rows) {
    paragraphs.clearProducts(
      ofRow: index, of: overlap.levels.left.paragraph.rows, in: &rows.paragraph)
  }

  fileprivate func clearProducts(sentence index: Int, in rows: inout Rows) {
    let left = overlap.levels.left
    sentences.clearProducts(ofRow: index, of: left.sentence.rows, in: &rows.sentence)
    neighbours.clearProducts(ofRow: index, of: left.neighbours.rows, in: &rows.neighbours)
  }
}
