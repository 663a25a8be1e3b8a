package import Argument
package import Document

/// What one phrase of a sheet does on a pair.
package struct PhraseEffect: Hashable, Sendable {
  package enum List: String, Sendable { case about, yes, no }

  package var phrase: IssueSheet.Phrase
  package var issue: String
  package var list: List
  /// In how many sentences of each article it stands, and in how many others a part of it.
  package var sentences: Both<Int>
  package var partly: Both<Int>
  /// How many of the links on show are there, or are what they are, because of it alone.
  package var decides: Int
}

/// What every phrase that stands in either article does there, in order of lines: each is left out in turn, and the pair read
/// again. Nothing for a sheet that does not fit, or for so much text that it would take minutes.
package func phraseEffects(of sheet: IssueSheet, on pair: Pair) -> [PhraseEffect] {
  let sentences = pair[.left].sentences.count + pair[.right].sentences.count
  let phrases = sheet.issues.reduce(0) { $0 + $1.phrases.count }
  guard phrases * sentences <= 150_000 else { return [] }
  let facts = PairFacts(pair, actors: sheet.actors)
  let analysis = Reading(facts, sheet: sheet).analysis
  guard !analysis.answers.isEmpty else { return [] }
  let shown = shownLinks(analysis, of: pair)
  var vocabulary = facts.vocabulary
  let index = WordIndex(
    tokens: facts.read.tokens, vocabulary: &vocabulary, lexicon: facts.lexicon, marks: facts.marks)
  // A phrase that stands at no end of a link decides none.
  let ends = Set(shown.flatMap { [$0.ends.left, $0.ends.right + index.leftCount] })
  return sheet.placedPhrases.compactMap { place -> PhraseEffect? in
    let phrase = sheet.phrase(at: place)
    let sought = SoughtPhrase(phrase.text, vocabulary: &vocabulary, lexicon: facts.lexicon)
    let matches = index.matches(of: sought)
    guard !matches.isEmpty else { return nil }
    func count(_ matches: [PhraseMatch]) -> Both<Int> {
      let left = matches.count { $0.sentence < index.leftCount }
      return Both(left: left, right: matches.count - left)
    }
    let isAtLink = matches.contains { ends.contains($0.sentence) }
    let without =
      isAtLink
      ? shownLinks(Reading(facts, sheet: sheet.without(place)).analysis, of: pair) : shown
    return PhraseEffect(
      phrase: phrase, issue: sheet.issues[place.issue].id, list: place.list,
      sentences: count(matches.filter(\.isWhole)), partly: count(matches.filter { !$0.isWhole }),
      decides: shown.subtracting(without).count)
  }
  .sorted { $0.phrase.line < $1.phrase.line }
}

private struct ShownLink: Hashable {
  var ends: Both<Int>
  var relation: Relation
}

private func shownLinks(_ analysis: Analysis, of pair: Pair) -> Set<ShownLink> {
  Set(analysis.shownLinks(of: pair).map { ShownLink(ends: $0.ends, relation: $0.relation) })
}

private struct PhrasePlace {
  var issue: Int
  var list: PhraseEffect.List
  var number: Int
}

extension IssueSheet.Entry {
  fileprivate subscript(list: PhraseEffect.List) -> [IssueSheet.Phrase] {
    get {
      switch list {
      case .about: about
      case .yes: yes
      case .no: no
      }
    }
    set {
      switch list {
      case .about: about = newValue
      case .yes: yes = newValue
      case .no: no = newValue
      }
    }
  }
}

extension IssueSheet {
  fileprivate var placedPhrases: [PhrasePlace] {
    issues.indices.flatMap { issue in
      [PhraseEffect.List.about, .yes, .no].flatMap { list in
        issues[issue][list].indices.map { PhrasePlace(issue: issue, list: list, number: $0) }
      }
    }
  }

  fileprivate func phrase(at place: PhrasePlace) -> Phrase {
    issues[place.issue][place.list][place.number]
  }

  fileprivate func without(_ place: PhrasePlace) -> IssueSheet {
    var sheet = self
    sheet.issues[place.issue][place.list].remove(at: place.number)
    return sheet
  }
}
