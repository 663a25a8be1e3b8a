internal import Document

/// A printout as one HTML file that needs no other, with a style for the printer: A4 and Letter alike.
enum HTMLPrinter {
  static func page(_ title: String, _ blocks: [Printout.Block]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(blocks.map(element).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  /// Greys alone, so that a copy in black and white loses nothing. No paper is named: the printer's
  /// is taken.
  private static let style = """
    @page { margin: 15mm; }
    body { font: 10.5pt/1.4 Georgia, 'Times New Roman', serif; color: #111; max-width: 190mm; margin: 0 auto; padding: 1em; }
    h1 { font-size: 16pt; margin: 0 0 .3em; }
    h2 { font-size: 12.5pt; margin: 1.4em 0 .4em; border-bottom: 1px solid #888; break-after: avoid; }
    h3 { font-size: 10.5pt; margin: 1em 0 .2em; break-after: avoid; }
    p { margin: .3em 0 .6em; white-space: pre-wrap; }
    .sides::after { content: ''; display: block; clear: both; }
    .side { float: left; width: 48%; }
    .side + .side { float: right; }
    .side h2 { margin-top: .6em; }
    .side p { font-size: 9.5pt; padding-left: 2.4em; text-indent: -2.4em; orphans: 3; widows: 3; white-space: normal; }
    .side b { display: inline-block; width: 2.4em; text-indent: 0; font: 8.5pt Helvetica, Arial, sans-serif; color: #555; }
    table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
    th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; height: 2.2em; }
    th { background: #eee; }
    tr { break-inside: avoid; }
    .passages { display: grid; grid-template-columns: repeat(auto-fit, minmax(16em, 1fr)); gap: .8em 1.2em; }
    figure { margin: .2em 0; padding-left: .8em; border-left: 2px solid #888; break-inside: avoid; }
    figcaption { font: bold 8.5pt Helvetica, Arial, sans-serif; color: #555; }
    blockquote { margin: .1em 0 0; }
    .line { border-bottom: 1px solid #999; height: 2.1em; }
    @media print { body { padding: 0; max-width: none; } }
    """

  private static func element(_ block: Printout.Block) -> String {
    switch block {
    case .heading(let text, let level): "<h\(level)>\(escaped(text))</h\(level)>"
    case .paragraph(let text): "<p>\(escaped(text))</p>"
    case .list(let items): "<ul>" + items.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
    case .passages(let passages):
      "<div class=\"passages\">" + passages.map(figure).joined() + "</div>"
    case .columns(let columns):
      "<div class=\"sides\">" + side(columns.left) + side(columns.right) + "</div>"
    case .table(let head, let rows):
      "<table><thead>\(row(head, "th"))</thead><tbody>\(rows.map { row($0, "td") }.joined())</tbody></table>"
    case .lines(let count): String(repeating: "<div class=\"line\"></div>", count: count)
    }
  }

  private static func figure(_ passage: Printout.Passage) -> String {
    "<figure><figcaption>\(escaped(passage.place))</figcaption>"
      + "<blockquote>\(escaped(passage.words))</blockquote></figure>"
  }

  private static func side(_ column: Printout.Column) -> String {
    "<div class=\"side\"><h2>\(escaped(column.name))</h2><p><i>\(escaped(column.title))</i></p>"
      + column.paragraphs.map { "<p><b>\(escaped($0.name))</b>\(escaped($0.text))</p>" }.joined()
      + "</div>"
  }

  private static func row(_ cells: [String], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
