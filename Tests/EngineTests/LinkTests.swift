import Argument
import Document
import Engine
import Formats
import Import
import Testing
import Text

/// Two short op-eds on a road toll, and the sheet of their debate.
private enum Toll {
  static let left = """
    The toll works

    Every weekday the ring road chokes on idling cars, and the buses choke with them.

    The congestion toll cleared the centre within a month. Bus riders now reach the harbour in \
    twenty minutes. The council should keep the toll.

    Critics say that the toll ruins small shops. In truth the shops gained customers on foot.
    """

  static let right = """
    Scrap the toll

    The council promised that the toll would heal the harbour district.

    The congestion toll did not clear the centre; it moved the jam to the suburbs. The council \
    should scrap the toll.

    Small shops lost customers. The toll punishes nurses who drive at night.
    """

  static let sheet = """
    # relief: Does the toll clear the streets?
    about: congestion, toll, centre, jam, traffic
    yes: clear, reach, faster, relief
    no: moved, jam, suburbs, worse

    # shops: Do shops profit?
    about: shops, customers, trade
    yes: gain, profit
    no: lost, ruin, suffer
    """

  static func pair() throws -> Pair {
    Pair(
      title: "Toll",
      articles: Both(
        left: try Article(parsing: Array(left.utf8), path: "left.txt"),
        right: try Article(parsing: Array(right.utf8), path: "right.txt")))
  }

  static func reading() throws -> Reading {
    Reading(try pair(), sheet: try IssueSheet(parsing: sheet, path: "toll.txt"))
  }
}

struct LinkTests {
  private func sentence(_ text: String, _ side: Side, _ pair: Pair) -> Int? {
    pair[side].sentences.firstIndex { pair[side].text[$0.range].contains(text) }
  }

  private func link(
    _ left: String, _ right: String, _ analysis: Analysis, _ pair: Pair
  ) -> Link? {
    analysis.links.first {
      $0.ends.left == sentence(left, .left, pair) && $0.ends.right == sentence(right, .right, pair)
    }
  }

