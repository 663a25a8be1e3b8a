package import Argument
package import Document

/// Something wrong in a walkthrough file: where, and what.
package struct WalkthroughProblem: Error, Hashable, Sendable {
  package enum Matter: Hashable, Sendable {
    case empty
    case tooManyStops(most: Int)
    case unclosedFrontMatter
    /// A line of the front matter that is no setting that is known.
    case unknownSetting(String)
    case badMinutes(String)
    /// `sides:` without two names.
    case badSides(String)
    case stopWithoutMinutes(String)
    /// `key: value` below a heading, with a key that means nothing.
    case unknownOption(String)
    case unknownValue(String, option: String, allowed: [String])
    case unknownSection(String)
    /// Quoted words without `left:` or `right:`.
    case quotationWithoutSide(String)
    case stopWithoutPrompt(String)
    /// The stops' minutes and those of the front matter differ.
    case minutesDiffer(stops: Int, said: Int)
    /// Words that the article does not have. `nearest` is most like them; `isOnOtherSide` if the other
    /// article has them.
    case missing(Side, words: String, nearest: Nearest?, isOnOtherSide: Bool)
    /// Words that a reader has left out, here or in the pair's key.
    case leftOut(Side, words: String)
    /// Words that several passages share; their paragraphs.
    case shared(Side, words: String, paragraphs: [String])
    /// A stop's question is not in the sheet; the ids that are.
    case unknownIssue(String, known: [String])
    /// A stop asks a question, names none of the sheet's, and the sheet does not have it.
    case strangeQuestion(String)
    /// A draft has another name or another source of a side than its article now.
    case oldFacts(Side, now: String)
    /// A stop shows where the authors stand, and no sheet tells it.
    case noPositions(String)
    /// Nothing links two passages whose relation is asked for: nobody does, or somebody has rejected what did.
    case unlinked(String, rejecter: String?)
    /// The engine links them, and the pair's whole key does not.
    case beyondKey(String, Relation)
    /// The engine links them, and knows no relation.
    case openRelation(String)
  }

  /// A passage to quote instead.
  package struct Nearest: Hashable, Sendable {
    package var paragraph: String
    package var words: String
  }

  package var path: String
  /// From 1; 0 for the file as a whole.
  package var line: Int
  package var matter: Matter
}

extension WalkthroughProblem {
  /// Whether the lesson can be given without what is missed.
  package var isLeftOut: Bool { if case .leftOut = matter { true } else { false } }
}
