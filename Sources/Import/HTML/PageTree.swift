internal import Text

/// An element of a page, or a stretch of its text.
struct PageNode {
  struct Traits: OptionSet {
    var rawValue: UInt8
    static let link = Traits(rawValue: 1)
    static let bold = Traits(rawValue: 2)
    /// Struck out.
    static let deleted = Traits(rawValue: 4)
    static let raised = Traits(rawValue: 8)
    /// Its line breaks count.
    static let preformatted = Traits(rawValue: 16)
    static let slanted = Traits(rawValue: 32)
  }

  var element: PageElement
  /// Index of the element around it; the page's root is its own.
  var parent: Int
  /// One past the last node inside it.
  var end: Int
  /// The text's bytes, or those of the start tag.
  var range: Range<Int>
  /// Of a text: what stands around it.
  var traits: Traits = []
}

/// The elements of a page in the order in which they start, each with the end of what it holds.
///
/// A browser's tree as far as reading needs it: implied ends (`<p>`, `<li>`, `<td>` …), end tags that match nothing,
/// and tags crosswise end as in HTML 5. What browsers do beyond that moves nodes about (formatting
/// reopened in the next paragraph, text thrown out of tables) and costs quadratic time on a hostile page;
/// no text changes its paragraph by it. The stack is no deeper than `deepest`, so that every tag costs a
/// bounded number of steps.
struct PageTree {
  let page: [UInt8]
  private(set) var nodes: [PageNode] = []
  /// The tag `<html>`, for its attributes.
  private(set) var root: Range<Int>?

  private struct Open {
    var node: Int
    var element: PageElement
    /// Its end tag came, but blocks inside it go on.
    var isOver = false
  }
  private var open: [Open] = []
  /// Start tags beyond the deepest level whose end tags have not come.
  private var surplus: [PageElement: Int] = [:]
  private var links = 0
  private var bold = 0
  private var deleted = 0
  private var raised = 0
  private var preformatted = 0
  private var slanted = 0
  private var hasBody = false

  /// Browsers stop at 512; real pages have some thirty.
  static let deepest = 200

  init(_ page: [UInt8], from start: Int = 0) {
    self.page = page
    nodes.append(PageNode(element: .html, parent: 0, end: 0, range: start..<start))
    open.append(Open(node: 0, element: .html))
    var tags = PageTags(page, from: start)
    var place = start
    while let tag = tags.next() {
      addText(place..<tag.range.lowerBound)
      place = tag.range.upperBound
      tag.isClosing ? end(tag) : begin(tag)
    }
    addText(place..<page.count)
    close(to: 0)
  }

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if open[open.count - 1].element == .head, !page.trimmed(range).isEmpty {
      close(to: open.count - 1)
    }
    append(.text, range)
  }

  private mutating func append(_ element: PageElement, _ range: Range<Int>) {
    var node = PageNode(
      element: element, parent: open[open.count - 1].node, end: nodes.count + 1, range: range)
    if links > 0 { node.traits.insert(.link) }
    if bold > 0 { node.traits.insert(.bold) }
    if deleted > 0 { node.traits.insert(.deleted) }
    if raised > 0 { node.traits.insert(.raised) }
    if preformatted > 0 { node.traits.insert(.preformatted) }
    if slanted > 0 { node.traits.insert(.slanted) }
    nodes.append(node)
  }
}

// MARK: - Start tags

extension PageTree {
  private mutating func begin(_ tag: PageTag) {
    switch tag.element {
    case .html:
      if root == nil { root = tag.range }
      return
    case .other:
      if tag.range.count > 1, page[tag.range.lowerBound + 1] == Ascii.exclamation { return }
    case .body:
      guard !hasBody else { return }
      hasBody = true
      close(to: 1)
    default: break
    }
    endImplied(by: tag.element)
    append(tag.element, tag.range)
    if let raw = tag.raw {
      append(.text, raw)
      nodes[nodes.count - 1].parent = nodes.count - 2
      nodes[nodes.count - 2].end = nodes.count
    } else if !tag.element.isVoid, !isClosed(tag) {
      push(tag.element)
    }
  }

  /// "<path/>": images in a page are XML.
  private func isClosed(_ tag: PageTag) -> Bool {
    (tag.element == .other || tag.element == .svg) && tag.range.count > 3
      && page[tag.range.upperBound - 2] == Ascii.slash
  }

  private mutating func endImplied(by element: PageElement) {
    if let head = open.last, head.element == .head, !element.isOfHead { close(to: open.count - 1) }
    if element.endsParagraph { endOpen([.p], within: []) }
    if let (ended, limit) = element.impliedEnd { endOpen(ended, within: limit) }
    if element.headingLevel != nil, open[open.count - 1].element.headingLevel != nil {
      close(to: open.count - 1)
    }
    if element == .a, links > 0,
      let link = open.lastIndex(where: { $0.element == .a && !$0.isOver })
    {
      endInline(at: link)
    }
  }

  private mutating func endOpen(_ ended: [PageElement], within limit: [PageElement]) {
    for level in open.indices.reversed() {
      let element = open[level].element
      if ended.contains(element) { return close(to: level) }
      if limit.contains(element) || limit.isEmpty && element.isScope { return }
    }
  }

  private mutating func push(_ element: PageElement) {
    guard open.count < Self.deepest else {
      surplus[element, default: 0] += 1
      return
    }
    open.append(Open(node: nodes.count - 1, element: element))
    count(element, 1)
  }

  private mutating func count(_ element: PageElement, _ step: Int) {
    switch element {
    case .a: links += step
    case .b, .strong: bold += step
    case .s, .strike, .del: deleted += step
    case .sup: raised += step
    case .pre: preformatted += step
    case .em, .i: slanted += step
    default: break
    }
  }
}

// MARK: - End tags

extension PageTree {
  private mutating func end(_ tag: PageTag) {
    let element = tag.element
    if element.isVoid {
      if element == .br { append(.br, tag.range) }
      return
    }
    if let missing = surplus[element], missing > 0 {
      surplus[element] = missing - 1
      return
    }
    guard element != .html, element != .body else { return }
    guard let level = matching(element) else {
      // As in browsers, it parts paragraphs.
      if element == .p { append(.p, tag.range) }
      return
    }
    element.isInline ? endInline(at: level) : close(to: level)
  }

  private func matching(_ element: PageElement) -> Int? {
    for level in open.indices.reversed() {
      let candidate = open[level]
      if candidate.element == element, !candidate.isOver { return level }
      if element.headingLevel != nil, candidate.element.headingLevel != nil { return level }
      if candidate.element.isScope, !reaches(element, beyond: candidate.element) { return nil }
    }
    return nil
  }

  private func reaches(_ element: PageElement, beyond scope: PageElement) -> Bool {
    switch element {
    case .table: scope != .template && scope != .object
    case .tr, .tbody, .thead, .tfoot: scope == .td || scope == .th
    default: false
    }
  }

  /// Ends what stands inside a line. If blocks were opened in it they go on, and only the line's part ends.
  private mutating func endInline(at level: Int) {
    guard open[(level + 1)...].contains(where: { !$0.element.isInline }) else {
      return close(to: level)
    }
    open[level].isOver = true
    nodes[open[level].node].end = nodes.count
    count(open[level].element, -1)
  }

  /// Ends all open elements from a level on.
  private mutating func close(to level: Int) {
    if open.count > level, !surplus.isEmpty { surplus = [:] }
    while open.count > level {
      let last = open.removeLast()
      guard !last.isOver else { continue }
      nodes[last.node].end = nodes.count
      count(last.element, -1)
    }
  }
}
