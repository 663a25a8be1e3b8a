internal import Argument
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
    case heading(String, level: Int, tone: Tone? = nil)
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

  /// What a heading or a sign is about, which has a colour where there are colours.
  enum Tone: Hashable {
    case side(Side)
    case relation(Relation, mark: String)
  }

  struct Passage {
    /// Where it stands: "ECFR ¶7".
    var place: String
    var words: String
    /// Nil where that is not known.
    var side: Side?
  }

  struct Column {
    var name: String
    var title: String
    /// Author, publication, date, as far as they are known.
    var byline: String
    var paragraphs: [Paragraph]

    var length: Int { paragraphs.reduce(0) { $0 + $1.text.utf8.count } }
  }

  struct Paragraph {
    /// "¶7"
    var name: String
    var sentences: [Sentence]

    var text: String { sentences.map(\.text).joined(separator: " ") }
  }

  struct Sentence {
    /// "▶"; nothing where it has none.
    var mark: String
    var words: String
    var isRecommended: Bool
    /// Its links, by numbers that a list on the same page has.
    var links: [(number: Int, tone: Tone)] = []

    /// "▶ It should be tried. [✗ 3, = 9]"
    var text: String {
      let signs = links.map { "\($0.tone.mark) \($0.number)" }.joined(separator: ", ")
      return (mark.isEmpty ? "" : "\(mark) ") + words + (signs.isEmpty ? "" : " [\(signs)]")
    }
  }

  /// Of a sentence that argues.
  static func mark(of kind: Kind) -> String {
    switch kind {
    case .recommendation: "▶"
    case .claim: "◆"
    case .concession: "◇"
    case .evidence: "·"
    case .background: ""
    }
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

extension Printout.Tone {
  /// How a link says what it says.
  init(_ link: Link) {
    let mark =
      switch link.relation {
      case .opposes: "✗"
      case .agrees: "="
      case .qualifies: "~"
      case .related: link.isPastEachOther ? "·" : "?"
      }
    self = .relation(link.relation, mark: mark)
  }

  var mark: String { if case .relation(_, let mark) = self { mark } else { "" } }

  /// Of the style.
  var name: String {
    switch self {
    case .side(let side): side.rawValue
    case .relation(let relation, _): relation.rawValue
    }
  }
}
