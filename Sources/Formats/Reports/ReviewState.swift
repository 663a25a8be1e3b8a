package import Argument
package import Document

extension Analysis {
  /// Whose word the links on show are, in one line: every report says it.
  package func reviewState(in pair: Pair) -> String {
    let shown = shownLinks(of: pair)
    let reviewed = shown.filter(\.isReviewed)
    if shown.isEmpty, links.contains(where: \.isRejected) {
      return "Reviewed: no link stands; those that were proposed are rejected."
    }
    guard !reviewed.isEmpty else {
      return "Unreviewed: the engine alone proposes these links, and it makes mistakes."
    }
    var reviewers: [String] = []
    for name in reviewed.compactMap({ $0.review?.reviewer }) where !reviewers.contains(name) {
      reviewers.append(name)
    }
    let names = reviewers.filter { !$0.isEmpty }.joined(separator: ", ")
    let by = names.isEmpty ? "people" : names
    return reviewed.count == shown.count
      ? "Reviewed: \(shown.count == 1 ? "the one link stands" : "all \(shown.count) links stand") by the word of \(by)."
      : "Partly reviewed: of \(shown.count) links \(reviewed.count) stand by the word of \(by), "
        + "the engine alone proposes the others."
  }
}
