internal import Lexis
internal import Text

/// One clause of an author's own, as a row of words with signs.
struct Statement: Sendable {
  /// Indices into `Statements.atoms`.
  var atoms: Range<Int>
  var role = Clauses.Role.main
  /// 1 where "before" opens it, -1 where "after" does, and the place of that word.
  var order: Int8 = 0
  var opener: Int32 = -1
  /// -1 where the clause is denied an odd number of times.
  var turn = 1
  /// Indices into the article's tokens.
  var turners: [Int32] = []
  /// By stem, one of 256 bits: two statements share no more words than bits.
  var mask: SIMD4<UInt64> = .zero
  /// What its words without a sign count.
  var weight: Float = 0
  /// As much of that is the subject of a clause before it, and counted there.
  var repeated: Float = 0
  /// "instead": it answers with another value in the same place.
  var isInPlace = false
  /// "only": what it says is all that happens.
  var isMere = false
  /// Others say it, or a part of it.
  var isReported = false
  /// From its first word on: "We are told that …", but not "The village wants …".
  var isReportedWhole = false
  /// What the author says to what it reports or asks.
  var stand: Stand.Manner?
  /// -1 where that is that it is not so, 1 where it is so, else 0; and the last of the words before it that only report or ask.
  var verdict: Int8 = 0
  var lastOfFrame: Int32 = -1
  /// It proposes something.
  var isUrged = false
  /// It says who is to blame.
  var namesCulprit = false
  /// Only one can do what it speaks of: pay, decide.
  var hasSoleTask = false
  /// Only one place can be meant: "go to", "be held in".
  var isPlacing = false
  /// "some": what it says of some may be false of others.
  var isOfSome = false
  /// "everyone": what it says is so of each.
  var isOfAll = false
  /// "not all": what it denies may be true of some.
  var isOfNotAll = false
  /// "as good as".
  var isEqual = false
  /// Its words point back to its subject: "their own".
  var pointsBack = false
  /// So many atoms stand before its first auxiliary, or 0 without one.
  var subjects = 0
  /// The stem behind that auxiliary, and whether a form of "be" stands between.
  var verb: Int32 = -1
  var isOfBeing = false
  /// It begins with what somebody would do: "closing the pool".
  var isOfAct = false
  /// Stems of the words that say when it holds, and those of its denials; in order of their numbers.
  var condition: [Int32] = []
  /// Stems of what it says is lacking: "without exemptions".
  var lacks: [Int32] = []
  /// -1 where it holds unless or until the words of `limits` do, 1 where it does if or once they do, else 0.
  var limit: Int8 = 0
  var limits: [Int32] = []
  /// Its words that further or hinder: "stays", "goes".
  var limitSigns: [Atom] = []
}

/// A word or phrase of a statement that is no grammar.
struct Atom: Sendable {
  var stem: Int32
  /// +1 furthers, -1 hinders, 0 is what the statement is about.
  var sign: Int8 = 0
  /// The line of the scale that gives the sign, or 0; and another one that has the word, too.
  var scale: UInt8 = 0
  var otherSign: Int8 = 0
  var otherScale: UInt8 = 0
  /// Behind "instead of", "than" and the like.
  var isSetAgainst = false
  /// A quality before its noun.
  var isAttribute = false
  var isNumber = false
  /// "Friday", "June"
  var isDate = false
  /// "freely": what is done so is done.
  var isManner = false
  /// "unused", "useless": a form that denies its stem.
  var deniesStem = false
  /// A word that is grammar elsewhere: "let", "know".
  var isGrammar = false
  /// What its scale is about.
  var field = FieldCode.other
  /// What it counts for what a statement is about; a word that all use counts less.
  var weight: Float
  /// The preposition right before it, or -1.
  var slot: Int32 = -1
  /// The stem of the noun right behind it, or -1; nothing where it is said of its subject ("is a bad idea").
  var noun: Int32 = -1
  /// Index into the article's tokens.
  var token: Int32
}

extension Statement {
  /// Whether the two may share enough to be compared; most do not, and this costs next to nothing.
  func mayMeet(_ other: Statement) -> Bool {
    guard role != .setting, other.role != .setting else { return false }
    let shared = sharedWords(with: other)
    return shared > 0 && Float(4 * shared) >= weight + other.weight
  }

  /// How many words both have, but for those that share a bit with another.
  func sharedWords(with other: Statement) -> Int {
    let common = mask & other.mask
    var shared = 0
    for part in 0..<4 { shared += common[part].nonzeroBitCount }
    return shared
  }
}

extension Atom {
  /// A word as the scales have it that were found for it; nil if none has.
  init?(_ choice: SignTable.Choice, stem: Int32, token: Int) {
    guard let best = choice.best, let sign = best.sense.sign else { return nil }
    self.init(stem: stem, sign: sign, scale: best.scale, weight: 1, token: Int32(token))
    standAlso(on: choice.other)
  }

  /// Another scale that has the word, too.
  mutating func standAlso(on match: SignTable.Match?) {
    guard let match, let sign = match.sense.sign else { return }
    (otherSign, otherScale) = (sign, match.scale)
  }

  /// Whether it counts as something else that is said where the other statement has it not.
  var isRest: Bool { !isSetAgainst && (sign == 0 || isAttribute) }

  /// Whether it tells what is spoken of; "second" and "cheap" before a noun say little by themselves.
  var isMatter: Bool { !isAttribute && weight > Self.little }

  static let little: Float = 0.3

  /// -1 or 1 where both stand on one scale: how they compare on it.
  func comparison(with other: Atom) -> Int8? {
    guard scale != 0, other.scale != 0 else { return nil }
    if scale == other.scale { return sign * other.sign }
    if otherScale != 0, otherScale == other.scale { return otherSign * other.sign }
    if other.otherScale != 0, scale == other.otherScale { return sign * other.otherSign }
    guard otherScale != 0, otherScale == other.otherScale else { return nil }
    return otherSign * other.otherSign
  }

  /// Whether both say of a thing what comes to the same where they are of one sign.
  func isNear(_ other: Atom) -> Bool {
    field == other.field && (field == .demand || field == .merit)
  }

  /// Whether one word of a stem denies the other: "used", "unused"; "useful", "useless".
  func isContrary(to other: Atom) -> Bool {
    if sign * other.sign < 0 { return true }
    return deniesStem != other.deniesStem && !isAttribute && !other.isAttribute
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
  /// What the words without a sign count in the clauses of a sentence, but for those that say when.
  func weights(of sentence: Int) -> (main: Float, all: Float) {
    var weights: (main: Float, all: Float) = (0, 0)
    for index in sentences[sentence] where statements[index].role != .setting {
      let own = statements[index].weight - statements[index].repeated
      weights.all += own
      if statements[index].role == .main { weights.main += own }
    }
    return weights
  }

  /// - `words`: at most so many will be atoms; what is not needed costs nothing.
  mutating func reserve(words: Int) {
    atoms.reserveCapacity(words)
    statements.reserveCapacity(words / 4)
  }

  mutating func endSentence(from start: Int) { sentences.append(start..<statements.count) }

  mutating func append(_ statement: Statement, _ new: [Atom]) {
    guard !new.isEmpty else { return }
    var statement = statement
    statement.atoms = atoms.count..<atoms.count + new.count
    for atom in new {
      statement.mask[Int(atom.stem >> 6 & 3)] |= 1 << UInt64(atom.stem & 63)
      if !atom.isRest { continue }
      statement.weight += atom.weight
    }
    atoms += new
    statements.append(statement)
  }
}
