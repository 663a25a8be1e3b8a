internal import Lexis
internal import Text

/// The signs of words, and which words are opposites, from the language's files.
///
/// Only words that stand in the pair are kept, so a table is small however long the files are.
struct SignTable {
  enum Sense: UInt8 {
    /// It furthers what it is said of, or hinders it.
    case plus, minus
    /// The same, said of a quality: before a noun it says little.
    case goodQuality, badQuality
    case denial, emptyDenial
    /// What stands behind is what the author would not have.
    case setAgainst
    case inPlace, mere, culprit
    case slot, copula, clauseOpener, joiner, backSubject, viewFrame, truth
    case denialGoesOn, adversative, number, modal, enough
    case auxiliary, soleTask, placing, some, every, equal, pointingBack, conditionOpener
    case unconditional, reportingNoun
    case reporting, verdictFor, verdictAgainst, askedDenial, askedAssent, doubting
    case nounOpener, definite, indefinite
    case timeOpener, groundOpener, clauseSubject, consequence, existential, lacking, order, factive
    case measure, excess, earlier, later, concessionOpener, deniedCondition, thatLead
    /// A day of the week, a month.
    case date
    /// Others exclude it, and neither is the better.
    case value
  }

  /// A word or phrase of the files.
  private struct Entry {
    /// The forms that must follow, in order.
    var rest: [Int32]
    /// Up to so many words may stand before each of them.
    var gap: Int
    var sense: Sense
    /// The line of its scale, or 0.
    var scale: UInt8
    /// The next entry with the same first word, or -1.
    var next: Int32
  }

  /// By form number: the first entry, or -1.
  private var first: [Int32]
  /// By form number, as bits: the senses of the word by itself, and those of phrases that it begins.
  private var senses: [UInt64]
  private var phraseSenses: [UInt64]
  private var entries: [Entry] = []
  /// Stems of words that exclude each other, the smaller first.
  private var opposites = NumberTable(room: 256)
  private let synonyms: StemSynonyms?
  /// By scale.
  private let fields: [FieldCode?]

  init(_ language: Language, synonyms: StemSynonyms? = nil, vocabulary: inout Vocabulary) {
    self.synonyms = synonyms
    first = Array(repeating: -1, count: vocabulary.count)
    senses = Array(repeating: 0, count: vocabulary.count)
    phraseSenses = senses
    let tables = language.tables
    fields = tables.fields.map { FieldCode(rawValue: $0) }
    let forms = vocabulary.listedForms
    for (name, sense) in Self.lists {
      var rows = TableRows(language.lists.phrases(of: name))
      while !rows.isAtEnd { readPhrase(&rows, sense: sense, forms) }
    }
    var rows = TableRows(tables.signs)
    while !rows.isAtEnd {
      let sense = Sense(SignCode(rawValue: Int16(rows.next())))
      let scale = UInt8(truncatingIfNeeded: rows.next())
      readPhrase(&rows, sense: sense, scale: scale, forms)
    }
    readOpposites(tables.opposites, forms, &vocabulary)
  }

  private static let lists: [(WordLists.Name, Sense)] = [
    (.denial, .denial), (.emptyDenial, .emptyDenial), (.setAgainst, .setAgainst),
    (.inPlace, .inPlace), (.mere, .mere), (.culprit, .culprit), (.slot, .slot),
    (.copula, .copula), (.clauseOpenerWord, .clauseOpener), (.denialGoesOn, .denialGoesOn),
    (.adversative, .adversative), (.numberWord, .number),
    (.modal, .modal), (.enough, .enough), (.auxiliary, .auxiliary), (.soleTask, .soleTask),
    (.placing, .placing), (.some, .some), (.every, .every), (.equal, .equal),
    (.pointingBack, .pointingBack), (.conditionOpener, .conditionOpener),
    (.reporting, .reporting), (.verdictFor, .verdictFor), (.verdictAgainst, .verdictAgainst),
    (.askedDenial, .askedDenial), (.askedAssent, .askedAssent), (.doubting, .doubting),
    (.nounOpener, .nounOpener), (.definite, .definite), (.indefinite, .indefinite),
    (.unconditional, .unconditional), (.reportingNoun, .reportingNoun),
    (.timeOpener, .timeOpener), (.groundOpener, .groundOpener), (.clauseSubject, .clauseSubject),
    (.consequence, .consequence), (.existential, .existential), (.lacking, .lacking),
    (.order, .order), (.factive, .factive), (.measure, .measure), (.excess, .excess),
    (.earlier, .earlier), (.later, .later), (.concessionOpener, .concessionOpener),
    (.deniedCondition, .deniedCondition), (.thatLead, .thatLead), (.date, .date),
    (.joiner, .joiner), (.backSubject, .backSubject),
    (.viewFrame, .viewFrame), (.truth, .truth),
  ]

