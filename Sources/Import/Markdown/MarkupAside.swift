internal import Document
internal import Text

/// An element of HTML inside Markdown that is no reading text, with all that it holds: a figure, a table,
/// a comment.
struct MarkupAside {
  var range: Range<Int>
  var reason: Dropped.Reason

  func holds(_ line: Range<Int>) -> Bool {
    range.lowerBound <= line.lowerBound && line.upperBound <= range.upperBound
  }

  /// The asides of a text in order; none holds another. What is never closed is none, and neither is what holds
  /// most of the text.
  static func all(in text: [UInt8], from start: Int) -> [MarkupAside] {
    var finder = Finder(text: text, index: start)
    var found: [MarkupAside] = []
    while let aside = finder.next() {
      while let last = found.last, last.range.lowerBound >= aside.range.lowerBound {
        found.removeLast()
      }
      found.append(aside)
    }
    return found.filter { $0.range.count * 2 < text.count - start && !$0.isCallout(text) }
  }

  /// Sentences in a box of their own, as notebooks have them: "<aside> 💡 …".
  private func isCallout(_ text: [UInt8]) -> Bool {
    guard let tag = InlineTag(text, at: range.lowerBound, end: range.upperBound),
      tag.element == .aside, let close = text[range].lastIndex(of: Ascii.less)
    else { return false }
    let inside = text.trimmed(tag.range.upperBound..<close)
    var block = Block(range: inside, whole: inside, hasGap: true)
    block.measure(text)
    return block.isClosed && block.words >= 12 && !text[inside].contains(Ascii.less)
  }

  private static func reason(of element: PageElement) -> Dropped.Reason? {
    switch element {
    case .table: .table
    case .figure, .figcaption, .svg, .video, .audio, .canvas, .object, .map: .figure
    case .script, .style, .iframe, .template, .select, .button, .nav, .noscript, .textarea, .aside:
      .clutter
    default: nil
    }
  }

  /// Finds them in the order in which they end.
  private struct Finder {
    let text: [UInt8]
    var index: Int
    private var open: [(element: PageElement, start: Int)] = []
    private var hasUnclosedComment = false

    /// Nobody nests deeper.
    private static let deepest = 64

    init(text: [UInt8], index: Int) {
      self.text = text
      self.index = index
    }

    mutating func next() -> MarkupAside? {
      while let start = text[index...].firstIndex(of: Ascii.less) {
        if let end = endOfComment(start) {
          index = end
          if open.isEmpty { return MarkupAside(range: start..<end, reason: .clutter) }
        } else if let tag = InlineTag(text, at: start, end: text.count) {
          index = tag.range.upperBound
          if let aside = take(tag) { return aside }
        } else {
          index = start + 1
        }
      }
      index = text.count
      return nil
    }

    private mutating func take(_ tag: InlineTag) -> MarkupAside? {
      guard let reason = MarkupAside.reason(of: tag.element) else { return nil }
      guard tag.isClosing else {
        if open.count < Self.deepest { open.append((tag.element, tag.range.lowerBound)) }
        return nil
      }
      guard let level = open.lastIndex(where: { $0.element == tag.element }) else { return nil }
      let start = open[level].start
      open.removeSubrange(level...)
      return MarkupAside(range: start..<tag.range.upperBound, reason: reason)
    }

    private mutating func endOfComment(_ start: Int) -> Int? {
      guard !hasUnclosedComment, text[start...].starts(with: "<!--".utf8) else { return nil }
      var index = start + 4
      while index + 2 < text.count {
        if text[index] == Ascii.hyphen, text[index + 1] == Ascii.hyphen,
          text[index + 2] == Ascii.greater
        {
          return index + 3
        }
        index += 1
      }
      hasUnclosedComment = true
      return nil
    }
  }
}
