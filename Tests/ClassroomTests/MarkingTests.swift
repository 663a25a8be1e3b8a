import Annotation
import Argument
import Classroom
import Document
import Specimens
import Testing

/// Answers beside a key, over a pair made by hand.
struct MarkingTests {
  private let pair = InventedPair.homes.pair
  private var key: AnswerKey { AnswerKey(InventedPair.homes.analysis, of: pair) }

  private func marking(_ answers: Answers) -> Marking { Marking(answers, against: key, in: pair) }

  private func verdicts(_ marking: Marking) -> [Mark.Verdict] { marking.marks.map(\.verdict) }

  @Test func `recommendations are exact, beside, missed and beyond the key`() {
    // The key has left 3, right 2 and right 5.
    var answers = Answers(.recommendations, by: "Ann")
    answers.answer(.recommendation, at: SentencePlace(.left, 3))
    answers.answer(.recommendation, at: SentencePlace(.right, 3))
    answers.answer(.recommendation, at: SentencePlace(.left, 0))
    let marking = marking(answers)
    #expect(verdicts(marking) == [.beyond, .exact, .overlapping, .missed])
    #expect(marking.points == 1.5 && marking.most == 3)
    #expect(marking.score == 2 * 1.5 / 6)
  }

  @Test func `the sentence beside in another paragraph is not beside`() {
    var answers = Answers(.recommendations, by: "Ann")
    answers.answer(.recommendation, at: SentencePlace(.left, 2))
    #expect(verdicts(marking(answers)).contains(.overlapping) == false)
  }

  @Test func `who marks everything gets little, and who marks nothing gets nothing`() {
    var all = Answers(.recommendations, by: "Ann")
    for side in Side.allCases {
      for sentence in pair[side].sentences.indices {
        all.answer(.recommendation, at: SentencePlace(side, sentence))
      }
    }
    #expect(marking(all).score < 0.5)
    #expect(marking(Answers(.recommendations, by: "Ann")).score == 0)
  }

  @Test func `kinds are right, wrong or not answered`() {
    var answers = Answers(.kinds, by: "Ann")
    answers.answer(.claim, at: SentencePlace(.left, 0))
    answers.answer(.claim, at: SentencePlace(.left, 1))
    let marks = marking(answers).marks
    #expect(marks[0].verdict == .exact && marks[1].verdict == .wrong)
    #expect(marks[1].given == "claim" && marks[1].key == "evidence")
    #expect(marks.dropFirst(2).allSatisfy { $0.verdict == .unanswered })
  }

  @Test func `a link is exact, of another relation, beside, missed or beyond`() {
    // The key: 0 opposes 0, 3 qualifies 2, 2 agrees 3, 3 opposes 5.
    var answers = Answers(.links, by: "Ann")
    answers.answer(.linked(.opposes), at: LinkEnds(left: 0, right: 0))
    answers.answer(.linked(.opposes), at: LinkEnds(left: 3, right: 2))
    answers.answer(.linked(.opposes), at: LinkEnds(left: 3, right: 4))
    answers.answer(.linked(.agrees), at: LinkEnds(left: 5, right: 1))
    let marking = marking(answers)
    #expect(verdicts(marking) == [.exact, .wrongRelation, .missed, .overlapping, .beyond])
    #expect(marking.marks.map(\.points) == [1, 0.5, 0, 0.5, 0])
    #expect(marking.marks[0].reason == "One says so, the other says not.")
  }

  @Test func `no two passages are asked for twice`() {
    var analysis = InventedPair.homes.analysis
    analysis.links = [(0, 0), (1, 1), (2, 2), (3, 3), (1, 4)].map {
      InventedPair.link($0, .opposes, $1)
    }
    analysis.isListed = true
    let asked = AnswerKey(analysis, of: pair).askedRelations
    #expect(asked.count == 7 && Set(asked).count == asked.count)
  }

  @Test func `nobody is asked for no link between paragraphs that a likely link joins`() {
    let analysis = InventedPair.homes.analysis
    func paragraphs(_ ends: LinkEnds) -> LinkEnds {
      Side.both { pair[$0].sentences[ends[$0]].paragraph }
    }
    let joined = Set(analysis.links.filter { $0.tier > .possible }.map { paragraphs($0.ends) })
    let none = key.askedRelations.filter { key[$0] == nil }
    #expect(none.allSatisfy { !joined.contains(paragraphs($0)) })
  }

  @Test func `of two passages every answer has its points, none and past each other too`() {
    let asked = key.askedRelations
    #expect(asked.count == 5 && asked.contains { key[$0] == nil })
    var answers = Answers(.relations, by: "Ann")
    for ends in asked {
      answers.answer(key[ends] == nil ? .linked(.related) : RelationAnswer.none, at: ends)
    }
    #expect(marking(answers).points == 1)
    for ends in asked {
      answers.answer(key[ends].map { .linked($0.relation) } ?? RelationAnswer.none, at: ends)
    }
    #expect(marking(answers).score == 1)
    answers.answer(.linked(.qualifies), at: LinkEnds(left: 0, right: 0))
    #expect(marking(answers).marks.first?.verdict == .wrongRelation)
    #expect(marking(answers).marks.first?.points == 0.5)
  }

