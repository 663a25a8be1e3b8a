/// The tables of a language as numbers, made of its text files when the program is built: no start of the program reads
/// a word of them.
///
/// Every word that stands in a table has a number, and the rows below hold these numbers one behind the other,
/// each stretch with its length before it. `LanguageCompiler` writes them.
package struct CompiledLanguage: Sendable {
  package var words = NumberedWords()

  /// By number of a word: the number of its stem, or -1 (and none for the last words) where its endings tell it.
  package var stems: [Int16] = []

  /// List `n` is `lists[listStarts[n]..<listStarts[n + 1]]`, word by word.
  package var listNames = NameHashes()
  package var lists: [Int16] = []
  package var listStarts: [Int32] = [0]
  /// The same words as phrases: see `signs`.
  package var listPhrases: [Int16] = []
  package var listPhraseStarts: [Int32] = [0]

  /// Classes of words for cues, by the same rule.
  package var classNames = NameHashes()
  package var classWords: [Int16] = []
  package var classStarts: [Int32] = [0]

  package var cueNames: [String] = []
  package var cueHashes = NameHashes()
  package var groupNames: [String] = []
  /// By cue: its group, and the weight that its author expects.
  package var cueGroups: [Int16] = []
  package var cueWeights: [Double] = []
  /// Pattern by pattern: its cue, how many numbers follow, the words that it cannot do without, its elements. An element is a
  /// `CueCode`, `CueFlags`, an argument (a word, or how long a gap is), words, classes, and the bits of `ShapeNames`.
  package var patterns: [Int16] = []

  /// Words and phrases with a sign: `SignCode`, the line of the scale, and the phrase: the words that it may begin
  /// with, how many others may stand before each of those that follow, and these; `endOfClause` stands for an end.
  package var signs: [Int16] = []
  /// By scale its `FieldCode`; the first stands for no scale.
  package var fields: [Int16] = [0]
  /// The forms of a word, and those of its opposite.
  package var opposites: [Int16] = []
  /// A stem, and those that stand for it.
  package var synonyms: [Int16] = []
  /// How often words stand in running text, and the stems of these words.
  package var frequencies: [Int16] = []

  /// What each feature weighs for each kind, feature by feature.
  package var featureNames: [String] = []
  package var featureWeights: [Double] = []

  package init() {}

  package static let endOfClause: Int16 = -2
}

/// What an element of a cue's pattern asks for.
package enum CueCode: Int16 {
  case word, alternatives, gap, wideGap
  case start, lead, clause, end, question, quotedBefore, verbless
}

/// How it asks.
package struct CueFlags: OptionSet {
  package var rawValue: Int16
  package static let isOptional = CueFlags(rawValue: 1)
  package static let isRefused = CueFlags(rawValue: 2)
  package static let looksBehind = CueFlags(rawValue: 4)
  package static let isPivot = CueFlags(rawValue: 8)

  package init(rawValue: Int16) { self.rawValue = rawValue }
}

/// The shapes of words by the names that tables give them, each one bit more.
package enum ShapeNames {
  package static let all = ["{ing}", "{ed}", "{ly}", "{er}", "{cap}", "{num}", "{any}"]
}

/// What a scale is about, and so what two words tell of which each has a scale of its own.
package enum FieldCode: Int16, Sendable {
  case other
  /// What one may want done to a thing: who would ban it and who would scrap it are of one mind.
  case demand
  /// How it does, and what good it does: what works is no failure.
  case merit
  /// What it is like in one respect: what is slow may be fair.
  case aspect
}

package enum SignCode: Int16 {
  case plus, minus, goodQuality, badQuality, value
}

/// Names as hashes, in the order of what they name: they are compared when the program starts, and shown to nobody.
package struct NameHashes: Sendable {
  package var hashes: [UInt32] = []

  package init() {}

  package func number(of name: String) -> Int? {
    let bytes = Array(name.utf8)
    let hash = NumberedWords.hash(bytes, 0..<bytes.count)
    return hashes.firstIndex(of: hash)
  }

  /// False where there is such a name.
  mutating func add(_ name: String) -> Bool {
    guard number(of: name) == nil else { return false }
    let bytes = Array(name.utf8)
    hashes.append(NumberedWords.hash(bytes, 0..<bytes.count))
    return true
  }
}

/// Words with numbers, found by the hash that a vocabulary has of its words, too.
package struct NumberedWords: Sendable {
  /// The words one behind the other.
  package var letters: [UInt8] = []
  package var ends: [Int32] = []
  package var hashes: [UInt32] = []
  /// By hash the number of a word, or -1; what meets stands behind each other.
  package var slots: [Int16] = []

  package init() {}

  package init(_ words: [String]) {
    var slots = [Int16](repeating: -1, count: 16)
    while slots.count < 2 * words.count { slots += slots }
    for (number, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      let hash = Self.hash(bytes, 0..<bytes.count)
      letters += bytes
      ends.append(Int32(letters.count))
      hashes.append(hash)
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int16(number)
    }
    self.slots = slots
  }

  package func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of the word that a stretch of bytes spells, or nil.
  @inline(__always)
  package func number(of store: [UInt8], in range: Range<Int>, hash: UInt32) -> Int? {
    let (slots, hashes) = (slots.span, hashes.span)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, spells(number, store, range) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func spells(_ number: Int, _ store: [UInt8], _ wanted: Range<Int>) -> Bool {
    let known = range(of: number)
    guard known.count == wanted.count else { return false }
    let (letters, store) = (letters.span, store.span)
    let shift = known.lowerBound - wanted.lowerBound
    for place in wanted where letters[place + shift] != store[place] { return false }
    return true
  }

  /// FNV-1a, folded once so that the low bits depend on all of it.
  package static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let bytes = bytes.span
    var hash: UInt32 = 2_166_136_261
    for place in range { hash = (hash ^ UInt32(bytes[place])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }
}
