internal import Text

/// One or more full stops, question or exclamation marks, with all that belongs to them: closing quotes and
/// brackets, a footnote's mark, an emoji.
struct Stop {
  enum Kind { case full, ellipsis, mark }

  var kind: Kind
  /// Of the first stop.
  var start: Int
  /// After the last thing that belongs to it.
  var end: Int
  /// How many points it has; "…" counts three.
  private(set) var points = 0
  var closesQuote = false
  /// Whether bare digits follow, which are a note's mark behind a word but a number behind "No.".
  private(set) var hasBareNote = false
  /// In scripts that write no space between sentences.
  var needsNoSpace = false

  init?(_ text: [UInt8], at index: Int, in range: Range<Int>) {
    let width = text.stopWidth(at: index)
    guard width > 0 else { return nil }
    start = index
    end = index
    kind = .full
    needsNoSpace = text[index] == 0xE3 || text[index] == 0xEF
    let isMark = readMarks(text, range)
    kind = isMark ? .mark : points > 1 ? .ellipsis : .full
    readClosers(text, range)
    if let note = NoteMark(text, at: end, behind: self, in: range) {
      end = note.end
      hasBareNote = note.isBare
      readClosers(text, range)
    }
    readWhatStandsApart(text, range)
  }

  /// Whether something else than points is among them.
  private mutating func readMarks(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var isMark = false
    while end < range.upperBound {
      let width = text.stopWidth(at: end)
      if width == 0 {
        // ". . ." is an ellipsis as well.
        guard text.isSpacedStop(at: end, in: range), !isStopBeforeOmission(text, range) else {
          break
        }
        end += 1
        continue
      }
      if text[end] == 0xE2 {
        points += 3
      } else if text[end] == Ascii.stop {
        points += 1
      } else {
        isMark = true
      }
      end += width
    }
    return isMark
  }

  /// "Nobody knew. . . . The rest": the first point ends the sentence, the three tell that something is left out.
  private func isStopBeforeOmission(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard end == start + 1, start > range.lowerBound, !text[start - 1].isBlank else { return false }
    var index = end
    var spaced = 0
    while text.isSpacedStop(at: index, in: range) {
      index += 2
      spaced += 1
    }
    return spaced == 3 && index + 1 < range.upperBound && text[index].isBlank
      && text[index + 1].isUpper
  }

  private mutating func readClosers(_ text: [UInt8], _ range: Range<Int>) {
    while end < range.upperBound, text.isCloser(at: end) || text.isGermanCloser(at: end, in: range)
    {
      if text[end] != Ascii.close, text[end] != Ascii.closeBracket { closesQuote = true }
      end += text.scalarWidth(at: end)
    }
  }

  /// A guillemet or an emoji behind a blank.
  private mutating func readWhatStandsApart(_ text: [UInt8], _ range: Range<Int>) {
    var index = end
    while index < range.upperBound, text.blankWidth(at: index) > 0 {
      index += text.blankWidth(at: index)
    }
    guard index < range.upperBound, index <= end + 4 else { return }
    let start = index
    if text[index] == 0xC2, text[index + 1] == 0xBB {
      index += 2
      closesQuote = true
    } else {
      while index < range.upperBound, text.isPictograph(at: index) {
        index += text.scalarWidth(at: index)
      }
    }
    guard index > start, index == range.upperBound || text.blankWidth(at: index) > 0 else { return }
    end = index
  }
}

extension [UInt8] {
  /// " ." behind a point.
  fileprivate func isSpacedStop(at index: Int, in range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && self[index] == Ascii.space && self[index - 1] == Ascii.stop
      && self[index + 1] == Ascii.stop
  }

  /// “ and « close where German and Danish are written, right behind a stop.
  func isGermanCloser(at index: Int, in range: Range<Int>) -> Bool {
    let isMark =
      self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] == 0x9C
      || self[index] == 0xC2 && self[index + 1] == 0xAB
    guard isMark else { return false }
    let end = index + scalarWidth(at: index)
    return end >= range.upperBound || blankWidth(at: end) > 0
  }

  /// An emoji, or what joins two.
  fileprivate func isPictograph(at index: Int) -> Bool {
    guard self[index] >= 0xE2 else { return false }
    let scalar = scalar(at: index)
    return scalar.properties.isEmojiPresentation || scalar.properties.isEmojiModifier
      || (0x2600...0x27BF).contains(scalar.value)
      || (0x1F300...0x1FAFF).contains(scalar.value) || scalar.value == 0xFE0F
      || scalar.value == 0x200D
  }
}
