internal import Lexis

/// Two statements laid beside each other: which words they share, which are opposites, and what is left.
struct StatementComparison {
  let left: Statement
  let right: Statement
  let leftAtoms: ArraySlice<Atom>
  let rightAtoms: ArraySlice<Atom>
  /// What is shared counts so much.
  private(set) var shared: Float = 0
  /// What only one side has.
  private(set) var leftRest = Rest()
  private(set) var rightRest = Rest()
  /// -1 where what was compared is contrary.
  private(set) var product = 1
  /// Places of words that decided.
  private(set) var deciders: (left: [Int32], right: [Int32]) = ([], [])
  private(set) var sharedCount = 0
  private(set) var hasOpposites = false
  /// How many words are each other's contrary, but for those that a clause begins with.
  private var contraries = 0
  /// Opposites tell when or where each holds.
  private var haveOwnSettings = false
  /// Signed words of both sides stand on one scale.
  private(set) var isOnOneScale = false
  /// The two speak of different things: of rich families and of poor ones.
  private(set) var differ = false
  /// What is first on one side is last on the other, and the other way round.
  private(set) var isSwapped = false
  /// A side sets something against a word of the other: "buses, not trams".
  private var setsAgainst = (left: false, right: false)
  /// What each hangs on is the other's contrary: "if it goes", "unless it stays".
  let haveContraryLimits: Bool

  struct Rest {
    /// What the words without a sign count.
    var weight: Float = 0
    /// Words without a sign.
    var words: [Atom] = []
    /// How many have a sign, and those of them that no scale pairs with a word of the other side.
    var signs = 0
    var loose: [Atom] = []
    /// Their product, and their places.
    var sign = 1
    var deciders: [Int32] = []

    mutating func add(_ atoms: ArraySlice<Atom>, where free: UInt64) {
      for (index, atom) in atoms.enumerated() where free & 1 << UInt64(index) != 0 {
        if atom.isRest {
          if isRepeated(atom, at: index, of: atoms, free) { continue }
          weight += atom.weight
          words.append(atom)
        } else if !atom.isSetAgainst {
          sign *= Int(atom.sign)
          signs += 1
          loose.append(atom)
          deciders.append(atom.token)
        }
      }
    }

    var isAny: Bool { signs > 0 || !words.isEmpty }

    /// How many signed words have no like on the other side.
    func own(beside other: Rest) -> Int {
      loose.count { one in !other.loose.contains { $0.isNear(one) } }
    }

    /// "study after study": the word is shared already.
    private func isRepeated(
      _ atom: Atom, at index: Int, of atoms: ArraySlice<Atom>, _ free: UInt64
    ) -> Bool {
      atoms.prefix(index).enumerated().contains { place, other in
        other.stem == atom.stem && free & 1 << UInt64(place) == 0
      }
    }
  }

  init(_ left: (Statement, ArraySlice<Atom>), _ right: (Statement, ArraySlice<Atom>)) {
    (self.left, leftAtoms) = left
    (self.right, rightAtoms) = right
    haveContraryLimits = left.0.limitSigns.contains { one in
      right.0.limitSigns.contains { one.comparison(with: $0) == -1 }
    }
  }

  /// "Let me say", "let them know": one such word that both have is nothing that both are about.
  private static let leastOfSigns: Float = 1.3
  private var sharesMatter = false

