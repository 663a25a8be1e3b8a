internal import Text

/// Finds the words of a recommendation that say what should be done.
///
/// Worked examples: "The county should buy the ferry" (buy the ferry), "It is time for the board to
/// resign" (resign), "A better plan would be a lease, which costs less" (a lease), "A firm stance
/// would deter them" (A firm stance). Twelve words at most; what goes on longer is broken off at a joint.
struct ActionReader {
  private let table: CueTable
  private let shapes: WordShapes
  private let conditions: ClassSet
  private let promises: ClassSet
  private let being: ClassSet
  private let pronouns: ClassSet
  private let joints: ClassSet
  private let hanging: ClassSet
  private let fillers: ClassSet
  private let infinitive: ClassSet
  private let personal: ClassSet
  private let falling: ClassSet
  private let leading: ClassSet
  private let trailing: ClassSet
  private let appeals: [Int]
  private let verdicts: [Int]
  private let nominal: [Int]

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    conditions = table.set("condition")
    promises = table.set("would-could")
    being = table.set("be")
    pronouns = table.set("pronoun")
    joints = table.set("quotation-end")
    hanging = table.set("bound-start")
    fillers = table.set("action-filler")
    infinitive = table.set("infinitive")
    personal = table.set("we")
    falling = table.set("falling")
    leading = table.set("action-lead")
    trailing = table.set("conjunction")
    appeals = table.cues(
      named: "it-is-time", "i-urge", "essential-that", "could-do-worse", "calls-for", "want")
    verdicts = table.cues(named: "answer-is", "better-to", "what-is-needed")
    nominal = table.cues(
      named: "nominal-would", "ing-would", "would", "would-benefit", "will-benefit",
      "may-ought")
  }

  /// The action that a cue urges; empty where it has no words of its own.
  func action(of urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    if let part = subjectAction(of: urge, in: sentence, tokens) { return trimmed(part, tokens) }
    var start = urge.pivot
    if appeals.contains(urge.cue) {
      start = behindAppeal(urge.pivot, in: sentence, tokens)
    } else if verdicts.contains(urge.cue) {
      start = behindVerdict(urge.pivot, in: sentence, tokens)
    } else if !isVerb(tokens[urge.pivot]) {
      start += 1
    }
    let end = clauseEnd(from: start, in: sentence, tokens)
    return limited(trimmed(start..<max(start, end), tokens), tokens)
  }

  /// An imperative is part of its action; a modal, "let's" and "why not" are not.
  private func isVerb(_ token: Token) -> Bool { !has(token, fillers) }

  private func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  /// The action that is the subject: "A firm stance would …", "Expanding ties would …".
  private func subjectAction(
    of urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Range<Int>? {
    guard nominal.contains(urge.cue),
      let modal = urge.tokens.last(where: {
        has(tokens[$0], promises) && $0 >= urge.tokens.lowerBound
      })
        ?? (has(tokens[urge.pivot], promises) ? urge.pivot : nil)
    else { return nil }
    var start = urge.tokens.lowerBound
    if has(tokens[start], promises) {
      // The cue starts at its modal: only an act can be what is urged, "Taxing land would …".
      start = clauseStart(before: start, in: sentence, tokens)
      guard shapes.has(.ing, tokens[start]) else { return nil }
    }
    return start < modal ? start..<modal : nil
  }

  private func clauseStart(before end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    let mark = (sentence.lowerBound..<end).last { shapes.isClauseBreak(tokens[$0].form) }
    return mark.map { $0 + 1 } ?? sentence.lowerBound
  }

  /// Behind the "to" that follows an appeal, else behind the pronoun: "time we listen to them".
  private func behindAppeal(_ pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    let near = pivot + 1..<max(pivot + 1, min(pivot + 12, sentence.upperBound))
    for place in near {
      if has(tokens[place], promises) { return place + 1 }
      if has(tokens[place], infinitive), place > pivot + 1 || !isUpTo(pivot, tokens) {
        return place + 1
      }
      if has(tokens[place], personal) { return place + 1 }
      if shapes.isClauseBreak(tokens[place].form) { break }
    }
    return pivot + 1
  }

  /// "It is up to the owners to …": the first "to" is none of a verb's.
  private func isUpTo(_ pivot: Int, _ tokens: [Token]) -> Bool {
    has(tokens[pivot], falling)
  }

  /// Behind the "is", "would be" or colon of a verdict: "The answer is to build".
  private func behindVerdict(_ pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    guard !has(tokens[pivot], being) else { return pivot + 1 }
    let near = pivot + 1..<max(pivot + 1, min(pivot + 16, sentence.upperBound))
    if let colon = near.first(where: { shapes.isColon(tokens[$0].form) }) { return colon + 1 }
    return (near.first { has(tokens[$0], being) || has(tokens[$0], infinitive) } ?? pivot) + 1
  }
}

// MARK: Ends

extension ActionReader {
  private func clauseEnd(from start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var place = start
    while place < sentence.upperBound {
      let form = tokens[place].form
      let isBreak = shapes.isClauseBreak(form) && !shapes.isComma(form)
      if isBreak || table.contains(form, set: conditions) { break }
      // ", which …", ", because …" hang on to the action and are no part of it.
      if shapes.isComma(form), place > start, place + 1 < sentence.upperBound {
        let next = tokens[place + 1]
        if has(next, hanging) || has(next, pronouns) || shapes.has(.ing, next) { break }
      }
      place += 1
    }
    return place
  }

  /// Without marks and small words at either end.
  private func trimmed(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    var start = part.lowerBound
    var end = part.upperBound
    while start < end, tokens[start].kind == .punctuation || has(tokens[start], leading) {
      start += 1
    }
    while end > start, tokens[end - 1].kind == .punctuation || has(tokens[end - 1], trailing) {
      end -= 1
    }
    return start..<end
  }

  private static let most = 12

  private func limited(_ part: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    guard words(part, tokens) > Self.most else { return part }
    let end = part.dropFirst(3).last { place in
      words(part.lowerBound..<place, tokens) <= Self.most
        && (has(tokens[place], joints) || shapes.isClauseBreak(tokens[place].form)
          || has(tokens[place], trailing) || has(tokens[place], infinitive))
        && tokens[place].isWholeWord
    }
    return end.map { trimmed(part.lowerBound..<$0, tokens) } ?? part
  }

  private func words(_ part: Range<Int>, _ tokens: [Token]) -> Int {
    tokens[part].count {
      $0.kind != .punctuation && $0.isWholeWord
    }
  }
}
