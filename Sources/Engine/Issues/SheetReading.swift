internal import Argument
internal import Document
internal import Text

/// What an issue sheet finds in a pair: for every sentence, how much it speaks to each issue and
/// which answer its words give.
///
/// A phrase weighs the more the fewer sentences have it and the fewer issues share its words.
/// `about` phrases make a sentence be about the issue; `yes` and `no` phrases do so by half, and
/// lean it. A negator in the clause turns the lean round ("does not help" is no help).
struct SheetReading: Sendable {
  /// A phrase that fitted, for reasons and cues.
  struct Hit: Sendable {
    var issue: Int
    var first: Int
    var last: Int
    /// 0 for a phrase of the topic; above 0 for yes, below for no.
    var lean: Double
    var weight: Double
  }

  let index: WordIndex
  let issueCount: Int
  /// By sentence: what is not its author's view and leans nowhere.
  private let disowned: [[TextRange]]
  /// Of a sentence; where there are none, only words of the lists deny.
  private let denials: @Sendable (Int) -> Denials
  /// By issue: whether it asks what should be done.
  private let asksWhatToDo: [Bool]
  /// By sentence (left first), then issue.
  private(set) var evidence: [[Double]]
  private(set) var leans: [[Double]]
  private(set) var hits: [[Hit]]
  /// By issue: the share of its phrases that stand in both articles' poorer one.
  private(set) var fits: [Double]
  let words: [IssueWords]

  init(
    _ sheet: IssueSheet, index: WordIndex, isPrescriptive: [Bool], vocabulary: inout Vocabulary,
    lexicon: Lexicon, disowned: [[TextRange]] = [],
    denials: @escaping @Sendable (Int) -> Denials = { _ in Denials() }
  ) {
    self.index = index
    self.denials = denials
    self.disowned = disowned
    issueCount = sheet.issues.count
    let row = [Double](repeating: 0, count: sheet.issues.count)
    evidence = [[Double]](repeating: row, count: index.sentences.count)
    leans = evidence
    hits = [[Hit]](repeating: [], count: index.sentences.count)
    fits = row
    let lists = sheet.issues.map { issue in
      SoughtIssue(issue, vocabulary: &vocabulary, lexicon: lexicon)
    }
    asksWhatToDo = sheet.issues.map { issue in
      let first = Tokens.of(issue.question, vocabulary: &vocabulary).first
      return first.map { lexicon.of($0.form).contains(.modal) } ?? false
    }
    words = zip(lists, sheet.issues).map { list, issue in
      let question = SoughtPhrase(issue.question, vocabulary: &vocabulary, lexicon: lexicon)
      return list.words(question: question)
    }
    let uses = Self.uses(of: lists, stems: vocabulary.count)
    for (issue, list) in lists.enumerated() {
      var fitting = Both(left: 0, right: 0)
      for (phrases, answer) in [(list.about, 0.0), (list.yes, 1), (list.no, -1)] {
        for phrase in phrases {
          add(
            phrase, issue: issue, answer: answer, uses: uses, isPrescriptive: isPrescriptive,
            fitting: &fitting)
        }
      }
      fits[issue] = Double(min(fitting.left, fitting.right)) / Double(max(list.count, 1))
    }
    for sentence in hits.indices where hits[sentence].count > 1 { heedMainClause(of: sentence) }
  }

  /// How well the sheet fits the pair, 0...1; another debate's sheet stays below `leastFit`.
  var fit: Double { fits.isEmpty ? 0 : fits.reduce(0, +) / Double(fits.count) }

  static let leastFit = 0.21

  private mutating func add(
    _ phrase: SoughtPhrase, issue: Int, answer: Double, uses: [Int32],
    isPrescriptive: [Bool], fitting: inout Both<Int>
  ) {
    let matches = index.matches(of: phrase)
    let whole = matches.filter(\.isWhole)
    if whole.contains(where: { $0.sentence < index.leftCount }) { fitting.left += 1 }
    if whole.contains(where: { $0.sentence >= index.leftCount }) { fitting.right += 1 }
    let total = Double(index.sentences.count + 1)
    let rarity = max(
      0, naturalLogarithm(total / (Double(whole.count) + 0.5)) / naturalLogarithm(total))
    let sharing = phrase.stems.lazy.map { uses[Int($0)] }.max() ?? 1
    let weight = rarity / Double(sharing).squareRoot()
    for match in matches {
      let amount = match.credit * (answer == 0 ? weight : weight / 2)
      evidence[match.sentence][issue] += amount
      var lean = 0.0
      if answer != 0, !isDisowned(match), !index.isPending(at: match.first) {
        lean = answer * rarity * match.credit
        lean *= turn(
          of: phrase, at: match, isPrescriptive: isPrescriptive[match.sentence],
          isOfAct: asksWhatToDo[issue])
        if index.isDiminished(at: match.first) { lean /= 2 }
        leans[match.sentence][issue] += lean
      }
      hits[match.sentence].append(
        Hit(issue: issue, first: match.first, last: match.last, lean: lean, weight: amount))
    }
  }

