internal import Argument
internal import Text

/// Where an author stands on what a sentence reports or asks: "Critics say that it costs too much.
/// Nonsense." "Is it worth it? No." "Why should we pay?"
struct Stand {
  enum Manner: Sendable {
    /// The next sentence says so.
    case yes, no
    /// The sentence itself does.
    case inOneBreath
  }

  /// Whether the next sentence answers.
  var isAnswer = false
  /// -1 where the author says that it is not so.
  var turn: Int
  /// Whether the answer says by itself what is so: "They say that it cannot pay. It can."
  var isAbsolute = false
  /// Places of the words that only report or ask.
  var frame: [Int] = []
  /// Places of words that tell where the author stands.
  var turners: [Int32] = []
}

extension StatementReader {
  /// Nothing where the author's view does not show.
  func stand(
    on sentence: ArraySlice<Token>, _ role: SentenceRole, before next: ArraySlice<Token>,
    _ vocabulary: Vocabulary
  ) -> Stand? {
    if role.signs.isQuestion { return stand(onQuestion: sentence, before: next, vocabulary) }
    if let stand = verdictOnClause(sentence) { return stand }
    guard role.disowned.contains(where: { $0.voice == .others }) else { return nil }
    if let stand = standWithin(sentence) { return stand }
    guard var stand = verdict(next, vocabulary) else { return nil }
    let opening = sentence.prefix(Self.longestFrame)
    guard let verb = opening.firstIndex(where: { table.has(.reporting, $0) }) else { return stand }
    var end = verb + 1
    if end < sentence.endIndex, sentence[end].form == marks.that { end += 1 }
    stand.frame = Array(sentence.startIndex..<end)
    return stand
  }

  /// "The idea that it pays is a myth": the author judges what others say in one breath.
  private func standWithin(_ sentence: ArraySlice<Token>) -> Stand? {
    guard let that = sentence.prefix(4).firstIndex(where: { $0.form == marks.that }),
      that > sentence.startIndex, table.has(.reportingNoun, sentence[that - 1])
    else { return nil }
    let ending = sentence.filter(\.isWord).suffix(4)
    guard let last = ending.last, ending.contains(where: { table.has(.copula, $0) }),
      table.has(.verdictAgainst, last) || table.has(.verdictFor, last)
        || table.has(.badQuality, last)
    else { return nil }
    return Stand(turn: 1, frame: Array(sentence.startIndex...that))
  }

  /// "It is a myth that it pays", "it would be wrong to say that it pays"; but "it is wrong that it pays" knows that it does.
  private func verdictOnClause(_ sentence: ArraySlice<Token>) -> Stand? {
    guard let first = sentence.first, table.has(.backSubject, first),
      let that = sentence.prefix(Self.longestFrame).firstIndex(where: { $0.form == marks.that }),
      that > sentence.startIndex + 2, table.has(.auxiliary, sentence[sentence.startIndex + 1])
    else { return nil }
    let frame = sentence[..<that]
    let isOfSaying = table.has(.reporting, sentence[that - 1])
    let verdict = frame.lastIndex { token in
      isOfSaying
        ? table.has(.verdictAgainst, token) || table.has(.verdictFor, token)
        : table.has(.truth, token)
    }
    guard let verdict, isOfSaying || verdict == that - 1 else { return nil }
    let denials = frame.count { table.has(.denial, $0) }
    let isFor = table.has(.verdictFor, sentence[verdict]) == denials.isMultiple(of: 2)
    return Stand(
      turn: isFor ? 1 : -1, frame: Array(sentence.startIndex...that), turners: [Int32(verdict)])
  }

  /// "Critics of the plan for a new road say that" has ten.
  private static let longestFrame = 10
  private static let longestVerdict = 7

  /// A short sentence that only says whether what stands before it is so.
  private func verdict(_ sentence: ArraySlice<Token>, _ vocabulary: Vocabulary) -> Stand? {
    let words = sentence.filter(\.isWord)
    guard !words.isEmpty, words.count <= Self.longestVerdict else { return nil }
    var isVerdict = false
    var stand = Stand(isAnswer: true, turn: 1)
    for word in words {
      if table.has(.denial, word) {
        stand.turn *= -1
        // "Not at all."
        let isShort =
          words.count < 5 && !words.contains { table.has(.auxiliary, $0) }
        if word == words[0], isShort { isVerdict = true }
      } else if table.has(.verdictAgainst, word) {
        stand.turn *= -1
        isVerdict = true
      } else if table.has(.verdictFor, word) {
        isVerdict = true
      } else if !vocabulary.isStopWord(word.form), !isAdverb(word, vocabulary) {
        return nil
      }
    }
    if isVerdict { return stand }
    // "It does." "They are not."
    let bare = words.filter { !table.has(.denial, $0) }
    guard bare.count == 2, table.has(.auxiliary, bare[1]), !table.has(.auxiliary, bare[0]),
      words.count < 4
    else { return nil }
    stand.isAbsolute = true
    return stand
  }

  /// "simply untrue"
  private func isAdverb(_ word: Token, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.bytes(of: word.form).suffix(2).elementsEqual("ly".utf8)
  }

  private func stand(
    onQuestion sentence: ArraySlice<Token>, before next: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Stand? {
    let start =
      sentence.first.map { marks.openers.contains($0.form) } ?? false
      ? sentence.startIndex + 1 : sentence.startIndex
    guard start < sentence.endIndex else { return nil }
    let isYesOrNo = table.has(.auxiliary, sentence[start])
    if isYesOrNo, let stand = verdict(next, vocabulary) { return stand }
    if isYesOrNo {
      let opening = sentence[start...].prefix(5)
      let doubts = opening.contains { table.has(.doubting, $0) }
      // "Is it not time to act?" says that it is.
      let expectsYes = opening.contains { table.has(.denial, $0) }
      guard doubts != expectsYes else { return nil }
      return Stand(turn: -1)
    }
    var stand: Stand?
    table.forEachMatch(at: start, of: sentence) { match in
      guard match.sense == .askedDenial || match.sense == .askedAssent else { return }
      stand = Stand(
        turn: match.sense == .askedDenial ? -1 : 1, frame: [start] + match.rest,
        turners: [Int32(start)])
    }
    return stand
  }
}
