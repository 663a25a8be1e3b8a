import Argument
import Document
import Engine
import Testing

// What a draft asks, and in which words.
extension SheetDraftTests {
  @Test(arguments: [
    (
      "The council should refuse a berth to any ferry that does not carry a pilot.",
      "Should the council refuse a berth to any ferry that does not carry a pilot?"
    ),
    (
      "The council should therefore abolish ferry fees and put in their place a levy at which a clerk decides, on the record, whether this family may be spared.",
      "Should the council abolish ferry fees?"
    ),
    (
      "The council ought to abolish ferry fees, put the matter on the ballot in May, and ask us all.",
      "Should the council abolish ferry fees?"
    ),
    ("The ferry fees should fall in two years.", "Should the ferry fees fall in two years?"),
    ("The council should abolish ferry fees, then.", "Should the council abolish ferry fees?"),
    (
      "The council should abolish ferry fees, as the town of Marl did in May.",
      "Should the council abolish ferry fees?"
    ),
    (
      "The council should count the ferry fees, which nobody has ever done for it.",
      "Should the council count the ferry fees?"
    ),
    (
      "The council should abolish ferry fees in winter and put a levy in their place.",
      "Should the council abolish ferry fees in winter?"
    ),
    (
      "The council should abolish ferry fees this year.",
      "Should the council abolish ferry fees this year?"
    ),
  ]) func `what is urged is asked for whole, and without what is joined to it`(
    sentence: String, question: String
  ) throws {
    let draft = try Self.draft("\(sentence) The fees hurt.", Self.harbour)
    #expect(draft.issues.map(\.entry.question).contains(question))
  }

  @Test(arguments: [
    (
      "Some, the captains, say that ferry fees hurt and that big ships need a pilot.",
      "Is it true that ferry fees hurt?"
    ),
    (
      "The reason is that ferry fees would empty the port, and a harbour is plainly part of it.",
      "Is it true that ferry fees would empty the port?"
    ),
    (
      "Those who refuse should pay the ferry fees of every family.",
      "Should those who refuse pay the ferry fees of every family?"
    ),
    ("The council should drop this Ferry Bill.", "Should the council drop this Ferry Bill?"),
    (
      "They ought to put a tenth of the ferry fees into new boats, some of it at once, provided that they sail.",
      "Should councils put a tenth of the ferry fees into new boats?"
    ),
  ]) func `what stands behind what is asked is left out`(sentence: String, question: String) throws
  {
    let draft = try Self.draft("The councils sleep. \(sentence) The fees hurt.", Self.harbour)
    let questions = draft.issues.map(\.entry.question)
    #expect(questions.contains(question), "\(questions)")
  }

  @Test func `what one urges before all else is asked though the other has no word of it`() throws {
    let questions = try Self.questions(
      "Parliament should extend the right of access to woods. Access is a right. The path is a wall.",
      "Walkers lose their dogs on every path. Ministers should drop it all. A path is no wall.")
    #expect(questions.first == "Should Parliament extend the right of access to woods?")
  }

  @Test func `what an author knows as well is no question`() throws {
    let questions = try Self.questions(
      "I know that the ferry fees hurt every family. The harbour should be free.", Self.harbour)
    #expect(!questions.contains("Is it true that the ferry fees hurt every family?"))
  }

  @Test(arguments: [
    "The council should spend it on ferry pilots.", "The council should use that ferry first.",
    "The council should pay the ferry fees for all three.",
  ]) func `no question points at what it does not name`(sentence: String) throws {
    let draft = try Self.draft("\(sentence) The fees hurt.", Self.harbour)
    #expect(!draft.issues.contains { $0.entry.question.hasPrefix("Should") })
  }

  @Test(arguments: [
    (
      "The council should limit the harbour to one large ferry a day.",
      "Should the council limit the harbour to one large ferry a day?"
    ),
    (
      "The council should turn it down and make the ferry free for good.",
      "Should the council make the ferry free for good?"
    ),
    ("Ferries should be free in winter.", "Should ferries be free in winter?"),
    ("A council should not double ferry fees.", "Should a council double ferry fees?"),
    (
      "Every town and village should pay for the ferry.",
      "Should every town and village pay for the ferry?"
    ),
    ("Why not abolish ferry fees?", "Is it right to abolish ferry fees?"),
    ("It is time to abolish ferry fees.", "Is it right to abolish ferry fees?"),
    (
      "The council should pay to count the ferry passengers in order to find her.",
      "Should the council pay to count the ferry passengers?"
    ),
  ]) func `whoever should act is named, and what is urged needs nothing before it`(
    sentence: String, question: String
  ) throws {
    let draft = try Self.draft("\(sentence) The fees hurt.", Self.harbour)
    #expect(draft.issues.map(\.entry.question).contains(question))
  }

