internal import Document
internal import Text

/// All candidates of a pair in order of strength, and what they were scored on.
struct LinkRanking: Sendable {
  struct Ranked: Sendable {
    var ends: Both<Int>
    var score: LinkScore
    var strength: Double
  }

  private(set) var ranked: [Ranked] = []
  /// By sentence: its words that tell the debate apart, in order of their numbers, each once, and those of the sentence before where it leans on
  /// that one.
  private let topics: Both<[[Int32]]>
  let leftCount: Int
  let roles: [SentenceRole]
  let sheet: SheetFindings?
  /// Whether the sheet told which links are likely.
  var isGuided: Bool { sheet?.tellsAnswers ?? false }
  let terms: TermVectors
  let polarity: PolarityReading
  /// How related the two articles are as a whole; see `Tiering`.
  let kinship: Double

  /// So many are kept; in longer texts the tail says nothing more.
  private static let most = 6000

  init(
    _ pair: Pair, candidates: [Candidate], terms: TermVectors, roles: [SentenceRole],
    sheet: SheetFindings?, polarity: PolarityReading
  ) {
    leftCount = pair.articles.left.sentences.count
    self.roles = roles
    self.sheet = sheet
    let isGuided = sheet?.tellsAnswers ?? false
    self.terms = terms
    self.polarity = polarity
    topics = Both(
      left: Self.topics(of: terms.sentences.left, terms),
      right: Self.topics(of: terms.sentences.right, terms))
    let scorer = LinkScorer(
      leftCount: leftCount, roles: roles, stances: sheet?.stances, isGuided: isGuided,
      polarity: polarity)
    let leftParagraphs = terms.sentences.left.map(\.paragraph)
    let rightParagraphs = terms.sentences.right.map(\.paragraph)
    let rightStart = leftCount
    let surroundings = Surroundings(
      candidates.lazy.map { candidate in
        let left = roles[Int(candidate.left)].kinds
        let right = roles[rightStart + Int(candidate.right)].kinds
        return (
          leftParagraphs[Int(candidate.left)], rightParagraphs[Int(candidate.right)],
          candidate.overlap * left.linkability(with: right)
        )
      }, paragraphs: (terms.paragraphs.left.count, terms.paragraphs.right.count),
      weight: isGuided ? 1.7 : 2.2)
    kinship = Self.kinship(of: terms)
    let score: @Sendable (Int) -> LinkScore = { index in
      var score = scorer.score(candidates[index])
      score.surroundings = surroundings.support(ofCandidate: index)
      return score
    }
    // Scores are large: where most candidates are dropped, those of the others are made once more.
    let scores = candidates.count > Self.most ? nil : inTwoParts(candidates.count, score)
    var order: [(index: Int, strength: Double)] = candidates.indices.map { index in
      (index, scores?[index].sum ?? score(index).sum)
    }
    order.sort { $0.strength == $1.strength ? $0.index < $1.index : $0.strength > $1.strength }
    ranked = order.prefix(Self.most).map { index, strength in
      let ends = Both(left: Int(candidates[index].left), right: Int(candidates[index].right))
      return Ranked(ends: ends, score: scores?[index] ?? score(index), strength: strength)
    }
    if isGuided { spread() } else { gather() }
  }

  /// Lets different places come first: every link that is already listed costs the next one of
  /// its sentences a little strength, and the next one of its two paragraphs more. A sheet's issues
  /// draw many links to the few sentences that say most about them, and ten links of one sentence
  /// tell a class less than ten sentences.
  private mutating func spread() {
    let count = min(Self.spreadAmong, ranked.count)
    var rest = Array(ranked[..<count])
    // For each of the rest: how often its sentences, and its two paragraphs together, are listed.
    var repeats = [Double](repeating: 0, count: count)
    var paragraphRepeats = repeats
    for place in 0..<count {
      for index in rest.indices {
        rest[index].strength =
          rest[index].score.sum - Self.repeatCost * repeats[index]
          - Self.paragraphRepeatCost * paragraphRepeats[index]
      }
      guard let best = rest.indices.max(by: { rest[$0].strength < rest[$1].strength }) else {
        return
      }
      let item = rest.remove(at: best)
      repeats.remove(at: best)
      paragraphRepeats.remove(at: best)
      let paragraphs = paragraphs(of: item.ends)
      for index in rest.indices {
        let ends = rest[index].ends
        if ends.left == item.ends.left { repeats[index] += 1 }
        if ends.right == item.ends.right { repeats[index] += 1 }
        if self.paragraphs(of: ends) == paragraphs { paragraphRepeats[index] += 1 }
      }
      ranked[place] = item
    }
    // Those behind were never asked what they repeat, so they promise no more than the last of these.
    guard let last = ranked[..<count].last?.strength else { return }
    for place in count..<ranked.count { ranked[place].strength = min(ranked[place].strength, last) }
  }

