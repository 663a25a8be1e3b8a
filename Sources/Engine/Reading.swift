package import Argument
package import Document

/// One reading of a pair: its analysis, and the relation of any two of its sentences.
package struct Reading: Sendable {
  package private(set) var analysis: Analysis
  private let ranking: LinkRanking

  /// - `sheet`: issues to read the pair by; one that does not fit is left aside with a note.
  /// - `limit`: of each article no more sentences are analysed.
  package init(
    _ whole: Pair, sheet: IssueSheet? = nil, sentencesAtMost limit: Int = Pair.analysedSentences
  ) {
    self.init(
      PairFacts(whole, actors: sheet?.actors ?? [], sentencesAtMost: limit), sheet: sheet)
    // Of a long article the facts are gone before its units are all there.
    analysis.complete(for: whole)
  }

  /// Without the sentences that are not analysed.
  init(_ facts: PairFacts, sheet: IssueSheet?) {
    var notes = facts.remarks
    let findings = sheet.flatMap { SheetFindings($0, facts) }
    if let sheet, findings == nil {
      notes.append("The issue sheet \(sheet.path) does not fit these articles and was left aside.")
    }
    ranking = LinkRanking(
      facts.pair, candidates: facts.candidates, terms: facts.terms, roles: facts.roles,
      sheet: findings, polarity: facts.polarity)
    let terms = facts.terms
    let termIssues =
      findings == nil
      ? TermIssues(terms) { terms.spellings(of: $0, in: facts.pair, facts.read.tokens) } : nil
    let writer = LinkWriter(
      pair: facts.pair, ranking: ranking, read: facts.read, termIssues: termIssues)
    var units = facts.read.units
    Self.addPositions(to: &units, findings: findings, termIssues: termIssues, terms: terms)
    var analysis = Analysis(
      units: units, issues: findings?.issues ?? termIssues?.issues ?? [],
      links: writer.links(), notes: notes)
    if let sheet, let findings {
      analysis.answers = AnswerReading(findings, sheet: sheet, roles: facts.roles).answers()
    }
    if !analysis.links.contains(where: \.provesMore) {
      analysis.notes.append(Self.whyNothing(sheet: findings != nil))
    }
    let unfinished = Language.english.lists.spellings(of: .unfinished)
    analysis.unfinished = Set(unfinished.map { String(decoding: $0, as: UTF8.self) })
    self.analysis = analysis
  }

  private static func whyNothing(sheet: Bool) -> String {
    sheet
      ? "No link is sure enough to show under the sheet's questions. More phrases would help."
      : "No link is sure enough to show: the articles share too few words. An issue sheet with two questions would show which passages answer them, and how."
  }

  /// What the engine would call a link between two sentences, linked or not.
  package func relation(between ends: Both<Int>) -> Relation {
    guard let item = ranking.ranked.first(where: { $0.ends == ends }) else { return .related }
    return item.score.opposes > 0.5 ? .opposes : .agrees
  }

  private static func addPositions(
    to units: inout Both<[Unit]>, findings: SheetFindings?, termIssues: TermIssues?,
    terms: TermVectors
  ) {
    for side in Side.allCases {
      // Changed in place and put back once: through the subscript every write would copy all.
      var mine = units[side]
      let offset = side == .left ? 0 : units.left.count
      for index in mine.indices {
        if let findings {
          mine[index].positions = findings.positions(of: offset + index)
        } else if let termIssues {
          mine[index].positions = termIssues.issues(of: terms.sentences[side][index]).map {
            Position(issue: $0, aboutness: 1, lean: 0)
          }
        }
        mine[index].issue = mine[index].positions.max { $0.aboutness < $1.aboutness }?.issue
      }
      units[side] = mine
    }
  }
}

extension SheetFindings {
  fileprivate init?(_ sheet: IssueSheet, _ facts: PairFacts) {
    var vocabulary = facts.vocabulary
    self.init(
      sheet, pair: facts.pair, tokens: facts.read.tokens, roles: facts.roles,
      vocabulary: &vocabulary, lexicon: facts.lexicon, marks: facts.marks,
      denials: facts.polarity.denials(of:))
  }
}
