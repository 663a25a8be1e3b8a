internal import Text

/// One tag of a saved page.
struct PageTag {
  var range: Range<Int>
  var name: PageElement
  var isClosing: Bool
}

/// The elements that matter to the reading text; every other one is only passed over.
enum PageElement: String, CaseIterable {
  // Nothing inside them is reading text.
  case script, style, nav, footer, aside, figure, figcaption, form, button, svg, noscript, iframe,
    head
  case template, select, textarea, dialog, video, audio, canvas, object
  // What may hold the article.
  case article, main
  case h1, h2, h3, h4, h5, h6, li, blockquote
  // They part paragraphs.
  case p, div, section, header, ul, ol, dl, dt, dd, table, tr, td, th, pre, address, hr, body, html,
    center
  case br
  case title
  case other

  var isSkipped: Bool {
    switch self {
    case .script, .style, .nav, .footer, .aside, .figure, .figcaption, .form, .button, .svg,
      .noscript, .iframe, .head, .template, .select, .textarea, .dialog, .video, .audio, .canvas,
      .object, .title:
      true
    default: false
    }
  }

  /// No tag counts between these and their end.
  var isRaw: Bool { self == .script || self == .style || self == .textarea || self == .title }

  /// What the text of the element starts with in the extracted text: Markdown's marker.
  var marker: String {
    switch self {
    case .h1: "# "
    case .h2, .h3, .h4, .h5, .h6: "## "
    case .li: "- "
    case .blockquote: "> "
    default: ""
    }
  }

  static let byName: WordTable<PageElement> = WordTable(allCases.map { ($0, $0.rawValue) })
}

/// Finds the tags of a page. Every byte is looked at a bounded number of times, however broken the page is.
struct PageTags {
  let page: [UInt8]
  private var index = 0
  private var raw: PageElement?
  /// Quotation marks that are opened and never closed: no use to look again.
  private var isUnclosed: Set<UInt8> = []

  init(_ page: [UInt8]) { self.page = page }

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
        if raw == nil { return PageTag(range: start..<index, name: .other, isClosing: false) }
        continue
      }
      let isClosing = following == Ascii.slash
      let first = isClosing ? start + 2 : start + 1
      guard first < page.count, page[first].isLetter else {
        index += 1
        continue
      }
      let name = name(at: first)
      if let raw, !(isClosing && name == raw) {
        index += 1
        continue
      }
      index = endOfTag(first)
      raw = !isClosing && name.isRaw ? name : nil
      return PageTag(range: start..<index, name: name, isClosing: isClosing)
    }
    return nil
  }

  private func name(at first: Int) -> PageElement {
    var end = first
    while end < page.count, end < first + 12, page[end].isLetter || page[end].isDigit { end += 1 }
    return PageElement.byName[page, first..<end] ?? .other
  }

  private func endOfDeclaration(_ start: Int) -> Int {
    let isComment =
      start + 3 < page.count && page[start + 2] == Ascii.hyphen && page[start + 3] == Ascii.hyphen
    var end = start + (isComment ? 4 : 1)
    while end < page.count {
      if page[end] == Ascii.greater,
        !isComment || page[end - 1] == Ascii.hyphen && page[end - 2] == Ascii.hyphen
      {
        return end + 1
      }
      end += 1
    }
    return page.count
  }

  private mutating func endOfTag(_ first: Int) -> Int {
    var end = first
    while end < page.count {
      let byte = page[end]
      if byte == Ascii.greater { return end + 1 }
      if byte == Ascii.quote || byte == Ascii.apostrophe, page[end - 1] == UInt8(ascii: "=") {
        end = endOfQuotation(end)
      }
      end += 1
    }
    return page.count
  }

  private mutating func endOfQuotation(_ start: Int) -> Int {
    let quote = page[start]
    guard !isUnclosed.contains(quote) else { return start }
    var end = start + 1
    while end < page.count {
      if page[end] == quote { return end }
      end += 1
    }
    isUnclosed.insert(quote)
    return start
  }
}
