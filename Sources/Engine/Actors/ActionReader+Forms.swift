internal import Text

// MARK: Actions of their own form

extension ActionReader {
  /// The action that is the subject: "A firm stance would …", "Expanding ties would …".
  func subjectAction(
    of urge: CueMatch, before modal: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Range<Int>? {
    let clause = names.clause(before: modal, in: sentence, tokens)
    var start = urge.tokens.lowerBound
    if has(tokens[start], promises) {
      // The cue starts at its modal: only an act can be what is urged, "Taxing land would …".
      let first = clause.first { !has(tokens[$0], names.openers) && tokens[$0].isWord }
      guard let first else { return nil }
      // "Free parking would be a sensible start": any subject but a pronoun.
      let isNamed =
        verdicts.contains(urge.cue)
        ? !has(tokens[first], alone) : has(tokens[first], single)
      guard isNamed || shapes.has(.ing, tokens[first]) else { return nil }
      start = first
    } else {
      while start > clause.lowerBound, has(tokens[start - 1], determiners) { start -= 1 }
    }
    // "A lease, on the other hand, would …", "A trial, drawn by lot, would …"
    let isInserted = modal > start && shapes.isComma(tokens[modal - 1].form)
    let opening = (start..<max(start, modal - 1)).last { shapes.isComma(tokens[$0].form) }
    let end = isInserted ? opening ?? modal : modal
    return start < end ? start..<end : nil
  }

  /// The "would" or "could" of what is urged by its promise, or as "a sensible start".
  func promise(of urge: CueMatch, _ tokens: [Token]) -> Int? {
    let pivot = urge.pivot
    if nominal.contains(urge.cue) {
      return urge.tokens.last { has(tokens[$0], promises) }
        ?? (has(tokens[pivot], promises) ? pivot : nil)
    }
    guard verdicts.contains(urge.cue), has(tokens[pivot], being), pivot + 1 < tokens.count,
      has(tokens[pivot + 1], determiners)
    else { return nil }
    return urge.tokens.last { $0 < pivot && has(tokens[$0], promises) }
  }

  /// "Nothing short of an inquiry will do", "Only a ban will do": what would do.
  func sufficient(
    _ urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed {
    let modal = urge.tokens.last { has(tokens[$0], promises) } ?? urge.tokens.upperBound
    var start = urge.pivot + 1
    if has(start, names.prepositions, in: sentence, tokens) { start += 1 }
    return Deed(words: extent.trimmed(start..<max(start, modal), tokens))
  }

  /// "Why not build?", "Why should the state not build?" and "Shouldn't we build?" urge it; "Why wait?"
  /// and "Why should they go on waiting?" urge that it not be done.
  func asked(
    _ urge: CueMatch, _ mentions: [Mention], in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed? {
    let next = urge.pivot + 1
    guard next < sentence.upperBound else { return nil }
    func behind(_ place: Int) -> Int? {
      names.verb(behindSubjectAt: place, mentions, sentence, tokens)
    }
    let asksWhy = has(tokens[urge.pivot], asking)
    if asksWhy, denials.denies(tokens[next]) || has(tokens[next], about) {
      return deed(from: next + 1, isDenied: false, in: sentence, tokens)
    }
    let modal = asksWhy ? next : urge.pivot
    guard has(tokens[modal], names.auxiliaries) else {
      return deed(from: next, isDenied: true, in: sentence, tokens)
    }
    let end = extent.clauseEnd(from: modal + 1, in: sentence, tokens)
    guard let not = (modal + 1..<max(end, modal + 1)).first(where: { denials.denies(tokens[$0]) })
    else { return behind(modal + 1).map { deed(from: $0, isDenied: true, in: sentence, tokens) } }
    // "Isn't it time to ask?"
    if has(tokens[modal], being) {
      let to = (not..<end).first { has(tokens[$0], names.infinitive) }
      return to.map { deed(from: $0 + 1, isDenied: false, in: sentence, tokens) }
    }
    let start = not == modal + 1 ? behind(not + 1) : not + 1
    return start.map { deed(from: $0, isDenied: false, in: sentence, tokens) }
  }
}
