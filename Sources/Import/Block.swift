internal import Document
internal import Text

/// A stretch of lines that belong together, before it is known what it is.
struct Block {
  /// Markdown's marker at its start, which is no part of `range`.
  enum Marker: Hashable {
    case heading(Int)
    case quote, item, rule, image
  }

  /// What is read, without markers and outer white space.
  var range: Range<Int>
  /// With its markers.
  var whole: Range<Int>
  var marker: Marker?
  /// Whether an empty line stands before it.
  var hasGap: Bool
  var lines = 1
  var words = 0
  /// Ends like a sentence, or like the words before a list.
  var isClosed = false
  /// Ends with a colon: a list or a quotation follows.
  var isOpening = false
  /// Starts with a quotation mark.
  var isQuoted = false
  var verdict: Dropped.Reason?

  mutating func measure(_ text: [UInt8]) {
    words = text.wordCount(in: range)
    guard !range.isEmpty else { return }
    isQuoted = text.isQuote(at: range.lowerBound)
    var end = range.upperBound
    while end > range.lowerBound {
      let start = text.scalarStart(before: end)
      guard start >= range.lowerBound else { return }
      guard text.isCloser(at: start) else {
        isOpening = text[start] == Ascii.colon
        isClosed = isOpening || text[start] == Ascii.semicolon || text.stopWidth(at: start) > 0
        return
      }
      end = start
    }
  }
}

extension [UInt8] {
  func wordCount(in range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    // A hyphen or an apostrophe inside a word does not part it; nothing here needs an exact count.
    for byte in self[range] {
      if byte.isLetter || byte > Ascii.space && byte.isWordByte {
        if !isInside { count += 1 }
        isInside = true
      } else if byte.isBlank {
        isInside = false
      }
    }
    return count
  }

  /// " “ « ‘ '
  func isQuote(at index: Int) -> Bool {
    switch self[index] {
    case Ascii.quote, Ascii.apostrophe: true
    case 0xE2: self[index + 1] == 0x80 && [0x9C, 0x98, 0x9E].contains(self[index + 2])
    case 0xC2: self[index + 1] == 0xAB
    default: false
    }
  }
}

/// One line that is not blank.
struct Line {
  /// Without white space at its ends.
  var content: Range<Int>
  var indent: Int
  var hasGap: Bool
}

/// Puts lines together to blocks. A text may have one paragraph a line, or be wrapped by hand; the lines
/// themselves tell which.
struct BlockReader {
  let text: [UInt8]
  private var lines: [Line] = []
  /// The longest line of a text wrapped by hand.
  private var measure: Int?

  /// No hand-wrapped text has wider lines.
  static let widestMeasure = 120

  init(_ text: [UInt8], from start: Int) {
    self.text = text
    var reader = LineReader(text, from: start)
    var hasGap = true
    while let line = reader.next() {
      let content = text.trimmed(line)
      if content.isEmpty {
        hasGap = true
      } else {
        let indent = content.lowerBound - line.lowerBound
        lines.append(Line(content: content, indent: indent, hasGap: hasGap))
        hasGap = false
      }
    }
    measure = wrappedMeasure()
  }

  func blocks() -> [Block] {
    var blocks: [Block] = []
    for (number, line) in lines.enumerated() {
      var block = block(of: line)
      if number > 0, let last = blocks.last, continues(last, block, at: number) {
        let all = last.whole.lowerBound..<block.whole.upperBound
        blocks[blocks.count - 1].range = last.range.lowerBound..<block.range.upperBound
        blocks[blocks.count - 1].whole = all
        blocks[blocks.count - 1].lines += 1
      } else {
        block.hasGap = line.hasGap
        blocks.append(block)
      }
    }
    for index in blocks.indices { blocks[index].measure(text) }
    return blocks
  }

  /// Whether a line goes on with the block before it.
  private func continues(_ last: Block, _ block: Block, at number: Int) -> Bool {
    let line = lines[number]
    guard !line.hasGap, block.marker == nil || block.marker == .quote && last.marker == .quote
    else { return false }
    switch last.marker {
    case .heading, .rule, .image: return false
    case .quote, .item, nil: break
    }
    let before = lines[number - 1]
    guard let measure else {
      // Even where lines are paragraphs, none starts in small letters after a long line with an open end.
      return text[line.content.lowerBound].isLower && width(before) >= 40
        && !endsSentence(before)
    }
    // A line that had room for the next word was ended on purpose.
    let room = measure - width(before) - 1 - firstWord(of: line)
    guard room >= 0 else { return true }
    if endsSentence(before) { return room < measure / 8 }
    return room < measure / 3
  }

