import Document
import Import
import Testing
import Text

/// Text that was made of a PDF.
struct PrintedTextTests: PrintedReading {
  @Test func `a running head at both margins is no headline, though it stands first`() throws {
    let head = "Papers of the Valley                    No. 12 (2026)"
    let pages = Self.wanted.map { "\(head)\n\n\($0)\n" }
    let article = try read(
      pages[0].replacing("\n\n", with: "\n\nBuy the ferry\n\n") + "\u{C}" + pages[1])
    #expect(article.title == "Buy the ferry")
    #expect(article.paragraphs.count == 2)
  }

  @Test(arguments: [
    "The pipes are old, says the mayor, and so is the pump that was bought in\n1974. It still runs.",
    "The pipes have leaked for years, and the vote of the council is on March\n12. It is near.",
  ]) func `a line that was wrapped before a number goes on`(text: String) throws {
    let article = try read(
      "Mend the pipes\n\n\(text)\n\nThe council should mend them at once, and it should pay for it out of the fund that it has kept for many years for nothing.\n"
    )
    #expect(article.paragraphs.count == 2)
    #expect(article.sentences.count == 3)
  }

  @Test func `a range that is broken at its hyphen is joined with it`() throws {
    let text =
      "The works lost money in the years 1990-\n95 too, and nobody minded it at the time that I know of.\n"
    let found = try paragraphs("Mend the pipes\n\n\(Self.wanted[0])\n\n\(text)")
    #expect(found.contains { $0.contains("1990-95 too") })
  }

  @Test func `a number and a running head without a page's end break no sentence`() throws {
    let head = "VALLEY TRIBUNE • MAY 2024"
    let file = """
      \(head)
      Buy the ferry
      The island has waited for its ferry for ten years, and it
      has not been given one. The council needs two clerks and
      3
      \(head)
      a boat to buy it, and nothing else in all the world.
      The money is there, because the council has saved it for
      a lobby that no islander has ever asked for. A lobby is no
      4
      \(head)
      ferry, and it takes nobody home.
      """
    let found = try paragraphs(file).joined(separator: " ")
    #expect(found.contains("two clerks and a boat") && found.contains("is no ferry"))
    #expect(!found.contains("TRIBUNE"))
  }

  @Test func `a paragraph's indent is told behind a word that a page's end has in two`() throws {
    let file = """
                      BUY THE FERRY

         The ferry is the only road that the people of the island
      have, and the county has called it a luxury for eleven win-
      ters, though nobody who lives there ever did.
         The county should buy it. A bridge would be cheaper in ele-

      14                      HARBOUR QUARTERLY
      \u{C}ven hundred years, and nobody can wait for that.
         Let the town vote on it in the spring, and let it be told
      what each of the two would cost.
      """
    #expect(try paragraphs(file).count == 3)
  }