  /// What both say, if they are about one thing and it can be told.
  mutating func finding(_ table: SignTable) -> (polarity: Polarity, closeness: Double)? {
    align(table)
    guard sharesMatter || shared > Self.leastOfSigns, !differ, saidAlike, holdAtOnce,
      knowsWhatIsLacking
    else { return nil }
    addTurns()
    // "not unless they pay", "only if they pay"
    if left.limit * right.limit < 0, areOneInOther(limits.left, limits.right) { product *= -1 }
    if haveContraryLimits { product *= -1 }
    // "Pine outlasts oak", "oak rots sooner than pine": what is measured is not known to be one thing.
    let areMeasured = setsAgainst.left && setsAgainst.right && !isOnOneScale && !hasOpposites
    if areMeasured, leftRest.isAny, rightRest.isAny { return nil }
    let closeness = Double(2 * shared / (2 * shared + leftRest.weight + rightRest.weight))
    if SlotChange.isMere(self) { return (.contrary, closeness) }
    if closeness >= 0.5, let change = SlotChange(self) {
      guard product > 0, !sayOfSome else { return nil }
      deciders.left.append(change.left)
      deciders.right.append(change.right)
      return (.contrary, closeness)
    }
    if excludesSome, closeness >= 0.5 { return (.contrary, closeness) }
    guard isComparable(closeness), !haveOwnMatter, !haveOwnAspects, !sharesVerbOnly else {
      return nil
    }
    if haveOwnSettings, !areBothUrged || product > 0 { return nil }
    if product < 0 { return sayOfSome ? nil : (.contrary, closeness) }
    // "saved lives for the young", "cost lives for the old": both contraries may be meant, and neither undoes the other.
    if contraries > 1 { return nil }
    // "Only on Sundays": one of them goes less far. So does "as good as" beside "better than".
    guard left.isMere == right.isMere || needsOne, left.isEqual == right.isEqual, !haveOwnSubjects
    else { return nil }
    return saysNothingElse && !sharesOneWordOnly && left.isReported == right.isReported
      ? (.same, closeness) : nil
  }

  /// What somebody is said to say no author says; who wants what is told by both.
  private var saidAlike: Bool {
    left.isReported == right.isReported
      || sharesSubject && !left.isReportedWhole && !right.isReportedWhole
  }

  /// "A tax without exemptions would hurt the poor" says nothing of a tax that has some.
  private var knowsWhatIsLacking: Bool {
    func isShared(_ lacks: [Int32], with atoms: ArraySlice<Atom>) -> Bool {
      lacks.isEmpty || atoms.contains { lacks.contains($0.stem) }
    }
    return isShared(left.lacks, with: rightAtoms) && isShared(right.lacks, with: leftAtoms)
  }

  /// "Only members may swim", "everyone may swim"
  private var excludesSome: Bool {
    left.isMere != right.isMere && (left.isMere ? right : left).isOfAll && sharedCount > 1
      && (left.isMere ? rightRest : leftRest).words.isEmpty
      && left.turners.isEmpty && right.turners.isEmpty
  }

  /// "Only a net will save it", "it cannot be saved without a net"
  private var needsOne: Bool { (left.isMere ? right : left).turners.count == 2 }

  /// "It is paid by the job", "he should keep his job"; "one or two", "two": no more than a word.
  private var sharesOneWordOnly: Bool {
    guard sharedCount == 1, !isOnOneScale else { return false }
    let isNumberOnly = leftAtoms.contains { one in
      one.isNumber && rightAtoms.contains { $0.stem == one.stem }
    }
    return isNumberOnly || !leftRest.loose.isEmpty && !rightRest.loose.isEmpty
  }

  /// "It stops cuts", "he would not stop fighting": each does it to something of its own.
  private var sharesVerbOnly: Bool {
    sharedCount == 1 && !isOnOneScale && !hasOpposites && leftRest.isAny && rightRest.isAny
      && sharesSign
  }

  /// Both have the same signed word, before no noun.
  private var sharesSign: Bool {
    leftAtoms.contains { one in
      one.sign != 0 && !one.isAttribute
        && rightAtoms.contains { $0.stem == one.stem && $0.sign == one.sign }
    }
  }

  /// Whether both want or say one thing of another in the same words, whatever else they say: "ban any firm that takes a
  /// commission", "cap the price and ban commissions".
  mutating func sharesDeed(_ table: SignTable) -> Bool {
    let isVerbShared = left.verb >= 0 && left.verb == right.verb
    // Most pairs share neither, which is asked of every link.
    guard isVerbShared || sharesSign else { return false }
    align(table)
    addTurns()
    // What only one of them says besides turns nothing round.
    let alone = leftRest.sign * rightRest.sign
    return product * alone > 0 && !differ && sharesMatter && sharedCount > 1
  }