  private func endsSentence(_ line: Line) -> Bool {
    var block = Block(range: line.content, whole: line.content, hasGap: false)
    block.measure(text)
    return block.isClosed
  }

  private func width(_ line: Line) -> Int {
    text[line.content].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
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
  /// had no room for its first word.
  private func wrappedMeasure() -> Int? {
    var widest = 0
    for line in lines {
      guard line.content.count <= Self.widestMeasure * 4 else { return nil }
      widest = max(widest, width(line))
    }
    guard widest <= Self.widestMeasure, widest >= 40 else { return nil }
    var pairs = 0
    var full = 0
    for number in lines.indices.dropFirst() where !lines[number].hasGap {
      pairs += 1
      let needed = width(lines[number - 1]) + 1 + firstWord(of: lines[number])
      if needed > widest - 4 { full += 1 }
    }
    return full * 10 >= pairs * 6 && full > 0 ? widest : nil
  }
}

// MARK: - Markers

extension BlockReader {
  private func block(of line: Line) -> Block {
    var block = Block(range: line.content, whole: line.content, hasGap: line.hasGap)
    let first = text[line.content.lowerBound]
    switch first {
    case Ascii.hash: readHeading(&block)
    case Ascii.greater: readMarker(&block, .quote, needsSpace: false)
    case Ascii.hyphen, Ascii.star, UInt8(ascii: "+"):
      if isRule(line.content) {
        block.marker = .rule
      } else {
        readMarker(&block, .item, needsSpace: true)
      }
    case Ascii.underscore, UInt8(ascii: "="): if isRule(line.content) { block.marker = .rule }
    case Ascii.exclamation:
      if line.content.count > 4, text[line.content.lowerBound + 1] == Ascii.openBracket {
        block.marker = .image
      }
    case 0xE2: readBullet(&block)
    default: if first.isDigit { readNumber(&block) }
    }
    return block
  }

  /// A line of nothing but - * _ = and blanks.
  private func isRule(_ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    return range.count >= 3 && text[range].allSatisfy { $0 == first || $0.isBlank }
  }

  private func readHeading(_ block: inout Block) {
    var level = 0
    var index = block.range.lowerBound
    while index < block.range.upperBound, text[index] == Ascii.hash {
      level += 1
      index += 1
    }
    guard level <= 6, index < block.range.upperBound, text[index].isBlank else {
      if index == block.range.upperBound { block.marker = .rule }
      return
    }
    block.marker = .heading(level)
    block.range = text.trimmed(index..<block.range.upperBound)
  }

  private func readMarker(_ block: inout Block, _ marker: Block.Marker, needsSpace: Bool) {
    let after = block.range.lowerBound + 1
    guard after < block.range.upperBound, !needsSpace || text[after].isBlank else { return }
    block.marker = marker
    block.range = text.trimmed(after..<block.range.upperBound)
  }

  /// • and its kin.
  private func readBullet(_ block: inout Block) {
    let start = block.range.lowerBound
    let isBullet =
      text[start + 1] == 0x80 && (text[start + 2] == 0xA2 || text[start + 2] == 0xA3)
      || text[start + 1] == 0x97 && (text[start + 2] == 0x8F || text[start + 2] == 0xA6)
    guard isBullet, start + 3 < block.range.upperBound else { return }
    block.marker = .item
    block.range = text.trimmed(start + 3..<block.range.upperBound)
  }

  /// "1." or "1)" before the text of an item; the number stays in the text.
  private func readNumber(_ block: inout Block) {
    var index = block.range.lowerBound
    while index < block.range.upperBound, text[index].isDigit { index += 1 }
    guard index - block.range.lowerBound <= 2, index + 1 < block.range.upperBound,
      text[index] == Ascii.stop || text[index] == Ascii.close, text[index + 1].isBlank
    else { return }
    block.marker = .item
  }
}
