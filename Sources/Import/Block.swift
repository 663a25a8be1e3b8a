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
    var end = text.endBeforeOrnament(in: range)
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
