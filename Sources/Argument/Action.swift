package import Document
internal import Text

/// What a recommendation asks for: who, does what, toward whom, on what condition.
package struct Action: Hashable, Sendable {
  /// Display names; empty where the author names nobody.
  package var who: [String]
  /// In the author's words: "buy the ferry"; "…" at its end where it goes on.
  package var deed: String
  /// The deed to the end of its sentence, where the other goes on.
  package var wholeDeed: String?
  /// Toward whom, where the deed names somebody.
  package var target: String?
  /// "if the state pays", in the author's words.
  package var condition: String?

  /// "the county: buy the ferry, if the state pays"; at most fifteen words, with "…" where it goes on.
  package var text: String
  /// The same without who, for a list that names them.
  package var what: String
  /// Its words name a thing and no act, so that only the author's whole clause tells what to do.
  package var isThing = false
}

extension Analysis {
  /// What a sentence asks for; nil where it recommends nothing, or in no words that can be told.
  /// `part` as in `RecommendationEntry`.
  package func action(of sentence: Int, on side: Side, part: Int = 0, in pair: Pair) -> Action? {
    let unit = units[side][sentence]
    guard unit.kind == .recommendation, part <= unit.further.count else { return nil }
    let proposition = part == 0 ? unit.proposition : unit.further[part - 1]
    guard let range = proposition.action else { return nil }
    let text = pair[side].text
    let words = proposition.clause?.words ?? range
    func told(_ words: TextRange) -> String {
      var deed = Self.line(text[words])
      // What is left of "shouldn't".
      for contraction in ["n't ", "n’t "] where deed.hasPrefix(contraction) {
        deed = "not " + deed.dropFirst(contraction.count)
      }
      // The subject has been told with the clause, and so has what denies it.
      let isDenied = proposition.isForbidden && proposition.clause == nil
      return isDenied ? "not " + Self.small(deed) : deed
    }
    let isCut = proposition.clause?.isCut ?? proposition.isCut
    let deed = told(words) + (isCut ? " …" : "")
    let end = pair[side].sentences[sentence].range.upperBound
    let whole =
      isCut && words.lowerBound < end ? Self.unclosed(told(words.lowerBound..<end)) : nil
    var condition = proposition.condition.map { Self.small(Self.line(text[$0])) }
    // "fit a motion sensor …": "until somebody comes" is said of what is left out.
    if deed.hasSuffix("…"), let words = condition,
      !Self.limits.contains(where: { words.hasPrefix($0) })
    {
      condition = nil
    }
    let who = proposition.actors
    let what = [deed, condition].compactMap { $0 }.joined(separator: ", ")
    return Action(
      who: who, deed: deed, wholeDeed: whole, target: proposition.target, condition: condition,
      text: cut(who.isEmpty ? what : "\(who.joined(separator: ", ")): \(what)"), what: cut(what),
      isThing: proposition.isThing)
  }

  /// What an action is never told without.
  private static let limits = ["if ", "unless ", "provided ", "only if "]

  private static let mostWords = 15

  /// No more words than a reader takes in at once; no word at the end that wants another behind it.
  package func cut(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count(where: { $0 != "…" }) > Self.mostWords else { return text }
    var kept = words.prefix(Self.mostWords)
    while kept.count > 1, let last = kept.last, unfinished.contains(String(last)) {
      kept.removeLast()
    }
    return kept.joined(separator: " ") + " …"
  }

  /// Without the full stop, and the mark of a quotation that began before.
  private static func unclosed(_ words: String) -> String {
    var words = words[...]
    while let last = words.last, ".!”\"".contains(last) { words.removeLast() }
    return String(words)
  }

  /// In the middle of a line: "If" and "Let" lose the capital that a sentence gave them.
  private static func small(_ words: String) -> String {
    let isSpelled = words.dropFirst().first?.isUppercase ?? false
    return isSpelled ? words : words.prefix(1).lowercased() + words.dropFirst()
  }

  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
