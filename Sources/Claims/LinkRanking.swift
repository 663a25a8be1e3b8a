internal import Prose

/// All candidates of a pair in order of strength, and what they were scored on.
struct LinkRanking: Sendable {
  struct Ranked: Sendable {
    var ends: Both<Int>
    var score: LinkScore
    var strength: Double
    var sharesRareTerm: Bool
  }

  private(set) var ranked: [Ranked] = []
  let leftCount: Int
  let roles: [SentenceRole]
  let sheet: SheetFindings?
  let terms: TermVectors
  /// How related the two articles are as a whole; see `Tiering`.
  let kinship: Double

  /// So many are kept; in longer texts the tail says nothing more.
  private static let most = 6000

  init(_ pair: Pair, terms: TermVectors, roles: [SentenceRole], sheet: SheetFindings?) {
    leftCount = pair.articles.left.sentences.count
    self.roles = roles
    self.sheet = sheet
    self.terms = terms
    let candidates = CandidateFinder(Overlap(terms)).candidates()
    let scorer = LinkScorer(
      leftCount: leftCount, roles: roles, paragraphOf: Self.paragraphs(of: pair),
      stances: sheet?.stances)
    let scores = candidates.map { scorer.score($0) }
    let leftParagraphs = terms.sentences.left.map(\.paragraph)
    let rightParagraphs = terms.sentences.right.map(\.paragraph)
    let surroundings = Surroundings(
      candidates.indices.map { index in
        (
          leftParagraphs[Int(candidates[index].left)],
          rightParagraphs[Int(candidates[index].right)], exponential(scores[index].own)
        )
      }, paragraphs: (terms.paragraphs.left.count, terms.paragraphs.right.count))
    kinship = Self.kinship(of: terms)
    ranked = candidates.indices.map { index in
      let candidate = candidates[index]
      var score = scores[index]
      score.surroundings = surroundings.support(ofCandidate: index)
      return Ranked(
        ends: Both(left: Int(candidate.left), right: Int(candidate.right)), score: score,
        strength: score.sum, sharesRareTerm: candidate.sharesRareTerm)
    }
    ranked.sort {
      ($0.strength, $1.ends.left, $1.ends.right) > ($1.strength, $0.ends.left, $0.ends.right)
    }
    if sheet != nil { spread() }
    if ranked.count > Self.most { ranked.removeLast(ranked.count - Self.most) }
  }

  /// Lets different sentences come first: a sentence's every link that is already listed costs its
  /// next one a little strength. A sheet's issues draw many links to the few sentences that say
  /// most about them, and ten links of one sentence tell a class less than ten sentences.
  private mutating func spread() {
    let count = min(Self.spreadAmong, ranked.count)
    var rest = Array(ranked[..<count])
    var uses = Both(left: [Int: Double](), right: [Int: Double]())
    for place in 0..<count {
      for index in rest.indices {
        let ends = rest[index].ends
        let repeats = uses.left[ends.left, default: 0] + uses.right[ends.right, default: 0]
        rest[index].strength = rest[index].score.sum - Self.repeatCost * repeats
      }
      guard let best = rest.indices.max(by: { rest[$0].strength < rest[$1].strength }) else {
        return
      }
      let item = rest.remove(at: best)
      uses.left[item.ends.left, default: 0] += 1
      uses.right[item.ends.right, default: 0] += 1
      ranked[place] = item
    }
  }

  private static let repeatCost = 0.2
  private static let spreadAmong = 80

  /// Paragraphs of both sides in one row, the left side's first.
  static func paragraphs(of pair: Pair) -> [Int] {
    let leftParagraphs = pair.articles.left.paragraphs.count
    return pair.articles.left.sentences.map(\.paragraph)
      + pair.articles.right.sentences.map { $0.paragraph + leftParagraphs }
  }

  /// The share of the rarer words that both articles use, of all that the poorer one uses.
  private static func kinship(of terms: TermVectors) -> Double {
    var shared = 0.0
    var used = Both(left: 0.0, right: 0.0)
    for side in Side.allCases {
      var seen: Set<Int32> = []
      for sentence in terms.sentences[side] {
        for term in sentence.terms where !terms.isCommon[Int(term)] && seen.insert(term).inserted {
          used[side] += 1
          if side == .left && terms.isShared[Int(term)] { shared += 1 }
        }
      }
    }
    return shared / max(min(used.left, used.right), 1)
  }
}
