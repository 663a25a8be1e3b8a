internal import Document
internal import Text

/// One line that is not blank.
struct Line {
  /// With the signs of a quotation.
  var whole: Range<Int>
  /// Without these, and without white space at its ends.
  var content: Range<Int>
  /// How many ">" stand before it.
  var depth: Int
  var indent: Int
  var hasGap: Bool
  /// The element of HTML that is no reading text and has all of this line.
  var aside: Int?
  /// No reading text for another reason.
  var reason: Dropped.Reason?
}

/// Puts lines together to blocks. A text may have one paragraph a line, or be wrapped by hand; the lines
/// themselves tell which.
struct BlockReader {
  let text: [UInt8]
  let asides: [MarkupAside]
  var lines: [Line] = []
  /// Cuts the signs of quotations inside blocks.
  private(set) var edits = Edits()
  /// What links may be called by, in small letters.
  private(set) var labels = LinkLabels()
  /// What stands above a mail.
  var mail: MailHead?
  /// Whether "|" stands where mails have ">".
  private let quotesWithBars: Bool
  /// The longest line of a text wrapped by hand.
  private var measure: Int?

  /// No hand-wrapped text has wider lines.
  static let widestMeasure = 120

  init(_ text: [UInt8], from start: Int, asides: [MarkupAside] = []) {
    self.text = text
    self.asides = asides
    quotesWithBars = Self.quotesWithBars(text, from: start)
    readLines(from: start)
    let isMail = readMail()
    measure = wrappedMeasure(narrowest: isMail ? 24 : 40)
  }

  mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    var number = 0
    while number < lines.count {
      let (block, end) = block(at: number, behind: blocks.last)
      if number > 0, let last = blocks.last, continues(last, block, at: number) {
        join(block, to: &blocks[blocks.count - 1], at: number)
      } else {
        blocks.append(block)
      }
      number = end
    }
    return blocks
  }

  mutating func addLabel(_ label: [UInt8]) { labels.insert(label) }

  private mutating func join(_ block: Block, to last: inout Block, at number: Int) {
    let line = lines[number]
    if line.hasGap { edits.cut(last.range.upperBound + 1..<line.whole.lowerBound) }
    last.range = last.range.lowerBound..<block.range.upperBound
    last.whole = last.whole.lowerBound..<block.whole.upperBound
    if line.whole.lowerBound < line.content.lowerBound {
      edits.cut(line.whole.lowerBound..<line.content.lowerBound)
    }
  }
}

// MARK: - Lines

extension BlockReader {
  private mutating func readLines(from start: Int) {
    var reader = LineReader(text, from: start)
    var hasGap = true
    var next = 0
    while let range = reader.next() {
      var line = line(range)
      while next < asides.count, asides[next].range.upperBound <= line.whole.lowerBound {
        next += 1
      }
      if next < asides.count, asides[next].holds(line.whole) { line.aside = next }
      if line.content.isEmpty {
        // An empty line of a quotation parts its paragraphs.
        hasGap = true
      } else {
        line.hasGap = hasGap
        lines.append(line)
        hasGap = false
      }
    }
  }

  /// Whether "|" begins two lines of three and stands nowhere else: a table has it between its cells.
  private static func quotesWithBars(_ text: [UInt8], from start: Int) -> Bool {
    guard text[start...].contains(Ascii.bar) else { return false }
    var reader = LineReader(text, from: start)
    var (filled, barred) = (0, 0)
    while let range = reader.next() {
      let line = text[text.trimmed(range)]
      guard let first = line.first else { continue }
      filled += 1
      guard first == Ascii.bar else { continue }
      if line.drop(while: { $0 == Ascii.bar || $0.isBlank }).contains(Ascii.bar) { return false }
      barred += 1
    }
    return barred >= fewestQuoted && 3 * barred >= 2 * filled
  }

  private func line(_ range: Range<Int>) -> Line {
    let whole = text.trimmed(range)
    var content = whole
    var depth = 0
    while !content.isEmpty,
      text[content.lowerBound] == Ascii.greater
        || quotesWithBars && text[content.lowerBound] == Ascii.bar
    {
      content = text.trimmed(content.lowerBound + 1..<content.upperBound)
      depth += 1
    }
    return Line(
      whole: whole, content: content, depth: depth,
      indent: text[range.lowerBound..<whole.lowerBound].reduce(0) {
        $0 + ($1 == Ascii.tab ? 4 : 1)
      },
      hasGap: false)
  }

