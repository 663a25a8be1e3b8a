package import Argument
package import Document
internal import Text

extension SheetDraft {
  /// The draft as a sheet, with the sentences that its phrases come from as comments.
  package func text(for pair: Pair) -> String {
    let head = """
      // A draft: the engine's guess at the questions on which these two articles meet. Nobody has read it yet.
      // In ten minutes: strike the questions on which the authors do not disagree, and say the others in your own words.
      // Then make lists of the phrases offered: keep what somebody says who answers yes, or no, add your own, and take
      // the // before them away ("or" has the next best, "broader" what fills the list up to ten and tells less of a view).
      // Where it has "left says" or "right says", read what that author answers, and write yes or no in its place.
      // Until then the sheet names topics and answers nothing. See what it does with: counterpoint check
      """
    let few = "// Fewer than four: both authors have a sentence on nothing else that can be asked."
    let told = issues.count < 4 ? "\(head)\n\(few)" : head
    return ([told] + issues.map { text(of: $0, pair) }).joined(separator: "\n\n") + "\n"
  }

  private func text(of issue: Issue, _ pair: Pair) -> String {
    var lines = ["# \(issue.entry.id): \(visible(issue.entry.question))"]
    lines.append("about: \(list(issue.entry.about))")
    // Who answers first, and yes before no.
    func rank(_ side: Side) -> Int { issue.answers[side].map { $0 ? 0 : 1 } ?? 2 }
    for side in Side.allCases.sorted(by: { rank($0) < rank($1) }) {
      let label = issue.answers[side].map { $0 ? "yes" : "no" } ?? "\(side.rawValue) says"
      let words = (issue.phrases[side] + issue.words[side]).map(visible)
      if !words.isEmpty || issue.more[side].isEmpty && issue.broader[side].isEmpty {
        lines.append("// \(label): \(words.joined(separator: ", "))")
      }
      for (sort, phrases) in [("or", issue.more[side]), ("broader", issue.broader[side])]
      where !phrases.isEmpty {
        lines.append("// \(sort) \(label): \(phrases.map(visible).joined(separator: ", "))")
      }
      for sentence in issue.sources[side] {
        let place = pair.paragraphName(of: sentence, on: side)
        let all =
          issue.phrases[side] + issue.words[side] + issue.more[side] + issue.broader[side]
        let found = all.filter { issue.places[side][$0] == sentence }.map(visible)
        let names = found.isEmpty ? "" : " (\(found.joined(separator: ", ")))"
        lines.append(
          "// \(side.rawValue) \(place)\(names): \(visible(pair[side].quotation(of: sentence)))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func list(_ phrases: [IssueSheet.Phrase]) -> String {
    phrases.map { visible($0.text) }.joined(separator: ", ")
  }
}
