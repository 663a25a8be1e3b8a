internal import Text

/// What an author says to a view in the sentence that tells it.
extension StatementReader {
  /// "It is a myth that it pays", "it would be wrong to say that it pays", "ministers are wrong to claim that it pays", "let nobody
  /// tell you that it pays"; but "it is wrong that it pays" knows that it does.
  func verdictOnClause(_ sentence: ArraySlice<Token>) -> Stand? {
    let clause = sentence[start(of: sentence)...]
    guard let that = clause.prefix(Self.longestFrame).firstIndex(where: { $0.form == marks.that }),
      that > clause.startIndex + 1
    else { return nil }
    let frame = clause[..<that]
    guard
      let turn = impersonalVerdict(frame) ?? verdictOnPerson(frame) ?? warning(frame)
        ?? lackOfProof(frame)
    else { return nil }
    return Stand(
      turn: turn, frame: Array(sentence.startIndex...that), turners: [Int32(that - 1)])
  }

  /// "Contrary to what critics say, it is not true that …": where its clause begins.
  private func start(of sentence: ArraySlice<Token>) -> Int {
    let comma = sentence.prefix(Self.longestFrame).firstIndex { $0.form == marks.comma }
    guard let comma, comma + 1 < sentence.endIndex,
      table.has(.backSubject, sentence[comma + 1])
    else { return sentence.startIndex }
    return comma + 1
  }

  /// "It is a myth", "nor is it true", "it would be no exaggeration to say"
  private func impersonalVerdict(_ frame: ArraySlice<Token>) -> Int? {
    let isTurned = frame.first.map { table.has(.denialGoesOn, $0) } ?? false
    let own = isTurned ? frame.dropFirst() : frame
    guard own.count > 2, let first = own.first, let last = own.last else { return nil }
    let second = own[own.startIndex + 1]
    let (subject, verb) = isTurned ? (second, first) : (first, second)
    guard table.has(.backSubject, subject), table.has(.auxiliary, verb) else { return nil }
    if table.has(.reporting, last) { return sign(ofVerdictIn: frame) }
    // "It is beyond dispute" is a scale's.
    guard table.has(.truth, last),
      table.signs(at: frame.endIndex - 2, of: frame).best?.sense.sign != 1
    else { return nil }
    return (table.has(.verdictFor, last) ? 1 : -1) * denials(in: frame)
  }

  /// "Ministers are wrong to claim"
  private func verdictOnPerson(_ frame: ArraySlice<Token>) -> Int? {
    guard let last = frame.last, table.has(.reporting, last),
      let being = frame.firstIndex(where: { table.has(.copula, $0) }), being > frame.startIndex,
      !frame[..<being].contains(where: { table.has(.clauseOpener, $0) })
    else { return nil }
    return sign(ofVerdictIn: frame)
  }

  /// "Let nobody tell you", "do not believe anyone who tells you", "few people still believe", "nothing suggests"
  private func warning(_ frame: ArraySlice<Token>) -> Int? {
    let opening = frame.prefix(2)
    guard let verb = frame.last(where: { !table.has(.clauseSubject, $0) }),
      table.has(.reporting, verb), !tells(frame, verb),
      opening.contains(where: { table.has(.denial, $0) }),
      frame.dropFirst(2).allSatisfy({ !table.has(.denial, $0) && $0.kind != .punctuation })
    else { return nil }
    return -1
  }

  /// "There is little evidence", "there is no sign"
  private func lackOfProof(_ frame: ArraySlice<Token>) -> Int? {
    guard let first = frame.first, let last = frame.last, table.has(.existential, first),
      table.has(.thatLead, last), denials(in: frame) < 0
    else { return nil }
    return -1
  }

  /// "Few know that it pays": it does.
  private func tells(_ frame: ArraySlice<Token>, _ verb: Token) -> Bool {
    table.begins(.factive, verb) && frame.last == verb
  }

  private func sign(ofVerdictIn frame: ArraySlice<Token>) -> Int? {
    let verdict = frame.last { table.has(.verdictFor, $0) || table.has(.verdictAgainst, $0) }
    guard let verdict else { return nil }
    return (table.has(.verdictFor, verdict) ? 1 : -1) * denials(in: frame)
  }

  /// -1 where there is an odd number of them; "no doubt" is none.
  private func denials(in frame: ArraySlice<Token>) -> Int {
    frame.indices.reduce(1) { sign, place in
      if table.has(.denialGoesOn, frame[place]) { return -sign }
      guard table.has(.denial, frame[place]) else { return sign }
      var isEmpty = false
      table.forEachMatch(at: place, of: frame) { if $0.sense == .emptyDenial { isEmpty = true } }
      return isEmpty ? sign : -sign
    }
  }

  /// "The idea that it pays is a myth", "those who say that it pays are mistaken": the judgement closes the sentence.
  func verdictAtEnd(of sentence: ArraySlice<Token>) -> Stand? {
    guard
      let that = sentence.prefix(Self.longestFrame).firstIndex(where: { $0.form == marks.that }),
      that > sentence.startIndex, isTold(before: that, in: sentence)
    else { return nil }
    let ending = sentence.indices.filter { sentence[$0].isWord }.suffix(Self.longestEnding)
    guard let being = ending.last(where: { table.has(.copula, sentence[$0]) }), being > that,
      let last = ending.last, last > being,
      let turn = judgement(sentence[last])
    else { return nil }
    let denials = denials(in: sentence[being...last])
    return Stand(
      turn: turn * denials, frame: Array(sentence.startIndex...that) + Array(being...last),
      turners: [Int32(last)])
  }

  private static let longestEnding = 5

  private func judgement(_ word: Token) -> Int? {
    if table.has(.verdictFor, word) { return 1 }
    return table.has(.verdictAgainst, word) || table.has(.badQuality, word) ? -1 : nil
  }

  /// "the idea that", "those who say that"
  private func isTold(before that: Int, in sentence: ArraySlice<Token>) -> Bool {
    if table.has(.reportingNoun, sentence[that - 1]) { return true }
    return table.has(.reporting, sentence[that - 1])
      && sentence[..<that].contains { marks.relatives.contains($0.form) }
  }

  /// "We are told that it pays, but that is not so"
  func verdictBehindBut(in sentence: ArraySlice<Token>, _ vocabulary: Vocabulary) -> Stand? {
    guard let comma = sentence.lastIndex(where: { $0.form == marks.comma }),
      comma + 1 < sentence.endIndex, table.has(.adversative, sentence[comma + 1]),
      var stand = verdict(sentence[(comma + 2)...], vocabulary)
    else { return nil }
    stand.isAnswer = false
    stand.frame = reportingWords(of: sentence) + Array((comma + 1)..<sentence.endIndex)
    return stand
  }
}
