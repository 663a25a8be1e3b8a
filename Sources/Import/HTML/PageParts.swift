internal import Text

/// What the elements of a page are, after their names, classes, ids and roles.
struct PageParts {
  struct Signs: OptionSet {
    var rawValue: UInt8
    static let hidden = Signs(rawValue: 1)
    /// Comments, rails, galleries: not the author's, however much it is.
    static let apart = Signs(rawValue: 2)
    static let furniture = Signs(rawValue: 4)
    static let notes = Signs(rawValue: 8)
    static let byline = Signs(rawValue: 16)
    static let link = Signs(rawValue: 32)
    /// A link to a place on the same page.
    static let noteLink = Signs(rawValue: 64)
    /// Furniture only if it says again what the text says.
    static let pullQuote = Signs(rawValue: 128)
  }

  private let tree: PageTree
  private var rules: StyleRules
  private(set) var signs: [Signs]
  /// Nothing in these is reading text.
  private(set) var skipped: [Bool]
  /// Paragraphs that the page hides: what is read as the rest of its text, and what is not, by their elements.
  private(set) var hidden: (read: [Int], leftOut: [Int]) = ([], [])

  init(_ tree: PageTree) {
    self.tree = tree
    rules = StyleRules(tree)
    signs = Array(repeating: [], count: tree.nodes.count)
    skipped = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where node.element != .text {
      signs[index] = attributeSigns(node).union(elementSigns(node, index))
    }
    skip()
  }

  private func elementSigns(_ node: PageNode, _ index: Int) -> Signs {
    switch node.element {
    case .other: ownSigns(node)
    case .nav, .footer, .aside: .apart
    case .figure where isQuotation(index): .pullQuote
    case .figure, .figcaption, .form, .button: .furniture
    default: []
    }
  }

  /// A quotation set as a figure, and no post of somebody's.
  private func isQuotation(_ figure: Int) -> Bool {
    let inside = tree.nodes[figure..<tree.nodes[figure].end].filter { $0.element != .text }
    return inside.contains { $0.element == .blockquote }
      && !inside.contains { node in
        [.img, .iframe, .video].contains(node.element)
          || ["embed", "tweet"].contains { tree.page.contains(Array($0.utf8), in: node.range) }
      }
  }

  /// What an element of a site's own is called: `<amp-ad>`, `<reader-comments>`.
  private func ownSigns(_ node: PageNode) -> Signs {
    let name = tree.page[node.range].dropFirst().prefix {
      $0.isLetter || $0.isDigit || $0 == Ascii.hyphen
    }
    return name.contains(Ascii.hyphen) ? nameSigns(name.indices) : []
  }

  /// What is hidden or a substitute for scripts is shown after all if it is nearly the whole page: scripts would
  /// have uncovered it.
  private mutating func skip() {
    let bytes = textBytes()
    let total = bytes[0]
    let substitutes = tree.nodes.indices.reduce(0) {
      tree.nodes[$1].element == .noscript ? $0 + bytes[$1] : $0
    }
    for (index, node) in tree.nodes.enumerated() {
      if node.element == .footer, isEnd(index, bytes) { signs[index].remove(.apart) }
      switch node.element {
      case .script, .style, .textarea, .title, .iframe, .xmp, .noembed, .noframes, .svg, .math,
        .template, .select, .option, .video, .audio, .canvas, .map, .rp, .rt:
        skipped[index] = true
      // All of them together may hold the text.
      case .noscript: skipped[index] = substitutes * 3 < total * 2
      case .dialog, .object: skipped[index] = bytes[index] * 3 < total * 2
      default:
        let isHidden = signs[index].contains(.hidden) && bytes[index] * 3 < total * 2
        skipped[index] = isHidden && !isRest(index, bytes)
        guard isHidden, ![.nav, .footer, .aside, .form].contains(node.element) else { continue }
        let isInside = (hidden.read + hidden.leftOut).contains { index < tree.nodes[$0].end }
        guard !isInside, hasParagraphs(index, bytes) else { continue }
        if skipped[index] { hidden.leftOut.append(index) } else { hidden.read.append(index) }
      }
    }
  }

