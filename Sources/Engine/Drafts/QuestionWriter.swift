internal import Argument
internal import Document
internal import Text

/// Asks about an issue in an author's own words.
struct QuestionWriter {
  let pair: Pair
  let read: PairReading
  let leads: FormSet
  let coordinators: FormSet
  /// What no question may hold that is read alone.
  let dependent: FormSet
  let dependentSubjects: FormSet
  let dangling: FormSet
  let noActors: FormSet
  let definite: FormSet
  let numberWords: FormSet
  let ends: FormSet
  let stating: FormSet
  let hearing: FormSet
  let copulas: FormSet
  let objections: FormSet
  let similes: FormSet
  let vagueSubjects: FormSet
  let relatives: FormSet
  let plainVerbs: FormSet
  let nounVerbs: FormSet
  let participles: FormSet
  let invertible: FormSet
  let passing: FormSet
  let turningWords: FormSet
  let musing: FormSet
  let limiting: FormSet
  let undertakings: FormSet
  let deciding: FormSet
  let foreseeing: FormSet
  let having: FormSet
  let lasting: FormSet
  let dates: FormSet
  let phraseOpeners: FormSet
  let figures: FormSet
  let bareVerbs: FormSet
  let auxiliaries: FormSet
  let indefinite: FormSet
  private let unfinished: FormSet
  private let timeSpans: FormSet
  let comparisonEnds: FormSet
  let lexicon: Lexicon
  /// What an author calls "them" and "it" who names nothing else.
  let matters: Both<Matter>

  /// The matter of an article, in words of its own: many of it, and one.
  struct Matter {
    var many: Token?
    var one: Token?
  }

  init(
    pair: Pair, read: PairReading, lexicon: Lexicon, matters: Both<Matter>,
    vocabulary: inout Vocabulary
  ) {
    self.pair = pair
    self.matters = matters
    self.read = read
    leads = FormSet(.actionLead, vocabulary: &vocabulary)
    coordinators = FormSet(.coordinator, vocabulary: &vocabulary)
    dependent = FormSet(.dependent, vocabulary: &vocabulary)
    dangling = FormSet(.dangling, vocabulary: &vocabulary)
    dependentSubjects = FormSet(.dependentSubject, vocabulary: &vocabulary)
    numberWords = FormSet(.numberWord, vocabulary: &vocabulary)
    ends = FormSet(.questionEnd, vocabulary: &vocabulary)
    stating = FormSet(.stating, vocabulary: &vocabulary)
    hearing = FormSet(.hearing, vocabulary: &vocabulary)
    copulas = FormSet(.copula, vocabulary: &vocabulary)
    objections = FormSet(.objection, vocabulary: &vocabulary)
    similes = FormSet(.simile, vocabulary: &vocabulary)
    vagueSubjects = FormSet(.vagueSubject, vocabulary: &vocabulary)
    relatives = FormSet(.relative, vocabulary: &vocabulary)
    figures = FormSet(.figure, vocabulary: &vocabulary)
    phraseOpeners = FormSet(.phraseOpener, vocabulary: &vocabulary)
    bareVerbs = FormSet(.bareVerb, vocabulary: &vocabulary)
    auxiliaries = FormSet(.auxiliary, vocabulary: &vocabulary)
    plainVerbs = FormSet(.plainVerb, vocabulary: &vocabulary)
    nounVerbs = FormSet(.nounVerb, vocabulary: &vocabulary)
    participles = FormSet(.pastParticiple, vocabulary: &vocabulary)
    invertible = FormSet(.invertible, vocabulary: &vocabulary)
    passing = FormSet(.passing, vocabulary: &vocabulary)
    limiting = FormSet(.limiting, vocabulary: &vocabulary)
    musing = FormSet(.musing, vocabulary: &vocabulary)
    undertakings = FormSet(.undertaking, vocabulary: &vocabulary)
    deciding = FormSet(.deciding, vocabulary: &vocabulary)
    foreseeing = FormSet(.foreseeing, vocabulary: &vocabulary)
    having = FormSet(.having, vocabulary: &vocabulary)
    lasting = FormSet(.lasting, vocabulary: &vocabulary)
    dates = FormSet(.date, vocabulary: &vocabulary)
    turningWords = FormSet(.adversative, vocabulary: &vocabulary)
    indefinite = FormSet(.indefinite, vocabulary: &vocabulary)
    unfinished = FormSet(.unfinished, vocabulary: &vocabulary)
    timeSpans = FormSet(.timeSpan, vocabulary: &vocabulary)
    comparisonEnds = FormSet(.comparisonEnd, vocabulary: &vocabulary)
    definite = FormSet(.definite, vocabulary: &vocabulary)
    noActors = FormSet(.noActor, vocabulary: &vocabulary)
    self.lexicon = lexicon
  }

