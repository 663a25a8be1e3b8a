import Argument
import Classroom
import Document
import Reader
import Specimens
import Terminal
import Testing

/// A lesson on the screens of who gives it and who follows, without a terminal.
struct WalkScreenTests {
  private static let lesson = """
    ---
    sides: A, B
    ---
    ## Hands (5 min)

    - show: question
    - poll: yes, no

    What do you think?

    ## Link (5 min)

    - cover: links, labels, reasons

    What is the second to the first?

    > left: “Cities should build more homes now.”
    > right: “Cities should repair old homes first.”

    > left: “Aston lies on a river.”
    > right: “The river floods.”

    ## Together (5 min)

    - show: question
    - statement: yes
    - poll: yes, no

    Finish one sentence.
    """

  /// One who gives the lesson, and one who follows it.
  private struct Class {
    var presenter: Reader.Session
    var follower: Reader.Session
    var scene: Scene?

    init(
      _ lesson: String = WalkScreenTests.lesson, size: Size = Size(columns: 80, rows: 24),
      _ change: (inout Analysis) -> Void = { _ in }
    ) {
      var (pair, analysis) = InventedPair.homes
      change(&analysis)
      let walkthrough = Walkthrough.read(Array(lesson.utf8), path: "w.md")
        .walkthrough
      presenter = Reader.Session(
        walk: Walk(Lesson.placed(walkthrough, in: pair).lesson), analysis: analysis, pair: pair,
        size: size, showsNotes: false)
      follower = Reader.Session(follower: pair, size: size)
      press(.control("l"))
    }

    mutating func press(_ keys: Key...) {
      for key in keys {
        for case .keepWalk(_, let scene) in update(&presenter, .key(key)) { self.scene = scene }
      }
      if let scene { follower.take(.scene(scene)) }
    }

    mutating func followerPresses(_ keys: Key...) {
      for key in keys { _ = update(&follower, .key(key)) }
    }

    var screen: String { view(presenter).text }
    var screens: [String] { [screen, view(follower).text] }
    var lastRow: String {
      let buffer = view(presenter)
      return buffer.text(ofRow: buffer.size.rows - 1)
    }
  }

  @Test func `the key row has what the stop has`() {
    var lesson = Class()
    #expect(lesson.lastRow.contains("c hands") && !lesson.lastRow.contains("uncover"))
    #expect(!lesson.lastRow.contains("statement") && !lesson.lastRow.contains("back"))
    lesson.press("n")
    #expect(lesson.lastRow.contains("Space uncover") && !lesson.lastRow.contains("hands"))
    lesson.press("A")
    #expect(!lesson.lastRow.contains("Space uncover"))
    lesson.press("n")
    #expect(lesson.lastRow.contains("e statement") && !lesson.lastRow.contains("next"))
  }

  @Test func `a link that a person calls past each other is called so in class`() {
    var lesson = Class {
      $0.links[1].relation = .related
      $0.links[1].provenance = .person("Kim")
    }
    lesson.press("n", " ", " ")
    for screen in lesson.screens {
      #expect(screen.contains("· past each other ·"), "\(screen)")
    }
  }

