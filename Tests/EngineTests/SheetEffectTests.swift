import Argument
import Document
import Engine
import Formats
import Import
import Testing
import Text

private func plainPair(_ left: String, _ right: String) throws -> Pair {
  func article(_ text: String, _ name: String) throws -> Article {
    try Article(parsing: Array("A headline\n\n\(text)".utf8), path: name)
  }
  return Pair(
    title: "",
    articles: Both(left: try article(left, "left.txt"), right: try article(right, "right.txt")))
}

struct SheetEffectTests {
  @Test func `each phrase tells what it finds and which links hang on it`() throws {
    let pair = try SheetDraftTests.pair("phones")
    let draft = draftSheet(for: pair)
    var small = draft.sheet(path: "draft")
    // As somebody does who makes lists of the phrases that are offered.
    for (number, issue) in draft.issues.enumerated() {
      for side in Side.allCases {
        let phrases = (issue.phrases[side] + issue.words[side]).map {
          IssueSheet.Phrase(text: $0, line: 0)
        }
        if issue.answers[side] ?? (side == .left) {
          small.issues[number].yes += phrases
        } else {
          small.issues[number].no += phrases
        }
      }
    }
    let effects = phraseEffects(of: small, on: pair)
    #expect(!effects.isEmpty)
    #expect(effects.allSatisfy { $0.sentences.left + $0.sentences.right > 0 })
    #expect(effects.contains { $0.decides > 0 })
    let shown = analyse(pair, sheet: small).shownLinks(of: pair).count
    #expect(effects.allSatisfy { $0.decides <= shown })
  }

