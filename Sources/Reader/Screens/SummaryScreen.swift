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
  /// What wishes and clashes are chosen from: the plainest and the strongest first.
  private var plainest: Both<[Wish]> = Both(left: [], right: [])
  private var oppositions: [Int] = []
  private var excerpts = Excerpts()
  private var lines: [ListLine] = []
  private var laid: Basis?

  static func opened(in session: inout Session) -> SummaryScreen? { SummaryScreen() }

  private static let mostWishes = 3
  private static let mostClashes = 5
  /// Of each question no more oppositions are thought of.
  private static let mostOfQuestion = 8

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
    list.lay(out: session.layout.listRows, byEntry: true) { _ in lines }
  }

  private mutating func find(in session: Session) {
    oppositions = session.strongestOppositions(most: Self.mostOfQuestion).filter { number in
      let ends = session.links[number].ends
      return session.passes(
        list.filter, session.quotation(of: ends.left, on: .left),
        session.quotation(of: ends.right, on: .right))
    }
    plainest = Side.both { side in
      Array(session.plainestWishes(of: side).prefix(Self.mostWishes))
    }
    let wanted = Side.allCases.flatMap { side in
      plainest[side].map { session.quotation(of: $0.sentence, on: side) }
    }
    let quoted = oppositions.flatMap { number in
      Side.allCases.map { session.quotation(of: session.links[number].ends[$0], on: $0) }
    }
    excerpts.find(in: wanted + quoted, session)
  }

  /// With as many wishes as leave room for all clashes, else with ever more clashes chosen by their rows. Where
  /// not even these fit whole, those that do, and the rest in windows below.
  private mutating func fullest(in height: Int, _ session: Session) -> [ListLine] {
    let page = SummaryPage(session: session, excerpts: excerpts)
    let most = height < 26 ? 2 : Self.mostWishes
    func choice(strict: Int) -> [Int] {
      session.mainClashes(of: oppositions, most: Self.mostClashes, strict: strict) {
        page.leastRows(of: $0, below: $1)
      }
    }
    for strict in (0...Self.mostClashes).reversed() {
      clashes = choice(strict: strict)
      for count in (1...most).reversed() {
        wishes =
          count == 1 && strict < Self.mostClashes
          ? shortestWishes(on: page, session)
          : Side.both { self.wishes(of: $0, count, session) }
        for isApart in [true, false] {
          let content = SummaryPage.Content(wishes: wishes, clashes: clashes, isApart: isApart)
          let lines = page.lines(of: content, rows: height)
          if lines.count <= height { return lines }
        }
      }
    }
    clashes = choice(strict: Self.mostClashes)
    return page.windows(
      of: SummaryPage.Content(wishes: wishes, clashes: clashes), rows: height - 1)
  }

  /// Of each author's plainest wishes the one that takes the fewest rows.
  private func shortestWishes(on page: SummaryPage, _ session: Session) -> Both<[Int]> {
    Side.both { side in
      let equal = plainest[side].filter { $0.worth == plainest[side][0].worth }
      let passing = passing(equal, on: side, session)
      func rows(_ wish: Int) -> Int { page.leastRows(ofWish: wish, on: side) }
      return passing.min { rows($0) < rows($1) }.map { [$0] } ?? []
    }
  }

  func matter(of session: Session) -> Writing.Matter {
    let wanted = Side.allCases.flatMap { side -> [Writing.Part] in
      let name = session.pair[side].shortName(on: side)
      let passages = wishes(of: side, Self.mostWishes, session).map {
        session.written($0, on: side)
      }
      return passages.isEmpty ? [] : [.heading("\(name) wants"), .passages(passages)]
    }
    let clashing = clashes.flatMap { number -> [Writing.Part] in
      let link = session.links[number]
      let question = link.issue.map { session.analysis.issues[$0].question } ?? link.reason
      let passages = Side.allCases.map { session.written(link.ends[$0], on: $0) }
      return [.heading("\(question) (\(link.relation.word), \(link.origin))"), .passages(passages)]
    }
    return .view(title: "Summary", wanted + clashing)
  }

  /// An author's plainest wishes, in reading order.
  private func wishes(of side: Side, _ most: Int, _ session: Session) -> [Int] {
    passing(Array(plainest[side].prefix(most)), on: side, session)
  }

  private func passing(_ wishes: [Wish], on side: Side, _ session: Session) -> [Int] {
    wishes.map(\.sentence).sorted().filter {
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
    let isSideBySide = SummaryPage.isSideBySide(session)
    let facts = ["what \(names) want, and where they clash", "what \(names) want", ""]
    let body = buffer.drawHead(session, title: "Summary", facts: isSideBySide ? [] : facts)
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
    let count = "\(clashes.count) main \(clashes.count == 1 ? "clash" : "clashes")"
    buffer.drawFoot(
      session,
      statuses: ["\(count); Enter shows a passage in its text", count].map {
        $0 + list.filterNote
      }, hints: hints)
  }
}

