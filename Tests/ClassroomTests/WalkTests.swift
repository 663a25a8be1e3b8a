import Annotation
import Argument
import Classroom
import Document
import Library
import Specimens
import Testing
import Text

/// A lesson under way, over a pair made by hand.
struct WalkTests {
  private let pair = InventedPair.homes.pair
  private let analysis = InventedPair.homes.analysis

  private func walk() -> Walk {
    let text = """
      ---
      sides: A, B
      ---
      ## Guess (5 min)

      - cover: recommendations, links, labels, reasons
      - poll: yes, no

      What will they ask for?

      > left: “Rents fall where cities build.”
      > right: “Building does not make rents fall.”

      > left: “Cities should build more homes now.”

      ### Answer

      Homes.

      ## Swap (2 min)

      - swap: yes
      - statement: yes

      Change sides.
      """
    return Walk(
      Lesson.placed(
        Walkthrough.read(Array(text.utf8), path: "w.md").walkthrough, in: pair
      ).lesson)
  }

  private func scene(_ walk: Walk) -> Scene { Scene(of: walk, in: analysis, of: pair) }

  @Test func `a stop's own things are uncovered first, then its answer, then the rest`() {
    let ends = LinkEnds(left: 0, right: 0)
    #expect(
      walk().steps(in: analysis, of: pair) == [
        .sentence(.left, 3), .link(ends), .label(ends), .reason(ends), .answer,
        .cover(.recommendations), .cover(.links), .cover(.labels), .cover(.reasons),
      ])
  }

  @Test func `what is covered is not in the scene, and comes into it piece by piece`() {
    var walk = walk()
    #expect(scene(walk).covered == Both(left: [3], right: [2, 5]))
    #expect(scene(walk).links.isEmpty && scene(walk).answer.isEmpty)
    #expect(!scene(walk).kinds.contains { $0.kind == .recommendation })
    let ends = LinkEnds(left: 0, right: 0)
    walk.uncover(.link(ends))
    #expect(scene(walk).links.map(\.relation) == [nil])
    walk.uncover(.label(ends))
    #expect(scene(walk).links.map(\.relation) == [.opposes] && scene(walk).links[0].reason.isEmpty)
    walk.uncover(.reason(ends))
    #expect(scene(walk).links[0].reason == "One says so, the other says not.")
    walk.uncover(.sentence(.left, 3))
    #expect(scene(walk).covered == Both(left: [], right: [2, 5]))
    walk.uncover(.cover(.recommendations))
    #expect(scene(walk).covered == Both(left: [], right: []))
    walk.coverLast()
    #expect(scene(walk).covered == Both(left: [], right: [2, 5]))
    walk.uncover(.answer)
    #expect(scene(walk).answer == ["Homes."])
  }

  @Test func `a reason is not seen while the name of its relation is covered`() {
    var walk = walk()
    let ends = LinkEnds(left: 0, right: 0)
    walk.uncover(.link(ends))
    walk.uncover(.reason(ends))
    #expect(scene(walk).links[0].reason.isEmpty)
  }

  private func linkWalk(_ blocks: String) -> Walk {
    let text = """
      ## Link (5 min)

      - cover: links, labels, reasons

      What is the second to the first?

      \(blocks)
      """
    return Walk(
      Lesson.placed(
        Walkthrough.read(Array(text.utf8), path: "w.md").walkthrough, in: pair
      ).lesson)
  }

  private static let linked = """
    > left: “Rents fall where cities build.”
    > right: “Building does not make rents fall.”

    """
  private static let unlinked = """
    > left: “Aston lies on a river.”
    > right: “The river floods.”

    """

  @Test func `passages that nothing links are asked about, and that is what is uncovered`() {
    var walk = linkWalk(Self.unlinked)
    let ends = LinkEnds(left: 4, right: 1)
    let own: [Element] = [.link(ends), .label(ends)]
    #expect(Array(walk.steps(in: analysis, of: pair).prefix(3)) == own + [.cover(.links)])
    #expect(scene(walk).links.isEmpty)
    walk.uncover(.link(ends))
    #expect(scene(walk).links.map(\.ends) == [ends])
    #expect(scene(walk).links.allSatisfy { $0.relation == nil && $0.isLinked })
    walk.uncover(.label(ends))
    #expect(scene(walk).links.map(\.isLinked) == [false])
    let read = (try? JSON(parsing: Array(scene(walk).json.text.utf8))).flatMap {
      Scene($0, of: pair)
    }
    #expect(read == scene(walk))
  }

  @Test
  func `a check says at which line a stop's links are not what the key has, and nothing else`() {
    func doubts(_ blocks: String, _ analysis: Analysis) -> [WalkthroughProblem] {
      linkWalk(blocks).lesson.doubts(in: analysis, of: pair, issues: [])
    }
    #expect(doubts(Self.linked, analysis).isEmpty)
    #expect(
      doubts(Self.linked + "\n" + Self.unlinked, analysis).map(\.matter) == [
        .unlinked("CPD ¶4 – GR ¶1", rejecter: nil)
      ])
    #expect(doubts(Self.linked + "\n" + Self.unlinked, analysis).map(\.line) == [10])
    var other = analysis
    other.links[0].review = Review(.rejected, by: "Prof Ames")
    let places = "CPD ¶1 – GR ¶1"
    #expect(
      doubts(Self.linked, other).map(\.matter) == [.unlinked(places, rejecter: "Prof Ames")])
    other.links[0].review = nil
    other.isKeyed = true
    #expect(doubts(Self.linked, other).map(\.matter) == [.beyondKey(places, .opposes)])
    other.links[0].review = Review(.accepted, by: "Prof Ames")
    #expect(doubts(Self.linked, other).isEmpty)
    other = analysis
    other.links[0].relation = .related
    #expect(doubts(Self.linked, other).map(\.matter) == [.openRelation(places)])
  }

  @Test func `a question that the sheet does not have, and positions without a sheet, are doubted`()
  {
    let text = """
      ## Hands (5 min)

      - show: question
      - issue: rents

      Does building lower rents?

      ## Where they stand (5 min)

      - show: positions

      Who says what?
      """
    let (walkthrough, problems) = Walkthrough.read(Array(text.utf8), path: "w.md")
    let lesson = Lesson.placed(walkthrough, in: pair).lesson
    #expect(problems.isEmpty)
    let doubts = lesson.doubts(in: analysis, of: pair, issues: ["trees"])
    #expect(
      doubts.map(\.matter) == [
        .unknownIssue("rents", known: ["trees"]), .noPositions("Where they stand"),
      ])
    #expect(doubts.map(\.line) == [1, 8])
    #expect(lesson.doubts(in: analysis, of: pair, issues: ["rents"]).count == 1)
    var answered = analysis
    answered.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .silent, confidence: 1, sentences: [])
    ]
    #expect(lesson.doubts(in: answered, of: pair, issues: ["rents"]).count == 1)
    answered.answers.append(
      AuthorAnswer(issue: 0, side: .right, answer: .no, confidence: 1, sentences: []))
    #expect(lesson.doubts(in: answered, of: pair, issues: ["rents"]).isEmpty)
  }

  @Test func `a question that was struck from the sheet is told where only its words name it`() {
    func lesson(_ below: String) -> Lesson {
      let text =
        "## Hands (5 min)\n\n- show: question\n- poll: yes, no\n\nDoes building lower rents?\n\n\(below)\n"
      return Lesson.placed(Walkthrough.read(Array(text.utf8), path: "w.md").0, in: pair).lesson
    }
    let own = lesson("Who says so?")
    #expect(own.strangeQuestions(besides: ["More trees?"]).isEmpty)
    let lesson = lesson(Lesson.handsUp)
    #expect(
      lesson.strangeQuestions(besides: ["More trees?"]).map(\.matter)
        == [.strangeQuestion("Does building lower rents?")])
    #expect(lesson.strangeQuestions(besides: ["does building  lower rents?"]).isEmpty)
    #expect(lesson.strangeQuestions(besides: []).isEmpty)
  }

  @Test func `going on and back loses nothing, and stops at the ends`() {
    var walk = walk()
    walk.uncover(.answer)
    walk.count(12, for: 1)
    walk.go(to: 1, now: 0)
    #expect(scene(walk).answer.isEmpty && scene(walk).poll.isEmpty)
    walk.go(to: 9, now: 0)
    #expect(walk.place == 1)
    walk.go(to: -3, now: 0)
    #expect(walk.place == 0 && scene(walk).answer == ["Homes."])
    #expect(scene(walk).poll.map(\.count) == [0, 12])
  }

  @Test func `groups change sides where a stop says so, and by hand`() {
    var walk = walk()
    #expect(walk.groups == Both(left: "A", right: "B"))
    walk.go(to: 1, now: 0)
    #expect(walk.groups == Both(left: "B", right: "A"))
    #expect(scene(walk).groups == Both(left: "B", right: "A"))
    walk.isSwappedByHand.toggle()
    #expect(walk.groups == Both(left: "A", right: "B"))
  }

  @Test func `times run at the stop on show, pause, and go on at the next`() {
    var walk = walk()
    walk.toggleClock(now: 1000)
    #expect(walk.elapsed(now: 31_000) == 30_000)
    walk.go(to: 1, now: 31_000)
    #expect(walk.elapsed(now: 41_000) == 10_000 && walk.total(now: 41_000) == 40_000)
    walk.toggleClock(now: 41_000)
    #expect(walk.elapsed(now: 90_000) == 10_000)
    walk.resetClock(now: 90_000)
    #expect(walk.elapsed(now: 90_000) == 0 && walk.total(now: 90_000) == 30_000)
  }

  @Test func `a clock that jumps back takes nothing away`() {
    var walk = walk()
    walk.toggleClock(now: 50_000)
    #expect(walk.elapsed(now: 20_000) == 0)
    walk.toggleClock(now: 20_000)
    #expect(walk.total(now: 20_000) == 0)
  }

  @Test func `a lesson goes on from its file where it was left`() throws {
    var walk = walk()
    walk.uncover(.answer)
    walk.uncover(.label(LinkEnds(left: 0, right: 0)))
    walk.count(7, for: 0)
    walk.toggleClock(now: 0)
    walk.go(to: 1, now: 61_000)
    walk.statement = "Both would\u{1B} say"
    walk.isSwappedByHand = true
    let file = try JSON(parsing: Array(walk.json.text.utf8))
    var resumed = self.walk()
    let isLesson = resumed.resume(file)
    #expect(isLesson && resumed.place == 1 && resumed.total(now: 0) == 61_000)
    #expect(resumed.uncovered(at: 0) == walk.uncovered(at: 0) && resumed.polls == walk.polls)
    #expect(resumed.statement == "Both would␛ say" && resumed.isSwappedByHand)
    #expect(!resumed.clock.isRunning)
  }

  @Test(arguments: [
    "{}", "[]",
    "{\"format\":\"counterpoint-walk\",\"stop\":99,\"stops\":[{\"title\":\"Guess\","
      + "\"spent\":-5,\"uncovered\":[\"left -1\",\"nothing\",7],\"poll\":[1]}]}",
  ]) func `a file of nonsense changes nothing`(text: String) throws {
    var walk = walk()
    let before = walk
    _ = walk.resume(try JSON(parsing: Array(text.utf8)))
    #expect(walk == before)
  }
}

