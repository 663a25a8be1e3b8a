import Argument
import Document
import Engine
import Testing

/// Who is told to act, in invented sentences.
struct ActingNamesTests {
  private func actors(_ paragraph: [String]) -> [[String]] {
    let pair = Pair(
      title: "",
      articles: Both(left: plainArticle([paragraph]), right: plainArticle([["Nothing happened."]])))
    var vocabulary = Vocabulary()
    return readUnits(of: pair, vocabulary: &vocabulary).units.left.map(\.proposition.actors)
  }

  @Test(arguments: [
    ("Norway and Sweden should open the border.", ["Norway", "Sweden"]),
    ("Norway, Sweden and Denmark must share the cost.", ["Norway", "Sweden", "Denmark"]),
    ("Both Norway and Sweden should pay for the ferry.", ["Norway", "Sweden"]),
    ("Either Norway or Sweden should pay for the ferry.", ["Norway", "Sweden"]),
    ("The cod stocks should be counted by Norway and Sweden.", ["Norway", "Sweden"]),
    ("Canada should speak to Norway and Sweden.", ["Canada"]),
    ("Norway objected, and Sweden should object.", ["Sweden"]),
    ("Clean water should be a duty of Norway.", ["Norway"]),
    ("Clean water must be Norway's first task.", ["Norway"]),
    ("A firm pledge by Norway to guard the coast would protect Sweden.", ["Norway"]),
    ("Norway's backing of Sweden would strengthen the union.", ["Norway"]),
    ("Swedish and Danish support for Norway would deter an attack.", ["Sweden", "Denmark"]),
    (
      "At the same time, Norwegian support for the ports in this cold and long and dark and wet "
        + "and windy and empty season could counter the decline.", ["Norway"]
    ),
    ("Open the border to Norway and Sweden.", []),
    ("Landlords should mend the roofs.", ["landlords"]),
    ("In the end, the harbour master must decide.", ["the harbour master"]),
    (
      "In short, the finance committee of the port must publish its figures.",
      ["the finance committee"]
    ),
    ("The governor should sign the bill.", ["the governor"]),
    ("The synod must publish its accounts.", ["the synod"]),
    ("The press must publish its errors.", ["the press"]),
    ("Every dollar must be counted.", []),
    ("A single announcement should calm them.", []),
    ("Varde should copy the plan.", ["Varde"]),
    ("MPs should drop the bill.", ["MPs"]),
    ("The council had better buy the ferry.", ["the council"]),
    ("Ministers would do well to copy the plan.", ["ministers"]),
    ("The state has a duty to house them.", ["the state"]),
    ("It is high time the police were disbanded.", []),
    ("Parliament could do worse than copy the Danish rule.", ["Parliament"]),
    ("Let the inspectors in.", []),
    ("Revenues should be paid into an account supervised by Norway.", []),
    ("In Norway such a mixed body should rebuild the ports.", []),
    ("Our own ministers should pay.", ["ministers"]),
    ("The old pier deserves a reprieve.", []),
    ("Prices must be published.", []),
    ("The ORA must test the water.", ["the ORA"]),
    ("Families should not pay for it.", ["families"]),
    ("Policymakers should read it.", ["policymakers"]),
    ("Western allies should send boats.", ["Western allies"]),
    ("The GOP should drop the bill.", ["Republicans"]),
    ("Republicans should drop the bill.", ["Republicans"]),
    ("Landlords in Norway should pay.", ["landlords"]),
    ("The boats of Norway should be counted.", []),
    ("Tenants should be heard.", []),
    ("Let the islanders decide.", ["islanders"]),
    ("Neighbours, come to the meeting.", ["neighbours"]),
    ("It is time for the council to act.", ["the council"]),
    ("What the council should do is wait.", ["the council"]),
    ("Nor should Parliament wait.", ["Parliament"]),
  ])
  func `a recommendation addresses all who should act and nobody else`(
    sentence: String, expected: [String]
  ) {
    #expect(actors([sentence]) == [expected])
  }

  @Test func `they means all of a list and it the first`() {
    let paragraph = ["Norway and Sweden met.", "They must share the cost.", "It should act now."]
    #expect(actors(paragraph)[1...] == [["Norway", "Sweden"], ["Norway"]])
  }

  @Test(arguments: [("1.", "2."), ("1)", "2)"), ("(a)", "(b)"), ("•", "•")])
  func `an item of a list has no label, and tells whom the list tells`(
    first: String, second: String
  ) {
    let list = [
      "Before the thaw, ministers should do two things.", "\(first) Fund the ferry, which leaks.",
      "\(second) Publish, before the first boat sails, the cost of the pier.",
    ]
    #expect(actors(list) == [["ministers"], ["ministers"], ["ministers"]])
    #expect(actors(["3.5 million people should vote."]) == [[]])
  }

  @Test func `they of one sentence are those whom it has told something`() {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([
          ["If Norway pays, the skippers should go to court, and they should go together."]
        ]), right: plainArticle([["Nothing happened."]])))
    var vocabulary = Vocabulary()
    let unit = readUnits(of: pair, vocabulary: &vocabulary).units.left[0]
    #expect(unit.proposition.actors == ["skippers"])
    #expect(unit.further.map(\.actors) == [["skippers"]])
  }

  @Test func `a modal before its subject addresses nobody`() {
    let sentence =
      "Norwegian support for the pact and Sweden's promise to help should the ice return would "
      + "protect the coast."
    #expect(actors([sentence]) == [["Norway"]])
  }

  @Test func `an action without an owner has the sole actor of its paragraph`() {
    let open = "A firm stance on the stocks would also protect the ports."
    let norway = "Norwegian backing of the pact would protect the coast."
    let sweden = "Swedish backing of the pact would protect the coast."
    #expect(actors([norway, open])[1] == ["Norway"])
    #expect(actors([norway, open, sweden])[1] == [])
    #expect(actors([open]) == [[]])
  }

  @Test func `a name is one with its article's capital and without`() {
    let units = ["The synod", "the synod"].map {
      Unit(
        kind: .recommendation, confidence: 1,
        proposition: Argument.Proposition(modality: .prescription, actors: [$0]))
    }
    let analysis = Analysis(
      units: Both(left: [units[1]], right: [units[0]]), issues: [], links: [])
    #expect(analysis.recommendationEntries.map(\.who) == ["the synod", "the synod"])
  }

  @Test func `a recommendation is listed under each of its actors`() {
    let both = Unit(
      kind: .recommendation, confidence: 1,
      proposition: Argument.Proposition(modality: .prescription, actors: ["Norway", "Sweden"]))
    let nobody = Unit(kind: .recommendation, confidence: 1)
    let analysis = Analysis(units: Both(left: [both], right: [nobody]), issues: [], links: [])
    #expect(analysis.recommendationEntries.map(\.who) == ["Norway", "Sweden", nil])
    #expect(analysis.recommendationEntries.map(\.sentence) == [0, 0, 0])
  }
}
