/// A phrase of a sheet, ready to be looked for.
struct SoughtPhrase {
  let text: String
  let stems: [Int32]
  /// By stem, a bit each: "up", "out"; alone they are nothing of the phrase.
  let particles: UInt64
  /// "not altered": the phrase holds only where its words are negated.
  let isNegative: Bool

  init(_ text: String, vocabulary: inout Vocabulary, lexicon: Lexicon) {
    self.text = text
    var content = Tokens.of(text, vocabulary: &vocabulary)
    content.removeAll { $0.kind == .punctuation || lexicon.of($0.form).contains(.grammar) }
    // "cannot" is in any sentence.
    if content.allSatisfy({ lexicon.of($0.form).contains(.negator) }) { content = [] }
    isNegative = content.count > 1 && lexicon.of(content[0].form).contains(.negator)
    if isNegative { content.removeFirst() }
    stems = content.map { vocabulary.stem(of: $0.form).number }
    var particles: UInt64 = 0
    for place in content.indices.prefix(64)
    where lexicon.of(content[place].form).contains(.particle) { particles |= 1 << UInt64(place) }
    self.particles = particles
  }
}

/// One place where a phrase fits.
struct PhraseMatch {
  var sentence: Int
  /// 1 where all its words stand together, up to 0.5 where some are missing.
  var credit: Double
  /// Indices into `WordIndex.words`.
  var first: Int
  var last: Int

  var isWhole: Bool { credit > 0.6 }
}

extension WordIndex {
  /// The best place of a phrase in every sentence that has it: its stems in any order, with at
  /// most two other words among them; half credit where only the weightier part is there.
  func matches(of phrase: SoughtPhrase) -> [PhraseMatch] {
    guard let only = phrase.stems.first else { return [] }
    if phrase.stems.count == 1 { return matches(ofStem: only) }
    var found: [(word: Int32, stem: Int)] = []
    for (stem, number) in phrase.stems.enumerated() {
      for place in places(of: number) { found.append((place, stem)) }
    }
    found.sort { ($0.word, $0.stem) < ($1.word, $1.stem) }
    let weights = phrase.stems.map { rarity(of: $0) }
    let total = weights.reduce(0, +)
    guard total > 0 else { return [] }
    var matches: [PhraseMatch] = []
    for start in found.indices {
      guard
        let match = match(
          from: start, in: found, weights: weights, total: total, particles: phrase.particles)
      else {
        continue
      }
      if let last = matches.last, last.sentence == match.sentence {
        if match.credit > last.credit { matches[matches.count - 1] = match }
      } else {
        matches.append(match)
      }
    }
    return matches
  }

  private func matches(ofStem stem: Int32) -> [PhraseMatch] {
    var matches: [PhraseMatch] = []
    let places = places(of: stem)
    matches.reserveCapacity(places.count)
    for place in places {
      let sentence = Int(words[Int(place)].sentence)
      guard matches.last?.sentence != sentence else { continue }
      matches.append(
        PhraseMatch(sentence: sentence, credit: 1, first: Int(place), last: Int(place)))
    }
    return matches
  }

  private func match(
    from start: Int, in found: [(word: Int32, stem: Int)], weights: [Double], total: Double,
    particles: UInt64
  ) -> PhraseMatch? {
    let head = words[Int(found[start].word)]
    let reach = head.place + Int32(weights.count) + 2
    var seen: UInt64 = 0
    var sum = 0.0
    var last = start
    for next in start..<found.count {
      let word = words[Int(found[next].word)]
      guard word.sentence == head.sentence, word.place <= reach else { break }
      let bit = UInt64(1) << UInt64(found[next].stem & 63)
      // In "step by step" one word is no two.
      let isTaken = seen != 0 && found[next].word == found[last].word
      guard seen & bit == 0, !isTaken else { continue }
      seen |= bit
      sum += weights[found[next].stem]
      last = next
    }
    guard seen & ~particles != 0 else { return nil }
    let share = sum / total
    let credit = share > 0.999 ? 1 : share >= 0.45 ? share / 2 : 0
    guard credit > 0 else { return nil }
    return PhraseMatch(
      sentence: Int(head.sentence), credit: credit, first: Int(found[start].word),
      last: Int(found[last].word))
  }
}