  struct Question {
    var text: String
    /// Who says yes.
    var side: Side
    /// Where it was found.
    var source: (side: Side, sentence: Int)
    /// The words of the article in it.
    var range: TextRange
    /// Who should act, where the sentence calls them by a name of their own.
    var subject: TextRange?
    /// Words that it has from elsewhere, in place of "it" or "them", or of a headline.
    var named: [Token] = []
    /// Whether it asks for what that author urges.
    var isDemand = false
    /// Whether nobody is named who should do it.
    var isCall = false
    /// Whether an author tells that others say so.
    var isReported = false
    /// Whether it is somebody's plan, whatever either author makes of it.
    var isProposed = false
    /// Whether it is after a headline.
    var isHeadline = false
    /// Whether it is a claim that was turned round its verb.
    var isTurned = false
  }

  static let mostOfClaim = 16
  static let mostWords = 25
  private static let argues = 0.3
  /// The same of what one does with the whole of a plan.
  private static let asks = 0.05
  private static let denies = 0.1

  /// After what an author claims of a topic.
  func question(about name: String, from sources: Both<[Int]>) -> Question? {
    ranked(sources, above: Self.argues) { $0.claim }.lazy
      .compactMap { asClaim($0, about: name) }.first
  }

  /// After what one sentence urges, else after what it asks or claims.
  func questions(on side: Side, after sentence: Int) -> [Question] {
    let turned = asTurned((side, sentence)).flatMap { question in
      let shares = read.shares[side][sentence]
      let least = question.side == side ? Self.argues : Self.denies
      return shares.claim + shares.recommendation > least ? question : nil
    }
    let first = question(on: side, after: sentence)
    // "Will tourists save the valley?" says in fewer words what "Is it true that …" does.
    let isInstead =
      turned.map { turned in
        first.map { !$0.isDemand && !$0.isReported && $0.range.overlaps(turned.range) } ?? false
      } ?? false
    return [isInstead ? nil : first, turned].compactMap { $0 }
  }

  private func question(on side: Side, after sentence: Int) -> Question? {
    let place = (side, sentence)
    let shares = read.shares[side][sentence]
    func isOwn(_ question: Question) -> Bool {
      !read.units[side][sentence].disowned.contains { $0.range.overlaps(question.range) }
    }
    if shares.recommendation > Self.asks, let demand = asDemand(place), isOwn(demand),
      shares.recommendation > Self.argues || decides(demand)
    {
      return demand
    }
    if let report = asProposal(place) ?? asReport(place) ?? asAsked(place) { return report }
    guard shares.claim > Self.argues, let claim = asClaim(place, about: nil), isOwn(claim)
    else { return nil }
    return claim
  }

  /// "pass", "reject", "reopen": what one does with a whole plan.
  func decides(_ question: Question) -> Bool {
    let words = read.tokens[question.source.side][question.source.sentence].filter {
      question.range.lowerBound <= $0.range.lowerBound && $0.range != question.subject
    }
    // "Western capitals should | reopen"
    let place = (question.source.side, question.source.sentence)
    let lead =
      words.prefix(8).lastIndex { leads.contains($0.form) && text(of: $0, in: place) != "to" }
      .map { $0 + 1 } ?? 0
    return (question.isHeadline ? question.named[...] : words[lead...]).prefix(4).contains {
      deciding.contains($0.form)
    }
  }

  typealias Place = (side: Side, sentence: Int)

  func ranked(
    _ sources: Both<[Int]>, above least: Double, by share: (KindShares) -> Double
  ) -> [Place] {
    let all = Side.allCases.flatMap { side in sources[side].map { (side, $0) } }
    return all.filter { share(read.shares[$0.0][$0.1]) > least && !isOthers($0) }
      .sorted { share(read.shares[$0.0][$0.1]) > share(read.shares[$1.0][$1.1]) }
  }

  /// Whether any of it is somebody else's view, or a denial, which a question would turn round.
  func isOthers(_ place: Place) -> Bool {
    !read.units[place.side][place.sentence].disowned.isEmpty
  }

  /// For the few who compare spelt words.
  static func words(of list: WordLists.Name) -> Set<String> {
    Set(Language.english.lists.spellings(of: list).map { String(decoding: $0, as: UTF8.self) })
  }

  func isVerb(_ token: Token) -> Bool {
    bareVerbs.contains(token.form) || auxiliaries.contains(token.form)
  }

