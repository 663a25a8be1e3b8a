internal import Argument
internal import Lexis
internal import Text

/// Reads sentences as statements: clauses, signs, and what turns them round.
struct StatementReader {
  let table: SignTable
  let lexicon: Lexicon
  let marks: PunctuationForms

  /// More words than these no clause has that anybody compares.
  private static let most = 64

  /// - `roles`: of the article's sentences; what is not the author's view is passed over.
  func statements(
    of tokens: Tokens, roles: ArraySlice<SentenceRole>, vocabulary: inout Vocabulary
  ) -> Statements {
    var all = Statements()
    all.reserve(words: tokens.all.count)
    for (index, (range, role)) in zip(tokens.sentences, roles).enumerated() {
      let start = all.statements.count
      let next = index + 1 < tokens.sentences.count ? tokens[index + 1] : []
      let stand = stand(on: tokens.all[range], role, before: next, vocabulary)
      if stand != nil || !role.signs.isQuestion {
        read(tokens.all[range], role, stand, into: &all, &vocabulary)
      }
      all.endSentence(from: start)
    }
    return all
  }

  private func read(
    _ sentence: ArraySlice<Token>, _ role: SentenceRole, _ stand: Stand?,
    into all: inout Statements, _ vocabulary: inout Vocabulary
  ) {
    let clauses = clauses(of: sentence, besides: stand?.frame ?? [], vocabulary)
    var condition: [Int32] = []
    for place in sentence.indices where sentence[place].isWord {
      let isCondition =
        clauses.role(of: place, in: sentence) == .condition
        || role.voice(at: sentence[place].range.lowerBound) == .supposed
      guard isCondition, !table.has(.conditionOpener, sentence[place]) else { continue }
      let isDenial = table.has(.denial, sentence[place])
      guard isDenial || !vocabulary.isStopWord(sentence[place].form) else { continue }
      condition.append(vocabulary.stem(of: sentence[place].form).number)
    }
    let holds = holdsAnyway(sentence)
    condition = holds ? [] : sortedDistinct(condition)
    let limit = holds ? Limit() : limit(of: sentence, clauses, &vocabulary)
    let opening = opening(of: sentence)
    var builders: [StatementBuilder?] = Array(repeating: nil, count: clauses.roles.count)
    for (clause, clauseRole) in clauses.roles.enumerated()
    where clauseRole != .condition && clauseRole != .frame {
      var builder = StatementBuilder()
      if let joint = clauses.joints[clause], let leader = builders[joint.leader] {
        builder.takeSubject(of: leader, goesOn: !joint.hasOwnAuxiliary)
      }
      builder.statement.role = clauseRole
      builder.statement.isUrged = role.kinds.recommendation > 0.5
      builder.statement.condition = condition
      (builder.statement.limit, builder.statement.limits) = (limit.sign, limit.stems)
      builder.statement.limitSigns = limit.signs
      if let stand { builder.covered += stand.frame }
      builder.opening = opening
      var place = sentence.startIndex
      while place < sentence.endIndex {
        defer { place += 1 }
        let token = sentence[place]
        if token.form == marks.comma { builder.endContrast() }
        guard clauses.numbers[place - sentence.startIndex] == clause, token.kind != .punctuation,
          !builder.covered.contains(place), builder.atoms.count < Self.most
        else { continue }
        let voice = role.voice(at: token.range.lowerBound)
        if voice == .supposed { continue }
        if voice == .others, stand == nil, clause != clauses.admitted {
          builder.statement.isReported = true
          if builder.atoms.isEmpty { builder.statement.isReportedWhole = true }
        }
        if builder.atoms.isEmpty, isGerund(token, vocabulary) { builder.statement.isOfAct = true }
        read(place, of: sentence, into: &builder, &vocabulary)
      }
      builders[clause] = builder
      if let stand { builder.take(stand) }
      all.append(builder.statement, builder.atoms)
    }
  }

  /// What "unless they pay" says of the rest of its sentence: -1, and 1 for "if"; its words, and those of them that further
  /// or hinder.
  private struct Limit {
    var sign: Int8 = 0
    var stems: [Int32] = []
    var signs: [Atom] = []
  }

