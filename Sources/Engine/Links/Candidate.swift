/// Two sentences that may answer each other, with what the scores are made of.
struct Candidate {
  var left: Int32
  var right: Int32
  /// Cosines, 0...1: of the two sentences alone, of their neighbourhoods, of their paragraphs.
  var sentences: Double
  var neighbours: Double
  var paragraphs: Double
  /// How high each ranks among the other's candidates: 1 for mutual bests, falling to 0.
  var mutualRank = 0.0

  /// The plain average: one measure alone is easily fooled.
  var overlap: Double { (sentences + neighbours + paragraphs) / 3 }
}
