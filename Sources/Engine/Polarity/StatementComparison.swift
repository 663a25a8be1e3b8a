/// Two statements laid beside each other: which words they share, which are opposites, and what is left.
struct StatementComparison {
  let left: Statement
  let right: Statement
  let leftAtoms: ArraySlice<Atom>
  let rightAtoms: ArraySlice<Atom>
  /// What is shared counts so much; words without a sign that only one side has, so much.
  private(set) var shared: Float = 0
  private(set) var leftRest: Float = 0
  private(set) var rightRest: Float = 0
  /// -1 where what was compared is contrary.
  private(set) var product = 1
  /// Places of words that decided.
  private(set) var deciders: (left: [Int32], right: [Int32]) = ([], [])
  /// Signed words that only one side has.
  private(set) var leftSigns = 0
  private(set) var rightSigns = 0
  private(set) var sharedCount = 0
  private(set) var hasOpposites = false
  /// Words without a sign that only one side has.
  private(set) var leftOnly: [Atom] = []
  private(set) var rightOnly: [Atom] = []

  init(_ left: (Statement, ArraySlice<Atom>), _ right: (Statement, ArraySlice<Atom>)) {
    (self.left, leftAtoms) = left
    (self.right, rightAtoms) = right
  }

  /// What both say, if they are about one thing and it can be told.
  mutating func finding(_ table: SignTable) -> (polarity: Polarity, closeness: Double)? {
    align(table)
    guard shared > 0 else { return nil }
    addTurns()
    let closeness = Double(2 * shared / (2 * shared + leftRest + rightRest))
    guard isComparable(closeness) else { return nil }
    if product < 0 { return (.contrary, closeness) }
    if let change = SlotChange(self) {
      deciders.left.append(change.left)
      deciders.right.append(change.right)
      return (.contrary, closeness)
    }
    return saysNothingElse ? (.same, closeness) : nil
  }

  /// Both have a signed word of their own, or all that is said is shared.
  private func isComparable(_ closeness: Double) -> Bool {
    let areBothSigned = leftSigns > 0 && rightSigns > 0 || hasOpposites
    guard sharedCount > 1 else { return areBothSigned && leftRest + rightRest < 1.5 }
    if areBothSigned || leftSigns + rightSigns == 0 { return closeness >= 0.5 }
    return closeness >= 0.6
  }

  var areBothUrged: Bool { left.isUrged && right.isUrged }

  private var saysNothingElse: Bool {
    leftSigns > 0 && rightSigns > 0 || leftRest == 0 || rightRest == 0
  }

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
    if isTurned { product *= -1 }
    let opposites = takePairs(&leftFree, &rightFree) { table.areOpposites($0.stem, $1.stem) }
    for (one, other) in opposites { decide(one, other) }
    hasOpposites = !opposites.isEmpty
    addRest(leftFree, rightFree)
  }

  private mutating func decide(_ one: Atom, _ other: Atom) {
    product *= -1
    deciders.left.append(one.token)
    deciders.right.append(other.token)
  }

  private mutating func addRest(_ leftFree: UInt64, _ rightFree: UInt64) {
    for (index, atom) in leftAtoms.enumerated() where leftFree & 1 << UInt64(index) != 0 {
      guard !atom.isSetAgainst else { continue }
      if atom.sign != 0, !atom.isAttribute {
        product *= Int(atom.sign)
        leftSigns += 1
        deciders.left.append(atom.token)
      } else {
        leftRest += atom.weight
        leftOnly.append(atom)
      }
    }
    for (index, atom) in rightAtoms.enumerated() where rightFree & 1 << UInt64(index) != 0 {
      guard !atom.isSetAgainst else { continue }
      if atom.sign != 0, !atom.isAttribute {
        product *= Int(atom.sign)
        rightSigns += 1
        deciders.right.append(atom.token)
      } else {
        rightRest += atom.weight
        rightOnly.append(atom)
      }
    }
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