  /// What each says of something that the other does not speak of may both be so: "hire more nurses",
  /// "hire fewer managers". Numbers are values of the same thing where something is urged.
  private var haveOwnMatter: Bool {
    let lefts = matter(of: leftRest, turnedBy: left.turners, setsAgainst: setsAgainst.left)
    let rights = matter(of: rightRest, turnedBy: right.turners, setsAgainst: setsAgainst.right)
    if areBothUrged, !lefts.isEmpty, !rights.isEmpty,
      (lefts + rights).allSatisfy({ $0.isNumber || $0.isDate })
    {
      return false
    }
    let left = lefts.count + (isVerdict(self.left, leftRest) ? 0 : leftRest.own(beside: rightRest))
    let right =
      rights.count + (isVerdict(self.right, rightRest) ? 0 : rightRest.own(beside: leftRest))
    return left > 0 && right > 0 && !(lefts.isEmpty && rights.isEmpty)
  }

  /// "It would be wrong to pay", "paying would be wrong", "failing to pay would be wrong": said of what the rest of the clause
  /// tells.
  private func isVerdict(_ statement: Statement, _ rest: Rest) -> Bool {
    guard statement.isOfBeing, statement.subjects == 0 || statement.isOfAct,
      rest.loose.count == 1 || rest.loose.count == 2 && statement.isOfAct
    else { return false }
    return rest.loose.last?.stem == statement.verb
  }

  /// Who did a thing freely did it, and what is put in another's place is what the denial says.
  private func matter(of rest: Rest, turnedBy turners: [Int32], setsAgainst: Bool) -> [Atom] {
    let words = rest.words.filter(\.isMatter)
    if setsAgainst, words.count == 1 { return [] }
    return turners.isEmpty && rest.loose.isEmpty ? words.filter { !$0.isManner } : words
  }

  /// "The jury is slow", "the jury is fair": each is said on a scale of its own.
  private var haveOwnAspects: Bool {
    if leftRest.loose.isEmpty || rightRest.loose.isEmpty {
      // "The city has trams", "the city's trams are slow"; but "it is dangerous to …" is said of all that follows.
      let (loose, atoms) =
        leftRest.loose.isEmpty ? (rightRest.loose, rightAtoms) : (leftRest.loose, leftAtoms)
      return !left.isUrged && !right.isUrged && left.stand == nil && right.stand == nil
        && leftRest.signs == rightRest.signs - loose.count
        && loose.contains { $0.field == .aspect && $0.token != atoms.first?.token }
    }
    return (leftRest.loose + rightRest.loose).contains { $0.field == .aspect }
  }

  /// "Europe should pay for Taiwan", "Taiwan should pay for itself": one verb, two who are to do it.
  private var haveOwnSubjects: Bool {
    guard left.verb >= 0, left.verb == right.verb, left.isOfBeing == right.isOfBeing,
      left.subjects > 0, right.subjects > 0
    else { return false }
    let rights = rightAtoms.prefix(right.subjects)
    return !leftAtoms.prefix(left.subjects).contains { one in
      rights.contains { $0.stem == one.stem }
    }
  }

  /// Only one can do it, and neither says whose it is: "their own".
  var areOfSoleTask: Bool {
    left.hasSoleTask && right.hasSoleTask && !left.pointsBack && !right.pointsBack
  }

  /// Whether both stand before the verb, and are no attributes.
  func areSubjects(_ one: Atom, _ other: Atom) -> Bool {
    one.noun < 0 && other.noun < 0
      && leftAtoms.prefix(left.subjects).contains { $0.token == one.token }
      && rightAtoms.prefix(right.subjects).contains { $0.token == other.token }
  }

  /// What is so in summer may not be so in winter, and what girls like boys may like, too.
  private mutating func compareSettings(_ opposites: [(Atom, Atom)]) {
    for (one, other) in opposites {
      if one.slot >= 0, other.slot >= 0 { haveOwnSettings = true }
      let begin = one.token == leftAtoms.first?.token && other.token == rightAtoms.first?.token
      let areSubjects =
        (left.subjects > 0 || !left.isUrged) && (right.subjects > 0 || !right.isUrged)
      if begin, areSubjects, !(areBothUrged && areOfSoleTask),
        !(left.namesCulprit && right.namesCulprit)
      {
        differ = true
      }
    }
  }

