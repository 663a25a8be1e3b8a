/// Makes the tables of a language of its text files.
///
/// Files of cues are lists of lines: `# comment`, `@class = words` (`help~` stands for help, helps, helped, helping), `[group
/// weight]`, and `cue: pattern :: example`, where a line that starts with a colon belongs to the cue above, and `!!` may
/// follow with a sentence that must not fire. The examples are for people and for the tests. The other files say
/// themselves how they are written.
package struct LanguageCompiler {
  package private(set) var tables = CompiledLanguage()
  var book = WordBook()
  /// The words of each list and class, as they are written.
  private var lists: [(name: String, words: [String])] = []
  private var stemmer = Stemmer(suffixes: [])
  /// The stems of the words whose endings do not tell them.
  private var stems: [String: String] = [:]
  private var isInList = false
  private var group: (name: String, weight: Double) = ("manner", 0)
  private var section = Section.scales
  private var scale: Int16 = 0
  private var band: Int16 = 0
  private var place: (file: String, line: Int) = ("", 0)

  private enum Section: String {
    case scales, demands, merits, qualities, aspects, traits, exclusions, particles

    var field: FieldCode {
      switch self {
      case .demands: .demand
      case .merits, .qualities: .merit
      case .aspects, .traits: .aspect
      case .scales, .exclusions, .particles: .other
      }
    }

    var hasQualities: Bool { self == .qualities || self == .aspects }
  }

  /// What is wrong with a line.
  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  /// Where the files of a language stand, in the order in which they are read.
  package static let files = [
    "suffixes.txt", "families.txt", "words.txt", "classes.txt", "stances.txt",
    "recommendations.txt", "cues.txt", "voices.txt", "opposites.txt", "antonyms.txt",
    "synonyms.txt", "frequencies.txt", "kind-weights.txt",
  ]

  package init() {}

  /// - Parameter text: what stands in a file; its name tells what that is.
  package mutating func read(_ text: String, file: String) throws(Problem) {
    isInList = false
    if file == "suffixes.txt" { stemmer = Stemmer(suffixes: Array(text.utf8)) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      place = (file, number + 1)
      guard !line.isEmpty, !line.hasPrefix("#") else {
        isInList = false
        continue
      }
      switch file {
      case "suffixes.txt": break
      case "families.txt": try readFamily(line)
      case "words.txt": try readList(line)
      case "opposites.txt": try readSigns(line)
      case "antonyms.txt": try readOpposites(line)
      case "synonyms.txt": try readSynonyms(line)
      case "frequencies.txt": try readFrequencies(line)
      case "kind-weights.txt": try readWeights(line)
      default:
        if file == "classes.txt" { try readList(line) }
        try readCueLine(line)
      }
    }
  }

  /// The tables, when all files have been read.
  package mutating func finished() throws(Problem) -> CompiledLanguage {
    for list in lists {
      let words = try spelledOut(list.words)
      guard tables.listNames.add(list.name) else { throw problem("two lists @\(list.name)") }
      for word in words {
        tables.lists.append(try book.number(of: word))
        tables.listPhrases += try phrase(word)
      }
      tables.listStarts.append(Int32(tables.lists.count))
      tables.listPhraseStarts.append(Int32(tables.listPhrases.count))
    }
    for (word, stem) in stems.sorted(by: { $0.key < $1.key }) {
      let (word, stem) = (Int(try book.number(of: word)), try book.number(of: stem))
      while tables.stems.count <= word { tables.stems.append(-1) }
      tables.stems[word] = stem
    }
    tables.words = NumberedWords(book.words)
    return tables
  }

  func problem(_ text: String) -> Problem {
    Problem(description: "\(place.file):\(place.line): error: \(text)")
  }

  /// "help~" is all four forms.
  func forms(of word: Substring) -> [String] {
    guard word.hasSuffix("~") else { return [String(word)] }
    return Inflection.forms(of: Array(word.utf8.dropLast())).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Numbers with how many they are before them.
  static func counted(_ numbers: [Int16]) -> [Int16] { [Int16(numbers.count)] + numbers }
}

/// Gives words their numbers.
struct WordBook {
  private var numbers: [String: Int16] = [:]
  private(set) var words: [String] = []

  mutating func number(of word: some StringProtocol) throws(LanguageCompiler.Problem) -> Int16 {
    let word = String(word)
    if let known = numbers[word] { return known }
    guard words.count < Int(Int16.max) else {
      throw .init(description: "error: the tables have more than \(Int16.max) words")
    }
    let number = Int16(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  mutating func numbers(
    of words: some Sequence<some StringProtocol>
  ) throws(LanguageCompiler.Problem) -> [Int16] {
    var numbers: [Int16] = []
    for word in words { numbers.append(try number(of: word)) }
    return numbers
  }
}

// MARK: Lists

extension LanguageCompiler {
  /// `@name = words`, where a line that begins with a blank goes on with the list.
  private mutating func readList(_ line: Substring) throws(Problem) {
    let words = line.split(separator: " ").map(String.init)
    if line.hasPrefix("@") {
      guard words.count > 1, words[1] == "=" else { throw problem("a list is \"@name = words\"") }
      lists.append((String(words[0].dropFirst()), Array(words[2...])))
      isInList = true
    } else if line.hasPrefix(" "), isInList {
      lists[lists.count - 1].words += words
    } else {
      isInList = false
    }
  }

  /// `@other` stands for the words of another list.
  private func spelledOut(_ words: [String]) throws(Problem) -> [String] {
    var all: [String] = []
    for word in words {
      guard word.hasPrefix("@") else {
        all.append(word)
        continue
      }
      guard let other = lists.first(where: { $0.name == word.dropFirst() }) else {
        throw problem("no word list \(word)")
      }
      all += try spelledOut(other.words)
    }
    return all
  }
}

// MARK: Signs

extension LanguageCompiler {
  private mutating func readSigns(_ line: Substring) throws(Problem) {
    if line.hasPrefix("[") {
      guard let named = Section(rawValue: String(line.dropFirst().dropLast())) else {
        throw problem("no section \(line)")
      }
      section = named
      return
    }
    switch section {
    case .exclusions:
      try readOpposites(line)
      for word in line.split(separator: " ") { try add(word, .value, scale: 0) }
    case .particles: try readParticles(line)
    default:
      beginScale()
      let isQuality = section.hasQualities
      var sign = isQuality ? SignCode.goodQuality : .plus
      for word in line.split(separator: " ") {
        if word == "/" {
          sign = isQuality ? .badQuality : .minus
        } else {
          try add(word, sign, scale: scale)
        }
      }
    }
  }

  private mutating func beginScale() {
    scale += 1
    tables.fields.append(section.field.rawValue)
  }

  /// "turn~ switch~ : ..on / ..off": each verb with each particle.
  private mutating func readParticles(_ line: Substring) throws(Problem) {
    beginScale()
    let halves = line.split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else { throw problem("verbs and particles have a colon between them") }
    var sign = SignCode.plus
    for particle in halves[1].split(separator: " ") {
      guard particle != "/" else {
        sign = .minus
        continue
      }
      for verb in halves[0].split(separator: " ") { try add(verb + particle, sign, scale: scale) }
    }
  }

  private mutating func add(
    _ text: some StringProtocol, _ sign: SignCode, scale: Int16
  ) throws(Problem) {
    guard scale <= UInt8.max else { throw problem("more than \(UInt8.max) scales") }
    tables.signs += [sign.rawValue, scale]
    tables.signs += try phrase(String(text))
  }

  /// A word, or a phrase whose words "_" or ".." joins; the first may have alternatives.
  private mutating func phrase(_ text: String) throws(Problem) -> [Int16] {
    let head = text.prefix { $0 != "_" && $0 != "." }
    let mayBeApart = text.dropFirst(head.count).first == "."
    var first: [Int16] = []
    for word in head.split(separator: "|") { first += try book.numbers(of: forms(of: word)) }
    var rest: [Int16] = []
    for word in text.dropFirst(head.count).split(whereSeparator: { $0 == "_" || $0 == "." }) {
      rest.append(word == "$" ? CompiledLanguage.endOfClause : try book.number(of: word))
    }
    return Self.counted(first) + [mayBeApart ? 4 : 0] + Self.counted(rest)
  }

  private mutating func readOpposites(_ line: Substring) throws(Problem) {
    let words = line.split(separator: " ")
    guard words.count == 2 else { throw problem("opposites are two words") }
    for word in words {
      tables.opposites += Self.counted(try book.numbers(of: forms(of: word)))
    }
  }
}

// MARK: Stems and weights

extension LanguageCompiler {
  /// `word: its kin`, or `=word: its kin` where the word is its own stem.
  private mutating func readFamily(_ line: Substring) throws(Problem) {
    let words = line.split { $0 == " " || $0 == ":" || $0 == "=" }
    let isOwn = line.hasPrefix("=")
    guard let head = words.first else { throw problem("a family has a first word") }
    let stem = isOwn ? String(head) : stripped(head)
    for word in isOwn ? words[...] : words.dropFirst() {
      guard stems.updateValue(stem, forKey: String(word)) == nil else {
        throw problem("\(word) is of two families")
      }
    }
  }

  /// Words of two letters count as no term.
  private func stem(of word: Substring) -> String? {
    guard word.utf8.count > 2 else { return nil }
    return stems[String(word)] ?? stripped(word)
  }

  private func stripped(_ word: Substring) -> String {
    String(decoding: stemmer.stem(of: Array(word.utf8)[...]), as: UTF8.self)
  }

  private mutating func readSynonyms(_ line: Substring) throws(Problem) {
    let words = line.split(separator: " ")
    guard let head = stem(of: words[0]) else { return }
    let others = words.dropFirst().compactMap(stem)
    tables.synonyms += [try book.number(of: head)] + Self.counted(try book.numbers(of: others))
  }

  private mutating func readFrequencies(_ line: Substring) throws(Problem) {
    if line.hasPrefix("[") {
      guard let count = Int16(line.dropFirst().dropLast()) else { throw problem("no number") }
      band = count
      return
    }
    let stems = line.split(separator: " ").compactMap(stem)
    tables.frequencies += [band] + Self.counted(try book.numbers(of: stems))
  }

  /// Five numbers, one for each kind, and a feature's name.
  private mutating func readWeights(_ line: Substring) throws(Problem) {
    let parts = line.split(separator: " ", maxSplits: 5)
    let weights = parts.prefix(5).compactMap { Double($0) }
    guard parts.count == 6, weights.count == 5 else { throw problem("five weights and a name") }
    tables.featureNames.append(String(parts[5]))
    tables.featureWeights += weights
  }
}

// MARK: Cues

extension LanguageCompiler {
  private mutating func readCueLine(_ line: Substring) throws(Problem) {
    if line.hasPrefix("@") {
      try readClass(line)
    } else if line.hasPrefix("[") {
      let words = line.dropFirst().dropLast().split(separator: " ")
      guard let name = words.first else { throw problem("a group has a name") }
      group = (String(name), words.count > 1 ? Double(words[1]) ?? 0 : 0)
    } else {
      try readCue(line)
    }
  }

  private mutating func readClass(_ line: Substring) throws(Problem) {
    let words = line.split(separator: " ")
    let name = String(words[0].dropFirst())
    var numbers: [Int16] = []
    for word in words.dropFirst(2) {
      if word.hasPrefix("@") {
        let other = try classNumber(word)
        numbers +=
          tables.classWords[
            Int(tables.classStarts[other])..<Int(tables.classStarts[other + 1])]
      } else {
        numbers += try book.numbers(of: forms(of: word))
      }
    }
    var known: Set<Int16> = []
    tables.classWords += numbers.filter { known.insert($0).inserted }
    guard tables.classNames.add(name) else { throw problem("two classes @\(name)") }
    tables.classStarts.append(Int32(tables.classWords.count))
    guard tables.classStarts.count <= 193 else { throw problem("more than 192 word classes") }
  }

  private func classNumber(_ name: Substring) throws(Problem) -> Int {
    guard let number = tables.classNames.number(of: String(name.dropFirst())) else {
      throw problem("no word class \(name)")
    }
    return number
  }

  private mutating func readCue(_ line: Substring) throws(Problem) {
    guard let colon = line.firstIndex(of: ":") else { throw problem("a cue line has no colon") }
    if colon > line.startIndex { try addCue(String(line[..<colon])) }
    let text = line[line.index(after: colon)...]
    let pattern = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)[0]
    var needed: [Int16] = []
    var elements: [Int16] = []
    for word in pattern.split(separator: " ") {
      let element = try element(word)
      let mayLack = CueFlags(rawValue: element[1])
      if element[0] == CueCode.word.rawValue,
        mayLack.isDisjoint(with: [.isOptional, .isRefused])
      {
        needed.append(element[2])
      }
      elements += element
    }
    tables.patterns.append(Int16(tables.cueNames.count - 1))
    tables.patterns += Self.counted(Self.counted(needed) + elements)
  }

  private mutating func addCue(_ name: String) throws(Problem) {
    guard tables.cueHashes.add(name) else { throw problem("two cues \(name)") }
    let number =
      tables.groupNames.firstIndex(of: group.name)
      ?? {
        tables.groupNames.append(group.name)
        return tables.groupNames.count - 1
      }()
    tables.cueNames.append(name)
    tables.cueGroups.append(Int16(number))
    tables.cueWeights.append(group.weight)
  }

  private mutating func element(_ text: Substring) throws(Problem) -> [Int16] {
    var text = text
    var flags: CueFlags = []
    if text.count > 2, text.hasPrefix("<!") {
      flags = [.looksBehind, .isRefused]
      text = text.dropFirst(2)
    } else if text.count > 1, text.hasPrefix("!") {
      flags = .isRefused
      text = text.dropFirst()
    }
    if text.count > 1, text.hasPrefix("*") {
      flags.insert(.isPivot)
      text = text.dropFirst()
    }
    if text.count > 1, text.hasSuffix("?") {
      flags.insert(.isOptional)
      text = text.dropLast()
    }
    if let place = Self.places[String(text)] {
      return [place.rawValue, flags.rawValue, 0, 0, 0, 0]
    }
    if text.count > 1, text.hasPrefix("..") {
      let isWide = text.count > 3 && text.hasPrefix("...")
      guard let length = Int16(text.drop { $0 == "." }) else { throw problem("no gap: \(text)") }
      return [(isWide ? CueCode.wideGap : .gap).rawValue, flags.rawValue, length, 0, 0, 0]
    }
    if text.hasPrefix("{") || text.hasPrefix("@") && text.count > 1 || text.contains("|") {
      return [CueCode.alternatives.rawValue, flags.rawValue, 0] + (try alternatives(text))
    }
    return [CueCode.word.rawValue, flags.rawValue, try book.number(of: text), 0, 0, 0]
  }

  private static let places: [String: CueCode] = [
    "^": .start, ">": .lead, "/": .clause, "$": .end, "{?}": .question, "{quoted}": .quotedBefore,
    "{verbless}": .verbless,
  ]

  private mutating func alternatives(_ text: Substring) throws(Problem) -> [Int16] {
    var words: [Int16] = []
    var classes: [Int16] = []
    var shapes: Int16 = 0
    for part in text.split(separator: "|") {
      if part.hasPrefix("{"), part.count > 1 {
        guard let bit = ShapeNames.all.firstIndex(of: String(part)) else {
          throw problem("no such shape: \(part)")
        }
        shapes |= 1 << Int16(bit)
      } else if part.hasPrefix("@") {
        classes.append(Int16(try classNumber(part)))
      } else {
        words.append(try book.number(of: part))
      }
    }
    return Self.counted(words) + Self.counted(classes) + [shapes]
  }
}
