internal import Argument
internal import Lexis

/// The cue tables, compiled against the vocabulary of a pair: words that neither article uses are
/// left out, and with them the patterns that need them. That is most of the tables, and reading
/// them is a good part of the program's start.
struct CueTable: Sendable {
  struct Cue: Sendable {
    var name: String
    var group: CueGroup
    /// The weight for the group's kind that its author expects; fitting starts from it.
    var expectation: Double
  }

  var cues: [Cue] = []
  var elements: [CueElement] = []
  var patterns: [CuePattern] = []
  /// The numbers of the words of alternatives, which elements point into.
  var literals: [Int32] = []
  /// Patterns that may start anywhere, and those that start at a lead or at the sentence's start.
  var anywhere = CueIndex()
  var atLeads = CueIndex()
  /// For each form the classes that it is in.
  private(set) var rows: [ClassSet]
  /// The words of class `n` are `classWords[classStarts[n]..<classStarts[n + 1]]`.
  var classWords: [Int32] = []
  var classStarts: [Int] = [0]
  private let classNames: NameHashes
  private let cueNames: NameHashes
  /// By cue: its group once more, since a whole `Cue` is slower to look at.
  var groups: [CueGroup] = []

  init(_ tables: CompiledLanguage, vocabulary: Vocabulary) {
    rows = Array(repeating: ClassSet(), count: vocabulary.count)
    classNames = tables.classNames
    cueNames = tables.cueHashes
    read(tables, vocabulary.listedForms)
    buildIndex(formCount: vocabulary.count, classCount: tables.classStarts.count - 1)
  }

  /// The classes of a word; words that came after the tables are in none.
  func classes(of form: Form) -> ClassSet {
    let number = Int(form.number)
    return number < rows.count ? rows[number] : ClassSet()
  }

  func contains(_ form: Form, set: ClassSet) -> Bool { classes(of: form).meets(set) }

  /// The set of a class that the code itself asks for.
  func set(_ name: String) -> ClassSet {
    guard let found = classNames.number(of: name) else {
      preconditionFailure("no word class @\(name)")
    }
    return ClassSet(found)
  }

  /// The numbers of cues that the code itself asks for; a name that no table has is our own mistake.
  func cues(named names: String...) -> [Int] { cues(named: names) }

  func cues(named names: [String]) -> [Int] {
    names.map { name in
      guard let found = cueNames.number(of: name) else {
        preconditionFailure("no cue \(name)")
      }
      return found
    }
  }

  mutating func add(_ form: Int32, to number: Int) {
    guard form >= 0, !rows[Int(form)].meets(ClassSet(number)) else { return }
    rows[Int(form)].formUnion(ClassSet(number))
    classWords.append(form)
  }
}

/// Up to 192 word classes as bits.
struct ClassSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64) = (0, 0, 0)

  init() {}

  init(_ number: Int) {
    let bit: UInt64 = 1 << UInt64(number % 64)
    switch number / 64 {
    case 0: bits.0 = bit
    case 1: bits.1 = bit
    case 2: bits.2 = bit
    default: preconditionFailure("the tables have more than 192 word classes")
    }
  }

  var isEmpty: Bool { bits.0 | bits.1 | bits.2 == 0 }

  func meets(_ other: ClassSet) -> Bool { !intersection(other).isEmpty }

  func intersection(_ other: ClassSet) -> ClassSet {
    var common = self
    common.bits.0 &= other.bits.0
    common.bits.1 &= other.bits.1
    common.bits.2 &= other.bits.2
    return common
  }

  /// Takes the lowest class out.
  mutating func popFirst() -> Int? {
    if bits.0 != 0 { return Self.popLowest(&bits.0) }
    if bits.1 != 0 { return 64 + Self.popLowest(&bits.1) }
    return bits.2 != 0 ? 128 + Self.popLowest(&bits.2) : nil
  }

  private static func popLowest(_ word: inout UInt64) -> Int {
    defer { word &= word - 1 }
    return word.trailingZeroBitCount
  }

  mutating func formUnion(_ other: ClassSet) {
    bits.0 |= other.bits.0
    bits.1 |= other.bits.1
    bits.2 |= other.bits.2
  }
}
