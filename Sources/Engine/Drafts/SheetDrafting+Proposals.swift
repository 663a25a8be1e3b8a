internal import Argument
internal import Document
internal import Text

/// A question after what one author says, and what the other has to say of the same.
struct Proposal {
  var question: QuestionWriter.Question
  /// Terms of the question that both articles use, the weightiest first.
  var topic: [Int32]
  var sources: Both<[Int]>
  var value: Double
  /// Whether a sentence of the other author has enough of its words.
  var isShared: Bool
  /// Whether the other author speaks of what is asked, and not of one word of it.
  var isMet: Bool
  /// Urged before all else in its article.
  var isFirst = false
  /// Whether a headline asks it, too, or what the other urges first.
  var isMain = false
  /// Of more value than any other demand.
  var isBest = false
  /// Nearly as good as the best.
  var isWeighty = false
  /// Whether the other author hardly speaks of it: it is asked only for want of others.
  var isSpare = false
  /// Whether it is asked for want of others, but before any of those.
  var isNext = false

  /// What is urged, and what others say and an author answers, is argued by nature; a claim may be an aside.
  fileprivate var rank: Int {
    let isArgued = question.isDemand || question.isReported
    return isSpare ? question.isReported ? 1 : 3 : isArgued ? 0 : 2
  }
}

extension SheetDrafting {
  /// What an author urges is what a class argues about; a claim may be an aside.
  private static let demand = 5.0
  private static let foremost = 2.0
  /// A sentence that argues nothing still speaks of a thing.
  private static let mention = 0.25
  /// Links beyond this place tell nothing.
  static let mostLinks = 400
  /// Of the best: for a question too many, and for one of the four that a draft should have.
  private static let (leastOfHeart, leastOfTitle, aside) = (0.5, 0.25, 0.4)
  private static let (leastOfMany, leastOfFew) = (0.12, 0.003)
  /// How much of a claim one sentence of the other author shares where it is met; an answer that the engine would link stands
  /// for a part.
  private static let (metFrom, answered) = (0.35, 0.2)
  /// How much of what is urged one sentence of the other author must share, unless it is the heart of the matter.
  private static let leastOfDemand = 0.3
  private static let urging = 0.5
  /// How much of what is asked the other author must speak of; and from how much on one speaks of all of it.
  private static let (leastKnown, wellKnown, unknown) = (0.3, 0.4, 0.2)
  private static let (linked, spare) = (1.0, 0.1)
  /// What others say and an author answers is argued by nature.
  private static let (reported, leastOfReported) = (3.0, 0.2)
  private static let leastReported = 0.7

