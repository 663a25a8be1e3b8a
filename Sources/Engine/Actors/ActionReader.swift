internal import Text

/// Finds the words of a recommendation that say what should be done.
///
/// Worked examples: "The county should buy the ferry" (buy the ferry), "It is time for the board to
/// resign" (resign), "A better plan would be a lease, which costs less" (a lease), "A firm stance
/// would deter them" (A firm stance), "Nobody should sell it" (not: sell it). Fifteen words at most;
/// what goes on longer is broken off at a joint, and marked as cut.
struct ActionReader {
  private let table: CueTable
  private let shapes: WordShapes
  private let names: ActingNames
  private let denials: DenialReader
  private let extent: ActionExtent
  private let promises: ClassSet
  private let being: ClassSet
  private let fillers: ClassSet
  private let personal: ClassSet
  private let falling: ClassSet
  private let leading: ClassSet
  private let doing: ClassSet
  private let actPronouns: ClassSet
  private let letting: ClassSet
  private let asking: ClassSet
  private let comparing: ClassSet
  private let about: ClassSet
  private let existential: ClassSet
  private let affording: ClassSet
  private let determiners: ClassSet
  private let unlikely: ClassSet
  private let obliging: ClassSet
  private let alone: ClassSet
  private let ought: ClassSet
  private let appeals: [Int]
  private let verdicts: [Int]
  private let nominal: [Int]
  private let questions: [Int]
  private let warnings: [Int]
  private let sufficing: [Int]
  private let owing: [Int]
  private let wishing: [Int]
  private let timely: [Int]
  private let deserving: [Int]

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
    comparing = table.set("than")
    about = table.set("about")
    existential = table.set("there")
    affording = table.set("afford")
    determiners = table.set("determiner")
    unlikely = table.set("last")
    obliging = table.set("obligation")
    alone = table.set("personal-pronoun")
    ought = table.set("ought")
    appeals = table.cues(
      named: "it-is-time", "i-urge", "essential-that", "calls-for", "want", "do-well", "has-duty",
      "foolish-to", "wrong-to", "not-up-to", "could-do-worse", "hope-will")
    verdicts = table.cues(named: "answer-is", "better-to", "what-is-needed")
    nominal = table.cues(
      named: "nominal-would", "ing-would", "would", "would-benefit", "will-benefit",
      "may-ought")
    questions = table.cues(named: "why-not")
    warnings = table.cues(named: "foolish-to", "wrong-to", "not-up-to")
    sufficing = table.cues(named: "nothing-less")
    owing = table.cues(named: "owe")
    wishing = table.cues(named: "like-to-see")
    timely = table.cues(named: "it-is-time")
    deserving = table.cues(named: "deserve-thing", "deserve")
  }

  /// The action that a cue urges.
  func deed(
    of urge: CueMatch, _ mentions: [Mention], in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed {
    if let part = subjectAction(of: urge, in: sentence, tokens) {
      // "No tax would help": what would help is not named.
      let isNothing =
        denials.denies(tokens[part.lowerBound])
        || denials.deniesInPart(tokens[part.lowerBound])
      return isNothing ? .none : Deed(words: extent.trimmed(part, tokens))
    }
    // "Shouldn't the owners pay?"
    let isAsked =
      urge.pivot == sentence.lowerBound && has(tokens[urge.pivot], obliging)
      && denials.denies(tokens[urge.pivot + 1])
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

  private func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  private func has(_ place: Int, _ set: ClassSet, in sentence: Range<Int>, _ tokens: [Token])
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
      if has(pivot + 1, personal, in: sentence, tokens) { return pivot + 2 }
      // "Let the islanders decide" tells them; "Let the dykes be raised" tells nobody by name.
      let verb = names.verb(behindSubjectAt: pivot + 1, mentions, sentence, tokens)
      let isTold = mentions.contains {
        pivot < $0.tokens.lowerBound && $0.tokens.upperBound <= verb ?? 0
      }
      return denial != .denied && isTold ? verb : pivot
    }
    if appeals.contains(urge.cue) { return behindAppeal(urge, in: sentence, tokens) }
    if verdicts.contains(urge.cue) { return behindVerdict(urge, in: sentence, tokens) }
    let isThing = deserving.contains(urge.cue) && has(pivot + 1, determiners, in: sentence, tokens)
    return isVerb(tokens[pivot]) && !isThing ? pivot : pivot + 1
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
      if has(tokens[place], personal) { return place + 1 }
      if shapes.isClauseBreak(tokens[place].form) { break }
    }
    // "time the state stopped paying": told in the past, it would be read as done.
    return timely.contains(urge.cue) ? nil : pivot + 1
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
    guard !has(tokens[pivot], being) else { return pivot + 1 }
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
    return (start ?? pivot) + 1
  }
}

// MARK: Actions of their own form

extension ActionReader {
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

  /// "Nothing short of an inquiry will do", "Only a ban will do": what would do.
  private func sufficient(
    _ urge: CueMatch, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Deed {
    let modal = urge.tokens.last { has(tokens[$0], promises) } ?? urge.tokens.upperBound
    var start = urge.pivot + 1
    if has(start, names.prepositions, in: sentence, tokens) { start += 1 }
    return Deed(words: extent.trimmed(start..<max(start, modal), tokens))
  }

  /// "Why not build?", "Why should the state not build?" and "Shouldn't we build?" urge it; "Why wait?"
  /// and "Why should they go on waiting?" urge that it not be done.
  private func asked(
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

// MARK: From its start on

extension ActionReader {
  /// The action that starts somewhere, without what only leads to it.
  private func deed(
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
      has(verb + 1, names.infinitive, in: sentence, tokens)
    {
      // "cannot afford to wait"
      start = verb + 2
      isForbidden = isForbidden != denies
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

  /// Whether "there" stands before the modal of an action.
  private func isExistential(
    _ start: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    (max(sentence.lowerBound, start - 3)..<start).contains { has(tokens[$0], existential) }
  }
}
