/// The cue tables, compiled against a vocabulary.
///
/// A file is a list of lines: `# comment`, `@class = words` (`help~` stands for help, helps,
/// helped, helping), `[group weight]`, and `cue: pattern :: example`, where a line that starts with
/// a colon belongs to the cue above, and `!!` may follow with a sentence that must not fire. The
/// examples are for people and for the tests.
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
  /// The words of alternatives, which elements point into.
  var literals: [Form] = []
  /// Patterns that may start anywhere, and those that start at a lead or at the sentence's start.
  var anywhere = CueIndex()
  var atLeads = CueIndex()
  /// The words of each class, and for each form the classes that it is in.
  private var classWords: [[Form]] = []
  private var classNumbers: [Form: Int] = [:]
  private var classNames: [String: Int] = [:]
  private var rows: [ClassSet] = []
  private var cueNumbers: [String: Int] = [:]

  /// Compiles the files in order.
  init(files: [[UInt8]], vocabulary: inout Vocabulary) {
    var group = CueGroup.manner
    var expectation = 0.0
    for file in files {
      file[...].forEachField(separatedBy: 0x0A) { line in
        guard let first = line.first, first != 0x23 else { return }
        if first == 0x40 {
          readClass(line, &vocabulary)
        } else if first == 0x5B {
          (group, expectation) = Self.readGroup(line.dropFirst().dropLast())
        } else {
          readCue(line, group, expectation, &vocabulary)
        }
      }
    }
    buildIndex(formCount: vocabulary.count)
  }

  /// The classes of a word; words that came after the tables are in none.
  func classes(of form: Form) -> ClassSet {
    let number = Int(form.number)
    return number < rows.count ? rows[number] : ClassSet()
  }

  func contains(_ form: Form, set: ClassSet) -> Bool { classes(of: form).meets(set) }

  /// The set of a class that the code itself asks for.
  func set(_ name: String) -> ClassSet {
    guard let found = classNames[name] else { preconditionFailure("no word class @\(name)") }
    return ClassSet(found)
  }
}

/// Up to 128 word classes as bits.
struct ClassSet: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init() {}

  init(_ number: Int) {
    precondition(number < 128, "the tables have more than 128 word classes")
    if number < 64 { low = 1 << UInt64(number) } else { high = 1 << UInt64(number - 64) }
  }

  var isEmpty: Bool { low | high == 0 }

  func meets(_ other: ClassSet) -> Bool { (low & other.low) | (high & other.high) != 0 }

  func intersection(_ other: ClassSet) -> ClassSet {
    var common = self
    common.low &= other.low
    common.high &= other.high
    return common
  }

  /// Takes the lowest class out.
  mutating func popFirst() -> Int? {
    if low != 0 {
      defer { low &= low - 1 }
      return low.trailingZeroBitCount
    }
    guard high != 0 else { return nil }
    defer { high &= high - 1 }
    return 64 + high.trailingZeroBitCount
  }

  mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    high |= other.high
  }
}

extension ArraySlice<UInt8> {
  /// Calls `body` with each stretch between separators that is not empty; nothing is allocated.
  func forEachField(separatedBy separator: UInt8, _ body: (ArraySlice<UInt8>) -> Void) {
    var start = startIndex
    for place in indices where self[place] == separator {
      if start < place { body(self[start..<place]) }
      start = place + 1
    }
    if start < endIndex { body(self[start..<endIndex]) }
  }
}

// MARK: Classes

extension CueTable {
  private mutating func readClass(_ line: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) {
    let number = classWords.count
    var place = 0
    classWords.append([])
    line.forEachField(separatedBy: 0x20) { word in
      place += 1
      if place == 1 {
        classNumbers[vocabulary.form(of: word)] = number
        classNames[String(decoding: word.dropFirst(), as: UTF8.self)] = number
      } else if place == 2 {
        return
      } else if word.first == 0x40 {
        for form in classWords[classNumber(word, &vocabulary)] { add(form, to: number) }
      } else if word.last == 0x7E {
        for inflected in Inflection.forms(of: word.dropLast()) {
          add(vocabulary.form(of: inflected), to: number)
        }
      } else {
        add(vocabulary.form(of: word), to: number)
      }
    }
  }

  private mutating func add(_ form: Form, to number: Int) {
    let row = Int(form.number)
    while rows.count <= row { rows.append(ClassSet()) }
    guard !rows[row].meets(ClassSet(number)) else { return }
    rows[row].formUnion(ClassSet(number))
    classWords[number].append(form)
  }

  /// The number of a class by its name with its "@".
  private func classNumber(_ name: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) -> Int {
    guard let number = classNumbers[vocabulary.form(of: name)] else {
      preconditionFailure("no word class \(String(decoding: name, as: UTF8.self))")
    }
    return number
  }
}

// MARK: Cues

