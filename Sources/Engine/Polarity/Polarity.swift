internal import Document
internal import Text

/// Whether two sentences about one thing say the same of it or the contrary.
///
/// A sentence is read as a row of words, each with a sign, and a count of turns. Words that further
/// what they are said of, or say that it does well, are +1 ("keep", "protect", "cheap"); words that hinder
/// it, or say that it does badly, are -1 ("scrap", "harm", "expensive"); most words are neither and tell
/// what the sentence is about. Every denial turns the whole clause round: "not", "never", "nobody",
/// "hardly", and every verb or noun of refusal, which is why these need no list of their own: "refuse" and
/// "mistake" are signs like "scrap". So a clause has a sign, the product of all of these, and two clauses
/// that share what they are about agree where the two products are equal:
///
///     The council should keep the ferry.            keep +                        +
///     It would be a mistake not to scrap the ferry.  mistake -, not -, scrap -     -     contrary
///     The council was wrong to scrap the ferry.      wrong -, scrap -              +     the same
///
/// Words that both clauses have cancel out, whatever their sign, and so do two that mean the same. Two that
/// are opposites without one being the better ("north", "south") turn the product round like a denial.
/// What stands behind "instead of", "rather than" or "than" is set against the rest: the same word on the
/// other side but not set against anything is the contrary.
///
/// A product of signs is only as good as what it is a product of. So clauses are compared one by one, never
/// whole paragraphs; a supposition counts for nothing, and what others say only against what the same others
/// say, unless the author says whether it is so: see `Stand`. Nothing is said unless most of what both clauses
/// are about is shared, and what is said of it either has a sign on both sides or is the same word; nor where
/// both speak of something else besides, of some only, or of different times and conditions: what is opposite
/// may then both be so. Where the products are equal and either has something else to say, nothing is said,
/// with six exceptions, in which another value in the same place is another answer: see `SlotChange`.
enum Polarity: Sendable { case same, contrary }

/// What the polarity of two sentences was found to be, and from what.
///
/// An object, since thousands of scores have room for one and few have one.
final class PolarityFinding: Sendable {
  let polarity: Polarity
  /// 0...1: how much of what the two clauses are about is shared.
  let closeness: Double
  /// How much that is, in words that tell the debate apart.
  let shared: Double
  /// What each author says outright to what the sentence reports or asks.
  let stands: Both<Stand.Manner?>
  /// The words that decided it, in the order of the text.
  let words: Both<[TextRange]>

  init(
    polarity: Polarity, closeness: Double, shared: Double, stands: Both<Stand.Manner?>,
    words: Both<[TextRange]>
  ) {
    self.polarity = polarity
    self.closeness = closeness
    self.shared = shared
    self.stands = stands
    self.words = words
  }
}
