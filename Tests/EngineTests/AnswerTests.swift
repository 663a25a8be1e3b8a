import Argument
import Document
import Formats
import Import
import Testing
import Text

@testable import Engine

/// What is said of two sentences that answer each other, and what is not.
struct AnswerTests {
  private func pair(_ left: [[String]], _ right: [[String]]) -> Pair {
    Pair(title: "", articles: Both(left: plainArticle(left), right: plainArticle(right)))
  }

  private func links(_ left: String, _ right: String) -> [Link] {
    Reading(pair([[left]], [[right]])).analysis.links
  }

  @Test func `two proposals on one thing answer each other, and how is not said`() throws {
    let links = links(
      "The museum should lend its bronze masks to the villages in summer.",
      "The museum should photograph its bronze masks before the autumn.")
    let link = try #require(links.first)
    #expect(link.relation == .related)
    #expect(link.relation.word == "answers?")
    #expect(link.guess != nil)
    #expect(link.tier < .strong)
    #expect(link.reason.hasPrefix("Both propose something: compare what they say of “"))
    #expect(["bronze", "masks", "museum"].contains { link.reason.contains("“\($0)”") })
  }

  @Test func `one body that is told two things is no thing that both speak of`() {
    let links = links(
      "The museum should lend its bronze masks.", "The museum should paint its north wall.")
    #expect(links.allSatisfy { $0.tier == .possible })
  }

  @Test func `a clause that hangs on the answer does not turn it round`() throws {
    let sheet = """
      # ban: Should the fishing ban be lifted?
      about: fishing ban
      yes: lift, allow
      no: keep, hold
      """
    let pair = pair(
      [["The state should keep the fishing ban until the guard is allowed to count the boats."]],
      [["The state should lift the fishing ban this year."]])
    let analysis = Reading(pair, sheet: try IssueSheet(parsing: sheet, path: "ban.txt")).analysis
    #expect(analysis.links.first?.relation == .opposes)
    #expect(analysis.answers.first { $0.side == .left }?.answer == .no)
  }

  /// What the left author answers to whether the tram is good.
  private func answer(_ sentence: String) throws -> AuthorAnswer? {
    let sheet = """
      # tram: Is the tram good?
      about: tram
      yes: help, benefit, success, binds the bank
      no: harm, failure, nuisance
      """
    let pair = pair([[sentence]], [["The tram is a benefit to the harbour."]])
    return Reading(pair, sheet: try IssueSheet(parsing: sheet, path: "tram.txt")).analysis.answers
      .first { $0.side == .left }
  }

  @Test(arguments: [
    "The tram is not a help or a benefit to anyone.",
    "The tram is anything but a success.",
    "The tram is far from a success.",
    "The tram brings more harm than help.",
    "No board of owners can make the tram a success.",
  ])
  func `what a sentence denies is not its answer, however it denies it`(sentence: String) throws {
    #expect(try answer(sentence)?.answer == .no)
  }

  /// What the left author answers to whether the parish should ban drums.
  private func answerToBan(_ sentence: String) throws -> AuthorAnswer? {
    let sheet = """
      # ban: Should the parish ban drums?
      about: drums, parish
      yes: ban drums, forbid
      no: allow drums, keep drums, no right
      """
    let pair = pair(
      [[sentence]], [["Drums came to the parish by barge, and the parish bought drums."]])
    return Reading(pair, sheet: try IssueSheet(parsing: sheet, path: "ban.txt")).analysis.answers
      .first { $0.side == .left }
  }

  @Test(arguments: [
    "Banning drums in the parish is a mistake.", "Banning drums is not the answer.",
    "Banning drums will not help.", "Banning drums has failed.",
    "The ban on drums should be lifted.", "The parish drum ban must go.",
    "Lift the ban on drums.", "I am against banning drums.", "The case for banning drums is weak.",
    "Banning drums would solve nothing.", "Varde was wrong to ban drums.",
    "We should resist the call to ban drums.", "The case for banning drums does not stand up.",
    "Banning drums in the parish is a distraction from the leaks and the dust.",
  ])
  func `a verdict on an act answers whether it should be done`(sentence: String) throws {
    #expect(try answerToBan(sentence)?.answer == .no)
  }

