internal import Document

/// How much two sentences of a pair share, as the plain average of three untuned measures.
///
/// One measure alone is easily fooled: a sentence pair may share a rare word by chance, while the
/// paragraphs around them have nothing in common. So the sentences, their neighbourhoods (two
/// sentences either way), and their paragraphs are all compared, as cosines of their words, each weighted by how rare it
/// is in the pair and in English at large.
struct Overlap {
  /// The terms of one side on one level, with the lengths of their rows as vectors.
  struct Level {
    let rows: TermRows
    let lengths: [Double]

    init(_ rows: TermRows) {
      self.rows = rows
      lengths = (0..<rows.count).map { row in
        let sum = rows.places(ofRow: row).reduce(0) { $0 + rows.weights[$1] * rows.weights[$1] }
        return max(sum, 1e-9).squareRoot()
      }
    }
  }

  struct Levels {
    var sentence: Level
    var neighbours: Level
    var paragraph: Level
  }

  let terms: TermVectors
  let levels: Both<Levels>

  init(_ terms: TermVectors) {
    self.terms = terms
    levels = Both(left: Self.levels(.left, terms), right: Self.levels(.right, terms))
  }

  private static func levels(_ side: Side, _ terms: TermVectors) -> Levels {
    let sentences = terms.sentences[side]
    let own = sentences.reduce(0) { $0 + $1.terms.count }
    func layout(_ share: Int) -> TermRows.Layout {
      TermRows.Layout(terms: terms.forms.count, entries: share * own)
    }
    // On the left side there are synonyms, too.
    var alone = layout(2)
    var neighbours = layout(6)
    var paragraphs = layout(2)
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
    return Levels(
      sentence: Level(alone.rows(weights: terms.weight)),
      neighbours: Level(neighbours.rows(weights: terms.weight)),
      paragraph: Level(paragraphs.rows(weights: terms.weight)))
  }

  private static let nearness = [1, 0.5, 0.25]
  /// What a synonym or a hyponym weighs against the word itself.
  private static let synonymShare = 0.3
}
