internal import Text

/// Which clause of its sentence each token stands in, and what that clause is there for.
struct Clauses {
  enum Role: Sendable {
    case main
    /// "which nobody uses": the one it speaks of stands before it.
    case relative
    /// "because it pays"
    case ground
    /// "though it is slow"
    case concession
    /// "before a child is killed": when, where or how the rest is done.
    case setting
    /// "if it rains"
    case condition
    /// "Critics forget that": only opens what is said.
    case frame

    /// A relative clause lacks what it is said of, and who grants a thing makes no point of it.
    var maySayTheSame: Bool { self == .main || self == .ground }
  }

  /// Of each token.
  fileprivate(set) var numbers: [Int] = []
  /// By clause.
  fileprivate(set) var roles: [Role] = [.main]
  /// By clause: the one before it whose subject it has, too.
  fileprivate(set) var joints: [Joint?] = [nil]
  /// What stands behind "forget that", which the author says, whoever forgets it; or -1.
  fileprivate(set) var admitted = -1

  /// "The drug is harmful and should be banned": two things are said of one subject.
  struct Joint {
    var leader: Int
    /// Or none: "should close the pool and sell the land".
    var hasOwnAuxiliary: Bool
  }

  func role(of place: Int, in sentence: ArraySlice<Token>) -> Role {
    roles[numbers[place - sentence.startIndex]]
  }
}

extension StatementReader {
  /// Relative clauses and those that "if", "because" or "before" opens are clauses of their own up to the
  /// next comma, behind which the one that they broke off goes on.
  func clauses(
    of sentence: ArraySlice<Token>, besides frame: [Int], _ vocabulary: Vocabulary
  ) -> Clauses {
    var clauses = Clauses()
    clauses.numbers.reserveCapacity(sentence.count)
    clauses.roles.reserveCapacity(8)
    var main = 0
    var current = 0
    // Where the verb of a subject stands that has a clause of its own.
    var subjectEnd: Int?
    // Where "that" of "forget that" stands.
    var frameEnd = -1
    func open(_ role: Clauses.Role, joint: Clauses.Joint? = nil) -> Int {
      clauses.roles.append(role)
      clauses.joints.append(joint)
      return clauses.roles.count - 1
    }
    for place in sentence.indices {
      let token = sentence[place]
      let joint = joint(at: place, of: sentence, in: clauses, current)
      if joint != nil || marks.clauseEnds.contains(token.form) || startsMain(place, sentence) {
        main = open(joint.map { clauses.roles[$0.leader] } ?? .main, joint: joint)
        current = main
      } else if token.form == marks.comma || place == subjectEnd {
        current = main
      } else if place == frameEnd + 1, place > sentence.startIndex {
        let role = clauses.roles[current]
        let isOpen = role == .main || role == .relative
        clauses.roles[current] = isOpen ? .frame : role
        current = open(isOpen ? .main : role)
        if isOpen {
          main = current
          clauses.admitted = current
        }
      } else if !frame.contains(place), let role = opens(place, of: sentence, vocabulary) {
        if role != .relative {
          current = open(role)
        } else if !isExistential(place, of: sentence) {
          let isOfSubject = isOfSubject(place, of: sentence)
          subjectEnd = isOfSubject ? subjectClauseEnd(place, of: sentence) : nil
          if subjectEnd != nil || !isOfSubject { current = open(role) }
        }
      }
      clauses.numbers.append(current)
      if clauses.roles[current] != .condition, frame.isEmpty,
        let end = factEnd(place, of: sentence)
      {
        frameEnd = end
      }
    }
    return clauses
  }

  /// ", but the council …", ", so the council …", "and it …", and a "but" that no "not" awaits.
  private func startsMain(_ place: Int, _ sentence: ArraySlice<Token>) -> Bool {
    guard place > sentence.startIndex, place + 1 < sentence.endIndex else { return false }
    if sentence[place - 1].form == marks.comma {
      return marks.conjunctions.contains(sentence[place].form)
        || table.has(.consequence, sentence[place]) && sentence[place + 1].form != marks.that
    }
    guard table.has(.adversative, sentence[place]), !table.hasPhrase(at: place - 1, of: sentence)
    else { return false }
    return !sentence[max(sentence.startIndex, place - Self.longestContrast)..<place].contains {
      table.has(.denial, $0) || table.has(.emptyDenial, $0)
    }
  }

