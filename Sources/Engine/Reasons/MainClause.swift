internal import Text

/// The clause of a sentence that a reason may quote: one that says something by itself.
///
/// Worked example: of "If rents rise, which nobody wants, the council should build; critics laugh" it
/// is "If rents rise, which nobody wants, the council should build": what holds on a condition is never
/// quoted without it. A clause that opens with "though" or "which" is passed over, and what is too long
/// is broken off behind its verb, at a joint, with "…".
struct MainClause {
  /// Indices into the sentence's tokens.
  var words: Range<Int>
  /// Where the main clause starts, behind its condition.
  var main: Int
  var isCutAfter = false
  /// It ends in a question mark.
  var isQuestion = false
}

struct ClauseReader {
  private let table: CueTable
  let shapes: WordShapes
  let finite: ClassSet
  let pasts: ClassSet
  let openers: ClassSet
  private let introducers: ClassSet
  let bound: ClassSet
  let joints: ClassSet
  let subjects: ClassSet
  let small: ClassSet
  private let adverbs: ClassSet
  private let speaking: ClassSet
  private let headless: ClassSet
  private let pronouns: ClassSet
  private let imperatives: ClassSet
  let conditions: ClassSet
  private let inversions: ClassSet
  private let forecasts: ClassSet
  let turns: ClassSet
  private let climaxes: ClassSet
  /// Both.
  private let pointed: ClassSet
  let turning: ClassSet
  let midAdverbs: ClassSet
  let relatives: ClassSet
  private let needed: ClassSet
  private let questions: ClassSet
  private let ordinals: ClassSet
  private let that: ClassSet
  let helping: ClassSet
  let being: ClassSet
  let having: ClassSet
  let doing: ClassSet
  let conjunctions: ClassSet
  let wanted: ClassSet
  let prepositions: ClassSet

  /// Words that may be verbs, too: they are where an object follows.
  var likelyVerbs: FormSet?

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    finite = table.set("finite")
    var pasts = table.set("irregular-past")
    for name in ["benefit", "harm", "credit", "blame", "present-opening", "says", "wants"] {
      pasts.formUnion(table.set(name))
    }
    self.pasts = pasts
    openers = table.set("clause-opener")
    introducers = table.set("introducer")
    bound = table.set("bound-start")
    joints = table.set("quotation-end")
    var subjects = table.set("determiner")
    subjects.formUnion(table.set("pronoun"))
    self.subjects = subjects
    var small = table.set("preposition")
    for name in ["determiner", "conjunction", "finite", "bound-start", "mid-adverb"] {
      small.formUnion(table.set(name))
    }
    self.small = small
    imperatives = table.set("imperative")
    conditions = table.set("condition")
    inversions = table.set("inverted-condition")
    forecasts = table.set("forecast")
    turns = table.set("point-turn")
    climaxes = table.set("point-climax")
    var pointed = turns
    pointed.formUnion(climaxes)
    self.pointed = pointed
    turning = table.set("point-turning")
    midAdverbs = table.set("mid-adverb")
    relatives = table.set("point-relative")
    needed = table.set("point-subject")
    questions = table.set("wh")
    ordinals = table.set("ordinal")
    that = table.set("that-word")
    adverbs = table.set("opener")
    speaking = table.set("says")
    headless = table.set("no-start")
    pronouns = table.set("pronoun")
    helping = table.set("aux")
    being = table.set("be")
    having = table.set("have")
    doing = table.set("do")
    conjunctions = table.set("conjunction")
    wanted = table.set("quotation-bound")
    prepositions = table.set("preposition")
  }

  /// What may be quoted of the clause around a place, or without one of the first that stands by itself: the
  /// whole first, then ever shorter pieces, each of at most `most` words.
  func quotations(
    around focus: TextOffset?, in sentence: ArraySlice<Token>, most: Int
  ) -> [MainClause] {
    let candidates = parts(of: sentence).compactMap { standing(sentence, $0) }
    let chosen =
      focus.map { focus in
        candidates.first { part in
          sentence[part.words.lowerBound].range.lowerBound <= focus
            && focus < sentence[part.words.upperBound - 1].range.upperBound
        }
      } ?? candidates.first
    return chosen.map { pieces(of: $0, in: sentence, most: most) } ?? []
  }

  /// "Ask any driver what it costs."
  func isImperative(_ clause: MainClause, of sentence: ArraySlice<Token>) -> Bool {
    has(sentence[clause.main], imperatives) || has(sentence[clause.words.lowerBound], imperatives)
  }

  func clauses(of sentence: ArraySlice<Token>) -> [MainClause] {
    parts(of: sentence).compactMap { standing(sentence, $0) }
  }

  /// "The pipes should last", "it will rain": nobody has seen it yet.
  func isForecast(_ clause: MainClause, of sentence: ArraySlice<Token>) -> Bool {
    sentence[clause.main..<clause.words.upperBound].contains { has($0, forecasts) }
  }
}

