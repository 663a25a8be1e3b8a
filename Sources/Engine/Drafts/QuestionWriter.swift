internal import Argument
internal import Document
internal import Text

/// Asks about an issue in an author's own words.
struct QuestionWriter {
  let pair: Pair
  let read: PairReading
  private let leads: FormSet
  private let coordinators: FormSet
  /// What no question may hold that is read alone.
  private let dependent: FormSet
  private let dependentSubjects: FormSet
  private let dangling: FormSet
  private let noActors: FormSet
  private let definite: FormSet
  private let numberWords: FormSet
  private let ends: FormSet
  private let stating: FormSet
  private let copulas: FormSet
  private let objections: FormSet
  private let similes: FormSet
  private let vagueSubjects: FormSet
  private let relatives: FormSet
  private let lexicon: Lexicon

  init(pair: Pair, read: PairReading, lexicon: Lexicon, vocabulary: inout Vocabulary) {
    self.pair = pair
    self.read = read
    leads = FormSet(.actionLead, vocabulary: &vocabulary)
    coordinators = FormSet(.coordinator, vocabulary: &vocabulary)
    dependent = FormSet(.dependent, vocabulary: &vocabulary)
    dangling = FormSet(.dangling, vocabulary: &vocabulary)
    dependentSubjects = FormSet(.dependentSubject, vocabulary: &vocabulary)
    numberWords = FormSet(.numberWord, vocabulary: &vocabulary)
    ends = FormSet(.questionEnd, vocabulary: &vocabulary)
    stating = FormSet(.stating, vocabulary: &vocabulary)
    copulas = FormSet(.copula, vocabulary: &vocabulary)
    objections = FormSet(.objection, vocabulary: &vocabulary)
    similes = FormSet(.simile, vocabulary: &vocabulary)
    vagueSubjects = FormSet(.vagueSubject, vocabulary: &vocabulary)
    relatives = FormSet(.relative, vocabulary: &vocabulary)
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
    /// Whether it asks for what that author urges.
    var isDemand = false
  }

  /// What a question may be made of.
  enum Form {
    /// A clause of few words, or one of more.
    case short, long

    fileprivate var mostWords: Int { self == .short ? 16 : 28 }
  }

  private static let mostWords = 22
  private static let argues = 0.4

  /// After what an author urges, else after what one claims, else whether one of them is right in so many words.
  func question(about name: String, as form: Form, from sources: Both<[Int]>) -> Question? {
    let urged = ranked(sources, above: Self.argues) { $0.recommendation }.lazy
      .compactMap(asDemand).filter { names($0, name) }
    if let question = urged.first { return question }
    let claims = ranked(sources, above: Self.argues) { $0.claim }
    let claimed = claims.lazy.compactMap { asClaim($0, about: name, form) }
    if let question = claimed.first { return question }
    let argued = ranked(sources, above: 0) { $0.claim + $0.recommendation }
    let quoted = argued.lazy.compactMap { asQuotation($0, about: name, form) }
    return quoted.first
  }

  /// Whether a question has a word of a topic's name.
  private func names(_ question: Question, _ name: String) -> Bool {
    let text = question.text.lowercased()
    return name.lowercased().split(separator: " ").contains { text.contains($0) }
  }

  /// After what one sentence urges, else after what it claims.
  func question(on side: Side, after sentence: Int) -> Question? {
    let place = (side, sentence)
    let shares = read.shares[side][sentence]
    func isOwn(_ question: Question) -> Bool {
      !read.units[side][sentence].disowned.contains { $0.range.overlaps(question.range) }
    }
    if shares.recommendation > Self.argues, let demand = asDemand(place), isOwn(demand) {
      return demand
    }
    if let report = asReport(place) { return report }
    guard shares.claim > Self.argues, let claim = asClaim(place, about: nil, .short), isOwn(claim)
    else { return nil }
    return claim
  }

