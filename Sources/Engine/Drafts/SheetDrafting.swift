package import Argument
package import Document
internal import Text

/// Proposes the questions on which two articles meet, with the words each author has for them.
///
/// A question grows around a term that both use where they claim or urge something. It asks for what one of them urges ("Should the county buy the ferry?"),
/// else whether what one claims is right; that author says yes. What the other says is told only where it affirms or denies the
/// same: whether they disagree at all is else for the person who edits the draft.
package func draftSheet(for pair: Pair) -> SheetDraft {
  // Of one article twice, and of texts that are not in English, nothing can be asked.
  guard remarks(on: pair).isEmpty else { return SheetDraft(issues: []) }
  var drafting = SheetDrafting(pair)
  return SheetDraft(issues: drafting.issues())
}

struct SheetDrafting {
  let pair: Pair
  let read: PairReading
  let terms: TermVectors
  let spellings: TermSpellings
  let ranking: LinkRanking
  /// The terms of the headlines.
  let titles: Both<Set<Int32>>
  let headlines: Both<Headline>
  /// For each sentence of a side: those of the other that the engine would link with it, and how surely.
  let answers: Both<[Int: [Int: Double]]>
  /// What the other author says outright of a sentence.
  let contests: Both<[Int: Contest]>
  private let names: TopicNames
  let questions: QuestionWriter
  let words: WordChoice
  private var ids: Set<String> = []
  private var asked: [QuestionWriter.Question] = []
  private var abouts: Set<Set<String>> = []
  /// What earlier questions offer.
  private var offered: Both<Set<String>> = Both(left: [], right: [])

  static let mostIssues = 8
  private static let fewestIssues = 4
  private static let mostPartners = 4
  /// How much of a question one sentence of the other author must share: less, and only one of them speaks of it.
  static let leastMeeting = 0.25
  /// Sentences of a side that an issue is drawn from.
  static let mostSources = 6
  /// From how much on a sentence is an argument.
  private static let argues = 0.5
  /// From how much value on a question of which the other author speaks little comes before those that only grow around a term.
  private static let spoken = 0.05
  /// From how sure a link on a sentence replies to another.
  private static let replies = 0.5

  init(_ whole: Pair) {
    let facts = PairFacts(whole)
    pair = facts.pair
    read = facts.read
    terms = facts.terms
    ranking = LinkRanking(
      pair, candidates: facts.candidates, terms: terms, roles: facts.roles, sheet: nil,
      polarity: facts.polarity)
    answers = Self.answersBySentence(ranking)
    contests = Self.contestsBySentence(ranking)
    var vocabulary = facts.vocabulary
    headlines = Side.both { [pair] in Headline(of: pair[$0], vocabulary: &vocabulary) }
    titles = headlines.map { [terms] in Set($0.tokens.compactMap { terms.term(of: $0) }) }
    spellings = TermSpellings(pair, tokens: read.tokens, terms: terms)
    names = TopicNames(
      pair, tokens: read.tokens, terms: terms, spellings: spellings, vocabulary: &vocabulary)
    questions = QuestionWriter(
      pair: pair, read: read, lexicon: facts.lexicon,
      matters: Self.matters(of: pair, tokens: read.tokens, terms: terms, names: names),
      vocabulary: &vocabulary)
    words = WordChoice(
      pair: pair, tokens: read.tokens, terms: terms,
      signs: SignTable(.english, vocabulary: &vocabulary), lexicon: facts.lexicon,
      numberWords: FormSet(.numberWord, vocabulary: &vocabulary),
      dependent: FormSet(.dependent, vocabulary: &vocabulary),
      vague: FormSet(.vagueSubject, vocabulary: &vocabulary),
      finder: PhraseFinder(vocabulary: &vocabulary))
  }

  /// What both authors speak of most.
  private static func matters(
    of pair: Pair, tokens: Both<Tokens>, terms: TermVectors, names: TopicNames
  ) -> Both<QuestionWriter.Matter> {
    func uses(_ term: Int32) -> Int32 {
      min(terms.uses.left[Int(term)], terms.uses.right[Int(term)])
    }
    let topics = terms.forms.indices.map(Int32.init).filter {
      terms.isTopic($0) && names.noun(for: $0).map { !$0.contains(" ") } ?? false
    }
    let topic = topics.max { (uses($0), $1) < (uses($1), $0) }
    return Side.both { side in
      let words = tokens[side].all.filter {
        !$0.isCapitalised && $0.isWholeWord && terms.term(of: $0) == topic
      }
      func first(isMany: Bool) -> Token? {
        words.first { pair[side].text[$0.range].hasSuffix("s") == isMany }
      }
      return QuestionWriter.Matter(many: first(isMany: true), one: first(isMany: false))
    }
  }

