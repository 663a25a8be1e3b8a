/// Finds which of a sentence's names act in what it recommends.
///
/// Worked examples: the subject of a modal ("Rome and Paris should …", both), the agent of a
/// passive ("… should be freed by Rome"), the owner of an action that is a noun ("Rome's backing of
/// Oslo would …", "a pledge by Rome would …"), the bearer of a duty ("Peace should be a duty of
/// Rome"). A name behind another preposition is acted upon.
struct ActingNames {
  let shapes: WordShapes
  let conjunctions: ClassSet
  let prepositions: ClassSet
  let openers: ClassSet
  let relatives: ClassSet
  let auxiliaries: ClassSet
  let subordinators: ClassSet
  let adverbs: ClassSet
  /// Words before a noun that no actor is called by: "all", "our", "both".
  let unnamed: ClassSet
  private let table: CueTable
  private let listWords: ClassSet
  let determiners: ClassSet
  let agents: ClassSet
  private let plurals: ClassSet
  let pronouns: ClassSet
  private let duties: ClassSet
  private let dutyLinks: ClassSet
  private let actions: ClassSet
  private let pastWords: ClassSet
  private let made: ClassSet
  let being: ClassSet
  let personal: ClassSet
  let rulers: ClassSet
  let infinitive: ClassSet
  private let falling: ClassSet
  private let modals: ClassSet
  private let articles: ClassSet
  let denying: ClassSet
  private let only: ClassSet
  private let again: ClassSet
  private let fronting: ClassSet
  private let alone: ClassSet
  private let verbs: ClassSet
  let finite: ClassSet
  private let conditions: ClassSet
  private let until: ClassSet
  let anyOfThem: ClassSet
  let describing: ClassSet
  private let noConditions: ClassSet
  let plainVerbs: ClassSet
  private let hours: ClassSet
  private let likening: ClassSet
  let single: ClassSet
  private let that: ClassSet
  let there: ClassSet

  init(table: CueTable, shapes: WordShapes) {
    self.table = table
    self.shapes = shapes
    conjunctions = table.set("conjunction")
    prepositions = table.set("preposition")
    openers = table.set("opener")
    var relatives = table.set("wh")
    relatives.formUnion(table.set("qualifier"))
    self.relatives = relatives
    subordinators = table.set("subordinator")
    adverbs = table.set("mid-adverb")
    unnamed = table.set("unnamed")
    listWords = table.set("list-word")
    determiners = table.set("determiner")
    agents = table.set("agent-link")
    plurals = table.set("plural-pronoun")
    pronouns = table.set("subject-pronoun")
    duties = table.set("duty")
    dutyLinks = table.set("duty-link")
    actions = table.set("nominal")
    var participles = table.set("participle")
    participles.formUnion(table.set("irregular-past"))
    pastWords = participles
    made = table.set("made-to")
    being = table.set("be")
    personal = table.set("we")
    rulers = table.set("ruler")
    infinitive = table.set("infinitive")
    falling = table.set("falling")
    modals = table.set("modal-opening")
    articles = table.set("article")
    denying = table.set("denying")
    only = table.set("only")
    again = table.set("again")
    fronting = table.set("fronting")
    alone = table.set("personal-pronoun")
    var verbs = table.set("imperative")
    verbs.formUnion(table.set("be"))
    self.verbs = verbs
    finite = table.set("finite")
    auxiliaries = table.set("aux")
    conditions = table.set("condition")
    until = table.set("until")
    anyOfThem = table.set("any-of-them")
    describing = table.set("point-relative")
    noConditions = table.set("no-condition")
    plainVerbs = table.set("plain-verb")
    hours = table.set("point-in-time")
    likening = table.set("likening")
    single = table.set("single")
    that = table.set("that-word")
    there = table.set("there")
  }

  /// "stopped", "put"
  func isPast(_ token: Token) -> Bool { shapes.has(.ed, token) || has(token, pastWords) }
  func isFinite(_ token: Token) -> Bool { has(token, finite) }
  func isArticle(_ token: Token) -> Bool { has(token, articles) }
  func isPlural(_ form: Form) -> Bool { table.contains(form, set: plurals) }

  func has(_ token: Token, _ set: ClassSet) -> Bool { table.contains(token.form, set: set) }

