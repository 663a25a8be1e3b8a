internal import Lexis

extension CueTable {
  /// - `forms`: by number of a word of the tables its form, or -1 for those that neither article has.
  mutating func read(_ tables: CompiledLanguage, _ forms: [Int32]) {
    classWords.reserveCapacity(2048)
    for number in 0..<tables.classStarts.count - 1 {
      let words = Int(tables.classStarts[number])..<Int(tables.classStarts[number + 1])
      for word in words { add(forms[Int(tables.classWords[word])], to: number) }
      classStarts.append(classWords.count)
    }
    let ofNumber = tables.groupNames.map { name in
      guard let group = CueGroup(rawValue: name) else {
        preconditionFailure("unknown group \(name) in a cue table")
      }
      return group
    }
    groups = tables.cueGroups.map { ofNumber[Int($0)] }
    cues = tables.cueNames.indices.map {
      Cue(name: tables.cueNames[$0], group: groups[$0], expectation: tables.cueWeights[$0])
    }
    patterns.reserveCapacity(1024)
    elements.reserveCapacity(4096)
    literals.reserveCapacity(4096)
    var rows = TableRows(tables.patterns)
    while !rows.isAtEnd {
      let cue = rows.next()
      let end = rows.nextEnd()
      readPattern(of: cue, &rows, until: end, forms)
      rows.place = end
    }
  }

  private mutating func readPattern(
    of cue: Int, _ rows: inout TableRows, until end: Int, _ forms: [Int32]
  ) {
    for _ in 0..<rows.next() where forms[rows.next()] < 0 { return }
    let start = elements.count
    let literalStart = literals.count
    while rows.place < end {
      let element = readElement(&rows, forms)
      elements.append(element)
      if !canMatch(element) {
        elements.removeLast(elements.count - start)
        literals.removeLast(literals.count - literalStart)
        return
      }
    }
    patterns.append(CuePattern(cue: cue, elements: start..<elements.count))
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

  private mutating func readElement(_ rows: inout TableRows, _ forms: [Int32]) -> CueElement {
    var element = CueElement(test: CueElement.Test(CueCode(rawValue: Int16(rows.next()))))
    let flags = CueFlags(rawValue: Int16(rows.next()))
    element.isOptional = flags.contains(.isOptional)
    element.isRefused = flags.contains(.isRefused)
    element.looksBehind = flags.contains(.looksBehind)
    element.isPivot = flags.contains(.isPivot)
    let argument = rows.next()
    switch element.test {
    case .word: element.argument = forms[argument]
    case .alternatives: element.argument = Int32(literals.count)
    default: element.argument = Int32(argument)
    }
    for _ in 0..<rows.next() {
      let form = forms[rows.next()]
      guard form >= 0 else { continue }
      literals.append(form)
      element.literalCount += 1
      element.literalBits |= 1 << UInt64(form & 63)
    }
    for _ in 0..<rows.next() {
      let number = rows.next()
      if classStarts[number] < classStarts[number + 1] {
        element.classes.formUnion(ClassSet(number))
      }
    }
    element.shapes = Shapes(rawValue: UInt8(rows.next()))
    element.finish()
    return element
  }
}

extension CueElement.Test {
  fileprivate init(_ code: CueCode?) {
    switch code {
    case .word: self = .word
    case .alternatives: self = .alternatives
    case .gap: self = .gap
    case .wideGap: self = .wideGap
    case .start: self = .start
    case .lead: self = .lead
    case .clause: self = .clause
    case .end: self = .end
    case .question: self = .question
    case .quotedBefore: self = .quotedBefore
    case .verbless: self = .verbless
    case nil: preconditionFailure("a table of another program")
    }
  }
}

// MARK: Index

extension CueTable {
  mutating func buildIndex(formCount: Int, classCount: Int) {
    var anywhere = CueIndex.Builder(formCount: formCount, classCount: classCount)
    var atLeads = anywhere
    for (number, pattern) in patterns.enumerated() {
      let test = elements[pattern.elements.lowerBound].test
      let head = headElement(of: pattern)
      let opening = elements[pattern.elements.lowerBound]
      patterns[number].beginsWithHead = head != nil && opening.isPlain
      let first = pattern.elements.first { !elements[$0].takesNoToken }
      if let first { patterns[number].opening = first..<pattern.elements.upperBound }
      findNeeds(of: number)
      if test == .lead || test == .start {
        atLeads.add(Int32(number), head: head, literals: literals)
      } else {
        anywhere.add(Int32(number), head: head, literals: literals)
      }
    }
    self.anywhere = anywhere.finished()
    self.atLeads = atLeads.finished()
  }

  private mutating func findNeeds(of number: Int) {
    var fewest = Int.max
    for place in patterns[number].elements where elements[place].isPlain {
      let element = elements[place]
      if element.test == .word {
        patterns[number].needed.add(element.argument)
      } else if element.shapes.isEmpty, !isHead(place, of: number) {
        // A class has many words.
        let count = element.literalBits.nonzeroBitCount + (element.classes.isEmpty ? 0 : 64)
        guard count < fewest else { continue }
        fewest = count
        patterns[number].choice = place
      }
    }
  }

  /// Whether the index has found it met.
  private func isHead(_ place: Int, of number: Int) -> Bool {
    patterns[number].beginsWithHead && place == patterns[number].elements.lowerBound
  }

  /// The element that the first token of a match must meet; nil where there is no single one.
  private func headElement(of pattern: CuePattern) -> CueElement? {
    for place in pattern.elements {
      let element = elements[place]
      if element.takesNoToken { continue }
      let isHead = element.test == .word || element.test == .alternatives
      return isHead && !element.isOptional && element.shapes.isEmpty ? element : nil
    }
    return nil
  }
}
