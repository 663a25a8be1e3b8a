package import Argument
internal import Text

/// What may stand for each text, the fullest first: itself; then without what stands between dashes or in
/// brackets; without what hangs on at its end; without what is granted before a "but"; the clause that carries
/// its point and ever shorter pieces of it; last that clause broken off at its end.
///
/// Worked example: of "Granted, it rained, but the old toll has worked well in the harbour of our town"
/// they are the text, "… but the old toll has worked well in the harbour of our town", "… the old toll has worked
/// well in the harbour of our town", "… has worked well in the harbour of our town", and cut "… the old toll has
/// worked well …". A few words of many say too little.
package func excerpts(of texts: [String]) -> [[Excerpt]] {
  var vocabulary = Vocabulary()
  let short = texts.map(\.withoutAsides)
  let tokens = short.map { Tokens.of($0, vocabulary: &vocabulary) }
  let reader = ExcerptReader(vocabulary: &vocabulary)
  return texts.indices.map { place in
    let whole = Shortened(text: short[place], sentence: tokens[place][...], reader: reader)
    let leans = reader.leans(whole.all, in: whole.sentence)
    let parts = [whole, whole.withoutRelatives(&vocabulary)].compactMap { $0 }
    var forms = [Excerpt(texts[place], leans: leans)]
    for step in [
      Shortened.wholes, Shortened.turns, Shortened.points, Shortened.cuts, Shortened.starts,
    ] {
      let found = parts.flatMap { step($0)() }
      let new = found.filter { form in !forms.contains { $0.text == form.text } }
      forms += Set(new).sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
    }
    return forms
  }
}

/// A text and what may stand for it.
private struct Shortened {
  let text: String
  let sentence: ArraySlice<Token>
  let reader: ExcerptReader

  var all: Range<Int> { sentence.indices }

  func wholes() -> [Excerpt] { excerpts([all] + reader.withoutTails(all, of: sentence)) }

  func turns() -> [Excerpt] {
    reader.turn(of: sentence).map { excerpts([$0] + reader.withoutTails($0, of: sentence)) } ?? []
  }

  func points() -> [Excerpt] { excerpts(reader.points(of: sentence)) }

  func cuts() -> [Excerpt] { excerpts(reader.cuts(of: sentence), isCut: true) }

  func starts() -> [Excerpt] { excerpts(reader.starts(of: sentence), isCut: true) }

  /// "Tolls, which nobody likes, work": without what stands between the commas; nil if nothing does.
  func withoutRelatives(_ vocabulary: inout Vocabulary) -> Shortened? {
    let asides = reader.relativeAsides(of: sentence)
    guard !asides.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var place = 0
    for aside in asides {
      kept += bytes[place..<sentence[aside.lowerBound].range.utf8.lowerBound] + Array(" …".utf8)
      place = sentence[aside.upperBound - 1].range.utf8.upperBound
    }
    let rest = String(decoding: kept + bytes[place...], as: UTF8.self)
    return Shortened(
      text: rest, sentence: Tokens.of(rest, vocabulary: &vocabulary)[...], reader: reader)
  }

  private func excerpts(_ clauses: [Range<Int>], isCut: Bool = false) -> [Excerpt] {
    let bytes = Array(text.utf8)
    return clauses.map { words in
      Excerpt(
        quoted(words, of: sentence, in: bytes), isCut: isCut,
        leans: reader.leans(words, in: sentence),
        lacksSubject: reader.lacksSubject(words, in: sentence))
    }
  }
}

private func quoted(
  _ words: Range<Int>, of sentence: ArraySlice<Token>, in text: [UInt8]
) -> String {
  guard !words.isEmpty else { return String(decoding: text, as: UTF8.self) }
  let isFirst = words.lowerBound == sentence.startIndex
  let start = isFirst ? 0 : sentence[words.lowerBound].range.utf8.lowerBound
  let end = sentence[words.upperBound - 1].range.utf8.upperBound
  let goesOn = sentence[words.upperBound...].contains { $0.kind != .punctuation }
  let quoted = text[start..<(goesOn ? end : text.count)]
  return (isFirst ? "" : "… ") + String(decoding: quoted, as: UTF8.self) + (goesOn ? " …" : "")
}