  /// Nothing where there is no such clause, or another one.
  private func limit(
    of sentence: ArraySlice<Token>, _ clauses: Clauses, _ vocabulary: inout Vocabulary
  ) -> Limit {
    var limit = Limit()
    var clause = -1
    for place in sentence.indices where sentence[place].isWord {
      let role = clauses.role(of: place, in: sentence)
      guard role == .condition || role == .setting else { continue }
      let token = sentence[place]
      let number = clauses.numbers[place - sentence.startIndex]
      if table.has(.conditionOpener, token) {
        guard clause < 0 else { return Limit() }
        clause = number
        limit.sign = table.has(.deniedCondition, token) ? -1 : 1
      } else if number == clause {
        if table.has(.denial, token) { limit.sign = -limit.sign }
        let stem = vocabulary.stem(of: token.form).number
        let signs = table.signs(at: place, of: sentence)
        if let atom = Atom(signs, stem: stem, token: place) { limit.signs.append(atom) }
        if !vocabulary.isStopWord(token.form) { limit.stems.append(stem) }
      }
    }
    guard !limit.stems.isEmpty else { return Limit() }
    limit.stems = sortedDistinct(limit.stems)
    return limit
  }

  /// "even if it rains"
  private func holdsAnyway(_ sentence: ArraySlice<Token>) -> Bool {
    zip(sentence, sentence.dropFirst()).contains {
      table.has(.unconditional, $0) && table.has(.conditionOpener, $1)
    }
  }

  private func read(
    _ place: Int, of sentence: ArraySlice<Token>, into builder: inout StatementBuilder,
    _ vocabulary: inout Vocabulary
  ) {
    var choice = SignTable.Choice()
    var isFrame = false
    table.forEachMatch(at: place, of: sentence) { match in
      switch match.sense {
      case .viewFrame:
        isFrame = true
        builder.covered += match.rest
      case .inPlace: builder.statement.isInPlace = true
      case .mere: builder.statement.isMere = true
      case .culprit: builder.statement.namesCulprit = true
      case .modal: if !isName(place, of: sentence) { builder.statement.isUrged = true }
      case .slot: builder.slot = sentence[place].form.number
      case .auxiliary: builder.meetAuxiliary()
      case .copula: builder.meetBeing()
      case .soleTask: builder.statement.hasSoleTask = true
      case .placing: builder.statement.isPlacing = true
      case .some: builder.statement.isOfSome = true
      case .every: builder.statement.isOfAll = true
      case .pointingBack: builder.statement.pointsBack = true
      case .equal: builder.meetEqual(place)
      case .earlier: builder.meetOrder(1, place)
      case .later: builder.meetOrder(-1, place)
      case .clauseOpener, .conditionOpener, .reporting, .verdictFor, .verdictAgainst,
        .askedDenial, .askedAssent, .doubting, .nounOpener, .definite,
        .indefinite, .joiner, .backSubject, .truth,
        .unconditional, .reportingNoun, .timeOpener, .groundOpener, .clauseSubject, .consequence,
        .existential, .lacking, .order, .factive, .measure, .excess, .concessionOpener,
        .deniedCondition, .thatLead, .date:
        break
      default: choice.meet(match)
      }
    }
    if isFrame { return }
    let best = choice.best
    if let best, !best.rest.isEmpty { builder.covered += best.rest }
    switch best?.sense {
    case .emptyDenial: builder.hasEmptyDenial = true
    case .denial:
      if table.has(.lacking, sentence[place]) {
        builder.statement.lacks += lacks(behind: place, of: sentence, &vocabulary)
      }
      deny(place, best?.rest ?? [], of: sentence, &builder)
    case .denialGoesOn:
      if builder.statement.turners.isEmpty { deny(place, [], of: sentence, &builder) }
    case .setAgainst:
      // "nothing less than a fair price"
      if builder.covered.contains(place - 1) { break }
      // "no less safe than" is "as safe as".
      if builder.hasEmptyDenial { builder.statement.isEqual = true }
      builder.isSetAgainst = true
    case .adversative: builder.endContrast()
    default: addAtom(place, best, choice.other, of: sentence, &builder, &vocabulary)
    }
  }