  /// Whether a line goes on with the block before it.
  private func continues(_ last: Block, _ block: Block, at number: Int) -> Bool {
    let line = lines[number]
    if line.hasGap { return isBroken(last, before: block) && !endsSentence(lines[number - 1]) }
    let isNumber = text[line.content.lowerBound].isDigit && goesOnWithNumber(last, at: number)
    guard block.marker == nil || block.marker == .quote && last.marker == .quote || isNumber
    else { return false }
    switch last.marker {
    case .heading, .aside: return false
    case .quote, .item, nil: break
    }
    let before = lines[number - 1]
    if last.marker == nil, startsWithIndent(line, behind: before) { return false }
    if isNumber { return true }
    guard let measure else {
      // Even where lines are paragraphs, none starts in small letters after a long line with an open end.
      return text[line.content.lowerBound].isLower && width(before) >= 40
        && (!endsSentence(before) || text.endsWithAbbreviation(before.content))
    }
    if text[line.content.lowerBound].isLower, text.endsWithAbbreviation(before.content) {
      return true
    }
    // A line that had room for the next word was ended on purpose.
    let room = measure - width(before) - 1 - firstWord(of: line)
    guard room >= 0 else { return true }
    if endsSentence(before) { return room < measure / 8 }
    return room < measure / 3
  }

  /// "The pump was bought in | 1974. It runs.": a line that was wrapped before a number, which is no item's.
  private func goesOnWithNumber(_ last: Block, at number: Int) -> Bool {
    let before = lines[number - 1]
    // A number alone may be a page's, and one before a bar is of a table.
    let rest = text[lines[number].content].drop { $0.isDigit }
    guard
      rest.first == Ascii.stop || rest.first == Ascii.comma
        || rest.first?.isBlank ?? false && rest.dropFirst().first?.isLower ?? false,
      last.marker == nil, before.depth == lines[number].depth, width(before) >= 40,
      !endsSentence(before), text[before.content].last.map({ $0 != Ascii.colon }) ?? false
    else { return false }
    // A headline above a list has no such words at its end.
    let word = text.wordBefore(before.content.upperBound, notBefore: before.content.lowerBound)
    return text[word].first.map { $0.isLower } ?? false || SentenceWords.calendar.holds(text, word)
      || text[before.content].last == Ascii.hyphen
  }

  /// Whether a page may have ended inside a sentence: "the committee of" and, an empty line below, "qualified people and others".
  private func isBroken(_ last: Block, before next: Block) -> Bool {
    last.marker == nil && next.marker == nil && text[next.range.lowerBound].isLower
      && min(last.range.count, next.range.count) >= Self.fewestBytesOfBroken
  }

  /// Shorter lines are lists or verse.
  private static let fewestBytesOfBroken = 80

  /// Whether a line starts a paragraph by its indent alone.
  private func startsWithIndent(_ line: Line, behind before: Line) -> Bool {
    measure != nil && before.depth == line.depth && 2...12 ~= line.indent - before.indent
  }

  private func endsSentence(_ line: Line) -> Bool {
    var block = Block(range: line.content, whole: line.content, hasGap: false)
    block.measure(text)
    return block.isClosed
  }

  private func width(_ line: Line) -> Int {
    // An indent takes its part of the line, a margin does not matter.
    text[line.content].reduce(line.indent <= 12 ? line.indent : 0) {
      $1 & 0xC0 == 0x80 ? $0 : $0 + 1
    }
  }

  private func firstWord(of line: Line) -> Int {
    var width = 0
    for byte in text[line.content] {
      guard !byte.isBlank else { break }
      if byte & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }

  /// The width to which the text was wrapped by hand, if it was: most lines that have another under them
  /// had no room for its first word. A mail's foot or a printed head may be wider.
  private func wrappedMeasure(narrowest: Int) -> Int? {
    var widths: [Int] = []
    for line in lines where line.reason == nil {
      guard line.content.count <= Self.widestMeasure * 4 else { return nil }
      widths.append(width(line))
    }
    widths.sort(by: >)
    let candidates = [
      widths.first, widths.count >= Self.fewestOfWrapped ? widths[Self.mostWider] : nil,
    ]
    return candidates.compactMap { $0 }.first { measure in
      measure <= Self.widestMeasure && measure >= narrowest && isWrapped(to: measure)
    }
  }

  private static let mostWider = 2
  private static let fewestOfWrapped = 12

  private func isWrapped(to measure: Int) -> Bool {
    var pairs = 0
    var full = 0
    for number in lines.indices.dropFirst()
    where !lines[number].hasGap && lines[number].reason == nil {
      pairs += 1
      let needed = width(lines[number - 1]) + 1 + firstWord(of: lines[number])
      if needed > measure - 4 { full += 1 }
    }
    return full * 10 >= pairs * 6 && full > 0
  }
}