  @Test func `what is denied anywhere is denied here, too`() throws {
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([["The harbour should sell fish on every quay."]]),
        right: plainArticle([["The harbour should not sell fish anywhere."]])))
    #expect(analyse(pair).links.first?.relation == .opposes)
  }

  @Test func `a denied answer opposes the same answer given`() throws {
    let pair = try Toll.pair()
    let analysis = try Toll.reading().analysis
    let found = try #require(link("cleared the centre", "did not clear", analysis, pair))
    #expect(found.relation == .opposes)
    #expect(found.issue.map { analysis.issues[$0].id } == "relief")
    #expect(found.reason.contains("; against it, "))
  }

  @Test func `gains and losses of one thing oppose`() throws {
    let pair = try Toll.pair()
    let analysis = try Toll.reading().analysis
    let found = try #require(link("shops gained", "shops lost", analysis, pair))
    #expect(found.relation == .opposes)
    #expect(found.issue.map { analysis.issues[$0].id } == "shops")
  }

  @Test func `what critics say is not the author's answer`() throws {
    let pair = try Toll.pair()
    let analysis = try Toll.reading().analysis
    let reported = try #require(sentence("Critics say", .left, pair))
    let shops = analysis.units.left[reported].positions.first { $0.issue == 1 }
    #expect(shops?.lean == 0)
  }

  @Test func `confidence falls strictly and the parts of a link add up`() throws {
    for analysis in [try Toll.reading().analysis, analyse(try Toll.pair())] {
      #expect(!analysis.links.isEmpty)
      for (link, next) in zip(analysis.links, analysis.links.dropFirst()) {
        #expect(link.confidence > next.confidence)
      }
      let parts = analysis.links[0].parts.reduce(0) { $0 + $1.share }
      #expect(abs(parts - 1) < 0.000_001)
    }
  }

  @Test func `cues stand where they say`() throws {
    let pair = try Toll.pair()
    let links = try Toll.reading().analysis.links.prefix(20)
    #expect(links.contains { !$0.cues.left.isEmpty && !$0.cues.right.isEmpty })
    for link in links {
      for side in Side.allCases {
        for cue in link.cues[side] {
          let range = try #require(cue.range)
          #expect(pair[side].text[range] == cue.words)
        }
      }
    }
  }

  @Test func `two readings are equal`() throws {
    func printed(_ analysis: Analysis) -> [String] {
      analysis.links.map { "\($0.ends) \($0.relation) \($0.confidence) \($0.reason)" }
    }
    #expect(printed(try Toll.reading().analysis) == printed(try Toll.reading().analysis))
  }

  @Test func `a sheet for another debate is left aside and does no harm`() throws {
    let foreign = try IssueSheet(
      parsing: "# whales: May whales be hunted?\nabout: whale, quota\nyes: sustainable\nno: cruel",
      path: "whales.txt")
    let pair = try Toll.pair()
    let with = analyse(pair, sheet: foreign)
    let without = analyse(pair)
    #expect(with.notes.count == 1)
    #expect(with.notes[0].contains("whales.txt"))
    #expect(with.links.map(\.confidence) == without.links.map(\.confidence))
    #expect(without.notes.isEmpty)
  }

  @Test func `without a sheet issues are the terms that both return to`() throws {
    let analysis = analyse(try Toll.pair())
    #expect(analysis.issues.contains { $0.question.contains("toll") })
    #expect(analysis.issues.allSatisfy { !$0.id.isEmpty && !$0.id.contains(" ") })
  }

  @Test func `unrelated articles have no strong link`() throws {
    let soup = """
      On broth

      A good broth wants patience. Cooks should never boil the bones. Skim the foam and wait.

      Grandmothers knew that an onion with its skin gives colour.
      """
    var pair = try Toll.pair()
    pair.articles.right = try Article(parsing: Array(soup.utf8), path: "soup.txt")
    #expect(analyse(pair).links.allSatisfy { $0.tier == .possible && $0.relation == .related })
  }

  @Test(arguments: ["", "One word", "?!", "日本語の文章です。", "A.\n\nB.\n\nC."])
  func `any text gives an analysis`(text: String) throws {
    var pair = try Toll.pair()
    guard let odd = try? Article(parsing: Array(text.utf8), path: "odd.txt") else { return }
    pair.articles.left = odd
    let analysis = analyse(pair)
    #expect(analysis.units.left.count == odd.sentences.count)
    pair.articles.right = odd
    #expect(analyse(pair).units.right.count == odd.sentences.count)
  }

  @Test func `far down a long list no link is strong`() throws {
    func article(_ claim: String, _ verb: String) throws -> Article {
      var text = "Title\n\n"
      for desk in 0..<10 {
        text += "The congestion toll \(claim). "
        for year in 0..<10 { text += "Somebody at desk\(desk) \(verb) item\(desk) in \(year). " }
        text += "\n\n"
      }
      return try Article(parsing: Array(text.utf8), path: "long.txt")
    }
    let pair = Pair(
      title: "",
      articles: Both(
        left: try article("cleared the centre, and traffic is faster", "praised"),
        right: try article("moved the jam to the suburbs, and traffic is worse", "cursed")))
    let sheet = try IssueSheet(
      parsing: """
        # relief: Does the toll clear the streets?
        about: congestion, toll, centre, jam, traffic
        yes: clear, faster
        no: moved, jam, suburbs, worse
        """, path: "toll.txt")
    let links = analyse(pair, sheet: sheet).links
    #expect(links[0].tier == .strong)
    #expect(links.allSatisfy { $0.tier != .strong || $0.confidence > 0.5 })
  }

  @Test func `links grow with the text and not with its square`() throws {
    func count(_ copies: Int) throws -> Int {
      var text = "Title\n\n"
      for copy in 0..<copies {
        text += "The toll of quarter number\(copy) helps riders there. Keep item\(copy) now.\n\n"
      }
      let article = try Article(parsing: Array(text.utf8), path: "long.txt")
      return analyse(Pair(title: "", articles: Both(left: article, right: article))).links.count
    }
    #expect(try count(64) < 3 * count(32))
  }
}

