extension Article {
  /// A few letters that stand for the article: the initials of its publication ("ECFR"), the
  /// publication itself where it is one word, else the side.
  package func shortName(on side: Side) -> String {
    guard let publication, !publication.isEmpty else { return side == .left ? "Left" : "Right" }
    let words = publication.split(separator: " ")
    guard words.count > 1 else { return publication }
    let initials = words.compactMap { $0.first }.filter(\.isUppercase)
    return initials.count > 1 ? String(initials) : publication
  }
}