  /// Questions in which both authors have a say, the best first, and none twice.
  func proposals() -> [Proposal] {
    let weights = termWeights()
    var all: [Proposal] = []
    for side in Side.allCases {
      for sentence in pair[side].sentences.indices {
        all += questions.questions(on: side, after: sentence).compactMap { question in
          guard isArguable(question) else { return nil }
          let proposal = proposal(
            question, weights, answers[side][sentence] ?? [:], contests[side][sentence] ?? Contest()
          )
          return question.isProposed && !(proposal.map(isOfBoth) ?? false) ? nil : proposal
        }
      }
    }
    let headlines = Side.allCases.compactMap { side in
      questions.asHeadline(self.headlines[side], on: side, nearest: nearest(to: side))
        .flatMap { proposal($0, weights, [:], Contest()) }
    }
    all += headlines.filter { $0.isShared && !$0.isSpare }
    // Where nothing is spoken of by both, they are of two matters.
    let isDecided = all.contains { questions.decides($0.question) }
    guard
      let best = all.filter({ !$0.isSpare }).map(\.value).max()
        ?? (isDecided || meetingTerms(above: 0.4).count > 2 ? 1 : nil)
    else {
      return []
    }
    for side in Side.allCases {
      guard let place = foremost(of: side, among: all) else { continue }
      all[place].value *= Self.foremost
      all[place].isFirst = true
    }
    // What one urges before all else is what the other writes against, though the two have no word of it in common.
    if !all.contains(where: \.isFirst) {
      for side in Side.allCases {
        guard let place = foremost(of: side, among: all, inOtherWords: true) else { continue }
        all[place].value = best
        all[place].isFirst = true
        all[place].isSpare = false
      }
    }
    for place in all.indices where isOnLaw(all[place].question) {
      all[place].value = max(all[place].value, best * Self.foremost)
      all[place].isFirst = true
      all[place].isShared = true
      all[place].isMet = true
      all[place].isSpare = false
    }
    // What is the heart of the matter may be said in other words; what is urged besides is worth no more than a claim.
    all = all.map { proposal in
      guard proposal.question.isDemand, !proposal.isFirst,
        proposal.value < best * (isOfTitle(proposal) ? Self.leastOfTitle : Self.leastOfHeart)
      else { return proposal }
      var proposal = proposal
      proposal.value *= proposal.isShared ? Self.aside : Self.aside * Self.spare
      proposal.isMet = proposal.isShared
      return proposal
    }
    all.sort { one, other in
      if one.rank != other.rank { return one.rank < other.rank }
      return (one.value, other.question.source.sentence)
        > (other.value, one.question.source.sentence)
    }
    var chosen: [Proposal] = []
    var late: [Proposal] = []
    for var proposal in all {
      if proposal.isSpare {
        proposal.isNext = proposal.question.isReported
      } else if proposal.value < best * Self.leastOfFew * (proposal.isMet ? 1 : Self.unknown) {
        guard proposal.isMet else { continue }
        proposal.isNext = true
      }
      if let place = chosen.firstIndex(where: { isAlike($0, proposal, weights) }) {
        if (proposal.question.isHeadline || isOfWhole(proposal.question)) && proposal.isMet
          || proposal.isFirst && chosen[place].isFirst
        {
          chosen[place].isMain = true
        }
        if proposal.isMet { late.append(proposal) }
        continue
      }
      proposal.isWeighty = proposal.isMet && proposal.value >= best * Self.leastOfMany
      chosen.append(proposal)
    }
    // What asks of the same in other words, for want of others.
    return withMain(
      chosen
        + late.map { proposal in
          var proposal = proposal
          (proposal.isSpare, proposal.isNext) = (true, false)
          return proposal
        })
  }

  /// Whether a plan that one author tells of is the other's matter as well, and no plan in passing.
  private func isOfBoth(_ proposal: Proposal) -> Bool {
    proposal.isShared && !proposal.isSpare && proposal.topic.count > 1
  }

  /// Whether it asks for a law that the other author calls by its number as well: the two write of nothing else.
  func isOnLaw(_ question: QuestionWriter.Question) -> Bool {
    question.isDemand
      && law(in: question.text).map { number in
        !sentences(on: question.source.side.other, naming: number).isEmpty
      } ?? false
  }

  /// "9" of "Should the council pass House Bill 9?"
  func law(in question: String) -> String? {
    let words = question.split { $0 == " " || $0 == "?" }.map(String.init)
    return zip(words, words.dropFirst()).first {
      QuestionWriter.isLaw($0.0) && $0.1.allSatisfy(\.isNumber)
    }?.1
  }

  private func sentences(on side: Side, naming number: String) -> [Int] {
    let tokens = read.tokens[side]
    let text = pair[side].text
    return tokens.sentences.indices.filter { sentence in
      let words = tokens[sentence]
      return words.indices.dropFirst().contains {
        words[$0].kind == .number && text[words[$0].range] == number
          && QuestionWriter.isLaw(text[words[$0 - 1].range])
      }
    }
  }

