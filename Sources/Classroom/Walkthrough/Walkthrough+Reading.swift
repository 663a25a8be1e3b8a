internal import Document
internal import Text

extension Walkthrough {
  /// Reads a walkthrough as far as it can be read, and lists all that is wrong with it. Takes time
  /// in proportion to the text.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (walkthrough: Walkthrough, problems: [WalkthroughProblem]) {
    var reader = WalkthroughReader(path: path)
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
      as: UTF8.self)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(SafeText(line.map { $0 == "\t" ? " " : String($0) }.joined()).text)
    }
    return reader.finish()
  }
}

/// Takes a walkthrough line by line.
private struct WalkthroughReader {
  private var walkthrough: Walkthrough
  private var problems: [WalkthroughProblem] = []
  private var line = 0
  private var part = Part.start
  /// Whether the next line begins a paragraph.
  private var isApart = true
  /// Whether the list right below a stop's heading is still going on.
  private var isInOptions = false
  private var block = 0

  /// No class has so many.
  private static let mostStops = 200

  /// Where in the file the reader is.
  private enum Part {
    case start, frontMatter, introduction, prompt, notes, answer
  }

  init(path: String) { walkthrough = Walkthrough(path: path) }

  mutating func read(_ text: String) {
    line += 1
    let content = trimmed(text)
    if part == .start, content == "---" {
      part = .frontMatter
    } else if part == .frontMatter {
      readSetting(content)
    } else if content.isEmpty {
      isApart = true
      block += 1
    } else {
      if part == .start { part = .introduction }
      readBody(content)
    }
  }

  mutating func finish() -> (Walkthrough, [WalkthroughProblem]) {
    if part == .frontMatter { add(.unclosedFrontMatter, at: 1) }
    if walkthrough.stops.isEmpty { add(.empty, at: 0) }
    if walkthrough.stops.count > Self.mostStops {
      add(.tooManyStops(most: Self.mostStops), at: walkthrough.stops[Self.mostStops].line)
      walkthrough.stops.removeLast(walkthrough.stops.count - Self.mostStops)
    }
    for stop in walkthrough.stops where stop.prompt.isEmpty && stop.quotations.isEmpty {
      add(.stopWithoutPrompt(stop.title), at: stop.line)
    }
    let planned = walkthrough.plannedMinutes
    if let said = walkthrough.minutes, said != planned, !walkthrough.stops.isEmpty {
      add(.minutesDiffer(stops: planned, said: said), at: 0)
    }
    return (walkthrough, problems.sorted { $0.line < $1.line })
  }

  private mutating func add(_ matter: WalkthroughProblem.Matter, at line: Int? = nil) {
    problems.append(
      WalkthroughProblem(path: walkthrough.path, line: line ?? self.line, matter: matter))
  }

  // MARK: Front matter

  private mutating func readSetting(_ content: String) {
    guard content != "---" else {
      part = .introduction
      return
    }
    guard !content.isEmpty, !content.hasPrefix("#") else { return }
    guard let (name, value) = setting(in: content) else { return add(.unknownSetting(content)) }
    switch name {
    case "title": walkthrough.title = value
    case "level": walkthrough.level = value
    case "minutes":
      guard let minutes = Int(value), (1...600).contains(minutes) else {
        return add(.badMinutes(value))
      }
      walkthrough.minutes = minutes
    case "sides":
      let names = items(of: value)
      guard names.count == 2 else { return add(.badSides(value)) }
      walkthrough.groups = Both(left: names[0], right: names[1])
    default: add(.unknownSetting(name))
    }
  }

  // MARK: Stops

  private mutating func readBody(_ content: String) {
    if content.hasPrefix("### ") {
      readSection(trimmed(String(content.dropFirst(4))))
    } else if content.hasPrefix("## ") {
      readHeading(trimmed(String(content.dropFirst(3))))
    } else if content.hasPrefix("# "), walkthrough.stops.isEmpty {
      if walkthrough.title.isEmpty { walkthrough.title = trimmed(String(content.dropFirst(2))) }
    } else if isInOptions, let item = listItem(content), setting(in: item) != nil {
      readOption(item)
    } else if content.hasPrefix(">"), part == .prompt {
      isInOptions = false
      readQuotation(trimmed(String(content.dropFirst())))
    } else {
      isInOptions = false
      readText(content)
    }
  }

  private mutating func readHeading(_ heading: String) {
    part = .prompt
    isApart = true
    isInOptions = true
    var title = heading
    var minutes = 0
    if let (words, number) = minutesAtEnd(of: heading) {
      (title, minutes) = (words, number)
    } else {
      add(.stopWithoutMinutes(heading))
    }
    walkthrough.stops.append(Stop(title: title, line: line, minutes: minutes))
  }

