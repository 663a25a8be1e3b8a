internal import Argument
internal import Document

/// What is known of a pair before any sheet is laid on it; every sheet, and every change of one, is read
/// against the same facts.
struct PairFacts: Sendable {
  /// With the sentences that are not analysed.
  let whole: Pair
  let pair: Pair
  let lexicon: Lexicon
  let marks: PunctuationForms
  let vocabulary: Vocabulary
  let read: PairReading
  /// Of both sides in one row, the left side's first.
  let roles: [SentenceRole]
  let terms: TermVectors
  let candidates: [Candidate]
  let polarity: PolarityReading
  /// What must be told of the two articles.
  let remarks: [String]

  /// - `actors`: those of a sheet, whose further names tell who acts.
  init(
    _ whole: Pair, actors: [IssueSheet.Actor] = [],
    sentencesAtMost limit: Int = Pair.analysedSentences
  ) {
    self.whole = whole
    pair = whole.cut(to: limit)
    var vocabulary = Vocabulary()
    lexicon = Lexicon(vocabulary: &vocabulary)
    marks = PunctuationForms(vocabulary: &vocabulary)
    let aliases = Dictionary(actors.map { ($0.name, $0.aliases) }, uniquingKeysWith: +)
    read = readUnits(of: pair, aliases: aliases, vocabulary: &vocabulary)
    roles = read.roles(lexicon: lexicon, marks: marks)
    terms = TermVectors(
      pair, tokens: read.tokens, names: read.names, vocabulary: &vocabulary, lexicon: lexicon)
    candidates = CandidateFinder(Overlap(terms)).candidates()
    polarity = PolarityReading(
      read.tokens, roles: roles, vocabulary: &vocabulary, lexicon: lexicon, marks: marks)
    remarks = Remarks(pair: pair, tokens: read.tokens, vocabulary: vocabulary).all
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
          judges: judges[side][index])
      }
    }
  }
}
