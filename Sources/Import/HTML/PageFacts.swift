internal import Text

/// What a page says of its article in its head.
struct PageFacts {
  /// Titles for others to show: Open Graph's, linked data's.
  private(set) var titles: [String] = []
  /// What stands in `<title>`, with the site's name as a rule.
  private(set) var windowTitle = ""
  private(set) var author: String?
  private(set) var publication: String?
  private(set) var date: String?
  private(set) var url: String?

  private var names: [String] = []

  init(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() {
      switch node.element {
      case .meta: readMeta(tree, node)
      case .link: readLink(tree, node)
      case .title where windowTitle.isEmpty && !isInImage(tree, index):
        windowTitle = text(tree, index + 1..<node.end)
      case .script: readScript(tree, index)
      default: break
      }
    }
    author = joined(names.filter { $0 != publication })
  }

  private func isInImage(_ tree: PageTree, _ index: Int) -> Bool {
    tree.nodes[tree.nodes[index].parent].element == .svg
  }

  private mutating func readMeta(_ tree: PageTree, _ node: PageNode) {
    var key = ""
    var content = ""
    var attributes = PageAttributes(tree.page, of: node.range)
    while let (name, value) = attributes.next() {
      if tree.page.isWord(name, "content") {
        content = oneLine(tree.page, value)
      } else if tree.page.isWord(name, "property") || tree.page.isWord(name, "name")
        || tree.page.isWord(name, "itemprop")
      {
        key = String(decoding: tree.page[value], as: UTF8.self).lowercased()
      }
    }
    if !content.isEmpty { take(key, content) }
  }

  private mutating func take(_ key: String, _ content: String) {
    switch key {
    case "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title",
      "sailthru.title", "hdl", "dc:title":
      titles.append(content)
    case "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
      "sailthru.author", "dc:creator", "article:author_name":
      addName(content)
    case "og:site_name", "application-name", "dc.publisher":
      if publication == nil || key == "og:site_name" { publication = content }
    case "article:published_time", "date", "dc.date", "dcterms.date", "parsely-pub-date",
      "datepublished", "pubdate", "publishdate", "sailthru.date", "dc.date.issued":
      date = date ?? day(content)
    case "og:url": url = url ?? content
    default: break
    }
  }

  private mutating func readLink(_ tree: PageTree, _ node: PageNode) {
    var isCanonical = false
    var place = ""
    var attributes = PageAttributes(tree.page, of: node.range)
    while let (name, value) = attributes.next() {
      if tree.page.isWord(name, "rel") { isCanonical = tree.page.isWord(value, "canonical") }
      if tree.page.isWord(name, "href") { place = oneLine(tree.page, value) }
    }
    // What is relative would need the place where the page was, and `<base>` is seldom true.
    if isCanonical, place.hasPrefix("http") { url = place }
  }

  private mutating func readScript(_ tree: PageTree, _ index: Int) {
    let node = tree.nodes[index]
    guard node.end > index + 1 else { return }
    var attributes = PageAttributes(tree.page, of: node.range)
    while let (name, value) = attributes.next() {
      guard tree.page.isWord(name, "type"), tree.page.isWord(value, "application/ld+json") else {
        continue
      }
      let data = LinkedData(tree.page, tree.nodes[index + 1].range)
      if let headline = data.headline { titles.append(decoded(headline)) }
      for author in data.authors { addName(decoded(author)) }
      publication = publication ?? data.publication.map(decoded)
      date = date ?? data.date.flatMap(day)
    }
  }
}

// MARK: - Values

extension PageFacts {
  /// Names of people; not addresses, nor what content systems put there.
  private mutating func addName(_ value: String) {
    var name = value
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
    let words = name.split(separator: " ")
    guard (2...12).contains(words.count), !name.contains("/"), !name.contains("@"),
      name.utf8.count <= 120, !name.contains(where: \.isNumber)
    else { return }
    let isKnown = names.contains { $0.lowercased() == name.lowercased() }
    if !isKnown { names.append(name) }
  }

  private func joined(_ names: [String]) -> String? {
    // One value may name them all, and others each of them.
    let single = names.filter { name in !names.contains { $0 != name && $0.contains(name) } }
    guard let last = single.last, single.count <= 6 else { return nil }
    return single.count == 1
      ? last : single.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The day of a time in ISO 8601; other dates as they are.
  private func day(_ value: String) -> String? {
    let bytes = Array(value.utf8)
    let isISO =
      bytes.count >= 10 && bytes[4] == Ascii.hyphen && bytes[7] == Ascii.hyphen
      && bytes[..<4].allSatisfy(\.isDigit)
    if isISO { return String(decoding: bytes[..<10], as: UTF8.self) }
    return bytes.count >= 6 && bytes.count <= 40 ? value : nil
  }

  private func text(_ tree: PageTree, _ nodes: Range<Int>) -> String {
    guard let first = nodes.first, tree.nodes[first].element == .text else { return "" }
    return oneLine(tree.page, tree.nodes[first].range)
  }

  private func decoded(_ value: String) -> String {
    let bytes = Array(value.utf8)
    return oneLine(bytes, 0..<bytes.count)
  }

  /// Text with references decoded and blanks folded.
  private func oneLine(_ page: [UInt8], _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = page[index]
      if byte.isBlank {
        if let last = bytes.last, last != Ascii.space { bytes.append(Ascii.space) }
        index += 1
      } else if byte == Ascii.ampersand, let entity = Entity(page, at: index, end: range.upperBound)
      {
        for scalar in entity.scalars { bytes.append(scalar: scalar) }
        index = entity.end
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
