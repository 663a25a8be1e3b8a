internal import Annotation
internal import ArgumentParser
internal import Formats
internal import Glibc
internal import Text

/// A pair in a format of other programs; what is lost in it is told on standard error.
protocol PairExport: ParsableCommand {
  static var format: ExportedPair.Format { get }
  static var abstract: String { get }
  var options: PairOptions { get }
  var review: ReviewOptions { get }
}

extension PairExport {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: format.rawValue, abstract: abstract)
  }

  func run() throws {
    let (pair, overlaid) = try options.source.load(review.overlay(own: .ownIfAny))
    let now = Moment(secondsSince1970: time(nil)).text.split(separator: "T")
    let moment = now.joined(separator: " ").filter { $0 != "Z" }
    let exported = ExportedPair(Self.format, overlaid.analysis, of: pair, at: moment)
    write(exported.text)
    for loss in exported.losses { warn("lost: \(loss).") }
  }
}

struct ExportArgdown: PairExport {
  static let format = ExportedPair.Format.argdown
  static let abstract = "Print the pair as Argdown, for teaching."
  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
}

struct ExportAIF: PairExport {
  static let format = ExportedPair.Format.aif
  static let abstract = "Print the pair in the Argument Interchange Format, as JSON."
  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
}

struct ExportCSV: PairExport {
  static let format = ExportedPair.Format.csv
  static let abstract = "Print the links as a table."
  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
}

struct ExportW3C: PairExport {
  static let format = ExportedPair.Format.w3c
  static let abstract = "Print kinds and links as W3C annotations; of these formats it loses least."
  @OptionGroup var options: PairOptions
  @OptionGroup var review: ReviewOptions
}