  func decapitalised(_ text: String) -> String {
    let text = oneLine(text)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether a question of these words would point at something that it does not name: "spend it on drivers", "use that
  /// power".
  func isDangling(_ clause: TextRange, in place: Place, but allowed: [String] = []) -> Bool {
    let sentence = read.tokens[place.side][place.sentence]
    let words = sentence.indices.filter {
      clause.lowerBound <= sentence[$0].range.lowerBound
        && sentence[$0].range.upperBound <= clause.upperBound
    }
    let text = pair[place.side].text
    // "pay for all three"
    if let last = words.last, numberWords.contains(sentence[last].form) { return true }
    return words.contains { place in
      let form = sentence[place].form
      let word = text[sentence[place].range].lowercased()
      let next = place + 1 < sentence.endIndex ? sentence[place + 1] : nil
      // "stop taking the Commission's | 180,000 dollars"
      if place == words.last, sentence[place].traits.contains(.attached), word.hasSuffix("s") {
        return true
      }
      // "Young trees cannot do the work of old ones."
      if word == "ones", isPlural(words.first, before: place, sentence, text) { return false }
      let isNextContent =
        next.map { $0.kind != .punctuation && !lexicon.of($0.form).contains(.grammar) } ?? false
      // "spend the money there"
      if word == "there", place == words.last { return true }
      // "lend to", "borrow for, a club"
      if unfinished.contains(form), place == words.last || next?.kind == .punctuation {
        return true
      }
      // "Those who begin at sixteen"
      if word == "those", next.map({ relatives.contains($0.form) }) ?? false { return false }
      // "this year" names a time.
      if word == "this", let next, timeSpans.contains(next.form) { return false }
      // "this Bill" names what all know.
      if word == "this", let next, next.isCapitalised { return false }
      // "a similar target"
      if word == "similar", let next, text[next.range].lowercased() != "to" { return true }
      // "our harbour", which a question calls "the harbour"
      if allowed.contains(word), let next, isNextContent, text[next.range].lowercased() != "own" {
        return false
      }
      // "cost too much"
      if word == "too", let next, next.kind != .punctuation { return false }
      if dependent.contains(form) { return true }
      if word == "that" {
        // "that no lorry may cross" tells what is meant, "that bridge" points at it.
        guard let next else { return true }
        let following = text[next.range].lowercased()
        let isVerb = ["s", "ed"].contains { following.hasSuffix($0) } && !following.hasSuffix("ss")
        // "screens that ask"
        let isPlural =
          place > sentence.startIndex && text[sentence[place - 1].range].hasSuffix("s")
          && [plainVerbs, bareVerbs, nounVerbs].contains { $0.contains(next.form) }
        return !isVerb && !isPlural && isNextContent
      }
      // "to find her", "keep her | out of it"
      if word == "her", !isNextContent || lexicon.of(sentence[place + 1].form).contains(.particle) {
        return true
      }
      guard dangling.contains(form) else { return false }
      // "one large ship", "the first bell"
      if ["one", "first"].contains(word) { return !isNextContent }
      // "People who miss an election are likely to miss the next when they can."
      if ["they", "them"].contains(word), isPlural(words.first, before: place, sentence, text) {
        return false
      }
      // "make it a crime", "make it harder to park", but not "make it affordable"
      let before = place > sentence.startIndex ? text[sentence[place - 1].range].lowercased() : ""
      let isStandIn =
        next.map { indefinite.contains($0.form) } ?? false
        || sentence[place...].dropFirst().prefix(4).contains {
          ["to", "that"].contains(text[$0.range].lowercased())
        }
      return !(word == "it" && ["make", "makes", "making"].contains(before) && isStandIn)
    }
  }

  /// Whether words begin with several of a kind, of whom "they" may speak.
  func isPlural(
    _ first: Int?, before place: Int, _ sentence: ArraySlice<Token>, _ text: ArticleText
  ) -> Bool {
    guard let first, first + 3 < place else { return false }
    return sentence[first...(first + 1)].contains {
      let word = text[$0.range].lowercased()
      return !lexicon.of($0.form).contains(.grammar)
        && (word.hasSuffix("s") || ["people", "children", "women", "men"].contains(word))
    }
  }

  func hasDenial(_ place: Place, before end: TextOffset) -> Bool {
    read.tokens[place.side][place.sentence].contains {
      $0.range.lowerBound < end && lexicon.of($0.form).contains(.negator)
    }
  }

  /// Whether the article writes the word with a small letter elsewhere, or nobody would take it for a name.
  func isCommon(_ token: Token, on side: Side) -> Bool {
    let word = pair[side].text[token.range].lowercased()
    return Side.allCases.contains { side in
      read.tokens[side].all.contains {
        guard !$0.isCapitalised else { return false }
        let other = pair[side].text[$0.range]
        return $0.form == token.form || word == other + "s"
          || word.hasSuffix("ies") && word.dropLast(3) + "y" == other
      }
    }
  }

  /// Whether the word has its capital inside a sentence, too.
  func isName(_ token: Token, on side: Side) -> Bool {
    !isCommon(token, on: side)
      && read.tokens[side].sentences.contains { sentence in
        read.tokens[side].all[sentence.dropFirst()].contains { $0.form == token.form }
      }
  }

  func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "?" }.joined(separator: " ")
  }

  func text(of token: Token, in place: Place) -> String {
    pair[place.side].text[token.range].lowercased()
  }
}
