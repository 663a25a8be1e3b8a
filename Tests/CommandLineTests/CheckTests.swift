import Testing

struct CheckTests {
  @Test func `A good pair with a good sheet is clean, and its notes do not count`() throws {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    let run = try pair.run("check", ".")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("left.txt:1: dropped, headline: “Build more homes”"))
    #expect(
      run.output.contains(
        "issues.txt:3: note, “homes” stands in the headline of the left article only"))
    #expect(run.output.hasSuffix("Nothing is wrong.\n"))
  }

  @Test
  func `A lesson that asks for what key and sheet do not have is told by line, and can be given`()
    throws
  {
    let pair = try FloorsPair(sheet: FloorsPair.sheet)
    try pair.file(
      "walkthrough.md",
      """
      ## Hands (2 min)

      - show: question
      - issue: trees

      Should the trees stay?

      ## Link (3 min)

      - cover: links, labels

      What is the second to the first?

      > left: “Waiting helps nobody but those who own.”
      > right: “Building does not make rents fall.”

      """)
    try pair.file("links.json", "{\"labels\": {}, \"links\": []}")
    let run = try pair.run("check", ".", "--key", "links.json")
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        "walkthrough.md:1: the issue sheet has no question “trees” (it has floors)"))
    #expect(run.output.contains("walkthrough.md:14: nothing links "), "\(run.output)")
    let walk = try pair.run("walk", "--linear", ".")
    #expect(walk.code == 0 && walk.errors.isEmpty)
  }

  @Test func `A sheet that cannot be read is named with its line`() throws {
    let pair = try FloorsPair(sheet: "# floors: Four floors?\nabout: council\nperhaps: later\n")
    let run = try pair.run("check", ".")
    #expect(run.code == 1)
    #expect(run.output.contains("issues.txt:3: “perhaps: later” is no line of an issue sheet."))
    #expect(run.errors == "counterpoint: 1 thing to look at.\n")
  }

  @Test func `The same file twice and other languages are something to look at`() throws {
    let pair = try FloorsPair()
    let same = try pair.run("check", "left.txt", "left.txt")
    #expect(same.code == 1)
    #expect(same.output.hasPrefix("Both files hold the same article."))
    let german =
      "Der Turm\n\n"
      + String(
        repeating: "Der alte Turm am Hafen steht seit hundert Jahren und niemand will ihn kaufen. ",
        count: 6)
    try pair.file("turm.txt", german)
    try pair.file(
      "hafen.txt", german.replacing("Turm", with: "Kran").replacing("alte", with: "neue"))
    let both = try pair.run("check", "turm.txt", "hafen.txt")
    #expect(both.code == 1)
    #expect(both.output.contains("These articles are not in English"))
    let english = String(
      repeating:
        "The tower at the harbour has been there for a hundred years, and none of us will buy it. ",
      count: 6)
    try pair.file("tower.txt", "The tower\n\n" + english)
    let mixed = try pair.run("check", "turm.txt", "tower.txt")
    #expect(mixed.code == 1)
    #expect(mixed.output.hasPrefix("The articles are in two languages"))
  }

  @Test func `Faults come first, and phrases that decide nothing are one line an issue`() throws {
    let sheet = FloorsPair.sheet + "no: is worse than any rent\n"
    let run = try FloorsPair(sheet: sheet).run("check", ".")
    let first = run.output.prefix { $0 != "\n" }
    #expect(first.contains("issues.txt:5: “is worse than any rent” is a quotation"))
    let idle = run.output.split(separator: "\n").filter { $0.contains("decide no link alone") }
    #expect(idle.count <= 1)
    #expect(!run.output.contains("decides no link alone"))
  }

  @Test func `A phrase counts where it stands whole, and a number keeps its comma`() throws {
    let sheet = FloorsPair.sheet + "about: 11,400 floors, tall rents\n"
    let run = try FloorsPair(sheet: sheet).run("check", ".")
    #expect(!run.output.contains("“11”") && !run.output.contains("“400 floors”"))
    #expect(run.output.contains("“11,400 floors”"))
  }

  @Test func `A quotation in a sheet fails the check at its line`() throws {
    let sheet = FloorsPair.sheet + "no: is worse than any rent\n"
    let run = try FloorsPair(sheet: sheet).run("check", ".")
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        "issues.txt:5: “is worse than any rent” is a quotation of the right article alone."))
  }

  @Test(arguments: [
    ["check"], ["links"], ["recommendations"], ["positions"], ["unanswered"],
    ["analyze", "--format", "json"],
  ]) func `A sheet of another debate is refused in words`(arguments: [String]) throws {
    let pair = try FloorsPair()
    try pair.file("whales.txt", "# whales: May they be hunted?\nabout: whale, sea\n")
    let run = try pair.run(arguments + [".", "--issues", "whales.txt"])
    if arguments == ["check"] {
      #expect(run.code == 1)
      #expect(run.output.contains("whales.txt: this sheet is about something else"))
    } else {
      #expect(run.code == 0)
      #expect(run.errors.contains("whales.txt"), "\(run.errors)")
    }
  }

  @Test func `Passages of a key that are gone are listed with their lines`() throws {
    let pair = try FloorsPair()
    try pair.writeKeys()
    try pair.file("left.txt", "Another text\n\nNothing of it is as it was before.\n")
    let run = try pair.run("check", ".", "--key", "key.json")
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        "key.json:9: the left article no longer has “The council should allow four floors"))
  }
}
