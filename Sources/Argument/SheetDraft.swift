package import Document

/// An issue sheet that the program proposes for a pair, for a person to change: no phrase of it is anybody's word yet.
package struct SheetDraft: Sendable {
  package struct Issue: Sendable {
    /// Its question and its topic; what answers it is in `phrases`.
    package var entry: IssueSheet.Entry
    /// What each author says to it, as far as the engine knows: nothing where that is to be read.
    package var answers: Both<Bool?>
    /// What tells each author's view.
    package var phrases: Both<[String]>
    /// The sentences that the phrases come from, as indices into `Article.sentences`.
    package var sources: Both<[Int]>
    /// Single words of each side, to choose phrases from.
    package var words: Both<[String]>
    /// Further phrases of each side, the best first.
    package var more: Both<[String]>
    /// What fills a list up to ten, and tells less of a view.
    package var broader: Both<[String]>
    /// The sentence that each of them comes from.
    package var places: Both<[String: Int]>

    package init(
      entry: IssueSheet.Entry, answers: Both<Bool?>, phrases: Both<[String]>,
      sources: Both<[Int]>, words: Both<[String]>, more: Both<[String]>, broader: Both<[String]>,
      places: Both<[String: Int]>
    ) {
      self.entry = entry
      self.answers = answers
      self.phrases = phrases
      self.sources = sources
      self.words = words
      self.more = more
      self.broader = broader
      self.places = places
    }
  }

  package var issues: [Issue]

  package init(issues: [Issue]) { self.issues = issues }

  /// The sheet itself, without its sources.
  package func sheet(path: String) -> IssueSheet {
    IssueSheet(path: path, issues: issues.map(\.entry), actors: [])
  }
}
