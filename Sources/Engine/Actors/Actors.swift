package import Document
internal import Lexis
internal import Text

/// A place in a sentence where an actor is named.
struct Mention: Hashable, Sendable {
  /// Index into `ActorBook.names`.
  var actor: Int
  /// Indices into `Tokens.all`.
  var tokens: Range<Int>
}

/// Who acts in a pair of articles, and by which names.
///
/// Three sources, the first that knows a name winning: the issue sheet's actors, a table of
/// countries, their adjectives and well-known metonyms ("Washington"), and the articles themselves:
/// runs of capitalised words that come back, the acronym that follows one in brackets ("Office for
/// Clean Water (OCW)"), and the surname that stands for a full name later on.
package struct ActorBook: Sendable {
  /// Display names.
  package private(set) var names: [String] = []
  /// By form of their first word.
  private var aliases: [[Alias]] = []
  private var numbers: [String: Int] = [:]
  /// The names of one word that a sheet or the table gives, for those who count words.
  private(set) var oneWordNames = OneWordNames([], formCount: 0)
  /// By actor: whether it is a common noun, for which the author's whole phrase may stand.
  private var isCommon: [Bool] = []
  /// How nouns for people end that no list has.
  private(set) var personEndings: [String] = []
  /// By form; words that came later have none.
  private var traits: [Traits]

  private struct Traits: OptionSet {
    var rawValue: UInt8
    /// One of the articles has the word.
    static let occurs = Traits(rawValue: 1)
    static let startsAlias = Traits(rawValue: 2)
    /// … that needs no capital.
    static let startsSmallAlias = Traits(rawValue: 64)
    /// A capitalised word that names nobody.
    static let notName = Traits(rawValue: 4)
    /// A small word that a name may hold.
    static let link = Traits(rawValue: 8)
    /// What "of" may follow in a name: "Bank of Italy", but not "Friends of Italy".
    static let head = Traits(rawValue: 16)
    /// "pro-American" names nobody.
    static let sidePrefix = Traits(rawValue: 32)
  }

  private struct Alias {
    var forms: [Form]
    var actor: Int
    var needsCapital: Bool
  }

  package init(
    pair: Pair, tokens: Both<Tokens>, aliases: [String: [String]], vocabulary: inout Vocabulary
  ) {
    traits = Array(repeating: [], count: vocabulary.count)
    self.aliases = Array(repeating: [], count: vocabulary.count)
    for side in Side.allCases {
      for token in tokens[side].all { traits[Int(token.form.number)].insert(.occurs) }
    }
    let forms = vocabulary.listedForms
    mark(.nameHead, .head, forms)
    mark(.sidePrefix, .sidePrefix, forms)
    mark(.nameLink, .link, forms)
    mark(.noName, .notName, forms)
    for name in aliases.keys.sorted() {
      // Its own name in any case, "the city" as well as "The city"; but "us" is not the US.
      let own = Tokens.of(name, vocabulary: &vocabulary)
      add(own, for: name, needsCapital: own.first?.isAllCapitals ?? false)
      for alias in aliases[name] ?? [] { add(alias, for: name, &vocabulary) }
    }
    readTable(Language.english.actors, &vocabulary)
    oneWordNames = givenOneWordNames(formCount: vocabulary.count)
    for side in Side.allCases {
      findNames(in: tokens[side], text: pair[side].text, vocabulary)
    }
  }

  /// Names that only one of the articles gives are left out: they tell its debate from others.
  private func givenOneWordNames(formCount: Int) -> OneWordNames {
    let names = aliases.joined().filter { $0.needsCapital && $0.forms.count == 1 }
      .map { (form: $0.forms[0], actor: $0.actor) }
    return OneWordNames(names, formCount: formCount)
  }

  private mutating func mark(_ list: WordLists.Name, _ trait: Traits, _ forms: [Int32]) {
    for word in Language.english.lists.words(of: list) {
      let number = Int(forms[Int(word)])
      if number >= 0 { traits[number].insert(trait) }
    }
  }

  private func has(_ trait: Traits, _ form: Form) -> Bool {
    let number = Int(form.number)
    return number < traits.count && traits[number].contains(trait)
  }

  /// The mentions in a sentence from left to right, the longest name first where several fit.
  func mentions(in sentence: Range<Int>, of tokens: [Token]) -> [Mention] {
    var found: [Mention] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      let takesSides =
        tokens[place].traits.contains(.afterHyphen) && place > sentence.lowerBound
        && has(.sidePrefix, tokens[place - 1].form)
      guard !takesSides, let alias = alias(at: place, in: sentence, tokens) else {
        place += 1
        continue
      }
      let end = place + alias.forms.count
      if found.isEmpty { found.reserveCapacity(4) }
      found.append(Mention(actor: alias.actor, tokens: place..<end))
      place = end
    }
    return found
  }

  private func alias(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Alias? {
    guard has(tokens[place].isCapitalised ? .startsAlias : .startsSmallAlias, tokens[place].form)
    else { return nil }
    let candidates = aliases(beginningWith: tokens[place].form)
    var best: Int?
    var longest = 0
    for number in candidates.indices where candidates[number].forms.count > longest {
      let count = candidates[number].forms.count
      guard place + count <= sentence.upperBound else { continue }
      guard !candidates[number].needsCapital || tokens[place].isCapitalised else { continue }
      // The first word is known to stand here.
      var met = 1
      while met < count, tokens[place + met].form == candidates[number].forms[met] { met += 1 }
      if met == count { (best, longest) = (number, count) }
    }
    return best.map { candidates[$0] }
  }
}

