internal import Argument

/// One element of a cue pattern, as compiled.
///
/// The pattern language, as the table files write it (elements are parted by spaces):
///
///     should          this word, in lower case; contractions are already apart ("don't": do not)
///     a|the|@our      any of these words or word classes
///     ,               this punctuation mark; a quotation mark is ", any dash is -
///     x?              the element may be missing
///     !x              the next token is not x (takes no token)
///     <!x             the token before is not x (takes no token)
///     *x              the pivot: the token on which a decoy and a recommendation meet;
///                     without a star it is the first token of the match
///     ..3             up to three tokens without a comma, semicolon, colon, dash or bracket
///     ...3            up to three tokens of any sort
///     ^               the start of the sentence, behind an opening quotation mark
///     >               a place where the main clause may start: behind "And", "First,", "If …,"
///     /               the start of a clause: any ">", or behind a semicolon, colon or dash
///     $               the end of the sentence, before its last mark
///     {cap} {num} {ing} {ed} {ly} {er} {any}   a token of that shape
///     {?} {quoted}    the sentence is a question; the token before stands in quotation marks
///     {verbless}      no finite verb follows up to the next comma, semicolon, colon, dash or bracket
struct CueElement: Sendable {
  enum Test: UInt8, Sendable {
    case word, alternatives, gap, wideGap
    case start, lead, clause, end, question, quotedBefore, verbless

    /// True for tests of a place rather than of a token.
    var takesNoToken: Bool { rawValue >= Test.start.rawValue }
  }

  var test: Test
  var isOptional = false
  var isRefused = false
  var looksBehind = false
  var isPivot = false

  /// It takes the next token or fails.
  private(set) var isPlain = false

  /// The number of a form (-1 for a word that neither article has), a gap's length, or where the words of alternatives start in `CueTable.literals`.
  var argument: Int32 = 0
  var literalCount: Int16 = 0
  /// The low six bits of the alternatives' numbers: most words are told from all of them by one look.
  var literalBits: UInt64 = 0
  /// Words of any of these classes will do.
  var classes = ClassSet()
  /// Tokens of any of these shapes will do.
  var shapes: Shapes = []

  /// It only looks.
  var takesNoToken: Bool { test.takesNoToken || isRefused }

  init(test: Test) { self.test = test }

  mutating func finish() {
    isPlain = !isOptional && !isRefused && (test == .word || test == .alternatives)
  }
}

/// A pattern: a stretch of `CueTable.elements`, and the cue that it stands for.
struct CuePattern: Sendable {
  var cue: Int
  var elements: Range<Int>
  /// From the first element that takes a token on, if that takes the next one or fails; else empty.
  var opening = 0..<0
  /// It begins with the word that it is found by in the index.
  var beginsWithHead = false
  /// The words that it cannot do without.
  var needed = WordBits()
  /// The element with alternatives that has fewest of them, where it must be met and knows no shapes.
  var choice: Int?
}

/// The low seven bits of the numbers of some words: most others are told from all of them by one look.
struct WordBits: Sendable {
  private var even: UInt64 = 0
  private var odd: UInt64 = 0

  mutating func add(_ form: Int32) {
    let bit: UInt64 = 1 << UInt64(form >> 1 & 63)
    if form & 1 == 0 { even |= bit } else { odd |= bit }
  }

  func isSubset(of other: WordBits) -> Bool { even & ~other.even | odd & ~other.odd == 0 }
}

/// What of a sentence tells of most patterns at one look that they cannot match.
struct SentenceWords {
  private(set) var words = WordBits()
  /// The low six bits of the numbers of its words.
  private(set) var bits: UInt64 = 0
  private(set) var classes = ClassSet()

  mutating func add(_ form: Form, _ classes: ClassSet) {
    words.add(form.number)
    bits |= 1 << UInt64(form.number & 63)
    self.classes.formUnion(classes)
  }
}

/// What a cue argues for; a section of the table files.
enum CueGroup: String, CaseIterable, Sendable {
  /// Decides by itself, unless a decoy has the same pivot.
  case recommendation
  /// Leaves the decision to the weights.
  case hint
  /// Voids recommendations and hints with the same pivot.
  case decoy
  /// Voids decoys with the same pivot.
  case rescue
  case concession, evidence, claim, background
  /// Other ways of speaking: tense, opponents, contrast.
  case manner
  /// What starts here is somebody else's view, is granted, or is supposed.
  case others, conceded, supposed
  /// What ends here, from the start of its clause on, is somebody else's view, or is granted.
  case othersBefore = "others-before"
  case concededBefore = "conceded-before"
  /// The sentence only announces what comes.
  case signpost

  /// The kind of sentence that the group's cues speak for.
  var kind: Kind? {
    switch self {
    case .recommendation, .hint: .recommendation
    case .concession: .concession
    case .evidence: .evidence
    case .claim: .claim
    case .background: .background
    default: nil
    }
  }
}

/// A cue that was found in a sentence.
struct CueMatch: Hashable, Sendable {
  /// Index into `CueTable.cues`.
  var cue: Int
  /// Indices into `Tokens.all`.
  var tokens: Range<Int>
  var pivot: Int
}
