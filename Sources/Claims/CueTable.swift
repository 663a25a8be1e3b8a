/// The cue tables, compiled against a vocabulary.
///
/// A file is a list of lines: `# comment`, `@class = words` (`+=` adds; `help~` stands for help,
/// helps, helped, helping), `[group weight]`, and `cue: pattern :: example`, where a line that starts with
/// a colon belongs to the cue above, and `!!` may follow with a sentence that must not fire. The
/// examples are for people and for the tests.
struct CueTable: Sendable {
  struct Cue: Sendable {
    var name: String
    var group: CueGroup
    /// The weight for the group's kind that its author expects; fitting starts from it.
    var expectation: Double
  }

  private(set) var cues: [Cue] = []
  private(set) var elements: [CueElement] = []
  private(set) var patterns: [CuePattern] = []
  /// Patterns by the form of their first word: `heads[form]..<heads[form + 1]` in `byHead`.
  private(set) var heads: [Int32] = []
  private(set) var byHead: [Int32] = []
  /// Patterns that start with a place and a shape ("> {ing}"); tried once for each sentence.
  private(set) var unheaded: [Int32] = []
  /// Patterns that start with a shape; tried at every token, so there should be few.
  private(set) var roaming: [Int32] = []
  /// One row of bits for each form, one bit for each set.
  private(set) var members: [UInt64] = []
  private(set) var rowLength = 0
  /// The classes by name, as sets.
  private(set) var classes: [String: Int] = [:]

  private var sets: [[Form]] = []
  private var cueNumbers: [String: Int] = [:]

  /// Compiles the files in order.
  init(files: [[UInt8]], vocabulary: inout Vocabulary) {
    var group = CueGroup.manner
    var expectation = 0.0
    for file in files {
      for line in file.split(separator: 0x0A) {
        guard let first = line.first, first != 0x23 else { continue }
        if first == 0x40 {
          readClass(line.dropFirst(), &vocabulary)
        } else if first == 0x5B {
          (group, expectation) = Self.readGroup(line.dropFirst().dropLast())
        } else {
          readCue(line, group, expectation, &vocabulary)
        }
      }
    }
    buildIndex(formCount: vocabulary.count)
  }

  func contains(_ form: Form, set: Int) -> Bool {
    let place = Int(form.number) * rowLength + set >> 6
    guard place < members.count else { return false }
    return members[place] >> UInt64(set & 63) & 1 == 1
  }

  func patternsStarting(with form: Form) -> ArraySlice<Int32> {
    let number = Int(form.number)
    guard number + 1 < heads.count else { return [] }
    return byHead[Int(heads[number])..<Int(heads[number + 1])]
  }

  /// The set of a class that the code itself asks for.
  func set(_ name: String) -> Int {
    guard let found = classes[name] else { preconditionFailure("no word class @\(name)") }
    return found
  }
}

// MARK: Reading

extension CueTable {
  private mutating func readClass(_ line: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) {
    let words = line.split(separator: 0x20)
    guard words.count > 1 else { return }
    let name = String(decoding: words[0], as: UTF8.self)
    let set = classes[name] ?? newSet()
    classes[name] = set
    for word in words.dropFirst(2) {
      if word.first == 0x40 {
        let other = String(decoding: word.dropFirst(), as: UTF8.self)
        sets[set] += sets[self.set(other)]
      } else if word.last == 0x7E {
        for inflected in Inflection.forms(of: word.dropLast()) {
          sets[set].append(vocabulary.form(of: inflected))
        }
      } else {
        sets[set].append(vocabulary.form(of: word))
      }
    }
  }

  /// "[claim 0.5]": the group, and the weight that its cues are expected to have.
  private static func readGroup(_ text: ArraySlice<UInt8>) -> (CueGroup, Double) {
    let words = text.split(separator: 0x20)
    let name = String(decoding: words.first ?? [], as: UTF8.self)
    guard let group = CueGroup(rawValue: name) else {
      preconditionFailure("unknown group \(name) in a cue table")
    }
    return (group, words.count > 1 ? KindModel.number(words[1]) : 0)
  }

  private mutating func newSet() -> Int {
    sets.append([])
    return sets.count - 1
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
    var end = line.endIndex
    var place = colon + 1
    while place + 1 < line.endIndex {
      if line[place] == 0x3A, line[place + 1] == 0x3A {
        end = place
        break
      }
      place += 1
    }
    let start = elements.count
    for word in line[(colon + 1)..<end].split(separator: 0x20) {
      elements.append(element(word, &vocabulary))
    }
    patterns.append(CuePattern(cue: cue, elements: start..<elements.count))
  }

