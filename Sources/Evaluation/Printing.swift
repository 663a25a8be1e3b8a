internal import Argument
internal import Formats
internal import FoundationEssentials

/// The figures as a text table: one line a figure, one column a pair, their mean, and its error.
package func table(of all: [Figures]) -> String {
  let columns = all.count > 1 ? all + [Figures.mean(of: all), Figures.error(of: all)] : all
  let figures = Figure.allCases.filter { figure in columns.contains { $0[figure] != nil } }
  let titleWidth = (figures.map(\.title.count) + [0]).max() ?? 0
  let widths = columns.map { max($0.name.count, 6) }
  var lines: [String] = []
  let names = zip(columns, widths).map { padded($0.name, to: $1) }
  lines.append(padded("", to: titleWidth, right: true) + "  " + names.joined(separator: "  "))
  for figure in figures {
    let cells = zip(columns, widths).map { padded(shown($0[figure], as: figure), to: $1) }
    lines.append(
      padded(figure.title, to: titleWidth, right: true) + "  " + cells.joined(separator: "  "))
  }
  return lines.joined(separator: "\n") + "\n"
}

/// The figures as JSON: `{"pairs": [{"name": …, "figures": {"exact.ap": 0.25, …}}], "mean": {…}, "error": {…}}`.
/// A figure that could not be taken is left out.
package func json(of all: [Figures]) -> String {
  let file = FiguresFile(
    pairs: all.map { FiguresFile.Entry(name: $0.name, figures: named($0)) },
    mean: named(Figures.mean(of: all)), error: named(Figures.error(of: all)))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  guard let bytes = try? encoder.encode(file) else { return "{}\n" }
  return String(decoding: bytes, as: UTF8.self) + "\n"
}

private struct FiguresFile: Encodable {
  struct Entry: Encodable {
    var name: String
    var figures: [String: Double]
  }

  var pairs: [Entry]
  var mean: [String: Double]
  var error: [String: Double]
}

private func named(_ figures: Figures) -> [String: Double] {
  var named: [String: Double] = [:]
  for figure in Figure.allCases {
    // Four places: enough to compare, and no digits that mean nothing.
    if let value = figures[figure] { named[figure.rawValue] = (value * 10_000).rounded() / 10_000 }
  }
  return named
}

private func shown(_ value: Double?, as figure: Figure) -> String {
  guard let value else { return "–" }
  if figure.isCount && value == value.rounded() { return "\(Int(value))" }
  let places = figure.isCount ? 10.0 : 1000
  let scaled = Int((value * places).rounded())
  let whole = scaled / Int(places)
  let rest = String(scaled % Int(places))
  let width = figure.isCount ? 1 : 3
  return "\(whole)." + String(repeating: "0", count: max(0, width - rest.count)) + rest
}

private func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return right ? text + space : space + text
}
