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
    case slot, copula, clauseOpener
    case denialGoesOn, adversative, number, modal, enough
    case auxiliary, soleTask, placing, some, every, equal, pointingBack, conditionOpener
    case unconditional, reportingNoun
    case reporting, verdictFor, verdictAgainst, askedDenial, askedAssent, doubting
    case nounOpener, definite, indefinite
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
  private var entries: [Entry] = []
  /// Stems of words that exclude each other, the smaller first.
  private var opposites: Set<SIMD2<Int32>> = []
  private let synonyms: StemSynonyms?
  /// By form number: the form that an irregular one is a form of, or -1.
  private var bases: [Int32]

  init(_ language: Language, synonyms: StemSynonyms? = nil, vocabulary: inout Vocabulary) {
    self.synonyms = synonyms
    first = Array(repeating: -1, count: vocabulary.count)
    bases = first
    readIrregulars(language.lists, vocabulary)
    for (name, sense) in Self.lists {
      language.lists.forEachWord(of: name) { file, word in
        add(file, word, sense: sense, vocabulary)
      }
    }
    read(language.opposites, &vocabulary)
    language.antonyms.forEachField(in: 0..<language.antonyms.count, separatedBy: 0x0A) { line in
      addOpposites(language.antonyms, line, &vocabulary)
    }
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
  ]

  /// What a word shares with all its forms, "sold" with "selling".
  func stem(of form: Form, _ vocabulary: inout Vocabulary) -> Int32 {
    let number = Int(form.number)
    let base = number < bases.count ? bases[number] : -1
    return vocabulary.stem(of: base < 0 ? form : Form(number: base)).number
  }

  func areSynonyms(_ one: Int32, _ other: Int32) -> Bool {
    synonyms?.areSynonyms(one, other) ?? false
  }

  func areOpposites(_ one: Int32, _ other: Int32) -> Bool {
    !opposites.isEmpty && opposites.contains(SIMD2(min(one, other), max(one, other)))
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
      let entry = entries[Int(next)]
      if let rest = places(of: entry, behind: place, of: sentence) {
        body(Match(sense: entry.sense, scale: entry.scale, rest: rest))
      }
      next = entry.next
    }
  }

  private func places(
    of entry: Entry, behind place: Int, of sentence: ArraySlice<Token>
  ) -> [Int]? {
    guard !entry.rest.isEmpty else { return [] }
    var places: [Int] = []
    var place = place + 1
    var last = place - 1
    for wanted in entry.rest {
      guard wanted != Self.end else {
        return place == sentence.endIndex || sentence[place].kind == .punctuation ? places : nil
      }
      var gap = entry.gap
      while place < sentence.endIndex, sentence[place].form.number != wanted {
        // "The rule should go out" rules nothing out.
        guard gap > 0, sentence[place].kind != .punctuation, !has(.auxiliary, sentence[place])
        else { return nil }
        gap -= 1
        place += 1
      }
      guard place < sentence.endIndex else { return nil }
      // "bring the troops home", but not "bring one more home".
      let isAfterSign = has(.plus, sentence[place - 1]) || has(.minus, sentence[place - 1])
      if place > last + 1, isAfterSign, entry.rest.count == 1 { return nil }
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

extension SignTable.Sense {
  /// +1, -1, or nothing for what is no sign.
  var sign: Int8? {
    switch self {
    case .plus, .goodQuality: 1
    case .minus, .badQuality: -1
    default: nil
    }
  }
}

// MARK: Reading the files

extension SignTable {
  /// Stands in a phrase for the end of a clause.
  private static let end: Int32 = -2

  private enum Section { case scales, qualities, exclusions, particles }

  private mutating func read(_ file: [UInt8], _ vocabulary: inout Vocabulary) {
    var section = Section.scales
    var scale: UInt8 = 0
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      switch file[line.lowerBound] {
      case 0x23: break
      case 0x5B:
        switch file[line.lowerBound + 1] {
        case 0x71: section = .qualities
        case 0x65: section = .exclusions
        case 0x70: section = .particles
        default: section = .scales
        }
      default:
        switch section {
        case .exclusions:
          addOpposites(file, line, &vocabulary)
          file.forEachField(in: line, separatedBy: 0x20) { word in
            add(file, word, sense: .value, vocabulary)
          }
        case .particles:
          scale += 1
          addParticles(file, line, scale, vocabulary)
        case .scales, .qualities:
          scale += 1
          addScale(file, line, isQuality: section == .qualities, scale, vocabulary)
        }
      }
    }
  }

  /// Where a base is no word of the pair, its first form stands for it.
  private mutating func readIrregulars(_ lists: WordLists, _ vocabulary: Vocabulary) {
    var form: Int32?
    var lastBase: (bytes: [UInt8], form: Int32) = ([], -1)
    lists.forEachWord(of: .irregular) { file, word in
      guard let irregular = form else {
        form = vocabulary.knownNumber(of: file, in: word)
        return
      }
      form = nil
      if !lastBase.bytes.elementsEqual(file[word]) {
        lastBase = (Array(file[word]), vocabulary.knownNumber(of: file, in: word))
      }
      guard irregular >= 0 else { return }
      if lastBase.form < 0 { lastBase.form = irregular }
      bases[Int(irregular)] = lastBase.form
    }
  }

  private mutating func addScale(
    _ file: [UInt8], _ line: Range<Int>, isQuality: Bool, _ scale: UInt8, _ vocabulary: Vocabulary
  ) {
    var sense = isQuality ? Sense.goodQuality : .plus
    file.forEachField(in: line, separatedBy: 0x20) { word in
      if file[word.lowerBound] == 0x2F {
        sense = isQuality ? .badQuality : .minus
      } else {
        add(file, word, sense: sense, scale: scale, vocabulary)
      }
    }
  }

  /// "turn~ switch~ : ..on / ..off": each verb with each particle.
  private mutating func addParticles(
    _ file: [UInt8], _ line: Range<Int>, _ scale: UInt8, _ vocabulary: Vocabulary
  ) {
    var verbs: [Range<Int>] = []
    var areParticles = false
    var sense = Sense.plus
    file.forEachField(in: line, separatedBy: 0x20) { word in
      switch file[word.lowerBound] {
      case 0x3A: areParticles = true
      case 0x2F: sense = .minus
      default:
        guard areParticles else { return verbs.append(word) }
        for verb in verbs {
          let phrase = Array(file[verb]) + file[word]
          add(phrase, 0..<phrase.count, sense: sense, scale: scale, vocabulary)
        }
      }
    }
  }

  /// Adds a word, or a phrase whose words "_" or ".." joins; the first may have alternatives.
  private mutating func add(
    _ file: [UInt8], _ phrase: Range<Int>, sense: Sense, scale: UInt8 = 0, _ vocabulary: Vocabulary
  ) {
    var end = phrase.lowerBound
    while end < phrase.upperBound, file[end] != 0x5F, file[end] != 0x2E { end += 1 }
    guard let rest = Self.rest(of: file, end..<phrase.upperBound, vocabulary) else { return }
    let gap = end < phrase.upperBound && file[end] == 0x2E ? 4 : 0
    file.forEachField(in: phrase.lowerBound..<end, separatedBy: 0x7C) { word in
      Self.forEachKnownForm(of: file, word, vocabulary) { form in
        entries.append(
          Entry(
            rest: rest, gap: gap, sense: sense, scale: scale, next: first[Int(form)]))
        first[Int(form)] = Int32(entries.count - 1)
      }
    }
  }

  /// The forms of a phrase's later words, or nothing if the pair lacks one of them.
  private static func rest(
    of file: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary
  ) -> [Int32]? {
    var rest: [Int32] = []
    var start = range.lowerBound
    for place in range.lowerBound...range.upperBound {
      let isEnd = place == range.upperBound || file[place] == 0x5F || file[place] == 0x2E
      guard isEnd else { continue }
      if start < place {
        let isEnd = place == start + 1 && file[start] == 0x24
        let form = isEnd ? Self.end : vocabulary.knownNumber(of: file, in: start..<place)
        guard isEnd || form >= 0 else { return nil }
        rest.append(form)
      }
      start = place + 1
    }
    return rest
  }

  /// "raise~" is all four forms of the verb.
  private static func forEachKnownForm(
    of file: [UInt8], _ word: Range<Int>, _ vocabulary: Vocabulary, _ body: (Int32) -> Void
  ) {
    func look(_ bytes: [UInt8], _ range: Range<Int>) {
      let form = vocabulary.knownNumber(of: bytes, in: range)
      if form >= 0 { body(form) }
    }
    guard file[word.upperBound - 1] == 0x7E else { return look(file, word) }
    var buffer: [UInt8] = []
    Inflection.forEachForm(of: file, word.lowerBound..<word.upperBound - 1, buffer: &buffer) {
      look($0, 0..<$0.count)
    }
  }

  private mutating func addOpposites(
    _ file: [UInt8], _ line: Range<Int>, _ vocabulary: inout Vocabulary
  ) {
    guard file[line.lowerBound] != 0x23 else { return }
    var stems: [[Int32]] = []
    file.forEachField(in: line, separatedBy: 0x20) { word in
      var forms: [Int32] = []
      // The second is not sought where the first is missing.
      if stems.first?.isEmpty != true {
        Self.forEachKnownForm(of: file, word, vocabulary) { forms.append($0) }
      }
      stems.append(forms)
    }
    guard stems.count == 2, !stems[0].isEmpty, !stems[1].isEmpty else { return }
    for one in stems[0] {
      for other in stems[1] {
        let a = stem(of: Form(number: one), &vocabulary)
        let b = stem(of: Form(number: other), &vocabulary)
        if a != b { opposites.insert(SIMD2(min(a, b), max(a, b))) }
      }
    }
  }
}

extension SignTable {
  /// Whether a word by itself has a sense.
  func has(_ sense: Sense, _ token: Token) -> Bool {
    let form = Int(token.form.number)
    guard form < first.count else { return false }
    var next = first[form]
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.sense == sense, entry.rest.isEmpty { return true }
      next = entry.next
    }
    return false
  }
}