extension CueTable {
  /// "[claim 0.5]": the group, and the weight that its cues are expected to have.
  private static func readGroup(_ text: ArraySlice<UInt8>) -> (CueGroup, Double) {
    let words = text.split(separator: 0x20)
    let name = String(decoding: words.first ?? [], as: UTF8.self)
    guard let group = CueGroup(rawValue: name) else {
      preconditionFailure("unknown group \(name) in a cue table")
    }
    return (group, words.count > 1 ? KindModel.number(words[1]) : 0)
  }

  private mutating func readCue(
    _ line: ArraySlice<UInt8>, _ group: CueGroup, _ expectation: Double,
    _ vocabulary: inout Vocabulary
  ) {
    guard let colon = line.firstIndex(of: 0x3A) else {
      preconditionFailure("a cue line has no colon: \(String(decoding: line, as: UTF8.self))")
    }
    let name = line[..<colon]
    let cue = name.isEmpty ? cues.count - 1 : cueNumber(of: name, group, expectation)
    let pattern = line[(colon + 1)..<exampleStart(in: line, after: colon)]
    let start = elements.count
    pattern.forEachField(separatedBy: 0x20) { elements.append(element($0, &vocabulary)) }
    patterns.append(CuePattern(cue: cue, elements: start..<elements.count))
  }

  private func exampleStart(in line: ArraySlice<UInt8>, after colon: Int) -> Int {
    var place = colon + 1
    while place + 1 < line.endIndex {
      if line[place] == 0x3A, line[place + 1] == 0x3A { return place }
      place += 1
    }
    return line.endIndex
  }

  private mutating func cueNumber(
    of name: ArraySlice<UInt8>, _ group: CueGroup, _ expectation: Double
  ) -> Int {
    let name = String(decoding: name, as: UTF8.self)
    precondition(cueNumbers[name] == nil, "two cues are called \(name)")
    cues.append(Cue(name: name, group: group, expectation: expectation))
    cueNumbers[name] = cues.count - 1
    return cues.count - 1
  }
}

// MARK: Elements

extension CueTable {
  private mutating func element(
    _ word: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary
  ) -> CueElement {
    var word = word
    var element = CueElement(test: .word)
    if word.count > 2, word.starts(with: [0x3C, 0x21]) {
      element.looksBehind = true
      element.isRefused = true
      word = word.dropFirst(2)
    } else if word.count > 1, word.first == 0x21 {
      element.isRefused = true
      word = word.dropFirst()
    }
    if word.count > 1, word.first == 0x2A {
      element.isPivot = true
      word = word.dropFirst()
    }
    if word.count > 1, word.last == 0x3F {
      element.isOptional = true
      word = word.dropLast()
    }
    fill(&element, from: word, &vocabulary)
    return element
  }

  private mutating func fill(
    _ element: inout CueElement, from word: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary
  ) {
    if word.count == 1, let test = CueElement.Test(place: word[word.startIndex]) {
      element.test = test
    } else if word.starts(with: [0x2E, 0x2E]) {
      let isWide = word.count > 3 && word[word.startIndex + 2] == 0x2E
      element.test = isWide ? .wideGap : .gap
      for byte in word where byte != 0x2E {
        element.argument = element.argument * 10 + Int32(byte) - 0x30
      }
    } else if word.elementsEqual("{?}".utf8) {
      element.test = .question
    } else if word.elementsEqual("{quoted}".utf8) {
      element.test = .quotedBefore
    } else if word.first == 0x7B || word.first == 0x40 || word.contains(0x7C) {
      fillAlternatives(&element, from: word, &vocabulary)
    } else {
      element.argument = vocabulary.form(of: word).number
    }
  }

  private mutating func fillAlternatives(
    _ element: inout CueElement, from word: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary
  ) {
    element.test = .alternatives
    element.argument = Int32(literals.count)
    word.forEachField(separatedBy: 0x7C) { part in
      if part.first == 0x7B, part.count > 1 {
        element.shapes.formUnion(CueElement.Shapes(name: part))
      } else if part.first == 0x40 {
        element.classes.formUnion(ClassSet(classNumber(part, &vocabulary)))
      } else {
        literals.append(vocabulary.form(of: part))
        element.literalCount += 1
      }
    }
  }
}

// MARK: Index

extension CueTable {
  private mutating func buildIndex(formCount: Int) {
    var anywhere = CueIndex.Builder(formCount: formCount, classCount: classWords.count)
    var atLeads = anywhere
    for (number, pattern) in patterns.enumerated() {
      let test = elements[pattern.elements.lowerBound].test
      let head = headElement(of: pattern)
      if test == .lead || test == .start {
        atLeads.add(Int32(number), head: head, literals: literals)
      } else {
        anywhere.add(Int32(number), head: head, literals: literals)
      }
    }
    self.anywhere = anywhere.finished()
    self.atLeads = atLeads.finished()
  }

  /// The element that the first token of a match must meet; nil where there is no single one.
  private func headElement(of pattern: CuePattern) -> CueElement? {
    for element in elements[pattern.elements] {
      if element.test.takesNoToken || element.isRefused { continue }
      let isHead = element.test == .word || element.test == .alternatives
      return isHead && !element.isOptional && element.shapes.isEmpty ? element : nil
    }
    return nil
  }
}