  @Test func `that two passages talk past each other is the key only where a person has said so`() {
    let passages = Passages(pair)
    let ends = LinkEnds(left: 1, right: 4)
    func key(_ maker: Provenance, isOpen: Bool = false, accepted: Bool = false) -> AnswerKey {
      let link = Annotation.link(
        from: passages[1, .left],
        .init(answering: passages[4, .right], relation: .related, isOpen: isOpen), by: maker,
        id: "urn:x:1")
      let review = Annotation.review(.accepted, of: "urn:x:1", by: "T")
      return AnswerKey(
        Annotations([link] + (accepted ? [review] : [])), besides: InventedPair.homes.analysis,
        of: pair)
    }
    var answers = Answers(.links, by: "Ann")
    answers.answer(.linked(.agrees), at: ends)
    for open in [
      key(.engine, accepted: true), key(.program("M"), accepted: true),
      key(.person("T"), isOpen: true),
    ] {
      #expect(open[ends]?.isReviewed == true && !open.askedRelations.contains(ends))
      #expect(Marking(answers, against: open, in: pair).marks.first?.points == 1)
    }
    let said = key(.person("T"))
    #expect(said.askedRelations.contains(ends))
    #expect(Marking(answers, against: said, in: pair).marks.first?.key == "past each other")
  }

  @Test(arguments: Exercise.allCases)
  func `a hand-in says the same when it is read again`(exercise: Exercise) throws {
    var answers = Answers(exercise, by: "Ann ✓")
    if exercise == .recommendations || exercise == .kinds {
      answers.answer(.recommendation, at: SentencePlace(.right, 2))
    } else {
      answers.answer(.linked(.agrees), at: LinkEnds(left: 2, right: 3))
      answers.answer(RelationAnswer.none, at: LinkEnds(left: 0, right: 5))
    }
    let written = Annotations(answers, marking: marking(answers), of: pair)
    let read = try Answers.read(written, of: pair)
    #expect(read.answers == answers && read.orphans == 0)
    #expect(written.saidScore == Int((marking(answers).score * 100).rounded()))
  }

  @Test(arguments: Exercise.allCases)
  func `a hand-in keeps what was answered first and the second look apart`(exercise: Exercise)
    throws
  {
    var answers = Answers(exercise, by: "Ann")
    answers.mostAsked = exercise.asksOneByOne ? 7 : nil
    let (place, ends) = (SentencePlace(.right, 2), LinkEnds(left: 2, right: 3))
    answers.answer(.claim, at: place)
    answers.answer(.linked(.opposes), at: ends)
    answers.showKey()
    answers.answer(.recommendation, at: place)
    answers.answer(RelationAnswer.none, at: ends)
    #expect(answers.kinds[place] == .claim && answers.relations[ends] == .linked(.opposes))
    #expect(answers.afterSecondLook?.kinds[place] == .recommendation)
    var read = try Answers.read(Annotations(answers, marking: nil, of: pair), of: pair).answers
    #expect(read == answers)
    // It is the same when it is begun again, and what is taken back is only so in the second look.
    read.answer(Kind?.none, at: place)
    read.answer(RelationAnswer?.none, at: ends)
    #expect(read.count == 2)
    let again = try Answers.read(Annotations(read, marking: nil, of: pair), of: pair).answers
    #expect(again == read && again.afterSecondLook?.count == 0)
  }

  @Test(arguments: ["Ann", "by, marked 7 %", ""])
  func `where all answers were taken back, the hand-in is an empty one`(name: String) throws {
    let answers = Answers(.links, by: name)
    for marking in [nil, marking(answers)] {
      let written = Annotations(answers, marking: marking, of: pair)
      let read = try Answers.read(written, of: pair)
      #expect(read.answers.exercise == .links && read.answers.count == 0)
      #expect(name.contains("%") || read.answers.student == name)
    }
  }

  @Test func `what a student marked and linked while reading is answered already`() {
    let passages = Passages(pair)
    let ann = Provenance.person("Ann")
    let asked = key.askedKinds[0]
    let ends = key.askedRelations[0]
    let notebook = Annotations([
      .kind(.claim, of: passages[asked.sentence, asked.side], by: ann),
      .kind(.recommendation, of: passages[1, .right], by: ann),
      .kind(.recommendation, of: passages[2, .right], by: .person("Ben")),
      .mark(passages[2, .left], by: "Ann"),
      .link(
        from: passages[ends.left, .left],
        .init(answering: passages[ends.right, .right], relation: .agrees), by: ann),
    ])
    func answers(_ exercise: Exercise) -> Answers {
      Answers(exercise, by: "A. Lee", from: notebook, of: "Ann", in: pair, asking: key)
    }
    let recommended = answers(.recommendations)
    // What is highlighted may be so for any reason.
    #expect(Set(recommended.kinds.keys) == [SentencePlace(.right, 1)])
    #expect(recommended.student == "A. Lee")
    #expect(answers(.kinds).kinds[asked] == .claim)
    #expect(answers(.links).relations == [ends: .linked(.agrees)])
    #expect(answers(.relations).relations == [ends: .linked(.agrees)])
  }

