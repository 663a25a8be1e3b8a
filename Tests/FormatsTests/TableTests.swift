import Argument
import Document
import Engine
import Formats
import Foundation
import Specimens
import Testing

struct TableTests {
  var homes: (pair: Pair, analysis: Analysis) {
    var homes = InventedPair.homes
    for (side, index, lean) in [(Side.left, 0, 0.8), (.right, 0, -0.7), (.left, 1, 0.6)] {
      homes.analysis.units[side][index].actors = ["Cities, large"]
      homes.analysis.units[side][index].positions = [
        Position(issue: 0, aboutness: 0.9, lean: lean)
      ]
    }
    return homes
  }

  @Test func `A matrix says yes, no and nothing`() {
    let text = MatrixText(homes.analysis, of: homes.pair).text
    #expect(
      text.hasPrefix("Does building lower rents?\n  Cities, large  CPD yes (¶1) · GR no (¶1)"))
    #expect(!text.contains("neighbours"))
  }

  @Test func `CSV quotes what a comma would split, and disarms formulas`() {
    let csv = MatrixText(homes.analysis, of: homes.pair).csv
    #expect(csv.contains("\"Cities, large\",rents,left,yes,0.7,left.p00.s1 left.p00.s2"))
    var specimen = homes
    specimen.analysis.units.left[0].actors = ["=HYPERLINK(\"x\")"]
    specimen.analysis.units.left[1].actors = ["=HYPERLINK(\"x\")"]
    let disarmed = MatrixText(specimen.analysis, of: specimen.pair).csv
    #expect(disarmed.contains("\"'=HYPERLINK(\"\"x\"\")\","))
  }

  @Test func `A unit without a likely link is unanswered`() throws {
    let unanswered = UnansweredText(homes.analysis, of: homes.pair)
    #expect(unanswered.text.contains("CPD, unanswered by GR:\n  claim ¶4: Waiting only helps"))
    #expect(!unanswered.text.contains("Rents fall where"))
    #expect(unanswered.csv.contains("left,left.p03.s2,claim,Waiting only helps those who own."))
    #expect(try unanswered.json().contains("\"left.p03.s2\""))
  }
}
