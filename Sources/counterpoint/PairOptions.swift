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

  /// Reads and analyses the pair. Warnings go to standard error.
  func load() throws -> (pair: Pair, analysis: Analysis) {
    let shelved = try Wording.explaining { () throws(ShelfError) in try shelve() }
    for warning in shelved.warnings { warn(Wording.text(of: warning)) }
    let sheet = try issues.map { path in
      try Wording.explaining { () throws(ShelfError) in try Shelf.sheet(at: path) }
    }
    let text = sheet ?? shelved.issueSheet
    let parsed = try text.map { sheet in
      try Wording.explaining { () throws(SheetError) in
        try IssueSheet(parsing: sheet.bytes, path: sheet.path)
      }
    }
    return (shelved.pair, analyse(shelved.pair, sheet: parsed))
  }

  private func shelve() throws(ShelfError) -> ShelvedPair {
    switch paths.count {
    case 0: try Shelf.shippedPair()
    case 1: try Shelf.pair(folder: paths[0])
    default: try Shelf.pair(left: paths[0], right: paths[1])
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
