import Document
import Import
import Testing
import Text

/// Which of the lines above a plain text is its headline.
struct HeadlineTests {
  private static let body = """

    The town should buy the ferry. Three hundred families have no other road, and the county calls it a luxury.

    The council must act before the winter. It has paid for nine studies and read none of them.

    Other islands have done it. Marl bought its boat in 2017, and the fares came down.
    """

  private func read(_ lines: String, _ rest: String = body) throws -> Article {
    try Article(parsing: Array((lines + "\n" + rest).utf8), path: "x.txt")
  }

  /// Lines above the text with the headline "Buy the ferry" and the author Ann Lee.
  private static let heads = [
    "Skip to main content\nPrint subscriptions\nSign in\nBuy the ferry\nAnn Lee\nSat 17 May 2025 08.00 BST",
    "The Island Post - Comment\nBuy the ferry\n\nAnn Lee\n11 March 2024",
    "The Island Post — Comment\nBuy the ferry\n\nBy Ann Lee\n11 March 2024",
    "          Journal of Harbour Policy\n\n     Vol. 12, No. 3 (June 2022), pp. 41-43\n\n        Buy the Ferry\n\n        By Ann Lee",
    "Harbour Quarterly\nVol. 7, No. 2\n\nBuy the ferry\n\nBy Ann Lee",
    "OPINION\n\nBuy the ferry\n\nBy Ann Lee\nMarch 11, 2024",
    "Buy the ferry | Opinion\nAnn Lee | Guest columnist\nIsland Sun\nPublished 5:04 a.m. ET Jan. 16, 2025",
    "islandsun.example\nBuy the ferry\nAnn Lee | Guest columnist\nIsland Sun\nPublished 5:04 a.m. ET Jan. 16, 2025",
    "Opinion | Buy the ferry\nBy Ann Lee",
    "Buy the ferry\nBy Ann Lee  May 3, 2025", "Buy the ferry\nBy Ann Lee - Apr 2, 2025",
    "Buy the ferry\nBy Ann Lee March 3, 2025",
    "Buy the ferry\nPosted on February 6, 2025 by Ann Lee",
    "The New Herald\nSunday, March 10, 2024\nEditorial\nBuy the ferry\nBy Ann Lee",
    "Buy the ferry\nBy ANN LEE, Special to the Sun\nJan 14, 2025 Updated 3 hrs ago",
    "Buy the ferry\nBy Ann Lee Special to the Sun\nJan 14, 2025",
    "News\nOpinion\nSport\nSearch jobs\nShow more\nFerries\nOpinion\nThis article is more than 1 month old\nBuy the ferry\nAnn Lee\nAnn Lee\nSat 17 May 2025 08.00 BST\nShare",
  ]

  @Test(arguments: heads) func `masthead, menu and kicker are no headline`(lines: String) throws {
    let article = try read(lines)
    #expect(article.title.lowercased() == "buy the ferry")
    #expect(article.author?.lowercased() == "ann lee")
    #expect(article.text[article.sentences[0].range] == "The town should buy the ferry.")
  }

  @Test func `a masthead is where it stood`() throws {
    #expect(try read(Self.heads[1]).publication == "The Island Post")
    #expect(try read(Self.heads[3]).publication == "Journal of Harbour Policy")
    #expect(try read(Self.heads[3]).date == "June 2022")
    #expect(try read(Self.heads[0]).date == "17 May 2025")
    #expect(try read(Self.heads[6]).publication == "Island Sun")
    #expect(try read("The Island Post\nBuy Boats\nBy Ann Lee").title == "Buy Boats")
  }

  @Test func `the line between headline and name is the standfirst`() throws {
    let article = try read(
      "Skip to main content\nSubscribe\nBuy the ferry\nAnn Lee\nNine studies have run out of excuses\n11 March 2024"
    )
    #expect(article.title == "Buy the ferry")
    #expect(article.paragraphs.first?.role == .standfirst)
    #expect(
      article.text[article.sentences[0].range] == "Nine studies have run out of excuses")
  }

  @Test(arguments: [
    "Ban the Daily Post", "Wait", "Read the Island Review", "Rent Control",
    "Ferry - or bridge", "Buy",
  ]) func `a line that stands alone is the headline`(line: String) throws {
    #expect(try read(line).title == line)
  }

  @Test func `the largest letters are the headline's`() throws {
    let article = try read(
      """
      <span style="color:#E00; font-size:14.9pt;">By Invitation</span> <span style="font-size:14.9pt;">| Boats for islands?</span>
      <span style="color:#000; font-size:21.0pt; font-weight:bold;">The island shows that a town can run a ferry</span>
      <span style="font-size:14.9pt; font-style:italic;">A former mayor on what the harbour board needs to get right</span>
      <span style="font-size:6.2pt;">October 2nd 2025</span>
      """)
    #expect(article.title == "The island shows that a town can run a ferry")
    #expect(article.author == nil)
    #expect(
      article.text[article.sentences[0].range]
        == "A former mayor on what the harbour board needs to get right")
    #expect(article.paragraphs.count == 4)
  }
}