extension String {
  /// Without what stands between dashes or in brackets.
  fileprivate var withoutAsides: String {
    var text = self
    for (open, close) in [(" (", ")"), (" – ", " – "), ("—", "—"), (" — ", " — ")] {
      while let start = text.firstPlace(of: open),
        case let opened = text.index(start, offsetBy: open.count),
        let end = text[opened...].firstPlace(of: close)
      {
        let rest = text[end...].dropFirst(close.count)
        text = text[..<start] + " …" + (rest.first == " " ? "" : " ") + rest
      }
    }
    return text
  }
}

/// What of a sentence may be left out, and what then stands for it.
private struct ExcerptReader {
  private let clauses: ClauseReader
  private let unfinished: FormSet
  private let tails: FormSet
  private let pairing: FormSet
  private let placing: FormSet
  private let leaning: FormSet
  private let leaningStarts: FormSet
  private let demanding: FormSet
  private let completing: FormSet
  private let determiners: ClassSet
  private let objects: ClassSet
  /// What a clause may be broken off before where nothing whole fits.
  private let joints: ClassSet
  private let likelyVerbs: FormSet

  init(vocabulary: inout Vocabulary) {
    unfinished = FormSet(.unfinished, vocabulary: &vocabulary)
    tails = FormSet(.tail, vocabulary: &vocabulary)
    pairing = FormSet(.pairing, vocabulary: &vocabulary)
    placing = FormSet(.placing, vocabulary: &vocabulary)
    leaning = FormSet(.leaningWord, vocabulary: &vocabulary)
    leaningStarts = FormSet(.leaningStart, vocabulary: &vocabulary)
    demanding = FormSet(.demanding, vocabulary: &vocabulary)
    completing = FormSet(.completing, vocabulary: &vocabulary)
    likelyVerbs = FormSet(.bareVerb, vocabulary: &vocabulary)
    let table = CueTable(Language.english.tables, vocabulary: vocabulary)
    var clauses = ClauseReader(table: table, shapes: WordShapes(vocabulary: vocabulary))
    clauses.likelyVerbs = likelyVerbs
    self.clauses = clauses
    determiners = table.set("determiner")
    objects = table.set("object")
    var joints = clauses.joints
    joints.formUnion(clauses.conjunctions)
    self.joints = joints
  }

  private static let longestAside = 16