  /// "Keep the ban until the winner is allowed to rule": where the main clause answers, what a clause says that hangs on
  /// it answers nothing to the contrary.
  private mutating func heedMainClause(of sentence: Int) {
    let found = hits[sentence]
    // Most sentences answer one way, and have nothing to heed.
    guard found.contains(where: { $0.lean > 0 }), found.contains(where: { $0.lean < 0 }) else {
      return
    }
    let isMain = found.map { $0.lean != 0 && !index.isSubordinate($0.first) }
    for issue in 0..<issueCount {
      var main = 0.0
      for place in found.indices where isMain[place] && found[place].issue == issue {
        main += found[place].lean
      }
      for place in found.indices
      where !isMain[place] && found[place].issue == issue && found[place].lean * main < 0 {
        leans[sentence][issue] -= found[place].lean
        hits[sentence][place].lean = 0
      }
    }
  }

  /// Lets an instructor's word stand: what she added speaks to the issue, what she struck does not.
  mutating func apply(_ word: InstructorsWord) {
    for (sentence, issues) in word.added {
      for issue in issues {
        evidence[sentence][issue] = max(evidence[sentence][issue], Self.addedEvidence)
      }
    }
    for (sentence, issues) in word.struck {
      for issue in issues {
        evidence[sentence][issue] = 0
        leans[sentence][issue] = 0
      }
      hits[sentence].removeAll { issues.contains($0.issue) }
    }
  }

  /// As much as a rare phrase of the topic gives.
  private static let addedEvidence = 0.7

  private func isDisowned(_ match: PhraseMatch) -> Bool {
    guard disowned.indices.contains(match.sentence), !disowned[match.sentence].isEmpty,
      denials(match.sentence).verdict == 0
    else { return false }
    let place = index.words[match.first].range.lowerBound
    return disowned[match.sentence].contains { $0.contains(place) }
  }

  /// 1 where the phrase is said, below 0 where it is denied. Denying is weaker than saying the
  /// contrary, so it counts for less.
  ///
  /// - `isOfAct`: the question is what should be done, so that a verdict on the phrase answers it.
  private func turn(
    of phrase: SoughtPhrase, at match: PhraseMatch, isPrescriptive: Bool, isOfAct: Bool
  ) -> Double {
    let denials = denials(match.sentence)
    // "A right that must be claimed is no right": of "no right" the place counts that is denied.
    let places =
      phrase.isNegative && phrase.stems.count == 1
      ? index.places(of: phrase.stems[0], in: match.sentence) : [match.first]
    let before = places.contains {
      index.isNegated(at: $0, isPrescriptive: isPrescriptive, denials: denials)
    }
    let isCondemned =
      isOfAct && !phrase.isNegative
      && denials.condemn(index.words[match.first].token...index.words[match.last].token) { token in
        index.words[index.sentences[match.sentence]].contains {
          $0.token == token && $0.traits.contains(.turner)
        }
      }
    let inside = (match.first...match.last).contains { place in
      let word = index.words[place]
      return word.traits.contains(.turner) && !phrase.stems.contains(word.stem)
    }
    let isRefuted = denials.verdict < 0 && index.words[match.first].token > denials.lastOfFrame
    let isDenied = ((before != inside) != isCondemned) != isRefuted
    if phrase.isNegative { return isDenied ? 1 : -0.3 }
    return isDenied ? -0.6 : 1
  }

  /// In how many issues each stem is used.
  private static func uses(of lists: [SoughtIssue], stems: Int) -> [Int32] {
    var uses = [Int32](repeating: 0, count: stems)
    var lastIssue = [Int](repeating: -1, count: stems)
    for (issue, list) in lists.enumerated() {
      for phrase in list.about + list.yes + list.no {
        for stem in phrase.stems where lastIssue[Int(stem)] != issue {
          lastIssue[Int(stem)] = issue
          uses[Int(stem)] += 1
        }
      }
    }
    return uses
  }
}

private struct SoughtIssue {
  var about: [SoughtPhrase]
  var yes: [SoughtPhrase]
  var no: [SoughtPhrase]
  var count: Int { about.count + yes.count + no.count }

  func words(question: SoughtPhrase) -> IssueWords {
    IssueWords(
      all: ([question] + about + yes + no).flatMap(\.stems), yes: yes.flatMap(\.stems),
      no: no.flatMap(\.stems))
  }

  init(_ issue: IssueSheet.Entry, vocabulary: inout Vocabulary, lexicon: Lexicon) {
    func sought(_ phrases: [IssueSheet.Phrase], _ vocabulary: inout Vocabulary) -> [SoughtPhrase] {
      phrases.map { SoughtPhrase($0.text, vocabulary: &vocabulary, lexicon: lexicon) }
    }
    about = sought(issue.about, &vocabulary)
    yes = sought(issue.yes, &vocabulary)
    no = sought(issue.no, &vocabulary)
  }
}
