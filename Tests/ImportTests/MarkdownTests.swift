import Document
import Import
import Testing
import Text

/// Markdown as people write it: its signs go, its words stay, and so does what only looks like it.
struct MarkdownTests {
  static let body =
    "The weir was built by our grandfathers, and for sixty years nobody thought of asking what it was for."

  private func paragraphs(_ text: String) throws -> [String] {
    let file = "\(Self.body)\n\n\(text)\n\nIt will stand for sixty more, and then for sixty more.\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    return article.paragraphs.dropFirst().dropLast().map { article.text[$0.range] }
  }

  @Test(arguments: [
    ("The council must pay.{: .lead}", "The council must pay."),
    ("Who pays for the [weir]{.underline} itself?", "Who pays for the weir itself?"),
    (
      "The count is at <https://weir.example/a> for all to see.",
      "The count is at https://weir.example/a for all to see."
    ),
    (
      "The ministry blamed the mites.<o:p></o:p> It was wrong.",
      "The ministry blamed the mites. It was wrong."
    ),
    ("## The council must pay for it. {#pay}", "The council must pay for it."),
    (
      "<aside>\n💡 The railway says that the barriers must close early, and nobody has ever asked it why.\n</aside>",
      "💡 The railway says that the barriers must close early, and nobody has ever asked it why."
    ),
  ]) func `what a site makes of its text goes, and the text stays`(
    line: String, read: String
  ) throws {
    #expect(try paragraphs(line) == [read])
  }

  @Test func `a headline may be underlined over two lines`() throws {
    let file = "Keep the weir\nand the mill\n=============\n\nBy Ann Lee\n\n\(Self.body)\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.title == "Keep the weir and the mill")
    #expect(article.author == "Ann Lee")
  }

