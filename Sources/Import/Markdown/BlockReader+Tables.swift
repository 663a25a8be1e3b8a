internal import Text

// Tables: a line of columns under a line of heads.
//
//     | Year | Cars |        Year  Cars        +------+------+
//     |------|-----:|        ----  ----        | Year | Cars |
//     | 2023 | 900  |        2023   900        +------+------+
extension BlockReader {
  /// The line behind the table that starts with a line.
  func endOfTable(at number: Int) -> Int? {
    if isGrid(lines[number].content) {
      return lastLine(from: number + 1) { isRow($0) || isGrid($0) }
    }
    guard number + 1 < lines.count, !lines[number + 1].hasGap,
      lines[number + 1].depth == lines[number].depth
    else { return nil }
    let columns = lines[number + 1].content
    if isRow(columns), isRow(lines[number].content), isRuler(columns) {
      return lastLine(from: number + 2, while: isRow)
    }
    guard isGappedRuler(columns) else { return nil }
    return lastLine(from: number + 2) { _ in true }
  }

  private func lastLine(from number: Int, while belongs: (Range<Int>) -> Bool) -> Int {
    lines[number...].prefix { !$0.hasGap && belongs($0.content) }.endIndex
  }

  private func isRow(_ range: Range<Int>) -> Bool { text[range].contains(Ascii.bar) }

  /// "|---|:--:|"
  private func isRuler(_ range: Range<Int>) -> Bool {
    text[range].contains(Ascii.hyphen)
      && text[range].allSatisfy {
        $0 == Ascii.bar || $0 == Ascii.hyphen || $0 == Ascii.colon || $0.isBlank
      }
  }

  /// "----  ----"
  private func isGappedRuler(_ range: Range<Int>) -> Bool {
    guard text[range].contains(where: \.isBlank) else { return false }
    return text[range].split(whereSeparator: \.isBlank).allSatisfy { run in
      run.count >= 3 && run.allSatisfy { $0 == Ascii.hyphen }
    }
  }

  /// "+------+------+"
  private func isGrid(_ range: Range<Int>) -> Bool {
    let plus = UInt8(ascii: "+")
    return range.count >= 5 && text[range.lowerBound] == plus && text[range.upperBound - 1] == plus
      && text[range].allSatisfy {
        $0 == plus || $0 == Ascii.hyphen || $0 == Ascii.equals || $0 == Ascii.colon
      }
  }
}
