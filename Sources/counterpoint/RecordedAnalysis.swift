internal import Argument
internal import Document
internal import Engine
internal import Formats
internal import Library
internal import Text

/// The analysis that the reader shows, taken from the record of an earlier reading of the very same
/// texts by the very same program, if there is one.
struct RecordedAnalysis {
  let pair: Pair
  let analysis: Analysis
  /// What to keep for the next reading, once the screen is drawn.
  private let draft: (records: Records, name: String)?

  init(_ shelved: ShelvedPair, source: PairSource, overlay: Overlay) throws {
    pair = shelved.pair
    // Words of others that were named on the command line are read anew, with their warnings.
    let isPlain = overlay.proposals == nil && overlay.key == .ownIfAny
    let name = isPlain ? Self.name(of: shelved) : nil
    let records = name == nil ? nil : Records(environment: environment)
    if let name, let bytes = records?.bytes(named: name),
      let analysis = AnalysisRecord.analysis(from: bytes, of: pair)
    {
      self.analysis = analysis
      draft = nil
    } else {
      let own = analyse(pair, sheet: try source.sheet(of: shelved))
      analysis = try overlay.laid(over: own, of: shelved).analysis
      draft = name.flatMap { name in records.map { ($0, name) } }
    }
  }

  func keep() {
    guard let draft else { return }
    draft.records.keep(AnalysisRecord.bytes(of: analysis, pair: pair), named: draft.name)
  }

  /// A name made of all that the analysis depends on: the program, the texts, the sheet, the key.
  private static func name(of shelved: ShelvedPair) -> String? {
    guard let program = Shelf.programIdentity else { return nil }
    var fingerprint = Fingerprint()
    for part in program { fingerprint.add(UInt64(bitPattern: Int64(part))) }
    for side in Side.allCases { fingerprint.add(shelved.pair[side].text.bytes[...]) }
    fingerprint.add((shelved.issueSheet?.bytes ?? [])[...])
    // What is a part of the program is told by the program's own identity.
    if !shelved.isKeyShipped { fingerprint.add(((try? shelved.key())?.bytes ?? [])[...]) }
    return String(fingerprint.value, radix: 16)
  }
}
