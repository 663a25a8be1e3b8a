import Argument
import Classroom
import Document
import Library
import Reader
import Specimens
import Terminal
import Testing

@testable import counterpoint

/// The lesson that ships, from its first minute to its last, through the real loop.
struct RehearsalTests {
  struct Given {
    var display: MemoryDisplay
    var walks: [Classroom.Walk]
    var scenes: [Scene]
  }

  static func shipped() throws -> (lesson: Lesson, analysis: Analysis, pair: Pair) {
    let source = PairSource()
    let shelved = try source.shelved()
    let lesson = try #require(try shelved.lesson(named: "")).lesson
    let analysis = try source.analysis(of: shelved, Overlay(key: .own)).analysis
    return (lesson, analysis, shelved.pair)
  }

  static func give(
    _ cues: [MemoryDisplay.Step], size: Size = Size(columns: 80, rows: 24), showsNotes: Bool = true
  ) throws -> Given {
    let (lesson, analysis, pair) = try shipped()
    let display = MemoryDisplay(size: size, playing: cues)
    var session = Session(
      walk: Classroom.Walk(lesson), analysis: analysis, pair: pair, size: size,
      showsNotes: showsNotes)
    var walks: [Classroom.Walk] = []
    var scenes: [Scene] = []
    var world = World(changeTheme: { $0 ?? "" }, setMouse: { _ in })
    world.keepWalk = { walk, scene in
      walks.append(walk)
      scenes.append(scene)
      return nil
    }
    let loop = Loop(display: display, world: world)
    for effect in update(&session, .tick) { loop.perform(effect, &session) }
    loop.run(&session)
    return Given(display: display, walks: walks, scenes: scenes)
  }

