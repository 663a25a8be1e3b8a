import Argument
import Document
import Engine
import Formats
import Foundation
import Specimens
import Testing
import Text

struct TableTests {
  var homes: (pair: Pair, analysis: Analysis) {
    var homes = InventedPair.homes
    homes.analysis.answers = [
      AuthorAnswer(issue: 0, side: .left, answer: .yes, confidence: 0.7, sentences: [0, 1]),
      AuthorAnswer(
        issue: 0, side: .right, answer: .no, confidence: 1, sentences: [0], isGiven: true),
      AuthorAnswer(issue: 1, side: .left, answer: .silent, confidence: 0.5, sentences: []),
    ]
    return homes
  }

  @Test func `Positions say who answers what, how surely and where`() {
    #expect(
      PositionsText(homes.analysis, of: homes.pair).text() == """
        Does building lower rents?
          CPD: yes · by the engine · sure to 70 % · ¶1
          GR: no · by the sheet · ¶1

        Should the neighbours decide?
          CPD: silent · by the engine

        """)
  }

  @Test func `Positions are not asked, unclear or a person's link where the engine knows none`() {
    var specimen = homes
    specimen.analysis.answers[0].confidence = 0.05
    var text = PositionsText(specimen.analysis, of: specimen.pair).text()
    #expect(text.contains("CPD: unclear · by the engine · ¶1\n"), "\(text)")
    specimen.analysis.links = [InventedPair.link(4, .opposes, 2, issue: 1)]
    specimen.analysis.links[0].provenance = .person("Kim")
    text = PositionsText(specimen.analysis, of: specimen.pair).text()
    #expect(text.contains("CPD: see the link · ¶4\n") && !text.contains("silent"), "\(text)")
    let csv = PositionsText(specimen.analysis, of: specimen.pair).csv
    #expect(csv.contains(",left,see the link,"), "\(csv)")
    specimen.analysis.links = []
    for index in specimen.analysis.issues.indices {
      specimen.analysis.issues[index].tellsAnswers = false
    }
    specimen.analysis.answers = [homes.analysis.answers[2]]
    text = PositionsText(specimen.analysis, of: specimen.pair).text()
    #expect(text.contains("The sheet asks nothing yet") && !text.contains("silent"), "\(text)")
    #expect(
      PositionsText(specimen.analysis, of: specimen.pair).csv.contains(",left,not asked,"))
  }

  @Test func `Positions name actors on demand, the most often named first`() {
    var specimen = homes
    specimen.analysis.units.left[0].actors = ["Ashford", "Mill Town"]
    specimen.analysis.units.left[1].actors = ["Mill Town"]
    specimen.analysis.units.left[1].stances = [("Mill Town", .backs)]
    let text = PositionsText(specimen.analysis, of: specimen.pair).text(withActors: true)
    #expect(text.contains("70 % · ¶1\n    backs Mill Town; names Ashford\n  GR: no"), "\(text)")
  }

  @Test func `Positions as CSV have a row for each answer, and disarm formulas`() {
    let csv = PositionsText(homes.analysis, of: homes.pair).csv
    #expect(csv.contains("\nrents,left,yes,0.7,no,left.p00.s1 left.p00.s2\n"))
    #expect(csv.contains("\nrents,right,no,1.0,yes,right.p00.s1\n"))
    var specimen = homes
    specimen.analysis.issues[0].id = "=HYPERLINK(\"x\"), y"
    let disarmed = PositionsText(specimen.analysis, of: specimen.pair).csv
    #expect(disarmed.contains("\"'=HYPERLINK(\"\"x\"\"), y\","))
  }

  /// U+0600 makes one grapheme of itself and the comma, quotation mark or sign behind it.
  @Test func `CSV fields are parted by scalars, not by graphemes`() {
    var specimen = homes
    specimen.analysis.issues[0].id = "a\u{600},=1+1"
    let parted = PositionsText(specimen.analysis, of: specimen.pair).csv
    #expect(parted.contains("\n\"a\u{600},=1+1\",left,"))
    specimen.analysis.issues[0].id = "a\u{600}\",b"
    let quoted = PositionsText(specimen.analysis, of: specimen.pair).csv
    #expect(
      Array(quoted.utf8).split(separator: 0x0A)[1].starts(with: "\"a\u{600}\"\",b\",left,".utf8))
    specimen.analysis.issues[0].id = " =1+1"
    let disarmed = PositionsText(specimen.analysis, of: specimen.pair).csv
    #expect(disarmed.contains("\n' =1+1,left,"))
  }

  @Test func `A unit without a likely link is unanswered`() throws {
    let unanswered = UnansweredText(homes.analysis, of: homes.pair)
    #expect(unanswered.text.contains("CPD, no answer found in GR:\n  claim ¶4: Waiting only helps"))
    #expect(!unanswered.text.contains("Rents fall where"))
    #expect(unanswered.csv.contains("left,left.p03.s2,claim,Waiting only helps those who own."))
    #expect(unanswered.json().text.contains("\"left.p03.s2\""))
  }
}
