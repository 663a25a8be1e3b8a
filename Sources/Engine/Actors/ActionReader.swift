internal import Text

/// Finds the words of a recommendation that say what should be done.
///
/// Worked examples: "The county should buy the ferry" (buy the ferry), "It is time for the board to
/// resign" (resign), "A better plan would be a lease, which costs less" (a lease), "A firm stance
/// would deter them" (A firm stance), "Nobody should sell it" (not: sell it). Fifteen words at most;
/// what goes on longer is broken off at a joint, and marked as cut.
struct ActionReader {
  let table: CueTable
  let shapes: WordShapes
  let names: ActingNames
  let denials: DenialReader
  let extent: ActionExtent
  let promises: ClassSet
  let being: ClassSet
  let fillers: ClassSet
  let personal: ClassSet
  let falling: ClassSet
  let leading: ClassSet
  let doing: ClassSet
  let actPronouns: ClassSet
  let letting: ClassSet
  let asking: ClassSet
  let wh: ClassSet
  let clefts: ClassSet
  let comparing: ClassSet
  let about: ClassSet
  let existential: ClassSet
  let affording: ClassSet
  let determiners: ClassSet
  let unlikely: ClassSet
  let obliging: ClassSet
  let alone: ClassSet
  let ought: ClassSet
  let single: ClassSet
  let good: ClassSet
  let appeals: [Int]
  let verdicts: [Int]
  let nominal: [Int]
  let questions: [Int]
  let warnings: [Int]
  let sufficing: [Int]
  let owing: [Int]
  let wishing: [Int]
  let timely: [Int]
  let deserving: [Int]
  let denying: [Int]

  init(table: CueTable, shapes: WordShapes, names: ActingNames) {
    self.table = table
    self.shapes = shapes
    self.names = names
    denials = DenialReader(table: table, shapes: shapes, names: names)
    extent = ActionExtent(table: table, shapes: shapes, names: names)
    promises = table.set("would-could")
    being = table.set("be")
    fillers = table.set("action-filler")
    personal = table.set("we")
    falling = table.set("falling")
    leading = table.set("action-lead")
    doing = table.set("do-word")
    actPronouns = table.set("act-pronoun")
    letting = table.set("letting")
    asking = table.set("asking")
    wh = table.set("wh")
    clefts = table.set("cleft-opener")
    comparing = table.set("than")
    about = table.set("about")
    existential = table.set("there")
    affording = table.set("afford")
    determiners = table.set("determiner")
    unlikely = table.set("last")
    obliging = table.set("obligation")
    alone = table.set("personal-pronoun")
    ought = table.set("ought")
    single = table.set("single")
    good = table.set("good")
    appeals = table.cues(
      named: "it-is-time", "i-urge", "essential-that", "calls-for", "want", "do-well", "has-duty",
      "foolish-to", "wrong-to", "not-up-to", "could-do-worse", "up-to", "hope-will", "would-rather")
    verdicts = table.cues(named: "answer-is", "better-to", "what-is-needed")
    nominal = table.cues(
      named: "nominal-would", "ing-would", "would", "would-benefit", "will-benefit",
      "may-ought", "would-do-more", "nominal-would-other")
    questions = table.cues(named: "why-not")
    warnings = table.cues(named: "foolish-to", "wrong-to", "not-up-to")
    sufficing = table.cues(named: "nothing-less")
    owing = table.cues(named: "owe")
    wishing = table.cues(named: "like-to-see")
    timely = table.cues(named: "it-is-time", "would-rather")
    deserving = table.cues(named: "deserve-thing", "deserve")
    denying = table.cues(named: "verbless-no")
  }