/// The audience's file, over the lessons that ship.
struct SceneTests {
  private static func shipped(_ name: String) throws -> (Lesson, Analysis, Pair) {
    let shelved = try Shelf.shippedPair()
    let lesson = try #require(try shelved.lesson(named: name)).lesson
    let key = try #require(try shelved.key())
    let analysis = Analysis.unread(shelved.pair).layered(with: key.annotations, of: shelved.pair)
    return (lesson, analysis.analysis, shelved.pair)
  }

  @Test(arguments: ShippedLessonTests.names)
  func `a scene is the same when it has been written and read`(name: String) throws {
    let (lesson, analysis, pair) = try Self.shipped(name)
    var walk = Walk(lesson)
    for number in lesson.walkthrough.stops.indices {
      walk.go(to: number, now: 0)
      for step in walk.steps(in: analysis, of: pair) {
        let focus = Scene.Focus(
          side: .right, sentence: 3, link: LinkEnds(left: 1, right: 2), beside: 4)
        let scene = Scene(of: walk, in: analysis, of: pair, focus: focus)
        let read = Scene(try JSON(parsing: Array(scene.json.text.utf8)), of: pair)
        #expect(read == scene)
        walk.uncover(step)
      }
    }
  }

  @Test(arguments: ShippedLessonTests.names)
  func `no note and nothing covered is in the file at any moment`(name: String) throws {
    let (lesson, analysis, pair) = try Self.shipped(name)
    var walk = Walk(lesson)
    var looked = 0
    for (number, stop) in lesson.walkthrough.stops.enumerated() {
      walk.go(to: number, now: 0)
      for step in walk.steps(in: analysis, of: pair) + [.answer] {
        let text = Scene(of: walk, in: analysis, of: pair).json.text
        let answers = walk.isUncovered(.answer) ? [] : stop.answer
        for secret in stop.notes + answers {
          looked += 1
          #expect(!text.contains(JSON(secret).text.dropFirst().dropLast()), "\(secret)")
        }
        for link in analysis.links where !walk.isOpen(.reason(link.ends), in: analysis) {
          looked += 1
          #expect(!text.contains(JSON(link.reason).text), "\(link.reason)")
        }
        walk.uncover(step)
      }
    }
    #expect(looked > 20)
  }

