internal import Document
package import Text

/// What is given away of a pair as a file or on paper, in any of three forms.
package struct Printout {
  package enum Form: String, CaseIterable, Sendable { case md, html, txt }

  let title: String
  /// Below the title.
  let blocks: [Block]

  /// The parts of a printout, whatever it is printed as.
  indirect enum Block {
    case heading(String, level: Int)
    case paragraph(String)
    case list([String])
    /// Words with room to write behind each.
    case fields([String])
    /// Passages that belong together, in their authors' words.
    case passages([Passage])
    /// One text beside the other, each with its name.
    case columns(Both<Column>)
    /// Rows of cells; empty ones are room to write. Each column's share of the width is in percent.
    case table(head: [(name: String, percent: Int)], rows: [[String]])
    /// Lines as they stand, in letters of one width.
    case preformatted([String])
    /// Empty lines to write on.
    case lines(Int)
    /// What stands apart from its surroundings, under a word of its own.
    case aside(String, [Block])
    /// What should not be torn apart by the end of a page.
    case together([Block])
    case newPage
  }

  struct Passage {
    /// Where it stands: "ECFR ¶7".
    var place: String
    var words: String
  }

  struct Column {
    var name: String
    var title: String
    /// Author, publication, date, as far as they are known.
    var byline: String
    /// With their names: "¶7".
    var paragraphs: [(name: String, text: String)]
  }

  package func text(_ form: Form) -> SafeText {
    let blocks = [.heading(title, level: 1)] + self.blocks
    return switch form {
    case .md: SafeText(lines: MarkdownPrinter.text(of: blocks))
    case .txt: SafeText(lines: PlainPrinter.text(of: blocks))
    case .html: SafeText(lines: HTMLPrinter.page(title, blocks))
    }
  }
}
