internal import Argument
internal import Document
internal import Text

/// Writes why two sentences are linked: one sentence of at most thirty words that quotes the main
/// clause of each and says nothing that is not there. Where no clause stands by itself, there is no
/// reason.
struct ReasonWriter {
  private let names: Both<String>
  private let nameLengths: Both<Int>
  private let texts: Both<ArticleText>
  let read: PairReading

  init(names: Both<String>, texts: Both<ArticleText>, read: PairReading) {
    self.names = names
    nameLengths = names.map(wordCount(of:))
    self.texts = texts
    self.read = read
  }

  private static let mostWords = 30

  /// `answer` says what both answer where no whole clauses can be quoted.
  func reason(
    of ends: Both<Int>, relation: Relation, cues: Both<[Cue]>,
    stands: Both<Stand.Manner?> = Both(left: nil, right: nil),
    answer: String?
  ) -> String {
    guard let quoted = quotations(of: ends, cues) else { return answer ?? "" }
    // A cut may leave out the point, and both texts stand beside their reason.
    if quoted.left.isCutAfter || quoted.right.isCutAfter { return answer ?? "" }
    let left = said(quoted.left, ends, .left, stands.left)
    let right = said(quoted.right, ends, .right, stands.right)
    // What is granted is said against nobody.
    if relation == .opposes, stands.right == nil,
      verb(of: quoted.right, ends.right, .right) == Self.granting
    {
      return answer ?? ""
    }
    switch relation {
    case .opposes: return "\(left); against it, \(right)."
    case .agrees: return "\(left); likewise, \(right)."
    case .qualifies: return "\(left); to that, \(right)."
    case .related: return ""
    }
  }

  /// What two sentences are about that answer each other in a way that nothing shows: a question of the sheet,
  /// or words of both.
  func topic(of ends: Both<Int>, question: String?, words: [String]) -> String {
    let doBoth = Side.allCases.allSatisfy { read.units[$0][ends[$0]].kind == .recommendation }
    let verb = doBoth ? "Both propose something: compare what they say" : "Both speak"
    if let question, wordCount(of: question) <= Self.longestQuestion {
      return "\(verb) to “\(question)”"
    }
    guard !words.isEmpty else { return "" }
    return "\(verb) of " + words.map { "“\($0)”" }.joined(separator: " and ") + "."
  }

  private static let longestQuestion = 20
  private static let granting = "grants:"

  /// "Both cite “…”".
  func citation(_ citation: Citation) -> String {
    let tokens = read.tokens.left.all
    var end = citation.tokens.left.upperBound
    while tokens[end - 1].kind == .punctuation { end -= 1 }
    let start = tokens[citation.tokens.left.lowerBound].range.lowerBound
    let range = start..<tokens[end - 1].range.upperBound
    let words = texts.left[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "Both cite “\(words)”."
  }

  /// The longest quotations of both sides that fit together, whole clauses before cut ones.
  private func quotations(of ends: Both<Int>, _ cues: Both<[Cue]>) -> Both<MainClause>? {
    // The names, "against it" and the verbs: "reports that" of reports, else one word.
    let said = Side.allCases.reduce(2) { sum, side in
      let isReport = read.units[side][ends[side]].kind == .evidence
      return sum + nameLengths[side] + (isReport ? 2 : 1)
    }
    let most = Self.mostWords - said
    func options(_ side: Side) -> [MainClause] {
      read.clauses.quotations(
        around: cues[side].first?.range?.lowerBound, in: read.tokens[side][ends[side]],
        most: most - 4)
    }
    let rights = options(.right)
    var best: (pair: Both<MainClause>, worth: Int)?
    for left in options(.left) {
      for right in rights {
        let words = count(left, ends, .left) + count(right, ends, .right)
        guard words <= most else { continue }
        let worth = words - (left.isCutAfter ? 8 : 0) - (right.isCutAfter ? 8 : 0)
        if worth > best?.worth ?? Int.min { best = (Both(left: left, right: right), worth) }
      }
    }
    return best?.pair
  }

  private func count(_ clause: MainClause, _ ends: Both<Int>, _ side: Side) -> Int {
    read.tokens[side][ends[side]][clause.words].wordCount
      + (clause.isCutAfter ? 1 : 0)
  }

  /// "ECFR holds that “…”".
  private func said(
    _ clause: MainClause, _ ends: Both<Int>, _ side: Side, _ stand: Stand.Manner?
  ) -> String {
    let index = ends[side]
    let sentence = read.tokens[side][index]
    let first = sentence[clause.words.lowerBound].range.lowerBound
    let last = sentence[clause.words.upperBound - 1].range.upperBound
    let words = texts[side][first..<last].split(whereSeparator: \.isWhitespace)
    let quotation =
      words.joined(separator: " ") + (clause.isCutAfter ? " …" : clause.isQuestion ? "?" : "")
    let verb = stand.map { self.verb(of: $0, clause) } ?? self.verb(of: clause, index, side)
    return "\(names[side]) \(verb) “\(quotation)”"
  }

  /// What the words of both speak for, where the question is short enough. What the authors themselves answer is for
  /// the whole of their texts to show.
  func answer(to question: String, _ answers: Both<SheetFindings.Answer>) -> String? {
    guard wordCount(of: question) <= Self.longestQuestion else { return nil }
    let said =
      answers.left == answers.right
      ? "both passages speak for \(answers.left.rawValue)"
      : "\(names.left)'s passage speaks for \(answers.left.rawValue) and \(names.right)'s for \(answers.right.rawValue)"
    return "On “\(question)” \(said)."
  }

  /// What is reported or asked is no view of the author's, but the answer to it is.
  private func verb(of stand: Stand.Manner, _ clause: MainClause) -> String {
    switch stand {
    case .yes: clause.isQuestion ? "answers yes to" : "shares:"
    case .no: clause.isQuestion ? "answers no to" : "rejects:"
    case .inOneBreath: clause.isQuestion ? "asks:" : "holds:"
    }
  }

  /// What a clause does in its article; what is somebody else's view is reported.
  private func verb(of clause: MainClause, _ index: Int, _ side: Side) -> String {
    let unit = read.units[side][index]
    let place = read.tokens[side][index][clause.main].range.lowerBound
    if clause.isQuestion { return "asks:" }
    switch unit.disowned.first(where: { $0.range.contains(place) })?.voice {
    case .others: return "reports:"
    case .conceded: return Self.granting
    case .supposed: return "supposes:"
    case .author, nil: break
    }
    switch unit.kind {
    case .recommendation: return "urges:"
    case .claim: return "holds:"
    case .evidence: return "reports that"
    // What stands behind the turn of "Granted, …, but …" is held.
    case .concession: return unit.disowned.isEmpty ? Self.granting : "holds:"
    case .background:
      return read.clauses.isForecast(clause, of: read.tokens[side][index]) ? "holds:" : "notes:"
    }
  }
}

/// Counted by bytes: it is asked of every link's question.
private func wordCount(of text: String) -> Int {
  var isInside = false
  return text.utf8.count { byte in
    defer { isInside = byte != Ascii.space }
    return byte != Ascii.space && !isInside
  }
}
