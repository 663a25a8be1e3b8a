internal import Text

/// The word lists of a language by name: `@name = words`, where a line that begins with a blank goes
/// on with the list, and `@other` stands for the words of another list.
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
    case irregular, modal, enough, auxiliary, placing, some, every, equal, reporting, doubting
    case unconditional
    case reportingNoun = "reporting-noun"
    case soleTask = "sole-task"
    case pointingBack = "pointing-back"
    case conditionOpener = "condition-opener"
    case verdictFor = "verdict-for"
    case verdictAgainst = "verdict-against"
    case askedDenial = "asked-denial"
    case askedAssent = "asked-assent"
    case numberWord = "number-word"
    case denial, mere, culprit, slot, copula, adversative
    case emptyDenial = "empty-denial"
    case denialGoesOn = "denial-goes-on"
    case setAgainst = "set-against"
    case inPlace = "in-place"
    case clauseOpenerWord = "clause-opener-word"
    case actionLead = "action-lead-word"
    case nounOpener = "noun-opener"
    case definite, indefinite
    case dependent
    case dependentSubject = "dependent-subject"
    case noActor = "no-actor"
  }

  private let lists: ListFile

  init(_ files: [[UInt8]]) { lists = ListFile(files) }

  /// Whether a file of the language has the list.
  func has(_ name: Name) -> Bool { lists.list(named: name.rawValue) != nil }

  /// Calls `body` with the bytes of a file and where in them each word of a list stands.
  func forEachWord(of name: Name, _ body: ([UInt8], Range<Int>) -> Void) {
    forEachWord(ofListNamed: Array(name.rawValue.utf8)[...], body)
  }

  private func forEachWord(
    ofListNamed name: ArraySlice<UInt8>, _ body: ([UInt8], Range<Int>) -> Void
  ) {
    guard let (file, range) = lists.place(ofList: name) else {
      preconditionFailure("no word list @\(String(decoding: name, as: UTF8.self))")
    }
    var word = range.lowerBound
    for place in range.lowerBound...range.upperBound {
      let isEnd = place == range.upperBound || file[place] == 0x20 || file[place] == 0x0A
      guard isEnd else { continue }
      if word < place, file[word] == 0x40 {
        forEachWord(ofListNamed: file[word + 1..<place], body)
      } else if word < place {
        body(file, word..<place)
      }
      word = place + 1
    }
  }
}

extension WordLists {
  /// The words of a list as arrays, for the few who compare letters.
  func words(of name: Name) -> [[UInt8]] {
    var words: [[UInt8]] = []
    forEachWord(of: name) { file, word in words.append(Array(file[word])) }
    return words
  }

  /// A list of words by twos as a table.
  func pairs(of name: Name) -> [[UInt8]: [UInt8]] {
    let words = words(of: name)
    var table: [[UInt8]: [UInt8]] = [:]
    for place in stride(from: 0, to: words.count - 1, by: 2) {
      table[words[place]] = words[place + 1]
    }
    return table
  }
}
