internal import Argument

/// Reads the author's stance toward the actors of a sentence from words beside their names.
///
/// Worked example: in "Ministers should back the inspectors, who hardly failed us", "should" makes
/// it a prescription, so "back" before "the inspectors" is a stance (backs); "failed" behind them
/// would blame, but "hardly" turns it into credit. What stands behind a reporting verb is the
/// stance of the one who is reported, and is left out.
struct StanceReader {
  let table: CueTable
  let shapes: WordShapes
  private let backing: ClassSet
  private let pressing: ClassSet
  private let credit: ClassSet
  private let creditNoun: ClassSet
  private let blame: ClassSet
  private let blameNoun: ClassSet
  private let flip: ClassSet
  private let diminisher: ClassSet
  private let ofLink: ClassSet
  private let preposition: ClassSet
  private let determiner: ClassSet
  private let conjunction: ClassSet
  private let proof: ClassSet
  private let finite: ClassSet

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    backing = table.set("backing")
    pressing = table.set("pressing")
    credit = table.set("credit")
    creditNoun = table.set("credit-noun")
    blame = table.set("blame")
    blameNoun = table.set("blame-noun")
    flip = table.set("flip")
    diminisher = table.set("diminisher")
    ofLink = table.set("of-link")
    preposition = table.set("preposition")
    determiner = table.set("determiner")
    conjunction = table.set("conjunction")
    proof = table.set("proof")
    finite = table.set("finite")
  }

  /// The stance toward each mentioned actor, or none where its neighbourhood says nothing.
  func stance(
    toward mention: Mention, in sentence: Range<Int>, of tokens: [Token], isPrescription: Bool,
    next: Int?
  ) -> Stance? {
    if isPrescription,
      let stance = urged(toward: mention, in: sentence, tokens)
    {
      return stance
    }
    if let stance = named(mention, in: sentence, tokens) { return stance }
    guard !isPrescription, !isGoverned(mention, in: sentence, tokens) else { return nil }
    return judged(mention, in: sentence, tokens, next: next)
  }

  /// "back Kyiv", "support for Kyiv", "pressure on Kyiv", looking left of the name.
  private func urged(
    toward mention: Mention, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Stance? {
    let before = window(before: mention.tokens.lowerBound, length: 5, in: sentence, tokens)
    for place in before.reversed() {
      let stance: Stance? =
        if has(tokens[place], pressing) {
          .presses
        } else if has(tokens[place], backing) {
          .backs
        } else {
          nil
        }
      guard let stance else { continue }
      let isFlipped = isFlipped(place, in: sentence, tokens, by: diminisher)
      return isFlipped ? (stance == .backs ? .presses : .backs) : stance
    }
    return nil
  }

  /// "the failure of Kyiv", "Kyiv's failure", "silence from Kyiv".
  private func named(
    _ mention: Mention, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Stance? {
    let after = window(after: mention.tokens.upperBound, length: 3, in: sentence, tokens)
    let before = window(before: mention.tokens.lowerBound, length: 3, in: sentence, tokens)
    if let first = after.first, tokens[first].traits.contains(.attached) {
      for place in after {
        if let stance = noun(at: place, in: sentence, tokens) { return stance }
      }
    }
    if before.suffix(2).contains(where: { has(tokens[$0], ofLink) }) {
      for place in before.reversed() {
        if let stance = noun(at: place, in: sentence, tokens) { return stance }
      }
    }
    return nil
  }

  private func noun(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Stance? {
    if has(tokens[place], blameNoun) { return .blames }
    guard has(tokens[place], creditNoun) else { return nil }
    return isFlipped(place, in: sentence, tokens, by: diminisher) ? .blames : .credits
  }

  /// "Kyiv failed to …", "Kyiv has kept its word", looking right of the name.
  private func judged(
    _ mention: Mention, in sentence: Range<Int>, _ tokens: [Token], next: Int?
  ) -> Stance? {
    for place in window(after: mention.tokens.upperBound, length: 7, in: sentence, tokens) {
      if let next, place >= next { return nil }
      if has(tokens[place], blame) {
        return isFlipped(place, in: sentence, tokens, by: flip) ? .credits : .blames
      }
      if has(tokens[place], proof), isFlipped(place, in: sentence, tokens, by: diminisher) {
        return .blames
      }
      if has(tokens[place], credit) || has(tokens[place], creditNoun) {
        return isFlipped(place, in: sentence, tokens, by: diminisher)
          || isFlipped(place, in: sentence, tokens, by: flip) ? .blames : .credits
      }
    }
    return nil
  }
}

// MARK: Scope

extension StanceReader {
  /// "the talks between Rome and Paris failed": what stands behind a preposition, alone or after
  /// another name, is not what failed.
  private func isGoverned(_ mention: Mention, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    var place = mention.tokens.lowerBound - 1
    while place >= sentence.lowerBound {
      if has(tokens[place], preposition) { return true }
      let isPassedOver =
        has(tokens[place], determiner) || has(tokens[place], conjunction)
        || tokens[place].isCapitalised || tokens[place].traits.contains(.attached)
      guard isPassedOver, place > sentence.lowerBound else { return false }
      place -= 1
    }
    return false
  }
}

extension StanceReader {
  private func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  /// A negator or diminisher up to three tokens before a word, in its clause.
  private func isFlipped(
    _ place: Int, in sentence: Range<Int>, _ tokens: [Token], by set: ClassSet
  ) -> Bool {
    window(before: place, length: 3, in: sentence, tokens).contains {
      has(tokens[$0], set) || has(tokens[$0], flip)
    }
  }

  /// The nearest places, as far as the clause goes.
  private func window(
    before place: Int, length: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Range<Int> {
    var start = place
    while start > max(sentence.lowerBound, place - length),
      !shapes.isClauseBreak(tokens[start - 1].form)
    {
      start -= 1
    }
    return start..<place
  }

  private func window(
    after place: Int, length: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Range<Int> {
    var current = place
    while current < min(sentence.upperBound, place + length) {
      if shapes.isClauseBreak(tokens[current].form) {
        // "Rome, at last, has …": the verb behind a comma still belongs to the name.
        let next = current + 1
        guard shapes.isComma(tokens[current].form), next < sentence.upperBound,
          has(tokens[next], finite)
        else { break }
      }
      current += 1
    }
    return place..<current
  }
}
