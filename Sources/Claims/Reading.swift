package import Prose

/// One reading of a pair: its analysis, and the relation of any two of its sentences.
package struct Reading: Sendable {
  package let analysis: Analysis
  private let ranking: LinkRanking

  /// - `sheet`: issues to read the pair by; one that does not fit is left aside with a note.
  package init(_ pair: Pair, sheet: IssueSheet? = nil) {
    var vocabulary = Vocabulary()
    let lexicon = Lexicon(vocabulary: &vocabulary)
    let marks = PunctuationForms(vocabulary: &vocabulary)
    let tokens = Both(
      left: Tokens(of: pair.articles.left, vocabulary: &vocabulary),
      right: Tokens(of: pair.articles.right, vocabulary: &vocabulary))
    let kinds = KindReader(vocabulary: &vocabulary)
    var units = Both<[Unit]>(left: [], right: [])
    var roles: [SentenceRole] = []
    for side in Side.allCases {
      let found = kinds.marker.features.features(of: pair[side], tokens: tokens[side])
      units[side] = kinds.units(found, of: pair[side], tokens: tokens[side])
      roles += kinds.roles(found, tokens: tokens[side], lexicon: lexicon, marks: marks)
    }
    ranking = LinkRanking(
      pair, tokens: tokens, roles: roles, sheet: sheet, vocabulary: &vocabulary,
      lexicon: lexicon, marks: marks)
    analysis = ranking.analysis(of: pair, units: units)
  }

  /// What the engine would call a link between two sentences, linked or not.
  package func relation(between ends: Both<Int>) -> Relation { ranking.relation(between: ends) }
}

extension KindReader {
  fileprivate func units(
    _ found: [SentenceFeatures], of article: Article, tokens: Tokens
  ) -> [Unit] {
    marker.marks(found, tokens: tokens, text: article.text).map {
      Unit(kind: $0.kind, confidence: $0.confidence, cues: $0.cues)
    }
  }

  fileprivate func roles(
    _ found: [SentenceFeatures], tokens: Tokens, lexicon: Lexicon, marks: PunctuationForms
  ) -> [SentenceRole] {
    found.indices.map { index in
      let shares = KindShares(
        marker.model.probabilities(found[index].values),
        isRuled: found[index].urging == .ruled)
      return SentenceRole(
        kinds: shares, signs: SentenceSigns(tokens[index], lexicon: lexicon, marks: marks))
    }
  }
}
