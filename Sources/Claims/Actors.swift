package import Prose

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
  private var aliases: [Form: [Alias]] = [:]
  private var numbers: [String: Int] = [:]
  /// Capitalised words that name nobody, and the small words that a name may hold.
  private var notNames: Set<Form> = []
  private var linkWords: Set<Form> = []
  /// What "of" may follow in a name: "Bank of Italy", but not "Friends of Italy".
  private var heads: Set<Form> = []
  /// "pro-American" names nobody.
  private var sidePrefixes: Set<Form> = []

  private struct Alias {
    var forms: [Form]
    var actor: Int
    var needsCapital: Bool
  }

  package init(
    pair: Pair, tokens: Both<Tokens>, aliases: [String: [String]], vocabulary: inout Vocabulary
  ) {
    for name in aliases.keys.sorted() {
      for alias in [name] + (aliases[name] ?? []) { add(alias, for: name, &vocabulary) }
    }
    readTable(PackageResources.actors_txt, &vocabulary)
    for word in Array(Self.heads.utf8).split(separator: 0x20) {
      heads.insert(vocabulary.form(of: word))
    }
    for word in Array(Self.prefixes.utf8).split(separator: 0x20) {
      sidePrefixes.insert(vocabulary.form(of: word))
    }
    linkWords = [vocabulary.form(of: "of"), vocabulary.form(of: "for")]
    for word in Array(Self.calendarAndTitles.utf8).split(separator: 0x20) {
      notNames.insert(vocabulary.form(of: word))
    }
    for side in Side.allCases {
      findNames(in: tokens[side], text: pair[side].text, vocabulary)
    }
  }

  /// The mentions in a sentence from left to right, the longest name first where several fit.
  func mentions(in sentence: Range<Int>, of tokens: [Token]) -> [Mention] {
    var found: [Mention] = []
    var place = sentence.lowerBound
    while place < sentence.upperBound {
      let takesSides =
        tokens[place].traits.contains(.afterHyphen) && place > sentence.lowerBound
        && sidePrefixes.contains(tokens[place - 1].form)
      guard !takesSides, let alias = alias(at: place, in: sentence, tokens) else {
        place += 1
        continue
      }
      let end = place + alias.forms.count
      found.append(Mention(actor: alias.actor, tokens: place..<end))
      place = end
    }
    return found
  }

  private func alias(at place: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Alias? {
    guard let candidates = aliases[tokens[place].form] else { return nil }
    var best: Alias?
    for alias in candidates where alias.forms.count > best?.forms.count ?? 0 {
      let end = place + alias.forms.count
      guard end <= sentence.upperBound else { continue }
      guard !alias.needsCapital || tokens[place].isCapitalised else { continue }
      if zip(tokens[place..<end], alias.forms).allSatisfy({ $0.form == $1 }) { best = alias }
    }
    return best
  }
}

// MARK: Given names

extension ActorBook {
  private mutating func add(_ alias: String, for name: String, _ vocabulary: inout Vocabulary) {
    add(Tokens.of(alias, vocabulary: &vocabulary), for: name)
  }

  private mutating func add(_ tokens: some Collection<Token>, for name: String) {
    guard let first = tokens.first else { return }
    let forms = tokens.map(\.form)
    // The first source that knows a name keeps it.
    if aliases[first.form]?.contains(where: { $0.forms == forms }) == true { return }
    aliases[first.form, default: []].append(
      Alias(forms: forms, actor: number(of: name), needsCapital: first.isCapitalised))
  }

  private mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func readTable(_ file: [UInt8], _ vocabulary: inout Vocabulary) {
    let text = ArticleText(bytes: file)
    var scanner = TokenScanner(bytes: file, vocabulary: vocabulary)
    vocabulary = Vocabulary(empty: ())
    var start = 0
    for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      guard let first = line.first, first != 0x23 else { continue }
      scanner.tokens.removeAll(keepingCapacity: true)
      scanner.scan(start..<(start + line.count))
      readEntry(scanner.tokens[...], text)
    }
    vocabulary = scanner.vocabulary
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
    let forms = alias.map(\.form)
    return aliases[first.form]?.first { $0.forms == forms }.map { names[$0.actor] }
  }
}

