internal import ArgumentParser
internal import Formats
internal import Text

/// A command that prints one report.
protocol ReportCommand: ParsableCommand {
  static var report: Report { get }

  var options: ReportOptions { get }
  var wishes: Set<Report.Wish> { get }
}

extension ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: report.name, abstract: report.summary)
  }

  var wishes: Set<Report.Wish> { [] }

  func validate() throws {
    guard Self.report.forms.contains(options.format) else {
      let forms = Self.report.forms.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("This report can be had as \(forms).")
    }
  }

  func run() throws {
    let (pair, overlaid) = try options.pair.source.load(options.review.overlay(own: .ownIfAny))
    let subject = ReportSubject(
      overlaid.analysis, of: pair,
      comparisons: overlaid.comparisons.map { ComparisonDocument($0.comparison, with: $0.name) },
      heading: overlaid.comparisons.flatMap { $0.lines.map(\.text) }, wishes: wishes)
    show(try Self.report.render(subject, options.format), wraps: options.format == .text)
    // In the reading as text the notes stand in the heading.
    if Self.report.name != Report.analysis.name || options.format != .text {
      for note in overlaid.engineNotes { warn("\(note)") }
    }
  }
}

/// Of which pair, with whose word, and in which form.
struct ReportOptions: ParsableArguments {
  @OptionGroup var pair: PairOptions
  @OptionGroup var review: ReviewOptions
  @Option(help: "text or json; some reports csv, too.") var format: Report.Form = .text
}

extension Report.Form: ExpressibleByArgument {}

struct Analyze: ReportCommand {
  static let report = Report.analysis
  @OptionGroup var options: ReportOptions
  @Flag(help: "In text, also what decided each kind, with its share.") var cues = false
  @Flag(help: "In JSON, also the links that nothing but their place speaks for.") var all = false
  var wishes: Set<Report.Wish> { Set((cues ? [.cues] : []) + (all ? [.allLinks] : [])) }
}

struct Recommendations: ReportCommand {
  static let report = Report.recommendations
  @OptionGroup var options: ReportOptions
}

struct Links: ReportCommand {
  static let report = Report.links
  @OptionGroup var options: ReportOptions
  @Flag(help: "Also those that only share a topic.") var all = false
  var wishes: Set<Report.Wish> { all ? [.allLinks] : [] }
}

struct Positions: ReportCommand {
  static let report = Report.positions
  @OptionGroup var options: ReportOptions
  @Flag(help: "In text, also who is named there, and how the author stands to them.")
  var actors = false
  var wishes: Set<Report.Wish> { actors ? [.actors] : [] }
}

struct Unanswered: ReportCommand {
  static let report = Report.unanswered
  @OptionGroup var options: ReportOptions
}
