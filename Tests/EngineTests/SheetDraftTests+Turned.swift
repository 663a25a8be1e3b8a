import Argument
import Document
import Engine
import Testing

// Claims that are turned round their verb, and demands on whoever reads.
extension SheetDraftTests {
  @Test(arguments: [
    ("Nor will ferry fees save the harbour.", "Will ferry fees save the harbour?"),
    ("The harbour does not need these ferry fees.", "Does the harbour need the ferry fees?"),
    (
      "But no ferry will carry the harbour fees again.",
      "Will any ferry carry the harbour fees again?"
    ),
    ("Ferry fees will never save a harbour.", "Will Ferry fees save a harbour?"),
    (
      "The ferry fees can therefore be lowered in every harbour.",
      "Can the ferry fees be lowered in every harbour?"
    ),
  ]) func `what is claimed or denied with an auxiliary is asked with it`(
    sentence: String, question: String
  ) throws {
    let draft = try Self.draft("The council sleeps. \(sentence)", Self.harbour)
    let questions = draft.issues.map { $0.entry.question.lowercased() }
    #expect(questions.contains(question.lowercased()), "\(questions)")
  }

  @Test func `of what is denied the other author says yes`() throws {
    let draft = try Self.draft(
      "The council sleeps. Nor will ferry fees save the harbour.", Self.harbour)
    let issue = draft.issues.first { $0.entry.question == "Will ferry fees save the harbour?" }
    #expect(issue?.answers.left == false)
  }

  @Test(arguments: [
    "The ferry fees were not paid in the harbour.", "Ferry fees are not just a harbour tax.",
    "If the harbour sleeps, the ferry fees will go to the bank.",
    "They will pay the ferry fees of the harbour.", "Ferry fees have no harbour.",
  ]) func `what is told, bound to a condition or only said too is not turned`(sentence: String)
    throws
  {
    let questions = try Self.questions("The council sleeps. \(sentence)", Self.harbour)
    #expect(
      !questions.contains { text in ["Were", "Are", "Will", "Have"].contains { text.hasPrefix($0) }
      },
      "\(questions)")
  }

  @Test(arguments: [
    (
      "If the council cannot choose, then it should put the ferry fees to a vote.",
      "Should the council put the ferry fees to a vote?"
    ),
    (
      "No ferry should have a berth in the harbour.",
      "Should any ferry have a berth in the harbour?"
    ),
    (
      "We believe the ferry fees should be lowered this autumn.",
      "Should the ferry fees be lowered this autumn?"
    ),
    (
      "Those who must live with a ferry should set the fees on it.",
      "Should those who must live with a ferry set the fees?"
    ),
    ("What ferry captains should get is a harbour.", "Should ferry captains get a harbour?"),
    (
      "This ferry fee should be abolished in the harbour.",
      "Should the ferry fee be abolished in the harbour?"
    ),
    (
      "Councils should forbid fees that ask too much of a ferry.",
      "Should councils forbid fees that ask too much of a ferry?"
    ),
  ]) func `what is urged is asked whoever is asked to do it`(
    sentence: String, question: String
  ) throws {
    let draft = try Self.draft("\(sentence) The fees hurt.", Self.harbour)
    let questions = draft.issues.map(\.entry.question)
    #expect(questions.contains(question), "\(questions)")
  }

  @Test(arguments: [
    "Somebody should speak up for ferry fees.", "Ask the ferry captains of the harbour.",
  ])
  func `what is only said or thought is not asked for`(sentence: String) throws {
    let questions = try Self.questions("\(sentence) The fees hurt.", Self.harbour)
    #expect(
      !questions.contains { text in ["speak", "ask"].contains { text.contains($0) } },
      "\(questions)")
  }

  @Test func `what the headlines call for comes first, and once`() throws {
    let pair = try Self.written(
      """
      The ferries need pilots. We believe the ferry licence should be granted in May. Nor will pilots cost the harbour money.
      """,
      """
      The pilots cost the harbour much money. The minister should pay pilots more money in the harbour. The ferry is late.
      """, headline: "Refuse the ferry licence")
    let questions = draftSheet(for: pair).issues.map(\.entry.question)
    #expect(questions.first == "Should the ferry licence be granted in May?", "\(questions)")
    #expect(questions.count { $0.contains("licence") } == 1, "\(questions)")
  }

  @Test(arguments: ["The council should vote no."])
  func `a plan that is only to go ahead or not is the main question once more`(sentence: String)
    throws
  {
    let questions = try Self.questions(
      "The council should sell the ferry to the harbour this year. The ferry plan hurts no family.",
      "\(sentence) The ferry plan hurts the harbour, and the council knows it. Ferry fees hurt.")
    #expect(questions.first == "Should the council sell the ferry to the harbour this year?")
    #expect(
      !questions.contains { text in ["scrap", "vote"].contains { text.contains($0) } },
      "\(questions)")
  }

  @Test
  func `what nobody proposes is not asked for, and what was counted once is none of their matters`()
    throws
  {
    let questions = try Self.questions(
      """
      Nobody proposes to close the harbour to every ferry. The study found that the ferry fees were paid by the harbour. \
      The fees hurt.
      """, Self.harbour)
    #expect(
      !questions.contains { text in ["close", "were paid"].contains { text.contains($0) } },
      "\(questions)")
  }

  @Test func `of texts that are not in English nothing is drafted`() throws {
    let questions = try Self.questions(
      """
      Die Gemeinde sollte die Fähre vor dem Ende des Sommers kaufen. Sie ist das einzige Boot, das die Leute auf der Insel \
      im Winter benutzen können, und der Eigentümer hat seit März vierzig Fahrten versäumt.
      """,
      """
      Die Gemeinde hat kein Geld für ein Boot. Der Eigentümer führt es gut genug, und die Leute auf der Insel haben immer \
      gewartet. Eine Brücke wäre sicherer, und sie diente auch den Rettungswagen der Insel im Winter.
      """)
    #expect(questions.isEmpty)
  }
}
