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
  /// After what an author urges, else after what one claims, else after who is right.
  func question(about name: String, from sources: Both<[Int]>) -> Question? {
    let urged = ranked(sources) { $0.recommendation }.lazy.compactMap(asDemand)
    if let question = urged.first { return question }
    let claimed = ranked(sources) { $0.claim }.lazy.compactMap { asClaim($0, about: name) }
    if let question = claimed.first { return question }
    return Question(text: "Is the left article right about \(name)?", side: .left)
  }

  private typealias Place = (side: Side, sentence: Int)

  private func ranked(
    _ sources: Both<[Int]>, by share: (KindShares) -> Double
  ) -> [Place] {
    let all = Side.allCases.flatMap { side in sources[side].map { (side, $0) } }
    return all.filter { share(read.shares[$0.0][$0.1]) > 0.4 && !isOthers($0) }
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
    let sentence = read.tokens[place.side][place.sentence]
    let clause = read.clauses.quotations(around: nil, in: sentence, most: Self.mostWords).first
    guard let clause, !clause.isCutAfter, !clause.isQuestion, let first = clause.words.first,
      let last = clause.words.last
    else { return nil }
    let range = sentence[first].range.lowerBound..<sentence[last].range.upperBound
    var text = oneLine(pair[place.side].text[range])
    guard text.lowercased().contains(name.lowercased()) else { return nil }
    if first == sentence.startIndex, isCommon(sentence[first], on: place.side) {
      text = text.prefix(1).lowercased() + text.dropFirst()
    }
    return Question(text: "Is it right that \(text)?", side: place.side)
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
