internal import Document

/// A printout as Markdown.
enum MarkdownPrinter {
  static func text(of blocks: [Printout.Block]) -> String { joined(blocks) + "\n" }

  private static func joined(_ blocks: [Printout.Block]) -> String {
    blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func text(_ block: Printout.Block) -> String {
    switch block {
    case .heading(let text, let level, _):
      "\(String(repeating: "#", count: level)) \(escaped(text))"
    case .paragraph(let text): escaped(text)
    case .list(let items): items.map { "- \(escaped($0))" }.joined(separator: "\n")
    case .passages(let passages):
      passages.map { "> “\(escaped($0.words))” (\(escaped($0.place)))" }
        .joined(separator: "\n>\n")
    case .columns(let columns):
      // A table's rows put the paragraphs side by side.
      row(["**\(escaped(columns.left.name))**", "**\(escaped(columns.right.name))**"])
        + "\n|---|---|\n"
        + row([escaped(columns.left.title), escaped(columns.right.title)]) + "\n"
        + row([escaped(columns.left.byline), escaped(columns.right.byline)]) + "\n"
        + (0..<max(columns.left.paragraphs.count, columns.right.paragraphs.count)).map { number in
          row([cell(columns.left, number), cell(columns.right, number)])
        }.joined(separator: "\n")
    case .table(let head, let rows):
      ([row(head.map { escaped($0.name) }), "|" + String(repeating: "---|", count: head.count)]
        + rows.map { row($0.map(escaped)) }).joined(separator: "\n")
    case .preformatted(let lines): lines.map { "    \($0)" }.joined(separator: "\n")
    case .lines(let count): Array(repeating: blank(40), count: count).joined(separator: "\n\n")
    case .fields(let names):
      names.map { "\(escaped($0)): \(blank(20))" }.joined(separator: " ")
    case .aside(let label, let blocks):
      "**\(escaped(label))**\n\n\(joined(blocks))".split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    case .together(let blocks): joined(blocks)
    case .newPage: ""
    }
  }

  private static func blank(_ columns: Int) -> String { String(repeating: "\\_", count: columns) }

  private static func cell(_ column: Printout.Column, _ number: Int) -> String {
    guard column.paragraphs.indices.contains(number) else { return "" }
    let paragraph = column.paragraphs[number]
    return "\(escaped(paragraph.name)) \(escaped(paragraph.text))"
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Signs that Markdown or HTML would take for its own.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_{}[]<>#|&~".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }
}