  /// "if it rains", but not "as if it rained"; "until it rains", but not "until six".
  func setsCondition(_ place: Int, _ tokens: [Token]) -> Bool {
    guard has(tokens[place], conditions), !(place > 0 && has(tokens[place - 1], likening))
    else { return false }
    guard place + 1 < tokens.count else { return true }
    if has(tokens[place + 1], noConditions) { return false }
    guard has(tokens[place], until) else { return true }
    return tokens[place + 1].kind != .number && !has(tokens[place + 1], hours)
  }

  /// The "that" of "say that if it rains …".
  func opensContent(_ token: Token) -> Bool { has(token, that) }

  /// "anything" behind "if".
  func setsNothing(_ token: Token) -> Bool { has(token, noConditions) }

  func isOnly(_ token: Token) -> Bool { has(token, only) }

  /// "… should the talks fail", "At no time should doctors strike": the subject stands behind the modal.
  func isInverted(_ pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard pivot > sentence.lowerBound, pivot + 1 < sentence.upperBound else { return false }
    let next = tokens[pivot + 1]
    guard has(tokens[pivot], modals) else { return false }
    if isFronted(before: pivot, in: sentence, tokens) { return true }
    // "can no longer": what denies the verb is nobody's determiner.
    let isDenied = has(next, denying)
    return next.isCapitalised || has(next, determiners) && !isDenied || has(next, pronouns)
  }
}

// MARK: Subjects

extension ActingNames {
  /// "Nor", "Never again", "On no account", "Only when all is lost", and no subject behind it.
  private func isFronted(before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let clause = clause(before: pivot, in: sentence, tokens)
    guard let first = clause.first(where: { tokens[$0].kind != .punctuation }) else {
      return has(tokens[pivot - 1], fronting)
    }
    let next = first + 1
    guard next < clause.upperBound else { return has(tokens[first], fronting) }
    if has(tokens[first], fronting) {
      return has(tokens[next], prepositions) && !has(tokens[next], dutyLinks)
        || has(tokens[next], subordinators) || has(tokens[next], again)
    }
    return has(tokens[first], prepositions) && has(tokens[next], denying)
  }

  /// Where the verb starts behind a subject that follows a modal or a verb: behind the name or the
  /// noun that stands there, if it can be told from the verb.
  func verb(
    behindSubjectAt place: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    guard place < sentence.upperBound else { return nil }
    var end: Int
    if has(tokens[place], pronouns) || has(tokens[place], personal) || has(tokens[place], alone) {
      end = place + 1
    } else if let first = mentions.firstIndex(where: { $0.tokens.lowerBound >= place }),
      mentions[first].tokens.lowerBound <= place + 2,
      !tokens[place..<mentions[first].tokens.lowerBound].contains(where: {
        has($0, prepositions) || has($0, finite) || shapes.isClauseBreak($0.form)
      })
    {
      let list = list(with: first, of: mentions, tokens)
      end = list.last?.tokens.upperBound ?? mentions[first].tokens.upperBound
      while let next = mentions.first(where: { $0.tokens.lowerBound == end }) {
        end = next.tokens.upperBound
      }
    } else {
      let noun = has(tokens[place], determiners) ? place + 1 : place
      let near = noun + 1..<max(noun + 1, min(noun + 4, sentence.upperBound))
      guard let verb = near.first(where: { has(tokens[$0], verbs) }) else { return nil }
      end = verb
    }
    guard end < sentence.upperBound, tokens[end].isWord, !has(tokens[end], prepositions),
      !has(tokens[end], conjunctions), !has(tokens[end], determiners),
      !has(tokens[end], relatives),
      !tokens[end].traits.contains(.attached)
    else { return nil }
    return end
  }

  /// Who is told by a modal beside its subject: the agent of a passive, or who bears the duty.
  func obliged(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Mention] {
    let agents = self.agents(behind: pivot, mentions, sentence, tokens)
    return agents.isEmpty ? bearers(behind: pivot, mentions, sentence, tokens) : agents
  }