  /// First what the authors urge and claim of each other's matters; where that is little, what grows around the terms
  /// of both.
  mutating func issues() -> [SheetDraft.Issue] {
    var covered: Both<Set<Int>> = Both(left: [], right: [])
    var found: [SheetDraft.Issue] = []
    let proposals = proposals()
    for proposal in proposals where !proposal.isSpare && !proposal.isNext {
      guard found.isEmpty || isSpokenOf(proposal.question) else { continue }
      let most = proposal.isWeighty ? Self.mostIssues : Self.fewestIssues
      guard found.count < most, let issue = issue(of: proposal) else { continue }
      for side in Side.allCases { covered[side].formUnion(issue.sources[side]) }
      found.append(issue)
    }
    func add(_ proposal: Proposal) {
      let other = proposal.question.source.side.other
      guard found.count < Self.fewestIssues,
        proposal.topic.contains(where: { terms.uses[other][Int($0)] > 0 }),
        isSpokenOf(proposal.question),
        !asked.contains(where: { repeats(proposal.question, $0) }),
        let issue = issue(of: proposal)
      else { return }
      for side in Side.allCases { covered[side].formUnion(issue.sources[side]) }
      found.append(issue)
    }
    for proposal in proposals
    where proposal.isNext || proposal.isSpare && proposal.value > Self.spoken {
      add(proposal)
    }
    // Terms that one author uses once, or that are no nouns, are taken only for want of others.
    for (fewest, isNoun) in [(2, true), (1, true), (1, false)] {
      for head in meetingTerms(above: 0.4) where found.count < Self.fewestIssues {
        let sentences = Side.both { side in self.sentences(with: head, on: side) }
        guard min(sentences.left.count, sentences.right.count) >= fewest else { continue }
        // A term that only names what another issue is about already.
        let isNew = Side.allCases.contains { side in
          sentences[side].count { !covered[side].contains($0) } * 2 > sentences[side].count
        }
        guard isNew, let name = isNoun ? names.noun(for: head) : names.anyName(for: head),
          let issue = issue(named: name, around: head, sentences)
        else { continue }
        for side in Side.allCases { covered[side].formUnion(sentences[side]) }
        found.append(issue)
      }
    }
    for proposal in proposals
    where proposal.isSpare && (proposal.question.isDemand || foresees(proposal.question)) {
      add(proposal)
    }
    return found
  }

  /// How much a sentence argues, 0...1.
  func argument(_ sentence: Int, on side: Side) -> Double {
    let shares = read.shares[side][sentence]
    return shares.recommendation + shares.claim
  }

  /// By term: how much the sentences argue in which one side has it.
  func masses(of side: Side) -> [Double] {
    var masses = [Double](repeating: 0, count: terms.forms.count)
    for (number, sentence) in terms.sentences[side].enumerated() {
      for term in sentence.terms { masses[Int(term)] += argument(number, on: side) }
    }
    return masses
  }

  /// Terms of both articles, first those that stand in many claims of both and in few sentences at large.
  func meetingTerms(above least: Double) -> [Int32] {
    let masses = Side.both { self.masses(of: $0) }
    func weight(_ term: Int32) -> Double {
      min(masses.left[Int(term)], masses.right[Int(term)]).squareRoot() * terms.rarity[Int(term)]
    }
    return terms.forms.indices.map(Int32.init)
      .filter { term in
        terms.isTopic(term) && min(masses.left[Int(term)], masses.right[Int(term)]) > least
          && spellings.of(term) != nil
      }
      .sorted { (weight($0), $1) > (weight($1), $0) }
  }

  /// Those that argue most, in the order of the article.
  private func sentences(with term: Int32, on side: Side) -> [Int] {
    let all = terms.sentences[side].indices.filter {
      terms.sentences[side][$0].terms.contains(term)
    }
    return ranked(all, on: side).prefix(Self.mostSources).sorted()
  }

  private mutating func issue(
    named name: String, around head: Int32, _ sources: Both<[Int]>
  ) -> SheetDraft.Issue? {
    guard let question = questions.question(about: name, from: sources),
      isArguable(question), isSpokenOf(question),
      meeting(of: question, in: sources) >= Self.leastMeeting,
      !asked.contains(where: { repeats(question, $0) })
    else { return nil }
    return issue(question, named: name, topic: [head] + partners(of: head, in: sources), sources)
  }

  /// "Tuesday" is no topic.
  private func isDay(_ term: Int32) -> Bool {
    Side.allCases.contains { side in
      read.tokens[side].all.contains {
        questions.dates.contains($0.form) && terms.term(of: $0) == term
      }
    }
  }

  private mutating func issue(of proposal: Proposal) -> SheetDraft.Issue? {
    guard
      let head = proposal.topic.first(where: { names.noun(for: $0) != nil })
        ?? proposal.topic.first,
      let name = names.anyName(for: head)
    else { return nil }
    // What both write on may be called otherwise by each.
    let more = proposal.isMain && proposal.topic.count < 3 ? meetingTerms(above: 0.4) : []
    let topic =
      proposal.topic + more.filter { !proposal.topic.contains($0) && !isDay($0) }.prefix(3)
    return issue(proposal.question, named: name, topic: topic, proposal.sources)
  }

