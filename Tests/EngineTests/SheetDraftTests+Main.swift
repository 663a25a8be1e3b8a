import Argument
import Document
import Engine
import Formats
import Testing

// What a draft asks first, and what it does not ask.
extension SheetDraftTests {
  @Test(arguments: [
    (
      "Ferry Bill 9 would sell the quay. The council should pass it before it adjourns in May. Harbour fees hurt the traders.",
      "Councillors ought to vote this bill down. The harbour fees pay for the quay, and traders know it.",
      "Should the council pass Ferry Bill 9?"
    ),
    (
      "Harbour fees hurt the traders. The mayor's levy is modest, and councillors should pass it without further delay.",
      "The council should vote the plan down. The levy would ruin the traders, and harbour fees pay for the quay.",
      "Should councillors pass the mayor's levy without further delay?"
    ),
    (
      "Traders know the quay. The board should adopt the four-day ferry for three years, publish the takings, and let traders judge.",
      "A four-day ferry is a day short. Traders need the quay. The board ought to drop the plan, and put a levy on the quay.",
      "Should the board adopt the four-day ferry for three years?"
    ),
    (
      "The Senate should ratify the treaty without delay. The islands will be long in learning, and the fleet needs coal.",
      "The fleet needs no islands. The Senate should strike out the third article, and the fleet should keep its coal.",
      "Should the Senate ratify the treaty without delay?"
    ),
  ]) func `what both authors write on comes first, by its name, and once`(
    left: String, right: String, question: String
  ) throws {
    let questions = try Self.questions(left, right)
    #expect(questions.first == question, "\(questions)")
    #expect(!questions.contains { $0.contains("drop the plan") || $0.contains("plan down") })
  }

  @Test func `what one author reopens and the other keeps shut is one question`() throws {
    let questions = try Self.questions(
      "Western capitals should therefore reopen their embassies. A mission counts the prisoners. Food aid should be restored.",
      "Democracies should keep their missions shut until girls are back in class. Food aid should be restored, and prisoners counted."
    )
    #expect(
      questions.count { $0.contains("mission") || $0.contains("embassies") } == 1, "\(questions)")
    #expect(!questions.contains { $0.contains("Democracies") })
  }

  @Test(arguments: [
    "The fashionable hope is that a little density would make it affordable.",
    "Her doctor says that the harbour keeps her out of hospital.",
    "That harbour stream should go on flowing to the town.",
    "A country that asks Kenya to live with harbours cannot refuse to live with a ferry.",
    "The council should spend the ferry fees there.",
    "Better that the harbour fees stay frozen.",
    "Forty ferries are moored in the harbour.",
    "The harbour software has not helped the ferry.",
  ]) func `a fact, and what points at something else, is no question`(sentence: String) throws {
    let questions = try Self.questions(
      "\(sentence) The council should abolish ferry fees.",
      "The harbour is full, and the ferry fees hurt. The harbour software of the ferry has not helped. The town is affordable. Forty ferries are moored here."
    )
    #expect(questions.first == "Should the council abolish ferry fees?")
    #expect(
      !questions.contains { question in
        ["make it", "keeps her", "stream", "Should Kenya", "there?", "frozen", "moored", "helped"]
          .contains {
            question.contains($0)
          }
      }, "\(questions)")
  }

  @Test func `a capital that only a sentence's first word has is none of the question`() throws {
    let questions = try Self.questions(
      "Is there a better card? Frozen fees are the best card of the harbour.",
      "The harbour should keep its fees. Fees that are raised are the worst card of a harbour.")
    #expect(!questions.contains { $0.contains("Frozen") })
  }

  @Test(arguments: slugs) func `no phrase is offered under two questions as one of the next best`(
    slug: String
  ) throws {
    let issues = draftSheet(for: try Self.pair(slug)).issues
    for side in Side.allCases {
      var offered: Set<String> = []
      for next in issues.map({ $0.more[side] + $0.broader[side] }) {
        let isNew = offered.isDisjoint(with: next.map { $0.lowercased() })
        // Of an author who has no other words for it a question has those of another.
        #expect(isNew || offered.isSuperset(of: next.map { $0.lowercased() }), "\(next)")
        offered.formUnion(next.map { $0.lowercased() })
      }
    }
  }

  @Test func `each phrase stands at the sentence that it comes from`() throws {
    let pair = try Self.written(
      "The council should abolish ferry fees. Ferry fees are a cruel tax.", Self.harbour)
    let text = draftSheet(for: pair).text(for: pair)
    #expect(text.contains(" (cruel tax, cruel): Ferry fees are a cruel tax."), "\(text)")
  }
}
