import Foundation
import Testing

struct CommandLineTests {
  private func files() throws -> (scratch: Scratch, left: String, right: String) {
    let scratch = try Scratch()
    return (
      scratch, try scratch.file("left.txt", FloorsPair.left),
      try scratch.file("right.txt", FloorsPair.right)
    )
  }

  @Test func `Without a terminal the shipped pair is compared as plain text`() throws {
    let run = try Program([])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("RECOMMENDATIONS") && run.output.contains("LINKS"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `Two files and their folder give the same comparison`() throws {
    let (scratch, left, right) = try files()
    let two = try Program([left, right])
    let folder = try Program([scratch.url.path()])
    #expect(two.code == 0)
    #expect(two.output == folder.output)
    #expect(two.output.contains("The council should allow four floors on every street."))
  }

  @Test func `One article may come from standard input`() throws {
    let (scratch, _, right) = try files()
    let run = try Program(["-", right], input: FloorsPair.left)
    #expect(run.code == 0)
    #expect(run.output.contains("Build more homes"))
    withExtendedLifetime(scratch) {}
  }

  @Test func `A FIFO without a writer is refused in one line`() throws {
    let (scratch, _, right) = try files()
    let fifo = scratch.url.appending(path: "fifo").path()
    try #require(mkfifo(fifo, 0o600) == 0)
    let run = try Program([fifo, right])
    #expect(run.code == 1)
    #expect(
      run.errors
        == "counterpoint: \(fifo): has sent nothing for some seconds. Check what writes into it.\n")
    #expect(run.output.isEmpty)
  }

  @Test func `Linear prints every sentence with its side and kind`() throws {
    let (scratch, left, right) = try files()
    let run = try Program([left, right, "--linear"])
    #expect(run.output.contains("LEFT: Left: Build more homes"))
    #expect(
      run.output.contains(
        "recommendation: The council should allow four floors on every street."))
    withExtendedLifetime(scratch) {}
  }

  @Test func `Equal input gives equal bytes`() throws {
    let first = try Program(["analyze", "--format", "json"])
    #expect(first.code == 0)
    #expect(try Program(["analyze", "--format", "json"]).output == first.output)
  }

