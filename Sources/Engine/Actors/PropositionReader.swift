internal import Argument
import Text

/// Reads who should do what, toward whom and on what condition, or who is judged.
struct PropositionReader {
  let table: CueTable
  let shapes: WordShapes
  let book: ActorBook
  private let stances: StanceReader
  let pronouns: ClassSet
  let names: ActingNames
  private let actions: ActionReader
  private let promises: ClassSet
  private let obliging: [Int]
  private let reporting: [Int]
  private let nominal: [Int]
  let suffering: [Int]
  let appeals: [Int]
  let things: ClassSet
  let laws: ClassSet
  /// Nouns of what does nothing by itself, though it may be called by a noun for people.
  let actless: ClassSet
  let deeds: ClassSet
  let changes: ClassSet
  /// The words of an urging modal: "should", "had better", "would do well".
  let urging: ClassSet
  let modalsAndWhy: ClassSet
  let personal: ClassSet
  let others: ClassSet
  let letting: ClassSet
  let anybody: ClassSet
  let obligation: ClassSet
  let modals: ClassSet

  init(table: CueTable, shapes: WordShapes, book: ActorBook) {
    self.table = table
    self.shapes = shapes
    self.book = book
    stances = StanceReader(table: table, shapes: shapes)
    pronouns = table.set("subject-pronoun")
    names = ActingNames(table: table, shapes: shapes)
    actions = ActionReader(table: table, shapes: shapes, names: names)
    promises = table.set("would-could")
    obliging = table.cues(named: "should", "must", "ruler-has-to")
    suffering = table.cues(named: "deserve-thing", "deserve")
    reporting = table.cues(named: "reported", "opponents-say", "says-that")
    nominal = table.cues(named: "nominal-would", "ing-would")
    appeals = table.cues(
      named: "it-is-time", "i-urge", "essential-that", "why-not", "answer-is", "better-to",
      "up-to", "would-rather", "like-to-see", "wrong-to", "not-up-to", "hope-will")
    var things = table.set("thing")
    things.formUnion(table.set("nominal"))
    laws = table.set("law")
    things.formUnion(laws)
    self.things = table.set("thing")
    actless = things
    deeds = table.set("imperative")
    changes = table.set("change-verb")
    var urging = table.set("obligation")
    urging.formUnion(table.set("would-could"))
    urging.formUnion(table.set("good"))
    self.urging = urging
    var asking = table.set("modal-opening")
    asking.formUnion(table.set("asking"))
    modalsAndWhy = asking
    personal = table.set("personal-pronoun")
    others = table.set("others")
    letting = table.set("letting")
    anybody = table.set("anybody")
    obligation = table.set("obligation")
    modals = table.set("modal")
  }

  /// What one sentence gives its unit beside the kind.
  struct Reading {
    var actors: [String] = []
    /// What "it" (the first) or "they" (all) in the next sentence may stand for.
    var antecedents: [String] = []
    /// It recommends an action that is named by a noun ("A firm stance would …").
    var isNominal = false
    var stances: [(actor: String, stance: Stance)] = []
    var proposition = Proposition(modality: .fact)
    /// As in `Unit`.
    var further: [Proposition] = []
  }