  /// The sentence of an author that has most of the headline.
  private func nearest(to side: Side) -> Int {
    let ranked = terms.sentences[side].indices.max { one, other in
      func shared(_ sentence: Int) -> Double {
        let shared = terms.sentences[side][sentence].terms.filter(titles[side].contains)
        return (0.2 + argument(sentence, on: side))
          * shared.reduce(0) { $0 + terms.rarity[Int($1)] }
      }
      return (shared(one), other) < (shared(other), one)
    }
    return ranked ?? 0
  }

  private func firstUrged(on side: Side) -> Int? {
    read.shares[side].indices.first { read.shares[side][$0].recommendation > Self.urging }
  }

  /// What an author urges before all else is what the article is for.
  private func foremost(
    of side: Side, among all: [Proposal], inOtherWords: Bool = false
  ) -> Int? {
    firstUrged(on: side).flatMap { sentence in
      all.firstIndex {
        $0.question.isDemand && $0.isSpare == inOtherWords
          && $0.question.source == (side, sentence)
      }
    }
  }

  private func proposal(
    _ question: QuestionWriter.Question, _ weights: [Double], _ answers: [Int: Double],
    _ contest: Contest
  ) -> Proposal? {
    let (side, origin) = question.source
    let own = topicTerms(of: question, weights)
    guard !own.isEmpty else { return proposalInOtherWords(question) }
    func weight(of sentence: Int, on side: Side) -> Double {
      own.reduce(0) {
        terms.sentences[side][sentence].terms.contains($1) ? $0 + weights[Int($1)] : $0
      }
    }
    // What the other author says of it: more than a word in passing, or what the engine would link.
    var replies = pair[side.other].sentences.indices.compactMap { sentence -> (Int, Double)? in
      let shared = weight(of: sentence, on: side.other)
      guard shared > 0 else { return nil }
      return (
        sentence,
        shared * (0.2 + argument(sentence, on: side.other)) * (1 + (answers[sentence] ?? 0))
      )
    }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    // What only a headline has is what all of its article is about.
    if replies.isEmpty, own.contains(where: titles[side.other].contains) {
      replies = sentences(of: side.other).prefix(Self.mostSources / 2).map { ($0, 1) }
    }
    guard let best = replies.first else { return nil }
    let met = replies.prefix(3).reduce(0) { $0 + $1.1 } / 3
    let others = replies.prefix(Self.mostSources).filter { $0.1 * 3 >= best.1 }.map(\.0)
    let mine = pair[side].sentences.indices.compactMap { sentence -> (Int, Double)? in
      let shared = weight(of: sentence, on: side)
      return shared > 0 && sentence != origin
        ? (sentence, shared * (0.2 + argument(sentence, on: side))) : nil
    }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    let strongest = mine.first?.1 ?? 0
    let same = mine.prefix(Self.mostSources - 1).filter { $0.1 * 3 >= strongest }.map(\.0)
    var sources = Both(left: [Int](), right: [Int]())
    sources[side] = ([origin] + same).sorted()
    sources[side.other] = others.sorted()
    let strict = meeting(of: question, in: sources)
    // One word is enough for want of others where the engine would link the two.
    let isLinked = strict == 0 && answers.values.contains { $0 >= Self.linked }
    let least = question.isReported ? Self.leastOfReported : Self.leastMeeting
    let isByOneWord = !question.isDemand && (isLinked || strict < least)
    let shared = isByOneWord ? meeting(of: question, in: sources, byOneWord: true) : strict
    let isSpare =
      !question.isDemand && (isLinked ? shared : strict) < least
      && !(question.isReported && self.known(of: question) > Self.wellKnown)
    let answer = Self.answered * min(answers.values.max() ?? 0, 1)
    guard shared > 0 || question.isDemand else { return proposalInOtherWords(question) }
    if let law = law(in: question.text) {
      let naming = sentences(on: side.other, naming: law).prefix(3)
      sources[side.other] = Set(sources[side.other] + naming).sorted()
    }
    let known = known(of: question)
    let isKnown = known >= Self.leastKnown || contest.denied > 0
    // Both dwell on it.
    let dwelt = Double(min(mine.count + 1, replies.count))
    return Proposal(
      question: question, topic: own, sources: sources,
      value: met * dwelt.squareRoot() * (question.isDemand ? 0.4 + shared : 2 * shared)
        * (question.isProposed
          ? Self.demand * early(origin, on: side)
          : question.isDemand ? question.isCall ? 1 : Self.demand : worth(question, answers))
        * (isKnown ? 1 : Self.unknown)
        * (saysOfBoth(question) && (strict > 0 || question.isDemand || question.isReported)
          ? 1 : Self.unknown)
        * (1 + contest.denied) * (1 - 0.8 * contest.affirmed) * (isByOneWord ? Self.spare : 1),
      isShared: shared >= Self.leastOfDemand || contest.denied > 0
        || urges(of: own, among: others, on: side.other),
      isMet: !isByOneWord && (question.isDemand || shared + answer >= Self.metFrom),
      isSpare: isSpare)
  }

