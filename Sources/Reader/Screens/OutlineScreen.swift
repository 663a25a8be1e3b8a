internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text

/// Both articles paragraph by paragraph: what marks stand in each, and its first words.
struct OutlineScreen: ListScreen {
  static let place = Keymap.Place("outline")
  static let opening: Command? = Command("outline")
  static let commands = [
    Specification(
      Command("outline"), "outline: the paragraphs of both articles", keys: ["t", "O"])
  ]

  var list = ListState()
  /// The first sentences of the paragraphs on show.
  private var shown: Both<[Int]> = Both(left: [], right: [])
  private var excerpts = Excerpts()
  private var lines: [ListLine] = []
  private var laid: Basis?

  static func opened(in session: inout Session) -> OutlineScreen? {
    var screen = OutlineScreen()
    screen.find(in: session)
    let before = session.side == .left ? 0 : screen.shown.left.count
    let focus = session.focus ?? 0
    let index = screen.shown[session.side].lastIndex { $0 <= focus } ?? 0
    screen.list.selected = before + index
    return screen
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    let left = shown.left.count
    let side: Side = list.selected < left ? .left : .right
    let index = side == .left ? list.selected : list.selected - left
    guard shown[side].indices.contains(index) else { return .stay }
    session.go(toSentence: shown[side][index], on: side)
    return .leave
  }

  private mutating func find(in session: Session) {
    func passing(_ side: Side) -> [Int] {
      session.pair[side].paragraphs.filter { paragraph in
        !paragraph.sentences.isEmpty
          && session.passes(list.filter, session.pair[side].text[paragraph.range])
      }.map(\.sentences.lowerBound)
    }
    shown = Both(left: passing(.left), right: passing(.right))
  }

  mutating func lay(out session: Session) {
    let basis = Basis(session, list.filter)
    if basis != laid {
      laid = basis
      find(in: session)
      lines = lines(in: session)
    }
    let lines = self.lines
    list.lay(out: session.layout.listRows) { _ in lines }
  }

  /// Of a book nobody reads an outline in whole clauses.
  private static let mostQuoted = 300

  /// The sentences share the rows of their columns: each is as full as the others leave room for.
  private mutating func lines(in session: Session) -> [ListLine] {
    let columns = TwoColumns(session: session)
    guard shown.left.count + shown.right.count <= Self.mostQuoted else {
      let entries = Both(left: entries(.left, session), right: entries(.right, session))
      return columns.lines(entries, most: 1)
    }
    let quotations = Both(
      left: shown.left.map { quotation(of: $0, on: .left, session) },
      right: shown.right.map { quotation(of: $0, on: .right, session) })
    excerpts.find(in: quotations.left + quotations.right, session)
    func forms(_ side: Side) -> [[SetForm]] {
      quotations[side].map { excerpts.whole(of: $0) { columns.lines(of: $0) } }
    }
    let rows = session.layout.listRows.count - 1
    var set = Both<[[String]]>(left: [], right: [])
    if columns.isSideBySide {
      set = Both(
        left: SetForm.sharing(rows, forms(.left)), right: SetForm.sharing(rows, forms(.right)))
    } else {
      let all = SetForm.sharing(rows, forms(.left) + forms(.right))
      set.left = Array(all.prefix(shown.left.count))
      set.right = Array(all.dropFirst(shown.left.count))
    }
    func quoted(_ side: Side) -> [TwoColumns.Entry] {
      zip(entries(side, session), set[side]).map { entry, lines in
        var entry = entry
        entry.lines = lines
        return entry
      }
    }
    return columns.lines(Both(left: quoted(.left), right: quoted(.right)))
  }

  func matter(of session: Session) -> Writing.Matter {
    let parts = Side.allCases.flatMap { side -> [Writing.Part] in
      let passages = shown[side].map { session.written(telling($0, on: side, session), on: side) }
      let name = session.pair[side].shortName(on: side)
      return passages.isEmpty ? [] : [.heading(name), .passages(passages)]
    }
    return .view(title: "Outline", parts)
  }

  private func entries(_ side: Side, _ session: Session) -> [TwoColumns.Entry] {
    let article = session.pair[side]
    return shown[side].map { first in
      let paragraph = article.paragraphs[article.sentences[first].paragraph]
      let kinds = paragraph.sentences.map { session.analysis.units[side][$0].kind }
      let recommends = kinds.contains(.recommendation)
      let mark = recommends ? session.glyphs.recommendation : " "
      let strongest = paragraph.sentences.compactMap { session.linksOfSentence[side][$0]?.first }
        .min()
      let end = strongest.map { session.end(of: session.links[$0]) } ?? " "
      let name = session.shortParagraphName(of: first, on: side)
      return TwoColumns.Entry(
        label: "\(mark)\(end) \(name)",
        ink: recommends ? .recommendation : .faint, text: quotation(of: first, on: side, session))
    }
  }

  /// What a paragraph begins with; where that only announces what comes, asks, or gives another's view, the first of what
  /// its author claims or recommends.
  private func telling(_ first: Int, on side: Side, _ session: Session) -> Int {
    let article = session.pair[side]
    let own = article.paragraphs[article.sentences[first].paragraph].sentences.filter { sentence in
      sentence == first || session.analysis.units[side][sentence].kind.argues
    }
    return own.first { session.isOwnWord($0, on: side) } ?? first
  }

  private func quotation(of first: Int, on side: Side, _ session: Session) -> String {
    session.quotation(of: telling(first, on: side, session), on: side)
  }

  var listHints: [Hint] {
    [(.followLink, "go"), (.filter, "filter"), (.cancel, "back")]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    _ = buffer.drawHead(session, title: "Outline")
    TwoColumns(session: session).drawNames(row: 0, "Outline", in: &buffer)
    buffer.draw(list, of: session)
    let glyphs = session.glyphs
    let marks =
      "\(glyphs.recommendation) recommends  linked by \(glyphs.solidEnd) a person, "
      + "\(glyphs.hollowEnd) the engine"
    let few = "linked: \(glyphs.solidEnd) by a person, \(glyphs.hollowEnd) the engine"
    buffer.drawFoot(session, statuses: [marks, few].map { $0 + list.filterNote }, hints: hints)
  }
}

extension Session {
  /// Whether a sentence says something by itself, and its author says it.
  fileprivate func isOwnWord(_ sentence: Int, on side: Side) -> Bool {
    let unit = analysis.units[side][sentence]
    let range = pair[side].sentences[sentence].range
    // A sentence may end with its author's own word: "It is said to be dear, but it is not."
    let isAnothers = unit.disowned.contains {
      $0.voice != .supposed && $0.range.lowerBound <= range.lowerBound
        && $0.range.upperBound.utf8 + 1 >= range.upperBound.utf8
    }
    return !unit.isSignpost && !isAnothers && unit.kind != .concession
      && !quotation(of: sentence, on: side).hasSuffix("?")
  }
}
