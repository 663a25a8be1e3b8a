internal import Prose

/// Short quotations: the clause of a sentence around the words that matter.
enum Quotation {
  private static let most = 12
  private static let fewest = 4

  /// A stretch of at most twelve words around a place of the text; whole clauses where they fit.
  /// Nothing in a sentence without words.
  static func around(
    _ center: TextRange, in sentence: ArraySlice<Token>, marks: PunctuationForms,
    vocabulary: Vocabulary
  ) -> TextRange? {
    let tokens = Array(sentence)
    guard let focus = tokens.firstIndex(where: { $0.range.upperBound > center.lowerBound }) else {
      return nil
    }
    func breaks(_ index: Int) -> Bool {
      marks.clauseEnds.contains(tokens[index].form) || tokens[index].form == marks.comma
    }
    var first = focus
    while first > 0, !breaks(first - 1) { first -= 1 }
    var last = focus
    while last + 1 < tokens.count, !breaks(last + 1) { last += 1 }
    func words() -> Int { (first...last).count { tokens[$0].kind != .punctuation } }
    // A clause of three words says little: take the next one too.
    if words() < fewest, last + 2 < tokens.count {
      last += 2
      while last + 1 < tokens.count, !breaks(last + 1) { last += 1 }
    }
    if words() < fewest, first > 1 {
      first -= 2
      while first > 0, !breaks(first - 1) { first -= 1 }
    }
    if words() > most {
      // From the clause's start if that keeps the focus, for a quotation with a subject.
      if focus - first > most - 3 { first = focus - 5 }
      while words() > most { last -= 1 }
      // "… to consider integration with" breaks off in the middle of a thought.
      while last > focus, vocabulary.isStopWord(tokens[last].form) { last -= 1 }
    }
    while last > first, tokens[last].kind == .punctuation { last -= 1 }
    while first < last,
      tokens[first].kind == .punctuation || marks.openers.contains(tokens[first].form)
    { first += 1 }
    guard tokens[first].kind != .punctuation else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  static func whole(
    _ sentence: ArraySlice<Token>, marks: PunctuationForms, vocabulary: Vocabulary
  ) -> TextRange? {
    guard let first = sentence.first(where: { $0.kind != .punctuation }) else { return nil }
    return around(first.range, in: sentence, marks: marks, vocabulary: vocabulary)
  }
}

/// What an article is called in a sentence about it: "ECFR", "Columbia Political Review" as "CPR".
func shortName(of article: Article, side: Side) -> String {
  guard let name = article.publication ?? article.author, !name.isEmpty else {
    return side == .left ? "the left article" : "the right article"
  }
  if article.publication == nil { return name.split(separator: " ").last.map(String.init) ?? name }
  if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close {
    return String(name[name.index(after: open)..<close])
  }
  let capitals = name.split(separator: " ").compactMap { $0.first }.filter(\.isUppercase)
  return capitals.count > 2 ? String(capitals) : name
}