// MARK: Found names

extension ActorBook {
  private mutating func findNames(
    in tokens: Tokens, text: ArticleText, _ vocabulary: Vocabulary
  ) {
    var runs: [(tokens: Range<Int>, isFirst: Bool)] = []
    for sentence in tokens.sentences {
      runs += capitalisedRuns(in: sentence, of: tokens.all, vocabulary)
    }
    var counts: [[Form]: Int] = [:]
    for run in runs { counts[tokens.all[run.tokens].map(\.form), default: 0] += 1 }
    for run in runs {
      var words = tokens.all[run.tokens]
      // "Greater Britain": the first word owes its capital to the sentence.
      if run.isFirst, known(words.dropFirst()) != nil { words = words.dropFirst() }
      let acronym = self.acronym(after: run.tokens, of: tokens.all)
      let comesBack = counts[words.map(\.form), default: 0] > 1
      guard words.count > 1 || (comesBack && !run.isFirst) || acronym != nil else { continue }
      guard let first = words.first, let last = words.last else { continue }
      let display = known(words) ?? text[first.range.lowerBound..<last.range.upperBound]
      add(words, for: display)
      if let acronym { add(tokens.all[acronym...acronym], for: display) }
      // "Ada Stone … Stone": the surname alone is the same person.
      let isPerson = words.count < 4 && words.allSatisfy { $0.isCapitalised }
      let surname = words.suffix(1)
      if isPerson, words.count > 1, counts[surname.map(\.form), default: 0] > 0 {
        add(surname, for: display)
      }
    }
  }

  /// Runs of capitalised words, over "of" and "for" between them; stop words are no names.
  private func capitalisedRuns(
    in sentence: Range<Int>, of tokens: [Token], _ vocabulary: Vocabulary
  ) -> [(tokens: Range<Int>, isFirst: Bool)] {
    var runs: [(tokens: Range<Int>, isFirst: Bool)] = []
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
    return runs
  }

  private func isName(_ token: Token, _ vocabulary: Vocabulary) -> Bool {
    token.isWord && token.isCapitalised && token.range.utf8.count > 1
      && !vocabulary.isStopWord(token.form) && !notNames.contains(token.form)
  }

  private func links(
    _ place: Int, in sentence: Range<Int>, _ tokens: [Token], _ vocabulary: Vocabulary
  ) -> Bool {
    guard place + 1 < sentence.upperBound, isName(tokens[place + 1], vocabulary) else {
      return false
    }
    return linkWords.contains(tokens[place].form) && heads.contains(tokens[place - 1].form)
  }

  private func acronym(after run: Range<Int>, of tokens: [Token]) -> Int? {
    let place = run.upperBound + 1
    guard place + 1 < tokens.count, tokens[place].isAllCapitals else { return nil }
    let isBracketed =
      tokens[place - 1].kind == .punctuation && tokens[place + 1].kind == .punctuation
      && tokens[place - 1].range.utf8.count == 1
    return isBracketed ? place : nil
  }

  private static let calendarAndTitles =
    "january february march april may june july august september october november december monday "
    + "tuesday wednesday thursday friday saturday sunday president senator professor "
    + "minister secretary chancellor governor mayor sir lord lady chapter section article"

  private static let prefixes = "pro anti non ex"

  private static let heads =
    "bank department ministry office court university council chamber house bureau institute board "
    + "secretary republic kingdom agreement organization organisation association federation union "
    + "league committee congress parliament commission centre center school college academy "
    + "society army bill act treaty convention charter chancellor governor museum church bishop "
    + "city state district isle bay gulf cape strait force alliance party movement front fund"
}
