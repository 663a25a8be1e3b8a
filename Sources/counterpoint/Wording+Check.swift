internal import Document
internal import Engine
internal import Text

// What `check` lists.
extension Wording {
  /// "left.txt:12: caption: A soldier stands guard…"
  static func line(of dropped: Dropped, in article: Article) -> String {
    let line = article.line(at: dropped.range.lowerBound)
    return "\(visible(article.path)):\(line): dropped, \(dropped.reason.rawValue): "
      + "“\(shortened(article.text[dropped.range]))”"
  }

  static func text(of finding: SheetFinding, in path: String) -> String {
    let place = visible(path) + (finding.line > 0 ? ":\(finding.line)" : "")
    return "\(place): \(text(of: finding.matter))"
  }

  private static func text(of matter: SheetFinding.Matter) -> String {
    switch matter {
    case .quotation(let phrase, let side):
      "“\(visible(phrase))” is a quotation of the \(side.rawValue) article alone. "
        + "Use fewer words, as other authors would use them too."
    case .silentSide(let issue, let side):
      "no phrase of the issue “\(visible(issue))” stands in the \(side.rawValue) article. "
        + "Add words that it uses, or remove the issue."
    case .idlePhrases(let phrases, let issue, let count):
      "note, “\(visible(issue))”: \(phrases.count) of its \(count) phrases stand in neither article "
        + "and do nothing here: \(firstFew(of: phrases))."
    case .wordlessPhrase(let phrase):
      "note, “\(visible(phrase))” does nothing: phrases pass over such small words."
    case .doesNotFit(let share):
      "this sheet is about something else: it reaches \(Int((share * 100).rounded())) % of the "
        + "sentences. Check that it belongs to this pair."
    }
  }

  /// “reliable”, “want peace”, “bad faith” and 4 more
  private static func firstFew(of phrases: [String]) -> String {
    let shown = phrases.count <= 4 ? phrases.count : 3
    let quoted = phrases.prefix(shown).map { "“\(visible($0))”" }.joined(separator: ", ")
    return phrases.count == shown ? quoted : "\(quoted) and \(phrases.count - shown) more"
  }

  static func verdict(_ count: Int) -> String {
    count == 0 ? "Nothing is wrong." : "\(count) thing\(count == 1 ? "" : "s") to look at."
  }
}

extension Article {
  /// The line of the article file, from 1.
  fileprivate func line(at offset: TextOffset) -> Int {
    1 + text.bytes[..<offset.utf8].count { $0 == 0x0A }
  }
}