  @Test
  func `single words of a sheet's phrases tell what answers what where no phrase stands whole`()
    throws
  {
    let pair = try plainPair(
      """
      The mayor opened the place in May with a brass band. The square is full of life again after dark. My cousin plays \
      the trumpet there on Fridays. The council should let it open until two.
      """,
      """
      The mayor has never lived on a square. Families above the tables find no sleep before dawn. My uncle sold his flat \
      on Monday. The council should bring back closing time.
      """)
    let sheet = try IssueSheet(
      parsing: """
        # bar: Should the bar stay open at night?
        about: mayor, council
        yes: life on the square after dark, open until two
        no: sleep of the families above, closing time
        """, path: "bar.txt")
    let places = analyse(pair, sheet: sheet).links.prefix(3).map {
      Both(left: $0.ends.left, right: $0.ends.right)
    }
    #expect(
      Array(places) == [
        Both(left: 3, right: 3), Both(left: 3, right: 1), Both(left: 1, right: 3),
      ])
  }

  @Test
  func
    `whatever their authors answer, who want the same in the same words do not oppose each other`()
    throws
  {
    let pair = try plainPair(
      """
      Calls from the gaol should be free. A free call keeps a family together, and families keep men out of gaol.

      The college should ban any firm that takes a commission on such calls from its contracts.
      """,
      """
      Calls from the gaol should not be free. Somebody has to pay the guards who listen.

      The assembly ought to ban commissions on such calls outright and leave the price to the market.
      """)
    let sheet = try IssueSheet(
      parsing: """
        # free: Should calls from the gaol be free?
        about: calls, gaol, price, commission
        yes: be free, free call, any firm that takes
        no: not be free, has to pay, the price to the market
        """, path: "issues.txt")
    let link = try #require(analyse(pair, sheet: sheet).link(of: Both(left: 2, right: 2)))
    #expect(link.relation == .related)
  }

  @Test(arguments: [
    ("The tram is a help to the town.", 1),
    ("I do not believe that the tram is a help to anyone.", -1),
    ("I doubt that the tram is a help to anyone.", -1),
    ("A town without a good harbour calls the tram a help.", 1),
    ("Everyone who has not left must find the tram a help.", 1),
  ])
  func
    `a phrase of a sheet is denied by who does not believe it, and by nothing that is said of another`(
      sentence: String, sign: Double
    ) throws
  {
    let filler =
      "The harbour froze in May. The bells rang at noon. The choir went home. The mill burnt down."
    let pair = try plainPair(sentence + "\n\n" + filler, "The tram is a nuisance.\n\n" + filler)
    let sheet = try IssueSheet(
      parsing: "# tram: Does the tram do good?\nabout: tram\nyes: a help\nno: nuisance",
      path: "issues.txt")
    let units = analyse(pair, sheet: sheet).units.left
    let answer = try #require(units[0].positions.first { $0.issue == 0 })
    #expect(answer.lean * sign > 0, "\(answer)")
  }

  static let ferry = """
    # ferry: Should the night ferry go on?
    about: ferry, boat
    yes: go on, keep the ferry
    no: hold no more sailors, end the ferry
    """

  @Test func `a small word of a phrase is nothing of it by itself`() throws {
    let pair = try plainPair(
      "The council should end the ferry when the money runs out. The boat is a ruin.",
      "The council should keep the ferry. The boat is a school for sailors.")
    let sheet = try IssueSheet(
      parsing: Self.ferry.replacing("go on,", with: "hold out,"), path: "ferry.txt")
    let link = try #require(analyse(pair, sheet: sheet).link(of: Both(left: 0, right: 0)))
    #expect(link.relation != .agrees)
  }

  @Test
  func `a sentence that seems to answer against its author answers, and how is not said`()
    throws
  {
    let pair = try plainPair(
      """
      The council should end the ferry. A night ferry costs more than it brings. Last winter the minister       promised us that the ferry could go on.

      The boat has had its day, and so we should end the ferry.
      """,
      """
      The council should keep the ferry. A town on an island needs a boat that can go on sailing in the winter.

      The minister promised a ferry that would go on, and he should keep the ferry.
      """)
    let sheet = try IssueSheet(parsing: Self.ferry, path: "ferry.txt")
    let links = analyse(pair, sheet: sheet).links.filter { $0.ends.left == 2 }
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.relation == .related })
  }

  @Test(arguments: ["withdraw", "reverse", "scrap"])
  func `what is taken back is denied`(verb: String) throws {
    let pair = try plainPair(
      "The ministry should \(verb) the cut in the grant. The hall is a school for the whole town.",
      "The ministry should cut the grant. The hall is a club for a few.")
    let sheet = try IssueSheet(
      parsing: """
        # grant: Should the state pay for the hall?
        about: hall, grant
        yes: school for the whole town
        no: cut the grant, cut in the grant, club for a few
        """, path: "grant.txt")
    #expect(analyse(pair, sheet: sheet).answers.map(\.answer) == [.yes, .no])
  }

  @Test func `an answer rests on a sentence, and only a person is sure of one`() throws {
    for name in ["phones", "taiwan", "kosovo-visa", "carbon-border"] {
      let pair = try SheetDraftTests.pair(name)
      var sheet = draftSheet(for: pair).sheet(path: "draft")
      sheet.issues[0].given.left = .yes
      for answer in analyse(pair, sheet: sheet).answers where !answer.isGiven {
        #expect(answer.answer == .silent || !answer.sentences.isEmpty)
        #expect(answer.answer == .mixed || answer.confidence < 1)
      }
    }
  }

  @Test func `of two paragraphs the link that is shown comes before those that are not`() throws {
    for name in ["phones", "taiwan", "kosovo-visa", "carbon-border"] {
      let pair = try SheetDraftTests.pair(name)
      let analysis = analyse(pair, sheet: draftSheet(for: pair).sheet(path: "draft"))
      var hidden: Set<Both<Int>> = []
      var led: Set<Both<Int>> = []
      for link in analysis.links.prefix(100) {
        let paragraphs = Both(
          left: pair.articles.left.sentences[link.ends.left].paragraph,
          right: pair.articles.right.sentences[link.ends.right].paragraph)
        if link.tier == .possible {
          hidden.insert(paragraphs)
        } else if led.insert(paragraphs).inserted {
          #expect(!hidden.contains(paragraphs))
        }
      }
    }
  }

  @Test func `a cry of one word is no end of a link`() throws {
    let pair = try plainPair(
      "The reform of the harbour pays. Reform! The council knows that boats need a harbour.",
      "The reform of the harbour costs too much. The council should drop the reform.")
    let sheet = try IssueSheet(
      parsing:
        "# reform: Should the harbour be reformed?\nabout: harbour\nyes: reform, pays\nno: drop the reform, costs",
      path: "s")
    #expect(!analyse(pair, sheet: sheet).shownLinks(of: pair).contains { $0.ends.left == 1 })
  }

  @Test(arguments: [
    ("yes: Court of Minor Appeals", false), ("yes: rule of law", false),
    ("yes: the last ferry home", false), ("yes: never asked anybody twice", true),
    ("yes: cannot be undone", false),
  ])
  func `names and terms are no quotations`(line: String, isQuotation: Bool) throws {
    let left = """
      The toll helps, says the Court of Minor Appeals, and the rule of law demands it. The last ferry home pays for it. \
      So does the last ferry home to the mainland. The council never asked anybody twice about the toll. What it has done cannot be undone.
      """
    let right = "The toll harms the island, and nobody but the council wants the toll."
    let pair = try plainPair(left, right)
    let sheet = try IssueSheet(
      parsing: "# toll: Does the toll help?\nabout: toll\n\(line)", path: "s")
    let found = lint(sheet, for: pair).contains {
      if case .quotation = $0.matter { true } else { false }
    }
    #expect(found == isQuotation)
  }

  @Test func `what only a headline has is told once`() throws {
    let pair = try plainPair("The toll helps the island.", "The toll harms the island.")
    let sheet = try IssueSheet(
      parsing: "# toll: Does the toll help?\nabout: toll\n\n# top: Is it big?\nabout: headline",
      path: "s")
    let told = lint(sheet, for: pair).filter {
      if case .onlyInHeadline = $0.matter { true } else { false }
    }
    #expect(told.count == 2)
    #expect(Set(told.map(\.line)) == [5])
  }
}

