internal import Text

// Links, pictures and notes.
extension InlineMarks {
  private static let longestLabel = 100

  /// "!" before a bracket.
  mutating func readPictureStart() {
    let start = index
    index += 1
    guard index < range.upperBound, text[index] == Ascii.openBracket else { return }
    if let link = wikiLink(at: index) {
      notePicture()
      cutWhole(start..<link.end)
      index = link.end
    } else {
      brackets.append(Bracket(start: start, isPicture: true))
      index += 1
    }
  }

  mutating func readBracket() {
    if let end = endOfNote(at: index) {
      cutNote(index..<end)
    } else if let link = wikiLink(at: index) {
      edits.cut(index..<link.text.lowerBound)
      edits.cut(link.text.upperBound..<link.end)
      index = link.end
    } else {
      brackets.append(Bracket(start: index, isPicture: false))
      index += 1
    }
  }

  mutating func closeBracket() {
    let close = index
    index += 1
    guard let bracket = brackets.popLast() else { return }
    let inside = bracket.start + (bracket.isPicture ? 2 : 1)..<close
    if index < range.upperBound, text[index] == Ascii.open,
      let target = LinkTarget(text, at: index, end: range.upperBound)
    {
      if isArrow(inside), text[target.address].first == Ascii.hash { noteWayBack() }
      end(bracket, inside, at: target.end, isNote: isNote(inside, target))
    } else if let end = endOfLabel(inside) {
      self.end(bracket, inside, at: end, isNote: isNumber(inside))
    } else if !bracket.isPicture, let end = endOfAttributeList(index) {
      // "[spray]{.underline}"
      edits.cut(bracket.start..<inside.lowerBound)
      edits.cut(close..<end)
      index = end
    }
  }

  private mutating func end(
    _ bracket: Bracket, _ inside: Range<Int>, at end: Int, isNote: Bool
  ) {
    let end = endOfAttributes(end)
    if isNote, !bracket.isPicture {
      cutNote(bracket.start..<end)
    } else if bracket.isPicture {
      notePicture()
      cutWhole(bracket.start..<end)
    } else {
      noteLink(bracket.start..<end)
      edits.cut(bracket.start..<inside.lowerBound)
      edits.cut(inside.upperBound..<end)
    }
    // Signs inside a picture's words are gone with it.
    if bracket.isPicture {
      runs.forget(from: bracket.start)
    }
    index = max(index, end)
  }

  /// "{.wide #fig-1}" right behind a link.
  private func endOfAttributes(_ start: Int) -> Int {
    guard start < range.upperBound, text[start] == Ascii.openBrace else { return start }
    let rest = text[start..<range.upperBound].prefix(200)
      .prefix { $0 != Ascii.closeBrace && $0 != Ascii.newline }
    return rest.endIndex < range.upperBound && text[rest.endIndex] == Ascii.closeBrace
      ? rest.endIndex + 1 : start
  }

  /// "{#pay}", "{.lead .wide}", "{: .lead}": what a site makes of a block or a stretch of text.
  func endOfAttributeList(_ start: Int) -> Int? {
    guard start + 2 < range.upperBound, text[start] == Ascii.openBrace else { return nil }
    let end = endOfAttributes(start)
    let inside = text[(start + 1)..<max(start + 1, end - 1)].drop { $0 == Ascii.colon }
    let words = inside.split { $0.isBlank }
    let isList =
      !words.isEmpty
      && words.allSatisfy { word in
        (word.first == Ascii.stop || word.first == Ascii.hash) && word.count > 1
          && word.dropFirst().allSatisfy {
            $0.isLetter || $0.isDigit || $0 == Ascii.hyphen || $0 == Ascii.underscore
          }
          || word.contains(Ascii.equals) && word.first?.isLetter ?? false
      }
    return isList ? end : nil
  }

  /// Where it ends a block.
  mutating func readAttributeList() {
    guard let end = endOfAttributeList(index), text.trimmed(end..<range.upperBound).isEmpty,
      index > range.lowerBound
    else {
      index += 1
      return
    }
    cutWhole(index..<end)
    index = end
  }

