package import Argument
internal import Document
internal import Text

extension IssueSheet {
  /// Reads a sheet; takes time in proportion to the text.
  package init(parsing text: String, path: String) throws(SheetError) {
    var parser = SheetParser(path: path)
    var number = 0
    var lines = text.utf8[...]
    // Some editors begin a file with a byte order mark.
    if lines.starts(with: [0xEF, 0xBB, 0xBF]) { lines = lines.dropFirst(3) }
    for line in lines.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      try parser.read(shown(trimmed(line)), number: number)
    }
    self = try parser.finish()
  }
}

/// A line without what could steer a terminal; a tab is a blank.
private func shown(_ line: String) -> String {
  guard line.utf8.contains(0x09) else { return visible(line) }
  return visible(String(line.map { $0 == "\t" ? " " : $0 }))
}

private struct SheetParser {
  let path: String
  private var issues: [IssueSheet.Entry] = []
  private var actors: [IssueSheet.Actor] = []
  private var actorPlaces: [String: Int] = [:]
  private var phraseCount = 0
  private var lines: [String: Int] = [:]
  private var isInActors = false

  init(path: String) { self.path = path }

  mutating func read(_ line: String, number: Int) throws(SheetError) {
    guard !line.isEmpty, !line.hasPrefix("//") else { return }
    if line.hasPrefix("#") {
      try readHeading(line, number: number)
    } else if let (label, list) = Self.labelled(line) {
      try readPhrases(list, label: label, line: line, number: number)
    } else if try readAnswer(line, number: number) {
      return
    } else if isInActors, line.utf8.contains(0x3D) {
      try readActor(line, number: number)
    } else {
      throw error(.unknownLine(line), number)
    }
  }

  func finish() throws(SheetError) -> IssueSheet {
    guard !issues.isEmpty else { throw error(.noIssue, 0) }
    for issue in issues where issue.about.isEmpty {
      throw error(.issueWithoutAbout(id: issue.id), issue.line)
    }
    return IssueSheet(path: path, issues: issues, actors: actors)
  }

  private mutating func readHeading(_ line: String, number: Int) throws(SheetError) {
    let heading = trimmed(line.utf8.drop { $0 == 0x23 })
    isInActors = heading.lowercased() == "actors"
    guard !isInActors else { return }
    guard let (id, question) = halves(of: heading, at: 0x3A), !id.isEmpty, !question.isEmpty
    else { throw error(.headingWithoutQuestion(line), number) }
    guard id.unicodeScalars.allSatisfy(isPartOfID) else {
      throw error(.wrongID(id), number)
    }
    if let first = lines.updateValue(number, forKey: id) {
      throw error(.repeatedID(id, firstLine: first), number)
    }
    guard issues.count < Self.mostIssues else {
      throw error(.tooManyIssues(most: Self.mostIssues), number)
    }
    issues.append(IssueSheet.Entry(id: id, question: question, line: number))
  }

  private mutating func readPhrases(
    _ list: String, label: Label, line: String, number: Int
  ) throws(SheetError) {
    guard !issues.isEmpty, !isInActors else { throw error(.phrasesBeforeHeading(line), number) }
    let phrases = items(of: list).map { IssueSheet.Phrase(text: $0, line: number) }
    guard !phrases.isEmpty else { throw error(.emptyList(line), number) }
    for phrase in phrases where words(in: phrase.text) > Self.longestPhrase {
      throw error(.longPhrase(phrase.text, most: Self.longestPhrase), number)
    }
    try count(phrases.count, number)
    let last = issues.count - 1
    switch label {
    case .about: issues[last].about += phrases
    case .yes: issues[last].yes += phrases
    case .no: issues[last].no += phrases
    }
  }

