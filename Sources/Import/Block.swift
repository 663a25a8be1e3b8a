internal import Document
internal import Text

/// A stretch of lines that belong together, before it is known what it is.
struct Block {
  /// What Markdown's signs make of it; they are no part of `range`.
  enum Marker: Hashable {
    case heading(Int)
    case quote, item
    /// No reading text: a rule, a picture, a table, a footnote.
    case aside(Dropped.Reason)
  }

  /// What is read, without markers and outer white space.
  var range: Range<Int>
  /// With its markers.
  var whole: Range<Int>
  var marker: Marker?
  /// Whether an empty line stands before it.
  var hasGap: Bool
  var words = 0
  /// Ends like a sentence, or like the words before a list.
  var isClosed = false
  /// Ends with a colon: a list or a quotation follows.
  var isOpening = false
  /// Starts with a quotation mark.
  var isQuoted = false
  /// One link and nothing else, as in lists of other articles.
  var isLink = false
  /// Set in italics from end to end.
  var isSlanted = false
  /// How large its letters are, where a page's own style stands in the text; in tenths of any unit.
  var letters: Int?
  var verdict: Dropped.Reason?

  /// A heading of fewer words is none even if it ends like one.
  static let fewestOfSentence = 5

  mutating func measure(_ text: [UInt8]) {
    words = text.wordCount(in: range)
    guard !range.isEmpty else { return }
    isQuoted = text.isQuote(at: range.lowerBound)
    var end = text.endBeforeMarks(in: range)
    while end > range.lowerBound {
      let start = text.scalarStart(before: end)
      guard start >= range.lowerBound else { return }
      // „Halt!“ and »Halt!« end with what opens a quotation elsewhere.
      guard text.isCloser(at: start) || text.isGermanCloser(at: start, in: range)
      else {
        isOpening = text[start] == Ascii.colon
        isClosed =
          !isLink && (isOpening || text[start] == Ascii.semicolon || text.stopWidth(at: start) > 0)
        return
      }
      end = start
    }
  }
}

extension [UInt8] {
  /// Where a text ends without what may stand behind its last stop: an ornament, a note's mark, an emoji, "[sic]" or "(sigh)".
  fileprivate func endBeforeMarks(in range: Range<Int>) -> Int {
    let end = endBeforeOrnament(in: range)
    let start = Swift.max(range.lowerBound, end - 40)
    guard self[start..<end].last.map({ !$0.isLetter && $0 != Ascii.stop }) ?? false,
      let stop = (start..<end).last(where: { self[$0] < 0x80 && stopWidth(at: $0) > 0 }),
      stop > range.lowerBound, let read = Stop(self, at: stop, in: range.lowerBound..<end)
    else { return end }
    let rest = trimmed(read.end..<Swift.max(read.end, end))
    if rest.isEmpty { return read.end == end && read.kind == .full ? stop + 1 : end }
    // "→"
    let isSign =
      self[rest.lowerBound] >= 0xE2 && self[rest].allSatisfy { $0 >= 0x80 }
      && !isDash(at: rest.lowerBound)
    let isBracket =
      self[rest.lowerBound] == Ascii.open && self[rest.upperBound - 1] == Ascii.close
      || self[rest.lowerBound] == Ascii.openBracket
        && self[rest.upperBound - 1] == Ascii.closeBracket
    return isBracket && rest.count <= 24 || isSign && rest.count <= 8 ? read.end : end
  }

  func wordCount(in range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    // A hyphen or an apostrophe inside a word does not part it; nothing here needs an exact count.
    for byte in self[range] {
      if byte.isLetter || byte > Ascii.space && byte.isWordByte {
        if !isInside { count += 1 }
        isInside = true
      } else if byte.isBlank {
        isInside = false
      }
    }
    return count
  }

  /// " “ « ‘ '
  func isQuote(at index: Int) -> Bool {
    switch self[index] {
    case Ascii.quote, Ascii.apostrophe: true
    case 0xE2: self[index + 1] == 0x80 && [0x9C, 0x98, 0x9E].contains(self[index + 2])
    case 0xC2: self[index + 1] == 0xAB
    default: false
    }
  }
}
