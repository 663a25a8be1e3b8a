package import Document

/// An issue that both articles speak to: from an issue sheet, or from shared terms.
package struct Issue: Hashable, Sendable {
  package var id: String
  /// "Does courting Serbia bring results?"; without a sheet, the shared terms.
  package var question: String
  /// Whether anything is known of how anybody would answer: a sheet may have no words for it yet.
  package var tellsAnswers: Bool

  package init(id: String, question: String, tellsAnswers: Bool = true) {
    self.id = id
    self.question = question
    self.tellsAnswers = tellsAnswers
  }
}

/// Everything the claims engine found in a pair.
package struct Analysis: Sendable {
  /// One unit per sentence.
  package var units: Both<[Unit]>
  package var issues: [Issue]
  /// Where both authors stand on every issue of a sheet, left before right; empty without one.
  package var answers: [AuthorAnswer] = []
  /// All candidates by falling confidence; see `shownLinks(of:)`.
  package var links: [Link]
  /// What the reader must be told, such as a sheet that does not fit.
  package var notes: [String]
  /// Whether a whole key of the pair is laid over: the links that people marked are meant to be all, and
  /// what the engine proposes besides is left over. Of a key that is being made it is proposed still.
  package var isKeyed = false
  /// Whether the key says of itself that its links are all: what it leaves unlinked is then unanswered. Of links that
  /// somebody has stood by one after the other nobody has said that.
  package var isWholeKey = false
  /// Whether the links are a list that is shown as it stands: what a lesson has uncovered, what a student has drawn.
  package var isListed = false
  /// Links that people have added or changed, in the order in which they were laid over; those of a list made by hand
  /// are not among them. Their numbers come behind all others, so that they move none.
  package var added: [MakersLink] = []
  /// Words of the articles' language that want another behind them, so that no line ends with one: "of".
  package var unfinished: Set<String> = []

  package init(units: Both<[Unit]>, issues: [Issue], links: [Link], notes: [String] = []) {
    self.units = units
    self.issues = issues
    self.links = links
    self.notes = notes
  }
}

/// Two sentences that somebody has linked.
package struct MakersLink: Hashable, Sendable {
  package var ends: Both<Int>
  package var maker: Provenance

  package init(ends: Both<Int>, maker: Provenance) {
    self.ends = ends
    self.maker = maker
  }

  package init(_ link: Link) { self.init(ends: link.ends, maker: link.provenance) }
}

extension Analysis {
  /// What is known of a pair that nobody has read yet: every sentence is background, and nothing is
  /// linked.
  package static func unread(_ pair: Pair) -> Analysis {
    let units = pair.articles.map { article in
      Array(repeating: Unit(kind: .background, confidence: 0), count: article.sentences.count)
    }
    return Analysis(units: units, issues: [], links: [])
  }

  /// The links good enough to show without being asked: first all that a person stands by, then, of
  /// every other maker, those that are likely or better, and the best one for each two paragraphs on
  /// each question, since paragraphs are what people agree about. In both, the strongest come first.
  /// Where a person has rejected one, the next best does not take its place. Of two sentences that another program
  /// has linked, too, its link is shown, and says what the engine's says.
  ///
  /// - Parameter leftovers: whether what the engine alone proposes is among them; nil leaves it out where the
  ///   pair has a whole key. Where nobody stands by any link it always is.
  package func shownLinks(of pair: Pair, leftovers: Bool? = nil) -> [Link] {
    if isListed { return links }
    var seen: Set<ParagraphClaim> = []
    var sentences: Set<Both<Int>> = []
    func isNew(_ link: Link) -> Bool {
      sentences.insert(link.ends).inserted
    }
    func claim(_ link: Link, of maker: Provenance) -> ParagraphClaim {
      // Issues without a sheet are words, not questions.
      ParagraphClaim(
        link, in: pair, of: maker, question: answers.isEmpty ? nil : link.issue,
        // Whatever kind a person has given them, or a link would go with it.
        ofDemands: Side.allCases.allSatisfy { side in
          let unit = units[side][link.ends[side]]
          return unit.engineKind ?? unit.kind == .recommendation
        })
    }
    let reviewed = chosen { links[$0].isReviewed && isNew(links[$0]) }
    if !(leftovers ?? !isKeyed), !reviewed.isEmpty || isKeyed { return reviewed }
    // A list made by hand has said all of its paragraphs; whoever adds a link has said nothing of another.
    let ofPeople = Set(added)
    for link in reviewed where link.provenance.isPerson && !ofPeople.contains(MakersLink(link)) {
      seen.insert(claim(link, of: .engine))
    }
    let likely = chosen { links[$0].provesMore && !links[$0].provenance.isPerson }
    let others = Set(likely.filter { $0.engines != nil && !$0.isRejected }.map(\.ends))
    let proposed = likely.filter { link in
      // Whatever has been said of it since, the next best does not take its place.
      guard seen.insert(claim(link, of: link.provenance)).inserted, link.isUnreviewed else {
        return false
      }
      return !(link.provenance == .engine && others.contains(link.ends)) && isNew(link)
    }
    // Of one tier they stay as they are.
    return reviewed + proposed.sorted { $0.tier > $1.tier }
  }

  /// Links by their places. There are thousands, and most are passed over: those are not copied.
  private func chosen(_ isWanted: (Int) -> Bool) -> [Link] {
    links.indices.filter(isWanted).map { links[$0] }
  }

