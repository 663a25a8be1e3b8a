internal import Argument
internal import Text

/// What a proposal wants done to one thing: "reject the bill, since …".
///
/// Two proposals may say much else and still leave no doubt: who wants the bill rejected and who wants
/// it passed cannot both have their way. So the action alone is looked at, its verb and its object.
struct Demand: Sendable {
  fileprivate var verb: Atom
  /// -1 where it is not to be done.
  fileprivate var turn = 1
  /// Stems, the noun last.
  fileprivate var object: [Int32] = []
  /// "the gold and beef bill", "knives and guns": what stands behind the joining word.
  fileprivate var joined: [Int32] = []
  /// "the bill", "our pier": one thing that both know.
  fileprivate var isDefinite = false
  /// Who is to do it, as far as it is said.
  fileprivate var actors: [String] = []
  /// The preposition behind the object and the stem behind that, or -1 twice.
  fileprivate var complement = SIMD2<Int32>(repeating: -1)

  var place: Int32 { verb.token }
  /// What the two words count for what the sentence is about.
  static let weight: Float = 2

  /// Whether one wants done what the other would not have done.
  func isContrary(to other: Demand, _ table: SignTable) -> Bool {
    guard speaksOfSame(as: other), let sign = verb.agreement(with: other.verb, table) else {
      return false
    }
    return sign * turn * other.turn < 0
  }

  private var objects: [[Int32]] { joined.isEmpty ? [object] : [object, joined] }

  private func speaksOfSame(as other: Demand) -> Bool {
    objects.contains { one in other.objects.contains { areSame(one, $0, other) } }
  }

  private func areSame(_ own: [Int32], _ others: [Int32], _ other: Demand) -> Bool {
    guard isDefinite, other.isDefinite else {
      return own == others && complement == other.complement
        && (actors == other.actors || actors.isEmpty || other.actors.isEmpty)
    }
    // "the old bridge" and "the bridge", but not "the tax on fuel" and "the tax on flights".
    let (short, long) = own.count < others.count ? (own, others) : (others, own)
    return long.suffix(short.count).elementsEqual(short)
      && (complement == other.complement || complement[0] != other.complement[0])
  }
}

extension Atom {
  /// 1 where both are one verb or further the same, -1 where one does what the other undoes.
  fileprivate func agreement(with other: Atom, _ table: SignTable) -> Int? {
    if stem == other.stem { return 1 }
    if let comparison = comparison(with: other) { return Int(comparison) }
    return table.areOpposites(stem, other.stem) ? -1 : nil
  }
}

/// Reads what the proposals of an article demand.
struct DemandReader {
  let table: SignTable

  /// By sentence; nothing where a proposal names no object of its verb, sets a condition or asks.
  func demands(
    of tokens: Tokens, _ units: [Unit], roles: ArraySlice<SentenceRole>,
    vocabulary: inout Vocabulary
  ) -> [Demand?] {
    zip(units, roles).enumerated().map { index, unit in
      let (unit, role) = unit
      let sentence = tokens[index]
      guard unit.kind == .recommendation, !role.signs.isQuestion,
        let action = unit.proposition.action,
        let start = sentence.firstIndex(where: { $0.range.lowerBound >= action.lowerBound }),
        !isConditional(sentence, from: start)
      else { return nil }
      var demand = demand(at: start, of: sentence, &vocabulary)
      if unit.proposition.isForbidden { demand?.turn *= -1 }
      demand?.actors = unit.proposition.actors
      return demand
    }
  }

  /// "If it rains, open it", "open it when it rains"; what stands behind a comma is another matter.
  private func isConditional(_ sentence: ArraySlice<Token>, from start: Int) -> Bool {
    let end = sentence[start...].firstIndex { $0.kind == .punctuation } ?? sentence.endIndex
    return sentence[..<end].contains { table.has(.conditionOpener, $0) }
  }

  /// - `start`: where the words of the action begin.
  private func demand(
    at start: Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> Demand? {
    var place = start
    var turn = 1
    while place < sentence.endIndex, table.has(.denial, sentence[place]) {
      turn *= -1
      place += 1
    }
    guard place < sentence.endIndex, let (atom, end) = verb(at: place, of: sentence, &vocabulary)
    else { return nil }
    var demand = Demand(verb: atom, turn: turn)
    place = end
    while place < sentence.endIndex, table.isDeterminer(sentence[place]) {
      // "its budget": another one's of each.
      if table.has(.pointingBack, sentence[place]) { return nil }
      if table.has(.definite, sentence[place]) { demand.isDefinite = true }
      place += 1
    }
    demand.object = nouns(at: &place, of: sentence, &vocabulary)
    guard !demand.object.isEmpty else { return nil }
    if place + 1 < sentence.endIndex, sentence[place].isWord, isJoining(place, of: sentence) {
      var next = place + 1
      demand.joined = nouns(at: &next, of: sentence, &vocabulary)
      if !demand.joined.isEmpty { place = next }
    }
    demand.complement = complement(at: place, of: sentence, &vocabulary)
    return demand
  }

  private func nouns(
    at place: inout Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> [Int32] {
    var stems: [Int32] = []
    while place < sentence.endIndex, sentence[place].isWord,
      !vocabulary.isStopWord(sentence[place].form)
    {
      stems.append(vocabulary.stem(of: sentence[place].form).number)
      place += 1
    }
    return stems
  }

  /// "and", but not "in" or "that", and not before another verb: "scrap the tax and cut fees".
  private func isJoining(_ place: Int, of sentence: ArraySlice<Token>) -> Bool {
    !table.has(.slot, sentence[place]) && !table.has(.clauseOpener, sentence[place])
      && !table.isDeterminer(sentence[place])
      && table.signs(at: place + 1, of: sentence).best == nil
  }

  /// A verb that furthers or hinders, and where the words behind it begin.
  private func verb(
    at place: Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> (Atom, end: Int)? {
    let choice = table.signs(at: place, of: sentence)
    let stem = vocabulary.stem(of: sentence[place].form).number
    guard let best = choice.best, let atom = Atom(choice, stem: stem, token: place) else {
      return nil
    }
    let end = place + 1 + best.rest.count
    // What a phrase has between its words is no object that this reads: "tear the treaty up".
    guard best.rest.elementsEqual(place + 1..<end) else { return nil }
    return (atom, end)
  }

  private func complement(
    at place: Int, of sentence: ArraySlice<Token>, _ vocabulary: inout Vocabulary
  ) -> SIMD2<Int32> {
    guard place < sentence.endIndex, sentence[place].isWord,
      table.has(.slot, sentence[place]) || table.has(.clauseOpener, sentence[place])
    else { return SIMD2(repeating: -1) }
    let next = sentence[(place + 1)...].first {
      $0.kind != .punctuation && !vocabulary.isStopWord($0.form)
    }
    return SIMD2(
      sentence[place].form.number, next.map { vocabulary.stem(of: $0.form).number } ?? -1)
  }
}
