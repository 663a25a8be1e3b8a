import Argument
import Engine
import Testing

extension ActionTests {
  @Test func `a cleft is told whole`() {
    #expect(
      action("What nobody should accept is a city in which sweepers cannot sleep.")?.text
        == "What nobody should accept is a city in which sweepers cannot sleep")
    #expect(action("What should change is the law.")?.text == "What should change is the law")
    #expect(
      action("What we should never forget is the price.")?.text
        == "What we should never forget is the price")
    #expect(
      action("What must not happen is another winter like this.")?.text
        == "What must not happen is another winter like this")
  }

  @Test func `who is told by a clause is told by all of it`() {
    #expect(
      action("Let any owner who meets the fire code put up six floors.")?.text
        == "Let any owner who meets the fire code put up six floors")
  }

  @Test func `whoever is named before is nobody who is named here`() {
    #expect(
      action("If the owners want more pilots, let them send painters to the docks.")?.text
        == "let them send painters to the docks, if the owners want more pilots")
    #expect(
      action("Western capitals should reopen their embassies.")?.text
        == "Western capitals: reopen their embassies")
  }

  @Test(arguments: [
    "Some of my friends say that we trade with the islands, so why not with the coast?",
    "What should worry us is the cost.",
  ])
  func `what others ask, and what only worries, recommends nothing`(sentence: String) {
    #expect(action(sentence) == nil)
  }

  @Test func `who hopes that somebody will do a thing asks for it`() {
    #expect(
      action("That is why I hope the trustees will leave the old rule alone.")?.text
        == "trustees: leave the old rule alone")
  }

  @Test(arguments: [
    ("A better plan would be a lease, which costs less.", true),
    ("A firm stance on the ferry would help the islands.", true),
    ("Town backing of the ferry would strengthen its ties with the islands.", true),
    ("Building homes would help tenants.", false),
    ("The county should buy the ferry outright.", false),
  ])
  func `a thing that would help is no act`(sentence: String, isThing: Bool) {
    #expect(action(sentence)?.isThing == isThing, "\(sentence)")
  }

  @Test(arguments: [
    ("It would be wise for the council to buy the ferry.", "the council: buy the ferry"),
    ("It would be better for the council to buy the ferry.", "the council: buy the ferry"),
    ("Let nobody sell the ferry.", "Let nobody sell the ferry"),
    ("Not another penny for the ferry.", "Not another penny for the ferry"),
    ("Vote against the harbour tax.", "Vote against the harbour tax"),
    ("I am in favour of closing the harbour.", "closing the harbour"),
  ])
  func `an action keeps what denies it, and its verb`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }
}
