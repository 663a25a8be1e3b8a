internal import Text

/// Finds the notes at the feet of printed pages, which would part the text of two pages.
///
///     works, and in thirty of them the price of water has doubled.1 It
///     has doubled
///     1 See the notice of sale.
///                                   7
///     within five years.
///
/// Nothing is taken for a note by its number alone. Either its mark stands in the text above, or it parts a sentence: the
/// line above it is open, its own last line is closed, and the text goes on in small letters behind it.
struct PrintedNotes {
  struct Note {
    /// "1", "*"
    var label: Range<Int>
    /// What each of its lines says.
    var lines: [Range<Int>]
  }

  private(set) var lines: [PrintedLine]
  private(set) var notes: [Note] = []
  private let text: [UInt8]
  /// The last line of the text so far.
  private var above: Int?

  /// No page's notes have more lines.
  private static let mostLines = 16
  /// A mark stands on the same page.
  private static let reach = 80
  private static let mostDigits = 3
  /// No printed line is longer.
  private static let longestLine = 1_000
  /// Shorter lines are headings.
  private static let fewestOfProse = 30

  init(_ text: [UInt8], _ lines: [PrintedLine]) {
    self.text = text
    self.lines = lines
    var number = 0
    while number < lines.count {
      if !lines[number].isBlank, !lines[number].isFurniture {
        if isRule(number), isAboveNotes(number) {
          self.lines[number].isFurniture = true
          number += 1
          continue
        }
        if label(of: number) != nil, let end = end(ofNotesAt: number) {
          take(number..<end)
          number = end
          continue
        }
        above = number
      }
      number += 1
    }
  }

  private func isAboveNotes(_ number: Int) -> Bool {
    guard let next = lines.indices[(number + 1)...].first(where: { !lines[$0].isBlank }) else {
      return false
    }
    return label(of: next) != nil && end(ofNotesAt: next) != nil
  }

  /// A line of strokes above the notes.
  private func isRule(_ number: Int) -> Bool {
    let content = text[lines[number].content]
    return content.count >= 3 && content.allSatisfy { $0 == Ascii.underscore || $0 == Ascii.hyphen }
  }

  private mutating func take(_ numbers: Range<Int>) {
    for number in numbers where !lines[number].isBlank {
      if isNumber(number), label(of: number) == nil {
        lines[number].isFurniture = true
        continue
      }
      lines[number].isNote = true
      let content = lines[number].content
      if let label = label(of: number) {
        let rest = text[label.upperBound..<content.upperBound].drop { !$0.isWordByte }
        notes.append(Note(label: label, lines: rest.isEmpty ? [] : [rest.indices]))
      } else {
        notes[notes.count - 1].lines.append(content)
      }
    }
  }

  /// "1" of "1 See", "1. See", "[1] See", "¹ See" and "* See".
  private func label(of number: Int) -> Range<Int>? {
    var content = lines[number].content
    let isBracketed = text[content].first == Ascii.openBracket
    if isBracketed { content = content.lowerBound + 1..<content.upperBound }
    let digits = text[content].prefix { $0.isDigit }
    let label =
      digits.isEmpty ? content.prefix(text.noteSignWidth(at: content.lowerBound)) : digits.indices
    guard !label.isEmpty, digits.count <= Self.mostDigits else { return nil }
    var rest = text[label.upperBound..<content.upperBound]
    if isBracketed {
      guard rest.first == Ascii.closeBracket else { return nil }
      rest.removeFirst()
    } else if let first = rest.first, first == Ascii.stop || first == Ascii.close {
      rest.removeFirst()
    }
    guard digits.isEmpty || rest.first?.isBlank ?? true else { return nil }
    rest = rest.drop { $0.isBlank }
    // "1" alone above what the note says.
    if rest.isEmpty, number + 1 < lines.count { rest = text[lines[number + 1].content] }
    guard let first = rest.first, first.isUpper || text.isQuote(at: rest.startIndex) else {
      return nil
    }
    return label
  }

  /// The line behind the notes that start with a line.
  private func end(ofNotesAt first: Int) -> Int? {
    guard let above = above.map({ lines[$0] }) else { return nil }
    let isSetOff = lines[first - 1].isBlank
    let isOpen =
      above.content.count >= Self.fewestOfProse && !text.isClosed(above.content)
    guard isSetOff || isOpen else { return nil }
    let isMarked = isMarked(above: first)
    var last = first
    for number in lines.indices[first...].prefix(Self.mostLines) where !lines[number].isBlank {
      guard !lines[number].isFurniture, lines[number].page == lines[first].page else { break }
      last = number
      if isOpen, let end = end(ofNoteAt: number, isMarked: isMarked) { return end }
    }
    let end = last + 1
    guard isMarked, let next = lines[end...].first(where: { !$0.isBlank }),
      next.isFurniture || next.page > lines[first].page
    else { return nil }
    return end
  }

  /// Where the text goes on in small letters behind a closed line and its page's number: without a page's end only
  /// where the mark is seen.
  private func end(ofNoteAt number: Int, isMarked: Bool) -> Int? {
    guard text.isClosed(lines[number].content), !text.endsWithAbbreviation(lines[number].content),
      let next = lines.indices[(number + 1)...].first(where: {
        !lines[$0].isBlank && !lines[$0].isFurniture && !isNumber($0)
      }), text[lines[next].content.lowerBound].isLower
    else { return nil }
    let isEnd =
      lines[next].page > lines[number].page
      || lines[number + 1..<next].contains { $0.isFurniture }
      || (number + 1..<next).contains { isNumber($0) }
    return isEnd || isMarked ? next : nil
  }

  /// A page's, alone on its line.
  private func isNumber(_ number: Int) -> Bool {
    let content = lines[number].content
    return !content.isEmpty && content.count <= 4 && text[content].allSatisfy(\.isDigit)
  }

  /// Whether "them.1", "them¹" or "them[1]" stands above "1 See".
  private func isMarked(above number: Int) -> Bool {
    guard let label = label(of: number) else { return false }
    let mark = Array(text[label])
    let isNumber = mark[0].isDigit
    for line in lines[..<number].suffix(Self.reach).reversed()
    where !line.isBlank && !line.isApart && line.content.count <= Self.longestLine {
      var index = line.content.lowerBound + 1
      while index + mark.count <= line.content.upperBound {
        if text[index] == mark[0], text[index...].starts(with: mark),
          isMark(index..<index + mark.count, isNumber, line.content)
        {
          return true
        }
        index += 1
      }
    }
    return false
  }

  private func isMark(_ mark: Range<Int>, _ isNumber: Bool, _ line: Range<Int>) -> Bool {
    let before = text[mark.lowerBound - 1]
    if before == Ascii.openBracket || before == Ascii.caret { return true }
    if mark.upperBound < line.upperBound, text[mark.upperBound].isWordByte { return false }
    guard
      before.isLower || before >= 0x80
        || [Ascii.stop, Ascii.comma, Ascii.close, Ascii.quote].contains(before)
    else { return false }
    // "1.5"
    return !isNumber || mark.lowerBound < line.lowerBound + 2 || !text[mark.lowerBound - 2].isDigit
  }
}

extension [UInt8] {
  /// * † ‡ ¹ ² ³
  fileprivate func noteSignWidth(at index: Int) -> Int {
    switch self[index] {
    case Ascii.star: 1
    case 0xC2 where [0xB9, 0xB2, 0xB3].contains(self[index + 1]): 2
    case 0xE2 where self[index + 1] == 0x80 && [0xA0, 0xA1].contains(self[index + 2]): 3
    default: 0
    }
  }
}
