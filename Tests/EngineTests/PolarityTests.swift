import Argument
import Document
import Engine
import Foundation
import Testing
import Text

/// One sentence against one: what the strongest link of two articles of a sentence each says.
struct PolarityTests {
  struct Case: Sendable {
    enum Relation: String { case contrary, same, unknown }
    var relation: Relation
    var left: String
    var right: String
    /// In the half of its kind from which nothing was learned.
    var isCheck = false
  }

  private static let cases: [Case] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Data/polarity.txt")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var cases: [Case] = []
    var kind: [Case] = []
    func endKind() {
      for index in kind.indices where index >= kind.count / 2 { kind[index].isCheck = true }
      cases += kind
      kind = []
    }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("[") { endKind() }
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, let relation = Case.Relation(rawValue: String(parts[0])) else {
        continue
      }
      let sides = parts[1].components(separatedBy: " / ")
      kind.append(Case(relation: relation, left: sides[0], right: sides[1]))
    }
    endKind()
    return cases
  }()

  /// A paragraph of one sentence, or of one and the answer to it.
  private func article(_ text: String) -> Article {
    let end = text.dropLast().lastIndex { ".?".contains($0) }
    guard let end else { return plainArticle([[text]]) }
    let answer = text[text.index(after: end)...].drop { $0 == " " }
    return plainArticle([[String(text[...end]), String(answer)]])
  }

  /// What the strongest link that says something says; two things that only touch are unknown.
  private func relation(_ left: String, _ right: String) -> Case.Relation {
    let pair = Pair(
      title: "",
      articles: Both(left: article(left), right: article(right)))
    let link = analyse(pair).links.first { $0.relation != .related }
    switch link?.relation {
    case .opposes: return .contrary
    case .agrees, .qualifies: return .same
    case .related, nil: return .unknown
    }
  }

  private func shareRight(_ cases: [Case]) -> Double {
    let right = cases.count { $0.relation == relation($0.left, $0.right) }
    return Double(right) / Double(cases.count)
  }

  @Test func `there are pairs of many kinds, half of them to check by`() {
    #expect(Self.cases.count >= 120)
    #expect(Self.cases.count { $0.isCheck } >= 60)
  }

  @Test func `nearly all pairs that rules were learned from are right`() {
    #expect(shareRight(Self.cases.filter { !$0.isCheck }) >= 0.95)
  }

  @Test func `most pairs that nothing was learned from are right`() {
    #expect(shareRight(Self.cases.filter { $0.isCheck }) >= 0.85)
  }

  @Test func `nearly all denials are shown, however short the texts`() {
    let denials = Self.cases.filter { $0.relation == .contrary }
    let shown = denials.count { denial in
      let pair = Pair(
        title: "",
        articles: Both(left: article(denial.left), right: article(denial.right)))
      return analyse(pair).links.first.map { $0.relation == .opposes && $0.tier > .possible }
        ?? false
    }
    #expect(Double(shown) >= 0.85 * Double(denials.count), "\(shown) of \(denials.count)")
  }

  @Test func `agreements and strangers are hardly ever called contrary`() {
    let others = Self.cases.filter { $0.relation != .contrary }
    #expect(others.count { relation($0.left, $0.right) == .contrary } <= 1)
  }

  @Test(arguments: [
    (
      "After two dry summers, and with the reservoir at a third, the council should lift the ban on sprinklers before the fair.",
      "The council should keep the ban on sprinklers, since nobody can say when rain will come back to the hills."
    ),
    (
      "Parliament should reject the harbour bill at second reading.",
      "Parliament should pass the bill with amendments, and do so in spring, since the dredgers are ordered a year ahead."
    ),
    (
      "The assembly should pass the bill that the pilots drew up.",
      "The assembly should not pass the gold and timber bill."
    ),
    (
      "Keep the old pier, which has stood since my grandmother danced there.",
      "Whatever the postcards say, the town ought to tear down the pier and sell the timber to the yards upriver."
    ),
  ])
  func `whoever wants one thing kept contradicts whoever wants it gone, whatever else they say`(
    left: String, right: String
  ) {
    #expect(relation(left, right) == .contrary)
  }

  @Test(arguments: [
    ("The herring cannot be saved without a net.", "A net will save the herring."),
    ("No herring will be saved without a net.", "A net will save the herring."),
    ("The herring cannot be saved without a net.", "Only a net will save the herring."),
    ("The guards do not need more boats.", "The guards have all the boats they need."),
  ])
  func `what cannot be had without a thing needs it`(left: String, right: String) {
    #expect(relation(left, right) == .same)
  }

  @Test(arguments: [
    ("The valley can be fed without a dam.", "A dam will feed the valley."),
    ("The truce will last unless it rains.", "The truce will not last, rain or no rain."),
    ("The strait should remain open.", "The strait should be sealed."),
    ("The judge should hear it in public.", "The judge should hear it behind closed doors."),
  ])
  func `what can be had without a thing does not need it`(left: String, right: String) {
    #expect(relation(left, right) == .contrary)
  }

  @Test(arguments: [
    ("It stops cuts.", "He would not stop fighting, either."),
    ("The strike stopped trams.", "She never stopped singing."),
  ])
  func `a verb in common shows nothing of two things`(left: String, right: String) {
    #expect(relation(left, right) != .contrary)
  }

  @Test(arguments: [
    (
      "After two dry summers the council should lift the tax on wells.",
      "The council should keep the tax on pools, since nobody needs one."
    ),
    (
      "Latvia should raise its fees for pilots this year.",
      "Chile should lower its fees, since the harbours there are empty."
    ),
    (
      "The assembly should scrap the toll and mend bridges.",
      "The assembly should keep bridges of stone."
    ),
    (
      "When the lake freezes, the wardens should open the gates.",
      "When the ice is thin, the wardens should close the gates and call the guards."
    ),
  ])
  func `demands for different things, of different owners or times are no contradiction`(
    left: String, right: String
  ) {
    #expect(relation(left, right) == .unknown)
  }

  @Test func `a sentence against its negation is the strongest opposition and stands first`() {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([
          ["The ferry carries nurses and bakers to the island.", "The ferry must be kept."],
          ["Fares rose in spring, and the island council paid the pilots."],
        ]),
        right: plainArticle([
          ["The island council paid the ferry pilots too much in spring."],
          ["Bakers on the island can swim.", "The ferry must not be kept."],
        ])))
    let first = analyse(pair).links[0]
    #expect(first.relation == .opposes)
    #expect(first.ends.left == 1)
    #expect(first.ends.right == 2)
  }

  @Test func `what one author reports the other does not agree with`() {
    #expect(relation("The ferry firm says it cannot pay.", "The ferry firm cannot pay.") != .same)
  }

  @Test func `what others say is not denied by whoever denies it`() {
    #expect(
      relation("Critics say that the ferry pays.", "The ferry does not pay.") != .contrary)
  }

  @Test(arguments: [
    ("They say the lake is poisoned. It is not.", "The lake is poisoned.", "rejects:"),
    ("Do robots steal our jobs? Hardly.", "Robots steal our jobs.", "answers no to"),
    ("The idea that bats spread plague is nonsense.", "Bats spread plague.", "holds:"),
  ])
  func `a reason tells what the author says to a report or a question`(
    _ left: String, _ right: String, _ verb: String
  ) {
    let pair = Pair(title: "", articles: Both(left: article(left), right: article(right)))
    #expect(analyse(pair).links.first?.reason.contains(verb) == true)
  }
}
