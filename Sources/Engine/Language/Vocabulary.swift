internal import Lexis

/// Numbers for words, shared by both articles of a pair and by all tables.
///
/// An open-addressing table over one store of bytes: interning a known word costs one hash, one
/// comparison and no allocation.
package struct Vocabulary: Sendable {
  private var store: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]
  private var stems: [Int32] = []
  private var stopWordCount: Int32 = 0
  /// By number of a word of the language's tables: its form, or -1 where nobody has used the word so far.
  private(set) var listedForms: [Int32]

  /// A vocabulary that knows the stop words.
  package init() {
    slots = Array(repeating: -1, count: 16384)
    listedForms = Array(repeating: -1, count: Language.english.tables.words.ends.count)
    store.reserveCapacity(1 << 15)
    ends.reserveCapacity(4096)
    hashes.reserveCapacity(4096)
    stems.reserveCapacity(4096)
    forEachForm(of: .stopWord)
    stopWordCount = Int32(ends.count)
  }

  /// A vocabulary to stand in while another place owns the real one; it must not be asked.
  init(empty: ()) { (slots, listedForms) = ([], []) }

  package var count: Int { ends.count }

  /// The form of a word that is already in lower case.
  package mutating func form(of word: String) -> Form { form(of: Array(word.utf8)) }

  package mutating func form(of bytes: [UInt8]) -> Form {
    form(of: bytes, in: 0..<bytes.count)
  }

  /// The form of a stretch of bytes that are already in lower case.
  mutating func form(of bytes: [UInt8], in range: Range<Int>) -> Form {
    form(of: bytes, in: range, hash: NumberedWords.hash(bytes, range))
  }

  private mutating func form(of bytes: [UInt8], in range: Range<Int>, hash: UInt32) -> Form {
    let slot = slot(of: bytes, range, hash)
    let number = slots[slot]
    return number < 0 ? add(bytes, range, hash: hash, at: slot) : Form(number: number)
  }

  /// The number of the form of a stretch of bytes, or -1 where nobody has used the word so far.
  func knownNumber(of bytes: [UInt8], in range: Range<Int>) -> Int32 {
    slots[slot(of: bytes, range, NumberedWords.hash(bytes, range))]
  }

  /// The form of a word, or nil where nobody has used the word so far.
  package func knownForm(of word: String) -> Form? {
    let bytes = Array(word.utf8)
    let number = knownNumber(of: bytes, in: 0..<bytes.count)
    return number < 0 ? nil : Form(number: number)
  }

  /// Calls `body` with the form of every word of a list.
  mutating func forEachForm(of name: WordLists.Name, _ body: (Form) -> Void = { _ in }) {
    let words = Language.english.tables.words
    for word in Language.english.lists.words(of: name) {
      let word = Int(word)
      body(form(of: words.letters, in: words.range(of: word), hash: words.hashes[word]))
    }
  }

  /// Where the word is, or where it would be put.
  private func slot(of bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int {
    let slots = slots.span
    let hashes = hashes.span
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, spells(number, bytes, range) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func spells(_ number: Int, _ bytes: [UInt8], _ wanted: Range<Int>) -> Bool {
    let known = range(number)
    guard known.count == wanted.count else { return false }
    let shift = known.lowerBound - wanted.lowerBound
    for place in wanted where store[place + shift] != bytes[place] { return false }
    return true
  }

  package func spelling(of form: Form) -> String {
    String(decoding: store[range(Int(form.number))], as: UTF8.self)
  }

  package func bytes(of form: Form) -> ArraySlice<UInt8> { store[range(Int(form.number))] }

  /// True for words that carry grammar rather than a topic.
  package func isStopWord(_ form: Form) -> Bool { form.number < stopWordCount }

  /// What a word shares with its inflections and derivations; computed once for each word.
  package mutating func stem(of form: Form) -> Form {
    let number = Int(form.number)
    if stems[number] >= 0 { return Form(number: stems[number]) }
    let stem = self.form(
      of: Language.english.stem(of: store, in: range(number), hash: hashes[number]))
    stems[number] = stem.number
    return stem
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private mutating func add(
    _ bytes: [UInt8], _ range: Range<Int>, hash: UInt32, at slot: Int
  ) -> Form {
    let number = Int32(ends.count)
    for place in range { store.append(bytes[place]) }
    ends.append(Int32(store.count))
    hashes.append(hash)
    stems.append(-1)
    slots[slot] = number
    if let word = Language.english.tables.words.number(of: bytes, in: range, hash: hash) {
      listedForms[word] = number
    }
    if ends.count * 2 > slots.count { grow() }
    return Form(number: number)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

extension [UInt8] {
  /// Calls `body` with each stretch between separators that is not empty; nothing is allocated.
  func forEachField(
    in range: Range<Int>, separatedBy separator: UInt8, _ body: (Range<Int>) -> Void
  ) {
    let bytes = span
    var start = range.lowerBound
    for place in range where bytes[place] == separator {
      if start < place { body(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }
}
