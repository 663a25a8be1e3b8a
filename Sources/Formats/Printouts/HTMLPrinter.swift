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
    @page { margin: 15mm 16mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Helvetica, Arial, sans-serif; color: #555; } }
    body { font: 10.5pt/1.4 Georgia, Charter, 'Times New Roman', 'Liberation Serif', serif; color: #111; max-width: 178mm; margin: 0 auto; padding: 1em; }
    h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 .4em; }
    h2 { font-size: 12.5pt; margin: 1.4em 0 .5em; border-bottom: .6pt solid #888; break-after: avoid; }
    h3 { font-size: 10.5pt; margin: 1.1em 0 .2em; break-after: avoid; }
    p { margin: .3em 0 .6em; }
    ul { margin: .3em 0 .6em; padding-left: 1.4em; }
    .fields { display: flex; gap: 2em; }
    .fields span { flex: 1; border-bottom: .6pt solid #999; padding-top: .8em; }
    .sides { display: flow-root; }
    .side { float: left; width: 48%; }
    .side + .side { float: right; }
    .side h2 { margin-top: .8em; }
    .side p { font-size: 9.5pt; line-height: 1.38; padding-left: 2.2em; text-indent: -2.2em; orphans: 3; widows: 3; }
    .side p.title, .side p.byline { padding: 0; text-indent: 0; margin: 0 0 .3em; break-after: avoid; }
    .side p.title { font-style: italic; font-size: 10.5pt; }
    .side p.byline { font: 8.5pt Helvetica, Arial, sans-serif; color: #555; margin-bottom: 1em; }
    .side b { display: inline-block; width: 2.6em; text-indent: 0; font: 8.5pt Helvetica, Arial, sans-serif; color: #555; }
    .side p.named { text-indent: 0; }
    .side p.named b { display: block; width: auto; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 9.5pt; line-height: 1.3; }
    th, td { border: .6pt solid #888; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    td:empty { height: 2.4em; }
    th { background: #eee; }
    tr, .together { break-inside: avoid; }
    .passages { display: grid; grid-template-columns: repeat(auto-fit, minmax(16em, 1fr)); gap: .8em 1.2em; }
    figure { margin: .2em 0; padding-left: .8em; border-left: 2pt solid #888; break-inside: avoid; }
    figcaption { font: bold 8.5pt Helvetica, Arial, sans-serif; color: #555; }
    blockquote { margin: .1em 0 0; }
    pre { font: 8.5pt/1.35 Menlo, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; }
    .line { border-bottom: .6pt solid #999; height: 2.1em; }
    .aside { margin: .4em 0 .6em; padding-left: .9em; border-left: 2pt solid #bbb; font-size: 9.5pt; }
    .aside > b { font: bold 8.5pt Helvetica, Arial, sans-serif; color: #444; }
    .aside p { margin: .1em 0 .3em; }
    .new-page { break-before: page; }
    @media print { body { padding: 0; max-width: none; } }
    """

  private static func element(_ block: Printout.Block) -> String {
    switch block {
    case .heading(let text, let level): "<h\(level)>\(escaped(text))</h\(level)>"
    case .paragraph(let text): paragraph(text)
    case .list(let items): "<ul>" + items.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
    case .fields(let names):
      division("fields", names.map { "<span>\(escaped($0)):</span>" }.joined())
    case .passages(let passages): division("passages", passages.map(figure).joined())
    case .columns(let columns): division("sides", side(columns.left) + side(columns.right))
    case .table(let head, let rows):
      "<table><colgroup>\(head.map { "<col style=\"width: \($0.percent)%\">" }.joined())</colgroup>"
        + "<thead>\(row(head.map(\.name), "th"))</thead>"
        + "<tbody>\(rows.map { row($0, "td") }.joined())</tbody></table>"
    case .preformatted(let lines): "<pre>" + escaped(lines.joined(separator: "\n")) + "</pre>"
    case .lines(let count): String(repeating: division("line", ""), count: count)
    case .aside(let label, let blocks):
      division("aside", "<b>\(escaped(label))</b>" + blocks.map(element).joined())
    case .together(let blocks): division("together", blocks.map(element).joined(separator: "\n"))
    case .newPage: division("new-page", "")
    }
  }

  private static func division(_ name: String, _ content: String) -> String {
    "<div class=\"\(name)\">\(content)</div>"
  }

  private static func paragraph(_ text: String, class name: String? = nil) -> String {
    "<p\(name.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</p>"
  }

  private static func figure(_ passage: Printout.Passage) -> String {
    "<figure><figcaption>\(escaped(passage.place))</figcaption>"
      + "<blockquote>\(escaped(passage.words))</blockquote></figure>"
  }

  private static func side(_ column: Printout.Column) -> String {
    let byline = column.byline.isEmpty ? "" : paragraph(column.byline, class: "byline")
    let paragraphs = column.paragraphs.map { name, text in
      // A name of more than a number has a line of its own.
      "<p\(name.count > 4 ? " class=\"named\"" : "")><b>\(escaped(name))</b>\(escaped(text))</p>"
    }
    return division(
      "side",
      "<h2>\(escaped(column.name))</h2>" + paragraph(column.title, class: "title") + byline
        + paragraphs.joined(separator: "\n"))
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
