internal import Argument
internal import Commands
internal import Document
internal import Terminal
internal import Text
internal import Typesetting

/// All links in order of strength, both quotations in full if the window has room for them.
struct LinksScreen: ListScreen {
  static let place = Keymap.Place.links
  static let opening: Command? = .links

  var list = ListState()
  /// The links that pass the filters, as indices into `Session.links`.
  private var shown: [Int] = []
  /// Of the chosen link, and of which edition of the links they are.
  private var chosenEnds: Both<Int>?
  private var edition = 0
  /// How often a review had gone on by itself; nil leaves the choice as it is.
  private var turn: Int?
  /// Whether it has led to another link here.
  private var hasTurned = false
  /// Of the links on show, and what they were made of.
  private var lines: [ListLine] = []
  private var laid: Basis?
  private var laidLinks: [Int] = []
  /// More would take too long before anybody has asked for them, and too much room.
  private static let mostPrepared = 200

  static func prepare(in session: inout Session) {
    guard session.links.count <= mostPrepared else { return }
    layAhead(LinksScreen(), in: &session)
  }

  static func opened(in session: inout Session) -> LinksScreen? {
    var screen = prepared(in: session) ?? LinksScreen()
    (screen.turn, screen.chosenEnds) = (nil, nil)
    screen.list.selected = session.shownLink ?? 0
    return screen
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    if session.linkFilters.take(command, in: session) {
      if command == .filterNone { list.filter = "" }
      list.restart()
      return .stay
    }
    switch command {
    case .why: return chosenLink.map { .open(WhyScreen(link: $0)) } ?? .stay
    case .nextUnreviewed:
      goToUnreviewed(in: &session)
      return .stay
    case .note where chosenLink == nil, .copy where chosenLink == nil:
      session.message = "No link passes the filter."
      return .stay
    case .note where command.arguments.isEmpty:
      return chosenLink.map { .open(NoteScreen.on($0, in: &session)) } ?? .stay
    case .write, .overwrite: return session.write(command, .links(shown), as: "links")
    default:
      return session.review(command, link: chosenLink)
        ?? session.annotate(command, link: chosenLink) ?? performInList(command, in: &session)
    }
  }

  /// The next one that passes the filters; where none does, how many others there are.
  private mutating func goToUnreviewed(in session: inout Session) {
    if session.hasGoneOn, hasTurned { return }
    let open = shown.indices.filter { session.links[shown[$0]].isUnreviewed }
    if let next = open.first(where: { $0 > list.selected }) ?? open.first, next != list.selected {
      list.selected = next
      return
    }
    let hidden = session.links.count(where: \.isUnreviewed) - open.count
    guard hidden > 0 else {
      if open.isEmpty { _ = session.nextUnreviewed(after: nil) }
      return
    }
    let key = session.keyName(of: .filterNone) ?? ":filter-none"
    let here = open.isEmpty ? "None is left here" : "This is the last one here"
    session.message = "\(here); \(hidden) more behind the filter: \(key) shows all."
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard let chosenLink else { return .stay }
    session.goToLink(chosenLink)
    return .leave
  }

  /// Has a link chosen, if it is on show.
  mutating func choose(_ link: Int) {
    list.selected = shown.firstIndex(of: link) ?? list.selected
    turn = nil
  }