  /// Reads a sentence; `antecedents` are what "it" or "they" may stand for.
  func read(
    _ sentence: Range<Int>, of tokens: [Token], text: ArticleText, kind: Kind,
    matches: [CueMatch], antecedents: [String]
  ) -> Reading {
    let mentions = book.mentions(in: sentence, of: tokens)
    var reading = Reading()
    let nouns = mentions.filter { mayActLater($0, in: sentence, tokens, text) }
    reading.antecedents = names.list(with: 0, of: nouns, tokens).map { book.names[$0.actor] }
    reading.actors.reserveCapacity(mentions.count)
    for mention in mentions where !reading.actors.contains(book.names[mention.actor]) {
      reading.actors.append(book.names[mention.actor])
    }
    let reported = reportedPart(of: sentence, tokens, matches)
    var own = mentions
    own.removeAll { mention in
      let place = mention.tokens.lowerBound
      return reported.contains(place) || tokens[place].isQuoted
    }
    reading.stances = stances(own, in: sentence, of: tokens, kind: kind)
    let first = kind == .recommendation ? telling(matches, own, sentence, tokens) : nil
    reading.proposition = proposition(
      own, in: sentence, of: tokens, text: text, kind: kind, urgedBy: first,
      antecedents: antecedents)
    if kind == .recommendation {
      reading.further = further(
        than: reading.proposition, urgedBy: first, own, in: sentence, of: tokens, text: text,
        matches: matches)
      if reading.further.isEmpty, let first,
        urgesMore(than: reading.proposition, first, tokens, matches)
      {
        reading.proposition.isCut = true
        reading.proposition.clause?.isCut = true
      }
      if !reading.proposition.actors.isEmpty {
        reading.antecedents = reading.proposition.actors
      } else if sentence.first.map({ table.contains(tokens[$0].form, set: pronouns) }) ?? false {
        // "They should ask the owners. They should ask …": of whomever "they" are, it is not those.
        reading.antecedents = []
      }
    }
    reading.isNominal =
      kind == .recommendation && urge(matches).map { nominal.contains($0.cue) } ?? false
    if kind != .recommendation, let judged = reading.stances.first {
      reading.proposition.actor = judged.actor
      reading.proposition.target = reading.actors.first { $0 != judged.actor }
    }
    if kind == .recommendation, isObliged(matches) {
      for actor in reading.proposition.actors
      where !reading.stances.contains(where: { $0.actor == actor }) {
        reading.stances.append((actor, .presses))
      }
    }
    return reading
  }

  /// "count the wells, and they should never be sold": the rest has no line of its own.
  private func urgesMore(
    than proposition: Proposition, _ urge: CueMatch, _ tokens: [Token], _ matches: [CueMatch]
  ) -> Bool {
    guard let action = proposition.action, !nominal.contains(urge.cue) else { return false }
    return matches.contains { urges($0, behind: urge, and: action, tokens) }
  }

  /// Whether a match urges something behind what another one does.
  private func urges(
    _ match: CueMatch, behind first: CueMatch, and action: TextRange, _ tokens: [Token]
  ) -> Bool {
    table.groups[match.cue] == .recommendation && match.pivot > first.pivot
      && tokens[match.pivot].range.lowerBound >= action.upperBound
  }

  /// Who is told that they must or should is pressed, unless the sentence says more.
  private func isObliged(_ matches: [CueMatch]) -> Bool {
    matches.contains { obliging.contains($0.cue) }
  }

  /// What stands behind a reporting verb belongs to the person who is reported.
  private func reportedPart(
    of sentence: Range<Int>, _ tokens: [Token], _ matches: [CueMatch]
  ) -> Range<Int> {
    let isOwnVoice = matches.contains { table.groups[$0.cue] == .rescue }
    let report = matches.first { reporting.contains($0.cue) }
    guard let report, !isOwnVoice else { return sentence.lowerBound..<sentence.lowerBound }
    return report.tokens.lowerBound..<sentence.upperBound
  }

  private func stances(
    _ mentions: [Mention], in sentence: Range<Int>, of tokens: [Token], kind: Kind
  ) -> [(actor: String, stance: Stance)] {
    var found: [(actor: String, stance: Stance)] = []
    for (place, mention) in mentions.enumerated() {
      let name = book.names[mention.actor]
      guard !found.contains(where: { $0.actor == name }) else { continue }
      let next = place + 1 < mentions.count ? mentions[place + 1].tokens.lowerBound : nil
      let stance = stances.stance(
        toward: mention, in: sentence, of: tokens, isPrescription: kind == .recommendation,
        next: next)
      if let stance { found.append((name, stance)) }
    }
    return found
  }
}

// MARK: Propositions

extension PropositionReader {
  private func proposition(
    _ mentions: [Mention], in sentence: Range<Int>, of tokens: [Token], text: ArticleText,
    kind: Kind, urgedBy urge: CueMatch?, antecedents: [String]
  ) -> Proposition {
    var proposition = Proposition(modality: modality(of: kind))
    proposition.condition = condition(in: sentence, of: tokens)
    if let urge {
      let acting = ActingPhrases(text: text, antecedents: antecedents)
      let deed = actions.deed(of: urge, mentions, in: sentence, tokens)
      fillPrescription(&proposition, urge, deed, mentions, sentence, tokens, acting)
    } else {
      proposition.actor = mentions.first.map { book.names[$0.actor] }
      proposition.target = mentions.first { book.names[$0.actor] != proposition.actor }
        .map { book.names[$0.actor] }
    }
    return proposition
  }