  @Test func `The analysis has exactly the documented keys`() throws {
    let run = try Program(["analyze", "--format", "json", "--no-reviewed"])
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(file.keys) == ["format", "version", "articles", "links", "positions"])
    let articles = try #require(file["articles"] as? [[String: Any]])
    #expect(articles.compactMap { $0["side"] as? String } == ["left", "right"])
    for article in articles {
      #expect(
        Set(article.keys) == [
          "side", "title", "author", "publication", "date", "url", "rights", "language", "path",
          "sentences", "dropped",
        ])
      for sentence in try #require(article["sentences"] as? [[String: Any]]) {
        #expect(
          Set(sentence.keys) == [
            "id", "start", "end", "text", "kind", "confidence", "cues", "actors", "issue", "stance",
          ])
      }
    }
    let links = try #require(file["links"] as? [[String: Any]])
    #expect(!links.isEmpty)
    for link in links {
      #expect(
        Set(link.keys) == [
          "id", "left", "right", "relation", "says", "tier", "confidence", "issue", "reason",
          "cues",
          "provenance",
        ])
    }
    let confidences = links.compactMap { $0["confidence"] as? Double }
    #expect(confidences == confidences.sorted(by: >))
  }

  @Test func `Offsets are scalars of the article file`() throws {
    let scratch = try Scratch()
    let text = "Größe 🙂 matters\n\nCafés should “stay” open. They must."
    let left = try scratch.file("left.txt", text)
    let right = try scratch.file("right.txt", FloorsPair.right)
    let run = try Program(["analyze", left, right, "--format", "json"])
    let file = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let articles = try #require(file["articles"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    for sentence in try #require(articles[0]["sentences"] as? [[String: Any]]) {
      let start = try #require(sentence["start"] as? Int)
      let end = try #require(sentence["end"] as? Int)
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[start..<end])
      #expect(String(found) == sentence["text"] as? String)
    }
  }

  @Test(arguments: [
    (["no-such-file", "other"], 1, "there is no such file"),
    (["lnks", "other"], 2, "Did you mean 'counterpoint links'?"),
    (["exercises"], 2, "Did you mean 'counterpoint exercise'?"),
    (["left"], 1, "there is no such"),
    (["/sys"], 1, "holds no pair"),
    (["/tmp", "/tmp"], 1, "this is a folder, not an article"),
    (["--bogus"], 2, "Unknown option '--bogus'"),
    (["analyze", "--format", "xml"], 2, "xml"),
    (["a", "b", "c"], 2, "Give two articles, or one folder"),
    (["-", "-"], 1, "not both"),
    (["evaluate"], 2, "Give --key"),
    (["links", "--issues", "no-such-sheet"], 1, "there is no such file"),
  ]) func `A wrong call is one line on standard error`(
    arguments: [String], code: Int32, words: String
  ) throws {
    let run = try Program(arguments)
    #expect(run.code == code)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("counterpoint: "))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `Output that cannot be written is an error in words`() throws {
    let run = try Program([], sink: "/dev/full")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("counterpoint: the output cannot be written (No space"))
  }

  @Test func `Output that must wait for its reader is whole`() throws {
    let patient = try Program(["analyze", "--format", "json"])
    let impatient = try Program(["analyze", "--format", "json"], isImpatient: true)
    #expect(impatient.code == 0)
    #expect(impatient.output == patient.output)
  }

  @Test func `One article alone, an empty one and a binary one are refused in words`() throws {
    let (scratch, left, right) = try files()
    let empty = try scratch.file("empty.txt", " \n\n")
    let binary = try scratch.file("binary.txt", Data((0..<4000).map { UInt8($0 % 251) }))
    #expect(try Program([left]).errors.contains("this is one article. Name the second one too"))
    #expect(try Program([empty, right]).errors.contains("empty.txt: is empty."))
    let run = try Program([binary, right])
    #expect(run.code == 1)
    #expect(run.errors.contains("Save"))
  }

  @Test func `A few wrong bytes are a warning`() throws {
    let scratch = try Scratch()
    let left = try scratch.file("left.txt", Data(FloorsPair.left.utf8) + [0xFF])
    let right = try scratch.file("right.txt", FloorsPair.right)
    let run = try Program([left, right])
    #expect(run.code == 0)
    #expect(run.errors.contains("1 byte is no UTF-8"))
  }

  @Test func `No escape of an article or a path is printed`() throws {
    let scratch = try Scratch()
    let evil =
      FloorsPair.left + "\n\nStop \u{1B}]0;owned\u{07} it \u{202E}now\u{2066}. \u{9B}31m Yes."
    let left = try scratch.file("left.txt", evil)
    let right = try scratch.file("right.txt", FloorsPair.right)
    for arguments in [[left, right], [left, right, "--linear"], ["analyze", left, right]] {
      let run = try Program(arguments)
      let shown = (run.output + run.errors).unicodeScalars
      #expect(
        shown.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
      #expect(
        !shown.contains {
          (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        })
    }
    let run = try Program(["\u{1B}[31mred", right])
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func `A sheet's error names file and line`() throws {
    let (scratch, left, right) = try files()
    let sheet = try scratch.file("sheet.txt", "# homes: Build?\nabout: homes\nmaybe: perhaps\n")
    let run = try Program([left, right, "--issues", sheet])
    #expect(run.code == 1)
    #expect(run.errors.contains("sheet.txt:3: "))
  }

  @Test func `Help and version are answers`() throws {
    let help = try Program(["--help"])
    #expect(help.code == 0 && help.output.contains("USAGE") && help.errors.isEmpty)
    let version = try Program(["--version"])
    #expect(version.code == 0 && version.output.hasPrefix("counterpoint "))
  }

  @Test func `The screen can be had as a drawing`() throws {
    let run = try Program(["picture", "--size", "100x30", "--keys", "]o<Esc>"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("<svg ") && run.output.contains("ECFR"))
    #expect(run.output.contains("reviewed links"))
    let bare = try Program(["picture", "--size", "100x30", "--no-reviewed"])
    #expect(bare.code == 0 && !bare.output.contains("reviewed links"))
    #expect(try Program(["picture", "--keys", "<Foo>"]).code == 2)
  }
}