  /// The action that a cue urges.
  func deed(
    of urge: CueMatch, _ mentions: [Mention], in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed {
    if let modal = promise(of: urge, tokens) {
      guard let part = subjectAction(of: urge, before: modal, in: sentence, tokens) else {
        return .none
      }
      // "No tax would help": what would help is not named.
      let isNothing =
        denials.denies(tokens[part.lowerBound])
        || denials.deniesInPart(tokens[part.lowerBound])
      return isNothing ? .none : Deed(words: extent.trimmed(part, tokens))
    }
    // "Shouldn't the owners pay?", "If so, shouldn't we ask?"
    let isFirst =
      urge.pivot == sentence.lowerBound || shapes.isComma(tokens[urge.pivot - 1].form)
    let isAsked =
      isFirst && has(tokens[urge.pivot], obliging) && denials.denies(tokens[urge.pivot + 1])
    if isAsked || questions.contains(urge.cue) {
      return asked(urge, mentions, in: sentence, tokens) ?? .none
    }
    if sufficing.contains(urge.cue) { return sufficient(urge, in: sentence, tokens) }
    let isAppeal = appeals.contains(urge.cue) || verdicts.contains(urge.cue)
    var denial =
      isAppeal
      ? denials.denial(ofAppeal: urge.pivot, in: sentence, tokens)
      : denials.denial(before: urge.pivot, in: sentence, tokens)
    if warnings.contains(urge.cue) { denial = denial == .unclear ? .unclear : .denied }
    guard denial != .unclear,
      let start = self.start(of: urge, denial, mentions, in: sentence, tokens)
    else { return .none }
    // "has no duty to pay", "urge nobody to pay"
    let isInside =
      appeals.contains(urge.cue) && urge.pivot < start
      && tokens[urge.pivot..<start].contains { denials.denies($0) }
    return deed(
      from: start, isDenied: (denial == .denied) != isInside, in: sentence, tokens)
  }

  /// Whether the words of a deed say nothing by themselves: "do so alone", "is a modest one".
  func isHollow(_ deed: Deed, urgedBy urge: CueMatch, _ tokens: [Token]) -> Bool {
    if deed.words.isEmpty { return true }
    // "…, and it should do so before the winter comes"
    if deed.words.count > 1, has(tokens[deed.words.lowerBound], doing),
      has(tokens[deed.words.lowerBound + 1], actPronouns)
    {
      return true
    }
    guard deed.words.count <= 6 else { return false }
    if appeals.contains(urge.cue), has(tokens[deed.words.lowerBound], being) { return true }
    return deed.words.dropLast().contains {
      has(tokens[$0], doing) && has(tokens[$0 + 1], actPronouns)
    }
  }

  /// A deed of which nobody is named as the doer, with its subject: "rents should be frozen" of "be frozen".
  /// Nothing where the subject is a pronoun, or does not stand just before its modal.
  func clause(of deed: Deed, urgedBy urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token])
    -> Deed?
  {
    let pivot = urge.pivot
    guard has(tokens[pivot], obliging),
      (pivot + 1...pivot + 4).contains(deed.words.lowerBound),
      let subject = names.subject(of: pivot, in: sentence, tokens),
      isWhole(subject.words.upperBound..<pivot, tokens)
        || isList(from: subject.words.lowerBound, before: pivot, in: sentence, tokens)
    else { return nil }
    var start = subject.words.lowerBound
    while start > sentence.lowerBound, has(tokens[start - 1], determiners),
      !has(tokens[start - 1], names.subordinators)
    {
      start -= 1
    }
    // "If anything the ban should be extended"
    if start < subject.head, names.setsNothing(tokens[start]) { start += 1 }
    // "who refuse should": the rest of another subject
    guard start == sentence.lowerBound || !has(tokens[start - 1], names.relatives) else {
      return nil
    }
    let isDenied = tokens[start..<pivot].contains { denials.denies($0) }
    let head = tokens[subject.head]
    guard isDenied || !has(head, alone) && !has(head, names.relatives) && !deed.isForbidden,
      !isDenied || names.isPassive(behind: pivot, in: sentence, tokens)
    else { return nil }
    let whole = start..<deed.words.upperBound
    let words = extent.limited(whole, tokens)
    guard words.contains(deed.words.lowerBound) else { return nil }
    return Deed(words: words, isCut: deed.isCut || words != whole)
  }

