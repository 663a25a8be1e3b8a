import Document
import Import
import Testing
import Text

struct ClutterTests {
  static let first =
    "The council has spent ten years on a plan for the river, and in those ten years the river has flooded the town four times, which nobody on the council seems to have noticed."
  static let second =
    "A dam would help, say the engineers, and they have said so in every report since the first flood. The council should read one of them."
  static let last =
    "It is not too late to build, but every winter makes it later, and the river does not wait for the minutes of the last meeting."

  /// A line between two paragraphs of the body, and why it goes.
  static let inside: [(String, String)] = [
    ("Advertisement", "clutter"), ("ADVERTISEMENT", "clutter"), ("Share this article", "clutter"),
    ("5 min read", "clutter"), ("Listen to this article", "clutter"), ("* * *", "clutter"),
    ("The river at high water in March. Photo: Ann Lee/River News", "caption"),
    (
      "Flood water in the high street last year (Photo by Ann Lee/Agency via Getty Images)",
      "caption"
    ),
    ("© River News 2024", "credit"), ("Getty Images", "credit"), ("NEWS AGENCY / POOL", "credit"),
    ("![The river](river.jpg)", "caption"),
    ("Sign up for our weekly newsletter", "newsletter"),
    ("Get the best of our opinion pages in your inbox. Sign up today.", "newsletter"),
    ("Never miss a column: join 20,000 readers who get our Friday letter.", "newsletter"),
    ("We use cookies to give you the best experience. Read our cookie policy.", "newsletter"),
    ("Read more: The dam that was never built", "read next"),
    ("RELATED: Why rivers flood", "read next"),
    ("The cost of doing nothing", "heading"), ("## The cost", "heading"),
    ("every report since the first flood", "pull-quote"),
    ("“A dam would help, say the engineers”", "pull-quote"),
    ("> The council should read one of them.", "pull-quote"),
    ("Share this article with a friend who rows", "clutter"),
    ("Share this article: Email | Print", "clutter"),
    ("Share this story with somebody who needs it.", "clutter"),
    ("The bridge at low water, January 1996. (Courtesy of the author)", "caption"),
    ("The bridge at low water last month. Ann Lee/River News", "caption"),
    ("Support independent journalism: become a member from $5 a month.", "newsletter"),
    ("Our journalism depends on readers like you. Please consider donating.", "newsletter"),
    ("This article is free to read thanks to our subscribers.", "newsletter"),
    ("Get The Current delivered every Thursday.", "newsletter"),
    ("What do you think? Join the debate below the line.", "newsletter"),
    ("Explainer: what is a weir?", "read next"),
    ("Follow us on Instagram and tell us what you think.", "newsletter"),
    ("This article was narrated by AI. Hear this article in our app.", "clutter"),
    (
      "Produced by River Voice using AI narration. Listen to more stories on the Voice app.",
      "clutter"
    ),
    ("When you buy a boat through a link on this page, we may receive a commission.", "newsletter"),
    ("We may earn a commission if you buy something that we recommend.", "newsletter"),
    ("> Get the River Letter. One idea about boats, every Friday. Subscribe", "newsletter"),
    ("If you liked this, send it on or forward it to a friend.", "newsletter"),
    ("4 weeks for CHF 1.–", "clutter"), ("€2 a month for one year", "clutter"),
    ("Read on with a subscription", "newsletter"), ("Like Loading...", "clutter"),
    ("Need a break? Play the River News daily crossword.", "clutter"),
  ]

  @Test func `whoever bears the author's surname is no note on the author`() throws {
    let file = """
      Notes from the ridge

      By Tomas Reed

      The board of the ridge sat until midnight in the cold hall, and what it settled about the quarry concerns every household.

      Atty. Gen. Reed said nothing.

      The clerks agreed.

      Nobody spoke on the way home, for the snow had begun to fall and there was little left to say.

      Mr. Reed is a clerk in the valley.
      """
    let article = try Article(parsing: Array(file.utf8), path: "x.txt")
    #expect(article.paragraphs.count == 4)
    #expect(article.dropped.last?.reason == .authorNote)
  }

  @Test func `a short headline is read once`() throws {
    let file =
      "Don't sell the pipes!\n\nDon't sell the pipes!\n\nThe pipes have served the town for sixty years, and nobody has asked what they are for.\n\nKeep them.\n"
    #expect(try Article(parsing: Array(file.utf8), path: "x.txt").paragraphs.count == 2)
  }