  /// What is so of some may not be so of others.
  private var sayOfSome: Bool {
    left.isOfSome && (right.isOfSome || right.isOfNotAll)
      || right.isOfSome && left.isOfNotAll
  }

  /// "The vote is on the 14th" answers nobody who votes for the ban on the 14th.
  private var tellsWhen: Bool {
    let (unsigned, atoms) = leftRest.signs == 0 ? (left, leftAtoms) : (right, rightAtoms)
    let predicate = atoms.dropFirst(unsigned.subjects)
    return unsigned.isOfBeing && unsigned.turners.isEmpty && !predicate.isEmpty
      && predicate.allSatisfy { $0.isNumber || $0.slot >= 0 }
  }

  /// Both have a signed word of their own, or all that is said is shared.
  private func isComparable(_ closeness: Double) -> Bool {
    let areBothSigned = hasSignsOnBothSides || hasOpposites
    let rest = leftRest.weight + rightRest.weight
    if !areBothSigned, leftRest.signs + rightRest.signs > 0, tellsWhen { return false }
    if rest == 0 { return true }
    guard sharedCount > 1 else {
      return areBothSigned && rest < (isOnOneScale ? 2.1 : 1.5)
    }
    if areBothSigned || leftRest.signs + rightRest.signs == 0 { return closeness >= 0.5 }
    return closeness >= 0.6
  }

  /// Both begin with the same word that is no grammar.
  var sharesSubject: Bool {
    leftAtoms.first.map { $0.sign == 0 && $0.stem == rightAtoms.first?.stem } ?? false
  }

  /// "The north pays for the south" and the other way round; a passive ("by") is no swap.
  private var swapsEnds: Bool {
    guard leftAtoms.count > 2, leftAtoms.count == rightAtoms.count, let first = leftAtoms.first,
      let last = leftAtoms.last, let rightFirst = rightAtoms.first, let rightLast = rightAtoms.last
    else { return false }
    return first.stem != last.stem && first.stem == rightLast.stem && last.stem == rightFirst.stem
      && last.slot == rightLast.slot
  }

  /// "Students owe the town respect": of two such rows of words just two stand in each other's place.
  private var swapsRoles: Bool {
    guard leftAtoms.count > 2, leftAtoms.count == rightAtoms.count else { return false }
    let changed = zip(leftAtoms, rightAtoms).enumerated().filter { $1.0.stem != $1.1.stem }
    guard changed.count == 2, changed[1].offset > changed[0].offset + 1 else { return false }
    let ((_, first), (_, second)) = (changed[0], changed[1])
    return first.0.stem == second.1.stem && first.1.stem == second.0.stem
      && first.0.slot == first.1.slot && second.0.slot == second.1.slot
  }

  var areBothUrged: Bool { left.isUrged && right.isUrged }

  private var saysNothingElse: Bool {
    // "should be paid more" and "should be paid by results"
    if left.verb >= 0, left.verb == right.verb {
      if leftRest.signs > 0, rightRest.signs == 0, !rightRest.words.isEmpty { return false }
      if rightRest.signs > 0, leftRest.signs == 0, !leftRest.words.isEmpty { return false }
    }
    // Two words that no list relates may both be so.
    for one in leftRest.loose where rightRest.loose.contains(where: { !$0.isNear(one) }) {
      return false
    }
    return hasSignsOnBothSides || leftRest.weight == 0 || rightRest.weight == 0
  }

  private var hasSignsOnBothSides: Bool { leftRest.signs > 0 && rightRest.signs > 0 }

  private mutating func addTurns() {
    product *= left.turn * right.turn
    deciders.left += left.turners
    deciders.right += right.turners
  }

