package import Argument
package import Document

/// What the class sees at a moment of a lesson, and nothing else: the audience's screens, the state
/// folder and the presenter's two panes are all made of it, so that what is covered is in none.
package struct Scene: Hashable, Sendable {
  /// From 1.
  package var number: Int
  package var count: Int
  package var title: String
  package var show: Showing
  package var prompt: [String]
  /// Empty until it is uncovered.
  package var answer: [String]
  /// Which group argues each side, where it matters at this stop.
  package var groups: Both<String>?
  package var turn: Side?
  package var poll: [Hands]
  /// Nil where none is asked for.
  package var statement: String?
  /// Whether the stop is about links: it covers them, their relations or their reasons.
  package var asksForLinks: Bool
  /// Where each author stands, if that is shown.
  package var positions: [Position]
  /// The sentences whose words are covered, in order.
  package var covered: Both<[Int]>
  package var kinds: [SeenKind]
  package var links: [SeenLink]
  /// Where the presenter points.
  package var focus: Focus?

  package struct Hands: Hashable, Sendable {
    package var name: String
    package var count: Int
    /// How many were raised for the same words at an earlier stop.
    package var before: Int?
  }

  package struct Position: Hashable, Sendable {
    package var question: String
    package var answers: Both<ToldAnswer>
    /// Whether a person says so, and not the engine.
    package var isGiven: Both<Bool>
  }

  package struct SeenKind: Hashable, Sendable {
    package var side: Side
    package var sentence: Int
    package var kind: Kind
  }

  package struct SeenLink: Hashable, Sendable {
    package var ends: LinkEnds
    /// Nil while it is covered, as is an empty reason.
    package var relation: Relation?
    package var reason: String
    package var isReviewed: Bool
    /// Of a link that is only `related`: whether nobody has said that the two talk past each other.
    package var isLeftOpen = false
    /// False once it is uncovered that nothing links the two.
    package var isLinked = true
  }

  package struct Focus: Hashable, Sendable {
    package var side: Side
    package var sentence: Int
    /// The link that is lit.
    package var link: LinkEnds?
    /// The sentence that stands beside it on the other side.
    package var beside: Int?

    package init(side: Side, sentence: Int, link: LinkEnds? = nil, beside: Int? = nil) {
      self.side = side
      self.sentence = sentence
      self.link = link
      self.beside = beside
    }
  }
}

extension Scene {
  package init(of walk: Walk, in analysis: Analysis, of pair: Pair, focus: Focus? = nil) {
    let stop = walk.stop
    number = walk.place + 1
    count = walk.stops.count
    title = stop.title
    show = stop.show
    prompt = stop.prompt
    answer = walk.isUncovered(.answer) ? stop.answer : []
    // Whoever looks for what both would accept, and whatever comes behind that, has no side any more.
    let isJoint = walk.stops[...walk.place].contains(where: \.asksForStatement)
    let hasSides = stop.turn != nil || stop.swaps || walk.isSwapped && !isJoint
    groups = hasSides ? walk.groups : nil
    turn = stop.turn
    let before = walk.earlierPoll
    poll = stop.poll.indices.map { option in
      Hands(
        name: stop.poll[option], count: walk.polls[walk.place][option], before: before?[option])
    }
    statement = stop.asksForStatement ? walk.statement : nil
    asksForLinks = stop.show == .both && !stop.covers.isDisjoint(with: [.labels])
    positions = stop.show == .positions ? analysis.positions : []
    covered = Both(
      left: walk.covered(.left, in: analysis), right: walk.covered(.right, in: analysis))
    kinds = []
    links = []
    self.focus = focus
    guard show == .left || show == .right || show == .both else { return }
    for side in Side.allCases where show.has(side) {
      kinds += walk.kinds(on: side, in: analysis, without: Set(covered[side]))
    }
    if show == .both { links = walk.seenLinks(in: analysis, of: pair) }
  }

  /// The analysis as far as it is uncovered; links whose relation is covered are only "related", as are
  /// passages that nothing links.
  package func analysis(of pair: Pair) -> Analysis {
    var analysis = Analysis.unread(pair)
    for seen in kinds where analysis.units[seen.side].indices.contains(seen.sentence) {
      analysis.units[seen.side][seen.sentence].kind = seen.kind
    }
    analysis.isListed = true
    analysis.links = links.compactMap { link in
      guard analysis.units.left.indices.contains(link.ends.left),
        analysis.units.right.indices.contains(link.ends.right)
      else { return nil }
      var seen = Link(
        ends: link.ends,
        relation: link.relation ?? .related, tier: .strong, confidence: 1, issue: nil,
        reason: link.reason, cues: Both(left: [], right: []), parts: [],
        provenance: link.isReviewed ? .person("") : .engine)
      seen.isLeftOpen = link.isLeftOpen
      return seen
    }
    return analysis
  }
}

extension Analysis {
  fileprivate var positions: [Scene.Position] {
    issues.indices.compactMap { issue in
      guard let left = answer(to: issue, on: .left), let right = answer(to: issue, on: .right)
      else { return nil }
      return Scene.Position(
        question: issues[issue].question,
        answers: Both(left: told(left), right: told(right)),
        isGiven: Both(left: left, right: right).map { $0.isGiven || told($0) == .linked })
    }
  }
}

extension Showing {
  /// Whether an article is on the screen.
  package func has(_ side: Side) -> Bool {
    switch self {
    case .both: true
    case .left: side == .left
    case .right: side == .right
    case .question, .positions: false
    }
  }
}

extension Walk {
  fileprivate func covered(_ side: Side, in analysis: Analysis) -> [Int] {
    let units = analysis.units[side]
    if isCovered(side == .left ? .left : .right) { return Array(units.indices) }
    return units.indices.filter { !isOpen(.sentence(side, $0), in: analysis) }
  }

  fileprivate func kinds(
    on side: Side, in analysis: Analysis, without covered: Set<Int>
  ) -> [Scene.SeenKind] {
    guard !isCovered(.marks) else { return [] }
    return analysis.units[side].indices.compactMap { sentence in
      let kind = analysis.units[side][sentence].kind
      guard kind != .background, !covered.contains(sentence) else { return nil }
      return Scene.SeenKind(side: side, sentence: sentence, kind: kind)
    }
  }

  fileprivate func seenLinks(in analysis: Analysis, of pair: Pair) -> [Scene.SeenLink] {
    var found = analysis.shownLinks(of: pair)
    let own = askedLinks(in: analysis)
    found += own.compactMap(\.link).filter { link in !found.contains { $0.ends == link.ends } }
    let unlinked = own.filter { $0.link == nil && isOpen(.link($0.ends), in: analysis) }.map {
      Scene.SeenLink(
        ends: $0.ends, reason: "", isReviewed: false,
        isLinked: !isOpen(.label($0.ends), in: analysis))
    }
    return unlinked
      + found.compactMap { link in
        let ends = link.ends
        guard isOpen(.link(ends), in: analysis) else { return nil }
        let isNamed = isOpen(.label(ends), in: analysis)
        return Scene.SeenLink(
          ends: ends, relation: isNamed ? link.relation : nil,
          reason: isNamed && isOpen(.reason(ends), in: analysis) ? link.reason : "",
          isReviewed: link.isReviewed, isLeftOpen: isNamed && link.isOpen)
      }
  }
}
