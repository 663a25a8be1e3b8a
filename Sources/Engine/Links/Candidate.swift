/// Two sentences that may answer each other, with what the scores are made of.
struct Candidate {
  var left: Int32
  var right: Int32
  /// The average overlap, 0 to about 1.
  var overlap: Double
  /// Cosine of the two sentences alone.
  var ownOverlap: Double
  /// How high each ranks among the other's candidates: 1 for mutual bests, falling to 0.
  var mutualRank = 0.0
  /// They share a term themselves, not only their surroundings.
  var sharesTerm: Bool
}