// MARK: Given names

extension ActorBook {
  private mutating func add(_ alias: String, for name: String, _ vocabulary: inout Vocabulary) {
    add(Tokens.of(alias, vocabulary: &vocabulary), for: name)
  }

  private mutating func add(
    _ tokens: some Collection<Token>, for name: String, needsCapital: Bool? = nil
  ) {
    guard let first = tokens.first else { return }
    let forms = tokens.map(\.form)
    let needsCapital = needsCapital ?? first.isCapitalised
    let number = Int(first.form.number)
    if number < traits.count {
      traits[number].formUnion(needsCapital ? .startsAlias : [.startsAlias, .startsSmallAlias])
    }
    // The first source that knows a name keeps it.
    if aliases(beginningWith: first.form).contains(where: { $0.forms == forms }) { return }
    add(Alias(forms: forms, actor: self.number(of: name), needsCapital: needsCapital))
  }

  private mutating func add(_ alias: Alias) {
    let number = Int(alias.forms[0].number)
    while aliases.count <= number { aliases.append([]) }
    aliases[number].append(alias)
  }

  private func aliases(beginningWith form: Form) -> [Alias] {
    let number = Int(form.number)
    return number < aliases.count ? aliases[number] : []
  }

  private mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    isCommon.append(false)
    return names.count - 1
  }

  private mutating func readTable(_ file: [UInt8], _ vocabulary: inout Vocabulary) {
    let text = ArticleText(bytes: file)
    var scanner = TokenScanner(bytes: file, vocabulary: vocabulary)
    vocabulary = Vocabulary(empty: ())
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      guard file[line.lowerBound] != 0x23, !readWords(file, line, scanner.vocabulary),
        mayOccur(file, line, scanner.vocabulary)
      else { return }
      scanner.tokens.removeAll(keepingCapacity: true)
      scanner.scan(line)
      readEntry(scanner.tokens[...], text)
    }
    vocabulary = scanner.vocabulary
  }

  /// "own: landlords drivers", "the: governor": every word is an actor by its own word; "not: Western"
  /// names nobody; "endings:" are those of nouns for people. False for lines of another form.
  private mutating func readWords(
    _ file: [UInt8], _ line: Range<Int>, _ vocabulary: Vocabulary
  ) -> Bool {
    guard let colon = file[line.prefix(8)].firstIndex(of: 0x3A) else { return false }
    let list = String(decoding: file[line.lowerBound..<colon], as: UTF8.self)
    file.forEachField(in: colon + 1..<line.upperBound, separatedBy: 0x20) { word in
      let form = Form(number: vocabulary.knownNumber(of: file, in: word))
      switch list {
      case "endings": personEndings.append(String(decoding: file[word], as: UTF8.self))
      case "not" where form.number >= 0 && Int(form.number) < traits.count:
        traits[Int(form.number)].insert(.notName)
      case "own" where form.number >= 0:
        addOwnWord(form, String(decoding: file[word], as: UTF8.self))
      case "the" where form.number >= 0:
        addOwnWord(form, "the " + String(decoding: file[word], as: UTF8.self))
      default: break
      }
    }
    return true
  }

  private mutating func addOwnWord(_ form: Form, _ display: String) {
    let isKnown = aliases(beginningWith: form).contains { $0.forms == [form] }
    guard has(.occurs, form), !isKnown else { return }
    let actor = number(of: display)
    isCommon[actor] = true
    traits[Int(form.number)].formUnion([.startsAlias, .startsSmallAlias])
    add(Alias(forms: [form], actor: actor, needsCapital: false))
  }

  /// "Western": a capitalised word that is no name.
  func namesNobody(_ form: Form) -> Bool { has(.notName, form) }

  /// Whether a mention is a common noun ("the committee") rather than a name.
  func isCommon(_ mention: Mention) -> Bool { isCommon[mention.actor] }

  /// False where no name of the line starts with a word that one of the articles has: then nobody
  /// can be meant, and most of the table need not be read. Where a word would be spelled otherwise
  /// as a token ("U.S.", "US", "Côte"), the answer is true.
  private func mayOccur(_ file: [UInt8], _ line: Range<Int>, _ vocabulary: Vocabulary) -> Bool {
    var word: [UInt8] = []
    var capitals = 0
    var isInside = true
    for place in line.lowerBound...line.upperBound {
      let byte = place < line.upperBound ? file[place] : 0x2C
      let isCapital = byte >= 0x41 && byte <= 0x5A
      if isInside, isCapital || byte >= 0x61 && byte <= 0x7A {
        word.append(byte | 0x20)
        if isCapital { capitals += 1 }
      } else if isInside, byte == 0x20, word.isEmpty {
        continue
      } else if isInside {
        guard byte == 0x20 || byte == 0x2C || byte == 0x3D, capitals < 2 else { return true }
        let number = vocabulary.knownNumber(of: word, in: 0..<word.count)
        if number >= 0, has(.occurs, Form(number: number)) { return true }
        isInside = byte != 0x20
        word.removeAll(keepingCapacity: true)
        capitals = 0
      }
      if byte == 0x2C || byte == 0x3D { isInside = true }
    }
    return false
  }

  /// "United States = US, U.S.": the marks between the names part them.
  private mutating func readEntry(_ tokens: ArraySlice<Token>, _ text: ArticleText) {
    let names = tokens.split { $0.kind == .punctuation }
    guard let first = names.first, let start = first.first, let end = first.last else { return }
    let display = text[start.range.lowerBound..<end.range.upperBound]
    for alias in names { add(alias, for: known(alias) ?? display) }
  }

  /// The sheet's own name for somebody whom the table knows as well.
  private func known(_ alias: ArraySlice<Token>) -> String? {
    guard let first = alias.first else { return nil }
    let candidates = aliases(beginningWith: first.form)
    let found = candidates.firstIndex { candidate in
      candidate.forms.count == alias.count
        && zip(candidate.forms, alias).allSatisfy { $0 == $1.form }
    }
    return found.map { names[candidates[$0].actor] }
  }
}

