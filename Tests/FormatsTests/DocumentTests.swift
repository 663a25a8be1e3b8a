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

  @Test func `An analysis is JSON with sorted keys`() throws {
    let text = AnalysisDocument(homes.analysis, of: homes.pair).json().text
    let document = try JSON(parsing: Array(text.utf8))
    func isSorted(_ json: JSON) -> Bool {
      let keys = json.members.map(\.key)
      let parts = json.members.map(\.value) + (json.array ?? [])
      return keys == keys.sorted() && parts.allSatisfy(isSorted)
    }
    #expect(isSorted(document))
    #expect(document["format"]?.string == "counterpoint-analysis")
    #expect(document["articles"]?.array?.count == 2)
  }

  @Test func `Links keep their order and get numbered ids`() throws {
    let text = AnalysisDocument(homes.analysis, of: homes.pair).json().text
    let links = try #require(try JSON(parsing: Array(text.utf8))["links"]?.array)
    #expect(links.map { $0["id"]?.string } == ["L1", "L2", "L3", "L4"])
    #expect(links[0]["left"]?.string == "left.p00.s1")
    #expect(links[0]["issue"]?.string == "rents")
    #expect(links[0]["provenance"]?.string == "engine")
  }

  @Test func `Of many links those that something speaks for are listed, then the strongest`() throws
  {
    var specimen = homes
    var faint = try #require(specimen.analysis.links.first)
    faint.tier = .possible
    faint.cues = Both(left: [], right: [])
    var telling = faint
    telling.tier = .likely
    var links = Array(repeating: faint, count: 400)
    links[350] = telling
    links[399].review = Review(.accepted, by: "class 4b")
    specimen.analysis.links = links
    let some = AnalysisDocument(specimen.analysis, of: specimen.pair)
    #expect(some.links == Array(0..<298) + [350, 399])
    #expect(some.json().text.contains("\"id\" : \"L351\""))
    let all = AnalysisDocument(specimen.analysis, of: specimen.pair, all: true)
    #expect(all.links == Array(0..<400))
  }

  @Test func `What is not there is written as null`() {
    let document = AnalysisDocument(homes.analysis, of: homes.pair)
    #expect(document.json().text.contains("\"issue\" : null"))
  }

  @Test func `The comparison has recommendations before links`() throws {
    let text = LinearText(homes.analysis, of: homes.pair).comparison
    let recommendations = try #require(text.range(of: "RECOMMENDATIONS"))
    let links = try #require(text.range(of: "LINKS"))
    #expect(recommendations.lowerBound < links.lowerBound)
    #expect(text.contains("1. opposes, strong: Does building lower rents?"))
    #expect(text.contains("Because: One says so, the other says not."))
  }

  @Test func `Oppositions are one list and agreements the next, with the numbers of the reader`()
    throws
  {
    var specimen = homes
    let link = try #require(specimen.analysis.links.first { $0.relation == .opposes })
    var agreement = link
    agreement.relation = .agrees
    agreement.ends = Both(left: 1, right: 1)
    specimen.analysis.links = [agreement, link]
    let text = LinearText(specimen.analysis, of: specimen.pair).links(all: true)
    #expect(text.hasPrefix("Oppositions\n\n1001. opposes"), "\(text)")
    #expect(text.contains("\n\nAgreements\n\n1. agrees"), "\(text)")
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
          + "  because: “fall” 63 %, “first in its paragraph” 20 %\n  link 1: opposes GR"))
  }

  @Test func `The reading puts each link under its sentence, told whole once and by number`() {
    var specimen = homes
    specimen.analysis.links.append(InventedPair.link(5, .agrees, 0, confidence: 0.4, tier: .likely))
    let text = LinearText(specimen.analysis, of: specimen.pair).reading()
    #expect(
      text.contains(
        "claim: Rents fall where cities build.\n  link 1: opposes GR ¶1, strong: “Building does not "
          + "make rents fall.”\n    because: One says so, the other says not.\n"))
    #expect(text.contains("claim: Building does not make rents fall.\n  link 1: opposes CPD ¶1\n"))
    #expect(text.contains("  link 5: agrees GR ¶1, likely: as in link 1\n"))
  }

  @Test func `The reading opens with a table of contents and says whose word its links are`() {
    let text = LinearText(homes.analysis, of: homes.pair).reading()
    #expect(
      text.contains(
        "CONTENTS\n  LEFT: CPD: 4 paragraphs, 1 recommendation\n"
          + "  RIGHT: GR: 3 paragraphs, 2 recommendations\n"
          + "  4 links: 2 opposes, 1 agrees, 1 qualifies\n"))
    #expect(text.contains("Unreviewed: the engine alone proposes these links"))
    var reviewed = homes.analysis
    for index in reviewed.links.indices {
      reviewed.links[index].review = Review(.accepted, by: "Form 4b")
    }
    #expect(
      reviewed.reviewState(in: homes.pair)
        == "Reviewed: all 4 links stand by the word of Form 4b.")
    reviewed.links[3].review = nil
    #expect(reviewed.reviewState(in: homes.pair).hasPrefix("Partly reviewed: of 4 links 3 stand"))
    reviewed.isKeyed = true
    #expect(reviewed.reviewState(in: homes.pair).hasPrefix("Reviewed: all 3 links"))
  }

  @Test func `Recommendations are grouped by who should act`() {
    var specimen = homes
    specimen.analysis.units.left[3].proposition.actor = "Cities"
    specimen.analysis.units.right[2].proposition.actor = "Cities"
    let text = LinearText(specimen.analysis, of: specimen.pair).recommendations
    #expect(
      text.hasPrefix(
        "Cities:\n  CPD ¶3: Cities should build more homes now.\n"
          + "    GR opposes in ¶3, qualifies in ¶2\n  GR ¶2:"))
    #expect(
      text.contains(
        "Nobody named:\n  GR ¶3: Councils must ask the neighbours.\n    CPD opposes in ¶3\n"))
  }

  @Test func `Of a sentence that urges two things each is listed by its own words`() {
    var specimen = homes
    let range = specimen.pair.articles.left.sentences[3].range
    var first = specimen.analysis.units.left[3].proposition
    (first.actor, first.action) = ("Cities", range)
    var second = first
    second.actor = "Councils"
    specimen.analysis.units.left[3].proposition = first
    specimen.analysis.units.left[3].further = [second]
    let text = LinearText(specimen.analysis, of: specimen.pair).recommendations
    #expect(text.contains("Cities:\n  CPD ¶3: "))
    #expect(text.contains("Councils:\n  CPD ¶3: "))
    #expect(text.components(separatedBy: "Cities should build more homes now").count == 3)
  }

  @Test func `A link of one's own has the number behind those listed, and moves no other`() {
    var specimen = homes
    let weak = InventedPair.link(1, .related, 1, confidence: 0.1, tier: .possible)
    specimen.analysis.links.append(weak)
    let before = specimen.analysis.linkNumbers(of: specimen.pair)
    var own = InventedPair.link(4, .agrees, 4)
    own.provenance = .person("Kim")
    own.review = Review(.added, by: "Kim")
    specimen.analysis.links.insert(own, at: 0)
    specimen.analysis.added = [MakersLink(own)]
    let numbers = specimen.analysis.linkNumbers(of: specimen.pair)
    #expect(numbers[own.ends] == 5)
    #expect(before[weak.ends] == 1_001 && before.allSatisfy { numbers[$0.key] == $0.value })
  }
}
