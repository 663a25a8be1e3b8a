import Argument
import Document
import Reader
import Specimens
import Terminal
import Testing

/// Summary and about, and what a key of the pair changes.
struct SummaryTests {
  @Test func `what is offered at the start is offered still when a view was looked at`() {
    var session = Session(columns: 110, rows: 30)
    #expect(session.status.contains("the strongest link"))
    session.press("S", "j", "S")
    #expect(session.status.contains("the strongest link"))
    session.press("j")
    #expect(!session.status.contains("the strongest link"))
  }

  @Test func `the summary has what each wants and the clashes in both authors' words`() {
    var session = Session(columns: 80, rows: 24)
    session.press("S")
    for text in [
      "what CPD and GR want", "▶ CPD ¶3 ", "Cities should build more homes",
      "Councils must ask the",
      "✗ ○ Does building lower rents?", "“Rents fall where cities build.”",
      "“Building does not make rents fall.”", "✗ ○ Should the neighbours decide?",
    ] { #expect(session.screen.contains(text), "\(text)") }
    #expect(!session.screen.contains("more below"))
    session.press("G", .enter)
    #expect(session.textAtCursor.hasPrefix("Rents fall where"))
  }

  @Test func `every question has its clash before one has two, and demands come first`() {
    var specimen = InventedPair.homes
    specimen.analysis.links.insert(InventedPair.link(1, .opposes, 3, issue: 0), at: 1)
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    let rows = ["Does building lower rents?", "Should the neighbours decide?"]
      .compactMap { session.row(of: $0) }
    #expect(rows.count == 2 && rows[0] > rows[1])
  }

  @Test func `clashes on one question stand together below it`() throws {
    var specimen = InventedPair.homes
    specimen.analysis.links.insert(InventedPair.link(1, .opposes, 3, issue: 0), at: 1)
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    let lines = session.screen.split(separator: "\n")
    let question = try #require(lines.firstIndex { $0.contains("Does building lower rents?") })
    #expect(lines.count { $0.contains("Does building lower rents?") } == 1)
    let other = try #require(lines.firstIndex { $0.contains("Should the neighbours decide?") })
    #expect(lines[question + 1].contains("CPD ¶1") && lines[question + 2].contains("GR ¶1"))
    #expect(lines[question + 3].contains("CPD ¶1") && other < question, "\(session.screen)")
  }

  /// A question on which the link on show quotes a few words that answer nothing.
  private var meagre: (pair: Pair, analysis: Analysis) {
    var specimen = InventedPair.pair(
      left: [
        ["C: They did.", "C: Towns which build enough homes keep the rents of everybody low."]
      ],
      right: [["C: Towns that build have seen the rents of all their homes rise all the same."]],
      links: [
        InventedPair.link(0, .opposes, 0, issue: 0),
        InventedPair.link(1, .opposes, 0, confidence: 0.8, issue: 0),
      ], issues: [Issue(id: "rents", question: "Does building lower rents?")])
    let position = { Position(issue: 0, aboutness: 1, lean: $0) }
    specimen.analysis.units.left[1].positions = [position(0.8)]
    specimen.analysis.units.right[0].positions = [position(-0.8)]
    specimen.analysis.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .yes, confidence: 1, sentences: [1]),
      AuthorAnswer(issue: 0, side: .right, answer: .no, confidence: 1, sentences: [0]),
    ]
    return specimen
  }

  @Test func `another sentence of the passage is quoted where the link's own tells less`() {
    var session = Session(meagre, columns: 80, rows: 24)
    #expect(session.state.links.count == 1)
    session.press("S")
    #expect(session.screen.contains("“Towns which build enough homes"), "\(session.screen)")
    #expect(!session.screen.contains("They did"))
    session.press("G", .enter)
    #expect(session.textAtCursor.hasPrefix("They did."))
  }

  @Test func `what a person stands by is quoted as it is`() {
    var specimen = meagre
    specimen.analysis.links[0].review = Review(.accepted, by: "Form 4b")
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    #expect(session.screen.contains("“They did.”"), "\(session.screen)")
  }

  @Test func `no form of a quotation stands without the words that its link rests on`() {
    var specimen = InventedPair.dense
    for place in specimen.analysis.links.indices {
      specimen.analysis.links[place].cues.left = [Cue(words: "homes", share: 1)]
    }
    var session = Session(specimen, columns: 80, rows: 24)
    session.state.excerpts = {
      $0.map {
        [
          Excerpt($0), Excerpt("… has built a lot of homes."), Excerpt("The town has built …"),
        ]
      }
    }
    session.press("S")
    #expect(session.screen.contains("“… has built a lot of homes.”"), "\(session.screen)")
    let left = session.screen.split(separator: "\n").filter { $0.contains("CPD ¶") }
    #expect(!left.contains { $0.contains("The town has built …") }, "\(session.screen)")
  }

  @Test func `of clashes on a question the shortest among the strongest stands for it`() {
    var specimen = InventedPair.homes
    specimen.analysis.links.insert(InventedPair.link(0, .opposes, 4, issue: 0), at: 0)
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    #expect(session.screen.contains("“Building does not make rents fall.”"))
  }

  @Test func `what both want stands below the question that it answers, and is not quoted twice`() {
    var session = Session(columns: 80, rows: 24)
    session.press("S")
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2].contains("✗ ○ Should the neighbours decide?"), "\(session)")
    #expect(lines[3].contains("▶ CPD ¶3  “Cities should build more homes now.”"))
    #expect(lines[4].contains("▶ GR ¶3   “Councils must ask the neighbours.”"))
    #expect(session.screen.count("Councils must ask") == 1)
    session.press(.enter)
    #expect(session.textAtCursor.hasPrefix("Cities should"))
  }

  @Test func `quotations are whole before rows stay blank`() {
    let specimen = InventedPair.homes
    var session = Session(specimen, columns: 80, rows: 24)
    session.state.excerpts = { $0.map { [Excerpt($0), Excerpt("… short.")] } }
    session.press("S")
    #expect(!session.screen.contains("… short."), "\(session)")
    #expect(session.screen.contains("\n\n ✗ ○ Does building lower rents?"), "\(session)")
  }

  @Test func `of two clashes of demands the one is first that both authors ask for most plainly`() {
    var specimen = InventedPair.pair(
      left: [
        ["C: Towns are short of homes.", "C: Nobody builds any."],
        ["R: Mayors should also plant a tree or two."], ["C: Rents rise.", "C: Wages do not."],
        ["R: Councils should build more homes at once."],
      ],
      right: [
        ["C: There are enough homes.", "C: Nobody needs more."],
        ["R: Mayors should never plant any more trees."], ["C: Rents fall.", "C: Wages do not."],
        ["R: Councils should build no more homes at all."],
      ],
      links: [
        InventedPair.link(2, .opposes, 2, issue: 0), InventedPair.link(5, .opposes, 5, issue: 1),
      ],
      issues: [Issue(id: "trees", question: "More trees?"), Issue(id: "homes", question: "Homes?")])
    for side in Side.allCases { specimen.analysis.units[side][5].proposition.actors = ["Councils"] }
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    #expect(session.buffer.text(ofRow: 2).contains("Homes?"), "\(session)")
  }

  @Test func `every window tells the same wishes and clashes, the first of one order`() {
    var specimen = InventedPair.dense
    for number in 0..<5 {
      specimen.analysis.links.append(
        InventedPair.link(number, .opposes, (number + 1) % 5, issue: number))
    }
    var seen: [Int: [String]] = [:]
    for (columns, rows) in [(140, 60), (140, 40), (80, 24), (100, 30), (40, 12)] {
      var session = Session(specimen, columns: columns, rows: rows)
      session.press("S")
      var text = session.screen
      for _ in 0..<12 {
        session.press(.pageDown)
        text += session.screen
      }
      let asked = (0..<5).filter { text.contains("Is it \($0)?") }
      seen[columns * 100 + rows] = asked.map { "\($0)" }
    }
    #expect(Set(seen.values).count == 1 && seen.values.allSatisfy { $0.count >= 3 }, "\(seen)")
  }

  @Test func `five clashes are one screen where they fit whole`() {
    var session = Session(InventedPair.dense, columns: 140, rows: 40)
    session.press("S")
    #expect(!session.screen.contains("more below"), "\(session.screen)")
    for number in 0..<5 { #expect(session.screen.contains("Is it \(number)?")) }
  }

  @Test func `as many clashes stand whole on the first screen as fit, and the others below`() {
    var session = Session(InventedPair.dense, columns: 100, rows: 30)
    session.press("S")
    #expect(session.screen.contains("5 main clashes;") && session.screen.contains("2 more below"))
    #expect(session.screen.contains("Is it 2?") && !session.screen.contains("Is it 3?"))
    session.press(" ")
    #expect(session.screen.contains("Is it 3?") && session.screen.contains("Is it 4?"))
    session.press("G", .enter)
    #expect(session.textAtCursor.hasPrefix("The town number 4"), "\(session)")
  }

  @Test func `where not even three fit, all five stand whole in the windows below`() {
    var session = Session(InventedPair.dense, columns: 80, rows: 24)
    session.press("S")
    var asked: Set<Int> = []
    for _ in 0..<5 {
      let screen = session.screen
      asked.formUnion((0..<5).filter { screen.contains("Is it \($0)?") })
      #expect(screen.count { $0 == "“" } == screen.count { $0 == "”" }, "\(screen)")
      #expect(!screen.contains("…”"), "\(screen)")
      session.press(.pageDown)
    }
    #expect(asked == Set(0..<5))
  }

  @Test func `a passage that two clashes on a question share stands once`() {
    var specimen = InventedPair.homes
    specimen.analysis.links = [
      InventedPair.link(0, .opposes, 0, issue: 0), InventedPair.link(0, .opposes, 3, issue: 0),
    ]
    var session = Session(specimen, columns: 80, rows: 24)
    session.press("S")
    #expect(session.screen.count { $0 == "“" } == 3, "\(session.screen)")
    #expect(session.screen.contains("2 main clashes"))
  }

  @Test func `a passage that two clashes share stands once in two columns, too`() {
    var specimen = InventedPair.homes
    specimen.analysis.links = [
      InventedPair.link(0, .opposes, 0, issue: 0), InventedPair.link(0, .opposes, 3, issue: 0),
    ]
    var session = Session(specimen, columns: 140, rows: 40)
    session.press("S")
    #expect(session.screen.count { $0 == "“" } == 3, "\(session)")
  }

  @Test func `what is whole is not broken off where there is room for more`() {
    var session = Session(InventedPair.dense, columns: 140, rows: 40)
    session.state.excerpts = {
      $0.map {
        [
          Excerpt($0 + " " + $0), Excerpt($0 + " and so …", isCut: true),
          Excerpt("The town has built."),
        ]
      }
    }
    for (columns, rows) in [(140, 40), (140, 50), (90, 40), (80, 24)] {
      session.send(.resize(Size(columns: columns, rows: rows)))
      session.press("S")
      #expect(!session.screen.contains("so …”"), "\(session)")
      session.press(.escape)
    }
  }

  @Test func `the clause that carries the point stands where the sentence does not fit`() {
    var session = Session(InventedPair.dense, columns: 80, rows: 24)
    session.state.excerpts = { $0.map { [Excerpt($0), Excerpt("… has built a lot of homes.")] } }
    session.press("S")
    #expect(session.screen.contains("“… has built a lot of homes.”"), "\(session.screen)")
  }

  @Test func `five clashes are one screen where their quotations can be broken off`() {
    var session = Session(InventedPair.dense, columns: 80, rows: 24)
    session.state.excerpts = {
      $0.map { [Excerpt($0), Excerpt("The town has built a lot …", isCut: true)] }
    }
    session.press("S")
    for number in 0..<5 { #expect(session.screen.contains("Is it \(number)?")) }
    #expect(session.screen.contains("“The town has built a lot …”"), "\(session.screen)")
    #expect(!session.screen.contains("more below"), "\(session.screen)")
  }

  @Test func `nothing is broken off where all fits whole`() {
    var session = Session(InventedPair.dense, columns: 140, rows: 40)
    session.state.excerpts = {
      $0.map { [Excerpt($0), Excerpt("The town has built a lot …", isCut: true)] }
    }
    session.press("S")
    #expect(!session.screen.contains("a lot …”"), "\(session.screen)")
  }

  @Test(arguments: [(80, 24), (40, 12), (140, 40)])
  func `no quotation of the summary is cut before its end`(columns: Int, rows: Int) {
    let last = "the owners of the long street take whatever they are offered there in the end."
    let long = Array(repeating: "where homes are short, and wages low", count: 6)
      .joined(separator: ", ")
    var session = Session(
      InventedPair.pair(
        left: [["C: In towns \(long), \(last)"]], right: [["C: Not so."]],
        links: [InventedPair.link(0, .opposes, 0)]), columns: columns, rows: rows)
    session.press("S")
    var seen = session.screen
    for _ in 0..<20 {
      session.press("j")
      seen += session.screen
    }
    #expect(seen.contains("in the end.”") || seen.contains("the end.”"), "\(seen)")
    #expect(seen.contains("“Not so.”"))
  }

  @Test func `a wish is not broken off at a number of words`() {
    let deed = Array(repeating: "build homes for all who want them", count: 4)
      .joined(separator: " and ")
    let specimen = InventedPair.pair(
      left: [["R: Cities should \(deed) in the end."]], right: [["C: Not so."]])
    var session = Session(specimen, columns: 140, rows: 40)
    session.press("S")
    #expect(session.screen.contains("in the end.") && !session.screen.contains("…"), "\(session)")
  }

  @Test func `about tells title, author, publication and date, every mark and every question`() {
    var specimen = InventedPair.homes
    specimen.pair.articles.left.author = "Ada Moss"
    specimen.pair.articles.left.date = "May 2031"
    var session = Session(specimen, columns: 80, rows: 60)
    session.press("A")
    for text in [
      "Build more homes", "by Ada Moss · City Paper Daily · May 2031 · 4 paragraphs",
      "▶ recommendation", "✗ opposes", "○ 4 that nobody has reviewed", "▼2", "→¶7", "Map",
      "Does building lower rents?", "Should the neighbours decide?",
    ] { #expect(session.screen.contains(text), "\(text)") }
  }

  private static var keyed: (pair: Pair, analysis: Analysis) {
    var specimen = InventedPair.homes
    specimen.analysis.links[2].review = Review(.accepted, by: "Form 4b")
    specimen.analysis.isKeyed = true
    specimen.analysis.isWholeKey = true
    return specimen
  }

  @Test func `beside a key the engine's links are off until they are asked for`() {
    var session = Session(Self.keyed)
    session.press("g")
    #expect(session.screen.contains("1 reviewed link "))
    #expect(session.status.contains("no link"))
    session.press("E")
    #expect(session.status.contains("4 links, the engine's unreviewed ones, too"))
    session.press("g")
    #expect(session.status.contains("✗ opposes GR ¶1 ○"))
    session.press("E")
    #expect(session.status.contains("1 link, as people reviewed them"))
  }

  @Test func `people's links come before stronger ones of the engine`() {
    var specimen = InventedPair.homes
    specimen.analysis.links.append(
      InventedPair.link(0, .qualifies, 4, confidence: 0.1, tier: .likely))
    specimen.analysis.links[4].review = Review(.accepted, by: "Form 4b")
    var session = Session(specimen)
    session.press("g")
    #expect(session.status.contains("[1 ~ qualifies ¶3 ●] · 2 ✗ ¶1"))
    session.press("o")
    #expect(session.screen.contains("qualifies ~"))
    session.press("l")
    #expect(session.screen.contains("────\n ~ 5 ● CPD ¶1 – GR ¶3"))
  }

  @Test func `with a key what it leaves unlinked is unanswered`() {
    let open = Self.keyed.analysis.unanswered(in: Self.keyed.pair)
    #expect(open.left == [0, 3, 5] && open.right == [0, 2, 5])
  }

  @Test func `what was answered stays answered when one link after the other is accepted`() {
    var specimen = InventedPair.homes
    let before = specimen.analysis.unanswered(in: specimen.pair)
    for place in specimen.analysis.links.indices where specimen.analysis.links[place].provesMore {
      specimen.analysis.links[place].review = Review(.accepted, by: "Kim")
      specimen.analysis.isKeyed = specimen.analysis.isAllReviewed(in: specimen.pair)
      #expect(specimen.analysis.unanswered(in: specimen.pair) == before)
    }
    #expect(specimen.analysis.isKeyed)
  }

  @Test func `questions, openings of lists and fragments are not unanswered`() {
    let specimen = InventedPair.pair(
      left: [
        [
          "C: Who would pay for all of that?", "C: There are three reasons for this:", "C: Not so.",
        ],
        ["C: Towns that build more keep their young."],
      ], right: [["C: One is so and stays so."]])
    #expect(specimen.analysis.unanswered(in: specimen.pair).left == [3])
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `recommendations say how the other side answers`(columns: Int, rows: Int) {
    var specimen = InventedPair.homes
    specimen.analysis.links.removeLast()
    var session = Session(specimen, columns: columns, rows: rows)
    session.press("a")
    #expect(session.screen.contains("~1") && session.screen.contains(" – "))
    if columns < 64 { #expect(session.screen.contains("CPD: Cities should build")) }
  }
}

extension String {
  fileprivate func count(_ words: String) -> Int { components(of: words).count - 1 }

  private func components(of words: String) -> [Substring] {
    split(separator: words, omittingEmptySubsequences: false)
  }
}
