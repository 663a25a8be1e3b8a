/// The word lists as forms of one vocabulary: asking whether a token is in a list costs one look.
struct Lexicon {
  struct Traits: OptionSet, Sendable {
    var rawValue: UInt16
    static let grammar = Traits(rawValue: 1)
    static let negator = Traits(rawValue: 2)
    static let plainNegator = Traits(rawValue: 4)
    static let diminisher = Traits(rawValue: 8)
    static let verdict = Traits(rawValue: 16)
    static let condition = Traits(rawValue: 32)
    static let opponent = Traits(rawValue: 64)
    static let saying = Traits(rawValue: 128)
    static let disowned = Traits(rawValue: 256)
    static let common = Traits(rawValue: 512)
  }

  private var traits: [Traits] = []
  private var actors: [Int32: Int32] = [:]

  init(vocabulary: inout Vocabulary) {
    let lists: [(String, Traits)] = [
      (WordLists.grammar, .grammar), (WordLists.negators, .negator),
      (WordLists.plainNegators, .plainNegator), (WordLists.diminishers, .diminisher),
      (WordLists.verdicts, .verdict), (WordLists.conditions, .condition),
      (WordLists.opponents, .opponent), (WordLists.sayings, .saying),
      (WordLists.disowned, .disowned), (WordLists.common, .common),
    ]
    for (words, trait) in lists {
      for word in words.split(separator: " ") {
        mark(Int(vocabulary.form(of: String(word)).number), trait)
      }
    }
    for line in WordLists.metonyms.split(separator: "\n") {
      let names = line.split(separator: " ").map { vocabulary.form(of: String($0)).number }
      for name in names { actors[name] = names[0] }
    }
  }

  func of(_ form: Form) -> Traits {
    let number = Int(form.number)
    return number < traits.count ? traits[number] : []
  }

  /// The form that stands for every name of the same actor.
  func actor(of form: Form) -> Form? { actors[form.number].map { Form(number: $0) } }

  private mutating func mark(_ number: Int, _ trait: Traits) {
    while traits.count <= number { traits.append([]) }
    traits[number].insert(trait)
  }
}
