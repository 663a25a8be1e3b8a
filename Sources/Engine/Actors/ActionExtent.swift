internal import Text

/// How far the words of an action go: to the end of its clause, without what only hangs on to it, and
/// fifteen words at most; what goes on longer is broken off at a joint.
///
/// Worked examples: "publish the figures, which are bad" ends before the comma; "keep the ferry, and the
/// mayor must pay" ends before "and"; "refuse to write a policy for any firm that does not test its
/// backups twice in a year" is broken off before "that".
struct ActionExtent {
  private let shapes: WordShapes
  private let names: ActingNames
  private let pronouns: ClassSet
  private let hanging: ClassSet
  private let joints: ClassSet
  private let leading: ClassSet
  private let comparing: ClassSet
  private let present: ClassSet
  private let that: ClassSet

  init(table: CueTable, shapes: WordShapes, names: ActingNames) {
    self.shapes = shapes
    self.names = names
    pronouns = table.set("pronoun")
    hanging = table.set("bound-start")
    joints = table.set("quotation-end")
    leading = table.set("action-lead")
    comparing = table.set("than")
    present = table.set("present-opening")
    that = table.set("that-word")
  }

  /// The words of the action that starts somewhere, and whether it goes on behind them.
  func words(
    from start: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> (words: Range<Int>, isCut: Bool) {
    let end = clauseEnd(from: start, in: sentence, tokens)
    let whole = trimmed(start..<max(start, end), tokens)
    let words = limited(whole, tokens)
    return (words, words != whole || goesOn(at: end, in: sentence, tokens))
  }

  private func has(_ place: Int, _ set: ClassSet, in sentence: Range<Int>, _ tokens: [Token])
    -> Bool
  {
    place < sentence.upperBound && names.has(tokens[place], set)
  }
}

// MARK: Ends

extension ActionExtent {
  /// The place behind the last word of a clause that starts somewhere.
  func clauseEnd(from start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var place = start
    while place < sentence.upperBound {
      let form = tokens[place].form
      let isBreak = shapes.isClauseBreak(form) && !shapes.isComma(form)
      if isBreak || names.setsCondition(place, tokens) { break }
      // ", which …", ", because …" hang on to the action and are no part of it.
      if shapes.isComma(form), place > start, place + 1 < sentence.upperBound {
        let next = tokens[place + 1]
        if names.has(next, hanging) || names.has(next, pronouns) || shapes.has(.ing, next) { break }
        if startsClause(place + 1, in: sentence, tokens) { break }
      }
      // "close one than to starve all"
      if names.has(tokens[place], comparing), has(place + 1, names.infinitive, in: sentence, tokens)
      {
        break
      }
      place += 1
    }
    return place
  }

  /// Where a second condition was left out.
  private func goesOn(at end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard end < sentence.upperBound, names.setsCondition(end, tokens) else { return false }
    return sentence.first { names.setsCondition($0, tokens) } != end
  }

  /// ", and the ministry must …" is another recommendation; ", and should …" goes on with this one.
  private func startsClause(_ place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard names.has(tokens[place], names.conjunctions) || names.has(tokens[place], names.openers)
    else {
      return false
    }
    let near = place + 2..<max(place + 2, min(place + 7, sentence.upperBound))
    return !has(place + 1, names.auxiliaries, in: sentence, tokens)
      && near.prefix { !shapes.isClauseBreak(tokens[$0].form) }.contains {
        names.has(tokens[$0], names.auxiliaries) || names.has(tokens[$0], present)
      }
  }

  /// Without marks and small words at either end.
  func trimmed(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var start = part.lowerBound
    var end = part.upperBound
    while start < end, tokens[start].kind == .punctuation || names.has(tokens[start], leading) {
      start += 1
    }
    while end > start,
      tokens[end - 1].kind == .punctuation || names.has(tokens[end - 1], names.conjunctions)
    {
      end -= 1
    }
    return start..<end
  }

  /// What is a little longer is kept whole.
  private static let (most, mostWhole) = (12, 15)

  private func limited(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    guard tokens[part].wordCount > Self.mostWhole else { return part }
    let end = part.dropFirst(3).last { place in
      tokens[part.lowerBound..<place].wordCount <= Self.most && isJoint(place, tokens)
    }
    return end.map { withoutLink(trimmed(part.lowerBound..<$0, tokens), tokens) } ?? part
  }

  /// A phrase or clause begins here, and what stands before it can end.
  private func isJoint(_ place: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[place]
    return token.isWholeWord
      && (names.has(token, joints) || shapes.isClauseBreak(token.form)
        || names.has(token, names.conjunctions)
        || names.has(token, names.infinitive) || names.has(token, names.relatives)
        || names.has(token, that))
  }

  /// "a hearing at", "a rule that is": small words that lead on end no action.
  private func withoutLink(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var end = part.upperBound
    while end > part.lowerBound + 1, names.has(tokens[end - 1], names.prepositions) { end -= 1 }
    return trimmed(part.lowerBound..<end, tokens)
  }
}