  /// ", which nobody likes," where the verb of the clause follows.
  func relativeAsides(of sentence: ArraySlice<Token>) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var place = sentence.startIndex + 1
    while place + 2 < sentence.endIndex {
      defer { place += 1 }
      guard isComma(place, sentence), clauses.has(sentence[place + 1], clauses.relatives),
        let end = sentence[(place + 2)...].firstIndex(where: {
          clauses.shapes.isClauseBreak($0.form)
        }),
        isComma(end, sentence), end - place <= Self.longestAside, end + 1 < sentence.endIndex,
        clauses.isVerb(end + 1, sentence) || likelyVerbs.contains(sentence[end + 1].form)
          || clauses.has(sentence[end + 1], clauses.helping)
      else { continue }
      asides.append(place..<(end + 1))
      place = end
    }
    return asides
  }

  private func isComma(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    clauses.shapes.isComma(sentence[place].form)
  }

  /// What stands behind the first "but", with it.
  func turn(of sentence: ArraySlice<Token>) -> Range<Int>? {
    guard
      let but = sentence.indices.dropFirst().first(where: {
        clauses.has(sentence[$0], clauses.turns)
      }),
      but + 2 < sentence.endIndex, !clauses.shapes.isComma(sentence[but + 1].form)
    else { return nil }
    return but..<sentence.endIndex
  }

  func points(of sentence: ArraySlice<Token>) -> [Range<Int>] {
    clauses.points(of: sentence).filter {
      let last = sentence[$0.words.upperBound - 1]
      let isOpen =
        $0.isCutAfter
        ? unfinished.contains(last.form) || isCompleted($0.words.upperBound, sentence)
          || isWithin($0.words.upperBound, in: $0.words, sentence)
        // "close to it, and indeed | , of late, …"
        : clauses.has(last, clauses.being)
          || $0.words.upperBound + 1 < sentence.endIndex && unfinished.contains(last.form)
      return $0.words.upperBound == sentence.endIndex || !isOpen
    }.map(\.words)
  }

  private static let leastBeforeTail = 8

  /// Ever less of what follows the last comma, where that only adds to what is said: ", leading to a wider
  /// market", but nothing that may turn it.
  func withoutTails(_ words: Range<Int>, of sentence: ArraySlice<Token>) -> [Range<Int>] {
    var forms: [Range<Int>] = []
    var end = words.upperBound
    while let comma = words.last(where: { $0 < end && clauses.shapes.isComma(sentence[$0].form) }),
      case let tail = sentence[(comma + 1)..<end], tail.wordCount > 2, let next = tail.first,
      clauses.shapes.has(.ing, next) || tails.contains(next.form),
      !tail.contains(where: { clauses.has($0, clauses.turning) }),
      sentence[words.lowerBound..<comma].wordCount >= Self.leastBeforeTail
    {
      forms.append(words.lowerBound..<comma)
      end = comma
    }
    return forms
  }

  private static let leastOfCut = 4

  /// The clause that carries the point, and what it says of its subject, broken off at the end: before a comma, a
  /// conjunction, a relative or the preposition of an adjunct, behind a verb and what it needs; never before
  /// what may turn it, and never without its condition.
  func cuts(of sentence: ArraySlice<Token>) -> [Range<Int>] {
    guard let end = sentence.last, !clauses.shapes.isQuestionMark(end.form) else { return [] }
    let some = clauses.pointClauses(of: sentence, telling: false)
    // "… is a hope and not a plan"
    let rest = some.dropFirst().map(\.words).filter {
      sentence[$0].wordCount >= Self.leastOfCut
        && ($0.upperBound == sentence.endIndex
          || !unfinished.contains(sentence[$0.upperBound - 1].form))
    }
    return rest + pieces(of: some, sentence) { mayEnd($0, before: $1, sentence) }
  }

  /// What of each clause, and of the whole sentence, stands before a place where it may be broken off.
  private func pieces(
    of found: [MainClause], _ sentence: ArraySlice<Token>, mayEnd: (MainClause, Int) -> Bool
  ) -> [Range<Int>] {
    (found + [wholeSentence(sentence)]).flatMap { clause in
      let main = clause.main..<clause.words.upperBound
      let conditions = main.last {
        clauses.has(sentence[$0], clauses.conditions) || clauses.has(sentence[$0], clauses.turns)
      }
      return main.dropFirst(3).filter {
        $0 > clause.words.lowerBound && $0 > conditions ?? -1 && mayEnd(clause, $0)
      }.map { clause.words.lowerBound..<$0 }
    }
  }

  /// With its introduction: "If it rains, they stay" is not broken off behind "rains".
  private func wholeSentence(_ sentence: ArraySlice<Token>) -> MainClause {
    let first = clauses.clauses(of: sentence).first
    return MainClause(words: sentence.indices, main: first?.main ?? sentence.startIndex)
  }

  /// The same broken off before any phrase: for where even those do not fit.
  func starts(of sentence: ArraySlice<Token>) -> [Range<Int>] {
    guard let end = sentence.last, !clauses.shapes.isQuestionMark(end.form) else { return [] }
    return pieces(of: clauses.clauses(of: sentence), sentence) {
      mayStop($0, before: $1, sentence)
    }
  }

  private func mayStop(
    _ clause: MainClause, before place: Int, _ sentence: ArraySlice<Token>
  ) -> Bool {
    let piece = clause.words.lowerBound..<place
    let (last, next) = (sentence[place - 1], sentence[place])
    let begins = isComma(place, sentence) || clauses.startsPhrase(next) && next.isWholeWord
    let inner = piece.last { clauses.has(sentence[$0], clauses.bound) } ?? clause.main
    return begins && last.kind != .punctuation && !clauses.has(last, clauses.small)
      && !clauses.has(last, clauses.openers) && !unfinished.contains(last.form)
      && !clauses.shapes.has(.ing, last)
      && sentence[piece].wordCount >= Self.leastOfCut && inner + 2 < place
      && saysSomething(clause.main..<place, inner: inner, sentence)
      && !turnsSoon(place, sentence) && !isHalfOfPair(place, in: piece, sentence)
      && !isCompleted(place, sentence) && !isPlace(place, in: piece, sentence)
      && !isWithin(place, in: piece, sentence) && !pairing.contains(next.form)
  }

  /// A verb and what it needs: "they treat it as a friend", though "as" might open a clause.
  private func saysSomething(
    _ main: Range<Int>, inner: Int, _ sentence: ArraySlice<Token>
  ) -> Bool {
    let verb = main.last { clauses.isVerb($0, sentence) }
    let isPhrase = inner > main.lowerBound && clauses.has(sentence[inner], clauses.prepositions)
    return verb.map { $0 + 1 < main.upperBound } ?? false
      && (clauses.isComplete(main, of: sentence)
        || isPhrase && clauses.isComplete(main.lowerBound..<inner, of: sentence))
  }

  private func mayEnd(
    _ clause: MainClause, before place: Int, _ sentence: ArraySlice<Token>
  ) -> Bool {
    let piece = clause.words.lowerBound..<place
    let last = sentence[place - 1]
    // "what it did, …", but neither "may have to be, …" nor "is close, and indeed, …"
    let goesOn =
      unfinished.contains(last.form) && place - 2 >= piece.lowerBound
      && clauses.has(sentence[place - 2], clauses.conjunctions)
    let isOpen =
      isComma(place, sentence)
      ? clauses.has(last, clauses.being) || goesOn : unfinished.contains(last.form)
    // "carry them in the snow", "learns nothing"; before a comma the clause is done.
    let isShort = clauses.has(last, objects) || clauses.has(last, clauses.turning)
    let least = isComma(place, sentence) ? 0 : isShort ? 1 : 2
    return !isOpen && sentence[piece].wordCount >= Self.leastOfCut
      && clauses.isJoint(
        place, of: joints, behind: least, in: clause.main..<clause.words.upperBound,
        sentence)
      && clauses.isComplete(clause.main..<place, of: sentence) && hasVerb(piece, sentence)
      && !turnsSoon(place, sentence) && !isHalfOfPair(place, in: piece, sentence)
      && !isPlace(place, in: piece, sentence) && !isCompleted(place, sentence)
      && !isWithin(place, in: piece, sentence)
  }

  /// "keep the owners | from building"
  private func isCompleted(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    place + 1 < sentence.endIndex && completing.contains(sentence[place].form)
      && clauses.shapes.has(.ing, sentence[place + 1])
  }

  /// "It is true that, when it rained and nobody came, | the toll worked": what "that" opens has no verb yet.
  private func isWithin(
    _ place: Int, in piece: Range<Int>, _ sentence: ArraySlice<Token>
  ) -> Bool {
    guard let inner = piece.last(where: { clauses.has(sentence[$0], clauses.bound) }),
      inner > piece.lowerBound, isComma(inner - 1, sentence),
      !sentence[inner..<place].contains(where: { clauses.shapes.isClauseBreak($0.form) }),
      let outer = piece.prefix(while: { $0 < inner }).last(where: {
        clauses.has(sentence[$0], clauses.bound)
      })
    else { return false }
    return !(outer + 1..<inner).contains { clauses.isVerb($0, sentence) }
  }

  /// "Wind and water" is no order to wind.
  private func hasVerb(_ piece: Range<Int>, _ sentence: ArraySlice<Token>) -> Bool {
    let isOrder = piece.count > 1 && clauses.has(sentence[piece.lowerBound + 1], clauses.subjects)
    return isOrder || piece.contains { clauses.isVerb($0, sentence) }
  }

  /// "put the trams | in the sheds"
  private func isPlace(_ place: Int, in piece: Range<Int>, _ sentence: ArraySlice<Token>) -> Bool {
    guard !clauses.has(sentence[place], clauses.conjunctions),
      !clauses.shapes.isComma(sentence[place].form)
    else { return false }
    let near = piece.suffix(5)
    return sentence[near].contains { placing.contains($0.form) }
  }

  /// Whether the phrase behind a place may turn what stands before it: "for no one".
  private func turnsSoon(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    // ", and no cat came": another clause turns nothing.
    let adds =
      place + 1 < sentence.endIndex && clauses.has(sentence[place + 1], clauses.conjunctions)
    if isComma(place, sentence), adds { return clauses.has(sentence[place + 1], clauses.turning) }
    for (step, token) in sentence[place...].enumerated() {
      if clauses.has(token, clauses.turning) { return true }
      let isEnd = clauses.has(token, joints) || clauses.shapes.isClauseBreak(token.form)
      if step > 1, isEnd { return false }
    }
    return false
  }

  /// "between trams | and buses"
  private func isHalfOfPair(
    _ place: Int, in piece: Range<Int>, _ sentence: ArraySlice<Token>
  ) -> Bool {
    guard clauses.has(sentence[place], clauses.conjunctions) else { return false }
    let phrase = sentence[piece].lastIndex { clauses.shapes.isClauseBreak($0.form) }
    let stretch = sentence[(phrase ?? piece.lowerBound)..<place]
    guard let first = stretch.lastIndex(where: { pairing.contains($0.form) }) else { return false }
    return !stretch[first...].contains { clauses.has($0, clauses.conjunctions) }
  }

  /// In so few words nothing stands for what was not said: "The council should pass it".
  private static let fewWords = 6

  /// Whether words need what stood before them: "They never did", "reject it"; or whom they speak of: "… is not
  /// honest", but not "… should reject the plan".
  func leans(_ words: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    guard let start = start(of: words, in: sentence) else { return false }
    if start > sentence.startIndex, lacksSubject(sentence[start..<words.upperBound]) { return true }
    if leaningStarts.contains(sentence[start].form) {
      // "Those who pay"
      return start + 1 == words.upperBound
        || !clauses.has(sentence[start + 1], clauses.relatives)
    }
    let rest = sentence[start..<words.upperBound]
    if rest.wordCount <= Self.fewWords { return rest.contains { leaning.contains($0.form) } }
    for place in rest.indices {
      if leaning.contains(sentence[place].form) { return true }
      let isName = place > start && sentence[place].isCapitalised
      if isName || clauses.has(sentence[place], determiners) { return false }
    }
    return false
  }

  private func start(of words: Range<Int>, in sentence: ArraySlice<Token>) -> Int? {
    words.first { place in
      sentence[place].kind != .punctuation && !clauses.has(sentence[place], clauses.openers)
        && !clauses.isAdverb(place, before: words.upperBound, sentence)
    }
  }

  /// "… should reject the plan"
  func lacksSubject(_ words: Range<Int>, in sentence: ArraySlice<Token>) -> Bool {
    guard let start = start(of: words, in: sentence), start > sentence.startIndex else {
      return false
    }
    return clauses.has(sentence[start], clauses.finite)
      || lacksSubject(sentence[start..<words.upperBound])
  }

  private func lacksSubject(_ words: ArraySlice<Token>) -> Bool {
    guard let place = words.firstIndex(where: { !clauses.has($0, clauses.midAdverbs) }) else {
      return false
    }
    let verb = words[place]
    // "should reject the plan", but not "should the conflict spread"
    let demands =
      demanding.contains(verb.form)
      && !(place + 1 < words.endIndex && clauses.has(words[place + 1], determiners))
    return clauses.has(verb, clauses.finite) && !demands
      && words.last.map { !clauses.shapes.isQuestionMark($0.form) } ?? true
  }
}

extension ClauseReader {
  /// "in", "to", "because": what says more of that which stands before it.
  fileprivate func startsPhrase(_ token: Token) -> Bool {
    (has(token, small) || has(token, joints))
      && ![subjects, finite, midAdverbs, relatives, wanted].contains { has(token, $0) }
  }
}