  @Test(arguments: [
    "I am told that ferry fees hurt every family.", "We hear that ferry fees hurt every family.",
  ]) func `what an author has only heard the other says`(sentence: String) throws {
    let draft = try Self.draft("\(sentence) The harbour should be free.", Self.harbour)
    let issue = draft.issues.first {
      $0.entry.question == "Is it true that ferry fees hurt every family?"
    }
    #expect(issue?.answers.left == false)
  }

  @Test func `to what one author refuses to all the other says yes`() throws {
    let draft = try Self.draft(
      "The fees hurt. In the meantime, no new ferry fees should be raised.", Self.harbour)
    let issue = draft.issues.first { $0.entry.question == "Should new ferry fees be raised?" }
    #expect(issue?.answers.left == false)
  }

  @Test(arguments: [
    (
      "The council should license the ferry within the borders that it effectively controls.",
      "Should the council license the ferry?"
    ),
    (
      "What we should not do is sell the ferry ahead of the vote.",
      "Is it right to sell the ferry ahead of the vote?"
    ),
    ("No ferry should be sold to a bank.", "Should any ferry be sold to a bank?"),
    (
      "The captain should no longer be able to waive the ferry fees of friends.",
      "Should the captain be able to waive the ferry fees of friends?"
    ),
    (
      "Public bodies should accept the ferry fees in coins.",
      "Should public bodies accept the ferry fees in coins?"
    ),
  ]) func `what is urged can be asked without what leans on something`(
    sentence: String, question: String
  ) throws {
    let asked = try Self.questions("\(sentence) The fees hurt.", Self.harbour)
    #expect(asked.contains(question), "\(asked)")
  }

  @Test func `half of what two verbs share is no question`() throws {
    let asked = try Self.questions(
      "Parliament ought to forbid towns to lend to, or borrow for, any ferry. " + Self.harbour,
      "Towns lend to ferries, and the harbour lives by it. " + Self.harbour)
    #expect(!asked.contains { $0.hasSuffix(" to?") || $0.contains("for,") }, "\(asked)")
  }

  @Test func `a comparison with nothing is no question`() throws {
    let questions = try Self.questions("The ferry fees of the harbour cost more.", Self.harbour)
    #expect(!questions.contains { $0.hasSuffix("cost more?") && $0.hasPrefix("Is it true that") })
  }