  /// Whether an element holds several paragraphs of some length, or is one.
  private func hasParagraphs(_ index: Int, _ bytes: [Int]) -> Bool {
    let paragraphs = (index..<tree.nodes[index].end).filter {
      tree.nodes[$0].element == .p && bytes[$0] >= Self.leastOfParagraph
    }
    return paragraphs.reduce(0) { $0 + bytes[$1] } >= Self.leastOfRest
  }

  /// How many words stand in elements.
  func words(in elements: [Int]) -> Int {
    elements.flatMap { $0..<tree.nodes[$0].end }.reduce(0) { sum, node in
      guard tree.nodes[node].element == .text, !tree.nodes[tree.nodes[node].parent].element.isRaw
      else { return sum }
      return sum + tree.page[tree.nodes[node].range].split { $0.isBlank }.count
    }
  }

  /// The rest of a text that a page shows to those who pay or press a button: a box of whole paragraphs, and right above it
  /// those that are shown.
  private func isRest(_ index: Int, _ bytes: [Int]) -> Bool {
    guard [.div, .section].contains(tree.nodes[index].element),
      isProse(in: index, bytes, least: Self.leastOfRest)
    else { return false }
    var above = 0
    var child = tree.nodes[index].parent + 1
    while child < index {
      // Above it may stand an offer to pay.
      if tree.nodes[child].element == .p, bytes[child] >= Self.leastOfParagraph,
        !signs[child].contains(.hidden)
      {
        above += bytes[child]
      }
      child = max(child + 1, tree.nodes[child].end)
    }
    return above >= Self.leastOfParagraph && above * 6 >= bytes[index]
  }

  /// In bytes without blanks: of the rest of a text, and of one of its paragraphs.
  private static let (leastOfRest, leastOfParagraph) = (150, 60)

  /// Whether an element holds paragraphs of some length and nothing that leads elsewhere or asks for anything.
  private func isProse(in index: Int, _ bytes: [Int], least: Int) -> Bool {
    guard bytes[index] >= least else { return false }
    var prose = 0
    var child = index + 1
    while child < tree.nodes[index].end {
      switch tree.nodes[child].element {
      case .p, .blockquote:
        if bytes[child] >= Self.leastOfParagraph { prose += bytes[child] }
        let inside = tree.nodes[child..<tree.nodes[child].end]
        if inside.contains(where: { [.button, .input, .form, .img].contains($0.element) }) {
          return false
        }
      case .button, .input, .form, .nav, .select: return false
      case .text, .h2, .h3, .h4, .ul, .ol, .br, .hr, .figure, .img: break
      default: if bytes[child] > 0 { return false }
      }
      child = max(child + 1, tree.nodes[child].end)
    }
    return prose * 10 >= bytes[index] * 8
  }

  /// A text's last paragraphs, set as the foot of its `<article>`.
  private func isEnd(_ index: Int, _ bytes: [Int]) -> Bool {
    let parent = tree.nodes[index].parent
    guard tree.nodes[index].element == .footer, tree.nodes[parent].element == .article else {
      return false
    }
    return isProse(in: index, bytes, least: Self.leastOfParagraph)
      && !tree.nodes[index..<tree.nodes[index].end].contains { $0.element == .a }
  }

  /// How much text each element holds.
  private func textBytes() -> [Int] {
    var bytes = Array(repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated().reversed() where index > 0 {
      if node.element == .text, !tree.nodes[node.parent].element.isRaw {
        bytes[index] = tree.page[node.range].reduce(0) { $1.isBlank ? $0 : $0 + 1 }
      }
      bytes[node.parent] += bytes[index]
    }
    return bytes
  }
}

// MARK: - Attributes

extension PageParts {
  private static let names: WordTable<Signs> = {
    var lists: [(Signs, String)] = []
    let kinds: [String: Signs] = [
      "apart": .apart, "furniture": .furniture, "notes": .notes, "hidden": .hidden,
      "byline": .byline, "pullquote": .pullQuote,
    ]
    for line in partLines() {
      if let kind = kinds[line.name] { lists.append((kind, line.words)) }
    }
    return WordTable(lists)
  }()

  private static let states: WordTable<Bool> = WordTable(
    partLines().filter { $0.name == "state" }.map { (true, $0.words) })

