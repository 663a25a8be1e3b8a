/// A statement as it is put together.
struct StatementBuilder {
  var statement = Statement(atoms: 0..<0)
  var atoms: [Atom] = []
  /// Places of words that belong to a phrase which was read.
  var covered: [Int] = []
  /// Places of words before the clause itself.
  var opening = 0..<0
  var isSetAgainst = false
  /// "no less safe than".
  var hasEmptyDenial = false
  var slot: Int32 = -1
  private var hasAuxiliary = false
  private var awaitsVerb = false
  /// Where "as" stood last, and how many atoms stood before it.
  private var equal: (place: Int, atoms: Int)?

  /// What it is said of, and the auxiliary that stands before both where it goes on behind that.
  mutating func takeSubject(of leader: StatementBuilder, goesOn: Bool) {
    let first = leader.statement
    let verb = leader.atoms.firstIndex { $0.sign != 0 && !$0.isAttribute }
    atoms = Array(leader.atoms.prefix(leader.hasAuxiliary ? first.subjects : verb ?? 0))
    statement.repeated = atoms.reduce(0) { $0 + ($1.isRest ? $1.weight : 0) }
    guard goesOn else { return }
    (hasAuxiliary, awaitsVerb) = (leader.hasAuxiliary, leader.hasAuxiliary)
    (statement.subjects, statement.isOfBeing) = (first.subjects, first.isOfBeing)
  }

  mutating func endContrast() { isSetAgainst = false }

  mutating func append(_ atom: Atom) {
    if awaitsVerb { statement.verb = atom.stem }
    awaitsVerb = false
    // Most clauses have no more.
    if atoms.isEmpty { atoms.reserveCapacity(16) }
    atoms.append(atom)
    slot = -1
  }

  mutating func meetAuxiliary() {
    guard !hasAuxiliary else { return }
    hasAuxiliary = true
    awaitsVerb = true
    statement.subjects = atoms.count
  }

  /// The word that opens a clause, which is the first of it.
  mutating func meetOrder(_ order: Int8, _ place: Int) {
    guard statement.role == .setting, atoms.isEmpty else { return }
    (statement.order, statement.opener) = (order, Int32(place))
  }

  mutating func meetBeing() { if awaitsVerb { statement.isOfBeing = true } }

  /// The second "as" of "as safe as" sets what follows against the rest.
  mutating func meetEqual(_ place: Int) {
    if let first = equal, place - first.place < 5, atoms.count > first.atoms {
      statement.isEqual = true
      isSetAgainst = true
    }
    equal = (place, atoms.count)
  }

  /// The author says so, or not so, of what was reported or asked.
  mutating func take(_ stand: Stand) {
    let turn = statement.turn
    if stand.isAbsolute {
      statement.turn = stand.turn
    } else {
      statement.turn *= stand.turn
      statement.verdict = Int8(stand.turn)
    }
    let lead = zip(stand.frame, stand.frame.dropFirst()).first { $1 != $0 + 1 }?.0
    statement.lastOfFrame = Int32(lead ?? stand.frame.last ?? -1)
    statement.turners += stand.turners
    statement.stand =
      stand.isAnswer ? (statement.turn == turn ? .yes : .no) : .inOneBreath
  }
}
