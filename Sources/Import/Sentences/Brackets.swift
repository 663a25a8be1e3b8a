internal import Text

/// Pairs of brackets inside a paragraph.
struct Brackets {
  private var ends: [Int: Int] = [:]

  init(in text: [UInt8], _ range: Range<Int>) {
    var open: [Int] = []
    for index in range {
      let byte = text[index]
      if byte.isLetter || byte == Ascii.space { continue }
      switch byte {
      case Ascii.open, Ascii.openBracket: open.append(index)
      case Ascii.close, Ascii.closeBracket:
        guard let start = open.popLast() else { continue }
        if index - start <= SentenceSplitter.longestBracket { ends[start] = index + 1 }
      default: continue
      }
    }
  }

  /// The index after the bracket that closes the one at `index`.
  func end(ofBracketAt index: Int) -> Int? { ends[index] }
}
