import Argument
import Document
import Engine
import Formats
import Specimens
import Testing
import Text

struct RecordTests {
  var homes: (pair: Pair, analysis: Analysis) {
    var homes = InventedPair.homes
    homes.analysis.notes = ["a note"]
    homes.analysis.units.left[0].cues = [
      Cue(words: "fall", range: TextRange(utf8: 6..<10), share: 0.7),
      Cue(words: "first", share: 0.3),
    ]
    homes.analysis.units.left[0].actors = ["Cities"]
    homes.analysis.units.left[0].stances = [("Cities", .credits)]
    homes.analysis.units.left[0].issue = 1
    homes.analysis.units.left[0].positions = [Position(issue: 1, aboutness: 0.25, lean: -1)]
    homes.analysis.units.right[2].proposition = Proposition(
      modality: .prescription, actors: ["Cities", "Towns"], action: TextRange(utf8: 3..<9),
      target: "homes",
      condition: TextRange(utf8: 10..<12))
    homes.analysis.links[0].review = Review(.accepted, by: "somebody")
    homes.analysis.links[1].provenance = .program("other")
    return homes
  }

  @Test func `An analysis comes back from its record as it was`() throws {
    let (pair, analysis) = homes
    let bytes = AnalysisRecord.bytes(of: analysis, pair: pair)
    let read = try #require(AnalysisRecord.analysis(from: bytes, of: pair))
    #expect(
      AnalysisDocument(read, of: pair).articles == AnalysisDocument(analysis, of: pair).articles)
    #expect(read.links.map(\.reason) == analysis.shownLinks(of: pair).map(\.reason))
    #expect(read.links.first?.review == Review(.accepted, by: "somebody"))
    #expect(read.links.contains { $0.provenance == .program("other") })
    #expect(read.units.right[2].proposition == analysis.units.right[2].proposition)
    #expect(read.units.left[0].positions == analysis.units.left[0].positions)
    #expect(read.issues == analysis.issues)
    #expect(read.notes == ["a note"])
    #expect(AnalysisRecord.bytes(of: read, pair: pair) == bytes)
  }

  @Test func `A record of other texts gives nothing`() {
    let (pair, analysis) = homes
    let other = InventedPair.pair(left: [["One."]], right: [["Two."]]).pair
    let bytes = AnalysisRecord.bytes(of: analysis, pair: pair)
    #expect(AnalysisRecord.analysis(from: bytes, of: other) == nil)
  }

  @Test func `A cut or damaged record gives nothing`() {
    let (pair, analysis) = homes
    let bytes = AnalysisRecord.bytes(of: analysis, pair: pair)
    for length in 0..<bytes.count {
      #expect(AnalysisRecord.analysis(from: Array(bytes[..<length]), of: pair) == nil)
    }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x41
      #expect(AnalysisRecord.analysis(from: damaged, of: pair) == nil)
    }
  }

  @Test func `A fingerprint tells bytes, their order and their division apart`() {
    func fingerprint(_ parts: [UInt8]...) -> UInt64 {
      var fingerprint = Fingerprint()
      for part in parts { fingerprint.add(part[...]) }
      return fingerprint.value
    }
    let values = [
      fingerprint([1, 2, 3]), fingerprint([3, 2, 1]), fingerprint([1, 2], [3]),
      fingerprint([1], [2, 3]), fingerprint([1, 2, 3, 0]), fingerprint([]), fingerprint([0]),
      fingerprint(Array(repeating: 0, count: 8)), fingerprint(Array(repeating: 0, count: 16)),
    ]
    #expect(Set(values).count == values.count)
  }
}
