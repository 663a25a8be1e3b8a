internal import Argument
internal import Document
internal import Engine
internal import Library

/// Where a pair comes from.
struct PairSource {
  /// Two articles, one folder, or nothing for the shipped pair.
  var paths: [String] = []
  /// An issue sheet in place of the pair's own.
  var issues: String?

  /// Reads and analyses the pair. The engine's notes go to standard error.
  func load() throws -> (pair: Pair, analysis: Analysis) {
    let shelved = try shelved()
    let analysis = analyse(shelved.pair, sheet: try sheet(of: shelved))
    analysis.notes.forEach(warn)
    return (shelved.pair, analysis)
  }

  /// Reads and analyses the pair, and lays others' words over it. Notes are left to the caller.
  func load(_ overlay: Overlay) throws -> (pair: Pair, overlaid: Overlaid) {
    let shelved = try shelved()
    let analysis = analyse(shelved.pair, sheet: try sheet(of: shelved))
    return (shelved.pair, try overlay.laid(over: analysis, of: shelved))
  }

  /// Reads the pair. Warnings go to standard error.
  func shelved() throws -> ShelvedPair {
    let shelved = try shelvedQuietly()
    for side in Side.allCases {
      let article = shelved.pair[side]
      for warning in article.warnings { warn(Wording.text(of: warning, in: article.path)) }
    }
    return shelved
  }

  /// Reads the pair and leaves its warnings to the caller.
  func shelvedQuietly() throws -> ShelvedPair {
    try Wording.explaining { () throws(ShelfError) in try shelve() }
  }

  func sheet(of shelved: ShelvedPair) throws -> IssueSheet? {
    try shelved.issueSheet.map { try Wording.sheet(parsing: $0.bytes, path: $0.path) }
  }

  private func shelve() throws(ShelfError) -> ShelvedPair {
    switch paths.count {
    case 0: try Shelf.shippedPair(issues: issues)
    case 1: try Shelf.pair(folder: paths[0], issues: issues)
    default: try Shelf.pair(left: paths[0], right: paths[1], issues: issues)
    }
  }
}