  /// As `:write key` writes it: the links, and only those kinds that somebody has changed.
  private func writtenKey(isWhole: Bool?) -> Annotations {
    let passages = Passages(pair)
    let ames = Provenance.person("Prof Ames")
    let link = Annotation.link(InventedPair.homes.analysis.links[0], in: passages)
    var key = Annotations([
      .kind(.claim, of: passages[1, .left], by: ames), link,
      .review(.accepted, of: link.id, by: "Prof Ames"),
    ])
    key.isWhole = isWhole
    return key
  }

  @Test
  func `of what a key does not say the engine's reading holds, and is told to be no person's`() {
    let key = AnswerKey(
      writtenKey(isWhole: true), besides: InventedPair.homes.analysis, of: pair)
    // The engine has evidence there.
    #expect(key.kinds[SentencePlace(.left, 1)]?.kind == .claim)
    #expect(key.kinds[SentencePlace(.left, 1)]?.isReviewed == true)
    #expect(key.recommendations == self.key.recommendations)
    #expect(key.links.map(\.ends) == [LinkEnds(left: 0, right: 0)])
    #expect(
      key.note(on: .recommendations)
        == "the key has no kinds: marked against the engine's own reading")
    #expect(key.note(on: .kinds) == "9 of 10 in the key are the engine's reading, no person's")
    #expect(key.note(on: .links) == nil && key.note(on: .relations) == nil)
    var answers = Answers(.recommendations, by: "Ann")
    answers.answer(.recommendation, at: SentencePlace(.left, 3))
    let marking = Marking(answers, against: key, in: pair)
    #expect(marking.points == 1 && marking.most == 3)
    #expect(marking.marks.allSatisfy { $0.isReviewed == false })
  }

  @Test(arguments: [false, nil]) func `links that are not meant to be all are not all`(whole: Bool?)
  {
    var written = writtenKey(isWhole: whole)
    if whole == nil { written.items.removeAll { $0.link != nil } }
    let key = AnswerKey(written, besides: InventedPair.homes.analysis, of: pair)
    #expect(Set(key.links.map(\.ends)) == Set(self.key.links.map(\.ends)))
    #expect(key.links.count { $0.isReviewed } == (whole == nil ? 0 : 1))
    #expect(key.note(on: .links) != nil)
  }

  @Test func `a link that the engine cannot name is one whatever a student calls it`() {
    var analysis = InventedPair.homes.analysis
    analysis.links[0].relation = .related
    let key = AnswerKey(analysis, of: pair)
    let ends = LinkEnds(left: 0, right: 0)
    #expect(!key.askedRelations.contains(ends))
    var answers = Answers(.links, by: "Ann")
    answers.answer(.linked(.qualifies), at: ends)
    let mark = Marking(answers, against: key, in: pair).marks.first { $0.item == .pair(ends) }
    #expect(mark?.verdict == .exact && mark?.points == 1)
  }

  @Test func `what is no hand-in of one student is told to be none`() {
    #expect(throws: HandInProblem.noExercise) { try Answers.read(Annotations(), of: pair) }
    var answers = Answers(.kinds, by: "Ann")
    answers.answer(.claim, at: SentencePlace(.left, 0))
    var annotations = Annotations(answers, marking: nil, of: pair)
    annotations.items[0].maker = .engine
    #expect(throws: HandInProblem.notOneStudent) { try Answers.read(annotations, of: pair) }
  }
}

struct AgreementTests {
  @Test func `two who always agree have 1, and by chance 0`() {
    let same = Agreement([["a", "b", "a", "b"], ["a", "b", "a", "b"]])
    #expect(same.cohen == 1 && same.fleiss == 1)
    let chance = Agreement([["a", "a", "b", "b"], ["a", "b", "a", "b"]])
    #expect(chance.cohen == 0)
  }

  /// Fleiss' own kind of table: three raters, four items.
  @Test func `three raters are weighed against chance`() throws {
    let three = Agreement([
      ["y", "y", "n", "n"], ["y", "y", "n", "y"], ["y", "n", "n", "n"],
    ])
    // Items agree by 1, 1/3, 1, 1/3; shares are 6 of 12 each.
    let fleiss = try #require(three.fleiss)
    #expect(abs(fleiss - (2.0 / 3 - 0.5) / 0.5) < 1e-9)
  }

  @Test func `one student, no item, or one word for all say nothing`() {
    #expect(Agreement([["a"]]).cohen == nil && Agreement([["a"]]).fleiss == nil)
    #expect(Agreement([[], []]).cohen == nil && Agreement([]).fleiss == nil)
    #expect(Agreement([["a", "a"], ["a", "a"]]).cohen == nil)
  }
}
