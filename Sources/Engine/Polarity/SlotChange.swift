/// Another value in the same place of two statements that are otherwise alike, where that is another
/// answer and not only another matter:
///
/// - "Give the money to trams." "Give it to buses instead." One of them says *instead*.
/// - "Pensioners should pay." "The young are to blame" and other culprits: who is to blame is one.
/// - "The age should be 16." "… 18." Only the number differs.
/// - "The seat should go to Ghana." "… to Peru." Behind one preposition, at the end of a proposal.
/// - "The state should pay." "Parents should pay." It is a task that falls to one.
/// - "A ban would end smuggling." "A ban would only move it abroad." One says that *only* this happens.
struct SlotChange {
  /// Places of the two values in their articles.
  var left: Int32
  var right: Int32

  init?(_ comparison: StatementComparison) {
    let lefts = comparison.leftRest.words.filter { !$0.isAttribute }
    let rights = comparison.rightRest.words.filter { !$0.isAttribute }
    guard let left = lefts.last, let right = rights.last,
      comparison.leftRest.signs + comparison.rightRest.signs == 0
    else { return nil }
    (self.left, self.right) = (left.token, right.token)
    let isInPlace = comparison.left.isInPlace != comparison.right.isInPlace
    if isInPlace { return }
    let areNumbers = (lefts + rights).allSatisfy {
      $0.isNumber || $0.isDate && comparison.areBothUrged
    }
    if areNumbers, lefts.count < 3, rights.count < 3, comparison.sharedCount > 1 { return }
    if comparison.areBothUrged, Self.isPlace(lefts, rights), comparison.left.isPlacing,
      comparison.right.isPlacing
    {
      return
    }
    guard lefts.count == 1, rights.count == 1 else { return nil }
    if comparison.left.namesCulprit, comparison.right.namesCulprit { return }
    guard comparison.areBothUrged, comparison.areOfSoleTask, comparison.areSubjects(left, right)
    else { return nil }
  }

  /// "to the market square": one or two words behind the same preposition.
  private static func isPlace(_ lefts: [Atom], _ rights: [Atom]) -> Bool {
    guard lefts.count < 3, rights.count < 3, lefts[0].slot >= 0 else { return false }
    return lefts[0].slot == rights[0].slot && lefts.dropFirst().allSatisfy { $0.slot < 0 }
      && rights.dropFirst().allSatisfy { $0.slot < 0 }
  }

  /// Of one subject, one of the two says that only something else happens.
  static func isMere(_ comparison: StatementComparison) -> Bool {
    comparison.left.isMere != comparison.right.isMere && comparison.sharesSubject
      && !(comparison.leftRest.words.isEmpty && comparison.leftRest.signs == 0)
      && !(comparison.rightRest.words.isEmpty && comparison.rightRest.signs == 0)
  }
}
