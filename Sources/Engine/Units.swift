internal import Argument
package import Document
internal import Text

/// Reads the kind, actors, stances and proposition of every sentence.
///
/// `aliases` are the actors of an issue sheet: further names by the name to show.
package func readUnits(
  of pair: Pair, aliases: [String: [String]] = [:], vocabulary: inout Vocabulary
) -> PairReading {
  let names = NamesAndTokens(of: pair, aliases: aliases, vocabulary: &vocabulary)
  return readUnits(of: pair, names, vocabulary: vocabulary)
}

/// The words of a pair, and who is named by them.
struct NamesAndTokens: Sendable {
  let tokens: Both<Tokens>
  let book: ActorBook

  init(of pair: Pair, aliases: [String: [String]], vocabulary: inout Vocabulary) {
    tokens = Both(
      left: Tokens(of: pair.articles.left, vocabulary: &vocabulary),
      right: Tokens(of: pair.articles.right, vocabulary: &vocabulary))
    book = ActorBook(pair: pair, tokens: tokens, aliases: aliases, vocabulary: &vocabulary)
  }
}

func readUnits(
  of pair: Pair, _ names: NamesAndTokens, vocabulary: Vocabulary
) -> PairReading {
  let tokens = names.tokens
  let (left, right) = (tokens.left, tokens.right)
  let book = names.book
  let reader = KindReader(vocabulary: vocabulary)
  let propositions = PropositionReader(table: reader.table, shapes: reader.shapes, book: book)
  let later = Meanwhile { [article = pair.articles.right] in
    reader.read(article, tokens: right, propositions: propositions)
  }
  let first = reader.read(pair.articles.left, tokens: left, propositions: propositions)
  let second = later.value
  return PairReading(
    units: Both(left: first.units, right: second.units), tokens: tokens,
    judges: Both(left: first.judges, right: second.judges),
    clauses: ClauseReader(table: reader.table, shapes: reader.shapes),
    shares: Both(left: first.shares, right: second.shares), names: book.oneWordNames)
}

/// What one article's sentences do.
private struct SideReading: Sendable {
  let units: [Unit]
  let judges: [Bool]
  let shares: [KindShares]
}

extension KindReader {
  fileprivate func read(
    _ article: Article, tokens: Tokens, propositions: PropositionReader
  ) -> SideReading {
    let found = marker.features.features(of: article, tokens: tokens)
    let judging = table.cues(named: judgingCues)
    return SideReading(
      units: units(found, of: article, tokens: tokens, propositions: propositions),
      judges: found.map { $0.matches.contains { judging.contains($0.cue) } },
      shares: found.map { KindShares(marker.model.probabilities($0.values), urging: $0.urging) })
  }
}

/// Cues that make a report take a side.
private let judgingCues = [
  "is-judgement", "verdict-noun", "i-think", "bad-word", "good-word", "point-is", "should", "must",
  "hardly", "worth",
]

extension KindReader {
  func units(
    _ found: [SentenceFeatures], of article: Article, tokens: Tokens,
    propositions: PropositionReader
  ) -> [Unit] {
    let marks = marks(found, of: article, tokens: tokens)
    var antecedents: [String] = []
    var nominal: [Int] = []
    var units = article.sentences.indices.map { index in
      if article.sentences[index].place == 0 { antecedents = [] }
      let sentence = tokens.sentences[index]
      let reading = propositions.read(
        sentence, of: tokens.all, text: article.text, kind: marks[index].kind,
        matches: found[index].matches, antecedents: antecedents)
      if !reading.antecedents.isEmpty { antecedents = reading.antecedents }
      if reading.isNominal { nominal.append(index) }
      var unit = Unit(
        kind: marks[index].kind, confidence: marks[index].confidence, cues: marks[index].cues,
        actors: reading.actors, stances: reading.stances, proposition: reading.proposition)
      unit.further = reading.further
      return unit
    }
    for index in nominal where units[index].proposition.actors.isEmpty {
      let paragraph = article.paragraphs[article.sentences[index].paragraph]
      units[index].proposition.actors = soleActor(in: units[paragraph.sentences])
    }
    nameStems(&units, found, of: article, tokens: tokens)
    VoiceReader(table: table, shapes: shapes).mark(&units, found, of: article, tokens: tokens)
    for index in units.indices where !units[index].further.isEmpty {
      let others = units[index].disowned.filter { $0.voice == .others }
      units[index].further.removeAll { proposition in
        guard let action = proposition.action else { return true }
        return others.contains { $0.range.contains(action.lowerBound) }
      }
    }
    return units
  }

  /// "Ministers should do two things. 1. Publish the list. 2. …": the items tell ministers.
  private func nameStems(
    _ units: inout [Unit], _ found: [SentenceFeatures], of article: Article, tokens: Tokens
  ) {
    let stems = table.cues(named: "list-stem")
    let openers = table.set("ordinal-opener")
    var told: [String] = []
    for index in units.indices {
      if found[index].matches.contains(where: { stems.contains($0.cue) }) {
        told = units[index].proposition.actors
        continue
      }
      guard !told.isEmpty else { continue }
      let first = tokens[index].first
      let isItem =
        first.map { $0.range.lowerBound > article.sentences[index].range.lowerBound } ?? false
        || first.map { table.contains($0.form, set: openers) } ?? false
      if isItem {
        let isTold =
          units[index].kind == .recommendation && units[index].proposition.actors.isEmpty
          && units[index].proposition.clause == nil
        if isTold { units[index].proposition.actors = told }
      } else if article.sentences[index].place == 0 {
        told = []
      }
    }
  }

  /// "U.S. backing would help. A firm stance would also …": who acts in all recommendations of a
  /// paragraph that name somebody acts in those that leave it out, if it is one actor.
  private func soleActor(in paragraph: ArraySlice<Unit>) -> [String] {
    let named = paragraph.lazy.filter {
      $0.kind == .recommendation && !$0.proposition.actors.isEmpty
    }
    guard let first = named.first?.proposition.actors, first.count == 1 else { return [] }
    return named.allSatisfy { $0.proposition.actors == first } ? first : []
  }
}
