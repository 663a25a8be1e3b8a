import Argument
import Document
import Engine
import Formats
import Foundation
import Specimens
import Testing
import Text

struct DocumentTests {
  let homes = InventedPair.homes

  @Test func `An analysis document survives being written and read`() throws {
    let document = AnalysisDocument(homes.analysis, of: homes.pair)
    let read = try JSONDecoder().decode(
      AnalysisDocument.self, from: Data(try document.json().text.utf8))
    #expect(read == document)
  }

  @Test func `Links keep their order and get numbered ids`() {
    let document = AnalysisDocument(homes.analysis, of: homes.pair)
    #expect(document.links.map(\.id) == ["L1", "L2", "L3", "L4"])
    #expect(document.links[0].left == "left.p00.s1")
    #expect(document.links[0].issue == "rents")
    #expect(document.links[0].provenance == "engine")
  }

  @Test func `What is not there is written as null`() throws {
    let document = AnalysisDocument(homes.analysis, of: homes.pair)
    #expect(try document.json().text.contains("\"issue\" : null"))
  }

  @Test func `The comparison has recommendations before links`() throws {
    let text = LinearText(homes.analysis, of: homes.pair).comparison
    let recommendations = try #require(text.range(of: "RECOMMENDATIONS"))
    let links = try #require(text.range(of: "LINKS"))
    #expect(recommendations.lowerBound < links.lowerBound)
    #expect(text.contains("1. opposes, strong: Does building lower rents?"))
    #expect(text.contains("Because: One says so, the other says not."))
  }

  @Test func `Oppositions are one list and agreements the next`() throws {
    var specimen = homes
    let link = try #require(specimen.analysis.links.first { $0.relation == .opposes })
    var agreement = link
    agreement.relation = .agrees
    specimen.analysis.links = [agreement, link]
    let text = LinearText(specimen.analysis, of: specimen.pair).links(all: true)
    #expect(text.hasPrefix("Oppositions\n\n1. opposes"))
    #expect(text.contains("\n\nAgreements\n\n2. agrees"))
  }

  @Test func `The reading names the cues of a kind with their shares on request`() throws {
    var specimen = homes
    let left = specimen.pair[.left]
    let index = try #require(
      left.sentences.indices.first { left.quotation(of: $0) == "Rents fall where cities build." })
    specimen.analysis.units.left[index].cues = [
      Cue(words: "fall", share: 0.625), Cue(words: "first in its paragraph", share: 0.2),
    ]
    let text = LinearText(specimen.analysis, of: specimen.pair).reading(cues: true)
    #expect(
      text.contains(
        "claim: Rents fall where cities build.\n"
          + "  because: “fall” 63 %, “first in its paragraph” 20 %\n  opposes GR"))
  }

  @Test func `The reading puts each link under its sentence, in both articles`() {
    let text = LinearText(homes.analysis, of: homes.pair).reading()
    #expect(
      text.contains(
        "claim: Rents fall where cities build.\n  opposes GR ¶1, strong: “Building does not"))
    #expect(text.contains("  opposes CPD ¶1, strong: “Rents fall where cities build.”"))
  }

  @Test func `Recommendations are grouped by who should act`() {
    var specimen = homes
    specimen.analysis.units.left[3].proposition.actor = "Cities"
    specimen.analysis.units.right[2].proposition.actor = "Cities"
    let text = LinearText(specimen.analysis, of: specimen.pair).recommendations
    #expect(text.hasPrefix("Cities:\n  CPD ¶3: Cities should build more homes now.\n  GR ¶2:"))
    #expect(text.contains("Nobody named:\n  GR ¶3: Councils must ask the neighbours."))
  }
}
