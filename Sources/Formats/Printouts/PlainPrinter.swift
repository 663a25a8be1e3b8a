internal import Document

/// A printout as plain text for a printer: one article below the other, in lines of 76 columns.
enum PlainPrinter {
  private static let width = 76

  static func text(of blocks: [Printout.Block]) -> String { joined(blocks) + "\n" }

  private static func joined(_ blocks: [Printout.Block]) -> String {
    blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func text(_ block: Printout.Block) -> String {
    switch block {
    case .heading(let text, let level, _):
      level < 3
        ? "\(text)\n\(String(repeating: level == 1 ? "=" : "-", count: min(text.count, width)))"
        : text
    case .paragraph(let text): wrapped(text)
    case .list(let items):
      items.map { wrapped($0, first: "- ", rest: "  ") }.joined(separator: "\n")
    case .passages(let passages):
      passages.map { wrapped("“\($0.words)”", first: "\($0.place): ", rest: "    ") }
        .joined(separator: "\n")
    case .columns(let columns):
      [columns.left, columns.right].map { column in
        ([wrapped("\(column.name): \(column.title)")]
          + (column.byline.isEmpty ? [] : [wrapped(column.byline)])
          + column.paragraphs.map { wrapped($0.text, first: "\($0.name)  ", rest: "    ") })
          .joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    case .table(let head, let rows):
      rows.map { row in
        zip(head, row).map { wrapped("\($0.name): \($1.isEmpty ? "____________" : $1)") }
          .joined(separator: "\n")
      }.joined(separator: "\n\n")
    case .preformatted(let lines): lines.joined(separator: "\n")
    case .lines(let count):
      Array(repeating: String(repeating: "_", count: width), count: count).joined(separator: "\n\n")
    case .fields(let names):
      names.map { "\($0): \(String(repeating: "_", count: 24))" }.joined(separator: "   ")
    case .aside(let label, let blocks): "\(label):\n" + joined(blocks)
    case .together(let blocks): joined(blocks)
    case .newPage: ""
    }
  }

  private static func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