  /// What is told near the beginning is what an article is about.
  private func early(_ sentence: Int, on side: Side) -> Double {
    3 * sentence < pair[side].sentences.count ? Self.foremost : 1 / Self.foremost
  }

  /// How much of what a question speaks of the other author speaks of anywhere, 0...1.
  private func known(of question: QuestionWriter.Question) -> Double {
    let all = Set(words(of: question).compactMap { terms.term(of: $0) }).filter {
      terms.isTopic($0)
    }
    let known = all.count { terms.uses[question.source.side.other][Int($0)] > 0 }
    // Two words of the other author's are a matter.
    return known > 1 || all.isEmpty ? 1 : Double(known) / Double(all.count)
  }

  /// Not "fur is a luxury" where the other speaks of fur, but of no luxury.
  private func saysOfBoth(_ question: QuestionWriter.Question) -> Bool {
    guard !question.isDemand else { return true }
    let words = words(of: question)
    guard let copula = words.firstIndex(where: { questions.copulas.contains($0.form) }) else {
      return true
    }
    let said = words[copula...].compactMap { terms.term(of: $0) }.filter { terms.isTopic($0) }
    return said.isEmpty
      || said.contains { terms.uses[question.source.side.other][Int($0)] > 0 }
  }

  /// What an author urges, or answers, and the other has no word of, beside what the other urges or argues.
  private func proposalInOtherWords(_ question: QuestionWriter.Question) -> Proposal? {
    guard question.isDemand || question.isReported else { return nil }
    let (side, origin) = question.source
    let words = Set(words(of: question).compactMap { terms.term(of: $0) }).filter {
      terms.isTopic($0) && spellings.of($0) != nil
    }
    let others = sentences(of: side.other).filter {
      question.isReported || read.shares[side.other][$0].recommendation > Self.urging
    }
    // What comes but once is an aside, unless it is what both write on.
    let uses = words.map { terms.uses[side][Int($0)] }.max() ?? 0
    let isFirst = origin == firstUrged(on: side)
    guard uses > 1 || uses == 1 && (isFirst || isOnLaw(question) || questions.decides(question)),
      !others.isEmpty
    else { return nil }
    let topic = words.sorted { (terms.rarity[Int($1)], $0) > (terms.rarity[Int($0)], $1) }
    var sources = Both(left: [origin], right: [origin])
    sources[side.other] = others.prefix(Self.mostSources).sorted()
    return Proposal(
      question: question, topic: Array(topic.prefix(3)), sources: sources, value: 1,
      isShared: false, isMet: false, isSpare: true)
  }

  /// Whether an author urges something of a topic as well.
  private func urges(of topic: [Int32], among sentences: [Int], on side: Side) -> Bool {
    sentences.contains { sentence in
      read.shares[side][sentence].recommendation > Self.urging
        && topic.contains { terms.sentences[side][sentence].terms.contains($0) }
    }
  }

