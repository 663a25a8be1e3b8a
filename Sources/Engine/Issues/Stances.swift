internal import Argument
internal import Document
internal import Text

/// Where the sentences and the two authors stand on the issues of a sheet.
struct Stances: Sendable {
  /// By sentence (left first), then issue: 0...1.
  private(set) var aboutness: [[Double]]
  /// By sentence, then issue: -1 (no) ... 1 (yes), from the sentence's own words.
  private(set) var own: [[Double]]
  /// By side (left, right), then issue: where the article as a whole stands.
  private(set) var author: [[Double]]
  /// By sentence, then issue, one behind the other: all that is asked where two sentences meet, of thousands of pairs.
  private(set) var views: [View] = []
  let issues: Int

  /// How a sentence stands to an issue.
  struct View {
    var aboutness: Double
    var own: Double
    /// How much its paragraph as a whole is about it.
    var paragraph: Double
    var closeness: IssueCloseness.Closeness
  }

  /// `given` are the authors' answers by an instructor's word, -1 ... 1 by issue.
  init(
    _ sheet: SheetReading, sentences: [SentenceRole], paragraphOf: [Int], paragraphs: Int,
    given: Both<[Double?]>
  ) {
    issues = sheet.issueCount
    let row = [Double](repeating: 0, count: issues)
    aboutness = sheet.evidence.map { $0.map(saturated) }
    own = [[Double]](repeating: row, count: sentences.count)
    var sums = [[Double]](repeating: row, count: paragraphs)
    author = [row, row]
    var weights = [row, row]
    for (place, role) in sentences.enumerated() {
      let side = place < sheet.index.leftCount ? 0 : 1
      for issue in 0..<issues {
        sums[paragraphOf[place]][issue] += sheet.evidence[place][issue]
        let lean = sheet.leans[place][issue]
        guard lean != 0 else { continue }
        let value = lean * role.voice * aboutness[place][issue]
        own[place][issue] = hyperbolicTangent(value)
        author[side][issue] += role.argument * value
        weights[side][issue] += role.argument * abs(value)
      }
    }
    for side in 0..<2 {
      for issue in 0..<issues {
        let stated = given[side == 0 ? .left : .right][issue]
        author[side][issue] = stated ?? author[side][issue] / (weights[side][issue] + 1)
      }
    }
    let ofParagraphs = sums.map { $0.map { saturated($0 / 1.5) } }
    let closeness = IssueCloseness(
      sheet.words, index: sheet.index, paragraphOf: paragraphOf, paragraphs: paragraphs)
    views.reserveCapacity(sentences.count * issues)
    for sentence in sentences.indices {
      for issue in 0..<issues {
        views.append(
          View(
            aboutness: aboutness[sentence][issue], own: own[sentence][issue],
            paragraph: ofParagraphs[paragraphOf[sentence]][issue],
            closeness: closeness.sentences[sentence][issue]))
      }
    }
  }
}

extension Stances {
  /// Whether a sentence seems to answer against its own author, which mostly is a misreading.
  func isAtOdds(_ sentence: Int, on side: Int, _ issue: Int) -> Bool {
    own[sentence][issue] * author[side][issue] < 0 && abs(author[side][issue]) > 0.05
  }
}

/// How far a sentence speaks for its author.
struct SentenceRole: Sendable {
  /// By `Kind.allCases`: how likely each kind is.
  var kinds: KindShares
  var signs: SentenceSigns
  /// Stretches that give a view other than the author's.
  var disowned: [Disowned] = []
  /// It only announces what comes.
  var isSignpost = false
  /// It judges in so many words.
  var judges = false
  /// Hardly a word of it is its author's view.
  var isDisowned = false
  /// A report or background that judges nothing takes no position for its author.
  var isBareReport: Bool { kinds.evidence + kinds.background > 0.6 && !judges }

  /// What others say, or a part of it.
  var reportsOthers: Bool {
    signs.reportsOthers || disowned.contains { $0.voice == .others }
  }

  /// Whose view the word at a place gives.
  func voice(at place: TextOffset) -> Voice {
    disowned.first { $0.range.contains(place) }?.voice ?? .author
  }

  /// What a lean of the sentence says about the author: nothing where it grants or reports another's
  /// view, half in a question.
  var voice: Double {
    // What stands beside a report of others in its sentence is the author's own.
    if signs.reportsOthers, !disowned.contains(where: { $0.voice == .others }) { return 0 }
    // What stands beside the granted stretch ("Granted, it is dear, but it works.") is the author's own.
    if kinds.isConcession, !disowned.contains(where: { $0.voice == .conceded }) { return 0 }
    if isBareReport { return 0.5 }
    return signs.isQuestion && kinds.recommendation < 0.5 ? 0.5 : 1
  }

  /// Claims and recommendations carry an author's stance, reports little of it.
  var argument: Double { kinds.recommendation + kinds.claim + 0.3 }
}
