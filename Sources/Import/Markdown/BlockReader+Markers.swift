internal import Document
internal import Text

// What the signs at the start of a line make of it, and of the lines under it.
extension BlockReader {
  /// The block that starts with a line, and the number of the first line behind it.
  mutating func block(at number: Int, behind last: Block?) -> (block: Block, end: Int) {
    let line = lines[number]
    if let aside = line.aside {
      let end = lines[number...].prefix { $0.aside == aside }.endIndex
      return (setAside(lines[number..<end], asides[aside].reason), end)
    }
    if let reason = line.reason {
      let end = lines[number...].dropFirst().prefix { $0.reason == reason && !$0.hasGap }.endIndex
      return (setAside(lines[number..<end], reason), end)
    }
    if let end = endOfTable(at: number) {
      return (setAside(lines[number..<end], .table), end)
    }
    var block = block(of: line)
    if block.marker == .aside(.footnote) {
      let end = endOfNote(at: number)
      return (setAside(lines[number..<end], .footnote), end)
    }
    if let level = underline(at: number + 1), isTitle(block, line, behind: last) {
      block.marker = .heading(level)
      block.whole = block.whole.lowerBound..<lines[number + 1].whole.upperBound
      return (block, number + 2)
    }
    // The same over two lines.
    if let level = underline(at: number + 2), !lines[number + 1].hasGap, level == 1,
      lines[number + 1].depth == line.depth, isTitle(block, line, behind: last),
      self.block(of: lines[number + 1]).marker == nil
    {
      block.marker = .heading(level)
      block.range = block.range.lowerBound..<lines[number + 1].content.upperBound
      block.whole = block.whole.lowerBound..<lines[number + 2].whole.upperBound
      return (block, number + 3)
    }
    return (block, number + 1)
  }

  private func setAside(_ lines: ArraySlice<Line>, _ reason: Dropped.Reason) -> Block {
    let first = lines[lines.startIndex]
    let whole = first.whole.lowerBound..<lines[lines.endIndex - 1].whole.upperBound
    return Block(range: whole, whole: whole, marker: .aside(reason), hasGap: first.hasGap)
  }

  private mutating func block(of line: Line) -> Block {
    var block = Block(range: line.content, whole: line.whole, hasGap: line.hasGap)
    readMarker(&block, line)
    if block.marker == nil {
      for _ in 0..<2 { block.range = withoutRemarks(block.range) }
    }
    if line.depth > 0, block.marker == nil || block.marker == .item { block.marker = .quote }
    return block
  }

  private mutating func readMarker(_ block: inout Block, _ line: Line) {
    let content = line.content
    switch text[content.lowerBound] {
    case Ascii.hash:
      if isTags(content) { block.marker = .aside(.clutter) } else { readHeading(&block) }
    case UInt8(ascii: "%"), Ascii.caret:
      if isOfNotebook(content) { block.marker = .aside(.clutter) }
    case Ascii.hyphen, Ascii.star, UInt8(ascii: "+"):
      if isRule(content) { block.marker = .aside(.clutter) } else { readItem(&block) }
    case Ascii.underscore, Ascii.equals:
      if isRule(content) { block.marker = .aside(.clutter) }
    case Ascii.grave, Ascii.tilde, Ascii.colon:
      if isFence(content) { block.marker = .aside(.clutter) }
    case Ascii.openBrace:
      if isDirective(content) { block.marker = .aside(.clutter) }
    case Ascii.openBracket:
      if line.depth > 0, isCallout(content) {
        block.marker = .aside(.clutter)
      } else {
        readDefinition(&block, line)
      }
    case Ascii.less: readTag(&block)
    case 0xE2: readBullet(&block)
    default: if text[content.lowerBound].isDigit { readNumber(&block) }
    }
  }
}

extension BlockReader {
  /// "#water #town", as notebooks are sorted by.
  private func isTags(_ content: Range<Int>) -> Bool {
    text[content].split(whereSeparator: { $0.isBlank }).allSatisfy {
      $0.first == Ascii.hash && $0.dropFirst().first.map { $0.isLetter || $0 >= 0x80 } ?? false
    }
  }