  @Test func `while something is typed the key row has the keys that end it`() {
    var lesson = Class()
    lesson.press("c")
    #expect(
      lesson.lastRow.contains("Enter next   Esc keeps it and ends")
        && !lesson.lastRow.contains("back"))
    lesson.press(.escape, "n", "n", "e")
    #expect(lesson.lastRow.contains("Enter or Esc keeps it"), "\(lesson.screen)")
    lesson.press(.enter)
    #expect(lesson.lastRow.contains("e statement"))
  }

  @Test
  func
    `keys that count no hands say so, Esc keeps the number, and the first counts stand by the second`()
  {
    var lesson = Class()
    lesson.press("c", "1", "n")
    #expect(lesson.screen.contains("n does nothing while hands are counted"), "\(lesson.screen)")
    lesson.press("2", .escape)
    #expect(lesson.screen.contains("yes: 12"))
    lesson.press("n", "n")
    for screen in lesson.screens { #expect(screen.contains("yes: 12 then, 0 now"), "\(screen)") }
    lesson.press("c", "9", .enter, "3", .enter)
    for screen in lesson.screens {
      #expect(screen.contains("yes: 12 then, 9 now   no: 0 then, 3 now"), "\(screen)")
    }
  }

  @Test func `in a small window stop, clock and what is uncovered are on the screen`() {
    var lesson = Class(size: Size(columns: 40, rows: 12))
    lesson.press("n")
    #expect(lesson.screen.contains("2/3  Link") && lesson.screen.contains("0:00 of 5:00"))
    lesson.press(" ")
    #expect(lesson.screen.contains("which relation?"), "\(lesson.screen)")
    lesson.press(" ")
    #expect(lesson.screen.contains("qualifies ·"), "\(lesson.screen)")
  }

  @Test
  func
    `a lesson is shown in a window of one column, and ^C ends what is typed and then the lesson`()
  {
    for rows in [1, 4, 5, 24] {
      var lesson = Class(size: Size(columns: 1, rows: rows))
      lesson.press("n", " ", "n", "z", "b")
      #expect(!lesson.screen.contains("Finish"))
    }
    var lesson = Class()
    lesson.press("c", "7", .control("c"))
    #expect(lesson.screen.contains("yes: 7"))
    #expect(update(&lesson.presenter, .key(.control("c"))).contains(.interrupt))
  }

  @Test func `a passage at an article's end has as much text above it as fits`() {
    var lesson = Class()
    lesson.press("n")
    let rows = lesson.screen.split(separator: "\n")
    #expect(rows.contains { $0.contains("Rents fall where cities build.") }, "\(lesson.screen)")
  }

  @Test func `the help has what a lesson has keys for, and Esc goes back to it`() {
    var lesson = Class()
    let before = lesson.screen
    lesson.press("?")
    #expect(lesson.screen.contains("type the joint statement"), "\(lesson.screen)")
    lesson.press(.escape)
    #expect(lesson.screen == before)
    lesson.press("b")
    #expect(lesson.screen.contains("planned up to here"))
    lesson.press("z")
    #expect(!lesson.screen.contains("you only"))
  }

  @Test func `a covered relation has the sign that asks for it, and each has its own`() {
    var lesson = Class { $0.links[1].relation = .related }
    lesson.press("n", " ")
    for screen in lesson.screens {
      #expect(screen.contains("─░") && screen.contains("which relation?"), "\(screen)")
    }
    lesson.press(" ")
    for screen in lesson.screens {
      #expect(!screen.contains("─░") && screen.contains(" answers? ·"), "\(screen)")
      #expect(screen.contains("by the engine alone"), "\(screen)")
    }
  }

  @Test func `two passages that nothing links come up, and then that nothing does`() {
    var lesson = Class()
    lesson.press("n", " ", " ", " ", " ")
    for screen in lesson.screens { #expect(screen.contains("which relation?"), "\(screen)") }
    lesson.press(" ")
    for screen in lesson.screens {
      #expect(screen.contains("no link, neither answers the other"), "\(screen)")
    }
  }

  @Test func `all other links that are uncovered are on show, and what is lit stays lit`() {
    var lesson = Class { $0.links[1].review = Review(.accepted, by: "Prof Ames") }
    lesson.press("n", " ", " ", " ")
    #expect(lesson.screen.contains("~ qualifies"))
    lesson.press("A")
    for screen in lesson.screens {
      #expect(
        screen.contains("~ qualifies") && !screen.contains("no link ends"), "\(screen)")
      #expect(!screen.contains("reviewed"), "\(screen)")
    }
    #expect(lesson.scene?.links.count == 5)
  }

  @Test func `nothing of a card shows through the key row of a projector that looks around`() {
    var lesson = Class()
    lesson.press("n", " ", " ", " ")
    lesson.followerPresses("z", "j")
    let rows = view(lesson.follower)
    let last = rows.text(ofRow: 23)
    #expect(last.hasPrefix(" f follow again   z projector   q leave"), "\(rows.text)")
  }

  @Test func `in class the sign beside an answer says whose it is`() {
    let lesson = """
      ## Where they stand (5 min)

      - show: positions

      Who says what?
      """
    func screens(isGiven: Bool) -> [String] {
      var lesson = Class(lesson) { analysis in
        analysis.answers = [
          AuthorAnswer(issue: 0, side: .left, answer: .yes, confidence: 1, sentences: [0]),
          AuthorAnswer(issue: 0, side: .right, answer: .no, confidence: 1, sentences: [0]),
        ]
        for place in analysis.answers.indices { analysis.answers[place].isGiven = isGiven }
      }
      lesson.press(" ")
      return lesson.screens
    }
    for screen in screens(isGiven: false) {
      #expect(screen.contains("yes ○") && screen.contains("no ○"), "\(screen)")
      #expect(screen.contains("○ by the engine; nobody has reviewed it"), "\(screen)")
    }
    for screen in screens(isGiven: true) {
      #expect(screen.contains("yes ●") && screen.contains("no ●"), "\(screen)")
      #expect(!screen.contains("nobody has reviewed it"), "\(screen)")
    }
  }
}
