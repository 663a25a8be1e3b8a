internal import Text

/// What stands at the possible start of a sentence, after opening quotes, brackets and dashes.
struct NextWord {
  var start: Int
  /// Its letters, if it has a capital.
  private(set) var range: Range<Int>
  var isLower = false
  var isCapitalised = false
  var isDigit = false
  var startsWithDash = false
  var isLowerAfterDash = false
  private(set) var startsWithBracket = false
  private(set) var isStarter = false
  private(set) var isPronounI = false
  private(set) var isRoman = false

  init(_ text: [UInt8], at next: Int, in range: Range<Int>) {
    var index = next
    while index < range.upperBound, index < next + 24 {
      if text.isDash(at: index) {
        startsWithDash = true
      } else if text[index] == Ascii.open || text[index] == Ascii.openBracket {
        startsWithBracket = true
      } else if !text.isOpener(at: index), text.blankWidth(at: index) == 0 {
        break
      }
      index += text.scalarWidth(at: index)
    }
    start = index
    self.range = index..<index
    guard index < range.upperBound else { return }
    let byte = text[index]
    if byte < 0x80 {
      isLower = byte.isLower
      isCapitalised = byte.isUpper
      isDigit = byte.isDigit
    } else {
      let properties = text.scalar(at: index).properties
      isLower = properties.isLowercase
      isCapitalised = properties.isUppercase
    }
    isLowerAfterDash = isLower
    if startsWithDash { isLower = false }
    guard isCapitalised else { return }
    let word = text.word(at: index, in: range)
    self.range = word
    isStarter = SentenceWords.starters.holds(text, word)
    isPronounI = word.count == 1 && byte == UInt8(ascii: "I")
    isRoman = !isPronounI && text[word].allSatisfy { "IVXL".utf8.contains($0) }
  }
}
