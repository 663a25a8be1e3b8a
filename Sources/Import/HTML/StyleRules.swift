internal import Text

/// What the page's own style sheets hide: rules for one class or one id, with an element and what stands around it
/// ("p.z", ".menu .z"). Of rules that hold for an element the last one counts; those inside `@media` are passed over, unless
/// it is the screen, since they may be another medium's.
struct StyleRules {
  private struct Rule {
    /// "p" of "p.z"; empty for any.
    var element: ArraySlice<UInt8>
    /// ".menu" of ".menu .z", the outermost first.
    var around: [ArraySlice<UInt8>]
    var hides: Bool
  }

  private let tree: PageTree
  /// By ".z" and "#z".
  private var rules: [[UInt8]: [Rule]] = [:]

  /// How many more bytes of tags around an element are looked at: a page may be made to have very many.
  private var budget = 2_000_000

  /// More rules for one name has no page.
  private static let mostRules = 12
  /// So many elements around one, and so many bytes of their tags, are looked at.
  private static let (reach, longestTag) = (40, 1_000)

  init(_ tree: PageTree) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() where node.element == .style {
      guard index + 1 < node.end else { continue }
      read(tree.page, tree.nodes[index + 1].range)
    }
  }

  /// - Parameter sign: "." before a class, "#" before an id.
  mutating func hides(_ sign: UInt8, _ name: ArraySlice<UInt8>, of node: PageNode) -> Bool {
    guard !rules.isEmpty, let rules = rules[[sign] + name] else { return false }
    for rule in rules.reversed() where holds(rule, for: node) { return rule.hides }
    return false
  }

  private mutating func holds(_ rule: Rule, for node: PageNode) -> Bool {
    guard rule.element.isEmpty || isTag(node, rule.element) else { return false }
    var wanted = rule.around[...]
    var index = node.parent
    for _ in 0..<Self.reach {
      guard let last = wanted.last else { return true }
      budget -= min(tree.nodes[index].range.count, Self.longestTag) + 1
      guard budget > 0 else { return false }
      if isNamed(tree.nodes[index], last) { wanted.removeLast() }
      guard index > 0 else { break }
      index = tree.nodes[index].parent
    }
    return wanted.isEmpty
  }

  private func isTag(_ node: PageNode, _ name: ArraySlice<UInt8>) -> Bool {
    let tag = tree.page[node.range].dropFirst().prefix(name.count + 1)
    return tag.prefix(name.count).elementsEqual(name) { $0.lowered == $1.lowered }
      && tag.dropFirst(name.count).first.map { !$0.isOfName } ?? false
  }

  /// Whether an element is "p", ".menu" or "#menu".
  private func isNamed(_ node: PageNode, _ name: ArraySlice<UInt8>) -> Bool {
    let sign = name.first
    guard sign == Ascii.stop || sign == Ascii.hash else { return isTag(node, name) }
    var attributes = PageAttributes(tree.page, of: node.range.prefix(Self.longestTag))
    while let (key, value) = attributes.next() {
      if sign == Ascii.hash, tree.page.isWord(key, "id") {
        return tree.page[value].elementsEqual(name.dropFirst())
      }
      if sign == Ascii.stop, tree.page.isWord(key, "class") {
        return tree.page.words(in: value).contains { tree.page[$0].elementsEqual(name.dropFirst()) }
      }
    }
    return false
  }

  private mutating func read(_ page: [UInt8], _ sheet: Range<Int>) {
    var start = sheet.lowerBound
    var index = start
    var depth = 0
    var body = start
    while index < sheet.upperBound {
      switch page[index] {
      case UInt8(ascii: "{"):
        if depth == 0, isScreen(page, start..<index) {
          start = index + 1
        } else {
          if depth == 0 { body = index }
          depth += 1
        }
      case UInt8(ascii: "}"):
        if depth == 1 { take(page, start..<body, body + 1..<index) }
        depth = max(0, depth - 1)
        if depth == 0 { start = index + 1 }
      case Ascii.semicolon where depth == 0: start = index + 1
      case Ascii.slash where index + 1 < sheet.upperBound && page[index + 1] == Ascii.star:
        index = endOfComment(page, index + 2, sheet.upperBound)
        if depth == 0 { start = index }
        continue
      default: break
      }
      index += 1
    }
  }

  private func endOfComment(_ page: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index + 1 < limit {
      if page[index] == Ascii.star, page[index + 1] == Ascii.slash { return index + 2 }
      index += 1
    }
    return limit
  }

  private mutating func take(_ page: [UInt8], _ selectors: Range<Int>, _ body: Range<Int>) {
    guard selectors.lowerBound < selectors.upperBound, body.lowerBound <= body.upperBound,
      let hides = Self.hides(page, body)
    else { return }
    for selector in page[selectors].split(separator: Ascii.comma).prefix(100) {
      // ".menu > .z" is read as ".menu .z".
      let parts = page[page.trimmed(selector.indices)]
        .split { $0.isBlank || $0 == Ascii.greater }
      guard let last = parts.last, parts.count <= 4,
        parts.allSatisfy({ part in
          part.dropFirst().count { $0 == Ascii.stop || $0 == Ascii.hash } < 1 || part == last
        }), let sign = last.firstIndex(where: { $0 == Ascii.stop || $0 == Ascii.hash }),
        last.count > 1, last[(sign + 1)...].allSatisfy(\.isOfName),
        last[..<sign].allSatisfy(\.isOfName)
      else { continue }
      let name = Array(last[sign...])
      guard rules[name, default: []].count < Self.mostRules else { continue }
      rules[name, default: []].append(
        Rule(element: last[..<sign], around: Array(parts.dropLast()), hides: hides))
    }
  }

  /// "@media screen"
  private func isScreen(_ page: [UInt8], _ prelude: Range<Int>) -> Bool {
    let words = page.words(in: prelude)
    return words.count == 2 && page.isWord(words[0], "@media")
      && (page.isWord(words[1], "screen") || page.isWord(words[1], "all"))
  }

  /// "-9999px": beside every screen.
  private static func isFar(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == Ascii.hyphen && value.dropFirst().prefix { $0.isDigit }.count >= 4
  }

  /// "0", "0px"
  private static func isZero(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "0")
      && !value.dropFirst().contains { $0.isDigit || $0 == Ascii.stop }
  }

  /// What declarations say: hidden, shown, or nothing about it.
  static func hides(_ page: [UInt8], _ declarations: Range<Int>) -> Bool? {
    var result: Bool?
    var (isFlat, isClipped) = (false, false)
    for declaration in page[declarations].split(separator: Ascii.semicolon) {
      guard let colon = declaration.firstIndex(of: Ascii.colon) else { continue }
      let name = page.trimmed(declaration.startIndex..<colon)
      let first = page.words(in: colon + 1..<declaration.endIndex).first ?? colon..<colon
      // "none!important"
      let value = page[first].prefix { $0 != Ascii.exclamation }.indices
      if page.isWord(name, "display") { result = page.isWord(value, "none") }
      if page.isWord(name, "visibility") { result = page.isWord(value, "hidden") }
      if ["left", "top", "text-indent"].contains(where: { page.isWord(name, $0) }),
        isFar(page[value])
      {
        result = true
      }
      if page.isWord(name, "font-size"), isZero(page[value]) { result = true }
      if page.isWord(name, "height") || page.isWord(name, "max-height"), isZero(page[value]) {
        isFlat = true
      }
      if page.isWord(name, "overflow"), page.isWord(value, "hidden") { isClipped = true }
    }
    return isFlat && isClipped ? true : result
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool {
    isWordByte || self == Ascii.hyphen || self == Ascii.underscore
  }
}
