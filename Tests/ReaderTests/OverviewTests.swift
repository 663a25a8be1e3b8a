import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing
import Text

/// Where they stand, unanswered, outline.
struct OverviewTests {
  private static var debate: (pair: Pair, analysis: Analysis) {
    var specimen = InventedPair.homes
    specimen.analysis.issues = [
      Issue(id: "parks", question: "Are parks worth their price?"),
      Issue(id: "rents", question: "Does building lower rents?"),
      Issue(id: "trams", question: "Do trams pay?"),
    ]
    specimen.analysis.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .yes, confidence: 0.8, sentences: [1]),
      AuthorAnswer(issue: 0, side: .right, answer: .yes, confidence: 0.7, sentences: [1]),
      AuthorAnswer(issue: 1, side: .left, answer: .yes, confidence: 0.9, sentences: [0]),
      AuthorAnswer(issue: 1, side: .right, answer: .no, confidence: 0.9, sentences: [0]),
      AuthorAnswer(issue: 2, side: .left, answer: .silent, confidence: 0, sentences: []),
      AuthorAnswer(issue: 2, side: .right, answer: .mixed, confidence: 0.5, sentences: [2]),
    ]
    return specimen
  }

  @Test func `Where they stand lists clashes first, with both answers and what is said`() throws {
    var session = Session(Self.debate, columns: 80, rows: 24)
    session.press("p")
    let rents = try #require(session.row(of: "Does building lower rents?"))
    let parks = try #require(session.row(of: "Are parks worth their price?"))
    let trams = try #require(session.row(of: "Do trams pay?"))
    #expect(rents < parks && parks < trams)
    let row = session.buffer.text(ofRow: rents)
    #expect(row.contains("✗") && row.contains("yes ¶1") && row.contains("no ¶1"))
    #expect(session.screen.contains("“Rents fall where cities build.”"))
    #expect(session.status.contains("question 1 of 3, clashes first · answers by the engine"))
    #expect(row.contains("○ yes ¶1") && row.contains("○ no ¶1"))
    session.press("G")
    #expect(session.screen.contains("– silent –"))
  }

  @Test func `A sheet without words for yes and no asks nothing, and nobody is silent`() {
    var specimen = Self.debate
    for index in 0..<3 { specimen.analysis.issues[index].tellsAnswers = false }
    specimen.analysis.answers = (0..<3).flatMap { issue in
      Side.allCases.map {
        AuthorAnswer(issue: issue, side: $0, answer: .silent, confidence: 0.5, sentences: [])
      }
    }
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("p")
    #expect(session.screen.contains("The sheet asks nothing yet"), "\(session)")
    #expect(!session.screen.contains("silent") && session.screen.contains("not asked"))
  }

  @Test
  func `Nobody is silent beside a person's link on the question, and faint answers are unclear`() {
    var specimen = Self.debate
    specimen.analysis.links = [InventedPair.link(4, .opposes, 2, issue: 2)]
    specimen.analysis.links[0].provenance = .person("Kim")
    specimen.analysis.answers[0].confidence = 0.05
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("p")
    #expect(!session.screen.contains("silent") && session.screen.contains("● see ¶4"), "\(session)")
    #expect(session.screen.contains("○ unclear"))
  }

  @Test func `Who is named is shown on demand, with how the author stands to them`() {
    var specimen = Self.debate
    specimen.analysis.units.left[0].actors = ["Ashford", "Mill Town"]
    specimen.analysis.units.left[0].stances = [("Ashford", .blames)]
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("p")
    #expect(!session.screen.contains("Ashford"))
    session.press("w")
    #expect(session.screen.contains("blames Ashford; names Mill Town"), "\(session.screen)")
    session.press("w")
    #expect(!session.screen.contains("Ashford"))
  }

  @Test func `Who is spelt in two ways has one heading over what is asked of them`() {
    var specimen = InventedPair.homes
    specimen.analysis.units.left[3].proposition.actors = ["The council"]
    specimen.analysis.units.right[2].proposition.actors = ["the council"]
    specimen.analysis.units.right[5].proposition.actors = ["Council"]
    #expect(
      specimen.analysis.recommendationEntries.map(\.who)
        == Array(repeating: "The council", count: 3))
  }

  @Test func `What should be done is cut where a clause ends, and within fifteen words`() {
    var session = Session(columns: 140, rows: 40)
    session.state.excerpts = { $0.map { [Excerpt($0), Excerpt("build homes …", isCut: true)] } }
    session.press("a")
    #expect(!session.screen.contains("build homes …"), "\(session)")
    let long = Array(repeating: "build homes for all who want them", count: 4)
      .joined(separator: " and ")
    session = Session(
      InventedPair.pair(left: [["R: Cities should \(long)."]], right: [["C: Not so."]]),
      columns: 140, rows: 40)
    session.state.excerpts = { $0.map { [Excerpt($0), Excerpt("build homes …", isCut: true)] } }
    session.press("a")
    #expect(session.screen.contains("build homes …"), "\(session)")
    var specimen = InventedPair.pair(
      left: [["R: Cities should build homes if \(long)."]], right: [["C: Not so."]])
    let start = specimen.pair[.left].sentences[0].range.lowerBound.utf8
    specimen.analysis.units.left[0].proposition.action = TextRange(utf8: start + 14..<start + 25)
    specimen.analysis.units.left[0].proposition.clause = Proposition.Clause(
      words: TextRange(utf8: start..<start + 25), isCut: false)
    specimen.analysis.units.left[0].proposition.condition = TextRange(
      utf8: start + 26..<start + 26 + 3 + long.utf8.count)
    session = Session(specimen, columns: 140, rows: 40)
    session.press("a")
    #expect(session.screen.contains("Cities should build homes, if …"), "\(session)")
  }

  @Test func `Of many who are named as many are told as there is room for, and how many more`() {
    var specimen = Self.debate
    specimen.analysis.units.left[0].actors = (1...30).map { "Mill Town \($0)" }
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("p", "w")
    #expect(session.screen.contains(" more"), "\(session)")
    #expect(!session.screen.contains("…"), "\(session)")
    session = Session(specimen, columns: 40, rows: 12)
    session.press("p", "w")
    #expect(session.screen.contains("Named by CPD: names Mill Town 1"), "\(session)")
  }

  @Test(arguments: [80, 40])
  func `Quotations take the rows that the questions leave free`(columns: Int) {
    let long = Array(repeating: "where homes are short and wages low", count: 9)
      .joined(separator: ", ")
    var specimen = InventedPair.pair(
      left: [["C: In towns \(long), nobody builds in the end."]], right: [["C: Not so."]],
      issues: [Issue(id: "rents", question: "Does building lower rents?")])
    specimen.analysis.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .yes, confidence: 0.9, sentences: [0]),
      AuthorAnswer(issue: 0, side: .right, answer: .no, confidence: 0.9, sentences: [0]),
    ]
    var session = Session(specimen, columns: columns, rows: columns < 80 ? 40 : 24)
    session.press("p")
    #expect(session.screen.contains("nobody builds in the"), "\(session)")
    #expect(!session.screen.contains("…"))
  }

  @Test(arguments: [(false, true), (true, false)])
  func `The outline tells what an author says where a paragraph begins with another's view`(
    isOwn: Bool, isTold: Bool
  ) {
    var specimen = InventedPair.pair(
      left: [
        ["C: It sounds generous to let everybody in.", "C: Somebody has to pay for that."],
        ["C: What does it cost?", "C: It costs a lot."],
        ["C: There is a deeper reason.", "C: People value what they pay for."],
      ], right: [["C: Not so."]])
    let first = specimen.pair[.left].sentences[0].range
    specimen.analysis.units.left[0].disowned =
      isOwn ? [] : [Disowned(range: first, voice: .conceded)]
    specimen.analysis.units.left[3 + 1].isSignpost = true
    var session = Session(specimen, columns: 100, rows: 30)
    session.press("t")
    #expect(session.screen.contains("Somebody has to pay") == isTold, "\(session)")
    #expect(session.screen.contains("It sounds generous") == isOwn, "\(session)")
    #expect(session.screen.contains("It costs a lot."))
    #expect(session.screen.contains("People value what they pay for."))
    session.press("g", .enter)
    #expect(session.textAtCursor.hasPrefix("It sounds"))
  }

  @Test(arguments: [(80, 24), (40, 24)])
  func `A long question stands whole where they stand, in the list of links, in Why and in the map`(
    columns: Int, rows: Int
  ) {
    var specimen = Self.debate
    for issue in specimen.analysis.issues.indices {
      specimen.analysis.issues[issue].question =
        "Does building a great many more homes in all of the cities lower the rents of those who live there?"
    }
    var session = Session(specimen, columns: columns, rows: rows)
    // The map has two rows for it.
    let keys: [Key] = columns < 80 ? ["p", "l", "o"] : ["p", "l", "o", "V"]
    for key in keys {
      session.press("g", "g", key)
      let words = session.screen.split { $0.isWhitespace || $0 == "│" }.map(String.init)
      for word in ["great", "cities", "lower", "live", "there?"] {
        #expect(words.contains(word), "\(key) \(session.screen)")
      }
      session.press(.escape)
    }
  }

  @Test func `Enter on a question goes to what the author at hand says`() {
    var session = Session(Self.debate, columns: 80, rows: 24)
    session.press("g", .tab, "p", .enter)
    #expect(session.state.side == .right)
    #expect(session.textAtCursor.hasPrefix("Building does not make rents fall."))
  }

  @Test func `The map has each passage of a question, and below it what answers it`() throws {
    var session = Session(InventedPair.homes, columns: 80, rows: 24)
    session.press("g", "V")
    #expect(session.buffer.text(ofRow: 0).contains("Map  Does building lower rents?"))
    let rents = try #require(session.row(of: "◆ CPD ¶1 “Rents fall where cities build.”"))
    let answer = session.buffer.text(ofRow: rents + 1)
    #expect(answer.contains("╰─✗─○ ◆ GR ¶1 “Building does not make rents fall.”"), "\(answer)")
    #expect(session.status.contains("question 1 of 2 · 2 links"))
    session.press("]")
    #expect(session.buffer.text(ofRow: 0).contains("Should the neighbours decide?"))
    session.press("]", "j", .enter)
    #expect(session.textAtCursor.hasPrefix("Rents fall"))
    #expect(session.status.contains("✗"))
  }

  @Test func `Without links there is no map`() {
    var session = Session(InventedPair.pair(left: [["C: One is so."]], right: [["C: Two is not."]]))
    session.press("V")
    #expect(session.status.contains("there is no map"))
  }

  @Test func `Without a sheet the view says what one would do`() {
    var session = Session()
    session.press("p")
    #expect(session.screen.contains("There is no issue sheet"))
    session.press(.enter)
    #expect(session.status.contains("no question"))
  }

  @Test func `Unanswered lists what no link speaks to, and Enter goes there`() throws {
    let specimen = InventedPair.homes
    var session = Session(specimen, columns: 100, rows: 30)
    session.press("U")
    let open = specimen.analysis.unanswered(in: specimen.pair)
    let count = open.left.count + open.right.count
    #expect(session.status.contains("1 of \(count) to which the engine found no answer"))
    session.press("G", .enter)
    let side: Side = open.right.isEmpty ? .left : .right
    let last = try #require(open[side].last)
    #expect(
      session.textAtCursor.prefix(9) == specimen.pair[side].quotation(of: last).prefix(9))
  }

  @Test func `Without a link nothing is called unanswered`() {
    var session = Session(InventedPair.pair(left: [["C: One is so."]], right: [["C: Two is not."]]))
    session.press("U")
    #expect(session.screen.contains("No links were found"))
  }

  @Test func `The outline opens on the paragraph at hand, and moves the text to another`() {
    var session = Session(Specimen.long, columns: 100, rows: 30)
    session.press("g", "]", "]", "O")
    let chosen = session.buffer.cells.filter { $0.style.attributes.contains(.reverse) }
    #expect(chosen.map(\.grapheme).joined().contains("Left paragraph 3"))
    session.press("j", .enter)
    #expect(session.textAtCursor.hasPrefix("Left paragraph 4"))
  }

  @Test(arguments: ["l", "a", "p", "U", "O"] as [Key])
  func `every list has the same filter, which Esc takes back before it leaves`(key: Key) {
    var session = Session(Self.debate, columns: 100, rows: 30)
    session.press("g", key)
    let whole = session.screen
    session.press("/")
    session.type("zebra")
    #expect(session.status.contains("/zebra") || session.screen.contains("/zebra"))
    #expect(session.screen != whole)
    #expect(session.screen.contains("Enter keeps the filter   Esc takes it away"))
    #expect(session.buffer.cursor != nil)
    session.press(.enter)
    #expect(!session.screen.contains("keeps the filter"))
    session.press("j")
    session.press(.escape)
    #expect(session.screen == whole)
    session.press("/")
    session.send(.paste("zebra"))
    session.press(.control("c"))
    #expect(session.screen == whole)
  }

  @Test(arguments: ["l", "a", "p", "U", "O", "o", "?"] as [Key])
  func `every view stands any window`(key: Key) {
    for (columns, rows) in [(80, 24), (140, 40), (40, 12), (20, 5), (8, 3), (1, 1), (0, 0)] {
      var session = Session(Self.debate, columns: columns, rows: rows)
      session.press("g", key, "j", "d", "G", "u", "k")
      session.send(.resize(Size(columns: 80, rows: 24)))
      session.send(.resize(Size(columns: columns, rows: rows)))
      #expect(session.buffer.size == Size(columns: columns, rows: rows))
    }
  }

  @Test func `pages of two columns come to an end, and show every entry`() {
    let some = (0..<40).map { number in
      [
        "C: Paragraph \(number) holds that towns which build enough keep those who were born there, "
          + (number % 3 == 0 ? "and more." : "though nobody in the council has counted them yet.")
      ]
    }
    var session = Session(
      InventedPair.pair(
        left: Array(some[..<3]), right: some, links: [InventedPair.link(0, .opposes, 0)]),
      columns: 80, rows: 24)
    session.press("U")
    var screens = [session.screen]
    while screens.count < 60 {
      session.press(" ")
      if session.screen == screens.last { break }
      screens.append(session.screen)
    }
    #expect(screens.count < 40)
    let seen = screens.joined()
    for number in 1..<40 { #expect(seen.contains("Paragraph \(number) ")) }
    for _ in screens { session.press("b") }
    #expect(session.screen == screens[0])
  }

  @Test func `a page in a list goes on behind the last entry that was seen`() throws {
    var session = Session(columns: 40, rows: 12)
    session.press("l")
    let first = try #require(session.chosenLine)
    session.press(" ")
    let second = try #require(session.chosenLine)
    #expect(first != second)
    #expect(session.screen.split(separator: "\n")[2].contains(second.prefix(12)))
    session.press("b")
    #expect(session.chosenLine == first)
  }

  @Test func `what names a thing is told in the author's own clause`() {
    var specimen = InventedPair.pair(
      left: [["R: Town backing of the ferry would strengthen its ties with the islands."]],
      right: [["C: Not so."]])
    let start = specimen.pair[.left].sentences[0].range.lowerBound.utf8
    specimen.analysis.units.left[0].proposition = Proposition(
      modality: .prescription, actors: ["Town"], action: TextRange(utf8: start..<start + 25))
    var session = Session(specimen, columns: 140, rows: 40)
    session.press("a")
    #expect(!session.screen.contains("would strengthen"))
    specimen.analysis.units.left[0].proposition.isThing = true
    for view in ["a", "S"] as [Key] {
      session = Session(specimen, columns: 140, rows: 40)
      session.press(view)
      #expect(session.screen.contains("Town backing of the ferry would strengthen"), "\(session)")
    }
  }

  @Test func `the demand of an opening that takes a position is what its author wants`() {
    let rest = (1...6).map { "C: So it has been in Aston for \($0) years." }
    var specimen = InventedPair.pair(
      left: [
        ["R: A town that keeps its young at home should let them build above the old shops."],
        rest, ["R: Cities should build."],
      ],
      right: [["C: Not so."]],
      links: [InventedPair.link(7, .opposes, 0), InventedPair.link(0, .qualifies, 0)],
      issues: [Issue(id: "build", question: "Should towns build?")])
    for sentence in [0, 7] {
      specimen.analysis.units.left[sentence].proposition = Proposition(
        modality: .prescription, actors: ["Towns"])
    }
    var session = Session(specimen, columns: 80, rows: 8)
    session.press("S")
    #expect(!session.screen.contains("keeps its young"), "\(session)")
    specimen.analysis.units.left[0].positions = [Position(issue: 0, aboutness: 1, lean: 1)]
    session = Session(specimen, columns: 80, rows: 8)
    session.press("S")
    #expect(session.screen.contains("keeps its young"), "\(session)")
  }
}