struct RemarkTests {
  static let english = """
    The council should buy the boats before the winter. It has had the money for two years and has spent it on signs that nobody \
    reads. There is no reason to wait, and those who say that there is have never waited for a boat in the rain at night.
    """
  static let other = """
    Der Rat soll die Boote kaufen, bevor der Winter kommt. Er hat seit zwei Jahren das Geld und gab es für Schilder aus, die \
    niemand liest. Es gibt keinen Grund zu warten, und wer etwas anderes sagt, hat nie nachts im Regen auf ein Boot gewartet.
    """
  static let answer = """
    Nobody on the island wants more boats, because the bridge will come in spring. Let us save what we have, and give it to the \
    school, which has a roof that leaks and a stove that smokes. A boat is a promise of the past and should stay there.
    """

  @Test func `two texts of one language and of two authors need no remark`() throws {
    let notes = analyse(try plainPair(Self.english, Self.answer)).notes
    #expect(!notes.contains { $0.contains("same article") || $0.contains("language") })
  }

  @Test func `the same article twice is told`() throws {
    let notes = analyse(try plainPair(Self.english, Self.english)).notes
    #expect(notes.count == 1)
    #expect(notes[0].contains("the same article"))
  }

  @Test func `another language than English is told, and two languages are`() throws {
    let notes = analyse(try plainPair(Self.english, Self.other)).notes
    #expect(notes.first?.contains("in two languages") == true)
    let both = analyse(try plainPair(Self.other, Self.other + " Das ist neu, und es ist wahr."))
      .notes
    #expect(both.count == 1)
    let foreign = analyse(try plainPair(Self.other, String(Self.other.reversed()))).notes
    #expect(foreign.first?.contains("are not in English") == true)
  }
}