  /// A claim is worth asking about if it praises or blames, and if the other author answers it; else it is an aside.
  private func worth(_ question: QuestionWriter.Question, _ answers: [Int: Double]) -> Double {
    let judges = words(of: question).contains { words.isSigned($0) }
    let figure = questions.isFigure(question) ? (question.isReported ? 0.3 : 0.1) : 1
    let answer = min(answers.values.max() ?? 0, 1)
    guard !question.isReported else {
      return figure * Self.reported * (0.3 + max(answer, Self.leastReported))
    }
    return figure * (judges ? 1 : 0.4) * (0.3 + answer)
  }

  /// How much of what a question says stands in one sentence of the other author, 0...1, rare words before common ones. A question
  /// of one word has nothing to share ("Is it true that nobody has a plan?"), and of what one claims one word is not enough: both
  /// may speak of clocks.
  func meeting(
    of question: QuestionWriter.Question, in sources: Both<[Int]>, byOneWord: Bool = false
  ) -> Double {
    let all = Set(words(of: question).compactMap { terms.term(of: $0) })
    let rare = all.filter { !terms.isCommon[Int($0)] }
    let asked = rare.count > 1 || !question.isDemand && !question.isTurned ? rare : all
    let fewest = byOneWord || question.isDemand || question.isReported ? 1 : 2
    guard asked.count > 1 else { return 0 }
    func weight(_ terms: Set<Int32>) -> Double {
      terms.reduce(0) { $0 + self.terms.rarity[Int($1)] }
    }
    let side = question.source.side.other
    let said = sources[side].map { terms.sentences[side][$0].terms }.map(Set.init)
    let best = (said + (question.isDemand ? [titles[side]] : [])).map { spoken in
      spoken.count(where: all.contains) < fewest ? 0 : weight(asked.intersection(spoken))
    }
    return (best.max() ?? 0) / max(weight(asked), 1)
  }

  func words(of question: QuestionWriter.Question) -> [Token] {
    read.tokens[question.source.side][question.source.sentence].filter {
      question.range.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= question.range.upperBound
        || question.subject == $0.range
    } + question.named
  }

  /// Terms of a question's words that both articles use, at most five.
  private func topicTerms(of question: QuestionWriter.Question, _ weights: [Double]) -> [Int32] {
    var found: [Int32] = []
    for token in words(of: question) {
      guard let term = terms.term(of: token), weights[Int(term)] > 0, !found.contains(term),
        !questions.dates.contains(token.form)
      else { continue }
      found.append(term)
    }
    found.sort { (weights[Int($0)], $1) > (weights[Int($1)], $0) }
    return Array(found.prefix(5))
  }

  /// How often an article has a term, its headline included.
  private func uses(_ term: Int32, on side: Side) -> Int32 {
    terms.uses[side][Int(term)] + (titles[side].contains(term) ? 1 : 0)
  }

  /// By term: how much it is what the two argue about; nothing for what one of them does not use.
  private func termWeights() -> [Double] {
    let masses = Side.both { self.masses(of: $0) }
    return terms.forms.indices.map { term in
      guard terms.isTopic(Int32(term)), spellings.of(Int32(term)) != nil else { return 0 }
      func mass(_ side: Side) -> Double {
        masses[side][term] + Self.mention * Double(uses(Int32(term), on: side))
      }
      guard Side.allCases.allSatisfy({ uses(Int32(term), on: $0) > 0 }) else { return 0 }
      let least = min(mass(.left), mass(.right))
      return least / (1 + least).squareRoot() * terms.rarity[term]
    }
  }

  /// Whether a question has a word of its author's headline.
  func isOfTitle(_ proposal: Proposal) -> Bool {
    words(of: proposal.question).contains {
      terms.term(of: $0).map(titles[proposal.question.source.side].contains) ?? false
    }
  }
}