  /// What else is urged on somebody who is named with it, in words of its own.
  private func further(
    than first: Proposition, urgedBy urge: CueMatch?, _ mentions: [Mention],
    in sentence: Range<Int>, of tokens: [Token], text: ArticleText, matches: [CueMatch]
  ) -> [Proposition] {
    guard var taken = first.action, let urge else { return [] }
    let phrases = ActingPhrases(text: text, antecedents: first.actors, isSameSentence: true)
    var found: [Proposition] = []
    for other in matches where urges(other, behind: urge, and: taken, tokens) {
      let deed = actions.deed(of: other, mentions, in: sentence, tokens)
      guard !actions.isHollow(deed, urgedBy: other, tokens) else { continue }
      var proposition = Proposition(modality: .prescription)
      proposition.condition = condition(in: sentence, of: tokens)
      fillPrescription(&proposition, other, deed, mentions, sentence, tokens, phrases)
      guard !proposition.actors.isEmpty || proposition.clause != nil,
        let action = proposition.action
      else { continue }
      taken = action
      found.append(proposition)
    }
    return found
  }

  private func modality(of kind: Kind) -> Proposition.Modality {
    switch kind {
    case .recommendation: .prescription
    case .claim, .concession: .judgement
    case .evidence, .background: .fact
    }
  }

  /// The match that urges: a rule's before a hint's.
  private func urge(_ matches: [CueMatch]) -> CueMatch? {
    matches.first { table.groups[$0.cue] == .recommendation }
      ?? matches.first { table.groups[$0.cue] == .hint }
  }

