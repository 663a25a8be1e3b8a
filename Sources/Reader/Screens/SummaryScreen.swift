internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Typesetting

/// What it is about, on one screen: what each author wants, and the main clashes in their own words.
struct SummaryScreen: ListScreen {
  static let place = Keymap.Place("summary")
  static let opening: Command? = Command("summary")
  static let commands = [
    Specification(
      Command("summary"), "summary: what each author wants, and where they clash", keys: ["S"])
  ]

  var list = ListState()
  /// The sentences of each author's wishes on show.
  private var wishes: Both<[Int]> = Both(left: [], right: [])
  /// The clashes on show, as indices into `Session.links`.
  private var clashes: [Int] = []

  static func opened(in session: inout Session) -> SummaryScreen? { SummaryScreen() }

  private static let mostWishes = 3
  private static let mostClashes = 5

  mutating func chosen(in session: inout Session) -> Outcome {
    let entries =
      wishes.left.map { (Side.left, $0) } + wishes.right.map { (Side.right, $0) }
    if entries.indices.contains(list.selected) {
      let (side, sentence) = entries[list.selected]
      session.go(toSentence: sentence, on: side)
      return .leave
    }
    let clash = list.selected - entries.count
    guard clashes.indices.contains(clash) else { return .stay }
    session.goToLink(clashes[clash])
    return .leave
  }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    wishes = Both(left: wishes(of: .left, session), right: wishes(of: .right, session))
    clashes = session.mainClashes(most: Self.mostClashes).filter { link in
      let ends = session.links[link].ends
      return session.passes(
        list.filter, session.quotation(of: ends.left, on: .left),
        session.quotation(of: ends.right, on: .right))
    }
    let columns = TwoColumns(session: session)
    let entries = Both(left: entries(.left, session), right: entries(.right, session))
    let first = entries.left.count + entries.right.count
    let clashes = self.clashes
    list.lay(out: session.layout.listRows) { height in
      let top = columns.lines(entries, most: 2) + [ListLine()]
      // Each clash has its question, and both quotations share the rows that are left for it.
      let rows = (height - top.count) / max(1, clashes.count) - 1
      return top
        + clashes.enumerated().flatMap { place, link in
          let issue = session.links[link].issue
          // A question stands once; what more there is to it is told by its reason.
          let isAsked = clashes.prefix(place).contains { session.links[$0].issue == issue }
          return Self.lines(
            of: link, entry: first + place, isAsked: isAsked, rows: max(1, rows), session)
        }
    }
  }

  private func wishes(of side: Side, _ session: Session) -> [Int] {
    session.mainWishes(of: side, most: session.layout.size.rows < 30 ? 2 : Self.mostWishes).filter {
      session.passes(list.filter, session.quotation(of: $0, on: side))
    }
  }

  private func entries(_ side: Side, _ session: Session) -> [TwoColumns.Entry] {
    wishes[side].map { sentence in
      TwoColumns.Entry(
        label: "\(session.glyphs.recommendation) "
          + session.shortParagraphName(of: sentence, on: side),
        ink: .recommendation, text: session.wish(of: sentence, on: side))
    }
  }

  private static func lines(
    of number: Int, entry: Int, isAsked: Bool, rows: Int, _ session: Session
  ) -> [ListLine] {
    let link = session.links[number]
    let ink = link.relation.ink
    let asked = link.issue.map { session.analysis.issues[$0].question }
    let question = isAsked && !link.reason.isEmpty ? link.reason : asked ?? link.reason
    let title = "\(session.glyphs.mark(of: link.relation)) \(session.end(of: link)) \(question)"
    let width = max(1, session.layout.size.columns - 2)
    let head = ListLine(
      runs: [
        .init(
          text: fitted(title, width: width, in: session.alphabet), column: 1,
          style: Style(ink, .bold), chosen: Style(ink, [.bold, .reverse]))
      ], entry: entry, bar: Style(ink, [.bold, .reverse]))
    return [head]
      + quotations(of: link, rows: rows, session).map { ListLine(runs: $0, entry: entry) }
  }

  /// Side by side in a wide window; else one below the other, where a line holds more of a sentence.
  private static func quotations(
    of link: Link, rows: Int, _ session: Session
  ) -> [[ListLine.Run]] {
    func quotation(_ side: Side) -> String {
      "“\(session.quotation(of: link.ends[side], on: side))”"
    }
    func ink(_ side: Side) -> Ink { side == .left ? .left : .right }
    func place(_ side: Side) -> String { session.shortParagraphName(of: link.ends[side], on: side) }
    if session.layout.size.columns >= widestStack {
      func entry(_ side: Side) -> TwoColumns.Entry {
        TwoColumns.Entry(label: place(side), ink: ink(side), text: quotation(side))
      }
      return TwoColumns(session: session).parts(
        Both(left: entry(.left), right: entry(.right)), most: rows)
    }
    return Side.allCases.flatMap { side in
      let label = "\(session.pair[side].shortName(on: side)) \(place(side))"
      let indent = session.alphabet.cells(of: label) + 1
      let width = max(4, session.layout.size.columns - 4 - indent)
      let most = max(1, rows / 2)
      let pointed = session.quotation(of: link.ends[side], on: side).pointed {
        wrapped("“\($0)”", width: width, in: session.alphabet).count <= most
      }
      return wrapped("“\(pointed)”", width: width, most: most, in: session.alphabet)
        .enumerated().map { row, line in
          [
            ListLine.Run(text: row == 0 ? label : "", column: 3, style: Style(ink(side), .bold)),
            ListLine.Run(text: line, column: 3 + indent),
          ]
        }
    }
  }

  private static let widestStack = 120

  // MARK: Drawing

  var hints: [Hint] {
    [
      (.followLink, "go"), (Command("positions"), "where they stand"), (.links, "links"),
      (Command("about"), "about"), (.cancel, "back"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let body = buffer.drawHead(session, title: "Summary")
    TwoColumns(session: session).drawNames(row: 0, "Summary", in: &buffer, verb: " wants")
    if wishes.left.isEmpty, wishes.right.isEmpty, clashes.isEmpty, !body.isEmpty {
      buffer.put(
        fitted(
          "Nothing was found that either author asks for, and no opposition.",
          width: max(0, buffer.size.columns - 2), in: buffer.alphabet), column: 1,
        row: body.lowerBound)
    }
    buffer.draw(list, of: session)
    buffer.drawFoot(
      session,
      status: "what each wants, and where they clash"
        + list.filterNote,
      hints: hints)
  }
}

extension Session {
  /// What an author asks for most plainly, in reading order.
  fileprivate func mainWishes(of side: Side, most: Int) -> [Int] {
    let units = analysis.units[side]
    let wishes = units.indices.filter { units[$0].kind == .recommendation }
    let plainest = wishes.sorted { (units[$0].confidence, $1) > (units[$1].confidence, $0) }
    return plainest.prefix(most).sorted()
  }

  /// The strongest oppositions, first one for each question.
  fileprivate func mainClashes(most: Int) -> [Int] {
    let oppositions = links.indices.filter { links[$0].relation == .opposes }
    var asked: Set<Int> = []
    var first: [Int] = []
    var others: [Int] = []
    for link in oppositions {
      let isNew = links[link].issue.map { asked.insert($0).inserted } ?? false
      if isNew { first.append(link) } else { others.append(link) }
    }
    return Array((first + others).prefix(most))
  }
}
