internal import Argument
internal import Document
internal import Text

/// Asks about an issue in an author's own words.
struct QuestionWriter {
  let pair: Pair
  let read: PairReading
  private let leads: FormSet
  private let coordinators: FormSet
  private let lexicon: Lexicon

  init(pair: Pair, read: PairReading, lexicon: Lexicon, vocabulary: inout Vocabulary) {
    self.pair = pair
    self.read = read
    leads = FormSet(.actionLead, vocabulary: &vocabulary)
    coordinators = FormSet(.coordinator, vocabulary: &vocabulary)
    self.lexicon = lexicon
  }

  struct Question {
    var text: String
    /// Who says yes.
    var side: Side
  }

  private static let mostWords = 16
  private static let argues = 0.4

  /// After what an author urges, else after what one claims, else whether one of them is right in so many words.
  func question(about name: String, from sources: Both<[Int]>) -> Question? {
    let urged = ranked(sources, above: Self.argues) { $0.recommendation }.lazy.compactMap(asDemand)
    if let question = urged.first { return question }
    let claims = ranked(sources, above: Self.argues) { $0.claim }
    let claimed = claims.lazy.compactMap { asClaim($0, about: name) }
    if let question = claimed.first { return question }
    let argued = ranked(sources, above: 0) { $0.claim + $0.recommendation }
    return argued.lazy.compactMap { asQuotation($0, about: name, mayBeCut: false) }.first
      ?? argued.lazy.compactMap { asQuotation($0, about: name, mayBeCut: true) }.first
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

  /// "Should the county buy the ferry?"
  private func asDemand(_ place: Place) -> Question? {
    let unit = read.units[place.side][place.sentence]
    guard let actor = unit.proposition.actor, let action = unit.proposition.action,
      let lead = token(before: action, in: place), leads.contains(lead.form),
      !hasDenial(place, before: action.upperBound)
    else { return nil }
    let text = pair[place.side].text[firstClause(of: action, in: place)]
    guard isShort(text) else { return nil }
    return Question(text: "Should \(withSmallArticle(actor)) \(oneLine(text))?", side: place.side)
  }

  /// "Is it right that a bridge would be cheaper?" A clause that leaves out what it speaks of makes no question.
  private func asClaim(_ place: Place, about name: String) -> Question? {
    guard let (clause, words) = clause(of: place, about: name), !clause.isCutAfter,
      let first = clause.words.first
    else { return nil }
    let sentence = read.tokens[place.side][place.sentence]
    let isOpening = first == sentence.startIndex && isCommon(sentence[first], on: place.side)
    // A capital elsewhere opened a quotation or a clause behind a colon.
    guard isOpening || !sentence[first].isCapitalised || isName(sentence[first], on: place.side)
    else { return nil }
    let text = isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words
    return Question(text: "Is it right that \(text)?", side: place.side)
  }

  /// "Is this right: “Nobody has asked what a bridge would …”?"
  private func asQuotation(_ place: Place, about name: String, mayBeCut: Bool) -> Question? {
    guard let (clause, words) = clause(of: place, about: name), mayBeCut || !clause.isCutAfter,
      !words.contains(where: { "\"“”".contains($0) })
    else { return nil }
    return Question(
      text: "Is this right: “\(words)\(clause.isCutAfter ? " …" : "")”?", side: place.side)
  }

  /// The clause that speaks of a topic, and its words.
  private func clause(of place: Place, about name: String) -> (MainClause, words: String)? {
    let sentence = read.tokens[place.side][place.sentence]
    let words = name.lowercased().split(separator: " ")
    func names(_ text: String) -> Bool {
      let text = text.lowercased()
      return words.contains { text.contains($0) }
    }
    guard let topic = sentence.first(where: { names(pair[place.side].text[$0.range]) }),
      let clause = read.clauses.quotations(
        around: topic.range.lowerBound, in: sentence, most: Self.mostWords
      ).first, !clause.isQuestion, let first = clause.words.first, let last = clause.words.last
    else { return nil }
    let text = oneLine(
      pair[place.side].text[sentence[first].range.lowerBound..<sentence[last].range.upperBound])
    return names(text) ? (clause, text) : nil
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

  private func token(before range: TextRange, in place: Place) -> Token? {
    read.tokens[place.side][place.sentence].last { $0.range.upperBound <= range.lowerBound }
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

  private func withSmallArticle(_ actor: String) -> String {
    guard actor.hasPrefix("The ") || actor.hasPrefix("We") else { return actor }
    return actor.prefix(1).lowercased() + actor.dropFirst()
  }
}
