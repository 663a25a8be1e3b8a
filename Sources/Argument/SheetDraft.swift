package import Document

/// An issue sheet that the program proposes for a pair, for a person to change: no phrase of it is anybody's word yet.
package struct SheetDraft: Sendable {
  package struct Issue: Sendable {
    package var entry: IssueSheet.Entry
    /// Whose phrases stand under `yes`.
    package var yesSide: Side
    /// The sentences that the phrases come from, as indices into `Article.sentences`.
    package var sources: Both<[Int]>

    package init(entry: IssueSheet.Entry, yesSide: Side, sources: Both<[Int]>) {
      self.entry = entry
      self.yesSide = yesSide
      self.sources = sources
    }
  }

  package var issues: [Issue]

  package init(issues: [Issue]) { self.issues = issues }

  /// The sheet itself, without its sources.
  package func sheet(path: String) -> IssueSheet {
    IssueSheet(path: path, issues: issues.map(\.entry), actors: [])
  }
}
