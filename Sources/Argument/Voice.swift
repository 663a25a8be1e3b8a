package import Text

/// Whose view words give, as far as they show it.
package enum Voice: String, CaseIterable, Sendable {
  /// The author's own, where nothing says otherwise.
  case author
  /// Somebody else's: what is said, wanted, planned or demanded by third parties.
  case others
  /// Granted to the other side, up to the next "but".
  case conceded
  /// Supposed: "if …", "suppose that …".
  case supposed
}

/// A stretch of a sentence that gives a view other than the author's.
package struct Disowned: Hashable, Sendable {
  /// Where it stands in the article.
  package var range: TextRange
  /// Never `.author`.
  package var voice: Voice

  package init(range: TextRange, voice: Voice) {
    self.range = range
    self.voice = voice
  }
}