  private mutating func cueNumber(
    of name: ArraySlice<UInt8>, _ group: CueGroup, _ expectation: Double
  ) -> Int {
    let name = String(decoding: name, as: UTF8.self)
    if let known = cueNumbers[name] { return known }
    cues.append(Cue(name: name, group: group, expectation: expectation))
    cueNumbers[name] = cues.count - 1
    return cues.count - 1
  }

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
    if word.count == 1, let test = Self.places[word[word.startIndex]] {
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
      fillAlternatives(&element, from: word.split(separator: 0x7C), &vocabulary)
    } else {
      element.argument = vocabulary.form(of: word).number
    }
  }

  private mutating func fillAlternatives(
    _ element: inout CueElement, from parts: [ArraySlice<UInt8>], _ vocabulary: inout Vocabulary
  ) {
    let words = parts.filter { $0.first != 0x7B || $0.count == 1 }
    for part in parts where part.first == 0x7B && part.count > 1 {
      element.shapes.formUnion(shape(part))
    }
    element.test = words.isEmpty ? .shape : .set
    if !words.isEmpty { element.argument = Int32(set(of: words, &vocabulary)) }
  }

  private static let places: [UInt8: CueElement.Test] = [
    0x5E: .start, 0x3E: .lead, 0x2F: .clause, 0x24: .end,
  ]

  private static let shapes: [String: CueElement.Shapes] = [
    "{cap}": .capitalised, "{num}": .number, "{ing}": .ing, "{ed}": .ed, "{ly}": .ly, "{er}": .er,
    "{any}": .any,
  ]

  private func shape(_ word: ArraySlice<UInt8>) -> CueElement.Shapes {
    let name = String(decoding: word, as: UTF8.self)
    guard let shape = Self.shapes[name] else {
      preconditionFailure("unknown shape \(name) in a cue table")
    }
    return shape
  }

  private mutating func set(
    of parts: [ArraySlice<UInt8>], _ vocabulary: inout Vocabulary
  ) -> Int {
    if parts.count == 1, parts[0].first == 0x40 {
      return set(String(decoding: parts[0].dropFirst(), as: UTF8.self))
    }
    let set = newSet()
    for part in parts {
      if part.first == 0x40 {
        let other = String(decoding: part.dropFirst(), as: UTF8.self)
        sets[set] += sets[self.set(other)]
      } else {
        sets[set].append(vocabulary.form(of: part))
      }
    }
    return set
  }
}

// MARK: Index

extension CueTable {
  private mutating func buildIndex(formCount: Int) {
    rowLength = (sets.count + 63) >> 6
    members = Array(repeating: 0, count: formCount * rowLength)
    for (set, forms) in sets.enumerated() {
      for form in forms {
        members[Int(form.number) * rowLength + set >> 6] |= 1 << UInt64(set & 63)
      }
    }
    indexHeads(formCount: formCount)
  }

  private mutating func indexHeads(formCount: Int) {
    var pairs: [(form: Int32, pattern: Int32)] = []
    heads = Array(repeating: 0, count: formCount + 1)
    for (number, pattern) in patterns.enumerated() {
      guard let forms = headForms(of: pattern) else {
        let startsAtPlace = elements[pattern.elements.lowerBound].test.takesNoToken
        if startsAtPlace { unheaded.append(Int32(number)) } else { roaming.append(Int32(number)) }
        continue
      }
      for form in forms {
        pairs.append((form, Int32(number)))
        heads[Int(form) + 1] += 1
      }
    }
    for form in 0..<formCount { heads[form + 1] += heads[form] }
    byHead = Array(repeating: 0, count: pairs.count)
    var next = heads
    for pair in pairs {
      byHead[Int(next[Int(pair.form)])] = pair.pattern
      next[Int(pair.form)] += 1
    }
  }

  /// The forms that the first token of a match may have; nil where its form does not tell.
  private func headForms(of pattern: CuePattern) -> [Int32]? {
    var forms: [Int32] = []
    for element in elements[pattern.elements] {
      if element.test.takesNoToken || element.isRefused { continue }
      guard element.shapes.isEmpty else { return nil }
      switch element.test {
      case .word: forms.append(element.argument)
      case .set: forms += sets[Int(element.argument)].map(\.number)
      default: return nil
      }
      if !element.isOptional { return Array(Set(forms)).sorted() }
    }
    return nil
  }
}

/// The regular forms of an English verb: base, -s, -ed, -ing.
enum Inflection {
  static func forms(of base: ArraySlice<UInt8>) -> [[UInt8]] {
    let word = Array(base)
    guard let last = word.last, word.count > 1 else { return [word] }
    let before = word[word.count - 2]
    let isVowelBefore = "aeiou".utf8.contains(before)
    let ing = Array("ing".utf8)
    switch last {
    case UInt8(ascii: "e"):
      let stem = Array(word.dropLast())
      let keepsE = before == last || before == UInt8(ascii: "y")
      return [
        word, word + [UInt8(ascii: "s")], word + [UInt8(ascii: "d")], (keepsE ? word : stem) + ing,
      ]
    case UInt8(ascii: "y") where !isVowelBefore:
      let stem = Array(word.dropLast())
      return [word, stem + Array("ies".utf8), stem + Array("ied".utf8), word + ing]
    default:
      let hisses =
        "sxz".utf8.contains(last) || (last == UInt8(ascii: "h") && "cs".utf8.contains(before))
      return [
        word, word + Array((hisses ? "es" : "s").utf8), word + Array("ed".utf8), word + ing,
      ]
    }
  }
}