  /// "should be heard", but not "should be required to listen".
  func isPassive(behind pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let window = pivot + 1..<max(pivot + 1, min(pivot + 5, sentence.upperBound))
    // "should adopt what is called a ban": the clause of another verb tells nothing.
    let own = window.prefix {
      !has(tokens[$0], relatives) && !shapes.isClauseBreak(tokens[$0].form)
    }
    guard let be = own.first(where: { has(tokens[$0], being) }) else { return false }
    let next = (be + 1..<max(be + 1, min(be + 3, sentence.upperBound))).first {
      isPast(tokens[$0])
    }
    return next.map { !has(tokens[$0], made) } ?? false
  }

  /// Whom an appeal names behind its pivot: "It is time for Congress to act", "Let the towns borrow".
  func addressed(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Mention] {
    guard let first = mentions.firstIndex(where: { $0.tokens.lowerBound > pivot }),
      mentions[first].tokens.lowerBound < pivot + 7
    else { return [] }
    // "It is time to back Congress", "that we listen to experts": whom the action meets is not told.
    let between = tokens[pivot + 1..<mentions[first].tokens.lowerBound].enumerated()
    let isTold = between.allSatisfy { place, token in
      !shapes.isClauseBreak(token.form) && !has(token, personal)
        && (place == 0 && has(tokens[pivot], falling) || !has(token, infinitive))
    }
    guard isTold, !isAttribute(mentions[first], sentence, tokens) else { return [] }
    let list = list(with: first, of: mentions, tokens)
    // "British and French diplomats": the noun is told, not the countries.
    let noun = mentions.first { $0.tokens.lowerBound == list.last?.tokens.upperBound }
    return noun.map { [$0] } ?? list
  }

  /// "a public register": what stands behind "a" as one of many is no word for all of them.
  private func isAttribute(_ mention: Mention, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    let end = mention.tokens.upperBound
    guard end < sentence.upperBound, mention.tokens.lowerBound > sentence.lowerBound else {
      return false
    }
    let next = tokens[end]
    return !tokens[mention.tokens.lowerBound].isCapitalised && next.isWord
      && has(tokens[mention.tokens.lowerBound - 1], single) && !has(next, infinitive)
      && !has(next, auxiliaries) && !has(next, prepositions) && !has(next, conjunctions)
      && !has(next, relatives)
  }

  /// "Parents, keep the gates shut": who is called upon before the comma.
  func called(
    before pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Mention] {
    guard let comma = (sentence.lowerBound..<pivot).last, shapes.isComma(tokens[comma].form),
      let last = mentions.lastIndex(where: { $0.tokens.upperBound == comma }),
      comma - sentence.lowerBound < 5
    else { return [] }
    return list(with: last, of: Array(mentions[...last]), tokens)
  }

  /// "should be freed by Rome": the agent of a passive, in its own clause.
  private func agents(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Mention] {
    let window = pivot + 1..<min(pivot + 6, sentence.upperBound)
    let participle = window.first {
      isPast(tokens[$0])
    }
    guard let participle else { return [] }
    for (index, mention) in mentions.enumerated() where mention.tokens.lowerBound > participle {
      let between = tokens[participle..<mention.tokens.lowerBound]
      if between.contains(where: { shapes.isClauseBreak($0.form) }) { return [] }
      if isLinked(mention, by: agents, from: participle, tokens) {
        // "be paid by the port and not by the ships"
        guard !between.contains(where: { has($0, denying) }),
          // "be paid into a fund supervised by the port"
          !between.dropFirst().contains(where: isPast)
        else { return [] }
        return list(with: 0, of: Array(mentions[index...]), tokens)
      }
    }
    return []
  }

