internal import Text

/// One clause of an author's own, as a row of words with signs.
struct Statement: Sendable {
  /// Indices into `Statements.atoms`.
  var atoms: Range<Int>
  /// -1 where the clause is denied an odd number of times.
  var turn = 1
  /// Indices into the article's tokens.
  var turners: [Int32] = []
  /// By stem, one of 64 bits: two statements without a common bit share no word.
  var mask: UInt64 = 0
  /// "instead": it answers with another value in the same place.
  var isInPlace = false
  /// "only": what it says is all that happens.
  var isMere = false
  /// It proposes something.
  var isUrged = false
  /// It says who is to blame.
  var namesCulprit = false
}

/// A word or phrase of a statement that is no grammar.
struct Atom: Sendable {
  var stem: Int32
  /// +1 furthers, -1 hinders, 0 is what the statement is about.
  var sign: Int8
  /// Behind "instead of", "than" and the like.
  var isSetAgainst = false
  /// A quality before its noun.
  var isAttribute = false
  var isNumber = false
  /// What it counts for what a statement is about; a word that all use counts less.
  var weight: Float
  /// The preposition right before it, or -1.
  var slot: Int32 = -1
  /// Index into the article's tokens.
  var token: Int32
}

extension Atom {
  /// Whether one word of a stem denies the other: "used", "unused"; "useful", "useless".
  func isContrary(to other: Atom) -> Bool {
    if sign * other.sign < 0 { return true }
    return min(sign, other.sign) < 0 && max(sign, other.sign) == 0 && !isAttribute
      && !other.isAttribute
  }
}

/// The statements of one article by sentence.
struct Statements: Sendable {
  fileprivate(set) var atoms: [Atom] = []
  fileprivate(set) var statements: [Statement] = []
  /// By sentence: indices into `statements`.
  fileprivate(set) var sentences: [Range<Int>] = []
}

extension Statements {
  mutating func endSentence(from start: Int) { sentences.append(start..<statements.count) }

  mutating func append(_ statement: Statement, _ new: [Atom]) {
    guard !new.isEmpty else { return }
    var statement = statement
    statement.atoms = atoms.count..<atoms.count + new.count
    for atom in new { statement.mask |= 1 << UInt64(atom.stem & 63) }
    atoms += new
    statements.append(statement)
  }
}
