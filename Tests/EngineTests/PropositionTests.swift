import Argument
import Document
import Engine
import Testing
import Text

/// Actors, stances and propositions of invented sentences.
struct PropositionTests {
  private func read(
    _ left: [[String]], _ right: [[String]] = [["Nothing happened."]],
    aliases: [String: [String]] = [:]
  ) -> (units: [Unit], article: Article) {
    let article = plainArticle(left)
    let pair = Pair(title: "", articles: Both(left: article, right: plainArticle(right)))
    var vocabulary = Vocabulary()
    let reading = readUnits(of: pair, aliases: aliases, vocabulary: &vocabulary)
    return (reading.units.left, article)
  }

  private func unit(_ sentence: String) -> Unit { read([[sentence]]).units[0] }

  private func stances(_ sentence: String) -> [String] {
    unit(sentence).stances.map { "\($0.actor) \($0.stance)" }
  }

  @Test(arguments: [
    ("Washington should act.", ["United States"]),
    ("The Chinese and the French agreed.", ["China", "France"]),
    (
      "The government told the Treasury and the courts.",
      ["the government", "the Treasury", "courts"]
    ),
    ("Many people in the US blame us.", ["United States"]),
    ("A pro-American crowd cheered.", []),
  ])
  func `general names and metonyms are one actor each`(sentence: String, actors: [String]) {
    #expect(unit(sentence).actors == actors)
  }

  @Test func `an acronym in brackets and a surname stand for the full name`() {
    let units = read([
      ["The Office for Clean Water (OCW) met Ada Stone.", "Stone spoke.", "Then the OCW voted."]
    ]).units
    #expect(units[0].actors == ["Office for Clean Water", "Ada Stone"])
    #expect(units[1].actors == ["Ada Stone"])
    #expect(units[2].actors == ["Office for Clean Water"])
  }

  @Test func `the issue sheet's names come first`() {
    let units = read(
      [["Brussels and the mayor spoke."]], aliases: ["The city": ["Brussels", "mayor"]]
    ).units
    #expect(units[0].actors == ["The city"])
  }

  @Test(arguments: [
    ("Washington should back Ukraine.", "Ukraine backs"),
    ("Washington should increase pressure on Hungary.", "Hungary presses"),
    ("Washington should stop rewarding Hungary.", "Hungary presses"),
    ("Canada failed to keep its promise.", "Canada blames"),
    ("Canada has kept its promise.", "Canada credits"),
    ("Canada has hardly kept its promise.", "Canada blames"),
    ("Canada did not fail.", "Canada credits"),
    ("Canada has little to show for its efforts.", "Canada blames"),
    ("Canada, and above all Norway, are ignoring the reports.", "Norway blames"),
    ("The silence from Canada is wrong.", "Canada blames"),
    ("Canada's failure is plain.", "Canada blames"),
  ])
  func `a stance is read from words beside the name`(sentence: String, stance: String) {
    #expect(stances(sentence).contains(stance), "\(stances(sentence))")
  }

  @Test func `a name behind a preposition is not what failed`() {
    #expect(stances("The sponsors of talks between Italy and France are wrong.").isEmpty)
  }

  @Test func `reported speech takes no stance for the author`() {
    #expect(stances("Critics say that Canada failed and lied.").isEmpty)
  }

  @Test func `a prescription has an actor, an action, a target and a condition`() {
    let (units, article) = read([["Congress should cut aid to Egypt unless the prisons open."]])
    let proposition = units[0].proposition
    #expect(units[0].kind == .recommendation)
    #expect(proposition.modality == .prescription)
    #expect(proposition.actor == "Congress")
    #expect(proposition.target == "Egypt")
    #expect(proposition.action.map { article.text[$0] } == "cut aid to Egypt")
    #expect(proposition.condition.map { article.text[$0] } == "unless the prisons open")
  }

  @Test func `an imperative names no actor`() {
    let proposition = unit("Cut the aid to Egypt.").proposition
    #expect(proposition.modality == .prescription)
    #expect(proposition.actor == nil)
    #expect(proposition.target == "Egypt")
  }

  @Test func `a pronoun takes the actor of the sentence before`() {
    let units = read([["Germany waited.", "It should act now."]]).units
    #expect(units[1].proposition.actor == "Germany")
  }

  @Test(arguments: [
    ("The last German garrison left.", "They should talk to the sailors.", []),
    ("The German yards have closed, and they ought to be told why.", "", []),
    ("They should talk to the owners.", "They should talk to the crews.", []),
    ("We have taken in many Germans, and they should find work.", "", ["Germans"]),
  ])
  func `no pronoun stands for an adjective, and a people keeps its name`(
    before: String, sentence: String, actors: [String]
  ) {
    let units = read([[before, sentence].filter { !$0.isEmpty }]).units
    #expect(units.last?.kind == .recommendation)
    #expect(units.last?.proposition.actors == actors)
  }

  @Test(arguments: [
    (
      "The council should publish the accounts, and the treasurer should resign.",
      ["the council", "the treasurer"]
    ),
    (
      "We should write a yearly report into the treaty, and the minister must publish its minutes.",
      ["the minister"]
    ),
    ("The council should act, and critics say that the treasurer should resign.", ["the council"]),
    (
      "The government should pay for a coach in each club, and schools should be allowed to teach it.",
      ["the government", "schools"]
    ),
    ("The council should sell the ferry, and it should do so before the winter.", ["the council"]),
    ("The guards should be paid from a levy and not by the owners.", []),
    ("The council should say why the treasurer should resign.", ["the council"]),
    ("The council should act and the fares should fall.", ["the council"]),
  ])
  func `a sentence may urge two things on two people`(sentence: String, actors: [String]) {
    let unit = unit(sentence)
    #expect(unit.kind == .recommendation)
    #expect(([unit.proposition] + unit.further).flatMap(\.actors) == actors)
  }

  @Test func `an implicit recommendation has its subject for an action`() {
    let (units, article) = read([["German support for Poland would deter an attack."]])
    #expect(units[0].proposition.actor == "Germany")
    #expect(units[0].proposition.target == "Poland")
    #expect(units[0].proposition.action.map { article.text[$0] } == "German support for Poland")
  }

  @Test(arguments: [[[]], [[""]], [["’"]], [["?"]], [["…", ""]], [["日本"]]])
  func `odd articles are read without harm`(paragraphs: [[String]]) {
    #expect(read(paragraphs).units.count == paragraphs.joined().count)
  }
}