struct SheetLintTests {
  @Test func `a quotation and a silent side are named with their lines`() throws {
    let sheet = try IssueSheet(
      parsing: """
        # relief: Does the toll clear the streets?
        about: congestion, toll, centre
        yes: clear, in twenty minutes
        no: jam, to the suburbs
        # night: Who drives at night?
        about: nurses, night
        """, path: "toll.txt")
    let findings = lint(sheet, for: try Toll.pair())
    #expect(
      findings.filter { $0.severity == .fault } == [
        SheetFinding(line: 3, matter: .quotation("in twenty minutes", side: .left)),
        SheetFinding(line: 5, matter: .silentSide(issue: "night", side: .left)),
      ])
  }

  @Test func `phrases that neither article has are one note for each issue`() throws {
    let sheet = try IssueSheet(
      parsing: """
        # relief: Does the toll clear the streets?
        about: congestion, toll, centre
        yes: clear, bicycles
        no: jam, suburbs, the moon

        # money: Is the money well spent?
        about: toll, buses
        """, path: "toll.txt")
    let findings = lint(sheet, for: try Toll.pair())
    #expect(
      findings == [
        SheetFinding(
          line: 1, matter: .idlePhrases(["bicycles", "the moon"], issue: "relief", count: 8)),
        SheetFinding(line: 6, matter: .answersNothing(issue: "money")),
      ])
    #expect(findings.map(\.severity) == [.note, .note])
  }

  @Test func `a sheet without any answers is told so once, and changes no link`() throws {
    let sheet = try IssueSheet(
      parsing: "# relief: Relief?\nabout: toll\n\n# money: Money?\nabout: buses", path: "toll.txt")
    let told = lint(sheet, for: try Toll.pair()).map(\.matter)
    #expect(told.count { $0 == .onlyAsks } == 1)
    #expect(!told.contains(.answersNothing(issue: "relief")))
  }

  @Test func `a sheet that only asks names what links are about, and changes none`() throws {
    let sheet = try IssueSheet(
      parsing: "# relief: Does the toll clear the streets?\nabout: congestion, toll, streets",
      path: "toll.txt")
    let pair = try Toll.pair()
    let asked = analyse(pair, sheet: sheet)
    let bare = analyse(pair)
    #expect(asked.links.map(\.ends) == bare.links.map(\.ends))
    #expect(asked.links.map(\.tier) == bare.links.map(\.tier))
    #expect(asked.issues.map(\.id) == ["relief"])
    #expect(asked.answers.allSatisfy { $0.answer == .silent })
  }

  @Test func `a phrase of grammar words alone is a note, whatever the articles say`() throws {
    let sheet = try IssueSheet(
      parsing: "# relief: Does the toll clear the streets?\nabout: toll\nyes: must, of the",
      path: "toll.txt")
    let findings = lint(sheet, for: try Toll.pair())
    #expect(findings.map(\.matter) == [.wordlessPhrase("must"), .wordlessPhrase("of the")])
    #expect(findings.allSatisfy { $0.line == 3 && $0.severity == .note })
  }

  @Test func `a name in capitals is sought as a name and not as a pronoun`() throws {
    let sheet = try IssueSheet(
      parsing: "# power: Is the US to blame?\nabout: US, WHO\nyes: failed", path: "power.txt")
    let pair = Pair(
      title: "",
      articles: Both(
        left: plainArticle([["The US and the WHO failed."]]),
        right: plainArticle([["The US and the WHO did well."]])))
    #expect(lint(sheet, for: pair).isEmpty)
  }

  @Test func `a phrase that fits in part is not idle`() throws {
    let sheet = try IssueSheet(
      parsing: "# relief: Does the toll clear the streets?\nabout: toll, nurses gained\nno: toll",
      path: "toll.txt")
    #expect(lint(sheet, for: try Toll.pair()).isEmpty)
  }

  @Test func `a phrase that has a word twice does not stand where the word stands once`() throws {
    let sheet = try IssueSheet(
      parsing: "# relief: Does the toll clear the streets?\nabout: toll to toll", path: "toll.txt")
    #expect(lint(sheet, for: try Toll.pair()).map(\.matter).contains(.doesNotFit(share: 0)))
  }

  @Test func `a sheet for another debate does not fit, and its phrases are not listed`() throws {
    let sheet = try IssueSheet(
      parsing: "# whales: May whales be hunted?\nabout: whale\nno: cruel", path: "w")
    let findings = lint(sheet, for: try Toll.pair())
    #expect(findings.map(\.matter).contains(.doesNotFit(share: 0)))
    #expect(findings.allSatisfy { $0.severity == .fault })
  }
}

struct UnansweredTests {
  @Test func `unanswered units argue and have no shown link`() throws {
    let analysis = try Toll.reading().analysis
    let unanswered = analysis.unanswered(in: try Toll.pair())
    #expect(Side.allCases.contains { !unanswered[$0].isEmpty })
    for side in Side.allCases {
      for unit in unanswered[side] {
        let kind = analysis.units[side][unit].kind
        #expect(kind == .claim || kind == .recommendation)
        #expect(!analysis.links.contains { $0.provesMore && $0.ends[side] == unit })
      }
    }
  }
}
