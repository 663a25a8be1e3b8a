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
  private var relation: Relation?
  private var tier: Tier?
  private var issue: Int?
  /// The links that pass the filters, as indices into `Session.links`.
  private var shown: [Int] = []

  static func opened(in session: inout Session) -> LinksScreen? {
    var screen = LinksScreen()
    screen.list.selected = session.announced ?? session.litLink ?? 0
    return screen
  }

  mutating func perform(_ command: Command, in session: inout Session) -> Outcome {
    let links = session.links
    switch command {
    case .filterRelation:
      relation = next(after: relation, of: links.map(\.relation), in: Relation.allCases)
    case .filterTier:
      tier = next(after: tier, of: links.map(\.tier), in: Tier.allCases.reversed())
    case .filterIssue:
      let issues = Array(session.analysis.issues.indices)
      issue = next(after: issue, of: links.compactMap(\.issue), in: issues)
    case .why: return chosenLink.map { .open(WhyScreen(link: $0)) } ?? .stay
    default: return performInList(command, in: &session)
    }
    list.restart()
    return .stay
  }

  mutating func chosen(in session: inout Session) -> Outcome {
    guard let chosenLink else { return .stay }
    session.goToLink(chosenLink)
    return .leave
  }

  private var chosenLink: Int? {
    shown.indices.contains(list.selected) ? shown[list.selected] : nil
  }

  /// The next value to filter by, of those that occur; after the last, none.
  private func next<Value: Hashable>(
    after value: Value?, of present: [Value], in order: [Value]
  ) -> Value? {
    let occurring = Set(present)
    let choices = order.filter(occurring.contains)
    guard let value, let index = choices.firstIndex(of: value) else { return choices.first }
    return index + 1 < choices.count ? choices[index + 1] : nil
  }

  // MARK: Laying out

  mutating func lay(out session: Session) {
    shown = session.links.indices.filter { passes(session.links[$0], session) }
    let text = LinkLines(session: session)
    list.lay(out: session.layout.listRows, byEntry: true) { height in
      shown.enumerated().flatMap { text.lines(of: $0.element, entry: $0.offset, height: height) }
    }
  }

  private func passes(_ link: Link, _ session: Session) -> Bool {
    guard relation == nil || link.relation == relation, tier == nil || link.tier == tier,
      issue == nil || link.issue == issue
    else { return false }
    return session.passes(
      list.filter, session.quotation(of: link.ends.left, on: .left),
      session.quotation(of: link.ends.right, on: .right), link.reason)
  }

  // MARK: Drawing

  func draw(_ session: Session, in buffer: inout Buffer) {
    let body = buffer.drawHead(session, title: "Links", facts: filters(session))
    if shown.isEmpty, !body.isEmpty {
      let reason =
        session.links.isEmpty
        ? "No link was found that is strong enough to show." : "No link passes the filters."
      buffer.put(
        fitted(reason, width: buffer.size.columns - 1, in: buffer.alphabet), column: 1,
        row: body.lowerBound)
    }
    buffer.draw(list, of: session)
    let status =
      shown.isEmpty
      ? "no link"
      : "link \(list.selected + 1) of \(shown.count), strongest first" + comparison(session)
    buffer.drawFoot(
      session, status: status,
      keys: [
        (.followLink, "go"), (.why, "why"), (.filterRelation, "relation"), (.filterTier, "tier"),
        (.filterIssue, "issue"), (.filter, "filter"), (.cancel, "back"),
      ])
  }

  /// How the engine does against a key that is laid over.
  private func comparison(_ session: Session) -> String {
    guard session.links.contains(where: \.isReviewed), let note = session.analysis.notes.first
    else {
      return ""
    }
    return " · \(note)"
  }

  private func filters(_ session: Session) -> String {
    let issue = issue.map { session.analysis.issues[$0].id } ?? "all"
    return "\(shown.count) of \(session.links.count) · relation: \(relation?.word ?? "all") · "
      + "tier: \(tier?.rawValue ?? "all") · issue: \(issue)" + list.filterNote
  }
}

/// Links as lines of a list: a heading, and both quotations.
struct LinkLines {
  let session: Session

  private var columnWidth: Int { max(8, (session.layout.size.columns - 7) / 2) }
  private var isSideBySide: Bool { session.layout.size.columns >= Layout.narrowestSideBySide }

  /// - Parameter height: rows of the window, into which one whole link should fit.
  func lines(of number: Int, entry: Int, height: Int) -> [ListLine] {
    let quotations = quotations(of: number, height: height)
    let relation = session.links[number].relation
    let style = Style(relation.ink, [.bold, .reverse])
    let head = ListLine.Run(
      text: fitted(heading(of: number), width: session.layout.size.columns, in: session.alphabet),
      column: 0, style: Style(relation.ink, .bold), chosen: style)
    var lines = [ListLine(runs: [head], entry: entry, bar: style)]
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

  /// Both quotations, shortened where the window has no room for one whole link; Enter shows it.
  private func quotations(of link: Int, height: Int) -> Both<[String]> {
    let width = isSideBySide ? columnWidth : max(8, session.layout.size.columns - 4)
    let ends = session.links[link].ends
    let texts = Both(
      left: "“\(session.quotation(of: ends.left, on: .left))”",
      right: "“\(session.quotation(of: ends.right, on: .right))”")
    let full = texts.map { wrapped($0, width: width, in: session.alphabet) }
    let room = max(2, height - 1)
    let used =
      isSideBySide
      ? max(full.left.count, full.right.count) : full.left.count + full.right.count
    guard used > room else { return full }
    func cut(_ side: Side) -> [String] {
      // One below the other, a short one leaves its rows to the other.
      let most = isSideBySide ? room : max(room / 2, room - full[side.other].count)
      return wrapped(texts[side], width: width, most: most, in: session.alphabet)
    }
    return Both(left: cut(.left), right: cut(.right))
  }

  private func heading(of number: Int) -> String {
    let link = session.links[number]
    let names = Both(left: name(of: link, on: .left), right: name(of: link, on: .right))
    var facts = [
      "\(session.end(of: link)) \(link.relation.word)",
      "\(link.tier.rawValue) \(twoDigits(link.confidence))",
    ]
    if let issue = link.issue { facts.append(session.analysis.issues[issue].id) }
    return
      " \(session.glyphs.mark(of: link.relation)) \(number + 1)  \(names.left) — \(names.right)  "
      + facts.joined(separator: " · ")
  }

  private func name(of link: Link, on side: Side) -> String {
    let end = link.ends[side]
    return "\(session.pair[side].shortName(on: side)) \(session.paragraphName(of: end, on: side))"
  }
}
