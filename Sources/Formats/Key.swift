package import Argument
package import Document
internal import Text

/// What people found in a pair: the kind of every sentence, and the links between the sides.
///
/// Sentences are given by their words, so that a key outlives a change in how the articles are
/// cut into sentences.
package struct Key: Sendable {
  package struct Sentence: Sendable {
    /// `left.p03.s1`: side, paragraph, sentence; links name sentences by it.
    package var id: String
    package var text: String
    /// The kinds that count as right: the annotators' first choice, then the other one if any.
    package var kinds: [Kind]
    /// Sentences of one paragraph share it.
    package var paragraph: String
    package var isLeft: Bool
    /// Who should act by a recommendation, where the annotators said so.
    package var actor: String?

    package init(
      id: String, text: String, kinds: [Kind], paragraph: String, isLeft: Bool,
      actor: String? = nil
    ) {
      self.actor = actor
      self.id = id
      self.text = text
      self.kinds = kinds
      self.paragraph = paragraph
      self.isLeft = isLeft
    }
  }

  package struct Link: Sendable {
    /// Indices into `Key.sentences`.
    package var left: Int
    package var right: Int
    /// The relations that count as right.
    package var relations: [Relation]
    /// How sure the annotators were, 0...3; see `isGold` and `isCore`.
    package var strength: Double
    /// Why they linked the two, if they said.
    package var reason = ""
    /// The id of the question that it is about, in the pair's sheet; empty for none, nil if they
    /// did not say.
    package var issue: String?

    package init(
      left: Int, right: Int, relations: [Relation], strength: Double, reason: String = "",
      issue: String? = nil
    ) {
      self.left = left
      self.right = right
      self.relations = relations
      self.strength = strength
      self.reason = reason
      self.issue = issue
    }

    package var isGold: Bool { strength >= 1.5 }
    package var isCore: Bool { strength >= 2.5 }
  }

  /// What an author answers to a question of the sheet.
  package struct Answer: Hashable, Sendable {
    package var issue: String
    package var side: Side
    package var answer: Argument.Answer

    package init(issue: String, side: Side, answer: Argument.Answer) {
      self.issue = issue
      self.side = side
      self.answer = answer
    }
  }

  package var sentences: [Sentence]
  package var links: [Link]
  package var answers: [Answer] = []

  package init(sentences: [Sentence], links: [Link]) {
    self.sentences = sentences
    self.links = links
  }
}