// MARK: Clauses

extension ClauseReader {
  func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  /// The stretches between semicolons, colons and dashes, and before ", but" or ", and she …".
  private func parts(of sentence: ArraySlice<Token>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.startIndex
    for place in sentence.indices
    where splits(place, sentence) && !threatens(start, place, sentence) {
      if place > start { parts.append(start..<place) }
      start = place + 1
    }
    if start < sentence.endIndex { parts.append(start..<sentence.endIndex) }
    return parts
  }

  private func splits(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    let token = sentence[place]
    guard shapes.isClauseBreak(token.form) else { return false }
    guard shapes.isComma(token.form) else { return true }
    guard place + 2 < sentence.endIndex, has(sentence[place + 1], openers) else { return false }
    let next = sentence[place + 2]
    // "…, and indeed, of late, rents have risen"
    if has(next, climaxes) { return true }
    // ", and BIMSTEC": the last of a list is no clause.
    let near = place + 3..<max(place + 3, min(place + 9, sentence.endIndex))
    return (has(next, subjects) || next.isCapitalised) && near.contains { isVerb($0, sentence) }
  }

  /// "Close the pier, and you will lose the boats" does not ask to close it.
  private func threatens(_ start: Int, _ comma: Int, _ sentence: ArraySlice<Token>) -> Bool {
    guard shapes.isComma(sentence[comma].form),
      let first = sentence[start..<comma].first(where: {
        $0.kind != .punctuation && !has($0, openers)
      }), has(first, imperatives)
    else { return false }
    return sentence[comma..<min(comma + 5, sentence.endIndex)].contains { has($0, forecasts) }
  }

  /// A part without its openers, introductory phrases and marks, if it then stands by itself; a
  /// condition stays.
  private func standing(_ sentence: ArraySlice<Token>, _ part: Range<Int>) -> MainClause? {
    var start = part.lowerBound
    var end = part.upperBound
    while end > start, sentence[end - 1].kind == .punctuation { end -= 1 }
    while start < end,
      sentence[start].kind == .punctuation || has(sentence[start], openers)
        || isAdverb(start, before: end, sentence)
    {
      start += 1
    }
    var condition: Int?
    for _ in 0..<2 where start < end && introduces(start, sentence) {
      guard let comma = (start..<end).first(where: { shapes.isComma(sentence[$0].form) }),
        comma + 1 < end
      else { break }
      if condition == nil, setsCondition(start, sentence) { condition = start }
      start = comma + 1
    }
    while start < end, has(sentence[start], openers) { start += 1 }
    start = behindSignpost(start, before: end, sentence)
    // "…, though many doubt it": what hangs on to the clause is left out.
    if let tail = (start..<end).first(where: { place in
      place > start && shapes.isComma(sentence[place].form) && place + 1 < end
        && has(sentence[place + 1], bound) && !has(sentence[place + 1], conditions)
        && isComplete(start..<place, of: sentence)
    }) {
      end = tail
    }
    // "It says, in effect:" announces the clause that follows.
    let isLead = end < sentence.endIndex && sentence[start..<max(start, end)].wordCount < 8
    if isLead, sentence[start..<max(start, end)].contains(where: { has($0, speaking) }),
      sentence[end...].contains(where: { $0.kind != .punctuation })
    {
      return nil
    }
    let clause = start..<end
    guard start < end, !has(sentence[start], headless) || isQuestion(clause, sentence) else {
      return nil
    }
    // A whole sentence is taken to have its verb, though no list knows it.
    let isFirst =
      part.lowerBound == sentence.startIndex
      && sentence[part.upperBound...].allSatisfy { $0.kind == .punctuation }
    guard isFirst && clause.count > 2 && !has(sentence[start], finite) || stands(clause, sentence)
    else { return nil }
    return MainClause(
      words: (condition ?? start)..<end, main: start, isQuestion: isQuestion(clause, sentence))
  }

