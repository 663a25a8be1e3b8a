internal import Argument
internal import Document
internal import Engine
internal import Text

// What `check` lists.
extension Wording {
  /// "left.txt:12: caption: A soldier stands guard…"
  static func lines(ofDroppedIn article: Article) -> [SafeText] {
    var lines = LineCount(article.text)
    return article.dropped.map {
      line(
        of: $0, in: article,
        number: article.hasLinesOfFile ? lines.line(at: $0.range.lowerBound) : nil)
    }
      + (article.unreadOfPage ?? []).map {
        "\(article.path): dropped, of the page: “\(shortened($0))”"
      }
  }

  private static func line(
    of dropped: Dropped, in article: Article, number: Int?
  ) -> SafeText {
    "\(number.map { "\(article.path):\($0)" } ?? SafeText(article.path)): dropped, \(dropped.reason.rawValue): "
      + "“\(shortened(article.text[dropped.range]))”"
  }

  static func text(of finding: SheetFinding, in path: String) -> SafeText {
    "\(place(finding.line, in: path)): \(text(of: finding.matter))"
  }

  private static func text(of matter: SheetFinding.Matter) -> SafeText {
    switch matter {
    case .quotation(let phrase, let side):
      "“\(phrase)” is a quotation of the \(side.rawValue) article alone. "
        + "Use fewer words, as other authors would use them too."
    case .silentSide(let issue, let side):
      "no phrase of the issue “\(issue)” stands in the \(side.rawValue) article. "
        + "Add words that it uses, or remove the issue."
    case .onlyInHeadline(let phrase, let side):
      "note, “\(phrase)” stands in the headline of the \(side.rawValue) article only: headlines are not read."
    case .idlePhrases(let phrases, let issue, let count):
      "note, “\(issue)”: \(phrases.count) of its \(count) phrases stand in neither article "
        + "and do nothing here: \(firstFew(of: phrases))."
    case .answersNothing(let issue):
      "note, “\(issue)” has no words of yes or no: links are found by its topic, and it says of none where the sides stand."
    case .onlyAsks:
      "note, no issue has words of yes or no: the sheet names topics, and changes no link."
    case .wordlessPhrase(let phrase):
      "note, “\(phrase)” does nothing: phrases pass over such small words."
    case .doesNotFit(let share):
      "this sheet is about something else: it reaches \(Int((share * 100).rounded())) % of the "
        + "sentences. Check that it belongs to this pair."
    }
  }

  /// What every phrase decides, and in one line an issue those that decide nothing alone.
  static func lines(of effects: [PhraseEffect], in path: String) -> [SafeText] {
    var lines = effects.filter { $0.decides > 0 }.map { text(of: $0, in: path) }
    var issues: [String] = []
    for effect in effects where !issues.contains(effect.issue) { issues.append(effect.issue) }
    for issue in issues {
      let idle = effects.filter { $0.issue == issue && $0.decides == 0 }
      guard let first = idle.first else { continue }
      let phrases = idle.map { effect -> SafeText in
        let part = effect.partly.left + effect.partly.right
        return "“\(effect.phrase.text)” \(effect.sentences.left)+\(effect.sentences.right)"
          + (part == 0 ? "" : " (in part in \(part))")
      }
      lines.append(
        "\(place(first.phrase.line, in: path)): note, “\(issue)”: decide no link alone (sentences left + right): "
          + phrases.joined(separator: ", ") + ".")
    }
    return lines
  }

  /// "issues.txt:4: “clear the streets” (yes): in 2 sentences left, 1 right; decides 3 links."
  private static func text(of effect: PhraseEffect, in path: String) -> SafeText {
    let (left, right) = (effect.sentences.left, effect.sentences.right)
    let decided = effect.decides
    let part = effect.partly.left + effect.partly.right
    return
      "\(place(effect.phrase.line, in: path)): “\(effect.phrase.text)” (\(effect.list.rawValue)): "
      + "in \(left) sentence\(left == 1 ? "" : "s") left, \(right) right"
      + (part == 0 ? "; " : ", in part in \(part); ")
      + "decides \(decided) link\(decided == 1 ? "" : "s")."
  }

  /// “reliable”, “want peace”, “bad faith” and 4 more
  private static func firstFew(of phrases: [String]) -> SafeText {
    let shown = phrases.count <= 4 ? phrases.count : 3
    let quoted = phrases.prefix(shown).map { phrase -> SafeText in "“\(phrase)”" }
      .joined(separator: ", ")
    return phrases.count == shown ? quoted : "\(quoted) and \(phrases.count - shown) more"
  }

  static func verdict(_ count: Int) -> SafeText {
    count == 0 ? "Nothing is wrong." : "\(count) thing\(count == 1 ? "" : "s") to look at."
  }
}

/// The lines of places in a text, from 1. Places that come in order cost one pass together.
private struct LineCount {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ text: ArticleText) { bytes = text.bytes }

  mutating func line(at offset: TextOffset) -> Int {
    if offset.utf8 < place { (place, line) = (0, 1) }
    line += bytes[place..<offset.utf8].count { $0 == 0x0A }
    place = offset.utf8
    return line
  }
}