  @Test(arguments: [
    (
      "11/30/26, 2:05 PM      Keep the toll - The Marl Review",
      "https://review.example/opinion/keep-the-toll?id=", "/2"
    ),
    (
      "30.11.2026, 14:05     Keep the toll",
      "https://review.example/a-very-long-name-of-a-page-that-somebody-has-thought-of/and-some-more-of-it?ref=",
      "/2"
    ),
  ]) func `what a browser prints above and below a page is none of its text`(
    top: String, bottom: String, pages: String
  ) throws {
    let file = """
      \(top)

      Keep the toll

      The toll pays for the buses of the town, and the council should keep
      it for ten more years, whatever the captains of the harbour
      \(bottom)7     1\(pages)
      \(top)
      may say of it. Nobody has shown that it hurts trade at the harbour.

      The shops have done well since it came to us, and so have the boats.
      \(bottom)7     2\(pages)
      """
    let read = try paragraphs(file)
    #expect(read.count == 2, "\(read)")
    #expect(
      read.first?.contains("whatever the captains of the harbour may say of it.") ?? false,
      "\(read)")
    #expect(try self.read(file).title == "Keep the toll")
  }

  @Test func `pages that are numbered in Roman are joined`() throws {
    let file =
      "Buy the ferry\n\n\(Self.wanted[0])\n\n          ii\n\u{C}\(Self.wanted[1])\n\n          iii\n"
    #expect(try read(file).paragraphs.count == 2)
  }

  @Test func `pages with a wide margin break a sentence before a name`() throws {
    let margin = String(repeating: " ", count: 10)
    let pages = [
      [
        "   Centre for Ports                              Policy Brief No. 14", "",
        "            Keep the Ferry", "", "            Ann Lee", "",
      ],
      [
        "    The ferry is the only road that the people of the island have, says Nora",
        "\n                    1",
        "\u{C}   Keep the Ferry                                    Ann Lee", "",
      ],
      [
        "Blandford, a nurse who lives there. The town of Ellery, N.H.", "\n                    2",
        "\u{C}   Keep the Ferry                                    Ann Lee", "",
      ],
      [
        "did the same in 2019 and has never had a reason to regret what it did then.",
        "    The county should buy the boat before the lease ends in the spring.",
      ],
    ]
    let lines = pages.enumerated().flatMap { page, lines in
      lines.map { line in
        line.isEmpty || line.hasPrefix("\u{C}") || line.hasPrefix("\n") || page == 0
          ? line : margin + line
      }
    }
    let file = lines.joined(separator: "\n") + "\n"
    #expect(
      try paragraphs(file) == [
        "The ferry is the only road that the people of the island have, says Nora Blandford, a nurse who lives there. The town of Ellery, N.H. did the same in 2019 and has never had a reason to regret what it did then.",
        "The county should buy the boat before the lease ends in the spring.",
      ])
    let article = try read(file)
    #expect(article.title == "Keep the Ferry" && article.author == "Ann Lee")
    #expect(article.sentences.count == 3)
  }

  /// Words in two at a line's end, and how they are written.
  private static let broken = [
    ("a self-\nwilled cat", "a self-willed cat"),
    ("a selfish, self-\nish cat", "a selfish, selfish cat"),
    ("a self-\nish cat", "a selfish cat"), ("well-\nmeant work", "well-meant work"),
    ("cross-\nborder trade", "cross-border trade"), ("a cross-\ning at noon", "a crossing at noon"),
    ("long-\nterm leases", "long-term leases"), ("a short-\nage of oats", "a shortage of oats"),
    ("the so-\ncalled fleet", "the so-called fleet"), ("a so-\nciety of owls", "a society of owls"),
    ("an ex-\nminister spoke", "an ex-minister spoke"), ("an ex-\nample of it", "an example of it"),
    ("the co-\nauthors met", "the co-authors met"), ("a co-\nlossal barn", "a colossal barn"),
    ("half-\nbaked plans", "half-baked plans"), ("a non-\nvoting seat", "a non-voting seat"),
    ("the far-\nmers left", "the farmers left"), ("high-\nest tide", "highest tide"),
    ("Rent and control: a rent-\ncontrol law", "Rent and control: a rent-control law"),
    ("The gov-\nernment paid", "The government paid"),
    ("With that, out of it, with-\nout it", "With that, out of it, without it"),
    ("News on paper, a newspaper: news-\npaper men", "News on paper, a newspaper: newspaper men"),
    ("the Anti-\nTowpath League", "the Anti-Towpath League"),
    ("the pre-\nwar pier", "the pre-war pier"), ("they pre-\nvented it", "they prevented it"),
    ("a co-\noperative of owls", "a co-operative of owls"),
    ("the anti-\nwar march", "the anti-war march"), ("an anti-\ndote to it", "an antidote to it"),
  ]

  @Test(arguments: broken) func `a word broken at a line's end is put together as it is written`(
    lines: String, wanted: String
  ) throws {
    let article = try read("A title\n\nWe saw \(lines) and nobody on the quay had a word to say.\n")
    let text = article.text[article.sentences[0].range]
    #expect(text.split { $0 == "\n" || $0 == " " }.joined(separator: " ").contains(wanted))
  }

  /// The two paragraphs that every form below has.
  static let wanted = [
    "The ferry is the only road that three hundred families have, and the county has called it a "
      + "luxury for eleven winters. It should buy the boat outright and run it as it runs its well-kept roads.",
    "Nobody has shown that a bridge would be cheaper in the long run. It has been promised since my "
      + "father was a boy, and nobody can cross a promise in a well-kept suit.",
  ]

  static let forms: [String: String] = [
    "empty lines between paragraphs, hyphens": """
    Buy the ferry

    The ferry is the only road that three hundred families
    have, and the county has called it a luxury for elev-
    en winters. It should buy the boat outright and run it
    as it runs its well-kept roads.

    Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a
    boy, and nobody can cross a promise in a well-
    kept suit.
    """,
    "indents in place of empty lines": """
    Buy the ferry

       The ferry is the only road that three hundred fam-
    ilies have, and the county has called it a luxury for
    eleven winters. It should buy the boat outright and run
    it as it runs its well-kept roads.
       Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a
    boy, and nobody can cross a promise in a well-kept suit.
    """,
    "a head and a number inside a sentence": """
    Buy the ferry

       The ferry is the only road that three hundred fam-
    ilies have, and the county has called it a luxury for
    14                    HARBOUR QUARTERLY
    eleven winters. It should buy the boat outright and run
    it as it runs its well-kept roads.
       Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a

                             15

    boy, and nobody can cross a promise in a well-kept suit.
    """,
    "pages with feet": """
    Buy the ferry

    The ferry is the only road that three hundred families
    have, and the county has called it a luxury for eleven

                             1
    \u{C}winters. It should buy the boat outright and run it as
    it runs its well-kept roads.

    Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a

                             2
    \u{C}boy, and nobody can cross a promise in a well-kept suit.

                             3
    \u{C}
    """,
    "pages with heads": """
    Buy the ferry

    The ferry is the only road that three hundred families
    have, and the county has called it a luxury for eleven
    \u{C}Harbour Quarterly | Spring                       Page 2 of 3

    winters. It should buy the boat outright and run it as
    it runs its well-kept roads.

    \u{C}Harbour Quarterly | Spring                       Page 3 of 3

    Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a
    boy, and nobody can cross a promise in a well-kept suit.
    """,
    "a word parted by a page's end": """
    Buy the ferry

    The ferry is the only road that three hundred families
    have, and the county has called it a luxury for elev-
    Buy the ferry                                     12
    \u{C}en winters. It should buy the boat outright and run it
    as it runs its well-kept roads.

    Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a
    boy, and nobody can cross a promise in a well-kept suit.
    Buy the ferry                                     13
    \u{C}
    """,
    "one line a paragraph": """
    Buy the ferry

    \(wanted[0])

    \u{C}\(wanted[1])
    \u{C}
    """,
    "the headline on every page": """
    Buy the ferry

    The ferry is the only road that three hundred families
    have, and the county has called it a luxury for eleven
    \u{C}Buy the ferry
    winters. It should buy the boat outright and run it as
    it runs its well-kept roads.
    \u{C}Buy the ferry

    Nobody has shown that a bridge would be cheaper in the
    long run. It has been promised since my father was a
    boy, and nobody can cross a promise in a well-kept suit.
    """,
  ]

  @Test(arguments: forms.keys.sorted()) func `printed pages are read as one text`(form: String)
    throws
  {
    let file = try #require(Self.forms[form])
    #expect(try paragraphs(file) == Self.wanted)
    #expect(try read(file).title == "Buy the ferry")
    #expect(try read(file).warnings.allSatisfy(\.isRemark))
  }

  @Test func `what is left out is told`() throws {
    let file = try #require(Self.forms["pages with feet"])
    #expect(try read(file).warnings == [.pageFurniture(lines: 3)])
  }

  static let lines: [(String, String)] = [
    (
      "It was the plumb-\ners of the town who came first of all.",
      "It was the plumbers of the town who came first of all."
    ),
    (
      "It was a well-kept road and a well-\nkept boat.",
      "It was a well-kept road and a well-kept boat."
    ),
    (
      "It was the Anglo-\nNorman kings who built the harbour.",
      "It was the Anglo-Norman kings who built the harbour."
    ),
    (
      "In the old town by the harbour they have both pre-\nand post-war houses on the quay.",
      "In the old town by the harbour they have both pre-\nand post-war houses on the quay."
    ),
    (
      "It was the caf\u{E9}-\nowners who came first of all to it.",
      "It was the caf\u{E9}owners who came first of all to it."
    ),
    (
      "It was the plumb\u{2010}\ners of the town who came first of all.",
      "It was the plumbers of the town who came first of all."
    ),
    (
      "It was the coun\u{AD}\ncil of the town that came first of all.",
      "It was the council of the town that came first of all."
    ),
  ]

  @Test(arguments: lines) func `a word goes on in the next line`(written: String, read: String)
    throws
  {
    let article = try self.read("\(Self.wanted[0])\n\n\(written)\n\n\(Self.wanted[1])")
    #expect(article.text[article.paragraphs[1].range] == read)
  }

  static let kept = [
    "The year was the best of all:\n\n2024\n\nNobody had thought so.",
    "1. Buy the ferry.\n2. Keep the quay.\n3. Sell the bridge.",
    "WE SHALL NOT\n\nThat was what they said.", "Call 555-\n\nThat was the number.",
    "The vote was 12\n\nThe quorum was 13.",
  ]

  @Test(arguments: kept) func `what is no page's furniture stays`(text: String) throws {
    let file = "\(Self.wanted[0])\n\n\(text)\n\n\(Self.wanted[1])"
    let article = try read(file)
    #expect(article.text[article.text.range] == file)
    #expect(article.warnings.isEmpty)
  }

  @Test func `two columns are refused with their line`() {
    let left = "The ferry is the only road that we"
    let right = "Nobody has shown that a bridge is"
    let rows = (0..<20).map { "\(left.dropLast($0 % 5).padded(40))\(right.dropLast($0 % 3))" }
    let file = "Buy the ferry\n\n" + rows.joined(separator: "\n")
    #expect(throws: ArticleError.twoColumns(line: 3)) { try read(file) }
    let front = "---\ntitle: Buy the ferry\n---\n"
    #expect(throws: ArticleError.twoColumns(line: 6)) { try read(front + file) }
  }

  @Test func `a table beside an article is no second column`() throws {
    let rows = (0..<10).map { "The ferry of the year \(2010 + $0)      carried \($0) thousand" }
    let body = Array(repeating: Self.wanted[0], count: 20).joined(separator: "\n\n")
    #expect(try read("\(body)\n\n\(rows.joined(separator: "\n"))").paragraphs.count > 0)
  }

  @Test(arguments: ["\u{C}", "a-\n", "a\u{C}", "12\n", "A\n\u{C}12\n", "a   b\n", "HEAD\nand\n"])
  func `many of one line are read in linear time`(piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = try? read(text + "\n\n" + Self.wanted[0]) }
    #expect(time < .seconds(20))
  }

  @Test func `lines that are all numbered lose their numbers`() throws {
    let lines = Self.wanted.flatMap { paragraph -> [String] in
      let words = paragraph.split(separator: " ")
      return stride(from: 0, to: words.count, by: 8).map {
        words[$0..<min($0 + 8, words.count)].joined(separator: " ")
      } + [""]
    }
    let all = (["Buy the ferry", "Ann Lee", ""] + lines).enumerated().map { number, line in
      "\(number + 1 < 10 ? " " : "")\(number + 1)   \(line)"
    }
    let article = try read(all.joined(separator: "\n"))
    #expect(article.title == "Buy the ferry")
    #expect(try paragraphs(all.joined(separator: "\n")) == Self.wanted)
  }

  @Test(arguments: [
    ("N\nobody under sixty remembers", "Nobody under sixty remembers"),
    ("A\nll towns of the valley remember", "All towns of the valley remember"),
    ("A\ntown without a boat remembers", "A town without a boat remembers"),
  ]) func `a large initial on a line of its own belongs to its word`(
    lines: String, wanted: String
  ) throws {
    let found = try paragraphs(
      "Buy the ferry\nBy Ann Lee\n\n\(lines) why the ferry was sold in that year.\n\n\(Self.wanted[1])\n"
    )
    #expect(found.first == wanted + " why the ferry was sold in that year.")
  }

  @Test func `ligatures are letters`() throws {
    let found = try paragraphs(
      "Buy it\n\nThe ofﬁce knew of the ﬂood, and of its baﬄing costs, too.\n")
    #expect(found == ["The office knew of the flood, and of its baffling costs, too."])
  }
}

extension StringProtocol {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
