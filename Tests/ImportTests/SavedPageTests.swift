import Document
import Import
import Testing
import Text

struct SavedPageTests {
  private static let told = PageKindTests.body

  private static func quoted(_ texts: [String]) -> String {
    texts.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static let blocks = told.map { #"{"type":"p","content":"\#($0)"}"# }
  private static let marked = told.map { #"<p>\#($0)<\/p>"# }.joined()
  private static let runs = told.map { text in
    let half = text.firstIndex(of: ",") ?? text.index(text.startIndex, offsetBy: 20)
    return #"{"runs":[{"text":"\#(text[..<half])"},{"text":"\#(text[half...])"}]}"#
  }

  /// The data of pages that show nothing of their article, or only its beginning.
  static let scripts = [
    #"<script type="application/json">{"nav":[{"t":"Roofs"}],"article":{"author":{"name":"Ann Lee"},"#
      + #""publishedAt":"2026-05-03T05:00:00Z","body":["# + blocks.joined(separator: ",")
      + "]}}</script>",
    #"<script>window.__STATE__ = {"article":{"byline":"Ann Lee","published":"2026-05-03","html":""#
      + marked
      + #"","related":[{"summary":"Snow has closed the upper pass once more."}]}};</script>"#,
    #"<script type="application/ld+json">{"author":{"@type":"Person","name":"Ann Lee"},"#
      + #""datePublished":"2026-05-03","articleBody":""# + told.joined(separator: #"\n"#)
      + #""}</script>"#,
    #"<script type="application/json">{"author":"Ann Lee","date":"2026-05-03","blocks":["#
      + runs.joined(separator: ",") + "]}</script>",
  ]

  @Test(arguments: scripts, ["", "<article><p>\(told[0])</p><p>\(told[1])</p></article>"])
  func `what a page only has in its data is read from there`(script: String, teaser: String) throws
  {
    let page =
      "<html><head><title>Keep the market hall</title></head><body><h1>Keep the market hall</h1>\(teaser)"
      + "<noscript>You need to enable JavaScript to run this app.</noscript>\(script)</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.paragraphs.map { article.text[$0.range] } == Self.told)
    #expect(article.title == "Keep the market hall" && article.author == "Ann Lee")
    #expect(article.date == "2026-05-03")
    #expect(article.warnings.contains(.fromData))
  }

  @Test(arguments: [true, false])
  func `what a page hides is told, read or not`(isRest: Bool) throws {
    func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined() }
    let (shown, rest) = (Array(Self.told[..<2]), Array(Self.told[2...]))
    let tag = isRest ? "div" : "ul"
    let page =
      "<html><head><style>.locked{display:none}</style></head><body><article><h1>Keep the market hall</h1>"
      + paragraphs(shown)
      + "<\(tag) class=locked>\(paragraphs(rest))</\(tag)></article></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    let isTold = article.warnings.contains {
      if case .hidden(let words, isRest) = $0 { words > 40 } else { false }
    }
    #expect(isTold, "\(article.warnings)")
    #expect(article.paragraphs.count == (isRest ? Self.told : shown).count)
  }

  @Test func `what another text's data say stands for no page that shows an article`() throws {
    let other = Self.quoted(PageKindTests.other)
    let page =
      "<html><body><h1>Keep it</h1><p>\(Self.told[0])</p><p>\(Self.told[1])</p><p>\(Self.told[2])</p>"
      + "<script>var next = {\"body\": [\(other), \(other)]}</script></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.paragraphs.count == 3)
    #expect(!article.warnings.contains(.fromData))
  }

  @Test func `references of old stand without an end inside a word, too`() throws {
    let page =
      "<html><body><h1>On tea</h1><p>The caf&eacutes of Zo&euml are full, na&iumlve &copy2024.</p>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.quotation(of: 0) == "The cafés of Zoë are full, naïve ©2024.")
  }

  @Test(arguments: [
    (
      "<p>** The council has asked no one what a bridge would cost. **</p>",
      "** The council has asked no one what a bridge would cost. **"
    ),
    (
      "<p><i>The council has asked no one, and it never will.</i></p>",
      "The council has asked no one, and it never will."
    ),
  ]) func `stars of a page stay, and italics leave none`(line: String, read: String) throws {
    let page =
      "<html><body><h1>On tea</h1><p>\(PageKindTests.body[0])</p>\(line)<p>\(PageKindTests.body[1])</p></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    let whole = String(decoding: article.text.bytes, as: UTF8.self)
    #expect(whole.contains("\n\(read)\n"))
  }

  @Test func `of a page that lists others what it says of them is read, and told`() throws {
    let card = { (name: String) in
      "<article class=card><a href=/\(name)><h3>On \(name)</h3><p>What the council said of the \(name) is "
        + "not what the town has heard of it.</p></a></article>"
    }
    let page =
      "<html><head><title>Opinion</title></head><body><h1>Opinion</h1>"
      + ["roof", "hall", "pass", "plough"].map(card).joined() + "</body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.sentences.count == 4)
    #expect(article.warnings.contains(.listing(paragraphs: 4)))
  }

  private func read(_ page: String) throws -> Article {
    try Article(parsing: Array(page.utf8), path: "x.html")
  }

  static let prose = PageKindTests.body.map { "<p>\($0)</p>" }.joined()

  @Test func `what stands far beside the screen is hidden`() throws {
    let page =
      "<html><body><h1>On tea</h1>\(Self.prose)<p style='position:absolute; left:-9999px'>Buy cheap watches and pills at our shop today.</p></body></html>"
    #expect(try !read(page).sentences.contains { try read(page).text[$0.range].contains("pills") })
  }

  @Test(arguments: [
    "<h1><span>Opinion</span> <span>Mend the market hall</span></h1>",
    "<h1>Opinion</h1><h2>Mend the market hall</h2>",
    "<div role=heading>Mend the market hall</div><h2>By Ann Lee</h2>",
  ]) func `neither a section nor a byline is the headline`(head: String) throws {
    let page =
      "<html><head><title>Mend the market hall | Opinion | Valley Tribune</title><meta property=og:title content='Mend the market hall'></head><body><main>\(head)\(Self.prose)</main></body></html>"
    let article = try read(page)
    #expect(article.title == "Mend the market hall")
    if head.contains("Ann Lee") { #expect(article.author == "Ann Lee") }
  }

  @Test func `a long standfirst needs no stop`() throws {
    let lede = "The one day that working people have free is the day on which the hall is shut"
    let article = try read(
      "<html><body><article><h1>On tea</h1><h3 class=entry-subtitle>\(lede)</h3>\(Self.prose)<h2>The cost</h2>\(Self.prose)</article></body></html>"
    )
    #expect(article.paragraphs.contains { article.text[$0.range] == lede })
  }

  @Test func `several marks of notes are no exponent`() throws {
    let article = try read(
      "<html><body><h1>On tea</h1><p>It opened in May<sup>3, 4</sup> of that year.</p>\(Self.prose)</body></html>"
    )
    #expect(
      article.paragraphs.contains { article.text[$0.range] == "It opened in May of that year." })
  }

  @Test func `a list of links in which a sentence stands is read`() throws {
    let file = """
      <html><body><h1>The week</h1><p>For sixty years the market hall has fed the valley, and nobody had to ask.</p>
      <ul><li>We have the go-ahead for another winter, and two of us will see to the stoves.</li>
      <li><a href=1>A leak above the stalls of the bakers and of the butchers</a></li>
      <li><a href=2>The clock at the western gate is late again</a></li>
      <li><a href=3>No key for the cellar below the hall</a></li></ul></body></html>
      """
    let article = try Article(parsing: Array(file.utf8), path: "x.html")
    #expect(article.sentences.count == 2)
  }

  static let page = """
    <!DOCTYPE html>
    <html><head><title>Dam | River News</title><style>p { color: red }</style></head>
    <body><nav><ul><li>Home</li></ul></nav>
    <article class="story"><h1>Build the dam</h1>
    <p class='lead'>The council&rsquo;s plan is old &amp; tired, and the river has
       flooded the town four times while <em>nobody</em> on the council has noticed&#8230;</p>
    <figure><img src="a.jpg" alt="x > y"><figcaption>The river.</figcaption></figure>
    <script>var x = "<p>No.</p>";</script>
    <p>A dam would help.<br>So would a wall &#x2014; any wall.</p>
    <aside><p>Read our other stories.</p></aside>
    <ul><li><p>Build it.</p></li><li>Pay for it.</li></ul>
    <blockquote><p>It will rain, he said.</p></blockquote>
    </article><footer><p>All rights reserved.</p></footer></body></html>
    """

  @Test func `a saved page gives its article`() throws {
    let article = try Article(parsing: Array(Self.page.utf8), path: "dam.html")
    #expect(article.title == "Build the dam")
    #expect(
      article.paragraphs.map { article.text[$0.range] } == [
        "The council’s plan is old & tired, and the river has flooded the town four times while nobody on the council has noticed…",
        "A dam would help.", "So would a wall — any wall.", "Build it.", "Pay for it.",
        "It will rain, he said.",
      ])
  }

