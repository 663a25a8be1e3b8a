import Document
import Import
import Testing
import Text

struct SavedPageTests {
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
}
