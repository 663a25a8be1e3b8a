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
  private var choice = SummaryChoice()
  /// As this window sets it.
  private var page = SummaryPage.Windows()
  private var excerpts = Excerpts()
  private var laid: Basis?

  static func opened(in session: inout Session) -> SummaryScreen? { SummaryScreen() }

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
      choice = SummaryChoice(of: session, filter: list.filter, &excerpts)
      page = fullest(in: session.layout.listRows.count, session)
    }
    let lines = page.lines
    list.lay(out: session.layout.listRows, byEntry: true) { _ in lines }
  }

  /// What gives way where not all of it fits: first the the blank rows, then fuller forms of wishes and quotations, then
  /// further wishes, then, if all then stands on one screen, the ends of the longest quotations. Else the last clashes
  /// stand in the windows below.
  private func fullest(in height: Int, _ session: Session) -> SummaryPage.Windows {
    let page = SummaryPage(session: session, excerpts: excerpts, of: choice.oppositions)
    let all = choice.clashes.count
    let fewest = min(all, Self.fewestClashes)
    for count in (fewest...max(fewest, all)).reversed() {
      // A row says that there is more.
      let rows = count < all ? height - 1 : height
      for wishes in (fewestWishes...mostWishes).reversed() {
        let content = content(count, wishes: wishes)
        let lines = page.lines(of: content, rows: rows)
        if lines.count <= rows {
          let rest = Array(choice.clashes.dropFirst(count))
          return page.set(content, lines, rest: rest, rows: rows)
        }
      }
      var content = content(count, wishes: fewestWishes)
      content.isCut = true
      if count == all, case let lines = page.lines(of: content, rows: rows), lines.count <= rows {
        return page.set(content, lines, rest: [], rows: rows)
      }
    }
    return page.windows(of: content(all, wishes: fewestWishes), rows: height - 1)
  }

  /// Of each author one is there in any case.
  private var fewestWishes: Int { choice.demands == nil ? 1 : 0 }
  private var mostWishes: Int { fewestWishes + 2 }

  private func content(_ clashes: Int, wishes: Int) -> SummaryPage.Content {
    SummaryPage.Content(
      demands: choice.demands, wishes: choice.wishes.map { $0.prefix(wishes).sorted() },
      clashes: Array(choice.clashes.prefix(clashes).dropFirst(choice.demands == nil ? 0 : 1)))
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
      return [.heading("\(question) (\(link.relation.word), \(link.origin))"), .passages(passages)]
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
    let body = buffer.drawHead(session, title: "Summary", facts: isSideBySide ? [] : facts)
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