  @Test(arguments: [
    "Banning drums in the parish is right.", "Banning drums works.", "It is time to ban drums.",
    "Banning drums would cut the noise in the parish.", "A ban on drums is needed.",
  ])
  func `what an act does to something else is no verdict on it`(sentence: String) throws {
    #expect(try answerToBan(sentence)?.answer == .yes)
  }

  @Test(arguments: [
    "We are told that the tram is a success, but that is not so.",
    "Those who say that the tram is a help are mistaken.",
    "Ministers are wrong to claim that the tram is a success.",
    "There is little evidence that the tram is a help.",
    "The idea that the tram is a success is a myth.",
  ])
  func `what an author says to a view answers for the author`(sentence: String) throws {
    #expect(try answer(sentence)?.answer == .no)
  }

  @Test func `what was only meant is no answer`() throws {
    let answer = try answer("The tram was meant to be a help; nobody knows whether it is.")
    #expect(answer?.answer != .yes)
  }

  @Test func `a phrase that denies holds where its word is denied`() throws {
    let sentence = "In this parish a right to drums that must be begged for is no right."
    #expect(try answerToBan(sentence)?.answer == .no)
  }

  @Test func `a phrase that only denies is none`() throws {
    let sheet = """
      # ban: Should the parish ban drums?
      about: drums, parish
      yes: ban drums
      no: cannot, not, keep drums
      """
    let pair = pair(
      [["The parish should ban drums, which must not be sold."]],
      [["The parish should keep drums."]])
    let analysis = Reading(pair, sheet: try IssueSheet(parsing: sheet, path: "ban.txt")).analysis
    #expect(analysis.answers.first { $0.side == .left }?.answer == .yes)
  }

  @Test func `what is only granted or told of others is against nobody`() {
    let links = Reading(
      pair(
        [["The usual reply is that the mill costs money."]],
        [["The parish has spent too much money on the mill, and the mill costs money."]])
    ).analysis.links
    #expect(links.allSatisfy { $0.relation != .opposes })
  }