  /// The same at the end of a line.
  private func withoutRemarks(_ range: Range<Int>) -> Range<Int> {
    let line = text.trimmed(range)
    let start = text[line].lastIndex { $0.isBlank }.map { $0 + 1 } ?? line.lowerBound
    guard start > range.lowerBound else { return range }
    let last = text[start..<line.upperBound]
    if last.first == Ascii.caret, last.count > 2,
      last.dropFirst().allSatisfy({ $0.isLetter || $0.isDigit || $0 == Ascii.hyphen })
    {
      return text.trimmed(range.lowerBound..<last.startIndex)
    }
    let sign = UInt8(ascii: "%")
    guard last.count > 2, last.suffix(2).allSatisfy({ $0 == sign }) else { return range }
    let open = range.dropLast(2).last { place in
      text[place] == sign && text[place + 1] == sign && place + 2 < range.upperBound - 2
    }
    guard let open, open > range.lowerBound, text[open - 1].isBlank else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  /// "%%check this number%%", "^abc123": a notebook's remark, and the name of a paragraph.
  private func isOfNotebook(_ content: Range<Int>) -> Bool {
    if text[content.lowerBound] == Ascii.caret {
      return content.count > 1 && !text[content].contains { $0.isBlank }
    }
    return content.count > 4 && text[content].starts(with: "%%".utf8)
      && text[content].suffix(2).elementsEqual("%%".utf8)
  }

  /// "[!note] To compare", the label of a box.
  private func isCallout(_ content: Range<Int>) -> Bool {
    let word = text[content].dropFirst(2).prefix { $0.isLetter || $0 == Ascii.hyphen }
    return text[content].starts(with: "[!".utf8) && !word.isEmpty
      && word.endIndex < content.upperBound && text[word.endIndex] == Ascii.closeBracket
  }
}

// MARK: - Headings

extension BlockReader {
  private func readHeading(_ block: inout Block) {
    let level = text[block.range].prefix { $0 == Ascii.hash }.count
    let start = block.range.lowerBound + level
    guard level <= 6, start < block.range.upperBound, text[start].isBlank else {
      if start == block.range.upperBound { block.marker = .aside(.clutter) }
      return
    }
    block.range = withoutAttributes(
      withoutClosing(text.trimmed(start..<block.range.upperBound)))
    let isText = isSentence(block.range) || isByline(block.range)
    block.marker = isText && level > 1 ? nil : .heading(level)
  }

  /// "## The cost ##"
  private func withoutClosing(_ range: Range<Int>) -> Range<Int> {
    let rest = text[range].lastIndex { $0 != Ascii.hash }.map { $0 + 1 } ?? range.upperBound
    guard rest < range.upperBound, text[rest - 1].isBlank else { return range }
    return text.trimmed(range.lowerBound..<rest)
  }

  /// "## The cost {#cost}"
  private func withoutAttributes(_ range: Range<Int>) -> Range<Int> {
    guard text[range].last == Ascii.closeBrace,
      let open = text[range].lastIndex(of: Ascii.openBrace),
      open > range.lowerBound, open + 2 < range.upperBound,
      [Ascii.hash, Ascii.stop, Ascii.colon].contains(text[open + 1])
    else { return range }
    return text.trimmed(range.lowerBound..<open)
  }

  /// Ledes and demands are often set as headings.
  private func isSentence(_ range: Range<Int>) -> Bool {
    var block = Block(range: range, whole: range, hasGap: true)
    block.measure(text)
    // "The lobby must wait!" is said, "What must wait?" is a heading.
    let asks = text[range].last == Ascii.question
    return block.isClosed
      && block.words >= Block.fewestOfSentence - (asks || block.isOpening ? 0 : 1)
  }

  /// "#### By Ann Lee"
  private func isByline(_ range: Range<Int>) -> Bool {
    let name = text[range].dropFirst(3)
    return text.isWord(range.prefix(2), "by") && name.first.map { $0.isUpper } ?? false
      && text.wordCount(in: range) <= 5 && text.isName(name.indices)
  }

