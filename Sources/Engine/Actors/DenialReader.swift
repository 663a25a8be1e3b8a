/// What words before a recommendation make of it: nothing, its denial, or something no short words tell.
enum Denial { case none, denied, unclear }

/// Whether the words before a recommendation's modal turn it round.
///
/// Worked examples: "Under no circumstances should …", "No child should …" and "I do not think that
/// they should …" ask that something not be done; "The council that has not acted should …" and
/// "Nobody doubts that they should …" ask for it all the same. Of "Few should …" and "Nobody but a
/// doctor should …" no short words are true.
struct DenialReader {
  private let shapes: WordShapes
  private let names: ActingNames
  private let partial: ClassSet
  private let merely: ClassSet
  private let opinions: ClassSet
  private let doubts: ClassSet
  private let exceptions: ClassSet
  private let grammar: ClassSet

  init(table: CueTable, shapes: WordShapes, names: ActingNames) {
    self.shapes = shapes
    self.names = names
    partial = table.set("nearly-none")
    merely = table.set("merely")
    opinions = table.set("opinion")
    doubts = table.set("doubting")
    exceptions = table.set("exception")
    var grammar = table.set("preposition")
    grammar.formUnion(table.set("determiner"))
    grammar.formUnion(table.set("pronoun"))
    self.grammar = grammar
  }

  func denies(_ token: Token) -> Bool { has(token, names.denying) }
  func deniesInPart(_ token: Token) -> Bool { has(token, partial) }

  private func has(_ token: Token, _ set: ClassSet) -> Bool { names.has(token, set) }

  /// What the clause before a modal, or an imperative, makes of it.
  func denial(before pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Denial {
    let clause = names.clause(before: pivot, in: sentence, tokens)
    // "The council never should sell it"
    let adverbs = (clause.lowerBound..<pivot).reversed().prefix { has(tokens[$0], names.adverbs) }
    if adverbs.contains(where: { denies(tokens[$0]) }) { return .denied }
    guard let place = firstDenial(in: clause, tokens) else { return .none }
    if deniesInPart(tokens[place]) {
      return isFirst(place, in: clause, tokens) ? .unclear : .none
    }
    // "Firms that pay no tax should lose it": what a clause inside the subject denies is not what is urged.
    let opening = (clause.lowerBound..<place).last { has(tokens[$0], names.subordinators) }
    if let opening, names.isRelative(opening, before: clause.upperBound, in: sentence, tokens) {
      return .none
    }
    let rest = place + 1..<clause.upperBound
    // "There is no doubt that they should", but "No doubt should remain".
    if rest.dropLast().contains(where: { has(tokens[$0], doubts) }) { return .none }
    if rest.contains(where: { has(tokens[$0], exceptions) }) { return .unclear }
    if let bound = rest.last(where: { has(tokens[$0], names.subordinators) }) {
      return denial(at: place, boundAt: bound, in: clause, tokens)
    }
    if rest.contains(where: { has(tokens[$0], opinions) }) { return .denied }
    return isFirst(place, in: clause, tokens) ? .denied : .unclear
  }

  /// What an appeal makes of a denial before it: "It is not time to …", "We have no duty to …".
  func denial(ofAppeal pivot: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Denial {
    let clause = names.clause(before: pivot, in: sentence, tokens)
    guard let place = firstDenial(in: clause, tokens) else { return .none }
    let isClose = pivot - place <= 3 && !deniesInPart(tokens[place])
    let rest = place + 1..<pivot
    return isClose && !rest.contains { shapes.has(.er, tokens[$0]) } ? .denied : .unclear
  }

  private func firstDenial(in clause: Range<Int>, _ tokens: [Token]) -> Int? {
    clause.first { place in
      (denies(tokens[place]) || deniesInPart(tokens[place]))
        && !(place + 1 < tokens.count && has(tokens[place + 1], merely))
    }
  }

  /// A denial before a "that", "who" or "if": that of an opinion, or of the noun that the clause goes with.
  private func denial(
    at place: Int, boundAt bound: Int, in clause: Range<Int>, _ tokens: [Token]
  ) -> Denial {
    let between = place + 1..<bound
    if between.contains(where: { has(tokens[$0], opinions) }) { return .denied }
    guard isFirst(place, in: clause, tokens) else { return .unclear }
    let isNoun = between.count <= 1 || between.allSatisfy { has(tokens[$0], grammar) }
    return isNoun && !between.contains { has(tokens[$0], names.finite) } ? .denied : .unclear
  }

  /// Nothing but small words, or one other ("Henceforth"), stands before it in its clause.
  private func isFirst(_ place: Int, in clause: Range<Int>, _ tokens: [Token]) -> Bool {
    let bound = (clause.lowerBound..<place).last { has(tokens[$0], names.subordinators) }
    let before = (bound.map { $0 + 1 } ?? clause.lowerBound)..<place
    return before.count == 1 && !has(tokens[before.lowerBound], grammar)
      && !has(tokens[before.lowerBound], names.finite)
      || before.allSatisfy {
        tokens[$0].kind == .punctuation || has(tokens[$0], names.openers)
          || has(tokens[$0], names.prepositions) || has(tokens[$0], names.conjunctions)
      }
  }
}
