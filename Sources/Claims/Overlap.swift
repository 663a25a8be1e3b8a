internal import Prose

/// How much two sentences of a pair share, as the plain average of several untuned measures.
///
/// One measure alone is easily fooled: a sentence pair may share a rare word by chance, while the
/// paragraphs around them have nothing in common. So the sentences, their neighbourhoods (two
/// sentences either way), and their paragraphs are all compared, as cosines of rarity-weighted
/// words. Averages with equal weights hold up on new articles where tuned ones do not.
struct Overlap {
  /// The vectors of one side on one level, with their lengths.
  struct Level {
    var vectors: [[WeightedTerm]]
    var lengths: [Double]
    /// Lengths over the words that both articles use, damped so that one shared word is not all.
    var sharedLengths: [Double]

    init(_ vectors: [[WeightedTerm]], isShared: [Bool]) {
      self.vectors = vectors
      lengths = vectors.map { vector in
        max(vector.reduce(0) { $0 + $1.weight * $1.weight }, 1e-9).squareRoot()
      }
      sharedLengths = vectors.map { vector in
        (Self.damping
          + vector.reduce(0) { isShared[Int($1.term)] ? $0 + $1.weight * $1.weight : $0 })
          .squareRoot()
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
    func weighted(_ rarity: [Double]) -> [[WeightedTerm]] {
      sentences.map { sentence in
        sentence.terms.map {
          let common = terms.isCommon[Int($0)] ? Self.commonShare : 1
          return WeightedTerm(term: $0, weight: rarity[Int($0)] * common)
        }
      }
    }
    let bySentences = weighted(terms.rarity)
    let byParagraphs = weighted(terms.paragraphRarity)
    func level(_ vectors: [[WeightedTerm]]) -> Level {
      Level(vectors, isShared: terms.isShared)
    }
    func neighbours(_ vectors: [[WeightedTerm]]) -> [[WeightedTerm]] {
      terms.paragraphs[side].flatMap { paragraph in
        paragraph.map { index in
          union(
            (max(paragraph.lowerBound, index - 2)..<min(paragraph.upperBound, index + 3)).map {
              (vectors[$0], Self.nearness[abs($0 - index)])
            })
        }
      }
    }
    func paragraphs(_ vectors: [[WeightedTerm]]) -> [[WeightedTerm]] {
      terms.paragraphs[side].map { union($0.map { (vectors[$0], 1) }) }
    }
    return Levels(
      sentence: level(bySentences),
      neighbours: level(neighbours(bySentences)),
      neighboursByParagraphs: level(neighbours(byParagraphs)),
      paragraph: level(paragraphs(bySentences)),
      paragraphByParagraphs: level(paragraphs(byParagraphs)))
  }

  private static let nearness = [1, 0.5, 0.25]
  /// What a word that every comment page uses weighs against one of this debate.
  private static let commonShare = 0.6

  /// Every term with its greatest weight.
  private static func union(_ parts: [([WeightedTerm], Double)]) -> [WeightedTerm] {
    var all: [WeightedTerm] = []
    for (vector, factor) in parts {
      for entry in vector {
        all.append(WeightedTerm(term: entry.term, weight: entry.weight * factor))
      }
    }
    all.sort { ($0.term, $1.weight) < ($1.term, $0.weight) }
    var distinct: [WeightedTerm] = []
    for entry in all where distinct.last?.term != entry.term { distinct.append(entry) }
    return distinct
  }
}