  @Test(arguments: inside) func `clutter between paragraphs is dropped`(
    line: String, reason: String
  ) throws {
    let article = try article("Build the dam", Self.first, line, Self.second, Self.last)
    #expect(article.dropped.map(\.reason.rawValue) == ["headline", reason])
    #expect(texts(article) == [Self.first, Self.second, Self.last])
  }

  /// Short paragraphs that look odd and are body all the same.
  static let kept = [
    "Perhaps.", "So do it.", "Why not?", "Enough!", "“We will not move,” the mayor said.",
    "“We will not move”", "- Build the dam", "• Move the town", "1. Raise the wall",
    "They should:", "The picture: chaos.", "Image by image, the campaign built its case.",
    "Next, the government should act.", "Share the burden.",
    "Her newsletter has 40,000 subscribers.",
    "Our rents tripled in a year, and your landlord did nothing.",
    "Our taxes will be doubled before the dam is built.",
    "Write to your member and help us keep our library open.",
    "No agent should receive a commission on your pension.",
    "Give what you can to the food bank, and ask your landlord to do the same.",
    "If you like this government, you will love the next one; our town has had enough of both.",
    "Donate today, and somebody else will pay for what our taxes should pay for.",
    "Download our app, says the bank, as if your grandmother had a telephone.",
    "Come to our meeting on Monday and have your say before the council does.",
    "By Friday it was over.", "Reuters reported that the wall had failed.",
    "We must get our boats ready every Monday.", "More on this is needed.",
    "The source: a leaked report.", "Sign up for war, they said, and see the world.",
    "A dam would help.", "The author of that plan was a fool.",
    "The writer is wrong about dams.", "Share this story of loss and learn from it.",
    "Either/or is no choice. Both/And would be wiser still.",
    "Subscribe to the theory and you drown.", "Copyright law is the last thing on their minds.",
    "Students who want to continue reading are told to stop.",
  ]

  @Test(arguments: kept) func `a short paragraph of the body stays`(line: String) throws {
    let article = try article("Build the dam", Self.first, line, Self.second, Self.last)
    #expect(article.dropped.map(\.reason.rawValue) == ["headline"])
    #expect(article.paragraphs.count == 4)
  }

  /// What stands below the body.
  static let below: [(String, String)] = [
    ("The writer teaches hydrology at a university in the north.", "author note"),
    ("The author is a retired engineer.", "author note"),
    ("The writer practises as an arbitrator in London.", "author note"),
    ("The writer lives in Oslo and grows apples.", "author note"),
    ("The author spent twenty years as a dock pilot.", "author note"),
    ("The author’s name has been changed at her request.", "author note"),
    ("Jane Doe was a naval officer for eleven years.", "author note"),
    ("Jane Doe is a barrister and the author of “Straits”.", "author note"),
    ("This essay was adapted from a lecture given in Leeds.", "disclaimer"),
    ("This article appeared in the print edition under the headline “Dam it”.", "disclaimer"),
    ("To reply, write to letters@river.example.", "clutter"),
    ("Read the other side: Leave the river alone, by John Roe", "read next"),
    (
      "Jane Doe is a senior fellow at the River Institute and the author of a book on dams.",
      "author note"
    ),
    ("*Jane Doe, a former diplomat, teaches history at a college in Leeds.*", "author note"),
    ("Senior Policy Fellow", "author note"),
    ("The views expressed in this article are those of the author alone.", "disclaimer"),
    ("This article was first published in River Quarterly.", "disclaimer"),
    ("© 2024 River News. All rights reserved.", "disclaimer"),
    ("Copyright 2024 River News", "disclaimer"),
    ("By Jane Doe", "byline"), ("Most read", "read next"), ("Comments", "clutter"),
    ("March 3, 2024", "byline"),
  ]

  @Test(arguments: below) func `clutter below the body is dropped`(line: String, reason: String)
    throws
  {
    let article = try article("Build the dam", Self.first, Self.second, Self.last, line)
    #expect(article.dropped.last.map { article.text[$0.range] } == line.replacing("*", with: ""))
    let found = article.dropped.last?.reason.rawValue
    #expect(found == reason || reason == "disclaimer" && found == "credit")
    #expect(texts(article) == [Self.first, Self.second, Self.last])
  }

