import Argument
import Document
import Engine
import Testing
import Text

/// What invented recommendations ask for.
struct ActionTests {
  func action(_ sentence: String) -> Action? {
    let pair = Pair(
      title: "",
      articles: Both(left: plainArticle([[sentence]]), right: plainArticle([["Nothing happened."]]))
    )
    return analyse(pair).action(of: 0, on: .left, in: pair)
  }

  @Test(arguments: [
    ("The county should buy the ferry outright.", "the county: buy the ferry outright"),
    ("The council should not sell the pier.", "the council: not sell the pier"),
    ("Ministers shouldn't sell the pier.", "ministers: not sell the pier"),
    ("Buy the ferry.", "Buy the ferry"),
    ("It is time for the board to resign.", "the board: resign"),
    ("It is up to the owners to repair the hull.", "owners: repair the hull"),
    ("The mayor needs to listen, which is hard.", "the mayor: listen"),
    ("A better plan would be a lease, which costs less.", "a lease"),
    ("Let's mend the pier.", "mend the pier"),
    (
      "The board must meet unless the storm returns.", "the board: meet, unless the storm returns"
    ),
    ("Building homes would help tenants.", "Building homes"),
    ("The lamps there must shine again.", "The lamps there must shine again"),
    (
      "The council should fit every post with a dimmer and a motion sensor, so that it glows at a fifth of its strength until somebody comes.",
      "the council: fit every post with a dimmer and a motion sensor …"
    ),
  ])
  func `an action says who does what on what condition`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "The council should keep the old ferry running while mending the piers in the harbour at the expense of everybody who lives there.",
      "the council: keep the old ferry running …"
    ),
    (
      "Insurers ought to refuse to write a policy for any firm that does not test its backups twice in a year.",
      "insurers: refuse to write a policy …"
    ),
    (
      "The assembly should therefore abolish the toll and put in its place a yearly levy at which every household with a boat looks.",
      "the assembly: abolish the toll and put in its place a yearly levy …"
    ),
    (
      "If the wind allows it, the council should keep the pier open until the nets are mended.",
      "the council: keep the pier open …, if the wind allows it"
    ),
  ])
  func `an action that is broken off says that it goes on`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "A town that cannot feed its gulls should not boast of its harbour.",
      "town: not boast of its harbour"
    ),
    (
      "Councils that have a spare boat should lend it to the school.",
      "councils: lend it to the school"
    ),
    (
      "If somebody wants my vote, he should mend the pier first.",
      "mend the pier first, if somebody wants my vote"
    ),
    ("The council should close the pier, and the law says so.", "the council: close the pier"),
    (
      "The council should paint the pier as if it were a ship.",
      "the council: paint the pier as if it were a ship"
    ),
    ("So make the wardens do their job!", "make the wardens do their job"),
    (
      "The parliament that meets in May should license the ferry.",
      "the parliament: license the ferry"
    ),
    (
      "The Department of Harbours should publish its books.",
      "Department of Harbours: publish its books"
    ),
    (
      "The province should at the same time train more pilots.",
      "the province: at the same time train more pilots"
    ),
    (
      "Parliament should adopt what is called a soft toll.",
      "Parliament: adopt what is called a soft toll"
    ),
    ("The pier should open at once, so anglers can plan.", "the pier: open at once"),
    ("Harbour towns should have one shared calendar.", "harbour towns: have one shared calendar"),
    ("The answer to a crowded quay is a second pier.", "a second pier"),
    (
      "The baths should stay open until half past five, and the county should pay for it.",
      "The baths should stay open until half past five"
    ),
    (
      "A town that wishes to do so should be free to buy the ferry.",
      "be free to buy the ferry"
    ),
    ("I am asking the assembly to reject the toll.", "the assembly: reject the toll"),
    ("Harbour towns must now publish their books.", "harbour towns: publish their books"),
  ])
  func `who is told, and what, is read across relative clauses and pronouns`(
    sentence: String, text: String
  ) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    ("Rents should be frozen before winter.", "Rents should be frozen before winter"),
    ("The fine itself should be modest.", "The fine itself should be modest"),
    ("Nothing should be sold at the gate.", "Nothing should be sold at the gate"),
    (
      "Woods, rivers and lakes should be open to all.",
      "Woods, rivers and lakes should be open to all"
    ),
    ("A third of every field ought to lie fallow.", "A third of every field ought to lie fallow"),
    ("Every second berth should be kept free.", "Every second berth should be kept free"),
    ("In the meantime, no new boats should be licensed.", "no new boats should be licensed"),
    (
      "An angler, with eyes and a brain, must look at the net.",
      "An angler, with eyes and a brain, must look at the net"
    ),
    (
      "Boats that sell to minors ought to lose their moorings.",
      "Boats that sell to minors ought to lose their moorings"
    ),
    ("They should be told.", "be told"),
    ("Those who refuse should lose their berth.", "Those who refuse should lose their berth"),
    ("The gulls are loud. He says that they should.", nil),
    ("The guards should not.", nil),
  ])
  func `where nobody is named who acts, the action has its subject`(
    sentence: String, text: String?
  ) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "The council should mark the box \"none of the boats\", and clerks should count it.",
      "the council: mark the box \"none of the boats\""
    ),
    (
      "The council should pass a law, this month, that nobody who calls for help can be fined.",
      "the council: pass a law, this month, that nobody who calls for help …"
    ),
    (
      "We would rather see that pier mended than have it sink.", "see that pier mended"
    ),
    (
      "The mill should run a night school, with soup, and the county should pay for it.",
      "The mill should run a night school, with soup"
    ),
    (
      "The assembly ought at the very least to let them go first.",
      "the assembly: let them go first"
    ),
    (
      "The state should stop fining boys for holding a rod on the old pier, and go after the people who sell them.",
      "the state: stop fining boys for holding a rod on the old pier …"
    ),
    (
      "The council should open talks with the islanders on one common rule, so that a skipper need not fill in two forms.",
      "the council: open talks with the islanders on one common rule …"
    ),
  ])
  func `an action is not broken off inside a quotation or before its point`(
    sentence: String, text: String
  ) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "The council should plan for leaving the pier, if only because the owner knows it.",
      "the council: plan for leaving the pier"
    ),
    (
      "If anything the ban should be extended to the islands.",
      "the ban should be extended to the islands"
    ),
    (
      "The office should stop filling the boats early, which pays only if nobody compares.",
      "The office should stop filling the boats early"
    ),
  ])
  func `what sets no condition is not told as one`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "The states paid for the pier.", "It should go to whoever mended it.",
      "go to whoever mended it"
    ),
    (
      "The council met.", "If the bill should pass, it must spare the mill.",
      "spare the mill, if the bill should pass"
    ),
    ("The council met.", "It must spare the mill.", "the council: spare the mill"),
  ])
  func `a pronoun stands for what is near and of its number`(
    first: String, second: String, text: String
  ) {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([[first, second]]), right: plainArticle([["Nothing happened."]])))
    #expect(analyse(pair).action(of: 1, on: .left, in: pair)?.text == text)
  }

  @Test(arguments: [
    (
      "The board should not do so alone: the mayor ought to ask the guilds.",
      "the mayor: ask the guilds"
    ),
    ("My plea is a modest one: we must not sell the mill.", "not sell the mill"),
    ("The council might usefully open the archive.", "the council: open the archive"),
    ("I hope that the council will reject the bill.", "the council: reject the bill"),
    ("The best remedy would be a public register.", "a public register"),
    (
      "Inspectors should be independent of the trade, and not, as now, paid by it.",
      "inspectors: be independent of the trade"
    ),
    (
      "Keeping the peace should be a moral duty of the council.",
      "the council: Keeping the peace should be a moral duty of the council"
    ),
  ])
  func `what is told says something by itself, of whom it is asked`(sentence: String, text: String)
  {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    (
      "The council should cap the price, dredging included, and publish it.",
      "the council: cap the price …"
    ),
    (
      "The ministry ought to spend there what people would get if aid were shared.",
      "the ministry: spend there what people would get …"
    ),
  ])
  func `what is left out of an action is marked`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test func `a verb that is denied has its subject before it`() {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([["The county should no longer pretend that the pier pays."]]),
        right: plainArticle([["Nothing happened."]])))
    #expect(
      analyse(pair).action(of: 0, on: .left, in: pair)?.text
        == "the county: no longer pretend that the pier pays")
  }

  @Test(arguments: [
    ("Under no circumstances should the guards open the gate.", "guards: not open the gate"),
    ("Never again must we lend to strangers.", "not lend to strangers"),
    ("The council never should sell the pier.", "the council: not sell the pier"),
    ("Henceforth nobody should sell the pier.", "not sell the pier"),
    ("The state has no duty to pay gamblers.", "the state: not pay gamblers"),
    ("Never should councillors vote on their pay.", "councillors: not vote on their pay"),
    ("Nor should the council sell the pier.", "the council: not sell the pier"),
    ("On no account should pilots sleep on the bridge.", "pilots: not sleep on the bridge"),
    ("In no case may the board sell the pitch.", "the board: not sell the pitch"),
    ("Nobody should be fined for a song.", "Nobody should be fined for a song"),
    ("No lighthouse should be sold.", "No lighthouse should be sold"),
    ("No clerk should sign for the mayor.", "clerk: not sign for the mayor"),
    (
      "Neither the council nor the state should run the ferry.",
      "the council, the state: not run the ferry"
    ),
    ("Nobody who rents should pay for the roof.", "not pay for the roof"),
    ("I do not think the council should sell the pier.", "the council: not sell the pier"),
    ("We see no reason why the council should sell the pier.", "the council: not sell the pier"),
    ("The last thing the council should do is sell the pier.", "the council: not sell the pier"),
    ("What the council must not do is sell the pier.", "the council: not sell the pier"),
    ("It is not up to the owners to judge the crew.", "owners: not judge the crew"),
    ("It would be wrong for the council to sell the pier.", "the council: not sell the pier"),
    ("We would be foolish to sell the pier.", "not sell the pier"),
    ("We would be foolish not to sell the pier.", "sell the pier"),
    ("I urge ministers not to sell the pier.", "ministers: not sell the pier"),
    ("Why wait for the next flood?", "not wait for the next flood"),
    ("The council should not, as some wish, sell the pier.", "the council: not sell the pier"),
  ])
  func `an action that should not be done says so`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    ("Nobody doubts that the council should buy the ferry.", "the council: buy the ferry"),
    ("Not only should the council buy the ferry, it should mend it.", "the council: buy the ferry"),
    ("Why not buy the ferry?", "buy the ferry"),
    ("Why should the council not buy the ferry?", "the council: buy the ferry"),
    (
      "If it has not acted, then Norway, Sweden and Denmark should buy it.",
      "Norway, Sweden, Denmark: buy it, if it has not acted"
    ),
    ("The little port should buy the ferry.", "the little port: buy the ferry"),
    ("The least the owners can do is mend the pier.", "owners: mend the pier"),
    ("Let the dykes be raised.", "Let the dykes be raised"),
    ("Why don't we buy the ferry?", "buy the ferry"),
    ("What the council must do is buy the ferry.", "the council: buy the ferry"),
    ("Better to sell one boat than to lose them all.", "sell one boat"),
    ("The only way to save the port is to buy the ferry.", "buy the ferry"),
    ("Nothing short of an inquiry will do.", "an inquiry"),
    ("There should be a limit on fares.", "a limit on fares"),
    ("I would like to see the owners mend the pier.", "owners: mend the pier"),
    ("The owners owe it to the crew to mend the pier.", "owners: mend the pier"),
    ("If fares rise, the council should pay.", "the council: pay, if fares rise"),
    (
      "Only when all else has failed should the police use gas.",
      "police: use gas, only when all else has failed"
    ),
    (
      "The council should buy the ferry, and the state must help it.",
      "the council: buy the ferry"
    ),
  ])
  func `an action is a verb with what it needs`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    "Hardly any of this should be left to the market.", "Few boats should be sold.",
    "Nobody but a doctor should decide.", "Not every boat should be sold.",
    "It is high time the harbour police were disbanded.", "No amount of tax would help tenants.",
    "Not until the wells are full should the council lift the ban.",
  ])
  func `where no few words are true there is no action`(sentence: String) {
    #expect(action(sentence) == nil)
  }

  @Test(arguments: [
    ("Free parking would be a sensible start.", "Free parking"),
    (
      "Councillors who have never wetted a toe should come on a Saturday.",
      "councillors: come on a Saturday"
    ),
    ("Firms that pay no tax should lose the contract.", "firms: lose the contract"),
    ("Judges who have not read the file should withdraw.", "judges: withdraw"),
    ("It would be wise to keep the old bridge.", "keep the old bridge"),
    ("We cannot afford not to keep the old bridge.", "keep the old bridge"),
    ("The island would be better served by a ferry.", "a ferry"),
    ("A ferry would be the sensible start.", "A ferry"),
    (
      "A lease of the pier, on the other hand, would spare the town a loan.",
      "A lease of the pier"
    ),
    (
      "Extending the toll to vans, lorries and cranes, on the other hand, would save the bridge.",
      "Extending the toll to vans, lorries and cranes"
    ),
    (
      "Instead of new cranes, shouldn't we repair the old ones?", "repair the old ones"
    ),
    (
      "The mayor should say, from his own desk, that if it rains the state pays.",
      "the mayor: say, from his own desk, that if it rains the state pays"
    ),
    (
      "The envoys should say in public, in Greek, who holds the money.",
      "envoys: say in public, in Greek, who holds the money"
    ),
    (
      "If it rains, every ban should be lifted that week, the money should flow, and the port should reopen.",
      "every ban should be lifted that week, if it rains"
    ),
  ])
  func `an action is the act itself`(sentence: String, text: String) {
    #expect(action(sentence)?.text == text)
  }

  @Test(arguments: [
    "The fee has to go.", "They should be taxed like cigarettes.", "So don't.",
    "No more guidance, please.", "It is time we stopped treating this as a game.",
    "Why should that not count?",
    "Whatever happens, their wards, their wages and their right to be heard should be guaranteed now, and the guard should stay until spring.",
  ])
  func `a verb without what it is said of is no action`(sentence: String) {
    #expect(action(sentence)?.text.hasPrefix("be ") != true)
    #expect((action(sentence)?.text.split(separator: " ").count ?? 3) > 1)
    #expect(action(sentence)?.text.contains("stopped") != true)
  }

  @Test(arguments: [
    (
      "The board should open the books, and resign if they are caught.",
      "the board: open the books, and resign, if they are caught"
    ),
    (
      "The clerks should insist on meeting the wives of all the miners in every week of the strike, and leave noisily if they are stopped.",
      "clerks: insist on meeting the wives of all the miners in every week …"
    ),
    (
      "The council should help the clerks in the harbour, and back a law.",
      "the council: help the clerks in the harbour, and back a law"
    ),
    ("The mill should be reopened, but it must close at six.", "The mill should be reopened …"),
    (
      "The city should count the wells, and they should never be sold.",
      "the city: count the wells …"
    ),
    (
      "The council should plant limes, and the mayor, who likes limes, should pay.",
      "the council: plant limes"
    ),
    (
      "Parents should read to children, and schools, for their part, should lend books.",
      "parents: read to children"
    ),
  ])
  func `a second act keeps its condition, and what is left out is told`(
    sentence: String, text: String
  ) {
    #expect(action(sentence)?.text == text)
  }

  @Test func `an action has fifteen words at most`() throws {
    let text = try #require(
      action(
        "The harbour council should repaint every bench between the old lighthouse and the fish market before the first of "
          + "the summer guests arrive unless the rain that has fallen for weeks on end goes on.")?
        .text)
    #expect(text.split(separator: " ").filter { $0 != "…" }.count <= 15)
    #expect(text.hasPrefix("the harbour council: repaint every bench"))
  }

  @Test func `what recommends nothing has no action`() {
    #expect(action("The ferry was late.") == nil)
  }
}
