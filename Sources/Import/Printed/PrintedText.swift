internal import Text

/// The text of a PDF without what only its pages needed: their ends, running heads, numbers, and hyphens at the
/// ends of lines.
///
/// Little is taken for certain. A line goes if it stands at a page's edge and is a number or comes again there, or if
/// it breaks a sentence in two and looks like a running head; a hyphen goes where a small letter follows, unless the
/// word is written with a hyphen elsewhere or is of a kind that is.
struct PrintedText {
  private(set) var text: [UInt8]
  /// How many running heads and page numbers are left out.
  private(set) var furniture = 0

  private let lines: [PrintedLine]
  /// How far all lines stand from the left.
  private let margin: Int
  private var edits = Edits()

  init(_ written: [UInt8], from start: Int) throws(ArticleError) {
    text = written
    var (found, ends) = written.printedLines(from: start)
    for range in written.cutNumbers(of: &found) { edits.cut(range) }
    if let line = PrintedColumns(written, found).firstLine {
      throw .twoColumns(line: line + written[..<start].count { $0 == Ascii.newline })
    }
    let notes = PrintedNotes(
      written, PrintedFurniture(written, found, pages: ends.count + 1).lines)
    lines = notes.lines
    furniture = lines.count { $0.isFurniture }
    margin = Self.margin(of: lines)
    for end in ends { cutEnd(end) }
    joinLines()
    for note in notes.notes { moveToEnd(note) }
    text = edits.apply(to: written)
  }

  /// There it is a note of Markdown, so that it can be taken back.
  private mutating func moveToEnd(_ note: PrintedNotes.Note) {
    var bytes = Array("\n\n[^".utf8) + text[note.label] + Array("]:".utf8)
    for line in note.lines { bytes += [Ascii.space] + text[line] }
    edits.replace(text.count..<text.count, by: bytes)
  }

  /// Between two lines a page's end parts them, as a line's end would.
  private mutating func cutEnd(_ end: Range<Int>) {
    let isInside =
      end.lowerBound > 0 && text[end.lowerBound - 1] != Ascii.newline && end.upperBound < text.count
      && text[end.upperBound] != Ascii.newline
    edits.replace(end, by: isInside ? [Ascii.newline] : [])
  }

  /// Cuts the furniture, and what parts a sentence that goes on behind it or on the next page.
  private mutating func joinLines() {
    let words = HyphenatedWords(text, lines)
    var last: PrintedLine?
    var hasFurniture = false
    var hasGap = false
    if lines.contains(where: { text[$0.content].contains(0xEF) }) { partLigatures() }
    for line in lines {
      if line.isApart {
        edits.cut(line.range)
        hasFurniture = true
      } else if line.isBlank {
        hasGap = true
      } else {
        let isBroken = last.map { hasFurniture || line.page > $0.page } ?? false
        var isJoined = false
        if let last, isBroken || !hasGap {
          isJoined = join(last, line, isBroken: isBroken, words)
        }
        if !isJoined { cutMargin(of: line) }
        last = line
        hasFurniture = false
        hasGap = false
      }
    }
  }

  /// Narrower ones are an indent.
  private static let narrowestMargin = 4

  private mutating func cutMargin(of line: PrintedLine) {
    guard margin >= Self.narrowestMargin, line.indent > 0 else { return }
    let start = line.range.lowerBound
    edits.cut(start..<min(start + margin, line.content.lowerBound))
  }

  /// False where nothing was changed.
  private mutating func join(
    _ last: PrintedLine, _ line: PrintedLine, isBroken: Bool, _ words: HyphenatedWords
  ) -> Bool {
    let between = last.content.upperBound..<line.content.lowerBound
    if isInitial(last), text[line.content.lowerBound].isLower, line.content.count >= 20 {
      edits.replace(between, by: isWord(last, with: line) ? [Ascii.space] : [])
      return true
    }
    if let hyphen = words.hyphen(between: last.content, line.content) {
      edits.cut(
        words.keepsHyphen(last.content, line.content)
          ? between : hyphen.lowerBound..<between.upperBound)
      if line.indent != last.indent { breakBehindWord(line) }
    } else if isBroken, goesOn(last, line) {
      edits.replace(between, by: [Ascii.newline])
    } else {
      return false
    }
    return true
  }

  /// A large letter that a layout has put on a line of its own.
  private func isInitial(_ line: PrintedLine) -> Bool {
    line.content.count == 1 && text[line.content.lowerBound].isUpper
  }

  /// "A" of "A town", but not of "All towns".
  private func isWord(_ initial: PrintedLine, with line: PrintedLine) -> Bool {
    let letter = text[initial.content.lowerBound]
    guard letter == UInt8(ascii: "A") || letter == UInt8(ascii: "I") else { return false }
    let whole = [letter.lowered] + text[line.content].prefix { $0.isWordByte }.map(\.lowered)
    return whole.count < 3 && whole != Array("it".utf8) && whole != Array("in".utf8)
      || !SentenceWords.starters.holds(whole, 0..<whole.count)
  }

  /// "ﬁ" as the two letters that it is.
  private mutating func partLigatures() {
    let letters: [UInt8: String] = [
      0x80: "ff", 0x81: "fi", 0x82: "fl", 0x83: "ffi", 0x84: "ffl", 0x85: "st", 0x86: "st",
    ]
    for line in lines {
      for index in line.content where text[index] == 0xEF && text[index + 1] == 0xAC {
        if let parts = letters[text[index + 2]] {
          edits.replace(index..<index + 3, by: Array(parts.utf8))
        }
      }
    }
  }

  /// A line whose first word went up to the one above stays a line, as far in as it was: the next paragraph's indent is told by it.
  private mutating func breakBehindWord(_ line: PrintedLine) {
    guard let blank = text[line.content].firstIndex(where: { $0.isBlank }) else { return }
    let end = text[blank..<line.content.upperBound].firstIndex { !$0.isBlank } ?? blank
    let indent = margin >= Self.narrowestMargin ? max(0, line.indent - margin) : line.indent
    edits.replace(
      blank..<end, by: [Ascii.newline] + Array(repeating: Ascii.space, count: indent))
  }

  /// Shorter lines may be headings, in the middle or at any margin.
  private static let fewestOfProse = 40

  /// No page's text begins further in.
  private static let mostIndent = 1000

  /// Where most long lines begin.
  private static func margin(of lines: [PrintedLine]) -> Int {
    // By how far they are in; a dictionary would have its type made at run time, at every start.
    var counts: [Int] = []
    for line in lines where !line.isApart && line.content.count >= fewestOfProse {
      guard line.indent < mostIndent else { continue }
      while counts.count <= line.indent { counts.append(0) }
      counts[line.indent] += 1
    }
    // Of several the smallest.
    return counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
  }

  private func goesOn(_ last: PrintedLine, _ line: PrintedLine) -> Bool {
    let isSmall = text[line.content.lowerBound].isLower
    // "Ellery, N.H." at a page's end.
    if text.isClosed(last.content) { return isSmall && text.endsWithAbbreviation(last.content) }
    return isSmall || line.indent < margin + 2
  }
}
