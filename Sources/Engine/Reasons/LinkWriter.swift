internal import Argument
internal import Document
internal import Text

/// Writes the links of a ranking: relation, tier, confidence, and why.
struct LinkWriter {
  let ranking: LinkRanking
  let tokens: Both<Tokens>
  let termIssues: TermIssues?
  let tiering: Tiering
  private let reasons: ReasonWriter
  /// Lent by themselves, since a copy of an article is a dozen copies.
  private let texts: Both<ArticleText>

  init(pair: Pair, ranking: LinkRanking, read: PairReading, termIssues: TermIssues?) {
    self.ranking = ranking
    self.termIssues = termIssues
    tokens = read.tokens
    tiering = Tiering(
      isGuided: ranking.isGuided, kinship: ranking.kinship,
      paragraphs: min(pair.articles.left.paragraphs.count, pair.articles.right.paragraphs.count))
    texts = pair.articles.map(\.text)
    reasons = ReasonWriter(
      names: Both(
        left: pair.articles.left.shortName(on: .left),
        right: pair.articles.right.shortName(on: .right)),
      texts: texts, read: read)
  }

  func links() -> [Link] {
    var judge = LinkJudge(ranking, tiering: tiering, tokens: tokens)
    let judgements = ranking.ranked.map { judge.judge($0) }
    let order = order(of: judgements)
    var links: [Link] = []
    links.reserveCapacity(order.count)
    var last = 1.0
    for (place, index) in order.enumerated() {
      // Files and readers sort by confidence, so equal strengths still need an order.
      last = min(tiering.confidence(of: ranking.ranked[place].strength), last.nextDown)
      links.append(link(ranking.ranked[index], judgements[index], last))
    }
    // Quotations for thousands of links would take most of the engine's time.
    let written = inTwoParts(min(order.count, LinkJudge.lookedAt)) {
      [plain = Array(links.prefix(LinkJudge.lookedAt)), judgements] place in
      explained(plain[place], ranking.ranked[order[place]], judgements[order[place]])
    }
    links.replaceSubrange(written.indices, with: written)
    return links
  }

  /// Places in the ranking: of two paragraphs the first link that is shown stands where the first of all stood, which is
  /// no surer as a link, only harder to tell the relation of.
  private func order(of judgements: [Judgement]) -> [Int] {
    var order = Array(judgements.indices)
    var hidden = NumberTable(room: LinkJudge.lookedAt)
    var led = NumberTable(room: LinkJudge.lookedAt)
    for place in order.prefix(LinkJudge.lookedAt) {
      let paragraphs = ranking.paragraphs(of: ranking.ranked[place].ends).key
      guard led[paragraphs] == nil else { continue }
      if judgements[place].tier == .possible {
        if hidden[paragraphs] == nil { hidden.set(place, for: paragraphs) }
      } else {
        led.set(place, for: paragraphs)
        if let first = hidden[paragraphs] { order.swapAt(first, place) }
      }
    }
    return order
  }

  private func link(
    _ item: LinkRanking.Ranked, _ judgement: Judgement, _ confidence: Double
  ) -> Link {
    var link = Self.blank
    link.ends = item.ends
    link.relation = judgement.relation
    link.guess = judgement.guess
    link.tier = judgement.tier
    link.confidence = confidence
    link.issue = item.score.issue
    return link
  }

  /// Thousands are copied faster than made.
  private static let blank = Link(
    ends: Both(left: 0, right: 0), relation: .related, tier: .possible, confidence: 0, issue: nil,
    reason: "", cues: Both(left: [], right: []), parts: [])

  private func explained(
    _ link: Link, _ item: LinkRanking.Ranked, _ judgement: Judgement
  ) -> Link {
    var link = link
    link.issue = item.score.issue ?? termIssue(of: item)
    link.cues = cues(of: item)
    link.parts = parts(of: item.score)
    if let citation = judgement.citation {
      link.reason = reasons.citation(citation)
      return link
    }
    link.reason =
      link.relation == .related
      ? reasons.topic(
        of: item.ends, question: item.score.issue.flatMap { ranking.sheet?.issues[$0].question },
        words: sharedTopics(of: item.ends))
      : reasons.reason(
        of: item.ends, relation: link.relation, cues: link.cues,
        stands: item.score.polarity?.stands ?? Both(left: nil, right: nil),
        answer: answer(of: item, relation: link.relation))
    return link
  }

  private func termIssue(of item: LinkRanking.Ranked) -> Int? {
    let sentences = ranking.terms.sentences
    return termIssues?.issue(
      of: sentences.left[item.ends.left], and: sentences.right[item.ends.right])
  }

