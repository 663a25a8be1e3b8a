internal import Document
internal import Text

/// What stands below an op-ed and has sentences of its own: readers' comments and footnotes.
extension Sorting {
  mutating func sortTail(after start: Int) {
    if let first = commentsStart(after: start) ?? entriesStart(after: start) {
      drop(from: first, as: .clutter)
    }
    if let closing = closing(after: start) { drop(from: closing, as: .clutter) }
    for index in notes(after: start) where isFree(index) { blocks[index].verdict = .footnote }
    for index in blocks.indices where index > start && isFree(index) && leadsBack(index) {
      blocks[index].verdict = .footnote
    }
  }

  private mutating func drop(from first: Int, as reason: Dropped.Reason) {
    for index in blocks.indices.dropFirst(first) where isFree(index) {
      blocks[index].verdict = reason
    }
  }

  /// "See you next week," above a name at the end of a letter; what stands below is of the letter and not of the text.
  private func closing(after start: Int) -> Int? {
    blocks.indices.dropFirst(start + 1).dropLast().first { index in
      guard isFree(index), blocks[index].words <= 5, let folded = short[index],
        ClutterPhrases.closing.isWhole(folded), text[blocks[index].range].last == Ascii.comma,
        blocks[index + 1].words <= 4, !blocks[index + 1].isClosed
      else { return false }
      return !blocks[(index + 1)...].indices.contains { isProse($0) && blocks[$0].words >= 25 }
    }
  }

  /// So far above a block an end mark is looked for.
  private static let reach = 200

  // MARK: Comments

  /// The heading of the comments: behind it people answer and are liked, and no heading follows.
  private func commentsStart(after start: Int) -> Int? {
    let signs = blocks.indices.filter { index in
      index > start && short[index].map(ClutterPhrases.reply.isWhole) ?? false
    }
    guard signs.count >= 2 else { return nil }
    let headings = blocks.indices.filter { index in
      index > start && index < signs[0]
        && short[index].map {
          ClutterPhrases.comments.isWhole($0) || ClutterPhrases.commentsOn.begin($0)
        } ?? false
    }
    guard let last = headings.last else { return nil }
    // Several may stand in a row.
    return headings.suffix(5).first { heading in
      blocks[heading...last].allSatisfy { $0.words < 15 }
    }
  }

  // MARK: Footnotes

  /// Numbered notes at the end: below a heading that says so, or because most name a year, a page or an address.
  private func notes(after start: Int) -> Range<Int> {
    let heading = blocks.indices.last { index in
      index > start && short[index].map(ClutterPhrases.notes.isWhole) ?? false
    }
    let floor = heading.map { $0 + 1 } ?? start + 1
    guard let last = blocks.indices.last(where: { $0 >= floor && noteNumber($0) != nil }) else {
      return 0..<0
    }
    var first = last
    while first > floor, noteNumber(first - 1) != nil { first -= 1 }
    let notes = first..<last + 1
    guard heading == nil else {
      // Numbers may be of several kinds below one heading.
      let all = floor..<last + 1
      let numbered = all.filter { noteNumber($0) != nil }
      return noteNumber(floor) == 1 && numbered.count * 2 > all.count
        ? all : first == floor ? notes : 0..<0
    }
    guard noteNumber(first) == 1 else { return 0..<0 }
    guard notes.count >= 2 else { return isSource(first) && isMarkedAbove(first) ? notes : 0..<0 }
    let sources = notes.filter { isSource($0) || isBareNote($0) }
    return sources.count * 2 > notes.count ? notes : 0..<0
  }

  /// "Island Board, Report, p. 4. ↩": what a note ends with that a page has numbered.
  private func leadsBack(_ index: Int) -> Bool {
    let bytes = text[blocks[index].range]
    return bytes.suffix(3).elementsEqual("↩".utf8)
      || bytes.suffix(6).elementsEqual("↩\u{FE0E}".utf8)
  }

  /// "1. …", "[1] …", "1 …".
  private func noteNumber(_ index: Int) -> Int? {
    let block = blocks[index]
    var place = block.range.lowerBound
    if text[place] == Ascii.openBracket { place += 1 }
    let digits = text[place..<block.range.upperBound].prefix(4).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count <= 3, digits.endIndex < block.range.upperBound else {
      return nil
    }
    let next = text[digits.endIndex]
    guard [Ascii.stop, Ascii.close, Ascii.closeBracket, Ascii.space].contains(next) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// One note alone: the text has its mark, "[1]".
  private func isMarkedAbove(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard text[range.lowerBound] == Ascii.openBracket,
      let end = text[range].firstIndex(of: Ascii.closeBracket)
    else { return false }
    let mark = Array(text[range.lowerBound...end])
    return blocks[..<index].contains { text.contains(mark, in: $0.range) }
  }

  /// A number without a stop, before a capital.
  private func isBareNote(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard let blank = text[range].firstIndex(where: { !$0.isDigit }), blank + 1 < range.upperBound
    else {
      return false
    }
    return text[blank] == Ascii.space && text[blank + 1].isUpper
  }

  /// Names a year, an address, or a note above.
  private func isSource(_ index: Int) -> Bool {
    guard let folded = folded(index) else { return false }
    if ClutterPhrases.source.score(folded) > 0 { return true }
    let range = blocks[index].range
    return text.contains(Array("://".utf8), in: range) || hasYear(range)
  }

  private func hasYear(_ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      guard text[index].isDigit else {
        if digits == 4, [0x31, 0x32].contains(text[index - 4]) { return true }
        digits = 0
        continue
      }
      digits += 1
    }
    return digits == 4
  }

  // MARK: Stragglers

  /// Whether a short block stands behind what only comes below an op-ed: a note on its author, its rights, comments,
  /// a menu.
  func isStraggler(_ index: Int, from start: Int) -> Bool {
    guard blocks[index].words < 25 else { return false }
    var run = 0
    for above in (start..<index).reversed().prefix(Self.reach) {
      if text.endBeforeOrnament(in: blocks[above].range) < blocks[above].range.upperBound {
        return true
      }
      if isFree(above), folded(above).map({ ClutterPhrases.disclaimer.score($0) >= 4 }) ?? false {
        return true
      }
      if isEndMark(above) || isCard(above) { return true }
      if isProse(above) { return false }
      let isMenu = isFree(above) && isOpenLine(above) && blocks[above].words <= 4
      run = isMenu ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }

  /// "Written by Ann Lee" below a text.
  private func isCard(_ index: Int) -> Bool {
    guard blocks[index].verdict != nil, let folded = short[index], folded.words <= 6,
      let start = ClutterPhrases.nameStart(folded)
    else { return false }
    return text.isName(folded.origins[start]..<blocks[index].range.upperBound)
  }

  private func isEndMark(_ index: Int) -> Bool {
    switch blocks[index].verdict {
    case .disclaimer, .authorNote: return true
    default: break
    }
    guard let folded = short[index] else { return false }
    return ClutterPhrases.end.isWhole(folded) || ClutterPhrases.comments.isWhole(folded)
      || publishersVerdict(index, folded) == .disclaimer
      || publishersVerdict(index, folded) == .authorNote
  }
}
