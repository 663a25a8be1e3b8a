internal import Text

/// One tag of HTML inside Markdown. Of what merely looks like one ("a < b", "<name>") it makes none: only
/// known elements count, and only attributes with a value.
struct InlineTag {
  var element: PageElement
  var isClosing = false
  var range: Range<Int>

  private static let longest = 1000

  init?(_ text: [UInt8], at start: Int, end limit: Int) {
    var index = start + 1
    if index < limit, text[index] == Ascii.slash {
      isClosing = true
      index += 1
    }
    let name = text[index..<max(index, limit)].prefix(12).prefix { $0.isLetter || $0.isDigit }
    guard !name.isEmpty, let element = PageElement.byName[text, name.indices],
      let end = Self.end(text, from: name.endIndex, limit: min(limit, start + Self.longest))
    else { return nil }
    let rest = text.trimmed(name.endIndex..<end - 1)
    let isBare = rest.isEmpty || text[rest].elementsEqual([Ascii.slash])
    guard isBare || !isClosing && text[name.endIndex].isBlank && text[rest].contains(Ascii.equals)
    else { return nil }
    self.element = element
    range = start..<end
  }

  /// Behind the closing sign. Another tag's start ends the search, so that each byte is looked at once.
  private static func end(_ text: [UInt8], from start: Int, limit: Int) -> Int? {
    var quote: UInt8?
    var index = start
    while index < limit {
      let byte = text[index]
      if byte == Ascii.less { return nil }
      if let sign = quote {
        if byte == sign { quote = nil }
      } else if byte == Ascii.greater {
        return index + 1
      } else if byte == Ascii.quote || byte == Ascii.apostrophe, text[index - 1] == Ascii.equals {
        quote = byte
      }
      index += 1
    }
    return nil
  }
}
