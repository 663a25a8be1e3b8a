/// Where a sentence denies, and what it sets against what it says, by places among its article's tokens: "anything but a
/// help", "more harm than help".
struct Denials: Sendable {
  var turners: [Int32] = []
  var setAgainst: [Int32] = []
  var clauses: [Clause] = []
  /// -1 where the author says that what the sentence reports is not so, 1 where it is so, else 0.
  var verdict: Int8 = 0
  /// The last of the words before that which only report it, or -1: "it is a myth that".
  var lastOfFrame: Int32 = -1

  /// A clause as a row of words, each of which furthers or hinders, or tells what it is about.
  struct Clause: Sendable {
    struct Word: Sendable {
      var token: Int32
      /// +1, -1, or 0.
      var sign: Int8
      var isAttribute: Bool
      /// The preposition right before it, or -1.
      var slot: Int32
      /// "wrong", which is said of the act behind it: "wrong to ban them".
      var isVerdict: Bool
    }

    var words: [Word]
    var turners: [Int32]
    /// So many words stand before its first auxiliary, or 0 without one.
    var subjects: Int
    /// That is a form of "be".
    var isOfBeing: Bool
  }
}

extension Denials {
  /// Whether an act that stands at some places is judged: "to ban them is a mistake", "the ban should be lifted", "wrong to ban
  /// them". What an act does to something else ("banning them would cut noise") is no verdict on it.
  ///
  /// - `isHeard`: tells whether a word before it has turned it round already.
  func condemn(_ places: ClosedRange<Int32>, isHeard: (Int32) -> Bool) -> Bool {
    clauses.contains { clause in
      guard let first = clause.words.firstIndex(where: { places.contains($0.token) }),
        let last = clause.words.lastIndex(where: { places.contains($0.token) })
      else { return false }
      return clause.condemns(subject: first...last, end: places.upperBound, isHeard: isHeard)
        || clause.words[..<first].last.map { verdict in
          verdict.sign < 0 && !verdict.isAttribute && !isHeard(verdict.token)
            && (clause.words[first].slot < 0 || verdict.isVerdict)
        } ?? false
    }
  }
}

extension Denials.Clause {
  /// "Banning them is wrong", "the ban has failed"
  fileprivate func condemns(
    subject: ClosedRange<Int>, end: Int32, isHeard: (Int32) -> Bool
  ) -> Bool {
    let isSubject = subjects > 0 ? subject.upperBound < subjects : subject.lowerBound == 0
    guard isSubject,
      words[..<subject.lowerBound].allSatisfy({
        $0.sign == 0 || $0.isAttribute || isHeard($0.token)
      })
    else { return false }
    let behind = words[(subject.upperBound + 1)...]
    let matter = behind.count { $0.sign == 0 && !$0.isAttribute && $0.slot < 0 }
    let verdicts = behind.filter { $0.sign != 0 && !$0.isAttribute }
    let denials = turners.count { $0 > end }
    // "is not the answer"
    if isOfBeing, denials == 1, matter + verdicts.count == 1 {
      return verdicts.first?.sign ?? 1 > 0
    }
    // "is a distraction from the leaks and the dust", but not "is worse than any rent"
    let predicate = words.dropFirst(subjects).prefix(2)
    let hasObject = predicate.last.map { predicate.count == 2 && $0.slot >= 0 } ?? false
    let isJudged = isOfBeing && predicate.first?.sign ?? 0 != 0 && hasObject
    guard matter == 0 || isJudged, verdicts.count == 1 else { return false }
    return (verdicts[0].sign < 0) == denials.isMultiple(of: 2)
  }
}