  @Test func `a headline that links to its own page is the headline`() throws {
    let page = """
      <html><head><title>Build the dam - River Update News</title></head><body>
      <h1>River News</h1><div><h3><a href="/build-the-dam">Build the dam</a></h3>
      <p>The council's plan is old and tired, and the river has flooded the town four times.</p>
      <p>A dam would help, and so would a wall, whatever the council has been told.</p></div>
      </body></html>
      """
    let article = try Article(parsing: Array(page.utf8), path: "dam.html")
    #expect(article.title == "Build the dam")
  }

  @Test func `an entity cannot bring a control in`() throws {
    let page = "<p>Red &#27;[31m and &#x202E; here, says the council of the town.</p>"
    let article = try Article(parsing: Array(page.utf8), path: "x")
    #expect(article.text[article.text.range].hasPrefix("Red ␛[31m and ␦ here"))
  }

  @Test(arguments: [
    "<p>The council <b sleeps.", "<nav><p>The council sleeps.",
    "<p class=\"x>The council sleeps.</p>",
    "<article><p>The council sleeps.", "<!-- x --><p>The council sleeps.",
  ])
  func `a broken page keeps its text`(page: String) throws {
    let article = try Article(parsing: Array(page.utf8), path: "x")
    #expect(article.text[article.text.range].hasPrefix("The council"))
  }

