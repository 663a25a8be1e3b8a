import Testing

struct NewPairTests {
  @Test func `a folder is made, with what is missing marked, and opens at once`() throws {
    let pair = try FloorsPair()
    let run = try pair.run("new", "fresh", "left.txt", "right.txt")
    #expect(run.code == 0)
    #expect(run.output.contains("fresh/left.txt\nfresh/right.txt\n"))
    #expect(run.output.contains("fresh/README.md\n"))
    #expect(run.errors.contains("not known: "))
    #expect(run.errors.contains("left.txt: nothing of left.txt is left out."))
    #expect(run.errors.contains("'counterpoint check left.txt right.txt' lists what is left out"))
    let check = try pair.run("check", "fresh")
    #expect(check.code == 0, "\(check.output)\(check.errors)")
    let lesson = try pair.run("walk", "--linear", "fresh")
    #expect(lesson.code == 0, "\(lesson.errors)")
    #expect(lesson.output.contains("· 50 minutes"))
    #expect(lesson.output.contains("STOP 12 of 12: Exit ticket"))
    let again = try pair.run("new", "fresh", "left.txt", "right.txt")
    #expect(again.code == 1)
    #expect(again.errors.contains("is there already"))
  }

  @Test
  func `a lesson that has the names of a front matter as it was is told, and a readme has none`()
    throws
  {
    let pair = try FloorsPair()
    #expect(try pair.run("new", "fresh", "left.txt", "right.txt").code == 0)
    let readme = try pair.text("fresh/README.md")
    #expect(readme.contains("`left.txt` (“Build more homes”)"))
    #expect(!(try pair.run("check", "fresh")).output.contains("is now "))
    for (side, author) in [("left", "Ada Moss"), ("right", "Ben Hill")] {
      let text = try pair.text("fresh/\(side).txt")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("# author:") ? "author: \(author)" : String($0)
      }
      try pair.file("fresh/\(side).txt", lines.joined(separator: "\n"))
    }
    let run = try pair.run("check", "fresh")
    #expect(run.code == 0, "\(run.output)")
    #expect(
      run.output.contains("the left article is now Moss: “Build more homes”, Ada Moss."),
      "\(run.output)")
    #expect(run.output.contains("counterpoint export lesson"))
  }

  @Test func `a reply of a model is laid over the pair as its proposal`() throws {
    let pair = try FloorsPair()
    let question = try pair.run("prompt", ".")
    #expect(question.code == 0)
    #expect(question.output.contains("[left.p00.s1]"))
    try pair.file(
      "reply.txt",
      """
      Of course!
      ```json
      {"program": "Model C", "links": [
        {"left": "left.p00.s1", "right": "right.p00.s1", "relation": "opposes", "reason": "They differ."},
        {"left": "These words stand nowhere.", "right": "right.p00.s1", "relation": "opposes"}]}
      ```
      """)
    let links = try pair.run("links", ".", "--proposals", "reply.txt", "--format", "json")
    #expect(links.code == 0, "\(links.errors)")
    #expect(links.output.contains("Model C"))
    let text = try pair.run("links", ".", "--proposals", "reply.txt")
    #expect(
      text.output.contains("(Model C, also found by the engine, not reviewed)"), "\(text.output)")
    #expect(links.errors.contains("reply.txt:5: “These words stand nowhere.” is no sentence"))
  }

  @Test func `what a mail's part is cleaned of has no line of its file`() throws {
    let pair = try FloorsPair()
    let head =
      "From: Ada Moss <a@b.example>\nSubject: Build more homes\nMIME-Version: 1.0\n"
      + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    try pair.file("found.eml", head + FloorsPair.left + "\n\nSubscribe to our newsletter today.\n")
    let run = try pair.run("check", "found.eml", "right.txt")
    #expect(
      run.output.contains("found.eml: dropped, headline: “Build more homes”"), "\(run.output)")
    #expect(run.output.contains("right.txt:1: dropped, headline"))
  }

  @Test func `what a text is cleaned of is counted`() throws {
    let pair = try FloorsPair()
    try pair.file("found.txt", FloorsPair.left + "\n\nSubscribe to our newsletter today.\n")
    let run = try pair.run("new", "fresh", "found.txt", "right.txt")
    #expect(run.errors.contains("left.txt: 5 words of found.txt are left out"), "\(run.errors)")
  }

  @Test func `menus and other parts of a page that were never sentences are counted, too`() throws {
    let pair = try FloorsPair()
    let paragraphs = FloorsPair.left.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
    try pair.file(
      "page.html",
      """
      <html><body><nav><a href=a>Home</a> <a href=b>Island news</a> <a href=c>Sport</a></nav>
      \(paragraphs)<footer>Terms of use</footer></body></html>
      """)
    let run = try pair.run("new", "fresh", "page.html", "right.txt")
    #expect(run.errors.contains("left.txt: 7 words of page.html are left out"), "\(run.errors)")
    let check = try pair.run("check", "page.html", "right.txt")
    #expect(
      check.output.contains("page.html: note: 7 words of menus, captions and other furniture"),
      "\(check.output)")
  }

  @Test func `one article twice makes no folder`() throws {
    let pair = try FloorsPair()
    let run = try pair.run("new", "fresh", "left.txt", "left.txt")
    #expect(run.code == 1 && run.errors.contains("Both files hold the same article."))
    #expect(!run.output.contains("fresh/"))
    let draft = try pair.run("sheet", "--draft", "left.txt", "left.txt")
    #expect(draft.errors.contains("Both files hold the same article."))
  }

  @Test func `a draft is asked for by name`() throws {
    let pair = try FloorsPair()
    #expect(try pair.run("sheet", ".").code == 2)
  }
}
