import Glibc

/// The picture in `docs/claims-engine/speed.md`: time and memory against length, both axes
/// logarithmic, so that what grows in proportion to the text climbs as steeply as the dotted line.
/// Its middle tones can be read on white and on black: a page's theme is often not the system's.
extension Growth {
  func plot(to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure.nothingWritten }
    fputs(svg, file)
    fclose(file)
  }

  var svg: String {
    let time = Panel(
      left: 70, title: "processor time, from the start of the program", values: 5...4000,
      marks: [(10, "10 ms"), (100, "100 ms"), (1000, "1 s")], limit: (2000, "limit: 2 s"))
    let memory = Panel(
      left: 480, title: "peak memory", values: 5...400,
      marks: [(10, "10 MB"), (100, "100 MB")], limit: (200, "limit: 200 MB"))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 850 350" role="img" \
      aria-label="Time and memory against the length of an article" \
      font-family="system-ui, sans-serif" font-size="13">
      <style>
      text { fill: #777 } .grid { stroke: #888; stroke-opacity: .3 } .buffer { stroke: #888 }
      .limit, .even { stroke: #888; stroke-dasharray: 6 4 } .even { stroke-dasharray: 1 4 }
      .screen { stroke: #3d8fd9; fill: #3d8fd9 } .json { stroke: #cf6a1a; fill: #cf6a1a }
      path { fill: none !important; stroke-width: 2 } .name { stroke: none }
      </style>
      \(panel(time, evenly: true) { $0.milliseconds })
      \(panel(memory, evenly: false) { $0.megabytes })
      </svg>

      """
  }

  private func panel(_ panel: Panel, evenly: Bool, _ value: (Cost) -> Double) -> String {
    let screen = rows.map { (Double($0.kilobytes), value($0.screen)) }
    let json = rows.map { (Double($0.kilobytes), value($0.json)) }
    var parts = panel.axes
    if evenly, let last = screen.last {
      let down = rows.map { (Double($0.kilobytes), last.1 * Double($0.kilobytes) / last.0) }
      let shown = down.filter { panel.values.contains($0.1) }
      parts.append(panel.line(shown, style: "even"))
      if shown.count > 1 { parts.append(panel.label("in proportion", below: shown[1])) }
    }
    parts.append(panel.curve(json, style: "json", name: "analysis as JSON", above: true))
    parts.append(panel.curve(screen, style: "screen", name: "first screen", above: false))
    return parts.joined(separator: "\n")
  }
}

/// One of the two diagrams.
private struct Panel {
  typealias Point = (kilobytes: Double, value: Double)

  var left: Double
  var title: String
  var values: ClosedRange<Double>
  /// Values with a name on the axis.
  var marks: [(Double, String)]
  var limit: (Double, String)

  static let width = 340.0
  static let top = 40.0
  static let height = 260.0
  static let lengths = 8.0...1250.0

  var axes: [String] {
    let right = left + Self.width
    let bottom = Self.top + Self.height
    var parts = [
      "<rect class=\"frame\" x=\"\(shown(left))\" y=\"\(shown(Self.top))\" "
        + "width=\"\(shown(Self.width))\" height=\"\(shown(Self.height))\" fill=\"none\"/>",
      text(title, left, Self.top - 14, "start"),
      text("length of each article", right, bottom + 38, "end"),
    ]
    for (kilobytes, name) in [(10.0, "10 KB"), (100, "100 KB"), (1000, "1 MB")] {
      let x = x(kilobytes)
      parts.append(stroke((x, Self.top), (x, bottom), "grid"))
      parts.append(text(name, x, bottom + 18, "middle"))
    }
    for (value, name) in marks {
      parts.append(stroke((left, y(value)), (right, y(value)), "grid"))
      parts.append(text(name, left - 8, y(value) + 4, "end"))
    }
    parts.append(stroke((left, y(limit.0)), (right, y(limit.0)), "limit"))
    parts.append(text(limit.1, left + 8, y(limit.0) - 6, "start"))
    return parts
  }

  /// A line with a dot at every measurement and its name near the end.
  func curve(_ points: [Point], style: String, name: String, above: Bool) -> String {
    var parts = [line(points, style: style)]
    for point in points {
      parts.append(
        "<circle class=\"\(style)\" cx=\"\(shown(x(point.kilobytes)))\" "
          + "cy=\"\(shown(y(point.value)))\" r=\"3\"/>")
    }
    // Between two dots, where the line leaves most room.
    if points.count > 3 {
      let (first, second) = (points[points.count - 3], points[points.count - 2])
      let middle = (y(first.value) + y(second.value)) / 2
      let place = (x(first.kilobytes) + x(second.kilobytes)) / 2
      parts.append(
        "<text class=\"\(style) name\" x=\"\(shown(place + (above ? -12 : 12)))\" "
          + "y=\"\(shown(middle + (above ? -6 : 16)))\" text-anchor=\"\(above ? "end" : "start")\">"
          + "\(name)</text>")
    }
    return parts.joined(separator: "\n")
  }

  func line(_ points: [Point], style: String) -> String {
    let places = points.map { "\(shown(x($0.kilobytes))) \(shown(y($0.value)))" }
    return "<path class=\"\(style)\" d=\"M\(places.joined(separator: " L"))\"/>"
  }

  func label(_ words: String, below point: Point) -> String {
    text(words, x(point.kilobytes) + 10, y(point.value) + 10, "start")
  }

  private func x(_ kilobytes: Double) -> Double {
    left + Self.width * share(kilobytes, of: Self.lengths)
  }

  private func y(_ value: Double) -> Double {
    Self.top + Self.height * (1 - share(value, of: values))
  }

  private func share(_ value: Double, of range: ClosedRange<Double>) -> Double {
    log(value / range.lowerBound) / log(range.upperBound / range.lowerBound)
  }

  private func stroke(
    _ from: (Double, Double), _ to: (Double, Double), _ style: String
  ) -> String {
    "<line class=\"\(style)\" x1=\"\(shown(from.0))\" y1=\"\(shown(from.1))\" "
      + "x2=\"\(shown(to.0))\" y2=\"\(shown(to.1))\"/>"
  }

  private func text(_ words: String, _ x: Double, _ y: Double, _ anchor: String) -> String {
    "<text x=\"\(shown(x))\" y=\"\(shown(y))\" text-anchor=\"\(anchor)\">\(words)</text>"
  }

  /// To a tenth of a point.
  private func shown(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
