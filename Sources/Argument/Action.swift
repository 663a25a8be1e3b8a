package import Document
internal import Text

/// What a recommendation asks for: who, does what, toward whom, on what condition.
package struct Action: Hashable, Sendable {
  /// Display names; empty where the author names nobody.
  package var who: [String]
  /// In the author's words: "buy the ferry"; "…" at its end where it goes on.
  package var deed: String
  /// Toward whom, where the deed names somebody.
  package var target: String?
  /// "if the state pays", in the author's words.
  package var condition: String?

  /// "the county: buy the ferry, if the state pays"; at most fifteen words, with "…" where it goes on.
  package var text: String {
    let names = who.joined(separator: ", ")
    return Self.cut(names.isEmpty ? whatever : "\(names): \(whatever)")
  }

  /// The same without who, for a list that names them: at most fifteen words.
  package var what: String { Self.cut(whatever) }

  private var whatever: String { [deed, condition].compactMap { $0 }.joined(separator: ", ") }

  private static let mostWords = 15

  /// No more words than a reader takes in at once; no word at the end that needs another.
  package static func cut(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count(where: { $0 != "…" }) > mostWords else { return text }
    var kept = words.prefix(mostWords)
    while kept.count > 1, let last = kept.last, needsMore(last) { kept.removeLast() }
    return kept.joined(separator: " ") + " …"
  }

  /// Whether a text that ends with a word wants another behind it: "of", "the".
  package static func needsMore(_ word: some StringProtocol) -> Bool {
    needing.contains(String(word))
  }

  private static let needing: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "into",
    "towards", "toward", "against", "between", "and", "or", "that", "which", "who", "its",
    "their", "his", "her", "our", "my", "your", "any", "some", "every", "each", "no", "this",
    "these", "those", "more", "most", "very", "well", "also", "indeed", "so", "has", "have",
    "had", "does", "did", "will", "would", "can", "could", "should", "must", "was", "were",
    "about", "under", "over", "through", "as", "than", "not", "is", "are", "be", "while", "if",
    "…",
  ]
}

extension Analysis {
  /// What a sentence asks for; nil where it recommends nothing, or in no words that can be told.
  package func action(of sentence: Int, on side: Side, in pair: Pair) -> Action? {
    let unit = units[side][sentence]
    guard unit.kind == .recommendation, let range = unit.proposition.action else { return nil }
    let text = pair[side].text
    var deed = Self.line(text[unit.proposition.clause?.words ?? range])
    // What is left of "shouldn't".
    for contraction in ["n't ", "n’t "] where deed.hasPrefix(contraction) {
      deed = "not " + deed.dropFirst(contraction.count)
    }
    // The subject has been told with the clause, and so has what denies it.
    if unit.proposition.isForbidden, unit.proposition.clause == nil {
      deed = "not " + Self.small(deed)
    }
    if unit.proposition.clause?.isCut ?? unit.proposition.isCut { deed += " …" }
    return Action(
      who: unit.proposition.actors, deed: deed, target: unit.proposition.target,
      condition: unit.proposition.condition.map { Self.small(Self.line(text[$0])) })
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
