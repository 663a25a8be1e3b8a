internal import Document
internal import Text

/// Every word of a pair in order, with what decides whether a phrase fits and which way it leans.
///
/// Sentences of both sides are numbered in one row, the left side's first.
struct WordIndex: Sendable {
  struct Word: Sendable {
    /// Nothing for grammar words: phrases pass over them.
    var stem: Int32
    var sentence: Int32
    /// Within its sentence, in words.
    var place: Int32
    var clause: Int16
    var traits: Lexicon.Traits
    var range: TextRange
    /// Index into its article's tokens.
    var token: Int32
  }

  private(set) var words: [Word] = []
  /// By sentence: its words.
  private(set) var sentences: [Range<Int>] = []
  let leftCount: Int
  private var starts: [Int32] = []
  private var places: [Int32] = []
  /// By stem: in how many sentences it stands.
  private var sentenceCounts: [Int32] = []
  /// By in how many sentences a word stands.
  private var rarities: [Double] = []

  init(
    tokens: Both<Tokens>, vocabulary: inout Vocabulary, lexicon: Lexicon, marks: PunctuationForms
  ) {
    leftCount = tokens.left.sentences.count
    words.reserveCapacity(tokens.left.all.count + tokens.right.all.count)
    for side in Side.allCases {
      for sentence in tokens[side].sentences.indices {
        append(tokens[side][sentence], &vocabulary, lexicon, marks)
      }
    }
    countStems(vocabulary.count)
  }

  private mutating func append(
    _ tokens: ArraySlice<Token>, _ vocabulary: inout Vocabulary, _ lexicon: Lexicon,
    _ marks: PunctuationForms
  ) {
    let start = words.count
    var clause: Int16 = 0
    var place: Int32 = 0
    for (index, token) in zip(tokens.indices, tokens) {
      guard token.kind != .punctuation else {
        if marks.clauseEnds.contains(token.form) || token.form == marks.comma { clause += 1 }
        continue
      }
      let traits = lexicon.of(token.form)
      let stem = traits.contains(.grammar) ? -1 : vocabulary.stem(of: token.form).number
      words.append(
        Word(
          stem: stem, sentence: Int32(sentences.count), place: place, clause: clause,
          traits: traits, range: token.range, token: Int32(index)))
      place += 1
    }
    sentences.append(start..<words.count)
  }

  private mutating func countStems(_ count: Int) {
    var counts = [Int32](repeating: 0, count: count + 1)
    sentenceCounts = [Int32](repeating: 0, count: count)
    var lastSentence = [Int32](repeating: -1, count: count)
    for word in words where word.stem >= 0 {
      let stem = Int(word.stem)
      counts[stem] += 1
      guard lastSentence[stem] != word.sentence else { continue }
      lastSentence[stem] = word.sentence
      sentenceCounts[stem] += 1
    }
    rarities = (0...sentences.count).map { count in
      naturalLogarithm(Double(sentences.count + 1) / (Double(count) + 0.5))
    }
    var total: Int32 = 0
    starts = counts.map { count in
      defer { total += count }
      return total
    }
    places = [Int32](repeating: 0, count: Int(total))
    var next = starts
    for (index, word) in words.enumerated() where word.stem >= 0 {
      places[Int(next[Int(word.stem)])] = Int32(index)
      next[Int(word.stem)] += 1
    }
  }

  /// Where a stem stands, as indices into `words`; nothing for a stem that neither article uses.
  func places(of stem: Int32) -> ArraySlice<Int32> {
    guard stem >= 0, Int(stem) + 1 < starts.count else { return [] }
    return places[Int(starts[Int(stem)])..<Int(starts[Int(stem) + 1])]
  }

  /// The same within a sentence.
  func places(of stem: Int32, in sentence: Int) -> [Int] {
    sentences[sentence].filter { words[$0].stem == stem }
  }

  /// Stems of the articles have lower numbers; a sheet's may have greater ones.
  var stemCount: Int { sentenceCounts.count }