  /// "Is it right that four-day weeks hurt reading?" of "The best study found that four-day weeks hurt reading, and that …".
  /// To what an author only says that others say, the other author says yes.
  private func asReport(_ place: Place) -> Question? {
    let sentence = read.tokens[place.side][place.sentence]
    let text = pair[place.side].text
    for that in sentence.indices.dropFirst()
    where text[sentence[that].range].lowercased() == "that" {
      let isObjection =
        that - 2 >= sentence.startIndex && copulas.contains(sentence[that - 1].form)
        && objections.contains(sentence[that - 2].form)
      // "Those who say that fares pay for little are …": nobody knows where it ends.
      let isHung = that - 2 >= sentence.startIndex && relatives.contains(sentence[that - 2].form)
      guard isObjection || stating.contains(sentence[that - 1].form), !isHung else { continue }
      let words = sentence[(that + 1)...].prefix { !text.isMark($0) }
      guard let first = words.first, let last = words.last,
        !dependentSubjects.contains(first.form)
      else { continue }
      let range = first.range.lowerBound..<last.range.upperBound
      guard (4...16).contains(text[range].split(separator: " ").count),
        !isDangling(range, in: place), !hasDenial(place, before: first.range.lowerBound)
      else { continue }
      let isOthers =
        isObjection
        || read.units[place.side][place.sentence].disowned.contains { $0.range.overlaps(range) }
      return Question(
        text: "Is it right that \(oneLine(text[range]))?",
        side: isOthers ? place.side.other : place.side, source: place, range: range)
    }
    return nil
  }

  private typealias Place = (side: Side, sentence: Int)

  private func ranked(
    _ sources: Both<[Int]>, above least: Double, by share: (KindShares) -> Double
  ) -> [Place] {
    let all = Side.allCases.flatMap { side in sources[side].map { (side, $0) } }
    return all.filter { share(read.shares[$0.0][$0.1]) > least && !isOthers($0) }
      .sorted { share(read.shares[$0.0][$0.1]) > share(read.shares[$1.0][$1.1]) }
  }

  /// Whether any of it is somebody else's view, or a denial, which a question would turn round.
  private func isOthers(_ place: Place) -> Bool {
    !read.units[place.side][place.sentence].disowned.isEmpty
  }

  /// "Should the county buy the ferry?" Of what must not be done the other author says yes.
  private func asDemand(_ place: Place) -> Question? {
    let unit = read.units[place.side][place.sentence]
    guard var action = unit.proposition.action, let lead = lead(of: action, in: place) else {
      return nil
    }
    let denial = read.tokens[place.side][place.sentence].first {
      $0.range.lowerBound == action.lowerBound && lexicon.of($0.form).contains(.negator)
    }
    if let denial {
      let next = read.tokens[place.side][place.sentence].first {
        $0.range.lowerBound >= denial.range.upperBound
      }
      guard let next, next.range.lowerBound < action.upperBound else { return nil }
      action = next.range.lowerBound..<action.upperBound
    }
    guard !unit.proposition.isForbidden, !hasDenial(place, before: lead.range.lowerBound),
      let subject = subject(of: unit.proposition, before: lead, in: place)
    else { return nil }
    for clause in extents(of: action, isCut: unit.proposition.isCut, in: place) {
      let text = pair[place.side].text[clause]
      // "let the tribe": do what?
      let isHalf = text.hasPrefix("let ") && text.split(separator: " ").count < 4
      guard isShort(text), !isHalf, !isDangling(clause, in: place) else { continue }
      // What something should be done with is part of what is asked.
      let first = read.tokens[place.side][place.sentence].first
      let start = unit.proposition.actor == nil ? first?.range.lowerBound : nil
      // "The answer is to build a bridge."
      let isAnswer = subject.hasSuffix(" is") || subject.hasSuffix(" was")
      let asks = isAnswer ? "Is it right to" : "Should \(subject)"
      return Question(
        text: "\(asks) \(oneLine(text))?",
        side: denial == nil ? place.side : place.side.other, source: place,
        range: (start ?? clause.lowerBound)..<clause.upperBound, isDemand: true)
    }
    return nil
  }

