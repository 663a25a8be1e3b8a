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
    if let stand = verdictAtEnd(of: sentence) { return stand }
    if let stand = verdictBehindBut(in: sentence, vocabulary) { return stand }
    guard var stand = verdict(next, vocabulary) else { return nil }
    stand.frame = reportingWords(of: sentence)
    return stand
  }

  /// "Critics say that", "We are told"; none where they stand elsewhere.
  func reportingWords(of sentence: ArraySlice<Token>) -> [Int] {
    let opening = sentence.prefix(Self.longestFrame)
    guard let verb = opening.firstIndex(where: { table.has(.reporting, $0) }) else { return [] }
    var end = verb + 1
    if end < sentence.endIndex, sentence[end].form == marks.that { end += 1 }
    return Array(sentence.startIndex..<end)
  }

  /// "Critics of the plan for a new road say that" has ten.
  static let longestFrame = 10
  private static let longestVerdict = 7

  /// A short sentence that only says whether what stands before it is so.
  func verdict(_ sentence: ArraySlice<Token>, _ vocabulary: Vocabulary) -> Stand? {
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