  private static func partLines() -> [(name: String, words: String)] {
    let file = PackageResources.parts_txt
    var lines: [(String, String)] = []
    var reader = LineReader(file)
    while let line = reader.next() {
      guard let colon = file[line].firstIndex(of: Ascii.colon), file[line].first != Ascii.hash
      else {
        continue
      }
      lines.append(
        (
          String(decoding: file[line.lowerBound..<colon], as: UTF8.self),
          String(decoding: file[(colon + 1)..<line.upperBound], as: UTF8.self)
        ))
    }
    return lines
  }

  private mutating func attributeSigns(_ node: PageNode) -> Signs {
    var signs: Signs = []
    var isHidden: Bool?
    let page = tree.page
    var attributes = PageAttributes(page, of: node.range)
    while let (name, value) = attributes.next() {
      switch page[name.lowerBound].lowered {
      case UInt8(ascii: "c"):
        if page.isWord(name, "class") {
          for word in page.words(in: value) { signs.formUnion(nameSigns(word)) }
        }
      case UInt8(ascii: "i"):
        if page.isWord(name, "id") { signs.formUnion(nameSigns(value)) }
        // "https://schema.org/Comment"
        if page.isWord(name, "itemtype") || page.isWord(name, "itemprop"),
          let last = page[value].split(separator: Ascii.slash).last,
          page.isWord(last.indices, "comment")
        {
          signs.insert(.apart)
        }
      case UInt8(ascii: "r"):
        if page.isWord(name, "role") { signs.formUnion(nameSigns(value)) }
        if page.isWord(name, "rel"), page.isWord(value, "author") { signs.insert(.byline) }
      case UInt8(ascii: "h"):
        if page.isWord(name, "hidden"), !page.isWord(value, "false") { signs.insert(.hidden) }
        if page.isWord(name, "href"), page[value].first == Ascii.hash { signs.insert(.noteLink) }
      case UInt8(ascii: "a"):
        if page.isWord(name, "aria-hidden"), page.isWord(value, "true") { signs.insert(.hidden) }
        // What those see who may not read on.
        if page.isWord(name, "amp-access"), page[value].prefix(4).elementsEqual("NOT ".utf8) {
          signs.insert(.furniture)
        }
      case UInt8(ascii: "d"):
        // Sites name parts for their tests: "byline-block". Of bodies and boxes such names say too little.
        if page[name].starts(with: "data-".utf8) {
          signs.formUnion(nameSigns(value).intersection(.byline))
        }
      case UInt8(ascii: "s"):
        if page.isWord(name, "style") { isHidden = StyleRules.hides(page, value) }
        if page.isWord(name, "subscriptions-section"), page.isWord(value, "content-not-granted") {
          signs.insert(.furniture)
        }
      default: break
      }
    }
    // What stands in the tag counts before what the sheet says.
    if isHidden ?? rules.hides(node) { signs.insert(.hidden) }
    return signs
  }

  /// What a name such as "relatedPosts" or "c-comment-list" says.
  private func nameSigns(_ name: Range<Int>) -> Signs {
    var signs: Signs = []
    var last: Range<Int>?
    for part in tree.page.parts(ofName: name) {
      if Self.states[tree.page, part] != nil { break }
      if let sign = Self.names[tree.page, part] { signs.formUnion(sign) }
      if let last { signs.formUnion(pairSigns(last, part)) }
      last = part
    }
    return signs
  }

  private func pairSigns(_ first: Range<Int>, _ second: Range<Int>) -> Signs {
    let pair = Array(tree.page[first]) + Array(tree.page[second])
    return Self.names[pair, 0..<pair.count] ?? []
  }
}

extension [UInt8] {
  /// The stretches between blanks.
  func words(in range: Range<Int>) -> [Range<Int>] {
    self[range].split { $0.isBlank || $0 == 0x0D }.map(\.indices)
  }

  /// "relatedPosts_list" as related, Posts, list.
  fileprivate func parts(ofName name: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = name.lowerBound
    for index in name.prefix(80) {
      let isEdge = !self[index].isLetter
      let isHump = index > start && self[index].isUpper && self[index - 1].isLower
      guard isEdge || isHump else { continue }
      if index > start { parts.append(start..<index) }
      start = isEdge ? index + 1 : index
    }
    if start < name.upperBound { parts.append(start..<name.upperBound) }
    return parts
  }
}
