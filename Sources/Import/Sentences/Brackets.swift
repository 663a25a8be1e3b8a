internal import Text

/// Pairs of brackets inside a paragraph.
struct Brackets {
  /// Where each opening bracket stands, in order, and the end of its pair, 0 where it has none.
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(in text: [UInt8], _ range: Range<Int>) {
    // Places in `starts`.
    var open: [Int] = []
    for index in range {
      let byte = text[index]
      if byte.isLetter || byte == Ascii.space { continue }
      switch byte {
      case Ascii.open, Ascii.openBracket:
        open.append(starts.count)
        starts.append(index)
        ends.append(0)
      case Ascii.close, Ascii.closeBracket:
        guard let place = open.popLast() else { continue }
        if index - starts[place] <= SentenceSplitter.longestBracket { ends[place] = index + 1 }
      default: continue
      }
    }
  }

  /// The index after the bracket that closes the one at `index`.
  func end(ofBracketAt index: Int) -> Int? {
    let place = starts.indices.partitionPoint { starts[$0] >= index }
    guard place < starts.count, starts[place] == index, ends[place] > 0 else { return nil }
    return ends[place]
  }
}