  /// What a noun phrase behind "without" names.
  private func lacks(
    behind place: Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> [Int32] {
    let phrase = sentence[(place + 1)...].prefix(Self.longestLack).prefix { token in
      token.isWord && !table.has(.auxiliary, token) && !table.has(.clauseOpener, token)
    }
    return phrase.filter { !vocabulary.isStopWord($0.form) }.map {
      vocabulary.stem(of: $0.form).number
    }
  }

  private static let longestLack = 4

  /// "not trams but buses" and "buses, not trams" set the trams against the buses; any other denial turns the clause round.
  private func deny(
    _ place: Int, _ rest: [Int], of sentence: ArraySlice<Token>, _ builder: inout StatementBuilder
  ) {
    let hasBut = sentence[place...].prefix(Self.longestContrast).contains { token in
      table.has(.adversative, token)
    }
    let isCut = sentence[place...].prefix(Self.longestContrast)
      .prefix { !table.has(.adversative, $0) }
      .contains { $0.kind == .punctuation && $0.form != marks.comma }
    let isAfterthought = place > sentence.startIndex && sentence[place - 1].form == marks.comma
    let isOpening =
      place == sentence.startIndex && rest.count == 1
      && sentence.dropFirst(2).contains { $0.form == marks.comma }
    if rest.isEmpty, hasBut && !isCut || isAfterthought {
      builder.isSetAgainst = true
    } else if isOpening {
      // "Far from helping them, it does harm."
      builder.isSetAgainst = true
    } else {
      if place + 1 < sentence.endIndex, table.has(.every, sentence[place + 1]) {
        builder.statement.isOfNotAll = true
      }
      builder.statement.turn *= -1
      builder.statement.turners.append(Int32(place))
    }
  }

  static let longestContrast = 9

  private func addAtom(
    _ place: Int, _ match: SignTable.Match?, _ other: SignTable.Match?,
    of sentence: ArraySlice<Token>, _ builder: inout StatementBuilder,
    _ vocabulary: inout Vocabulary
  ) {
    let token = sentence[place]
    let sense = match?.sense
    var sign = sense?.sign ?? 0
    let isName = isName(place, of: sentence)
    let isStop =
      sign == 0 && sense != .number && !isName && vocabulary.isStopWord(token.form)
      && !isObject(place, of: sentence)
    if isStop, token.kind != .number, sense != .value, sense != .enough { return }
    if sense == .enough {
      // "strong enough" is strong; "we have enough" wants no more.
      if place > sentence.startIndex, isQuality(sentence[place - 1]) { return }
      sign = -1
    }
    if only(sense, emphasises: place + 1, of: sentence) { return }
    let isQuality = sense == .goodQuality || sense == .badQuality
    let isAttribute =
      isQuality && match?.rest.isEmpty == true && self.isAttribute(place, of: sentence, vocabulary)
    var form = token.form
    let bare = sign == 0 ? bareForm(of: form, vocabulary) : nil
    if let bare {
      form = bare
      sign = -1
    }
    let isOpening =
      sign == 0 && !isName && token.kind != .number && builder.opening.contains(place)
    let isCommon = lexicon.of(token.form).contains(.common)
    var atom = Atom(
      stem: vocabulary.stem(of: form).number, sign: sign,
      weight: isAttribute || isStop || isOpening ? Atom.little : isCommon ? 0.6 : 1,
      token: Int32(place))
    if let match, sign != 0 { atom.scale = match.scale }
    atom.standAlso(on: other)
    takeDegree(place, match, of: sentence, into: &atom)
    atom.field = table.field(of: atom.scale)
    atom.isSetAgainst = builder.isSetAgainst
    atom.isAttribute = isAttribute
    atom.isGrammar = sign != 0 && vocabulary.isStopWord(token.form)
    atom.isNumber = token.kind == .number || sense == .number
    atom.isDate = isName && table.has(.date, token)
    atom.isManner = sign == 0 && !isName && isManner(place, of: sentence, vocabulary)
    atom.deniesStem =
      bare != nil || sign < 0 && vocabulary.bytes(of: form).suffix(4).elementsEqual("less".utf8)
    atom.slot = builder.slot
    atom.noun =
      isAttribute
      ? vocabulary.stem(of: sentence[place + 1].form).number
      : isQuality ? -1 : noun(behind: place, of: sentence, &vocabulary)
    builder.append(atom)
  }

  /// "After ten years of argument, ": what a sentence opens with before its clause says little of what that says.
  private func opening(of sentence: ArraySlice<Token>) -> Range<Int> {
    guard let first = sentence.first, table.has(.timeOpener, first),
      let comma = sentence.prefix(Self.longestOpening).firstIndex(where: { $0.form == marks.comma }
      ),
      !sentence[..<comma].contains(where: { table.has(.auxiliary, $0) })
    else { return 0..<0 }
    return sentence.startIndex..<comma
  }

  private static let longestOpening = 8

  /// "in May": a capital in the middle of a sentence makes a name of any word but "I".
  private func isName(_ place: Int, of sentence: ArraySlice<Token>) -> Bool {
    let token = sentence[place]
    return token.isCapitalised && token.range.utf8.count > 1 && place > sentence.startIndex
  }

  /// "lent freely", but not "a family" or "early trains"
  private func isManner(
    _ place: Int, of sentence: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Bool {
    place > sentence.startIndex
      && vocabulary.bytes(of: sentence[place].form).suffix(2).elementsEqual("ly".utf8)
      && !table.has(.nounOpener, sentence[place - 1])
      && !isAttribute(place, of: sentence, vocabulary)
  }

  /// "save time": a word that is grammar elsewhere is what a verb of the lists acts on.
  private func isObject(_ place: Int, of sentence: ArraySlice<Token>) -> Bool {
    guard place > sentence.startIndex, table.has(.measure, sentence[place]) else { return false }
    return table.has(.plus, sentence[place - 1]) || table.has(.minus, sentence[place - 1])
  }

  /// "Too low" is low, and "high enough" is high, whatever stands by it: the degree is a scale of its own.
  private func takeDegree(
    _ place: Int, _ match: SignTable.Match?, of sentence: ArraySlice<Token>, into atom: inout Atom
  ) {
    guard let match, match.rest.count == 1, match.sense.sign != nil else { return }
    let isEnough = table.has(.enough, sentence[match.rest[0]])
    guard isEnough || table.has(.excess, sentence[place]) else { return }
    let quality = isEnough ? place : match.rest[0]
    table.forEachMatch(at: quality, of: sentence) { found in
      if found.rest.isEmpty { atom.standAlso(on: found) }
    }
    guard isEnough, atom.otherScale != 0 else { return }
    swap(&atom.sign, &atom.otherSign)
    swap(&atom.scale, &atom.otherScale)
  }

  /// What a word is said of as an attribute: "public schools", but not "schools are a public good".
  private func noun(
    behind place: Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> Int32 {
    let isFirst = place == sentence.startIndex
    let isAfterOpener = !isFirst && table.has(.nounOpener, sentence[place - 1])
    let opensSubject =
      isFirst && sentence.dropFirst().prefix(5).contains { table.has(.auxiliary, $0) }
    guard isAfterOpener || opensSubject, isAttribute(place, of: sentence, vocabulary) else {
      return -1
    }
    return vocabulary.stem(of: sentence[place + 1].form).number
  }

  /// "The worst mistake" is a mistake.
  private func only(
    _ sense: SignTable.Sense?, emphasises next: Int, of sentence: ArraySlice<Token>
  ) -> Bool {
    guard sense == .badQuality, next < sentence.endIndex else { return false }
    var isBad = false
    table.forEachMatch(at: next, of: sentence) { found in
      guard found.rest.isEmpty else { return }
      let isFault = found.sense == .minus && table.field(of: found.scale) == .merit
      if isFault || found.sense == .badQuality { isBad = true }
    }
    return isBad
  }

  func isQuality(_ token: Token) -> Bool {
    table.has(.goodQuality, token) || table.has(.badQuality, token)
  }

  /// "cheap homes", but not "homes are cheap" or "is a cheap trick".
  private func isAttribute(
    _ place: Int, of sentence: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Bool {
    guard place + 1 < sentence.endIndex, sentence[place + 1].isWord,
      !vocabulary.isStopWord(sentence[place + 1].form)
    else { return false }
    return !sentence[max(sentence.startIndex, place - 4)..<place].contains { token in
      table.has(.copula, token)
    }
  }

  /// "used" of "unused", where the pair has that word, too.
  private func bareForm(of form: Form, _ vocabulary: Vocabulary) -> Form? {
    let bytes = vocabulary.bytes(of: form)
    guard bytes.count > 5, bytes.starts(with: [0x75, 0x6E]) else { return nil }
    let bare = Array(bytes.dropFirst(2))
    let number = vocabulary.knownNumber(of: bare, in: 0..<bare.count)
    guard number >= 0, !vocabulary.isStopWord(Form(number: number)) else { return nil }
    return Form(number: number)
  }
}