  /// What a clause is there for that begins at a place; nothing if none does.
  private func opens(
    _ place: Int, of sentence: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Clauses.Role? {
    let token = sentence[place]
    guard place + 1 < sentence.endIndex, sentence[place + 1].form != marks.comma else { return nil }
    let isFirst = place == sentence.startIndex
    if opensRelative(place, of: sentence, vocabulary) { return .relative }
    if table.has(.clauseOpener, token) {
      if marks.relatives.contains(token.form) { return .relative }
      if table.has(.concessionOpener, token) { return .concession }
      guard table.has(.conditionOpener, token) else { return .ground }
      // Without a comma nothing tells where a clause that opens the sentence ends.
      let isOpen = !isFirst || sentence.contains { $0.form == marks.comma }
      return isOpen ? .condition : .ground
    }
    let isTime = table.has(.timeOpener, token)
    let isGround = table.has(.groundOpener, token)
    guard isTime || isGround else {
      return isDoneWithout(place, of: sentence, vocabulary) ? .setting : nil
    }
    if isFirst, !sentence.contains(where: { $0.form == marks.comma }) { return nil }
    // "study after study"
    if !isFirst, sentence[place - 1].form == sentence[place + 1].form { return nil }
    let isApart = isFirst || sentence[place - 1].form == marks.comma
    guard isTime || isApart, hasVerb(behind: place, of: sentence) else { return nil }
    return isGround && isApart ? .ground : .setting
  }

  /// "the pool that it shut", "the pool that the city shut", "the pool it shut"; but neither "the fact that it shut the pool" nor
  /// "tell the council that it shut the pool".
  private func opensRelative(
    _ place: Int, of sentence: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Bool {
    let isThat = sentence[place].form == marks.that
    let subject = sentence[isThat ? place + 1 : place]
    guard
      table.has(.clauseSubject, subject) && !table.has(.existential, subject)
        || isThat && table.has(.definite, subject)
    else { return false }
    let lead = sentence[..<place].suffix(Self.longestNoun + 2)
    guard let noun = lead.last, noun.isWord, !vocabulary.isStopWord(noun.form),
      let opener = lead.dropLast().lastIndex(where: table.isDeterminer),
      lead[(opener + 1)...].allSatisfy({ $0.isWord && !vocabulary.isStopWord($0.form) }),
      !lead.contains(where: { table.has(.thatLead, $0) })
    else { return false }
    return !sentence[..<place].contains { table.has(.reporting, $0) }
  }

  /// So many words stand behind an article at most.
  private static let longestNoun = 3

  /// "open the hall without waiting for the mayor"; but "cannot open it without waking him" denies twice.
  private func isDoneWithout(
    _ place: Int, of sentence: ArraySlice<Token>, _ vocabulary: Vocabulary
  ) -> Bool {
    guard table.has(.lacking, sentence[place]),
      isGerund(sentence[place + 1], vocabulary)
    else { return false }
    return !sentence[..<place].contains { table.has(.denial, $0) }
  }

  /// "waiting", but not "anything"
  func isGerund(_ token: Token, _ vocabulary: Vocabulary) -> Bool {
    let bytes = vocabulary.bytes(of: token.form)
    return bytes.suffix(3).elementsEqual("ing".utf8) && !bytes.suffix(5).elementsEqual("thing".utf8)
  }

  /// Whether what stands behind "before" is a clause: "before a child is killed", but not "before summer".
  private func hasVerb(behind place: Int, of sentence: ArraySlice<Token>) -> Bool {
    let rest = sentence[(place + 1)...].prefix { token in
      token.kind != .punctuation && token.form != marks.that
        && !marks.conjunctions.contains(token.form) && !table.has(.clauseOpener, token)
        && !table.has(.timeOpener, token)
    }
    guard let first = rest.first, !table.has(.order, sentence[max(place - 1, sentence.startIndex)])
    else { return false }
    if table.has(.clauseSubject, first) { return true }
    return rest.indices.dropFirst().contains { index in
      let token = rest[index]
      if table.has(.auxiliary, token) || table.has(.clauseSubject, token) { return true }
      return table.hasSign(at: index, of: sentence)
        && !table.has(.nounOpener, rest[index - 1])
    }
  }

  /// "Families who move find peace": a clause that the subject has, and nothing tells where it ends.
  private func isOfSubject(_ place: Int, of sentence: ArraySlice<Token>) -> Bool {
    guard place > sentence.startIndex else { return false }
    let clause = sentence[..<place].reversed().prefix { $0.kind != .punctuation }
    return clause.count <= Self.longestSubject && sentence[place - 1].form != marks.comma
      && !clause.contains { table.has(.auxiliary, $0) }
  }

  private static let longestSubject = 3

  /// "Families who move to the country do find peace": where the auxiliary of the families stands.
  private func subjectClauseEnd(_ place: Int, of sentence: ArraySlice<Token>) -> Int? {
    let rest = sentence[(place + 1)...].prefix { token in
      token.kind != .punctuation && token.form != marks.that && !table.has(.clauseOpener, token)
        && !marks.conjunctions.contains(token.form)
    }
    return rest.indices.dropFirst().last { index in
      table.has(.auxiliary, rest[index]) && !table.has(.auxiliary, rest[index - 1])
        && !table.has(.clauseSubject, rest[index - 1]) && !table.has(.denial, rest[index - 1])
    }
  }

  /// "There is no study which shows …" denies what the study shows.
  private func isExistential(_ place: Int, of sentence: ArraySlice<Token>) -> Bool {
    let clause = sentence[..<place].reversed().prefix { $0.kind != .punctuation }
    return clause.contains { table.has(.existential, $0) }
      && clause.contains { table.has(.denial, $0) }
  }

  /// The place of "that" where "forget that", "ignore the fact that" begin; no one says it before.
  private func factEnd(_ place: Int, of sentence: ArraySlice<Token>) -> Int? {
    guard table.begins(.factive, sentence[place]) else { return nil }
    var end: Int?
    table.forEachMatch(at: place, of: sentence) { match in
      if match.sense == .factive { end = match.rest.last }
    }
    guard end != nil, !sentence[..<place].contains(where: { table.has(.reporting, $0) }) else {
      return nil
    }
    return end
  }
}
