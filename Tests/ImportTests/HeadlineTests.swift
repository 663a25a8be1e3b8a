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

  // MARK: Kickers, columnists, sites

  /// The same with a section, a topic or a columnist above the headline, or a site behind it.
  private static let kickers = [
    "OPINION\nBuy the ferry\nBy Ann Lee", "Commentary\n\nBuy the ferry\n\nAnn Lee",
    "COLUMN\nANN LEE\nBuy the ferry", "Column\n\nAnn Lee\n\nBuy the ferry",
    "COLUMN\nAnn Lee\nBuy the Ferry", "OPINION\nANN LEE\nBUY THE FERRY",
    "Opinion Columnist\nANN LEE\nBuy the ferry", "ANN LEE\n\nBuy the ferry",
    "Guest essay\nBy Ann Lee\nBuy the ferry", "GUEST COMMENTARY\nBuy the ferry\nAnn Lee",
    "THE BIG READ\nBuy the ferry\nAnn Lee", "FIRST PERSON\nBuy the ferry\nANN LEE",
    "Opinion › Ferries\nBuy the ferry\nAnn Lee", "Opinion\nFerries\nBuy the ferry\nAnn Lee",
    "Comment | Ferries\nBuy the ferry\nAnn Lee", "Opinion: Ann Lee\nBuy the ferry",
    "Opinion: Buy the ferry\nby Ann Lee", "Opinion | Buy the ferry\nBY ANN LEE",
    "Viewpoint: Buy the ferry\n\nby Ann Lee, 30 October 2024",
    "Opinion | Buy the ferry - The Island Post\nBy ANN LEE\nOctober 30, 2024",
    "Buy the ferry | The Island Post\nBy Ann Lee", "Buy the ferry - The Harbour\nAnn Lee",
    "Buy the ferry – Island Gazette\n\nAnn Lee\n2024/10/30", "Buy the ferry | Vox\nAnn Lee",
    "Buy the ferry | islandpost.example\nAnn Lee", "Buy the ferry | Ann Lee | The Island Post",
    "Buy the ferry - by Ann Lee - Harbour Letter", "Buy the ferry · Harbour Letter\nAnn Lee",
    "# OPINION\n\n## Buy the ferry\n\nBy Ann Lee", "### Commentary\n\n# Buy the ferry\n\nAnn Lee",
    "**OPINION**\n\n# Buy the ferry\n\n**Ann Lee**", "# Opinion: Buy the ferry\n\nAnn Lee",
    "# Buy the ferry - The Island Post\n\n*By Ann Lee*",
    "---\ntitle: Opinion | Buy the ferry - Harbour Notes\nauthor: ANN LEE\npublication: Harbour Notes\n---",
    "---\ntitle: 'Buy the ferry - Harbour Notes'\nauthor: Ann Lee\nurl: https://www.harbournotes.example/a\n---",
    "---\ntitle: Buy the ferry | Ann Lee\nauthors: [Ann Lee]\n---",
    "---\ntitle: 'Harbour Notes: Buy the ferry'\nauthor: Ann Lee\npublication: Harbour Notes\n---",
    "Ann Lee: Buy the ferry\nAnn Lee", "Light Against the Dark\nOpinion\n|\nAnn Lee\nBuy the ferry",
    "Buy the ferry\nJun 3, 2024 ANN LEE",
    "Buy the ferry\n\nAnn Lee, University of Marl\n\nDisclosure statement\n\nAnn Lee does not work for, consult, own shares in or receive funding from any firm that would be better or worse off for this text, and has told of no other ties beyond her post at the school.",
  ]

  @Test(arguments: kickers) func `kicker, columnist and site are no headline`(lines: String) throws
  {
    let article = try read(lines)
    #expect(article.title.lowercased() == "buy the ferry")
    #expect(article.author == "Ann Lee")
    #expect(article.text[article.sentences[0].range] == "The town should buy the ferry.")
    #expect(article.sentences.count == 6)
  }

  @Test(arguments: [
    "Ferry - or bridge", "The ferry: who pays?", "Buy the ferry — or sell it", "Rent Control",
    "Boats - a love story", "Marl | The Ferries in Maps", "North and South – The Road Between Them",
  ]) func `what may be the headline's own stays`(line: String) throws {
    #expect(try read(line + "\nBy Ann Lee").title == line)
    #expect(try read("---\ntitle: '\(line)'\nauthor: Ann Lee\n---").title == line)
  }

  @Test func `two words that the text speaks of are no columnist`() throws {
    #expect(try read("Ferry Fares\nWhy no town needs them").title == "Ferry Fares")
    let body =
      "\nMarl Island pays for its boat. So does nobody else, and Marl Island is proud of it.\n\nMarl Island will pay on."
    #expect(try read("Marl Island\nA town that pays", body).title == "Marl Island")
    #expect(try read("Wait\nNobody has counted the cost.").title == "Wait")
  }

  @Test(arguments: [
    ("30.10.2024", "30.10.2024"), ("2024/10/30", "2024/10/30"), ("2024-10-30", "2024-10-30"),
    ("10/30/2024", "10/30/2024"), ("Oct. 30th 2024", "Oct. 30th 2024"),
    ("30th October, 2024", "30th October, 2024"), ("Wed 30 Oct 2024 07.00 GMT", "30 Oct 2024"),
    ("Published: 30.10.2024, 07:15", "30.10.2024"), ("Last updated 2024-10-30", "2024-10-30"),
  ]) func `a day is a day however it is written`(line: String, day: String) throws {
    for lines in ["Buy the ferry\nAnn Lee\n\(line)", "Buy the ferry\n\(line)\nAnn Lee"] {
      let article = try read(lines)
      #expect(article.date == day)
      #expect(article.author == "Ann Lee")
      #expect(article.sentences.count == 6)
    }
    #expect(try read("Buy the ferry\nAnn Lee | \(line)").date == day)
  }

  @Test(arguments: ["3.14.2", "192.168.2024.1", "1/2", "2024", "45.10.2024", "10.20.30"])
  func `other numbers are no day`(line: String) throws {
    #expect(try read("Buy the ferry\nAnn Lee\n\(line)").date == nil)
  }

  @Test(arguments: [
    ("ANN LEE", "Ann Lee"), ("ANN O'LEE-MCKAY", "Ann O'Lee-McKay"),
    ("JAN VAN DER LEE", "Jan van der Lee"),
    ("J. B. LEE III", "J. B. Lee III"), ("ANN LEE AND BEN ODE", "Ann Lee and Ben Ode"),
    ("ÉMILE ŽUPAN", "Émile Župan"), ("Ann McLee", "Ann McLee"), ("Ann O’Lee", "Ann O’Lee"),
  ]) func `a name in capitals is written as people are called`(line: String, name: String) throws {
    #expect(try read("Buy the ferry\nBy \(line)").author == name)
    #expect(try read("---\ntitle: Buy the ferry\nauthor: \(line)\n---").author == name)
  }

  @Test func `two people sign together`() throws {
    #expect(try read("Buy the ferry\nAnn Lee and Ben Ode").author == "Ann Lee and Ben Ode")
    #expect(
      try read("Buy the ferry\nAnn Lee, Ben Ode & Cy Poe").author == "Ann Lee, Ben Ode & Cy Poe")
    #expect(try read("Buy the ferry\nAnn Lee · Oct 30, 2024").author == "Ann Lee")
    #expect(try read("Buy the ferry - The Island Post").publication == "The Island Post")
    let written = try read("# The town must buy the ferry, writes Ann Lee")
    #expect(written.title == "The town must buy the ferry")
    #expect(written.author == "Ann Lee")
  }

  @Test func `a line that is an address is where it stood`() throws {
    let article = try read(
      "# Buy the ferry\n\n[https://islandpost.example/a](https://islandpost.example/a)\n\n*10:50 PM, Friday, May 14, 2025*"
    )
    #expect(article.url == "https://islandpost.example/a")
    #expect(article.date == "May 14, 2025")
    #expect(article.sentences.count == 6)
  }

  @Test func `of a moment the day is known`() throws {
    let lines = "---\ntitle: Buy the ferry\ndate: 2024-09-11 12:00:00 +0800\n---"
    #expect(try read(lines).date == "2024-09-11")
  }

  @Test func `signs before a name and other articles' days hide nothing`() throws {
    let phone = try read("Buy the ferry\n\n✍️ Ann Lee\n📅 30.10.2024")
    #expect(phone.author == "Ann Lee" && phone.date == "30.10.2024")
    #expect(phone.sentences.count == 6)
    let copied = try read(
      "Buy the Ferry\nOct. 30, 2024\nBy Ann Lee",
      Self.body + "\n\nMore in Opinion\n\nA Boat Nobody Wanted\nOct. 29, 2024\n")
    #expect(copied.date == "Oct. 30, 2024" && copied.sentences.count == 6)
  }

  @Test(arguments: [
    ["Buy the ferry", "A boat is a road", "Ann Lee", "Ann Lee", "·", "Follow"],
    ["Buy the ferry", "The county sold the boats and the people stayed.", "Ann Lee", "Columnist"],
    ["All the news of the valley since 1887", "Buy the ferry", "By Ann Lee"],
    ["Democracy Dies in Darkness", "Opinion", "Buy the ferry", "By Ann Lee"],
  ]) func `who signs is found below a standfirst, and the headline below a motto`(head: [String])
    throws
  {
    let article = try Article(
      parsing: Array((head + FurnitureTests.body).joined(separator: "\n\n").utf8), path: "x")
    #expect(article.title == "Buy the ferry")
    #expect(article.author == "Ann Lee")
  }

  @Test(arguments: [
    "Valley Star :: Opinion :: Buy the ferry", "Buy the ferry by Ann Lee - Valley Star | Comment",
  ]) func `a window's title is cut at double colons and before who signs`(window: String) throws {
    let body = PageKindTests.body.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><title>\(window)</title></head><body><p>Valley Star</p><p>Ann Lee</p>\(body)</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.title == "Buy the ferry")
  }
}
