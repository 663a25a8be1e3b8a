internal import Text

/// What a page says of its article in its head.
struct PageFacts {
  /// Titles for others to show: Open Graph's, linked data's.
  private(set) var titles: [String] = []
  /// What stands in `<title>`, with the site's name as a rule.
  private(set) var windowTitle = ""
  private(set) var author: String?
  var publication: String?
  private(set) var date: String?
  private(set) var url: String?
  private(set) var language: String?

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
    publication = publication?.withoutMotto
    author = joined(names.filter { $0 != publication })
    if Self.isFileName(windowTitle) { windowTitle = "" }
    if let root = tree.root { readRoot(tree, root) }
  }

  /// "Microsoft Word - draft.docx", "Untitled": what a program calls what nobody has named.
  private static func isFileName(_ title: String) -> Bool {
    let name = title.lowercased()
    let bytes = Array(title.utf8)
    return ClutterPhrases.untitled.isWhole(Folded(bytes, 0..<bytes.count))
      || [".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".htm", ".html", ".pages"].contains {
        name.hasSuffix($0)
      }
  }

  private mutating func readRoot(_ tree: PageTree, _ root: Range<Int>) {
    var attributes = PageAttributes(tree.page, of: root)
    while let (name, value) = attributes.next() {
      guard tree.page.isWord(name, "lang") || tree.page.isWord(name, "xml:lang") else { continue }
      let tag = tree.page[value].prefix(12)
      let isTag = tag.count >= 2 && tag.allSatisfy { $0.isLetter || $0 == Ascii.hyphen }
      if isTag { language = language ?? String(decoding: tag, as: UTF8.self) }
    }
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
      "sailthru.title", "hdl", "dc:title", "citation_title":
      titles.append(content)
    case "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
      "sailthru.author", "dc:creator", "article:author_name":
      addName(content)
    case "citation_author": addName(turned(content))
    case "citation_journal_title": publication = publication ?? content
    case "og:site_name", "application-name", "dc.publisher":
      if publication == nil || key == "og:site_name" { publication = content }
    case "article:published_time", "date", "dc.date", "dcterms.date", "parsely-pub-date",
      "datepublished", "pubdate", "publishdate", "sailthru.date", "dc.date.issued",
      "citation_publication_date", "citation_date", "citation_online_date":
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

// MARK: - What only the data of its scripts have

extension PageFacts {
  mutating func add(_ data: PageData) {
    if author == nil {
      for name in data.authors { addName(decoded(name)) }
      author = joined(names.filter { $0 != publication })
    }
    date = date ?? data.date.flatMap(day)
  }
}

// MARK: - What only the page itself shows

extension PageFacts {
  /// Who wrote it and when, where the head says nothing, as elements are named or marked that show it.
  mutating func addShown(_ tree: PageTree, _ parts: PageParts) {
    var index = 1
    while index < tree.nodes.count, author == nil || date == nil {
      let node = tree.nodes[index]
      let isOthers =
        parts.signs[index].contains(.apart) && !parts.signs[index].contains(.byline)
        && (node.end - index) * 2 < tree.nodes.count
      guard !isOthers, !parts.skipped[index] else {
        index = node.end
        continue
      }
      if date == nil, node.element == .time { date = dayShown(tree, node) }
      if author == nil, parts.signs[index].contains(.byline) || node.element == .address {
        author = nameShown(tree, index)
      }
      index += 1
    }
  }

  private func dayShown(_ tree: PageTree, _ node: PageNode) -> String? {
    var attributes = PageAttributes(tree.page, of: node.range)
    while let (name, value) = attributes.next() {
      if tree.page.isWord(name, "datetime") { return day(oneLine(tree.page, value)) }
    }
    return nil
  }

  /// Elements of more nodes say more than a name.
  private static let mostNodes = 40

  /// Signs that stand between a name and what follows it.
  private static let dots = ["•", "·"]

  private func nameShown(_ tree: PageTree, _ index: Int) -> String? {
    let end = tree.nodes[index].end
    guard end - index <= Self.mostNodes else { return nil }
    var bytes: [UInt8] = []
    for node in tree.nodes[index..<end]
    where node.element == .text && tree.nodes[node.parent].element != .time {
      bytes += Array(oneLine(tree.page, node.range).utf8) + [Ascii.space]
      guard bytes.count < 300 else { return nil }
    }
    let shown = Folded(bytes, 0..<bytes.count)
    var start = 0
    if let by = shown.starts.indices.prefix(3).last(where: {
      ClutterPhrases.by.weight(in: shown, at: shown.starts[$0]) > 0
    }) {
      guard by + 1 < shown.words else { return nil }
      start = shown.origins[by + 1]
    }
    // "Author(s): Ann Lee"
    if start == 0, ClutterPhrases.authorLabel.isWhole(shown.prefix(1)) {
      start =
        shown.origins.dropFirst().first { bytes[$0].isUpper || bytes[$0] >= 0xC3 } ?? start
    }
    let rest = Folded(bytes, start..<bytes.count)
    let note = rest.starts.indices.dropFirst().first {
      ClutterPhrases.behindName.weight(in: rest, at: rest.starts[$0]) > 0
    }
    let limit = note.map { rest.origins[$0] } ?? bytes.count
    let stop = bytes[start..<limit].firstIndex {
      $0 == Ascii.bar || $0 == Ascii.comma || $0.isDigit
    }
    // "Ann Lee", "Games editor" in elements of their own
    let gap = bytes[start..<(stop ?? limit)].indices.first { place in
      guard place > start, bytes[place] == Ascii.space, place + 1 < bytes.count else {
        return false
      }
      let rest = bytes[(place + 1)...]
      let isParted = rest.first == Ascii.space || Self.dots.contains { rest.starts(with: $0.utf8) }
      return isParted && bytes.isName(bytes.trimmed(start..<place))
    }
    var name = bytes.trimmed(start..<(gap ?? stop ?? limit))
    // "Ann Lee - " of "Ann Lee - May 3"
    if let last = bytes[name].split(separator: Ascii.space).last {
      let word = Folded(bytes, last.indices)
      if last.elementsEqual([Ascii.hyphen]) || ClutterPhrases.months.isWhole(word) {
        name = bytes.trimmed(name.lowerBound..<last.startIndex)
      }
    }
    let words = bytes[name].split(separator: Ascii.space)
    guard (2...6).contains(words.count), !bytes[name].contains(Ascii.at),
      words.allSatisfy({ $0.first.map { $0.isUpper || $0 >= 0xC3 } ?? false || $0.count <= 3 }),
      words.first?.first.map({ !$0.isLower }) ?? false
    else { return namedAlone(tree, index..<end) }
    let value = String(decoding: bytes[name], as: UTF8.self)
    return value == publication ? nil : value
  }

  /// The first text that is a name and nothing else: "Ann Lee" of "Ann Lee", "Transport correspondent".
  private func namedAlone(_ tree: PageTree, _ nodes: Range<Int>) -> String? {
    for node in tree.nodes[nodes] where node.element == .text {
      let text = Array(oneLine(tree.page, node.range).utf8)
      let words = Folded(text, 0..<text.count)
      let isJob = ClutterPhrases.jobs.score(words) > 0 || ClutterPhrases.furniture.isWhole(words)
      if text.isName(0..<text.count), !isJob { return String(decoding: text, as: UTF8.self) }
    }
    return nil
  }
}

// MARK: - The publication

extension PageFacts {
  /// "The Island Post" of "Buy the ferry | The Island Post" and of "Island Post: Buy the ferry", where the page names it nowhere else.
  mutating func addPublication(besides headline: String?) {
    guard publication == nil, let headline else { return }
    let wanted = headline.folded
    var parts = PageHeadline.segments(of: windowTitle)
    let isBehindColon = parts.count == 1
    if isBehindColon, let colon = windowTitle.firstIndex(of: ":") {
      let rest = windowTitle[windowTitle.index(after: colon)...].drop { $0 == " " }
      parts = [String(windowTitle[..<colon]), String(rest)]
    }
    let isHeaded = parts.contains { part in
      let words = part.folded
      return words == wanted || words.words > 2 && wanted.bytes.starts(with: words.bytes)
    }
    guard parts.count > 1, isHeaded else { return }
    let names = parts.filter { mayBeSite($0, wanted) }
    let paper = names.map(\.withoutSection).first { Array($0.utf8).isPaper(0..<$0.utf8.count) }
    // The last one names the site, unless it may be who wrote it.
    let last = names.last.flatMap { name in
      let isName = Array(name.utf8).isName(0..<name.utf8.count)
      return !isBehindColon && name == parts.last && (author != nil || !isName) ? name : nil
    }
    publication = paper ?? last
  }

  private func mayBeSite(_ part: String, _ headline: Folded) -> Bool {
    let words = part.folded
    let bytes = Array(part.utf8)
    return words.words <= 6 && !headline.bytes.starts(with: words.bytes)
      && !headline.bytes.reversed().starts(with: words.bytes.reversed())
      && bytes.isTitleLike(0..<bytes.count) && !ClutterPhrases.section.isWhole(words)
      && part != author && ClutterPhrases.nameStart(words) == nil
  }
}

extension String {
  fileprivate var folded: Folded { Folded(Array(utf8), 0..<utf8.count) }

  /// "Island Post" of "Island Post Opinion"
  fileprivate var withoutSection: String {
    let words = split(separator: " ")
    guard words.count > 2, let last = words.last,
      ClutterPhrases.section.isWhole(String(last).folded)
    else { return self }
    return words.dropLast().joined(separator: " ")
  }

  /// "Island Post" of "Island Post - News, sport and views from the islands".
  fileprivate var withoutMotto: String {
    for sign in [" - ", " – ", " — ", " | ", ": "] {
      let parts = components(by: sign)
      guard parts.count == 2 else { continue }
      let words = parts[1].split(separator: " ")
      let isMotto = words.count > 2 && words.contains { $0.first?.isLowercase ?? false }
      if isMotto, parts[0].split(separator: " ").count <= 5 { return parts[0] }
    }
    return self
  }

  private func components(by sign: String) -> [String] {
    guard let range = firstRange(of: sign) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}

extension String {
  /// "Ann Lee" of "Ann Lee, guest columnist".
  fileprivate var withoutRole: String {
    guard let comma = firstIndex(of: ",") else { return self }
    let rest = Array(self[index(after: comma)...].utf8)
    let role = Folded(rest, rest.trimmed(0..<rest.count))
    let isRole =
      ClutterPhrases.behindName.begin(role) || ClutterPhrases.kicker.isWhole(role)
      || role.words <= 4 && ClutterPhrases.jobs.score(role) > 0
    return isRole ? String(self[..<comma]) : self
  }
}

// MARK: - Values

extension PageFacts {
  /// "Lee, Ann" as people are called.
  private func turned(_ name: String) -> String {
    let parts = name.split(separator: ",")
    guard parts.count == 2 else { return name }
    return parts[1].drop { $0 == " " } + " " + parts[0]
  }

  /// Names of people; not addresses, nor what content systems put there.
  private mutating func addName(_ value: String) {
    var name = value
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
    name = name.withoutRole
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

  private func day(_ value: String) -> String? {
    let day = value.withoutTime
    return day != value || value.utf8.count >= 6 && value.utf8.count <= 40 ? day : nil
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
