internal import Text

/// The article of an HTML page as Markdown, without menus, scripts, comments and figures, and what the page
/// says of it. All offsets of such an article are into this text, not into the page.
struct SavedPage {
  private(set) var text: [UInt8] = []
  private(set) var title: String?
  private(set) var author: String?
  private(set) var facts: PageFacts
  /// Long text of the page that is not read: how many words, and how it begins.
  private(set) var leftOut: (words: Int, opening: String)?
  /// How many paragraphs on other texts are read where there is no article.
  private(set) var listed = 0
  /// Whether the text is that of the page's data, since the page itself shows no more than its beginning.
  private(set) var isFromData = false
  /// How many words in paragraphs the page hides: those that are read as the rest of its text, and those that are not.
  private(set) var hidden = (read: 0, leftOut: 0)
  /// How many words else are not read.
  private(set) var menus = 0
  /// How each paragraph that is not read begins, up to the limit of what anybody looks through.
  private(set) var unread: [String] = []
  private static let mostUnread = 400

  /// - Parameter start: where the page begins in the text, behind a front matter.
  init(_ file: [UInt8], from start: Int = 0) {
    let feed = Feed(file, from: start)
    let tree = feed.map { PageTree($0.page) } ?? PageTree(file, from: start)
    facts = PageFacts(tree)
    let parts = PageParts(tree)
    var body = PageBody(tree, parts, facts)
    facts.addShown(tree, parts)
    title = body.headline.text
    hidden = (parts.words(in: parts.hidden.read), parts.words(in: parts.hidden.leftOut))
    if let data = PageData(tree, behind: body) {
      isFromData = true
      facts.add(data)
      let told = PageTree(data.page(title: title))
      body = PageBody(told, PageParts(told), facts)
    }
    author = facts.author ?? body.headline.author
    facts.addPublication(besides: title)
    if let headline = body.headline.paragraph {
      text = Array("# ".utf8) + body.page.oneLine(body.page.all[headline].range).utf8
      endParagraph()
    }
    if body.kept.isEmpty, text.isEmpty {
      // A page of nothing but menus is read as it is: better that than nothing.
      body.kept = Array(body.page.all.indices)
    } else if !body.kept.contains(where: { body.page.all[$0].prose > 0 }) {
      let said = body.said
      if !said.isEmpty { (body.kept, listed) = (said, said.count) }
    }
    // Of a page that names nothing the first line is the headline if it is one, and no sentence.
    if title?.isEmpty ?? true, let first = body.kept.first.map({ body.page.all[$0] }),
      !first.isClosed,
      2...15 ~= first.words
    {
      title = nil
    }
    var isAboveText = true
    for index in body.kept {
      let paragraph = body.page.all[index]
      // A heading so long is a standfirst, even without a stop.
      let isStandfirst = isAboveText && paragraph.isHeading && paragraph.words >= 12
      if !paragraph.isHeading, paragraph.prose > 0 { isAboveText = false }
      write(body.page, paragraph, isPlain: isStandfirst)
    }
    leftOut = Self.leftOut(body)
    let read = Set(body.kept)
    let unread = body.page.all.indices.filter {
      !read.contains($0) && $0 != body.headline.paragraph
    }
    self.unread = unread.prefix(Self.mostUnread).map { index in
      let line = body.page.oneLine(body.page.all[index].range)
      let words = line.split(separator: " ", maxSplits: 12)
      return words.count > 12 ? words.prefix(12).joined(separator: " ") + " …" : line
    }
    menus = unread.reduce(0) { $0 + body.page.all[$1].words } - (leftOut?.words ?? 0)
  }

  private mutating func endParagraph() {
    text.append(Ascii.newline)
    text.append(Ascii.newline)
  }