  /// The links on show that end at a sentence, else those that one on show between the same passages stands for and
  /// that would be shown by themselves: a recommendation is answered by them as well.
  package func links(answering sentence: Int, on side: Side, of shown: [Link]) -> [Link] {
    let found = shown.filter { $0.ends[side] == sentence && !$0.isRejected }
    guard found.isEmpty, !isKeyed else { return found }
    return links.filter {
      $0.ends[side] == sentence && $0.provesMore && !$0.isRejected && $0.confidence >= 0.5
    }
  }

  /// Whether both sentences are recommendations.
  package func areDemands(_ ends: Both<Int>) -> Bool {
    Side.allCases.allSatisfy { units[$0][ends[$0]].kind == .recommendation }
  }

  /// The link of two sentences that holds: a person's word before any other.
  package func link(of ends: Both<Int>) -> Link? {
    let same = links.filter { $0.ends == ends }
    return same.first(where: \.isReviewed) ?? same.first
  }

  /// All others.
  package func links(besides shown: [Link]) -> [Link] {
    let seen = Set(shown.map(\.ends))
    return links.filter { !seen.contains($0.ends) }
  }

  /// The numbers by which links are known everywhere, from 1: as they would be listed had nobody given a
  /// verdict, then those that people have added, and far behind them all that nobody is shown. So neither a verdict
  /// nor a new link moves any other. Links of the same two sentences have one.
  package func linkNumbers(of pair: Pair) -> [Both<Int>: Int] {
    let ofPeople = Set(added)
    var listed = self
    listed.isKeyed = false
    // No other could be shown.
    listed.links = chosen { links[$0].provesMore || links[$0].provenance.isPerson }
    listed.links.removeAll { ofPeople.contains(MakersLink($0)) }
    for index in listed.links.indices { listed.links[index].review = nil }
    var numbers: [Both<Int>: Int] = [:]
    numbers.reserveCapacity(links.count)
    func number(_ ends: Both<Int>) {
      if numbers[ends] == nil { numbers[ends] = numbers.count + 1 }
    }
    for link in listed.shownLinks(of: pair, leftovers: true) { number(link.ends) }
    var known = Set(numbers.keys)
    // Room for what people add.
    var weaker = (numbers.count / Self.roomForAdded + 1) * Self.roomForAdded
    for link in added { number(link.ends) }
    weaker = max(weaker, numbers.count)
    for index in links.indices where !ofPeople.contains(MakersLink(links[index])) {
      let ends = links[index].ends
      guard known.insert(ends).inserted else { continue }
      weaker += 1
      if numbers[ends] == nil { numbers[ends] = weaker }
    }
    return numbers
  }

  private static let roomForAdded = 1_000

  /// Whether people stand by all that is found, the engine's links too, and nothing is left to review.
  package func isAllReviewed(in pair: Pair) -> Bool {
    let shown = shownLinks(of: pair, leftovers: true)
    return shown.allSatisfy(\.isReviewed) && (!shown.isEmpty || links.contains(where: \.isRejected))
  }

  /// Who wrote a link's reason, where whoever made the link took it from another's of the same two sentences.
  package func writer(ofReasonOf link: Link) -> Provenance? {
    guard link.provenance.isPerson, !link.reason.isEmpty else { return nil }
    return links.first {
      $0.ends == link.ends && !$0.provenance.isPerson && $0.reason == link.reason
    }?.provenance
  }

  /// A link's reason, and whose words it is in, where they are not its maker's.
  package func toldReason(of link: Link) -> String {
    guard let writer = writer(ofReasonOf: link) else { return link.reason }
    return "\(link.reason) (in the words of \(writer == .engine ? "the engine" : writer.name))"
  }

  /// Those that a person has rejected, as far as nobody stands by a link of the same sentences.
  package func rejectedLinks(besides shown: [Link]) -> [Link] {
    var seen = Set(shown.map(\.ends))
    return links.filter { $0.isRejected && seen.insert($0.ends).inserted }
  }
}

/// Two paragraphs that a maker has linked, on one question.
private struct ParagraphClaim: Hashable {
  var left: Int
  var right: Int
  var maker: Provenance
  var question: Int?
  /// Of two demands, which are answers to each other whatever else stands in their paragraphs.
  var ofDemands: Bool

  init(_ link: Link, in pair: Pair, of maker: Provenance, question: Int?, ofDemands: Bool) {
    left = pair[.left].sentences[link.ends.left].paragraph
    right = pair[.right].sentences[link.ends.right].paragraph
    self.maker = maker
    self.question = question
    self.ofDemands = ofDemands
  }
}

extension [Link] {
  /// Those that people stand by before others, and each by its number; as they are where there are no numbers.
  package func sorted(byReviewAnd numbers: [Both<Int>: Int]) -> [Link] {
    guard !numbers.isEmpty else { return self }
    func rank(_ link: Link) -> (Int, Int) { (link.isReviewed ? 0 : 1, numbers[link.ends] ?? .max) }
    return sorted { rank($0) < rank($1) }
  }
}

extension Link {
  /// Whether it is likely at least, be its relation known or not.
  package var provesMore: Bool { tier > .possible }
}

extension Pair {
  /// The id of a sentence in files: `left.p07.s1` (paragraph from 0, sentence from 1).
  package func id(of sentence: Int, on side: Side) -> String {
    let found = self[side].sentences[sentence]
    let paragraph = found.paragraph < 10 ? "0\(found.paragraph)" : "\(found.paragraph)"
    return "\(side.rawValue).p\(paragraph).s\(found.place + 1)"
  }
}
