internal import Document
internal import Text

/// Short quotations: the clauses of a sentence around the words that matter, such that they can be
/// read aloud. A short sentence is quoted whole; of a longer one, the clause, with the one before
/// where it cannot stand alone ("which …", "leading to …"). What is cut inside a clause ends at a
/// joint of it, and "…" shows the cut.
struct Quotation {
  var range: TextRange
  var isCutBefore = false
  var isCutAfter = false

  private static let most = 20
  private static let fewest = 5

  func text(of article: ArticleText) -> String {
    "\u{201C}\(isCutBefore ? "… " : "")\(article[range])\(isCutAfter ? " …" : "")\u{201D}"
  }

  /// Nothing in a sentence without words.
  init?(
    around center: TextRange?, in sentence: ArraySlice<Token>, marks: PunctuationForms,
    vocabulary: Vocabulary
  ) {
    let clauses = Clauses(Array(sentence), marks: marks, vocabulary: vocabulary)
    let tokens = clauses.tokens
    let start = center?.lowerBound
    guard
      let focus = tokens.firstIndex(where: { token in
        start.map { token.range.upperBound > $0 } ?? (token.kind != .punctuation)
      })
    else { return nil }
    let end = center.flatMap { center in
      tokens.lastIndex { $0.range.lowerBound < center.upperBound }
    }
    var chosen = clauses.chosen(focus: focus, end: max(focus, end ?? focus), most: Self.most)
    isCutBefore = chosen.isCutBefore
    isCutAfter = chosen.isCutAfter
    while chosen.last > chosen.first, clauses.isDroppedAtEnd(chosen.last) { chosen.last -= 1 }
    while chosen.first < chosen.last, clauses.isDroppedAtStart(chosen.first) { chosen.first += 1 }
    guard tokens[chosen.first].kind != .punctuation else { return nil }
    if chosen.last + 1 < tokens.count, tokens[chosen.last + 1].form == marks.question {
      chosen.last += 1
    }
    range = tokens[chosen.first].range.lowerBound..<tokens[chosen.last].range.upperBound
  }

  fileprivate static func isTooShort(_ words: Int) -> Bool { words < fewest }
}

/// A sentence as a quotation sees it.
private struct Clauses {
  struct Choice {
    var first: Int
    var last: Int
    var isCutBefore = false
    var isCutAfter = false
  }

  let tokens: [Token]
  let marks: PunctuationForms
  let vocabulary: Vocabulary

  init(_ tokens: [Token], marks: PunctuationForms, vocabulary: Vocabulary) {
    self.tokens = tokens
    self.marks = marks
    self.vocabulary = vocabulary
  }

  func chosen(focus: Int, end: Int, most: Int) -> Choice {
    if words(0, tokens.count - 1) <= most { return Choice(first: 0, last: tokens.count - 1) }
    var first = clauseStart(focus)
    var last = clauseEnd(end)
    while first > 1,
      leans(first) || Quotation.isTooShort(words(first, last)) || isApposition(first, before: last)
    {
      let earlier = clauseStart(first - 2)
      guard words(earlier, last) <= most else { break }
      first = earlier
    }
    while Quotation.isTooShort(words(first, last)), last + 2 < tokens.count {
      let later = clauseEnd(last + 2)
      guard words(first, later) <= most else { break }
      last = later
    }
    while last + 2 < tokens.count, words(clauseStart(last), last) < 3 {
      let later = clauseEnd(last + 2)
      guard words(first, later) <= most else { break }
      last = later
    }
    // "Vouchers, which everybody likes," has no verb yet.
    if isAside(clauseStart(last)), clauseStart(last) > first, last + 2 < tokens.count {
      let later = clauseEnd(last + 2)
      if words(first, later) <= most { last = later }
    }
    guard words(first, last) > most else {
      return Choice(first: first, last: last, isCutBefore: first > 0 && leans(first))
    }
    return cut(first, last, focus: focus, end: end, most: most)
  }

