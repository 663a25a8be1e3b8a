extension Article {
  /// What the article is called wherever a few letters must do, in lists and in sentences alike: the
  /// abbreviation that its publication gives in brackets, a publication of one word ("The Atlantic"
  /// is "Atlantic"), the initials of a longer one ("ECFR"), else the side. Two of one publication, or of none, are told
  /// apart by their authors.
  package func shortName(on side: Side) -> String {
    let name = givenName(on: side)
    let longest = 40
    return name.utf8.count > longest && name.count > longest ? name.prefix(longest - 1) + "…" : name
  }

  private func givenName(on side: Side) -> String {
    if let name { return name }
    guard let publication, !publication.isEmpty else { return side == .left ? "Left" : "Right" }
    if let open = publication.firstIndex(of: "("), let close = publication.lastIndex(of: ")"),
      publication.index(after: open) < close
    {
      return String(publication[publication.index(after: open)..<close])
    }
    var words = publication.split(separator: " ")
    if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
    guard words.count > 1 else { return words.first.map(String.init) ?? publication }
    let initials = words.compactMap { $0.first }.filter(\.isUppercase)
    return initials.count > 1 ? String(initials) : publication
  }
}

extension Both<Article> {
  /// Gives both their names, which every frame asks for. Two articles of one publication, or of none that is known, are called
  /// after their authors, or else after their sides.
  mutating func tellApart() {
    let found = Side.both { self[$0].shortName(on: $0) }
    let isNamed = [left, right].allSatisfy { !($0.publication?.isEmpty ?? true) }
    let names = map(\.surname)
    let areTold = names.left != nil && names.right != nil && names.left != names.right
    if !(isNamed && found.left != found.right), areTold {
      (left.name, right.name) = (names.left, names.right)
    } else if found.left != found.right {
      (left.name, right.name) = (found.left, found.right)
    } else {
      (left.name, right.name) = ("Left", "Right")
    }
  }
}

extension Article {
  /// "Moss" of "Ada Moss and Ben Hill".
  fileprivate var surname: String? {
    let words = author?.split(separator: " ") ?? []
    let first = words.prefix { $0 != "and" && $0 != "&" }
    let end = first.firstIndex { $0.hasSuffix(",") } ?? first.indices.last
    return end.map { String(words[$0].prefix { $0 != "," }) }
  }
}
