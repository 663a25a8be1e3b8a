internal import Text

/// A line of a text that was made of printed pages.
struct PrintedLine {
  /// With its blanks, without its end and without a page's end.
  var range: Range<Int>
  /// Without white space at its ends.
  var content: Range<Int>
  var page: Int
  var isFurniture = false
  /// Of a note at the page's foot.
  var isNote = false

  /// Whether it stands between what is read.
  var isApart: Bool { isFurniture || isNote }
  var isBlank: Bool { content.isEmpty }
  var indent: Int { content.lowerBound - range.lowerBound }
}

extension [UInt8] {
  /// The mark of a page's end, U+240C, which the cleaning of the text has put for a form feed.
  func isPageEnd(at index: Int) -> Bool {
    self[index] == 0xE2 && index + 2 < count && self[index + 1] == 0x90 && self[index + 2] == 0x8C
  }

  /// The lines from `start` on, and where pages end.
  func printedLines(from start: Int) -> (lines: [PrintedLine], ends: [Range<Int>]) {
    var lines: [PrintedLine] = []
    var ends: [Range<Int>] = []
    var reader = LineReader(self, from: start)
    while let line = reader.next() {
      var first = line.lowerBound
      for index in line where isPageEnd(at: index) {
        if index > first || index + 3 == line.upperBound {
          lines.append(printedLine(first..<index, page: ends.count))
        }
        ends.append(index..<index + 3)
        first = index + 3
      }
      if first < line.upperBound || line.isEmpty {
        lines.append(printedLine(first..<line.upperBound, page: ends.count))
      }
    }
    return (lines, ends)
  }

  /// Where all lines are numbered at the left, takes the numbers off, and tells where they stand.
  func cutNumbers(of lines: inout [PrintedLine]) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var next: Int?
    let filled = lines.indices.filter { !lines[$0].isBlank }
    for place in filled {
      let content = lines[place].content
      let digits = self[content].prefix(4).prefix { $0.isDigit }
      let rest = self[digits.endIndex..<content.upperBound]
      guard !digits.isEmpty,
        rest.isEmpty || rest.first?.isBlank ?? false && rest.dropFirst().first?.isBlank ?? false
          || rest.first == Ascii.tab
      else { return [] }
      let number = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      // Pages begin anew, and empty lines may be counted, too.
      if let next, !(next...next + 2 ~= number), number != 1 { return [] }
      next = number + 1
      numbers.append(digits.indices)
    }
    guard numbers.count >= 8 else { return [] }
    for (place, number) in zip(filled, numbers) {
      lines[place].range = number.upperBound..<lines[place].range.upperBound
      lines[place].content = trimmed(lines[place].range)
    }
    return numbers
  }

  private func printedLine(_ range: Range<Int>, page: Int) -> PrintedLine {
    PrintedLine(range: range, content: trimmed(range), page: page)
  }

  /// Where a line has a gap of three blanks or more; the first one.
  func gap(in content: Range<Int>) -> Range<Int>? {
    var index = content.lowerBound
    while let start = self[index..<content.upperBound].firstIndex(of: Ascii.space) {
      var end = start
      while end < content.upperBound, self[end] == Ascii.space { end += 1 }
      if end - start >= 3 { return start..<end }
      index = end
    }
    return nil
  }

  /// "Ellery, N.H."
  func endsWithAbbreviation(_ content: Range<Int>) -> Bool {
    guard self[content].last == Ascii.stop else { return false }
    let start = self[content].lastIndex { $0.isBlank }.map { $0 + 1 } ?? content.lowerBound
    let word = start..<content.upperBound - 1
    return self[word].contains(Ascii.stop) || Abbreviation.table[self, word] != nil
  }

  func isClosed(_ range: Range<Int>) -> Bool {
    var block = Block(range: range, whole: range, hasGap: false)
    block.measure(self)
    return block.isClosed
  }
}
