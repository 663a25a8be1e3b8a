internal import Argument
package import Text

/// Annotations as a W3C Web Annotation collection; docs/formats/annotations.md has the subset.
package enum AnnotationFile {
  static let context = "http://www.w3.org/ns/anno.jsonld"
  /// Terms of ours in the JSON-LD sense, for what the model has no word for.
  static let ownTerms = "urn:counterpoint:terms:"
  static let strength = "counterpoint:strength"
  static let issue = "counterpoint:issue"
  /// Of a relation `related`: that nobody has said how the two answer each other.
  static let open = "counterpoint:open"
  /// Of a key: that its links are meant to be all.
  static let whole = "counterpoint:whole"
  static let alternative = "counterpoint:alternative"
  static let engineName = "Counterpoint"
  /// No pair has more sentences to speak of. Each that is lost is looked for in the whole text.
  static let most = 30_000
}

/// What keeps a file from being read as annotations or as a key. Lines count from 1.
package struct AnnotationError: JSONFileError, Hashable, Sendable {
  package enum Problem: JSONFileProblem, Hashable, Sendable {
    case json(JSONError.Problem)
    /// Not an object of the type `AnnotationCollection` in the W3C's context.
    case noCollection
    /// `total` is not the number of items.
    case wrongTotal(said: Int, found: Int)
    /// A property that is needed, by its name.
    case missing(String)
    /// A property whose value is none of those that are allowed.
    case unknownValue(property: String, value: String)
    /// A source that is neither of the two articles.
    case unknownSource(String)
    /// A link of an article with itself.
    case sameSide
    case repeatedID(String)
    /// More annotations, labels or links than any pair has.
    case tooMany(Int)
    /// A review of an annotation that the file does not have.
    case unknownTarget(String)
    /// Something other than the one body or target that the motivation asks for.
    case unfitBody(motivation: String)
    /// A link of an older key names a sentence that no label has.
    case unknownSentence(String)
  }

  package var path: String
  package var line: Int
  package var problem: Problem
}