  func field(of scale: UInt8) -> FieldCode { fields[Int(scale)] ?? .other }

  func areSynonyms(_ one: Int32, _ other: Int32) -> Bool {
    synonyms?.areSynonyms(one, other) ?? false
  }

  private static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  func areOpposites(_ one: Int32, _ other: Int32) -> Bool {
    opposites.count > 0 && opposites[Self.pair(one, other)] != nil
  }
}

// MARK: Looking up

extension SignTable {
  /// A word or phrase that was found in a sentence.
  struct Match {
    var sense: Sense
    var scale: UInt8
    /// Places of the words behind the first, as far as the phrase has any.
    var rest: [Int]
  }

  /// The longest phrase of each sense that begins at a place.
  func forEachMatch(
    at place: Int, of sentence: ArraySlice<Token>, _ body: (Match) -> Void
  ) {
    let form = Int(sentence[place].form.number)
    guard form < first.count else { return }
    var next = first[form]
    while next >= 0 {
      let number = Int(next)
      // No copy of an entry that is a word: it would take hold of its words.
      let rest =
        entries[number].rest.isEmpty ? [] : places(of: entries[number], behind: place, of: sentence)
      if let rest {
        body(Match(sense: entries[number].sense, scale: entries[number].scale, rest: rest))
      }
      next = entries[number].next
    }
  }

  private func places(
    of entry: Entry, behind place: Int, of sentence: ArraySlice<Token>
  ) -> [Int]? {
    var places: [Int] = []
    var place = place + 1
    var last = place - 1
    for wanted in entry.rest {
      guard wanted != Self.end else {
        return place == sentence.endIndex || sentence[place].kind == .punctuation ? places : nil
      }
      var gap = entry.gap
      while place < sentence.endIndex, sentence[place].form.number != wanted {
        // "The rule should go out" rules nothing out, nor does "keep it because money is short" keep money.
        guard gap > 0, sentence[place].kind != .punctuation, !has(.auxiliary, sentence[place]),
          !has(.clauseOpener, sentence[place])
        else { return nil }
        gap -= 1
        place += 1
      }
      guard place < sentence.endIndex else { return nil }
      // "bring the old guards home", but not "bring one more home".
      if place > last + 1, entry.rest.count == 1, isVerb(at: place - 1, behind: last, of: sentence)
      {
        return nil
      }
      last = place
      places.append(place)
      place += 1
    }
    return places
  }
}

extension SignTable {
  /// "the", "no", "our": what opens a noun phrase and sets it in no place.
  func isDeterminer(_ token: Token) -> Bool { has(.definite, token) || has(.indefinite, token) }

  /// "one more", but not "the masks" or "the old ban"
  private func isVerb(at place: Int, behind last: Int, of sentence: ArraySlice<Token>) -> Bool {
    (has(.plus, sentence[place]) || has(.minus, sentence[place]))
      && !sentence[(last + 1)..<place].contains(where: isDeterminer)
  }

  /// What furthers or hinders at a place.
  func signs(at place: Int, of sentence: ArraySlice<Token>) -> Choice {
    var choice = Choice()
    forEachMatch(at: place, of: sentence) { match in
      if match.sense.sign != nil { choice.meet(match) }
    }
    return choice
  }

  /// Whether a word or phrase begins here that furthers or hinders.
  func hasSign(at place: Int, of sentence: ArraySlice<Token>) -> Bool {
    var isFound = false
    forEachMatch(at: place, of: sentence) { match in
      if match.sense == .plus || match.sense == .minus { isFound = true }
    }
    return isFound
  }