/// A recommendation, and how plainly it tells what its author is for.
private struct Wish: Sendable {
  var sentence: Int
  var worth: Int
}

extension Session {
  /// What an author asks for, the plainest first: what the other side opposes, what a few words tell, of whom it is
  /// asked, and what stands where op-eds say what they are for.
  fileprivate func plainestWishes(of side: Side) -> [Wish] {
    let units = analysis.units[side]
    let article = pair.articles[side]
    func worth(_ wish: Int) -> Int {
      let links = (linksOfSentence[side][wish] ?? []).map { self.links[$0] }
      let isOpposed = links.contains { $0.relation == .opposes && !$0.isRejected }
      let paragraph = article.sentences[wish].paragraph
      let isThesis = paragraph < 2 || paragraph >= article.paragraphs.count - 2
      return (isOpposed ? 2 : links.isEmpty ? 0 : 1)
        + (action(of: wish, on: side) == nil ? 0 : 2)
        + (units[wish].proposition.actors.isEmpty ? 0 : 1) + (isThesis ? 1 : 0)
    }
    return units.indices.filter { units[$0].kind == .recommendation }
      .map { Wish(sentence: $0, worth: worth($0)) }
      .sorted { first, second in
        (second.worth, units[second.sentence].confidence, first.sentence)
          < (first.worth, units[first.sentence].confidence, second.sentence)
      }
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
  /// there, one that quotes what is not quoted yet, in the fewest rows. Those on one question stand together.
  ///
  /// - Parameters:
  ///   - strict: how many are chosen so; for the others fewer rows are worth more than what is not quoted yet,
  ///     and what a person has reviewed is as strong as any.
  ///   - rows: what a link takes below others.
  fileprivate func mainClashes(
    of ranked: [Int], most: Int, strict: Int, rows: (_ link: Int, _ others: [Int]) -> Int
  ) -> [Int] {
    var chosen: [Int] = []
    var isTight: Bool { chosen.count >= strict }
    func isQuoted(_ link: Int, _ side: Side) -> Bool {
      chosen.contains { links[$0].ends[side] == links[link].ends[side] }
    }
    func cost(_ link: Int) -> (Int, Int, Int) {
      let quoted = Side.allCases.contains { isQuoted(link, $0) } ? 1 : 0
      let size = rows(link, chosen)
      return isTight ? (size, quoted, link) : (quoted, size, link)
    }
    func take(from some: [Int], like first: Int) {
      let equal = some.filter {
        isTight && links[$0].isReviewed && links[first].isReviewed || rank($0) == rank(first)
      }
      let best = equal.min { cost($0) < cost($1) }
      if let best { chosen.append(best) }
    }
    var asked: Set<Int> = []
    for link in ranked where chosen.count < most {
      guard let issue = links[link].issue, asked.insert(issue).inserted else { continue }
      take(from: ranked.filter { links[$0].issue == issue }, like: link)
    }
    while chosen.count < most {
      let rest = ranked.filter { link in
        !chosen.contains(link) && !Side.allCases.allSatisfy { isQuoted(link, $0) }
      }
      guard let first = rest.first else { break }
      take(from: rest, like: first)
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
