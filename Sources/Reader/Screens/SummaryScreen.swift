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
  /// Of the likeliest wishes of an author no more are thought of.
  private static let mostThoughtOf = 8
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
    let likely = Side.both { Array(session.likelyWishes(of: $0).prefix(Self.mostThoughtOf)) }
    let asked = Side.allCases.flatMap { side in
      likely[side].flatMap { wish in
        [session.quotation(of: wish.sentence, on: side)]
          + [session.action(of: wish.sentence, on: side)?.deed].compactMap { $0 }
      }
    }
    let quoted = oppositions.flatMap { number in
      Side.allCases.map { session.quotation(of: session.links[number].ends[$0], on: $0) }
    }
    excerpts.find(in: asked + quoted, session)
    plainest = Side.both { side in
      Array(session.plainest(of: likely[side], on: side, excerpts).prefix(Self.mostWishes))
    }
  }

  /// What gives way where not all of it fits: first the fuller forms of wishes and quotations, then the second wishes,
  /// then what is chosen (of clashes that are as strong those that take fewer rows), then the ends of the
  /// longest quotations. Where not even that is enough, the rest stands in windows below.
  private mutating func fullest(in height: Int, _ session: Session) -> [ListLine] {
    let page = SummaryPage(session: session, excerpts: excerpts)
    let most = height < 26 ? 2 : Self.mostWishes
    for strict in (0...Self.mostClashes).reversed() {
      for count in (1...most).reversed() {
        choose(count, strict: strict, .nothing, page, session)
        for isApart in [true, false] {
          let content = SummaryPage.Content(wishes: wishes, clashes: clashes, isApart: isApart)
          let lines = page.lines(of: content, rows: height)
          if lines.count <= height { return lines }
        }
      }
    }
    for cutting in [Cutting.ends, .endsOfAny] {
      choose(1, strict: 0, cutting, page, session)
      let content = SummaryPage.Content(wishes: wishes, clashes: clashes, isCut: true)
      let lines = page.lines(of: content, rows: height)
      if lines.count <= height { return lines }
    }
    choose(1, strict: Self.mostClashes, .nothing, page, session)
    return page.windows(
      of: SummaryPage.Content(wishes: wishes, clashes: clashes), rows: height - 1)
  }

  /// What may be broken off at its end: the second of clashes that are less strong, too.
  private enum Cutting { case nothing, ends, endsOfAny }

  private mutating func choose(
    _ count: Int, strict: Int, _ cutting: Cutting, _ page: SummaryPage,
    _ session: Session
  ) {
    wishes =
      count == 1 && strict < Self.mostClashes
      ? shortestWishes(on: page, session, cutting: cutting != .nothing)
      : Side.both { self.wishes(of: $0, count, session) }
    clashes = session.mainClashes(
      of: oppositions, most: Self.mostClashes, strict: strict, anyStrength: cutting == .endsOfAny,
      besides: wishes
    ) {
      (
        page.leaning(of: $0, below: $1),
        page.leastRows(of: $0, below: $1, cutting: cutting != .nothing)
      )
    }
  }

  /// Of each author's wishes that are as plain as any the one that takes the fewest rows.
  private func shortestWishes(
    on page: SummaryPage, _ session: Session, cutting: Bool
  ) -> Both<[Int]> {
    Side.both { side in
      let plain = plainest[side].filter { $0.worth + 1 >= plainest[side][0].worth }
      let passing = passing(plain, on: side, session)
      func rows(_ wish: Int) -> Int { page.leastRows(ofWish: wish, on: side, cutting: cutting) }
      func place(_ wish: Int) -> Int { plain.firstIndex { $0.sentence == wish } ?? 0 }
      return passing.min { (rows($0), place($0)) < (rows($1), place($1)) }.map { [$0] } ?? []
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
  /// What an author asks for, the likeliest first: what the other side opposes, of whom it is asked, and what stands
  /// where op-eds say what they are for.
  fileprivate func likelyWishes(of side: Side) -> [Wish] {
    let units = analysis.units[side]
    let article = pair.articles[side]
    func worth(_ wish: Int) -> Int {
      let links = (linksOfSentence[side][wish] ?? []).map { self.links[$0] }
        .filter { !$0.isRejected }
      let opposed = links.filter { $0.relation == .opposes }
      let isFirmlyOpposed = opposed.contains { $0.isReviewed || $0.tier == .strong }
      let answersAnIssue = units[wish].positions.contains { abs($0.lean) * $0.aboutness >= 0.5 }
      let paragraph = article.sentences[wish].paragraph
      let isThesis = paragraph < 2 || paragraph >= article.paragraphs.count - 2
      return (isFirmlyOpposed ? 3 : !opposed.isEmpty ? 2 : links.isEmpty ? 0 : 1)
        + (isThesis ? 1 : 0) + (units[wish].proposition.actors.isEmpty ? 0 : 1)
        + (answersAnIssue ? 1 : 0)
    }
    return sorted(
      units.indices.filter { units[$0].kind == .recommendation }
        .map { Wish(sentence: $0, worth: worth($0)) }, on: side)
  }

  /// The same, the plainest first: what a few words tell, and what can be told without what stands before it.
  fileprivate func plainest(of wishes: [Wish], on side: Side, _ excerpts: Excerpts) -> [Wish] {
    sorted(
      wishes.map { wish in
        let isPlain = plainAction(of: wish.sentence, on: side, excerpts) != nil
        let leans =
          !isPlain && excerpts.forms(of: quotation(of: wish.sentence, on: side))[0].leans
        return Wish(
          sentence: wish.sentence, worth: wish.worth + (isPlain ? 2 : 0) - (leans ? 2 : 0))
      }, on: side)
  }

  private func sorted(_ wishes: [Wish], on side: Side) -> [Wish] {
    let units = analysis.units[side]
    return wishes.sorted { first, second in
      (second.worth, units[second.sentence].confidence, first.sentence)
        < (first.worth, units[first.sentence].confidence, second.sentence)
    }
  }

  private func strength(_ link: Int) -> (Int, Tier) {
    (links[link].isReviewed ? 1 : 0, links[link].tier)
  }

  /// The strongest first, so many at most of each question.
  fileprivate func strongestOppositions(most: Int) -> [Int] {
    var counts: [Int?: Int] = [:]
    return links.indices.filter { links[$0].relation == .opposes && !links[$0].isRejected }
      .sorted { left, right in
        let (first, second) = (strength(left), strength(right))
        return first == second ? left < right : first > second
      }
      .filter { link in
        counts[links[link].issue, default: 0] += 1
        return counts[links[link].issue, default: 0] <= most
      }
  }

  /// The strongest oppositions, first one for each question: of those that are as strong as the strongest
  /// there, one that quotes what is not on show yet, and in words that say what they mean. No sentence stands
  /// below two questions where there are others. Those on one question stand together.
  ///
  /// - Parameters:
  ///   - strict: how many are chosen so; for the others fewer rows count as well, and what a person has reviewed
  ///     is as strong as any.
  ///   - anyStrength: whether one that is less strong may stand for a question, where it is shorter by two rows,
  ///     and shorter ones on less disputed questions for longer ones.
  ///   - wishes: the sentences of the wishes on show.
  ///   - cost: of the passages that a link adds below others, how many lean on what stands before them; and
  ///     their rows.
  fileprivate func mainClashes(
    of ranked: [Int], most: Int, strict: Int, anyStrength: Bool, besides wishes: Both<[Int]>,
    cost: (_ link: Int, _ others: [Int]) -> (leaning: Int, rows: Int)
  ) -> [Int] {
    var chosen: [Int] = []
    func isQuoted(_ link: Int, _ side: Side, elsewhere: Bool = false) -> Bool {
      chosen.contains { other in
        links[other].ends[side] == links[link].ends[side]
          && !(elsewhere && links[other].issue != nil && links[other].issue == links[link].issue)
      }
    }
    func worth(_ link: Int) -> (Int, Int, Int) {
      let quoted = Side.allCases.contains { isQuoted(link, $0) } ? 1 : 0
      let wished = Side.allCases.count { wishes[$0].contains(links[link].ends[$0]) }
      let (leaning, rows) = cost(link, chosen)
      return chosen.count >= strict
        ? (0, rows + leaning + wished + quoted, link)
        : (quoted, leaning + wished, rows)
    }
    func take(from some: [Int], mayRepeat: Bool = false) -> Bool {
      let new = some.filter { link in
        mayRepeat || !Side.allCases.contains { isQuoted(link, $0, elsewhere: true) }
      }
      guard let first = new.first else { return false }
      let equal = new.filter {
        anyStrength || chosen.count >= strict && links[$0].isReviewed && links[first].isReviewed
          || strength($0) == strength(first)
      }
      func rank(_ link: Int) -> (Int, Int, Int) {
        var rank = worth(link)
        if anyStrength, !links[link].isReviewed, strength(link) != strength(first) { rank.1 += 2 }
        return rank
      }
      guard let best = equal.min(by: { rank($0) < rank($1) }) else { return false }
      chosen.append(best)
      return true
    }
    var asked: Set<Int> = []
    for link in ranked where anyStrength || chosen.count < most {
      guard let issue = links[link].issue, asked.insert(issue).inserted else { continue }
      _ = take(from: ranked.filter { links[$0].issue == issue })
    }
    while chosen.count > most {
      let rows = chosen.map { cost($0, []).rows }
      chosen.remove(at: rows.lastIndex(of: rows.max() ?? 0) ?? 0)
    }
    for mayRepeat in [false, true] {
      while chosen.count < most {
        let rest = ranked.filter { link in
          !chosen.contains(link) && !Side.allCases.allSatisfy { isQuoted(link, $0) }
        }
        guard take(from: rest, mayRepeat: mayRepeat) else { break }
      }
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
