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
  private var clashes: [Opposition] = []
  /// What wishes and clashes are chosen from: the plainest and the strongest first.
  private var plainest: Both<[Wish]> = Both(left: [], right: [])
  private var oppositions: [Opposition] = []
  private var excerpts = Excerpts()
  private var lines: [ListLine] = []
  private var laid: Basis?

  static func opened(in session: inout Session) -> SummaryScreen? { SummaryScreen() }

  private static let mostWishes = 3
  private static let mostClashes = 5
  /// So many stand on one screen rather than five of which much is cut away.
  private static let fewestClashes = 3
  /// Of the likeliest wishes of an author no more are thought of.
  private static let mostThoughtOf = 8
  /// Of each question no more oppositions are thought of.
  private static let mostOfQuestion = 6

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
    session.goToLink(clashes[clash].link)
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
    let found = session.strongestOppositions(most: Self.mostOfQuestion).filter { clash in
      session.passes(
        list.filter, session.quotation(of: clash.ends.left, on: .left),
        session.quotation(of: clash.ends.right, on: .right))
    }
    let likely = Side.both { Array(session.likelyWishes(of: $0).prefix(Self.mostThoughtOf)) }
    let asked = Side.allCases.flatMap { side in
      likely[side].flatMap { wish in
        [session.quotation(of: wish.sentence, on: side)]
          + [session.action(of: wish.sentence, on: side)?.deed].compactMap { $0 }
      }
    }
    let quoted = found.flatMap { clash in
      Side.allCases.map { session.quotation(of: clash.ends[$0], on: $0) }
    }
    excerpts.find(in: asked + quoted, session)
    oppositions = session.telling(found, excerpts)
    plainest = Side.both { side in
      Array(session.plainest(of: likely[side], on: side, excerpts).prefix(Self.mostWishes))
    }
  }

  /// What gives way where not all of it fits: first the fuller forms of wishes and quotations, then the second wishes,
  /// then what is chosen (of clashes that are as strong those that take fewer rows), then the ends of the
  /// longest quotations, then a clash or two. Where not even that is enough, the rest stands in windows below.
  private mutating func fullest(in height: Int, _ session: Session) -> [ListLine] {
    let page = SummaryPage(session: session, excerpts: excerpts, of: oppositions)
    let mostWishes = height < 26 ? 2 : Self.mostWishes
    for most in (Self.fewestClashes...Self.mostClashes).reversed() {
      for strict in most == Self.mostClashes ? [most, 2, 0] : [0] {
        for count in (1...mostWishes).reversed() {
          choose(count, most: most, strict: strict, page, session)
          for isApart in [true, false] {
            let content = SummaryPage.Content(wishes: wishes, clashes: clashes, isApart: isApart)
            let lines = page.lines(of: content, rows: height)
            if lines.count <= height { return lines }
          }
        }
      }
      choose(1, most: most, strict: 0, isCutting: true, page, session)
      let content = SummaryPage.Content(wishes: wishes, clashes: clashes, isCut: true)
      let lines = page.lines(of: content, rows: height)
      if lines.count <= height { return lines }
      if clashes.count < most { break }
    }
    choose(1, most: Self.mostClashes, strict: Self.mostClashes, page, session)
    return page.windows(
      of: SummaryPage.Content(wishes: wishes, clashes: clashes), rows: height - 1)
  }

  private mutating func choose(
    _ count: Int, most: Int, strict: Int, isCutting: Bool = false, _ page: SummaryPage,
    _ session: Session
  ) {
    wishes =
      count == 1 && strict < most
      ? shortestWishes(on: page, session, cutting: isCutting)
      : Side.both { self.wishes(of: $0, count, session) }
    clashes = session.mainClashes(of: oppositions, most: most, strict: strict, besides: wishes) {
      page.leastRows(of: $0, below: $1, cutting: isCutting)
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
    let clashing = clashes.flatMap { clash -> [Writing.Part] in
      let link = session.links[clash.link]
      let question = link.issue.map { session.analysis.issues[$0].question } ?? link.reason
      let passages = Side.allCases.map { session.written(clash.ends[$0], on: $0) }
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
    if wishes.left.isEmpty, wishes.right.isEmpty, clashes.isEmpty, !body.isEmpty {
      buffer.put(
        fitted(
          "Nothing was found that either author asks for, and no opposition.",
          width: max(0, buffer.size.columns - 2), in: buffer.alphabet), column: 1,
        row: body.lowerBound)
    }
    buffer.draw(list, of: session)
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

  /// The strongest first, so many at most of each question. Where the engine alone links two paragraphs on a
  /// question, the other sentences of theirs that it opposes there may be quoted as well as those on show.
  fileprivate func strongestOppositions(most: Int) -> [Opposition] {
    let shown = links.indices.filter { links[$0].relation == .opposes && !links[$0].isRejected }
    var standing: [Both<Int>: [Int: Int]] = [:]
    for place in shown where links[place].isUnreviewedAnswer {
      standing[paragraphs(of: links[place]), default: [:]][links[place].issue ?? 0] = place
    }
    let others =
      standing.isEmpty
      ? []
      : analysis.links.compactMap { link -> Opposition? in
        guard link.isUnreviewedAnswer, let issue = link.issue,
          let place = standing[paragraphs(of: link)]?[issue], links[place].ends != link.ends
        else { return nil }
        return Opposition(link, standingAt: place)
      }
    var counts: [Int?: Int] = [:]
    return (shown.map { Opposition(links[$0], standingAt: $0) } + others).sortedByStrength
      .filter { clash in
        counts[clash.issue, default: 0] += 1
        return counts[clash.issue, default: 0] <= most
      }
  }

  private func paragraphs(of link: Link) -> Both<Int> {
    Side.both { pair[$0].sentences[link.ends[$0]].paragraph }
  }

  /// The same with how little their quotations tell. Another sentence stands for the one of a link only where it tells
  /// more; what tells next to nothing is left out where two others are there.
  fileprivate func telling(_ oppositions: [Opposition], _ excerpts: Excerpts) -> [Opposition] {
    let weighed = oppositions.map { clash in
      var clash = clash
      clash.emptiness = Side.both { emptiness(of: clash, on: $0, excerpts) }
      clash.isOfDemands = analysis.areDemands(clash.ends)
      return clash
    }
    var least: [Int: Int] = [:]
    for clash in weighed where clash.ends == links[clash.link].ends {
      least[clash.link] = clash.wholeEmptiness
    }
    let better = weighed.filter { clash in
      clash.ends == links[clash.link].ends || clash.wholeEmptiness < least[clash.link] ?? 0
    }
    let telling = better.filter { !$0.isEmpty }
    return (Set(telling.map(\.link)).count < 2 ? better : telling).sortedByStrength
  }

  private static let fewWords = 8
  private static let veryFewWords = 4
  private static let leastAnswer = 0.1

  /// How little a quotation tells those who have not read what stands before it: it leans on that; it has few words; by
  /// itself it does not answer the question as its author does. What a person has chosen does, and a demand
  /// needs few words.
  private func emptiness(of clash: Opposition, on side: Side, _ excerpts: Excerpts) -> Int {
    let sentence = clash.ends[side]
    let unit = analysis.units[side][sentence]
    let text = quotation(of: sentence, on: side)
    let leans = excerpts.forms(of: text)[0].leans ? 1 : 0
    guard !clash.isReviewed else { return leans }
    let words = text.split(separator: " ").count
    let isDemand = unit.kind == .recommendation
    return leans + (!isDemand && words < Self.fewWords ? 1 : 0)
      + (!isDemand && words < Self.veryFewWords ? 1 : 0)
      + (answers(unit, clash.issue, on: side) ? 0 : 1)
  }

  private func answers(_ unit: Unit, _ issue: Int?, on side: Side) -> Bool {
    guard let issue, !analysis.answers.isEmpty else { return true }
    let sign =
      switch analysis.answer(to: issue, on: side)?.answer {
      case .yes: 1.0
      case .no: -1.0
      default: 0.0
      }
    return unit.positions.contains { position in
      let answer = position.lean * position.aboutness
      return position.issue == issue
        && (sign == 0 ? abs(answer) : answer * sign) >= Self.leastAnswer
    }
  }

  /// The strongest oppositions, first one for each question: of those that are as strong as the strongest
  /// there, one that quotes what is not on show yet, and in words that say what they mean. No sentence stands
  /// below two questions where there are others. Those on one question stand together.
  ///
  /// - Parameters:
  ///   - strict: how many are chosen so; for the others fewer rows count as well, and what a person has reviewed
  ///     is as strong as any.
  ///   - wishes: the sentences of the wishes on show.
  ///   - rows: those of the passages that a clash adds below others.
  fileprivate func mainClashes(
    of ranked: [Opposition], most: Int, strict: Int, besides wishes: Both<[Int]>,
    rows: (_ clash: Opposition, _ others: [Opposition]) -> Int
  ) -> [Opposition] {
    var chosen: [Opposition] = []
    func isQuoted(_ clash: Opposition, _ side: Side, elsewhere: Bool = false) -> Bool {
      chosen.contains { other in
        other.ends[side] == clash.ends[side]
          && !(elsewhere && other.issue != nil && other.issue == clash.issue)
      }
    }
    func worth(_ clash: Opposition, _ place: Int) -> (Int, Int, Int) {
      let quoted = Side.allCases.contains { isQuoted(clash, $0) } ? 1 : 0
      let wished = Side.allCases.count { wishes[$0].contains(clash.ends[$0]) }
      let empty = clash.wholeEmptiness + wished
      let rows = rows(clash, chosen)
      return chosen.count >= strict
        ? (0, rows + 2 * empty + quoted, place) : (quoted, empty, rows)
    }
    func take(from some: [Opposition], mayRepeat: Bool = false) -> Bool {
      let new = some.filter { clash in
        mayRepeat || !Side.allCases.contains { isQuoted(clash, $0, elsewhere: true) }
      }
      guard let first = new.first else { return false }
      let equal = new.filter {
        chosen.count >= strict && $0.isReviewed && first.isReviewed
          && $0.isOfDemands == first.isOfDemands || $0.strength == first.strength
      }
      let ranks = equal.indices.map { worth(equal[$0], $0) }
      guard let best = equal.indices.min(by: { ranks[$0] < ranks[$1] }) else { return false }
      chosen.append(equal[best])
      return true
    }
    var asked: Set<Int> = []
    for clash in ranked where chosen.count < most {
      guard let issue = clash.issue, asked.insert(issue).inserted else { continue }
      _ = take(from: ranked.filter { $0.issue == issue })
    }
    for mayRepeat in [false, true] {
      while chosen.count < most {
        let rest = ranked.filter { clash in
          !chosen.contains { $0.link == clash.link }
            && !Side.allCases.allSatisfy { isQuoted(clash, $0) }
        }
        guard take(from: rest, mayRepeat: mayRepeat) else { break }
      }
    }
    return chosen.indices.sorted { left, right in
      func place(_ index: Int) -> Int {
        let issue = chosen[index].issue
        return issue == nil ? index : chosen.firstIndex { $0.issue == issue } ?? index
      }
      return (place(left), left) < (place(right), right)
    }.map { chosen[$0] }
  }
}

extension Link {
  /// Whether it is the engine's alone, and says that two passages answer a question otherwise.
  fileprivate var isUnreviewedAnswer: Bool {
    provenance == .engine && review == nil && relation == .opposes && issue != nil && provesMore
  }
}

extension [Opposition] {
  fileprivate var sortedByStrength: [Opposition] {
    func rank(_ clash: Opposition) -> (Int, Int) {
      (clash.strength, clash.isOfDemands ? 1 : 0)
    }
    return enumerated().sorted { first, second in
      let (one, other) = (rank(first.element), rank(second.element))
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element)
  }
}
