import Document
import Import
import Testing
import Text

/// Notes at the feet of printed pages.
struct PrintedNoteTests: PrintedReading {
  /// The feet of a page whose last sentence goes on behind them.
  static let feet = [
    "1 See the notice of sale, 3 April 2023.\n                       7\n",
    "1. Harbour Board, Annual Report (2023), p. 12, and the letter\n   that the mayor sent with it.\n\u{C}",
    "1 Harbour Board, Report, p. 12.\n2 Ibid.\n\nHARBOUR PAPERS   7\n\u{C}",
    "* The board did not reply.\n\u{C}", "¹ See the notice of sale.\n\n7\n\n",
  ]

  @Test(arguments: feet, ["\n", ""]) func `a note at a page's foot parts no sentence`(
    foot: String, gap: String
  ) throws {
    let mark = foot.first.map { $0 == "*" || $0 == "¹" ? "\($0)" : "1" } ?? ""
    let file = """
      Buy the ferry

      The ferry is the only road that the people have.\(mark) It is
      old, and in the last ten years the price of a ticket for it
      \(gap)\(foot)has doubled.

      The council should buy it at its meeting in May, since a town
      that has no boat is no town.

      """
    let article = try read(file)
    let found = try paragraphs(file).joined(separator: " ")
    #expect(found.contains("a ticket for it has doubled. The council"))
    #expect(article.dropped.contains { $0.reason == .footnote })
  }

  /// Lines that begin with a number at a page's foot and are the author's.
  @Test(arguments: [
    "and on that day, which was the day of the vote,\n12 Boats were lost at sea, and nobody ever\n7\nfound one of them.",
    "1. Buy the ferry.\n2. Mend the pier.\n\u{C}3. Tell the town.",
    "it was in the month of May, if not before, on\n3 May that the council of the town at last came\n\u{C}to a decision.",
  ]) func `what only begins with a number at a page's foot is read`(text: String) throws {
    let file =
      "Buy the ferry\n\n\(PrintedTextTests.wanted[0])\n\nThe town has waited for the boat long enough,\n\(text)\n"
    #expect(try !read(file).dropped.contains { $0.reason == .footnote })
  }

  @Test func `a note's number may stand above its text`() throws {
    let file = """
      Buy the ferry

         I counted the boats in November and found nineteen in a
      row of one hundred and twelve.1
         The rest belong to people who bought them as one buys gold.


        1
          The count was made on two evenings between six and seven.

      River Papers                                              12
      \u{C}
         The county should buy one of them before the spring comes,
      since nobody else will.

      River Papers                                              13
      """
    #expect(try paragraphs(file).count == 3)
    #expect(try read(file).dropped.contains { $0.reason == .footnote })
  }
}