  /// Lets paragraphs come first that meet in more than one sentence: the best link of two stands for the two next to it,
  /// as if their strengths were added. Without a sheet one sentence alone may be fooled by its words.
  private mutating func gather() {
    // The best link of two paragraphs, and what the first few come to beside it.
    var gathered: [(leader: Int, sum: Double, count: Int)] = []
    var places = NumberTable(room: ranked.count / 4)
    for index in ranked.indices {
      let paragraphs = paragraphs(of: ranked[index].ends).key
      guard let place = places[paragraphs] else {
        places.set(gathered.count, for: paragraphs)
        gathered.append((index, 1, 1))
        continue
      }
      guard gathered[place].count < Self.mostGathered else { continue }
      let leader = ranked[gathered[place].leader].strength
      gathered[place].sum += exponential(ranked[index].strength - leader)
      gathered[place].count += 1
    }
    for best in gathered { ranked[best.leader].strength += naturalLogarithm(best.sum) }
    // Scores are large: only their places are moved about.
    let order = ranked.indices.sorted { one, other in
      (ranked[one].strength, other) > (ranked[other].strength, one)
    }
    ranked = order.map { ranked[$0] }
  }

  private static let mostGathered = 3

  /// The paragraphs of two sentences.
  func paragraphs(of ends: Both<Int>) -> Both<Int> {
    Both(
      left: terms.sentences.left[ends.left].paragraph,
      right: terms.sentences.right[ends.right].paragraph)
  }

  private static let repeatCost = 0.2
  private static let paragraphRepeatCost = 0.5
  private static let spreadAmong = 80

  /// Words that tell the debate apart and stand in both sentences, or in the one before where a sentence
  /// leans on it: no numbers, and no words that all comment pages use.
  func sharedTopics(_ ends: Both<Int>) -> [Int32] {
    let other = topics.right[ends.right]
    return topics.left[ends.left].filter(other.contains)
  }

  /// Two shared topics, or one and a synonym: a single word is shared by chance, unless English at large hardly uses it.
  func sharesTopic(_ ends: Both<Int>) -> Bool {
    let (left, other) = (terms.sentences.left[ends.left], terms.sentences.right[ends.right])
    // Who is told two things is no topic of both.
    let shared = sharedTopics(ends).filter { !left.told.contains($0) || !other.told.contains($0) }
    if shared.count != 1 { return shared.count > 1 }
    if terms.isRare(shared[0]) { return true }
    let right = topics.right[ends.right].filter { !shared.contains($0) }
    return topics.left[ends.left].contains { term in
      !shared.contains(term) && terms.synonyms.others[Int(term)].contains(where: right.contains)
    }
  }

  private static func topics(
    of sentences: [TermVectors.Sentence], _ terms: TermVectors
  ) -> [[Int32]] {
    sentences.indices.map { index in
      var own: [Int32] = []
      own.reserveCapacity(sentences[index].terms.count)
      for term in sentences[index].terms where terms.isTopic(term) { own.append(term) }
      guard sentences[index].isElliptical else { return own }
      return sortedDistinct(own + sentences[index - 1].terms.filter(terms.isTopic))
    }
  }

  /// How much the rarer words that the two articles keep using are the same: a cosine, 0...1.
  private static func kinship(of terms: TermVectors) -> Double {
    let uses = terms.uses
    func product(_ one: [Int32], _ other: [Int32]) -> Double {
      terms.forms.indices.reduce(0) { sum, term in
        terms.isCommon[term] ? sum : sum + Double(one[term]) * Double(other[term])
      }
    }
    let lengths = product(uses.left, uses.left) * product(uses.right, uses.right)
    return lengths > 0 ? product(uses.left, uses.right) / lengths.squareRoot() : 0
  }
}

extension Both where Value == Int {
  /// For tables; two sentences or paragraphs, of which no article has so many.
  var key: UInt64 { UInt64(left) << 32 | UInt64(right) }
}
