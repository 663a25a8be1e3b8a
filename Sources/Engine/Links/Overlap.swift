internal import Document

/// How much two sentences of a pair share, as the plain average of several untuned measures.
///
/// One measure alone is easily fooled: a sentence pair may share a rare word by chance, while the
/// paragraphs around them have nothing in common. So the sentences, their neighbourhoods (two
/// sentences either way), and their paragraphs are all compared, as cosines of rarity-weighted
/// words. Averages with equal weights hold up on new articles where tuned ones do not.
struct Overlap {
  /// The terms of one side on one level, with the lengths of their rows as vectors.
  struct Level {
    var rows: TermRows
    var lengths: [Double]
    /// Lengths over the words that both articles use, damped so that one shared word is not all.
    var sharedLengths: [Double]

    init(_ rows: TermRows, isShared: [Bool]) {
      self.rows = rows
      lengths = []
      sharedLengths = []
      lengths.reserveCapacity(rows.count)
      sharedLengths.reserveCapacity(rows.count)
      for row in 0..<rows.count {
        var sum = 0.0
        var shared = 0.0
        for place in rows.places(ofRow: row) {
          let square = rows.weights[place] * rows.weights[place]
          sum += square
          if isShared[Int(rows.terms[place])] { shared += square }
        }
        lengths.append(max(sum, 1e-9).squareRoot())
        sharedLengths.append((Self.damping + shared).squareRoot())
      }
    }

    private static let damping = 36.0
  }

  struct Levels {
    var sentence: Level
    var neighbours: Level
    var neighboursByParagraphs: Level
    var paragraph: Level
    var paragraphByParagraphs: Level
  }

  let terms: TermVectors
  let levels: Both<Levels>

  init(_ terms: TermVectors) {
    self.terms = terms
    levels = Both(left: Self.levels(.left, terms), right: Self.levels(.right, terms))
  }

  private static func levels(_ side: Side, _ terms: TermVectors) -> Levels {
    let sentences = terms.sentences[side]
    var alone = TermRows.Layout(terms: terms.forms.count)
    var neighbours = alone
    var paragraphs = alone
    // One side alone is widened by synonyms, or each two would meet twice.
    func add(_ index: Int, to layout: inout TermRows.Layout, nearness: Double) {
      layout.add(sentences[index].terms, nearness: nearness)
      guard side == .left else { return }
      for term in sentences[index].terms {
        layout.add(terms.synonyms.others[Int(term)], nearness: Self.synonymShare * nearness)
      }
    }
    for paragraph in terms.paragraphs[side] {
      for index in paragraph {
        add(index, to: &alone, nearness: 1)
        if sentences[index].isElliptical { add(index - 1, to: &alone, nearness: 0.5) }
        alone.endRow()
        for near in max(paragraph.lowerBound, index - 2)..<min(paragraph.upperBound, index + 3) {
          add(near, to: &neighbours, nearness: Self.nearness[abs(near - index)])
        }
        neighbours.endRow()
        add(index, to: &paragraphs, nearness: 1)
      }
      paragraphs.endRow()
    }
    let bySentences = weights(terms.rarity, terms)
    let byParagraphs = weights(terms.paragraphRarity, terms)
    func level(_ layout: TermRows.Layout, _ weights: [Double]) -> Level {
      Level(layout.rows(weights: weights), isShared: terms.isShared)
    }
    return Levels(
      sentence: level(alone, bySentences),
      neighbours: level(neighbours, bySentences),
      neighboursByParagraphs: level(neighbours, byParagraphs),
      paragraph: level(paragraphs, bySentences),
      paragraphByParagraphs: level(paragraphs, byParagraphs))
  }

  private static func weights(_ rarity: [Double], _ terms: TermVectors) -> [Double] {
    zip(rarity, terms.isCommon).map { $0 * ($1 ? Self.commonShare : 1) }
  }

  private static let nearness = [1, 0.5, 0.25]
  /// What a synonym or a hyponym weighs against the word itself.
  private static let synonymShare = 0.3
  /// What a word that every comment page uses weighs against one of this debate.
  private static let commonShare = 0.6
}
