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
  private let trailing: ClassSet
  private let saying: ClassSet
  private let verbs: ClassSet
  private let obliging: ClassSet
  private let asking: ClassSet
  private let turning: ClassSet

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
    trailing = table.set("action-tail")
    saying = table.set("say")
    verbs = table.set("bare-verb")
    obliging = table.set("obligation")
    asking = table.set("wh")
    turning = table.set("point-turn")
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
      if isBreak || names.setsCondition(place, tokens) && !isContent(place, from: start, tokens) {
        break
      }
      // ", which …", ", because …" hang on to the action and are no part of it.
      if shapes.isComma(form), place > start, place + 1 < sentence.upperBound {
        let next = tokens[place + 1]
        // "say in public, at noon, who is to blame"
        let isAsked =
          names.has(tokens[start], saying)
          && (names.has(next, asking) || names.opensContent(next))
        let isHanging = (names.has(next, hanging) || names.has(next, pronouns)) && !isAsked
        if isHanging, let close = insertion(from: place + 1, in: sentence, tokens) {
          place = close
          continue
        }
        if isHanging || shapes.has(.ing, next) { break }
        if startsClause(place + 1, in: sentence, tokens)
          || startsPartedClause(place + 1, in: sentence, tokens)
          || isObliged(from: place + 1, in: sentence, tokens)
        {
          break
        }
      }
      // "close one than to starve all", "see it mended than let it sink"
      if names.has(tokens[place], comparing),
        has(place + 1, names.infinitive, in: sentence, tokens)
          || has(place + 1, verbs, in: sentence, tokens)
      {
        break
      }
      place += 1
    }
    return place
  }

  /// "pass a law, this session, that …": the comma that closes a few words which the action goes on behind.
  private func insertion(from start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    let near = start + 1..<max(start + 1, min(start + 4, sentence.upperBound))
    guard let close = near.first(where: { shapes.isClauseBreak(tokens[$0].form) }),
      shapes.isComma(tokens[close].form), !tokens[start..<close].contains(where: names.isFinite),
      has(close + 1, that, in: sentence, tokens)
    else { return nil }
    return close + 1
  }

  /// Where a second condition was left out, or a second act behind something within commas: "cap the price, dredging
  /// included, and publish it".
  private func goesOn(at end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard end < sentence.upperBound else { return false }
    if shapes.isComma(tokens[end].form) {
      // "should be restored, but it must …"
      if has(end + 1, turning, in: sentence, tokens) { return true }
      let near = end + 1..<max(end + 1, min(end + 10, sentence.upperBound))
      let close = near.first { shapes.isClauseBreak(tokens[$0].form) }
      return close.map { close in
        has(close + 1, names.conjunctions, in: sentence, tokens)
          && has(close + 2, verbs, in: sentence, tokens)
      } ?? false
    }
    guard names.setsCondition(end, tokens) else { return false }
    return sentence.first { names.setsCondition($0, tokens) } != end
  }

  /// ", and leave if they are stopped": another act stands between what was kept of one and a place.
  func isAct(between end: Int, and place: Int, _ tokens: [Token]) -> Bool {
    end < place
      && (end..<place - 1).contains {
        names.has(tokens[$0], names.conjunctions) && names.has(tokens[$0 + 1], verbs)
      }
  }

  /// ", and the ministry must …" is another recommendation; ", and should …" goes on with this one.
  private func startsClause(_ place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard names.has(tokens[place], names.conjunctions) || names.has(tokens[place], names.openers)
    else {
      return false
    }
    let near = place + 2..<max(place + 2, min(place + 7, sentence.upperBound))
    // "and back a treaty | that makes it a crime", "and resign | if they are caught"
    let own = near.prefix {
      !shapes.isClauseBreak(tokens[$0].form) && !names.setsCondition($0, tokens)
        && !names.has(tokens[$0], names.relatives) && !names.has(tokens[$0], that)
    }
    return !has(place + 1, names.auxiliaries, in: sentence, tokens)
      && own.contains {
        names.has(tokens[$0], names.auxiliaries) || names.has(tokens[$0], present)
      }
  }

  /// ", and the mayor, who likes trees, should …": the next subject is parted from its modal.
  private func startsPartedClause(_ place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool
  {
    guard names.has(tokens[place], names.conjunctions),
      let open = comma(in: place + 1..<min(place + 7, sentence.upperBound), tokens),
      !tokens[place + 1..<open].contains(where: names.isFinite),
      let close = comma(in: open + 1..<min(open + 14, sentence.upperBound), tokens)
    else { return false }
    return has(close + 1, names.auxiliaries, in: sentence, tokens)
  }

  /// The first clause break of a stretch, if that is a comma.
  private func comma(in part: Range<Int>, _ tokens: [Token]) -> Int? {
    let place = part.first { shapes.isClauseBreak(tokens[$0].form) }
    return place.flatMap { shapes.isComma(tokens[$0].form) ? $0 : nil }
  }

  /// "be lifted that week, the money should flow": the next subject has a modal of its own.
  private func isObliged(from start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let near = start + 1..<max(start + 1, min(start + 10, sentence.upperBound))
    let own = near.prefix {
      !shapes.isClauseBreak(tokens[$0].form) && !names.has(tokens[$0], names.relatives)
        && !names.has(tokens[$0], that)
    }
    return tokens[start].isWord && !names.has(tokens[start], names.prepositions)
      && !names.has(tokens[start], names.conjunctions)
      && own.contains { names.has(tokens[$0], obliging) }
  }

  /// "say that if it rains …"
  private func isContent(_ place: Int, from start: Int, _ tokens: [Token]) -> Bool {
    place > start + 1 && names.opensContent(tokens[place - 1])
  }

  /// Without marks and small words at either end.
  func trimmed(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var start = part.lowerBound
    var end = part.upperBound
    while start < end, tokens[start].kind == .punctuation || names.has(tokens[start], leading) {
      start += 1
    }
    while end > start, !closesQuotation(end - 1, from: start, tokens),
      tokens[end - 1].kind == .punctuation || names.has(tokens[end - 1], names.conjunctions)
        || names.has(tokens[end - 1], trailing) && tokens[end - 2].kind == .punctuation
        || endsWithDenial(start..<end, tokens)
    {
      end -= 1
    }
    return start..<end
  }

  /// "independent, and not | , as now, tied": what is denied has been left out.
  private func endsWithDenial(_ part: Range<Int>, _ tokens: [Token]) -> Bool {
    part.count > 2 && names.has(tokens[part.upperBound - 1], names.denying)
      && names.has(tokens[part.upperBound - 2], names.conjunctions)
  }

  /// A mark at the end of words that one opens.
  private func closesQuotation(_ place: Int, from start: Int, _ tokens: [Token]) -> Bool {
    shapes.isQuotationMark(tokens[place].form) && isQuoting(start..<place, tokens)
  }

  /// Whether a quotation that begins in the words goes on behind them.
  private func isQuoting(_ part: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[part].count { shapes.isQuotationMark($0.form) } % 2 == 1
  }

  /// What is a little longer is kept whole.
  private static let (most, mostWhole) = (12, 15)

  /// The words themselves if they are few, else as many of them as end at a joint.
  func limited(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    guard tokens[part].wordCount > Self.mostWhole else { return part }
    let joints = part.dropFirst(3).filter { place in
      let before = part.lowerBound..<place
      let most = shapes.isComma(tokens[place].form) ? Self.mostWhole : Self.most
      return tokens[before].wordCount <= most && isJoint(place, tokens)
        && !isQuoting(before, tokens)
    }
    guard var end = joints.last else { return part }
    let clause = joints.last {
      opensClause($0, tokens) || hangsOn($0, before: end, from: part, tokens)
    }
    if let clause {
      end = clause
    } else if isRestriction(end, tokens),
      let before = joints.last(where: { $0 < end && !names.has(tokens[$0 - 1], verbs) })
    {
      end = before
    }
    return withoutLink(trimmed(part.lowerBound..<end, tokens), tokens)
  }

  /// "keep the ferry while mending every pier | …": rather without what hangs on than with the half of it.
  private func hangsOn(
    _ place: Int, before end: Int, from part: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    let token = tokens[place]
    return names.has(token, names.subordinators) && !names.has(token, names.relatives)
      && !names.has(token, that) && place < end
      && tokens[part.lowerBound..<place].wordCount >= Self.leastBeforeClause
  }

  private static let leastBeforeClause = 4

  /// ", and the mayor …", but neither ", and not the mayor" nor ", and pay".
  private func opensClause(_ place: Int, _ tokens: [Token]) -> Bool {
    guard shapes.isComma(tokens[place].form), names.has(tokens[place + 1], names.conjunctions)
    else { return false }
    let next = tokens[min(place + 2, tokens.count - 1)]
    return !names.has(next, names.denying) && !names.has(next, verbs)
  }

  /// "any firm | that does not test": without the clause another thing would be said.
  private func isRestriction(_ place: Int, _ tokens: [Token]) -> Bool {
    guard names.has(tokens[place], names.relatives) || names.has(tokens[place], that) else {
      return false
    }
    return tokens[max(0, place - 3)..<place].contains { names.has($0, names.anyOfThem) }
  }

  /// A phrase or clause begins here, and what stands before it can end.
  private func isJoint(_ place: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[place]
    // "a law that says when it may be used"
    guard place == 0 || !names.has(tokens[place - 1], saying) else { return false }
    return token.isWholeWord
      && (names.has(token, joints) || shapes.isClauseBreak(token.form)
        || names.has(token, names.conjunctions)
        || names.has(token, names.infinitive) || names.has(token, names.relatives)
        || names.has(token, that))
  }

  /// "a hearing at", "a rule that is": small words that lead on end no action.
  private func withoutLink(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var end = part.upperBound
    while end > part.lowerBound + 1,
      names.has(tokens[end - 1], names.prepositions) || names.has(tokens[end - 1], trailing)
    {
      end -= 1
    }
    return trimmed(part.lowerBound..<end, tokens)
  }
}
