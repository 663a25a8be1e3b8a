internal import Text

extension String {
  /// A quotation for a place where it does not fit: first without what stands between dashes or in
  /// brackets, then without what hangs on at its end, then without what is granted before a “but”.
  /// Nothing else can go unseen: a “not” may stand anywhere.
  ///
  /// - Parameters:
  ///   - most: how many lines there are for it.
  ///   - lines: how many a text takes.
  /// - Returns: what fits, else the fullest of the shortest.
  func pointed(most: Int, lines: (String) -> Int) -> String {
    let short = withoutAsides
    var forms = [self, short]
    while let shorter = forms.last?.withoutTail { forms.append(shorter) }
    if let but = short.range(ofAny: " but ", "—but "), short[but.upperBound...].contains(" ") {
      forms.append("… but " + short[but.upperBound...])
      while let shorter = forms.last?.withoutTail { forms.append(shorter) }
    }
    let counts = forms.map(lines)
    let place = counts.firstIndex { $0 <= most } ?? counts.firstIndex(of: counts.min() ?? 0)
    return place.map { forms[$0] } ?? self
  }

  private var withoutAsides: String {
    var text = self
    for (open, close) in [(" (", ")"), (" – ", " – "), ("—", "—"), (" — ", " — ")] {
      while let start = text.range(ofAny: open),
        let end = text[start.upperBound...].range(ofAny: close)
      {
        let rest = text[end.upperBound...]
        text = text[..<start.lowerBound] + " …" + (rest.first == " " ? "" : " ") + rest
      }
    }
    return text
  }

  /// Without what follows the last comma, where that only adds to what is said: “…, leading to a wider
  /// market”. Nil where nothing such is left.
  private var withoutTail: String? {
    guard let comma = lastIndex(of: ",") else { return nil }
    let words = self[comma...].dropFirst().split { !$0.isLetter && $0 != "’" && $0 != "'" }
      .map { $0.lowercased() }
    guard let first = words.first, words.count > 2,
      first.hasSuffix("ing") || Self.adding.contains(first),
      !words.contains(where: { Self.turning.contains($0) || $0.hasSuffix("n’t") }),
      self[..<comma].split(separator: " ").count >= 8
    else { return nil }
    return self[..<comma] + " …"
  }

  /// What opens a stretch that adds and takes nothing back.
  private static let adding: Set<String> = ["a", "an", "with", "while"]
  /// What may turn all that stands before it.
  private static let turning: Set<String> = [
    "not", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "unless", "if",
    "but", "however", "though", "although", "hardly", "false", "wrong", "wrongly", "failing", "or",
  ]
}

extension StringProtocol {
  fileprivate func range(ofAny some: String...) -> Range<Index>? {
    for place in indices {
      for one in some where self[place...].hasPrefix(one) {
        return place..<index(place, offsetBy: one.count)
      }
    }
    return nil
  }
}
