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
  private var excerpts = Excerpts()
  private var lines: [ListLine] = []
  private var laid: Basis?

  static func opened(in session: inout Session) -> SummaryScreen? { SummaryScreen() }

  private static let mostWishes = 3
  private static let mostClashes = 5
  /// Of each question no more oppositions are thought of.
  private static let mostOfQuestion = 4

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
    let basis = Basis(session, list.filter)
    if basis != laid {
      laid = basis
      find(in: session)
      lines = fullest(in: session.layout.listRows.count, session)
    }
    let lines = self.lines
    list.lay(out: session.layout.listRows) { _ in lines }
  }

  private mutating func find(in session: Session) {
    let oppositions = session.strongestOppositions(most: Self.mostOfQuestion).filter { number in
      let ends = session.links[number].ends
      return session.passes(
        list.filter, session.quotation(of: ends.left, on: .left),
        session.quotation(of: ends.right, on: .right))
    }
    let page = SummaryPage(session: session)
    excerpts.find(in: oppositions.flatMap { page.quotations(of: $0) }, session)
    clashes = session.mainClashes(of: oppositions, most: Self.mostClashes) {
      page.leastRows(of: $0, excerpts)
    }
  }

  /// With as many wishes as leave room for all clashes; else with the last words left out of some; else what
  /// takes several windows.
  private mutating func fullest(in height: Int, _ session: Session) -> [ListLine] {
    let page = SummaryPage(session: session)
    let most = height < 26 ? 2 : Self.mostWishes
    func content(_ count: Int, _ isApart: Bool) -> SummaryPage.Content {
      SummaryPage.Content(
        wishes: Both(
          left: wishes(of: .left, count, session), right: wishes(of: .right, count, session)),
        clashes: clashes, isApart: isApart)
    }
    var contents = (1...most).reversed().flatMap { [content($0, true), content($0, false)] }
    contents.append(content(1, false))
    contents[contents.count - 1].isClipped = true
    for content in contents {
      wishes = content.wishes
      let lines = page.lines(of: content, rows: height, excerpts)
      if lines.count <= height { return lines }
    }
    wishes = contents[0].wishes
    return page.lines(of: contents[0], rows: height, excerpts)
  }

  private func wishes(of side: Side, _ most: Int, _ session: Session) -> [Int] {
    session.mainWishes(of: side, most: most).filter {
      session.passes(list.filter, session.quotation(of: $0, on: side))
    }
  }

  // MARK: Drawing

  var hints: [Hint] {
    [
      (.followLink, "go"), (Command("positions"), "where they stand"), (.links, "links"),
      (Command("about"), "about"), (.cancel, "back"),
    ]
  }

  func draw(_ session: Session, in buffer: inout Buffer) {
    let names =
      session.pair.articles.left.shortName(on: .left) + " and "
      + session.pair.articles.right.shortName(on: .right)
    let isSideBySide = SummaryPage(session: session).isSideBySide
    let body = buffer.drawHead(
      session, title: "Summary",
      facts: isSideBySide ? "" : "what \(names) want, and where they clash")
    if isSideBySide {
      TwoColumns(session: session).drawNames(row: 0, "Summary", in: &buffer, verb: " wants")
    }
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
      status:
        "\(clashes.count) main \(clashes.count == 1 ? "clash" : "clashes"); Enter shows a passage in its text"
        + list.filterNote,
      hints: hints)
  }
}

extension Session {
  /// What an author asks for most plainly, in reading order: first what the other side answers, and of whom it
  /// is asked.
  fileprivate func mainWishes(of side: Side, most: Int) -> [Int] {
    let units = analysis.units[side]
    let wishes = units.indices.filter { units[$0].kind == .recommendation }
    func worth(_ wish: Int) -> (Int, Double) {
      let isAnswered = !(linksOfSentence[side][wish] ?? []).isEmpty
      let isAddressed = !units[wish].proposition.actors.isEmpty
      return ((isAnswered ? 2 : 0) + (isAddressed ? 1 : 0), units[wish].confidence)
    }
    let plainest = wishes.sorted { first, second in
      let (one, other) = (worth(first), worth(second))
      return one == other ? first < second : one > other
    }
    return plainest.prefix(most).sorted()
  }

  private func rank(_ link: Int) -> (Int, Tier) {
    (links[link].isReviewed ? 1 : 0, links[link].tier)
  }

  /// The strongest first, so many at most of each question.
  fileprivate func strongestOppositions(most: Int) -> [Int] {
    var counts: [Int?: Int] = [:]
    return links.indices.filter { links[$0].relation == .opposes && !links[$0].isRejected }
      .sorted { left, right in
        let (first, second) = (rank(left), rank(right))
        return first == second ? left < right : first > second
      }
      .filter { link in
        counts[links[link].issue, default: 0] += 1
        return counts[links[link].issue, default: 0] <= most
      }
  }

  /// The strongest oppositions, first one for each question: of those that are as strong as the strongest
  /// there, the one that takes the fewest rows and quotes what is not quoted yet. Those on one question
  /// stand together.
  fileprivate func mainClashes(of ranked: [Int], most: Int, rows: (Int) -> Int) -> [Int] {
    let size = Dictionary(uniqueKeysWithValues: ranked.map { ($0, rows($0)) })
    var used: Set<Int> = []
    func isQuoted(_ link: Int) -> Bool {
      used.contains(links[link].ends.left) || used.contains(-1 - links[link].ends.right)
    }
    var chosen: [Int] = []
    func take(from links: [Int]) {
      let best = links.min {
        (isQuoted($0) ? 1 : 0, size[$0] ?? 0, $0) < (isQuoted($1) ? 1 : 0, size[$1] ?? 0, $1)
      }
      guard let best else { return }
      chosen.append(best)
      used.formUnion([self.links[best].ends.left, -1 - self.links[best].ends.right])
    }
    var asked: Set<Int> = []
    for link in ranked where chosen.count < most {
      guard let issue = links[link].issue, asked.insert(issue).inserted else { continue }
      take(from: ranked.filter { links[$0].issue == issue && rank($0) == rank(link) })
    }
    while chosen.count < most {
      let rest = ranked.filter { !chosen.contains($0) }
      guard let first = rest.first else { break }
      take(from: rest.filter { rank($0) == rank(first) })
    }
    return chosen.indices.sorted { left, right in
      func place(_ index: Int) -> Int {
        let issue = links[chosen[index]].issue
        return issue == nil ? index : chosen.firstIndex { links[$0].issue == issue } ?? index
      }
      return (place(left), left) < (place(right), right)
    }.map { chosen[$0] }
  }
}
