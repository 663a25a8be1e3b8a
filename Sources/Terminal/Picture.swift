/// A buffer as an SVG drawing, for documents: what a terminal with 256 colours and a dark
/// background shows.
package struct Picture {
  private let buffer: Buffer
  private let palette = Palette(depth: .many, ground: .dark)

  private static let cellWidth = 9
  private static let cellHeight = 18
  private static let paper = "#101010"
  private static let text = "#d8d8d8"

  package init(_ buffer: Buffer) { self.buffer = buffer }

  package var svg: String {
    let width = buffer.size.columns * Self.cellWidth + 16
    let height = buffer.size.rows * Self.cellHeight + 16
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\">",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(Self.paper)\"/>",
    ]
    for row in 0..<buffer.size.rows { lines += runs(inRow: row).map { svg(of: $0, row: row) } }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Run {
    var column: Int
    var cells: Int
    var text: String
    var style: Style
  }

  /// Neighbouring cells of one style; blank ones without a ground of their own are left out.
  private func runs(inRow row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<buffer.size.columns {
      let cell = buffer[column, row]
      if var last = runs.last, last.style == cell.style, last.column + last.cells == column {
        last.cells += 1
        last.text += cell.grapheme
        runs[runs.count - 1] = last
      } else {
        runs.append(Run(column: column, cells: 1, text: cell.grapheme, style: cell.style))
      }
    }
    return runs.filter { run in
      run.style.attributes.contains(.reverse) || run.text.contains { $0 != " " }
    }
  }

  private func svg(of run: Run, row: Int) -> String {
    let look = palette.look(of: run.style.ink)
    let attributes = run.style.attributes.union(look.attributes)
    let color = look.color.map(Self.hexadecimal) ?? Self.text
    let isReverse = attributes.contains(.reverse)
    let x = 8 + run.column * Self.cellWidth
    let y = 8 + row * Self.cellHeight
    let width = run.cells * Self.cellWidth
    var drawn = ""
    if isReverse || look.ground != nil {
      let fill = isReverse ? color : look.ground.map(Self.hexadecimal) ?? Self.paper
      drawn +=
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Self.cellHeight)\" "
        + "fill=\"\(fill)\"/>"
    }
    drawn +=
      "<text x=\"\(x)\" y=\"\(y + 14)\" textLength=\"\(width)\" xml:space=\"preserve\" "
      + "fill=\"\(isReverse ? Self.paper : color)\""
    if attributes.contains(.bold) { drawn += " font-weight=\"bold\"" }
    if attributes.contains(.underline) { drawn += " text-decoration=\"underline\"" }
    if attributes.contains(.dim) { drawn += " opacity=\"0.6\"" }
    return drawn + ">\(Self.escaped(run.text))</text>"
  }

  /// By scalar: a mark that joins `<` into one grapheme leaves it a `<` to whoever reads the file.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A colour of the usual 256-colour palette: 16 named, a cube of 6 × 6 × 6, 24 greys.
  private static func hexadecimal(_ color: Int) -> String {
    let parts: [Int]
    switch color {
    case 16..<232:
      let cube = [0, 95, 135, 175, 215, 255]
      let place = color - 16
      parts = [cube[place / 36], cube[place / 6 % 6], cube[place % 6]]
    case 232..<256: parts = Array(repeating: 8 + 10 * (color - 232), count: 3)
    default: return text
    }
    return "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
