internal import Argument
internal import Document
internal import Terminal
internal import Text

// A recommendation in few words: the whole sentence is one key away.
extension Session {
  /// What should be done, without who and in few words: "buy the ferry, if the state pays". What is longer ends
  /// where a clause of it does. `part` as in `RecommendationEntry`.
  func deed(of sentence: Int, on side: Side, part: Int = 0, _ excerpts: Excerpts) -> String {
    guard let action = action(of: sentence, on: side, part: part) else {
      return shortClause(quotation(of: sentence, on: side), excerpts)
    }
    if let whole = action.wholeDeed { return short(whole, excerpts, else: action.what) }
    // That there is a condition is told in any case.
    let limited = action.condition.flatMap { $0.split(separator: " ").first }.map {
      "\(action.deed), \($0) …"
    }
    return short(
      [action.deed, action.condition].compactMap { $0 }.joined(separator: ", "), excerpts,
      else: limited)
  }

  /// The words of which `deed` and `wishForms` may want a shorter form.
  func textsOfDeed(of sentence: Int, on side: Side) -> [String] {
    let action = action(of: sentence, on: side)
    let whole = [action?.deed, action?.condition].compactMap { $0 }.joined(separator: ", ")
    return [quotation(of: sentence, on: side)]
      + [action?.wholeDeed, action?.deed, whole.isEmpty ? nil : whole].compactMap { $0 }
  }

  private func short(_ text: String, _ excerpts: Excerpts, else other: String? = nil) -> String {
    func count(_ text: String) -> Int { text.split(separator: " ").count { $0 != "…" } }
    let few = excerpts.forms(of: text).filter { !$0.leans && count($0.text) <= fewWords }
    return few.first { !$0.isCut && !$0.text.hasSuffix("…") }?.text
      ?? few.max { count($0.text) < count($1.text) }?.text ?? other ?? analysis.cut(text)
  }

  /// A clause in its author's words is told to where it may end; what is no act has a row less than an act.
  private func shortClause(_ text: String, _ excerpts: Excerpts) -> String {
    let most = fewWords * 2 / 3
    func isShort(_ text: String) -> Bool { text.split(separator: " ").count { $0 != "…" } <= most }
    let forms = excerpts.forms(of: text).filter { !$0.leans && !$0.lacksSubject }.map(\.text)
    let fitting = forms.filter(isShort).max { $0.count < $1.count }
    // "maintaining with" promises more.
    let leastLetters = 5
    let cut = cuts(of: forms.first ?? text).first { cut in
      isShort(cut) && cut.split(separator: " ").last.map { $0.count > leastLetters } ?? false
    }
    let end = alphabet.ellipsis
    return fitting ?? cut.map { "\($0.dropLast(end.count)) \(end)" } ?? text
  }

  /// Three rows of a column.
  private var fewWords: Int { layout.size.columns < 120 ? 15 : 30 }

  /// What may stand for a recommendation, the fullest first: who should do what, where that says it without the
  /// sentence; else the sentence's own words.
  func wishForms(of sentence: Int, on side: Side, _ excerpts: Excerpts) -> [Excerpt] {
    guard let action = plainAction(of: sentence, on: side, excerpts) else {
      // What is asked for often stands at the end: those that are cut come last.
      let forms = excerpts.forms(of: quotation(of: sentence, on: side)).filter { !$0.lacksSubject }
      return forms.filter { !$0.isCut }
        + forms.filter { $0.isCut && !$0.leans && !$0.text.hasPrefix("…") }
        + thing(in: sentence, on: side)
    }
    let who = action.who.joined(separator: ", ")
    func told(_ deed: String) -> String { who.isEmpty ? deed : "\(who): \(deed)" }
    let deed = action.wholeDeed ?? action.deed
    let forms = excerpts.forms(of: deed).filter { !$0.leans && !$0.lacksSubject }
    let whole =
      action.wholeDeed ?? [action.deed, action.condition].compactMap { $0 }.joined(separator: ", ")
    let short = forms.dropFirst().filter { !$0.isCut && !$0.text.hasSuffix("…") }.map(\.text)
    let cuts = forms.filter { $0.isCut || $0.text.hasSuffix("…") }
      .map { Excerpt(told($0.text), isCut: true) }
    // Of whom it is asked is left out only where something must be.
    let alone = who.isEmpty ? [] : [Excerpt(whole, isCut: true)]
    return [Excerpt(told(whole))] + short.map { Excerpt(told($0)) } + alone + cuts
  }

  /// What is asked for, where it is no act and nothing longer fits: "A firm stance …".
  private func thing(in sentence: Int, on side: Side) -> [Excerpt] {
    guard let action = analysis.action(of: sentence, on: side, in: pair), action.isThing,
      action.deed.split(separator: " ").count >= Self.leastWords
    else { return [] }
    return [Excerpt(action.deed.hasSuffix("…") ? action.deed : "\(action.deed) …", isCut: true)]
  }

  /// Who should do what, where both are named: "fall on those who have something" is nobody's task, and "do so" is none.
  func plainAction(of sentence: Int, on side: Side, _ excerpts: Excerpts) -> Action? {
    action(of: sentence, on: side).flatMap { action in
      let leans = excerpts.forms(of: action.deed)[0].leans
      let isWhole = analysis.units[side][sentence].proposition.clause != nil
      return action.who.isEmpty && !isWhole || leans ? nil : action
    }
  }

  /// The beginnings of a line that say what it is about, the fullest first.
  func cuts(of line: String, fewest: Int = 3) -> [String] {
    let fewestLetters = 4
    let words = line.split(separator: " ")
    return words.indices.reversed().filter { $0 >= fewest }.compactMap { count in
      // "in the" promises more.
      guard words[count - 1].count >= fewestLetters else { return nil }
      let shown = words[..<count].joined(separator: " ")
      return (shown.last?.isPunctuation == true ? String(shown.dropLast()) : shown)
        + alphabet.ellipsis
    }
  }

  /// The pair's title, and shorter forms that end where a headline may: before its colon, before its comma; last
  /// the articles' names.
  var titleForms: [String] {
    let slash = " / "
    let headlines =
      pair.title.firstPlace(of: slash).map {
        [pair.title[..<$0], pair.title[$0...].dropFirst(slash.count)]
      } ?? [pair.title[...]]
    let cut = [": ", ", "].map { sign in
      headlines.map { headline in headline.firstPlace(of: sign).map { headline[..<$0] } ?? headline
      }
      .joined(separator: slash)
    }
    let names = Side.allCases.map { pair[$0].shortName(on: $0) }.joined(separator: slash)
    return [pair.title] + cut + [names]
  }

  /// Fewer out of their sentence ("This policy", "do so at once") tell nobody what to do.
  private static let leastWords = 4

  /// What is asked for, where its words say it without their sentence: "A firm stance" tells nobody what to do.
  func action(of sentence: Int, on side: Side, part: Int = 0) -> Action? {
    let action = analysis.action(of: sentence, on: side, part: part, in: pair)
    return action.flatMap {
      $0.isThing || $0.what.split(separator: " ").count < Self.leastWords
        || $0.deed.hasPrefix("do so")
        ? nil : $0
    }
  }
}