  @Test(arguments: [
    "{}", "[1]", "{\"format\":\"counterpoint-scene\",\"version\":2}",
    "{\"format\":\"counterpoint-scene\",\"version\":1,\"number\":5,\"count\":2,\"title\":\"\",\"show\":\"both\"}",
  ]) func `what is no scene is none`(text: String) throws {
    #expect(Scene(try JSON(parsing: Array(text.utf8)), of: InventedPair.homes.pair) == nil)
  }

  @Test func `what a file says beyond the pair is left aside, and made safe`() throws {
    let text = """
      {"format":"counterpoint-scene","version":1,"number":1,"count":2,"title":"A\\u001b[2J",
      "show":"both","prompt":["\\u009b1m"],"covered":{"left":[99,-1,0]},
      "kinds":[["left",99,"claim"],["left",1,"claim"],["up",1,"claim"]],
      "links":[{"left":0,"right":99},{"left":0,"right":0,"reason":"\\u0007"}],
      "focus":{"side":"left","sentence":99}}
      """
    let scene = try #require(
      Scene(try JSON(parsing: Array(text.utf8)), of: InventedPair.homes.pair))
    #expect(scene.title == "A␛[2J" && scene.prompt == ["␦1m"] && scene.covered.left == [0])
    #expect(scene.kinds.map(\.sentence) == [1] && scene.links.map(\.reason) == ["␇"])
    #expect(scene.focus == nil)
    #expect(scene.analysis(of: InventedPair.homes.pair).links.count == 1)
  }
}
