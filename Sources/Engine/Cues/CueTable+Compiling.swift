internal import Argument
internal import Text

extension CueTable {
  mutating func compile(_ file: [UInt8], _ vocabulary: Vocabulary) {
    var group = CueGroup.manner
    var expectation = 0.0
    file.forEachField(in: 0..<file.count, separatedBy: 0x0A) { line in
      switch file[line.lowerBound] {
      case 0x23: break
      case 0x40: readClass(file, line, vocabulary)
      case 0x5B: (group, expectation) = Self.readGroup(file[line].dropFirst().dropLast())
      default: readCue(file, line, group, expectation, vocabulary)
      }
    }
  }

  private static func precondition(
    _ holds: Bool, _ rule: String, _ file: [UInt8], _ range: Range<Int>
  ) {
    if !holds { preconditionFailure("\(rule): \(String(decoding: file[range], as: UTF8.self))") }
  }
}

// MARK: Classes

extension CueTable {
  private mutating func readClass(
    _ file: [UInt8], _ line: Range<Int>, _ vocabulary: Vocabulary
  ) {
    let number = classStarts.count - 1
    var place = 0
    var buffer: [UInt8] = []
    file.forEachField(in: line, separatedBy: 0x20) { word in
      place += 1
      if place == 1 {
        let name = Vocabulary.hash(file, word.dropFirst())
        Self.precondition(!classNames.contains(name), "two classes of one name", file, word)
        classNames.append(name)
      } else if place > 2 {
        readClassWord(file, word, to: number, &buffer, vocabulary)
      }
    }
    classStarts.append(classWords.count)
  }

  private mutating func readClassWord(
    _ file: [UInt8], _ word: Range<Int>, to number: Int, _ buffer: inout [UInt8],
    _ vocabulary: Vocabulary
  ) {
    if file[word.lowerBound] == 0x40 {
      let other = classNumber(file, word)
      for place in classStarts[other]..<classStarts[other + 1] {
        add(classWords[place], to: number)
      }
    } else if file[word.upperBound - 1] == 0x7E {
      Inflection.forEachForm(of: file, word.dropLast(), buffer: &buffer) { form in
        add(vocabulary.knownNumber(of: form, in: 0..<form.count), to: number)
      }
    } else {
      add(vocabulary.knownNumber(of: file, in: word), to: number)
    }
  }

  /// The number of a class by its name with its "@".
  private func classNumber(_ file: [UInt8], _ name: Range<Int>) -> Int {
    let number = classNames.firstIndex(of: Vocabulary.hash(file, name.dropFirst()))
    Self.precondition(number != nil, "no word class", file, name)
    return number ?? 0
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
    return (group, words.count > 1 ? decimal(words[1]) : 0)
  }

  private mutating func readCue(
    _ file: [UInt8], _ line: Range<Int>, _ group: CueGroup, _ expectation: Double,
    _ vocabulary: Vocabulary
  ) {
    var colon = line.lowerBound
    while colon < line.upperBound, file[colon] != 0x3A { colon += 1 }
    Self.precondition(colon < line.upperBound, "a cue line has no colon", file, line)
    if colon > line.lowerBound {
      addCue(file, line.lowerBound..<colon, group, expectation)
    }
    let start = elements.count
    let literalStart = literals.count
    var isPossible = true
    let pattern = colon + 1..<exampleStart(file, colon + 1..<line.upperBound)
    file.forEachField(in: pattern, separatedBy: 0x20) { word in
      guard isPossible else { return }
      let element = element(file, word, vocabulary)
      elements.append(element)
      isPossible = canMatch(element)
    }
    if isPossible {
      patterns.append(CuePattern(cue: cues.count - 1, elements: start..<elements.count))
    } else {
      elements.removeLast(elements.count - start)
      literals.removeLast(literals.count - literalStart)
    }
  }

  /// False where an element needs a word that neither article has.
  private func canMatch(_ element: CueElement) -> Bool {
    if element.isOptional || element.isRefused { return true }
    switch element.test {
    case .word: return element.argument >= 0
    case .alternatives:
      return element.literalCount > 0 || !element.shapes.isEmpty || !element.classes.isEmpty
    default: return true
    }
  }

  private func exampleStart(_ file: [UInt8], _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place + 1 < range.upperBound {
      if file[place] == 0x3A, file[place + 1] == 0x3A { return place }
      place += 1
    }
    return range.upperBound
  }

