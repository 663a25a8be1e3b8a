internal import Text

// "*so*", "**so**", "_so_", "==so==", "~~not so~~".
extension InlineMarks {
  /// What stands beside a run of signs.
  enum Neighbour {
    case blank, word, sign
  }

  /// Longer runs are a line to write on, or a word left out.
  private static let longest = 3

  mutating func readRun() {
    let sign = text[index]
    var run = run(at: index)
    index = run.upperBound
    let isPair = sign == Ascii.tilde || sign == Ascii.equals
    guard run.count <= Self.longest, !isPair || run.count == 2 else { return }
    let before = neighbour(before: run.lowerBound)
    let behind = neighbour(behind: run.upperBound)
    // "2*3*4" and "snake_case" are words; "**T**he" is one with a large letter.
    let closes =
      before != .blank && (behind != .word || sign == Ascii.star && before == .word)
    if closes { close(&run, sign) }
    if !run.isEmpty, behind != .blank, before != .word { runs[sign].append(run) }
  }

  private mutating func close(_ run: inout Range<Int>, _ sign: UInt8) {
    while !run.isEmpty, let opening = runs[sign].popLast() {
      // A picture may have gone with what stood in its brackets.
      if sign == Ascii.tilde {
        cutWhole(opening.lowerBound..<run.upperBound)
        run = run.upperBound..<run.upperBound
        return
      }
      let count = min(opening.count, run.count)
      edits.cut(opening.upperBound - count..<opening.upperBound)
      edits.cut(run.lowerBound..<run.lowerBound + count)
      run = run.lowerBound + count..<run.upperBound
      let rest = opening.lowerBound..<opening.upperBound - count
      if !rest.isEmpty { runs[sign].append(rest) }
    }
  }

  func neighbour(before place: Int) -> Neighbour {
    place > range.lowerBound ? neighbour(at: text.scalarStart(before: place)) : .blank
  }

  func neighbour(behind place: Int) -> Neighbour {
    place < range.upperBound ? neighbour(at: place) : .blank
  }

  private func neighbour(at place: Int) -> Neighbour {
    let byte = text[place]
    if byte < 0x80 { return byte.isBlank ? .blank : byte.isWordByte ? .word : .sign }
    if text.blankWidth(at: place) > 0 { return .blank }
    let scalar = text.scalar(at: place)
    // Chinese and its neighbours have no blanks between their words.
    guard scalar.value < 0x2E80 else { return .sign }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .word
    default:
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .sign
    }
  }
}
