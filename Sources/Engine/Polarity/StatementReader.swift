internal import Argument
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
    for (range, role) in zip(tokens.sentences, roles) {
      let start = all.statements.count
      if !role.signs.isQuestion { read(tokens.all[range], role, into: &all, &vocabulary) }
      all.endSentence(from: start)
    }
    return all
  }

  private func read(
    _ sentence: ArraySlice<Token>, _ role: SentenceRole, into all: inout Statements,
    _ vocabulary: inout Vocabulary
  ) {
    let clauses = clauses(of: sentence)
    for clause in 0...(clauses.max() ?? 0) {
      var builder = StatementBuilder()
      builder.statement.isUrged = role.kinds.recommendation > 0.5
      var place = sentence.startIndex
      while place < sentence.endIndex {
        defer { place += 1 }
        let token = sentence[place]
        if token.form == marks.comma { builder.endContrast() }
        guard clauses[place - sentence.startIndex] == clause, token.kind != .punctuation,
          !builder.covered.contains(place), builder.atoms.count < Self.most
        else { continue }
        let voice = role.voice(at: token.range.lowerBound)
        if voice == .supposed { continue }
        if voice == .others { builder.statement.isReported = true }
        read(place, of: sentence, into: &builder, &vocabulary)
      }
      all.append(builder.statement, builder.atoms)
    }
  }

  private func read(
    _ place: Int, of sentence: ArraySlice<Token>, into builder: inout StatementBuilder,
    _ vocabulary: inout Vocabulary
  ) {
    var best: SignTable.Match?
    var other: SignTable.Match?
    table.forEachMatch(at: place, of: sentence) { match in
      switch match.sense {
      case .inPlace: builder.statement.isInPlace = true
      case .mere: builder.statement.isMere = true
      case .culprit: builder.statement.namesCulprit = true
      case .modal: builder.statement.isUrged = true
      case .slot: builder.slot = sentence[place].form.number
      case .copula, .clauseOpener: break
      default:
        if let rival = best, rival.outdoes(match) { return }
        // Lists of operators were read first and are met last; so are the first scales.
        other = best.flatMap { match.outdoes($0) ? nil : $0 }
        best = match
      }
    }
    builder.covered += best?.rest ?? []
    switch best?.sense {
    case .emptyDenial: builder.hasEmptyDenial = true
    case .denial: deny(place, best?.rest ?? [], of: sentence, &builder)
    case .denialGoesOn:
      if builder.statement.turners.isEmpty { deny(place, [], of: sentence, &builder) }
    case .setAgainst: builder.isSetAgainst = !builder.hasEmptyDenial
    case .adversative: builder.endContrast()
    default: addAtom(place, best, other, of: sentence, &builder, &vocabulary)
    }
  }

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
    if rest.isEmpty, hasBut && !isCut || isAfterthought {
      builder.isSetAgainst = true
    } else {
      builder.statement.turn *= -1
      builder.statement.turners.append(Int32(place))
    }
  }

  private static let longestContrast = 9

  private func addAtom(
    _ place: Int, _ match: SignTable.Match?, _ other: SignTable.Match?,
    of sentence: ArraySlice<Token>, _ builder: inout StatementBuilder,
    _ vocabulary: inout Vocabulary
  ) {
    let token = sentence[place]
    let sense = match?.sense
    var sign = sense?.sign ?? 0
    // "in May": a capital in the middle of a sentence makes a name of any word.
    let isName = token.isCapitalised && place > sentence.startIndex
    let isStop = sign == 0 && sense != .number && !isName && vocabulary.isStopWord(token.form)
    if isStop, token.kind != .number, sense != .value, sense != .enough { return }
    if sense == .enough {
      // "strong enough" is strong; "we have enough" wants no more.
      if place > sentence.startIndex, isQuality(sentence[place - 1]) { return }
      sign = -1
    }
    let isQuality = sense == .goodQuality || sense == .badQuality
    let isAttribute =
      isQuality && match?.rest.isEmpty == true && self.isAttribute(place, of: sentence, vocabulary)
    var form = token.form
    if sign == 0, let bare = bareForm(of: form, vocabulary) {
      form = bare
      sign = -1
    }
    let isCommon = lexicon.of(token.form).contains(.common)
    var atom = Atom(
      stem: table.stem(of: form, &vocabulary), sign: sign,
      weight: isAttribute || isStop ? 0.3 : isCommon ? 0.6 : 1, token: Int32(place))
    if let match, sign != 0 { atom.scale = match.scale }
    if let other, let sign = other.sense.sign {
      (atom.otherSign, atom.otherScale) = (sign, other.scale)
    }
    atom.isSetAgainst = builder.isSetAgainst
    atom.isAttribute = isAttribute
    atom.isNumber = token.kind == .number || sense == .number
    atom.slot = builder.slot
    builder.atoms.append(atom)
    builder.slot = -1
  }

  private func isQuality(_ token: Token) -> Bool {
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

// MARK: Clauses

extension StatementReader {
  /// The clause of each token: relative clauses and those that "if" or "because" opens are clauses of
  /// their own up to the next comma, behind which the one that they broke off goes on.
  private func clauses(of sentence: ArraySlice<Token>) -> [Int] {
    var clauses: [Int] = []
    clauses.reserveCapacity(sentence.count)
    var count = 0
    var main = 0
    var current = 0
    for place in sentence.indices {
      let token = sentence[place]
      if marks.clauseEnds.contains(token.form) || startsMain(place, sentence) {
        count += 1
        main = count
        current = main
      } else if token.form == marks.comma {
        current = main
      } else if table.has(.clauseOpener, token) {
        count += 1
        current = count
      }
      clauses.append(current)
    }
    return clauses
  }

  /// ", but the council …", "and it …", and a "but" that no "not" awaits.
  private func startsMain(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    guard place > sentence.startIndex, place + 1 < sentence.endIndex else { return false }
    if sentence[place - 1].form == marks.comma {
      return marks.conjunctions.contains(sentence[place].form)
    }
    guard table.has(.adversative, sentence[place]), !table.hasPhrase(at: place - 1, of: sentence)
    else { return false }
    return !sentence[max(sentence.startIndex, place - Self.longestContrast)..<place].contains {
      table.has(.denial, $0) || table.has(.emptyDenial, $0)
    }
  }
}

/// A statement as it is put together.
private struct StatementBuilder {
  var statement = Statement(atoms: 0..<0)
  var atoms: [Atom] = []
  /// Places of words that belong to a phrase which was read.
  var covered: [Int] = []
  var isSetAgainst = false
  /// "no less safe than" sets nothing against anything.
  var hasEmptyDenial = false
  var slot: Int32 = -1

  mutating func endContrast() { isSetAgainst = false }
}
