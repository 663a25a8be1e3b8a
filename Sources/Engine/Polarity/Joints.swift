internal import Text

extension StatementReader {
  /// Where "and" or "but" joins a second thing that is said of the subject of the clause before it: "is harmful and should be
  /// banned", "is cruel and useless", "should close the pool and sell the land". Multiplied with each other, two contraries
  /// would come out as the same.
  func joint(
    at place: Int, of sentence: ArraySlice<Token>, in clauses: Clauses, _ current: Int
  ) -> Clauses.Joint? {
    let token = sentence[place]
    let isComma = token.form == marks.comma
    guard isComma || table.has(.joiner, token) || table.has(.adversative, token),
      clauses.roles[current].maySayTheSame, !table.hasPhrase(at: place, of: sentence),
      let next = said(behind: place, of: sentence),
      let start = clauses.numbers.firstIndex(of: current)
    else { return nil }
    let lead = sentence[(sentence.startIndex + start)..<place]
    if isComma, goesOnListing(behind: next, of: sentence),
      joinsQualities(next, lead, of: sentence)
    {
      return Clauses.Joint(leader: current, hasOwnAuxiliary: false)
    }
    // "is slow, it is also dear"
    if isComma, !table.has(.backSubject, sentence[next - 1]) { return nil }
    if table.has(.auxiliary, sentence[next]) {
      let hasVerb = lead.indices.dropFirst().contains { index in
        table.has(.auxiliary, lead[index]) || table.hasSign(at: index, of: lead)
      }
      return hasVerb ? Clauses.Joint(leader: current, hasOwnAuxiliary: true) : nil
    }
    guard !lead.contains(where: isDenial) else { return nil }
    if joinsQualities(next, lead, of: sentence) || joinsDeeds(next, lead, of: sentence) {
      return Clauses.Joint(leader: current, hasOwnAuxiliary: false)
    }
    return opensPredicate(next, lead, of: sentence)
      ? Clauses.Joint(leader: current, hasOwnAuxiliary: true) : nil
  }

  /// Behind "and", "and never", "and too", ", and yet it".
  private func said(behind place: Int, of sentence: ArraySlice<Token>) -> Int? {
    let next = sentence[(place + 1)...].prefix(Self.mostSteps + 1).firstIndex { token in
      !isDenial(token) && !Self.steps.contains { table.has($0, token) }
    }
    // "and nobody should": that is who should.
    guard let next, isDenial(sentence[next - 1]), table.has(.auxiliary, sentence[next]) else {
      return next
    }
    return nil
  }

  private static let mostSteps = 2
  private static let steps: [SignTable.Sense] = [.joiner, .backSubject, .consequence, .excess]

  private func isDenial(_ token: Token) -> Bool {
    table.has(.denial, token) || table.has(.emptyDenial, token)
  }

  /// "is too slow and too dear", but not "is good for health and safety" or "is a cheap and quick way"
  private func joinsQualities(
    _ next: Int, _ lead: ArraySlice<Token>, of sentence: ArraySlice<Token>
  ) -> Bool {
    guard isOfQuality(lead), table.signs(at: next, of: sentence).best != nil else { return false }
    return next + 1 == sentence.endIndex || !sentence[next + 1].isWord
      || table.has(.nounOpener, sentence[next + 1]) || table.has(.joiner, sentence[next + 1])
  }

  /// "is slow, dear and useless"
  private func goesOnListing(behind place: Int, of sentence: ArraySlice<Token>) -> Bool {
    guard place + 1 < sentence.endIndex else { return false }
    return sentence[place + 1].form == marks.comma || table.has(.joiner, sentence[place + 1])
  }

  /// Behind a form of "be" stands no noun: "zoos are cruel".
  private func isOfQuality(_ lead: ArraySlice<Token>) -> Bool {
    guard let being = lead.lastIndex(where: { table.has(.copula, $0) }), being + 1 < lead.endIndex
    else { return false }
    return !lead[(being + 1)...].contains { table.has(.nounOpener, $0) }
  }

  /// "are cruel and teach children nothing", but not "are cruel and unusual"
  private func opensPredicate(
    _ next: Int, _ lead: ArraySlice<Token>, of sentence: ArraySlice<Token>
  ) -> Bool {
    guard isOfQuality(lead), let last = lead.last, isQuality(last), next + 1 < sentence.endIndex
    else { return false }
    return !table.has(.nounOpener, sentence[next]) && isPlain(sentence[next + 1])
  }

  /// "close the pool and sell the land", "would hurt tenants and reward landlords"; but not "close and sell the pool" or "was
  /// right to close the pool and sell the land"
  private func joinsDeeds(
    _ next: Int, _ lead: ArraySlice<Token>, of sentence: ArraySlice<Token>
  ) -> Bool {
    guard table.hasSign(at: next, of: sentence), next + 1 < sentence.endIndex,
      !lead.contains(where: { table.has(.copula, $0) }),
      lead.indices.contains(where: { table.hasSign(at: $0, of: lead) })
    else { return false }
    if opensObject(sentence[next + 1]) {
      return lead.suffix(Self.longestObject).contains(where: opensObject)
    }
    return isPlain(sentence[next + 1]) && lead.contains { table.has(.auxiliary, $0) }
      && !table.hasSign(at: lead.endIndex - 1, of: lead)
  }

  private func isPlain(_ token: Token) -> Bool {
    token.isWord && !table.has(.nounOpener, token) && !table.has(.auxiliary, token)
  }

  private static let longestObject = 4

  /// "the", "our", "more", but not "of"
  private func opensObject(_ token: Token) -> Bool {
    table.has(.nounOpener, token) && !table.has(.slot, token)
  }
}