  /// "Woods, rivers and lakes | should be open".
  private func isList(
    from start: Int, before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    let clause = names.clause(before: pivot, in: sentence, tokens)
    return clause.lowerBound <= start
      && !tokens[clause.upperBound..<pivot].contains { shapes.isClauseBreak($0.form) }
  }

  /// Between a subject and its modal stands nothing that is parted from both, or a few words within commas.
  private func isWhole(_ between: Range<Int>, _ tokens: [Token]) -> Bool {
    let breaks = between.filter { shapes.isClauseBreak(tokens[$0].form) }
    guard !breaks.isEmpty else { return true }
    return breaks == [between.lowerBound, between.upperBound - 1] && between.count <= 8
      && !has(tokens[between.lowerBound + 1], names.relatives)
  }

  func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  func has(_ place: Int, _ set: ClassSet, in sentence: Range<Int>, _ tokens: [Token])
    -> Bool
  {
    place < sentence.upperBound && has(tokens[place], set)
  }
}

// MARK: Starts

extension ActionReader {
  private func start(
    of urge: CueMatch, _ denial: Denial, _ mentions: [Mention], in sentence: Range<Int>,
    _ tokens: [Token]
  ) -> Int? {
    let pivot = urge.pivot
    if owing.contains(urge.cue) { return urge.tokens.upperBound - 1 }
    if wishing.contains(urge.cue) || names.isInverted(pivot, in: sentence, tokens) {
      let verb = names.verb(behindSubjectAt: pivot + 1, mentions, sentence, tokens)
      // "would rather see that anger counted": nobody is named who acts.
      let isNamed = mentions.contains { (pivot..<(verb ?? pivot)).contains($0.tokens.lowerBound) }
      return wishing.contains(urge.cue) && !isNamed ? pivot : verb
    }
    if has(tokens[pivot], letting) {
      // "Let the islanders decide" tells them; "Let the dykes be raised" and "Let nobody sell it" tell nobody by name.
      if pivot + 1 < sentence.upperBound, denials.denies(tokens[pivot + 1]) { return pivot }
      if has(pivot + 1, personal, in: sentence, tokens) { return pivot + 2 }
      let verb = names.verb(behindSubjectAt: pivot + 1, mentions, sentence, tokens)
      let isTold = mentions.contains {
        pivot < $0.tokens.lowerBound && $0.tokens.upperBound <= verb ?? 0
      }
      return denial != .denied && isTold ? verb : pivot
    }
    if appeals.contains(urge.cue) { return behindAppeal(urge, in: sentence, tokens) }
    if verdicts.contains(urge.cue) { return behindVerdict(urge, in: sentence, tokens) }
    let isThing = deserving.contains(urge.cue) && has(pivot + 1, determiners, in: sentence, tokens)
    // "Not another penny": what is denied is all that is urged.
    let isDenial = denying.contains(urge.cue) && denials.denies(tokens[pivot])
    return isVerb(tokens[pivot]) && !isThing || isDenial ? pivot : pivot + 1
  }

  /// An imperative is part of its action; a modal and "let's" are not.
  private func isVerb(_ token: Token) -> Bool { !has(token, fillers) }