  private var chosenLink: Int? {
    shown.indices.contains(list.selected) ? shown[list.selected] : nil
  }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    shown = session.links.indices.filter { passes(session.links[$0], session) }
    // The chosen link stays so, wherever a change has put it.
    if edition != session.linksEdition, let chosenEnds,
      let place = shown.firstIndex(where: { session.links[$0].ends == chosenEnds })
    {
      list.selected = place
    }
    edition = session.linksEdition
    if let turn, turn != session.turn.number { goToTurn(of: session) }
    turn = session.turn.number
    chosenEnds = chosenLink.map { session.links[$0].ends }
    let basis = Basis(session, list.filter)
    if basis != laid || shown != laidLinks {
      (laid, laidLinks) = (basis, shown)
      let text = LinkLines(session: session)
      lines = shown.enumerated().flatMap { text.lines(of: $0.element, entry: $0.offset) }
    }
    let all = lines
    list.lay(out: session.layout.listRows, byEntry: true) { _ in all }
  }

  /// Where the review has gone to; behind a filter to the next one that passes it.
  private mutating func goToTurn(of session: Session) {
    let open = shown.indices.filter { session.links[shown[$0]].isUnreviewed }
    let before = list.selected
    defer { hasTurned = list.selected != before }
    list.selected =
      shown.firstIndex { session.links[$0].ends == session.turn.ends }
      ?? open.first { $0 > list.selected } ?? open.first ?? list.selected
  }

  private func passes(_ link: Link, _ session: Session) -> Bool {
    guard session.linkFilters.passes(link, in: session) else { return false }
    let sides = session.linkFilters.side.map { [$0] } ?? Side.allCases
    let quotations = sides.map { session.quotation(of: link.ends[$0], on: $0) }
    let others = session.linkFilters.side == nil ? [link.reason, link.origin] : []
    return (quotations + others).contains { session.passes(list.filter, $0) }
  }

  // MARK: Drawing

  var listHints: [Hint] {
    [
      (.followLink, "go"), (.why, "why"), (.accept, "accept"), (.reject, "deny"),
      (.relation, "relation"), (.nextUnreviewed, "next"), (.filter, "filter"), (.cancel, "back"),
      (.filterRelation, "by relation"), (.filterTier, "by tier"),
      (.filterIssue, "by question"), (.filterMaker, "by maker"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let body = buffer.drawHead(session, title: "Links", facts: [filters(session)])
    if shown.isEmpty, !body.isEmpty {
      let reason =
        session.links.isEmpty
        ? "No link was found that is strong enough to show." : "No link passes the filters."
      buffer.putWrapped(reason, in: body)
    }
    buffer.draw(list, of: session)
    let status =
      shown.isEmpty
      ? "no link"
      : "link \(list.selected + 1) of \(shown.count), strongest first"
    buffer.drawFoot(
      session, status: status,
      hints: hints)
  }

  private func filters(_ session: Session) -> String {
    let told = session.linkFilters.told(session)
    return "\(shown.count) of \(session.links.count)" + (told.isEmpty ? "" : " · " + told)
      + list.filterNote
  }
}

/// Links as lines of a list: a heading, the reason, and both quotations.
struct LinkLines {
  let session: Session

  private var columnWidth: Int { max(8, (session.layout.size.columns - 7) / 2) }
  private var isSideBySide: Bool { session.layout.size.columns >= Layout.narrowestSideBySide }

  func lines(of number: Int, entry: Int) -> [ListLine] {
    let quotations = quotations(of: number)
    let link = session.links[number]
    // One that is rejected is there to be thought over, and no more.
    let ink: Ink = link.isRejected ? .faint : link.relation.ink
    let style = Style(ink, [.bold, .reverse])
    let head = wrapped(
      heading(of: number), width: max(4, session.layout.size.columns - 4), in: session.alphabet)
    var lines = head.enumerated().map { row, text in
      let run = ListLine.Run(
        text: text, column: row == 0 ? 1 : 3, style: Style(ink, link.isRejected ? [] : .bold),
        chosen: style)
      return ListLine(runs: [run], entry: entry, bar: style)
    }
    let width = max(8, session.layout.size.columns - 4)
    if !link.reason.isEmpty {
      lines += wrapped(session.analysis.toldReason(of: link), width: width, in: session.alphabet)
        .map {
          ListLine(runs: [.init(text: $0, column: 3, style: Style(ink))], entry: entry)
        }
    }
    if isSideBySide {
      for row in 0..<max(quotations.left.count, quotations.right.count) {
        var line = ListLine(entry: entry)
        if row < quotations.left.count {
          line.runs.append(.init(text: quotations.left[row], column: 3))
        }
        if row < quotations.right.count {
          line.runs.append(.init(text: quotations.right[row], column: 5 + columnWidth))
        }
        lines.append(line)
      }
    } else {
      lines += (quotations.left + quotations.right).map {
        ListLine(runs: [.init(text: $0, column: 2)], entry: entry)
      }
    }
    return lines + [ListLine()]
  }

  private func quotations(of link: Int) -> Both<[String]> {
    let width = isSideBySide ? columnWidth : max(8, session.layout.size.columns - 4)
    func lines(_ side: Side) -> [String] {
      let quotation = session.quotation(of: session.links[link].ends[side], on: side)
      return wrapped("“\(quotation)”", width: width, in: session.alphabet)
    }
    return Both(left: lines(.left), right: lines(.right))
  }

  /// "✗ 3 ● ECFR ¶7 – CPR ¶10  Does engaging work?  opposes, strong"; the last only where it fits.
  private func heading(of number: Int) -> String {
    let link = session.links[number]
    let mark = session.glyphs.mark(of: link)
    let places = "\(name(of: link, on: .left)) – \(name(of: link, on: .right))"
    let head = [
      "\(mark) \(session.number(ofLink: number)) \(session.end(of: link)) \(places)",
      link.isRejected ? link.review?.told : nil,
      link.issue.map { session.analysis.issues[$0].question },
    ].compactMap { $0 }.joined(separator: "  ")
    let whole = "\(head)  \(link.isRejected ? link.word : link.verdict)"
    let fits = session.alphabet.cells(of: whole) < session.layout.size.columns - 3
    return fits || link.issue == nil ? whole : head
  }

  private func name(of link: Link, on side: Side) -> String {
    session.pair.placeName(of: link.ends[side], on: side)
  }
}