  @Test func `fifty minutes go by as planned, and every stop has its screen`() throws {
    let (lesson, analysis, pair) = try Self.shipped()
    let stops = lesson.walkthrough.stops
    var walk = Classroom.Walk(lesson)
    var cues: [MemoryDisplay.Step] = [.key("t")]
    for (number, stop) in stops.enumerated() {
      walk.go(to: number, now: 0)
      cues.append(.note("start \(number)"))
      for _ in walk.steps(in: analysis, of: pair) { cues.append(.key(" ")) }
      cues += [.note("open \(number)"), .pause(milliseconds: stop.minutes * 60_000 - 1)]
      cues += [.note("end \(number)"), .pause(milliseconds: 1), .key("n")]
    }
    cues.append(.note("last"))
    let given = try Self.give(cues)
    for (number, stop) in stops.enumerated() {
      let start = try #require(given.display.noted["start \(number)"]).text
      let open = try #require(given.display.noted["open \(number)"]).text
      let end = try #require(given.display.noted["end \(number)"])
      #expect(start.contains("\(number + 1)/\(stops.count)  \(stop.title)".prefix(30)))
      #expect(start.contains("0:00 of \(stop.minutes):00"))
      #expect(start.contains(Self.opening(stop.prompt)), "\(stop.title)\n\(start)")
      #expect(start.contains("Notes (you only)"), "\(stop.title)\n\(start)")
      for option in stop.poll { #expect(start.contains("\(option): 0"), "\(start)") }
      if stop.show != .question, stop.show != .positions {
        // Of each side that is shown some words are on the screen.
        for side in Side.allCases where stop.show == .both || stop.show.rawValue == side.rawValue {
          #expect(Self.shows(pair[side], on: end.text), "\(stop.title) \(side)\n\(end.text)")
        }
      }
      if !stop.answer.isEmpty {
        #expect(!start.contains(Self.opening(stop.answer)), "\(stop.title)\n\(start)")
        #expect(given.scenes.contains { $0.number == number + 1 && $0.answer == stop.answer })
      }
      let isWarned = end.text(ofRow: 0).contains("0:01 left")
      #expect(isWarned, "\(end.text(ofRow: 0))")
      if stop.covers.contains(.recommendations) {
        #expect(start.contains("░░░"))
      }
      #expect(!open.contains("░"), "\(stop.title)\n\(open)")
    }
    let last = try #require(given.display.noted["last"]).text(ofRow: 0)
    #expect(last.contains("over by 0:00") && last.contains("50:00 of 50:00"), "\(last)")
    #expect(given.walks.last?.total(now: 0) ?? 0 >= 49 * 60_000)
  }

  /// Whether three words in a row of an article are on a screen.
  private static func shows(_ article: Article, on screen: String) -> Bool {
    article.sentences.indices.contains { sentence in
      let words = article.quotation(of: sentence).split(separator: " ")
      return words.indices.dropLast(2).contains {
        screen.contains(words[$0..<$0 + 3].joined(separator: " "))
      }
    }
  }

  private static func opening(_ paragraphs: [String]) -> String {
    (paragraphs.first ?? "").split(separator: " ").prefix(4).joined(separator: " ")
  }

  @Test func `what is linked is drawn in shapes, first without its relation, and then with it`()
    throws
  {
    let given = try Self.give([
      .key("8"), .key("g"), .note("covered"), .key(" "), .note("link"), .key(" "), .note("label"),
      .key(" "), .note("reason"), .key("C"), .key("C"), .key("C"), .note("again"),
    ])
    let screens = given.display.noted.mapValues(\.text)
    #expect(screens["covered"]?.contains("nothing is uncovered yet") == true)
    #expect(screens["link"]?.contains("which relation?") == true)
    #expect(screens["link"]?.contains("✗") == false)
    #expect(screens["label"]?.contains("✗ opposes") == true)
    #expect(screens["label"]?.contains("nurturing of ties") == false)
    #expect(screens["reason"]?.contains("nurturing of ties") == true)
    #expect(screens["again"]?.contains("✗") == false)
  }

  @Test func `hands are counted, a statement is typed, sides are swapped`() throws {
    var cues: [MemoryDisplay.Step] = "c12\n9\n4\n".map {
      .key($0 == "\n" ? .enter : .character($0))
    }
    cues += [.note("hands"), .key("1"), .key("1"), .key("g"), .key("e")]
    cues += "Both q".map { .key(.character($0)) } + [.key(.enter), .note("statement")]
    cues += [.key("v"), .note("swapped")]
    let given = try Self.give(cues)
    let screens = given.display.noted.mapValues(\.text)
    #expect(screens["hands"]?.contains("Ties first: 12   Firmness first: 9   Not sure: 4") == true)
    #expect(screens["statement"]?.contains("Our statement") == true)
    #expect(screens["statement"]?.contains("Both q") == true)
    #expect(screens["swapped"]?.contains("now argue") == true)
    #expect(given.walks.last?.statement == "Both q")
  }

  @Test func `the projector's screen has the prompt, no times, no keys and no notes`() throws {
    for size in [Size(columns: 64, rows: 18), Size(columns: 80, rows: 24)] {
      let given = try Self.give([.key("5"), .key("g"), .key("z"), .note("big")], size: size)
      let screen = try #require(given.display.noted["big"]).text
      #expect(screen.contains("Write down one thing"), "\(screen)")
      for hidden in ["of 5:00", "Notes (you", "Space uncover"] { #expect(!screen.contains(hidden)) }
    }
  }

  @Test(arguments: [Size(columns: 64, rows: 18), Size(columns: 120, rows: 36)])
  func
    `the projector's screen has a link's passages, relation and reason, and nothing else is loud`(
      size: Size
    ) throws
  {
    var cues: [MemoryDisplay.Step] = [.key("8"), .key("g"), .key("z"), .note("asked")]
    for link in 1...2 {
      cues += [.key(" "), .key(" "), .key(" "), .note("\(link)")]
    }
    let given = try Self.give(cues, size: size)
    let asked = try #require(given.display.noted["asked"]).text
    #expect(asked.contains("Two passages come up") && !asked.contains("no link"), "\(asked)")
    let pair = try Self.shipped().pair
    for number in 1...2 {
      let buffer = try #require(given.display.noted["\(number)"])
      let screen = buffer.text
      let scene = try #require(
        given.scenes.last { $0.links.count == number && $0.links.allSatisfy { !$0.reason.isEmpty } }
      )
      let ends = try #require(scene.focus?.link)
      let link = try #require(scene.links.first { $0.ends == ends })
      let relation = try #require(link.relation)
      #expect(screen.contains(relation.word), "\(screen)")
      #expect(screen.contains(link.reason.split(separator: " ").last ?? "?"), "\(screen)")
      #expect(!screen.contains("more: >") && !screen.contains("Two passages come up"), "\(screen)")
      for side in Side.allCases {
        let opening = pair[side].quotation(of: ends[side]).prefix { $0 != " " }
        #expect(screen.contains(opening), "\(screen)")
      }
    }
  }

  @Test func `a clock that jumps by hours loses nothing`() throws {
    let given = try Self.give([
      .key("5"), .key("g"), .key(" "), .key("t"), .pause(milliseconds: 9 * 3_600_000), .key("n"),
      .key("p"), .note("after"),
    ])
    let screen = try #require(given.display.noted["after"]).text
    #expect(screen.contains("Predict") && screen.contains("over by 535:00"), "\(screen)")
    #expect(screen.contains("each party more"))
  }

  @Test func `no window is too small to present in`() throws {
    var cues: [MemoryDisplay.Step] = []
    for (columns, rows) in [(8, 3), (1, 1), (20, 5), (40, 12), (200, 60), (80, 24)] {
      cues.append(.resize(Size(columns: columns, rows: rows)))
      for key in [" ", "n", "i", "b", "z", "p", "u", "k", "c", "e", "x"] as [Key] {
        cues.append(.key(key))
      }
      cues += [.key(.escape), .key(.escape), .key(">")]
    }
    cues += [.key("3"), .key("g"), .note("back")]
    let given = try Self.give(cues)
    #expect(given.display.noted["back"]?.text.contains("Read your own side") == true)
  }

  @Test func `nothing that would show what is covered can be opened`() throws {
    let keys: [Key] = ["/", "l", "o", "a", "O", "U", ":", "S", "m"]
    for key in keys {
      let given = try Self.give([.key("5"), .key("g"), .key(key), .note("after")])
      let screen = try #require(given.display.noted["after"]).text
      #expect(screen.contains("Predict"), "\(key.name)\n\(screen)")
      #expect(!screen.contains("each party more"), "\(key.name)\n\(screen)")
    }
    // Help tells the lesson's keys, and nothing of the pair.
    let given = try Self.give([.key("5"), .key("g"), .key("?"), .note("after")])
    let screen = try #require(given.display.noted["after"]).text
    #expect(screen.contains("Help") && !screen.contains("each party more"))
  }
}