  /// Behind the "to" that follows an appeal, else behind the pronoun: "time we listen to them".
  private func behindAppeal(
    _ urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    let pivot = urge.pivot
    let near = pivot + 1..<max(pivot + 1, min(pivot + 12, sentence.upperBound))
    // "could do worse than copy Oslo"
    if let than = near.first(where: { has(tokens[$0], comparing) }) { return than + 1 }
    // "The least they can do is pay"
    if let cleft = near.first(where: { behindCleft($0, in: sentence, tokens) != nil }) {
      return cleft
    }
    for place in near {
      if has(tokens[place], promises) { return place + 1 }
      if has(tokens[place], names.infinitive), place > pivot + 1 || !isUpTo(pivot, tokens) {
        // "urge them not to sell": the denial goes with the action.
        return denials.denies(tokens[place - 1]) && place - 1 > pivot ? place - 1 : place + 1
      }
      if has(tokens[place], personal) {
        // "time we stopped paying": told in the past, it would be read as done.
        let isPast =
          timely.contains(urge.cue) && place + 1 < sentence.upperBound
          && names.isPast(tokens[place + 1])
        return isPast ? nil : place + 1
      }
      if shapes.isClauseBreak(tokens[place].form) { break }
    }
    // "time the state stopped paying": told in the past, it would be read as done.
    return timely.contains(urge.cue) ? nil : pivot + 1
  }