  /// "left: no" and "right ¶: 3, -5"; false for a line of another form.
  private mutating func readAnswer(_ line: String, number: Int) throws(SheetError) -> Bool {
    guard let (name, list) = halves(of: line, at: 0x3A) else { return false }
    let words = name.lowercased().split(separator: " ")
    guard let side = words.first.flatMap({ Side(rawValue: String($0)) }),
      words.count == 1 || words.count == 2 && words[1] == "¶"
    else { return false }
    guard !issues.isEmpty, !isInActors else { throw error(.phrasesBeforeHeading(line), number) }
    let last = issues.count - 1
    guard words.count == 2 else {
      guard let answer = Answer(rawValue: list.lowercased()) else {
        throw error(.unknownAnswer(list), number)
      }
      issues[last].given[side] = answer
      return true
    }
    for item in items(of: list) {
      guard let paragraph = Int(item), paragraph != 0, (-999_999...999_999).contains(paragraph)
      else {
        throw error(.wrongParagraph(item), number)
      }
      if paragraph > 0 {
        issues[last].added[side].append(paragraph)
      } else {
        issues[last].struck[side].append(-paragraph)
      }
    }
    return true
  }

  private mutating func readActor(_ line: String, number: Int) throws(SheetError) {
    guard let (name, list) = halves(of: line, at: 0x3D), !name.isEmpty else {
      throw error(.incompleteActor(line), number)
    }
    let aliases = items(of: list)
    guard !aliases.isEmpty else { throw error(.incompleteActor(line), number) }
    try count(aliases.count, number)
    guard let place = actorPlaces[name] else {
      actorPlaces[name] = actors.count
      actors.append(IssueSheet.Actor(name: name, aliases: aliases))
      return
    }
    // The same name in a later line has more aliases.
    for alias in aliases where !actors[place].aliases.contains(alias) {
      actors[place].aliases.append(alias)
    }
  }

  /// Nobody says an argument in so many words, and no class writes so many.
  private static let longestPhrase = 40
  private static let mostPhrases = 20_000
  /// Every two answers to a question may meet.
  private static let mostIssues = 200

  private mutating func count(_ phrases: Int, _ line: Int) throws(SheetError) {
    phraseCount += phrases
    guard phraseCount <= Self.mostPhrases else {
      throw error(.tooManyPhrases(most: Self.mostPhrases), line)
    }
  }

  private func words(in phrase: String) -> Int { phrase.utf8.count { $0 == 0x20 } + 1 }

  private enum Label: String { case about, yes, no }

  private static func labelled(_ line: String) -> (Label, String)? {
    guard let (name, list) = halves(of: line, at: 0x3A) else { return nil }
    // "or yes" and "broader yes" have further phrases of the same list, as a draft offers them.
    let words = name.lowercased().split(separator: " ").map(String.init)
    let isFurther = words.count == 2 && ["or", "broader"].contains(words[0])
    return Label(rawValue: isFurther ? words[1] : words.joined(separator: " ")).map { ($0, list) }
  }

  private func error(_ problem: SheetError.Problem, _ line: Int) -> SheetError {
    SheetError(path: path, line: line, problem: problem)
  }
}

/// By scalar: a letter may carry any number of invisible ones.
private func isPartOfID(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
    true
  default: scalar == "-"
  }
}

/// What stands before and after the first such byte, trimmed.
private func halves(of line: String, at byte: UInt8) -> (String, String)? {
  guard let place = line.utf8.firstIndex(of: byte) else { return nil }
  return (trimmed(line.utf8[..<place]), trimmed(line.utf8[place...].dropFirst()))
}

private func items(of list: String) -> [String] {
  let bytes = list.utf8
  var items: [String] = []
  var start = bytes.startIndex
  for index in bytes.indices where bytes[index] == 0x2C && !isInNumber(index, bytes) {
    items.append(trimmed(bytes[start..<index]))
    start = bytes.index(after: index)
  }
  items.append(trimmed(bytes[start...]))
  return items.filter { !$0.isEmpty }
}

/// Whether a comma parts the thousands of a number: "11,400".
private func isInNumber(_ comma: String.Index, _ bytes: String.UTF8View) -> Bool {
  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  let after = bytes[bytes.index(after: comma)...].prefix { isDigit($0) }
  guard let before = bytes[..<comma].last, isDigit(before) else { return false }
  return after.count == 3
}

/// Only the end result is made a string: a sheet has hundreds of phrases.
private func trimmed(_ bytes: Substring.UTF8View) -> String {
  let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
  let start = bytes.drop(while: isBlank)
  guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(Substring(start[...last]))
}
