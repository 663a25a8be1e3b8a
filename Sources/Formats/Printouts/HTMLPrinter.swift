internal import Document

/// A printout as one HTML file that needs no other.
enum HTMLPrinter {
  static func page(_ title: String, _ blocks: [Printout.Block]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    \(PageStyle.text)
    </style>
    </head>
    <body>
    \(blocks.map(element).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static func element(_ block: Printout.Block) -> String {
    switch block {
    case .heading(let text, let level, let tone): heading(text, level, tone)
    case .paragraph(let text): paragraph(text)
    case .list(let items): "<ul>" + items.map { "<li>\(dated($0))</li>" }.joined() + "</ul>"
    case .fields(let names):
      division("fields", names.map { "<span>\(escaped($0)):</span>" }.joined())
    case .passages(let passages):
      // Those of one author stand below each other; else each in its author's column.
      division(
        Set(passages.map(\.side)).count > 1 ? "passages" : "passages one",
        passages.map(figure).joined())
    case .columns(let columns):
      division(
        "sides",
        side(columns.left, .left, width: width(of: columns.left, beside: columns.right))
          + side(columns.right, .right, width: width(of: columns.right, beside: columns.left)))
    case .table(let head, let rows):
      "<table><colgroup>\(head.map { "<col style=\"width: \($0.percent)%\">" }.joined())</colgroup>"
        + "<thead>\(row(head.map(\.name), "th"))</thead>"
        + "<tbody>\(rows.map { row($0, "td", names: head.map(\.name)) }.joined())</tbody></table>"
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
    "<p\(name.map { " class=\"\($0)\"" } ?? "")>\(dated(text))</p>"
  }

  /// A link's has its sign before it, and a name for its ends to lead to.
  private static func heading(_ text: String, _ level: Int, _ tone: Printout.Tone?) -> String {
    guard let tone else { return "<h\(level)>\(dated(text))</h\(level)>" }
    let mark = tone.mark.isEmpty ? "" : "<i>\(escaped(tone.mark))</i> "
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let isNumbered = !number.isEmpty && text[number.endIndex...].hasPrefix(". ")
    let name = isNumbered ? " id=\"link-\(number)\"" : ""
    return "<h\(level) class=\"\(tone.name)\"\(name)>\(mark)\(dated(text))</h\(level)>"
  }

  private static func figure(_ passage: Printout.Passage) -> String {
    let name = passage.side.map { " class=\"\($0.rawValue)\"" } ?? ""
    return "<figure\(name)><figcaption>\(escaped(passage.place))</figcaption>"
      + "<blockquote>\(escaped(passage.words))</blockquote></figure>"
  }

  /// On paper the longer article has the wider column, so that both end nearer to each other.
  private static func width(of column: Printout.Column, beside other: Printout.Column) -> Int {
    let (own, others) = (column.length, other.length)
    return 2 + 92 * max(43, min(57, 100 * own / max(1, own + others))) / 100
  }

  private static func side(_ column: Printout.Column, _ side: Side, width: Int) -> String {
    let byline = column.byline.isEmpty ? "" : paragraph(column.byline, class: "byline")
    let paragraphs = column.paragraphs.map { paragraph in
      // A name of more than a number has a line of its own.
      "<p\(paragraph.name.count > 4 ? " class=\"named\"" : "")><b>\(escaped(paragraph.name))</b>"
        + paragraph.sentences.map(sentence).joined(separator: " ") + "</p>"
    }
    return "<div class=\"side \(side.rawValue)\" style=\"--width: \(width)%\">"
      + "<h2>\(escaped(column.name))</h2>" + paragraph(column.title, class: "title") + byline
      + paragraphs.joined(separator: "\n") + "</div>"
  }

  private static func sentence(_ sentence: Printout.Sentence) -> String {
    let mark =
      sentence.mark.isEmpty ? "" : "<span class=\"kind\">\(escaped(sentence.mark))</span>&nbsp;"
    let ends = sentence.links.map { number, tone in
      "<a class=\"\(tone.name)\" href=\"#link-\(number)\">\(escaped(tone.mark))\(number)</a>"
    }
    let text =
      mark + escaped(sentence.words)
      + (ends.isEmpty ? "" : "&nbsp;<sup class=\"ends\">\(ends.joined(separator: " "))</sup>")
    return sentence.isRecommended ? "<span class=\"recommended\">\(text)</span>" : text
  }

  private static func row(_ cells: [String], _ tag: String, names: [String] = []) -> String {
    let all = cells.enumerated().map { number, cell in
      // Where the columns' names are not shown, a cell to write in tells its own.
      let name = cell.isEmpty && !names.isEmpty ? " data-name=\"\(escaped(names[number]))\"" : ""
      return "<\(tag)\(name)>\(escaped(cell))</\(tag)>"
    }
    return "<tr>" + all.joined() + "</tr>"
  }

  /// Dates are not torn apart at their dashes.
  private static func dated(_ text: String) -> String {
    let letters = Array(escaped(text))
    var dated = ""
    var place = 0
    while place < letters.count {
      let end = place + datePattern.count
      if end <= letters.count, zip(letters[place..<end], datePattern).allSatisfy(isOfDate) {
        dated += "<span class=\"date\">\(String(letters[place..<end]))</span>"
        place = end
      } else {
        dated.append(letters[place])
        place += 1
      }
    }
    return dated
  }

  private static let datePattern = Array("0000-00-00")

  private static func isOfDate(_ letter: Character, _ pattern: Character) -> Bool {
    pattern == "-" ? letter == "-" : letter.isASCII && letter.isNumber
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