  @Test func `a paragraph or two in tags makes no page of Markdown`() throws {
    let file = """
      # Keep the weir

      By Ann Lee

      \(Self.body)

      <div class="note">
      <p>The weir was dug by hand.</p>
      <p>It cost a year of taxes.</p>
      </div>

      ## Costs

      It will stand for sixty more, and then for sixty more. %%check this%% ^abc123

      #water #town
      """
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.title == "Keep the weir")
    #expect(article.author == "Ann Lee")
    #expect(article.paragraphs.map { article.text[$0.range] }.first == Self.body)
    #expect(article.sentences.count == 4)
  }

  @Test(arguments: ["#### By Ann Lee", "## BY ANN LEE"]) func `a heading may say who wrote it`(
    line: String
  ) throws {
    let file = "# Keep the weir\n\(line)\n\n\(Self.body)\n\nIt will stand for sixty more.\n"
    #expect(try Article(parsing: Array(file.utf8), path: "x.md").author == "Ann Lee")
  }

  @Test func `a heading of four words that ends with a stop is said, a question is not`() throws {
    #expect(try paragraphs("##### The lobby must wait!") == ["The lobby must wait!"])
    #expect(try paragraphs("## What must we do?") == [])
  }

  @Test func `a later heading is no headline`() throws {
    let file = "Keep the weir\n\n\(Self.body)\n\n# Costs\n\nIt will stand for sixty more.\n"
    #expect(try Article(parsing: Array(file.utf8), path: "x.md").title == "Keep the weir")
  }

  @Test(arguments: ["> [!quote]", "> [!note] To compare", "> [!my-tip]- To compare"])
  func `a box has a label and what it holds`(label: String) throws {
    #expect(
      try paragraphs("\(label)\n> The weir is older than the town that it feeds, says the clerk.")
        == [
          "The weir is older than the town that it feeds, says the clerk."
        ])
    #expect(try paragraphs("> [sic] is what the clerk wrote there.").count == 1)
  }

  private func dropped(_ text: String) throws -> [String] {
    let article = try Article(
      parsing: Array(
        "\(Self.body)\n\n\(text)\n\nIt will stand for sixty more, and then for sixty more.\n".utf8),
      path: "x")
    #expect(article.paragraphs.count == 2)
    return article.dropped.map(\.reason.rawValue)
  }

  static let signs: [(String, String)] = [
    ("The weir is *ours*, and **only** ours.", "The weir is ours, and only ours."),
    ("The weir is _ours_, and __only__ ours.", "The weir is ours, and only ours."),
    ("***Now*** is the time to mend it.", "Now is the time to mend it."),
    ("**T**he weir leaks in four places.", "The weir leaks in four places."),
    ("**“Mend it,” they say.** Who pays?", "“Mend it,” they say. Who pays?"),
    ("*A weir, then, **our** weir, must stay.*", "A weir, then, our weir, must stay."),
    ("It cost ~~nine~~ ten thousand.", "It cost ten thousand."),
    ("It is ==the only one== in the valley.", "It is the only one in the valley."),
    ("See [the report](https://example.org/r_1_(a)) on it.", "See the report on it."),
    ("See [the *whole* report](r.pdf \"The report\") on it.", "See the whole report on it."),
    ("See [the report](<https://example.org/a b>) on it.", "See the report on it."),
    ("See the [[Old weir|weir]] and the [[mill]].", "See the weir and the mill."),
    ("Nobody knew.[^1] Nobody asked.[^long-name]", "Nobody knew. Nobody asked."),
    ("Nobody knew [^1]. Nobody asked [^2] them.", "Nobody knew. Nobody asked them."),
    ("Nobody knew.[^1],[^2] Nobody asked.", "Nobody knew. Nobody asked."),
    ("Nobody knew.[1](#fn1) Nobody asked.[[2]](#fn2)", "Nobody knew. Nobody asked."),
    ("Nobody knew.[12](https://example.org/a) So what?", "Nobody knew. So what?"),
    ("Nobody knew.<sup>3</sup> The weir has 20 m<sup>2</sup>.", "Nobody knew. The weir has 20 m2."),
    ("Nobody knew <sup>[1](#fn1)</sup>. Why?<sup>\\[2\\]</sup>", "Nobody knew. Why?"),
    ("Nobody knew.^[Not even the miller.] Nobody asked.", "Nobody knew. Nobody asked."),
    ("Nobody knew [@lee2020, p. 3]. Nobody asked.", "Nobody knew. Nobody asked."),
    ("It works &mdash; as we know &amp; say.", "It works — as we know & say."),
    ("It works, <b>as</b> <a href=\"x\">we</a> know.<br>", "It works, as we know."),
    ("It works. <!-- check this --> We know.", "It works. We know."),
    ("It works.![](pixel.png) We know.", "It works. We know."),
    ("It works ![the weir](w.jpg){width=50%} as we know.", "It works as we know."),
    ("Type `weir --mend` and wait.", "Type weir --mend and wait."),
    ("A star is \\* and a bracket \\[ here.", "A star is * and a bracket [ here."),
    (
      "The weir is ours, and has been for sixty years,\\\nand only ours.",
      "The weir is ours, and has been for sixty years,\nand only ours."
    ),
    (
      "> The weir *was* ours, and was so for sixty years,\n> and is it still?",
      "The weir was ours, and was so for sixty years,\nand is it still?"
    ),
    (
      "See https://example.org/a_b_/*c* and **https://example.org**.",
      "See https://example.org/a_b_/*c* and https://example.org."
    ),
    ("- [x] Mend the **weir**.", "Mend the weir."),
    ("## The council must *mend* the weir.", "The council must mend the weir."),
  ]

  @Test(arguments: signs) func `signs go and words stay`(written: String, read: String) throws {
    #expect(try paragraphs(written) == [read])
  }

  static let plain = [
    "A field of 5 * 3 metres is 2*3*4 times smaller.", "The price* rose, and the rent** fell.",
    "*All prices are in crowns of 2010.", "He called it a s**t show, f***ing useless.",
    "The file is old_weir_plan.txt, or _old.", "He said that [sic] they [the council] knew.",
    "[He](emphasis added) said so, as did others [1].", "See note [3] (2019) in the back.",
    "If a < b and c > d, then <name> is wrong.", "I <i think so.", "AT&T and R&D; are names.",
    "See https://example.org/a_b_/c*d*e for more.", "``Mend it,'' she said, and `now'.",
    "She said `mend it' and then `leave it'.", "A path is C:\\weir\\plans, with a \\ in it.",
    "The mark ^ is a caret, ~ a tilde, a == b a test.", "A line of ____ to write on, and ****.",
    "The score was 3-2 [after 2-2 (1-1)] on a wet night.", "Is it done? *No; not yet.",
    "Three stars (***) is what the guide gives it.", "_Note the lone sign.", "2 > 1 and 1 < 2.",
    "The rent _fell _and fell.", "x ~~ y ~~ z are three.", "A &notaname; stays.",
    "One [bracket stays open, and another] closes.", "Call 0*10, or #31# and then *21#.",
  ]

  @Test(arguments: plain) func `what only looks like it stays to the byte`(text: String) throws {
    #expect(try paragraphs(text) == [text])
  }

  static let asides: [(String, [String])] = [
    ("| Year | Cars |\n|------|-----:|\n| 2023 | 900 |", ["table"]),
    ("Year | Cars\n--- | ---\n2023 | 900\n2024 | 800", ["table"]),
    ("  Year   Cars\n  -----  -----\n  2023   900", ["table"]),
    (
      "+------+------+\n| Year | Cars |\n+======+======+\n| 2023 | 900 |\n+------+------+",
      ["table"]
    ),
    ("<table>\n<tr><td>2023</td>\n\n<td>900</td></tr>\n</table>", ["table"]),
    (
      "<figure id=\"f\">\n<img src=\"w.png\">\n\n<figcaption>The weir.</figcaption>\n</figure>",
      ["figure"]
    ),
    ("<svg viewBox=\"0 0 1 1\">\n<text>The weir</text>\n</svg>", ["figure"]),
    ("![The weir](w.jpg)", ["caption"]), ("[![The weir](w.jpg)](https://example.org)", ["caption"]),
    ("![The weir][w]\n\n[w]: w.jpg", ["caption", "clutter"]), ("![[weir.png]]", ["caption"]),
    ("<img src=\"w.jpg\" alt=\"The weir\" />", ["caption"]),
    (
      "![The weir](w.jpg)\n*The weir in spring. Photo: Ann Lee/River News*", ["caption", "caption"]
    ),
    ("![The weir](w.jpg)\n*The weir in spring, when it is full.*", ["caption", "caption"]),
    ("[^1]: See the report of the *council*.", ["footnote"]),
    (
      "[^1]: See the report.\n\n    It has two parts.\n\n[^2]: So has this.",
      ["footnote", "footnote"]
    ),
    ("[^a]: See the report of the council\nof last year, which is long.", ["footnote"]),
    ("[report]: https://example.org/r \"The report\"", ["clutter"]),
    ("1. <a id=\"fn1\"></a> See the report. [\u{21A9}](#ref1)", ["footnote"]),
    ("<!-- This sentence is for the editor alone, and not for you. -->", ["clutter"]),
    ("<!--\nThis sentence is for the editor.\n\nAnd so is this.\n-->", ["clutter"]),
    ("<script>\nvar weir = \"The weir is ours.\";\n</script>", ["clutter"]),
    ("What it costs\n-------------", ["heading"]), ("## What it costs ##", ["heading"]),
    ("<h3>What it costs</h3>", ["heading"]), ("**What It Costs**", ["heading"]),
    ("{{< figure src=\"w.jpg\" caption=\"The weir.\" >}}", ["clutter"]),
    ("{% include map.html %}", ["clutter"]), (":::", ["clutter"]),
    ("<a name=\"costs\"></a>", ["clutter"]),
  ]

  @Test(arguments: asides) func `what is no text is dropped and told`(
    text: String, reasons: [String]
  ) throws {
    #expect(try dropped(text) == reasons)
  }

  @Test func `a note on the author may be in italics`() throws {
    let file = "\(Self.body)\n\nIt will stand.\n\n*Ann Lee is a writer in the valley.*\n"
    let article = try Article(parsing: Array(file.utf8), path: "x")
    #expect(article.dropped.map(\.reason.rawValue) == ["author note"])
  }

  @Test(arguments: ["> ", ">", "> > "]) func `another's words are set apart`(sign: String) throws {
    let file = "\(Self.body)\n\n\(sign)The weir must go, and it must go now.\n\nNo, it must not.\n"
    let article = try Article(parsing: Array(file.utf8), path: "x")
    #expect(article.paragraphs.map(\.isQuotation) == [false, true, false])
    let page = "<html><p>\(Self.body)</p><blockquote><p>The weir must go, and now.</p></blockquote>"
    let saved = try Article(parsing: Array(page.utf8), path: "x")
    #expect(saved.paragraphs.map(\.isQuotation) == [false, true])
  }

  @Test func `a title block is front matter`() throws {
    let file = "% Mend the weir\n% Ann Lee\n\n\(Self.body)\n\n% of it is ours.\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.title == "Mend the weir" && article.author == "Ann Lee")
    #expect(article.paragraphs.count == 2)
  }

  @Test func `a headline may be underlined`() throws {
    let file = "Mend the weir\n=============\n\nBy Ann Lee\n\n\(Self.body)\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.title == "Mend the weir" && article.author == "Ann Lee")
    #expect(article.paragraphs.count == 1)
  }

  @Test func `a link can be defined elsewhere`() throws {
    let file = "See [the plan][Plan], [the plan][] and [plan].\n\n[plan]: /p.pdf"
    #expect(try paragraphs(file) == ["See the plan, [the plan][] and plan."])
  }

  @Test func `a headline has no signs either`() throws {
    let file = "# Mend *the* [weir](https://example.org)\n\n\(Self.body)\n"
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.title == "Mend the weir")
  }

  @Test func `what a clipper of pages keeps is known`() throws {
    let file = """
      ---
      title: "Mend the weir"
      source: "https://example.org/weir"
      author:
        - "[[Ann Lee]]"
      published: 2025-01-02
      description: "A weir is no luxury."
      ---
      \(Self.body)
      """
    let article = try Article(parsing: Array(file.utf8), path: "x.md")
    #expect(article.url == "https://example.org/weir" && article.date == "2025-01-02")
    #expect(article.author == "Ann Lee")
    #expect(article.warnings.map(\.isRemark) == [true])
  }

  @Test(arguments: [
    "[", "![", "](", "[](", "[a](b ", "[^", "^[", "*", "* a", "*a ", "**a*", "_a ", "~~a", "==a",
    "`", "`a ``", "<", "<a ", "<b>", "<!--", "<figure>", "</figure>", "<a href=\"", "&", "&a",
    "\\", "[[", "[[a", "![[", "[a]: b\n", "[^a]: b\n", "|", "a|b\n---|---\n", "a\n---\n", "> ",
    "> a\n", "{", "](x){", "://", "[1](#", "```\n", "<sup>1", "[@a", "+--+\n",
  ])
  func `many of one sign are read in linear time`(piece: String) throws {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = try? Article(parsing: Array("\(text)\n\n\(Self.body)".utf8), path: "x")
    }
    // Far more than a busy machine needs; quadratic time would be minutes.
    #expect(time < .seconds(20))
  }

  @Test func `what a writer has struck out, and what stands beside the text, is not read`() throws {
    let text = """
      # Mend the weir

      The weir was open for twenty years, <del>and nobody</del> and everybody went there on Sundays.

      <aside>
      A box that must go into the memo.

      </aside>

      The board should mend it before the autumn, since nobody else will ever do so.
      """
    let article = try Article(parsing: Array(text.utf8), path: "x.md")
    #expect(
      article.sentences.map { article.text[$0.range] } == [
        "The weir was open for twenty years, and everybody went there on Sundays.",
        "The board should mend it before the autumn, since nobody else will ever do so.",
      ])
  }
}
