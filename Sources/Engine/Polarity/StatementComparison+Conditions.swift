/// On what conditions two statements hold.
extension StatementComparison {
  /// Of two conditions one must hold where the other does, or must not.
  var holdAtOnce: Bool {
    areOneInOther(
      unsigned(left.condition, left.limitSigns), unsigned(right.condition, right.limitSigns))
  }

  var limits: (left: [Int32], right: [Int32]) {
    (unsigned(left.limits, left.limitSigns), unsigned(right.limits, right.limitSigns))
  }

  /// What two conditions that are each other's contrary share.
  func unsigned(_ stems: [Int32], _ signs: [Atom]) -> [Int32] {
    haveContraryLimits ? stems.filter { stem in !signs.contains { $0.stem == stem } } : stems
  }

  func areOneInOther(_ one: [Int32], _ other: [Int32]) -> Bool {
    one.count < other.count
      ? one.allSatisfy(other.contains) : other.allSatisfy(one.contains)
  }
}
