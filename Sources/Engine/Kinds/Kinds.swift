package import Argument
internal import Text

/// What a sentence does, how sure that is, and the words that say so.
package struct KindMark: Sendable {
  package var kind: Kind
  /// The probability of the kind, calibrated by cross-validation.
  package var confidence: Double
  /// At most five, strongest first.
  package var cues: [Cue]

  static let quotation = KindMark(
    kind: .evidence, confidence: 0.9, cues: [Cue(words: "set apart as a quotation", share: 1)])
}

/// Marks the kind of every sentence of an article.
///
/// Recommendations are found by rules first: a rule that fires with no decoy against it decides.
/// Everything else is the choice of a linear model over named cues, the sentence's place, and its
/// neighbours' cues. Worked example: "Critics are right that a levy costs money. But it cuts
/// waste." The first sentence holds "critics are right" and its next one opens with "But": both
/// weigh for a concession.
struct KindMarker {
  let features: KindFeatures
  let model: KindModel
  private let table: CueTable

  init(table: CueTable, shapes: WordShapes, language: Language) {
    self.table = table
    features = KindFeatures(table: table, shapes: shapes)
    model = KindModel(language.tables, features: features.names)
  }

  /// One mark for each sentence.
  func marks(_ found: [SentenceFeatures], tokens: Tokens, text: ArticleText) -> [KindMark] {
    found.map { mark($0, tokens: tokens, text: text) }
  }

  private func mark(_ found: SentenceFeatures, tokens: Tokens, text: ArticleText) -> KindMark {
    let decision = model.decide(found.values, urging: found.urging)
    return KindMark(
      kind: decision.kind, confidence: decision.probability,
      cues: cues(found, for: decision.kind, tokens: tokens, text: text))
  }

  /// What a feature adds for a kind against the mean of the other kinds, as shares of all that
  /// speaks for it.
  private func cues(
    _ found: SentenceFeatures, for kind: Kind, tokens: Tokens, text: ArticleText
  ) -> [Cue] {
    let chosen = Kind.all.firstIndex(of: kind) ?? 0
    var gains: [(feature: Int, gain: Double)] = []
    gains.reserveCapacity(found.values.count)
    for (feature, value) in found.values {
      let row = model.weights[(feature * KindModel.kinds)..<((feature + 1) * KindModel.kinds)]
      let own = row[row.startIndex + chosen]
      let gain = value * (own - (row.reduce(0, +) - own) / Double(KindModel.kinds - 1))
      if gain > 0.05 { gains.append((feature, gain)) }
    }
    gains.sort { ($0.gain, $1.feature) > ($1.gain, $0.feature) }
    let total = gains.reduce(0) { $0 + $1.gain }
    var cues: [Cue] = []
    cues.reserveCapacity(min(5, gains.count))
    for (feature, gain) in gains {
      let cue = cue(feature, share: gain / total, found, tokens, text)
      // Words that a stronger cue has shown already would be shown twice.
      let isShown = cues.contains { shown in
        guard let range = cue.range, let other = shown.range else { return false }
        return range.overlaps(other)
      }
      if !isShown { cues.append(cue) }
      if cues.count == 5 { break }
    }
    return cues
  }

  private func cue(
    _ feature: Int, share: Double, _ found: SentenceFeatures, _ tokens: Tokens, _ text: ArticleText
  ) -> Cue {
    guard let match = found.matches.first(where: { $0.cue == feature }), !match.tokens.isEmpty
    else { return Cue(words: features.names[feature], share: share) }
    let first = tokens.all[match.tokens.lowerBound].range.lowerBound
    let last = tokens.all[match.tokens.upperBound - 1].range.upperBound
    return Cue(words: text[first..<last], range: first..<last, share: share)
  }
}
