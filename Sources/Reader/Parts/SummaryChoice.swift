internal import Argument
internal import Document
internal import Terminal
internal import Text

/// What a summary is of, with what may stand for its quotations: found once, as long as nothing changes.
struct FoundSummary: Sendable {
  private(set) var choice = SummaryChoice()
  private(set) var excerpts = Excerpts()
  private var basis: Basis?

  private struct Basis: Hashable {
    var edition: Int
    var alphabet: Alphabet
    var filter: String
  }

  /// Looks again where something has changed.
  mutating func update(to session: Session, filter: String = "") {
    let basis = Basis(
      edition: session.linksEdition, alphabet: session.alphabet, filter: filter)
    guard basis != self.basis else { return }
    self.basis = basis
    choice = SummaryChoice(of: session, filter: filter, &excerpts)
  }
}

/// What a summary is of: chosen from the pair, once for all windows, the most important first.
struct SummaryChoice: Sendable {
  /// The clash between what one author wants and what the other does, where there is one.
  var demands: Opposition?
  /// Sentences that ask for something, the plainest first; those of the demands are none of them.
  var wishes: Both<[Int]> = Both(left: [], right: [])
  /// The demands among them.
  var clashes: [Opposition] = []
  /// All that clashes, for the words that each rests on.
  var oppositions: [Opposition] = []

  init() {}

  private static let mostClashes = 5
  /// Of the likeliest wishes of an author no more are thought of.
  private static let mostThoughtOf = 8
  /// Of each question no more oppositions are thought of.
  private static let mostOfQuestion = 6
  /// A wish that is less plain than the plainest by more is none of the main ones.
  private static let mostLess = 6
  /// The rows between head and foot that such a window has.
  private static let usualRows = 21
  /// What takes few rows is chosen for a window of so many columns, whatever the window.
  private static let usualColumns = 80

  /// - Parameter filter: what every quotation has to hold.
  init(of session: Session, filter: String, _ excerpts: inout Excerpts) {
    let found = session.strongestOppositions(most: Self.mostOfQuestion).filter { clash in
      session.passes(
        filter, session.quotation(of: clash.ends.left, on: .left),
        session.quotation(of: clash.ends.right, on: .right))
    }
    let likely = Side.both { Array(session.likelyWishes(of: $0).prefix(Self.mostThoughtOf)) }
    let asked = Side.allCases.flatMap { side in
      likely[side].flatMap { session.textsOfDeed(of: $0.sentence, on: side) }
    }
    let quoted = found.flatMap { clash in
      Side.allCases.map { session.quotation(of: clash.ends[$0], on: $0) }
    }
    excerpts.find(in: asked + quoted, session)
    oppositions = session.telling(found, excerpts)
    let page = SummaryPage(
      session: session, excerpts: excerpts, of: oppositions, columns: Self.usualColumns)
    let plainest = Side.both { session.plainest(of: likely[$0], on: $0, excerpts) }
    let demands = session.mainDemands(of: oppositions, plainest)
    self.demands = demands
    wishes = Side.both { side in
      let all = plainest[side].filter {
        $0.sentence != demands?.ends[side] && $0.worth + Self.mostLess >= plainest[side][0].worth
      }
      let sorted = demands == nil ? page.shortestFirst(all, on: side) : all
      return sorted.map(\.sentence).filter {
        session.passes(filter, session.quotation(of: $0, on: side))
      }
    }
    let main = session.mainClashes(
      of: oppositions, most: Self.mostClashes, from: demands, besides: wishes.map { $0.first }
    ) { page.leastRows(of: $0, below: $1) }
    clashes = inOrder(fitting(main, page), of: session.analysis)
  }

  /// What both want first, then as the questions stand where the authors stand.
  private func inOrder(_ chosen: [Opposition], of analysis: Analysis) -> [Opposition] {
    let order = analysis.answers.isEmpty ? [] : analysis.issuesByClash
    func rank(_ place: Int) -> Int {
      if demands != nil, place == 0 { return -1 }
      return chosen[place].issue.flatMap { order.firstIndex(of: $0) } ?? order.count
    }
    return chosen.indices.sorted { (rank($0), $0) < (rank($1), $1) }.map { chosen[$0] }
  }

  /// Of each author one is there in any case.
  var fewestWishes: Int { demands == nil ? 1 : 0 }