  /// Whether a phrase begins here that goes on with the next word: "anything but".
  func hasPhrase(at place: Int, of sentence: ArraySlice<Token>) -> Bool {
    var isFound = false
    forEachMatch(at: place, of: sentence) { match in
      if match.rest.first == place + 1 { isFound = true }
    }
    return isFound
  }
}

extension SignTable.Match {
  /// The longer phrase says more, and of two alike the one that ends sooner.
  func outdoes(_ other: Self) -> Bool {
    if rest.count != other.rest.count { return rest.count > other.rest.count }
    guard let last = rest.last, let otherLast = other.rest.last else { return false }
    return last < otherLast
  }
}

extension SignTable {
  /// Of the matches at one place the one that says most, and another that it does not outdo.
  struct Choice {
    private(set) var best: Match?
    private(set) var other: Match?

    /// Lists of operators were read first and are met last; so are the first scales.
    mutating func meet(_ match: Match) {
      if let rival = best, rival.outdoes(match) { return }
      other = best.flatMap { match.outdoes($0) ? nil : $0 }
      best = match
    }
  }
}

extension SignTable.Sense {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }

  /// +1, -1, or nothing for what is no sign.
  var sign: Int8? {
    switch self {
    case .plus, .goodQuality: 1
    case .minus, .badQuality: -1
    default: nil
    }
  }
}

// MARK: Reading the tables

extension SignTable {
  /// Stands in a phrase for the end of a clause.
  private static let end: Int32 = -2

  /// A word, or a phrase where the pair has all its later words.
  private mutating func readPhrase(
    _ rows: inout TableRows, sense: Sense, scale: UInt8 = 0, _ forms: [Int32]
  ) {
    let openings = rows.nextRange()
    let gap = rows.next()
    let words = rows.nextRange()
    // Most begin with words that the pair has not.
    guard openings.contains(where: { forms[Int(rows[$0])] >= 0 }) else { return }
    var rest: [Int32] = []
    for place in words {
      let form =
        rows[place] == CompiledLanguage.endOfClause ? Self.end : forms[Int(rows[place])]
      guard form >= 0 || form == Self.end else { return }
      rest.append(form)
    }
    for place in openings {
      let form = Int(forms[Int(rows[place])])
      guard form >= 0 else { continue }
      entries.append(
        Entry(rest: rest, gap: gap, sense: sense, scale: scale, next: first[form]))
      first[form] = Int32(entries.count - 1)
      if rest.isEmpty { senses[form] |= sense.bit } else { phraseSenses[form] |= sense.bit }
    }
  }

  private mutating func readOpposites(
    _ rows: [Int16], _ forms: [Int32], _ vocabulary: inout Vocabulary
  ) {
    var rows = TableRows(rows)
    while !rows.isAtEnd {
      let (ones, others) = (rows.nextStretch(), rows.nextStretch())
      for one in ones where forms[Int(one)] >= 0 {
        for other in others where forms[Int(other)] >= 0 {
          let a = vocabulary.stem(of: Form(number: forms[Int(one)])).number
          let b = vocabulary.stem(of: Form(number: forms[Int(other)])).number
          if a != b { opposites.set(1, for: Self.pair(a, b)) }
        }
      }
    }
  }
}

extension SignTable.Sense {
  fileprivate init(_ code: SignCode?) {
    switch code {
    case .plus: self = .plus
    case .minus: self = .minus
    case .goodQuality: self = .goodQuality
    case .badQuality: self = .badQuality
    case .value: self = .value
    case nil: preconditionFailure("a table of another program")
    }
  }
}

extension SignTable {
  /// Whether a word by itself has a sense.
  func has(_ sense: Sense, _ token: Token) -> Bool {
    let form = Int(token.form.number)
    return form < senses.count && senses[form] & sense.bit != 0
  }

  /// Whether a word begins a phrase that has a sense.
  func begins(_ sense: Sense, _ token: Token) -> Bool {
    let form = Int(token.form.number)
    return form < phraseSenses.count && phraseSenses[form] & sense.bit != 0
  }
}