  /// "The second is that rents rise": behind what only counts.
  private func behindSignpost(
    _ start: Int, before end: Int, _ sentence: ArraySlice<Token>
  ) -> Int {
    let near = start..<min(start + 5, end)
    guard let ordinal = near.first(where: { has(sentence[$0], ordinals) }), ordinal <= start + 1,
      let that = near.first(where: { $0 > ordinal && has(sentence[$0], self.that) }),
      near.contains(where: { $0 < that && has(sentence[$0], finite) }), that + 1 < end
    else { return start }
    return that + 1
  }

  /// "If rents rise, …", "Unless rents fall, …", "Were rents to rise, …".
  private func setsCondition(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    has(sentence[place], conditions) || has(sentence[place], inversions)
  }

  /// "If rents rise, …", "looking back, …".
  private func introduces(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    has(sentence[place], introducers)
      || shapes.has(.ing, sentence[place]) && !sentence[place].isCapitalised
  }

  /// "Additionally, …".
  func isAdverb(_ place: Int, before end: Int, _ sentence: ArraySlice<Token>) -> Bool {
    place + 1 < end && shapes.isComma(sentence[place + 1].form)
      && (has(sentence[place], adverbs) || shapes.has(.ly, sentence[place]))
  }

  private func stands(_ clause: Range<Int>, _ sentence: ArraySlice<Token>) -> Bool {
    let first = sentence[clause.lowerBound]
    // A verb that has lost its subject: "has never worked".
    if has(first, finite) { return isQuestion(clause, sentence) }
    if shapes.has(.ing, first), !first.isCapitalised { return false }
    return isComplete(clause, of: sentence)
  }

  /// A verb for the clause itself and one for every "that", "which", "who" or "what" in it.
  func isComplete(_ clause: Range<Int>, of sentence: ArraySlice<Token>) -> Bool {
    var groups = has(sentence[clause.lowerBound], imperatives) ? 1 : 0
    // "What saves them" is no clause yet.
    var bounds = has(sentence[clause.lowerBound], questions) ? 1 : 0
    var wasVerb = false
    for place in clause.dropFirst() {
      let isVerb = isVerb(place, sentence)
      if isVerb, !wasVerb { groups += 1 }
      wasVerb =
        isVerb || wasVerb && (shapes.has(.ly, sentence[place]) || has(sentence[place], small))
      if has(sentence[place], bound) { bounds += 1 }
    }
    return groups > bounds
  }

  /// Not the "led" of "U.S.-led", nor the "'s" of "Rome's".
  func isVerb(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    let token = sentence[place]
    if let likelyVerbs, likelyVerbs.contains(token.form), place + 1 < sentence.endIndex,
      place > sentence.startIndex, !has(sentence[place - 1], small)
    {
      let next = sentence[place + 1]
      if has(next, subjects) || has(next, turning) { return true }
    }
    guard !token.traits.contains(.afterHyphen), !shapes.has(.ing, token) else { return false }
    if token.traits.contains(.attached), place > sentence.startIndex,
      !has(sentence[place - 1], pronouns), !has(sentence[place - 1], finite)
    {
      return false
    }
    if has(token, finite) { return true }
    // "in support of", "of divided towns"
    let isNoun = place > sentence.startIndex && has(sentence[place - 1], prepositions)
    return !isNoun && (has(token, pasts) || shapes.has(.ed, token))
  }

  private func isQuestion(_ clause: Range<Int>, _ sentence: ArraySlice<Token>) -> Bool {
    sentence[clause.upperBound...].first.map { shapes.isQuestionMark($0.form) } ?? false
  }
}

// MARK: Length

extension ClauseReader {
  private func pieces(
    of clause: MainClause, in sentence: ArraySlice<Token>, most: Int
  ) -> [MainClause] {
    var pieces: [MainClause] = []
    if sentence[clause.words].wordCount <= most { pieces.append(clause) }
    // A question that is cut has lost its mark.
    guard !clause.isQuestion else { return pieces }
    let main = clause.main..<clause.words.upperBound
    for place in main.dropFirst(4).reversed() {
      // "The reef will die unless we act": a condition goes with what holds on it.
      if has(sentence[place], conditions) { break }
      guard place > clause.words.lowerBound, isJoint(place, of: joints, in: main, sentence) else {
        continue
      }
      let piece = clause.words.lowerBound..<place
      if sentence[piece].wordCount < most, isComplete(clause.main..<place, of: sentence) {
        pieces.append(MainClause(words: piece, main: clause.main, isCutAfter: true))
      }
    }
    return pieces
  }