  @Test func `what an author urges first is asked first`() throws {
    let left =
      "The clerk should paint the quay in spring. The council should clean the harbour in winter."
    #expect(
      try Self.questions(left, Self.harbour).first == "Should the clerk paint the quay in spring?")
  }

  @Test func `an author's own question is asked, and the other says yes`() throws {
    let draft = try Self.draft(
      "Will ferry fees hurt a family? The council has asked.", Self.harbour)
    let issue = draft.issues.first { $0.entry.question == "Will ferry fees hurt a family?" }
    #expect(issue?.answers.left == false)
  }

  @Test(arguments: [
    "The study found that of the ferry fees paid by a family last year, half were late.",
    "The council must find that ferry fee of every family.",
    "They should be asked for ferry fees.",
  ]) func `half a clause is no question`(sentence: String) throws {
    let questions = try Self.questions("\(sentence) The ferry is late.", Self.harbour)
    #expect(!questions.contains { $0.hasPrefix("Is it true that of") })
    #expect(!questions.contains { $0.hasPrefix("Is it true that ferry fee of") })
    #expect(!questions.contains { $0.contains("be asked") })
  }

  @Test func `to what an author forbids the other says yes`() throws {
    let draft = try Self.draft(
      "The council must not raise the ferry fees. The fees hurt.", Self.harbour)
    let issue = draft.issues.first {
      $0.entry.question == "Should the council raise the ferry fees?"
    }
    #expect(issue?.answers.left == false)
  }

  @Test func `a law that both call by its number is asked after first, whatever stands for it`()
    throws
  {
    let questions = try Self.questions(
      """
      The council should paint the quay. A ferry is late again. Our councillors have a bill before them, House Bill 77, \
      which would make every ferry free. They should pass it.
      """,
      """
      Ferry fees pay for the quay, and the bill forgets the ferry. House Bill 77 as it is written should not become law. \
      The quay is old.
      """)
    #expect(questions.first == "Should councillors pass House Bill 77?", "\(questions)")
    #expect(questions.count { $0.contains("77") } == 1)
  }

  @Test func `a cry to be rid of them names what the article is about`() throws {
    let questions = try Self.questions(
      "The ferries are late, and ferries stink. Nobody needs the ferries.\n\nSo scrap them.",
      "The ferries of this harbour carry the sick. We love our ferries.")
    #expect(questions.contains("Is it right to scrap ferries?"), "\(questions)")
  }

  @Test(arguments: [
    (
      "The Sea Is Ours: the Case for Closing the Harbour",
      "Is there a case for closing the harbour?"
    ),
    ("The case against ferry fees", "Is there a case for ferry fees?"),
    ("The council should abolish ferry fees", "Should the council abolish ferry fees?"),
    ("Comment: Leave the ferry fees alone", "Is it right to leave the ferry fees alone?"),
    ("Do not abolish the ferry fees", "Is it right to abolish the ferry fees?"),
  ]) func `what a headline calls for is asked`(headline: String, question: String) throws {
    let pair = try Self.written(
      "The harbour loses money on every ship. The ferry fees hurt the harbour and every family.",
      "The council is closing the harbour. It leaves the ferry fees alone, and ferry fees abolish nothing.",
      headline: headline)
    let questions = draftSheet(for: pair).issues.map(\.entry.question)
    #expect(questions.contains(question), "\(questions)")
  }

  @Test(arguments: [
    "Should ferries be free?", "My ferry, my harbour", "They should abolish the ferry fees",
    "In praise of the ferry fees",
  ]) func `no other headline is a question`(headline: String) throws {
    let pair = try Self.written(
      "The ferry fees hurt the harbour.", "The harbour needs the ferry fees.", headline: headline)
    let questions = draftSheet(for: pair).issues.map(\.entry.question)
    #expect(!questions.contains { $0.hasPrefix("Should") || $0.contains("case") }, "\(questions)")
  }

  @Test(arguments: [
    (
      "The council should require any ferry that sells fuel or food to the islands to publish its fees.",
      "Should the council require any ferry that sells fuel or food to the islands to publish its fees?"
    ),
    ("Our council should abolish the ferry fees.", "Should the council abolish the ferry fees?"),
    (
      "The council should press both towns to resume the ferry talks which began in May, under our roof.",
      "Should the council press both towns to resume the ferry talks which began in May?"
    ),
    (
      "Harbour-side families should pay no ferry fees.",
      "Should harbour-side families pay no ferry fees?"
    ),
  ]) func `a demand is asked whole, of whoever it names`(sentence: String, question: String) throws
  {
    let questions = try Self.questions("\(sentence) The fees hurt.", Self.harbour)
    #expect(questions.contains(question), "\(questions)")
  }

  @Test(arguments: [
    ("We shall be promised that the ferry fees are safe.", "are safe"),
    ("The contract says that the town shall pay the ferry fees.", "shall pay"),
    ("No family should be afraid of asking for ferry fees.", "Should"),
    ("Nobody should have to count the ferry fees.", "have to count"),
    ("The council should set a similar fee for the ferry.", "similar"),
    (
      "Even before the clerk-ferry exchange of fees was over, the harbour hurt every family.",
      "that ferry"
    ),
    (
      "The fashionable answer to ferry fees is a reply. The reply is that ferry fees hurt.",
      "reply is that"
    ),
  ]) func `what nobody claims, or what leans on something, is no question`(
    sentence: String, words: String
  ) throws {
    let questions = try Self.questions("\(sentence) The harbour is late.", Self.harbour)
    #expect(!questions.contains { $0.contains(words) }, "\(questions)")
  }

  @Test func `of one word that the other author has, less is asked than of two`() throws {
    let questions = try Self.questions(
      """
      The clerk should paint the quay blue, at night, with a brush of hair. The council should abolish ferry fees. \
      The minister should raise the ferry fees of pilots.
      """,
      "The council lives by ferry fees, and the quay is old. The pilots pay fees. The minister sleeps."
    )
    #expect(!questions.prefix(1).contains { $0.contains("quay") }, "\(questions)")
  }

  @Test(arguments: [
    (
      "The council has before it a proposal to close our harbour to the ferry in May, with a bridge in its place.",
      "Is it right to close the harbour to the ferry in May?"
    ),
    (
      "A group of captains has asked the council to close the harbour to every ferry.",
      "Should the council close the harbour to every ferry?"
    ),
    (
      "In the name of thrift the town is being urged to close the harbour to every ferry.",
      "Is it right to close the harbour to every ferry?"
    ),
    (
      "The council should raise our ferry fees for every family on the quay.",
      "Should the council raise the ferry fees for every family on the quay?"
    ),
  ]) func `what somebody proposes is asked, and what either author answers is not known`(
    sentence: String, question: String
  ) throws {
    let draft = try Self.draft(
      "\(sentence) The fees hurt. The harbour is old, and the ferry is late.", Self.harbour)
    let issue = draft.issues.first { $0.entry.question == question }
    #expect(issue != nil, "\(draft.issues.map(\.entry.question))")
    if !sentence.contains("should") {
      #expect(issue?.answers.left == nil && issue?.answers.right == nil)
    }
  }

  @Test(arguments: [
    "I asked the captain to bring the ferry into the harbour.",
    "I want to close the harbour to every ferry.",
    "We have no plan to close the harbour to every ferry.",
    "Families who want to close the harbour to every ferry are few.",
  ]) func `no other wish is a proposal`(sentence: String) throws {
    let questions = try Self.questions("\(sentence) The fees hurt.", Self.harbour)
    #expect(!questions.contains { $0.hasPrefix("Is it right to") }, "\(questions)")
  }
}
