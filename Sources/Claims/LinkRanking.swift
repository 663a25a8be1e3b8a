internal import Prose

/// All candidates of a pair in order of strength.
struct LinkRanking: Sendable {
  private(set) var ranked: [Ranked] = []
  private var notes: [String] = []
  private var issues: [Issue] = []
  private var positions: Both<[[Position]]>

  struct Ranked: Sendable {
    var ends: Both<Int>
    var score: LinkScore
    var strength: Double
  }

  init(
    _ pair: Pair, tokens: Both<Tokens>, roles: [SentenceRole], sheet: IssueSheet?,
    vocabulary: inout Vocabulary, lexicon: Lexicon, marks: PunctuationForms
  ) {
    positions = pair.articles.map { $0.sentences.map { _ in [] } }
    let terms = TermVectors(pair, tokens: tokens, vocabulary: &vocabulary, lexicon: lexicon)
    let candidates = CandidateFinder(Overlap(terms)).candidates()
    let leftParagraphs = pair.articles.left.paragraphs.count
    let paragraphOf =
      pair.articles.left.sentences.map(\.paragraph)
      + pair.articles.right.sentences.map { $0.paragraph + leftParagraphs }
    var stances: Stances?
    if let sheet {
      let index = WordIndex(
        tokens: tokens, vocabulary: &vocabulary, lexicon: lexicon, marks: marks)
      let reading = SheetReading(
        sheet, index: index, isPrescriptive: roles.map { $0.kinds.recommendation > 0.5 },
        vocabulary: &vocabulary, lexicon: lexicon)
      if reading.fit >= SheetReading.leastFit {
        stances = Stances(
          reading, sentences: roles, paragraphOf: paragraphOf,
          paragraphs: leftParagraphs + pair.articles.right.paragraphs.count)
        issues = sheet.issues.map { Issue(id: $0.id, question: $0.question) }
      } else {
        notes.append(
          "The issue sheet \(sheet.path) does not fit these articles and was left aside.")
      }
    }
    let scorer = LinkScorer(
      leftCount: pair.articles.left.sentences.count, roles: roles, paragraphOf: paragraphOf,
      stances: stances)
    let scores = candidates.map { scorer.score($0) }
    let leftCount = pair.articles.left.sentences.count
    func paragraphs(_ candidate: Candidate) -> (Int, Int) {
      (paragraphOf[Int(candidate.left)], paragraphOf[leftCount + Int(candidate.right)])
    }
    let surroundings = Surroundings(
      zip(candidates, scores).lazy.map { candidate, score in
        let (left, right) = paragraphs(candidate)
        return (left, right, exponential(score.own))
      })
    ranked = zip(candidates, scores).map { candidate, score in
      let (left, right) = paragraphs(candidate)
      var score = score
      score.surroundings = surroundings.support(left: left, right: right)
      return Ranked(
        ends: Both(left: Int(candidate.left), right: Int(candidate.right)), score: score,
        strength: score.sum)
    }
    ranked.sort {
      ($0.strength, $1.ends.left, $1.ends.right) > ($1.strength, $0.ends.left, $0.ends.right)
    }
  }

  func relation(between ends: Both<Int>) -> Relation {
    ranked.first { $0.ends == ends }.map { $0.score.opposes > 0.5 ? .opposes : .agrees } ?? .related
  }

  func analysis(of pair: Pair, units: Both<[Unit]>) -> Analysis {
    let links = ranked.enumerated().map { rank, item in
      Link(
        ends: item.ends, relation: item.score.opposes > 0.5 ? .opposes : .agrees,
        tier: .possible,
        confidence: logistic(item.strength), issue: item.score.issue, reason: "",
        cues: Both(left: [], right: []), parts: [])
    }
    return Analysis(units: units, issues: issues, links: links, notes: notes)
  }
}