  /// Whether a line of "===" or "---" stands under another: 1 and 2 are their levels.
  private func underline(at number: Int) -> Int? {
    guard number < lines.count, !lines[number].hasGap, lines[number].aside == nil,
      lines[number].depth == lines[number - 1].depth
    else { return nil }
    let content = lines[number].content
    let sign = text[content.lowerBound]
    guard content.count >= 3, text[content].allSatisfy({ $0 == sign }) else { return nil }
    return sign == Ascii.equals ? 1 : sign == Ascii.hyphen ? 2 : nil
  }

  private func isTitle(_ block: Block, _ line: Line, behind last: Block?) -> Bool {
    guard block.marker == nil, !isSentence(block.range), text.wordCount(in: block.range) <= 30
    else { return false }
    guard !line.hasGap, let last else { return true }
    switch last.marker {
    case .heading, .aside: return true
    case .quote, .item, nil: return false
    }
  }

  /// "<h2>The cost</h2>" on a line of its own.
  private func readTag(_ block: inout Block) {
    guard let tag = InlineTag(text, at: block.range.lowerBound, end: block.range.upperBound),
      let level = tag.element.headingLevel
    else { return }
    block.marker = .heading(level)
  }
}

// MARK: - Items

extension BlockReader {
  private func readItem(_ block: inout Block) {
    let after = block.range.lowerBound + 1
    guard after < block.range.upperBound, text[after].isBlank else { return }
    block.marker = .item
    block.range = text.trimmed(after..<block.range.upperBound)
    // "- [ ] to do", "- [x] done"
    let start = block.range.lowerBound
    if block.range.count > 4, text[start] == Ascii.openBracket,
      text[start + 1] == Ascii.space || text[start + 1].lowered == UInt8(ascii: "x"),
      text[start + 2] == Ascii.closeBracket, text[start + 3] == Ascii.space
    {
      block.range = text.trimmed(start + 4..<block.range.upperBound)
    }
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

// MARK: - Lines that are no reading text

extension BlockReader {
  /// A line of nothing but - * _ = and blanks.
  private func isRule(_ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    return range.count >= 3 && text[range].allSatisfy { $0 == first || $0.isBlank }
  }

  /// "```" or "~~~" around code, ":::" around a box. What stands between them is read: it may be the article.
  private func isFence(_ range: Range<Int>) -> Bool {
    let first = text[range.lowerBound]
    let signs = text[range].prefix { $0 == first }.count
    return signs >= 3 && !text[range].dropFirst(signs).contains(first)
      && text.wordCount(in: range) <= 3
  }

  /// "{{< figure src="bus.jpg" >}}", "{% include map.html %}", "{: .lead}": words to a site generator.
  private func isDirective(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, text[range.upperBound - 1] == Ascii.closeBrace else { return false }
    return ["{", "%", ":"].contains(UnicodeScalar(text[range.lowerBound + 1]))
  }

  /// "[^1]: See the report." or "[report]: https://example.org/report".
  private mutating func readDefinition(_ block: inout Block, _ line: Line) {
    let content = line.content
    let label = text[(content.lowerBound + 1)..<content.upperBound].prefix(100)
      .prefix { $0 != Ascii.closeBracket && $0 != Ascii.openBracket }
    let end = label.endIndex
    guard !label.isEmpty, end + 1 < content.upperBound, text[end] == Ascii.closeBracket,
      text[end + 1] == Ascii.colon
    else { return }
    if label.first == Ascii.caret, label.count > 1 {
      block.marker = .aside(.footnote)
    } else if LinkTarget(text, ofDefinition: end + 2..<content.upperBound) != nil {
      block.marker = .aside(.clutter)
      addLabel(label.map(\.lowered))
    }
  }

  /// A note goes on under its first line, and in indented lines behind a gap.
  private mutating func endOfNote(at number: Int) -> Int {
    var end = number + 1
    while end < lines.count {
      let line = lines[end]
      guard line.hasGap ? isIndented(line) : block(of: line).marker == nil else { break }
      end += 1
    }
    return end
  }

  private func isIndented(_ line: Line) -> Bool {
    line.indent >= 4 || line.indent > 0 && text[line.whole.lowerBound - 1] == Ascii.tab
  }
}
