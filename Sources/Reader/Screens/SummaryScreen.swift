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
  /// What is chosen from the pair, once for all windows: the most important first.
  private var found = FoundSummary()
  /// As this window sets it.
  private var page = SummaryPage.Windows()
  /// Whether it needs the row of the rule as well.
  private var isTight = false
  private var laid: Basis?

  static func opened(in session: inout Session) -> SummaryScreen? {
    prepare(in: &session)
    return prepared(in: session)
  }

  static func prepare(in session: inout Session) {
    layAhead(SummaryScreen(), in: &session)
  }

  private var choice: SummaryChoice { found.choice }

  /// So many stand on one screen rather than five of which much is cut away.
  private static let fewestClashes = 3

  mutating func chosen(in session: inout Session) -> Outcome {
    guard page.entries.indices.contains(list.selected) else { return .stay }
    switch page.entries[list.selected] {
    case .wish(let side, let sentence): session.go(toSentence: sentence, on: side)
    case .clash(let clash): session.goToLink(clash.link)
    }
    return .leave
  }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    let basis = Basis(session, list.filter)
    if basis != laid {
      laid = basis
      found.update(to: session, filter: list.filter)
      (page, isTight) = fullest(in: session.layout.listRows.count, session)
    }
    let lines = page.lines
    list.lay(out: rows(session), byEntry: true) { _ in lines }
  }

  /// Where all fits but for a row, that of the rule is taken.
  private func rows(_ session: Session) -> Range<Int> {
    let rows = session.layout.listRows
    return isTight ? rows.lowerBound - 1..<rows.upperBound : rows
  }

  /// What gives way where not all of it fits: first the blank rows, then fuller forms of wishes and quotations, then
  /// further wishes, then the rule, then, if all then stands on one screen, the ends of the longest quotations. Else the
  /// last clashes stand in the windows below.
  private func fullest(
    in height: Int, _ session: Session
  ) -> (page: SummaryPage.Windows, isTight: Bool) {
    let page = SummaryPage(
      session: session, excerpts: found.excerpts, of: choice.oppositions)
    let all = choice.clashes.count
    let tight = session.layout.size.rows > Self.leastRowsWithRule ? height + 1 : height
    for isCut in [false, true] {
      for rows in [height, tight] {
        if let windows = whole(all, in: rows, isCut: isCut, page) {
          return (windows, rows > height)
        }
      }
    }
    let fewest = min(all, Self.fewestClashes)
    for count in (fewest..<max(fewest, all)).reversed() {
      // A row says that there is more.
      if let windows = whole(count, in: height - 1, isCut: false, page) { return (windows, false) }
    }
    return (page.windows(of: content(all, wishes: fewestWishes), rows: height - 1), false)
  }

  private static let leastRowsWithRule = 2

  /// So many clashes in one window, with as many wishes as fit; the others below. Nil if they do not fit.
  private func whole(
    _ clashes: Int, in rows: Int, isCut: Bool, _ page: SummaryPage
  ) -> SummaryPage.Windows? {
    for wishes in (fewestWishes...(isCut ? fewestWishes : mostWishes)).reversed() {
      var content = content(clashes, wishes: wishes)
      content.isCut = isCut
      let lines = page.lines(of: content, rows: rows)
      if lines.count <= rows {
        return page.set(content, lines, rest: Array(choice.clashes.dropFirst(clashes)), rows: rows)
      }
    }
    return nil
  }

  private var fewestWishes: Int { choice.fewestWishes }
  /// Where little clashes, there is room for more of what each wants.
  private var mostWishes: Int { fewestWishes + (choice.clashes.count < Self.fewClashes ? 5 : 2) }
  private static let fewClashes = 3

  private func content(_ clashes: Int, wishes: Int) -> SummaryPage.Content {
    choice.content(Array(choice.clashes.prefix(clashes)), wishes: wishes)
  }

  func matter(of session: Session) -> Writing.Matter {
    let wanted = Side.allCases.flatMap { side -> [Writing.Part] in
      let name = session.pair[side].shortName(on: side)
      let all = [choice.demands?.ends[side]].compactMap { $0 } + choice.wishes[side]
      let passages = all.prefix(mostWishes + (choice.demands == nil ? 0 : 1)).map {
        session.written($0, on: side)
      }
      return passages.isEmpty ? [] : [.heading("\(name) wants"), .passages(passages)]
    }
    let clashing = choice.clashes.flatMap { clash -> [Writing.Part] in
      let link = session.links[clash.link]
      let question = link.issue.map { session.analysis.issues[$0].question } ?? link.reason
      let passages = Side.allCases.map { session.written(clash.ends[$0], on: $0) }
      return [
        .link("\(question) (\(link.word), \(link.origin))", link.ends), .passages(passages),
      ]
    }
    return .view(title: "Summary", wanted + clashing)
  }

  // MARK: Drawing

  var listHints: [Hint] {
    [
      (.followLink, "go"), (Command("positions"), "where they stand"), (.links, "links"),
      (Command("about"), "about"), (.cancel, "back"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let names =
      session.pair.articles.left.shortName(on: .left) + " and "
      + session.pair.articles.right.shortName(on: .right)
    let isSideBySide = SummaryPage.isSideBySide(session)
    let facts = ["what \(names) want, and where they clash", "what \(names) want", ""]
    let body = buffer.drawHead(
      session, title: "Summary", facts: isSideBySide ? [] : facts, hasRule: !isTight)
    if isSideBySide {
      TwoColumns(session: session).drawNames(row: 0, "Summary", in: &buffer, verb: " wants")
    }
    if page.entries.isEmpty, !body.isEmpty {
      buffer.putWrapped(
        "Nothing was found that either author asks for, and no opposition.", in: body)
    }
    buffer.draw(list, of: session)
    let clashes = choice.clashes
    let questions = Set(clashes.map { $0.issue ?? -1 }).count
    let count =
      "\(clashes.count) main \(clashes.count == 1 ? "clash" : "clashes")"
      + (questions < clashes.count ? " on \(counted(questions, "question"))" : "")
    buffer.drawFoot(
      session,
      statuses: ["\(count); Enter shows a passage in its text", count].map {
        $0 + list.filterNote
      }, hints: hints)
  }
}
