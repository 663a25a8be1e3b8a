internal import Document
internal import Text

/// Readers' comments that no heading announces: a name and a time, a short text, and so on to the end.
extension Sorting {
  /// In words: of a comment; and of the article above the first.
  private static let (mostOfEntry, fewestAbove) = (150, 120)

  /// The name of the first reader.
  func entriesStart(after start: Int) -> Int? {
    let entries = blocks.indices.compactMap { $0 > start ? entry(at: $0, after: start) : nil }
    // The last ones that have a short text each.
    var first: Int?
    var end = blocks.count
    var count = 0
    for entry in entries.reversed() {
      let said = blocks[(entry.stamp + 1)..<max(end, entry.stamp + 1)]
      let words = said.reduce(0) { $0 + $1.words }
      guard (2...Self.mostOfEntry).contains(words),
        !said.contains(where: { if case .heading = $0.marker { true } else { false } })
      else { break }
      first = entry.start
      end = entry.start
      count += 1
    }
    guard let first, count >= 2,
      blocks[start..<first].reduce(0, { $0 + $1.words }) >= Self.fewestAbove
    else { return nil }
    return first
  }

  /// "Tom Reed · 2 days ago", or "Tom Reed" above "3 May 2024 at 10:12".
  private func entry(at index: Int, after start: Int) -> (start: Int, stamp: Int)? {
    guard blocks[index].words <= 12, let folded = short[index], isStamp(index, folded) else {
      return nil
    }
    if let name = nameBeforeTime(index), isReader(name) { return (index, index) }
    let above = index - 1
    guard above > start, blocks[above].words <= 3, short[above].map({ !isDate(above, $0) }) ?? true,
      isReader(blocks[above].range)
    else { return nil }
    return (above, index)
  }

  private func isStamp(_ index: Int, _ folded: Folded) -> Bool {
    if case .heading = blocks[index].marker { return false }
    let hasDigit = text[blocks[index].range].contains(where: \.isDigit)
    return hasDigit && (ClutterPhrases.ago.score(folded) > 0 || isDate(index, folded))
  }

  /// What stands before the first digit, without the signs and small words that lead to it: "Tom Reed" of "Tom Reed on 3 May".
  private func nameBeforeTime(_ index: Int) -> Range<Int>? {
    let range = blocks[index].range
    guard let digit = text[range].firstIndex(where: \.isDigit) else { return nil }
    let words = text[range.lowerBound..<digit].split { $0.isBlank || $0 == Ascii.comma }
    let named = words.prefix { word in word.first.map { $0.isLetter || $0 == Ascii.at } ?? false }
    let readers = named.prefix {
      let folded = Folded(text, $0.startIndex..<$0.endIndex)
      return [ClutterPhrases.months, ClutterPhrases.dates, ClutterPhrases.beforeTime].allSatisfy {
        $0.score(folded) == 0
      }
    }
    guard let first = readers.first, let last = readers.last, readers.count <= 3 else { return nil }
    return first.startIndex..<last.endIndex
  }

  /// A name, or one word as people call themselves.
  private func isReader(_ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    guard range.count > 1, !SentenceWords.calendar.holds(text, range) else { return false }
    return text.isName(range) || !text[range].contains { $0.isBlank }
  }
}
