/// Finds the cues of sentences.
struct CueMatcher {
  let table: CueTable
  let tokens: [Token]
  let shapes: WordShapes
  private let openers: ClassSet
  private let introducers: ClassSet
  private let finiteVerbs: ClassSet

  private var sentence = 0..<0
  /// By word of the sentence: what stands there and behind it.
  private var rests: [SentenceWords] = []
  /// What stands from the word on that is looked at.
  private var rest = SentenceWords()
  private var leads: [Int] = []
  private var isQuestion = false
  /// The patterns that any word may begin and this sentence may meet.
  private var unheaded: [Int32] = []

  init(table: CueTable, tokens: [Token], shapes: WordShapes) {
    self.table = table
    self.tokens = tokens
    self.shapes = shapes
    openers = table.set("opener")
    introducers = table.set("introducer")
    var verbs = table.set("finite")
    verbs.formUnion(table.set("irregular-past"))
    finiteVerbs = verbs
  }

  /// The cues of one sentence in the order of its words, each cue at most once at each pivot.
  mutating func matches(in sentence: Range<Int>) -> [CueMatch] {
    self.sentence = sentence
    isQuestion = endsInQuestion()
    findLeads()
    findRests()
    unheaded.removeAll(keepingCapacity: true)
    for pattern in table.anywhere.unheaded where isPossible(Int(pattern)) {
      unheaded.append(pattern)
    }
    var found: [CueMatch] = []
    for place in sentence {
      rest = rests[place - sentence.lowerBound]
      attempt(unheaded, at: place, &found)
      attempt(table.anywhere, at: place, &found)
      if leads.contains(place) {
        attempt(table.atLeads.unheaded, at: place, &found)
        attempt(table.atLeads, at: place, &found)
      }
    }
    return found
  }

  /// Leaves in `rest` what stands from the sentence's first word on.
  private mutating func findRests() {
    while rests.count < sentence.count { rests.append(SentenceWords()) }
    rest = SentenceWords()
    for place in sentence.reversed() {
      rest.add(tokens[place].form, table.classes(of: tokens[place].form))
      rests[place - sentence.lowerBound] = rest
    }
  }

  private func attempt(_ unheaded: [Int32], at place: Int, _ found: inout [CueMatch]) {
    let word = Word(tokens[place], in: table)
    let patterns = table.patterns.span
    for number in unheaded {
      let opening = patterns[Int(number)].opening
      guard opening.isEmpty || mayBegin(opening.lowerBound, with: word) else { continue }
      if isPossible(Int(number)) { attempt(Int(number), at: place, &found) }
    }
  }

  private func attempt(_ index: CueIndex, at place: Int, _ found: inout [CueMatch]) {
    let form = tokens[place].form
    for number in index.places(of: form) {
      let pattern = index.pattern(ofWord: number)
      if isPossible(pattern) { attempt(pattern, at: place, isHeadMet: true, &found) }
    }
    var classes = index.starting(table.classes(of: form))
    while let number = classes.popFirst() {
      for number in index.places(ofClass: number) {
        let pattern = index.pattern(ofClass: number)
        if isPossible(pattern) { attempt(pattern, at: place, isHeadMet: true, &found) }
      }
    }
  }

  /// - Parameter isHeadMet: whether the index knows that the pattern's first word stands here.
  private func attempt(
    _ number: Int, at place: Int, isHeadMet: Bool = false, _ found: inout [CueMatch]
  ) {
    let pattern = table.patterns[number]
    var elements = pattern.elements
    var start = place
    var pivot = -1
    if isHeadMet, pattern.beginsWithHead {
      if table.elements[elements.lowerBound].isPivot { pivot = place }
      elements = elements.lowerBound + 1..<elements.upperBound
      start += 1
      guard mayMatch(elements, at: start) else { return }
    }
    guard let end = match(elements, at: start, &pivot) else { return }
    let cue = pattern.cue
    let match = CueMatch(cue: cue, tokens: place..<end, pivot: pivot < 0 ? place : pivot)
    if !found.contains(where: { $0.cue == cue && $0.pivot == match.pivot }) { found.append(match) }
  }

  /// False where the rest of the sentence lacks a word that the pattern cannot do without.
  @inline(__always)
  private func isPossible(_ number: Int) -> Bool {
    let patterns = table.patterns.span
    guard patterns[number].needed.isSubset(of: rest.words) else { return false }
    guard let choice = patterns[number].choice else { return true }
    let elements = table.elements.span
    return elements[choice].literalBits & rest.bits != 0
      || elements[choice].classes.meets(rest.classes)
  }

  private func endsInQuestion() -> Bool {
    var place = sentence.upperBound
    while place > sentence.lowerBound {
      place -= 1
      guard tokens[place].kind == .punctuation else { return false }
      if shapes.isQuestionMark(tokens[place].form) { return true }
    }
    return false
  }
}

// MARK: Places

extension CueMatcher {
  /// Where the main clause may start: behind an opening quotation mark, behind "And", "First," and
  /// the like, and behind the comma of an introductory phrase or clause.
  private mutating func findLeads() {
    leads.removeAll(keepingCapacity: true)
    var place = sentence.lowerBound
    while place < sentence.upperBound, shapes.isQuotationMark(tokens[place].form) { place += 1 }
    guard place < sentence.upperBound else { return }
    leads.append(place)
    while place < sentence.upperBound, table.contains(tokens[place].form, set: openers) {
      place += 1
      while place < sentence.upperBound, shapes.isComma(tokens[place].form) { place += 1 }
      if place < sentence.upperBound { leads.append(place) }
    }
    let introduces = leads.contains { lead in
      lead < sentence.upperBound && table.contains(tokens[lead].form, set: introducers)
    }
    guard introduces else { return }
    // Two commas at most: "If it does, or half does, cut …".
    var commas = 0
    for next in place..<sentence.upperBound where shapes.isComma(tokens[next].form) {
      if next + 1 < sentence.upperBound { leads.append(next + 1) }
      commas += 1
      if commas == 2 { break }
    }
  }