  /// "should be a duty of Rome", "must be Rome's first task".
  private func bearers(
    behind pivot: Int, _ mentions: [Mention], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> [Mention] {
    guard let duty = (pivot..<sentence.upperBound).first(where: { has(tokens[$0], duties) }),
      (pivot..<duty).contains(where: { has(tokens[$0], being) })
    else { return [] }
    for (index, mention) in mentions.enumerated() {
      let isOwner = mention.tokens.upperBound > pivot && owns(mention, duty, tokens)
      let isLinked =
        mention.tokens.lowerBound > duty
        && isLinked(mention, by: dutyLinks, from: duty, tokens)
        && mention.tokens.lowerBound - duty <= 3
      if isOwner || isLinked {
        return list(with: 0, of: Array(mentions[index...]), tokens)
      }
    }
    return []
  }
}

// MARK: Doers

extension ActingNames {
  /// Who does an action that is named by a noun or an -ing form.
  func doers(of action: Range<Int>, _ mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    guard !action.isEmpty else { return [] }
    let isNoun = !shapes.has(.ing, tokens[action.lowerBound])
    for (index, mention) in mentions.enumerated() where action.contains(mention.tokens.lowerBound) {
      let leads = isNoun && mention.tokens.lowerBound <= action.lowerBound + 1
      let isAgent = isLinked(mention, by: agents, from: action.lowerBound, tokens)
      let isFree = !isLinked(mention, by: prepositions, from: action.lowerBound, tokens)
      let isOwner = isNoun && isOwner(mention, in: action, tokens)
      if (leads && isFree) || isAgent || isOwner {
        return list(with: 0, of: Array(mentions[index...]), tokens)
      }
    }
    return []
  }

  /// The owners of an action before a modal: "At last, Rome's help for Oslo could end it".
  func owners(in part: Range<Int>, _ mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    for (index, mention) in mentions.enumerated() where part.contains(mention.tokens.lowerBound) {
      if isOwner(mention, in: part, tokens) {
        return list(with: 0, of: Array(mentions[index...]), tokens)
      }
    }
    return []
  }

  private func isOwner(_ mention: Mention, in part: Range<Int>, _ tokens: [Token]) -> Bool {
    guard !isLinked(mention, by: prepositions, from: part.lowerBound, tokens) else { return false }
    return ownedPlaces(of: mention, tokens).contains {
      part.contains($0) && has(tokens[$0], actions)
    }
  }

  /// A link word stands before the name, with at most a determiner between them.
  private func isLinked(
    _ mention: Mention, by set: ClassSet, from start: Int, _ tokens: [Token]
  ) -> Bool {
    var place = mention.tokens.lowerBound - 1
    if place > start, has(tokens[place], determiners) { place -= 1 }
    return place >= start && has(tokens[place], set)
  }

  private func owns(_ mention: Mention, _ place: Int, _ tokens: [Token]) -> Bool {
    ownedPlaces(of: mention, tokens).contains(place)
  }

  /// The next few tokens, where a noun may stand that the name owns: "Rome's own backing".
  private func ownedPlaces(of mention: Mention, _ tokens: [Token]) -> Range<Int> {
    let start = mention.tokens.upperBound
    var end = start
    while end < min(start + 4, tokens.count), tokens[end].isWord, !has(tokens[end], prepositions) {
      end += 1
    }
    return start..<end
  }
}

// MARK: Lists

extension ActingNames {
  /// The names that stand in one list with a name: "A and B", "A, B and C", "either A or B".
  func list(with index: Int, of mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    guard mentions.indices.contains(index) else { return [] }
    var first = index
    while first > 0, joint(mentions[first - 1], mentions[first], tokens) != nil { first -= 1 }
    var last = index
    while last + 1 < mentions.count, joint(mentions[last], mentions[last + 1], tokens) != nil {
      last += 1
    }
    // A list ends with "and B" or "or B"; without it the commas part other things.
    while last > index, joint(mentions[last - 1], mentions[last], tokens) == .comma { last -= 1 }
    let isClosed = last > first && joint(mentions[last - 1], mentions[last], tokens) == .word
    return isClosed ? Array(mentions[first...last]) : [mentions[index]]
  }

  private enum Joint { case comma, word }

  private func joint(_ left: Mention, _ right: Mention, _ tokens: [Token]) -> Joint? {
    let between = tokens[left.tokens.upperBound..<right.tokens.lowerBound]
    guard !between.isEmpty, between.count <= 4 else { return nil }
    var hasWord = false
    var hasComma = false
    for token in between {
      if has(token, conjunctions) {
        hasWord = true
      } else if shapes.isComma(token.form) {
        hasComma = true
      } else {
        let isPassedOver =
          has(token, determiners) || has(token, listWords) || token.traits.contains(.attached)
        guard isPassedOver else { return nil }
      }
    }
    return hasWord ? .word : hasComma ? .comma : nil
  }
}