  /// Notes on Jane Doe, who is named above the text or nowhere.
  static let notes = [
    "Doe teaches at Tarn College.", "Dr Doe is a doctor in Hull.", "Jane is a nurse in Hull.",
    "Jane Doe’s new book, “Silt,” is out in May.", "Doe, a pilot for thirty years, lives in Tarn.",
    "Jane B. Doe is a partner at a law firm in Tarn.",
    "Doe was a member of the commission that drafted the river act.",
  ]
  static let strangers = [
    "Prof. Ana Kos is dean of the Faculty of Law in Tarn.", "Jane Doe is the mayor of Tarn.",
    "John Pell, who retired as a rear admiral, commanded the river fleet.",
    "John Pell studies dams at Tarn College.", "Her latest book is “Silt”.",
    "Jane Doe and Tom Reed are economists at the River Institute.",
    "Jane Doe won the Tarn Prize in 2019 and is finishing a history of locks.",
    "Sir John Pell was ambassador to Tarn from 1998 to 2003.",
    "She is the author, most recently, of “Silt”.",
  ]

  @Test(arguments: notes) func `a note names the author in part`(note: String) throws {
    let article = try article("Build the dam", "By Jane Doe", Self.first, Self.last, note)
    #expect(texts(article) == [Self.first, Self.last])
    #expect(article.dropped.last?.reason == .authorNote)
  }

  @Test(arguments: strangers) func `a note introduces whom nobody has named`(note: String) throws {
    let article = try article("Build the dam", Self.first, Self.last, note)
    #expect(texts(article) == [Self.first, Self.last])
    #expect(article.dropped.last?.reason == .authorNote)
  }

  @Test(arguments: [
    "John Locke wrote that no man may be judge in his own case. The council is.",
    "Winston Churchill was a writer before he was a minister, and it shows.",
    "Adam Smith was a professor of moral philosophy, and he would have built the dam.",
  ]) func `the last paragraph may call a witness`(end: String) throws {
    #expect(texts(try article("Build it", Self.first, end)).last == end)
  }

  @Test func `a note in several paragraphs is one`() throws {
    let article = try article(
      "Build the dam", "By Jane Doe", Self.first, Self.last,
      "Doe is a fellow at the River Institute.",
      "She served on the board of the locks.", "Her latest book is “Silt”.")
    #expect(texts(article) == [Self.first, Self.last])
  }

  @Test func `in italics a note need not name anybody known`() throws {
    let note = "Ann Lee is at work on a book about locks."
    let article = try article("Build the dam", "By J. Doe", Self.first, Self.last, "*\(note)*")
    #expect(texts(article) == [Self.first, Self.last])
  }

  @Test(arguments: [
    "Marek Vulin is president of the republic, and it is his name that the law needs.",
    "The author of that clause is a professor of law, and he should have known better.",
    "She is the author of her own misfortune, and the council should tell her so.",
    "Marek Vulin was director of the port, and the port is what he left behind.",
    "Professor Vulin teaches that a port is a promise. It is time to keep it.",
    "Tarn College is a school for the children of the rich, and the county knows it.",
    "The United Nations is a council of states, and states will decide.",
    "South Korea is a member of the council, and its fleet is at sea.",
    "Dr. Vulin is a physician. She has seen what a missed boat costs.",
    "The writer is wrong about dams.",
  ]) func `the last paragraph may introduce somebody else`(end: String) throws {
    let article = try article(
      "Build it", "By Jane Doe", Self.first, "The board of Marek Vulin is against it.", end)
    #expect(texts(article).last == end)
  }

  @Test func `headlines under a label go with it`() throws {
    let article = try article(
      "Build the dam", Self.first, Self.last, "Previous\nPrevious", "A Bridge Too Far",
      "Next\nNext", "Why do rivers flood?", "The mayor’s new boat")
    #expect(texts(article) == [Self.first, Self.last])
    #expect(article.dropped.dropFirst().allSatisfy { $0.reason == .readNext })
  }

  @Test(arguments: [
    "The authors of the treaty feared it.", "The writers of that law are to blame.",
  ])
  func `the last paragraph may speak of those who wrote something`(end: String) throws {
    let article = try article("Build it", Self.first, Self.second, end)
    #expect(texts(article).last == end)
  }

  @Test func `the last paragraph may name a person that the body names`() throws {
    let end =
      "Jane Doe is a former minister and a director of the river institute, and she did nothing."
    let article = try article("Build it", Self.first, "We all know Jane Doe. She ran it.", end)
    #expect(texts(article).last == end)
  }