  /// Whether a clause may be broken off before a word: behind its verb and what the verb needs.
  ///
  /// - Parameters:
  ///   - joints: before which words.
  ///   - least: how many words the verb needs at least.
  func isJoint(
    _ place: Int, of joints: ClassSet, behind least: Int = 2, in clause: Range<Int>,
    _ sentence: ArraySlice<Token>
  ) -> Bool {
    let token = sentence[place]
    let last = sentence[place - 1]
    guard has(token, joints) || shapes.isComma(token.form), sentence[place].isWholeWord,
      last.kind != .punctuation, !has(last, small), !shapes.has(.ing, last),
      !has(token, relatives)
    else { return false }
    let verb = (clause.lowerBound..<place).last {
      isVerb($0, sentence) || has(sentence[$0], imperatives)
    }
    // "… that everybody": a clause that has begun needs its own verb.
    let inner = (clause.lowerBound..<place).last { has(sentence[$0], bound) } ?? clause.lowerBound
    return verb.map { $0 + least < place && $0 >= inner } ?? false
  }
}

// MARK: The point

extension ClauseReader {
  /// What may be quoted of the clause that carries the point: the first behind a "but", or else the first
  /// that stands by itself; the whole, its pieces, and what it says of its subject. What may turn the words
  /// before it is never left out behind them, and nothing that does in front of them.
  func points(of sentence: ArraySlice<Token>) -> [MainClause] {
    pointClauses(of: sentence).flatMap { pieces(of: $0, in: sentence, most: .max) }
      .filter { isPoint($0, of: sentence) }
  }

  /// The whole clause, and what it says of its subject, if that tells enough or need not.
  func pointClauses(
    of sentence: ArraySlice<Token>, telling isTelling: Bool = true
  ) -> [MainClause] {
    let candidates = parts(of: sentence).compactMap { standing(sentence, $0) }
    let turn = sentence.dropFirst().lastIndex { has($0, pointed) }
    guard
      let clause = turn.flatMap({ turn in candidates.first { $0.words.lowerBound > turn } })
        ?? candidates.first
    else { return [] }
    return [clause] + [predicate(of: clause, sentence, telling: isTelling)].compactMap { $0 }
  }

  private func isPoint(_ piece: MainClause, of sentence: ArraySlice<Token>) -> Bool {
    let rest = sentence[piece.words.upperBound...]
    guard let next = rest.first(where: { $0.kind != .punctuation }) else { return true }
    // "The man who lied" is not "the man"; a few words of many say little.
    let isBound = has(next, relatives) && rest.first?.kind != .punctuation
    let hasSubject = piece.main >= piece.words.lowerBound
    // What a "but" or an "indeed" announces may be short.
    let isAnnounced = sentence[..<piece.main].dropFirst().contains { has($0, pointed) }
    return !isBound
      && sentence[piece.words].wordCount >= (hasSubject && !isAnnounced ? 7 : 5)
      && !turns(rest)
  }

  /// Whether what is left out may turn what stands before it: anything in the same clause, and how a clause
  /// behind a mark begins (", unless it rains", but not ", which nobody knew").
  private func turns(_ rest: ArraySlice<Token>) -> Bool {
    let isMarked = rest.first.map { shapes.isClauseBreak($0.form) } ?? false
    return isMarked
      ? rest.dropFirst().first.map { has($0, turning) } ?? false
      : rest.prefix { !shapes.isClauseBreak($0.form) }.contains { has($0, turning) }
  }

  /// "… has never worked": from the verb on. A condition goes with it, and so does a subject that denies.
  private func predicate(
    of clause: MainClause, _ sentence: ArraySlice<Token>, telling isTelling: Bool
  ) -> MainClause? {
    guard clause.main == clause.words.lowerBound, !clause.isQuestion,
      !has(sentence[clause.main], turning), !has(sentence[clause.main], needed)
    else { return nil }
    var bounds = 0
    var wasVerb = false
    for place in clause.words.dropFirst() {
      // "Some say we must": what they say is not said of them.
      if [turning, speaking, pronouns].contains(where: { has(sentence[place], $0) }) { return nil }
      let isVerb = has(sentence[place], finite) && isVerb(place, sentence)
      if isVerb, bounds == 0 {
        var start = place
        while start > clause.main + 1, has(sentence[start - 1], midAdverbs) { start -= 1 }
        guard !isTelling || tells(place, before: clause.words.upperBound, sentence) else {
          return nil
        }
        return MainClause(words: start..<clause.words.upperBound, main: clause.main)
      }
      if isVerb, !wasVerb { bounds -= 1 }
      wasVerb = isVerb
      if has(sentence[place], bound) { bounds += 1 }
    }
    return nil
  }
}