  /// Who should act, by name, or what something should be done with: "the ban".
  private func subject(
    of proposition: Proposition, before lead: Token, in place: Place
  ) -> String? {
    if let actor = proposition.actor {
      return isActor(actor, in: place) ? withArticle(actor, on: place.side) : nil
    }
    let sentence = read.tokens[place.side][place.sentence]
    let words = sentence.prefix { $0.range.lowerBound < lead.range.lowerBound }
    guard let first = words.first, let last = words.last, (2...4).contains(words.count),
      words.allSatisfy({ $0.kind != .punctuation && !dependent.contains($0.form) }),
      definite.contains(first.form), !dependentSubjects.contains(first.form)
    else { return nil }
    let text = oneLine(pair[place.side].text[first.range.lowerBound..<last.range.upperBound])
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// How far an action may go in a question, the longest first: to the end of the sentence where it was broken off, as it
  /// stands, and to where a second thing is joined to it.
  private func extents(of action: TextRange, isCut: Bool, in place: Place) -> [TextRange] {
    let text = pair[place.side].text
    let bytes = text.bytes
    let sentence = read.tokens[place.side][place.sentence]
    func end(before stops: (Token) -> Bool) -> TextOffset? {
      var last: TextOffset?
      for token in sentence where token.range.lowerBound >= action.lowerBound {
        if stops(token) { break }
        if token.kind != .punctuation { last = token.range.upperBound }
      }
      return last
    }
    let isMark = { (token: Token) in
      text.isMark(token) && bytes[token.range.lowerBound.utf8] != Ascii.comma
    }
    let whole = end(before: isMark).map { action.lowerBound..<max($0, action.upperBound) }
    let joined = end { isMark($0) || self.coordinators.contains($0.form) }
    var found = isCut ? [whole, isRestricted(action, in: place) ? nil : action] : [action]
    let hung = end {
      isMark($0) || self.ends.contains($0.form) || bytes[$0.range.lowerBound.utf8] == Ascii.comma
    }
    for shorter in [joined, hung] {
      if let shorter, shorter < action.upperBound { found.append(action.lowerBound..<shorter) }
    }
    return found.compactMap { $0.map { firstClause(of: $0, in: place) } }
  }

  /// "a policy for any firm", of which the article goes on to say which.
  private func isRestricted(_ action: TextRange, in place: Place) -> Bool {
    let next = read.tokens[place.side][place.sentence].first {
      $0.range.lowerBound >= action.upperBound
    }
    return next.map { !coordinators.contains($0.form) } ?? false
  }

  /// Whether a question of these words would point at something that it does not name: "spend it on drivers", "use that
  /// power".
  private func isDangling(_ clause: TextRange, in place: Place) -> Bool {
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
      if dependent.contains(form) { return true }
      let word = text[sentence[place].range].lowercased()
      if word == "that" {
        // "that no lorry may cross" tells what is meant, "that bridge" points at it.
        guard place + 1 < sentence.endIndex else { return true }
        let next = text[sentence[place + 1].range].lowercased()
        let isVerb = ["s", "ed"].contains { next.hasSuffix($0) } && !next.hasSuffix("ss")
        return !isVerb && !lexicon.of(sentence[place + 1].form).contains(.grammar)
      }
      guard dangling.contains(form) else { return false }
      // "make it a crime"
      let before = place > sentence.startIndex ? text[sentence[place - 1].range].lowercased() : ""
      return !(word == "it" && ["make", "makes", "making"].contains(before))
    }
  }

  /// "Is it right that a bridge would be cheaper?" A clause that leaves out what it speaks of makes no question.
  private func asClaim(_ place: Place, about name: String?, _ form: Form) -> Question? {
    guard let (clause, words) = clause(of: place, about: name, form), let first = clause.words.first
    else { return nil }
    let sentence = read.tokens[place.side][place.sentence]
    let isOpening = first == sentence.startIndex && isCommon(sentence[first], on: place.side)
    // A capital elsewhere opened a quotation or a clause behind a colon.
    guard isOpening || !sentence[first].isCapitalised || isName(sentence[first], on: place.side)
    else { return nil }
    let range = range(of: clause, in: place)
    guard !isDangling(range, in: place) else { return nil }
    let text = isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words
    return Question(
      text: "Is it right that \(text)?", side: place.side, source: place, range: range)
  }

  /// "Is this right: “Nobody has asked what a bridge would cost”?"
  private func asQuotation(_ place: Place, about name: String, _ form: Form) -> Question? {
    guard let (clause, words) = clause(of: place, about: name, form),
      !isDangling(range(of: clause, in: place), in: place)
    else { return nil }
    return Question(
      text: "Is this right: “\(words)”?", side: place.side, source: place,
      range: range(of: clause, in: place))
  }

  private func range(of clause: MainClause, in place: Place) -> TextRange {
    let sentence = read.tokens[place.side][place.sentence]
    return sentence[clause.words.lowerBound].range
      .lowerBound..<sentence[clause.words.upperBound - 1]
      .range.upperBound
  }