// MARK: Found names

extension ActorBook {
  private mutating func findNames(
    in tokens: Tokens, text: ArticleText, _ vocabulary: Vocabulary
  ) {
    var runs: [(tokens: Range<Int>, isFirst: Bool)] = []
    for sentence in tokens.sentences {
      addCapitalisedRuns(in: sentence, of: tokens.all, vocabulary, to: &runs)
    }
    // How often a word is all of a run.
    var counts = Array(repeating: 0, count: traits.count)
    for run in runs where run.tokens.count == 1 {
      counts[Int(tokens.all[run.tokens.lowerBound].form.number)] += 1
    }
    for run in runs {
      var words = tokens.all[run.tokens]
      // "Greater Britain": the first word owes its capital to the sentence.
      if run.isFirst, known(words.dropFirst()) != nil { words = words.dropFirst() }
      let acronym = self.acronym(after: run.tokens, of: tokens.all)
      guard let first = words.first, let last = words.last else { continue }
      let comesBack = counts[Int(first.form.number)] > 1
      guard words.count > 1 || (comesBack && !run.isFirst) || acronym != nil else { continue }
      let spelling = text[first.range.lowerBound..<last.range.upperBound]
      let display = known(words) ?? spelling
      add(words, for: display)
      if let acronym { add(tokens.all[acronym...acronym], for: display) }
      // "Ada Stone … Stone": the surname alone is the same person.
      let isPerson = words.count < 4 && words.allSatisfy { $0.isCapitalised }
      if isPerson, words.count > 1, counts[Int(last.form.number)] > 0 {
        add(words.suffix(1), for: display)
      }
    }
  }

  /// Runs of capitalised words, over "of" and "for" between them; stop words are no names.
  private func addCapitalisedRuns(
    in sentence: Range<Int>, of tokens: [Token], _ vocabulary: Vocabulary,
    to runs: inout [(tokens: Range<Int>, isFirst: Bool)]
  ) {
    var start: Int?
    var end = sentence.lowerBound
    for place in sentence {
      let token = tokens[place]
      if isName(token, vocabulary) {
        // "US-Russia" is two names.
        if let begun = start, token.traits.contains(.afterHyphen),
          known(tokens[begun..<end]) != nil
        {
          runs.append((begun..<end, begun == sentence.lowerBound))
          start = nil
        }
        if start == nil { start = place }
        end = place + 1
      } else if let begun = start, !links(place, in: sentence, tokens, vocabulary) {
        runs.append((begun..<end, begun == sentence.lowerBound))
        start = nil
      }
    }
    if let start { runs.append((start..<end, start == sentence.lowerBound)) }
  }

  private func isName(_ token: Token, _ vocabulary: Vocabulary) -> Bool {
    token.isWord && token.isCapitalised && token.range.utf8.count > 1
      && !vocabulary.isStopWord(token.form) && !has(.notName, token.form)
  }

  private func links(
    _ place: Int, in sentence: Range<Int>, _ tokens: [Token], _ vocabulary: Vocabulary
  ) -> Bool {
    guard place + 1 < sentence.upperBound, isName(tokens[place + 1], vocabulary) else {
      return false
    }
    return has(.link, tokens[place].form) && has(.head, tokens[place - 1].form)
  }

  private func acronym(after run: Range<Int>, of tokens: [Token]) -> Int? {
    let place = run.upperBound + 1
    guard place + 1 < tokens.count, tokens[place].isAllCapitals else { return nil }
    let isBracketed =
      tokens[place - 1].kind == .punctuation && tokens[place + 1].kind == .punctuation
      && tokens[place - 1].range.utf8.count == 1
    return isBracketed ? place : nil
  }
}