  /// Shares of the score that add up to 1. Each part counts from what a pair with nothing in
  /// common would have.
  private func parts(of score: LinkScore) -> [(name: String, share: Double)] {
    let amounts = [
      ("issue", score.issueMatch),
      ("stance clash", score.stances + 2 * (max(score.opposes, 1 - score.opposes) - 0.5)),
      ("argument", max(0, score.argument + 2.5)),
      ("shared words", score.words + score.surroundings),
    ]
    let total = amounts.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return [] }
    return amounts.filter { $0.1 > 0 }.map { ($0.0, $0.1 / total) }
  }
}

// MARK: Cues

extension LinkWriter {
  private func cues(of item: LinkRanking.Ranked) -> Both<[Cue]> {
    if let sheet = ranking.sheet, let issue = item.score.issue {
      return Both(
        left: cues(sheet, issue: issue, sentence: item.ends.left, side: .left),
        right: cues(
          sheet, issue: issue, sentence: ranking.leftCount + item.ends.right, side: .right))
    }
    return sharedWords(of: item.ends)
  }

  /// The sheet's phrases that fitted; those that give the sentence's answer come first.
  private func cues(
    _ sheet: SheetFindings, issue: Int, sentence: Int, side: Side
  ) -> [Cue] {
    let hits = sheet.reading.hits[sentence].filter { $0.issue == issue }
    let total = hits.reduce(0) { $0 + $1.weight + abs($1.lean) }
    guard total > 0 else { return [] }
    var cues: [Cue] = []
    let own = sheet.stances.own[sentence][issue]
    func worth(_ hit: SheetReading.Hit) -> Double {
      hit.weight + (hit.lean * own > 0 ? 2 * abs(hit.lean) : 0)
    }
    let ranked = hits.sorted { (worth($0), $1.first) > (worth($1), $0.first) }
    for hit in ranked.prefix(5) {
      let words = sheet.reading.index.words
      let range = words[hit.first].range.lowerBound..<words[hit.last].range.upperBound
      guard !cues.contains(where: { $0.range?.overlaps(range) ?? false }) else { continue }
      cues.append(
        Cue(
          words: texts[side][range], range: range,
          share: (hit.weight + abs(hit.lean)) / total))
    }
    return cues
  }

  /// The words that both sentences use, the rarest first.
  private func sharedWords(of ends: Both<Int>) -> Both<[Cue]> {
    let terms = ranking.terms
    let left = terms.sentences.left[ends.left].terms
    let shared = left.filter { terms.sentences.right[ends.right].terms.contains($0) }
    let ranked = shared.sorted { (terms.rarity[Int($0)], $1) > (terms.rarity[Int($1)], $0) }
    let total = ranked.prefix(5).reduce(0) { $0 + terms.rarity[Int($1)] }
    func cues(_ side: Side) -> [Cue] {
      ranked.prefix(5).compactMap { term in
        guard let token = token(of: term, in: ends[side], side: side) else { return nil }
        return Cue(
          words: texts[side][token.range], range: token.range,
          share: terms.rarity[Int(term)] / total)
      }
    }
    return Both(left: cues(.left), right: cues(.right))
  }

  /// What both sentences answer in their own words, where that agrees with the relation. What only reports answers
  /// nothing for its author.
  private func answer(of item: LinkRanking.Ranked, relation: Relation) -> String? {
    guard !ranking.roles[item.ends.left].isBareReport,
      !ranking.roles[ranking.leftCount + item.ends.right].isBareReport, let sheet = ranking.sheet,
      let issue = item.score.issue,
      let left = sheet.answer(of: item.ends.left, issue: issue), left.isOwn,
      let right = sheet.answer(of: ranking.leftCount + item.ends.right, issue: issue), right.isOwn,
      (left.answer == right.answer) == (relation != .opposes)
    else { return nil }
    return reasons.answer(
      to: sheet.issues[issue].question, Both(left: left.answer, right: right.answer))
  }

  /// The two rarest words that tell the debate apart and that both sentences have letter for letter.
  private func sharedTopics(of ends: Both<Int>) -> [String] {
    let terms = ranking.terms
    let shared = ranking.sharedTopics(ends).sorted {
      (terms.rarity[Int($0)], $1) > (terms.rarity[Int($1)], $0)
    }
    let words = shared.compactMap { term -> String? in
      guard let left = token(of: term, in: ends.left, side: .left),
        let right = token(of: term, in: ends.right, side: .right), left.form == right.form
      else { return nil }
      return texts.left[left.range]
    }
    return Array(words.prefix(2))
  }

  private func token(of term: Int32, in sentence: Int, side: Side) -> Token? {
    tokens[side][sentence].first { ranking.terms.term(of: $0) == term }
  }
}