  private mutating func addCue(
    _ file: [UInt8], _ name: Range<Int>, _ group: CueGroup, _ expectation: Double
  ) {
    let hash = Vocabulary.hash(file, name)
    Self.precondition(!cueNames.contains(hash), "two cues of one name", file, name)
    cueNames.append(hash)
    groups.append(group)
    cues.append(
      Cue(name: String(decoding: file[name], as: UTF8.self), group: group, expectation: expectation)
    )
  }
}

// MARK: Elements

extension CueTable {
  private mutating func element(
    _ file: [UInt8], _ word: Range<Int>, _ vocabulary: Vocabulary
  ) -> CueElement {
    var start = word.lowerBound
    var end = word.upperBound
    var element = CueElement(test: .word)
    if end - start > 2, file[start] == 0x3C, file[start + 1] == 0x21 {
      element.looksBehind = true
      element.isRefused = true
      start += 2
    } else if end - start > 1, file[start] == 0x21 {
      element.isRefused = true
      start += 1
    }
    if end - start > 1, file[start] == 0x2A {
      element.isPivot = true
      start += 1
    }
    if end - start > 1, file[end - 1] == 0x3F {
      element.isOptional = true
      end -= 1
    }
    fill(&element, file, start..<end, vocabulary)
    element.finish()
    return element
  }

  private mutating func fill(
    _ element: inout CueElement, _ file: [UInt8], _ word: Range<Int>, _ vocabulary: Vocabulary
  ) {
    let first = file[word.lowerBound]
    if word.count == 1, let test = CueElement.Test(place: first) {
      element.test = test
    } else if word.count > 1, first == 0x2E, file[word.lowerBound + 1] == 0x2E {
      let isWide = word.count > 3 && file[word.lowerBound + 2] == 0x2E
      element.test = isWide ? .wideGap : .gap
      for byte in file[word] where byte != 0x2E {
        element.argument = element.argument * 10 + Int32(byte) - 0x30
      }
    } else if first == 0x7B, file[word].elementsEqual("{?}".utf8) {
      element.test = .question
    } else if first == 0x7B, file[word].elementsEqual("{quoted}".utf8) {
      element.test = .quotedBefore
    } else if first == 0x7B, file[word].elementsEqual("{verbless}".utf8) {
      element.test = .verbless
    } else if first == 0x7B || first == 0x40 || file[word].contains(0x7C) {
      fillAlternatives(&element, file, word, vocabulary)
    } else {
      element.argument = vocabulary.knownNumber(of: file, in: word)
    }
  }

  private mutating func fillAlternatives(
    _ element: inout CueElement, _ file: [UInt8], _ word: Range<Int>, _ vocabulary: Vocabulary
  ) {
    element.test = .alternatives
    element.argument = Int32(literals.count)
    file.forEachField(in: word, separatedBy: 0x7C) { part in
      if file[part.lowerBound] == 0x7B, part.count > 1 {
        element.shapes.formUnion(Shapes(name: file[part]))
      } else if file[part.lowerBound] == 0x40 {
        let number = classNumber(file, part)
        if classStarts[number] < classStarts[number + 1] {
          element.classes.formUnion(ClassSet(number))
        }
      } else {
        let number = vocabulary.knownNumber(of: file, in: part)
        guard number >= 0 else { return }
        literals.append(number)
        element.literalCount += 1
        element.literalBits |= 1 << UInt64(number & 63)
      }
    }
  }
}

// MARK: Index

extension CueTable {
  mutating func buildIndex(formCount: Int) {
    var anywhere = CueIndex.Builder(formCount: formCount, classCount: classNames.count)
    var atLeads = anywhere
    for (number, pattern) in patterns.enumerated() {
      let test = elements[pattern.elements.lowerBound].test
      let head = headElement(of: pattern)
      let opening = elements[pattern.elements.lowerBound]
      patterns[number].beginsWithHead = head != nil && opening.isPlain
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
    for place in pattern.elements {
      let element = elements[place]
      if element.test.takesNoToken || element.isRefused { continue }
      let isHead = element.test == .word || element.test == .alternatives
      return isHead && !element.isOptional && element.shapes.isEmpty ? element : nil
    }
    return nil
  }
}

extension Range<Int> {
  fileprivate func dropFirst() -> Range<Int> { lowerBound + 1..<upperBound }
  fileprivate func dropLast() -> Range<Int> { lowerBound..<upperBound - 1 }
}
