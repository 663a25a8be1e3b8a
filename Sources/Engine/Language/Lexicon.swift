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
  /// By form: the form that stands for the actor, or -1.
  private var actors: [Int32] = []

  init(vocabulary: inout Vocabulary) {
    let lists: [(String, Traits)] = [
      (WordLists.grammar, .grammar), (WordLists.negators, .negator),
      (WordLists.plainNegators, .plainNegator), (WordLists.diminishers, .diminisher),
      (WordLists.verdicts, .verdict), (WordLists.conditions, .condition),
      (WordLists.opponents, .opponent), (WordLists.sayings, .saying),
      (WordLists.disowned, .disowned), (WordLists.common, .common),
    ]
    for (words, trait) in lists {
      vocabulary.forEachForm(of: words) { mark(Int($0.number), trait) }
    }
    let metonyms = Array(WordLists.metonyms.utf8)
    metonyms.forEachField(in: 0..<metonyms.count, separatedBy: 0x0A) { line in
      var first: Int32?
      metonyms.forEachField(in: line, separatedBy: 0x20) { word in
        let name = vocabulary.form(of: metonyms, in: word).number
        first = first ?? name
        while actors.count <= Int(name) { actors.append(-1) }
        actors[Int(name)] = first ?? name
      }
    }
  }

  func of(_ form: Form) -> Traits {
    let number = Int(form.number)
    return number < traits.count ? traits[number] : []
  }

  /// The form that stands for every name of the same actor.
  func actor(of form: Form) -> Form? {
    let number = Int(form.number)
    guard number < actors.count, actors[number] >= 0 else { return nil }
    return Form(number: actors[number])
  }

  private mutating func mark(_ number: Int, _ trait: Traits) {
    while traits.count <= number { traits.append([]) }
    traits[number].insert(trait)
  }
}