  private mutating func issue(
    _ question: QuestionWriter.Question, named name: String, topic: [Int32], _ sources: Both<[Int]>
  ) -> SheetDraft.Issue? {
    let about = compounds(of: question) + topic.compactMap { spellings.of($0) }
    // Two questions about the same words find the same sentences.
    guard !asked.contains(where: { $0.text == question.text }), !abouts.contains(Set(about)) else {
      return nil
    }
    asked.append(question)
    abouts.insert(Set(about))
    var entry = IssueSheet.Entry(id: id(name), question: question.text, line: 0)
    entry.about = about.map { IssueSheet.Phrase(text: $0, line: 0) }
    func offer(_ side: Side, besides taken: Set<String>) -> WordChoice.Offer {
      words.offer(
        of: side, in: sources[side],
        and: further(on: side, of: question, with: topic, and: sources), without: Set(topic),
        besides: taken, disowned: read.units[side].map { $0.disowned.map(\.range) },
        urges: { self.read.shares[side][$0].recommendation > Self.argues },
        argument: { self.argument($0, on: side) })
    }
    let offers = Side.both { side in
      let new = offer(side, besides: offered[side])
      return new.all.isEmpty ? offer(side, besides: []) : new
    }
    // What neither has a word for finds nothing, unless it is what both write on.
    guard asked.count == 1 || !(offers.left.all + offers.right.all).isEmpty else { return nil }
    for side in Side.allCases {
      offered[side].formUnion(offers[side].all.map { $0.text.lowercased() })
    }
    func texts(_ found: [WordChoice.Found]) -> [String] { found.map(\.text) }
    return SheetDraft.Issue(
      entry: entry, answers: answers(to: question), phrases: offers.map { texts($0.phrases) },
      sources: Side.both { side in
        Set(sources[side] + offers[side].all.map(\.sentence)).sorted()
      },
      words: offers.map { texts($0.words) }, more: offers.map { texts($0.more) },
      broader: offers.map { texts($0.broader) },
      places: offers.map { offer in
        Dictionary(offer.all.map { ($0.text, $0.sentence) }) { first, _ in first }
      })
  }

  /// "four-day" of "Should the board adopt the four-day week?", of which no word alone is a topic.
  private func compounds(of question: QuestionWriter.Question) -> [String] {
    let other = pair[question.source.side.other].text
    let all = question.text.split { $0 == " " || $0 == "?" || $0 == "," }.filter {
      $0.contains("-")
    }
    return all.map(String.init).filter { says($0, in: other) }
  }

  private func says(_ word: String, in text: ArticleText) -> Bool {
    let letters = Array(word.utf8)
    return text.bytes.indices.contains { text.bytes[$0...].starts(with: letters) }
  }

  /// "Dale Hutchins owns two shops."
  private func isAboutAuthor(_ sentence: Int, on side: Side) -> Bool {
    pair[side].author.map { pair[side].quotation(of: sentence).contains($0) } ?? false
  }

  /// Other sentences of an author that bear on a question: those that speak of its topic, that answer what the other author says
  /// of it or, of what both write on, urge something as well; those that argue most first.
  private func further(
    on side: Side, of question: QuestionWriter.Question, with topic: [Int32],
    and sources: Both<[Int]>
  ) -> [Int] {
    let answers = Set(
      sources[side.other].flatMap {
        self.answers[side.other][$0]?.filter { $0.value > Self.replies }.map(\.key) ?? []
      })
    let all = terms.sentences[side].indices.filter { sentence in
      !sources[side].contains(sentence) && !isAboutAuthor(sentence, on: side)
        && (answers.contains(sentence)
          || topic.contains { terms.sentences[side][sentence].terms.contains($0) }
          // The first question is on the whole.
          || asked.count == 1 && question.isDemand
            && read.shares[side][sentence].recommendation > Self.argues)
    }
    return Array(ranked(all, on: side).prefix(2 * Self.mostSources))
  }

  /// All that an author says of the matter.
  func sentences(of side: Side) -> [Int] {
    ranked(terms.sentences[side].indices.filter { !isAboutAuthor($0, on: side) }, on: side)
  }

  /// Those that argue most first.
  private func ranked(_ sentences: [Int], on side: Side) -> [Int] {
    sentences.sorted { (argument($0, on: side), $1) > (argument($1, on: side), $0) }
  }

  /// Other shared terms of the same sentences.
  private func partners(of head: Int32, in sources: Both<[Int]>) -> [Int32] {
    var together: [Int32: Int] = [:]
    for side in Side.allCases {
      for sentence in sources[side] {
        for term in terms.sentences[side][sentence].terms
        where term != head && terms.isShared[Int(term)] && terms.isTopic(term) {
          together[term, default: 0] += 1
        }
      }
    }
    return together.keys.filter { together[$0, default: 0] > 1 && spellings.of($0) != nil }
      .sorted { (together[$0, default: 0], $1) > (together[$1, default: 0], $0) }
      .prefix(Self.mostPartners).map { $0 }
  }

  private mutating func id(_ name: String) -> String {
    let slug = slug(name)
    var id = slug
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}
