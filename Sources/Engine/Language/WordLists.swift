internal import Lexis

/// The word lists of a language by name.
struct WordLists: Sendable {
  /// The lists that the engine asks for; each must stand in a file of the language.
  enum Name: String, CaseIterable {
    case stopWord = "stop-word"
    case anaphor, grammar, negator, turner, halver, failure, proviso, saying, disowning, common
    case otherPeople = "other-people"
    case contrast, coordinator, relative, leaning, joint
    case quotationOpener = "quotation-opener"
    case clauseEnd = "clause-end"
    case nameHead = "name-head"
    case nameLink = "name-link"
    case sidePrefix = "side-prefix"
    case noName = "no-name"
    case title
    case capitalPronoun = "capital-pronoun"
    case beforeNot = "before-not"
    case contraction
    case modal, enough, auxiliary, placing, some, every, equal, reporting, doubting
    case unconditional
    case reportingNoun = "reporting-noun"
    case thatLead = "that-lead"
    case deniedCondition = "denied-condition"
    case date
    case opining, disbelieving, alternative, learning
    case soleTask = "sole-task"
    case pointingBack = "pointing-back"
    case conditionOpener = "condition-opener"
    case verdictFor = "verdict-for"
    case verdictAgainst = "verdict-against"
    case askedDenial = "asked-denial"
    case askedAssent = "asked-assent"
    case numberWord = "number-word"
    case denial, mere, culprit, slot, copula, adversative, joiner
    case backSubject = "back-subject"
    case viewFrame = "view-frame"
    case truth
    case emptyDenial = "empty-denial"
    case denialGoesOn = "denial-goes-on"
    case setAgainst = "set-against"
    case inPlace = "in-place"
    case clauseOpenerWord = "clause-opener-word"
    case actionLead = "action-lead-word"
    case nounOpener = "noun-opener"
    case definite, indefinite
    case timeOpener = "time-opener"
    case groundOpener = "ground-opener"
    case concessionOpener = "concession-opener"
    case clauseSubject = "clause-subject"
    case consequence, existential, lacking, order, factive, measure, excess, earlier, later
    case dependent
    case dangling
    case questionEnd = "question-end"
    case timeSpan = "time-span"
    case comparisonEnd = "comparison-end"
    case stating, hearing, figure
    case phraseOpener = "phrase-opener"
    case dependentSubject = "dependent-subject"
    case noActor = "no-actor"
    case plainVerb = "plain-verb"
    case bareVerb = "bare-verb"
    case nounVerb = "noun-verb"
    case pastParticiple = "past-participle"
    case articledName = "articled-name"
    case makingDo = "making-do"
    case actionTail = "action-tail"
    case numberedLaw = "numbered-law"
    case proposalNoun = "proposal-noun"
    case planningVerb = "planning-verb"
    case askingVerb = "asking-verb"
    case feeling
    case participleEnding = "participle-ending"
    case noVerbEnding = "no-verb-ending"
    case actingPronoun = "acting-pronoun"
    case participle, invertible, passing, musing, undertaking, deciding, foreseeing, having,
      lasting, limiting
    case particle, objection, simile, unfinished, tail, pairing
    case leaningWord = "leaning-word"
    case leaningStart = "leaning-start"
    case demanding, completing
    case vagueSubject = "vague-subject"
  }

  private let tables: CompiledLanguage

  init(_ tables: CompiledLanguage) { self.tables = tables }

  /// Whether a file of the language has the list.
  func has(_ name: Name) -> Bool { tables.listNames.number(of: name.rawValue) != nil }

  /// The words of a list, by their numbers in the language's tables.
  func words(of name: Name) -> ArraySlice<Int16> {
    let number = number(of: name)
    return tables.lists[Int(tables.listStarts[number])..<Int(tables.listStarts[number + 1])]
  }

  /// The same words as phrases of the tables' form.
  func phrases(of name: Name) -> ArraySlice<Int16> {
    let number = number(of: name)
    return tables.listPhrases[
      Int(tables.listPhraseStarts[number])..<Int(tables.listPhraseStarts[number + 1])]
  }

  private func number(of name: Name) -> Int {
    guard let number = tables.listNames.number(of: name.rawValue) else {
      preconditionFailure("no word list @\(name.rawValue)")
    }
    return number
  }
}

extension WordLists {
  /// The words of a list as arrays, for the few who compare letters.
  func spellings(of name: Name) -> [[UInt8]] {
    words(of: name).map { Array(tables.words.letters[tables.words.range(of: Int($0))]) }
  }

  /// A list of words by twos.
  func pairs(of name: Name) -> [(word: [UInt8], other: [UInt8])] {
    let words = spellings(of: name)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }
}
