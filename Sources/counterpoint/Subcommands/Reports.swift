internal import ArgumentParser
internal import Formats
internal import Text

/// A command that prints one report.
protocol ReportCommand: ParsableCommand {
  static var report: Report { get }

  var options: ReportOptions { get }
  var wishes: Report.Wishes { get }
}

extension ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: report.name, abstract: report.summary)
  }

  var wishes: Report.Wishes { [] }

  func validate() throws {
    guard Self.report.forms.contains(options.format) else {
      let forms = Self.report.forms.map(\.rawValue).joined(separator: " or ")
      throw ValidationError("This report can be had as \(forms).")
    }
  }

  func run() throws {
    try Self.tell(
      options.pair.source, options.review.overlay(own: .ownIfAny), wishes, as: options.format)
  }

  static func tell(
    _ source: PairSource, _ overlay: Overlay, _ wishes: Report.Wishes, as form: Report.Form
  ) throws {
    let (pair, overlaid) = try source.load(overlay)
    let subject = ReportSubject(
      overlaid.analysis, of: pair,
      comparisons: overlaid.comparisons.map { ComparisonDocument($0.comparison, with: $0.name) },
      heading: overlaid.comparisons.flatMap { $0.lines.map(\.text) }, wishes: wishes)
    show(try report.render(subject, form), wraps: form == .text)
    // In the reading as text the notes stand in the heading.
    if report.name != Report.analysis.name || form != .text {
      for note in overlaid.engineNotes { warn("\(note)") }
    }
  }
}

/// A report that is asked for by nothing but its pair and its form. The parser takes longer than reading the articles, and is
/// left to who wants more.
struct PlainReport {
  private let command: any ReportCommand.Type
  private var source = PairSource()
  private var form = Report.Form.text

  /// Nil for anything else.
  init?(_ arguments: [String]) {
    let commands: [any ReportCommand.Type] = [
      Analyze.self, Recommendations.self, Links.self, Positions.self, Unanswered.self,
    ]
    guard let command = commands.first(where: { $0.report.name == arguments.first }) else {
      return nil
    }
    self.command = command
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      if word == "--format" {
        guard let form = rest.popFirst().flatMap(Report.Form.init(rawValue:)),
          command.report.forms.contains(form)
        else { return nil }
        self.form = form
      } else if word == "-" || !word.hasPrefix("-") {
        source.paths.append(word)
      } else {
        return nil
      }
    }
    guard source.paths.count <= 2 else { return nil }
  }

  func run() throws { try command.tell(source, Overlay(key: .ownIfAny), [], as: form) }
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
  var wishes: Report.Wishes {
    var wishes: Report.Wishes = []
    if cues { wishes.insert(.cues) }
    if all { wishes.insert(.allLinks) }
    return wishes
  }
}

struct Recommendations: ReportCommand {
  static let report = Report.recommendations
  @OptionGroup var options: ReportOptions
}

struct Links: ReportCommand {
  static let report = Report.links
  @OptionGroup var options: ReportOptions
  @Flag(help: "Also those that are not listed.") var all = false
  var wishes: Report.Wishes { all ? .allLinks : [] }
}

struct Positions: ReportCommand {
  static let report = Report.positions
  @OptionGroup var options: ReportOptions
  @Flag(help: "In text, also who is named there, and how the author stands to them.")
  var actors = false
  var wishes: Report.Wishes { actors ? .actors : [] }
}

struct Unanswered: ReportCommand {
  static let report = Report.unanswered
  @OptionGroup var options: ReportOptions
}
