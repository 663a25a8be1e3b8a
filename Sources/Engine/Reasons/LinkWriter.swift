internal import Argument
internal import Document
internal import Text

/// Writes the links of a ranking: relation, tier, confidence, and why.
struct LinkWriter {
  let ranking: LinkRanking
  let tokens: Both<Tokens>
  let marks: PunctuationForms
  let vocabulary: Vocabulary
  let termIssues: TermIssues?
  let tiering: Tiering
  /// The articles' names where a sentence starts, and inside it.
  private let heads: Both<String>
  private let names: Both<String>
  /// Lent by themselves, since a copy of an article is a dozen copies.
  private let texts: Both<ArticleText>

  /// The reasons of further links are one plain sentence: nobody is shown them unasked, and
  /// quotations for thousands of them would take most of the engine's time.
  private static let explained = 100
  private static let plainReason = "The two share words of the debate, and nothing else was found."

  init(
    pair: Pair, ranking: LinkRanking, tokens: Both<Tokens>, marks: PunctuationForms,
    vocabulary: Vocabulary, termIssues: TermIssues?
  ) {
    self.ranking = ranking
    self.tokens = tokens
    self.marks = marks
    self.vocabulary = vocabulary
    self.termIssues = termIssues
    tiering = Tiering(hasSheet: ranking.sheet != nil, kinship: ranking.kinship)
    names = Both(
      left: shortName(of: pair.articles.left, side: .left),
      right: shortName(of: pair.articles.right, side: .right))
    texts = pair.articles.map(\.text)
    heads = names.map { $0.hasPrefix("the ") ? "The " + $0.dropFirst(4) : $0 }
  }

  func links() -> [Link] {
    var links: [Link] = []
    links.reserveCapacity(ranking.ranked.count)
    var last = 1.0
    for item in ranking.ranked {
      // Files and readers sort by confidence, so equal strengths still need an order.
      last = min(tiering.confidence(of: item.strength), last.nextDown)
      links.append(links.count < Self.explained ? explained(item, last) : plain(item, last))
    }
    return links
  }

  private func plain(_ item: LinkRanking.Ranked, _ confidence: Double) -> Link {
    Link(
      ends: item.ends, relation: relation(of: item), tier: tiering.tier(of: item, in: ranking),
      confidence: confidence, issue: item.score.issue, reason: Self.plainReason,
      cues: Both(left: [], right: []), parts: [])
  }

  private func explained(_ item: LinkRanking.Ranked, _ confidence: Double) -> Link {
    var link = plain(item, confidence)
    link.issue = item.score.issue ?? termIssue(of: item)
    link.cues = cues(of: item)
    link.parts = parts(of: item.score)
    link.reason = reason(of: item, relation: link.relation, cues: link.cues)
    return link
  }

  func relation(of item: LinkRanking.Ranked) -> Relation {
    tiering.relation(of: item, roles: ranking.roles, leftCount: ranking.leftCount)
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
      ("argument", max(0, score.argument + 1.5)),
      ("shared words", max(0, score.words + 4) + max(0, score.surroundings + 2)),
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

  private func token(of term: Int32, in sentence: Int, side: Side) -> Token? {
    tokens[side][sentence].first { ranking.terms.term(of: $0) == term }
  }
}

// MARK: Reasons

extension LinkWriter {
  private func reason(
    of item: LinkRanking.Ranked, relation: Relation, cues: Both<[Cue]>
  ) -> String {
    let left = quotation(item.ends.left, .left, cues.left)
    let right = quotation(item.ends.right, .right, cues.right)
    if let sheet = ranking.sheet, let issue = item.score.issue {
      return reason(
        sheet, issue: issue, item, relation: relation, quoted: Both(left: left, right: right))
    }
    let verbs = Both(
      left: verb(of: item.ends.left, .left), right: verb(of: item.ends.right, .right))
    switch relation {
    case .opposes:
      return
        "\(heads.left) \(verbs.left): \(closed(left)) Against it \(names.right) \(verbs.right): \(closed(right))"
    case .agrees:
      return
        "\(heads.left) \(verbs.left): \(closed(left)) \(heads.right) \(verbs.right) likewise: \(closed(right))"
    case .qualifies:
      return
        "\(heads.left) \(verbs.left): \(closed(left)) \(heads.right) makes it hang on more: \(closed(right))"
    case .related:
      return
        "Both speak of “\(cues.left.first?.words ?? names.left)”: \(left); \(closed(right))"
    }
  }

  /// A quotation at the end of a sentence; a question keeps its own mark.
  private func closed(_ quotation: String) -> String {
    quotation.hasSuffix("?\u{201D}") ? quotation : quotation + "."
  }

  private func reason(
    _ sheet: SheetFindings, issue: Int, _ item: LinkRanking.Ranked, relation: Relation,
    quoted: Both<String>
  ) -> String {
    let question = sheet.issues[issue].question
    let left = sheet.answer(of: item.ends.left, issue: issue)
    let right = sheet.answer(of: ranking.leftCount + item.ends.right, issue: issue)
    func answered(_ side: Side, _ answer: (answer: SheetFindings.Answer, isOwn: Bool)?) -> String {
      let name = side == .left ? heads.left : names.right
      guard let answer else { return "\(name): \(quoted[side])" }
      let whole = answer.isOwn ? "" : " as a whole"
      return "\(name)\(whole) answers \(answer.answer.rawValue): \(quoted[side])"
    }
    let last = closed(quoted.right)
    if let left, let right, left.answer == right.answer, relation != .opposes {
      return
        "\(question) Both answer \(left.answer.rawValue). \(heads.left): \(quoted.left); \(names.right): \(last)"
    }
    if let left, let right, left.answer == right.answer {
      return
        "\(question) \(heads.left): \(closed(quoted.left)) Against it \(names.right): \(last)"
    }
    if let left, let right, left.answer != right.answer, relation != .opposes {
      return
        "\(question) \(heads.left): \(closed(quoted.left)) \(heads.right) likewise: \(last)"
    }
    return "\(question) \(answered(.left, left)); \(closed(answered(.right, right)))"
  }

  private func quotation(_ sentence: Int, _ side: Side, _ cues: [Cue]) -> String {
    let words = tokens[side][sentence]
    let found = Quotation(
      around: cues.first?.range, in: words, marks: marks, vocabulary: vocabulary)
    return found?.text(of: texts[side]) ?? "“…”"
  }

  /// What a sentence does, as a verb of its article.
  private func verb(of sentence: Int, _ side: Side) -> String {
    let role = ranking.roles[side == .left ? sentence : ranking.leftCount + sentence]
    let kinds = role.kinds
    if role.signs.isQuestion, kinds.recommendation < 0.5 { return "asks" }
    let verbs = [
      (kinds.recommendation, "urges"), (kinds.claim, "holds"), (kinds.evidence, "reports"),
      (kinds.concession, "grants"), (kinds.background, "recalls"),
    ]
    return verbs.max { $0.0 < $1.0 }?.1 ?? "holds"
  }
}