  /// The first that urges something which can be told without the rest: "It should not do so alone: London ought to
  /// ask Rome", "My plea is a modest one: we must not sell it".
  private func telling(
    _ matches: [CueMatch], _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> CueMatch? {
    guard let first = urge(matches) else { return nil }
    let others = matches.filter {
      table.groups[$0.cue] == .recommendation && $0.pivot > first.pivot
    }
    guard !others.isEmpty else { return first }
    let deed = actions.deed(of: first, mentions, in: sentence, tokens)
    guard actions.isHollow(deed, urgedBy: first, tokens) else { return first }
    return others.first { other in
      let deed = actions.deed(of: other, mentions, in: sentence, tokens)
      return !actions.isHollow(deed, urgedBy: other, tokens)
    } ?? first
  }

  private func fillPrescription(
    _ proposition: inout Proposition, _ urge: CueMatch, _ deed: Deed, _ mentions: [Mention],
    _ sentence: Range<Int>, _ tokens: [Token], _ phrases: ActingPhrases
  ) {
    let isImplicit =
      nominal.contains(urge.cue) || actions.promise(of: urge, tokens) != nil
    var deed = deed
    if let condition = conditionStart(in: sentence, of: tokens),
      !isConditioned(urge.pivot, on: condition, sentence, tokens)
        || isContent(condition, of: deed, tokens) || isOfOtherAct(condition, deed, tokens)
    {
      proposition.condition = nil
      if condition == deed.words.upperBound { deed.isCut = true }
    }
    let action = deed.words
    proposition.action = range(of: action, tokens)
    proposition.isForbidden = deed.isForbidden
    proposition.isCut = deed.isCut
    // "Building more would help" names the act; "A lease would help" does not, and what no rule urges need not.
    let mayBeThing = isImplicit || table.groups[urge.cue] != .recommendation
    if let first = action.first.map({ tokens[$0] }) {
      proposition.isThing =
        table.contains(first.form, set: actions.determiners)
        || mayBeThing && !shapes.has(.ing, first)
    }
    if isImplicit {
      // "A firm stance": a word for a body may be an adjective here.
      let mentions = mentions.filter { !book.isCommon($0) }
      var doers = names.doers(of: action, mentions, tokens)
      if doers.isEmpty, table.contains(tokens[urge.pivot].form, set: promises) {
        doers = names.owners(in: sentence.lowerBound..<urge.pivot, mentions, tokens)
      }
      proposition.actors = shown(doers)
    } else {
      proposition.actors = told(by: urge, to: action, mentions, sentence, tokens, phrases)
      restrict(&proposition, urge, sentence, tokens)
      // "Peace should be a duty of the owners": they are told, and are not its subject.
      let isOthers = !names.obliged(behind: urge.pivot, mentions, sentence, tokens).isEmpty
      if proposition.actors.isEmpty || isOthers {
        proposition.clause = clause(of: deed, urge, sentence, tokens)
        if proposition.clause == nil, lacksSubject(deed, urge, tokens) { proposition.action = nil }
      }
      if let cleft = actions.cleft(of: deed, in: sentence, tokens),
        let words = range(of: cleft.words, tokens)
      {
        proposition.clause = Proposition.Clause(words: words, isCut: cleft.isCut)
        proposition.actors = []
      }
    }
    proposition.target = mentions.first {
      action.contains($0.tokens.lowerBound) && !book.isCommon($0)
        && !proposition.actors.contains(book.names[$0.actor])
    }.map { book.names[$0.actor] }
  }

  private func clause(
    of deed: Deed, _ urge: CueMatch, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Proposition.Clause? {
    guard let clause = actions.clause(of: deed, urgedBy: urge, in: sentence, tokens),
      let words = range(of: clause.words, tokens)
    else { return nil }
    return Proposition.Clause(words: words, isCut: clause.isCut)
  }

  /// "should say that if it rains …": what is said holds on a condition, saying it does not.
  private func isContent(_ condition: Int, of deed: Deed, _ tokens: [Token]) -> Bool {
    guard let start = deed.words.first, condition > start else { return false }
    return names.opensContent(tokens[condition - 1])
  }

  /// "meet them, and leave if they are stopped": with the second act its condition is left out.
  private func isOfOtherAct(_ condition: Int, _ deed: Deed, _ tokens: [Token]) -> Bool {
    !deed.words.isEmpty
      && actions.extent.isAct(between: deed.words.upperBound, and: condition, tokens)
  }

  /// "be guaranteed", "go": without what is guaranteed or goes they say nothing.
  private func lacksSubject(_ deed: Deed, _ urge: CueMatch, _ tokens: [Token]) -> Bool {
    guard let first = deed.words.first, first > urge.pivot else { return false }
    return deed.words.count == 1
      || table.contains(tokens[urge.pivot].form, set: obligation)
        && names.isPassive(behind: urge.pivot, in: urge.pivot..<tokens.count, tokens)
  }

  /// "The school should stay open until five, and the ministry should pay": until when is no condition of paying.
  private func isConditioned(
    _ pivot: Int, on start: Int, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard start < pivot else {
      // "…, which pays only if it rains", "should be fed now, and the port should stay until …"
      let between = tokens[min(pivot + 1, start)..<start]
      return !between.contains {
        names.has($0, names.relatives) || table.contains($0.form, set: modals)
      }
    }
    return !tokens[sentence.lowerBound..<start].contains { table.contains($0.form, set: urging) }
      || !tokens[start..<pivot].contains { shapes.isClauseBreak($0.form) }
  }

  /// "Only when all else has failed should they …" is a condition; what "only" says of somebody who is
  /// not named as its actor no shorter words say.
  private func restrict(
    _ proposition: inout Proposition, _ urge: CueMatch, _ sentence: Range<Int>, _ tokens: [Token]
  ) {
    let clause = names.clause(before: urge.pivot, in: sentence, tokens)
    guard let first = clause.first, names.isOnly(tokens[first]) else { return }
    if names.isInverted(urge.pivot, in: sentence, tokens) {
      proposition.condition = range(of: clause, tokens)
    } else if proposition.actors.isEmpty {
      proposition.action = nil
    }
  }

  /// The end of the last token that is no punctuation.
  private func lastWord(from start: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int {
    var place = sentence.upperBound
    while place > start, tokens[place - 1].kind == .punctuation { place -= 1 }
    return place
  }

  private func conditionStart(in sentence: Range<Int>, of tokens: [Token]) -> Int? {
    let names = names
    return sentence.first { names.setsCondition($0, tokens) }
  }

  /// From "if", "unless", "until" … to the end of its clause.
  private func condition(in sentence: Range<Int>, of tokens: [Token]) -> TextRange? {
    guard let start = conditionStart(in: sentence, of: tokens) else { return nil }
    let end =
      (start..<sentence.upperBound).first { shapes.isClauseBreak(tokens[$0].form) }
      ?? lastWord(from: start, in: sentence, tokens)
    // "If anything" and "if so" set no condition.
    return end > start + 2 ? range(of: start..<end, tokens) : nil
  }

  private func range(of part: Range<Int>, _ tokens: [Token]) -> TextRange? {
    guard !part.isEmpty else { return nil }
    return tokens[part.lowerBound].range.lowerBound..<tokens[part.upperBound - 1].range.upperBound
  }
}
