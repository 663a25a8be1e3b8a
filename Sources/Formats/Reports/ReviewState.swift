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
      let makers = Set(shown.map(\.provenance)).count > 1 ? "they make" : "it makes"
      return "Unreviewed: \(proposers(of: shown, "these links")), and \(makers) mistakes."
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
        + "\(proposers(of: shown.filter { !$0.isReviewed }, "the others"))."
  }

  /// "the engine alone proposes these links", "the engine and Model C propose these links".
  private func proposers(of links: [Link], _ what: String) -> String {
    var names: [String] = []
    for link in links.map(\.provenance) where link != .engine && !names.contains(link.name) {
      names.append(link.name)
    }
    let isEngine = links.isEmpty || links.contains { $0.provenance == .engine }
    if names.isEmpty { return "the engine alone proposes \(what)" }
    let all = (isEngine ? ["the engine"] : []) + names
    guard let last = all.last, all.count > 1 else { return "\(all[0]) proposes \(what)" }
    return "\(all.dropLast().joined(separator: ", ")) and \(last) propose \(what)"
  }
}