  /// What is on a page of so many wishes of each author, those of the demands not counted.
  func content(_ clashes: [Opposition], wishes count: Int) -> SummaryPage.Content {
    SummaryPage.Content(
      demands: demands, wishes: wishes.map { $0.prefix(count).sorted() },
      clashes: Array(clashes.dropFirst(demands == nil ? 0 : 1)))
  }

  /// Where the main clashes take more rows than a usual window has, fewer questions are told, the clearest, with others
  /// of their clashes that take few rows.
  private func fitting(_ main: [Opposition], _ page: SummaryPage) -> [Opposition] {
    func rows(_ clashes: [Opposition]) -> Int {
      page.leastRows(of: content(clashes, wishes: fewestWishes))
    }
    let issues = main.compactMap(\.issue).uniqued
    guard rows(main) > Self.usualRows, main.allSatisfy({ $0.issue != nil }) else { return main }
    for count in issues.indices.reversed().map({ $0 + 1 }) {
      let asked = issues.prefix(count)
      var chosen = asked.compactMap { issue in main.first { $0.issue == issue } }
      while chosen.count < main.count, let next = further(chosen, on: asked, of: main, page) {
        chosen.append(next)
      }
      if chosen.count == main.count, rows(chosen) <= Self.usualRows { return chosen }
    }
    return main
  }

  /// The one that takes fewest rows below others on the same questions, if it is nearly as strong as they are.
  private func further(
    _ chosen: [Opposition], on asked: ArraySlice<Int>, of main: [Opposition], _ page: SummaryPage
  ) -> Opposition? {
    let others = oppositions.filter { other in
      other.issue.map(asked.contains) == true && !other.isEmpty
        && !chosen.contains { $0.link == other.link || quotes($0, other) }
        && main.contains {
          $0.isReviewed == other.isReviewed
            && (other.isReviewed || other.strength + 1 >= $0.strength)
        }
    }
    let rows = others.map { page.leastRows(of: $0, below: chosen) }
    return rows.indices.min { (rows[$0], $0) < (rows[$1], $1) }.map { others[$0] }
  }

  /// Whether a sentence of one clash would be quoted below another question, or both below the same.
  private func quotes(_ one: Opposition, _ other: Opposition) -> Bool {
    let shared = Side.allCases.count { one.ends[$0] == other.ends[$0] }
    return one.issue != nil && one.issue == other.issue ? shared == 2 : shared > 0
  }
}

/// A recommendation, and how plainly it tells what its author is for.
struct Wish: Sendable {
  var sentence: Int
  var worth: Int
}

extension Session {
  /// What an author asks for, the likeliest first: what the other side opposes, of whom it is asked, and what stands
  /// where op-eds say what they are for.
  fileprivate func likelyWishes(of side: Side) -> [Wish] {
    let units = analysis.units[side]
    let article = pair.articles[side]
    let opening = article.paragraphs.firstIndex { $0.role == .body } ?? 0
    func answersAnIssue(_ wish: Int) -> Bool {
      units[wish].positions.contains { abs($0.lean) * $0.aboutness >= 0.5 }
    }
    // The first demand of the opening that takes a position is what the whole article is for.
    let thesis = units.indices.first {
      units[$0].kind == .recommendation && article.sentences[$0].paragraph <= opening
        && answersAnIssue($0)
    }
    let topic = Self.openings(
      of: Side.allCases.map { pair.articles[$0].title }.joined(separator: " "))
    func worth(_ wish: Int) -> Int {
      let links = (linksOfSentence[side][wish] ?? []).map { self.links[$0] }
        .filter { !$0.isRejected }
      let opposed = links.filter { $0.relation == .opposes }
      let isFirmlyOpposed = opposed.contains { $0.isReviewed || $0.tier == .strong }
      let paragraph = article.sentences[wish].paragraph
      // Op-eds say what they are for in their first paragraph, and once more at the end.
      let place =
        wish == thesis
        ? 4 : paragraph <= opening ? 2 : paragraph >= article.paragraphs.count - 2 ? 1 : 0
      return (isFirmlyOpposed ? 3 : !opposed.isEmpty ? 2 : links.isEmpty ? 0 : 1)
        + place + (units[wish].proposition.actors.isEmpty ? 0 : 1)
        + (answersAnIssue(wish) ? 1 : 0)
        + (topic.isDisjoint(with: Self.openings(of: quotation(of: wish, on: side))) ? 0 : 2)
    }
    return sorted(
      units.indices.filter { units[$0].kind == .recommendation }
        .map { Wish(sentence: $0, worth: worth($0)) }, on: side)
  }