  private mutating func readSection(_ name: String) {
    isApart = true
    isInOptions = false
    guard !walkthrough.stops.isEmpty else { return add(.unknownSection(name)) }
    switch name.lowercased() {
    case "notes": part = .notes
    case "answer": part = .answer
    default: add(.unknownSection(name))
    }
  }

  private mutating func readOption(_ item: String) {
    guard let (name, value) = setting(in: item) else { return }
    let last = walkthrough.stops.count - 1
    switch name {
    case "show":
      guard let show: Showing = choice(value, of: name) else { return }
      walkthrough.stops[last].show = show
    case "cover":
      for word in items(of: value) {
        guard let cover: Cover = choice(word, of: name) else { return }
        walkthrough.stops[last].covers.insert(cover)
      }
    case "side":
      guard let side: Side = choice(value, of: name) else { return }
      walkthrough.stops[last].turn = side
    case "open":
      guard let opening: Opening = choice(value, of: name) else { return }
      walkthrough.stops[last].opensAtStart = opening == .start
    case "issue": walkthrough.stops[last].issue = value
    case "poll": walkthrough.stops[last].poll = Array(items(of: value).prefix(9))
    case "swap": walkthrough.stops[last].swaps = isYes(value, name)
    case "statement": walkthrough.stops[last].asksForStatement = isYes(value, name)
    default: add(.unknownOption(name))
    }
  }

  private enum Opening: String, CaseIterable { case passages, start }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, of option: String
  ) -> Choice? {
    if let choice = Choice(rawValue: value.lowercased()) { return choice }
    add(.unknownValue(value, option: option, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func isYes(_ value: String, _ option: String) -> Bool {
    if !["yes", "no"].contains(value.lowercased()) {
      add(.unknownValue(value, option: option, allowed: ["yes", "no"]))
    }
    return value.lowercased() == "yes"
  }

  /// `> left: “…”`; a quotation may go on in further lines.
  private mutating func readQuotation(_ content: String) {
    guard !content.isEmpty else {
      block += 1
      return
    }
    let last = walkthrough.stops.count - 1
    if let (name, words) = setting(in: content), let side = Side(rawValue: name) {
      walkthrough.stops[last].quotations.append(
        Stop.Quotation(side: side, words: words, line: line, block: block))
    } else if let open = walkthrough.stops[last].quotations.last, open.block == block {
      let place = walkthrough.stops[last].quotations.count - 1
      walkthrough.stops[last].quotations[place].words += " " + content
    } else {
      add(.quotationWithoutSide(content))
    }
  }

  private mutating func readText(_ content: String) {
    let begins = isApart || listItem(content) != nil
    isApart = false
    let last = walkthrough.stops.count - 1
    switch part {
    case .prompt: walkthrough.stops[last].prompt.add(content, begins: begins)
    case .notes: walkthrough.stops[last].notes.add(content, begins: begins)
    case .answer: walkthrough.stops[last].answer.add(content, begins: begins)
    case .start, .frontMatter, .introduction:
      walkthrough.introduction.add(content, begins: begins)
    }
  }
}

extension [String] {
  fileprivate mutating func add(_ content: String, begins: Bool) {
    if begins || isEmpty { append(content) } else { self[count - 1] += " " + content }
  }
}

/// "Predict (5 min)" is "Predict" and 5.
private func minutesAtEnd(of heading: String) -> (String, Int)? {
  guard heading.hasSuffix(")"), let open = heading.lastIndex(of: "(") else { return nil }
  let inside = heading[heading.index(after: open)...].dropLast()
  let words = inside.split(separator: " ")
  guard let minutes = words.first.flatMap({ Int($0) }), (1...600).contains(minutes),
    words.count == 2, ["min", "min.", "minute", "minutes"].contains(words[1].lowercased())
  else { return nil }
  return (trimmed(String(heading[..<open])), minutes)
}

private func listItem(_ content: String) -> String? {
  guard content.hasPrefix("- ") || content.hasPrefix("* ") else { return nil }
  return trimmed(String(content.dropFirst(2)))
}

/// "name: value", where the name is one word.
private func setting(in content: String) -> (name: String, value: String)? {
  guard let colon = content.firstIndex(of: ":") else { return nil }
  let name = trimmed(String(content[..<colon]))
  guard !name.isEmpty, name.allSatisfy(\.isLetter) else { return nil }
  return (name.lowercased(), trimmed(String(content[content.index(after: colon)...])))
}

private func items(of list: String) -> [String] {
  list.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
}

private func trimmed(_ text: String) -> String {
  let start = text.drop(while: \.isWhitespace)
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}
