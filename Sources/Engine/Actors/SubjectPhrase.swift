internal import Text

/// The subject of a modal: the noun phrase that stands before it in its clause.
///
/// Worked example: in "In short, the finance committee of the port must publish its figures" the
/// clause starts behind the comma, the phrase ends before "of", and its head is "committee".
struct SubjectPhrase {
  /// From the first word to the head; indices into `Tokens.all`, never empty.
  var words: Range<Int>
  /// Where the words that qualify the head end, at most at the modal.
  var end: Int

  var head: Int { words.upperBound - 1 }
}

extension ActingNames {
  /// The phrase before a modal at `pivot`, if there is one.
  func subject(of pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> SubjectPhrase? {
    let end = endOfSubject(before: pivot, in: sentence, tokens)
    var start = startOfClause(before: end, in: sentence, tokens)
    let clause = start..<end
    while start < end, isPassedOver(start, in: clause, tokens) { start += 1 }
    if start < end, has(tokens[start], prepositions) {
      // "In the north a new body should …"
      guard let noun = (start..<end).first(where: { $0 > start + 1 && has(tokens[$0], single) })
      else { return nil }
      start = noun
    }
    let limit =
      (start..<end).first {
        $0 > start
          && (qualifies(tokens[$0])
            || has(tokens[$0], subordinators) && isRelative($0, before: end, in: sentence, tokens))
      } ?? end
    guard start < limit, tokens[limit - 1].isWord else { return nil }
    return SubjectPhrase(words: start..<limit, end: end)
  }

  /// The words of the clause before a modal, over the commas of a list and those of an insertion.
  func clause(before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    let end = endOfSubject(before: pivot, in: sentence, tokens)
    var start = end
    while start > sentence.lowerBound {
      let isBreak = shapes.isClauseBreak(tokens[start - 1].form)
      if isBreak, !isListComma(start - 1, before: end, in: sentence, tokens) { break }
      start -= 1
    }
    return start..<end
  }

  /// Adverbs and auxiliaries before the modal, and what stands between a pair of commas, are no part
  /// of a subject.
  private func endOfSubject(before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var end = pivot
    while end > sentence.lowerBound {
      let last = tokens[end - 1]
      if shapes.has(.ly, last) || has(last, adverbs) || has(last, finite)
        || isPlace(end - 1, before: pivot, in: sentence, tokens)
      {
        end -= 1
      } else if shapes.isComma(last.form) {
        let opening = (sentence.lowerBound..<end - 1).last { shapes.isComma(tokens[$0].form) }
        guard let opening else { break }
        end = opening
      } else {
        break
      }
    }
    return end
  }

  /// "The lamps there must shine", but not "there must be light".
  private func isPlace(
    _ place: Int, before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard place > sentence.lowerBound, has(tokens[place], there), tokens[place - 1].isWord,
      !has(tokens[place - 1], subordinators), !has(tokens[place - 1], conjunctions)
    else { return false }
    return pivot + 1 >= sentence.upperBound || !has(tokens[pivot + 1], being)
  }

  private func startOfClause(before end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var start = end
    while start > sentence.lowerBound {
      let token = tokens[start - 1]
      if has(token, subordinators), !isRelative(start - 1, before: end, in: sentence, tokens) {
        break
      }
      if shapes.isQuotationMark(token.form) { break }
      if shapes.isClauseBreak(token.form),
        !isListComma(start - 1, before: end, in: sentence, tokens)
      {
        break
      }
      start -= 1
    }
    return start
  }

  /// "Councils that have money should …": the clause goes with the noun before it; of "I think that
  /// councils should …" the subject begins behind "that".
  func isRelative(
    _ place: Int, before end: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard place > sentence.lowerBound, place + 1 < end, tokens[place - 1].isWord else {
      return false
    }
    let next = tokens[place + 1]
    if has(next, auxiliaries) { return true }
    // "Those who refuse should …", "and adults who lack a boat must …"
    if has(tokens[place], describing), isChosen(place - 1, in: sentence, tokens) { return true }
    // "Boats that sell to minors ought to …"
    let isFirst =
      place == sentence.lowerBound + 1
      || place == sentence.lowerBound + 2 && has(tokens[place - 2], determiners)
    if isFirst, place + 2 < end, has(next, plainVerbs) { return true }
    // "The parliament that meets in May should …", but not "told the parliament that ministers should …"
    return place >= sentence.lowerBound + 2 && has(tokens[place - 1], rulers)
      && has(tokens[place - 2], determiners) && !next.isCapitalised && !has(next, rulers)
      && !has(next, determiners) && !has(next, pronouns) && !has(next, personal)
  }

  /// "those", "any clerk", "adults" behind "and": what a clause behind it tells apart.
  private func isChosen(_ place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    if has(tokens[place], anyOfThem) || place == sentence.lowerBound { return true }
    let before = tokens[place - 1]
    return has(before, anyOfThem) || has(before, determiners) || has(before, conjunctions)
  }

  /// "Norway, Sweden and Denmark": a comma with a conjunction behind it, and no verb between.
  private func isListComma(
    _ place: Int, before end: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard shapes.isComma(tokens[place].form), place + 1 < end else { return false }
    let rest = tokens[place + 1..<end]
    guard rest.dropFirst().contains(where: { has($0, conjunctions) }),
      !has(tokens[place + 1], conjunctions)
    else { return false }
    // "If it has not, then Norway, Sweden and …": a clause is no part of the list.
    let item = tokens[sentence.lowerBound..<place].reversed().prefix {
      !shapes.isClauseBreak($0.form)
    }
    return !item.contains { has($0, finite) || has($0, subordinators) }
  }

  private func isPassedOver(_ place: Int, in clause: Range<Int>, _ tokens: [Token]) -> Bool {
    let token = tokens[place]
    // "a third of the land", "every second house"
    if place > clause.lowerBound, has(tokens[place - 1], determiners), has(token, openers) {
      return false
    }
    return token.kind == .punctuation || has(token, openers) || has(token, unnamed)
      || shapes.has(.ly, token)
  }

  private func qualifies(_ token: Token) -> Bool {
    has(token, prepositions) || has(token, relatives) || shapes.isClauseBreak(token.form)
  }
}