  /// The clause that speaks of a topic, and its words.
  private func clause(
    of place: Place, about name: String?, _ form: Form
  ) -> (MainClause, words: String)? {
    let sentence = read.tokens[place.side][place.sentence]
    let words = name?.lowercased().split(separator: " ")
    func names(_ text: String) -> Bool {
      let text = text.lowercased()
      return words?.contains { text.contains($0) } ?? true
    }
    guard let topic = sentence.first(where: { names(pair[place.side].text[$0.range]) }),
      let clause = read.clauses.quotations(
        around: name == nil ? nil : topic.range.lowerBound, in: sentence, most: form.mostWords
      ).first, !clause.isQuestion, !read.clauses.isImperative(clause, of: sentence),
      let first = clause.words.first, let last = clause.words.last,
      !dependentSubjects.contains(sentence[first].form), !isAside(sentence[clause.words]),
      !sentence[clause.words].contains(where: { dependent.contains($0.form) })
    else { return nil }
    let text = oneLine(
      pair[place.side].text[sentence[first].range.lowerBound..<sentence[last].range.upperBound])
    // What stands behind an opening mark is somebody else's.
    let isQuoted =
      pair[place.side].text.bytes[..<sentence[first].range.lowerBound.utf8].last
      .map { $0 == Ascii.quote || $0 == 0x9C || $0 == 0x98 } ?? false
    let hasQuotation = isQuoted || text.contains { "\"“”‘".contains($0) } || text.contains("’ ")
    guard names(text), !clause.isCutAfter, !hasQuotation else { return nil }
    return (clause, text)
  }

  /// Whether a clause is no matter of yes or no: a likeness, or what one does "who" is not named.
  private func isAside(_ words: ArraySlice<Token>) -> Bool {
    words.contains { similes.contains($0.form) }
      || words.prefix(2).contains { vagueSubjects.contains($0.form) }
      || words.prefix(4).contains { relatives.contains($0.form) }
  }

  /// What is urged first, without a second thing behind a comma.
  private func firstClause(of action: TextRange, in place: Place) -> TextRange {
    let bytes = pair[place.side].text.bytes
    let second = read.tokens[place.side][place.sentence].first { token in
      token.range.lowerBound > action.lowerBound && token.range.upperBound <= action.upperBound
        && coordinators.contains(token.form)
        && bytes[..<token.range.lowerBound.utf8].last { !$0.isBlank } == Ascii.comma
    }
    guard let second, let comma = bytes[..<second.range.lowerBound.utf8].lastIndex(of: Ascii.comma)
    else { return action }
    return action.lowerBound..<TextOffset(utf8: comma)
  }

  /// "should" of "should therefore also buy".
  private func lead(of action: TextRange, in place: Place) -> Token? {
    read.tokens[place.side][place.sentence].prefix { $0.range.upperBound <= action.lowerBound }
      .suffix(3).last { leads.contains($0.form) }
  }

  private func hasDenial(_ place: Place, before end: TextOffset) -> Bool {
    read.tokens[place.side][place.sentence].contains {
      $0.range.lowerBound < end && lexicon.of($0.form).contains(.negator)
    }
  }

  /// Whether the article writes the word with a small letter elsewhere, or nobody would take it for a name.
  private func isCommon(_ token: Token, on side: Side) -> Bool {
    read.tokens[side].all.contains { $0.form == token.form && !$0.isCapitalised }
  }

  /// Whether the word has its capital inside a sentence, too.
  private func isName(_ token: Token, on side: Side) -> Bool {
    !isCommon(token, on: side)
      && read.tokens[side].sentences.contains { sentence in
        read.tokens[side].all[sentence.dropFirst()].contains { $0.form == token.form }
      }
  }

  private func isShort(_ text: String) -> Bool {
    (2...Self.mostWords).contains(text.split(separator: " ").count)
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "?" }.joined(separator: " ")
  }

  private func withArticle(_ actor: String, on side: Side) -> String {
    if actor.hasPrefix("The ") || actor == "We" {
      return actor.prefix(1).lowercased() + actor.dropFirst()
    }
    return isArticled(actor, on: side) ? "the \(actor)" : actor
  }

  /// Whether the article seldom leaves out the article of a name: "the United States", "the EU".
  private func isArticled(_ name: String, on side: Side) -> Bool {
    guard name.first?.isUppercase ?? false else { return false }
    let words = name.split(separator: " ").map(String.init)
    let text = pair[side].text
    var all = 0
    var articled = 0
    for sentence in read.tokens[side].sentences {
      let tokens = read.tokens[side].all[sentence]
      for start in tokens.indices.dropFirst() where start + words.count <= tokens.endIndex {
        guard zip(words, tokens[start...]).allSatisfy({ $0 == text[$1.range] }) else { continue }
        all += 1
        if text[tokens[start - 1].range].lowercased() == "the" { articled += 1 }
      }
    }
    // "United States" may be the U.S. of the text.
    return all == 0 ? words.first == "United" : articled * 2 > all
  }

  /// Whether who should act stands right there by a name of its own.
  private func isActor(_ actor: String, in place: Place) -> Bool {
    let text = pair[place.side].text
    let first = actor.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let sentence = read.tokens[place.side][place.sentence]
    let opening = sentence.first { text[$0.range].lowercased() == first }
    return actor == "We" || opening.map { !noActors.contains($0.form) } ?? true
  }
}
