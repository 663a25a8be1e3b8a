internal import Argument
internal import Document
internal import Text

/// What is known of a pair before any sheet is laid on it; every sheet, and every change of one, is read
/// against the same facts.
struct PairFacts {
  let pair: Pair
  let lexicon: Lexicon
  let marks: PunctuationForms
  let vocabulary: Vocabulary
  let read: PairReading
  /// Of both sides in one row, the left side's first.
  let roles: [SentenceRole]
  let terms: TermVectors
  let candidates: [Candidate]
  private let polarityReading: Meanwhile<PolarityReading>
  /// What must be told of the two articles.
  let remarks: [String]

  /// - `actors`: those of a sheet, whose further names tell who acts.
  init(
    _ whole: Pair, actors: [IssueSheet.Actor] = [],
    sentencesAtMost limit: Int = Pair.analysedSentences
  ) {
    pair = whole.cut(to: limit)
    var vocabulary = Vocabulary()
    lexicon = Lexicon(vocabulary: &vocabulary)
    marks = PunctuationForms(vocabulary: &vocabulary)
    let aliases = Dictionary(actors.map { ($0.name, $0.aliases) }, uniquingKeysWith: +)
    let names = NamesAndTokens(of: pair, aliases: aliases, vocabulary: &vocabulary)
    // What sentences do and what they are about is found at the same time.
    let topics = Meanwhile { [pair, lexicon, vocabulary] in
      Topics(of: pair, names, vocabulary: vocabulary, lexicon: lexicon)
    }
    read = readUnits(of: pair, names, vocabulary: vocabulary)
    roles = read.roles(lexicon: lexicon, marks: marks)
    let found = topics.value
    terms = found.terms
    candidates = found.candidates
    remarks = found.remarks
    vocabulary = found.vocabulary
    self.vocabulary = vocabulary
    // A sheet is read meanwhile.
    polarityReading = Meanwhile { [read, roles, lexicon, marks, vocabulary] in
      var vocabulary = vocabulary
      return PolarityReading(
        read.tokens, units: read.units, signs: found.signs, roles: roles, vocabulary: &vocabulary,
        lexicon: lexicon, marks: marks)
    }
  }

  var polarity: PolarityReading { polarityReading.value }
}

/// What the words of a pair tell, whatever its sentences do with them.
private struct Topics: Sendable {
  var vocabulary: Vocabulary
  let terms: TermVectors
  let candidates: [Candidate]
  let signs: SignTable
  let remarks: [String]

  init(of pair: Pair, _ names: NamesAndTokens, vocabulary: Vocabulary, lexicon: Lexicon) {
    var vocabulary = vocabulary
    terms = TermVectors(
      pair, tokens: names.tokens, names: names.book.oneWordNames, vocabulary: &vocabulary,
      lexicon: lexicon)
    candidates = CandidateFinder(Overlap(terms)).candidates()
    signs = SignTable(
      Language.english, synonyms: StemSynonyms(terms, vocabulary: vocabulary),
      vocabulary: &vocabulary)
    remarks = Remarks(pair: pair, tokens: names.tokens, vocabulary: vocabulary).all
    self.vocabulary = vocabulary
  }
}

extension PairReading {
  fileprivate func roles(lexicon: Lexicon, marks: PunctuationForms) -> [SentenceRole] {
    Side.allCases.flatMap { side in
      let units = units[side]
      return units.indices.map { index in
        SentenceRole(
          kinds: shares[side][index],
          signs: SentenceSigns(tokens[side][index], lexicon: lexicon, marks: marks),
          disowned: units[index].disowned, isSignpost: units[index].isSignpost,
          judges: judges[side][index],
          isDisowned: isDisowned(units[index], tokens[side][index]))
      }
    }
  }

  /// Whether others' views and what is granted leave a sentence hardly a word of its author's.
  private func isDisowned(_ unit: Unit, _ sentence: ArraySlice<Token>) -> Bool {
    guard !unit.disowned.isEmpty, unit.kind != .recommendation else { return false }
    let mostOwn = 3
    return sentence.count { token in
      token.isWord && !unit.disowned.contains { $0.range.contains(token.range.lowerBound) }
    } <= mostOwn
  }
}
