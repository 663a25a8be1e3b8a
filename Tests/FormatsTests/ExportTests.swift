import Annotation
import Argument
import Document
import Specimens
import Testing
import Text

@testable import Formats

struct ExportTests {
  private let pair = InventedPair.homes.pair
  private let analysis = InventedPair.homes.analysis

  private func exported(_ format: ExportedPair.Format) -> ExportedPair {
    ExportedPair(format, analysis, of: pair, at: "2026-03-01 08:30:00")
  }

  @Test func `a strict reader finds every passage and relation in the Argdown`() throws {
    let read = try ArgdownReader(exported(.argdown).text.text)
    #expect(read.nodes.first { $0.id == "left-p00-s1" }?.text == "Rents fall where cities build.")
    #expect(read.nodes.first { $0.id == "left-p02-s1" }?.isStatement == true)
    #expect(read.nodes.first { $0.id == "left-p02-s1" }?.tag == "recommendation")
    #expect(
      read.relations.map { "\($0.to) \($0.sign) \($0.from)\($0.isQualified ? " qualified" : "")" }
        == [
          "left-p00-s1 <- right-p00-s1", "left-p01-s1 <+ right-p01-s2",
          "left-p02-s1 <- right-p01-s1 qualified", "left-p02-s1 <- right-p02-s2",
        ])
  }

  @Test func `three thousand texts of all signs are read as they were written`() throws {
    var random = SystemRandomNumberGenerator()
    let letters = Array("ab .:/=\\#*_[]<>{}@-é“’".unicodeScalars)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        text.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      var body = Argdown.escaped(String(text))[...]
      var read = ""
      while !body.isEmpty { read += try ArgdownReader.letter(&body, 0) }
      #expect(read == String(text))
    }
  }

  @Test func `AIF joins passages by scheme nodes alone, each with one way out`() throws {
    let file = try JSON(parsing: Array(exported(.aif).text.text.utf8))
    let types = Dictionary(
      uniqueKeysWithValues: (file["nodes"]?.items ?? []).map {
        ($0["nodeID"]?.string ?? "", $0["type"]?.string ?? "")
      })
    let edges = (file["edges"]?.items ?? []).map {
      ($0["fromID"]?.string ?? "", $0["toID"]?.string ?? "")
    }
    #expect(types.values.filter { $0 == "CA" }.count == 3 && types.values.contains("RA"))
    for (from, to) in edges { #expect(!(types[from] == "I" && types[to] == "I")) }
    for (id, type) in types where ["CA", "RA", "YA"].contains(type) {
      #expect(edges.filter { $0.0 == id }.count == 1 && edges.contains { $0.1 == id })
    }
  }

  @Test func `W3C keeps all kinds and links, and CSV has a row for each link`() throws {
    let text = exported(.w3c).text.text
    let read = try AnnotationFile.annotations(parsing: Array(text.utf8), path: "x", for: pair)
    #expect(read.items.count { $0.link != nil } == 4)
    let rows = exported(.csv).text.text.split(separator: "\n")
    #expect(rows.count == 5 && rows[1].hasPrefix("left.p00.s1,right.p00.s1,opposes,strong"))
  }

  @Test func `what is lost is told`() {
    #expect(
      exported(.argdown).losses.contains("1 qualifies-links written as attacks with #qualify"))
    #expect(exported(.argdown).losses.contains("the confidence of each of 4 links"))
    #expect(exported(.w3c).losses.count == 1)
  }
}

struct HandoutTests {
  private func handout(_ reader: Handout.Reader, _ form: Printout.Form) -> String {
    let (pair, analysis) = InventedPair.homes
    return Handout(pair, analysis, lesson: nil, for: reader).printout.text(form).text
  }

  @Test(arguments: Printout.Form.allCases)
  func `students get both texts with numbers and no answer, instructors every link`(
    form: Printout.Form
  ) {
    // Two links of the same two paragraphs are told apart by their words.
    #expect(handout(.instructor, form).contains("“Building does not make rents fall.”"))
    let student = handout(.student, form)
    let instructor = handout(.instructor, form)
    for text in [student, instructor] {
      #expect(text.contains("¶1") && text.contains("Building does not make rents fall."))
    }
    #expect(!student.contains("One says so, the other says not."))
    #expect(!student.contains("○ engine"))
    #expect(instructor.contains("One says so, the other says not."))
    #expect(instructor.contains("○ engine"))
  }

  @Test func `a link that a person has accepted has the sign that the legend gives it`() {
    var (pair, analysis) = InventedPair.homes
    analysis.links[0].review = Review(.accepted, by: "Ms. K")
    let text = Handout(pair, analysis, lesson: nil, for: .instructor).printout.text(.txt).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("● a link that a person stands by, ○ one that nobody has reviewed"))
    #expect(text.contains("● engine") && !text.contains("○ engine, accepted"))
  }

  @Test func `what is said of a link has one wide column, and past each other is said as such`() {
    var (pair, analysis) = InventedPair.homes
    analysis.links[0].relation = .related
    analysis.links[0].provenance = .person("Ms. K")
    let page = Handout(pair, analysis, lesson: nil, for: .instructor).printout.text(.html).text
    #expect(page.contains("<td>· past each other · ● Ms. K: One says so"), "\(page)")
    #expect(!page.contains("answers?") && page.contains("width: 38%"))
  }

  @Test func `the HTML needs no other file and names no paper`() {
    let page = handout(.student, .html)
    for outside in ["http", "src=", "@import", "url(", "{ size:"] {
      #expect(!page.contains(outside))
    }
    #expect(page.contains("@page") && page.hasSuffix("</html>\n"))
  }

  @Test func `signs of HTML and Markdown in an article are words there`() {
    var (pair, analysis) = InventedPair.pair(left: [["C: A <b>|*x*| & \"y\"."]], right: [["B."]])
    pair.title = "<i>T</i>"
    analysis.links = []
    func text(_ form: Printout.Form) -> String {
      Handout(pair, analysis, lesson: nil, for: .student).printout.text(form).text
    }
    #expect(text(.html).contains("&lt;b&gt;|*x*| &amp; &quot;y&quot;"))
    #expect(text(.md).contains("\\<b\\>\\|\\*x\\*\\|"))
    #expect(!text(.html).contains("<i>T"))
  }

  @Test func `an instructor's table has enough of a sentence to find it by`() {
    let end = "and nobody who has ever seen it will say that it was a bargain of any kind for towns"
    let (pair, analysis) = InventedPair.pair(
      left: [["R: Cities should sell the old pier, \(end)."]],
      right: [["C: The pier is dear to all."]],
      links: [InventedPair.link(0, .opposes, 0)])
    let page = Handout(pair, analysis, lesson: nil, for: .instructor).printout.text(.txt).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.ranges(of: "bargain of any kind").count == 1, "\(page)")
    #expect(page.ranges(of: "Cities should sell the old pier").count == 3)
  }
}
