package import Argument
package import Document

/// What the first half of the engine found in a pair; linking builds on it.
package struct PairReading: Sendable {
  /// One unit per sentence, without issue and positions.
  package var units: Both<[Unit]>
  package var tokens: Both<Tokens>
  /// Whether a sentence judges in so many words: "is unfair", "the trouble is".
  var judges: Both<[Bool]>
  /// Finds what of a sentence a reason may quote.
  var clauses: ClauseReader
  /// How likely each sentence is of each kind; links weigh kinds by it.
  var shares: Both<[KindShares]>
  var names: OneWordNames
}
