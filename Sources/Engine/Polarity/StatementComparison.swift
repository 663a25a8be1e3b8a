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
  /// Signed words of both sides stand on one scale.
  private(set) var isOnOneScale = false
  /// What is first on one side is last on the other, and the other way round.
  private(set) var isSwapped = false

  struct Rest {
    /// What the words without a sign count.
    var weight: Float = 0
    /// Words without a sign.
    var words: [Atom] = []
    /// How many have a sign.
    var signs = 0
    /// Their product, and their places.
    var sign = 1
    var deciders: [Int32] = []

    mutating func add(_ atoms: ArraySlice<Atom>, where free: UInt64) {
      for (index, atom) in atoms.enumerated() where free & 1 << UInt64(index) != 0 {
        if atom.isRest {
          weight += atom.weight
          words.append(atom)
        } else if !atom.isSetAgainst {
          sign *= Int(atom.sign)
          signs += 1
          deciders.append(atom.token)
        }
      }
    }
  }

  init(_ left: (Statement, ArraySlice<Atom>), _ right: (Statement, ArraySlice<Atom>)) {
    (self.left, leftAtoms) = left
    (self.right, rightAtoms) = right
  }

  /// What both say, if they are about one thing and it can be told.
  mutating func finding(_ table: SignTable) -> (polarity: Polarity, closeness: Double)? {
    align(table)
    guard shared > 0, left.isReported == right.isReported || sharesSubject else { return nil }
    addTurns()
    let closeness = Double(2 * shared / (2 * shared + leftRest.weight + rightRest.weight))
    if SlotChange.isMere(self) { return (.contrary, closeness) }
    if closeness >= 0.5, let change = SlotChange(self) {
      guard product > 0 else { return nil }
      deciders.left.append(change.left)
      deciders.right.append(change.right)
      return (.contrary, closeness)
    }
    guard isComparable(closeness) else { return nil }
    if product < 0 { return (.contrary, closeness) }
    // "Only on Sundays": one of them goes less far.
    guard left.isMere == right.isMere else { return nil }
    return saysNothingElse ? (.same, closeness) : nil
  }

  /// Both have a signed word of their own, or all that is said is shared.
  private func isComparable(_ closeness: Double) -> Bool {
    let areBothSigned = hasSignsOnBothSides || hasOpposites
    let rest = leftRest.weight + rightRest.weight
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

  var areBothUrged: Bool { left.isUrged && right.isUrged }

  private var saysNothingElse: Bool {
    hasSignsOnBothSides || leftRest.weight == 0 || rightRest.weight == 0
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
    for (one, other) in takePairs(&leftFree, &rightFree, where: { $0.stem == $1.stem }) {
      sharedCount += 1
      shared += min(one.weight, other.weight)
      if one.isSetAgainst != other.isSetAgainst { isTurned = true }
      if one.isContrary(to: other) { decide(one, other) }
    }
    isSwapped = leftFree | rightFree == 0 && swapsEnds
    if isTurned || isSwapped { product *= -1 }
    let scaled = takePairs(&leftFree, &rightFree) { $0.comparison(with: $1) != nil }
    for (one, other) in scaled { compare(one, other) }
    isOnOneScale = !scaled.isEmpty
    let opposites = takePairs(&leftFree, &rightFree) { table.areOpposites($0.stem, $1.stem) }
    for (one, other) in opposites { decide(one, other) }
    hasOpposites = !opposites.isEmpty
    addRest(leftFree, rightFree)
  }

  /// Two words of one scale are a signed word of each side.
  private mutating func compare(_ one: Atom, _ other: Atom) {
    leftRest.signs += 1
    rightRest.signs += 1
    if one.comparison(with: other) == -1 { decide(one, other) }
  }

  private mutating func decide(_ one: Atom, _ other: Atom) {
    product *= -1
    deciders.left.append(one.token)
    deciders.right.append(other.token)
  }

  private mutating func addRest(_ leftFree: UInt64, _ rightFree: UInt64) {
    leftRest.add(leftAtoms, where: leftFree)
    rightRest.add(rightAtoms, where: rightFree)
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
