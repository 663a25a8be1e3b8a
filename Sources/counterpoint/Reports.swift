internal import Argument
internal import ArgumentParser
internal import Formats

struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the claims engine found: every sentence's kind, and all links.")

  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
  @Option(help: "text or json.") var format: OutputFormat = .text
  @Flag(help: "In text, also what decided each kind, with its share.") var cues = false

  func run() throws {
    let (pair, overlaid) = try options.source.load(review.overlay(own: .none))
    let analysis = overlaid.analysis
    switch format {
    case .text: write(LinearText(analysis, of: pair).reading(cues: cues))
    case .json: write(try AnalysisDocument(analysis, of: pair).json() + "\n")
    }
    // In text the notes stand in the heading.
    if format == .json { analysis.notes.forEach(warn) }
  }
}

struct Recommendations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print both articles' recommendations, grouped by who should act.")

  @OptionGroup var options: PairOptions
  @Option(help: "text or json.") var format: OutputFormat = .text

  func run() throws {
    let (pair, analysis) = try options.source.load()
    switch format {
    case .text: write(LinearText(analysis, of: pair).recommendations)
    case .json: write(try RecommendationsDocument(analysis, of: pair).json() + "\n")
    }
  }
}

struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the links between the two articles, strongest first.")

  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
  @Flag(help: "Also those that only share a topic.") var all = false
  @Option(help: "text or json.") var format: OutputFormat = .text

  func run() throws {
    let (pair, overlaid) = try options.source.load(review.overlay(own: .none))
    let analysis = overlaid.analysis
    overlaid.engineNotes.forEach(warn)
    switch format {
    case .text:
      let lines = overlaid.comparisons.flatMap { $0.lines }.map { $0 + "\n" }
      let heading = lines.isEmpty ? "" : lines.joined() + "\n"
      write(heading + LinearText(analysis, of: pair).links(all: all))
    case .json:
      var shown = analysis
      if !all { shown.links = analysis.shownLinks(of: pair) }
      var document = LinksDocument(shown, of: pair)
      if !overlaid.comparisons.isEmpty {
        document.comparisons = overlaid.comparisons.map {
          ComparisonDocument($0.comparison, with: $0.name)
        }
      }
      write(try document.json() + "\n")
    }
  }
}

struct Positions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print where each author stands on every question of the issue sheet.")

  @OptionGroup var options: TableOptions

  func run() throws { try options.print(PositionsText.self) }
}

struct Unanswered: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the claims and recommendations that the other side never addresses.")

  @OptionGroup var options: TableOptions

  func run() throws { try options.print(UnansweredText.self) }
}

/// Of which pair, and in which form.
struct TableOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var options: PairOptions
  @Option(help: "text, json or csv.") var format: Format = .text

  func print<Report: Table>(_ report: Report.Type) throws {
    let (pair, analysis) = try options.source.load()
    let table = Report(analysis, of: pair)
    switch format {
    case .text: write(table.text)
    case .json: write(try table.json() + "\n")
    case .csv: write(table.csv)
    }
  }
}