  @Test func `plain text with a tag inside is no page`() throws {
    let article = try Article(
      parsing: Array("We say <b>no</b> to it, and mean it.".utf8), path: "x")
    #expect(article.text[article.paragraphs[0].range] == "We say no to it, and mean it.")
  }

  /// Rules that hide what has the class "z", and such as do not.
  @Test(arguments: [
    (".z{display:none!important}", true), ("p.z { display: none }", true),
    ("div.z{display:none}", false),
    (".w .z{display:none}", true), (".w>.z{display:none}", true), (".v .z{display:none}", false),
    ("#g .z{display:none}", true), ("@media screen{.z{display:none}}", true),
    ("@media print{.z{display:none}}", false), (".z{height:0;overflow:hidden}", true),
    (".z{height:0}", false), (".z{font-size:0}", true), (".z{font-size:0.9em}", false),
    ("[class^=z]{display:none}", true), ("p[class$='z']{display:none}", true),
    ("[class*=\"z\"]{display:none}", true), ("[class~=z]{display:none}", true),
    ("[class|=z]{display:none}", true), ("[class^=y]{display:none}", false),
    ("[class*=zz]{display:none}", false), ("[id^=z]{display:none}", false),
    ("[class^='']{display:none}", false),
  ]) func `a style sheet hides what it names`(rule: String, hides: Bool) throws {
    let body = Self.told.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><head><style>\(rule)</style></head><body id=\"g\"><div class=\"w\"><h1>Keep it</h1>\(body)"
      + "<p class=\"z\">This line was folded away by the page and nobody can open it.</p></div></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.paragraphs.count == Self.told.count + (hides ? 0 : 1))
  }

  @Test func `a soft hyphen of a page is none`() throws {
    let page =
      "<html><body><h1>Keep it</h1><p>The win&shy;dows of the hall are dark, and so are its doors.</p></body></html>"
    let article = try Article(parsing: Array(page.utf8), path: "x.html")
    #expect(article.text[article.sentences[0].range].hasPrefix("The windows of"))
  }
}
