internal import Text

/// One tag of a page, or one stretch of it that is neither text nor tag.
struct PageTag {
  var range: Range<Int>
  var element: PageElement
  var isClosing: Bool
  /// What stands between the tags of a raw element; the closing tag is a part of `range`.
  var raw: Range<Int>?
}

/// Finds the tags of a page. Every byte is looked at a bounded number of times, however broken the page
/// is: what is opened and never closed is looked for only once.
struct PageTags {
  let page: [UInt8]
  private var index: Int
  private var unclosedQuotes: Set<UInt8> = []
  private var unclosedElements: Set<PageElement> = []
  private var hasUnclosedComment = false

  init(_ page: [UInt8], from start: Int = 0) {
    self.page = page
    index = start
  }

  mutating func next() -> PageTag? {
    while index < page.count {
      guard page[index] == Ascii.less, index + 1 < page.count else {
        index += 1
        continue
      }
      let start = index
      let following = page[index + 1]
      if following == Ascii.exclamation || following == Ascii.question {
        index = endOfDeclaration(start)
        return PageTag(range: start..<index, element: .other, isClosing: false)
      }
      let isClosing = following == Ascii.slash
      let first = isClosing ? start + 2 : start + 1
      guard first < page.count, page[first].isLetter else {
        index += 1
        continue
      }
      return tag(start, name: first, isClosing: isClosing)
    }
    return nil
  }

  private mutating func tag(_ start: Int, name first: Int, isClosing: Bool) -> PageTag {
    let name = nameRange(at: first)
    let element = PageElement.byName[page, name] ?? .other
    index = endOfTag(first)
    var tag = PageTag(range: start..<index, element: element, isClosing: isClosing)
    if element.isRaw, !isClosing, let end = endOfRaw(element, name) {
      tag.raw = index..<end
      index = endOfTag(end)
      tag.range = start..<index
    }
    return tag
  }

  private func nameRange(at first: Int) -> Range<Int> {
    var end = first
    while end < page.count, !page[end].isBlank, page[end] != Ascii.greater, page[end] != Ascii.slash
    {
      end += 1
    }
    // No name that matters is longer; a hash of more would be looked at for nothing.
    return first..<min(end, first + 12)
  }

  /// Where the closing tag of a raw element starts; nothing if it is never closed.
  private mutating func endOfRaw(_ element: PageElement, _ name: Range<Int>) -> Int? {
    guard !unclosedElements.contains(element) else { return nil }
    var start = index
    while start + 2 + name.count <= page.count {
      if page[start] == Ascii.less, page[start + 1] == Ascii.slash,
        name.indices.allSatisfy({
          page[start + 2 + $0 - name.lowerBound].lowered == page[$0].lowered
        })
      {
        return start
      }
      start += 1
    }
    unclosedElements.insert(element)
    return nil
  }

  /// Comments, document types, CDATA.
  private mutating func endOfDeclaration(_ start: Int) -> Int {
    if page[start...].starts(with: Array("<!--".utf8)), !hasUnclosedComment {
      var end = start + 4
      if end < page.count, page[end] == Ascii.greater { return end + 1 }
      while end < page.count {
        if page[end] == Ascii.greater, page[end - 1] == Ascii.hyphen, page[end - 2] == Ascii.hyphen
        {
          return end + 1
        }
        end += 1
      }
      hasUnclosedComment = true
    }
    var end = start + 1
    while end < page.count, page[end] != Ascii.greater { end += 1 }
    return min(end + 1, page.count)
  }

  private mutating func endOfTag(_ first: Int) -> Int {
    var end = first
    var isValue = false
    while end < page.count {
      let byte = page[end]
      if byte == Ascii.greater { return end + 1 }
      if isValue, byte == Ascii.quote || byte == Ascii.apostrophe { end = endOfQuotation(end) }
      if !byte.isBlank { isValue = byte == UInt8(ascii: "=") }
      end += 1
    }
    return page.count
  }

  private mutating func endOfQuotation(_ start: Int) -> Int {
    let quote = page[start]
    guard !unclosedQuotes.contains(quote) else { return start }
    var end = start + 1
    while end < page.count {
      if page[end] == quote { return end }
      end += 1
    }
    unclosedQuotes.insert(quote)
    return start
  }
}