  private mutating func write(
    _ page: PageParagraphs, _ paragraph: PageParagraph, isPlain: Bool = false
  ) {
    let marker = isPlain ? "" : marker(of: paragraph)
    text.append(contentsOf: marker.utf8)
    let isSlanted = isOneSlanted(page, paragraph)
    if isSlanted { text.append(Ascii.star) }
    for byte in page.text[paragraph.range] {
      text.append(byte)
      if byte == Ascii.newline, paragraph.kind == .quote { text.append(contentsOf: marker.utf8) }
    }
    if isSlanted { text.append(Ascii.star) }
    endParagraph()
  }

  /// A paragraph in italics keeps its stars: notes on authors are set so.
  private func isOneSlanted(_ page: PageParagraphs, _ paragraph: PageParagraph) -> Bool {
    paragraph.kind == .plain && paragraph.isSlanted && paragraph.words >= 4
      && !page.text[paragraph.range].contains { $0 == Ascii.newline || $0 == Ascii.star }
  }

  private func marker(of paragraph: PageParagraph) -> String {
    switch paragraph.kind {
    case .plain, .cell: ""
    case .item: "- "
    case .quote: "> "
    case .heading: "## "
    }
  }

  /// Below this it is a teaser or two.
  private static let longEnough = 100

  private static func leftOut(_ body: PageBody) -> (words: Int, opening: String)? {
    let kept = Set(body.kept)
    let others = body.page.all.indices.filter {
      let paragraph = body.page.all[$0]
      return paragraph.prose > 0 && !kept.contains($0) && !body.isSundry(paragraph)
    }
    let words = others.reduce(0) { $0 + body.page.all[$1].words }
    guard words >= longEnough,
      let longest = others.max(by: { body.page.all[$0].words < body.page.all[$1].words })
    else { return nil }
    let opening = body.page.oneLine(body.page.all[longest].range).split(separator: " ").prefix(8)
    return (words, opening.joined(separator: " "))
  }
}

// MARK: - Is it a page?

extension SavedPage {
  /// Whether the text from `start` on is HTML, and no plain text or Markdown with some tags in it: a page's
  /// paragraphs are made by tags and not by empty lines.
  static func isPage(_ text: [UInt8], from start: Int) -> Bool {
    guard text[start...].contains(Ascii.less) else { return false }
    let first = text.trimmed(start..<text.count).lowerBound
    var tags = PageTags(text, from: first)
    var breaks = 0
    var opening: PageTag?
    while let tag = tags.next() {
      if opening == nil, tag.element != .other || tag.range.lowerBound == first { opening = tag }
      guard !tag.isClosing else { continue }
      if tag.element.endsParagraph && !tag.element.isOfAside || tag.element == .br { breaks += 1 }
    }
    guard let opening else { return false }
    let plain = plainParagraphs(text, from: first)
    guard opening.range.lowerBound == first else {
      // Under a headline of Markdown stands Markdown.
      let isMarkdown = text[first...].starts(with: "# ".utf8)
      return breaks > 2 && (isMarkdown ? plain < 2 : breaks > plain)
    }
    switch opening.element {
    case .html, .head, .body, .title, .meta, .link, .base: return true
    case .other:
      // A comment may stand over Markdown, a document type may not.
      return text.isWord(first..<min(first + 9, text.count), "<!doctype") || breaks > plain
    default: return plain == 0 || breaks > plain
    }
  }

  /// Whether a line begins with a tag that parts paragraphs: not with "<u>".
  private static func opensBlock(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    guard text[line.lowerBound] == Ascii.less else { return false }
    var tags = PageTags(text, from: line.lowerBound)
    guard line.count >= 60, let tag = tags.next(), !tag.isClosing else { return true }
    return ![.u, .b, .strong, .i, .em, .mark].contains(tag.element)
  }

  /// How many paragraphs stand between empty lines and begin without a tag.
  private static func plainParagraphs(_ text: [UInt8], from start: Int) -> Int {
    var lines = LineReader(text, from: start)
    var count = 0
    var hasGap = true
    while let line = lines.next() {
      let content = text.trimmed(line)
      if hasGap, content.count >= 20, !opensBlock(text, content) { count += 1 }
      hasGap = content.isEmpty
    }
    return count
  }
}
