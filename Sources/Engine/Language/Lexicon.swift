/// The word lists as forms of one vocabulary: asking whether a token is in a list costs one look.
struct Lexicon {
  struct Traits: OptionSet, Sendable {
    var rawValue: UInt32
    static let grammar = Traits(rawValue: 1)
    static let turner = Traits(rawValue: 2)
    static let negator = Traits(rawValue: 4)
    static let halver = Traits(rawValue: 8)
    static let failure = Traits(rawValue: 16)
    static let proviso = Traits(rawValue: 32)
    static let otherPeople = Traits(rawValue: 64)
    static let saying = Traits(rawValue: 128)
    static let disowning = Traits(rawValue: 256)
    static let common = Traits(rawValue: 512)
    static let particle = Traits(rawValue: 1024)
    /// It may open a clause that the main one does not rest on.
    static let opener = Traits(rawValue: 2048)
    /// "without": it denies no more than the noun behind it.
    static let lacking = Traits(rawValue: 4096)
    /// "not believe that it helps": a denial before it is one of all that follows.
    static let opining = Traits(rawValue: 8192)
    /// "doubt that it helps"
    static let disbelieving = Traits(rawValue: 16384)
    static let modal = Traits(rawValue: 32768)
    /// "no help or benefit": a denial before the first is one of the second.
    static let alternative = Traits(rawValue: 65536)
    /// "until", "unless": what they open is not so.
    static let pending = Traits(rawValue: 131072)
    /// "admit that it failed": what follows is so, whether they do or not.
    static let learning = Traits(rawValue: 262144)
  }

  private var traits: [Traits] = []

  init(vocabulary: inout Vocabulary) {
    let lists: [(WordLists.Name, Traits)] = [
      (.grammar, .grammar), (.turner, .turner), (.negator, .negator), (.halver, .halver),
      (.failure, .failure), (.proviso, .proviso), (.otherPeople, .otherPeople),
      (.saying, .saying), (.disowning, .disowning), (.common, .common),
      (.particle, .particle), (.clauseOpenerWord, .opener), (.timeOpener, .opener),
      (.lacking, .lacking), (.opining, .opining), (.disbelieving, .disbelieving), (.modal, .modal),
      (.alternative, .alternative), (.deniedCondition, .pending),
      (.learning, .learning),
    ]
    for (list, trait) in lists {
      vocabulary.forEachForm(of: list) { mark(Int($0.number), trait) }
    }
  }

  func of(_ form: Form) -> Traits {
    let number = Int(form.number)
    return number < traits.count ? traits[number] : []
  }

  private mutating func mark(_ number: Int, _ trait: Traits) {
    while traits.count <= number { traits.append([]) }
    traits[number].insert(trait)
  }
}
