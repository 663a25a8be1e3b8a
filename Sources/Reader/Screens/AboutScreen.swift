internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// Who wrote what and when, who linked it, what every mark means, and the questions of the sheet.
struct AboutScreen: ListScreen {
  static let place = Keymap.Place("about")
  static let opening: Command? = Command("about")
  static let commands = [
    Specification(
      Command("about"), "about: who wrote what, the marks, the questions", keys: ["A"])
  ]

  var list = ListState()
  let isOfText = false

  static func opened(in session: inout Session) -> AboutScreen? { AboutScreen() }

  mutating func chosen(in session: inout Session) -> Outcome { .stay }

  mutating func lay(out session: Session) {
    let paragraphs = AboutText(session: session).paragraphs.filter {
      session.passes(list.filter, $0.label, $0.text)
    }
    let width = max(1, session.layout.size.columns - 2)
    let lines = paragraphs.flatMap { $0.lines(width: width, in: session.alphabet) }
    list.lay(out: session.layout.listRows) { _ in lines }
  }

  func matter(of session: Session) -> Writing.Matter {
    let parts = AboutText(session: session).paragraphs.flatMap { paragraph -> [Writing.Part] in
      guard !paragraph.text.isEmpty else { return [] }
      return (paragraph.label.isEmpty ? [] : [.heading(paragraph.label)]) + [.text(paragraph.text)]
    }
    return .view(title: "About", parts)
  }

  var listHints: [Hint] {
    [(.lineDown, "down"), (.filter, "filter"), (.help, "help"), (.cancel, "back")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    _ = buffer.drawHead(session, title: "About", facts: session.titleForms)
    buffer.draw(list, of: session)
    let told = ["who wrote what, and what every mark means", "who wrote what, and the marks"]
    buffer.drawFoot(session, statuses: told.map { $0 + list.filterNote }, hints: hints)
  }
}

private struct AboutText {
  let session: Session

  struct Paragraph {
    /// What stands in front of it; nothing where it goes on.
    var label: String
    var text: String
    var ink = Ink.heading

    func lines(width: Int, in alphabet: Alphabet) -> [ListLine] {
      let indent = width >= 40 ? 10 : 2
      let head = ListLine.Run(text: label, column: 1, style: Style(ink, .bold))
      let wrapped = wrapped(text, width: max(1, width - indent), in: alphabet)
      let isApart = (indent < 10 || label.count >= indent) && !label.isEmpty
      return (isApart ? [ListLine(runs: [head])] : [])
        + wrapped.enumerated().map { row, line in
          let text = ListLine.Run(text: line, column: 1 + indent)
          return ListLine(runs: row == 0 && !isApart && !label.isEmpty ? [head, text] : [text])
        } + (text.isEmpty ? [ListLine()] : [])
    }
  }

  private static let blank = Paragraph(label: "", text: "")

  var paragraphs: [Paragraph] {
    [Side.allCases.flatMap(article), links, marks, questions, notes].filter { !$0.isEmpty }
      .joined(separator: [Self.blank]).map { $0 }
  }

  private func article(_ side: Side) -> [Paragraph] {
    let article = session.pair[side]
    let count = article.paragraphs.count { $0.role == .body }
    let facts = [
      article.author.map { "by \($0)" }, article.publication, article.date,
      counted(count, "paragraph"), article.url,
    ].compactMap { $0 }
    let ink: Ink = side == .left ? .left : .right
    return [
      Paragraph(label: article.shortName(on: side), text: article.title, ink: ink),
      Paragraph(label: "", text: facts.joined(separator: " · ")),
    ]
  }

  private var links: [Paragraph] {
    let glyphs = session.glyphs
    let reviewed = session.links.count(where: \.isReviewed)
    var makers: [String] = []
    for link in session.links where link.isReviewed {
      if !makers.contains(link.maker) { makers.append(link.maker) }
    }
    let by = makers.isEmpty ? "" : " (\(makers.joined(separator: ", ")))"
    let rejected = session.links.count(where: \.isRejected)
    let open = session.links.count - reviewed - rejected
    let parts = [
      "\(glyphs.solidEnd) \(reviewed) that people stand by\(by)",
      open > 0 ? "\(glyphs.hollowEnd) \(open) that nobody has reviewed" : nil,
      rejected > 0 ? "\(rejected) rejected" : nil,
    ]
    return [Paragraph(label: "Links", text: parts.compactMap(\.self).joined(separator: ", "))]
  }

  private var notes: [Paragraph] {
    session.analysis.notes.enumerated().map { index, note in
      Paragraph(label: index == 0 ? "Notes" : "", text: note)
    }
  }

  private var marks: [Paragraph] {
    let glyphs = session.glyphs
    let kinds = Kind.allCases.filter { $0 != .background }
      .map { "\(glyphs.mark(of: $0)) \($0.rawValue)" }
    let relations =
      Relation.allCases.map { glyphs.name(of: $0) } + [
        "\(glyphs.pastEachOther) \(Relation.pastEachOther)"
      ]
    return [
      Paragraph(label: "Marks", text: kinds.joined(separator: "  ")),
      Paragraph(label: "", text: relations.joined(separator: "  ")),
      Paragraph(
        label: "",
        text: "\(glyphs.bar) along the focus, \(glyphs.thin.down) along what answers it; "
          + "both are underlined where they begin and end, recommendations are bold or coloured"),
      Paragraph(
        label: "Gutter",
        text:
          "\(glyphs.solidEnd) end of a link that a person stands by  \(glyphs.hollowEnd) of one "
          + "by the engine alone  \(glyphs.leftStub) of one that is not drawn"),
      Paragraph(
        label: "",
        text: "\(glyphs.below)2 two more ends below the window  \(glyphs.above)1 one above"),
      Paragraph(
        label: "Yours",
        text:
          "# before a sentence with a note  ' one that is marked  * one that is highlighted, in a colour of "
          + "its own; a link that somebody rejected is faint in the list, and not drawn"),
      Paragraph(
        label: "Titles",
        text: "¶7 where the pane is  \(glyphs.arrow)¶7 it has just been moved there"),
      Paragraph(
        label: "Map",
        text: "the rule over a pane is its whole article: \(glyphs.window) the window, "
          + "\(glyphs.recommendation) recommendations, \(glyphs.opposes) \(glyphs.agrees) "
          + "\(glyphs.qualifies) ends of the lit links; a click goes there"),
    ]
  }

  private var questions: [Paragraph] {
    guard !session.analysis.issues.isEmpty else { return [] }
    // Without a sheet they are words that both share.
    let label = session.analysis.answers.isEmpty ? "Topics" : "Questions"
    return session.analysis.issues.enumerated().map { index, issue in
      Paragraph(label: index == 0 ? label : "", text: issue.question)
    }
  }
}