  @Test func `above the body stand byline, date, length and standfirst`() throws {
    let article = try article(
      "Opinion", "Build the dam", "A town that waits for the next flood will get it",
      "By Jane Doe", "March 3, 2024", "5 min read", Self.first, Self.second)
    #expect(article.title == "Build the dam")
    #expect(article.author == "Jane Doe")
    #expect(article.paragraphs.first?.role == .standfirst)
    #expect(texts(article).first == "A town that waits for the next flood will get it")
    #expect(
      article.dropped.map(\.reason.rawValue) == [
        "clutter", "headline", "byline", "byline", "clutter",
      ])
  }

  @Test func `an editor's points above the text are left out, and a list in it is read`() throws {
    let points = "- The dam would pay for itself.\n- The river floods each spring."
    let above = try article("Build the dam", "Key takeaways", points, Self.first, Self.second)
    #expect(texts(above) == [Self.first, Self.second])
    let inside = try article("Build the dam", Self.first, "Key points", points, Self.second)
    #expect(texts(inside).count >= 4)
  }

  @Test func `where it was first printed is left out above the text, too`() throws {
    let article = try article(
      "Build the dam", "First published in The River News.", Self.first, Self.second)
    #expect(texts(article) == [Self.first, Self.second])
    #expect(article.dropped.map(\.reason) == [.headline, .disclaimer])
  }

  @Test func `a line doubled is dropped once`() throws {
    let article = try article("Build the dam", Self.first, Self.second, Self.second, Self.last)
    #expect(texts(article) == [Self.first, Self.second, Self.last])
    #expect(article.dropped.last?.reason == .repeated)
  }

  @Test func `a pull-quote of two paragraphs takes neither with it`() throws {
    let one = "The river does not read the minutes of the council."
    let two = "Nor does it wait for the next election to come."
    let article = try article("Dam", Self.first, "“\(one) \(two)”", one, two, Self.last)
    #expect(texts(article) == [Self.first, one, two, Self.last])
  }

  @Test func `text wrapped by hand is put together again`() throws {
    let text = """
      Build the dam

      By Jane Doe

      The council has spent ten years on a plan for the river, and in those
      ten years the river has flooded the town four times, which nobody on
      the council seems to have noticed.

      A dam would help, say the engineers, and they have said so in every
      report since the first flood.
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.paragraphs.count == 2)
    #expect(article.sentences.count == 2)
    #expect(article.text[article.sentences[0].range].contains("those\nten"))
  }

  @Test func `one paragraph a line needs no empty lines`() throws {
    let text = ["Build the dam", Self.first, Self.second, "Perhaps.", Self.last].joined(
      separator: "\n")
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(texts(article) == [Self.first, Self.second, "Perhaps.", Self.last])
  }

  @Test func `without a headline the file gives the title`() throws {
    let article = try Article(parsing: Array(Self.first.utf8), path: "essays/dam.v2.txt")
    #expect(article.title == "dam.v2")
    #expect(article.paragraphs.count == 1)
  }

  private func article(_ lines: String...) throws -> Article {
    try Article(parsing: Array(lines.joined(separator: "\n\n").utf8), path: "dam.txt")
  }

  private func texts(_ article: Article) -> [String] {
    article.paragraphs.map { article.text[$0.range] }
  }

  @Test func `a quotation that the line above announces is no pull-quote`() throws {
    let text = """
      Mend the pier

      The owner has written us a letter, and every word of it is worth a second look.

      “We are aware of the holes. The pier will stay shut until the weather allows us to look at them.”

      Let us begin with the first half of it:

      “We are aware of the holes.”

      So were we, for the last three winters, and nobody answered the telephone.
      """
    let article = try Article(parsing: Array(text.utf8), path: "x")
    #expect(article.paragraphs.count == 5)
  }

  @Test(arguments: ["## Sign up for our newsletter", "SIGN UP FOR RIVER WEEKEND"])
  func `praise below a call to sign up goes with it`(call: String) throws {
    let praise = "The best of the paper, every Friday."
    #expect(
      texts(try article("Build the dam", Self.first, call, praise, Self.second))
        == [Self.first, Self.second])
    #expect(texts(try article("Build the dam", Self.first, praise, Self.second)).count == 3)
  }
}
