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
      let top = columns.lines(entries) + [ListLine()]
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
    let style = Style(ink, .bold)
    let chosen = Style(ink, [.bold, .reverse])
    let head = wrapped(title, width: max(4, session.layout.size.columns - 5), in: session.alphabet)
      .enumerated().map { row, line in
        ListLine(
          runs: [.init(text: line, column: row == 0 ? 1 : 5, style: style, chosen: chosen)],
          entry: entry, bar: chosen)
      }
    return head
      + quotations(of: link, rows: rows, session).map { ListLine(runs: $0, entry: entry) }
  }

  /// Side by side in a wide window; else one below the other, where a line holds more of a sentence.
  /// What does not fit the rows is shortened where it can be, and else takes more of them.
  private static func quotations(
    of link: Link, rows: Int, _ session: Session
  ) -> [[ListLine.Run]] {
    func ink(_ side: Side) -> Ink { side == .left ? .left : .right }
    func place(_ side: Side) -> String { session.shortParagraphName(of: link.ends[side], on: side) }
    func quotation(_ side: Side, most: Int, lines: (String) -> [String]) -> String {
      let whole = session.quotation(of: link.ends[side], on: side)
      return "“\(whole.pointed(most: max(1, most)) { lines("“\($0)”").count })”"
    }
    let columns = session.layout.size.columns
    if columns >= widestStack {
      let beside = TwoColumns(session: session)
      func entry(_ side: Side) -> TwoColumns.Entry {
        TwoColumns.Entry(
          label: place(side), ink: ink(side),
          text: quotation(side, most: rows) { beside.lines(of: $0) })
      }
      return beside.parts(Both(left: entry(.left), right: entry(.right)))
    }
    func label(_ side: Side) -> String {
      "\(session.pair[side].shortName(on: side)) \(place(side))"
    }
    let labels = Both(left: label(.left), right: label(.right))
    let cells = labels.map { session.alphabet.cells(of: $0) }
    // In a narrow window the lines below run under the label.
    let isHanging = columns >= Layout.narrowestSideBySide
    let indent = isHanging ? max(cells.left, cells.right) + 1 : 0
    return Side.allCases.flatMap { side in
      let lead = isHanging ? 0 : cells[side] + 1
      func lines(_ text: String) -> [String] {
        wrapped(
          String(repeating: "x", count: lead) + text, width: max(4, columns - 4 - indent),
          in: session.alphabet)
      }
      return lines(quotation(side, most: rows / 2, lines: lines)).enumerated().map { row, line in
        guard row == 0 else { return [ListLine.Run(text: line, column: 3 + indent)] }
        return [
          ListLine.Run(text: labels[side], column: 3, style: Style(ink(side), .bold)),
          ListLine.Run(text: String(line.dropFirst(lead)), column: 3 + indent + lead),
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

  /// The strongest oppositions, first one for each question. Of those that people stand by, no figure
  /// puts one before another of its tier: there the shortest say it best.
  fileprivate func mainClashes(most: Int) -> [Int] {
    let found = links.indices.filter { links[$0].relation == .opposes }
    func length(_ link: Int) -> Int {
      Side.allCases.reduce(0) { $0 + quotation(of: links[link].ends[$1], on: $1).utf8.count }
    }
    let reviewed = found.filter { links[$0].isReviewed }
      .map { (link: $0, tier: links[$0].tier, length: length($0)) }
      .sorted { ($1.tier, $0.length, $0.link) < ($0.tier, $1.length, $1.link) }
    let oppositions = reviewed.map(\.link) + found.filter { !links[$0].isReviewed }
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