  private func isClauseStart(_ place: Int) -> Bool {
    if leads.contains(place) { return true }
    return place > sentence.lowerBound && shapes.isClauseBreak(tokens[place - 1].form)
      && !shapes.isComma(tokens[place - 1].form)
  }

  private func isVerbless(from place: Int) -> Bool {
    for token in tokens[place..<sentence.upperBound] {
      if shapes.isClauseBreak(token.form) { return true }
      if shapes.has(.ed, token) || table.contains(token.form, set: finiteVerbs) { return false }
    }
    return true
  }

  private func isEnd(_ place: Int) -> Bool {
    tokens[place..<sentence.upperBound].allSatisfy { $0.kind == .punctuation }
  }
}

// MARK: Matching

extension CueMatcher {
  /// Backtracking: patterns are short, so the simplest matcher is fast enough. Only elements that
  /// leave a choice call it again.
  private func match(_ elements: Range<Int>, at start: Int, _ pivot: inout Int) -> Int? {
    let all = table.elements.span
    var place = start
    for number in elements {
      if all[number].isPlain {
        guard place < sentence.upperBound, accepts(number, place) else { return nil }
        if all[number].isPivot { pivot = place }
        place += 1
        continue
      }
      let element = all[number]
      if element.looksBehind {
        if place > sentence.lowerBound, accepts(number, place - 1) { return nil }
      } else if element.test.takesNoToken {
        guard holds(element, place) else { return nil }
      } else if element.isRefused {
        if place < sentence.upperBound, accepts(number, place) { return nil }
      } else if element.test == .gap || element.test == .wideGap {
        return matchGap(element, number + 1..<elements.upperBound, at: place, &pivot)
      } else {
        return matchOptional(number, number + 1..<elements.upperBound, at: place, &pivot)
      }
    }
    return place
  }

  private func matchOptional(
    _ number: Int, _ rest: Range<Int>, at place: Int, _ pivot: inout Int
  ) -> Int? {
    if place < sentence.upperBound, accepts(number, place) {
      let saved = pivot
      if table.elements[number].isPivot { pivot = place }
      if let end = match(rest, at: place + 1, &pivot) { return end }
      pivot = saved
    }
    return mayMatch(rest, at: place) ? match(rest, at: place, &pivot) : nil
  }

  /// A look at the first element alone.
  @inline(__always)
  private func mayMatch(_ elements: Range<Int>, at place: Int) -> Bool {
    guard !elements.isEmpty, table.elements[elements.lowerBound].isPlain else { return true }
    return place < sentence.upperBound && accepts(elements.lowerBound, place)
  }

  private func matchGap(
    _ element: CueElement, _ rest: Range<Int>, at place: Int, _ pivot: inout Int
  ) -> Int? {
    let isWide = element.test == .wideGap
    let saved = pivot
    var place = place
    let limit = min(place + Int(element.argument), sentence.upperBound)
    while true {
      if mayMatch(rest, at: place), let end = match(rest, at: place, &pivot) { return end }
      pivot = saved
      guard place < limit, isWide || !shapes.isClauseBreak(tokens[place].form) else { return nil }
      place += 1
    }
  }

  private func holds(_ element: CueElement, _ place: Int) -> Bool {
    let holds =
      switch element.test {
      case .start: leads.first == place
      case .lead: leads.contains(place)
      case .clause: isClauseStart(place)
      case .end: isEnd(place)
      case .question: isQuestion
      case .quotedBefore: place > sentence.lowerBound && tokens[place - 1].isQuoted
      case .verbless: isVerbless(from: place)
      default: false
      }
    return holds != element.isRefused
  }

  /// Whether an element that is no plain one, or takes the word, stands at the pattern's opening.
  @inline(__always)
  private func mayBegin(_ number: Int, with word: Word) -> Bool {
    !table.elements.span[number].isPlain || accepts(number, word)
  }

  @inline(__always)
  private func accepts(_ number: Int, _ place: Int) -> Bool {
    let elements = table.elements.span
    guard elements[number].test == .word else {
      return accepts(number, Word(tokens[place], in: table))
    }
    return tokens.span[place].form.number == elements[number].argument
  }

  @inline(__always)
  private func accepts(_ number: Int, _ word: Word) -> Bool {
    let elements = table.elements.span
    let form = word.token.form.number
    if elements[number].test == .word { return form == elements[number].argument }
    if elements[number].classes.meets(word.classes) { return true }
    if elements[number].literalBits >> UInt64(form & 63) & 1 != 0 {
      let literals = table.literals.span
      let first = Int(elements[number].argument)
      for place in first..<first + Int(elements[number].literalCount)
      where literals[place] == form { return true }
    }
    return !elements[number].shapes.isEmpty && shapes.has(elements[number].shapes, word.token)
  }
}

/// A token with its classes, which many patterns are held against.
private struct Word {
  let token: Token
  let classes: ClassSet

  @inline(__always)
  init(_ token: Token, in table: CueTable) {
    self.token = token
    classes = table.classes(of: token.form)
  }
}
