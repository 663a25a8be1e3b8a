internal import ArgumentParser
internal import Claims
internal import Prose
internal import Shelf

/// Which pair, read with which issue sheet.
struct PairOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Two article files, or one folder with both ('-' is standard input).",
      valueName: "left right | folder"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "An issue sheet: the questions of this debate, with each side's words.",
      valueName: "sheet"),
    completion: .file())
  var issues: String?

  /// Reads and analyses the pair.
  func load() throws -> (pair: Pair, analysis: Analysis) {
    let shelved = try shelved()
    return (shelved.pair, analyse(shelved.pair, sheet: try sheet(of: shelved)))
  }

  /// Reads the pair. Warnings go to standard error.
  func shelved() throws -> ShelvedPair {
    let shelved = try Wording.explaining { () throws(ShelfError) in try shelve() }
    for side in Side.allCases {
      let article = shelved.pair[side]
      for warning in article.warnings { warn(Wording.text(of: warning, in: article.path)) }
    }
    return shelved
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

  func validate() throws {
    guard paths.count <= 2 else {
      throw ValidationError(
        "Give two articles, or one folder; these are \(paths.count) paths.")
    }
  }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