  /// Takes a stretch out of a clause that is too long.
  private func cut(_ first: Int, _ last: Int, focus: Int, end: Int, most: Int) -> Choice {
    var choice = Choice(first: first, last: last, isCutBefore: first > 0 && leans(first))
    // From the clause's start if that keeps the focus: a quotation should have its subject.
    if words(first, end) > most - 4 {
      choice.first = jointBefore(focus, after: first)
      choice.isCutBefore = true
    }
    var limit = choice.first
    while limit < last, words(choice.first, limit + 1) <= most { limit += 1 }
    guard limit < last else { return choice }
    choice.isCutAfter = true
    let earliest = max(end, choice.first + Self.leastBeforeCut)
    choice.last = limit
    if earliest < limit,
      let joint = (earliest + 1...limit + 1).last(where: { isJoint($0) && !isGlued($0) })
    {
      choice.last = joint - 1
    }
    while choice.last > end, isGlued(choice.last + 1) || isSmall(choice.last) {
      choice.last -= 1
    }
    return choice
  }

  private static let leastBeforeCut = 6

  /// The nearest place at least three words before the focus where a phrase begins: best a verb's
  /// auxiliary or a conjunction, else a preposition.
  private func jointBefore(_ focus: Int, after first: Int) -> Int {
    let near = stride(from: focus - 3, to: max(first, focus - 13), by: -1)
    if let place = near.first(where: { marks.leaning.contains(tokens[$0].form) && !isGlued($0) }) {
      return place
    }
    if let place = near.prefix(6).first(where: { isJoint($0) && !isGlued($0) }) { return place }
    var place = max(first, focus - 4)
    while place > first, isGlued(place) { place -= 1 }
    return place
  }

  func isDroppedAtStart(_ place: Int) -> Bool {
    tokens[place].kind == .punctuation || marks.openers.contains(tokens[place].form)
  }

  func isDroppedAtEnd(_ place: Int) -> Bool {
    tokens[place].kind == .punctuation || marks.conjunctions.contains(tokens[place].form)
  }

  /// A clause that says nothing without the one before it.
  private func leans(_ first: Int) -> Bool {
    guard let word = tokens[first...].first(where: { $0.kind != .punctuation }) else { return true }
    return marks.leaning.contains(word.form)
      || !word.isCapitalised && vocabulary.spelling(of: word.form).hasSuffix("ing")
  }

  /// A relative clause between commas.
  private func isAside(_ first: Int) -> Bool {
    marks.relatives.contains(tokens[first].form)
  }

  /// "The ruling party, Georgian Dream, has …": the name alone is no subject to start with.
  private func isApposition(_ first: Int, before last: Int) -> Bool {
    let end = clauseEnd(first)
    return end + 2 < last && words(first, end) <= 3 && leans(end + 2)
  }

  private func clauseStart(_ place: Int) -> Int {
    var first = max(place, 0)
    while first > 0, !breaks(first - 1) { first -= 1 }
    return first
  }

  private func clauseEnd(_ place: Int) -> Int {
    var last = min(place, tokens.count - 1)
    while last + 1 < tokens.count, !breaks(last + 1) { last += 1 }
    return last
  }

  private func breaks(_ index: Int) -> Bool {
    marks.clauseEnds.contains(tokens[index].form) || tokens[index].form == marks.comma
  }

  private func words(_ first: Int, _ last: Int) -> Int {
    guard first <= last else { return 0 }
    return tokens[first...last].count { $0.kind != .punctuation }
  }

  private func isJoint(_ place: Int) -> Bool {
    place < tokens.count && marks.joints.contains(tokens[place].form)
  }

  /// The second half of "Kosovo's" or "good-faith".
  private func isGlued(_ place: Int) -> Bool {
    place < tokens.count && !tokens[place].traits.isDisjoint(with: [.attached, .afterHyphen])
  }

  private func isSmall(_ place: Int) -> Bool {
    tokens[place].kind == .punctuation || vocabulary.isStopWord(tokens[place].form)
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
