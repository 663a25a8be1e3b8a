internal import Argument
internal import Document
internal import Text

/// What is said of a candidate: the relation, and how sure.
struct Judgement {
  var relation: Relation
  /// The likelier relation where nothing shows one.
  var guess: Relation?
  var tier: Tier
  /// The clause that both cite, where they do no more than that.
  var citation: Citation?
}

/// Judges the candidates of a ranking, the strongest first.
///
/// No relation without evidence: two sentences oppose or agree where one affirms what the other
/// denies or affirms, or where both answer a question of the sheet. All others that share enough
/// "answer" each other: that is shown, and how is for the reader to judge.
struct LinkJudge {
  let ranking: LinkRanking
  let tiering: Tiering
  let tokens: Both<Tokens>
  private var judged = 0
  /// Paragraph pairs that are likely so far.
  private var likely = NumberTable()

  init(_ ranking: LinkRanking, tiering: Tiering, tokens: Both<Tokens>) {
    self.ranking = ranking
    self.tiering = tiering
    self.tokens = tokens
  }

  /// Further links nobody is shown unasked: they are not looked at closely, and have no reason.
  static let lookedAt = 100

  mutating func judge(_ item: LinkRanking.Ranked) -> Judgement {
    judged += 1
    let judgement = judgeAlone(item)
    guard judged <= Self.lookedAt, item.score.polarity?.polarity != .contrary,
      let citation = citation(of: item.ends)
    else { return judgement }
    return Judgement(relation: .related, guess: .agrees, tier: .likely, citation: citation)
  }

  private func citation(of ends: Both<Int>) -> Citation? {
    Citation(
      Both(left: tokens.left[ends.left], right: tokens.right[ends.right]),
      roles: Both(
        left: ranking.roles[ends.left], right: ranking.roles[ranking.leftCount + ends.right]))
  }

  private mutating func judgeAlone(_ item: LinkRanking.Ranked) -> Judgement {
    guard item.score.polarity != nil || item.score.sum >= tiering.related else {
      return Judgement(relation: .related, tier: .possible)
    }
    let relation = relation(of: item)
    guard isEvident(relation, of: item), !isContested(item) else {
      let mayAnswer =
        ranking.isGuided || max(item.score.opposes, 1 - item.score.opposes) >= Self.leastCertainty
      return Judgement(
        relation: .related, guess: relation,
        tier: mayAnswer ? min(tier(of: item), .likely) : .possible)
    }
    let tier = tier(of: item)
    return Judgement(relation: relation, tier: isCertain(item) ? tier : min(tier, .likely))
  }

  /// The likelier one.
  private func relation(of item: LinkRanking.Ranked) -> Relation {
    if let polarity = item.score.polarity {
      return polarity.polarity == .contrary ? .opposes : .agrees
    }
    if item.score.opposes > 0.5 { return .opposes }
    let left = ranking.roles[item.ends.left]
    let right = ranking.roles[ranking.leftCount + item.ends.right]
    // Two proposals of one mind, one of them on a condition.
    let bothPropose = left.kinds.recommendation > 0.5 && right.kinds.recommendation > 0.5
    return bothPropose && left.signs.isConditional != right.signs.isConditional
      ? .qualifies : .agrees
  }

  private func isEvident(_ relation: Relation, of item: LinkRanking.Ranked) -> Bool {
    if let polarity = item.score.polarity, polarity.closeness >= Self.leastCloseness { return true }
    // "The usual reply is that it costs money": what others say, and what is granted, is against nobody.
    guard !places(of: item).contains(where: { ranking.roles[$0].isDisowned }) else { return false }
    let positions = item.score.positions
    guard relation == .opposes else { return positions < -Self.leastEvidence }
    return positions > Self.leastEvidence
      && (item.score.polarity?.polarity == .contrary || !ranking.polarity.shareDeed(item.ends))
  }

  /// Of its two sentences among those of both articles.
  private func places(of item: LinkRanking.Ranked) -> [Int] {
    [item.ends.left, ranking.leftCount + item.ends.right]
  }

  /// Without a sheet's answers only near copies are.
  private func isCertain(_ item: LinkRanking.Ranked) -> Bool {
    guard !ranking.isGuided, let polarity = item.score.polarity else { return true }
    return polarity.closeness >= Self.nearCopy
  }