  @Test func `what is awaited answers nothing`() throws {
    #expect(
      try answer("Until a ruling binds the bank, the tram is a failure.")?.answer == .no)
    #expect(try answer("Until a ruling binds the bank, the tram waits.")?.answer == .silent)
    #expect(
      try answer("The tram waits until the owners admit that it is a failure.")?.answer == .no)
  }

  @Test func `an author who only seems to answer both ways is not surely of two minds`() throws {
    let found = try #require(try answer("The tram will not be a nuisance."))
    #expect(found.answer != .mixed || found.confidence < 0.1)
  }

  @Test func `what others are reported to say is not set against their view`() {
    let sheet = """
      # calls: Are all calls answered?
      about: calls, strike, lives
      yes: covered, answered
      no: died, not covered
      """
    let pair = pair(
      [
        ["They died in the strike because no calls were covered."],
        ["The unions answer that calls with a life at risk are always covered."],
      ],
      [["Every call in which a life is at risk is answered in a strike."]])
    let analysis = try? Reading(pair, sheet: IssueSheet(parsing: sheet, path: "calls.txt")).analysis
    let link = analysis?.links.first { $0.ends == Both(left: 1, right: 0) }
    #expect(link?.relation != .opposes)
  }

  @Test func `a short demand is an end of a link, and a cry is none`() {
    let demand = links(
      "The harbour board must suspend all dredging until the divers have reported.",
      "But the dredging should go on.")
    #expect(demand.first.map { $0.tier > .possible } == true)
    let cry = links(
      "The harbour board must suspend all dredging until the divers have reported.",
      "Dredging now!")
    #expect(cry.allSatisfy { $0.tier == .possible })
  }

  @Test func `what one denies and the other affirms is an opposition all the same`() throws {
    let links = links(
      "The museum should lend its bronze masks.", "The museum should not lend its bronze masks.")
    #expect(links.first?.relation == .opposes)
    #expect(links.first?.guess == nil)
  }

  @Test(
    arguments: [
      ("Forty clubs closed in 2019 across the valley.", "The lake froze in 2019 for weeks."),
      ("A light touch suits small theatres.", "Street light repairs come first."),
      ("It is fair to the gardeners.", "I think that seems fair."),
    ])
  func `a number, a year or one word in common shows nothing`(left: String, right: String) {
    #expect(links(left, right).allSatisfy { $0.tier == .possible })
  }

  @Test func `a small clause in common shows nothing of two long sentences`() {
    let links = links(
      "Let us see, the harbour board has sold every crane that the dockers had paid for.",
      "Let us see: nobody who grows apples on the northern slopes expects frost before June.")
    #expect(links.allSatisfy { $0.relation == .related && $0.tier == .possible })
  }

  @Test func `one clause that both report is cited by both`() throws {
    let links = links(
      "According to the survey, half of all anglers on the river fish without any licence today.",
      "The survey said that half of all anglers on the river fish without any licence by night.")
    let link = try #require(links.first)
    #expect(link.relation == .related)
    #expect(link.reason == "Both cite “half of all anglers on the river fish without any licence”.")
  }

  @Test func `an issue is told by a full word`() {
    let left = [
      "Graduates pay a graduate tax.", "A graduate would leave.", "No graduate tax helps.",
    ]
    let right = ["The graduate tax is fair.", "Each graduate pays.", "A graduate tax is simple."]
    let issues = Reading(pair([left], [right])).analysis.issues
    #expect(issues.contains { $0.question.contains("graduate") })
    #expect(!issues.contains { $0.question.split(separator: ", ").contains("gradu") })
  }

  @Test func `a pair that shows nothing says why`() {
    let analysis = Reading(
      pair([["The otters have come back to the weir."]], [["Violins want dry rooms."]])
    ).analysis
    #expect(analysis.notes.first?.contains("An issue sheet with two questions") == true)
  }

  @Test func `links of two paragraphs on two questions are both shown`() {
    let pair = pair(
      [["Fees are unfair.", "Fees waste money."]], [["Fees are fair.", "Fees save money."]])
    func link(_ place: Int, issue: Int) -> Link {
      Link(
        ends: Both(left: place, right: place), relation: .opposes, tier: .likely, confidence: 0.5,
        issue: issue, reason: "", cues: Both(left: [], right: []), parts: [])
    }
    let units = pair.articles.map { article in
      article.sentences.map { _ in Unit(kind: .claim, confidence: 1) }
    }
    var analysis = Analysis(
      units: units,
      issues: [Issue(id: "fair", question: "Fair?"), Issue(id: "cheap", question: "Cheap?")],
      links: [link(0, issue: 0), link(1, issue: 1)])
    let shown = analysis.shownLinks(of: pair)
    #expect(shown.count == 1)
    // The link on show stands for the other one, and both sentences are answered.
    for place in 0...1 {
      #expect(analysis.links(answering: place, on: .left, of: shown).map(\.ends.right) == [place])
    }
    analysis.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .no, confidence: 1, sentences: [])
    ]
    #expect(analysis.shownLinks(of: pair).count == 2)
  }
}

struct SynonymTests {
  private func terms(_ left: [String], _ right: [String]) -> (TermVectors, Vocabulary) {
    let pair = Pair(
      title: "", articles: Both(left: plainArticle([left]), right: plainArticle([right])))
    var vocabulary = Vocabulary()
    let lexicon = Lexicon(vocabulary: &vocabulary)
    let read = readUnits(of: pair, vocabulary: &vocabulary)
    let terms = TermVectors(
      pair, tokens: read.tokens, names: read.names, vocabulary: &vocabulary, lexicon: lexicon)
    return (terms, vocabulary)
  }

  @Test func `a synonym in any form is found, and another word is not`() throws {
    let (terms, vocabulary) = terms(["They purchased an allotment."], ["Nobody buys violins."])
    func term(_ word: String) throws -> Int32 {
      let form = try #require(vocabulary.knownForm(of: word))
      var copy = vocabulary
      let stem = copy.stem(of: form)
      return Int32(try #require(terms.forms.firstIndex(of: stem)))
    }
    let others = terms.synonyms.others[Int(try term("purchased"))]
    #expect(others == [try term("buys")])
    #expect(terms.synonyms.others[Int(try term("violins"))].isEmpty)
  }

  @Test func `a short sentence that leans back takes its topic from the one before`() {
    let (terms, _) = terms(
      ["A sundial needs no winding.", "But it tells no time at night."], ["Clocks need care."])
    #expect(terms.sentences.left.map(\.isElliptical) == [false, true])
  }
}