  /// Behind "[text][label]", "[label][]" and "[label]", if the label is known.
  private func endOfLabel(_ inside: Range<Int>) -> Int? {
    guard !labels.isEmpty else { return nil }
    if index < range.upperBound, text[index] == Ascii.openBracket {
      let label = text[(index + 1)..<range.upperBound].prefix(Self.longestLabel)
        .prefix { $0 != Ascii.closeBracket && $0 != Ascii.openBracket }
      guard label.endIndex < range.upperBound, text[label.endIndex] == Ascii.closeBracket,
        isLabel(label.isEmpty ? inside : label.indices)
      else { return nil }
      return label.endIndex + 1
    }
    return isLabel(inside) ? index : nil
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    range.count <= Self.longestLabel && labels.contains(text[range].map(\.lowered))
  }
}

// MARK: - Notes

extension InlineMarks {
  /// Behind a note's mark, "[^1]", or a citation, "[@lee2020, p. 3]".
  private func endOfNote(at start: Int) -> Int? {
    guard start + 2 < range.upperBound else { return nil }
    let first = text[start + 1]
    let isMark = first == Ascii.caret
    guard isMark || first == Ascii.at || first == Ascii.hyphen && text[start + 2] == Ascii.at else {
      return nil
    }
    let label = text[(start + 2)..<range.upperBound].prefix(Self.longestLabel)
      .prefix { $0 != Ascii.closeBracket && $0 != Ascii.openBracket && !(isMark && $0.isBlank) }
    guard !label.isEmpty, label.endIndex < range.upperBound,
      text[label.endIndex] == Ascii.closeBracket
    else { return nil }
    return label.endIndex + 1
  }

  /// "^[See the report.]"
  mutating func readInlineNote() {
    let start = index
    index += 1
    guard index < range.upperBound, text[index] == Ascii.openBracket else { return }
    var depth = 0
    for place in index..<min(range.upperBound, start + 1000) {
      if text[place] == Ascii.openBracket { depth += 1 }
      if text[place] == Ascii.closeBracket { depth -= 1 }
      guard depth < 8 else { return }
      if depth == 0 { return cutNote(start..<place + 1) }
    }
  }

  /// A link that is a note's mark: "[1](#note1)", and "trade.[12](https://example.org)".
  private func isNote(_ inside: Range<Int>, _ target: LinkTarget) -> Bool {
    guard isNumber(inside) || isArrow(inside) else { return false }
    if text[target.address].first == Ascii.hash { return true }
    return isNumber(inside) && neighbour(before: inside.lowerBound - 1) != .blank
  }

  /// At most three digits, in brackets or not.
  private func isNumber(_ inside: Range<Int>) -> Bool {
    let brackets = "\\[]".utf8
    let digits = text[inside].reduce(0) { $1.isDigit ? $0 + 1 : $0 }
    return 1...3 ~= digits && inside.count <= 7
      && text[inside].allSatisfy { $0.isDigit || brackets.contains($0) }
  }

  /// "↩", "^"
  private func isArrow(_ inside: Range<Int>) -> Bool {
    1...8 ~= inside.count && !text[inside].contains { $0.isLetter || $0.isDigit }
  }

  private mutating func cutNote(_ mark: Range<Int>) {
    var end = mark.upperBound
    // "[^1],[^2]"
    if end + 1 < range.upperBound, text[end] == Ascii.comma, endOfNote(at: end + 1) != nil,
      text[end + 1] == Ascii.openBracket
    {
      end += 1
    }
    cutWhole(mark.lowerBound..<end)
    index = max(index, end)
  }

  /// "[[Page]]" and "[[Page|the text]]"; "[[1]](#note1)" is another thing.
  private func wikiLink(at start: Int) -> (text: Range<Int>, end: Int)? {
    guard start + 1 < range.upperBound, text[start + 1] == Ascii.openBracket else { return nil }
    let inside = text[(start + 2)..<range.upperBound].prefix(300)
      .prefix { $0 != Ascii.closeBracket && $0 != Ascii.openBracket && $0 != Ascii.newline }
    let end = inside.endIndex + 2
    guard !inside.isEmpty, end <= range.upperBound, text[end - 2] == Ascii.closeBracket,
      text[end - 1] == Ascii.closeBracket,
      end == range.upperBound || text[end] != Ascii.open
    else { return nil }
    let shown = inside.lastIndex(of: Ascii.bar).map { $0 + 1 } ?? inside.startIndex
    return (shown..<inside.endIndex, end)
  }
}
