internal import ArgumentParser
internal import Library

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

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Read Word, RTF, OpenDocument and EPUB through pandoc, or PDF through pdftotext.",
      valueName: "program"))
  var converter: Converter?

  var source: PairSource { PairSource(paths: paths, issues: issues, converter: converter) }

  func validate() throws {
    guard paths.count <= 2 else {
      throw ValidationError(
        "Give two articles, or one folder; these are \(paths.count) paths.")
    }
  }
}

extension Converter: ExpressibleByArgument {}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