  /// "would be wiser to wait", "would be better served by a ferry"
  private func behindBeing(
    _ pivot: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int {
    let near = pivot + 1..<max(pivot + 1, min(pivot + 8, sentence.upperBound))
    let clause = near.prefix { !shapes.isClauseBreak(tokens[$0].form) }
    let link = clause.first {
      has(tokens[$0], names.infinitive) || has(tokens[$0], names.agents)
    }
    return (link ?? pivot) + 1
  }

  /// "It is up to the owners to …": the first "to" is none of a verb's.
  private func isUpTo(_ pivot: Int, _ tokens: [Token]) -> Bool {
    has(tokens[pivot], falling)
  }

  /// Behind the "is", "would be" or colon of a verdict: "The answer is to build".
  private func behindVerdict(
    _ urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int {
    let pivot = urge.pivot
    if has(tokens[pivot], being) { return behindBeing(pivot, in: sentence, tokens) }
    // "The best way to help them is to build": the "is" that the cue ends with.
    let link = urge.tokens.last { $0 > pivot && has(tokens[$0], being) }
    if let link,
      (link..<urge.tokens.upperBound).allSatisfy({
        has(tokens[$0], being) || has(tokens[$0], names.infinitive) || has(tokens[$0], promises)
      })
    {
      return link + 1
    }
    let near = pivot + 1..<max(pivot + 1, min(pivot + 16, sentence.upperBound))
    if let colon = near.first(where: { shapes.isColon(tokens[$0].form) }) { return colon + 1 }
    // "The answer to a crowded flat is a quiet room": the first "to" is none of a verb's.
    let isTo = near.first.map { has(tokens[$0], names.infinitive) } ?? false
    let verdict = isTo ? near.first { has(tokens[$0], being) } : nil
    let start =
      verdict ?? near.first { has(tokens[$0], being) || has(tokens[$0], names.infinitive) }
    // "would be wise to wait", "would be wise for the board to wait"
    if let start, has(start + 1, good, in: sentence, tokens),
      let to = (start + 2..<max(start + 2, min(start + 10, sentence.upperBound))).first(where: {
        has(tokens[$0], names.infinitive) || shapes.isClauseBreak(tokens[$0].form)
      }), has(tokens[to], names.infinitive)
    {
      return to + 1
    }
    return (start ?? pivot) + 1
  }
}

// MARK: From its start on

extension ActionReader {
  /// The action that starts somewhere, without what only leads to it.
  func deed(
    from start: Int, isDenied: Bool, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed {
    var start = start
    var isForbidden = isDenied
    if start > sentence.lowerBound, has(tokens[start - 1], ought),
      let to = (start..<min(start + 6, sentence.upperBound)).first(where: {
        has(tokens[$0], names.infinitive)
      }), !tokens[start..<to].contains(where: { denials.denies($0) })
    {
      // "ought at the very least to buy it"
      start = to
    }
    while start < sentence.upperBound, has(tokens[start], leading) { start += 1 }
    let verb = behindSmallWords(start, in: sentence, tokens)
    let denies = (start..<verb).contains { denials.denies(tokens[$0]) }
    if denies, has(verb, names.infinitive, in: sentence, tokens) {
      // "urge them not to sell it"
      start = verb + 1
      isForbidden = isForbidden != denies
    } else if has(verb, affording, in: sentence, tokens),
      let to = (verb + 1..<min(verb + 3, sentence.upperBound)).first(where: {
        has(tokens[$0], names.infinitive)
      })
    {
      // "cannot afford to wait", "cannot afford not to act"
      start = to + 1
      isForbidden = (isForbidden != denies) != denials.denies(tokens[to - 1])
    } else if let action = behindCleft(verb, in: sentence, tokens) {
      // "What they must not do is sell it", "The last thing they should do is sell it"
      start = action
      let isLast = names.clause(before: verb, in: sentence, tokens)
        .contains { has(tokens[$0], unlikely) }
      isForbidden = (isForbidden != denies) != isLast
    } else if has(verb, being, in: sentence, tokens), isExistential(start, in: sentence, tokens) {
      // "There should be a limit"
      guard !denies else { return .none }
      start = verb + 1
    } else if verb < sentence.upperBound, shapes.isComma(tokens[verb].form),
      let close = (verb + 1..<sentence.upperBound).first(where: { shapes.isComma(tokens[$0].form) })
    {
      // "should not, as some demand, sell it"
      start = close + 1
      isForbidden = isForbidden != denies
    } else if isForbidden, denies {
      start = verb
      isForbidden = false
    } else if denies, verb >= sentence.upperBound || tokens[verb].kind == .punctuation {
      // "They should not."
      return .none
    }
    let (words, isCut) = extent.words(from: start, in: sentence, tokens)
    // "So don't."
    if words.allSatisfy({ has(tokens[$0], doing) || denials.denies(tokens[$0]) }) { return .none }
    return Deed(words: words, isForbidden: isForbidden && !words.isEmpty, isCut: isCut)
  }

  /// Over "not" and "never" and adverbs.
  private func behindSmallWords(
    _ start: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int {
    var place = start
    while place < sentence.upperBound,
      denials.denies(tokens[place]) || shapes.has(.ly, tokens[place])
        || has(tokens[place], names.adverbs)
    {
      place += 1
    }
    return place
  }

  /// "do is", "do now is to", "do would be to"
  private func behindCleft(
    _ place: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    guard has(place, doing, in: sentence, tokens) else { return nil }
    let near = place + 1..<max(place + 1, min(place + 4, sentence.upperBound))
    guard let link = near.first(where: { has(tokens[$0], being) }),
      near.prefix(while: { $0 < link }).allSatisfy({
        has(tokens[$0], names.adverbs) || has(tokens[$0], promises)
      })
    else { return nil }
    return link + 1
  }

  /// "What nobody should accept is a city in which …" of "accept is a city in which …", which alone says nothing.
  func cleft(of deed: Deed, in sentence: Range<Int>, _ tokens: [Token]) -> Deed? {
    guard let verb = deed.words.first, saysWhatIs(deed.words, tokens),
      let start = names.clause(before: verb, in: sentence, tokens).first,
      has(tokens[start], clefts)
    else { return nil }
    let whole = start..<deed.words.upperBound
    let words = extent.limited(whole, tokens)
    return Deed(words: words, isCut: deed.isCut || words != whole)
  }

  /// "worry us is the cost", but not "say who is to blame"
  private func saysWhatIs(_ words: Range<Int>, _ tokens: [Token]) -> Bool {
    let near = words.dropFirst().prefix(Self.longestCleft)
    guard let link = near.first(where: { has(tokens[$0], being) && tokens[$0].isWholeWord })
    else { return false }
    return !tokens[words.lowerBound..<link].contains {
      has($0, names.subordinators) || has($0, wh) || shapes.isClauseBreak($0.form)
    }
  }

  private static let longestCleft = 6

  /// Whether "there" stands before the modal of an action.
  private func isExistential(
    _ start: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    (max(sentence.lowerBound, start - 3)..<start).contains { has(tokens[$0], existential) }
  }
}