  func rarity(of stem: Int32) -> Double {
    rarities[stem >= 0 && Int(stem) < sentenceCounts.count ? Int(sentenceCounts[Int(stem)]) : 0]
  }

  /// A negator stands before the word in its clause: within four words, at the clause's head, or before a verb of
  /// opinion; or a verb that doubts does.
  ///
  /// - `denials`: those of its sentence that more than a word of the lists makes.
  func isNegated(
    at index: Int, isPrescriptive: Bool, denials: Denials = Denials()
  ) -> Bool {
    let clause = words[index].clause
    let start = sentences[Int(words[index].sentence)].lowerBound
    var negators = 0
    var distance = 0
    var place = index - 1
    while place >= start, words[place].clause == clause, distance < 12 {
      let word = words[place]
      if denials.verdict != 0, word.token <= denials.lastOfFrame { break }
      if word.traits.contains(.disbelieving) {
        negators += 1
      } else if word.traits.contains(.turner) || denials.turners.contains(word.token) {
        let leads = place == start || isPrescriptive && words[place - 1].stem < 0
        let isNear =
          distance < 4 || leads || opines(behind: place, before: index)
          || isWho(place, before: index)
        if isNear, reaches(from: place, to: index), !isOfSubject(place, before: index) {
          negators += 1
        }
      }
      // "no help or benefit"
      distance = word.traits.contains(.alternative) ? 0 : distance + 1
      place -= 1
    }
    // "a success rather than a failure": the word that sets them against each other is counted.
    return negators % 2 == 1
      || negators == 0 && denials.setAgainst.contains(words[index].token)
  }

  /// "not believe that", "do not for a moment think"
  private func opines(behind negator: Int, before index: Int) -> Bool {
    words[negator + 1..<index].prefix(4).contains {
      !$0.traits.isDisjoint(with: [.opining, .disbelieving])
    }
  }

  /// "no act of Congress can repeal it": what is denied is who does it.
  private func isWho(_ negator: Int, before index: Int) -> Bool {
    let between = words[negator + 1..<index]
    return between.contains { $0.traits.contains(.modal) }
      && !between.contains { $0.traits.contains(.opener) }
  }

  /// "until a ruling binds the bank": it does not yet; but "until they admit that it failed" says that it did.
  func isPending(at index: Int) -> Bool {
    let start = sentences[Int(words[index].sentence)].lowerBound
    let before = words[max(start, index - 12)..<index]
    guard
      let pending = before.lastIndex(where: {
        $0.traits.contains(.pending) && $0.clause == words[index].clause
      })
    else { return false }
    return !words[pending..<index].contains { $0.traits.contains(.learning) }
  }

  /// "Every adult who has not objected | ought to give": what the subject's own clause denies is not denied.
  private func isOfSubject(_ negator: Int, before index: Int) -> Bool {
    let start = sentences[Int(words[negator].sentence)].lowerBound
    return words[max(start, negator - 3)..<negator].contains { $0.traits.contains(.opener) }
      && words[negator + 1..<index].contains { $0.traits.contains(.modal) }
  }

  /// "A survey without a comparison group | proves nothing": what is lacking ends with its noun.
  private func reaches(from negator: Int, to index: Int) -> Bool {
    !words[negator].traits.contains(.lacking)
      || words[negator + 1..<index].count { $0.stem >= 0 } < 2
  }

  /// "until the winner is allowed to rule": a clause that another one opens, up to the next comma.
  func isSubordinate(_ index: Int) -> Bool {
    let start = sentences[Int(words[index].sentence)].lowerBound
    return words[max(start, index - 12)..<index].contains {
      $0.traits.contains(.opener) && $0.clause == words[index].clause
    }
  }

  /// "only", "somewhat": within three words before.
  func isDiminished(at index: Int) -> Bool {
    let start = sentences[Int(words[index].sentence)].lowerBound
    return words[max(start, index - 3)..<index].contains { $0.traits.contains(.halver) }
  }
}