  /// How the longer words begin: a demand that has words of a headline tells what the article is for.
  private static func openings(of text: String) -> Set<String> {
    let letters = 5
    return Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count >= letters }
        .map { String($0.prefix(letters)) })
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
      standing[pair.paragraphs(of: links[place].ends), default: [:]][links[place].issue ?? 0] =
        place
    }
    let others =
      standing.isEmpty
      ? []
      : analysis.links.compactMap { link -> Opposition? in
        guard link.isUnreviewedAnswer, let issue = link.issue,
          let place = standing[pair.paragraphs(of: link.ends)]?[issue],
          links[place].ends != link.ends
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

  /// The clash between what one author wants most plainly and what the other does: what the debate is about.
  fileprivate func mainDemands(
    of ranked: [Opposition], _ wishes: Both<[Wish]>
  ) -> Opposition? {
    /// Of both together, if both are likely.
    func worth(_ clash: Opposition) -> Int? {
      let found = Side.allCases.compactMap { side in
        wishes[side].first { $0.sentence == clash.ends[side] }?.worth
      }
      guard clash.isOfDemands, found.count == 2,
        zip(Side.allCases, found).allSatisfy({ side, worth in
          worth + Self.nearlyAsPlain >= wishes[side][0].worth
        })
      else { return nil }
      return found[0] + found[1] + (clash.isReviewed ? Self.ofPeople : 0)
        + (clash.issue == 0 && !analysis.answers.isEmpty ? Self.ofFirstQuestion : 0)
    }
    return ranked.enumerated().compactMap { place, clash in
      worth(clash).map { (worth: $0, place: place, clash: clash) }
    }.max { ($0.worth, -$0.place) < ($1.worth, -$1.place) }?.clash
  }

  private static let ofPeople = 100
  /// Whoever writes a sheet asks first what the debate is about.
  private static let ofFirstQuestion = 3
  private static let nearlyAsPlain = 2

  /// The strongest oppositions, one for each question, those first on which the authors clash most clearly: of those that are nearly as strong
  /// as the strongest there one that tells much in few rows and quotes what is not on show yet. No sentence stands below two questions where there are others.
  ///
  /// - Parameters:
  ///   - first: what is on show in any case.
  ///   - wishes: the sentences of the wishes on show.
  ///   - rows: those of the passages that a clash adds below others.
  fileprivate func mainClashes(
    of ranked: [Opposition], most: Int, from first: Opposition?, besides wishes: Both<Int?>,
    rows: (_ clash: Opposition, _ others: [Opposition]) -> Int
  ) -> [Opposition] {
    var chosen = [first].compactMap { $0 }
    func isQuoted(_ clash: Opposition, _ side: Side, elsewhere: Bool = false) -> Bool {
      chosen.contains { other in
        other.ends[side] == clash.ends[side]
          && !(elsewhere && other.issue != nil && other.issue == clash.issue)
      }
    }
    func cost(_ clash: Opposition, besides strength: Int) -> Int {
      let quoted = Side.allCases.contains { isQuoted(clash, $0) } ? 1 : 0
      let wished = Side.allCases.count { wishes[$0] == clash.ends[$0] }
      // Of what people stand by all is as strong.
      let weakness = clash.isReviewed ? 0 : 2 * (strength - clash.strength)
      return rows(clash, chosen) + 2 * (clash.wholeEmptiness + wished) + quoted + weakness
    }
    func take(from some: [Opposition], mayRepeat: Bool = false) -> Bool {
      let new = some.filter { clash in
        mayRepeat || !Side.allCases.contains { isQuoted(clash, $0, elsewhere: true) }
      }
      guard let first = new.first else { return false }
      let equal = new.filter {
        $0.isReviewed && first.isReviewed && $0.isOfDemands == first.isOfDemands
          || $0.isReviewed == first.isReviewed && $0.strength + 1 >= first.strength
      }
      let costs = equal.map { cost($0, besides: first.strength) }
      guard let best = equal.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else {
        return false
      }
      chosen.append(equal[best])
      return true
    }
    let asked = Set(chosen.compactMap(\.issue))
    // Without a sheet nobody has answered, and the strongest comes first.
    let issues =
      analysis.answers.isEmpty ? ranked.compactMap(\.issue).uniqued : analysis.issuesByClash
    for issue in issues where chosen.count < most && !asked.contains(issue) {
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
    return chosen
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

extension [Int] {
  /// Each once, where it first stands.
  fileprivate var uniqued: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