  private mutating func align(_ table: SignTable) {
    var leftFree = Self.all(leftAtoms)
    var rightFree = Self.all(rightAtoms)
    var isTurned = false
    // What is done instead of what is set aside says no more about that.
    var doesOther = (left: false, right: false)
    for (one, other) in takePairs(&leftFree, &rightFree, where: { $0.stem == $1.stem }) {
      sharedCount += 1
      if !one.isGrammar { sharesMatter = true }
      shared += min(one.weight, other.weight)
      if one.isSetAgainst != other.isSetAgainst {
        isTurned = true
        if one.isSetAgainst { setsAgainst.left = true } else { setsAgainst.right = true }
        if one.sign != 0, one.isSetAgainst { doesOther.left = true }
        if one.sign != 0, other.isSetAgainst { doesOther.right = true }
      }
      if one.isContrary(to: other) { decide(one, other) }
    }
    isSwapped = leftFree | rightFree == 0 && (swapsEnds || swapsRoles)
    // "As safe as" says the same either way round.
    if isTurned && !(left.isEqual && right.isEqual) || isSwapped { product *= -1 }
    let scaled = takePairs(&leftFree, &rightFree) { $0.comparison(with: $1) != nil }
    for (one, other) in scaled { compare(one, other) }
    isOnOneScale = !scaled.isEmpty
    let opposites = takePairs(&leftFree, &rightFree) { table.areOpposites($0.stem, $1.stem) }
    for (one, other) in opposites { decide(one, other) }
    hasOpposites = !opposites.isEmpty
    compareSettings(opposites)
    for (one, other) in scaled + opposites where one.noun >= 0 && one.noun == other.noun {
      differ = true
    }
    let synonyms = takePairs(&leftFree, &rightFree) {
      $0.sign == 0 && $1.sign == 0 && table.areSynonyms($0.stem, $1.stem)
    }
    for (one, other) in synonyms { shared += Self.nearness * min(one.weight, other.weight) }
    // "Closing the mint saved money", "money was saved when the mint was closed"
    leave(right.condition, of: leftAtoms, &leftFree)
    leave(left.condition, of: rightAtoms, &rightFree)
    addRest(leftFree, rightFree, doesOther)
  }

  /// What the other side says of when its clause holds is said on this side, too.
  private func leave(_ condition: [Int32], of atoms: ArraySlice<Atom>, _ free: inout UInt64) {
    guard !condition.isEmpty else { return }
    for (place, atom) in atoms.enumerated() where condition.contains(atom.stem) {
      free &= ~(1 << UInt64(place))
    }
  }

  /// What a synonym counts against the word itself.
  private static let nearness: Float = 0.5

  /// Two words of one scale are a signed word of each side.
  private mutating func compare(_ one: Atom, _ other: Atom) {
    leftRest.signs += 1
    rightRest.signs += 1
    if one.comparison(with: other) == -1 { decide(one, other) }
  }

  private mutating func decide(_ one: Atom, _ other: Atom) {
    product *= -1
    let isOfSubject = one.token == leftAtoms.first?.token || other.token == rightAtoms.first?.token
    if !isOfSubject { contraries += 1 }
    deciders.left.append(one.token)
    deciders.right.append(other.token)
  }

  private mutating func addRest(
    _ leftFree: UInt64, _ rightFree: UInt64, _ doesOther: (left: Bool, right: Bool)
  ) {
    leftRest.add(leftAtoms, where: leftFree)
    rightRest.add(rightAtoms, where: rightFree)
    if doesOther.left { leftRest.sign = 1 }
    if doesOther.right { rightRest.sign = 1 }
    product *= leftRest.sign * rightRest.sign
    deciders.left += leftRest.deciders
    deciders.right += rightRest.deciders
  }

  private static func all(_ atoms: ArraySlice<Atom>) -> UInt64 {
    atoms.count >= 64 ? .max : 1 << UInt64(atoms.count) - 1
  }

  /// Each two free atoms that fit; they are free no longer.
  private func takePairs(
    _ leftFree: inout UInt64, _ rightFree: inout UInt64, where fit: (Atom, Atom) -> Bool
  ) -> [(Atom, Atom)] {
    var pairs: [(Atom, Atom)] = []
    for (place, one) in leftAtoms.enumerated() where leftFree & 1 << UInt64(place) != 0 {
      let partner = rightAtoms.enumerated().first { index, other in
        rightFree & 1 << UInt64(index) != 0 && fit(one, other)
      }
      guard let partner else { continue }
      leftFree &= ~(1 << UInt64(place))
      rightFree &= ~(1 << UInt64(partner.offset))
      pairs.append((one, partner.element))
    }
    return pairs
  }
}