  private static let nearCopy = 0.9
  /// Below, the clauses speak of too much else: what is opposite in them may both be so.
  private static let leastCloseness = 0.6
  /// A question of fewer words only leads to what follows it.
  private static let leastOfQuestion = 4
  /// "The felling should go on" says something of a single thing, "Reform now!" hardly does.
  private static let leastOfSentence = 4

  private static let leastEvidence = 0.05
  /// Below, the two hardly argue with each other: one of them only reports, or grants.
  private static let leastCertainty = 0.7

  private mutating func tier(of item: LinkRanking.Ranked) -> Tier {
    let isNearCopy = (item.score.polarity?.closeness ?? 0) >= Self.nearCopy
    // Most are too weak, whatever else they are.
    guard isNearCopy || item.score.sum >= tiering.likely, !isDoubtful(item), isAnchored(item) else {
      return .possible
    }
    let paragraphs = ranking.paragraphs(of: item.ends).key
    let place = likely[paragraphs] == nil ? likely.count : 0
    var tier = tiering.tier(ofStrength: item.score.sum, place: place)
    // The shortest texts have little in common, and may be each other's denial.
    if isNearCopy { tier = max(tier, item.score.sum >= tiering.strong ? .strong : .likely) }
    if tier > .possible { likely.set(1, for: paragraphs) }
    return tier
  }

  /// Both speak to one question, share what tells the debate apart, or say of one thing the same or the contrary.
  private func isAnchored(_ item: LinkRanking.Ranked) -> Bool {
    item.score.issueProduct > 0.15 || item.score.polarity != nil || ranking.sharesTopic(item.ends)
  }

  private func takesStand(_ item: LinkRanking.Ranked) -> Bool {
    item.score.polarity.map { $0.stands.left != nil || $0.stands.right != nil } ?? false
  }

  /// A cry ("Reform!", "Stop the cull.") answers nothing by itself, nor does a bare question ("But why fees?").
  private func saysLittle(_ ends: Both<Int>, _ side: Side) -> Bool {
    let sentence = ranking.terms.sentences[side][ends[side]]
    let role = ranking.roles[side == .left ? ends.left : ranking.leftCount + ends.right]
    if role.signs.isQuestion { return sentence.terms.count < Self.leastOfQuestion }
    if sentence.terms.count > 1 || sentence.isElliptical { return false }
    let words = tokens[side][ends[side]].count { $0.isWord && $0.isWholeWord }
    return sentence.terms.isEmpty || words < Self.leastOfSentence
  }

  /// "A tariff is a tax": who say the same in the same words agree, whatever else they answer; but a demand and a
  /// report of what is to come are not the same.
  private func isRepeated(_ item: LinkRanking.Ranked) -> Bool {
    guard let polarity = item.score.polarity, polarity.polarity == .same,
      polarity.closeness >= Self.nearCopy
    else { return false }
    let kinds = places(of: item).map { ranking.roles[$0].kinds }
    return kinds.allSatisfy { $0.claim > 0.5 } || kinds.allSatisfy { $0.recommendation > 0.5 }
  }

  /// Two reports that judge nothing may speak of one thing, and show neither agreement nor clash.
  private func isDoubtful(_ item: LinkRanking.Ranked) -> Bool {
    if item.score.polarity == nil, Side.allCases.contains(where: { saysLittle(item.ends, $0) }) {
      return true
    }
    return item.score.polarity?.polarity != .contrary && !takesStand(item)
      && ranking.roles[item.ends.left].isBareReport
      && ranking.roles[ranking.leftCount + item.ends.right].isBareReport
  }

  /// A sentence that seems to answer against its own author is mostly misread, and authors who answer a question apart
  /// hardly agree on it, unless both sentences say so outright: the two answer each other, and how is left open.
  private func isContested(_ item: LinkRanking.Ranked) -> Bool {
    guard !isRepeated(item), ranking.isGuided, let sheet = ranking.sheet,
      let issue = item.score.issue
    else { return false }
    let left = item.ends.left
    let right = ranking.leftCount + item.ends.right
    let stances = sheet.stances
    if stances.isAtOdds(left, on: 0, issue) || stances.isAtOdds(right, on: 1, issue) { return true }
    guard item.score.opposes <= 0.5 else { return false }
    let authors = stances.author[0][issue] * stances.author[1][issue]
    return authors < -0.05
      && min(abs(stances.own[left][issue]), abs(stances.own[right][issue])) < 0.5
  }
}
